"""Classes of patterns that may end a text, asked all at once: its last word tells which of them can, and mostly none can."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from geomap.languages.patterns import Ending, before, last_word

__all__ = ["Cues"]

REMEMBERED = 1 << 12
"""Last words of which is remembered what they may end."""

_May = tuple[str, Ending, bool]
"""A class, its patterns, and whether the word is one of them."""


class Cues:
    """What may stand before something, by classes: titles before a person, nouns before a place."""

    def __init__(self, classes: Mapping[str, tuple[str, ...]]) -> None:
        """The patterns of each class (geomap.languages.patterns)."""
        self._classes = {name: before(patterns) for name, patterns in classes.items()}
        self._told = lru_cache(maxsize=REMEMBERED)(self._told_by)

    def ending(self, text: str) -> tuple[str, ...]:
        """The classes of which a pattern ends `text`, white space aside, in the order in which they were given."""
        return tuple([name for name, patterns, sure in self._of(text) if sure or patterns.search(text)])

    def lengths(self, text: str) -> dict[str, int]:
        """The same classes, and the letters of the longest pattern of each."""
        found = {name: patterns.search(text) for name, patterns, _ in self._of(text)}
        return {name: len(match[0].strip()) for name, match in found.items() if match}

    def _of(self, text: str) -> tuple[_May, ...]:
        last = text.rsplit(None, 1)[-1:]
        return self._told(last[0].lower(), whole=True) if last and last[0].isalnum() else self._told(last_word(text), whole=False)

    def _told_by(self, last: str, *, whole: bool) -> tuple[_May, ...]:
        """What the last word of a text may end; `whole`: nothing but white space stands around it."""
        may = ((name, patterns) for name, patterns in self._classes.items() if patterns.may_end_with(last))
        return tuple((name, patterns, whole and last in patterns.words) for name, patterns in may)
