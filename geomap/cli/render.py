"""`geomap render`: a dossier -> one HTML file."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.files import content
from geomap.cli.options import Dossier, Json, Tiles
from geomap.cli.results import agree_page, draw, report, tile_layer

__all__ = ["command"]


def command(
    dossier: Dossier,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The HTML file to write; - is standard output.")
    ] = "output/map.html",
    tiles: Tiles = None,
    json: Json = False,
) -> None:
    """Write the map of a dossier.

    The dossier may have been corrected by hand; see docs/exchange.md.
    """
    from geomap import exchange

    agree_page(output, as_json=json)
    layer = tile_layer(tiles)
    read = exchange.loads(content(dossier))
    draw(read, output, layer)
    report(read, output, as_json=json)
