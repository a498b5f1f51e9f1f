"""The patterns of a language, searched in a marked text. What a match says is read from the marks in it."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from geomap.languages import load
from geomap.languages.zones import Zones
from geomap.zones.marks import ADJECTIVES, DIRECTIONS, LENGTH, PEOPLE, PLACE, REST, ZONE, marked
from geomap.zones.notation import choice

__all__ = ["Found", "bare", "excepted", "found_in", "holds", "joined", "listed", "says_where", "width"]

# the order decides between matches of the same length: what says more comes first
OPERATORS = (
    "corridor", "border", "border_of", "coast", "river", "beside", "within", "extreme", "quarter", "third", "half", "two_thirds",
    "rest", "without", "lying", "part_of_unit", "part", "own_part", "offset", "around", "near", "road", "between", "hull", "units", "whole",
    "anaphora", "named",
)  # fmt: skip


NEEDS = (
    (PLACE + ZONE + PEOPLE, ("{place", "{people")),
    (DIRECTIONS + ADJECTIVES, ("{direction", "{adjective")),
    (LENGTH, ("{length",)),
    (DIRECTIONS + ADJECTIVES + LENGTH, ("{direction", "{adjective", "{length")),
)
NAMES = PLACE + ZONE + PEOPLE
BEGINNING = 3  # letters of a word
WORDS = re.compile(r"[^\W\d_]+")
LITERAL = re.compile(r"(?:^|(?<= ))([^\W\d_]{2,})(?=$| |[^\W\d_]\?)")
CHOICE = re.compile(r"(?<!\S)\(((?!\?)[^()]*)\)(?!\?)")
OPTIONAL = re.compile(r"\((?!\?)[^()]*\)\?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The operator whose pattern matched [start, end) of the text."""

    operator: str
    start: int
    end: int


def found_in(marked: str, language: str, start: int, end: int, *, anaphora: bool = True) -> tuple[Found, ...]:
    """Every match in [start, end) of `marked`, overlaps too: by their start, and of those that start together the longest first.

    Without `anaphora` there is nothing to point back to, so that a sentence without a name says nothing.
    """
    sentence = marked[start:end]
    seen = frozenset(sentence)
    if seen.isdisjoint(NAMES) and not anaphora:
        return ()
    beginnings = frozenset(word[:BEGINNING] for word in WORDS.findall(sentence.lower()))
    every = [
        Found(operator=name, start=match.start(), end=match.end())
        for name, cues in _asked(language, tuple(not seen.isdisjoint(marks) for marks, _ in NEEDS))
        if not (cues and beginnings.isdisjoint(cues))
        for match in _pattern(name, language).finditer(marked, start, end)
    ]
    return tuple(sorted(every, key=lambda found: (found.start, -found.end, OPERATORS.index(found.operator))))


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
def excepted(language: str) -> re.Pattern[str]:
    """What may stand between a zone and another that is taken away from it ("except")."""
    return re.compile(choice(load(language).zones.excepts, _slots(language)), re.IGNORECASE)


def width(words: str, language: str) -> bool:
    """Do `words` say a length as a width, both sides together ("5 km wide")?"""
    return bool(_wide(language).search(words))


@cache
def _wide(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){choice(load(language).zones.wide)}(?!\w)", re.IGNORECASE)


@cache
def listed(language: str) -> re.Pattern[str]:
    """What may stand between two zones of a list ("and", "et dans")."""
    zones = load(language).zones
    return re.compile(rf"{choice(zones.next)}(?:{choice(zones.words.get('the', ()))}|\w{{1,4}}\s)?(?:\w{{1,3}}\s)?", re.IGNORECASE)


@cache
def bare(language: str) -> re.Pattern[str]:
    """A marked text that is nothing but a place's name, or a list of them, with small words before it, or a name and where it lies."""
    place, link = _slots(language)["place"], _slots(language)["link"]
    where = rf"(?:['’\s]+\w{{1,12}}){{1,3}}['’\s]+{place}"  # "the Somali region of Ethiopia"
    return re.compile(rf"[\s\"«“(]*(?:\w{{1,4}}['’\s]+){{0,3}}{place}(?:(?:{link}{place})*|(?P<where>{where}))[\s\"»”).]*", re.IGNORECASE)


