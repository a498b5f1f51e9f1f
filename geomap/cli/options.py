"""Arguments and options that several commands have."""

from __future__ import annotations

from typing import Annotated

import typer

__all__ = ["Date", "Dossier", "Json", "Language", "Recognisers", "Sources", "Tiles", "Title"]

Sources = Annotated[list[str], typer.Argument(metavar="IN", help="Articles: text, Markdown or HTML files; - is standard input.")]
Dossier = Annotated[str, typer.Argument(metavar="DOSSIER", help="A dossier written by `geomap extract`; - is standard input.")]
Date = Annotated[
    str | None, typer.Option(metavar="DATE", help="When the article was published (2017-07-08, or an interval 2017-07-08/2017-07-09).")
]
Language = Annotated[
    str | None, typer.Option(metavar="CODE", help="The article's language as ISO 639-1 has it; otherwise it is told from the text.")
]
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
Json = Annotated[bool, typer.Option("--json", help="Print the summary on standard output as JSON.")]
