"""Polygons that share their edges <-> TopoJSON: each shared edge is stored once, as differences of whole steps of the grid."""

from __future__ import annotations

import json
import lzma
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry as Shape

__all__ = ["STEPS", "Arcs", "Ring", "decode", "grid", "read", "write"]

STEPS = 2**14
"""Grid steps in a degree, about 7 m. A power of two: coordinates are exact as floats, and their bytes compress well."""

Point = tuple[int, int]
Ring = list[Point]


class Arcs:
    """The arcs of a coverage, found once; `faces` says which polygons lie on both sides of each."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        """Cut the rings of `shapes` wherever more than two edges meet."""
        self.lines: list[Ring] = []
        self.faces: dict[int, list[int]] = defaultdict(list)
        self.polygons: list[list[list[list[int]]]] = []
        self._numbers: dict[tuple[Point, ...], int] = {}
        rings = [[[grid(ring)[:-1] for ring in (part.exterior, *part.interiors)] for part in shapely.get_parts(shape)] for shape in shapes]
        self._nodes = _nodes(ring for shape in rings for part in shape for ring in part)
        for face, parts in enumerate(rings):
            self.polygons.append([[self._number(ring, face) for ring in part] for part in parts])

    def _number(self, ring: Ring, face: int) -> list[int]:
        numbers = []
        for line in _split(ring, self._nodes):
            key = tuple(min(line, line[::-1]))
            if key not in self._numbers:
                self._numbers[key] = len(self.lines)
                self.lines.append(list(key))
            number = self._numbers[key]
            self.faces[number].append(face)
            numbers.append(number if tuple(line) == key else ~number)
        return numbers


def grid(line: Shape) -> Ring:
    """The points of `line` on the grid; of those that repeat the one before it only the first."""
    xy = np.round(shapely.get_coordinates(line) * STEPS).astype(int)
    points: Ring = [(x, y) for x, y in xy.tolist()]
    return [points[0], *(b for a, b in pairwise(points) if a != b)]


def _nodes(rings: Iterable[Ring]) -> set[Point]:
    near: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for before, point, after in zip((ring[-1], *ring[:-1]), ring, (*ring[1:], ring[0]), strict=True):
            near[point].update((before, after))
    return {point for point, others in near.items() if len(others) > 2}  # noqa: PLR2004  # two edges pass, three meet


def _split(ring: Ring, nodes: set[Point]) -> Iterator[Ring]:
    """The ring's stretches from node to node; a ring without nodes is one stretch that starts at its smallest point."""
    starts = [i for i, point in enumerate(ring) if point in nodes]
    if not starts:
        first = ring.index(min(ring))
        yield [*ring[first:], *ring[: first + 1]]
        return
    turned = ring[starts[0] :] + ring[: starts[0] + 1]
    cuts = [i - starts[0] for i in starts] + [len(ring)]
    for a, b in pairwise(cuts):
        yield turned[a : b + 1]


def write(path: Path, lines: Iterable[Ring], objects: Mapping[str, list[dict[str, Any]]]) -> None:
    """Write compressed TopoJSON; the same input gives the same bytes."""
    deltas = [np.diff(np.array(line), axis=0, prepend=[[0, 0]]).tolist() for line in lines]
    collections = {name: {"type": "GeometryCollection", "geometries": geometries} for name, geometries in objects.items()}
    transform = {"scale": [1 / STEPS, 1 / STEPS], "translate": [0, 0]}
    text = json.dumps(
        {"type": "Topology", "transform": transform, "objects": collections, "arcs": deltas}, separators=(",", ":"), ensure_ascii=False
    )
    path.write_bytes(lzma.compress(text.encode(), preset=9 | lzma.PRESET_EXTREME))


def read(path: Path) -> dict[str, Any]:
    """The TopoJSON in `path`, compressed or not."""
    data = path.read_bytes()
    return json.loads(lzma.decompress(data) if path.suffix == ".xz" else data)  # type: ignore[no-any-return]


def decode(topology: Mapping[str, Any], name: str) -> list[tuple[Shape, dict[str, Any]]]:
    """The shapes of the object `name` with their properties."""
    lines = [_degrees(line, topology.get("transform")) for line in topology["arcs"]]
    return [(_shape(geometry, lines), geometry.get("properties") or {}) for geometry in topology["objects"][name]["geometries"]]


def _degrees(line: list[list[int]], transform: Mapping[str, Any] | None) -> NDArray[np.float64]:
    xy = np.array(line, dtype=float)
    if transform is None:
        return xy
    degrees: NDArray[np.float64] = np.cumsum(xy, axis=0) * transform["scale"] + transform["translate"]
    return degrees


def _shape(geometry: Mapping[str, Any], lines: list[NDArray[np.float64]]) -> Shape:
    arcs = geometry["arcs"]
    match geometry["type"]:
        case "Polygon":
            return _polygon(arcs, lines)
        case "MultiPolygon":
            return shapely.multipolygons([_polygon(part, lines) for part in arcs])
        case "LineString":
            return shapely.linestrings(_joined(arcs, lines))
        case _:
            return shapely.multilinestrings([shapely.linestrings(_joined(part, lines)) for part in arcs])


def _polygon(rings: list[list[int]], lines: list[NDArray[np.float64]]) -> Shape:
    # four points close a triangle: coarse sources hold rings that have collapsed to less
    shell, *holes = [ring for ring in (_joined(arcs, lines) for arcs in rings) if len(ring) > 3] or [np.empty((0, 2))]  # noqa: PLR2004
    return shapely.polygons(shell, [shapely.linearrings(hole) for hole in holes] or None)


def _joined(arcs: list[int], lines: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    parts = [lines[i] if i >= 0 else lines[~i][::-1] for i in arcs]
    return np.concatenate([parts[0], *(part[1:] for part in parts[1:])]) if parts else np.empty((0, 2))
