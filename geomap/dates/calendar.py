"""Stretches of whole days at a known precision, and their ISO 8601 text."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from geomap.errors import UsageError

__all__ = ["Interval", "coarser", "day_of", "interval", "month_of", "week_of", "year_of"]

ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?)?)?$")
A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The days from `first` to `last`, both included, known as a day, week, month or year, or as a range of these."""

    first: date
    last: date
    precision: Literal["day", "week", "month", "year"]

    @property
    def start(self) -> str:
        """The first day, month or year, as ISO 8601."""
        return _iso(self.first, self.precision)

    @property
    def end(self) -> str:
        """The last day, month or year, as ISO 8601."""
        return _iso(self.last, self.precision)

    def distance(self, day: date) -> int:
        """Days between `day` and the interval, 0 inside it."""
        return max((self.first - day).days, (day - self.last).days, 0)


def _iso(day: date, precision: str) -> str:
    return day.isoformat()[: {"year": 4, "month": 7}.get(precision, 10)]


def day_of(day: date) -> Interval:
    """One day."""
    return Interval(first=day, last=day, precision="day")


def week_of(day: date) -> Interval:
    """The week of `day`, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Interval(first=monday, last=monday + timedelta(days=6), precision="week")


def month_of(year: int, month: int) -> Interval:
    """A month; months beyond 1 to 12 run into the neighbouring years."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Interval(first=date(year, month, 1), last=date(year, month, calendar.monthrange(year, month)[1]), precision="month")


def year_of(year: int) -> Interval:
    """A year."""
    return Interval(first=date(year, 1, 1), last=date(year, 12, 31), precision="year")


def coarser(one: Interval, other: Interval) -> Interval | None:
    """The finest thing that holds both: one interval, some days as a week, a month, a year, or None."""
    first, last = min(one.first, other.first), max(one.last, other.last)
    if one == other:
        return one
    if last - first < A_WEEK and one.precision == other.precision == "day":
        return Interval(first=first, last=last, precision="week")
    if first.year != last.year:
        return None
    return month_of(first.year, first.month) if first.month == last.month else year_of(first.year)


def interval(text: str) -> Interval:
    """The days that an ISO 8601 date or "start/end" stands for; UsageError when it is neither. A clock time is left out."""
    first, slash, last = text.strip().partition("/")
    start = _point(first, text)
    end = _point(last, text) if slash else start
    if end.last < start.first:
        raise UsageError(f"the date {text!r} ends before it begins; write it as start/end")
    return Interval(first=start.first, last=end.last, precision=start.precision)


def _point(text: str, whole: str) -> Interval:
    found = ISO.match(text)
    try:
        return _stretch([int(each) for each in found.groups() if each] if found else [])
    except ValueError:
        raise UsageError(f"{whole!r} is no date; write 2017-07-09, 2017-07, 2017 or 2017-07-08/2017-07-09") from None


def _stretch(fields: list[int]) -> Interval:
    """Year, year and month, or year, month and day; ValueError when there is no such day."""
    if not fields:
        raise ValueError("no date")
    first = date(*[*fields, 1, 1][:3])
    stretches = {1: year_of(first.year), 2: month_of(first.year, first.month), 3: day_of(first)}
    return stretches[len(fields)]
