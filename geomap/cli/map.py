"""`geomap map`: articles -> one HTML file."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.articles import dossier_of
from geomap.cli.online import Agent, Key, Online, Url, agree_online, geocoder
from geomap.cli.options import Column, Date, Dates, Hxl, Json, Language, Sources, Tiles, Title
from geomap.cli.results import agree_page, draw, report, tile_layer
from geomap.cli.tables import Reading

__all__ = ["command"]


def command(
    sources: Sources,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The file to write, by its suffix; - is standard output, for HTML.")
    ] = "output/map.html",
    date: Date = None,
    language: Language = None,
    title: Title = None,
    column: Column = None,
    dates: Dates = None,
    tiles: Tiles = None,
    hxl: Hxl = False,
    json: Json = False,
    online: Online = None,
    url: Url = None,
    agent: Agent = None,
    key: Key = None,
) -> None:
    """Write the map of one or more articles, or tables of events.

    The map is one HTML file that needs no network, unless --tiles is given.
    """
    agree_page(output, as_json=json, hxl=hxl)
    agree_online(online, url, many=False)
    layer = tile_layer(tiles)
    dossier = dossier_of(
        sources,
        date=date,
        language=language,
        title=title,
        online=geocoder(online, url, agent, key),
        tables=Reading(columns=column or (), order=dates),
    )
    draw(dossier, output, layer, hxl=hxl)
    report(dossier, output, as_json=json)
