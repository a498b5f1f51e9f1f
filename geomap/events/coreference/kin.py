"""Can two words tell one event, by the classes that they are of?"""

from __future__ import annotations

from geomap.events.draft import Draft, bare, other_form
from geomap.events.taxonomy import EventClass

__all__ = ["FIGHTS", "ONCE", "by_weapon", "kin"]

# who fights attacks; but a rape is none of the dead of an attack, nor is a lynching
FIGHTS = frozenset({"Armed clash", "Attack"})
APART = frozenset({"Sexual violence", "Mob violence"})
# what a report tells over and over too, though it kills nobody
ONCE = frozenset({"Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use", "Protest with intervention"})
LOOTING, OTHER = "Looting/property destruction", "Other"
TOLD_ON = frozenset({"AID", "CONSULT", "MOBILIZE", "SANCTION"})
BLAST, SUICIDE = "Remote explosive/landmine/IED", "Suicide bomb"
REMOTE = frozenset({BLAST, "Shelling/artillery/missile attack", "Air/drone strike"})


def kin(told: Draft, draft: Draft) -> bool:
    """Can both tell one event: of one class, both of one fight, or one of them a word that may mean any violence?"""
    (one, other) = (told.kind, draft.kind)
    if other_form(told, draft):
        return False
    if one is other:
        return _told_often(one)
    if one.plover == other.plover == "PROTEST" or (_agreed(one) and _agreed(other)) or by_weapon(one, other):
        return True
    return _one_violence(one, other) or (draft.noun and bare(draft.event) and _bomber(one, other))


def _told_often(kind: EventClass) -> bool:
    """Is it violence, an order, talks, or what else a report tells over and over?"""
    violent = kind.happens and kind.plover in {"ASSAULT", "PROTEST"}
    return violent or kind.plover in TOLD_ON or kind.sub_event_type in ONCE | {LOOTING, OTHER}


def _agreed(kind: EventClass) -> bool:
    return kind.plover == "AGREE" or kind.sub_event_type == "Agreement"


def by_weapon(one: EventClass, other: EventClass) -> bool:
    """May both be one strike, by what is said to have hit ("a missile", "a drone", "a blast")?"""
    types = {one.sub_event_type, other.sub_event_type}
    return len(types) > 1 and types <= REMOTE


def _bomber(one: EventClass, other: EventClass) -> bool:
    """May "the blast" be a bomber's?"""
    return {one.sub_event_type, other.sub_event_type} == {BLAST, SUICIDE}


def _one_violence(one: EventClass, other: EventClass) -> bool:
    kills = all((each.kills or each.consequence) and not each.takes_ground and each.sub_event_type not in APART for each in (one, other))
    vague = any(each.consequence or each.generic for each in (one, other))
    return kills and (vague or {one.sub_event_type, other.sub_event_type} <= FIGHTS)
