"""The only door to shapely and pyproj. (lon, lat) in degrees goes in and comes out; lengths are kilometres, areas square kilometres."""

from __future__ import annotations

from collections.abc import Iterable

import shapely
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry as Shape

from geomap.models import Geometry

__all__ = ["Box", "Shape", "clip", "contains", "from_geometry", "from_wkb", "geometry", "to_wkb", "union"]

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


def from_wkb(wkb: bytes) -> Shape:
    """The shape stored as `wkb`."""
    return shapely.from_wkb(wkb)


def to_wkb(shape: Shape) -> bytes:
    """`shape` as little-endian WKB."""
    return shapely.to_wkb(shape, byte_order=1)


def from_geometry(geometry: Geometry) -> Shape:
    """The shape of a dossier's geometry."""
    return shape({"type": geometry.type, "coordinates": geometry.coordinates})


def geometry(shape: Shape, *, digits: int = 5) -> Geometry:
    """`shape` for a dossier: coordinates rounded to `digits` decimals, exterior rings counter-clockwise (RFC 7946)."""
    rounded = shapely.set_precision(shape, 10**-digits)
    wound = shapely.orient_polygons(rounded)
    plain = mapping(shapely.transform(wound, lambda xy: xy.round(digits)))
    return Geometry(type=plain["type"], coordinates=plain["coordinates"])


def clip(shape: Shape, box: Box) -> Shape:
    """The part of `shape` inside `box`."""
    return shapely.clip_by_rect(shape, *box)


def union(shapes: Iterable[Shape]) -> Shape:
    """The union of `shapes`; an empty shape for none."""
    return shapely.union_all(list(shapes))


def contains(shape: Shape, lon: float, lat: float) -> bool:
    """Is the point inside `shape` or on its edge?"""
    return bool(shapely.intersects_xy(shape, lon, lat))
