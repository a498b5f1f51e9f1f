"""What the gazetteer says of a name, the same in every document: how well its places are known, and how it relates to theirs."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence

from geomap.places import Match

__all__ = ["renown"]

HAMLET = 500
"""Inhabitants of a place that nobody has counted."""
UNIT = frozenset({"first_order_unit", "second_order_unit"})
SEATS = frozenset({"country", "capital", "continent", "macro_region"})
TOLD = SEATS | UNIT | {"populated_place"}


def renown(matches: Sequence[Match]) -> Mapping[str, float]:
    """The features of a name that means one of `matches`; those that say nothing are left out."""
    if not matches:
        return {}
    (first, places) = (matches[0], [each.place for each in matches])
    (best, kinds) = (places[0], {each.feature for each in places})
    every = {
        "seat": float(best.feature in SEATS),
        "first-order unit": float("first_order_unit" in kinds),
        "second-order unit": float(best.feature == "second_order_unit"),
        "other than a town": float(best.feature not in TOLD),
        "inhabitants": math.log10(1 + max(HAMLET, *(each.population for each in places))) / 7,
        "namesakes": math.log10(len(places)),
        "abbreviation": float(first.kind == "abbreviation"),
        "inflected": float(first.method == "inflected"),
        "other name": float(first.name != best.name and _latin(first.name) == _latin(best.name)),
    }
    return {name: value for name, value in every.items() if value}


def _latin(name: str) -> bool:
    """Is it written in Latin letters? In another script every place has another name than the gazetteer's own."""
    return not name[:1].isalpha() or "LATIN" in unicodedata.name(name[0], "")
