"""A text in which names, directions and lengths are replaced by marks of the same length, so that patterns are short and offsets stay true.

The first character of what was replaced becomes the mark, each further one `REST`. Marks are private-use characters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from geomap.languages.lengths import KM
from geomap.languages.zones import Zones
from geomap.zones.notation import choice, regex

__all__ = ["ADJECTIVES", "DIRECTIONS", "LENGTH", "PEOPLE", "PLACE", "REST", "ZONE", "direction_at", "kilometres", "marked"]

PLACE, PEOPLE, LENGTH, REST, ZONE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
CODES = ("N", "NE", "E", "SE", "S", "SW", "W", "NW", "C")
DIRECTIONS = "".join(chr(0xE010 + i) for i in range(len(CODES)))
ADJECTIVES = "".join(chr(0xE020 + i) for i in range(len(CODES)))
HYPHEN = r"[-‐‑–\s]?"  # "north-east" also finds "north east" and "northeast"
LONGEST_PREFIX = 12
NUMBER = r"(?:\d{1,3}(?:[\s.,]\d{3})+|\d+(?:[.,]\d+)?)"  # "1 200", "2,500" and "1.5"


def marked(text: str, names: Iterable[tuple[int, int, str]], words: Zones) -> str:
    """`text` with the spans `names` (start, end, PLACE, PEOPLE or ZONE), the directions and the lengths replaced by marks."""
    characters = list(re.sub("[\ue000-\ue02f]", " ", text))
    for start, end, mark in names:
        for first, last, sign in (*_prefixed(text, start, words), (start, end, mark)):
            characters[first:last] = sign + REST * (last - first - 1)
    named = "".join(characters)
    measured = _length(_key(words.lengths), _key(words.numbers)).sub(lambda found: _mark(LENGTH, found), named)
    nouns = _by_code(_key(words.directions), DIRECTIONS)
    adjectives = _by_code(_key(words.adjectives), ADJECTIVES)
    return _replace(adjectives, _replace(nouns, measured))


def _prefixed(text: str, start: int, words: Zones) -> list[tuple[int, int, str]]:
    """The mark of the direction that is glued to the front of the name at `start` ("Nord" in "Nordsyrien")."""
    pattern, marks = _by_code(_key(words.prefixes), ADJECTIVES, glued=True)
    found = pattern.search(text, max(0, start - LONGEST_PREFIX), start) if words.prefixes else None
    return [(found.start(), start, marks[str(found.lastgroup)])] if found else []


def direction_at(mark: str) -> str | None:
    """The code of the direction that `mark` stands for."""
    place = max(DIRECTIONS.find(mark), ADJECTIVES.find(mark))
    return None if place < 0 else CODES[place]


def kilometres(text: str, words: Zones) -> float:
    """The length that stands in `text` ("30 km", "thirty miles"); the middle of two ("30-40 km")."""
    found = _length(_key(words.lengths), _key(words.numbers)).match(text)
    if not found:
        raise ValueError(f"{text!r} is no length")
    figures = re.findall(NUMBER, found["number"])
    said = [_figure(each) for each in figures] or [_worded(found["number"], words)]
    return sum(said) / len(said) * KM[str(found.lastgroup)]


def _figure(written: str) -> float:
    thousands = re.sub(r"(?<=\d)[\s.,](?=\d{3}(?!\d))", "", written)
    return float(thousands.replace(",", "."))


def _worded(number: str, words: Zones) -> float:
    return next(float(figure) for figure, each in words.numbers.items() if re.fullmatch(choice(each), number, re.IGNORECASE))


Table = tuple[tuple[str, tuple[str, ...]], ...]


def _key(table: Mapping[str, tuple[str, ...]]) -> Table:
    return tuple(table.items())


@cache
def _length(units: Table, numbers: Table) -> re.Pattern[str]:
    signs = "|".join(f"(?P<{code}>{choice(each)})" for code, each in units)
    worded = choice(word for _, each in numbers for word in each)
    figures = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
    return re.compile(rf"(?<![\w.,])(?P<number>{figures}|{worded})[\s-]*(?:{signs})(?!\w)", re.IGNORECASE)


@cache
def _by_code(table: Table, marks: str, *, glued: bool = False) -> tuple[re.Pattern[str], dict[str, str]]:
    words = sorted(((word, code) for code, each in table for word in each), key=lambda pair: -len(pair[0]))
    groups = "|".join(f"(?P<{code}_{i}>{_hyphened(regex(word))})" for i, (word, code) in enumerate(words))
    marks_by_group = {f"{code}_{i}": marks[CODES.index(code)] for i, (_, code) in enumerate(words)}
    end = "-?$" if glued else r"(?![\w-])"
    return re.compile(rf"(?<!\w)(?:{groups or '(?!)'}){end}", re.IGNORECASE), marks_by_group


def _hyphened(pattern: str) -> str:
    """A hyphen is optional, but for that of a flag ("(?-i:")."""
    return re.sub(r"(?<!\?)-", lambda _: HYPHEN, pattern)


def _replace(compiled: tuple[re.Pattern[str], dict[str, str]], text: str) -> str:
    pattern, marks = compiled
    return pattern.sub(lambda found: _mark(marks[str(found.lastgroup)], found), text)


def _mark(mark: str, found: re.Match[str]) -> str:
    return mark + REST * (found.end() - found.start() - 1)
