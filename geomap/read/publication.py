"""When an article was published: as the caller says, as metadata or a line of the page state, or as the text gives away."""

from __future__ import annotations

import re

from geomap import dates, languages
from geomap.models import Sentence
from geomap.read.content import Content
from geomap.read.inference import inferred

__all__ = ["publication"]

SHARE = 0.5
"""A line that is its date for at least this share of its characters states the date of the page."""


def publication(content: Content, sentences: tuple[Sentence, ...], language: str, argument: str | None) -> tuple[str | None, str]:
    """The ISO 8601 date or interval of publication and its basis; None with a basis that says why it is not known."""
    if argument:
        return argument, "argument"
    if content.published:
        return content.published, "stated"
    return _stated(content.text, sentences, language) or inferred(content.text, sentences, language)


def _stated(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[str, str] | None:
    """The full date on a line that says it is the page's ("Published …"), the best such word first, or on a line of its own."""
    lines = [(text[each.start : each.end], *found) for each in sentences if (found := _full_date(text, each, language))]
    openers = [re.compile(words, re.IGNORECASE) for words in languages.load(language).dates.stated]
    said = [(line, day) for opener in openers for line, day, _ in lines if opener.match(line)]
    alone = [(line, day) for line, day, written in lines if len(written) >= SHARE * len(line)]
    return next(((day, f"stated: '{line}'") for line, day in [*said, *alone]), None)


def _full_date(text: str, line: Sentence, language: str) -> tuple[str, str] | None:
    """The first date of the line that says day, month and year, and its words."""
    for found in dates.find_dates(text, line.start, line.end, language):
        when = dates.resolve(found, None)
        if when.start and when.end is None and when.precision in {"day", "hour"}:
            return when.start[:10], found.text
    return None
