"""The words of a text and where they begin, told apart once for everybody who asks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, compress
from typing import Any, NamedTuple

from geomap.languages.memory import Memory

__all__ = ["Told", "Written", "written"]

WORD = re.compile(r"(\w+)")


class Told(NamedTuple):
    """The words of a text of which something is said: where they begin, the word behind each, and what is said."""

    starts: Sequence[int]
    following: Sequence[str]
    said: Sequence[Any]

    def between(self, start: int, end: int) -> range:
        """The places here of the words that begin in [start, end)."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """The runs of letters and digits of a text, in order, and the offset of each."""

    starts: Sequence[int]
    words: Sequence[str]
    distinct: AbstractSet[str]
    # what was told, by the identity of the memory, which it keeps alive
    _told: dict[int, tuple[Memory[Any], Told]] = field(default_factory=dict)

    def between(self, start: int, end: int) -> Sequence[str]:
        """The words that begin in [start, end)."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]

    def last(self, end: int) -> int:
        """Where the last word begins before `end`."""
        return self.starts[bisect_left(self.starts, end) - 1]

    def told(self, memory: Memory[Any]) -> Told:
        """The words of which `memory` says something: told once for all of the text."""
        if id(memory) not in self._told:
            said = {word: said for word in self.distinct if (said := memory[word])}
            every = [*map(said.get, self.words)] if said else []
            following = [*self.words[1:], ""]
            told = Told([*compress(self.starts, every)], [*compress(following, every)], [*filter(None, every)])
            self._told[id(memory)] = (memory, told)
        return self._told[id(memory)][1]


@lru_cache(maxsize=16)
def written(text: str) -> Written:
    """The words of `text`, kept for the texts asked for last."""
    parts = WORD.split(text)
    return Written([*accumulate(map(len, parts))][0:-1:2], parts[1::2], frozenset(parts[1::2]))
