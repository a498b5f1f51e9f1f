"""The patterns of a language, searched in a marked text. What a match says is read from the marks in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from geomap.languages import load
from geomap.languages.zones import Zones
from geomap.zones.marks import ADJECTIVES, DIRECTIONS, LENGTH, PEOPLE, PLACE, REST, ZONE, marked
from geomap.zones.notation import choice

__all__ = ["Found", "found_in", "holds", "joined", "says_where"]

# the order decides between matches of the same length: what says more comes first
OPERATORS = (
    "corridor", "border", "within", "extreme", "quarter", "third", "half", "part_of_unit", "part", "own_part",
    "offset", "around", "near", "between", "hull", "units", "anaphora", "named",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The operator whose pattern matched [start, end) of the text."""

    operator: str
    start: int
    end: int


def found_in(marked: str, language: str, start: int, end: int) -> tuple[Found, ...]:
    """The matches in [start, end) of `marked`, without overlap: the first one wins, and of those that start together the longest."""
    every = [
        Found(operator=operator, start=match.start(), end=match.end())
        for operator, pattern in _patterns(language).items()
        for match in pattern.finditer(marked, start, end)
    ]
    every.sort(key=lambda found: (found.start, -found.end, OPERATORS.index(found.operator)))
    kept: list[Found] = []
    for found in every:
        if not kept or found.start >= kept[-1].end:
            kept.append(found)
    return tuple(kept)


def joined(between: str, language: str) -> bool:
    """May `between` stand between a zone and what refines it?"""
    return bool(_joins(language).fullmatch(between))


def says_where(word: str, language: str) -> bool:
    """Is `word` one of the patterns' own ("Norden" in German), which there is no place's name?"""
    return word.lower() in _own_words(language) or any(mark in marked(word, (), load(language).zones) for mark in DIRECTIONS + ADJECTIVES)


@cache
def _own_words(language: str) -> frozenset[str]:
    zones = load(language).zones
    patterns = [each for operator in OPERATORS for each in getattr(zones, operator, ())]
    texts = [*patterns, *(word for each in zones.words.values() for word in each)]
    return frozenset(word.lower() for text in texts for word in re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", " ", text)))


def holds(sentence: str, language: str) -> bool:
    """Does `sentence` speak of something that holds in a zone, such as a truce?"""
    return bool(_holding(language).search(sentence))


@cache
def _holding(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){choice(load(language).zones.holding)}(?!\w)", re.IGNORECASE)


@cache
def _joins(language: str) -> re.Pattern[str]:
    return re.compile(choice(load(language).zones.joins), re.IGNORECASE)


@cache
def _patterns(language: str) -> dict[str, re.Pattern[str]]:
    zones = load(language).zones
    slots = _slots(zones)
    named = {"named": re.compile(f"{ZONE}{REST}*")}
    return named | {
        operator: re.compile(rf"(?<!\w){choice(patterns, slots)}(?![\w{REST}])", re.IGNORECASE)
        for operator in OPERATORS
        if (patterns := getattr(zones, operator, ()))
    }


def _slots(zones: Zones) -> dict[str, str]:
    place = f"[{PLACE}{ZONE}]{REST}*"
    words = {name: choice(each) for name, each in zones.words.items()}
    return words | {
        "place": place,
        "places": f"{place}(?:{choice(zones.next)}{place})*",
        "people": f"{PEOPLE}{REST}*",
        "length": f"{LENGTH}{REST}*",
        "direction": f"[{DIRECTIONS}]{REST}*",
        "adjective": f"[{ADJECTIVES}]{REST}*",
    }
