"""How well a candidate fits a mention: a sum of named features, so that every choice can be explained."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.models import Place
from geomap.places import Match
from geomap.places.distance import kilometres
from geomap.places.names import fold

__all__ = ["WEIGHTS", "Evidence", "features", "fits", "shares", "total"]

WEIGHTS: Mapping[str, float] = {
    "name": 6.0,  # likeness of the spelling, nought to one
    "population": 1.2,  # a factor of ten in inhabitants
    "famous": 0.8,  # a country, a capital or a city of a million is meant unless the text says otherwise
    "metropolis": 3.0,  # a city of five million: its small namesakes are meant only where the text says so
    "primary": 2.5,  # the name is the one the place goes by, not one of its others
    "sound": -2.0,  # the name only sounds like its own
    "foreign": -2.5,  # the name is that of another language
    "country": 2.3,  # how much of the text lies in its country
    "unit": 2.3,  # how much of the text lies in its first-order unit
    "container": 7.0,  # the country or unit named right behind it ("Paris, Texas")
    "near": 1.8,  # closeness to the nearest other place of the text, nought from 400 km on
    "beside": 0.9,  # the same, nought from 80 km on
    "called": 2.0,  # the text calls it a town, and it is one; or a province, and it is one
}
UNCOUNTED: Mapping[str, float] = {"country": 6.5, "first_order_unit": 4.5, "region": 4.5, "sea": 4.5, "river": 4.5, "lake": 4.5}
SEATS = frozenset({"country", "capital", "continent", "macro_region"})
WORLD_CITY = 1_000_000
METROPOLIS = 5_000_000
# what a candidate must reach to be meant at all: a small town far from everything the text names does not
NOBODY = 10.8
# beyond this a neighbour says nothing
NEIGHBOURHOOD_KM = 400.0
BESIDE_KM = 80.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rest of the text says: shares of countries, points of the other places, and the country or unit named beside the mention."""

    language: str
    countries: Mapping[str, float]
    units: Mapping[str, float]
    points: Sequence[tuple[float, float]] = ()
    container: Place | None = None
    unit_noun: bool | None = None


def features(match: Match, evidence: Evidence) -> dict[str, float]:
    """The features of the candidate `match`, by name; those that say nothing are left out."""
    return {name: value for name, value in _features(match, evidence) if value}


def _features(match: Match, evidence: Evidence) -> Iterator[tuple[str, float]]:
    place = match.place
    yield "name", match.similarity
    yield "sound", float(match.method == "skeleton")
    yield "population", _size(place)
    yield "famous", float(place.feature in SEATS or place.population >= WORLD_CITY)
    yield "metropolis", float(place.population >= METROPOLIS)
    yield "primary", float(fold(match.name) == fold(place.name))
    yield "foreign", float(match.language not in {"", evidence.language})
    yield "country", evidence.countries.get(place.country or "", 0.0)
    yield "container", float(evidence.container is not None and _inside(place, evidence.container))
    yield "unit", evidence.units.get(place.admin1 or "", 0.0)
    nearest = min((kilometres(place.lon, place.lat, *point) for point in evidence.points), default=NEIGHBOURHOOD_KM)
    yield "near", max(0.0, 1 - nearest / NEIGHBOURHOOD_KM)
    yield "beside", max(0.0, 1 - nearest / BESIDE_KM)
    if evidence.unit_noun is not None:
        yield "called", float((place.feature == "first_order_unit") == evidence.unit_noun)


def _size(place: Place) -> float:
    """Orders of magnitude of inhabitants; what the gazetteer does not count is weighed as what it usually is."""
    return UNCOUNTED.get(place.feature, math.log10(1 + place.population))


def _inside(place: Place, container: Place) -> bool:
    if container.feature == "country":
        return place.country == container.country and place.id != container.id
    return container.admin1 is not None and place.admin1 == container.admin1 and place.id != container.id


def fits(named: Mapping[str, float]) -> bool:
    """Does the text mean the candidate at all? What only tells a town from a province is no reason to."""
    return total({name: value for name, value in named.items() if name != "called"}) >= NOBODY


def total(named: Mapping[str, float]) -> float:
    """The weighted sum of `features`."""
    return sum(WEIGHTS[name] * value for name, value in named.items())


def shares(totals: Sequence[float]) -> list[float]:
    """The totals as shares of one (softmax); a lead of two points is clear."""
    top = max(totals)
    raised = [math.exp(each - top) for each in totals]
    return [each / sum(raised) for each in raised]
