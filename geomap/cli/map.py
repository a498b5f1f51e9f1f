"""`geomap map`: articles -> one HTML file."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.articles import dossier_of
from geomap.cli.online import Agent, Key, Online, Url, agree_online, geocoder
from geomap.cli.options import Date, Json, Language, Recognisers, Sources, Tiles, Title
from geomap.cli.results import agree_page, draw, report, tile_layer

__all__ = ["command"]


def command(
    sources: Sources,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The HTML file to write; - is standard output.")
    ] = "output/map.html",
    date: Date = None,
    language: Language = None,
    title: Title = None,
    tiles: Tiles = None,
    json: Json = False,
    recognisers: Recognisers = None,
    online: Online = None,
    url: Url = None,
    agent: Agent = None,
    key: Key = None,
) -> None:
    """Write the map of one or more articles.

    The map is one HTML file that needs no network, unless --tiles is given.
    """
    agree_page(output, as_json=json)
    agree_online(online, url, many=False)
    layer = tile_layer(tiles)
    dossier = dossier_of(
        sources, date=date, language=language, title=title, online=geocoder(online, url, agent, key), recognisers=recognisers or ()
    )
    draw(dossier, output, layer)
    report(dossier, output, as_json=json)
