"""The class of an event by who does it and to whom: armed men killed die in a fight, troops of the country regain its ground."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.events.draft import DOERS
from geomap.events.groups import group_names, state_forces
from geomap.events.sentence.report import Report
from geomap.events.taxonomy import EventClass, classes
from geomap.events.triggers import Trigger
from geomap.events.who.parties import ARMED, Party
from geomap.languages.patterns import anywhere
from geomap.models import Actor, Event, Where

__all__ = ["are_armed", "by_sides", "takes_no_ground"]


def by_sides(report: Report, trigger: Trigger, who: Sequence[Actor], where: Sequence[Where], named: Sequence[Party]) -> EventClass:
    """The class of what `trigger` reports, done and suffered by `who` of `named`, at `where`."""
    kind = _by_fighters(report, _by_bomber(report, trigger, who), who, named)
    kind = _by_taker(report, kind, who, where)
    return _by_victim(_by_crowd(report, kind, who), who, named)


def are_armed(event: Event, named: Sequence[Party]) -> bool:
    """Are all whom the event names of one side, and do they bear arms?"""
    who = [each for each in event.actors if each.mention]
    one_side = len({each.role in DOERS for each in who}) == 1 and not event.numbers
    return one_side and {each.mention.start for each in who if each.mention} <= _armed(named)


def takes_no_ground(trigger: Trigger, event: Event, named: Sequence[Party]) -> bool:
    """Does it tell that civilians went somewhere ("thousands of displaced people entered Tawila"), in a word for taking it?"""
    doers = {each.mention.start for each in event.actors if each.role in DOERS and each.mention}
    return trigger.kind.takes_ground and bool(doers) and doers <= {each.start for each in named if each.kind == "civilian"}


def _armed(named: Sequence[Party]) -> set[int]:
    """Where those of `named` begin who bear arms."""
    return {each.start for each in named if each.kind in ARMED}


def _by_victim(kind: EventClass, who: Sequence[Actor], named: Sequence[Party]) -> EventClass:
    """The class of a killing by whom it hits: armed men die in a fight."""
    armed = _armed(named)
    sides = [
        [each.mention for each in who if (each.role in DOERS) == doing and each.role in DOERS | {"recipient"}] for doing in (True, False)
    ]
    fought = all(side and all(each and each.start in armed for each in side) for side in sides)
    return classes()["clash"] if fought and kind.sub_event_type == "Attack" and kind is not classes()["killing"] else kind


def _by_fighters(report: Report, kind: EventClass, who: Sequence[Actor], named: Sequence[Party]) -> EventClass:
    """A riot of none but armed men, some of them no state's, is a fight ("heurts entre miliciens et soldats")."""
    riot = kind is classes()["riot"] and _irregular(report, who)
    return classes()["clash"] if riot and {each.mention.start for each in who if each.mention} <= _armed(named) else kind


def _irregular(report: Report, who: Sequence[Actor]) -> bool:
    """Is one of them of no state's forces?"""
    words = report.language.events.actors.irregular
    return any(group_names(each.name) - state_forces() or anywhere(words).search(each.name) for each in who)


def _by_taker(report: Report, kind: EventClass, who: Sequence[Actor], where: Sequence[Where]) -> EventClass:
    """The class of ground that changes hands, by who takes it: forces of the country regain it, whoever else overtakes it."""
    if not kind.takes_ground:
        return kind
    doers = [each for each in who if each.role in DOERS]
    countries = {each.country for each in doers if each.country}
    loyal = any(anywhere(report.language.events.actors.loyal).search(each.name) for each in doers)
    irregular = _irregular(report, doers)
    if not (loyal or irregular or (countries and where)):
        return kind
    at = {each.place for each in where}  # a village that nobody knows lies in the country that the text speaks of
    country = next((place.country for _, place in report.named if place.id in at and place.country), report.home)
    if country is None and not (loyal or irregular):
        return kind
    regained = loyal or (country in countries and not irregular)
    return classes()["recapture" if regained else "capture"]


def _by_bomber(report: Report, trigger: Trigger, who: Sequence[Actor]) -> EventClass:
    """The class of what "bombed" alone tells: those who fight for no government lay bombs, where the text names nothing that flies."""
    words, bombers = report.language.events.actors.irregular, [each for each in who if each.role in DOERS]
    bare = trigger.kind is classes()["air_strike"] and not trigger.noun and " " not in report.text[trigger.start : trigger.end]
    if not (bare and bombers and all(anywhere(words).search(each.name) for each in bombers)):
        return trigger.kind
    flown = any(weapon == "air_strike" for *_, weapon in report.spotted("weapon"))
    return trigger.kind if flown else classes()["explosive"]


def _by_crowd(report: Report, kind: EventClass, who: Sequence[Actor]) -> EventClass:
    """The class of violence where people protest: what they do is a riot, what is done to them is force against protesters."""
    crowds = report.language.events.actors.crowds
    told = crowds and (kind.battle or kind.generic or kind.consequence or kind.destroys)
    at_protest = kind.battle and not who and any(each.kind.plover == "PROTEST" for each in report.told)
    if not told or not (at_protest or any(report.spotted("crowd"))):
        return kind
    sides = [(each.role in DOERS, anywhere(crowds).search(each.name) is not None) for each in who]
    if kind.battle or (True, True) in sides:
        return kind if kind.consequence else classes()["riot"]
    shot_at = (False, True) in sides or (kind.generic and bool(sides) and all(does for does, _ in sides))
    return classes()["protest_force"] if shot_at and not kind.destroys else kind
