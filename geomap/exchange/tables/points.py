"""Coordinates in cells: decimal degrees, or degrees, minutes and seconds; and why two numbers are no point."""

from __future__ import annotations

import re
from functools import cache
from math import isfinite

from geomap.models import Geometry

__all__ = ["coordinates", "degrees", "point"]

DEGREES = re.compile(
    r"(-?\d{1,3})\s*[°d:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′m:\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|″|''|s)?)?)?\s*([NSEWnsew])?", re.ASCII
)
NEGATIVE = frozenset("SWsw")
SIXTY = 60
UPRIGHT, ACROSS = frozenset("NSns"), frozenset("EWew")


def point(lat: str, lon: str, problems: list[str]) -> Geometry | None:
    """The point that two cells say; None when they say none, with the reason in `problems`."""
    if not lat and not lon:
        return None
    if not lat or not lon:
        problems.append(f"there is no {'longitude' if lat else 'latitude'}")
        return None
    for name, cell, sides in (("latitude", lat, ACROSS), ("longitude", lon, UPRIGHT)):
        if cell[-1] in sides:
            problems.append(f"{name} {cell!r} is the other one by its letter; are latitude and longitude exchanged?")
            return None
    north, east = degrees(lat), degrees(lon)
    if north is None or east is None:
        name, cell = ("latitude", lat) if north is None else ("longitude", lon)
        problems.append(f"{name} {cell!r} is no number of degrees")
        return None
    if wrong := _off(north, east):
        problems.append(wrong)
        return None
    return Geometry(type="Point", coordinates=(round(east, 7), round(north, 7)))


def _off(lat: float, lon: float) -> str | None:
    """Why the two are no point, in a sentence."""
    if abs(lat) <= 90 and abs(lon) <= 180:  # noqa: PLR2004 - degrees
        return "latitude 0, longitude 0 is what programs write for a place they do not know" if lat == lon == 0 else None
    if abs(lat) > 1000 or abs(lon) > 1000:  # noqa: PLR2004
        return f"{lat:.0f}, {lon:.0f} are metres of a projection, not degrees; export the table in WGS 84"
    name, number, most = ("latitude", lat, 90) if abs(lat) > 90 else ("longitude", lon, 180)  # noqa: PLR2004
    exchanged = "; are latitude and longitude exchanged?" if abs(lat) <= 180 and abs(lon) <= 90 else ""  # noqa: PLR2004
    return f"{name} {number:g} is not on Earth, where it goes from -{most} to {most}{exchanged}"


@cache
def degrees(cell: str) -> float | None:
    """Decimal degrees, with a point or a comma, or degrees, minutes and seconds with a letter."""
    text = cell.strip().replace("−", "-")
    letter = text[-1:] if text[-1:].isalpha() else ""
    try:
        number = float((text[:-1].rstrip("° ") if letter in UPRIGHT | ACROSS else text.rstrip("°")).replace(",", "."))
        return (-number if letter in NEGATIVE else number) if isfinite(number) else None
    except ValueError:
        pass
    found = DEGREES.fullmatch(text)
    if not found:
        return None
    whole, minutes, seconds = (float((each or "0").replace(",", ".")) for each in found.groups()[:3])
    if max(minutes, seconds) >= SIXTY:
        return None
    size = abs(whole) + minutes / SIXTY + seconds / SIXTY**2
    return -size if text.startswith("-") or found[4] in NEGATIVE else size


def coordinates(shape: Geometry) -> str:
    """A label for a place that has no name."""
    return f"{shape.coordinates[1]:.4f}, {shape.coordinates[0]:.4f}" if shape.type == "Point" else shape.type
