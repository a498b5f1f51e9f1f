"""How well a candidate fits a mention: a sum of named features, so that every choice can be explained."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from geomap.models import Place
from geomap.places import Match
from geomap.places.distance import kilometres
from geomap.places.ranking import COUNTED

__all__ = ["NOBODY", "WEIGHTS", "Evidence", "inside", "own_features", "shares", "text_features", "total"]

WEIGHTS: Mapping[str, float] = {
    "name": 6.0,  # likeness of the spelling, nought to one
    "population": 1.2,  # a factor of ten in inhabitants
    "famous": 0.8,  # a country, a capital or a city of a million is meant unless the text says otherwise
    "capital": 4.5,  # a capital is meant where all its namesakes are villages
    "metropolis": 3.0,  # a city of five million: its small namesakes are meant only where the text says so
    "primary": 2.5,  # the name is the one the place goes by, not one of its others
    "sound": -2.0,  # the name only sounds like its own
    "foreign": -2.5,  # the name is that of another language
    "country": 2.3,  # how much of the text lies in its country
    "unit": 2.3,  # how much of the text lies in its first-order unit
    "container": 7.0,  # the country or unit named right behind it ("Paris, Texas")
    "near": 1.8,  # closeness to the nearest other place of the text, nought from 400 km on
    "beside": 0.9,  # the same, nought from 80 km on
    "no village": -30.0,  # the text calls it a village, and it is none, or one of a country that the text does not name
    "outside": -30.0,  # a small town, and not in the country or unit named right behind it, or far from the town that it is said to be near
    "stray": -2.0,  # a village far from all that the text names, where that is much
    "abroad": -4.0,  # a town in a country that the text does not speak of, far from all that it names in those it does
    "called": 7.0,  # the text calls it a town, and it is one; or a province, and it is one
}
UNCOUNTED: Mapping[str, float] = {
    "country": 6.5,
    "sea": 5.0,
    "first_order_unit": 4.5,
    "region": 4.5,
    "river": 4.5,
    "lake": 4.5,
    "camp": 4.0,
    "neighbourhood": 3.5,
    "base": 3.0,
    "crossing": 3.0,
}
# inhabitants of a place that nobody has counted, and of one that is listed because it made news
HAMLET, IN_THE_NEWS = 500, 20_000
SEATS = frozenset({"country", "capital", "continent", "macro_region"})
WORLD_CITY = 1_000_000
METROPOLIS = 5_000_000
LARGE_TOWN = 150_000
# who leaves a larger town for a unit ("из Бердянска в Херсонскую область") does not say that it lies there
TOWN = 30_000
# nobody calls a place of more inhabitants a village
CITY = 300_000
# how much of what a word that calls it a town says is said by one that only goes with large towns
SEAT = 0.8
# what a candidate must reach to be meant at all: a small town far from everything the text names does not
NOBODY = 10.8
# beyond this a neighbour says nothing
NEIGHBOURHOOD_KM = 400.0
NEIGHBOURHOOD_DEGREES = 3.7
BESIDE_KM = 80.0
# a village that has so small a share of so many places within so many kilometres is hardly meant
FEW, MUCH, STRAY_KM, VILLAGE = 0.25, 3, 200.0, 5_000
# no town of fewer inhabitants is meant that lies so many kilometres from all that the text names of the countries it speaks of
LARGE, ABROAD_KM = 150_000, 1500.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the rest of the text says of a sense: shares of countries and units, points of the other places, what stands beside it.

    `container` is the country or unit named right behind the mention; `called` what the text calls it, None when it is silent; it lies
    near one of the towns `beside`, if there are any. `spoken` are the countries that the text names, or whose units or capital.
    """

    countries: Mapping[str, float]
    units: Mapping[str, float]
    points: Sequence[tuple[float, float]] = ()
    container: Place | None = None
    called: str | None = None
    beside: Sequence[Place] = ()
    spoken: Mapping[str, Sequence[tuple[float, float]]] = field(default_factory=dict)


def own_features(match: Match, language: str, *, primary: bool) -> dict[str, float]:
    """The features of the candidate `match` that are the same in every text in `language`; those that say nothing are left out.

    `primary`: is the name the one that the place goes by?
    """
    place = match.place
    every = {
        "name": match.similarity,
        "sound": float(match.method == "skeleton"),
        "population": _size(place),
        "famous": float(place.feature in SEATS or place.population >= WORLD_CITY),
        "metropolis": float(place.population >= METROPOLIS),
        "primary": float(primary),
        "foreign": float(match.language not in {"", language}),
    }
    return {name: value for name, value in every.items() if value}


