"""Paragraphs as a story has them: agencies give every sentence a line of its own, and go on all the same."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from geomap.models import Article, Sentence

__all__ = ["listed_in", "runs_in", "told_on"]

# words of a heading that a paragraph begins with
RUN_IN = 3

# so many paragraphs of one sentence are a habit
MANY = 3
# a sentence opens with a letter or a mark of quotation, an entry of a list with a number or a bullet
OPENING = re.compile(r"[^\W\d_]|[\"'«“”„‘’(\[]")


# what opens an entry of a list
ENTRY = re.compile(r"(?:\d{1,2}[.)]|[-–—•*·▪●])\s")


def listed_in(article: Article) -> frozenset[int]:
    """The paragraphs that are entries of a list: each tells something of its own."""
    first = {each.paragraph: each.start for each in reversed(article.sentences) if each.kind == "body"}
    return frozenset(paragraph for paragraph, start in first.items() if ENTRY.match(article.document.text, start))


def told_on(article: Article) -> Article:
    """`article`, where a paragraph of one sentence belongs to the one before it, unless a number or a bullet makes it an entry.

    So it is where most have but one: else a new paragraph is a new matter.
    """
    sizes = Counter(each.paragraph for each in article.sentences if each.kind == "body")
    short = sum(size == 1 for size in sizes.values())
    if short < MANY or short < len(sizes) - short:
        return article
    found: list[Sentence] = []
    number, last = -1, None
    for each in article.sentences:
        goes_on = sizes[each.paragraph] == 1 and _is_body(each, last) and OPENING.match(article.document.text, each.start)
        if last is None or (each.paragraph != last.paragraph and not goes_on):
            number += 1
        found.append(replace(each, paragraph=number))
        last = each
    return replace(article, sentences=tuple(found))


def _is_body(*sentences: Sentence | None) -> bool:
    return all(each is not None and each.kind == "body" for each in sentences)


def runs_in(article: Article, number: int) -> bool:
    """Is the sentence the heading that a paragraph begins with ("Arrests and torture. On 27 March a councillor was")?"""
    (sentence, text) = (article.sentences[number], article.document.text)
    said = text[sentence.start : sentence.end]
    first = number == 0 or article.sentences[number - 1].paragraph != sentence.paragraph
    goes_on = number + 1 < len(article.sentences) and article.sentences[number + 1].paragraph == sentence.paragraph
    heads = first and goes_on and said.endswith(".") and len(said.split()) <= RUN_IN
    return heads and said[1:].islower() and not any(map(str.isdigit, said))
