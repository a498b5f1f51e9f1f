"""Patterns of language files where they are looked for: just before something, just behind it, or anywhere.

Most texts have none of the words of a pattern. So what a text begins or ends with is looked up first, and only the patterns that can fit
there are ever compiled.
"""

from __future__ import annotations

import re
import sys
from functools import cache, lru_cache

from geomap.languages.index import Beside, Index
from geomap.languages.memory import Memory
from geomap.languages.notation import choice, closings, longest_first, openings, whole, words_before

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
        self._known: Index[tuple[str, str]] = Index()
        for pattern in patterns:
            for word, front in closings(pattern.lower()):
                self._known.add(word, (pattern, front))
        self._ending_with = Memory(self._with, REMEMBERED)

    def search(self, text: str) -> re.Match[str] | None:
        """The longest of the patterns that ends `text`, white space aside; None when none does."""
        (last, previous) = last_words(text)
        if not self._known.may_hold(last):
            return None
        known = self._ending_with[last]
        fitting = known.every if previous is None else known[previous]
        return min(filter(None, [each.search(text) for each in fitting]), key=_start, default=None) if fitting else None

    def may_end_with(self, last: str) -> bool:
        """Can one of the patterns end a text whose last word is `last`?"""
        return self._known.may_hold(last)

    def _with(self, last: str) -> Beside[str, tuple[re.Pattern[str], ...]]:
        """The patterns that may fit where `last` ends a text, by the word before it."""
        return Beside(((pattern, words_before(front)) for pattern, front in self._known.of(last)), _endings)


class Beginning:
    """Patterns that a text may go on with."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        """Use `after`, which keeps what it has made."""
        self._patterns = patterns
        self._known: Index[str] = Index()
        for pattern in patterns:
            for word, _ in openings(pattern.lower()):
                self._known.add(word, pattern)
        self._of = lru_cache(maxsize=REMEMBERED)(self._fitting)

    @property
    def pattern(self) -> str:
        """All of them as one regular expression."""
        return rf"\s*{whole(self._patterns)}"

    def match(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """The longest of them that stands at `pos`, white space aside."""
        return next((found for each in self._at(text, pos) if (found := each.match(text, pos, endpos))), None)

    def fullmatch(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None:
        """One of them that is all of the text from `pos` to `endpos`."""
        return next((found for each in self._at(text, pos) if (found := each.fullmatch(text, pos, endpos))), None)

    def _at(self, text: str, pos: int) -> tuple[re.Pattern[str], ...]:
        first = FIRST.match(text, pos)[1].lower()  # type: ignore[index]  # it may be empty
        return self._of(first) if self._known.may_hold(first) else ()

    def _fitting(self, first: str) -> tuple[re.Pattern[str], ...]:
        return tuple(map(_beginning, longest_first({*self._known.of(first)})))


@cache
def ending(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """What matches where one of `patterns` ends a text, whatever its last word is."""
    return re.compile(rf"(?<!\w)(?:{choice(patterns)})\s*{AYN}?$", re.IGNORECASE)


def _endings(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(ending((each,)) for each in longest_first({*patterns}))


@cache
def _beginning(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\s*{whole((pattern,))}", re.IGNORECASE)


def _start(found: re.Match[str]) -> int:
    return found.start()


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
    """A pattern to search anywhere: whole words only, and commas wherever they stand."""
    opens = r"(?:(?<!\w)|(?=,))" if any(each.startswith(",") for each in patterns) else r"(?<!\w)"
    return re.compile(rf"{opens}{whole(patterns)}", re.IGNORECASE)


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
