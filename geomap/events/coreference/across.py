"""One event once on a map of several documents: what they tell alike becomes one event with the words of all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from geomap.events.coreference.agreement import actors_agree, dates_agree, labels, points_agree
from geomap.events.draft import DOERS
from geomap.events.sure.certainty import less_sure
from geomap.models import Actor, Event, Number, When

__all__ = ["across", "joined"]

# a signed text is an agreement whether its parties fought before or not
ALIKE = ({"Agreement", "AGREE"},)


def across(events: Sequence[Event]) -> tuple[tuple[Event, ...], Mapping[str, str]]:
    """The events of several documents, each once, and the ids of those told again with the id of the event that has taken them in.

    Two documents tell the same event when they give the same type, the same or a near place and days that meet, and name nobody
    different on the same side. All their words are kept. Where they disagree nothing is averaged: the numbers and actors of each stand
    side by side, each with its own words, and the certainty is that of the less sure.
    """
    told: list[Event] = []
    renamed: dict[str, str] = {}
    for event in events:
        same = next((at for at, each in enumerate(told) if _same(each, event)), None)
        if same is None:
            told.append(event)
        else:
            renamed[event.id] = told[same].id
            told[same] = _side_by_side(told[same], event)
    return tuple(told), renamed


def _same(told: Event, event: Event) -> bool:
    documents = {each.document for each in (told.trigger, *told.coreferent)}
    types = {told.sub_event_type, event.sub_event_type}
    if event.trigger.document in documents or not (len(types) == 1 or types in ALIKE) or not told.where or not event.where:
        return False
    dated = told.when.start is not None and event.when.start is not None
    happened = (told.certainty == "negated") == (event.certainty == "negated")
    return dated and happened and points_agree(told, event) and dates_agree(told.when, event.when) and actors_agree(told, event)


def _side_by_side(told: Event, event: Event) -> Event:
    """`told` with the words of `event`, the actors it alone names, and the certainty of the less sure of them."""
    known = {(label, each.role) for each in told.actors for label in labels([each]) or {each.name.casefold()}}
    others = [each for each in event.actors if not known & {(label, each.role) for label in labels([each]) or {each.name.casefold()}}]
    (certainty, cue) = less_sure((told.certainty, told.cue), (event.certainty, event.cue))
    merged = joined(told, event)
    return replace(merged, actors=_distinct([*told.actors, *others]), certainty=certainty, cue=cue)


def _distinct(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actors))


def joined(told: Event, event: Event) -> Event:
    """`told` with what `event` adds to it; what `told` says itself stands."""
    better_place = not told.where and event.where
    return replace(
        told,
        coreferent=(*told.coreferent, event.trigger, *event.coreferent),
        evidence=tuple(dict.fromkeys(told.evidence + event.evidence)),
        numbers=_once(told.numbers + event.numbers),
        actors=_sides(told, event),
        when=event.when if _closer(event.when, told.when) else told.when,
        where=event.where if better_place else told.where,
        geometry=event.geometry if better_place else told.geometry,
        reason=event.reason if better_place else told.reason,
    )


def _sides(told: Event, event: Event) -> tuple[Actor, ...]:
    """Those of `told`; where it has nobody on a side, those of `event` who are somebody: one told who fired, the other whom it hit.

    Who did one thing did another only where both are of one kind.
    """
    if not told.actors:
        return event.actors
    sides, names = {each.role in DOERS for each in told.actors}, {each.name for each in told.actors}
    alike = told.sub_event_type == event.sub_event_type
    free = (each for each in event.actors if (each.role in DOERS) not in sides and each.name not in names and labels([each]))
    return (*told.actors, *(each for each in free if alike or each.role not in DOERS))


def _closer(when: When, told: When) -> bool:
    """Does `when` say what `told` does not, or a day of the month or year that `told` gives?"""
    if told.start is None or when.start is None:
        return when.start is not None
    return told.precision in {"month", "year"} and told.end is None and when.precision == "day" and when.start.startswith(told.start)


def _once(numbers: Sequence[Number]) -> tuple[Number, ...]:
    """What one article counts the same twice, "at least 13" and "the 13 dead" too, stands once, as it was said first."""
    first: dict[tuple[object, ...], Number] = {}
    for each in numbers:
        figure = (each.best,) if each.best is not None else (each.low, each.high)
        first.setdefault((each.text.document, each.kind, *figure), each)
    return tuple(first.values())
