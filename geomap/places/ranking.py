"""Which of several places a bare name means, before any context: figures, measured on names alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf, log10

from geomap.models import Place

__all__ = ["COUNTED", "alike", "likely", "likeness", "rank"]

# What a place is worth by kind. A populated place has log10 of its inhabitants, 7.4 for the largest; a first-order unit stands where
# a town of 30,000 does, because a name that both bear is mostly the town's.
_WORTH = {"country": 12.0, "continent": 11.0, "macro_region": 10.0, "capital": 8.0, "first_order_unit": 4.5, "second_order_unit": 3.5}
_WRITTEN = 6.0
"""Every other kind comes from a list written for conflict reporting: a town that shares the name has to be large to be meant."""
_VILLAGE = 10_000
"""What a populated place that is not GeoNames' is worth, in inhabitants: it is listed because it made news."""
COUNTED = "geonames:"
_OWN_NAME = 1.0
"""A place's own name counts as much as ten times the inhabitants: alternate names are often historic or of a district."""
_NEAR = {1: 0.9, 2: 0.85, 3: 0.78, 4: 0.73}
"""Likeness asked for in a known country, by the consonants of the name."""
_SURE = 0.88
"""Likeness asked for when the country is not known."""
_NOTABLE = {1: inf, 2: inf, 3: 50_000, 4: 20_000}
"""Inhabitants asked for when the country is not known, by the consonants of the name: people's names sound like hamlets."""
_SAME = {2: 100_000, 3: 20_000, 4: 12_500}
"""Inhabitants asked for when the country is not known and the two names sound quite the same."""
_SOUND = 0.95
"""No likeness by sound is as sure as the same spelling."""


def rank(place: Place, *, similarity: float, own_name: float) -> float:
    """How likely `place` is the one meant, of all that share the name; `own_name`: how much the name is its first, 0 to 1.

    A tenth of likeness weighs as much as ten times the inhabitants.
    """
    size = log10(place.population or (1 if place.id.startswith(COUNTED) else _VILLAGE))
    worth = size if place.feature == "populated_place" else max(size, _WORTH.get(place.feature, _WRITTEN))
    return worth + _OWN_NAME * own_name + 10 * similarity


def alike(neutral: str, others: Sequence[str], key: str, *, country_known: bool) -> Iterator[tuple[int, float]]:
    """(index, likeness) of those of `others` that are near enough to `neutral`: 0 to 0.95, by edit distance.

    `key` holds the consonants that they share: the fewer, the nearer they have to be.
    """
    from rapidfuzz import process  # noqa: PLC0415  # most names are spelt as the gazetteer has them, and ask for no distance
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    least = (_NEAR[min(len(key), 4)] if country_known else _SURE) / _SOUND
    found = process.extract(neutral, others, scorer=Levenshtein.normalized_similarity, score_cutoff=least, limit=None)
    return ((index, _SOUND * score) for _, score, index in found)


def likeness(neutral: str, other: str) -> float:
    """0 to 0.95: how near two neutral spellings are, by edit distance."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415

    return _SOUND * Levenshtein.normalized_similarity(neutral, other)


def likely(similarity: float, key: str, place: Place, *, country_known: bool) -> bool:
    """Is `place`, whose name is near enough, worth an answer? Without the country a hamlet is an accident."""
    if country_known:
        return True
    if similarity >= _SOUND and len(key) > 1:
        return place.population >= _SAME.get(len(key), 2_000)
    return place.population >= _NOTABLE.get(len(key), 5_000)
