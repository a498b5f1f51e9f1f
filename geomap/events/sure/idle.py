"""Words of an event that tell none, at no place and on no day: help, a promise or a threat of nobody, a deed that is only feared, and what
happens all the time or is what a war has cost so far.
"""  # noqa: D205

from __future__ import annotations

from geomap.events.sentence.report import Report
from geomap.events.sure.reach import reaches
from geomap.events.triggers import Trigger
from geomap.models import Event, Span

__all__ = ["is_idle", "is_usual"]

# what somebody must be said to give, to promise or to threaten with
GIVEN = frozenset({"AGREE", "AID", "CONCEDE", "MOBILIZE", "SUPPORT", "THREATEN"})
UNSURE = frozenset({"hypothetical", "negated"})


def is_idle(event: Event) -> bool:
    """Does `event` say neither where, when nor how many, nor who gives what it speaks of, or that it happened at all?"""
    if event.where or event.when.start or event.when.end or event.numbers or event.coreferent:
        return False
    if event.event_type == "Diplomacy":
        return event.certainty == "hypothetical" or (event.sub_event_type in GIVEN and not event.actors)
    return event.certainty in UNSURE


def is_usual(report: Report, trigger: Trigger, event: Event) -> bool:
    """Do the words near the trigger tell of what happens at large ("regularly shell"), on no day that their clause gives?"""
    (date, precision) = (event.when.text, event.when.precision)
    if not trigger.kind.happens or (precision != "year" and _beside(report, trigger, date)):  # "for years", "since 2012"
        return False
    return any(cue.certainty == "usual" and reaches(cue, report.text, start, end, trigger) for start, end, cue in report.cues)


def _beside(report: Report, trigger: Trigger, date: Span | None) -> bool:
    """Does the date stand with the trigger, behind or before no comma?"""
    return date is not None and "," not in report.text[min(date.start, trigger.start) : max(date.end, trigger.end)]
