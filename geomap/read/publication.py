"""When an article was published: as the caller says, as metadata or a line of the page state, or as the text gives away."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from geomap import dates, languages
from geomap.models import Sentence
from geomap.read.content import Content
from geomap.read.inference import inferred

__all__ = ["publication"]

SHARE = 0.5
"""A line that is its date for at least this share of its characters states the date of the page."""

YEAR = re.compile(r"\d{4}")
"""No full date is without one."""

DATELINE = re.compile(r"[*]{0,3}\s*(?:\([^()\n]{1,30}\)\s*)?[.,]?\s*[*]{0,3}\s*[-–—][*]{0,3}\s")
"""What follows the date in "TOWN, 9 July 2017 (AGENCY) - " and "(AGENCY).- ", in Markdown perhaps in italics or bold."""

BYLINE = re.compile(r"[*]{0,3}\s*(?:$|[(|/]|[.,–—-]\s)")
"""What follows the date in a line under the title that says who wrote it, and where ("Goma, 9 July 2017 (from our correspondent)")."""

TOWN = 40
"""Characters before the date of a dateline."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedLine:
    """A heading, furniture or sentence with a full date: the day, and where its words stand in the line."""

    text: str
    kind: str
    day: str
    start: int
    end: int

    @property
    def alone(self) -> bool:
        """Whether the line is hardly more than its date."""
        return self.end - self.start >= SHARE * len(self.text)

    def ends(self, title: str) -> bool:
        """Whether the line ends with its date, in brackets or not, but for what a byline, which is no `title`, has behind it."""
        return self.text[self.end :] in {"", ")"} or (self.text != title and BYLINE.match(self.text, self.end) is not None)


def publication(content: Content, sentences: tuple[Sentence, ...], language: str, argument: str | None) -> tuple[str | None, str]:
    """The ISO 8601 date or interval of publication and its basis; None with a basis that says why it is not known."""
    if argument:
        return argument, "argument"
    if content.published:
        return content.published, "stated"
    return _stated(content.text, sentences, language) or inferred(content.text, sentences, language)


def _stated(text: str, sentences: tuple[Sentence, ...], language: str) -> tuple[str, str] | None:
    """The full date on a line that says it is the page's ("Published …"), in the head of the article, or on a line of its own.

    The words of the language are tried in their order, so that the first publication comes before an update.
    """
    lines = [line for each in sentences if (line := _dated(text, each, language))]
    openers = [re.compile(words, re.IGNORECASE) for words in languages.load(language).dates.stated]
    said = [line for opener in openers for line in lines if opener.match(line.text)]
    head = _head(text, sentences, language)
    found = next(iter([*said, *head, *(line for line in lines if line.alone)]), None)
    return (found.day, f"stated: '{found.text}'") if found else None


def _head(text: str, sentences: tuple[Sentence, ...], language: str) -> list[DatedLine]:
    """The dates of the headings before the first body sentence, and of that sentence's dateline."""
    first = next((i for i, each in enumerate(sentences) if each.kind == "body"), len(sentences))
    lines = [line for each in sentences[: first + 1] if (line := _dated(text, each, language))]
    title = text[sentences[0].start : sentences[0].end] if sentences else ""
    headings = [line for line in lines if line.kind == "heading" and line.ends(title)]
    told = [line for each in sentences[:first] if each.kind == "heading" and (line := _as_of(text, each, language))]
    datelines = [line for line in lines if line.kind == "body" and line.start <= TOWN and DATELINE.match(line.text, line.end)]
    return [*headings, *told, *(replace(line, text=line.text[: line.end]) for line in datelines)]


def _as_of(text: str, line: Sentence, language: str) -> DatedLine | None:
    """The line from the words on that say of which day it tells ("flash update (as of 24 July 2021)"), if it has them."""
    words = re.compile("|".join(languages.load(language).dates.as_of) or "(?!)", re.IGNORECASE)
    found = words.search(text, line.start, line.end)
    return _dated(text, replace(line, start=found.end()), language) if found else None


def _dated(text: str, line: Sentence, language: str) -> DatedLine | None:
    """The line, if it has a date that says day, month and year, or is a heading with days of a year, the last of which is meant; the first
    one counts.
    """  # noqa: D205
    if YEAR.search(text, line.start, line.end) is None:
        return None
    for found in dates.find_dates(text, line.start, line.end, language):
        when = dates.resolve(found, None)
        last = when.end if line.kind == "heading" and when.end else when.start
        if last and (when.end is None or last == when.end) and when.precision in {"day", "hour"}:
            start, end = found.start - line.start, found.end - line.start
            return DatedLine(text=text[line.start : line.end], kind=line.kind, day=last[:10], start=start, end=end)
    return None
