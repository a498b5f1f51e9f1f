"""Lakes and rivers at 1:50m and 1:110m -> one small TopoJSON file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry as Shape

from gazetteer.boundaries.arcs import Ring, decode, grid, read, write

__all__ = ["make"]

NEAR = 0.5
"""Degrees: a line of the 1:50m file that runs within this of a 1:110m one is the same river."""


def make(folder: Path, target: Path) -> None:
    """Write the lakes and rivers of the world_50m file in `folder`; rank 0 when the 1:110m file has them too, 1 otherwise.

    The world_50m file has lost two great lakes, Tanganyika and Balkhash: what only the 1:110m file has is taken from there.
    """
    fine, coarse = (read(folder / f"world_{scale}m.json") for scale in (50, 110))
    arcs: list[Ring] = []
    geometries = []
    for layer in ("lakes", "rivers"):
        drawn, great = ([shape for shape, _ in decode(edition, layer) if not shape.is_empty] for edition in (fine, coarse))
        lost = [shape for shape in great if layer == "lakes" and not shapely.dwithin(shape, drawn, NEAR).any()]
        for shape in (*drawn, *lost):
            rank = 0 if shapely.dwithin(shape, great, NEAR).any() else 1
            geometries.append(_geometry(_smoothed(shape), arcs) | {"properties": {"layer": layer[:-1], "rank": rank}})
    write(target, arcs, {"water": geometries})


def _geometry(shape: Shape, arcs: list[Ring]) -> dict[str, Any]:
    """`shape` in TopoJSON; its lines are added to `arcs`, for water shares none."""
    parts = shapely.get_parts(shape)
    if parts[0].geom_type == "LineString":
        return {"type": "MultiLineString", "arcs": [_added([part], arcs) for part in parts]}
    return {"type": "MultiPolygon", "arcs": [[_added([ring], arcs) for ring in (part.exterior, *part.interiors)] for part in parts]}


def _added(lines: list[Shape], arcs: list[Ring]) -> list[int]:
    arcs.extend(grid(line) for line in lines)
    return list(range(len(arcs) - len(lines), len(arcs)))


def _smoothed(shape: Shape) -> Shape:
    """The source stands on a grid of 0.036 degrees: cutting corners twice takes the stairs away."""
    parts = [_smooth_part(part) for part in shapely.get_parts(shape)]
    return shapely.union_all(parts) if len(parts) > 1 else parts[0]


def _smooth_part(part: Shape) -> Shape:
    if part.geom_type == "LineString":
        return shapely.simplify(shapely.linestrings(_corners_cut(shapely.get_coordinates(part), closed=False)), 0.004)
    shell, *holes = [_corners_cut(shapely.get_coordinates(ring), closed=True) for ring in (part.exterior, *part.interiors)]
    whole = shapely.make_valid(shapely.Polygon(shell, holes), method="structure", keep_collapsed=False)
    return shapely.simplify(whole, 0.004)


def _corners_cut(xy: NDArray[np.float64], *, closed: bool, times: int = 2) -> NDArray[np.float64]:
    """Chaikin's rule: each stretch is replaced by its middle half."""
    for _ in range(times):
        a, b = xy[:-1], xy[1:]
        new = np.stack([a * 0.75 + b * 0.25, a * 0.25 + b * 0.75], axis=1).reshape(-1, 2)
        xy = np.concatenate([new, new[:1]]) if closed else np.concatenate([xy[:1], new, xy[-1:]])
    return xy
