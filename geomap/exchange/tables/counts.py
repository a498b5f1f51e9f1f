"""How many people a cell counts: a number, a range, or a bound."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["CountError", "count"]

NUMBER = r"\d{1,3}(?:[ ,.'\u00a0\u202f]\d{3})+|\d+"
EXACT = re.compile(rf"(?:c\.|ca\.?|~|≈)?\s*({NUMBER})(?:\.0+)?", re.ASCII)
RANGE = re.compile(rf"({NUMBER})\s*(?:-|–|—|to|\.\.)\s*({NUMBER})", re.ASCII)
LEAST = re.compile(rf"(?:>=|≥|at least\s+)\s*({NUMBER})|({NUMBER})\s*\+", re.ASCII)
NONE = frozenset({"", "na", "n/a", "nan", "null", "none", "unknown", "-", "–", "—", "?", ".", "..", "no data"})
MOST = 100_000_000
"""More people than this were killed or driven out by no event."""


class CountError(ValueError):
    """A cell that counts nobody; the sentence says why."""


@lru_cache(maxsize=10_000)
def count(cell: str) -> tuple[int | None, int | None, int | None] | None:
    """(best, low, high) of a cell, each None where it is not said; None when the cell says that nobody knows. CountError."""
    text = cell.strip().lower()
    if text in NONE:
        return None
    if found := EXACT.fullmatch(text):
        return _number(found[1]), None, None
    if found := RANGE.fullmatch(text):
        low, high = _number(found[1]), _number(found[2])
        if low > high:
            raise CountError(f"{cell!r} ends below its beginning")
        return None, low, high
    if found := LEAST.fullmatch(text):
        return None, _number(found[1] or found[2]), None
    if re.fullmatch(r"-\d+(\.\d+)?", text):
        raise CountError(f"{cell!r} is below nought")
    raise CountError(f"{cell!r} is no whole number of people")


def _number(text: str) -> int:
    number = int(re.sub(r"\D", "", text))
    if number > MOST:
        raise CountError(f"{text!r} is more people than can be")
    return number
