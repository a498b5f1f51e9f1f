"""Remarks on a dossier that is well-formed and can be drawn, but has lost something on the way: a feature, the place of a pin."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from geomap.exchange.wire import features
from geomap.models import Dossier, Event, Geometry, Toponym
from geomap.places.distance import kilometres

__all__ = ["notes"]

AT, NEAR = 1, 2
"""The precisions of a place that an event's point stands at."""

APART = 20
"""Kilometres that no town is wide: a point so far from it, and from the ring around it, is not there."""


REMEDY = "name the place of the point in where[].place, or move both"


def notes(dossier: Dossier) -> tuple[str, ...]:
    """One sentence for each reference to a feature that the dossier does not hold, and each event that is not where it says; by path."""
    known = {each.id for each in features(dossier)}
    places = {each.id: each for each in dossier.places}
    gone = (f"{path}: there is no feature {id_!r}" for path, id_ in _references(dossier) if id_ not in known)
    moved = (note for event in dossier.events if (note := _moved(event, places)))
    return (*gone, *moved)


def _moved(event: Event, places: Mapping[str, Toponym]) -> str | None:
    """What is odd when the point of `event` is far from every place that it names for it, as when one of the two was moved by hand."""
    named = ((places[each.place], each) for each in event.where if each.precision in {AT, NEAR} and each.place in places)
    apart = [
        (_between(event.geometry, place.geometry) - (where.radius_km or 0), place.label)
        for place, where in named
        if event.geometry and place.geometry
    ]
    km, label = min(apart, default=(0.0, ""))
    return f"{event.id}: its point is {km:.0f} km from {label}, where it says it happened; {REMEDY}" if km > APART else None


def _between(one: Geometry, other: Geometry) -> float:
    """The kilometres between two points; 0 for anything else."""
    return kilometres(*one.coordinates, *other.coordinates) if one.type == other.type == "Point" else 0.0


def _references(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for event in dossier.events:
        yield from ((f"{event.id}.where[{i}].place", where.place) for i, where in enumerate(event.where))
    for zone in dossier.zones:
        yield from ((f"{zone.id}.events[{i}]", id_) for i, id_ in enumerate(zone.events))
