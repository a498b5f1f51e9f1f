"""Which of the places that a sentence names can be where something happened."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geomap.events.lexicon import lexicon
from geomap.events.sentence.report import Named, Report
from geomap.events.taxonomy import classes
from geomap.events.triggers import Trigger
from geomap.events.where.nesting import called, of_a_kind
from geomap.events.where.relation import relation
from geomap.languages import load
from geomap.languages.patterns import Beginning, Ending, after, anywhere, before
from geomap.models import Mention

__all__ = ["cues", "far", "joint", "locating"]

# words between talks and the truce that they are about, and between a truce and the place where it holds
ABOUT, BESIDE = 4, 2
# words that name a speaker
SPEAKER = 8
# kilometres: what lies so far from a place is not there, and not near it
FAR_KM = 200
# quotation marks before and behind a name
QUOTED, CLOSING = re.compile('[«„“‘"]\\s?$'), frozenset('»“”’"')
# a name that goes on is an attribute ("the U.S.-led coalition"), unless it goes on with a noun of places ("Tigray-Region")
COMPOUND = re.compile(r"[-‐‑–]\w")


def locating(report: Report, trigger: Trigger | None = None) -> Sequence[Named]:
    """The literal mentions that can be where something happened: no attribute, no office, origin or aim, no name that may be none.

    Where people leave from is no place of what happens otherwise than by leaving, where the wounded lie none of what hurt them, and a
    truce does not hold where it was agreed.
    """
    kind = trigger and trigger.kind
    moves = kind and (kind.leaves or kind.plover in {"CONSULT", "MOBILIZE"})
    told_of = kind and (moves or kind.consequence or kind.violent or kind.role == "application")
    own = trigger if told_of else None
    if own not in report.located:
        report.located[own] = _locating(report, own)
    return report.located[own]


def _locating(report: Report, trigger: Trigger | None) -> list[Named]:
    found: list[Named] = []
    left_out: Named | None = None
    for each in report.literal:
        listed = left_out and joint(report.language.code).fullmatch(report.text, left_out[0].end, each[0].start)
        if listed or not _locates(report, each, trigger):  # "to Cúcuta and Ocaña"
            left_out = each
        else:
            found.append(each)
    return found


@cache
def joint(code: str) -> re.Pattern[str]:
    """What stands between the names of a list: a comma, a conjunction, or both."""
    conjunction = anywhere(load(code).usage.conjunctions).pattern
    return re.compile(rf"\s*[,،]?\s*(?:{conjunction})?\s*(?:{conjunction})?\s*", re.IGNORECASE)  # "et d'"


def _only_brought(report: Report, left: str) -> bool:
    """Does the sentence only tell where the dead and wounded were brought ("hospitals in Rabak received 14 wounded")?"""
    return not any(each.kind.violent for each in report.told) and before(report.language.events.hospitals).search(left) is not None


def _brought(report: Report, trigger: Trigger, mention: Mention) -> bool:
    """Is it where somebody was taken after what `trigger` tells ("wounded in the ambush and airlifted to Juba")?"""
    words = report.language.events
    if mention.start < trigger.end:
        return False
    behind = bool(words.brought_after) and after(words.brought_after).match(report.text, mention.end, report.sentence.end) is not None
    return behind or (bool(words.brought) and before(words.brought).search(report.left(mention.start)) is not None)


def _only_agreed(report: Report, trigger: Trigger, start: int, end: int) -> bool:
    """Was it at [start, end) that a truce was agreed, or talked about, which holds elsewhere ("a ceasefire negotiated in Luanda")?"""
    words = report.language.events
    talks = any(
        each.kind.plover == "CONSULT"
        and each.noun
        and each.end <= trigger.start
        and len(report.text[each.end : trigger.start].split()) <= ABOUT
        for each in report.told
    )
    if talks and len(report.text[trigger.end : start].split()) > BESIDE:  # "talks on a truce, proposed by Paris, began in Jeddah"
        return True
    return (
        before(words.agreed).search(report.left(start)) is not None
        or after(words.agreed_after).match(report.text[end:].lstrip()) is not None
    )


def _only_before(report: Report, trigger: Trigger, mention: Mention) -> bool:
    """Does the noun only tell before what something else happened, behind its comma ("before the withdrawal, in October, they took")?"""
    aside = trigger.noun and mention.start > trigger.end and report.text[trigger.end : trigger.end + 1] == ","
    return aside and before(report.language.events.ahead_of).search(report.left(trigger.start)) is not None


def _locates(report: Report, named: Named, trigger: Trigger | None) -> bool:
    (mention, toponym), code = named, report.language.code
    left = report.left(mention.start)
    if trigger and _only_before(report, trigger, mention):
        return False
    compound = COMPOUND.match(report.text, mention.end) and not called(report, named)
    if compound or toponym.feature == "continent" or far(report, mention) or _nicknamed(report, mention, left):
        return False
    if _elsewhere(report, trigger, mention, left) or (trigger and _only_told_of(report, trigger, mention, left)):
        return False
    if not called(report, named) and _is_whose(report, mention, left):
        return False
    known = toponym.geometry is not None or of_a_kind(report, named) or called(report, named)
    return known or cues(code).search(left) is not None


def _is_whose(report: Report, mention: Mention, left: str) -> bool:
    """Does the place only say whose the office behind it is ("Caracas Mayor", "US embassy")? Not behind "in" where case endings would
    tell ("в Кабуле врачи").
    """  # noqa: D205
    inside = report.language.events.roles.bare_genitive and before(report.language.usage.literal_before).search(left)
    return not inside and _whose(report.language.code).match(report.text, mention.end, report.sentence.end) is not None


def _nicknamed(report: Report, mention: Mention, left: str) -> bool:
    """Does the name stand alone in quotation marks, and nothing before them tells a place ("one of the sons of" + "“El Chapo”")?"""
    quoted = QUOTED.search(left)
    if quoted is None or report.text[mention.end : mention.end + 2].strip()[:1] not in CLOSING:
        return False
    return cues(report.language.code).search(left[: quoted.start()]) is None


def _elsewhere(report: Report, trigger: Trigger | None, mention: Mention, left: str) -> bool:
    """Is it where somebody comes from or goes to? Not if something else happened there ("fled to Bukavu, where they were attacked")."""
    words = report.language.events
    if after(words.where).match(report.text[mention.end : report.sentence.end].lstrip(" ,")):
        return False
    if (trigger and trigger.kind.leaves and before(words.bound).search(left)) or _spoken_from(report, mention, left):
        return True
    away = before(words.elsewhere).search(left)
    hit = before(words.targets).search(left) if away else None  # "fired towards", where "to" alone is a way
    if away is None or (hit and len(hit[0]) > len(away[0])) or _struck(report, trigger, mention, left, away[0]):
        return False
    return not (trigger and _told_by(trigger, mention.start - len(left) + away.start(), len(away[0])))


def _struck(report: Report, trigger: Trigger | None, mention: Mention, left: str, away: str) -> bool:
    """Do the words before the place say whom the violence of `trigger` before it hit ("launched an offensive against" + "Goma")?"""
    if trigger is None or not trigger.kind.violent or mention.start < trigger.end:
        return False
    hit = before(report.language.events.roles.recipient_before).search(left)
    return hit is not None and len(hit[0]) >= len(away)


def _spoken_from(report: Report, mention: Mention, left: str) -> bool:
    """Does the sentence open with the place from where somebody then speaks ("From Bangkok, the army confirmed")?"""
    opening = before(report.language.events.whence).search(left)
    if opening is None or left[: opening.start()].strip():
        return False
    return any(start > mention.end and len(report.text[mention.end : start].split()) <= SPEAKER for start, _ in report.spoken)


def _only_told_of(report: Report, trigger: Trigger, mention: Mention, left: str) -> bool:
    """Is it only where the truce of `trigger` was agreed or one talked about holds, or where those who were hurt were taken?"""
    if trigger.kind.plover == "CONSULT":
        about = _talked_about(report, trigger.end, mention.start) or _topic(report, trigger, mention)
        return trigger.end <= mention.start and about
    if trigger.kind.role == "application" and _only_agreed(report, trigger, mention.start, mention.end):
        return True
    if trigger.kind.leaves and trigger.end <= mention.start and before(report.language.events.agreed).search(left):
        return True  # "pulled out under a deal brokered in Luanda"
    if not (trigger.kind.violent or trigger.kind.consequence):
        return False
    return (trigger.kind.consequence and _only_brought(report, left)) or _brought(report, trigger, mention)


def _talked_about(report: Report, start: int, end: int) -> bool:
    """Does a truce hold at `end` that the talks before `start` are about ("talks on a ceasefire in the" + "Gaza Strip")?"""
    spotted = lexicon(report.language.code)["trigger"].spot(report.plain, start, end)
    truces = (until for _, until, entry in spotted if classes()[entry.name].role == "application")
    return any(len(report.text[until:end].split()) <= BESIDE for until in truces)


def _topic(report: Report, trigger: Trigger, mention: Mention) -> bool:
    """Is it a place of what the talks are about, and another one where they were ("talks on a withdrawal from Rafah began in Doha")?"""
    words = report.language.events.talked_of
    if not words or after(words).match(report.text[trigger.end : mention.start].lstrip()) is None:
        return False
    places = [each.start for each, _ in report.literal if not trigger.end <= each.start < mention.start]
    there = before(report.language.usage.literal_before)
    return any(start != mention.start and there.search(report.left(start)) for start in places)


def far(report: Report, mention: Mention) -> bool:
    """Does the text only say how far from the place something lies ("200 km north of Bamako")?"""
    return (relation(report, mention)[1] or 0) >= FAR_KM


def _told_by(trigger: Trigger, start: int, length: int) -> bool:
    """Is the way at `start` part of what happened ("advanced towards Goma"), or the flight that the trigger tells ("fled from Goma")?

    Troops are sent to where they then are.
    """
    if trigger.kind.plover == "MOBILIZE" and trigger.start <= start < trigger.end:
        return True
    if trigger.kind.leaves:
        return 0 <= trigger.start - start < length
    return trigger.start <= start and start + length <= trigger.end + 1


@cache
def cues(code: str) -> Ending:
    """What stands before a place."""
    words = load(code)
    return before(words.names.place_before + words.usage.literal_before)


@cache
def _whose(code: str) -> Beginning:
    """What stands behind a place that only says whose somebody or something is."""
    words = load(code)
    return after(words.names.titles + words.events.attributes)