def text_features(place: Place, evidence: Evidence) -> dict[str, float]:
    """The features of the candidate `place` that the text gives it, by name; those that say nothing are left out."""
    nearest = _nearest(place, evidence.points)
    elsewhere = bool(evidence.countries) and place.country not in evidence.countries
    held = evidence.container is not None and inside(place, evidence.container)
    small = place.feature == "populated_place" and place.population < TOWN
    no_village = place.feature == "capital" or place.population >= CITY or elsewhere
    called = evidence.called is not None and _is_called(place, evidence.called)
    every = {
        "country": evidence.countries.get(place.country or "", 0.0),
        "unit": evidence.units.get(place.admin1 or "", 0.0),
        "near": max(0.0, 1 - nearest / NEIGHBOURHOOD_KM),
        "beside": max(0.0, 1 - nearest / BESIDE_KM),
        "no village": float(evidence.called == "village" and no_village),
        "outside": float(small and (_far(place, evidence) or (evidence.container is not None and not held))),
        "stray": float(_strays(place, evidence.points)),
        "abroad": float(_abroad(place, evidence)),
        "container": float(held),
        "called": (SEAT if evidence.called == "seat" else 1.0) * called,
    }
    return {name: value for name, value in every.items() if value}


def _is_called(place: Place, called: str) -> bool:
    if called == "seat":
        return place.feature == "capital" or place.population >= LARGE_TOWN
    return place.feature == called or (called in {"town", "village"} and place.feature != "first_order_unit")


def _nearest(place: Place, points: Sequence[tuple[float, float]]) -> float:
    """Kilometres to the nearest of `points`; those that lie too far north or south are not measured."""
    (lon, lat) = (place.lon, place.lat)
    return min([kilometres(lon, lat, *point) for point in points if abs(point[1] - lat) < NEIGHBOURHOOD_DEGREES], default=NEIGHBOURHOOD_KM)


def _far(place: Place, evidence: Evidence) -> bool:
    """Is it far from every town that the text may say it is near?"""
    towns = [(each.lon, each.lat) for each in evidence.beside if each.id != place.id]
    return bool(towns) and _nearest(place, towns) > BESIDE_KM


def _strays(place: Place, points: Sequence[tuple[float, float]]) -> bool:
    """Is it a village, and far from nearly all of `points`?"""
    if len(points) < MUCH or place.feature != "populated_place" or place.population >= VILLAGE:
        return False
    near = sum(kilometres(place.lon, place.lat, *point) < STRAY_KM for point in points)
    return near <= len(points) * FEW


def _abroad(place: Place, evidence: Evidence) -> bool:
    """Is it a town of a country that the text does not speak of, and far from all that it names of those it does?"""
    points = [each for country in evidence.spoken.values() for each in country]
    if place.country in evidence.spoken or len(points) < MUCH or place.feature != "populated_place" or place.population >= LARGE:
        return False
    return all(kilometres(place.lon, place.lat, *point) > ABROAD_KM for point in points)


def _size(place: Place) -> float:
    """Orders of magnitude of inhabitants; what the gazetteer does not count is weighed as what it usually is."""
    uncounted = HAMLET if place.id.startswith(COUNTED) else IN_THE_NEWS
    return UNCOUNTED.get(place.feature, math.log10(1 + (place.population or uncounted)))


def inside(place: Place, container: Place) -> bool:
    """Does `place` lie in the country or first-order unit `container`, and is another?"""
    if container.feature == "country":
        return place.country == container.country and place.id != container.id
    return container.admin1 is not None and place.admin1 == container.admin1 and place.id != container.id


def total(named: Mapping[str, float]) -> float:
    """The weighted sum of features."""
    return sum([WEIGHTS[name] * value for name, value in named.items()])


def shares(totals: Sequence[float]) -> list[float]:
    """The totals as shares of one (softmax); a lead of two points is clear."""
    top = max(totals)
    raised = [math.exp(each - top) for each in totals]
    whole = sum(raised)
    return [each / whole for each in raised]
