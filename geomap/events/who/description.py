"""The words before somebody that only describe or count him."""

from __future__ import annotations

import re
from functools import lru_cache

from geomap.languages import Language, load
from geomap.languages.patterns import before

__all__ = ["described", "unmodified"]

REMEMBERED = 1 << 8
"""Gaps between words of a sentence that are asked for by one question after the other."""
COUNT = re.compile(r"[\w-]+\s*$")


def described(language: Language, left: str) -> str:
    """What stands before somebody, of the words `left` of him, but for what only describes or counts him ("at least three suspected")."""
    return _described(language.code, left)


@lru_cache(maxsize=REMEMBERED)
def _described(code: str, left: str) -> str:
    language = load(code)
    counts = language.events.counts
    while True:
        left = unmodified(language, left)
        if (number := COUNT.search(left, left.rstrip().rfind(" ") + 1)) and _counts(number[0].rstrip().lower(), language):
            left = left[: number.start()]
            about = before((*counts.at_least, *counts.at_most, *counts.about)).search(left)
            left = left[: about.start()] if about else left
        elif (front := _uncounted(left, language)) is not None:
            left = front
        else:
            return left


def unmodified(language: Language, left: str) -> str:
    """What stands before somebody, of the words `left` of him, but for what only describes him ("suspected")."""
    while found := before(language.events.actors.modifiers).search(left):
        left = left[: found.start()]
    return left


def _uncounted(left: str, language: Language) -> str | None:
    """`left` without a vague number at its end ("par" + "plusieurs dizaines de"); None where none is there."""
    counts = language.events.counts
    owner = before(language.events.actors.whose).search(left)
    front = (left[: owner.start()] if owner else left).rstrip()
    plain = front.lower()
    vague = (*counts.round, *counts.vague)
    return front[: -max(len(each) for each in vague if plain.endswith(each))] if plain.endswith(vague) else None


def _counts(word: str, language: Language) -> bool:
    return word.isdigit() or word in language.events.counts.words
