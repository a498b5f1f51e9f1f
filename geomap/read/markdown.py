"""Markdown: the text stays as it is, its marks tell headings and furniture apart from body text, and front matter is metadata."""

from __future__ import annotations

import re

from geomap.dates import interval
from geomap.errors import UsageError
from geomap.read.content import Content, Markup

__all__ = ["content"]

FRONT_MATTER = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|$)", re.DOTALL)
ENTRY = re.compile(r"^(\w+)[ \t]*[:=][ \t]*(.*?)[ \t]*$", re.MULTILINE)
KEYS = {
    "title": "title",
    "publisher": "publisher",
    "site": "publisher",
    "sitename": "publisher",
    "url": "url",
    "source": "url",
    "link": "url",
    "canonical": "url",
    "lang": "language",
    "language": "language",
    "date": "published",
    "published": "published",
}
"""Front matter as it is commonly written -> what it states."""

DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/\d{4}-\d\d-\d\d)?")
PREFIX = re.compile(r"^[ \t]*((?:>[ \t]?|[-*+][ \t]+|\d{1,2}[.)][ \t]+|#{1,6}[ \t]+)+)", re.MULTILINE)
HEADING = re.compile(r"^[ \t]*(#{1,6})[ \t]+\S|^[ \t]*(\S)[^\n]*\n[ \t]*(?:=+|-{3,})[ \t]*$", re.MULTILINE)
FURNITURE = re.compile(r"^(```|~~~).*?(?:^\1[^\n]*$|\Z)|<!--.*?(?:-->|\Z)|^[ \t]*\[[^\]\n]+\]:[ \t]\S[^\n]*$", re.DOTALL | re.MULTILINE)
"""Fenced code, comments and link definitions."""


def content(text: str) -> Content:
    """The content of a Markdown file; lines of `text` end in line feeds."""
    front = FRONT_MATTER.match(text)
    body = front.end() if front else 0
    stated = _stated(front[2]) if front else {}
    furniture = [(0, body)] if front else []
    markup = Markup(
        headings=frozenset(next(start for group in (1, 2) if (start := found.start(group)) >= 0) for found in HEADING.finditer(text, body)),
        furniture=(*furniture, *((found.start(), found.end()) for found in FURNITURE.finditer(text, body))),
        prefixes={found.start(1): found.end(1) for found in PREFIX.finditer(text, body)},
    )
    return Content(text=text, markup=markup, **stated)


def _stated(front: str) -> dict[str, str]:
    """What front matter states, the first entry of a kind; a date only when it is ISO 8601."""
    stated: dict[str, str] = {}
    for key, value in ENTRY.findall(front):
        field, words = KEYS.get(key.lower()), value.strip("\"'")
        if field == "published":
            words = _day(words)
        if field and words and (field != "url" or "://" in words):
            stated.setdefault(field, words)
    return stated


def _day(words: str) -> str:
    """The ISO 8601 date or interval that `words` begin with; "" where they begin with none, or with none of the calendar."""
    found = DAY.match(words)
    day = found.group() if found else ""
    try:
        interval(day)
    except UsageError:
        return ""
    return day
