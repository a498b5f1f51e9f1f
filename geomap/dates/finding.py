"""Text -> date expressions with exact spans. Durations ("three days of fighting") are no dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any, cast

from geomap.dates.expression import DateExpression, Day, Direction
from geomap.dates.grammar import Forms, Grammar, fitting, grammar
from geomap.languages.format import DateForm
from geomap.languages.stems import stems_in

__all__ = ["find_dates"]

NOON, WEEK = 12, 7
DIRECTIONS: tuple[Direction, ...] = ("last", "next", "this")
BEFORE = 24
"""Characters before a date in which "since" may stand."""


@lru_cache(maxsize=256)
def find_dates(text: str, start: int, end: int, language: str) -> tuple[DateExpression, ...]:
    """The date expressions in text[start:end], in order and without overlap; `language` is an ISO 639-1 code that has a file.

    A clock time beside a day makes one expression with it; alone it is an expression that no `dated` field goes with. The last answers are
    kept, because the stages ask for the dates of the same sentences.
    """
    known = grammar(language)
    said = stems_in(text, clitics=known.clitics)
    held = said.held(known.needed, start, end)
    if "" not in known.opening and held.isdisjoint(known.opening):
        return ()
    days = [_bounded(text, start, _expression(each, known.forms, known), known) for each in _matches(known.days, held, text, start, end)]
    times = [_expression(each, known.table.times, known) for each in _matches(known.times, held, text, start, end)]
    if not times and len(days) == 1:
        return tuple(days)
    return tuple(_joined(text, sorted([*days, *_outside(times, days)], key=lambda each: each.start), known))


def _matches(forms: Forms, held: frozenset[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """What fits a form from left to right, the earlier form where two begin together, without what only looks like a date."""
    ahead = [(pattern, found) for pattern in fitting(forms, held) if (found := pattern.search(text, start, end))]
    while ahead:
        (_, first) = min(ahead, key=lambda each: (each[1].start(), _order(each[1])))
        if first.lastgroup != "never":
            yield first
        upto = first.end()
        renewed = ((pattern, found if found.start() >= upto else pattern.search(text, upto, end)) for pattern, found in ahead)
        ahead = [(pattern, found) for pattern, found in renewed if found]


def _order(found: re.Match[str]) -> int:
    """The place of a match's form among all forms; phrases that are never dates come first."""
    name = cast("str", found.lastgroup)
    return -1 if name == "never" else int(name[1:])


def _expression(found: re.Match[str], forms: tuple[DateForm, ...], known: Grammar) -> DateExpression:
    """What the matched form says."""
    name = cast("str", found.lastgroup)
    form = forms[int(name[1:])]
    said = {key.removeprefix(f"{name}_"): each for key, each in found.groupdict().items() if each and key.startswith(f"{name}_")}
    direction = _direction(said, form)
    unit = known.units[_plain(said["unit"])] if "unit" in said else form.unit
    offset = form.offset * _count(said["number"], known) if "number" in said else form.offset
    if unit == "week" and "number" in said and form.anchor == "context":  # "two weeks later"
        (unit, offset) = ("day", WEEK * offset)
    first, second = _day(said, "", known), _day(said, "2", known) if any(key.endswith("2") for key in said) else None
    if "quarter" in said:
        first, second = (replace(first, month=month) for month in known.quarters[_plain(said["quarter"])])
    return DateExpression(
        start=found.start(),
        end=found.end(),
        text=found.group(),
        first=first,
        second=second,
        direction=direction,
        unit=cast("Any", unit or None),
        offset=offset or {"last": -1, "next": 1}.get(direction or "", 0) if unit else 0,
        anchor=cast("Any", form.anchor),
        night=form.night,
        lasting=form.lasting,
        clause=form.clause,
        years=form.years,
        hour=_hour(said, form),
        minute=int(said.get("minute", 0)),
    )


def _direction(said: dict[str, str], form: DateForm) -> Direction | None:
    """Last, next or this; a form without a unit says it by the sign of its offset."""
    for each in DIRECTIONS:
        if each in said:
            return each
    if form.unit or "unit" in said or not form.offset:
        return None
    return "last" if form.offset < 0 else "next"


def _day(said: dict[str, str], which: str, known: Grammar) -> Day:
    """The calendar fields of a date ("") or of a range's end ("2")."""

    def number(slot: str) -> int | None:
        found = re.match(r"\d+", said.get(slot + which, ""))
        return int(found.group()) if found else None

    month = said.get("month" + which)
    weekday = said.get("weekday" + which)
    relative = said.get("relative" + which)
    in_words = said.get("dayword" + which)
    return Day(
        year=known.decades[_plain(said["decade"])] if "decade" in said else number("year") or number("yyyy"),
        month=known.months[_plain(month)] if month else number("mm"),
        day=known.days_of_month[_plain(in_words)] if in_words else number("day") or number("dd"),
        weekday=known.weekdays[_plain(weekday)] if weekday else None,
        relative=known.relative[_plain(relative)] if relative else None,
    )


def _plain(word: str) -> str:
    """A matched word as the language file has it."""
    return " ".join(word.lower().replace("’", "'").replace("ʼ", "'").split())


def _count(word: str, known: Grammar) -> int:
    return int(word) if word.isdecimal() else known.numbers[_plain(word)]


def _hour(said: dict[str, str], form: DateForm) -> int | None:
    """The clock hour, 0 to 23, or None."""
    if "hour" not in said:
        return form.clock if form.clock >= 0 else None
    hour = int(said["hour"])
    if form.half == "pm" and hour < NOON:
        return hour + NOON
    return 0 if form.half == "am" and hour == NOON else hour


def _outside(times: list[DateExpression], days: list[DateExpression]) -> list[DateExpression]:
    """The clock times that are no part of a day's own words."""
    return [time for time in times if not any(time.start < day.end and day.start < time.end for day in days)]


def _joined(text: str, found: list[DateExpression], known: Grammar) -> Iterator[DateExpression]:
    """A clock time or a part of the day, and the day it stands beside, become one expression."""
    waiting: DateExpression | None = None
    for each in found:
        if (
            waiting
            and _vague(waiting) != _vague(each)
            and waiting.end < each.start
            and known.joins.fullmatch(text, waiting.end, each.start)
        ):
            day, time = (each, waiting) if _vague(waiting) else (waiting, each)
            whole = replace(day, start=waiting.start, end=each.end, text=text[waiting.start : each.end])
            waiting = whole if time.hour is None else replace(whole, hour=time.hour, minute=time.minute)
            continue
        if waiting:
            yield waiting
        waiting = each
    if waiting:
        yield waiting


def _vague(found: DateExpression) -> bool:
    """Is only a time of some day said?"""
    return not found.dated or found.anchor == "here"


def _bounded(text: str, start: int, found: DateExpression, known: Grammar) -> DateExpression:
    """Whether the words before the date, or its own first words, put it ahead or make it the start or the end of something lasting."""
    before = text[max(start, found.start - BEFORE) : found.start].rstrip()
    if any(each.end() == len(before) for each in known.due.finditer(before)):
        return replace(found, due=True)
    if found.second or found.lasting:
        return found
    if _stands(known.since, before, found.text):
        return replace(found, bound="since")
    return replace(found, bound="until") if _stands(known.until, before, found.text) else found


def _stands(words: re.Pattern[str], before: str, text: str) -> bool:
    return words.match(text) is not None or any(each.end() == len(before) for each in words.finditer(before))
