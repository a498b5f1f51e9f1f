"""A text in which names, directions and lengths are replaced by marks of the same length, so that patterns are short and offsets stay true.

The first character of what was replaced becomes the mark, each further one `REST`. Marks are private-use characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from geomap.languages import load
from geomap.languages.gates import Gates, gate, gates
from geomap.languages.lengths import KM
from geomap.languages.stems import NUMBER as A_NUMBER
from geomap.languages.zones import Zones
from geomap.zones.notation import choice, regex

__all__ = ["ADJECTIVES", "DIRECTIONS", "LENGTH", "PEOPLE", "PLACE", "REST", "ZONE", "direction_at", "kilometres", "marked"]

PLACE, PEOPLE, LENGTH, REST, ZONE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
CODES = ("N", "NE", "E", "SE", "S", "SW", "W", "NW", "C")
DIRECTIONS = "".join(chr(0xE010 + i) for i in range(len(CODES)))
ADJECTIVES = "".join(chr(0xE020 + i) for i in range(len(CODES)))
HYPHEN = r"[-‐‑–\s]?"  # "north-east" also finds "north east" and "northeast"
LONGEST_PREFIX = 12
OWN = re.compile("[\ue000-\ue02f]")  # in a text they are no marks
NUMBER = r"(?:\d{1,3}(?:[\s.,]\d{3})+|\d+(?:[.,]\d+)?)"  # "1 200", "2,500" and "1.5"


def marked(text: str, start: int, end: int, names: Iterable[tuple[int, int, str]], language: str) -> str:
    """text[start:end] with the spans `names` (low, high, PLACE, PEOPLE or ZONE) of it, the directions and the lengths replaced by marks."""
    said = text[start:end]
    characters = list(OWN.sub(" ", said))
    for low, high, mark in names:
        for first, last, sign in (*_prefixed(said, low, language), (low, high, mark)):
            characters[first:last] = sign + REST * (last - first - 1)
    marks = "".join(characters)
    for pattern, marking, gates_ in _tables(language):
        if gates_.opened(text, start, end):
            marks = pattern.sub(marking, marks)
    return marks


def _prefixed(text: str, start: int, language: str) -> list[tuple[int, int, str]]:
    """The mark of the direction that is glued to the front of the name at `start` ("Nord" in "Nordsyrien")."""
    words = load(language).zones
    if not words.prefixes:
        return []
    pattern, marks, _ = _by_code(_key(words.prefixes), ADJECTIVES, glued=True)
    found = pattern.search(text, max(0, start - LONGEST_PREFIX), start)
    return [(found.start(), start, marks[str(found.lastgroup)])] if found else []


@cache
def _tables(language: str) -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str], Gates[str]], ...]:
    """What becomes a mark: lengths, directions and their adjectives, each with its mark and with what a text must hold for it."""
    words = load(language).zones
    length, opened = _length(_key(words.lengths), _key(words.numbers))
    codes = (_by_code(_key(table), codes) for table, codes in ((words.directions, DIRECTIONS), (words.adjectives, ADJECTIVES)))
    return (length, _marking({}), opened), *((pattern, _marking(signs), opened) for pattern, signs, opened in codes)


def _marking(signs: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    """What writes the mark of a match: that of its group in `signs`, or else that of a length."""
    return lambda found: signs.get(str(found.lastgroup), LENGTH) + REST * (found.end() - found.start() - 1)


def direction_at(mark: str) -> str | None:
    """The code of the direction that `mark` stands for."""
    place = max(DIRECTIONS.find(mark), ADJECTIVES.find(mark))
    return None if place < 0 else CODES[place]


def kilometres(text: str, words: Zones) -> float:
    """The length that stands in `text` ("30 km", "thirty miles"); the middle of two ("30-40 km")."""
    found = _length(_key(words.lengths), _key(words.numbers))[0].match(text)
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
def _length(units: Table, numbers: Table) -> tuple[re.Pattern[str], Gates[str]]:
    """The pattern of a length, and what a text must hold for it."""
    signs = "|".join(f"(?P<{code}>{choice(each)})" for code, each in units)
    words = [word for _, each in numbers for word in each]
    figures = rf"{NUMBER}(?:\s?[-–]\s?{NUMBER})?"
    pattern = rf"(?<![\w.,])(?P<number>{figures}|{choice(words)})[\s-]*(?:{signs})(?!\w)"
    return re.compile(pattern, re.IGNORECASE), gates([(A_NUMBER, (frozenset({A_NUMBER}),)), *((word, gate(word, {})) for word in words)])


@cache
def _by_code(table: Table, marks: str, *, glued: bool = False) -> tuple[re.Pattern[str], dict[str, str], Gates[str]]:
    """The pattern of the words of `table`, the mark of each of its groups, and what a text must hold for it."""
    words = sorted(((word, code) for code, each in table for word in each), key=lambda pair: -len(pair[0]))
    groups = "|".join(f"(?P<{code}_{i}>{_hyphened(regex(word), HYPHEN)})" for i, (word, code) in enumerate(words))
    marks_by_group = {f"{code}_{i}": marks[CODES.index(code)] for i, (_, code) in enumerate(words)}
    end = "-?$" if glued else r"(?!\w|-\w)"
    return re.compile(rf"(?<!\w)(?:{groups or '(?!)'}){end}", re.IGNORECASE), marks_by_group, _gates(word for word, _ in words)


def _gates(words: Iterable[str]) -> Gates[str]:
    """`words`, whether a text writes them with a hyphen, in two words or in one."""
    return gates((word, gate(_hyphened(word, joint), {})) for word in words for joint in (" ", ""))


def _hyphened(pattern: str, joint: str) -> str:
    """`pattern` with `joint` for each hyphen, but for that of a flag ("(?-i:")."""
    return re.sub(r"(?<!\?)-", lambda _: joint, pattern)
