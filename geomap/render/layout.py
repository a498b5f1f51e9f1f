"""Where each event is drawn and which parts of the world the map opens on: the same for a page and for a picture."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, TypeVar

from geomap.models import Dossier, Event, Toponym, Where, Zone
from geomap.places.precision import COUNTRY, NEAR
from geomap.shapes import Box, from_geometry

__all__ = ["AREAS", "NOTES", "Spot", "Theatre", "mentioned", "outline", "spot", "spots", "theatres"]

Style = Literal["exact", "near", "area", "unit", "note"]
Feature = Toponym | Zone
Name = TypeVar("Name")

KM_PER_DEGREE = 111.2
# things farther apart than this are two theatres: one map can show both ends of most countries and stay legible around a town
THEATRE_GAP_KM = 650.0
# more boxes than these are gathered by cells first: no two points in one cell are farther apart than THEATRE_GAP_KM
GATHERED = 300
CELL_DEGREES = 4.0
NOTES = ("note", "unit")
# how far a map around such a note reaches when nothing is known better
NOTE_KM: Mapping[str, float] = {"note": 600.0, "unit": 120.0}
# what is known no closer than this step of UCDP's ladder is a note on its area, never a pin
PINNED = NEAR
# the relations that say which side of a place, in degrees clockwise from north
BEARINGS: Mapping[str, float] = {
    "north_of": 0.0,
    "north_east_of": 45.0,
    "east_of": 90.0,
    "south_east_of": 135.0,
    "south_of": 180.0,
    "south_west_of": 225.0,
    "west_of": 270.0,
    "north_west_of": 315.0,
}
# features that a dot would misplace: their names are written across them
AREAS = frozenset(
    {
        "canal",
        "continent",
        "country",
        "desert",
        "first_order_unit",
        "forest",
        "island",
        "lake",
        "macro_region",
        "mountains",
        "peninsula",
        "region",
        "river",
        "sea",
        "second_order_unit",
        "strait",
        "valley",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Where an event is drawn.

    `style`: exact (a needle), near (a ring of `radius_km`), area (no needle), note (on the country or zone `place`, never a pin),
    unit (the same, on a region or a unit of a country). `place` is the id of the feature that locates it; None for a point that was
    drawn by hand. `beside` is the point (lon, lat) of that feature where the spot itself lies to one side of it ("south of").
    """

    lon: float
    lat: float
    style: Style
    place: str | None = None
    radius_km: float | None = None
    beside: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Theatre:
    """A part of the world where things happen: the `box` around them and the ids of their features, events and zones."""

    box: Box
    members: tuple[str, ...]


def spots(dossier: Dossier) -> dict[str, Spot]:
    """The spot of each event that has one, by event id; the others are unlocated."""
    features: dict[str, Feature] = {place.id: place for place in dossier.places}
    features |= {zone.id: zone for zone in dossier.zones}
    found = ((event.id, spot(event, features)) for event in dossier.events)
    return {event: at for event, at in found if at is not None}


def spot(event: Event, features: Mapping[str, Feature]) -> Spot | None:
    """Where `event` is drawn: at its own point, or as a note on the area or zone it is known by; None for nowhere."""
    where = min(event.where, key=_note_order, default=None)
    if event.geometry is not None:
        lon, lat = _point(event.geometry.coordinates) if event.geometry.type == "Point" else _middle(event)
        if where is not None and where.radius_km and where.relation in BEARINGS:
            return _to_one_side(lon, lat, where, where.radius_km)
        place, radius = (where.place, where.radius_km) if where is not None else (None, None)
        return Spot(lon=lon, lat=lat, style=_style(where), place=place, radius_km=radius)
    for each in sorted(event.where, key=_note_order):
        feature = features.get(each.place)
        at = _anchor(feature)
        if at is not None and (each.precision > PINNED or isinstance(feature, Zone)):
            style: Style = "note" if each.precision == COUNTRY or isinstance(feature, Zone) else "unit"
            return Spot(lon=at[0], lat=at[1], style=style, place=each.place)
    return None


def _to_one_side(lon: float, lat: float, where: Where, radius_km: float) -> Spot:
    """A ring on the side that the text names: it touches the place, and reaches as far as the place's own ring would."""
    bearing, half = math.radians(BEARINGS[where.relation]), radius_km / 2
    east, north = half * math.sin(bearing) / KM_PER_DEGREE, half * math.cos(bearing) / KM_PER_DEGREE
    at = (lon + east / max(0.1, math.cos(math.radians(lat))), max(-90.0, min(90.0, lat + north)))
    return Spot(lon=round(at[0], 5), lat=round(at[1], 5), style="near", place=where.place, radius_km=half, beside=(lon, lat))


