"""Days that the text gives to whole paragraphs: entries of a chronicle, each under its date; what stands under a heading with a date; all
that a report of one day tells.
"""  # noqa: D205

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from geomap.dates import find_dates, resolve
from geomap.dates.grammar import grammar
from geomap.models import Article, Sentence, When

__all__ = ["Days", "days_of", "opens_entry"]

# as many paragraphs must open so
SEVERAL = 3
# the first letters of a paragraph, in which a date and what stands behind it may stand ("23. Mai:", "8 July –", "25 avril.")
NEAR = 40
# the letters of a title or of a first line in which it says of which day it tells
HEAD = 80
HEADED = re.compile(r"\s?(?:[:–—|]|\.(?:\s?[–—])?)\s")
# how a paragraph begins that goes on with the entry before it
BULLET = re.compile(r"\s*[-–—•*]\s")
# how many words such a heading may have besides its date ("MINISTRY OF DEFENCE," + "24 JULY")
OTHERS = 6
WORD = re.compile(r"[^\W\d_]+")
# how many words a date has by itself ("on Friday, 20th of November:")
BARE = 5
# how an entry of a live blog begins
CLOCK = re.compile(r"\s*\d{1,2}[:.h]\d\d\s?(?:GMT|UTC|Uhr)?\s?[-–—:|]\s")
DAY = 10
"""The letters of a day."""


@dataclass(frozen=True, slots=True)
class Days:
    """By the start of a sentence: when happened what it tells without a day, and the day it was written on, if not that of publication."""

    entries: Mapping[int, When] = field(default_factory=dict)
    written: Mapping[int, str] = field(default_factory=dict)


def days_of(article: Article) -> Days:
    """The days that the text gives to whole paragraphs, the narrower before the wider."""
    sections = dict(_sections(article))
    told = _of_report(article) | sections | _chronicle(article)
    body = [each for each in article.sentences if each.kind == "body"]
    entries = {each.start: told[each.paragraph] for each in body if each.paragraph in told}
    written = {each.start: day for each in body if each.paragraph in sections and (day := sections[each.paragraph].start)}
    return Days(entries, written)


def opens_entry(article: Article, number: int) -> bool:
    """Does the sentence of that number open an entry of a live blog, with the time of day?"""
    (each, last) = (article.sentences[number], article.sentences[number - 1])
    return number > 0 and each.paragraph != last.paragraph and CLOCK.match(article.document.text, each.start) is not None


def _chronicle(article: Article) -> dict[int, When]:
    """The date of each paragraph that opens with one, where several do, and of those in the list under it."""
    found: dict[int, When] = {}
    opened, last = 0, None
    paragraphs = _opening(article)
    for at, each in paragraphs.items():
        when = _heading(article, each)
        # a line that says no more than the date is the head of the list under it
        heads = when and at + 1 in paragraphs and BULLET.match(article.document.text, paragraphs[at + 1].start)
        opened += SEVERAL if heads and _only_dated(article, each) else when is not None
        last = when or (last if BULLET.match(article.document.text, each.start) else None)
        if last:
            found[at] = last
    return found if opened >= SEVERAL else {}


def _only_dated(article: Article, sentence: Sentence) -> bool:
    """Is the sentence little more than its date ("Vendredi 20 novembre :")?"""
    return len(WORD.findall(article.document.text[sentence.start : sentence.end])) <= BARE


def _opening(article: Article) -> dict[int, Sentence]:
    """The first sentence of each paragraph of the body."""
    found: dict[int, Sentence] = {}
    for each in article.sentences:
        if each.kind == "body":
            found.setdefault(each.paragraph, each)
    return found


def _heading(article: Article, sentence: Sentence) -> When | None:
    """The date that the sentence opens with, before a colon, a dash or a stop."""
    (document, start) = (article.document, sentence.start)
    if not HEADED.search(document.text, start, start + NEAR):
        return None
    first = next(iter(find_dates(document.text, start, sentence.end, document.language)), None)
    if first is None or first.start != start or not first.dated or not HEADED.match(document.text, first.end):
        return None
    found = resolve(first, document.published, tense="past")
    return replace(found, reason=f"{found.reason}, which heads the entry") if found.start else None


def _sections(article: Article) -> Iterator[tuple[int, When]]:
    """The day of each paragraph under a heading that is little more than a date, which is not that of the article."""
    day: When | None = None
    for each in article.sentences[1:]:
        if each.kind == "heading":
            day = _dated(article, each)
        elif day:
            yield each.paragraph, day


def _dated(article: Article, heading: Sentence) -> When | None:
    """The day at the beginning or at the end of a short heading, but for that of publication."""
    document = article.document
    said = [each for each in find_dates(document.text, heading.start, heading.end, document.language) if each.dated]
    if len(said) != 1 or not (said[0].start == heading.start or said[0].end == heading.end):
        return None
    rest = document.text[heading.start : said[0].start] + document.text[said[0].end : heading.end]
    found = resolve(said[0], document.published, tense="past")
    if found.precision != "day" or found.end or found.start == document.published or len(WORD.findall(rest)) > OTHERS:
        return None
    return replace(found, reason=f"{found.reason}, which heads the section")


def _of_report(article: Article) -> dict[int, When]:
    """For all paragraphs the day that the head of the text says it tells of ("Sunday's bulletins"), or that of publication."""
    document = article.document
    first = next((number for number, each in enumerate(article.sentences) if each.kind == "body"), 0)
    covers = grammar(document.language).covers
    head = [(max(0, at - 1), each) for at, each in enumerate(article.sentences[: first + 2])]
    lines = ((at, each) for at, each in head if covers.search(document.text, each.start, min(each.end, each.start + HEAD)))
    (at, line) = next(lines, (0, None))
    if line is None:
        return {}
    before = article.sentences[at]
    start = before.start if before.paragraph == line.paragraph else line.start  # "Saturday, 11 May. All times are those of Goma."
    said = find_dates(document.text, start, line.end, document.language)
    days = [found.start[:DAY] for each in said if (found := resolve(each, document.published, tense="past")).start]
    day = next((each for each in (*reversed(days), document.published or "") if len(each) == DAY), None)
    when = When(start=day, precision="day", reason="the text says that it tells of that day")
    return {each.paragraph: when for each in article.sentences if each.kind == "body"} if day else {}
