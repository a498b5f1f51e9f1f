"""The language of a text, told by its commonest words (docs/decisions/0031)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from geomap import languages

__all__ = ["tell"]

WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 20_000
"""Characters that are looked at; the language of an article is clear long before."""


def tell(text: str) -> str:
    """The ISO 639-1 code of the language that `text` is written in, among those that have a file.

    Each function word in the text counts for the languages that list it, in equal shares; the highest sum wins, the alphabet
    decides between equals. A text without any is taken to be in the language whose file says `fallback = true`.
    """
    scores: Counter[str] = Counter()
    for word, times in Counter(WORD.findall(text[:ENOUGH].lower())).items():
        owners = _owners().get(word, ())
        for code in owners:
            scores[code] += times * 60 // len(owners)
    return min(scores, key=lambda code: (-scores[code], code), default=_fallback())


@cache
def _owners() -> dict[str, tuple[str, ...]]:
    """Function word -> the languages that list it."""
    return {
        word: tuple(code for code in languages.codes() if word in languages.opening(code).function_words)
        for each in languages.codes()
        for word in languages.opening(each).function_words
    }


@cache
def _fallback() -> str:
    return next((code for code in languages.codes() if languages.opening(code).fallback), languages.codes()[0])
