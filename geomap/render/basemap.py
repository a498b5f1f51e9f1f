"""The part of the gazetteer's basemap that a page needs: the whole world coarsely, and each theatre closely."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from geomap.places import Gazetteer, Regions
from geomap.render import polyline
from geomap.shapes import Box, Shape, clip

__all__ = ["close", "surroundings", "world"]

LAYERS = ("land", "lake", "river", "border", "border_disputed")
CLOSE_LAYERS = (*LAYERS, "border_admin1")
# Mercator has no poles, and nobody reports from the ice: the map ends here
WORLD: Box = (-180.0, -58.0, 180.0, 84.0)
WORLD_CITIES = 150
CLOSE_CITIES = 220
# letters one theatre's close layers may take; a long coast is drawn more coarsely until it fits
CLOSE_LETTERS = 220_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grain:
    """How finely shapes are drawn: the gazetteer's `detail`, bends of `step` degrees left out, coordinates in 1/`scale` degree."""

    detail: int
    step: float
    scale: int


COARSE = _Grain(detail=0, step=0.05, scale=100)


def world(gazetteer: Gazetteer) -> dict[str, Any]:
    """The world's layers, for a map no wider than a continent."""
    regions = Regions(gazetteer)
    return {"scale": COARSE.scale, "layers": {layer: _layer(regions, layer, WORLD, COARSE) for layer in LAYERS}}


def surroundings(box: Box) -> Box:
    """`box` with room to look around: as much again on every side, and two degrees at least."""
    west, south, east, north = box
    across, up = max(2.0, east - west), max(1.6, north - south)
    return max(-180.0, west - across), max(-58.0, south - up), min(180.0, east + across), min(84.0, north + up)


def close(gazetteer: Gazetteer, box: Box) -> dict[str, Any]:
    """The close layers inside `box`, as finely as CLOSE_LETTERS allow."""
    regions = Regions(gazetteer)
    grain = _Grain(detail=1, step=min(0.02, max(0.002, (box[2] - box[0]) / 4000)), scale=1000)
    layers = _close_layers(regions, box, grain)
    while _letters(layers) > CLOSE_LETTERS:
        grain = replace(grain, step=grain.step * 2)
        layers = _close_layers(regions, box, grain)
    return {"scale": grain.scale, "box": [round(each, 3) for each in box], "layers": layers}


def _close_layers(regions: Regions, box: Box, grain: _Grain) -> dict[str, list[list[Any]]]:
    return {layer: _layer(regions, layer, box, grain) for layer in CLOSE_LAYERS}


def _layer(regions: Regions, layer: str, box: Box, grain: _Grain) -> list[list[Any]]:
    """[rank, line, line, …] of each shape of `layer`."""
    rows = ((rank, _lines(shape, box, grain)) for rank, _, shape in regions.basemap(layer, grain.detail, box))
    return [[rank, *texts] for rank, texts in rows if texts]


def _lines(shape: Shape, box: Box, grain: _Grain) -> list[str]:
    """`shape` as lines clipped to `box`."""
    drawn = clip(shape.simplify(grain.step, preserve_topology=False), box)
    texts = (polyline.encode(points, grain.scale) for points in polyline.lines(drawn))
    return [text for text in texts if text]


def _letters(layers: dict[str, list[list[Any]]]) -> int:
    return sum(len(text) for rows in layers.values() for row in rows for text in row[1:])
