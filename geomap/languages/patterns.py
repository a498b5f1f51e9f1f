"""Patterns of language files where they are looked for: just before something, just behind it, or anywhere.

Most texts have none of the words of a pattern. So what a text begins or ends with is looked up first, and only the patterns that can fit
there are ever compiled.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from functools import cache, lru_cache

from geomap.languages.notation import APOSTROPHES, WORD_END, choice, closings, openings, preceded

__all__ = ["Beginning", "Ending", "after", "anywhere", "before", "ending", "last_word"]

# what a name may begin with, which is none of the words before it ("village of ‘Aqrab")
AYN = "[‘ʿ]"
WORD = re.compile(r"\w+")
FIRST = re.compile(r"\s*(\w*)")
REMEMBERED = 1 << 8
"""Words of which is remembered which patterns may fit beside them."""


class Ending:
    """Patterns that may end a text."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        """Use `before`, which keeps what it has made."""
        # the patterns that are a word and no more
        self.words = frozenset(pattern.lower() for pattern in patterns if pattern.isalnum())
        self._words = _Words((word, pattern, front) for pattern in patterns for word, front in closings(pattern.lower()))
        self._of = lru_cache(maxsize=REMEMBERED)(self._fitting)

    def search(self, text: str) -> re.Match[str] | None:
        """The longest of the patterns that ends `text`, white space aside; None when none does."""
        (last, previous) = last_words(text)
        found = self._of(last, previous) if self.may_end_with(last) else None
        return found.search(text) if found else None

    def may_end_with(self, last: str) -> bool:
        """Can one of the patterns end a text whose last word is `last`?"""
        return last in self._words.whole or last.startswith(self._words.begun)

    def _fitting(self, last: str, previous: str | None) -> re.Pattern[str] | None:
        """The patterns that may fit where `last` ends a text, behind `previous` or, where that is None, behind no word."""
        fitting = (pattern for pattern, front in self._words.of(last) if previous is None or preceded(front, previous))
        patterns = tuple(dict.fromkeys(fitting))
        return ending(patterns) if patterns else None


class Beginning:
    """Patterns that a text may go on with."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        """Use `after`, which keeps what it has made."""
        self._patterns = patterns
        self._words = _Words((word, pattern, behind) for pattern in patterns for word, behind in openings(pattern.lower()))
        self._of = lru_cache(maxsize=REMEMBERED)(self._fitting)

    @property
    def pattern(self) -> str:
        """All of them as one regular expression."""
        return rf"\s*(?:{choice(self._patterns)}){WORD_END}"

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The longest of them that stands at `pos`, white space aside."""
        found = self._at(text, pos)
        return found.match(text, pos, endpos) if found else None

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """One of them that is all of the text from `pos` to `endpos`."""
        found = self._at(text, pos)
        return found.fullmatch(text, pos, endpos) if found else None

    def _at(self, text: str, pos: int) -> re.Pattern[str] | None:
        first = FIRST.match(text, pos)[1].lower()  # type: ignore[index]  # it may be empty
        return self._of(first) if first in self._words.whole or first.startswith(self._words.begun) else None

    def _fitting(self, first: str) -> re.Pattern[str] | None:
        patterns = tuple(dict.fromkeys(pattern for pattern, _ in self._words.of(first)))
        return _beginning(patterns) if patterns else None


class _Words:
    """Patterns, each with what else it has, by the whole of a word that they cannot do without, or by what that begins with."""

    def __init__(self, known: Iterable[tuple[str, str, str]]) -> None:
        self.whole: dict[str, list[tuple[str, str]]] = {}
        self._begun: dict[str, list[tuple[str, str]]] = {}
        for word, pattern, rest in known:
            (beginning, star, _) = word.partition("*")
            (self._begun if star else self.whole).setdefault(beginning, []).append((pattern, rest))
        self.begun = tuple(self._begun)

    def of(self, word: str) -> list[tuple[str, str]]:
        """Those that may fit at `word`."""
        return [*self.whole.get(word, ()), *(each for begun in self.begun if word.startswith(begun) for each in self._begun[begun])]


@cache
def ending(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """What matches where one of `patterns` ends a text, whatever its last word is."""
    return re.compile(rf"(?<!\w)(?:{choice(patterns)})(?:\s*|(?<={APOSTROPHES})){AYN}?$", re.IGNORECASE)


@cache
def _beginning(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{choice(patterns)}){WORD_END}", re.IGNORECASE)


@cache
def before(patterns: tuple[str, ...]) -> Ending:
    """A pattern to search in the text before something: it matches where one of `patterns` ends the text."""
    return Ending(patterns)


@cache
def after(patterns: tuple[str, ...]) -> Beginning:
    """A pattern to match at the text after something: it matches where one of `patterns` begins the text, white space aside."""
    return Beginning(patterns)


@cache
def anywhere(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to search anywhere: whole words only."""
    return re.compile(rf"(?<!\w)(?:{choice(patterns)}){WORD_END}", re.IGNORECASE)


def last_word(text: str) -> str:
    """The last letters and digits in a row of `text`, in lower case; '' when what it ends with has none."""
    return last_words(text)[0]


@lru_cache(maxsize=16)
def last_words(text: str) -> tuple[str, str | None]:
    """The last word and the one before it, in lower case; None when something else stands before it."""
    chunks = text.rstrip(" ‘ʿ").rsplit(None, 2)[-2:]
    if len(chunks) > 1 and chunks[0].isalnum() and chunks[1].isalnum():
        return chunks[1].lower(), chunks[0].lower()
    words = WORD.findall(chunks[-1].lower()) if chunks else []
    if len(words) == 1:
        words = [*(WORD.findall(chunks[0].lower()) if len(chunks) > 1 else [""]), *words]
    return words[-1] if words else "", words[-2] if len(words) > 1 else None
