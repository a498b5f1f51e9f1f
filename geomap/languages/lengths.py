"""Lengths that a text gives ("about 30 km"), in kilometres."""

from __future__ import annotations

import re
from functools import cache

from geomap.languages import load
from geomap.languages.notation import regex

__all__ = ["KM", "length_before"]

KM = {"km": 1.0, "m": 0.001, "mi": 1.609344, "nmi": 1.852}
"""Kilometres of each unit that a language file has words for."""


def length_before(text: str, language: str) -> float | None:
    """The length that ends `text`, in kilometres ("some 30 km", "(18 miles)"); None when none does."""
    found = _length(language).search(text)
    return float(found["number"].replace(",", ".")) * KM[str(found.lastgroup)] if found else None


@cache
def _length(language: str) -> re.Pattern[str]:
    signs = "|".join(f"(?P<{unit}>{'|'.join(map(regex, words))})" for unit, words in load(language).zones.lengths.items())
    return re.compile(rf"(?<![\w.,])(?P<number>\d{{1,4}}(?:[.,]\d{{1,2}})?)[\s-]*(?:{signs})\s*(?:\([^)]*\)\s*)?$", re.IGNORECASE)
