"""The conventional zones of the gazetteer: what no formula can guess, each with its source."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import decompress

from geomap.places.regions import Regions
from geomap.places.store import Gazetteer
from geomap.shapes import Shape, from_wkb, joined

__all__ = ["Convention", "Lexicon"]

COLUMNS = "SELECT id, units, wider, wkb, since, until, basis, source, disputed FROM zone WHERE "


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """A zone by convention: (longitude, latitude) in degrees.

    `units` are the ISO 3166-2 codes it is made of, empty when it was drawn by hand; `wider` those that some sources add. `basis`: official,
    treaty, un, historic, usage or claimed; `since` and `until` ISO 8601 at the precision known; `disputed` says who says otherwise.
    """

    id: str
    units: tuple[str, ...]
    wider: tuple[str, ...]
    shape: Shape
    since: str | None
    until: str | None
    basis: str
    source: str
    disputed: str | None


class Lexicon:
    """The conventional zones of an open gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Nothing is read before it is asked for."""
        self._gazetteer = gazetteer
        self._regions = Regions(gazetteer)

    def part(self, region: str, direction: str) -> Convention | None:
        """What the `direction` ("N", "SW", "C", "far N") of the country or unit with the code `region` means; None when no source says."""
        return self._one("part = ?", f"{region} {direction}")

    def named(self, place: str) -> Convention | None:
        """The zone that the place with the id `place` is."""
        return self._one("place = ?", place)

    def holds(self, place: str) -> bool:
        """Is the place with the id `place` a zone?"""
        return next(self._gazetteer.rows("SELECT 1 FROM zone WHERE place = ?", (place,)), None) is not None

    def _one(self, where: str, value: str) -> Convention | None:
        for name, units, wider, wkb, since, until, basis, source, disputed in self._gazetteer.rows(COLUMNS + where, (value,)):
            codes = tuple(units.split())
            return Convention(
                id=name,
                units=codes,
                wider=tuple(wider.split()),
                shape=from_wkb(decompress(wkb)) if wkb else self._union(codes),
                since=since,
                until=until,
                basis=basis,
                source=source,
                disputed=disputed,
            )
        return None

    def _union(self, codes: tuple[str, ...]) -> Shape:
        """Whole countries are named by their two letters."""
        found = (self._regions.unit(code) if "-" in code else self._regions.country(code) for code in codes)
        return joined(region.shape for region in found if region)
