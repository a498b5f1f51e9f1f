"""The words before somebody that only describe or count him."""

from __future__ import annotations

import re

from geomap.languages import Language
from geomap.languages.patterns import before

__all__ = ["described"]

COUNT = re.compile(r"[\w-]+\s*$")


def described(language: Language, left: str) -> str:
    """What stands before somebody, of the words `left` of him, but for what only describes or counts him ("at least three suspected")."""
    counts = language.events.counts
    while True:
        if found := before(language.events.actors.modifiers).search(left):
            left = left[: found.start()]
        elif (number := COUNT.search(left)) and _counts(number[0].rstrip().lower(), language):
            left = left[: number.start()]
            about = before((*counts.at_least, *counts.at_most, *counts.about)).search(left)
            left = left[: about.start()] if about else left
        else:
            return left


def _counts(word: str, language: Language) -> bool:
    return word.isdigit() or word in language.events.counts.words
