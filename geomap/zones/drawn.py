"""What drawing an expression gives, and what its formulas share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from geomap import shapes
from geomap.places.lexicon import Convention, Lexicon
from geomap.places.regions import Region, Regions
from geomap.shapes import Shape
from geomap.zones.expressions import Anchor

__all__ = ["BEARINGS", "Basis", "Drawn", "conventional", "point", "region_of", "whole"]

Basis = Literal["estimated", "lexicon", "named"]
BEARINGS = {"N": 0.0, "NE": 45.0, "E": 90.0, "SE": 135.0, "S": 180.0, "SW": 225.0, "W": 270.0, "NW": 315.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A shape with the account of how it was drawn. `core` is the part meant for sure; None when nothing tells it from the rest."""

    shape: Shape
    method: str
    parameters: Mapping[str, float | str] = field(default_factory=dict)
    units: tuple[str, ...] = ()
    core: Shape | None = None
    basis: Basis = "estimated"
    sources: tuple[str, ...] = ()


def conventional(zone: Convention | None, method: str) -> Drawn | None:
    """A row of the lexicon with its source and notes."""
    if zone is None:
        return None
    notes = {"convention": zone.basis, "since": zone.since, "until": zone.until, "disputed": zone.disputed, "wider": " ".join(zone.wider)}
    parameters: dict[str, float | str] = {key: value for key, value in notes.items() if value}
    return Drawn(shape=zone.shape, method=method, parameters=parameters, units=zone.units, basis="lexicon", sources=(zone.source,))


def region_of(place: Anchor, regions: Regions, lexicon: Lexicon | None) -> Region | None:
    """The country, unit or conventional zone that `place` is; None when it is none, or has no boundary."""
    if place.region is None:
        return None
    if ":" in place.region:
        return _as_region(place, lexicon)
    return regions.country(place.region) if place.region == place.country else regions.unit(place.region)


def _as_region(place: Anchor, lexicon: Lexicon | None) -> Region | None:
    """A conventional zone as a region of its own, which has parts like any other."""
    zone = lexicon.named(str(place.region)) if lexicon else None
    if zone is None:
        return None
    shape = zone.shape
    return Region(code=place.name, level=1, country=place.country or "", name=place.name, place=place.region, box=shape.bounds, shape=shape)


def whole(region: Region) -> Drawn:
    """A region as it is."""
    units = (region.code,) if region.level == 1 and "-" in region.code else ()
    return Drawn(shape=region.shape, method=f"whole({region.code})", units=units, basis="named")


def point(place: Anchor) -> shapes.LonLat:
    """(lon, lat) of a place."""
    return place.lon, place.lat
