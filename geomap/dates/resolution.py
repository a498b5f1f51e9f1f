"""Date expression + publication date -> When. Nothing here reads a clock."""

from __future__ import annotations

from dataclasses import replace

from geomap.dates.calendar import Interval, coarser, interval
from geomap.dates.expression import DateExpression
from geomap.dates.reading import Tense, contradicts, reading
from geomap.models import When

__all__ = ["resolve"]

ANY_DAY = "2000-01-01"
"""What a date that says its year is counted from: nothing depends on it."""


def resolve(
    expression: DateExpression,
    published: str | None,
    *,
    tense: Tense | None = None,
    context: str | None = None,
) -> When:
    """When `expression` is, read in an article published at `published`, an ISO 8601 date or interval.

    `tense` is that of the verb: what happened lies in the past of the article, what is announced in its future; None takes the nearest
    date (for a weekday alone, the last one). `context` is the date the text spoke of before, which "the next day" is counted from.
    When the two ends of an interval give different dates, the answer is the coarser one that holds both. `start` and `end` are None and
    the precision "unknown" when the date cannot be known; `reason` always says how the words were read. Of a date that bounds something
    lasting, only that bound is given (`expression.bound` says which).
    """
    anchor = _anchor(expression, published, context)
    if anchor is None:
        return When(reason=f"'{expression.text}' needs {_needed(expression)}")
    days = interval(anchor)
    try:
        found = coarser(reading(expression, days.first, tense), reading(expression, days.last, tense))
    except (ValueError, OverflowError):
        return When(reason=f"'{expression.text}' is no day of the calendar")
    if found is None:
        return When(reason=f"'{expression.text}' may lie in several years, counted from {anchor}")
    return _bounded(_when(expression, found, _reason(expression, found, anchor)), expression)


def _anchor(expression: DateExpression, published: str | None, context: str | None) -> str | None:
    """The date or interval that the expression is counted from."""
    if expression.absolute:
        return ANY_DAY
    if expression.anchor == "here":
        return context or published
    return context if _in_context(expression) else published


def _in_context(expression: DateExpression) -> bool:
    """A clock time alone, or "the next day", means a day that the text spoke of before."""
    return expression.anchor == "context" or not expression.dated


def _needed(expression: DateExpression) -> str:
    return "a date that the text speaks of before" if _in_context(expression) else "the publication date"


def _when(expression: DateExpression, found: Interval, reason: str) -> When:
    """The days found, with the clock time when they are one day."""
    if expression.hour is not None and found.first == found.last:
        return When(start=f"{found.start}T{expression.hour:02}:{expression.minute:02}", precision="hour", reason=reason)
    end = found.end if found.end != found.start else None
    return When(start=found.start, end=end, precision=found.precision, reason=reason)


def _bounded(when: When, expression: DateExpression) -> When:
    """What began then has no known end, and no known first day when it began in a stretch of days; what ended then has no known start."""
    if expression.bound == "since":
        return replace(when, end=None, precision="ongoing" if when.end else when.precision)
    if expression.bound == "until":
        return replace(when, start=None, end=when.end or when.start)
    return when


def _reason(expression: DateExpression, found: Interval, anchor: str) -> str:
    """How the words were read, in one line."""
    if expression.absolute:
        how = f"'{expression.text}' says the year"
    else:
        days = interval(anchor)
        side = "before" if found.last < days.first else "after" if found.first > days.last else "around"
        how = f"'{expression.text}' {side} {anchor}"
    return f"{how}; the weekday that the text says does not fit this date" if contradicts(expression, found) else how
