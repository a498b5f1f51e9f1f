"""A zone first pointed at, then listed: "the south-west of X … in the provinces of A, B and C" is one zone, made of these units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from geomap.zones.drawing import Drawn
from geomap.zones.expressions import Part, Refined, Units
from geomap.zones.finding import REACH, Draft

__all__ = ["listed"]

Zone = tuple[Draft, Callable[[], Drawn | None]]
"""A draft, and what draws it: that is only done for a list and what it may be a list of."""


def listed(zones: Sequence[Zone]) -> list[Zone]:
    """`zones` with each part of a country and the list of its units, said within a few sentences, made one."""
    parts = [zone for zone in zones if isinstance(zone[0].expression, (Part, Refined))]
    lists = [zone for zone in zones if isinstance(zone[0].expression, Units) and len(zone[0].expression.places) > 1]
    merged: dict[int, Zone] = {}
    gone: set[int] = set()
    for units in lists:
        part = next((part for part in parts if id(part) not in merged and _is_list_of(units, part)), None)
        if part:
            spans = tuple(sorted((*part[0].spans, *units[0].spans)))
            merged[id(part)] = (replace(part[0], spans=spans), units[1])
            gone.add(id(units))
    return [merged.get(id(zone), zone) for zone in zones if id(zone) not in gone]


def _is_list_of(units: Zone, part: Zone) -> bool:
    """Are they said near each other, and does the part, as the formula draws it, hold half of the units or more?"""
    if abs(units[0].seen - part[0].seen) > REACH:
        return False
    (named, drawn) = (units[1](), part[1]())
    return named is not None and drawn is not None and 2 * len(set(named.units) & set(drawn.units)) >= len(named.units) > 1
