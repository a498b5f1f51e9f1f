"""The only door to shapely and pyproj. (lon, lat) in degrees goes in and comes out; lengths are kilometres, areas square kilometres.

Parts of a region are cut in a cylindrical equal-area frame, where north is up everywhere and a share of the area is a share of the area;
distances are drawn in an azimuthal equidistant frame around their point. A shape never crosses the antimeridian: it is split there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import shapely
import shapely.affinity
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry as Shape

from geomap.models import Geometry

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from pyproj import Proj

__all__ = [
    "FARTHEST_KM", "Box", "Frame", "LonLat", "Shape", "area_km2", "at", "box", "centre", "clip", "cone", "contains", "courses", "disc",
    "distance_km", "equal_area", "equidistant", "from_geometry", "from_wkb", "geometry", "joined", "less", "line", "main_parts",
    "midpoint", "overlap", "parts", "scaled", "share_inside", "thin", "to_wkb", "turned", "union",
]  # fmt: skip

Box = tuple[float, float, float, float]
"""West, south, east, north in degrees."""

LonLat = tuple[float, float]
Points: TypeAlias = "NDArray[np.float64]"
HALF_TURN = 180.0
DIGITS = 5
MAIN = 0.02
"""The share of a shape's area that a polygon of it holds which is no island far out."""
WORLD: Box = (-180.0, -90.0, 180.0, 90.0)
FARTHEST_KM = 10_000.0
"""A quarter of the way around the Earth: what reaches farther from a point holds both poles, and comes back from its frame wrong."""
STEP_KM = 25.0  # a straight edge in a frame is bent every so often on its way back to degrees


def from_wkb(wkb: bytes) -> Shape:
    """The shape stored as `wkb`."""
    return shapely.from_wkb(wkb)


def to_wkb(shape: Shape) -> bytes:
    """`shape` as little-endian WKB."""
    return bytes(shapely.to_wkb(shape, byte_order=1))


def from_geometry(geometry: Geometry) -> Shape:
    """The shape of a dossier's geometry."""
    return shape({"type": geometry.type, "coordinates": geometry.coordinates})


def geometry(shape: Shape) -> Geometry:
    """`shape` for a dossier, as RFC 7946 asks: split at the antimeridian, exterior rings counter-clockwise.

    It is valid after rounding to DIGITS decimals, a metre; parts too small for that are gone.
    """
    whole = shape if shape.is_valid else shapely.make_valid(shape)
    rounded = shapely.set_precision(_split(whole), 10**-DIGITS)
    flat = _polygons(rounded) if rounded.geom_type == "GeometryCollection" else rounded
    wound = shapely.orient_polygons(flat)
    plain = mapping(shapely.transform(wound, lambda xy: xy.round(DIGITS) + 0.0))  # + 0.0: no "-0.0" in a file
    return Geometry(type=plain["type"], coordinates=tuple(plain["coordinates"]))  # shapely lists the parts of a MultiPolygon


def clip(shape: Shape, box: Box) -> Shape:
    """The part of `shape` inside `box`."""
    return shapely.clip_by_rect(shape, *box)


def union(shapes: Iterable[Shape]) -> Shape:
    """The union of `shapes`; an empty shape for none."""
    return shapely.union_all(list(shapes))


def joined(regions: Iterable[Shape]) -> Shape:
    """The union of regions that share edges and do not overlap: much quicker than `union`."""
    return _polygons(shapely.coverage_union_all(list(regions)))


def overlap(a: Shape, b: Shape) -> Shape:
    """The polygons that `a` and `b` share; empty when they only touch."""
    return _polygons(shapely.intersection(a, b))


def less(a: Shape, b: Shape) -> Shape:
    """The polygons of `a` outside `b`."""
    return _polygons(shapely.difference(a, b))


def contains(shape: Shape, lon: float, lat: float) -> bool:
    """Is the point inside `shape` or on its edge?"""
    return bool(shapely.intersects_xy(shape, lon, lat))


