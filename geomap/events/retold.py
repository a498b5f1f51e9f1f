"""Is it the same violence told again? A report names its place, its day and its toll at first or at last, and not each time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from geomap.events.agreement import actors_agree, dates_agree
from geomap.events.nesting import ladder, within
from geomap.events.taxonomy import EventClass
from geomap.models import Event, Number, Toponym, When
from geomap.places.precision import PINNED

__all__ = ["FIGHTS", "Places", "agree", "blasts", "finer", "kin", "one_day_of", "retold", "tolls_agree"]

Places = Mapping[str, Toponym]
"""The toponyms of the document by id."""

# who fights attacks; but a rape is none of the dead of an attack, nor is a lynching
FIGHTS = frozenset({"Armed clash", "Attack"})
APART = frozenset({"Sexual violence", "Mob violence"})
# what a report tells over and over too, though it kills nobody
ONCE = frozenset({"Change to group/activity", "Arrests", "Disrupted weapons use", "Agreement", "Protest with intervention"})
# what is told as having happened, whoever says so
HAPPENED = frozenset({"reported_fact", "presumed", "claimed"})
BLAST = "Remote explosive/landmine/IED"
REMOTE = frozenset({BLAST, "Suicide bomb", "Shelling/artillery/missile attack", "Air/drone strike"})
DAYS = frozenset({"hour", "day"})
SATURDAY = 5
# a toll by which an attack is known again is of two at least
KNOWN = 2
# tolls that differ by no more are one, counted twice
NEARLY = 0.9
# what is told as about so many may be so much less or more; "at least ten" are no more than so many times ten
ROUGHLY, GROWN = 0.25, 3


def kin(one: EventClass, other: EventClass) -> bool:
    """Can words of both classes tell one event: of one class, both of one fight, or one that may be any violence?"""
    if one is other:
        violent = one.happens and one.plover in {"ASSAULT", "PROTEST"}
        return violent or one.sub_event_type in ONCE or "displaced" in one.counts
    if one.plover == other.plover == "PROTEST" or one.sub_event_type == other.sub_event_type == "Agreement":
        return True
    if not all((each.kills or each.consequence) and not each.takes_ground and each.sub_event_type not in APART for each in (one, other)):
        return False
    vague = any(each.consequence or each.generic for each in (one, other))
    return vague or {one.sub_event_type, other.sub_event_type} <= FIGHTS


def blasts(one: EventClass, other: EventClass) -> bool:
    """May "the blast" be a bomber's, a shell's or a drone's?"""
    types = {one.sub_event_type, other.sub_event_type}
    return BLAST in types and types <= REMOTE


def retold(told: Event, event: Event, places: Places, *, last: bool, noun: bool) -> bool:
    """Does `event`, of the same kind, tell `told` again: by its toll, its place or its day? One that gives none of these
    tells more of what was told `last`; of one class, at one place, only one need have a day; a `noun` of the class may add either.
    """  # noqa: D205
    if _same_toll(told.numbers, event.numbers):
        return True
    if not ((_on_a_day(told.when) or one_day_of(told.when, event.when)) and _on_a_day(event.when)):
        return False
    one_day = bool(told.when.start and event.when.start)
    if told.where and event.where:
        lead = not told.when.start and (event.plover.event == "ASSAULT" or not event.when.start)
        return one_day or _one_place(told, event) or (lead and _holds(told, event, places, unknown=not event.when.start))
    bare = told.certainty == event.certainty and not (event.where or event.when.start or event.numbers)
    return last and (bare or (one_day and bool(event.where)) or (noun and bool(told.where or event.where)))


def agree(told: Event, event: Event, places: Places, toll: Sequence[Number]) -> bool:
    """Does nothing that both say, nor the `toll` of the later one's sentence, speak against their being one?"""
    if told.certainty != event.certainty and not {told.certainty, event.certainty} <= HAPPENED:
        return False
    agreed = actors_agree(told, event) and dates_agree(told.when, event.when)
    return agreed and tolls_agree(told.numbers, toll) and _meet(told, event, places)


def one_day_of(told: When, when: When) -> bool:
    """Does `when` say the day of what was told of a weekend ("over the weekend", "on Sunday")?"""
    if not (told.start and told.end and when.start and told.precision in DAYS and _on_a_day(when)):
        return False
    (first, last) = (dt.date.fromisoformat(each[:10]) for each in (told.start, told.end))
    weekend = (last - first).days == 1 and first.weekday() == SATURDAY
    return weekend and told.start[:10] <= when.start[:10] <= told.end[:10]


def finer(told: Event, event: Event, places: Places) -> bool:
    """Does `event` say more closely than `told` where it was ("in northern Burkina Faso", "the village of Silgadji")?"""
    return bool(told.where and event.where) and _holds(told, event, places)


def _one_place(told: Event, event: Event) -> bool:
    """Is it of one class, and does one of them name no place that the other does not?"""
    (here, there) = ({at.place for at in each.where} for each in (told, event))
    return told.sub_event_type == event.sub_event_type and (here <= there or there <= here)


def _meet(told: Event, event: Event, places: Places) -> bool:
    """One place in common, one inside the other, or none named by one of them."""
    if not told.where or not event.where or {each.place for each in told.where} & {each.place for each in event.where}:
        return True
    return _holds(told, event, places) or _holds(event, told, places)


def _holds(wide: Event, fine: Event, places: Places, *, unknown: bool = True) -> bool:
    """Does a place of `wide` hold one of `fine`, or may it one that is `unknown`?"""
    units, inside = ([places[each.place] for each in event.where if each.place in places] for event in (wide, fine))
    return any(within(place, unit) or (unknown and _unknown_in(place, unit)) for place in inside for unit in units)


def _unknown_in(place: Toponym, unit: Toponym) -> bool:
    """May a village that nobody knows lie in a country or unit?"""
    return place.geometry is None and unit.geometry is not None and ladder(unit) > PINNED


def _on_a_day(when: When) -> bool:
    """Is it on one day, or on one that is not told?"""
    return when.start is None or (when.precision in DAYS and when.end is None)


def tolls_agree(ones: Sequence[Number], others: Sequence[Number]) -> bool:
    """Do the numbers of both meet, kind by kind, where both give one?"""
    pairs = [(one, other) for one in ones for other in others if one.kind == other.kind]
    met = {one.kind for one, other in pairs if _overlap(one, other)}
    return all(one.kind in met for one, _ in pairs)


def _same_toll(ones: Sequence[Number], others: Sequence[Number]) -> bool:
    """Do both count as many of a kind?"""
    return any(
        one.kind == other.kind and (one.best, one.low, one.high) == (other.best, other.low, other.high) and (one.low or 0) >= KNOWN
        for one in ones
        for other in others
    )


def _overlap(one: Number, other: Number) -> bool:
    if one.best and other.best and min(one.best, other.best) >= NEARLY * max(one.best, other.best):
        return True  # "79 pupils" of "82 people"
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return low <= most and least <= high


def _bounds(number: Number) -> tuple[float, float]:
    """The least and the most of it; "nearly 19,000" is no 2,500, "at least ten" are no 800."""
    about = number.best if number.low is None and number.high is None else None
    if about:
        return about * (1 - ROUGHLY), about * (1 + ROUGHLY)
    low = number.low or 0
    return low, GROWN * low if number.high is None else number.high
