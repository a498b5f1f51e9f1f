"""From an expression to a shape, by the formula that was measured best for it (docs/zones.md has the figures)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from geomap import shapes
from geomap.places.lexicon import Convention, Lexicon
from geomap.places.regions import Region, Regions
from geomap.shapes import Shape
from geomap.zones import operators
from geomap.zones.expressions import FAR, Anchor, Around, Between, Border, Expression, Hull, Named, Offset, Part, Refined, Side, Units

__all__ = ["Drawn", "drawn"]

BEARINGS = {"N": 0.0, "NE": 45.0, "E": 90.0, "SE": 135.0, "S": 180.0, "SW": 225.0, "W": 270.0, "NW": 315.0}
END_SHARE = {1: 0.18, 2: 0.10}  # of a region's area: what the press means by its N, E, S, W and by its NE, SE, SW, NW (medians)
MIDDLE_SHARE = 0.25
COVERED = 1 / 2  # a unit belongs to the end of a country that covers so much of it
COVERED_ANCHORED = 1 / 3  # the same around an anchor
WEDGE = 90.0
ANCHOR_SHARE = {1: 4, 2: 9}  # the circle around an anchor holds a 4th of the country for N, E, S, W, a 9th for NE, SE, SW, NW
RADII_KM = ((10_000, 5.0), (100_000, 10.0), (1_000_000, 20.0), (math.inf, 30.0))  # around a place with fewer inhabitants than this
SIDE = 0.5  # of that radius: the town itself, without the villages around it
OFFSET_KM = 30.0  # how far "north of" a town reaches when no length is said
TOLERANCE = 0.15  # of a said length: "30 km" is between 25 and 35
STRIP_KM = 20.0  # on both sides of a border
CORRIDOR = 0.25  # of the distance between two places is half the width of what lies between them
AT_THE_EDGE_KM = 5.0  # a town on a border may lie beyond its simplified line
MARGIN_KM = 5.0  # around the corners of a hull


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A shape with the account of how it was drawn. `core` is the part meant for sure; None when nothing tells it from the rest."""

    shape: Shape
    method: str
    parameters: Mapping[str, float | str] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    core: Shape | None = None
    basis: Literal["estimated", "lexicon", "named"] = "estimated"
    sources: tuple[str, ...] = ()