def area_km2(shape: Shape) -> float:
    """The area of `shape`'s polygons on the ellipsoid; 0 for points and lines."""
    if shape.is_empty:
        return 0.0
    bent = shapely.segmentize(shape, 0.5)  # edges are straight in degrees
    return float(equal_area(shape).flat(bent).area)


def distance_km(a: LonLat, b: LonLat) -> float:
    """The geodesic distance between two points."""
    return math.hypot(*equidistant(*a).proj(*b))


def midpoint(a: LonLat, b: LonLat) -> LonLat:
    """The point halfway along the geodesic from `a` to `b`."""
    frame = equidistant(*a)
    x, y = frame.proj(*b)
    return frame.point(shapely.Point(x / 2, y / 2))


def centre(shape: Shape) -> LonLat:
    """(lon, lat) of the centroid of `shape`'s main parts."""
    frame = equal_area(shape)
    return frame.point(main_parts(frame.flat(shape)).centroid)


def share_inside(shape: Shape, mask: Shape) -> float:
    """The share of `shape`'s area that lies inside `mask`, 0 to 1."""
    common = overlap(shape, mask)
    if common.is_empty:
        return 0.0
    frame = equal_area(shape)
    return min(1.0, float(frame.flat(common).area / frame.flat(shape).area))


@dataclass(frozen=True, slots=True)
class Frame:
    """A flat frame in kilometres: x to the east, y to the north, `lon` the meridian in its middle."""

    proj: Proj
    lon: float
    round_poles: bool  # does the frame show what lies beyond a pole?

    def flat(self, shape: Shape) -> Shape:
        """`shape` in kilometres."""
        return shapely.transform(shape, lambda xy: np.column_stack(self.proj(xy[:, 0], xy[:, 1])))

    def round(self, shape: Shape) -> Shape:
        """A flat `shape` back in degrees: its long edges bent, split at the antimeridian, valid."""
        back = shapely.transform(shapely.segmentize(self._slit(shape), STEP_KM), self._degrees)
        return _split(_polygons(shapely.make_valid(back)))

    def point(self, point: Shape) -> LonLat:
        """(lon, lat) of a flat point."""
        lon, lat = self.proj(point.x, point.y, inverse=True)
        return float(lon), float(lat)

    def _slit(self, shape: Shape) -> Shape:
        """A shape around a pole is slit along the far meridian, as every map of the world is; the slit ends ten metres off the pole."""
        for lat, beyond in ((90.0, 1.0), (-90.0, -1.0)):
            x, y = self.proj(self.lon, lat)
            if self.round_poles and math.isfinite(y) and shapely.intersects_xy(shapely.envelope(shape), x, y):
                slit = shapely.LineString([(0, y + 0.01 * beyond), (0, 1e5 * beyond)])
                return shape.difference(slit.buffer(1e-6, cap_style="flat"))
        return shape

    def _degrees(self, xy: Points) -> Points:
        lon, lat = self.proj(xy[:, 0], xy[:, 1], inverse=True)
        turn = lon - self.lon
        return np.column_stack((lon - 360 * (turn > 180 + 1e-9) + 360 * (turn < -180 - 1e-9), lat))


def equal_area(shape: Shape) -> Frame:
    """The cylindrical equal-area frame in the middle of `shape`, true to scale at its latitude."""
    _, south, _, north = shape.bounds
    lon = _middle_meridian(shape)
    true = max(-80.0, min(80.0, (south + north) / 2))  # towards a pole the cylinder degenerates
    return Frame(_proj("cea", lat_ts=true, lon_0=lon), lon, round_poles=False)


def equidistant(lon: float, lat: float) -> Frame:
    """The frame around a point in which distances and bearings from it are true."""
    return Frame(_proj("aeqd", lat_0=lat, lon_0=lon), lon, round_poles=True)


def disc(radius_km: float) -> Shape:
    """The disc around the frame's point, up to FARTHEST_KM."""
    return shapely.Point(0, 0).buffer(radius_km, quad_segs=24)


