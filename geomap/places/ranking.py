"""Which of several places a bare name means, before any context: figures, measured on names alone."""

from __future__ import annotations

from math import log10

from rapidfuzz.distance import Levenshtein

from geomap.models import Place

__all__ = ["likely", "likeness", "prior"]

# worth of a place by kind; a populated place has its size, log10 of its inhabitants (7 for the largest)
_WORTH = {"country": 12.0, "continent": 11.0, "macro_region": 10.0, "capital": 8.0}
_UNIT = 4.5
"""A first-order unit stands where a town of 30,000 does: "Idlib" is the town before it is the governorate."""
_OWN_NAME = 1.0
"""A place's own name counts as much as ten times the inhabitants: alternate names are often historic or of a district."""
_SOUND = 0.95
"""No likeness by sound is as sure as the same spelling."""


def prior(place: Place, *, own_name: bool) -> float:
    """How likely `place` is the one meant, of all that share the name; `own_name`: the name is its first, not an alternate."""
    size = log10(place.population + 1)
    worth = _WORTH.get(place.feature, 0.0) + size if place.feature in _WORTH else size
    if place.feature not in _WORTH and place.feature != "populated_place":
        worth = max(worth, _UNIT)
    return worth + _OWN_NAME * own_name


def likeness(neutral: str, other: str) -> float:
    """0 to 0.95: how near two neutral spellings are, by edit distance."""
    return _SOUND * Levenshtein.normalized_similarity(neutral, other)


def likely(similarity: float, key: str, place: Place, *, country_known: bool) -> bool:
    """Is a likeness by sound worth an answer? A short name says little; without the country a hamlet is an accident."""
    if country_known:
        return similarity >= 0.7  # noqa: PLR2004
    return len(key) > 2 and similarity >= 0.88 and place.population >= 5000  # noqa: PLR2004
