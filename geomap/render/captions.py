"""Dates and places of events as a reader says them, in the page's language."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache, lru_cache

from geomap.models import When, Where
from geomap.render.words import Words

__all__ = ["date", "interval", "published", "reason", "when", "where"]

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = re.compile(r"\d{4}-W\d{2}")


@lru_cache(maxsize=50_000)
def date(text: str, words: Words) -> str:
    """An ISO 8601 date at its own precision ("2017-04" -> "April 2017"); what is no such date is returned as it is."""
    if _WEEK.fullmatch(text):
        monday = _monday(text)
        return words("date", "week").format(date=date(monday, words)) if monday else text
    match = _DATE.fullmatch(text)
    if match is None or not 1 <= int(match[2] or 1) <= 12:  # noqa: PLR2004 (months)
        return text
    year, month, day, hour = match.groups()
    if month is None:
        return year
    number = str(int(month))
    if day is None:
        alone = words("month_alone" if words.has("month_alone", number) else "month", number)
        return words("date", "month").format(month=alone, year=year)
    name = words("month", number)
    whole = words("date", "day").format(day=_day(text[:10], words), month=name, year=year)
    return words("date", "hour").format(date=whole, hour=hour) if hour else whole


def _monday(text: str) -> str | None:
    """The first day of an ISO 8601 week; None for a week that its year does not have."""
    try:
        return dt.date.fromisocalendar(int(text[:4]), int(text[6:]), 1).isoformat()
    except ValueError:
        return None


def _day(text: str, words: Words) -> str:
    """The day of the month of an ISO date, which has a word of its own for the first in some languages."""
    return words("date", "first") if text[8:] == "01" else str(int(text[8:]))


def interval(start: str | None, end: str | None, words: Words) -> str:
    """From `start` to `end`, either of which may be open; "" for neither."""
    if start and end and start[:-2] == end[:-2] and _DAY.fullmatch(start) and start < end:
        days = f"{_day(start, words)}–{_day(end, words)}"
        return words("date", "day").format(day=days, month=words("month", str(int(start[5:7]))), year=start[:4])
    if start and end and start != end:
        return words("date", "range").format(start=date(start, words), end=date(end, words))
    return date(start or end or "", words)


def term(start: str | None, end: str | None, words: Words) -> str:
    """How long something holds: from `start` to `end`, or until `end`; "" for neither."""
    return words("date", "until").format(start="", end=date(end, words)) if end and not start else interval(start, end, words)


def published(text: str, words: Words) -> str:
    """A publication date, which may be an ISO 8601 interval ("2017-07-08/2017-07-09")."""
    start, _, end = text.partition("/")
    return interval(start, end or None, words)


def when(value: When, words: Words) -> str:
    """When an event happened: its dates, else what the text says of them, which may lack a year, or the words that they are not stated."""
    if value.start is None and value.end is None:
        return undated(value.text.text if value.text else None, words)
    if value.precision == "ongoing" and value.end is None:
        return words("date", "since").format(start=date(value.start or "", words))
    if value.start is None:
        return words("date", "until").format(start="", end=date(value.end or "", words))
    return interval(value.start, value.end, words)


def undated(said: str | None, words: Words) -> str:
    """What stands for a date that is not known: the words of the text that say it, which may lack a year."""
    return words("card", "cue").format(word=said) if said else words("card", "unknown_date")


def where(value: Where, label: str, words: Words) -> str:
    """One place of an event with its part in it: "applies to Deraa"."""
    role = words("where_role", value.role)
    return f"{role} {label}" if role else label


def reason(text: str, words: Words) -> str:
    """A stage's reason in the page's language; as it is where no row of [reason] fits. Dates in it are said as the page says them."""
    return " · ".join(_clause(each, words) for each in text.split("; "))


def _clause(text: str, words: Words) -> str:
    for pattern in words.table("reason"):
        if found := _pattern(pattern).fullmatch(text):
            said = {name: published(value, words) if name == "date" else value for name, value in found.groupdict().items()}
            return words("reason", pattern).format_map(said)
    return text


@cache
def _pattern(text: str) -> re.Pattern[str]:
    """A row's key, "'{word}' before {date}", as an expression that finds its slots."""
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(text)))
