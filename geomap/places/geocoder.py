"""The gazetteer as a geopy geocoder, for code that already speaks geopy: the same calls, no network, no key, no limit of requests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NoReturn

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geomap.models import Place
from geomap.places.store import Gazetteer

__all__ = ["GazetteerGeocoder"]

NEAR_KM = (10.0, 100.0, 1000.0)


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Answers `geocode` and `reverse` from a `Gazetteer`.

    `Location.raw` holds the id, name, feature, country and admin1 of the place, with the method and similarity or the distance in km.
    """

    def __init__(self, gazetteer: Gazetteer | None = None, *, timeout: object = DEFAULT_SENTINEL) -> None:
        """Without `gazetteer` the one that came with geomap is opened. `timeout` is taken for geopy's sake and never reached."""
        super().__init__(timeout=timeout, adapter_factory=_NoRequests)
        self.gazetteer = gazetteer or Gazetteer.open()

    def geocode(  # noqa: PLR0913  # geopy's signature
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002
        limit: int | None = None,
        language: str | None = None,
        country_codes: str | Sequence[str] | None = None,
    ) -> Location | list[Location] | None:
        """The place or places that `query` names, None for none.

        `query` is a name, or a mapping with "city" or "q" and perhaps "country" (ISO 3166-1 alpha-2). `limit` counts with
        `exactly_one=False` and is 10 unless told. A query of another kind raises GeocoderQueryError.
        """
        (name, country) = _asked(query)
        countries = [country] if country else _countries(country_codes)
        found = [match for code in countries for match in self.gazetteer.find(name, country=code, language=language, limit=limit or 10)]
        best = sorted(found, key=lambda match: -match.similarity)[: limit or 10]
        return _answer(
            [_location(match.place, method=match.method, similarity=match.similarity) for match in best], exactly_one=exactly_one
        )

    def reverse(
        self,
        query: object,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002
        limit: int | None = None,
        language: str | None = None,  # noqa: ARG002  # a place keeps its own name
    ) -> Location | list[Location] | None:
        """The places nearest to `query` (a Point, (latitude, longitude), or "latitude, longitude"), None farther than 1000 km from any."""
        point = _point(query)
        for km in NEAR_KM:
            if near := self.gazetteer.within(point.longitude, point.latitude, km):
                return _answer([_location(place, distance_km=round(far, 3)) for far, place in near[: limit or 10]], exactly_one=exactly_one)
        return None


class _NoRequests(BaseSyncAdapter):  # type: ignore[misc]
    """The adapter that geopy asks for; a request through it would be a mistake."""

    def get_json(self, url: str, *, timeout: object, headers: object) -> NoReturn:  # noqa: ARG002
        raise GeocoderUnavailable("the gazetteer makes no requests")

    get_text = get_json


def _asked(query: object) -> tuple[str, str | None]:
    if isinstance(query, str):
        return query, None
    if isinstance(query, Mapping) and (name := query.get("city") or query.get("q")):
        return str(name), str(query.get("country") or "").upper() or None
    raise GeocoderQueryError('a query is a name, or a mapping with "city" or "q"')


def _countries(codes: str | Iterable[str] | None) -> list[str | None]:
    if not codes:
        return [None]
    return [code.strip().upper() for code in (codes.split(",") if isinstance(codes, str) else codes)]


def _point(query: object) -> Point:
    try:
        return query if isinstance(query, Point) else Point(query)
    except (TypeError, ValueError) as error:
        raise GeocoderQueryError(f"not a point: {query!r}") from error


def _location(place: Place, **more: object) -> Location:
    raw = {"id": place.id, "name": place.name, "feature": place.feature, "country": place.country, "admin1": place.admin1, **more}
    address = ", ".join(part for part in (place.name, place.country) if part)
    return Location(address, Point(place.lat, place.lon), raw)


def _answer(locations: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not locations:
        return None
    return locations[0] if exactly_one else locations
