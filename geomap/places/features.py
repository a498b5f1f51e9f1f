"""The kinds of places, in house terms."""

from __future__ import annotations

__all__ = ["FEATURES"]

FEATURES: frozenset[str] = frozenset(
    {
        "base",
        "camp",
        "canal",
        "capital",
        "continent",
        "country",
        "crossing",
        "dam",
        "desert",
        "first_order_unit",
        "forest",
        "island",
        "lake",
        "macro_region",
        "mountains",
        "neighbourhood",
        "oil_field",
        "peninsula",
        "populated_place",
        "region",
        "river",
        "sea",
        "second_order_unit",
        "strait",
        "valley",
    }
)
"""Every value of `Place.feature`."""
