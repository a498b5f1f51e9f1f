"""The gazetteer as a geopy geocoder, for code that already speaks geopy: the same calls, no network, no key, no limit of requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NoReturn

from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.geocoders import SERVICE_TO_GEOCODER
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from geomap.models import Place
from geomap.places.answers import CANDIDATES, Answer, answers
from geomap.places.store import Gazetteer

__all__ = ["GazetteerGeocoder"]

DEFAULT_LIMIT = 10
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
        viewbox: Sequence[object] | None = None,
        bounded: bool = False,
    ) -> Location | list[Location] | None:
        """The place or places that `query` names, None for none.

        `query` is a name, or a mapping with "city" or "q" and perhaps "country" (ISO 3166-1 alpha-2). `limit` counts with
        `exactly_one=False` and is 10 unless told. `viewbox`, two opposite corners, puts the places inside it first, and with `bounded`
        keeps no others. `language` ("fr", "fr-FR,en") is that of the name, and of the address where the gazetteer has one in it.
        A query of another kind raises GeocoderQueryError, a limit below one ValueError, as geopy's own geocoders do.
        """
        (name, country) = _asked(query)
        code = _code(language)
        most = _most(limit)
        countries = [country] if country else _countries(country_codes)
        found = [each for country in countries for each in answers(self.gazetteer, name, country=country, language=code, limit=CANDIDATES)]
        found.sort(key=lambda each: -each.confidence)
        if viewbox:
            inside = _within(viewbox)
            found = [each for each in found if not bounded or inside(each.match.place)]
            found.sort(key=lambda each: not inside(each.match.place))
        return _answer([self._located(each, code) for each in found[:most]], exactly_one=exactly_one)

    def reverse(
        self,
        query: object,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002
        limit: int | None = None,
        language: str | None = None,
    ) -> Location | list[Location] | None:
        """The places nearest to `query` (a Point, (latitude, longitude), or "latitude, longitude"), None farther than 1000 km from any."""
        (point, code, most) = (_point(query), _code(language), _most(limit))
        for km in NEAR_KM:
            if near := self.gazetteer.within(point.longitude, point.latitude, km):
                return _answer(
                    [self._location(place, code, distance_km=round(far, 3)) for far, place in near[:most]], exactly_one=exactly_one
                )
        return None

    def _located(self, answer: Answer, language: str | None) -> Location:
        match = answer.match
        return self._location(match.place, language, method=match.method, similarity=match.similarity, confidence=answer.confidence)

    def _location(self, place: Place, language: str | None, **more: object) -> Location:
        raw = {"id": place.id, "name": place.name, "feature": place.feature, "country": place.country, "admin1": place.admin1, **more}
        name = self.gazetteer.label(place, language) if language else place.name
        return Location(", ".join(part for part in (name, place.country) if part), Point(place.lat, place.lon), raw)


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


def _most(limit: int | None) -> int:
    if limit is not None and int(limit) < 1:
        raise ValueError("Limit cannot be less than 1")  # geopy's words
    return int(limit or DEFAULT_LIMIT)


def _code(language: str | None) -> str | None:
    """ISO 639-1 of what geopy takes for a language: a list of preferences as browsers send it."""
    return language.strip()[:2].lower() or None if language else None


def _within(viewbox: Sequence[object]) -> Callable[[Place], bool]:
    try:
        (one, other) = (_point(corner) for corner in viewbox)
    except ValueError as error:
        raise GeocoderQueryError("a viewbox is two opposite corners, each a point") from error
    (south, north) = sorted((one.latitude, other.latitude))
    (west, east) = sorted((one.longitude, other.longitude))
    return lambda place: south <= place.lat <= north and west <= place.lon <= east


def _answer(locations: list[Location], *, exactly_one: bool) -> Location | list[Location] | None:
    if not locations:
        return None
    return locations[0] if exactly_one else locations


# geopy has no other way to list a geocoder: get_geocoder_for_service("geomap") finds it from here on
SERVICE_TO_GEOCODER.setdefault("geomap", GazetteerGeocoder)
