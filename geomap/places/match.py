"""A place that a name may mean: made of a row of the file, and put in order with the others of its name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal

from geomap.models import Place
from geomap.places.names import fold
from geomap.places.ranking import rank

__all__ = ["Match", "best_first", "letters", "match_of", "place_of", "weights"]

(UNIT, TOWN) = ("first_order_unit", "populated_place")
SEAT = 10_000
"""Inhabitants of a town that its province may be named after; a hamlet is named after the province."""
MORE = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A place that a name may mean. `name` is the gazetteer's spelling, `similarity` of it to what was asked: 1 when exact."""

    place: Place
    name: str
    method: Literal["exact", "inflected", "skeleton"]
    similarity: float
    kind: Literal["name", "demonym", "abbreviation"]
    language: str


# A frozen class asks object.__setattr__ for each field; setting its slots is three times as quick, and half of a look-up.
_NEW = object.__new__
(_ID, _NAME, _FEATURE, _COUNTRY, _ADMIN1, _LON, _LAT, _POPULATION, _TOLERANCE) = (vars(Place)[each.name].__set__ for each in fields(Place))
(_PLACE, _SPELT, _METHOD, _SIMILARITY, _KIND, _LANGUAGE) = (vars(Match)[each.name].__set__ for each in fields(Match))


def place_of(row: Sequence[Any]) -> Place:
    """The place whose fields `row` begins with."""
    place = _NEW(Place)
    _ID(place, row[0])
    _NAME(place, row[1])
    _FEATURE(place, row[2])
    _COUNTRY(place, row[3])
    _ADMIN1(place, row[4])
    _LON(place, row[5])
    _LAT(place, row[6])
    _POPULATION(place, row[7])
    _TOLERANCE(place, row[8])
    return place


def match_of(place: Place, name: str, method: str, similarity: float, kind: str, language: str) -> Match:  # noqa: PLR0913, PLR0917  # its fields
    """The match with these fields."""
    match = _NEW(Match)
    _PLACE(match, place)
    _SPELT(match, name)
    _METHOD(match, method)
    _SIMILARITY(match, similarity)
    _KIND(match, kind)
    _LANGUAGE(match, language)
    return match


def letters(abbreviation: str) -> str:
    """Its letters as they are written: "us" is no country, "Miss" without a stop no state, a Cyrillic abbreviation no Latin word."""
    written = "".join(filter(str.isalpha, abbreviation))
    return written if written.isupper() or not abbreviation.endswith(".") else f"{written}."


def weights(matches: Sequence[Match]) -> list[float]:
    """What matches of one name are ordered by: how likely each place is meant by it, before any context.

    A bare name that a province shares with a town in it means the town: who means the province says so.
    """
    alone = [_weight(match) for match in matches]
    units = {match.place.admin1: each for match, each in zip(matches, alone, strict=True) if match.place.feature == UNIT}
    if not units:
        return alone
    return [
        max(each, units.get(match.place.admin1, each) + MORE) if _seat(match) else each for match, each in zip(matches, alone, strict=True)
    ]


def _weight(match: Match) -> float:
    return rank(match.place, similarity=match.similarity, own_name=_own(match))


def _own(match: Match) -> float:
    """1 when the name is the one that the place goes by, half when it is that in another script: a town in Texas sounds like its model."""
    if match.method != "exact":
        return 0.0
    if match.name == match.place.name:
        return 1.0
    return 0.0 if match.name.isascii() or fold(match.name) != fold(match.place.name) else 0.5


def _seat(match: Match) -> bool:
    return match.kind == "name" and match.place.feature == TOWN and match.place.population >= SEAT


def best_first(matches: Iterable[Match]) -> tuple[Match, ...]:
    """One match a place, the first one given; the likeliest place first."""
    once = {match.place.id: match for match in reversed(tuple(matches))}
    if len(once) < 2:  # noqa: PLR2004  # nothing to choose between
        return tuple(once.values())
    ordered = sorted((-weight, id_) for weight, id_ in zip(weights(tuple(once.values())), once, strict=True))
    return tuple([once[id_] for _, id_ in ordered])
