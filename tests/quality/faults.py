"""What a score is lost on, one line a fault, for whoever wants to mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from geomap.models import Dossier, Event, Where
from tests.quality.agreement import same_actor, same_certainty, same_number, same_place, same_type, same_when, same_zone
from tests.quality.pairing import Pairs, is_core, pair
from tests.quality.score import right_place, unmatched, wrong_pins

__all__ = ["faults"]

T = TypeVar("T")


def faults(gold: Dossier, system: Dossier) -> Iterator[str]:
    """The faults of `system`, in the order of the measures."""
    pairs = pair(gold, system)
    yield from _mentions(pairs)
    yield from _events(pairs)
    yield from (f"no zone like {zone.label!r}" for zone in gold.zones if not any(same_zone(zone, other) for other in system.zones))
    yield from (f"wrong pin: {event.label!r}" for event in wrong_pins(gold, system))


def _mentions(pairs: Pairs) -> Iterator[str]:
    for (mention, place), answer in pairs.mentions:
        here = f"{mention.text!r} at {mention.start}"
        if answer is None:
            yield f"mention missed: {here}"
            continue
        if answer[0].usage != mention.usage:
            yield f"usage of {here} is {mention.usage}, not {answer[0].usage}"
        if not same_place(place, answer[1]):
            yield f"place of {here} is {place.name} ({place.country}), not {answer[1].name} ({answer[1].country}, {answer[1].reason})"
    yield from (f"no mention: {mention.text!r} at {mention.start}, taken for {place.name}" for mention, place in pairs.extra_mentions)


def _events(pairs: Pairs) -> Iterator[str]:
    for gold, system in pairs.events:
        if not is_core(gold):
            continue
        if system is None:
            yield f"event missed: {gold.label!r}, {gold.sub_event_type}, at {gold.trigger.text!r}"
            continue
        yield from (f"{fault} of {gold.label!r} ({system.trigger.text!r})" for fault in _differences(gold, system, pairs))
    yield from (f"no event: {event.sub_event_type} at {event.trigger.text!r}, {event.trigger.start}" for event in pairs.extra_events)


def _differences(gold: Event, system: Event, pairs: Pairs) -> Iterator[str]:
    if not same_type(gold, system):
        yield f"type is {gold.sub_event_type}, not {system.sub_event_type},"
    if not same_when(gold.when, system.when):
        yield f"date is {gold.when.start} ({gold.when.precision}), not {system.when.start}/{system.when.end} ({system.when.precision}),"
    if not right_place(gold, system, pairs):
        yield f"place is {_names(gold.where)}, not {_names(system.where)},"
    if not same_certainty(gold, system):
        yield f"certainty is {gold.certainty}, not {system.certainty},"
    yield from _listed("actor", gold.actors, system.actors, same_actor, lambda each: f"{each.name!r} ({each.role})")
    yield from _listed("number", gold.numbers, system.numbers, same_number, lambda each: f"{each.text.text!r} ({each.kind} {each.best})")


def _listed(what: str, gold: Iterable[T], system: Iterable[T], agree: Callable[[T, T], bool], shown: Callable[[T], str]) -> Iterator[str]:
    missed, extra = unmatched(gold, system, agree)
    yield from (f"{what} missed: {shown(each)}" for each in missed)
    yield from (f"no {what}: {shown(each)}" for each in extra)


def _names(where: tuple[Where, ...]) -> str:
    return " + ".join(f"{each.place} ({each.role})" for each in where) or "nowhere"
