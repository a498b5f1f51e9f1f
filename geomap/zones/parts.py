"""Parts of regions: by convention, by a formula, and around a place in them (docs/zones.md has the figures)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from geomap import shapes
from geomap.places.lexicon import Lexicon
from geomap.places.regions import Region, Regions
from geomap.shapes import Shape
from geomap.zones import operators
from geomap.zones.drawn import BEARINGS, Drawn, conventional, point, region_of
from geomap.zones.expressions import FAR, Anchor, Around, Part

__all__ = ["part", "part_around"]

END_SHARE = {1: 0.18, 2: 0.10}  # of a region's area: what the press means by its N, E, S, W and by its NE, SE, SW, NW (medians)
MIDDLE_SHARE = 0.25
COVERED = 1 / 2  # a unit belongs to the end of a country that covers so much of it
COVERED_ANCHORED = 1 / 3  # the same around an anchor
WEDGE = 90.0
ENOUGH_UNITS = 3  # of a conventional zone, before its parts are made of whole ones
ANCHOR_SHARE = {1: 4, 2: 9}  # the circle around an anchor holds a 4th of the country for N, E, S, W, a 9th for NE, SE, SW, NW
AT_THE_EDGE_KM = 5.0  # a town on a border may lie beyond its simplified line


def part(said: Part, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The convention, or what the formula draws."""
    return _known(said, lexicon) or _estimated(said, regions, lexicon)


def part_around(said: Part, around: Around, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The same, narrowed or confirmed by a place in it."""
    return _known_around(said, around, regions, lexicon) or _anchored(said, around, regions, lexicon)


def _known(said: Part, lexicon: Lexicon | None) -> Drawn | None:
    """What convention means by a part that the words only point at."""
    if lexicon is None or said.place.region is None or said.share not in {None, FAR}:
        return None
    direction = said.direction if said.share is None else f"far {said.direction}"
    return conventional(lexicon.part(said.place.region, direction), f"convention({said.place.region}, {direction})")


def _known_around(said: Part, around: Around, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The convention, when it holds the anchor; its core is what the formula draws around it."""
    known = _known(said, lexicon)
    if known is None or not _holds(known.shape, around.place):
        return None
    estimated = _anchored(said, around, regions, lexicon)
    core = shapes.overlap(known.shape, estimated.shape) if estimated else None
    return replace(known, method=f"{known.method} ∩ around({around.place.name})", core=core)


def _holds(shape: Shape, place: Anchor) -> bool:
    """Does `place` lie in `shape`, or so near its simplified edge that it may?"""
    return shapes.contains(shape, place.lon, place.lat) or shape.intersects(operators.around(point(place), AT_THE_EDGE_KM))


def _estimated(said: Part, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    region = region_of(said.place, regions, lexicon)
    if region is None:
        return None
    units = _units(region, regions, lexicon) if said.share is None else {}
    share = said.share or (MIDDLE_SHARE if said.direction == "C" else END_SHARE[len(said.direction)])
    shape = operators.middle_of(region.shape, share) if said.direction == "C" else _end(region, said, share, bent=bool(units))
    free = Drawn(shape=shape, method=f"cardinal_part({region.code}, {said.direction})", parameters={"share": share})
    return _snapped(free, units, COVERED)


def _units(region: Region, regions: Regions, lexicon: Lexicon | None) -> dict[str, Shape]:
    """The whole units that a part can be made of: those of a country, or of a conventional zone of several."""
    if region.level == 0:
        return {unit.code: unit.shape for unit in regions.units(region.code)}
    zone = lexicon.named(region.place) if lexicon and region.place else None
    found = [regions.unit(code) for code in zone.units] if zone and len(zone.units) >= ENOUGH_UNITS else []
    return {unit.code: unit.shape for unit in found if unit}


def _end(region: Region, said: Part, share: float, *, bent: bool) -> Shape:
    """A front that stays visible is straight, as people draw it; where whole units follow, a `bent` one finds the right ones."""
    return operators.end_of(region.shape, BEARINGS[said.direction], share, bent=bent)


def _anchored(said: Part, around: Around, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """Wedge and circle: the direction says which way, the anchor where there."""
    region = region_of(said.place, regions, lexicon)
    if region is None or not _holds(region.shape, around.place):
        return _estimated(said, regions, lexicon)
    radius = around.radius_km or math.sqrt(shapes.area_km2(region.shape) / ANCHOR_SHARE[len(said.direction)] / math.pi)
    mask = shapes.overlap(region.shape, operators.around((around.place.lon, around.place.lat), radius))
    if said.direction != "C":
        mask = shapes.overlap(mask, operators.wedge_of(region.shape, BEARINGS[said.direction], WEDGE))
    if mask.is_empty:
        return _estimated(said, regions, lexicon)
    method = f"cardinal_part({region.code}, {said.direction}) ∩ around({around.place.name})"
    units = _units(region, regions, lexicon)
    free = Drawn(shape=mask, method=method, parameters={"wedge_degrees": WEDGE, "radius_km": round(radius, 1)})
    return _snapped(free, units, COVERED_ANCHORED)


def _snapped(free: Drawn, units: Mapping[str, Shape], covered: float) -> Drawn:
    """`free` made of whole units where the region has some: people name zones along the lines they know."""
    codes = operators.snapped(free.shape, units, covered)
    if not codes:
        return free
    shape = shapes.joined(units[code] for code in codes)
    parameters = {**free.parameters, "unit_covered": round(covered, 2)}
    core = shapes.overlap(free.shape, shape)
    return Drawn(shape=shape, method=free.method, parameters=parameters, units=tuple(sorted(codes)), core=core)
