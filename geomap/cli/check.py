"""`geomap check`: does a dossier hold, and what has it lost?"""

from __future__ import annotations

import json
from typing import Annotated

import typer

from geomap.cli.articles import counts, many
from geomap.cli.files import STANDARD, content, deliver
from geomap.cli.options import Dossier
from geomap.cli.terminal import plain
from geomap.errors import DossierError

__all__ = ["command"]


def command(
    dossier: Dossier,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Say whether a dossier holds.

    Checked are its format, its quotes against the documents, the features that others name, and whether pins are where they say.
    """
    from geomap import exchange

    data = content(dossier)
    try:
        read = exchange.loads(data)
    except DossierError as error:
        if not as_json:
            raise DossierError(f"{dossier}: {error}") from error
        _print(json.dumps({"valid": False, "error": str(error), "path": error.path}, ensure_ascii=False, indent=2))
        raise typer.Exit(error.exit_code) from error
    notes = exchange.notes(read)
    if as_json:
        _print(json.dumps({"valid": True, "notes": notes} | counts(read), ensure_ascii=False, indent=2))
        return
    held = ", ".join((many(len(read.places), "place"), many(len(read.events), "event"), many(len(read.zones), "zone")))
    _print(plain(f"{dossier} holds: {held}; every quote stands in its document"))
    for note in notes:
        _print(plain(f"note: {note}"))


def _print(line: str) -> None:
    deliver([line.encode() + b"\n"], STANDARD)
