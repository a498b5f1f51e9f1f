"""Online geocoders, through geopy: asked only when the user says so, and only for names that the gazetteer does not know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from math import isfinite
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderServiceError, GeopyError
from geopy.geocoders import GeoNames, Nominatim, Pelias, Photon

from geomap.errors import OnlineError, UsageError
from geomap.models import Geometry, Toponym
from geomap.places import folders
from geomap.places.names import fold
from geomap.places.ranking import likeness
from geomap.resolve.cache import Cache
from geomap.resolve.wire import Refused, fetch_json
from geomap.version import __version__

__all__ = ["SERVICES", "Found", "OnlineGeocoder"]

DEADLINE = 8.0
"""Seconds for one request, from the first byte sent to the last one read."""
PUBLIC_NOMINATIM = "nominatim.openstreetmap.org"
EVERY = 1.0
"""Seconds between two requests to the public Nominatim, by all processes of a user together."""
UNLIKE = 0.3
"""Confidence in a place whose name cannot be compared with what was asked, as in another script."""
SURE = 0.8
"""Confidence in a place of exactly this name: a server knows many, and the article was not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A place that a server knows. `id` is "service:key", `country` ISO 3166-1 alpha-2 or None, `confidence` 0 to 1."""

    id: str
    name: str
    feature: str
    country: str | None
    lon: float
    lat: float
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """How a kind of server is asked and read. `entries`: the list in its answer; `point`: (lon, lat) of an entry."""

    make: Callable[..., Any]
    public: str
    credit: str
    entries: Callable[[Any], Any]
    point: Callable[[Any], tuple[Any, Any]]
    key: Callable[[Any], Any]
    name: Callable[[Any], Any]
    country: Callable[[Any], Any]
    extra: Mapping[str, Any]
    within: str | None = None
    key_as: str | None = None


OSM = "© OpenStreetMap contributors (ODbL)"
SERVICES: Mapping[str, Service] = {
    "nominatim": Service(
        make=Nominatim,
        public=f"https://{PUBLIC_NOMINATIM}",
        credit=OSM,
        entries=lambda answer: answer,
        point=lambda each: (each["lon"], each["lat"]),
        key=lambda each: each["place_id"] if "osm_id" not in each else f"{each['osm_type'][0]}{each['osm_id']}",
        name=lambda each: each.get("name") or each["display_name"].partition(",")[0],
        country=lambda each: each.get("address", {}).get("country_code"),
        extra={"addressdetails": True},
        within="country_codes",
    ),
    "photon": Service(
        make=Photon,
        public="https://photon.komoot.io",
        credit=OSM,
        entries=lambda answer: answer["features"],
        point=lambda each: tuple(each["geometry"]["coordinates"][:2]),
        key=lambda each: f"{each['properties']['osm_type']}{each['properties']['osm_id']}",
        name=lambda each: each["properties"]["name"],
        country=lambda each: each["properties"].get("countrycode"),
        extra={},
    ),
    "pelias": Service(
        make=Pelias,
        public="",
        credit="the sources of the Pelias server",
        entries=lambda answer: answer["features"],
        point=lambda each: tuple(each["geometry"]["coordinates"][:2]),
        key=lambda each: each["properties"]["gid"],
        name=lambda each: each["properties"]["name"],
        country=lambda each: each["properties"].get("country_code"),
        extra={},
        within="countries",
        key_as="api_key",
    ),
    "geonames": Service(
        make=GeoNames,
        public="https://secure.geonames.org",
        credit="GeoNames (CC BY 4.0)",
        entries=lambda answer: answer["geonames"],
        point=lambda each: (each["lng"], each["lat"]),
        key=lambda each: each["geonameId"],
        name=lambda each: each["name"],
        country=lambda each: each.get("countryCode"),
        extra={},
        within="country",
        key_as="username",
    ),
}
"""The kinds of servers, by the names that geopy has for them."""
SPEAKS = frozenset({"nominatim", "photon", "pelias"})
"""Those that can be told the language of the answer."""


class OnlineGeocoder:
    """A server of one of SERVICES. An outage, or an answer that is none, is an OnlineError; None means that there is no such place."""

    def __init__(  # noqa: PLR0913  # one for each thing that may be said of a server
        self,
        service: str,
        *,
        url: str | None = None,
        user_agent: str | None = None,
        key: str | None = None,
        cache: Path | None = None,
        seconds: float = DEADLINE,
    ) -> None:
        """No request is made. `url` is the server, otherwise the service's public one, which asks for a `user_agent` that names its user.

        `key` is the API key or user name where the service has one, `cache` the file of answers (one in the user's cache folder unless
        told), `seconds` the time for a request. UsageError when they do not fit together.
        """
        self.service = service
        self._server = _server(service, url)
        if not url and not user_agent:
            raise UsageError(f"the public server of {service} wants to know who asks: give --user-agent, with an address to write to")
        scheme, _, domain = self._server.partition("://")
        self._domain = domain
        self._seconds = seconds
        self._cache = Cache(cache or folders.cache() / "online.sqlite")
        options = {} if (key_as := SERVICES[service].key_as) is None else {key_as: key}
        self._geocoder = SERVICES[service].make(
            domain=domain,
            scheme=scheme,
            user_agent=user_agent or f"geomap/{__version__}",
            timeout=seconds,
            adapter_factory=partial(_Adapter, kind=SERVICES[service]),
            **options,
        )

    @property
    def credit(self) -> str:
        """Whom to name beside what was found."""
        return SERVICES[self.service].credit

    def find(self, name: str, *, country: str | None = None, language: str | None = None) -> Found | None:
        """The place that the server knows by `name`, in `country` (ISO 3166-1 alpha-2) if one is given; None when it knows none."""
        key = "\t".join((self.service, self._server, name, country or "", language or ""))
        patience = self._seconds + 60 * EVERY if self._domain == PUBLIC_NOMINATIM else self._seconds + 1
        kept = self._cache.get(key, lambda: self._ask(name, country, language), seconds=patience)
        found = Found(**kept) if kept else None
        return found if found is None or country in {None, found.country} else None

    def complete(self, toponyms: Sequence[Toponym], *, language: str) -> tuple[Toponym, ...]:
        """`toponyms` with a point for those that had none and that the server knows in a country which the others lie in."""
        countries = {each.country for each in toponyms if each.geometry and each.country}
        return tuple(each if each.geometry else self._completed(each, countries, language) for each in toponyms)

    def _completed(self, toponym: Toponym, countries: set[str], language: str) -> Toponym:
        found = self.find(toponym.name, language=language)
        if found is None or (countries and found.country not in countries):
            where = (
                "does not know it either"
                if found is None
                else f"knows it in {found.country or 'no country'} only, which the text does not name"
            )
            return replace(toponym, reason=f"{toponym.reason}; {self.service} {where}")
        return replace(
            toponym,
            id=f"place:{found.id}",
            name=found.name,
            feature=found.feature,
            country=found.country,
            geometry=Geometry(type="Point", coordinates=(found.lon, found.lat)),
            confidence=found.confidence,
            source=self.service,
            reason=None,
        )

    def _ask(self, name: str, country: str | None, language: str | None) -> dict[str, Any] | None:
        service = SERVICES[self.service]
        options = dict(service.extra)
        if language and self.service in SPEAKS:
            options["language"] = language
        if country and service.within:
            options[service.within] = country.lower()
        if self._domain == PUBLIC_NOMINATIM:
            self._cache.wait_turn(self._domain, every=EVERY)
        try:
            location = self._geocoder.geocode(name, exactly_one=True, **options)
            return None if location is None else asdict(_found(self.service, location.raw, name))
        except (GeopyError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
            raise OnlineError(f"{self._server} {_why(error)}; try again later, or leave --online out") from error


def _server(service: str, url: str | None) -> str:
    if service not in SERVICES:
        raise UsageError(f"geomap asks {', '.join(SERVICES)}, not {service}")
    server = (url or SERVICES[service].public).rstrip("/")
    parts = urlsplit(server)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment or parts.username:
        raise UsageError(f"--online-url is the address of a {service} server, with http or https and no more than a path")
    return server


def _why(error: Exception) -> str:
    return str(error) if isinstance(error, GeopyError) else f"answers with something that is no place ({type(error).__name__}: {error})"


def _found(service: str, raw: Any, asked: str) -> Found:  # noqa: ANN401  # what a server sends
    kind = SERVICES[service]
    (lon, lat) = _point(kind, raw)
    (name, country, key) = (kind.name(raw), kind.country(raw), kind.key(raw))
    if not isinstance(name, str) or not name.strip() or not isinstance(key, str | int) or not isinstance(country, str | None):
        raise TypeError("it has no name or no id")
    alike = likeness(fold(asked), fold(name))
    return Found(
        id=f"{service}:{key}",
        name=name[:200],
        feature="populated_place",
        country=country.upper()[:2] if country else None,
        lon=lon,
        lat=lat,
        confidence=round(max(UNLIKE, SURE * alike), 4),
    )


def _point(kind: Service, raw: Any) -> tuple[float, float]:  # noqa: ANN401
    """(longitude, latitude) of an entry, or an error: geopy makes 0, 0 of a point that is missing."""
    (lon, lat) = (_degrees(each) for each in kind.point(raw))
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):  # noqa: PLR2004
        raise ValueError("its point is not on Earth")
    if lon == lat == 0:
        raise ValueError("its point is 0, 0, where no place is")
    return (lon, lat)


def _degrees(value: Any) -> float:  # noqa: ANN401
    if isinstance(value, bool) or not isinstance(value, str | int | float) or not isfinite(number := float(value)):
        raise ValueError(f"{value!r} is no coordinate")
    return number


class _Adapter(BaseSyncAdapter):  # type: ignore[misc]  # geopy ships no types
    """geopy's way to the network, with `wire` in place of its own: that one has no deadline and reads whatever comes."""

    def __init__(self, *, kind: Service, **options: Any) -> None:  # noqa: ANN401
        super().__init__(**options)
        self.kind = kind

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:  # noqa: ANN401
        """The answer, which has a list of entries, each an object with a point: an empty object is no "nothing found"."""
        try:
            answer = fetch_json(url, headers=dict(headers), seconds=timeout)
        except Refused as why:
            if why.status is not None:
                wait = {"retry-after": why.retry_after} if why.retry_after else {}
                raise AdapterHTTPError(str(why), status_code=why.status, headers=wait, text=None) from why
            raise GeocoderServiceError(str(why)) from why
        entries = self.kind.entries(answer)
        if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
            raise TypeError("no list of places")
        for each in entries:
            _point(self.kind, each)
        return answer

    get_text = get_json
