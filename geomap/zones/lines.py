"""Strips along lines: borders, coasts, rivers, and what lies beside a region."""

from __future__ import annotations

import math
from dataclasses import replace

from geomap import shapes
from geomap.places.lexicon import Lexicon
from geomap.places.regions import Region, Regions
from geomap.shapes import Shape
from geomap.zones import operators
from geomap.zones.drawn import BEARINGS, Drawn, conventional, point, region_of
from geomap.zones.expressions import Anchor, Beside, Between, Border, Coast, River
from geomap.zones.near import near_points

__all__ = ["beside", "border", "coast", "river"]

BORDER_KM = 20.0  # on both sides
COAST_KM = 20.0  # of land
BANK_KM = 10.0  # on both sides
LINE = 0.1  # a conventional zone is a line when it is so much narrower than it is long
SIDE = 120.0  # degrees: what the centre of a region sees of its coast in one direction
SEA_SIDE = 150.0  # and of one of its seas
REACH_KM = 60.0  # around two towns: where the river between them is looked for


def border(said: Border, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """Both sides of the border of two regions, or of all land borders of one."""
    first = region_of(said.first, regions, lexicon)
    if first is None:
        return None
    depth = said.depth_km or BORDER_KM
    second = region_of(said.second, regions, lexicon) if said.second else None
    shape = operators.strip(first.shape, second.shape, depth) if second else shapes.union(())
    if shape.is_empty and isinstance(said.second, Anchor) and said.first.region and second and second.level == first.level == 0:
        second = None
    if second is None:
        shape = operators.strip(first.shape, _others(first, regions, depth), depth)
    if said.direction:
        own = shapes.overlap(shape, operators.wedge_of(first.shape, BEARINGS[said.direction], SIDE))
        shape = own if own.is_empty else shapes.overlap(shape, shapes.union((own, operators.beside(own, depth))))
    other = second.code if second else said.direction
    codes = f"{first.code}, {other}" if other else first.code
    return Drawn(shape=shape, method=f"border({codes})", parameters={"depth_km": depth})


def coast(said: Coast, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The land of a region by the sea, on one side of it when the words name a direction or a sea."""
    region = region_of(said.place, regions, lexicon)
    if region is None:
        return None
    depth = said.depth_km or COAST_KM
    shape = operators.coast(region.shape, _others(region, regions, depth), depth)
    toward = BEARINGS.get(said.direction or "")
    width = SEA_SIDE if said.sea else SIDE
    if said.sea:
        toward = _bearing(shapes.centre(region.shape), point(said.sea))
    if toward is not None:
        shape = shapes.overlap(shape, operators.wedge_of(region.shape, toward, width))
    side = said.sea.name if said.sea else said.direction
    method = f"coast({region.code}, {side})" if side else f"coast({region.code})"
    return Drawn(shape=shape, method=method, parameters={"depth_km": depth})


def river(said: River, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The banks of a river between two places or inside a region; between two places without a known river, the straight way."""
    depth = said.depth_km or BANK_KM
    parameters = {"depth_km": depth}
    name = f"{said.river.name}, " if said.river else ""
    bank = BEARINGS.get(said.bank or "")
    if said.ends:
        (first, second) = map(point, said.ends)
        method = f"river({name}{said.ends[0].name}, {said.ends[1].name})"
        shape = operators.along(regions.rivers(_around(first, second)), first, second, depth, bank=bank)
        if shape is None:
            straight = near_points(Between(first=said.ends[0], second=said.ends[1], width_km=2 * depth))
            return replace(straight, method=method, parameters={**parameters, "course": "straight"})
        return Drawn(shape=shape, method=method, parameters=parameters)
    course = regions.river(said.river.lon, said.river.lat) if said.river else None
    if said.river is None or course is None:
        return None
    shape = operators.banks(course, depth, bank=bank)
    region = region_of(said.inside, regions, lexicon) if said.inside else None
    inside = f", {region.code}" if region else ""
    shape = shapes.overlap(shape, region.shape) if region else shape
    return Drawn(shape=shape, method=f"river({said.river.name}{inside})", parameters=parameters)


def beside(said: Beside, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """What lies within a length of a region; both sides of a zone that is a line."""
    region = region_of(said.place, regions, lexicon)
    if region is None:
        return None
    parameters = {"reach_km": said.distance_km}
    if lexicon and said.place.zone and _is_line(region.shape):
        known = conventional(lexicon.named(said.place.zone), "")
        shape = operators.band(region.shape, said.distance_km)
        sources = known.sources if known else ()
        return Drawn(shape=shape, method=f"along({region.name})", parameters=parameters, sources=sources)
    return Drawn(shape=operators.beside(region.shape, said.distance_km), method=f"beside({region.code})", parameters=parameters)


def _bearing(a: shapes.LonLat, b: shapes.LonLat) -> float:
    flat = shapes.equidistant(*a).flat(shapes.at(b))
    return math.degrees(math.atan2(flat.x, flat.y))


def _is_line(shape: Shape) -> bool:
    flat = shapes.equal_area(shape).flat(shape)
    return float(4 * flat.area / flat.length**2) < LINE  # 4 w l / (2 l + 2 w)²: nearly w / l


def _others(region: Region, regions: Regions, depth_km: float) -> Shape:
    """The land of every other country around `region`."""
    margin = depth_km / 20  # degrees, enough up to 80 degrees north
    (west, south, east, north) = region.box
    box = (west - margin, south - margin, east + margin, north + margin)
    near = (shapes.clip(each.shape, box) for each in regions.land(box) if each.code != region.country)
    return shapes.joined(each for each in near if not each.is_empty)


def _around(first: shapes.LonLat, second: shapes.LonLat) -> shapes.Box:
    (west, south, east, north) = shapes.line([first, second]).bounds
    margin = REACH_KM / 60
    return west - margin, south - margin, east + margin, north + margin
