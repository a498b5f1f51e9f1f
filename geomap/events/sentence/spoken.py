"""The day that a sentence speaks of, which the next one may count from."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from geomap.dates import DateExpression, resolve
from geomap.events.sentence.report import Report
from geomap.models import When

__all__ = ["DAY", "DAYS", "nearer", "opens", "period_told", "spoken_day"]

DAYS = frozenset({"day", "hour"})
SHORT = frozenset({"hour", "day", "week"})
# a date that begins within so many characters of its sentence opens it
OPENING = 12
# a day of the calendar
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# one that is more days away than FAR_DAYS is not meant where one fewer than NEAR_DAYS away fits
FAR_DAYS, NEAR_DAYS = 300, 45


def nearer(report: Report, date: DateExpression, found: When, context: str | None) -> When:
    """`found`, or the date about today where the tense makes it one of about a year before or ahead ("am 12. November tagt der Rat")."""
    published = report.article.document.published
    if _away(published, found.start, 0) <= FAR_DAYS:
        return found
    near = resolve(date, published, tense=None, context=context)
    return near if _away(published, near.start, NEAR_DAYS) < NEAR_DAYS else found


def _away(one: str | None, other: str | None, unknown: int) -> int:
    """How many days lie between two, `unknown` where one of them is no day of the calendar."""
    days = [dt.date.fromisoformat(each[:10]) for each in (one, other) if each and DAY.match(each)]
    return abs((days[0] - days[-1]).days) if len(days) > 1 else unknown


def spoken_day(report: Report, told: Sequence[When], ahead: Sequence[When] = ()) -> str | None:
    """The ISO 8601 day that the sentence speaks of, which "the next day" is counted from: that of its events, else of its dates, but for
    those of what lies `ahead`.
    """  # noqa: D205
    if _is_entry(report):
        return (report.article.document.published or "")[-10:] or None
    dated = [each for each in told if each.start]
    if dated and all(_looks_back(report, each) for each in dated):  # "the next day" is not counted from "the day before"
        return report.context
    days = [each.end or each.start or "" for each in dated if each.precision in DAYS and not _looks_back(report, each)]
    if not dated:
        published, context = report.article.document.published, report.context
        coming = {each.text.start for each in ahead if each.text}
        plain = (each for each in _plain(report) if each.start not in coming)
        read = (nearer(report, each, resolve(each, published, tense="past", context=context), context) for each in plain)
        days = [each.end or each.start for each in read if each.precision in DAYS and each.start]
    return days[0][:10] if days else None


def period_told(report: Report) -> When | None:
    """The last hours, days or week that the sentence says it tells of ("Over the past 24 hours"), for what is told behind it."""
    date = next((each for each in report.dates if each.lasting and each.unit in SHORT), None)
    if date is None:
        return None
    found = resolve(date, report.article.document.published, tense="past", context=report.context)
    return replace(found, reason=f"{found.reason}, told just before") if found.start else None


def _is_entry(report: Report) -> bool:
    """Does the sentence open with the clock time at which an entry of a live blog was written ("21h10. ")?"""
    clock = next(iter(report.dates), None)
    opens = clock is not None and clock.start == report.sentence.start and clock.text[0].isdecimal()
    return clock is not None and opens and clock.hour is not None and not clock.dated and report.day is None


def _looks_back(report: Report, when: When) -> bool:
    """Is it counted backwards from a day that the text spoke of ("the day before")?"""
    dates = (each for each in report.dates if when.text and each.start == when.text.start)
    return any(each.anchor == "context" and each.offset < 0 for each in dates)


def _plain(report: Report) -> Iterable[DateExpression]:
    """The dates that say a day by themselves."""
    plain = (each for each in report.dates if each.dated and each.bound is None and not each.clause and not each.due)
    return (each for each in plain if opens(report, each) or not (each.anchor == "context" and each.offset < 0))


def opens(report: Report, date: DateExpression) -> bool:
    """Does it stand first in its sentence ("The day before, the south had seen its worst clashes.")?"""
    return date.start - report.sentence.start <= OPENING
