"""Arguments and options that several commands have."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = [
    "Borders",
    "Column",
    "Crop",
    "Date",
    "Dates",
    "Dossier",
    "Dossiers",
    "Hxl",
    "Interface",
    "InterfaceOfMap",
    "Json",
    "Language",
    "Recognisers",
    "Scale",
    "Size",
    "Sources",
    "Style",
    "Tiles",
    "Title",
]

Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="IN", help="Articles (text, Markdown, HTML, .docx, .odt) or tables of events (CSV, GeoJSON); - is standard input."
    ),
]
Dossier = Annotated[str, typer.Argument(metavar="DOSSIER", help="A dossier written by `geomap extract`; - is standard input.")]
Dossiers = Annotated[
    str,
    typer.Argument(metavar="DOSSIER", help="A dossier written by `geomap extract`, or those of a corpus, one a line; - is standard input."),
]
Date = Annotated[
    str | None,
    typer.Option(
        metavar="DATE",
        help="When the article was published (2017-07-08, or an interval 2017-07-08/2017-07-09); of several, of those without a date.",
    ),
]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="The article's language as ISO 639-1 has it; otherwise it is told from the text.")
]
Column = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="FIELD=COLUMN", help="Of a table: the column that a field is read from (date=when); may be repeated."),
]
Dates = Annotated[str | None, typer.Option("--dates", metavar="dmy|mdy", help="Of a table: how dates such as 03/04/2024 are written.")]
Recognisers = Annotated[
    list[str] | None,
    typer.Option("--recogniser", metavar="NAME", help="Let another recogniser look for names too: spacy:fr_core_news_sm. Repeatable."),
]
Title = Annotated[str | None, typer.Option(metavar="TEXT", help="The map's title; otherwise the article's.")]
Tiles = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|URL", help="Lay map tiles over the basemap: osm, or an address with {z}, {x} and {y}; the page then asks that host."
    ),
]
Hxl = Annotated[bool, typer.Option("--hxl", help="With -o FILE.csv: a row of HXL tags under the names of the columns.")]
Json = Annotated[bool, typer.Option("--json", help="Print the summary on standard output as JSON.")]
Borders = Annotated[
    str,
    typer.Option(metavar="un|de-facto", help="Borders as the United Nations draw them, or by who holds the land (docs/borders.md)."),
]
Interface = Annotated[
    str | None,
    typer.Option("--interface", "--language", metavar="CODE", help="The language of the words around the map; otherwise the dossier's."),
]
InterfaceOfMap = Annotated[
    str | None,
    typer.Option("--interface", metavar="CODE", help="The language of the words around the map; otherwise that of the first article."),
]
Size = Annotated[
    str | None,
    typer.Option(
        "--size", "--width", metavar="WIDTH[xHEIGHT]", help="The size in pixels: 1200x800, or the width alone for the height that it needs."
    ),
]
Scale = Annotated[float, typer.Option(metavar="NUMBER", help="How many dots of a PNG each pixel has; 2 for sharp screens, 3 for print.")]
Crop = Annotated[
    str | None, typer.Option(metavar="THEATRE", help="The part of the world to show: its number, from 1, or a place on the map.")
]
Style = Annotated[str | None, typer.Option(metavar="light|dark|print", help="The colours; print is for one black ink.")]
