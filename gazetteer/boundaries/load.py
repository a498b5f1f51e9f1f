"""Fill the tables region and basemap from the files beside this one; recipe.py makes those files."""

from __future__ import annotations

import csv
import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry.base import BaseGeometry as Shape

from gazetteer.boundaries.arcs import decode, read

__all__ = ["load"]

HERE = Path(__file__).parent
WORLD, CLOSE = 0, 1

Row = tuple[Any, ...]


def load(connection: sqlite3.Connection) -> None:
    """Write every row of region and basemap. Land at close scale has no rows of its own: it is the countries."""
    units, world, water = (read(HERE / f"{name}.topojson.xz") for name in ("units", "world", "water"))
    connection.executemany("INSERT INTO region VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(_regions(decode(units, "pieces"))))
    borders = [row for row in _lines(world, WORLD) if row[0] != "border_admin1"]
    rows = [*_land(world), *borders, *_lines(units, CLOSE), *_water(water)]
    connection.executemany("INSERT INTO basemap VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sorted(rows))


def _regions(pieces: Iterable[tuple[Shape, dict[str, Any]]]) -> Iterator[Row]:
    """Units as the union of their pieces, countries as the union of theirs."""
    with (HERE / "units.csv").open(encoding="utf-8", newline="") as file:
        named = {row["code"]: row for row in csv.DictReader(file)}
    units: dict[str, list[Shape]] = defaultdict(list)
    countries: dict[str, list[Shape]] = defaultdict(list)
    for shape, properties in pieces:
        countries[properties["country"]].append(shape)
        if properties["code"]:
            units[properties["code"]].append(shape)
    for level, shapes in enumerate((countries, units)):
        for code, parts in shapes.items():
            row = named[code]
            place = f"geonames:{row['geonames']}" if row["geonames"] else None
            yield (code, level, row["country"], row["name"], place, *_stored(shapely.coverage_union_all(parts)))


def _land(world: dict[str, Any]) -> Iterator[Row]:
    """Each island and continent at world scale, the largest first in rank."""
    whole = shapely.coverage_union_all([shape for shape, _ in decode(world, "pieces")])
    for part in shapely.get_parts(whole):
        yield ("land", WORLD, "", 0 if part.area > 1 else 1, "", *_stored(part))


def _lines(topology: dict[str, Any], detail: int) -> Iterator[Row]:
    for shape, properties in decode(topology, "lines"):
        for part in shapely.get_parts(shapely.line_merge(shape)):
            yield (properties["layer"], detail, properties["view"], 0, properties["name"], *_stored(part))


def _water(water: dict[str, Any]) -> Iterator[Row]:
    for shape, properties in decode(water, "water"):
        yield (properties["layer"], CLOSE, "", properties["rank"], "", *_stored(shape))
        if properties["rank"] == 0:
            yield (properties["layer"], WORLD, "", 0, "", *_stored(shapely.simplify(shape, 0.1)))


def _stored(shape: Shape) -> tuple[Any, ...]:
    return (*shapely.bounds(shape).tolist(), zlib.compress(shapely.to_wkb(shape, byte_order=1), 9))
