"""First-order units of every country: provinces, governorates, states, oblasts."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from gazetteer.rows import Entry, Name
from gazetteer.territories import table
from geomap.places.names import fold

__all__ = ["codes", "is_bare", "points_from", "seats", "units"]

Point = tuple[float, float]
HERE = Path(__file__).parent
SHORTEST = 3
_WORD = re.compile(r"\w+")
LANGUAGES = ("en", "fr", "ar", "es", "de", "ru", "uk")


def codes() -> dict[str, str]:
    """ISO 3166-2 code by GeoNames admin-1 code ("SY.06" -> "SY-DR")."""
    return {row["admin1"]: row["code"] for row in table("units") if row["code"]}


def units(middles: Mapping[str, Point], towns: Mapping[str, Point], labels: Mapping[str, str]) -> Iterator[Entry]:
    """Every first-order unit with a point: GeoNames' own, else the middle of its boundary, else that of its towns.

    `middles` goes by ISO 3166-2 code, `towns` by GeoNames admin-1 code; a unit without any point is left out.
    `labels` gives the code of a place ("geonames:170903") where the boundaries know one and the table does not.
    """
    own = unit_points()
    for row in table("units"):
        ref = f"geonames:{row['geonames']}"
        code = row["code"] or labels.get(ref, "")
        if point := own.get(row["admin1"]) or middles.get(code) or towns.get(row["admin1"]):
            (lon, lat) = point
            yield Entry(
                ref=ref,
                name=row["en"] or row["name"],
                feature="first_order_unit",
                country=row["admin1"].partition(".")[0],
                admin1=code or None,
                admin_code=row["admin1"],
                lon=lon,
                lat=lat,
                names=tuple(dict.fromkeys(_names(row))),
            )


def points_from(cities: Iterable[Entry]) -> dict[str, Point]:
    """The middle of its populated places for each GeoNames admin-1 code."""
    sums: dict[str, tuple[float, float, int]] = {}
    for city in cities:
        (lon, lat, count) = sums.get(code := city.admin_code, (0.0, 0.0, 0))
        sums[code] = (lon + city.lon, lat + city.lat, count + 1)
    return {code: (round(lon / count, 4), round(lat / count, 4)) for code, (lon, lat, count) in sums.items()}


def seats(towns: Iterable[Entry], first_order: Iterable[Entry], countries: Iterable[Entry]) -> dict[str, tuple[Name, ...]]:
    """By ref the names of the towns that units are named after, in the languages that only the unit has them in; none is a country's.

    "Oblast Mykolajiw" says what German calls Mykolaiv. Adjectives ("Харьковская область") say it of the unit alone.
    """
    bare = {entry.admin_code: [name for name in entry.names if name.language and is_bare(name.text)] for entry in first_order}
    largest: dict[str, Entry] = {}
    for town in towns:
        first = largest.setdefault(town.admin_code, town)
        if town.population > first.population:
            largest[town.admin_code] = town
    named = {town.ref: _namesakes(town, bare.get(code, ())) for code, town in largest.items()}
    taken = {(fold(name.text), name.language) for country in countries for name in country.names}
    free = {ref: tuple(name for name in names if (fold(name.text), name.language) not in taken) for ref, names in named.items()}
    return {ref: names for ref, names in free.items() if names}


def _namesakes(town: Entry, names: Iterable[Name]) -> tuple[Name, ...]:
    """Those of `names` that are no longer than the town's own, which is one of them; () when it is none."""
    found = [name for name in names if len(_WORD.findall(name.text)) <= len(_WORD.findall(town.name))]
    own = {fold(name.text) for name in town.names}
    return tuple(found) if any(fold(name.text) in own for name in found) else ()


def is_bare(name: str) -> bool:
    """Is `name` without a word for the kind of unit, and no adjective?"""
    return not _short(name) and not _adjective().search(name)


@cache
def _adjective() -> re.Pattern[str]:
    words = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["units"]
    return re.compile(f"(?:{'|'.join(words['adjectives'])})$")


def unit_points() -> dict[str, Point]:
    """GeoNames' own points by its admin-1 code, where they are known."""
    return {row["admin1"]: (float(row["lon"]), float(row["lat"])) for row in table("unit_points")}


def _names(row: Mapping[str, str]) -> Iterator[Name]:
    for language in ("name", *LANGUAGES):
        if text := row.get(language, ""):
            tag = "" if language == "name" else language
            yield Name(text, tag)
            if short := _short(text):
                yield Name(short, tag)


def _short(text: str) -> str:
    """The unit's own name: "Gouvernorat de Deraa" -> "Deraa"; '' when there is no word for its kind, or nothing but it."""
    short = _kind().sub("", text).strip()
    return short if short != text and len(short) >= SHORTEST else ""


@cache
def _kind() -> re.Pattern[str]:
    words = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["units"]
    before = "|".join(words["before"])
    after = "|".join(words["after"])
    return re.compile(f"^(?:{before})|(?:{after})$", re.IGNORECASE)
