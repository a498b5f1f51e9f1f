"""Words that only say who somebody is, or what he does all the time."""

from __future__ import annotations

from geomap.events.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, anywhere, before

__all__ = ["only_describes"]


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
    """Does it look like a noun, but is a verb behind the pronoun of a relative clause ("gangs who raid villages"), or a participle that
    goes on with one ("gangs who raid villages, killing residents")?
    """  # noqa: D205
    words = report.language.events
    if not trigger.noun:
        led = (each for each in report.told if each.end <= trigger.start and each.noun)
        return after(words.participles).match(report.text, trigger.start) is not None and any(_is_habit(report, each) for each in led)
    pronoun = before(words.roles.subject_relatives).search(report.left(trigger.start))
    return pronoun is not None and not before(words.definite).search(pronoun[0])  # "that raid"
