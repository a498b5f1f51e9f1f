"""`geomap extract`: articles -> one dossier, or lines of a corpus -> lines of dossiers."""

from __future__ import annotations

from typing import Annotated

import typer

from geomap.cli import jsonl
from geomap.cli.articles import dossier_of
from geomap.cli.files import STANDARD, deliver
from geomap.cli.online import Agent, Key, Online, Url, agree_online, geocoder
from geomap.cli.options import Column, Date, Dates, Json, Language, Recognisers, Sources, Title
from geomap.cli.results import agree, report
from geomap.cli.tables import Reading
from geomap.errors import UsageError

__all__ = ["command"]


def command(
    sources: Sources,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The GeoJSON file to write; - is standard output.")
    ] = STANDARD,
    date: Date = None,
    language: Language = None,
    title: Title = None,
    column: Column = None,
    dates: Dates = None,
    lines: Annotated[bool, typer.Option("--jsonl", help="IN holds a JSON object a line (id, text, …); write a dossier a line.")] = False,
    json: Json = False,
    recognisers: Recognisers = None,
    online: Online = None,
    url: Url = None,
    agent: Agent = None,
    key: Key = None,
) -> None:
    """Write the dossier of one or more articles, or tables of events.

    A dossier is GeoJSON: places, events and zones, each with the words of the text that say so.
    """
    from geomap import exchange

    agree(output, as_json=json)
    agree_online(online, url, many=lines)
    if lines and json:
        raise UsageError("--jsonl has no summary; leave --json out")
    if lines:
        jsonl.run(sources, output, date=date, language=language, title=title, recognisers=recognisers or ())
        return
    dossier = dossier_of(
        sources,
        date=date,
        language=language,
        title=title,
        online=geocoder(online, url, agent, key),
        tables=Reading(columns=column or (), order=dates),
        recognisers=recognisers or (),
    )
    deliver([exchange.dumps(dossier).encode()], output)
    report(dossier, output, as_json=json)
