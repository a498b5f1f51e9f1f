"""The operators: from regions, points and distances to shapes. Each is pure and clipped to its region by the intersection with it.

Shapes and points are (lon, lat) in degrees, bearings degrees clockwise from north, lengths kilometres, shares 0 to 1.
A part of a region is a mask drawn in the equal-area frame and then cut from the region, whose own edges stay untouched.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from geomap import shapes
from geomap.shapes import Frame, Shape

__all__ = [
    "along", "around", "band", "banks", "beside", "between", "coast", "end_of", "hull", "middle_of", "outside", "snapped", "strip",
    "wedge_of",
]  # fmt: skip

Point = shapes.LonLat
TILE = 6  # degrees: lengths in a frame around its middle are true within half a percent
EXACT = 1e-4  # of an area: how exactly a share of it is met
LITTLE = 0.1  # of a mask: a capital alone is no end of its country
ROUND = 6  # chords of a quarter circle
DETAIL_KM = 0.1  # of a border: finer than any boundary of the gazetteer
GAP_KM = 1.5  # between neighbours, where a simplified line leaves a sliver, is no sea
BANK_KM = 12.0  # a town on a river lies so near to its generalised line


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

    front = _zero(surplus, south - (east - west if bent else 0), north, EXACT * ahead.area)
    return _cut(frame, region, flat, shapes.turned(beyond(front), -bearing))


def wedge_of(region: Shape, bearing: float, width: float = 90.0) -> Shape:
    """The part of `region` that its centre sees within `width` degrees around `bearing`."""
    frame = shapes.equal_area(region)
    flat = frame.flat(region)
    apex = shapes.main_parts(flat).centroid
    return _cut(frame, region, flat, shapes.cone(apex.x, apex.y, bearing=bearing, width=width, reach=4 * _extent(flat)))


def middle_of(region: Shape, share: float) -> Shape:
    """The middle of `region`: its hull drawn in towards its centre until it holds `share` of the area."""
    frame = shapes.equal_area(region)
    flat = frame.flat(region)
    main = shapes.thin(shapes.main_parts(flat))
    (hull, centre) = (main.convex_hull, main.centroid)

    def missing(by: float) -> float:
        return float(share * main.area - main.intersection(shapes.scaled(hull, by, centre)).area)

    return _cut(frame, region, flat, shapes.scaled(hull, _zero(missing, 0.0, 1.0, EXACT * main.area), centre))


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


def strip(a: Shape, b: Shape, depth_km: float) -> Shape:
    """What lies within `depth_km` of the border that `a` and `b` share, on both its sides; empty when they are further apart than that."""

    def both_sides(a: Shape, b: Shape) -> Shape:
        (a, b) = (shapes.thin(each, DETAIL_KM) for each in (a, b))
        return shapes.union(
            (shapes.overlap(a, b.buffer(depth_km, quad_segs=ROUND)), shapes.overlap(b, a.buffer(depth_km, quad_segs=ROUND)))
        )

    return shapes.overlap(_by_tile((a, b), depth_km, both_sides), shapes.union((a, b)))


def coast(region: Shape, others: Shape, depth_km: float) -> Shape:
    """The land of `region` within `depth_km` of the sea, which is what neither it nor the `others` hold; empty without a coast."""

    def shore(region: Shape, others: Shape, tile: Shape) -> Shape:
        own = shapes.thin(region, DETAIL_KM)
        land = own if others.is_empty else shapes.union((own, shapes.thin(others, DETAIL_KM)))
        sea = tile.difference(land.buffer(GAP_KM, quad_segs=2)).buffer(depth_km + GAP_KM, quad_segs=ROUND)
        return shapes.overlap(own, sea)

    return shapes.overlap(_by_tile((region, others), depth_km, shore, needs=1), region)


def beside(region: Shape, reach_km: float) -> Shape:
    """What lies outside `region`, within `reach_km` of it."""
    return _by_tile((region,), reach_km, lambda flat: flat.buffer(reach_km, quad_segs=ROUND)).difference(region)


def band(zone: Shape, half_width_km: float) -> Shape:
    """A long narrow zone made wider or narrower around its middle line: `half_width_km` to each side."""
    frame = shapes.equal_area(zone)
    flat = frame.flat(zone)
    around_it = flat.length / 2
    own = (around_it - math.sqrt(max(0.0, around_it**2 - 4 * flat.area))) / 4
    return frame.round(flat.buffer(half_width_km - own))


def along(lines: Iterable[Shape], a: Point, b: Point, half_width_km: float, *, bank: float | None = None) -> Shape | None:
    """Both banks of the line that flows past both points, from one to the other; None when none comes near enough to both.

    `bank` is the bearing of the side that is meant, where it is one.
    """
    frame = shapes.equidistant(*shapes.midpoint(a, b))
    (first, last) = (frame.flat(shapes.at(point)) for point in (a, b))
    near = max(BANK_KM, first.distance(last) / 8)
    flat = shapes.courses(frame.flat(line) for line in lines)
    course = min(flat, key=lambda line: line.distance(first) + line.distance(last), default=None)
    if course is None or max(course.distance(first), course.distance(last)) > near:
        return None
    (start, end) = sorted((course.project(first), course.project(last)))
    inner = [point for point in map(shapes.at, course.coords) if start < course.project(point) < end]
    reach = [course.interpolate(start), *inner, course.interpolate(end)]
    return frame.round(_bank(shapes.line((point.x, point.y) for point in reach), half_width_km, bank))


def banks(line: Shape, half_width_km: float, *, bank: float | None = None) -> Shape:
    """Both banks of a whole line, or the one on the side of a bearing."""
    return _by_tile((line,), half_width_km, lambda flat: _bank(flat, half_width_km, bank))


def _bank(line: Shape, half_width_km: float, bearing: float | None) -> Shape:
    """What lies within `half_width_km` of a flat line, on the side of `bearing` where there is one."""
    both = line.buffer(half_width_km, quad_segs=ROUND)
    if bearing is None:
        return both
    widths = (half_width_km, -half_width_km)
    sides = [shapes.union(each.buffer(width, single_sided=True) for each in shapes.parts(line)) for width in widths]
    (east, north) = (math.sin(math.radians(bearing)), math.cos(math.radians(bearing)))
    return shapes.overlap(max(sides, key=lambda side: side.centroid.x * east + side.centroid.y * north), both)


def snapped(mask: Shape, units: Mapping[str, Shape], share: float = 1 / 3) -> tuple[str, ...]:
    """The codes of the units that `mask` covers by at least `share`; if they hold little of it, of the one that holds most."""
    covered = {code: shapes.share_inside(unit, mask) for code, unit in units.items() if unit.intersects(mask)}
    held = {code: part * shapes.area_km2(units[code]) for code, part in covered.items()}
    enough = tuple(code for code, part in covered.items() if part >= share)
    if sum(held[code] for code in enough) >= LITTLE * sum(held.values()):
        return enough
    return tuple(sorted(held, key=lambda code: -held[code])[:1])


def _cut(frame: Frame, region: Shape, flat: Shape, mask: Shape) -> Shape:
    """The part of `region` (`flat` in the frame) under `mask`, which is kept near it: far out, the frame knows no degrees."""
    return shapes.overlap(frame.round(shapes.clip(mask, flat.bounds)), region)


def _by_tile(given: Sequence[Shape], reach_km: float, draw: Callable[..., Shape], *, needs: int = 0) -> Shape:
    """What `draw` makes of the shapes, tile by tile, each in a frame that is true around it and shows `reach_km` beyond its edge.

    A tile without one of the shapes (of the first `needs`, when it is set) is left out; with `needs`, `draw` also gets the tile itself.
    """
    wanted = given[:needs] if needs else given
    drawn = []
    for tile in _tiles(wanted, reach_km):
        near = [shapes.clip(each, _wider(tile, 2 * reach_km)) for each in given]
        if any(each.is_empty for each in near[: len(wanted)]):
            continue
        frame = shapes.equidistant((tile[0] + tile[2]) / 2, (tile[1] + tile[3]) / 2)
        edge = [shapes.box(*_wider(tile, 2 * reach_km)).segmentize(0.5)] if needs else []
        flat = draw(*(frame.flat(each) for each in (*near, *edge)))
        drawn.append(shapes.clip(frame.round(flat), tile))
    return shapes.union(drawn)


def _tiles(given: Sequence[Shape], reach_km: float) -> Iterator[shapes.Box]:
    """The squares of TILE degrees within `reach_km` of all shapes."""
    boxes = [_wider(each.bounds, reach_km) for each in given if not each.is_empty]
    west, south = (max(box[i] for box in boxes) for i in (0, 1))
    east, north = (min(box[i] for box in boxes) for i in (2, 3))
    for x in range(math.floor(west / TILE), math.ceil(east / TILE)):
        for y in range(math.floor(south / TILE), math.ceil(north / TILE)):
            tile = (max(west, x * TILE), max(south, y * TILE), min(east, (x + 1) * TILE), min(north, (y + 1) * TILE))
            if tile[0] < tile[2] and tile[1] < tile[3]:
                yield tile


def _wider(box: shapes.Box, km: float) -> shapes.Box:
    """`box` with `km` more on every side, as far as the map of the world goes."""
    (west, south, east, north) = box
    up = km / 110
    aside = km / (111 * max(0.02, math.cos(math.radians(min(89.0, max(abs(south), abs(north)) + up)))))
    return max(-180.0, west - aside), max(-90.0, south - up), min(180.0, east + aside), min(90.0, north + up)


def _extent(flat: Shape) -> float:
    west, south, east, north = flat.bounds
    return float(max(east - west, north - south))


def _zero(falling: Callable[[float], float], low: float, high: float, near: float) -> float:
    """Where a falling function of one number passes zero, or comes as near to it as `near`: regula falsi, kept from getting stuck."""
    (at_low, at_high) = (falling(low), falling(high))
    kept = 0
    for _ in range(60):
        if at_low <= 0 or at_high >= 0:
            return low if at_low <= 0 else high
        middle = low + (high - low) * at_low / (at_low - at_high)
        value = falling(middle)
        if abs(value) <= near:
            return middle
        if value > 0:
            (low, at_low, at_high) = (middle, value, at_high / 2 if kept > 0 else at_high)
        else:
            (high, at_high, at_low) = (middle, value, at_low / 2 if kept < 0 else at_low)
        kept = 1 if value > 0 else -1
    return (low + high) / 2
