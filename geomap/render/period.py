"""When an event happened, as days that a timeline can draw."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from geomap.models import When

__all__ = ["days"]

_DATE = re.compile(r"\d{4}(?:-W\d{2}|-\d{2}(?P<day>-\d{2}(?:T.*)?)?)?", re.ASCII)
_EPOCH = dt.date(1970, 1, 1)


def days(when: When) -> tuple[int, int] | None:
    """First and last day of `when` as days since 1970-01-01, both included; None where the text states none.

    An open side is closed by the other one: what is ongoing since 2013 begins in 2013, and its end is not known.
    """
    return _days(when.start, when.end)


@lru_cache(maxsize=50_000)
def _days(start_text: str | None, end_text: str | None) -> tuple[int, int] | None:
    start, end = _span(start_text), _span(end_text)
    if start is None and end is None:
        return None
    first, last = start or end, end or start
    assert first is not None  # noqa: S101 (one of them is known)
    assert last is not None  # noqa: S101
    return first[0], max(first[0], last[1])


def _span(text: str | None) -> tuple[int, int] | None:
    """The days that an ISO 8601 date at its own precision covers; None for what is no such date."""
    try:
        return _read(text or "")
    except (ValueError, OverflowError):
        return None


def _read(text: str) -> tuple[int, int]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    year = int(text[:4])
    if "-W" in text:
        monday = _number(dt.date.fromisocalendar(year, int(text[6:]), 1))
        return monday, monday + 6
    if match["day"]:
        return (_number(dt.date.fromisoformat(text[:10])),) * 2
    first, last = (int(text[5:]),) * 2 if len(text) > len("2017") else (1, 12)
    following = dt.date(year, last, 28) + dt.timedelta(days=4)
    return _number(dt.date(year, first, 1)), _number(following) - following.day


def _number(date: dt.date) -> int:
    return (date - _EPOCH).days
