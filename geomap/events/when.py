"""When an event happened: the date of its clause, read in the tense of its sentence."""

from __future__ import annotations

from dataclasses import replace

from geomap.dates import DateExpression, Tense, resolve
from geomap.events.report import CLAUSE_END, Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import anywhere
from geomap.models import Certainty, When

__all__ = ["when"]

AHEAD = frozenset({"planned", "hypothetical"})
NEAR = 40


def when(report: Report, trigger: Trigger, certainty: Certainty) -> When:
    """The time of the event that `trigger` reports; precision "ongoing" or "unknown" without dates when its sentence gives none."""
    (start, end) = (report.sentence.start, report.sentence.end)
    own = [each for each in report.dates if each.dated and _belongs(report, each, trigger, certainty)]
    if not own:
        near = (max(start, trigger.start - NEAR), min(end, trigger.end + NEAR))
        goes_on = anywhere(report.language.events.present).search(report.text, *near)
        return When(precision="ongoing" if goes_on else "unknown")
    date = min(own, key=lambda each: abs((each.start + each.end) - (trigger.start + trigger.end)))
    tense: Tense = "future" if certainty in AHEAD else "past"
    found = resolve(date, report.article.document.published, tense=tense, context=report.context)
    return replace(found, text=report.span(date.start, date.end))


def _belongs(report: Report, date: DateExpression, trigger: Trigger, certainty: Certainty) -> bool:
    """A date in the relative clause of another trigger is that trigger's; a date of the future is none of what has happened."""
    low, high = min(trigger.end, date.end), max(trigger.start, date.start)
    others = [each for each in report.triggers if each is not trigger and low <= each.start and each.end <= high]
    relative = anywhere(report.language.events.relatives).search(report.text, low, high)
    if CLAUSE_END.search(report.text, low, high):
        return False
    if relative and any(each.start >= relative.start() for each in others):
        return False
    ahead = anywhere(report.language.events.future).search(report.text, max(report.sentence.start, date.start - NEAR), date.start)
    return certainty in AHEAD or ahead is None
