"""From a match to what it says: its places, direction and length become an expression."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from geomap import shapes
from geomap.zones import expressions as say
from geomap.zones.expressions import FAR, Anchor, Direction, Simple

__all__ = ["LAKE", "as_whole", "expression"]

FAR_APART_KM = 400.0  # "between" two towns further apart speaks of relations, not of land
LONG_ROAD_KM = 1000.0
SHARES = {"extreme": FAR, "quarter": 0.25, "third": 1 / 3, "half": 0.5, "two_thirds": 2 / 3}
SEAS = {"sea", "strait"}
LAKE, RIVER = "lake", "river"


def expression(operator: str, places: Sequence[Anchor], toward: tuple[Direction, ...], length_km: float | None) -> Simple | None:
    """What the match of `operator` says; None when its slots do not fit together (a strip between two countries)."""
    if operator in {"coast", "river", "around", "near"} and any(place.feature in {*SEAS, LAKE, RIVER} for place in places):
        return _by_water(operator, places, toward, length_km)
    if not all(place.region or place.small or place.extent_km for place in places):
        return None
    return _along(operator, places, toward, length_km) or _of_places(operator, places, toward, length_km)


def as_whole(place: Anchor) -> Simple | None:
    """A place as something to be taken away or drawn as it is: a region, the unit of its name, or its surroundings."""
    if place.zone or place.region:
        return say.Named(place=place) if place.zone else say.Whole(place=place)
    if place.unit:
        return say.Units(places=(place,))
    return say.Around(place=place) if place.small or place.extent_km else None


def _of_places(operator: str, places: Sequence[Anchor], toward: tuple[Direction, ...], length_km: float | None) -> Simple | None:  # noqa: C901, PLR0911  (a table)
    match operator, places:
        case "lying", [place] if place.unit and not _is_country(place):
            return say.Units(places=(place,))
        case "part" | "part_of_unit" | "lying" | "own_part" | "extreme" | "quarter" | "third" | "half" | "two_thirds", [place] if toward:
            return _parts(place, toward, SHARES.get(operator))
        case "around" | "near" | "within" | "beside", [place] if not place.region:
            return say.Around(place=place, radius_km=length_km)
        case "around" | "near", [place] if not _is_country(place):
            return say.Around(place=place)
        case "within" | "beside", [place] if length_km:
            return say.Beside(place=place, distance_km=length_km)
        case "offset", [place] if toward or length_km:
            return _offset(place, toward[0] if toward else None, length_km)
        case "hull", [_, _, _, *_]:
            return say.Hull(places=tuple(places))
        case "named", [place] if place.zone:
            return say.Named(place=place)
        case "units", [_, *_] if all(place.unit for place in places):
            return say.Units(places=_of_one_country(places))
        case "whole", [place] if place.region:
            return say.Whole(place=place)
        case "rest", [place] if place.region:
            return say.Rest(zone=say.Whole(place=place))
    return None


def _along(operator: str, places: Sequence[Anchor], toward: tuple[Direction, ...], length_km: float | None) -> Simple | None:
    match operator, places:
        case "between" | "corridor" | "road", [first, second]:
            return _between(first, second, length_km, road=operator == "road")
        case "border", [first, second] if first.region and second.region:
            return say.Border(first=first, second=second, depth_km=length_km)
        case "border_of", [place, *others] if place.region:
            side = toward[0] if toward and not others else None
            return say.Border(first=place, second=others[0] if others else None, direction=side, depth_km=length_km)
        case "coast", [place] if place.region:
            return say.Coast(place=place, direction=toward[0] if toward else None, depth_km=length_km)
        case "river", [*others, first, second] if first.small and second.small:  # a river may have the name of a town or a country
            bank = toward[0] if toward else None
            return say.River(river=others[0] if others else None, ends=(first, second), bank=bank, depth_km=length_km)
    return None


def _by_water(operator: str, places: Sequence[Anchor], toward: tuple[Direction, ...], length_km: float | None) -> Simple | None:
    """A sea has coasts, a river banks, a lake shores."""
    water = next(place for place in places if place.feature in {*SEAS, LAKE, RIVER})
    land = [place for place in places if place is not water]
    bank = toward[0] if toward else None
    match water.feature, land:
        case "sea" | "strait", [place] if operator == "coast" and place.region:
            return say.Coast(place=place, sea=water, direction=toward[0] if toward else None, depth_km=length_km)
        case "river", [first, second]:
            return say.River(river=water, ends=(first, second), bank=bank, depth_km=length_km)
        case "river", [place] if place.region:
            return say.River(river=water, inside=place, bank=bank, depth_km=length_km)
        case "river", [] if operator == "river":
            return say.River(river=water, bank=bank, depth_km=length_km)
        case "lake", []:
            return say.Around(place=water, radius_km=length_km)
    return None


def _of_one_country(places: Sequence[Anchor]) -> tuple[Anchor, ...]:
    """Places of a list, each the unit of its name in the country of most of them ("Tumbes, Piura and Amazonas")."""
    countries = Counter(str(place.unit)[:2] for place in places)
    country, most = countries.most_common(1)[0]
    if most == len(places) or most == 1:
        return tuple(places)
    meant = {place: next((unit for unit in place.namesakes if unit[:2] == country), place.unit) for place in places}
    return tuple(replace(place, unit=unit) for place, unit in meant.items())


def _is_country(place: Anchor) -> bool:
    return place.region is not None and place.region == place.country


def _parts(place: Anchor, toward: tuple[Direction, ...], share: float | None) -> Simple | None:
    parts = tuple(part for direction in dict.fromkeys(toward) if (part := _part(place, direction, share)))
    return say.Several(zones=parts) if len(parts) > 1 else next(iter(parts), None)


def _part(place: Anchor, direction: Direction, share: float | None) -> Simple | None:
    """A region has ends; of a town they are what lies on that side of its centre."""
    if place.region:
        return say.Part(place=place, direction=direction, share=share)
    return None if direction == "C" else say.Side(place=place, direction=direction)


def _offset(place: Anchor, direction: Direction | None, length_km: float | None) -> Simple | None:
    """Without a length, "to the north of" a region is taken for its north, as the press mostly means it."""
    if direction == "C" or (_is_country(place) and length_km):
        return None
    if place.region and direction and length_km is None:
        return say.Part(place=place, direction=direction)
    return say.Offset(place=place, direction=direction, distance_km=length_km)


def _between(first: Anchor, second: Anchor, width_km: float | None, *, road: bool) -> Simple | None:
    if _is_country(first) or _is_country(second):
        return None
    apart = shapes.distance_km((first.lon, first.lat), (second.lon, second.lat))
    if not 0 < apart <= (LONG_ROAD_KM if road else FAR_APART_KM):
        return None
    return say.Between(first=first, second=second, width_km=width_km, road=road)
