"""The stems of the words of a text: enough of them to tell which forms it cannot hold."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from geomap.languages.lowering import lowered
from geomap.languages.written import written

__all__ = ["NUMBER", "STEM", "WORD", "YEAR", "Stems", "of_number", "stems", "stems_in"]

STEM = 4
"""Letters of a word that are compared: enough for names, few enough for endings and compounds ("Dienstagabend")."""

NUMBER, YEAR = "#", "####"
"""Stems of numbers: any, and those of four digits."""

# an apostrophe that Unicode takes for a letter
LETTER = "ʼ"
WORD = re.compile(rf"[^\W_{LETTER}]+")
BEGINNING = re.compile(rf"(?<![^\W_{LETTER}])[^\W_{LETTER}]{{1,{STEM}}}")
DIGITS = re.compile(r"(?<!\w)\d+")


@dataclass(frozen=True, slots=True, eq=False)
class Stems:
    """The stems of a text by the offsets of their words, and its numbers by theirs: are they of four digits?"""

    starts: Sequence[int]
    stems: Sequence[str]
    numbers: Sequence[int] = ()
    years: Sequence[bool] = ()

    def held(self, needed: frozenset[str], start: int, end: int) -> frozenset[str]:
        """Those of the stems `needed` that the words have which begin in [start, end)."""
        found = needed.intersection(self.stems[bisect_left(self.starts, start) : bisect_left(self.starts, end)])
        years = self.years[bisect_left(self.numbers, start) : bisect_left(self.numbers, end)]
        if years:
            found |= needed & ({NUMBER, YEAR} if any(years) else {NUMBER})
        return found


@lru_cache(maxsize=8)
def stems_in(text: str, *, clitics: bool = False) -> Stems:
    """The stems of all of `text`, kept for the texts asked for last."""
    plain = lowered(text)
    (starts, words) = (written(plain).starts, written(plain).words)
    if clitics or LETTER in plain or "_" in plain:
        every = [(start, stem) for start, word in zip(starts, words, strict=True) for stem in stems(word, clitics=clitics)]
        return Stems([start for start, _ in every], [stem for _, stem in every])
    numbers = [*DIGITS.finditer(plain)]
    return Stems(starts, [word[:STEM] for word in words], [each.start() for each in numbers], [len(each[0]) >= STEM for each in numbers])


def stems(text: str, *, clitics: bool) -> set[str]:
    """The stems of the words of `text`; with `clitics`, also those of its words without their first letter or two."""
    found = set(BEGINNING.findall(text.lower()))
    if clitics:
        found |= {word[cut : cut + STEM] for word in WORD.findall(text) for cut in (1, 2)}
    return found | {stem for word in found if word[:1].isdecimal() for stem in of_number(word)}


def of_number(word: str) -> tuple[str, ...]:
    """The stems of a word that begins with digits ("5th", "1990s"); a year is a number too."""
    return (YEAR, NUMBER) if len(word) >= STEM and word[:STEM].isdecimal() else (NUMBER,)
