"""Rows -> events: each with the cells that say so as its evidence, and with what is wrong with it as its reason."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from geomap.exchange.tables.columns import Columns
from geomap.exchange.tables.kinds import NO_PLOVER, OTHER, Kind, kind
from geomap.exchange.tables.line import CODES, Line
from geomap.exchange.tables.people import actors, certainty, numbers
from geomap.exchange.tables.records import Record
from geomap.exchange.tables.when import DateError, precision_of, when
from geomap.exchange.tables.where import Atlas, Location, Stated
from geomap.models import Event, Mention, Span, Toponym, When

__all__ = ["Events"]

GUARDED = re.compile("'[=+@|%\t\uff1d\uff0b\uff20\uff0d\u2212-]")
"""A cell that somebody made safe for spreadsheets."""
LABEL = 80
UNSAID = ("",) * len(Stated._fields)


@dataclass(slots=True, kw_only=True)
class Events:
    """The events of one table as they are read. `text` grows by a line a row: the cells that are used, which the spans quote."""

    document: str
    columns: Columns
    atlas: Atlas
    language: str
    day_first: bool
    text: list[str] = field(default_factory=list)
    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    _order: list[tuple[str, int]] = field(init=False)
    _at: int = 0
    _ids: dict[str, str] = field(default_factory=dict)
    _rows: dict[tuple[str, ...], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The cells are written in the order of the table, codes behind words."""
        self._order = sorted(self.columns.at.items(), key=lambda each: (each[0] in CODES, each[1]))

    def read(self, record: Record) -> tuple[Event | None, list[str]]:
        """The event of `record`, None for a row that says nothing, and its problems in sentences."""
        if record.fault:
            return self._broken(record), [record.fault]
        row = record.cells
        cells = {name: text if text[0] != "'" else _unguarded(text) for name, at in self._order if (text := row[at].strip())}
        if not cells:
            return None, ["no cell that geomap reads has anything in it"]
        line = self._write(cells)
        problems: list[str] = []
        location = self._location(cells, record)
        problems += location.problems
        told = kind(
            cells.get("type", ""),
            cells.get("subtype", ""),
            cells.get("type_of_violence", ""),
            cells.get("cameo") or cells.get("cameo_root", ""),
        )
        problems += [told.problem] if told.problem else []
        what = next((each for each in ("subtype", "type", "cameo", "type_of_violence", "name", "notes") if each in cells), None)
        id_ = self._id(cells.get("id", ""), record.where, problems)
        dated = self._when(line, problems)
        counted = tuple(numbers(line, problems))
        sure = certainty(cells.get("certainty", ""), problems)
        self._mention(location, line)
        self._twice(record, problems)
        problems = [record.short, *problems] if record.short and problems else problems
        event = Event(
            id=id_,
            label=self._label(cells, told, location),
            event_type=told.event_type,
            sub_event_type=told.sub_event_type,
            plover=told.plover,
            trigger=line.span(what) if what else line.whole(),
            evidence=tuple(line.span(each) for each in ("notes", "url") if each in cells) if "notes" in cells else (line.whole(),),
            actors=tuple(actors(line, told)),
            when=dated,
            where=location.where,
            numbers=counted,
            certainty=sure,
            attributed_to=line.span("source") if "source" in cells else None,
            confidence=location.confidence if location.where else 0.0,
            reason="; ".join(problems) or location.reason,
            geometry=location.geometry,
        )
        return event, problems

    def places(self) -> Iterator[Toponym]:
        """The places met, each with its mentions."""
        for id_, place in self.atlas.places.items():
            yield Toponym(**place, mentions=tuple(self.mentions.get(id_, ())))

    def _broken(self, record: Record) -> Event | None:
        """A row that cannot be read as cells: its own text, in the list."""
        text = " ".join(" ".join(record.cells).split())
        if not text:
            return None
        span = self._span(text)
        self._end(text)
        return Event(
            id=self._id("", record.where, []),
            label=_shortened(text),
            event_type=OTHER,
            sub_event_type="",
            plover=NO_PLOVER,
            trigger=span,
            reason=record.fault,
        )

    # ---- the text of the table

    def _write(self, cells: Mapping[str, str]) -> Line:
        line = Line(self.document, self._at, cells)
        self._end(line.text)
        return line

    def _span(self, text: str) -> Span:
        return Span(document=self.document, start=self._at, end=self._at + len(text), text=text)

    def _end(self, text: str) -> None:
        self.text.append(f"{text}\n")
        self._at += len(text) + 1

    # ---- the parts of an event

    def _location(self, cells: Mapping[str, str], record: Record) -> Location:
        stated = Stated(*map(cells.get, Stated._fields, UNSAID))
        if full := cells.get("full_place"):
            parts = [each.strip() for each in full.split(",")]
            stated = stated._replace(place=parts[0] if len(parts) > 1 else "", country=parts[-1])
        return self.atlas.locate(stated, record.geometry)

    def _when(self, line: Line, problems: list[str]) -> When:
        cells = line.cells
        start, end = cells.get("date", ""), cells.get("end", "")
        if not start and "year" in cells:  # a month alone is no date
            start = "-".join(part.zfill(2) for part in (cells["year"], cells.get("month", "")) if part)
        if not start:
            problems.append("the row says no date")
            return When()
        span = line.span("date" if "date" in cells else "year")
        try:
            precision = precision_of(cells.get("date_precision", ""), cells.get("time_precision", ""), cells.get("date_prec", ""))
        except DateError as error:
            problems.append(str(error))
            precision = ""
        try:
            found = when(start, end, self.language, precision, day_first=self.day_first)
        except DateError as error:
            problems.append(str(error))
            return When(text=span, reason=str(error))
        return When(start=found.start, end=found.end, precision=found.precision, text=span, reason=found.reason)

    def _label(self, cells: Mapping[str, str], told: Kind, location: Location) -> str:
        if cells.get("name"):
            return _shortened(cells["name"])
        known = told.sub_event_type or (told.event_type if cells.get("type") else "")
        if not known and cells.get("notes"):
            return _shortened(cells["notes"])
        named = next((cells[each] for each in ("place", "full_place", "admin2", "admin1", "country") if each in cells), "")
        place = self.atlas.places[location.where[0].place]["label"] if location.where else named
        return " – ".join(filter(None, (known or told.event_type, place)))

    def _mention(self, location: Location, line: Line) -> None:
        named = "full_place" if "full_place" in line.cells and location.named in {"place", "country"} else location.named
        if named and location.where:
            start, text = line.starts[named], line.cells[named]
            mention = Mention(document=self.document, start=start, end=start + len(text), text=text, usage="literal")
            self.mentions.setdefault(location.where[0].place, []).append(mention)

    def _id(self, own: str, where: str, problems: list[str]) -> str:
        """The id that the table gives the row, or that of its place in the table ("line-12")."""
        key = own or where.replace(" ", "-")
        if own and own in self._ids:
            problems.append(f"the id {own!r} is that of {self._ids[own]} too")
        while key in self._ids:
            key = f"{key}-again"
        self._ids[key] = where
        return f"event:{self.document}:{key}"

    def _twice(self, record: Record, problems: list[str]) -> None:
        same = self._rows.setdefault((*record.cells, str(record.geometry or "")), record.where)
        if same != record.where:
            problems.append(f"every cell is as in {same}")


def _unguarded(text: str) -> str:
    """`text` without the apostrophe that keeps a spreadsheet from running it."""
    return text[1:] if GUARDED.match(text) else text


def _shortened(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= LABEL else plain[: LABEL - 1].rsplit(" ", 1)[0] + "…"
