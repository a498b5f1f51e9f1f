"""Dates of another clause: behind it with a subject of its own, in an aside before it, or long before what has happened since."""

from __future__ import annotations

from geomap.dates import DateExpression
from geomap.events.sentence.pointing import is_participle
from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, anywhere, before

__all__ = ["deed_of", "of_aside_before", "of_next_clause", "of_told_of", "since_then"]

# words at most from a noun to the verb that it is the subject of
SUBJECT = 8


def deed_of(report: Report, trigger: Trigger) -> Trigger:
    """What a participle says more of ("shells hit the station on Monday," + "killing ten"); any other trigger itself."""
    if trigger.noun or not is_participle(report, trigger):
        return trigger
    return next((each for each in reversed(report.told) if each.end <= trigger.start and not each.noun), trigger)


def of_next_clause(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a clause with a subject and a verb of its own stand between the trigger and the date, behind a comma and a conjunction
    ("protests followed, and two men were shot dead on Monday")?
    """  # noqa: D205
    if date.start < trigger.end or report.language.events.roles.verb_first:
        return False
    joints = after(report.language.joints)
    for verb in report.told:
        if verb.noun or not verb.kind.happens or not (trigger.end <= verb.start and verb.end <= date.start):
            continue
        (_, comma, gap) = report.text[trigger.end : verb.start].rpartition(",")
        joint = joints.match(gap.lstrip()) if comma else None
        helped = before(report.language.events.roles.passive).search(gap)
        subject = gap[: helped.start()] if helped else gap
        if joint and 0 < len(subject.lstrip()[joint.end() :].split()) <= SUBJECT:
            return True
    return False


def of_aside_before(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand between two commas before the trigger, with a verb that opens there ("a truce, agreed on 5 May, collapsed when")?

    Not where a list of verbs goes on behind it.
    """
    closed = report.text.find(",", date.end, trigger.start)
    opened = report.text.rfind(",", report.sentence.start, date.start)
    if opened < 0 or closed < 0 or report.language.events.roles.verb_first:
        return False
    if after(report.language.joints).match(report.text[closed + 1 : trigger.start].lstrip()):
        return False
    inside = [low for low, _ in report.relatives if low < date.start and "," not in report.text[low : date.start]]
    told = any(inside and inside[-1] <= each.start < date.start for each in report.told)
    if told and report.text.startswith(",", date.end):  # "the alliance that signed a deal in 2015, says"
        return True
    start = opened + 1 + len(report.text[opened + 1 :]) - len(report.text[opened + 1 :].lstrip())
    return any(each.start == start and not each.noun and each.end <= date.start for each in report.told)


def of_told_of(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in an aside about somebody behind the trigger ("jailed Suu Kyi, whose party won in" + "November"), or about
    something else than what is told ("had fought in the war, which ended on 2 November")?
    """  # noqa: D205
    words, opened = report.language.events, [each for each in report.relatives if trigger.end <= each[0] < date.start]
    # "dont trois enfants," is over
    aside = report.text.startswith(",", date.end)  # "où ils avaient, fin mai, enlevé"
    open_yet = ((low, high) for low, high in opened if "," not in report.text[high : date.start].rstrip(" ," if aside else " "))
    asides = [(low, high) for low, high in open_yet if report.left(low).rstrip().endswith(",")]
    goes_on = anywhere((*words.roles.subject_relatives, *words.that))
    return any(not goes_on.fullmatch(report.text, *each) or _has_own_verb(report, date, each[0]) for each in asides)


def _has_own_verb(report: Report, date: DateExpression, start: int) -> bool:
    """Does the relative clause that opens at `start` tell nothing else, and not of what is told right before it, and end with the date?"""
    beside = any(report.text[each.end : start].strip() == "," for each in report.told if each.end <= start)
    told = any(start <= each.start < date.end for each in report.told)
    return date.bound is None and not beside and not told


def since_then(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Has what the trigger tells happened after the date ("seized power in 2020 and has since expelled")?"""
    words = report.language.events.since_then
    return bool(words) and date.end <= trigger.start and anywhere(words).search(report.text, date.end, trigger.end) is not None
