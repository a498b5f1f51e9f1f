"""The words of a sentence that report an event."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geomap.events.taxonomy import OTHER, EventClass, classes
from geomap.languages import Language, load
from geomap.languages.events import Triggers
from geomap.languages.patterns import after, before, regex

__all__ = ["Trigger", "class_of", "find_triggers"]

WORD_START = re.compile(r"(?<!\w)\w")
CONTEXT = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The words at [start, end) that report an event of the class `kind`; `noun` when they name it rather than tell it."""

    start: int
    end: int
    kind: EventClass
    noun: bool


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    noun: bool
    words: Triggers


def find_triggers(text: str, start: int, end: int, language: Language) -> tuple[Trigger, ...]:
    """The triggers in text[start:end], in order and without overlap: where two overlap, the longer one stays."""
    found = sorted(_all(text, start, end, language), key=lambda each: (each.start - each.end, each.start))
    kept: list[Trigger] = []
    for each in found:
        if all(each.end <= other.start or other.end <= each.start for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def class_of(text: str, language: Language) -> tuple[EventClass, bool]:
    """The class of a trigger given from outside, and whether it is a noun; OTHER when no pattern knows its words."""
    found = find_triggers(text, 0, len(text), language)
    return (found[0].kind, found[0].noun) if found else (OTHER, False)


def _all(text: str, start: int, end: int, language: Language) -> Iterator[Trigger]:
    lexicon = _lexicon(language.code)
    for word in WORD_START.finditer(text, start, end):
        for pattern, entry in lexicon.get(text[word.start() : word.start() + 2].lower(), ()):
            found = pattern.match(text, word.start(), end)
            if found and not _blocked(text[max(start, found.start() - CONTEXT) : found.start()], text[found.end() : end], entry.words):
                yield Trigger(start=found.start(), end=found.end(), kind=classes()[entry.name], noun=entry.noun)


def _blocked(left: str, right: str, words: Triggers) -> bool:
    return before(words.not_before).search(left) is not None or after(words.not_after).match(right) is not None


@cache
def _lexicon(code: str) -> Mapping[str, tuple[tuple[re.Pattern[str], _Entry], ...]]:
    """The patterns of the language by the two letters they can begin with: looking at a word costs a few matches, not all."""
    grouped: dict[str, list[tuple[re.Pattern[str], _Entry]]] = {}
    for name, words in load(code).events.triggers.items():
        for noun, patterns in ((True, words.nouns), (False, words.verbs)):
            for first, own in _by_first_letters(patterns).items():
                longest_first = "|".join(regex(each) for each in sorted(own, key=len, reverse=True))
                pattern = re.compile(rf"(?:{longest_first})(?!\w)", re.IGNORECASE)
                grouped.setdefault(first, []).append((pattern, _Entry(name, noun, words)))
    return {first: tuple(each) for first, each in grouped.items()}


def _by_first_letters(patterns: Iterable[str]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = {}
    for pattern in patterns:
        for first in _first_letters(pattern):
            grouped.setdefault(first, []).append(pattern)
    return grouped


def _first_letters(pattern: str) -> set[str]:
    """The first two letters that a match of `pattern` can begin with, both apostrophes counted."""
    choice = re.match(r"\(([^()]*)\)(\?)? ?", pattern)
    starts = set(choice[1].split("|")) if choice else {pattern}
    firsts = {f"{start} "[:2].lower() for start in starts}
    if choice and choice[2]:
        firsts |= _first_letters(pattern[choice.end() :])
    return firsts | {first.replace("'", mark) for first in firsts if "'" in first for mark in "’ʼ‘`´"}
