"""`geomap render`: a dossier -> a page, a picture, or any other file that something draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from geomap.cli.files import content, deliver
from geomap.cli.options import Borders, Crop, Dossiers, Hxl, Interface, Json, Scale, Size, Style, Tiles, Title
from geomap.cli.results import agree_format, drawing_options, report
from geomap.cli.terminal import say
from geomap.errors import DossierError

if TYPE_CHECKING:
    from geomap import models  # its dataclasses take 13 ms to make, which --help need not wait for

__all__ = ["command"]

SHOWN = 5
"""So many remarks are enough beside a drawing; `geomap check` has them all."""


def command(
    dossier: Dossiers,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The file to write; its suffix says as what; - is standard output.")
    ] = "output/map.html",
    to: Annotated[
        str | None, typer.Option(metavar="FORMAT", help="What to write where FILE does not say it: html, svg, png, pdf …")
    ] = None,
    size: Size = None,
    scale: Scale = 1.0,
    crop: Crop = None,
    style: Style = None,
    title: Title = None,
    language: Interface = None,
    borders: Borders = "un",
    tiles: Tiles = None,
    hxl: Hxl = False,
    json: Json = False,
) -> None:
    """Draw a dossier: a page, or what the suffix of the file asks for (docs/outputs.md).

    The dossier may have been corrected by hand; see docs/exchange.md. What is drawn where is in docs/pictures.md.
    """
    from geomap import exchange
    from geomap.places import Gazetteer

    draw = agree_format(output, to, as_json=json, hxl=hxl)
    options = drawing_options(
        title=title, language=language, size=size, scale=scale, crop=crop, style=style, borders=borders, tiles=tiles, hxl=hxl
    )
    data = content(dossier)
    try:
        read = _read(data)
    except DossierError as error:
        raise DossierError(f"{dossier} is no dossier that holds: {error}") from error
    deliver([draw(read, Gazetteer.open(), options)], output)
    for note in exchange.notes(read)[:SHOWN]:
        say(f"note: {note}")
    report(read, output, as_json=json)


def _read(data: bytes) -> models.Dossier:
    """The dossier in `data`, or one of all the dossiers that stand there a line each, as `geomap extract --jsonl` writes them."""
    from geomap import exchange, pipeline

    lines = [(number, line) for number, line in enumerate(data.splitlines(), 1) if line.strip()]
    if len(lines) < 2 or not lines[0][1].rstrip().endswith(b"}"):  # noqa: PLR2004 - one alone may be written over many lines
        return exchange.loads(data)
    return pipeline.merge([_line(number, line) for number, line in lines])


def _line(number: int, line: bytes) -> models.Dossier:
    from geomap import exchange

    try:
        return exchange.loads(line)
    except DossierError as error:
        raise DossierError(f"line {number}: {error}") from error
