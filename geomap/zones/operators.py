"""The operators: from regions, points and distances to shapes. Each is pure and clipped to its region by the intersection with it.

Shapes and points are (lon, lat) in degrees, bearings degrees clockwise from north, lengths kilometres, shares 0 to 1.
A part of a region is a mask drawn in the equal-area frame and then cut from the region, whose own edges stay untouched.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping

from geomap import shapes
from geomap.shapes import Frame, Shape

__all__ = ["around", "between", "end_of", "hull", "middle_of", "outside", "snapped", "strip", "wedge_of"]

Point = shapes.LonLat


def end_of(region: Shape, bearing: float, share: float, *, bent: bool = False) -> Shape:
    """The part of `region` furthest towards `bearing`: a front that stops when `share` of the area lies behind it.

    The front is straight, or `bent` to a right angle on the axis through the centre, so that what lies to the side counts less.
    """
    frame = shapes.equal_area(region)
    flat = frame.flat(region)
    ahead = shapes.turned(shapes.thin(shapes.main_parts(flat)), bearing)  # the bearing now points to the top
    west, south, east, north = ahead.bounds
    far = 4 * max(east - west, north - south)
    axis = ahead.centroid.x

    def beyond(y: float) -> Shape:
        if bent:
            return shapes.cone(axis, y, bearing=0, width=90, reach=far)
        return shapes.box(west - far, y, east + far, north + far)

    def surplus(y: float) -> float:
        return float(ahead.intersection(beyond(y)).area - share * ahead.area)

    front = _zero(surplus, south - (east - west if bent else 0), north)
    return _cut(frame, region, flat, shapes.turned(beyond(front), -bearing))


def wedge_of(region: Shape, bearing: float, width: float = 90.0) -> Shape:
    """The part of `region` that its centre sees within `width` degrees around `bearing`."""
    frame = shapes.equal_area(region)
    flat = frame.flat(region)
    apex = shapes.main_parts(flat).centroid
    return _cut(frame, region, flat, shapes.cone(apex.x, apex.y, bearing=bearing, width=width, reach=4 * _extent(flat)))


def middle_of(region: Shape, share: float) -> Shape:
    """The middle of `region`: its outline drawn in towards its centre until it holds `share` of the area."""
    frame = shapes.equal_area(region)
    flat = frame.flat(region)
    main = shapes.thin(shapes.main_parts(flat))

    def missing(by: float) -> float:
        return float(share * main.area - main.intersection(shapes.scaled(main, by)).area)

    return _cut(frame, region, flat, shapes.scaled(main, _zero(missing, 0.0, 1.0)))


def around(point: Point, radius_km: float) -> Shape:
    """Everything within `radius_km` of the point."""
    return shapes.equidistant(*point).round(shapes.disc(radius_km))


def outside(point: Point, bearing: float | None, inner_km: float, outer_km: float, *, width: float = 45.0) -> Shape:
    """What lies between two distances of the point, within `width` degrees around `bearing`, or on every side when it is None."""
    ring = shapes.disc(outer_km)
    if bearing is not None:
        ring = ring.intersection(shapes.cone(0, 0, bearing=bearing, width=width, reach=outer_km))
    return shapes.equidistant(*point).round(ring.difference(shapes.disc(inner_km)) if inner_km else ring)


def between(a: Point, b: Point, half_width_km: float) -> Shape:
    """The strip with flat ends along the shortest way from `a` to `b`."""
    middle = shapes.midpoint(a, b)
    frame = shapes.equidistant(*middle)
    return frame.round(frame.flat(shapes.line([a, middle, b])).buffer(half_width_km, cap_style="flat"))


def hull(points: Iterable[Point], margin_km: float = 0.0) -> Shape:
    """The smallest convex shape around the points, `margin_km` wider on every side."""
    corners = list(points)
    frame = shapes.equidistant(*corners[0])
    return frame.round(frame.flat(shapes.line(corners)).convex_hull.buffer(margin_km))


def strip(a: Shape, b: Shape, width_km: float) -> Shape:
    """What lies within `width_km` of the border that `a` and `b` share, on both its sides; empty when they are further apart than that."""
    both = shapes.union([a, b])
    frame = shapes.equal_area(both)
    flat_a, flat_b = (shapes.thin(frame.flat(each), width_km / 40) for each in (a, b))
    sides = (shapes.overlap(flat_a, flat_b.buffer(width_km)), shapes.overlap(flat_b, flat_a.buffer(width_km)))
    return shapes.overlap(frame.round(shapes.union(sides)), both)


def snapped(mask: Shape, units: Mapping[str, Shape], share: float = 1 / 3) -> tuple[str, ...]:
    """The codes of the units that `mask` covers by at least `share`; if none is, of the one it covers most."""
    covered = {code: shapes.share_inside(unit, mask) for code, unit in units.items() if unit.intersects(mask)}
    enough = tuple(code for code, part in covered.items() if part >= share)
    return enough or tuple(sorted(covered, key=lambda code: -covered[code])[:1])


def _cut(frame: Frame, region: Shape, flat: Shape, mask: Shape) -> Shape:
    """The part of `region` (`flat` in the frame) under `mask`, which is kept near it: far out, the frame knows no degrees."""
    return shapes.overlap(frame.round(shapes.clip(mask, flat.bounds)), region)


def _extent(flat: Shape) -> float:
    west, south, east, north = flat.bounds
    return float(max(east - west, north - south))


def _zero(falling: Callable[[float], float], low: float, high: float) -> float:
    """Where a falling function of one number passes zero."""
    for _ in range(30):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return math.fsum((low, high)) / 2
