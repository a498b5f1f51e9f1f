"""The date of a row, at the precision it has: ISO 8601, days with months in words, day/month/year in either order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from geomap.dates import find_dates, resolve
from geomap.dates.calendar import Interval, day_of, month_of, year_of
from geomap.exchange.tables.kinds import values
from geomap.languages import codes
from geomap.models import DatePrecision, When

__all__ = ["DateError", "day_first", "precision_of", "when"]

ISO = re.compile(
    r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ](\d{1,2}):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(?:Z|UTC|[+-]\d\d:?\d\d)?)?", re.ASCII
)
RUN = re.compile(r"(\d{4})(\d\d)(\d\d)", re.ASCII)
NUMBERS = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d\d)(?:[ T,]+(\d{1,2}):(\d\d)(?::\d\d)?(?:\s*[AaPp][Mm])?)?", re.ASCII)
SERIAL = re.compile(r"[2-6]\d{4}(?:\.\d+)?", re.ASCII)
MIDNIGHT = "00:00"
MONTHS = 12
PIVOT = 69
"""Two-digit years from here on belong to the twentieth century, as POSIX has it."""
A_WEEK = 7


class DateError(ValueError):
    """A date that cannot be read; the sentence says why."""


def day_first(cells: Iterable[str]) -> bool | None:
    """Do dates such as 03/04/2024 begin with the day? Told by those that can be read in one way only; None when there is none, or both."""
    found = [(int(match[1]), int(match[2])) for cell in cells if (match := NUMBERS.fullmatch(cell.strip()))]
    day, month = any(one > MONTHS for one, _ in found), any(two > MONTHS for _, two in found)
    return day if day != month else None


@lru_cache(maxsize=100_000)
def stated(text: str, language: str, *, day_first: bool) -> tuple[Interval, str | None, str | None]:
    """(days, clock time or None, how it was read where that is no matter of course); DateError."""
    try:
        return _iso(text) or _numbers(text, day_first=day_first) or _words(text, language)
    except (ValueError, OverflowError) as error:
        if isinstance(error, DateError):
            raise
        raise DateError(f"{text!r} is no day of the calendar") from None


def _iso(text: str) -> tuple[Interval, str | None, str | None] | None:
    run = RUN.fullmatch(text)
    match = run or ISO.fullmatch(text)
    if not match:
        return None
    year, month, day = int(match[1]), *(int(each) if each else None for each in match.groups()[1:3])
    if month is None:
        return year_of(year), None, None
    date(year, month, day or 1)
    if day is None:
        return month_of(year, month), None, None
    return day_of(date(year, month, day)), None if run else _clock(match[4], match[5]), None


def _numbers(text: str, *, day_first: bool) -> tuple[Interval, str | None, str | None] | None:
    match = NUMBERS.fullmatch(text)
    if not match:
        return None
    one, two, year = (int(each) for each in match.groups()[:3])
    year += 0 if len(match[3]) > 2 else 1900 if year >= PIVOT else 2000  # noqa: PLR2004 - digits of a year
    either = one <= MONTHS and two <= MONTHS and one != two
    day, month = (one, two) if (day_first or one > MONTHS) and two <= MONTHS else (two, one)
    return day_of(date(year, month, day)), None, f"read as {'day/month' if day == one else 'month/day'}" if either else None


def _words(text: str, language: str) -> tuple[Interval, str | None, str | None]:
    if SERIAL.fullmatch(text):
        raise DateError(f"{text!r} is a spreadsheet's number of a day; format the column as dates before you save it")
    spoken = [code for code in dict.fromkeys((language, "en")) if code in codes()]
    found = next((each for code in spoken for each in find_dates(text, 0, len(text), code)), None)
    if found is None or found.end - found.start < len(text.strip()) - 1 or not found.absolute:
        raise DateError(f"{text!r} is no date; write 2024-03-01")
    read = resolve(found, None)
    first, last = (_iso(each[:10]) if each else None for each in (read.start, read.end))
    if first is None:
        raise DateError(f"{text!r} is no day of the calendar")
    days = first[0] if last is None else Interval(first=first[0].first, last=last[0].last, precision=first[0].precision)
    return days, None, None


def _clock(hour: str | None, minute: str | None) -> str | None:
    """The clock time; midnight is what programs write for a day without one."""
    if hour is None or minute is None or f"{int(hour):02}:{minute}" == MIDNIGHT:
        return None
    if int(hour) > 23 or int(minute) > 59:  # noqa: PLR2004
        raise DateError(f"{hour}:{minute} is no time of day")
    return f"{int(hour):02}:{minute}"


@lru_cache(maxsize=100_000)
def when(start: str, end: str, language: str, precision: str, *, day_first: bool) -> When:
    """The When of cells; `precision` is "" or one that the table states, which a date is never made finer than. DateError."""
    days, clock, reason = stated(start, language, day_first=day_first)
    last = stated(end, language, day_first=day_first)[0] if end else days
    if last.last < days.first:
        raise DateError(f"the event ends ({end}) before it begins ({start})")
    if clock and precision in {"", "hour", "day"} and last == days:
        return When(start=f"{days.start}T{clock}", precision="hour", reason=reason)
    return _at(precision, days, last, reason)


def _at(precision: str, days: Interval, last: Interval, reason: str | None) -> When:
    """The days as the precision has them: a week, a month or a year is written as such where the days lie in one."""
    first, end = days.first, last.last
    if precision == "week" and end - first < timedelta(days=A_WEEK):
        if end != first:
            return When(start=days.start, end=last.end, precision="week", reason=reason)
        year, week, _ = first.isocalendar()
        return When(start=f"{year:04}-W{week:02}", precision="week", reason=reason)
    coarse = {"month": month_of(first.year, first.month), "year": year_of(first.year)}.get(precision)
    if coarse and coarse.first <= first and end <= coarse.last:
        return When(start=coarse.start, precision=coarse.precision, reason=reason)
    finest: DatePrecision = days.precision
    named: DatePrecision = precision if precision in {"week", "month", "year", "ongoing"} else finest  # type: ignore[assignment]
    return When(
        start=days.start,
        end=last.end if last.end != days.end else None if days.start == days.end else days.end,
        precision=named,
        reason=reason,
    )


def precision_of(own: str, acled: str, ucdp: str) -> str:
    """The precision that a row states: geomap's own word, ACLED's time_precision or UCDP's date_prec; DateError for a code that is none."""
    if own:
        return own
    for column, code in (("time_precision", acled), ("date_prec", ucdp)):
        if code:
            try:
                return str(values()[column][code.removesuffix(".0")])
            except KeyError:
                raise DateError(f"{column} {code!r} is none of {', '.join(values()[column])}") from None
    return ""