def drawn(expression: Expression, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The shape that `expression` describes; None when its region has no boundary, or nothing is left of it.

    A convention goes before any formula; without a `lexicon` there are none.
    """
    match expression:
        case Named(place=place):
            zone = _conventional(lexicon.named(place.zone), f"zone({place.name})") if lexicon and place.zone else None
        case Part():
            zone = _known(expression, lexicon) or _part(expression, regions, lexicon)
        case Refined(zone=Part() as part, around=around):
            zone = _known_around(part, around, regions, lexicon) or _anchored(part, around, regions, lexicon)
        case Refined(zone=other, around=around):
            zone = _narrowed(drawn(other, regions, lexicon), _near_points(around))
        case Units():
            zone = _units(expression, regions)
        case Border():
            zone = _border(expression, regions, lexicon)
        case Around(place=place) if place.region:
            zone = None  # a whole unit has no surroundings of its own, but it may refine a zone
        case Around() | Offset() | Side() | Between() | Hull():
            zone = _near_points(expression)
    return zone if zone and not zone.shape.is_empty else None


def _known(part: Part, lexicon: Lexicon | None) -> Drawn | None:
    """What convention means by a part that the words only point at."""
    if lexicon is None or part.place.region is None or part.share not in {None, FAR}:
        return None
    direction = part.direction if part.share is None else f"far {part.direction}"
    return _conventional(lexicon.part(part.place.region, direction), f"convention({part.place.region}, {direction})")


def _known_around(part: Part, around: Around, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The convention, when it holds the anchor; its core is what the formula draws around it."""
    known = _known(part, lexicon)
    if known is None or not _holds(known.shape, around.place):
        return None
    estimated = _anchored(part, around, regions, lexicon)
    core = shapes.overlap(known.shape, estimated.shape) if estimated else None
    return replace(known, method=f"{known.method} ∩ around({around.place.name})", core=core)


def _holds(shape: Shape, place: Anchor) -> bool:
    """Does `place` lie in `shape`, or so near its simplified edge that it may?"""
    return shapes.contains(shape, place.lon, place.lat) or shape.intersects(operators.around(_point(place), AT_THE_EDGE_KM))


def _conventional(zone: Convention | None, method: str) -> Drawn | None:
    if zone is None:
        return None
    notes = {"convention": zone.basis, "since": zone.since, "until": zone.until, "disputed": zone.disputed, "wider": " ".join(zone.wider)}
    parameters: dict[str, float | str] = {key: value for key, value in notes.items() if value}
    return Drawn(shape=zone.shape, method=method, parameters=parameters, units=zone.units, basis="lexicon", sources=(zone.source,))


def _region(place: Anchor, regions: Regions, lexicon: Lexicon | None) -> Region | None:
    if place.region is None:
        return None
    if ":" in place.region:
        return _as_region(place, lexicon)
    return regions.country(place.region) if place.region == place.country else regions.unit(place.region)


def _as_region(place: Anchor, lexicon: Lexicon | None) -> Region | None:
    """A conventional zone as a region of its own, which has parts like any other."""
    zone = lexicon.named(str(place.region)) if lexicon else None
    if zone is None:
        return None
    shape = zone.shape
    return Region(code=place.name, level=1, country=place.country or "", name=place.name, place=place.region, box=shape.bounds, shape=shape)


def _part(part: Part, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    region = _region(part.place, regions, lexicon)
    if region is None:
        return None
    units = {unit.code: unit.shape for unit in regions.units(region.code)} if region.level == 0 and part.share is None else {}
    share = part.share or (MIDDLE_SHARE if part.direction == "C" else END_SHARE[len(part.direction)])
    shape = operators.middle_of(region.shape, share) if part.direction == "C" else _end(region, part, share, bent=bool(units))
    free = Drawn(shape=shape, method=f"cardinal_part({region.code}, {part.direction})", parameters={"share": share})
    return _snapped(free, units, COVERED)


def _end(region: Region, part: Part, share: float, *, bent: bool) -> Shape:
    """A front that stays visible is straight, as people draw it; where whole units follow, a `bent` one finds the right ones."""
    return operators.end_of(region.shape, BEARINGS[part.direction], share, bent=bent)


def _anchored(part: Part, around: Around, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """Wedge and circle: the direction says which way, the anchor where there."""
    region = _region(part.place, regions, lexicon)
    if region is None or not _holds(region.shape, around.place):
        return _part(part, regions, lexicon)
    radius = around.radius_km or math.sqrt(shapes.area_km2(region.shape) / ANCHOR_SHARE[len(part.direction)] / math.pi)
    mask = shapes.overlap(region.shape, operators.around((around.place.lon, around.place.lat), radius))
    if part.direction != "C":
        mask = shapes.overlap(mask, operators.wedge_of(region.shape, BEARINGS[part.direction], WEDGE))
    if mask.is_empty:
        return _part(part, regions, lexicon)
    method = f"cardinal_part({region.code}, {part.direction}) ∩ around({around.place.name})"
    units = {unit.code: unit.shape for unit in regions.units(region.code)} if region.level == 0 else {}
    free = Drawn(shape=mask, method=method, parameters={"wedge_degrees": WEDGE, "radius_km": round(radius, 1)})
    return _snapped(free, units, COVERED_ANCHORED)


def _snapped(free: Drawn, units: Mapping[str, Shape], covered: float) -> Drawn:
    """`free` made of whole units where the region has some: people name zones along the lines they know."""
    codes = operators.snapped(free.shape, units, covered)
    if not codes:
        return free
    shape = shapes.union(units[code] for code in codes)
    parameters = {**free.parameters, "unit_covered": round(covered, 2)}
    core = shapes.overlap(free.shape, shape)
    return Drawn(shape=shape, method=free.method, parameters=parameters, units=tuple(sorted(codes)), core=core)


def _narrowed(zone: Drawn | None, around: Drawn | None) -> Drawn | None:
    if zone is None or around is None:
        return zone
    common = shapes.overlap(zone.shape, around.shape)
    if common.is_empty:
        return zone
    return Drawn(shape=common, method=f"{zone.method} ∩ {around.method}", parameters={**zone.parameters, **around.parameters})


def _units(named: Units, regions: Regions) -> Drawn | None:
    found = [regions.unit(place.unit) for place in named.places if place.unit]
    units = {unit.code: unit for unit in found if unit is not None}
    if len(units) < len({place.unit for place in named.places}):
        return None
    codes = tuple(sorted(units))
    shape = shapes.union(units[code].shape for code in codes)
    return Drawn(shape=shape, method=f"units({', '.join(codes)})", units=codes, basis="named")


def _border(border: Border, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    first, second = _region(border.first, regions, lexicon), _region(border.second, regions, lexicon)
    if first is None or second is None:
        return None
    depth = border.depth_km or STRIP_KM
    shape = operators.strip(first.shape, second.shape, depth)
    return Drawn(shape=shape, method=f"border({first.code}, {second.code})", parameters={"depth_km": depth})


def _near_points(expression: Around | Offset | Side | Between | Hull) -> Drawn:
    match expression:
        case Around(place=place, radius_km=said):
            radius = said or _radius(place)
            shape = operators.around(_point(place), radius)
            return Drawn(shape=shape, method=f"around({place.name})", parameters={"radius_km": radius})
        case Offset():
            return _offset(expression)
        case Side(place=place, direction=direction):
            radius = SIDE * _radius(place)
            shape = operators.outside(_point(place), BEARINGS[direction], 0.0, radius, width=WEDGE)
            return Drawn(shape=shape, method=f"side({place.name}, {direction})", parameters={"radius_km": radius})
        case Between(first=first, second=second, width_km=width):
            half = width / 2 if width else CORRIDOR * shapes.distance_km(_point(first), _point(second))
            shape = operators.between(_point(first), _point(second), half)
            return Drawn(shape=shape, method=f"between({first.name}, {second.name})", parameters={"half_width_km": round(half, 1)})
        case Hull(places=places):
            shape = operators.hull([_point(place) for place in places], MARGIN_KM)
            return Drawn(shape=shape, method=f"hull({', '.join(place.name for place in places)})", parameters={"margin_km": MARGIN_KM})


def _offset(offset: Offset) -> Drawn:
    said = offset.distance_km
    inner, outer = (said * (1 - TOLERANCE), said * (1 + TOLERANCE)) if said else (0.0, OFFSET_KM)
    bearing = BEARINGS[offset.direction] if offset.direction else None
    shape = operators.outside(_point(offset.place), bearing, inner, outer)
    method = f"outside({offset.place.name}, {offset.direction or 'all sides'})"
    return Drawn(shape=shape, method=method, parameters={"from_km": round(inner, 1), "to_km": round(outer, 1)})


def _radius(place: Anchor) -> float:
    return next(radius for below, radius in RADII_KM if place.population < below)


def _point(place: Anchor) -> tuple[float, float]:
    return place.lon, place.lat
