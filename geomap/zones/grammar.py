"""The patterns of a language, searched in a marked text. What a match says is read from the marks in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from geomap.languages import load
from geomap.languages.gates import Gates, gate, gates, rarest
from geomap.zones.marks import ADJECTIVES, DIRECTIONS, LENGTH, PEOPLE, PLACE, REST, ZONE, marked
from geomap.zones.notation import choice

__all__ = ["Found", "bare", "calls_a_unit", "excepted", "found_in", "holds", "is_direction", "joined", "listed", "says_where", "width"]

# the order decides between matches of the same length: what says more comes first
OPERATORS = (
    "corridor", "border", "border_of", "coast", "river", "beside", "within", "extreme", "quarter", "third", "half", "two_thirds",
    "rest", "without", "lying", "part_of_unit", "part", "own_part", "offset", "around", "near", "road", "between", "hull", "units", "whole",
    "anaphora", "named",
)  # fmt: skip


NAMES = frozenset(PLACE + ZONE + PEOPLE)
MARKS = NAMES | frozenset(LENGTH + DIRECTIONS + ADJECTIVES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The operator whose pattern matched [start, end) of the text."""

    operator: str
    start: int
    end: int


def found_in(marked: str, text: str, start: int, language: str, *, anaphora: bool = True) -> tuple[Found, ...]:
    """Every match in a `marked` sentence that stands at `start` of `text`, overlaps too: by their start, and of those that start together
    the longest first.

    Without `anaphora` there is nothing to point back to, so that a sentence without a name says nothing.
    """  # noqa: D205
    seen = MARKS.intersection(marked)
    if seen.isdisjoint(NAMES) and not anaphora:
        return ()
    every = [
        Found(operator=name, start=start + match.start(), end=start + match.end())
        for name in _gates(language).opened(text, start, start + len(marked), seen)
        for match in _pattern(name, language).finditer(marked)
    ]
    return tuple(sorted(every, key=lambda found: (found.start, -found.end, OPERATORS.index(found.operator))))


def joined(between: str, language: str) -> bool:
    """May `between` stand between a zone and what refines it?"""
    return bool(_joins(language).fullmatch(between))


def says_where(word: str, language: str) -> bool:
    """Is `word` one of the patterns' own ("Norden" in German), which there is no place's name?"""
    return word.lower() in _own_words(language) or any(mark in marked(word, 0, len(word), (), language) for mark in DIRECTIONS + ADJECTIVES)


def is_direction(name: str, language: str) -> bool:
    """Is `name` a direction and nothing else ("Nord-Est")?"""
    marks = marked(name, 0, len(name), (), language)
    return marks[0] in DIRECTIONS + ADJECTIVES and not marks[1:].strip(REST)


def calls_a_unit(before: str, language: str) -> bool:
    """Do the words `before` a name call it a unit ("le département du ")?"""
    return bool(_called(language).search(before))


@cache
def _called(language: str) -> re.Pattern[str]:
    kind, kinds, of = (_slots(language).get(name, "(?!)") for name in ("kind", "kinds", "of"))
    return re.compile(rf"(?<!\w)(?:{kind}|{kinds})\s+{of}?$", re.IGNORECASE)


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
    place, link, people = (_slots(language)[name] for name in ("place", "link", "people"))
    where = rf"(?:['’\s]+\w{{1,12}}){{1,3}}['’\s]+{place}"  # "the Somali region of Ethiopia"
    more = rf"(?:{link}{place})*(?:\s{people})?|(?P<where>{where})"
    return re.compile(rf"[\s\"«“(]*(?:\w{{1,4}}['’\s]+){{0,3}}{place}(?:{more})[\s\"»”).]*", re.IGNORECASE)


@cache
def _gates(language: str) -> Gates[str]:
    """The operators that the language has words for, behind the marks and words without which their patterns do not fit."""
    zones = load(language).zones
    slots = {
        **dict.fromkeys(("place", "places"), frozenset(PLACE + ZONE)),
        "people": frozenset(PEOPLE),
        "length": frozenset(LENGTH),
        **dict.fromkeys(("direction", "directions"), frozenset(DIRECTIONS)),
        **dict.fromkeys(("adjective", "adjectives"), frozenset(ADJECTIVES)),
    }
    for name, words in zones.words.items():  # a word may hold the slots of those above it
        needs = [rarest(gate(each, slots)) for each in words]
        if all(needs):
            slots[name] = frozenset().union(*needs)
    forms = [(name, gate(each, slots)) for name in OPERATORS[:-1] for each in getattr(zones, name)]
    return gates([*forms, (OPERATORS[-1], (frozenset(ZONE),))])


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
