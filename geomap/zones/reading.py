"""From a match to what it says: its places, direction and length become an expression."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from geomap import shapes
from geomap.zones.expressions import FAR, Anchor, Around, Between, Border, Direction, Hull, Named, Offset, Part, Side, Simple, Units

__all__ = ["expression"]

FAR_APART_KM = 400.0  # "between" two towns further apart speaks of relations, not of land
SHARES = {"extreme": FAR, "quarter": 0.25, "third": 1 / 3, "half": 0.5}


def expression(  # noqa: PLR0911  (a table, one row an operator)
    operator: str, places: Sequence[Anchor], direction: str | None, length_km: float | None
) -> Simple | None:
    """What the match of `operator` says; None when its slots do not fit together (a strip between two countries)."""
    toward = cast("Direction | None", direction)
    if not all(place.region or place.small for place in places):
        return None
    match operator, places:
        case "part" | "part_of_unit" | "own_part" | "extreme" | "quarter" | "third" | "half", [place] if toward:
            return _part(place, toward, SHARES.get(operator))
        case "around" | "near" | "within", [place] if not _is_country(place):
            return Around(place=place, radius_km=length_km)
        case "offset", [place] if toward or length_km:
            return _offset(place, toward, length_km)
        case "between" | "corridor", [first, second]:
            return _between(first, second, length_km)
        case "border", [first, second] if first.region and second.region:
            return Border(first=first, second=second, depth_km=length_km)
        case "hull", [_, _, _, *_]:
            return Hull(places=tuple(places))
        case "named", [place] if place.zone:
            return Named(place=place)
        case "units", [_, *_] if all(place.unit for place in places):
            return Units(places=tuple(places))
    return None


def _is_country(place: Anchor) -> bool:
    return place.region is not None and place.region == place.country


def _part(place: Anchor, direction: Direction, share: float | None) -> Simple | None:
    """A region has ends; of a town they are what lies on that side of its centre."""
    if place.region:
        return Part(place=place, direction=direction, share=share)
    return None if direction == "C" else Side(place=place, direction=direction)


def _offset(place: Anchor, direction: Direction | None, length_km: float | None) -> Simple | None:
    """Without a length, "to the north of" a region is taken for its north, as the press mostly means it."""
    if direction == "C" or (_is_country(place) and length_km):
        return None
    if place.region and direction and length_km is None:
        return Part(place=place, direction=direction)
    return Offset(place=place, direction=direction, distance_km=length_km)


def _between(first: Anchor, second: Anchor, width_km: float | None) -> Simple | None:
    if _is_country(first) or _is_country(second):
        return None
    apart = shapes.distance_km((first.lon, first.lat), (second.lon, second.lat))
    return Between(first=first, second=second, width_km=width_km) if 0 < apart <= FAR_APART_KM else None
