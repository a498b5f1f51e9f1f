"""`geomap geocode --csv`: a table in, the same table with a place a row out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from geomap.cli.files import content, deliver
from geomap.cli.terminal import progress, say
from geomap.errors import InputError, UsageError
from geomap.render.characters import FORMULA

if TYPE_CHECKING:
    from geomap.places import Gazetteer

__all__ = ["ADDED", "Columns", "fill"]

ADDED = ("geomap_lat", "geomap_lon", "geomap_id", "geomap_name", "geomap_method", "geomap_confidence")
DELIMITERS = ",;\t|"
SIGNED = re.compile(r"[+-]?[\d.,]+(?:[eE][+-]?\d+)?")
"""A number, which no spreadsheet runs."""
LONGEST_CELL = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The names of the columns to read."""

    name: str
    country: str | None = None
    language: str | None = None


def fill(gazetteer: Gazetteer, source: str, target: str, columns: Columns, options: Mapping[str, Any]) -> None:
    """Write the table `source` to `target` with the columns `ADDED`; `options` hold where a row does not say."""
    from geomap.read.decoding import decode

    csv.field_size_limit(LONGEST_CELL)
    text = decode(content(source), source)
    delimiter = _delimiter(text)
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        header = next(rows, [])
        filling = _Filling(gazetteer=gazetteer, options=options, at=_positions(header, columns, source))
        deliver(filling.lines(header, progress(rows, text.count("\n"), "rows"), delimiter), target)
    except csv.Error as error:
        raise InputError(f"{source}, line {rows.line_num}: {error}; quote cells as RFC 4180 says") from error
    say(filling.summary())


def _delimiter(text: str) -> str:
    """The one of DELIMITERS that parts the first line most often, outside quotes."""
    head = re.sub(r'"[^"]*"', "", text[:100_000]).partition("\n")[0]
    return max(DELIMITERS, key=head.count)


def _positions(header: list[str], columns: Columns, source: str) -> dict[str, int]:
    asked = {"name": columns.name, "country": columns.country, "language": columns.language}
    for column in filter(None, asked.values()):
        if column not in header:
            raise UsageError(f"{source} has no column {column}; it has {', '.join(header[:20]) or 'no columns at all'}")
    return {key: header.index(column) for key, column in asked.items() if column}


@dataclass(slots=True, kw_only=True)
class _Filling:
    gazetteer: Gazetteer
    options: Mapping[str, Any]
    at: Mapping[str, int]
    rows: int = 0
    found: int = 0
    disarmed: int = 0
    strange: set[str] = field(default_factory=set)

    def lines(self, header: list[str], rows: Iterator[list[str]], delimiter: str) -> Iterator[bytes]:
        """The lines of the new table; columns of these names that are there already are filled anew."""
        places = {name: header.index(name) for name in ADDED if name in header}
        full = [*header, *(name for name in ADDED if name not in header)]
        order = [places.get(name, full.index(name)) for name in ADDED]
        yield _line([self._safe(cell) for cell in full], delimiter)
        for row in rows:
            if len(row) > len(header):
                raise csv.Error(f"{len(row)} cells under {len(header)} columns")
            if row:
                cells = row + [""] * (len(full) - len(row))
                for position, cell in zip(order, self._answer(row), strict=True):
                    cells[position] = cell
                yield _line([self._safe(cell) for cell in cells], delimiter)

    def _answer(self, row: list[str]) -> tuple[str, ...]:
        from geomap.places.answers import answers, country_code

        self.rows += 1
        (name, country, language) = (self._cell(row, key) for key in ("name", "country", "language"))
        options = dict(self.options)
        if country:
            options["country"] = country_code(self.gazetteer, country)
            if options["country"] is None:
                self.strange.add(country)
                return ("",) * len(ADDED)
        if language:
            options["language"] = language[:2].lower()
        best = next(iter(answers(self.gazetteer, name, limit=1, **options)), None) if name else None
        if best is None:
            return ("",) * len(ADDED)
        self.found += 1
        place = best.match.place
        return (str(place.lat), str(place.lon), place.id, place.name, best.match.method, str(best.confidence))

    def _cell(self, row: list[str], key: str) -> str:
        at = self.at.get(key)
        return row[at].strip() if at is not None and at < len(row) else ""

    def _safe(self, cell: str) -> str:
        """`cell`, behind an apostrophe when a spreadsheet would run it as a formula."""
        if SIGNED.fullmatch(cell) or not FORMULA.match(cell):
            return cell
        self.disarmed += 1
        return f"'{cell}"

    def summary(self) -> str:
        """What was done, in one sentence."""
        parts = [
            f"{self.found} of {self.rows} rows found",
            f"no country that geomap knows: {', '.join(sorted(self.strange)[:5])}" if self.strange else "",
            f"{self.disarmed} cells that a spreadsheet would run as formulas begin with an apostrophe now" if self.disarmed else "",
        ]
        return "; ".join(filter(None, parts))


def _line(cells: list[str], delimiter: str) -> bytes:
    line = io.StringIO()
    csv.writer(line, delimiter=delimiter, lineterminator="\n").writerow(cells)
    return line.getvalue().encode()
