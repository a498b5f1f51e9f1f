"""One date expression seen from one day: which days it means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from geomap.dates.calendar import Interval, day_of, month_of, week_of, year_of
from geomap.dates.expression import DateExpression, Day, Direction

__all__ = ["Tense", "contradicts", "reading"]

Tense = Literal["past", "future"]
SATURDAY = 5
HOURS = 24
LEAP = 8
"""29 February is never further than this many years away."""

NEAR_DAYS = 31
"""A day of a month that is not said is no further than this from the day of publication."""

HALF_A_YEAR = 183
"""Days. A weekday moves a date to another year only when that brings it nearer than this; else it contradicts the date."""


def reading(expression: DateExpression, anchor: date, tense: Tense | None) -> Interval:
    """The days that `expression` means, counted from the day `anchor`; ValueError when the calendar has no such day."""
    if not expression.dated:
        return day_of(anchor)
    if expression.unit == "decade":
        return _decade(expression.first.year or anchor.year)
    if expression.lasting:
        return _until(expression, anchor)
    if expression.unit:
        return _shifted(expression, anchor, tense)
    if expression.second:
        return _range(expression, expression.second, anchor, tense)
    that_year = expression.anchor == "context" and expression.first.month and not expression.absolute  # "on 7 July of that year"
    first = replace(expression.first, year=anchor.year + expression.years) if expression.years or that_year else expression.first
    found = _one(first, anchor, tense, expression.direction)
    return replace(found, first=found.first - timedelta(days=1)) if expression.night else found


def _decade(year: int) -> Interval:
    """The ten years that `year` is one of."""
    return Interval(first=date(year // 10 * 10, 1, 1), last=date(year // 10 * 10 + 9, 12, 31), precision="year")


def _until(expression: DateExpression, anchor: date) -> Interval:
    """From `offset` units before the day `anchor` until then."""
    if expression.unit in {"month", "year"}:
        now = month_of(anchor.year, anchor.month) if expression.unit == "month" else year_of(anchor.year)
        return replace(now, first=_shifted(expression, anchor, None).first)
    days = {"week": 7 * expression.offset, "hour": min(-1, int(expression.offset / HOURS))}.get(expression.unit or "", expression.offset)
    return Interval(first=anchor + timedelta(days=days), last=anchor, precision="day")


def contradicts(expression: DateExpression, found: Interval) -> bool:
    """Whether the words name a weekday that the date found is not."""
    said = expression.first
    day = found.last if expression.night else found.first
    return said.weekday is not None and said.day is not None and day.weekday() != said.weekday


def _shifted(expression: DateExpression, anchor: date, tense: Tense | None) -> Interval:
    """`offset` units away from `anchor`; what happened at a weekend that has not come yet happened at the one before."""
    offset = expression.offset
    if expression.unit == "month":
        month = month_of(anchor.year, anchor.month + offset)
        return day_of(month.first.replace(day=expression.first.day)) if expression.first.day else month
    if expression.unit == "year":
        return year_of(anchor.year + offset)
    if expression.unit in {"week", "weekend"}:
        ahead = expression.unit == "weekend" and offset == 0 and tense != "future" and anchor.weekday() < SATURDAY
        week = week_of(anchor + timedelta(weeks=offset - ahead))
        if expression.first.weekday is not None:  # "on Friday of last week"
            return day_of(week.first + timedelta(days=expression.first.weekday))
        return week if expression.unit == "week" else replace(week, first=week.first + timedelta(days=5), precision="day")
    days = {"day": offset, "hour": int(offset / HOURS)}.get(expression.unit or "", 0)  # "48 hours later"
    day = anchor + timedelta(days=days)
    return replace(day_of(day), first=day - timedelta(days=1)) if expression.night else day_of(day)


def _range(expression: DateExpression, second: Day, anchor: date, tense: Tense | None) -> Interval:
    """From the first date to the second; each lends the other the month and year that it lacks."""
    first = expression.first
    if first.month is None and first.weekday is not None and first.day is None:
        begin = _one(first, anchor, tense, None)
        end = _one(second, begin.first, "future", "next" if second == first else None)
        return replace(begin, last=end.last)
    year = anchor.year + expression.years if expression.years or expression.direction == "this" else None  # "of this year"
    second = replace(second, month=second.month or first.month, year=second.year or first.year or year)
    end = _one(second, anchor, tense, None)
    first = replace(first, month=first.month or (second.month if first.day else None))
    if first.month and first.year is None:
        crosses = first.month > end.first.month
        first = replace(first, year=end.first.year - crosses)
    begin = _one(first, anchor, tense, None)
    if end.last < begin.first:
        raise ValueError("the range ends before it begins")
    return replace(begin, last=end.last)


def _one(said: Day, anchor: date, tense: Tense | None, direction: Direction | None) -> Interval:
    """One date."""
    if said.relative is not None:
        return day_of(anchor + timedelta(days=said.relative))
    if said.year is not None:
        return _in_year(said, said.year)
    if said.month is not None:
        return _yearless(said, anchor, tense, direction)
    if said.day is not None and (found := _monthless(said, anchor, tense, direction)):
        return found
    if said.weekday is None:
        raise ValueError("a day without its month")
    week = (anchor + timedelta(days=offset) for offset in range(-7, 8))
    return _chosen([day_of(day) for day in week if day.weekday() == said.weekday], anchor, tense or _newsy(direction), direction)


def _monthless(said: Day, anchor: date, tense: Tense | None, direction: Direction | None) -> Interval | None:
    """A day of a month that is not said ("el lunes 9"): the nearest that fits, None where the weekday fits no near one."""
    near = (anchor + timedelta(days=away) for away in range(-NEAR_DAYS, NEAR_DAYS + 1))
    fitting = [day_of(each) for each in near if each.day == said.day and said.weekday in {None, each.weekday()}]
    return _chosen(fitting, anchor, tense or _newsy(direction), direction) if fitting else None


def _newsy(direction: Direction | None) -> Tense | None:
    """News tells what was: a weekday by itself is the last one."""
    return None if direction else "past"


def _in_year(said: Day, year: int) -> Interval:
    if said.month is None:
        return year_of(year)
    return month_of(year, said.month) if said.day is None else day_of(date(year, said.month, said.day))


def _yearless(said: Day, anchor: date, tense: Tense | None, direction: Direction | None) -> Interval:
    """A month, or a day of a month, in the year that fits the tense; the weekday decides when that year does not fit it."""
    candidates = list(_candidates(said, anchor))
    chosen = _chosen(candidates, anchor, tense, direction)
    if said.weekday is None or chosen.first.weekday() == said.weekday:
        return chosen
    near = [day for day in candidates if day.distance(anchor) < HALF_A_YEAR and day.first.weekday() == said.weekday]
    return min(near, key=lambda day: day.distance(anchor), default=chosen)


def _candidates(said: Day, anchor: date) -> Iterator[Interval]:
    for year in range(max(1, anchor.year - LEAP), anchor.year + LEAP + 1):
        try:
            yield _in_year(said, year)
        except ValueError:
            continue


def _chosen(candidates: list[Interval], anchor: date, tense: Tense | None, direction: Direction | None) -> Interval:
    """The nearest candidate on the side of `anchor` that direction or tense asks for; ValueError when there is none."""
    if direction == "last":
        return max((each for each in candidates if each.last < anchor), key=lambda each: each.first)
    if direction == "next":
        return min((each for each in candidates if each.first > anchor), key=lambda each: each.first)
    if tense == "past":
        return max((each for each in candidates if each.first <= anchor), key=lambda each: each.first)
    if tense == "future":
        return min((each for each in candidates if each.last >= anchor), key=lambda each: each.first)
    return min(candidates, key=lambda each: (each.distance(anchor), each.first > anchor))