def cone(x: float, y: float, *, bearing: float, width: float, reach: float) -> Shape:
    """What is seen from (x, y) within `width` degrees around `bearing` (clockwise from north), as far as `reach` kilometres at least."""
    angles = np.radians(bearing + np.linspace(-width / 2, width / 2, 13))
    far = reach / math.cos(math.radians(width / 24))  # the rim's chords lie inside the rim
    rim = np.column_stack((x + far * np.sin(angles), y + far * np.cos(angles)))
    return shapely.Polygon(np.vstack(((x, y), rim)))


def box(west: float, south: float, east: float, north: float) -> Shape:
    """A rectangle."""
    return shapely.box(west, south, east, north)


def at(point: LonLat) -> Shape:
    """A point."""
    return shapely.Point(point)


def line(points: Iterable[LonLat]) -> Shape:
    """The line through the points."""
    return shapely.LineString(list(points))


def courses(lines: Iterable[Shape]) -> tuple[Shape, ...]:
    """Lines that meet end to end joined, the others as they are."""
    return tuple(shapely.get_parts(shapely.line_merge(shapely.union_all(list(lines)))))


def parts(shape: Shape) -> tuple[Shape, ...]:
    """The single lines or polygons of `shape`."""
    return tuple(shapely.get_parts(shape))


def turned(shape: Shape, degrees: float) -> Shape:
    """`shape` turned counter-clockwise around (0, 0), valid although rounding may have made edges cross."""
    rotated = shapely.affinity.rotate(shape, degrees, origin=(0, 0))
    return rotated if rotated.is_valid else _polygons(shapely.make_valid(rotated))


def scaled(shape: Shape, by: float, centre: Shape) -> Shape:
    """`shape` grown or shrunk around a point."""
    return shapely.affinity.scale(shape, by, by, origin=centre)


def main_parts(shape: Shape) -> Shape:
    """The polygons of `shape` that hold at least MAIN of its area: islands far out do not count."""
    parts = shapely.get_parts(_polygons(shape))
    areas = shapely.area(parts)
    return shapely.MultiPolygon(list(parts[areas >= MAIN * areas.sum()]))


def thin(shape: Shape, tolerance: float | None = None) -> Shape:
    """`shape` with fewer vertices: enough to find where a cut goes, quicker by far. `tolerance` defaults to a thousandth of its extent."""
    west, south, east, north = shape.bounds
    simple = shapely.simplify(shape, tolerance or max(east - west, north - south) / 1000)
    return simple if simple.is_valid else shapely.make_valid(simple)


def _proj(name: str, **centre: float) -> Proj:
    from pyproj import Proj  # noqa: PLC0415  (60 ms that only a zone needs)

    return Proj({"proj": name, "ellps": "WGS84", "units": "km", **centre})


def _polygons(shape: Shape) -> Shape:
    """Only the polygons of `shape`: an intersection may also leave points and lines."""
    if shape.geom_type in {"Polygon", "MultiPolygon"}:
        return shape
    parts = [each for each in shapely.get_parts(shape) if each.geom_type in {"Polygon", "MultiPolygon"}]
    return shapely.union_all(parts) if parts else shapely.Polygon()


def _middle_meridian(shape: Shape) -> float:
    """The longitude opposite the widest gap that `shape` leaves, so on the antimeridian too; 0 for what goes round the world."""
    west, _, east, _ = shape.bounds
    if east - west <= HALF_TURN:
        return float(west + east) / 2
    sides = shapely.bounds(shapely.get_parts(shape))[:, [0, 2]]
    sides = sides[sides[:, 0].argsort()]
    reach = np.maximum.accumulate(sides[:, 1])
    gaps = np.append(sides[1:, 0], sides[0, 0] + 360) - reach
    widest = int(gaps.argmax())
    return 0.0 if gaps[widest] < 1 else float((reach[widest] + gaps[widest] / 2) % 360 - 180)


def _split(shape: Shape) -> Shape:
    """`shape` with what lies beyond the antimeridian moved to the other side."""
    west, _, east, _ = shape.bounds if not shape.is_empty else WORLD
    if west >= WORLD[0] and east <= WORLD[2]:
        return shape
    turns = [shapely.affinity.translate(shape, 360 * n) for n in (-1, 0, 1)]
    return _polygons(shapely.union_all([shapely.clip_by_rect(each, *WORLD) for each in turns]))
