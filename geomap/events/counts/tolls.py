"""Can two counts be of the same people, and are they one count told twice?"""

from __future__ import annotations

from collections.abc import Sequence

from geomap.models import Number

__all__ = ["of_a_war", "risen", "same_toll", "tolls_agree"]

# a toll by which an attack is known again is of two at least
KNOWN = 2
# and of so many, when one of them is told with "at least"
MANY = 5
# tolls that differ by no more are one, counted twice
NEARLY = 0.9
# dead and wounded of a war rather than of one deed
WAR = 1000
# what is told as about so many may be so much less or more; "at least ten" are no more than so many times ten
ROUGHLY, GROWN = 0.25, 3


def tolls_agree(ones: Sequence[Number], others: Sequence[Number]) -> bool:
    """Do the numbers of both meet, kind by kind, where both give one?"""
    pairs = [(one, other) for one in ones for other in others if one.kind == other.kind]
    met = {one.kind for one, other in pairs if _overlap(one, other)}
    return all(one.kind in met for one, _ in pairs)


def same_toll(ones: Sequence[Number], others: Sequence[Number]) -> bool:
    """Do both count as many of a kind, be it "29" and "at least 29" where so many are hardly others?"""
    return any(one.kind == other.kind and _as_many(one, other) for one in ones for other in others)


def risen(first: Sequence[Number], later: Sequence[Number]) -> bool:
    """Are all who were counted `later` of a kind counted `first`, and no more than a few times as many?"""
    before = {each.kind: each.best or each.low or 0 for each in first}
    return all((each.best or each.low or 0) <= GROWN * before.get(each.kind, 0) for each in later)


def of_a_war(numbers: Sequence[Number]) -> bool:
    """Do they count thousands, as no one deed that another paragraph tells has?"""
    return any((each.best or each.low or each.high or 0) >= WAR for each in numbers)


def _as_many(one: Number, other: Number) -> bool:
    exactly = (one.best, one.low, one.high) == (other.best, other.low, other.high) and (one.low or 0) >= KNOWN
    return exactly or (one.best == other.best and (one.best or 0) >= MANY)


def _overlap(one: Number, other: Number) -> bool:
    if one.best and other.best and min(one.best, other.best) >= NEARLY * max(one.best, other.best):
        return True  # "79 pupils" of "82 people"
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return low <= most and least <= high


def _bounds(number: Number) -> tuple[float, float]:
    """The least and the most of it; "nearly 19,000" is no 2,500, "at least ten" are no 800."""
    about = number.best if number.low is None and number.high is None else None
    if about:
        return about * (1 - ROUGHLY), about * (1 + ROUGHLY)
    low = number.low or 0
    return low, GROWN * low if number.high is None else number.high
