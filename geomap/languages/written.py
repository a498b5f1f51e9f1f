"""The words of a text and where they begin, told apart once for everybody who asks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

__all__ = ["Written", "written"]

WORD = re.compile(r"(\w+)")


@dataclass(frozen=True, slots=True, eq=False)
class Written:
    """The runs of letters and digits of a text, in order, and the offset of each."""

    starts: Sequence[int]
    words: Sequence[str]

    def between(self, start: int, end: int) -> Sequence[str]:
        """The words that begin in [start, end)."""
        return self.words[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@lru_cache(maxsize=8)
def written(text: str) -> Written:
    """The words of `text`, kept for the texts asked for last."""
    parts = WORD.split(text)
    return Written([*accumulate(map(len, parts))][0:-1:2], parts[1::2])
