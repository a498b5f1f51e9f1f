"""How well a candidate fits a mention: a sum of named features, so that every choice can be explained."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.models import Place
from geomap.places import Match
from geomap.places.distance import kilometres
from geomap.places.names import fold

__all__ = ["NOBODY", "WEIGHTS", "Evidence", "features", "shares", "total"]

WEIGHTS: Mapping[str, float] = {
    "name": 6.0,  # likeness of the spelling, nought to one
    "population": 0.8,  # a factor of ten in inhabitants
    "famous": 2.2,  # a country, a capital or a city of a million is meant unless the text says otherwise
    "primary": 0.7,  # the name is the one the place goes by, not one of its others
    "foreign": -2.5,  # the name is that of another language
    "country": 2.5,  # share of the text's countries that is the candidate's
    "container": 7.0,  # the country or unit named right behind it ("Paris, Texas")
    "near": 1.2,  # closeness to the other places of the text
    "called": 2.0,  # the text calls it a town, and it is one; or a province, and it is one
}
UNCOUNTED: Mapping[str, float] = {"country": 6.0, "first_order_unit": 4.5, "region": 4.5, "sea": 4.5, "river": 4.5, "lake": 4.5}
SEATS = frozenset({"country", "capital", "continent", "macro_region"})
WORLD_CITY = 1_000_000
# what a candidate must reach to be meant at all: a small town far from everything the text names does not
NOBODY = 9.8
# beyond this a neighbour says nothing
NEIGHBOURHOOD_KM = 400.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rest of the text says: shares of countries, points of the other places, and the country or unit named beside the mention."""

    language: str
    countries: Mapping[str, float]
    points: Sequence[tuple[float, float]] = ()
    container: Place | None = None
    unit_noun: bool | None = None


def features(match: Match, evidence: Evidence) -> dict[str, float]:
    """The features of the candidate `match`, by name; those that say nothing are left out."""
    return {name: value for name, value in _features(match, evidence) if value}


def _features(match: Match, evidence: Evidence) -> Iterator[tuple[str, float]]:
    place = match.place
    yield "name", match.similarity - 0.15 * (match.method == "skeleton")
    yield "population", _size(place)
    yield "famous", float(place.feature in SEATS or place.population >= WORLD_CITY)
    yield "primary", float(fold(match.name) == fold(place.name))
    yield "foreign", float(match.language not in {"", evidence.language})
    yield "country", evidence.countries.get(place.country or "", 0.0)
    yield "container", float(evidence.container is not None and _inside(place, evidence.container))
    yield "near", _closeness(place, evidence.points)
    if evidence.unit_noun is not None:
        yield "called", float((place.feature == "first_order_unit") == evidence.unit_noun)


def _size(place: Place) -> float:
    """Orders of magnitude of inhabitants; what the gazetteer does not count is weighed as what it usually is."""
    return UNCOUNTED.get(place.feature, math.log10(1 + place.population))


def _inside(place: Place, container: Place) -> bool:
    if container.feature == "country":
        return place.country == container.country and place.id != container.id
    return container.admin1 is not None and place.admin1 == container.admin1 and place.id != container.id


def _closeness(place: Place, points: Sequence[tuple[float, float]]) -> float:
    nearest = min((kilometres(place.lon, place.lat, lon, lat) for lon, lat in points), default=NEIGHBOURHOOD_KM)
    return max(0.0, 1 - nearest / NEIGHBOURHOOD_KM)


def total(named: Mapping[str, float]) -> float:
    """The weighted sum of `features`."""
    return sum(WEIGHTS[name] * value for name, value in named.items())


def shares(totals: Sequence[float]) -> list[float]:
    """The totals as shares of one (softmax); a lead of two points is clear."""
    top = max(totals)
    raised = [math.exp(each - top) for each in totals]
    return [each / sum(raised) for each in raised]
