"""The tables of GeoNames' dumps: https://download.geonames.org/export/dump/readme.txt describes them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import isfinite
from pathlib import Path

from geomap import languages
from geomap.errors import InputError
from geomap.places.names import fold
from geomap.places.packs import PackPlace
from geomap.places.store import Gazetteer

__all__ = ["PlainRows", "names_by_place", "places"]

PlainRows = Iterator[bytes]
"""The lines of a table."""
COLUMNS = 19
NAME_COLUMNS = 4
LONGEST_LINE = 200_000
LANGUAGE = re.compile("[a-z]{2}")
# digits and punctuation of codes and addresses; short capitals are codes, Latin or Cyrillic without a capital is machine transcription
NO_NAME = re.compile(r"[\d/,;:|()]|^[A-Z]{1,4}$|^.{0,1}$|^.{61,}$|^[a-zA-ZÀ-ɏ]{2}$")


def names_by_place(rows: PlainRows) -> dict[int, list[tuple[str, str]]]:
    """(name, ISO 639-1 or "") by GeoNames' number, of a table of alternate names; codes and links are left out."""
    found: dict[int, list[tuple[str, str]]] = {}
    for number, row in enumerate(rows, 1):
        cells = row.decode("utf-8").rstrip("\r\n").split("\t")
        if len(cells) < NAME_COLUMNS or not cells[1].isdecimal():
            raise InputError(f"the alternate names, line {number}: it is no row of GeoNames' table")
        (_, place, language, name, *_) = cells
        if (not language or LANGUAGE.fullmatch(language)) and _is_name(name):
            found.setdefault(int(place), []).append((name, language))
    return found


def places(
    table: Callable[[], PlainRows], gazetteer: Gazetteer, names: Mapping[int, list[tuple[str, str]]], source: str
) -> Iterator[PackPlace]:
    """The places of a dump; `table` gives its rows, and is asked twice: units come first, so that places can be told theirs.

    `names` are alternate names by number; InputError names the line of `source` that is no row.
    """
    units = _units(table(), gazetteer)
    for number, row in enumerate(table(), 1):
        if len(row) > LONGEST_LINE:
            raise InputError(f"{source}, line {number}: {len(row):,} bytes are no row of GeoNames' table")
        place = _place(row.decode("utf-8").rstrip("\r\n").split("\t"), units, names, f"{source}, line {number}")
        if place:
            yield place


def _place(cells: list[str], units: Mapping[str, str], names: Mapping[int, list[tuple[str, str]]], where: str) -> PackPlace | None:
    """None for a kind of place that geomap leaves out."""
    if len(cells) != COLUMNS or not cells[0].isdecimal():
        raise InputError(f"{where}: it has {len(cells)} columns; a row of GeoNames' table has {COLUMNS}, the first its number")
    (number, name, _, others, lat, lon, kind, code, country, _, admin1, *_) = cells
    feature = _features().get(code) or _features().get(kind)
    if feature is None or not name:
        return None
    told = names.get(int(number)) or [(each, "") for each in others.split(",") if _is_name(each)]
    return PackPlace(
        number=int(number),
        ref=None,
        name=name,
        feature=feature,
        country=country or None,
        admin1=units.get(f"{country}.{admin1}"),
        lon=_degrees(lon, 180, where),
        lat=_degrees(lat, 90, where),
        population=int(cells[14]) if cells[14].isdecimal() else 0,
        names=tuple(told),
    )


def _units(rows: PlainRows, gazetteer: Gazetteer) -> dict[str, str]:
    """ISO 3166-2 codes by GeoNames' own ("SY.06"), of the first-order units that the gazetteer has too."""
    units = {}
    for row in rows:
        if b"\tADM1\t" in row:
            cells = row.decode("utf-8").split("\t")
            known = gazetteer.place(f"geonames:{cells[0]}")
            if known and known.admin1 and len(cells) == COLUMNS:
                units[f"{cells[8]}.{cells[10]}"] = known.admin1
    return units


def _degrees(cell: str, most: float, where: str) -> float:
    try:
        number = float(cell)
    except ValueError:
        number = float("nan")
    if not isfinite(number) or abs(number) > most:
        raise InputError(f"{where}: {cell[:40]} is no coordinate; it is a number from -{most} to {most}")
    return number


def _is_name(text: str) -> bool:
    return not NO_NAME.search(text) and not (text.islower() and text.isascii()) and fold(text) not in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for code in languages.codes() for word in languages.opening(code).function_words)


@cache
def _features() -> dict[str, str]:
    features: dict[str, str] = tomllib.loads(Path(__file__).with_name("geonames.toml").read_text(encoding="utf-8"))["features"]
    return features
