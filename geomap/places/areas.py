"""Areas named by an adjective whose noun stands elsewhere: "Харківському | й Чугуївському районах", "На Торецькому —" behind "напрямку"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from geomap.places.inflection import rules

__all__ = ["is_area", "shared_nouns"]

BEFORE = re.compile(r"(?<!\w)(\w+)\s+$")
# characters before an adjective in which its preposition stands
LEFT = 8


class _Patterns(NamedTuple):
    """An adjective that names an area, the noun right behind it, and what joins two adjectives of a list."""

    adjective: re.Pattern[str]
    noun: re.Pattern[str]
    joint: re.Pattern[str]


@lru_cache(maxsize=64)
def shared_nouns(text: str, language: str) -> Mapping[int, str]:
    """Where an adjective of `text` starts whose noun stands elsewhere -> the two together, as if it stood behind."""
    patterns = _patterns(language)
    if patterns is None:
        return {}
    words = [*patterns.adjective.finditer(text)]
    nouns, own = _nouns(text, words, patterns)
    nouns |= _gone_on(text, words, nouns, rules(language)["elliptic"])
    return {word.start(): f"{word[0]} {nouns[word.start()]}" for word in words if word.start() in nouns.keys() - own}


def is_area(name: str, language: str) -> bool:
    """Is it an adjective that names an area, with its noun ("Малоданилівської громади")?"""
    patterns = _patterns(language)
    found = patterns.adjective.match(name) if patterns else None
    return patterns is not None and found is not None and patterns.noun.fullmatch(name, found.end()) is not None


def _nouns(text: str, words: list[re.Match[str]], patterns: _Patterns) -> tuple[dict[int, str], set[int]]:
    """The noun of each adjective that has one behind it or shares one in its list, and the adjectives that have it for themselves."""
    nouns: dict[int, str] = {}
    own: set[int] = set()
    behind = len(text)
    for word in reversed(words):  # in a list the noun stands behind the last adjective
        if said := patterns.noun.match(text, word.end()):
            nouns[word.start()] = " ".join(said[1].split())
            if said[1].isalpha():  # a noun of two words is no part of the name
                own.add(word.start())
        elif behind in nouns and patterns.joint.fullmatch(text, word.end(), behind):
            nouns[word.start()] = nouns[behind]
        behind = word.start()
    return nouns, own


def _gone_on(text: str, words: list[re.Match[str]], nouns: Mapping[int, str], elliptic: Mapping[str, str]) -> dict[int, str]:
    """The noun that an adjective leaves out because the text has named it before, by the preposition that goes with it."""
    found: dict[int, str] = {}
    last: dict[str, str] = {}
    for word in words:
        left = BEFORE.search(text, max(0, word.start() - LEFT), word.start())
        preposition = left[1].lower() if left else ""
        if word.start() in nouns:
            if nouns[word.start()].startswith(elliptic.get(preposition, " ")):
                last[preposition] = nouns[word.start()]
        elif preposition in last:
            found[word.start()] = last[preposition]
    return found


@cache
def _patterns(language: str) -> _Patterns | None:
    """None where the language names no area so."""
    table = rules(language)
    if "elliptic" not in table:
        return None
    (stems, endings, joints) = ("|".join(table[key]) for key in ("stems", "adjectives", "joints"))
    nouns = "|".join([*table["areas"], *table["units"]]).replace(" ", r"\s+")
    return _Patterns(
        re.compile(rf"(?<![\w-])[^\W\d_a-zа-џґ][\w'’ʼ-]*(?:{stems})(?:{endings})(?![\w-])"),
        re.compile(rf"\s+({nouns})(?!\w)"),
        re.compile(rf"(?:\s*,\s*|\s+(?:{joints})\s+)(?:\w{{1,3}}\s+)?"),
    )
