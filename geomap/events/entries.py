"""Entries of a chronicle, each under its date: what one tells without a day happened on that."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from geomap.dates import find_dates, resolve
from geomap.models import Article, Sentence, When

__all__ = ["entries"]

# as many paragraphs must open so
SEVERAL = 3
# the first letters of a paragraph, in which a date and what stands behind it may stand ("23. Mai:", "8 July –")
NEAR = 40
HEADED = re.compile(r"\s?[:–—]\s")


def entries(article: Article) -> Mapping[int, When]:
    """The date of each paragraph that opens with one, where several do."""
    opening: dict[int, Sentence] = {}
    for each in article.sentences:
        if each.kind == "body":
            opening.setdefault(each.paragraph, each)
    found = {at: when for at, each in opening.items() if (when := _heading(article, each))}
    return found if len(found) >= SEVERAL else {}


def _heading(article: Article, sentence: Sentence) -> When | None:
    """The date that the sentence opens with, before a colon or a dash."""
    (document, start) = (article.document, sentence.start)
    if not HEADED.search(document.text, start, start + NEAR):
        return None
    first = next(iter(find_dates(document.text, start, sentence.end, document.language)), None)
    if first is None or first.start != start or not first.dated or not HEADED.match(document.text, first.end):
        return None
    found = resolve(first, document.published, tense="past")
    return replace(found, reason=f"{found.reason}, which heads the entry") if found.start else None
