"""Can two reports tell of one event? Places, dates and actors that contradict each other say no; what one leaves out says nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from geomap.events.draft import DOERS
from geomap.events.groups import group_names
from geomap.models import Actor, Event, When
from geomap.places.distance import kilometres

__all__ = [
    "HAPPENED",
    "STEM",
    "UNSAID",
    "actors_agree",
    "dates_agree",
    "days_of",
    "doers",
    "far_apart",
    "happened",
    "labels",
    "places_agree",
    "points_agree",
    "share_actors",
]

UNSAID = frozenset({"ongoing", "unknown"})
SUPPORTER = "supporter"
# what is told as having happened, whoever says so
HAPPENED = frozenset({"reported_fact", "presumed", "claimed"})
DAY = len("2017-07-08")
# letters by which a word is known in another form
STEM = 4
# two gazetteer points this near, in kilometres, are one town
ONE_TOWN_KM = 5.0
# what happened so far apart, in kilometres, is not one deed, whatever its words
FAR_KM = 100.0


def places_agree(told: Event, event: Event) -> bool:
    """One place in common, or none named by one of them."""
    return not told.where or not event.where or bool({each.place for each in told.where} & {each.place for each in event.where})


def points_agree(told: Event, event: Event) -> bool:
    """One place in common, or points no farther apart than both are exact."""
    if places_agree(told, event):
        return True
    gap = _gap(told, event)
    return gap is not None and gap <= max([ONE_TOWN_KM, *(each.radius_km or 0.0 for each in (*told.where, *event.where))])


def far_apart(told: Event, event: Event) -> bool:
    """Points that one deed cannot have."""
    return (_gap(told, event) or 0.0) > FAR_KM


def _gap(told: Event, event: Event) -> float | None:
    """The kilometres between their points, where both have one."""
    if told.geometry is None or event.geometry is None or told.geometry.type != "Point" or event.geometry.type != "Point":
        return None
    (lon, lat, *_), (other_lon, other_lat, *_) = told.geometry.coordinates, event.geometry.coordinates
    return kilometres(lon, lat, other_lon, other_lat)


def dates_agree(told: When, when: When) -> bool:
    """Intervals that meet at the coarser of their precisions, or one of them unsaid."""
    if told.precision in UNSAID or when.precision in UNSAID or not told.start or not when.start:
        return True
    shorter = min(len(told.start), len(when.start), DAY)
    (start, end), (other, other_end) = ((each.start or "", each.end or each.start or "") for each in (told, when))
    return start[:shorter] <= other_end[:shorter] and other[:shorter] <= end[:shorter]


def days_of(when: When) -> int:
    """The days from its start to its end, as far as both are days of the calendar."""
    (start, end) = (when.start or "", when.end or when.start or "")
    if len(start) < DAY or len(end) < DAY:
        return 0
    return (dt.date.fromisoformat(end[:DAY]) - dt.date.fromisoformat(start[:DAY])).days + 1


def happened(told: Event, event: Event) -> bool:
    """Are both as certain, or told as having happened?"""
    return told.certainty == event.certainty or {told.certainty, event.certainty} <= HAPPENED


def actors_agree(told: Event, event: Event) -> bool:
    """On each side somebody in common, or nobody whom one of them names: "gunmen" contradict no name."""
    for doing in (True, False):
        ones, others = (labels(each for each in one.actors if (each.role in DOERS) == doing) for one in (told, event))
        if ones and others and not ones & others:
            return False
    return True


def doers(event: Event) -> set[str]:
    """The words by which it names whoever did it ("gunmen"), in whatever form."""
    words = (word for each in event.actors if each.role in {"actor", "side_a"} for word in each.name.casefold().split())
    return {word[:STEM] for word in words if len(word) > STEM}


def share_actors(told: Event, event: Event) -> bool:
    """Somebody in common, on any side."""
    return bool(labels(told.actors) & labels(event.actors))


def labels(actors: Iterable[Actor]) -> set[str]:
    """Those of `actors` who are somebody: by their group, else their country, else their name."""
    found: set[str] = set()
    for actor in actors:
        if actor.role != SUPPORTER:
            known = group_names(actor.name)
            found |= known or ({actor.country} if actor.country else _person(actor.name))
    return found


def _person(name: str) -> set[str]:
    """The family name of a person; nothing for a noun such as "gunmen", which may open a sentence with a capital."""
    words = name.split()
    return {words[-1].casefold()} if len(words) > 1 and all(each[0].isupper() for each in words) else set()
