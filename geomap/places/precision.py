"""How exactly a place locates what happened in it: the ladder of UCDP's georeferenced events, step by step coarser."""

from __future__ import annotations

__all__ = ["AT_SEA", "COUNTRY", "EXACT", "FIRST_ORDER", "NEAR", "PART_OF_COUNTRY", "PINNED", "SECOND_ORDER", "of_feature"]

EXACT, NEAR, SECOND_ORDER, FIRST_ORDER, PART_OF_COUNTRY, COUNTRY, AT_SEA = range(1, 8)
PINNED = SECOND_ORDER
"""What is known no closer than this, a second-order unit, is no pin."""

_OF_FEATURES = {
    "second_order_unit": SECOND_ORDER,
    "first_order_unit": FIRST_ORDER,
    "region": PART_OF_COUNTRY,
    "valley": PART_OF_COUNTRY,
    "river": PART_OF_COUNTRY,
    "country": COUNTRY,
    "continent": COUNTRY,
    "macro_region": COUNTRY,
    "sea": AT_SEA,
}


def of_feature(feature: str | None) -> int:
    """The step that an event in a place of this `Place.feature` is known to; any kind without a step of its own, or None, is a place: 1."""
    return _OF_FEATURES.get(feature or "", EXACT)
