"""Places and boundaries put together: which first-order unit a place lies in, and the middle of each unit."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
import shapely

from gazetteer.rows import Entry, Name

__all__ = ["Boundary", "boundaries", "middle", "unnamed", "with_admin1"]


@dataclass(frozen=True, slots=True)
class Boundary:
    """A row of the table region: `place` is the ref of its place, None when the boundaries' source has none."""

    code: str
    country: str
    name: str
    place: str | None
    shape: shapely.Geometry


def boundaries(connection: sqlite3.Connection) -> list[Boundary]:
    """The first-order units of the table region."""
    rows = connection.execute("SELECT code, country, name, place, wkb FROM region WHERE level = 1 ORDER BY code")
    return [Boundary(code, country, name, place, shapely.from_wkb(zlib.decompress(wkb))) for code, country, name, place, wkb in rows]


def middle(shape: shapely.Geometry) -> tuple[float, float]:
    """The centroid when it lies inside, else a point that does, in degrees."""
    centre = shape.centroid
    point = centre if shape.contains(centre) else shape.point_on_surface()
    return round(point.x, 4), round(point.y, 4)


def unnamed(found: Iterable[Boundary], known: Iterable[Entry]) -> Iterator[Entry]:
    """A place for each boundary whose unit is not among the `known` places."""
    codes = {entry.admin1 for entry in known}
    refs = {entry.ref for entry in known}
    for boundary in found:
        ref = boundary.place or f"iso3166-2:{boundary.code}"
        if boundary.code not in codes and ref not in refs:
            (lon, lat) = middle(boundary.shape)
            yield Entry(
                ref=ref,
                name=boundary.name,
                feature="first_order_unit",
                country=boundary.country,
                admin1=boundary.code,
                lon=lon,
                lat=lat,
                names=(Name(boundary.name),),
            )


def with_admin1(entries: list[Entry], found: list[Boundary]) -> list[Entry]:
    """`entries` with the ISO 3166-2 code of the unit they lie in; what lies in none of its own country keeps the code it had."""
    inside: dict[int, str] = {}
    if found and entries:
        points = shapely.points(np.array([(entry.lon, entry.lat) for entry in entries]))
        tree = shapely.STRtree([boundary.shape for boundary in found])
        for number, which in tree.query(points, predicate="intersects").T.tolist():
            if found[which].country == entries[number].country:
                inside.setdefault(number, found[which].code)
    return [replace(entry, admin1=inside[i]) if inside.get(i, entry.admin1) != entry.admin1 else entry for i, entry in enumerate(entries)]
