"""Coordinates of a dossier: (longitude, latitude) in degrees, WGS 84, nested as RFC 7946 nests each geometry type."""

from __future__ import annotations

import reprlib
from dataclasses import replace
from math import isfinite
from typing import Any

from geomap.errors import DossierError
from geomap.exchange.paths import Path, written
from geomap.models import Geometry

__all__ = ["SCHEMAS", "check", "frozen"]

LEVELS: dict[str, tuple[int, ...]] = {
    "Point": (),
    "LineString": (2,),
    "MultiLineString": (1, 2),
    "Polygon": (1, 4),
    "MultiPolygon": (1, 1, 4),
}
"""The least number of items at each level above a position."""

RINGS = ("Polygon", "MultiPolygon")
DEEPEST = 4
"""The arrays in each other of a MultiPolygon; what is nested deeper stays as it is, and is refused."""
LARGEST = 1000
"""Beyond it nothing is a degree; an integer that no float can hold stays what it is, and is refused."""


def frozen(geometry: Geometry) -> Geometry:
    """`geometry` as the models have it: tuples of floats, without altitudes."""
    return replace(geometry, coordinates=_frozen(geometry.coordinates))


def check(geometry: Geometry, path: Path) -> None:
    """Raise DossierError, naming the path, unless `geometry` is what RFC 7946 asks of its type, on this Earth."""
    _check(geometry.coordinates, LEVELS[geometry.type], (path, "coordinates"), ring=geometry.type in RINGS)


def _frozen(value: Any, deepest: int = DEEPEST) -> Any:  # noqa: ANN401 - coordinates nest to any depth
    if not isinstance(value, list | tuple):
        return float(value) if type(value) is int and abs(value) <= LARGEST else value
    position = value and not isinstance(value[0], list | tuple)
    return tuple(_frozen(each, deepest - 1) for each in (value[:2] if position else value)) if deepest else value


def _check(value: Any, levels: tuple[int, ...], path: Path, *, ring: bool) -> None:  # noqa: ANN401 - as above
    if not isinstance(value, tuple):
        raise DossierError(f"expected an array, found {reprlib.repr(value)}", path=written(path))
    if not levels:
        _check_position(value, path)
        return
    if len(value) < levels[0]:
        raise DossierError(f"expected {levels[0]} items or more, found {len(value)}", path=written(path))
    for i, each in enumerate(value):
        _check(each, levels[1:], (path, i), ring=ring)
    if ring and len(levels) == 1 and value[0] != value[-1]:
        raise DossierError("the ring does not end where it starts; repeat its first position", path=written(path))


def _check_position(value: tuple[Any, ...], path: Path) -> None:
    if len(value) != 2 or not all(type(each) is float and isfinite(each) for each in value):  # noqa: PLR2004 - lon and lat
        raise DossierError(f"expected [longitude, latitude], found {reprlib.repr(list(value))}", path=written(path))
    lon, lat = value
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):  # noqa: PLR2004 - degrees
        raise DossierError(
            f"[{lon}, {lat}] is not on Earth; longitude (-180 to 180) comes first, then latitude (-90 to 90)", path=written(path)
        )


def _schema(kind: str) -> dict[str, Any]:
    degrees = [{"type": "number", "minimum": -limit, "maximum": limit} for limit in (180, 90)]
    coordinates: dict[str, Any] = {"type": "array", "minItems": 2, "prefixItems": degrees}
    for least in reversed(LEVELS[kind]):
        coordinates = {"type": "array", "minItems": least, "items": coordinates}
    return {"type": "object", "properties": {"type": {"const": kind}, "coordinates": coordinates}, "required": ["type", "coordinates"]}


SCHEMAS = [_schema(kind) for kind in LEVELS]
