"""Who was in office when: the names in a text tell the years in which it can have been written."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from geomap import languages

__all__ = ["Era", "eras_in"]

TABLE = Path(__file__).with_name("eras.toml")
WORD = re.compile(r"[^\W_]+")
BEFORE = 60
"""Characters before a name in which it may be called a former one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Era:
    """The terms of one person, as (first day, last day)."""

    name: str
    terms: tuple[tuple[date, date], ...]

    def covers(self, day: date) -> bool:
        """Whether the person was in office on `day`."""
        return any(first <= day <= last for first, last in self.terms)


def eras_in(text: str, language: str) -> tuple[Era, ...]:
    """The eras of the people that `text` names as in office, each once, in the order of the table."""
    former = _former(language)
    found: dict[str, Era] = {}
    for word in WORD.finditer(text):
        for spelling, era in _spellings().get(word.group(), ()):
            start = word.end() - len(spelling)
            if _stands(text, start, spelling) and not former.search(text, max(0, start - BEFORE), start):
                found[era.name] = era
    return tuple(era for era in _table() if era.name in found)


def _stands(text: str, start: int, spelling: str) -> bool:
    return start >= 0 and text.startswith(spelling, start) and not text[max(0, start - 1) : start].isalnum()


@cache
def _table() -> tuple[Era, ...]:
    people = tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]
    return tuple(Era(name=each["names"][0], terms=tuple(map(_term, each["terms"]))) for each in people)


def _term(text: str) -> tuple[date, date]:
    first, _, last = text.partition("/")
    return date.fromisoformat(first), date.fromisoformat(last) if last else date.max


@cache
def _spellings() -> dict[str, list[tuple[str, Era]]]:
    """The last word of each spelling -> the spelling and whose it is."""
    people = tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]
    found: dict[str, list[tuple[str, Era]]] = {}
    for each, era in zip(people, _table(), strict=True):
        for spelling in each["names"]:
            found.setdefault(WORD.findall(spelling)[-1], []).append((spelling, era))
    return found


@cache
def _former(language: str) -> re.Pattern[str]:
    """The words that say that an office is over, right before a name."""
    words = languages.load(language).dates.former
    return re.compile(rf"(?<!\w)(?:{'|'.join(words) or '(?!)'})\s*$", re.IGNORECASE)
