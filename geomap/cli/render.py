"""`geomap render`: a dossier -> one HTML file."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.files import content
from geomap.cli.options import Dossier, Json
from geomap.cli.results import agree_page, draw, report

__all__ = ["command"]


def command(
    dossier: Dossier,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The HTML file to write; - is standard output.")
    ] = "output/map.html",
    json: Json = False,
) -> None:
    """Write the map of a dossier.

    The dossier may have been corrected by hand; see docs/exchange.md.
    """
    from geomap import exchange

    agree_page(output, as_json=json)
    read = exchange.loads(content(dossier))
    draw(read, output)
    report(read, output, as_json=json)
