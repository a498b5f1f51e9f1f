"""What lies under the symbols: sea, land, rivers and borders, the zones, and a small map of where on Earth this is."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from geomap.places import Gazetteer
from geomap.places.regions import Borders
from geomap.render import basemap, polyline
from geomap.render.content import ZONE_SCALE
from geomap.render.picture.elements import Box, draw, hatched, path
from geomap.render.picture.frame import Frame, fitted
from geomap.render.picture.sheet import HATCH, Sheet
from geomap.shapes import Box as Degrees

__all__ = ["Layers", "ground", "layers", "locator", "seen", "zones"]

Layers = Mapping[str, Sequence[Sequence[tuple[float, float]]]]
# half a pixel: nobody sees the bends that are left out
FINEST = 0.5
# how much more of the world the small map shows, and its least width in degrees
AROUND = 6.0
LEAST_AROUND = 36.0


def layers(gazetteer: Gazetteer, frame: Frame, borders: Borders, names: Sequence[str] | None = None) -> Layers:
    """The basemap's lines in `frame`, and a little beyond its edges; `names` are those for a small map."""
    west, south, east, north = frame.box()
    more = (east - west) / 50
    step = math.degrees(FINEST / frame.scale)
    return basemap.sketch(gazetteer, (west - more, south - more, east + more, north + more), step, names=names, borders=borders)


def ground(found: Layers, frame: Frame, colours: Mapping[str, str]) -> Iterator[str]:
    """Sea, land and lines."""
    left, top, right, bottom = frame.area
    yield draw("rect", x=left, y=top, width=right - left, height=bottom - top, fill=colours["sea"])
    inks: dict[str, dict[str, Any]] = {
        "land": {"fill": colours["land"], "stroke": colours["river"], "stroke_width": 0.6, "fill_rule": "evenodd"},
        "lake": {"fill": colours["sea"], "stroke": colours["river"], "stroke_width": 0.6, "fill_rule": "evenodd"},
        "river": {"fill": "none", "stroke": colours["river"], "stroke_width": 0.8},
        "border_admin1": {"fill": "none", "stroke": colours["unit"], "stroke_width": 0.7, "stroke_dasharray": "1 3"},
        "border": {"fill": "none", "stroke": colours["border"]},
        "border_disputed": {"fill": "none", "stroke": colours["border"], "stroke_width": 1.1, "stroke_dasharray": "5 4"},
    }
    for name, ink in inks.items():
        closed = name in ("land", "lake")
        line = "".join(path((frame.at(*point) for point in points), closed=closed) for points in found.get(name, ()))
        if line:
            yield draw("path", d=line, **ink)


def seen(zone: Mapping[str, Any], frame: Frame) -> bool:
    """Does `frame` show the middle of a zone, or a corner of it?"""
    corners = (point for ring in zone["rings"] for point in polyline.decode(ring, ZONE_SCALE))
    return any(frame.holds(frame.at(*point)) for point in (zone["at"], *corners))


def zones(sheet: Sheet) -> Iterator[str]:
    """A pale area with a dashed edge, its core fuller; hatched where the style has no tints."""
    ink, printed = sheet.colours["zone"], sheet.style == "print"
    for zone in sheet.zones:
        for name, opacity in (("rings", ".13"), ("core", ".2")):
            rings = [[sheet.frame.at(*point) for point in polyline.decode(ring, ZONE_SCALE)] for ring in zone[name]]
            line = "".join(path(ring, closed=True) for ring in rings)
            if not line:
                continue
            edge = {"stroke": ink, "stroke_width": 1.6, "stroke_dasharray": "6 5"} if name == "rings" else {}
            yield draw("path", d=line, fill="none" if printed else ink, fill_opacity=opacity, fill_rule="evenodd", **edge)
            if printed:
                yield hatched(rings, HATCH[name], ink)


def locator(gazetteer: Gazetteer, sheet: Sheet, corner: Box) -> Iterator[str]:
    """The surroundings of the sheet's frame in the box `corner`, with its outline on them."""
    (frame, colours) = (sheet.frame, sheet.colours)
    left, top, right, bottom = corner
    small = fitted(_around(frame), corner, margin=0)
    (west, north), (east, south) = (small.at(*point) for point in _ends(frame))
    x, y = (west + east) / 2, (north + south) / 2
    across, up = max(5.0, east - west), max(4.0, south - north)
    view = f"{left:.1f} {top:.1f} {right - left:.1f} {bottom - top:.1f}"
    inside = layers(gazetteer, small, sheet.borders, ("land", "lake", "border", "border_disputed"))
    box: dict[str, Any] = {"x": x - across / 2, "y": y - up / 2, "width": across, "height": up}
    outline = draw("rect", **box, fill=colours["accent"], fill_opacity=".18", stroke=colours["accent"], stroke_width=1.4)
    size = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    yield draw("svg", *ground(inside, small, colours), outline, **size, viewBox=view)
    yield draw("rect", **size, fill="none", stroke=colours["soft"], stroke_width=1)


def _ends(frame: Frame) -> tuple[tuple[float, float], tuple[float, float]]:
    west, south, east, north = frame.box()
    return (west, north), (east, south)


def _around(frame: Frame) -> Degrees:
    west, south, east, north = frame.box()
    half = max(LEAST_AROUND, AROUND * (east - west)) / 2
    lon, lat = (west + east) / 2, (south + north) / 2
    return max(-180.0, lon - half), max(-56.0, lat - half * 0.5), min(180.0, lon + half), min(80.0, lat + half * 0.5)
