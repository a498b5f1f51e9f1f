"""Words that only say who somebody is, or what he does all the time; an infinitive that tells what was done."""

from __future__ import annotations

from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, anywhere, before

__all__ = ["is_realised", "only_describes"]


def only_describes(report: Report, trigger: Trigger) -> bool:
    """Does the trigger tell no deed, but what somebody is accused of, or what he does all the time?"""
    return _is_charged(report, trigger) or _is_habit(report, trigger)


def _is_charged(report: Report, trigger: Trigger) -> bool:
    """Is it a participle without an auxiliary ("nine men accused of treason")?"""
    words = report.language.events.roles
    if trigger.noun or trigger.kind.certainty != "alleged" or not after(words.accused_of).match(report.text, trigger.end):
        return False
    form = report.plain[trigger.start : trigger.end]
    participle = form.isalpha() and (not words.passive_forms or anywhere(words.passive_forms).fullmatch(form) is not None)
    return participle and not before((*words.passive, *words.active_before)).search(report.left(trigger.start))


def _is_habit(report: Report, trigger: Trigger) -> bool:
    """Does it only look like a noun ("gangs who raid villages"), or is it a participle that goes on with such a verb (", killing them")?"""
    if trigger.noun and _is_verb(report, trigger):
        return True
    if after(report.language.events.participles).match(report.text, trigger.start) is None:
        return False
    return any(each.noun and each.end <= trigger.start and _is_verb(report, each) for each in report.told)


def _is_verb(report: Report, noun: Trigger) -> bool:
    """Does `noun` stand right behind the pronoun of a relative clause?"""
    words = report.language.events
    pronoun = before(words.roles.subject_relatives).search(report.left(noun.start))
    return pronoun is not None and not before(words.definite).search(pronoun[0])  # "that raid"


def is_realised(report: Report, trigger: Trigger) -> bool:
    """Does the verb that governs the infinitive say that it was done, be it in a list ("allowed them to take a camp, to kill eight")?"""
    words, left = report.language.events, report.left(trigger.start)
    if before(words.realised).search(left):
        return True
    linked = before(words.infinitive).search(left)
    front = left[: linked.start()].rstrip() if linked else ""
    listed = front.endswith(",") or before(report.language.usage.conjunctions).search(front)
    governing = [*anywhere(words.realised).finditer(report.text, report.sentence.start, trigger.start)] if listed else []
    return bool(governing) and not report.parted(governing[-1].end(), trigger.start)
