"""Countries and first-order units that a table names, or that its coordinates lie in. Each is looked up once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from geomap.exchange.tables.kinds import values
from geomap.models import Geometry, Place
from geomap.places import Gazetteer, Regions
from geomap.places.answers import country_code
from geomap.places.regions import Region

__all__ = ["Areas"]

MARGIN = 1.0
"""Degrees that a point may lie outside the box of its country: coasts are simplified, and seas belong to somebody."""


class Areas:
    """The areas of an open gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Nothing is read before it is asked for."""
        self._gazetteer = gazetteer
        self._regions = Regions(gazetteer)
        self.code = cache(self._code)
        self.country = cache(self._country)
        self.unit = cache(self._unit)
        self.around = cache(self._around)
        self._region = cache(self._regions.country)

    def outside(self, code: str, shape: Geometry) -> bool:
        """Does the point `shape` lie far from the country `code`?"""
        lon, lat = shape.coordinates[:2]
        region = self._region(code)
        if region is None:
            return False
        west, south, east, north = region.box
        return not (west - MARGIN <= lon <= east + MARGIN and south - MARGIN <= lat <= north + MARGIN)

    def _code(self, cell: str) -> str | None:
        """The ISO 3166-1 alpha-2 code of the country that `cell` names; None when it names none."""
        return country_code(self._gazetteer, cell) if cell else None

    def _country(self, code: str) -> Place | None:
        """The gazetteer's entry of a country."""
        return self._place(self._region(code))

    def _unit(self, cell: str, country: str | None) -> Place | None:
        """The first-order unit that `cell` names, in `country` where that is known."""
        matches = (match for name in _names(cell) for match in self._gazetteer.find(name, country=country))
        return next((match.place for match in matches if match.place.feature == "first_order_unit"), None)

    def _around(self, lon: float, lat: float, level: int) -> Place | None:
        """The country (level 0) or first-order unit (1) at a point."""
        return self._place(self._regions.at(lon, lat, level))

    def _place(self, region: Region | None) -> Place | None:
        return self._gazetteer.place(region.place) if region and region.place else None


def _names(cell: str) -> Iterator[str]:
    """The name as it stands, and without the word for what it is ("Amhara state")."""
    if cell:
        yield cell
    words = [each for each in cell.split() if each.lower() not in values()["generic"]["words"]]
    if words and len(words) < len(cell.split()):
        yield " ".join(words)