@cache
def _asked(language: str, there: tuple[bool, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    """The operators worth a search where marks of these groups of NEEDS are `there`, each with the cues of which it takes one."""
    zones = load(language).zones
    own = [(name, getattr(zones, name)) for name in OPERATORS[:-1] if getattr(zones, name)]
    asked = [(each, _cues(patterns, zones)) for each, patterns in own if all(map(operator.le, _needs(patterns, zones), there))]
    return (*asked, (OPERATORS[-1], frozenset())) if there[0] else tuple(asked)


def _needs(patterns: Iterable[str], zones: Zones) -> tuple[bool, ...]:
    """For each group of NEEDS: must one of its marks be there, whatever the pattern?"""
    lengths = {slot for slot, words in zones.words.items() if all("{length" in word for word in words)}
    must = [re.sub(r"\{(\w+)\}", lambda slot: "{length}" if slot[1] in lengths else slot[0], _without_options(each)) for each in patterns]
    return tuple(all(_has(pattern, slots) for pattern in must) for _, slots in NEEDS)


def _has(must: str, slots: Sequence[str]) -> bool:
    """Does a pattern hold one of the slots, whichever way its choices go?"""
    outside = any(slot in CHOICE.sub(" ", must) for slot in slots)
    return outside or any(all(any(slot in each for slot in slots) for each in one.split("|")) for one in CHOICE.findall(must))


def _cues(patterns: Iterable[str], zones: Zones) -> frozenset[str]:
    """The beginnings of words of which a sentence must hold one; empty when a pattern may match without a word of its own."""
    each = [_cue(pattern, zones) for pattern in patterns]
    return frozenset().union(*each) if all(each) else frozenset()


def _cue(pattern: str, zones: Zones) -> frozenset[str]:
    """For one pattern: its longest literal word, or those of a choice, or of the words that one of its slots stands for."""
    must = _without_options(pattern)
    plain = CHOICE.sub(" ", must)
    literals = sorted(LITERAL.findall(re.sub(r"\{\w+\}", " ", plain)), key=len)
    if literals and len(literals[-1]) >= BEGINNING:
        return frozenset({literals[-1][:BEGINNING].lower()})
    slots = [zones.words[slot] for slot in re.findall(r"\{(\w+)\}", plain) if slot in zones.words]
    choices = [tuple(each.split("|")) for each in CHOICE.findall(must)]
    return next((cues for words in (*slots, *choices) if (cues := _cues(words, zones))), frozenset(literals[-1:]))


def _without_options(pattern: str) -> str:
    """What of a pattern must be there."""
    less = OPTIONAL.sub(lambda option: "" if option.string[option.end() : option.end() + 1] in {"", " ", "{", "("} else "\0", pattern)
    return less if less == pattern else _without_options(less)


@cache
def _pattern(operator: str, language: str) -> re.Pattern[str]:
    if operator == "named":
        return re.compile(f"{ZONE}{REST}*")
    return re.compile(rf"(?<!\w){choice(getattr(load(language).zones, operator), _slots(language))}(?![\w{REST}])", re.IGNORECASE)


@cache
def _slots(language: str) -> dict[str, str]:
    zones = load(language).zones
    place = f"[{PLACE}{ZONE}]{REST}*"
    link = f"(?:{choice(zones.next)}{choice(zones.words.get('the', ()))}?)"
    direction, adjective, either = (f"[{marks}]{REST}*" for marks in (DIRECTIONS, ADJECTIVES, DIRECTIONS + ADJECTIVES))
    slots = {
        "link": link,
        "place": place,
        "places": f"{place}(?:{choice(zones.next)}{place})*",
        "people": f"{PEOPLE}{REST}*",
        "length": f"{LENGTH}{REST}*",
        "direction": direction,
        "adjective": adjective,
        "directions": f"{direction}(?:{link}{either})*",
        "adjectives": f"(?:{either}{link})*{adjective}",
    }
    for name, each in zones.words.items():  # a word may hold the slots of those above it
        slots[name] = choice(each, slots)
    return slots
