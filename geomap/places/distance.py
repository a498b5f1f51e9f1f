"""Distances on the sphere, without the weight of a geometry library: a look-up by point needs no better."""

from __future__ import annotations

from math import asin, cos, degrees, radians, sin, sqrt

__all__ = ["kilometres", "window"]

RADIUS = 6371.0088
"""The Earth's mean radius in kilometres."""


def kilometres(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """The great-circle distance between two points in degrees."""
    (east, north) = (radians(other_lon - lon), radians(other_lat - lat))
    chord = sin(north / 2) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east / 2) ** 2
    return 2 * RADIUS * asin(sqrt(min(1.0, chord)))


def window(lon: float, lat: float, km: float) -> tuple[tuple[float, float, float, float], ...]:
    """One box, or two when it crosses the antimeridian, that hold every point within `km` kilometres: (west, south, east, north)."""
    tall = degrees(km / RADIUS)
    (south, north) = (max(-90.0, lat - tall), min(90.0, lat + tall))
    if north == 90.0 or south == -90.0:  # noqa: PLR2004  # a pole is in it, so every longitude is
        return ((-180.0, south, 180.0, north),)
    wide = degrees(asin(min(1.0, sin(radians(tall)) / cos(radians(lat)))))
    (west, east) = (lon - wide, lon + wide)
    if west < -180.0:  # noqa: PLR2004
        return ((west + 360.0, south, 180.0, north), (-180.0, south, east, north))
    if east > 180.0:  # noqa: PLR2004
        return ((west, south, 180.0, north), (-180.0, south, east - 360.0, north))
    return ((west, south, east, north),)
