"""A table as records: CSV by its lines, GeoJSON by its features. A record that cannot be read is one with a fault; none is lost."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geomap.errors import DossierError, InputError
from geomap.exchange import positions
from geomap.exchange.tables.columns import gdelt
from geomap.models import Geometry

__all__ = ["Record", "features", "lines"]

DELIMITERS = ",;\t|"
LONGEST = 500
"""Lines that one record may have: with more, a quote was not closed."""
LONGEST_CELL = 10_000_000
Broken = tuple[str, str]
"""Why a line is no row, and the line."""


@dataclass(frozen=True, slots=True)
class Record:
    """One row: where it stands ("line 12", "features[3]") and its cells under the header.

    With a `fault` it cannot be trusted: then `cells` are the whole line, or none. `short` says that cells were missing at its end, as
    spreadsheets leave them out where they are empty.
    """

    where: str
    cells: Sequence[str]
    geometry: Geometry | None = None
    fault: str | None = None
    short: str | None = None


def lines(text: str, name: str) -> tuple[list[str], Iterator[Record]]:
    """The header of the CSV `text` and its records; InputError when there is no header. Blank lines and HXL's tags are no records."""
    csv.field_size_limit(LONGEST_CELL)
    rows = text.removeprefix("\ufeff").split("\n")
    delimiter = _delimiter(rows[0])
    found = _parsed(rows, delimiter)
    start, header = next(found, (0, []))
    if not isinstance(header, list) or not any(map(str.strip, header)):
        raise InputError(f"{name} has no header; name its columns in the first line")
    if gdelt := _gdelt_header(header):
        return gdelt, _records(_again(start, header, found), gdelt, delimiter)
    return header, _records(found, header, delimiter)


def _again(start: int, first: list[str], rest: Iterator[tuple[int, list[str] | Broken]]) -> Iterator[tuple[int, list[str] | Broken]]:
    yield start, first
    yield from rest


def _delimiter(head: str) -> str:
    """The one of DELIMITERS that parts the first line most often, outside quotes."""
    plain = re.sub(r'"[^"]*"', "", head[:100_000])
    return max(DELIMITERS, key=plain.count)


def _records(found: Iterable[tuple[int, list[str] | Broken]], header: list[str], delimiter: str) -> Iterator[Record]:
    width = len(header)
    for start, row in found:
        where = f"line {start + 1}"
        if isinstance(row, tuple):
            yield Record(where, (row[1],), fault=row[0])
        elif not any(row):
            yield Record(where, (), fault="the row is empty")
        elif all(each.startswith("#") for each in row if each.strip()):
            continue  # a row of HXL tags
        elif row == header:
            yield Record(where, (), fault="this is the header again")
        elif any(each.strip() for each in row[width:]):
            yield Record(
                where, (delimiter.join(row),), fault=f"{len(row)} cells under {width} columns; quote cells that hold the delimiter"
            )
        elif len(row) < width:
            yield Record(
                where, row + [""] * (width - len(row)), short=f"{len(row)} cells under {width} columns; the others are read as empty"
            )
        else:
            yield Record(where, row)


def _parsed(rows: list[str], delimiter: str) -> Iterator[tuple[int, list[str] | Broken]]:
    """(line from 0, cells or what is broken). After a broken record reading goes on with the next line."""
    at = 0
    while at < len(rows):
        feed = _Feed(rows, at)
        reader = csv.reader(feed, delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                if cells:
                    yield feed.start, cells
                feed.start = feed.at
            at = feed.at
        except csv.Error as error:
            yield feed.start, (_fault(str(error)), rows[feed.start])
            at = feed.start + 1


class _Feed:
    """Lines for the reader of CSV; it knows where the record began."""

    def __init__(self, rows: list[str], at: int) -> None:
        self.rows, self.at, self.start = rows, at, at

    def __iter__(self) -> _Feed:
        return self

    def __next__(self) -> str:
        if self.at >= len(self.rows):
            raise StopIteration
        if self.at - self.start > LONGEST:
            raise csv.Error("unexpected end of data")
        self.at += 1
        return self.rows[self.at - 1] + "\n"


def _fault(error: str) -> str:
    if "end of data" in error:
        return "a quote is opened and not closed"
    return "a quote stands inside a cell; write it twice, and quote the cell" if "expected after" in error else error


def _gdelt_header(row: list[str]) -> list[str] | None:
    """The names of GDELT's columns when `row` is one of its daily files' rows, which have no header; else None."""
    if not (len(row) in gdelt() and row[0].isdigit() and re.fullmatch(r"\d{8}", row[1])):
        return None
    return list(gdelt()[len(row)])


def features(text: str, name: str) -> tuple[list[str], Iterator[Record]]:
    """The names of the properties in the GeoJSON `text` and a record a feature; InputError when it is no FeatureCollection."""
    try:
        read = json.loads(text.removeprefix("\ufeff"))
        found = [*read["features"]] if read["type"] == "FeatureCollection" else [read | {"type": "Feature"}][: read["type"] == "Feature"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(f"{name} is no GeoJSON with features ({error}); give a FeatureCollection") from error
    properties = [each.get("properties") if isinstance(each, dict) else None for each in found]
    header = list(dict.fromkeys(str(key) for each in properties if isinstance(each, dict) for key in each))
    own_id = "id" not in header and any(isinstance(each, dict) and "id" in each for each in found)
    return ([*header, "id"] if own_id else header), _features(found, header, own_id=own_id)


def _features(found: Sequence[Any], header: list[str], *, own_id: bool) -> Iterator[Record]:
    for number, feature in enumerate(found):
        where = f"features[{number}]"
        if not isinstance(feature, dict) or feature.get("type") != "Feature":
            yield Record(where, (_cell(feature),), fault="this is no Feature")
            continue
        held = feature.get("properties")
        held = held if isinstance(held, dict) else {}
        cells = [_cell(held.get(key)) for key in header] + ([_cell(feature.get("id"))] if own_id else [])
        try:
            yield Record(where, cells, geometry=_geometry(feature.get("geometry")))
        except (InputError, KeyError, TypeError, AttributeError) as error:
            yield Record(where, (_cell(held),), fault=str(error) if isinstance(error, InputError) else "its geometry is none of GeoJSON's")


def _cell(value: Any) -> str:  # noqa: ANN401 - any JSON
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _geometry(value: Mapping[str, Any] | None) -> Geometry | None:
    if value is None:
        return None
    kind = value["type"]
    if kind not in positions.LEVELS:
        raise DossierError(f"geomap draws no {kind}; give a point")
    geometry = positions.frozen(Geometry(type=kind, coordinates=value["coordinates"]))
    positions.check(geometry, "geometry")
    return geometry
