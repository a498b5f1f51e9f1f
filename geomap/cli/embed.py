"""`geomap embed`: a map's page -> the lines of HTML that put it into another document."""

from __future__ import annotations

from pathlib import PurePath
from typing import Annotated
from urllib.parse import quote, urljoin, urlsplit

import typer

from geomap.cli.files import STANDARD, content, deliver
from geomap.errors import UsageError

__all__ = ["command"]

FORMS = ("frame", "inline", "static")


def command(
    page: Annotated[str, typer.Argument(metavar="PAGE", help="A map written by `geomap map` or `geomap render`.")],
    form: Annotated[
        str,
        typer.Option(
            metavar="|".join(FORMS), help="frame loads the page, inline holds it, static is a picture that links to it and needs no script."
        ),
    ] = "frame",
    address: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Where the page will be; otherwise beside the document, under its own name."),
    ] = None,
    picture: Annotated[
        str | None, typer.Option(metavar="URL", help="Where the picture of the static form will be; otherwise beside the page, with .png.")
    ] = None,
) -> None:
    """Print the HTML that embeds a map.

    Which form suits which system is in docs/embedding.md.
    """
    from geomap.render import embedding

    if form not in FORMS:
        raise UsageError(f"--form is {', '.join(FORMS)}, not {form!r}")
    if page == STANDARD and not address and form != "inline":
        raise UsageError("a page from standard input has no name; give --address URL")
    text = content(page).decode("utf-8", "replace")
    where = address or quote(PurePath(page).name)
    if form == "inline":
        line = embedding.inline(text)
    elif form == "static":
        line = embedding.static(text, where, picture or _beside(where, page))
    else:
        line = embedding.frame(text, where)
    deliver([line.encode() + b"\n"], STANDARD)


def _beside(address: str, page: str) -> str:
    """The address of the picture beside the page at `address`: under its name there, or under that of the file `page` where it has none."""
    there = PurePath(urlsplit(address).path)
    named = not address.endswith("/") and there.suffix
    return urljoin(address, there.with_suffix(".png").name if named else quote(PurePath(page).with_suffix(".png").name))
