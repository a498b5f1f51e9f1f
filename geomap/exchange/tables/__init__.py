"""Tables of events -> a dossier without an article: ACLED's, UCDP GED's and GDELT's columns, plain CSV, and GeoJSON.

The table is the document: its text are the cells that were used, a line a row, and every event quotes its own. What is wrong with a row is
said with its line; the event stays, at least in the list.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

from geomap.errors import InputError
from geomap.exchange.codec import loads
from geomap.exchange.tables import records
from geomap.exchange.tables.columns import Columns, columns
from geomap.exchange.tables.events import Events
from geomap.exchange.tables.records import Record
from geomap.exchange.tables.when import day_first
from geomap.exchange.tables.where import Atlas
from geomap.models import Document, Dossier, Event
from geomap.places import Gazetteer

__all__ = ["SUFFIXES", "Imported", "Problem", "read"]

SUFFIXES = frozenset({".csv", ".tsv", ".tab", ".geojson", ".json"})
"""The files that are tables, not articles."""
OBJECTS = frozenset({".geojson", ".json"})
SAMPLE, ENOUGH = 200, 20
"""Rows whose notes are looked at, and words that tell a language."""
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one row: where it stands ("line 12", "features[3]"), the sentence, and whether its event has a place."""

    where: str
    sentence: str
    placed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A dossier, the columns it was read from (None for what was a dossier already), and the rows with something wrong."""

    dossier: Dossier
    columns: Columns | None
    problems: tuple[Problem, ...]
    either_order: bool = False
    """Could every date such as 03/04/2024 be read in both ways?"""


def read(  # noqa: PLR0913 - one for each thing that may be known of a table
    text: str,
    gazetteer: Gazetteer,
    *,
    name: str,
    sha256: str,
    id: str = "d1",  # noqa: A002 - the document's field has this name
    language: str | None = None,
    said: Mapping[str, str] | None = None,
    month_first: bool | None = None,
    tell: Callable[[str], str] | None = None,
    watched: Callable[[list[Record]], Iterable[Record]] = iter,
) -> Imported:
    """The dossier of the table `text`, which `name` names; GeoJSON that is a dossier already is read as such.

    `said` (field -> column) overrides what the columns' names tell; `month_first` the order of dates such as 03/04/2024, which else is
    told by the dates that can be read in one way only. `tell` names the language of its notes where `language` is not given. `watched` may
    show how far the work is. InputError for what holds no event.
    """
    objects = name.lower().endswith(tuple(OBJECTS))
    if objects and _is_dossier(text):
        return Imported(dossier=loads(text), columns=None, problems=())
    header, found = (records.features if objects else records.lines)(text, name)
    rows = list(found)
    if not rows:
        raise InputError(f"{name} has no rows under its header")
    known = columns(header, said or {}, name)
    if not objects and not {"date", "lat", "place", "country", "admin1", "full_place", "year"} & {*known.at}:
        raise InputError(
            f"{name}: geomap finds no date and no place in its columns; say which they are (--column date=NAME --column place=NAME)"
        )
    language = language or _language(rows, known, tell)
    told = None if "date" not in known.at else day_first(row.cells[known.at["date"]] for row in rows if not row.fault)
    reading = Events(
        document=id,
        columns=known,
        atlas=Atlas(gazetteer=gazetteer, document=id),
        language=language,
        day_first=not month_first if month_first is not None else told is not False,
    )
    events, problems = _read(reading, watched(rows))
    document = Document(id=id, source=name, sha256=sha256, language=language, kind="table", text="".join(reading.text))
    dossier = Dossier(
        language=language, documents=(document,), gazetteer=gazetteer.info, places=tuple(reading.places()), events=tuple(events)
    )
    either = told is None and month_first is None and any("month" in (each.when.reason or "") for each in events)
    return Imported(dossier=dossier, columns=known, problems=tuple(problems), either_order=either)


def _is_dossier(text: str) -> bool:
    """Is the JSON `text` a dossier, which has a member of that name?"""
    if '"geomap"' not in text:
        return False
    try:
        read = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError):
        return False
    return isinstance(read, dict) and "geomap" in read


def _language(rows: Iterable[Record], known: Columns, tell: Callable[[str], str] | None) -> str:
    """The language of the notes, where they are long enough to tell it."""
    at = known.at.get("notes")
    notes = "" if at is None else " ".join(row.cells[at] for row in islice(rows, SAMPLE) if not row.fault)
    return tell(notes) if tell and len(notes.split()) >= ENOUGH else FALLBACK


def _read(reading: Events, rows: Iterable[Record]) -> tuple[list[Event], list[Problem]]:
    events: list[Event] = []
    problems: list[Problem] = []
    for row in rows:
        event, wrong = reading.read(row)
        if event is not None:
            events.append(event)
        if wrong:
            problems.append(Problem(row.where, "; ".join(wrong), placed=event is not None and bool(event.where)))
    return events, problems
