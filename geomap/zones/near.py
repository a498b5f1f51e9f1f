"""What lies around, outside, beside and between places."""

from __future__ import annotations

import math

from geomap import shapes
from geomap.places.regions import Regions
from geomap.zones import operators
from geomap.zones.drawn import BEARINGS, Drawn, point
from geomap.zones.expressions import Anchor, Around, Between, Hull, Offset, Side

__all__ = ["lake", "near_points"]

RADII_KM = ((10_000, 5.0), (100_000, 10.0), (1_000_000, 20.0), (math.inf, 30.0))  # around a place with fewer inhabitants than this
SIDE = 0.5  # of that radius: the town itself, without the villages around it
OFFSET_KM = 30.0  # how far "north of" a town reaches when no length is said
TOLERANCE = 0.15  # of a said length: "30 km" is between 25 and 35
WEDGE = 90.0
CORRIDOR = 0.25  # of the distance between two places is half the width of what lies between them
ROAD_KM = 5.0  # to each side of a road, whose course the gazetteer does not know: it is taken for straight
MARGIN_KM = 5.0  # around the corners of a hull
SHORE_KM = 30.0  # how far the surroundings of a lake reach


def near_points(expression: Around | Offset | Side | Between | Hull) -> Drawn:
    """The shape that points and lengths describe."""
    match expression:
        case Around(place=place, radius_km=said):
            radius = said or _radius(place)
            shape = operators.around(point(place), radius)
            return Drawn(shape=shape, method=f"around({place.name})", parameters={"radius_km": radius})
        case Offset():
            return _offset(expression)
        case Side(place=place, direction=direction):
            radius = SIDE * _radius(place)
            shape = operators.outside(point(place), BEARINGS[direction], 0.0, radius, width=WEDGE)
            return Drawn(shape=shape, method=f"side({place.name}, {direction})", parameters={"radius_km": radius})
        case Between():
            return _between(expression)
        case Hull(places=places):
            shape = operators.hull([point(place) for place in places], MARGIN_KM)
            return Drawn(shape=shape, method=f"hull({', '.join(place.name for place in places)})", parameters={"margin_km": MARGIN_KM})


def _offset(offset: Offset) -> Drawn:
    said = offset.distance_km
    inner, outer = (said * (1 - TOLERANCE), said * (1 + TOLERANCE)) if said else (0.0, OFFSET_KM)
    bearing = BEARINGS[offset.direction] if offset.direction else None
    shape = operators.outside(point(offset.place), bearing, inner, outer)
    method = f"outside({offset.place.name}, {offset.direction or 'all sides'})"
    return Drawn(shape=shape, method=method, parameters={"from_km": round(inner, 1), "to_km": round(outer, 1)})


def _radius(place: Anchor) -> float:
    return place.extent_km or next(radius for below, radius in RADII_KM if place.population < below)


def _between(between: Between) -> Drawn:
    (first, second) = (between.first, between.second)
    usual = ROAD_KM if between.road else CORRIDOR * shapes.distance_km(point(first), point(second))
    half = between.width_km / 2 if between.width_km else usual
    shape = operators.between(point(first), point(second), half)
    method = f"{'road' if between.road else 'between'}({first.name}, {second.name})"
    return Drawn(shape=shape, method=method, parameters={"half_width_km": round(half, 1)})


def lake(around: Around, regions: Regions) -> Drawn | None:
    """The shores of a lake; None for one that the map does not draw."""
    water = regions.lake(around.place.lon, around.place.lat)
    if water is None:
        return None
    reach = around.radius_km or SHORE_KM
    return Drawn(shape=operators.beside(water, reach), method=f"shores({around.place.name})", parameters={"reach_km": reach})