def _note_order(where: Where) -> tuple[int, bool]:
    """A note goes where the event happened, else where it applies; where it was merely said comes last, as does the whole of a part."""
    return ("event", "application", "announcement").index(where.role), where.relation == "part_of"


def _style(where: Where | None) -> Style:
    if where is not None and (where.radius_km or where.precision == NEAR):
        return "near"
    return "exact" if where is None or where.precision == 1 else "area"


def _point(coordinates: tuple[float, ...]) -> tuple[float, float]:
    return coordinates[0], coordinates[1]


def _middle(event: Event) -> tuple[float, float]:
    """A point on a line or area that somebody drew as an event's geometry."""
    assert event.geometry is not None  # noqa: S101 (the caller looked)
    point = from_geometry(event.geometry).representative_point()
    return point.x, point.y


def _anchor(feature: Feature | None) -> tuple[float, float] | None:
    if feature is None or feature.geometry is None:
        return None
    point = from_geometry(feature.geometry).representative_point()
    return point.x, point.y


def mentioned(dossier: Dossier, placed: Mapping[str, Spot] | None = None) -> tuple[Toponym, ...]:
    """The places that the text names literally, that have a point, and that no event is drawn at."""
    placed = spots(dossier) if placed is None else placed
    beside = {at.place for at in placed.values() if at.beside} - {at.place for at in placed.values() if not at.beside}
    used = {each.place for event in dossier.events for each in event.where} - beside
    return tuple(
        place
        for place in dossier.places
        if place.geometry is not None
        and place.geometry.type == "Point"
        and place.id not in used
        and any(mention.usage == "literal" for mention in place.mentions)
    )


def theatres(dossier: Dossier, placed: Mapping[str, Spot] | None = None) -> tuple[Theatre, ...]:
    """The theatres, the one with most events and zones first.

    Notes make a theatre only where nothing has a point, and named places only where there is no event at all. Empty when nothing is placed.
    """
    boxes = {zone.id: from_geometry(zone.geometry).bounds for zone in dossier.zones}
    placed = spots(dossier) if placed is None else placed
    boxes |= {event: _around(at.lon, at.lat, at.radius_km) for event, at in placed.items() if at.style not in NOTES}
    if not boxes:
        boxes = {event: _around(at.lon, at.lat, NOTE_KM[at.style]) for event, at in placed.items()}
    if not boxes:
        boxes = {place.id: _around(*_point(place.geometry.coordinates), None) for place in mentioned(dossier, placed) if place.geometry}
    groups = _gathered(boxes) if len(boxes) > GATHERED else _linked(boxes)
    groups.sort(key=len, reverse=True)
    return tuple(Theatre(box=outline(boxes[member] for member in group), members=tuple(group)) for group in groups)


def _around(lon: float, lat: float, radius_km: float | None) -> Box:
    """The box of a ring; a bare point is its own box."""
    if not radius_km:
        return lon, lat, lon, lat
    up = radius_km / KM_PER_DEGREE
    across = up / max(0.1, math.cos(math.radians(lat)))
    return lon - across, lat - up, lon + across, lat + up


def outline(boxes: Iterable[Box]) -> Box:
    """The smallest box around `boxes`, at least one."""
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)


def _gathered(boxes: Mapping[str, Box]) -> list[list[str]]:
    """`_linked` for many boxes: those that begin in one cell are in reach of each other anyway, so that only cells are compared."""
    cells: dict[tuple[float, float], list[str]] = {}
    for name, (west, south, _, _) in boxes.items():
        cells.setdefault((west // CELL_DEGREES, south // CELL_DEGREES), []).append(name)
    outlines = {cell: outline(boxes[name] for name in names) for cell, names in cells.items()}
    return [[name for cell in group for name in cells[cell]] for group in _linked(outlines)]


def _linked(boxes: Mapping[Name, Box]) -> list[list[Name]]:
    """Chains of boxes that are each within THEATRE_GAP_KM of another, in the order of `boxes`."""
    groups: list[list[Name]] = []
    for name, box in boxes.items():
        near: list[list[Name]] = [group for group in groups if any(_gap_km(box, boxes[other]) <= THEATRE_GAP_KM for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([*chain.from_iterable(near), name])
    return groups


def _gap_km(a: Box, b: Box) -> float:
    """The distance between two boxes, on a flat Earth: good to a few per cent at these lengths."""
    across, up = max(0.0, a[0] - b[2], b[0] - a[2]), max(0.0, a[1] - b[3], b[1] - a[3])
    latitude = math.radians((a[1] + a[3] + b[1] + b[3]) / 4)
    return KM_PER_DEGREE * math.hypot(across * math.cos(latitude), up)
