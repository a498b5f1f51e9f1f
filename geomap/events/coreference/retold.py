"""Is it the same violence told again? A report names its place, its day and its toll at first or at last, and not each time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from geomap.events.coreference.agreement import HAPPENED, STEM, actors_agree, dates_agree, doers, far_apart, happened, labels, share_actors
from geomap.events.coreference.kin import ONCE, by_weapon
from geomap.events.counts.tolls import of_a_war, same_toll, tolls_agree
from geomap.events.draft import DOERS, Draft, bare
from geomap.events.sentence.spoken import DAYS
from geomap.events.where.nesting import ladder, within
from geomap.models import Event, Number, Toponym, When
from geomap.places.precision import COUNTRY, PINNED

__all__ = ["Places", "agree", "alone", "called_so", "finer", "one_day_of", "retold"]


Places = Mapping[str, Toponym]
"""The toponyms of the document by id."""

# over which the dead of many deeds are counted
SUMS = frozenset({"year", "decade"})
SATURDAY = 5
# within how many sentences more is told of a deed
SOON = 3
# what many shoot down in one night
SHOT_DOWN = "Disrupted weapons use"


def retold(told: Draft, draft: Draft, places: Places, *, latest: bool) -> bool:
    """Does `draft`, of the same kind, tell `told` again: by its toll, its place, its day or its word?

    One that gives none of these tells more of what its section told last; so does a noun of the class wherever. Of one class and at one
    place, only one need have a day. `latest` when nothing of the kind was told between them.
    """
    (one, other) = (told.event, draft.event)
    noun = draft.noun and told.kind is draft.kind
    parts = told.kind.plover == "PROTEST" and told.kind is not draft.kind
    last = noun or (latest and told.section == draft.section and not parts)
    goes_on = last and _only_counts(told, draft) and not _by_somebody(told, draft)
    if same_toll(one.numbers, other.numbers) or _day_of_month(one, other) or goes_on:
        return True
    if not ((_on_a_day(one.when) or one_day_of(one.when, other.when)) and _on_a_day(other.when)):
        return False
    one_day = bool(one.when.start and other.when.start)
    if one.where and other.where:
        return one_day or _one_place(told, draft) or _placed_closer(told, draft, places)
    if noun and latest:
        return True
    if latest and told.leads and doers(one) & doers(other):
        return True
    return last and (one_day or (latest and happened(one, other) and _one_word(one, other)))


def _by_somebody(told: Draft, draft: Draft) -> bool:
    """Does another paragraph tell by a verb what somebody named did, where `told` names nobody ("the US flew air strikes")?"""
    if draft.noun or not draft.kind.violent or draft.paragraph == told.paragraph:
        return False
    somebody = bool(labels(each for each in draft.event.actors if each.role in DOERS))
    return somebody and not any(each.role in DOERS for each in told.event.actors)


def alone(told: Draft, draft: Draft) -> bool:
    """Does `draft` go on with `told`, the only one of its kind: by a noun or, where the report begins with the toll, by its place?

    ("A hundred were killed. Gunmen shot at villagers in".) A text that tells of one agreement calls it by many names.
    """
    (one, other) = (told.event, draft.event)
    if draft.noun and draft.kind.sub_event_type == "Agreement":
        return True
    if draft.noun and _on_a_day(one.when) and _on_a_day(other.when) and not (other.where and (one.where or other.when.start)):
        apart = draft.kind.consequence and draft.section != told.section  # whom something else killed
        return not apart and (draft.definite or not other.where or draft.paragraph == told.paragraph)
    counted = bool(one.numbers) and not (one.where or one.when.start)
    placed = bool(other.where) and not (other.numbers or other.when.start)
    return counted and placed and told.section == draft.section and draft.sentence - told.sentence <= 1


def agree(told: Draft, draft: Draft, places: Places, toll: Sequence[Number], *, anywhere: bool = False) -> bool:
    """Does nothing that both say, nor the `toll` of the later one's sentence, speak against their being one?

    Where they are does not count when the later one may be `anywhere`, nor when, if it is the same word; nor does who, if it points back.
    """
    (one, other) = (told.event, draft.event)
    if (not happened(one, other) and not _doubted(told, draft) and not _ordered(told, draft)) or _shot_by_others(told, draft):
        return False
    if by_weapon(told.kind, draft.kind) and not _one_strike(told, draft):
        return False
    if one.certainty == other.certainty == "negated" and one.where != other.where:
        return False  # "no talks have been held since a summit in Luanda was cancelled"
    if other.when.precision == "ongoing" and other.where and not one.where:
        return False  # "after clashes a curfew was imposed. Fighting goes on around Goma"
    days = {one.when.precision in DAYS, other.when.precision in DAYS}
    sums = [each for each, counts in ((one, one.numbers), (other, toll)) if counts and each.when.precision in SUMS and each.when.text]
    if len(days) > 1 and sums:
        return False  # "the fighting has killed 7,000 people this year"
    who = actors_agree(one, other) or (draft.definite and not _of_other_state(one, other))
    again = anywhere and not draft.kind.gathers and _one_word(one, other)
    when = again or dates_agree(one.when, other.when) or _overnight(told, draft)
    # whoever speaks of "the attack" may count otherwise
    counted = (draft.definite and not other.numbers) or tolls_agree(one.numbers, toll)
    where = (anywhere and not far_apart(one, other)) or _meet(one, other, places)
    return who and when and counted and where


def _shot_by_others(told: Draft, draft: Draft) -> bool:
    """Was something else shot down, or by somebody else, as far as the text says who and whose?"""
    (one, other) = (told.event, draft.event)
    return one.sub_event_type == other.sub_event_type == SHOT_DOWN and bool(other.actors) and not share_actors(one, other)


def _of_other_state(one: Event, other: Event) -> bool:
    """Do both name by its country who did it, and not the same ("Iran launched missiles. The Israeli strikes")?"""
    states = [{each.country for each in event.actors if each.role in DOERS and each.country} for event in (one, other)]
    return all(states) and not set.intersection(*states)


def _overnight(told: Draft, draft: Draft) -> bool:
    """Are their days next to each other, that of a night and that after it, with one toll or, both in the lead, one place or word?"""
    (one, other) = (told.event, draft.event)
    days = [dt.date.fromisoformat(each.start[:10]) for each in (one.when, other.when) if each.start and each.precision in DAYS]
    if len(days) < len((one, other)) or draft.kind.gathers or draft.sentence == told.sentence:
        return False
    here = {at.place for at in one.where if at.precision < COUNTRY}
    lead = told.leads and draft.leads and (any(at.place in here for at in other.where) or _one_word(one, other))
    return abs((days[0] - days[1]).days) <= 1 and (lead or same_toll(one.numbers, other.numbers))


def _one_strike(told: Draft, draft: Draft) -> bool:
    """Is a strike told again with another weapon: in another sentence, or by a mere noun, and at no other place?"""
    (here, there) = ({at.place for at in each.event.where} for each in (told, draft))
    again = draft.sentence != told.sentence or (draft.noun and (draft.definite or bare(draft.event)))
    apart = bool(there) and not here and told.section != draft.section  # a strike somewhere, under another heading
    return again and not apart and (not here or not there or bool(here & there))


def _ordered(told: Draft, draft: Draft) -> bool:
    """Is it an order or a truce, which is done by whoever announces it?"""
    return draft.kind.done_by_saying and {told.event.certainty, draft.event.certainty} <= HAPPENED | {"announced"}


def _doubted(told: Draft, draft: Draft) -> bool:
    """Does `draft` only doubt or deny what was told ("denied the strikes", "is blamed for the attack"), or one of them allege it?

    "The attack" of a lead is the one told there, however sure.
    """
    lead = told.leads and draft.leads
    if draft.definite and (lead or {told.event.certainty, draft.event.certainty} <= HAPPENED | {"alleged"}):
        return True
    if not bare(draft.event):
        return False
    denied = draft.event.certainty == "denied" and told.event.certainty in HAPPENED | {"alleged"}
    return denied or (draft.definite and told.event.certainty in HAPPENED)


def _only_counts(told: Draft, draft: Draft) -> bool:
    """Does `draft` give neither place nor day: nothing but figures soon after, or not even those?"""
    (one, other) = (told.event, draft.event)
    if other.where or other.when.start or not happened(one, other):
        return False
    if other.numbers:
        apart = draft.sentence - told.sentence
        return apart <= SOON and (not of_a_war(other.numbers) or (draft.paragraph == told.paragraph and apart <= 1))
    when = one.when.start is None or one.when.precision in DAYS | {"week"}
    return when and (one.certainty == other.certainty or draft.noun or draft.kind.consequence)


def _placed_closer(told: Draft, draft: Draft, places: Places) -> bool:
    """Is the place of `draft` inside that of `told`, with one day for both that only one of them gives?"""
    (one, other) = (told.event, draft.event)
    soon = draft.sentence - told.sentence <= SOON and not other.when.start
    if soon and _holds(one, other, places, unknown=False):
        return True
    lead = not one.when.start and (other.plover.event == "ASSAULT" or not other.when.start)
    return lead and _holds(one, other, places, unknown=not other.when.start)


def _day_of_month(told: Event, event: Event) -> bool:
    """Is it what a text tells once, and the day of the month in which it was told to be?"""
    (month, day) = (told.when, event.when)
    once = told.sub_event_type == event.sub_event_type and told.sub_event_type in ONCE | {"Abduction/forced disappearance"}
    if not (once and month.precision == "month" and month.start and not month.end and day.start):
        return False
    return day.precision in DAYS and day.start.startswith(month.start)


def called_so(told: Event, event: Event) -> bool:
    """Has `told` a trigger with the first word of that of `event`, in whatever form, among its words ("launched an offensive")?"""
    stem = event.trigger.text[:STEM].casefold()
    words = (word for each in (told.trigger, *told.coreferent) for word in each.text.casefold().split())
    return len(stem) == STEM and any(word.startswith(stem) for word in words)


def _one_word(told: Event, event: Event) -> bool:
    """Do the triggers of both begin with one word, in whatever form?"""
    stem = event.trigger.text[:STEM].casefold()
    return len(stem) == STEM and any(each.text.casefold().startswith(stem) for each in (told.trigger, *told.coreferent))


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


def _one_place(told: Draft, draft: Draft) -> bool:
    """Is it of one class, or a word for any of its kind, and does one of them name no place, but a country, that the other does not?"""
    (here, there) = ({at.place for at in each.event.where} for each in (told, draft))
    closer = any(at.precision < COUNTRY for at in draft.event.where)
    alike = closer and told.event.sub_event_type == draft.event.sub_event_type and (here <= there or there <= here)
    return alike or (draft.noun and draft.kind.generic and not told.kind.generic and here == there)


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
