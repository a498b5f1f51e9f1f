"""How many people were killed, wounded, displaced or detained: best, low and high, with the words that count them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from geomap.events.report import Report
from geomap.events.triggers import Trigger
from geomap.languages import load
from geomap.languages.events import Counts
from geomap.languages.patterns import anywhere, before
from geomap.models import Number

__all__ = ["counted", "numbers"]

FAR = 7
PAIR = 2
# what any violence may do
VIOLENT = frozenset({"killed", "wounded"})
WORD = re.compile(r"\w+")
# a number in digits, thousands set apart by a space, a comma, a point or an apostrophe
DIGITS = r"\d{1,3}(?:[ \u00a0\u202f,.’']\d{3})+(?!\d)|\d+"
SEPARATORS = re.compile(r"\D")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class _Quantity:
    start: int
    end: int
    best: int | None
    low: int | None
    high: int | None


def numbers(report: Report) -> tuple[Number, ...]:
    """Everybody whom the sentence of `report` counts, in order. A number counts people when a word such as "killed" stands near it."""
    counts = report.language.events.counts
    quantities = tuple(_quantities(report, counts))
    own = [_kind(report, each, quantities, counts) for each in quantities]
    found: list[Number] = []
    for at, quantity in enumerate(quantities):
        beside = ((quantities[at - 1 : at + 1], own[at - 1]), (quantities[at : at + 2], (*own, None)[at + 1]))
        listed = (kind for pair, kind in beside if len(pair) == PAIR and _listed(report, *pair))
        if kind := own[at] or next(filter(None, listed), None):
            text = report.span(quantity.start, _with_people(report, quantity))
            found.append(Number(kind=kind, best=quantity.best, low=quantity.low, high=quantity.high, text=text))
    return tuple(found)


def counted(report: Report) -> Mapping[Trigger, tuple[Number, ...]]:
    """The numbers of the sentence by the trigger that each belongs to: the nearest that counts its kind, else the nearest violence."""
    found: dict[Trigger, tuple[Number, ...]] = {}
    for number in numbers(report):
        own = [each for each in report.triggers if number.kind in each.kind.counts]
        able = own or [each for each in report.triggers if each.kind.violent and number.kind in VIOLENT]
        if able:
            nearest = min(able, key=lambda each: abs(each.start - number.text.start))
            found[nearest] = (*found.get(nearest, ()), number)
    return found


def _quantities(report: Report, counts: Counts) -> Iterator[_Quantity]:
    pattern = _pattern(report.language.code)
    (begin, until) = (report.sentence.start, report.sentence.end)
    taken = [each.span() for each in _never(counts.never).finditer(report.text, begin, until)]
    taken += [(each.start, each.end) for each in report.dates]
    for found in pattern.finditer(report.text, begin, until):
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        first = _value(found["first"] or found["from"], counts)
        last = _value(found["to"], counts) if found["to"] else None
        if first is None:
            continue
        start, low, high = _bounds(report, found.start(), first, last, counts)
        vague = found["first"] is not None and found["first"].lower() in counts.vague
        yield _Quantity(start, found.end(), None if vague or last else first, low, None if vague else high)


def _bounds(report: Report, start: int, first: int, last: int | None, counts: Counts) -> tuple[int, int | None, int | None]:
    """Where the quantity starts with its qualifier, and its bounds: "at least 12" has no upper one."""
    if last is not None:
        return start, first, last
    left = report.left(start)
    for words, low, high in ((counts.at_least, first, None), (counts.at_most, None, first), (counts.about, None, None)):
        if qualifier := before(words).search(left):
            return start - len(left) + qualifier.start(), low, high
    return start, first, first


@cache
def _pattern(code: str) -> re.Pattern[str]:
    counts = load(code).events.counts
    words = "|".join(re.escape(word) for word in sorted((*counts.words, *counts.vague), key=len, reverse=True))
    one = rf"(?:{DIGITS}|(?<!\w)(?:{words})(?:[- ](?:(?:{'|'.join(counts.joints) or '(?!)'})[- ])?(?:{words}))*(?!\w))"
    between, joint = "|".join(counts.between) or "(?!)", "|".join(counts.joints) or "(?!)"
    return re.compile(
        rf"(?<![\w.,])(?:(?:{between})\s+(?P<from>{one})\s+(?:{joint})\s+(?P<to>{one})|(?P<first>{one}))(?![\w%])", re.IGNORECASE
    )


@cache
def _never(words: tuple[str, ...]) -> re.Pattern[str]:
    beside = anywhere(words).pattern
    return re.compile(rf"(?:{DIGITS})\s*(?:{beside})|{beside}\s*(?:{DIGITS})", re.IGNORECASE)


def _value(text: str, counts: Counts) -> int | None:
    """What a number says: "vingt-trois" is 23, "des dizaines" at least 20; None for nought."""
    if text[0].isdigit():
        return int(SEPARATORS.sub("", text))
    if text.lower() in counts.vague:
        return counts.vague[text.lower()]
    total = part = 0
    for word in WORD.findall(text.lower()):
        value = counts.words.get(word, 0)
        if value > HUNDRED:
            total, part = total + max(part, 1) * value, 0
        else:
            part = max(part, 1) * value if value == HUNDRED else part + value
    return total + part or None


def _kind(report: Report, quantity: _Quantity, quantities: tuple[_Quantity, ...], counts: Counts) -> str | None:
    """The kind whose word stands nearest, with no other quantity and no other clause between."""
    best: tuple[int, str] | None = None
    for kind, words in sorted(counts.kinds.items()):
        for found in anywhere(words).finditer(report.text, report.sentence.start, report.sentence.end):
            low, high = min(quantity.end, found.end()), max(quantity.start, found.start())
            crossed = any(low <= each.start and each.end <= high for each in quantities if each is not quantity)
            far = len(WORD.findall(report.text[low:high]))
            if not crossed and far <= FAR and not report.parted(low, high) and (best is None or far < best[0]):
                best = (far, kind)
    return best[1] if best else None


def _listed(report: Report, quantity: _Quantity, following: _Quantity) -> bool:
    """Does a list go on with the next quantity ("dix soldats et 46 assaillants tués")?"""
    gap = report.text[quantity.end : following.start]
    return len(WORD.findall(gap)) <= FAR and anywhere(report.language.usage.conjunctions).search(gap) is not None


def _with_people(report: Report, quantity: _Quantity) -> int:
    """The end of the noun behind the number."""
    noun = re.compile(r"\s+(?:(?:de|d['’]|of)\s*)?\w+").match(report.text, quantity.end, report.sentence.end)
    return noun.end() if noun else quantity.end
