"""Regions of the gazetteer: countries (level 0), first-order units (level 1) and the lines drawn under a map."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal
from zlib import decompress

from geomap.places.store import Gazetteer
from geomap.shapes import Box, Shape, at, contains, from_wkb

__all__ = ["Borders", "Region", "Regions"]

Borders = Literal["un", "de-facto"]
"""Which borders a map draws: as the United Nations do, or those between the powers that hold the land (docs/borders.md)."""

NEAR = 0.5  # degrees: a lake or river is so near to the point that the gazetteer gives for it
INSIDE = "west <= ? AND east >= ? AND south <= ? AND north >= ?"
REGION = "SELECT code, level, country, name, place, west, south, east, north, wkb FROM region WHERE "
LAND = "SELECT 0, name, wkb FROM region WHERE level = 0 AND " + INSIDE + " ORDER BY code"  # noqa: S608  # constants only
LAYER = "SELECT rank, name, wkb FROM basemap WHERE layer = ? AND detail = ? AND view IN ('', ?) AND " + INSIDE + " ORDER BY "  # noqa: S608
ORDER = "rank, name, west, south"


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A country or a first-order unit with its boundary.

    `code` is ISO 3166-1 alpha-2 at level 0 and ISO 3166-2 at level 1; `place` the id of its gazetteer entry, None when it has none;
    `box` and `shape` are (longitude, latitude) in degrees. Shapes end at ±180°, so a box may span the whole globe.
    """

    code: str
    level: int
    country: str
    name: str
    place: str | None
    box: Box
    shape: Shape


class Regions:
    """The regions of an open gazetteer. Neighbours share their edges; a country is the union of its units and of land without one."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Nothing is read before it is asked for."""
        self._gazetteer = gazetteer

    def country(self, code: str) -> Region | None:
        """The country with the ISO 3166-1 alpha-2 code `code`."""
        return self._one(code, 0)

    def unit(self, code: str) -> Region | None:
        """The first-order unit with the ISO 3166-2 code `code`."""
        return self._one(code, 1)

    def units(self, country: str) -> tuple[Region, ...]:
        """The first-order units of `country` by code; none for a country without units or that is not known."""
        return tuple(self._regions("country = ? AND level = 1 ORDER BY code", (country,)))

    def at(self, lon: float, lat: float, level: int) -> Region | None:
        """The region of `level` (0 or 1) at a point; None at sea. On an edge the first code wins."""
        found = self._regions(f"level = ? AND {INSIDE} ORDER BY code", (level, lon, lon, lat, lat))
        return next((region for region in found if contains(region.shape, lon, lat)), None)

    def basemap(self, layer: str, detail: int, box: Box, borders: Borders = "un") -> Iterator[tuple[int, str, Shape]]:
        """(rank, name, shape) of what touches `box`; rank 0 matters most, name is "" when there is none.

        `layer`: land, border, border_disputed, border_admin1, lake or river. `detail`: 0 for the world, 1 close. Shapes are not clipped.
        Land at detail 1 is the countries themselves, so that the borders lie exactly on its edges.
        """
        west, south, east, north = box
        inside = (east, west, north, south)
        if layer == "land" and detail == 1:
            rows = self._gazetteer.rows(LAND, inside)
        else:
            rows = self._gazetteer.rows(LAYER + ORDER, (layer, detail, borders, *inside))
        for rank, name, wkb in rows:
            yield rank, name, from_wkb(decompress(wkb))

    def land(self, box: Box) -> Iterator[Region]:
        """The countries that touch `box`."""
        west, south, east, north = box
        return self._regions(f"level = 0 AND {INSIDE} ORDER BY code", (east, west, north, south))

    def rivers(self, box: Box) -> tuple[Shape, ...]:
        """The lines of the rivers that touch `box`; they have no names."""
        return tuple(shape for _, _, shape in self.basemap("river", 1, box))

    def river(self, lon: float, lat: float) -> Shape | None:
        """The line of the river that flows past a point; None when none is near."""
        return self._nearest(self.rivers, lon, lat)

    def lake(self, lon: float, lat: float) -> Shape | None:
        """The lake at a point, or the nearest one; None when none is near."""
        return self._nearest(lambda box: tuple(shape for _, _, shape in self.basemap("lake", 1, box)), lon, lat)

    @staticmethod
    def _nearest(shapes: Callable[[Box], tuple[Shape, ...]], lon: float, lat: float) -> Shape | None:
        here = at((lon, lat))
        near = [shape for shape in shapes((lon - NEAR, lat - NEAR, lon + NEAR, lat + NEAR)) if shape.distance(here) <= NEAR]
        return min(near, key=lambda shape: (shape.distance(here), -shape.area), default=None)

    def _one(self, code: str, level: int) -> Region | None:
        return next(self._regions("code = ? AND level = ?", (code, level)), None)

    def _regions(self, where: str, params: tuple[object, ...]) -> Iterator[Region]:
        for code, level, country, name, place, west, south, east, north, wkb in self._gazetteer.rows(REGION + where, params):
            box = (west, south, east, north)
            shape = from_wkb(decompress(wkb))
            yield Region(code=code, level=level, country=country, name=name, place=place, box=box, shape=shape)
