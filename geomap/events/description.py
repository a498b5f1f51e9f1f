"""The words before somebody that only describe or count him."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geomap.languages import Language
from geomap.languages.patterns import before

__all__ = ["described", "unmodified"]

COUNT = re.compile(r"[\w-]+\s*$")


def described(language: Language, left: str) -> str:
    """What stands before somebody, of the words `left` of him, but for what only describes or counts him ("at least three suspected")."""
    counts = language.events.counts
    many = (*counts.round, *counts.vague)
    while True:
        left = unmodified(language, left)
        if (number := COUNT.search(left)) and _counts(number[0].rstrip().lower(), language):
            left = left[: number.start()]
            about = before((*counts.at_least, *counts.at_most, *counts.about)).search(left)
            left = left[: about.start()] if about else left
        elif (front := _uncounted(left, many, language)) is not None:
            left = front
        else:
            return left


def unmodified(language: Language, left: str) -> str:
    """What stands before somebody, of the words `left` of him, but for what only describes him ("suspected")."""
    while found := before(language.events.actors.modifiers).search(left):
        left = left[: found.start()]
    return left


def _uncounted(left: str, many: Sequence[str], language: Language) -> str | None:
    """`left` without one of the vague numbers `many` at its end ("par" + "plusieurs dizaines de"); None where none is there."""
    owner = before(language.events.actors.whose).search(left)
    front = (left[: owner.start()] if owner else left).rstrip()
    found = [each for each in many if front.lower().endswith(each)]
    return front[: -max(map(len, found))] if found else None


def _counts(word: str, language: Language) -> bool:
    return word.isdigit() or word in language.events.counts.words
