"""What a day is counted from: the year that was told before it, or the noun that it came before; and the noun whose day it is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import lru_cache

from geomap.dates import DateExpression, find_dates, resolve
from geomap.dates.calendar import Interval, interval
from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, before
from geomap.models import Sentence

__all__ = ["before_noun", "in_its_year", "of_object"]

# days: what is told of so near to today is news; years since what a paragraph tells as history
NEWS, HISTORY = 45, 2
# sentences that say of which days a report tells
OPENING = 5


def in_its_year(report: Report, date: DateExpression) -> DateExpression:
    """`date`; a day or month without its year has that of the date before it in the sentence ("in March 1992 fighting began, and on
    19 June"), or of the day that the paragraph speaks of, years ago, unless it comes before that or is news.
    """  # noqa: D205
    (said, published) = (date.first, report.article.document.published)
    if said.month is None or said.year or date.anchor != "published" or date.years or date.direction or published is None:
        return date
    earlier = [each for each in report.dates if each.end <= date.start and each.first.year and each.first.month and not each.second]
    if earlier:
        (year, month) = (earlier[-1].first.year or 0, earlier[-1].first.month or 0)
        joined = before(report.language.usage.conjunctions + report.language.events.clause_breaks).search(report.left(date.start))
    else:
        known = [int(each) for each in (report.day or "").split("-")[:2] if each.isdecimal()]  # of a year alone, no month
        (year, month) = (*known, 0, 0)[:2]
        joined = None
    today = interval(published).last
    if (framed := _in_frame(report, date, today)) is not None:
        return framed
    year += bool(joined) and said.month < month  # "in December 2019 …, and in January"
    if not year or year >= today.year or (said.month < month and not joined) or (not earlier and today.year - year < HISTORY):
        return date
    near = resolve(date, published, tense=None).start
    news = near is not None and abs((interval(near).first - today).days) < NEWS
    return date if news and not joined else replace(date, first=replace(said, year=year))


def _in_frame(report: Report, date: DateExpression, today: dt.date) -> DateExpression | None:
    """`date` in the days that the text says first that it tells of ("between 2 March and 11 November 2022"), unless they are news."""
    (document, said) = (report.article.document, date.first)
    for first in _frame(document.text, report.article.sentences[:OPENING], document.language):
        told = interval(first)
        years = (year for year in range(told.first.year, told.last.year + 1))
        fitting = [year for year in years if _meets(told, year, said.month or 1, said.day)]
        if len(fitting) == 1 and told.last < today - dt.timedelta(days=NEWS):
            return replace(date, first=replace(said, year=fitting[0]))
    return None


@lru_cache(maxsize=4)
def _frame(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[str, ...]:
    """The stretches of days, with their year, that `sentences` name, as ISO 8601 intervals."""
    dates = (each for sentence in sentences for each in find_dates(text, sentence.start, sentence.end, language))
    found = (resolve(each, None) for each in dates if each.second and each.second.year and each.second.month and not each.lasting)
    return tuple(f"{each.start}/{each.end}" for each in found if each.start and each.end)


def _meets(told: Interval, year: int, month: int, day: int | None) -> bool:
    """Is the day, or the month, of `year` one of those told?"""
    (first, last) = (dt.date(year, month, min(each, 28)) for each in (day or 1, day or 28))  # near enough, in leap years too
    return first <= told.last and told.first <= last


def before_noun(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date, between commas, say what "days before" the noun means ("days before the blasts, on 22 April, a general said")?"""
    ahead = before(report.language.events.ahead_of).search(report.left(trigger.start)) if trigger.noun else None
    gap = report.text[trigger.end : date.start] if date.start >= trigger.end else report.text[date.end : trigger.start]
    return ahead is not None and gap.startswith(",")


def of_object(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is it the day of what is only spoken of ("condemned" + "Saturday's violence", "condamné les violences de" + "samedi")?"""
    (language, kind) = (report.language, trigger.kind)
    if trigger.noun or date.start < trigger.end or kind.event_type != "Diplomacy" or kind.plover == "CONSULT":
        return False
    words = report.text[trigger.start : date.start]
    marks = language.events.roles.possessive_after
    if date.text.endswith(marks) or (marks and after(marks).match(report.text, date.end)):
        return before(language.usage.literal_before).search(words) is None  # "rejected the plan in Monday's vote"
    whose = before(language.events.actors.whose).search(words)
    return whose is not None and " " in words[: whose.start()].strip()
