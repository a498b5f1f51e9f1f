"""The publication date that a text gives away.

A date with its weekday but without its year fits one year in six or so; the years that the text mentions and the people it
names in office choose among them. Such a date is written within a week of it, before or after, which gives the interval.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from geomap import dates, languages
from geomap.dates import DateExpression
from geomap.models import Sentence
from geomap.read.eras import Era, eras_in

__all__ = ["inferred"]

DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
"""An anchor has one; few sentences have, and most articles can stop there."""

YEARS = range(1945, 2051)
SIX_DAYS = timedelta(days=6)
ENOUGH = 2
"""Names in office that one year needs before it is believed."""

MOST = 2 / 3
"""The share of the names that must have been in office then; the others are spoken of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """A date expression of a body sentence, and whether the sentence tells what lies ahead."""

    expression: DateExpression
    ahead: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The year that the clues fit, and why."""

    year: int
    reason: str


def inferred(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[str | None, str]:
    """The interval of publication and its basis ("inferred: …"), or None and why nothing is certain ("unknown: …")."""
    numbered = tuple(each for each in sentences if DAY.search(text, each.start, each.end))
    if not any(_is_anchor(clue.expression) for clue in _clues(text, numbered, language)):
        return None, "unknown: neither metadata nor a date with a day and a month in the text say when it was published"
    clues = _clues(text, sentences, language)
    anchors = [clue for clue in clues if _is_anchor(clue.expression)]
    year = _year(anchors[0], clues, eras_in(text, language))
    if year is None:
        return None, f"unknown: '{anchors[0].expression.text}' fits several years, and nothing in the text chooses one"
    return _interval(anchors, clues, year)


def _clues(text: str, sentences: tuple[Sentence, ...], language: str) -> list[Clue]:
    ahead = _ahead(language)
    return [
        Clue(expression=found, ahead=ahead.search(text, each.start, each.end) is not None)
        for each in sentences
        if each.kind == "body"
        for found in dates.find_dates(text, each.start, each.end, language)
    ]


@cache
def _ahead(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(languages.load(language).dates.ahead) or '(?!)'})(?!\w)", re.IGNORECASE)


def _is_anchor(found: DateExpression) -> bool:
    """A weekday with day and month, without a year: written close to that day."""
    said = found.first
    return None not in (said.weekday, said.day, said.month) and said.year is None and found.second is None


def _year(anchor: Clue, clues: list[Clue], eras: tuple[Era, ...]) -> Year | None:
    """The one year in which the weekday, the years of the text and the people in office agree."""
    named = {clue.expression.first.year for clue in clues} | {clue.expression.second.year for clue in clues if clue.expression.second}
    latest = max((year for year in named if year), default=None)
    days = [day for year in YEARS if year >= (latest or 0) and (day := _day(anchor, year))]
    if latest and latest in {day.year for day in days}:
        return Year(year=latest, reason=f"'{anchor.expression.text}' fits {latest}, the last year that the text names")
    counts = {day: sum(era.covers(day) for era in eras) for day in days}
    best = max(counts.values(), default=0)
    winners = [day for day, count in counts.items() if count == best]
    if len(winners) != 1 or best < ENOUGH or best < MOST * len(eras):
        return None
    names = ", ".join(era.name for era in eras if era.covers(winners[0]))
    only = f"of the years in which '{anchor.expression.text}' is that weekday, only {winners[0].year} had {names} in office"
    return Year(year=winners[0].year, reason=only)


def _day(clue: Clue, year: int) -> date | None:
    """The anchor's day in `year`, when it exists there and is the weekday that the text says."""
    said = clue.expression.first
    try:
        day = date(year, said.month or 1, said.day or 1)
    except ValueError:
        return None
    return day if day.weekday() == said.weekday else None


def _interval(anchors: list[Clue], clues: list[Clue], year: Year) -> tuple[str | None, str]:
    """From the last day that has passed to the first that lies ahead, at most a week."""
    days = [(clue, day) for clue in anchors if (day := _day(clue, year.year))]
    past = max((day for clue, day in days if not clue.ahead), default=None)
    ahead = min((day for clue, day in days if clue.ahead), default=None)
    if ahead is None:
        assert past is not None  # noqa: S101 - an anchor is one or the other
        return f"{past}/{past + SIX_DAYS}", f"inferred: {year.reason}; it has passed, by less than a week"
    weekday = _last_weekday(clues, ahead)
    first = max(day for day in (past, weekday[0] if weekday else None, ahead - SIX_DAYS) if day)
    if first > ahead:
        return None, f"unknown: {year.reason}, but the text speaks of days on both sides of it"
    close = f"'{weekday[1]}' is the last one before it" if weekday else "less than a week"
    return f"{first}/{ahead}", f"inferred: {year.reason}; it lies ahead, {close}"


def _last_weekday(clues: list[Clue], ahead: date) -> tuple[date, str] | None:
    """The day from which "last Friday" can be said of the Friday before `ahead`, and the words; a bare "Friday" can be said on the day."""
    found = []
    for clue in clues:
        said = clue.expression
        bare = said.first.weekday is not None and said.first.day is None and said.second is None
        if bare and not clue.ahead and said.direction in {None, "last"} and said.anchor == "published":
            when = dates.resolve(said, str(ahead - timedelta(days=1)), tense="past").start
            found.append((date.fromisoformat(when[:10]) + timedelta(days=said.direction == "last"), said.text) if when else None)
    return max((each for each in found if each), default=None)
