"""What a page draws under the events: the world coarsely, the surroundings of its content better, and each theatre closely."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from geomap.places import Gazetteer, Regions
from geomap.places.regions import Borders
from geomap.render import polyline
from geomap.render.characters import script_of
from geomap.render.layout import outline
from geomap.render.meridian import TURN, pieces
from geomap.render.words import Words
from geomap.shapes import Box, clip

__all__ = ["cities", "parts", "sketch"]

Line = list[tuple[float, float]]
WIDE_LAYERS = ("land", "lake", "river", "border", "border_disputed")
CLOSE_LAYERS = (*WIDE_LAYERS, "border_admin1")
# Mercator has no poles, and nobody reports from the ice: the map ends here
WORLD: Box = (-180.0, -58.0, 180.0, 84.0)
THEATRES = 3
CITIES = 220
LABELLED = frozenset({"capital", "country", "populated_place"})
# letters the layers of one part may take; a long coast is drawn more coarsely until it fits
LETTERS = 160_000
# a picture wider than this takes the world's coarse shapes
WIDE_DEGREES = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grain:
    """How shapes are drawn: the gazetteer's `detail`, bends of `step` degrees left out, coordinates in 1/`scale` degree."""

    detail: int
    step: float
    scale: int
    borders: Borders


def parts(gazetteer: Gazetteer, boxes: Sequence[Box], borders: Borders = "un") -> list[dict[str, Any]]:
    """The world, the wide surroundings of all `boxes` together, and the surroundings of the first of them, each finer than the last.

    A part is drawn over those before it, from the zoom level `zoom` on.
    """
    regions = Regions(gazetteer)
    world = {
        "zoom": 0,
        "scale": 100,
        "layers": _layers(regions, WIDE_LAYERS, WORLD, _Grain(detail=0, step=0.01, scale=100, borders=borders)),
    }
    if not boxes:
        return [world]
    everything = outline(boxes)
    wide = _padded(everything, max(8.0, (everything[2] - everything[0]) / 3), max(6.0, (everything[3] - everything[1]) / 3))
    close = [_part(regions, CLOSE_LAYERS, surroundings(box), borders, zoom=_zoom(box)) for box in boxes[:THEATRES]]
    return [world, _part(regions, WIDE_LAYERS, wide, borders, zoom=_zoom(everything) - 1), *close]


def surroundings(box: Box) -> Box:
    """`box` with room to look around in a window of any shape: as much again on every side, and two degrees at least."""
    size = max(2.0, box[2] - box[0], 1.3 * (box[3] - box[1]))
    return _padded(box, 1.5 * size, size)


def _padded(box: Box, across: float, up: float) -> Box:
    west, south, east, north = box
    across = min(across, (TURN - east + west) / 2)
    return west - across, max(WORLD[1], south - up), east + across, min(WORLD[3], north + up)


def cities(gazetteer: Gazetteer, boxes: Sequence[Box], words: Words) -> list[list[Any]]:
    """[name in the page's language, longitude, latitude, population, is a country], most populous first: the world's and the theatres'.

    A name that the gazetteer has in another script only is left out, and of neighbours with one name the smaller.
    """
    turned = any(box[2] > WORLD[2] for box in boxes)
    middle = sum(outline(boxes)[0::2]) / 2 if turned else 0.0
    areas = [piece for box in boxes[:THEATRES] for piece, _ in pieces(surroundings(box))]
    near = (place for area in areas for place in gazetteer.places_in(area, limit=CITIES))
    found = {place.id: place for place in (*gazetteer.largest(2 * CITIES), *near) if place.feature in LABELLED}
    rows: list[list[Any]] = []
    taken: set[tuple[str, int, int]] = set()
    script = script_of(words("page", "map"))
    for each in sorted(found.values(), key=lambda place: (-place.population, place.id)):
        name, lon = gazetteer.label(each, words.code), each.lon + (TURN if each.lon < middle - TURN / 2 else 0.0)
        spot = (name, round(lon), round(each.lat))
        if script_of(name) == script and spot not in taken:
            taken |= {(name, spot[1] + x, spot[2] + y) for x in (-1, 0, 1) for y in (-1, 0, 1)}
            rows.append([name, round(lon, 3), round(each.lat, 3), each.population, int(each.feature == "country")])
    return rows


def sketch(
    gazetteer: Gazetteer, box: Box, step: float, *, names: Sequence[str] | None = None, borders: Borders = "un"
) -> dict[str, list[Line]]:
    """The layers inside `box` as lines of (lon, lat), bends of less than `step` degrees left out: for a picture of one size.

    `names` are the layers for a small picture, taken from the world's coarse shapes; None for all that `box` needs.
    """
    regions = Regions(gazetteer)
    west, south, east, north = box
    inside = west, max(WORLD[1], south), east, min(WORLD[3], north)
    detail = 0 if names or east - west > WIDE_DEGREES else 1
    grain = _Grain(detail=detail, step=step, scale=1, borders=borders)
    layers: dict[str, list[Line]] = {}
    for name in names or (CLOSE_LAYERS if detail else WIDE_LAYERS):
        layers[name] = [line for _, lines in _drawn(regions, name, grain, inside) for line in lines]
    return layers


def _zoom(box: Box) -> float:
    """The zoom level at which `box` fills a phone: Leaflet's world is 256 pixels wide at level 0."""
    degrees = max(2.0, box[2] - box[0], 1.3 * (box[3] - box[1]))
    return min(6.0, round(math.log2(340 / 256 * 360 / degrees) - 0.3, 2))


def _part(regions: Regions, names: Sequence[str], box: Box, borders: Borders, *, zoom: float) -> dict[str, Any]:
    """The layers `names` inside `box`, as finely as LETTERS allow."""
    grain = _Grain(detail=1, step=max(0.002, (box[2] - box[0]) / 4000), scale=1000, borders=borders)
    layers = _layers(regions, names, box, grain)
    while sum(len(text) for rows in layers.values() for row in rows for text in row[1:]) > LETTERS:
        grain = replace(grain, step=grain.step * 2)
        layers = _layers(regions, names, box, grain)
    return {"zoom": zoom, "scale": grain.scale, "box": [round(each, 3) for each in box], "layers": layers}


def _layers(regions: Regions, names: Sequence[str], box: Box, grain: _Grain) -> dict[str, list[list[Any]]]:
    return {name: _layer(regions, name, box, grain) for name in names}


def _layer(regions: Regions, layer: str, box: Box, grain: _Grain) -> list[list[Any]]:
    """[rank, line, line, …] of each shape of `layer`."""
    drawn = _drawn(regions, layer, grain, box)
    rows = ((rank, [text for line in lines if (text := polyline.encode(line, grain.scale))]) for rank, lines in drawn)
    return [[rank, *texts] for rank, texts in rows if texts]


def _drawn(regions: Regions, layer: str, grain: _Grain, box: Box) -> Iterator[tuple[int, list[Line]]]:
    """The rank and the lines of each shape of `layer`, clipped to `box`."""
    for piece, turn in pieces(box):
        for rank, _, shape in regions.basemap(layer, grain.detail, piece, grain.borders):
            drawn = clip(shape, piece).simplify(grain.step, preserve_topology=False)
            yield rank, [[(lon + turn, lat) for lon, lat in line] if turn else list(line) for line in polyline.lines(drawn)]
