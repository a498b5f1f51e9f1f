"""`geomap map`: articles -> one page, or a picture of it."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli.articles import dossier_of
from geomap.cli.files import deliver
from geomap.cli.online import Agent, Key, Online, Url, agree_online, geocoder
from geomap.cli.options import (
    Borders,
    Column,
    Crop,
    Date,
    Dates,
    Hxl,
    InterfaceOfMap,
    Json,
    Language,
    Recognisers,
    Scale,
    Size,
    Sources,
    Style,
    Tiles,
    Title,
)
from geomap.cli.results import agree_format, drawing_options, report
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
    interface: InterfaceOfMap = None,
    column: Column = None,
    dates: Dates = None,
    size: Size = None,
    scale: Scale = 1.0,
    crop: Crop = None,
    style: Style = None,
    borders: Borders = "un",
    tiles: Tiles = None,
    hxl: Hxl = False,
    json: Json = False,
    recognisers: Recognisers = None,
    online: Online = None,
    url: Url = None,
    agent: Agent = None,
    key: Key = None,
) -> None:
    """Write the map of one or more articles, or tables of events.

    The map is one HTML file that needs no network, unless --tiles is given.
    """
    from geomap.places import Gazetteer

    draw = agree_format(output, None, as_json=json, hxl=hxl)
    agree_online(online, url, many=False)
    options = drawing_options(language=interface, size=size, scale=scale, crop=crop, style=style, borders=borders, tiles=tiles, hxl=hxl)
    dossier = dossier_of(
        sources,
        date=date,
        language=language,
        title=title,
        online=geocoder(online, url, agent, key),
        tables=Reading(columns=column or (), order=dates),
        recognisers=recognisers or (),
    )
    deliver([draw(dossier, Gazetteer.open(), options)], output)
    report(dossier, output, as_json=json)
