"""Distances and areas of overlap for the scorer: standard library only, (longitude, latitude) in degrees."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

from geomap.models import Geometry

__all__ = ["contains", "kilometres", "overlap_share"]

EARTH_KM = 6371.0088
CELLS = 80
"""Cells a side of the grid that `overlap_share` counts: the share is then right to about two hundredths."""

Point = tuple[float, float]


def kilometres(one: Point, other: Point) -> float:
    """The great-circle distance."""
    x1, y1, x2, y2 = map(radians, (*one[:2], *other[:2]))
    h = sin((y2 - y1) / 2) ** 2 + cos(y1) * cos(y2) * sin((x2 - x1) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(h)))


def contains(geometry: Geometry, lon: float, lat: float) -> bool:
    """Is the point inside a polygon of `geometry` and in none of its holes?"""
    return any(_inside(lon, lat, outer) and not any(_inside(lon, lat, hole) for hole in holes) for outer, *holes in _polygons(geometry))


def overlap_share(one: Geometry, other: Geometry) -> float:
    """The intersection over the union (IoU) of two areas, counted on a grid over both; 0 when either has no area."""
    corners = [position for each in (one, other) for outer, *_ in _polygons(each) for position in outer]
    if not _polygons(one) or not _polygons(other):
        return 0.0
    west, east = min(x for x, *_ in corners), max(x for x, *_ in corners)
    south, north = min(p[1] for p in corners), max(p[1] for p in corners)
    both = either = 0.0
    for row in range(CELLS):
        lat = south + (row + 0.5) * (north - south) / CELLS
        for column in range(CELLS):
            lon = west + (column + 0.5) * (east - west) / CELLS
            inside = contains(one, lon, lat), contains(other, lon, lat)
            both += all(inside) * cos(radians(lat))
            either += any(inside) * cos(radians(lat))
    return both / either if either else 0.0


def _polygons(geometry: Geometry) -> tuple[tuple[tuple[Point, ...], ...], ...]:
    match geometry.type:
        case "Polygon":
            return (geometry.coordinates,)
        case "MultiPolygon":
            return geometry.coordinates
    return ()


def _inside(lon: float, lat: float, ring: tuple[Point, ...]) -> bool:
    inside = False
    (x1, y1) = ring[-1][:2]
    for x2, y2, *_ in ring:
        if (y1 > lat) != (y2 > lat) and lon < (x2 - x1) * (lat - y1) / (y2 - y1) + x1:
            inside = not inside
        x1, y1 = x2, y2
    return inside
