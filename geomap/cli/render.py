"""`geomap render`: a dossier -> a map, as the suffix of the file says."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.files import content
from geomap.cli.options import Dossier, Hxl, Json, Tiles
from geomap.cli.results import agree_page, draw, report, tile_layer

__all__ = ["command"]


def command(
    dossier: Dossier,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The file to write, by its suffix; - is standard output, for HTML.")
    ] = "output/map.html",
    tiles: Tiles = None,
    hxl: Hxl = False,
    json: Json = False,
) -> None:
    """Write the map of a dossier: a page, or what the suffix of the file asks for (docs/outputs.md).

    The dossier may have been corrected by hand; see docs/exchange.md.
    """
    from geomap import exchange

    agree_page(output, as_json=json, hxl=hxl)
    layer = tile_layer(tiles)
    read = exchange.loads(content(dossier))
    draw(read, output, layer, hxl=hxl)
    report(read, output, as_json=json)
