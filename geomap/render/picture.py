"""The map as one still SVG picture, for a reader whose browser runs no script: the first theatre, drawn from the page's own content.

Every word is escaped here. Lengths are pixels, y goes down; places are (longitude, latitude).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from geomap.places import Gazetteer
from geomap.render import basemap, polyline
from geomap.render.inert import well_formed
from geomap.render.layout import NOTES
from geomap.shapes import Box

__all__ = ["still"]

WIDTH, HEIGHT, MARGIN = 880, 560, 60
# no closer than this: a town and its surroundings
LEAST_DEGREES = 1.2
ZONE_SCALE = 10_000
CITIES = 400
DOTS = 300
RING = 'stroke="#5b6168" stroke-dasharray="5 4"'
PLATE = 'rx="3" fill="#fff" stroke="#5b6168"'
HOLLOW = frozenset({"doubt", "denied"})
INKS: Mapping[str, str] = {
    "land": 'fill="#f7f4ee" stroke="#cfc9bd" stroke-width=".6" fill-rule="evenodd"',
    "lake": 'fill="#d9e4ea" stroke="none" fill-rule="evenodd"',
    "river": 'fill="none" stroke="#b4cad6" stroke-width=".8"',
    "border_admin1": 'fill="none" stroke="#b9b1a4" stroke-width=".6" stroke-dasharray="1 3"',
    "border": 'fill="none" stroke="#8d867b"',
    "border_disputed": 'fill="none" stroke="#8d867b" stroke-dasharray="5 4"',
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """Mercator around a box: `scale` pixels a radian, `west` and `north` the corner in radians of the projection."""

    scale: float
    west: float
    north: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        return (math.radians(lon) - self.west) * self.scale, (self.north - _up(lat)) * self.scale

    def box(self) -> Box:
        """What the picture shows, in degrees."""
        bottom = self.north - HEIGHT / self.scale
        return math.degrees(self.west), _latitude(bottom), math.degrees(self.west + WIDTH / self.scale), _latitude(self.north)


def _up(lat: float) -> float:
    return math.asinh(math.tan(math.radians(max(-84.0, min(84.0, lat)))))


def _latitude(up: float) -> float:
    return math.degrees(math.atan(math.sinh(up)))


def still(content: Mapping[str, Any], gazetteer: Gazetteer) -> str:
    """The `<svg>` of the first theatre of `content`; "" where nothing is placed."""
    if not content["theatres"]:
        return ""
    frame = _frame(content["theatres"][0]["box"])
    parts = [*_ground(gazetteer, frame), *_zones(content["zones"], frame), *_marks(content, frame), *_labels(content, frame)]
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{_text(content["title"])}"'
    return f'{opening} font-family="sans-serif" font-size="13">{"".join(parts)}</svg>'


def _frame(box: Sequence[float]) -> _Frame:
    west, south, east, north = box
    across = math.radians(max(LEAST_DEGREES, east - west))
    up = max(math.radians(LEAST_DEGREES), _up(north) - _up(south))
    scale = min((WIDTH - 2 * MARGIN) / across, (HEIGHT - 2 * MARGIN) / up)
    middle = (math.radians((west + east) / 2), (_up(south) + _up(north)) / 2)
    return _Frame(scale=scale, west=middle[0] - WIDTH / 2 / scale, north=middle[1] + HEIGHT / 2 / scale)


def _ground(gazetteer: Gazetteer, frame: _Frame) -> Iterator[str]:
    yield f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#d9e4ea"/>'
    for layer, lines in basemap.sketch(gazetteer, frame.box(), math.degrees(1 / frame.scale)).items():
        path = "".join(_path(line, frame) for line in lines)
        if path:
            yield f'<path d="{path}" {INKS[layer]}/>'


def _path(points: Iterable[tuple[float, float]], frame: _Frame) -> str:
    placed = (frame.at(lon, lat) for lon, lat in points)
    return "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in placed)


def _zones(zones: Iterable[Mapping[str, Any]], frame: _Frame) -> Iterator[str]:
    for zone in zones:
        for rings, ink in (
            (zone["rings"], 'fill-opacity=".13" stroke="#00795a" stroke-dasharray="6 5"'),
            (zone["core"], 'fill-opacity=".2"'),
        ):
            path = "".join(_path(polyline.decode(ring, ZONE_SCALE), frame) + "Z" for ring in rings)
            if path:
                yield f'<path d="{path}" fill="#00795a" fill-rule="evenodd" {ink}/>'


def _marks(content: Mapping[str, Any], frame: _Frame) -> Iterator[str]:
    """The symbols, those at one point side by side; mere dots where there are too many to tell apart."""
    if len(content["events"]) > DOTS:
        yield from _dots(content["events"], frame)
        return
    beside: dict[tuple[float, float], int] = {}
    for event in content["events"]:
        at = event["at"]
        if at is None or at["style"] in NOTES or not _seen(frame.at(at["lon"], at["lat"])):
            continue
        point = frame.at(at["lon"], at["lat"])
        if at["km"]:
            radius = at["km"] / 6371 / math.cos(math.radians(at["lat"])) * frame.scale
            yield f'<circle cx="{point[0]:.0f}" cy="{point[1]:.0f}" r="{radius:.0f}" fill="#5b6168" fill-opacity=".06" {RING}/>'
        turn = beside[point] = beside.get(point, -1) + 1
        yield from _symbol(content["symbols"].get(event["type"], content["symbols"]["other"]), event, point, turn)


def _dots(events: Iterable[Mapping[str, Any]], frame: _Frame) -> Iterator[str]:
    points = (frame.at(event["at"]["lon"], event["at"]["lat"]) for event in events if event["at"] and event["at"]["style"] not in NOTES)
    for x, y in dict.fromkeys((round(x / 4) * 4, round(y / 4) * 4) for x, y in points if _seen((x, y))):
        yield f'<circle cx="{x}" cy="{y}" r="2.2" fill="#0067a6"/>'


def _symbol(symbol: Mapping[str, str], event: Mapping[str, Any], point: tuple[float, float], turn: int) -> Iterator[str]:
    x, y = point[0] + 27 * turn, point[1]
    rise = 20 if event["at"]["style"] == "exact" else 0
    if rise and not turn:
        yield f'<path d="M{x:.0f} {y:.0f}v-{rise}" stroke="#1e2124"/><circle cx="{x:.0f}" cy="{y:.0f}" r="2.2"/>'
    ink, hollow = symbol["colour"], event["look"] in HOLLOW
    fill = f'fill="#fff" stroke="{ink}" stroke-width="1.8" stroke-dasharray="3 2"' if hollow else f'fill="{ink}" stroke="#fff"'
    yield f'<g transform="translate({x - 12:.0f} {y - 12 - rise:.0f})"><path d="{symbol["outline"]}" {fill}/>'
    yield f'<path d="{symbol["sign"]}" fill="none" stroke="{ink if hollow else "#fff"}" stroke-width="1.9" stroke-linecap="round"/></g>'


def _seen(point: tuple[float, float]) -> bool:
    return 0 <= point[0] <= WIDTH and 0 <= point[1] <= HEIGHT


def _labels(content: Mapping[str, Any], frame: _Frame) -> Iterator[str]:
    """Names under their points, the map's own first; one that would touch another is left out."""
    taken: list[tuple[float, float, float, float]] = []
    for text, lon, lat, bold, plate in dict.fromkeys(_named(content)):
        x, y = frame.at(lon, lat)
        half = 4 * min(len(text), 40)
        box = (x - half, y + 3, x + half, y + 19)
        free = not any(box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3] for other in taken)
        if free and _seen((x, y)):
            taken.append(box)
            if plate:
                yield f'<rect x="{x - half - 6:.0f}" y="{y + 2:.0f}" width="{2 * half + 12}" height="18" {PLATE}/>'
            ink = 'font-weight="bold"' if bold else 'fill="#5b6168" font-size="12"'
            halo = 'paint-order="stroke" stroke="#fff" stroke-width="3" stroke-opacity=".8"'
            yield f'<text x="{x:.0f}" y="{y + 15:.0f}" text-anchor="middle" direction="ltr" {ink} {halo}>{_text(text)}</text>'


def _named(content: Mapping[str, Any]) -> Iterator[tuple[str, float, float, bool, bool]]:
    for event in content["events"][:DOTS]:
        if event["at"]:
            yield event["place"], *event["at"].get("beside", (event["at"]["lon"], event["at"]["lat"])), True, event["at"]["style"] in NOTES
    for zone in content["zones"]:
        yield zone["card"]["label"], *zone["at"], False, False
    for place in content["places"]:
        yield place["label"], place["lon"], place["lat"], False, False
    for name, lon, lat, _, country in content["cities"][:CITIES]:
        if not country:
            yield name, lon, lat, False, False


def _text(text: str) -> str:
    return escape(well_formed(text).replace("\0", "\ufffd"))
