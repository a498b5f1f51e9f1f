"""The conventional zones of zones/*.toml: places to be named, and the rows of the table `zone`."""

from __future__ import annotations

import math
import sqlite3
import tomllib
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.admin import middle
from gazetteer.rows import Entry, Name
from geomap import shapes
from geomap.models import Geometry
from geomap.shapes import Shape

__all__ = ["BASES", "FOLDER", "Convention", "conventions", "entries", "rows"]

FOLDER = Path(__file__).parent / "zones"
BASES = {"official", "treaty", "un", "historic", "usage", "claimed"}
ABOUT_PARTS = {"basis", "source"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """One zone of the files. `place` is the id of its place, None for a part of a country; `names` those that no other file gives."""

    id: str
    place: str | None
    part: str | None
    units: tuple[str, ...]
    wider: tuple[str, ...]
    drawn: Mapping[str, Any]
    about: tuple[str | None, ...]  # since, until, basis, source, disputed
    names: Mapping[str, str]


def conventions(spoken: tuple[str, ...]) -> tuple[Convention, ...]:
    """Every zone of every file, by its id."""
    found: list[Convention] = []
    for path in sorted(FOLDER.glob("*.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        found += [_named(row, spoken) for row in data.get("zone", ())]
        found += [part for country, table in data.get("parts", {}).items() for part in _parts(country, table)]
    return tuple(sorted(found, key=lambda zone: zone.id))


def entries(zones: Iterable[Convention], regions: Mapping[str, Shape]) -> Iterator[Entry]:
    """The zones that no other file makes a place."""
    for zone in zones:
        if zone.names and zone.place:
            shape = _shape(zone, regions) or shapes.union(regions[unit] for unit in zone.units)
            (lon, lat) = middle(shape)
            countries = {unit[:2] for unit in (*zone.units, *str(zone.drawn.get("inside", "")).split())}
            yield Entry(
                ref=zone.place,
                name=zone.names["en"].partition("|")[0],
                feature="region",
                country=countries.pop() if len(countries) == 1 else None,
                lon=round(lon, 4),
                lat=round(lat, 4),
                tolerance_km=float(round(math.sqrt(shapes.area_km2(shape) / math.pi))),
                names=tuple(Name(text, language) for language, each in zone.names.items() for text in each.split("|")),
            )


def rows(zones: Iterable[Convention], regions: Mapping[str, Shape]) -> Iterator[tuple[object, ...]]:
    """The rows of the table: the shape of what is made of whole units is left to them."""
    for zone in zones:
        shape = _shape(zone, regions)
        wkb = zlib.compress(shapes.to_wkb(shape), 9) if shape else None
        yield (zone.id, zone.place, zone.part, " ".join(zone.units), " ".join(zone.wider), wkb, *zone.about)


def stored_regions(connection: sqlite3.Connection) -> dict[str, Shape]:
    """The boundaries already in the file."""
    return {code: shapes.from_wkb(zlib.decompress(wkb)) for code, wkb in connection.execute("SELECT code, wkb FROM region")}


def _named(row: Mapping[str, Any], spoken: tuple[str, ...]) -> Convention:
    place = row.get("place", row.get("id"))
    return Convention(
        id=str(place).removeprefix("geonames:"),
        place=place if ":" in str(place) else f"geomap:{place}",
        part=row.get("part"),
        units=tuple(sorted(row.get("units", "").split())),
        wider=tuple(sorted(row.get("wider", "").split())),
        drawn={key: row[key] for key in ("outline", "strip", "width_km", "around", "inside") if key in row},
        about=tuple(row.get(key) for key in ("since", "until", "basis", "source", "disputed")),
        names={language: row[language] for language in spoken if language in row},
    )


def _parts(country: str, table: Mapping[str, str]) -> Iterator[Convention]:
    for direction, units in table.items():
        if direction not in ABOUT_PARTS:
            (own, _, wider) = units.partition("|")
            yield Convention(
                id=f"part:{country}:{direction}",
                place=None,
                part=f"{country} {direction}",
                units=tuple(sorted(f"{country}-{unit}" for unit in own.split())),
                wider=tuple(sorted(f"{country}-{unit}" for unit in wider.split())),
                drawn={},
                about=(None, None, table["basis"], table["source"], None),
                names={},
            )


def _shape(zone: Convention, regions: Mapping[str, Shape]) -> Shape | None:
    """What was drawn by hand, cut to the units it lies in; None for whole units."""
    drawn = zone.drawn
    if "outline" in drawn:
        shape = shapes.from_geometry(Geometry(type="Polygon", coordinates=((*drawn["outline"], drawn["outline"][0]),)))
    elif "strip" in drawn:
        shape = _band(drawn["strip"], drawn["width_km"] / 2)
    elif "around" in drawn:
        (lon, lat, radius) = drawn["around"]
        shape = shapes.equidistant(lon, lat).round(shapes.disc(radius))
    else:
        return None
    if "inside" not in drawn:
        return shape
    return shapes.overlap(shape, shapes.union(regions[code] for code in drawn["inside"].split()))


def _band(points: Sequence[shapes.LonLat], half_width_km: float) -> Shape:
    """What lies within `half_width_km` of the line through the points, its ends flat."""
    frame = shapes.equidistant(*points[len(points) // 2])
    return frame.round(frame.flat(shapes.line(points)).buffer(half_width_km, cap_style="flat"))
