"""Natural Earth's first-order units -> pieces: polygons with the country and the unit that geomap gives them.

What is changed, and why, stands in the tables codes.csv, cuts.csv, splits.csv and labels.csv; no country is named here.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pycountry
import shapely
from shapely.geometry.base import BaseGeometry as Shape

__all__ = ["Piece", "Town", "cut", "merged", "named", "noded", "source_pieces", "split", "table"]

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A polygon with one country and at most one first-order unit; `tag` keeps pieces of a unit apart where a line runs between them."""

    source: str
    country: str
    code: str
    tag: str
    shape: Shape
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A town of GeoNames with the ISO 3166-2 code of its first-order unit."""

    lon: float
    lat: float
    code: str


def table(name: str) -> list[dict[str, str]]:
    """The rows of the table `name`.csv beside this file."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def source_pieces(path: Path, levels: frozenset[str]) -> list[Piece]:
    """The polygons of Natural Earth in `path`, coded; those with the country "-" in codes.csv are left out."""
    rows = {row["source"]: row for row in table("codes")}
    dashed = {row["one"] for row in table("dashed")}
    pieces = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        properties = feature["properties"]
        source = properties["adm1_code"]
        country, code = _coded(properties, rows.get(source), levels)
        if country != "-":
            shape = shapely.make_valid(shapely.geometry.shape(feature["geometry"]))
            pieces.append(
                Piece(source=source, country=country, code=code, tag=source if source in dashed else "", shape=shape, properties=properties)
            )
    return pieces


def _coded(properties: Mapping[str, Any], row: Mapping[str, str] | None, levels: frozenset[str]) -> tuple[str, str]:
    if row is not None:
        return row["country"], row["code"]
    country = properties["iso_a2"]
    code = first_order(properties["iso_3166_2"], levels)
    return country, code if code.startswith(country) else ""


@cache
def first_order(code: str, levels: frozenset[str]) -> str:
    """The first-order unit that `code` belongs to, "" for none. `levels`: codes that are first-order although ISO gives them a parent."""
    units: Any = pycountry.subdivisions
    unit = units.get(code=code)
    while unit is not None and unit.parent_code and unit.code not in levels:
        unit = units.get(code=unit.parent_code)
    return unit.code if unit is not None else ""


def cut(pieces: Iterable[Piece]) -> list[Piece]:
    """Cut the polygons of cuts.csv out of their pieces and give them their country, unit and tag."""
    rows = {row["source"]: row for row in table("cuts")}
    return [part for piece in pieces for part in (_cut(piece, rows[piece.source]) if piece.source in rows else [piece])]


def _cut(piece: Piece, row: Mapping[str, str]) -> list[Piece]:
    knife = shapely.from_wkt(row["wkt"])
    inside = replace(piece, country=row["country"], code=row["code"], tag=row["tag"], shape=_area(piece.shape & knife))
    return [each for each in (replace(piece, shape=_area(piece.shape - knife)), inside) if not each.shape.is_empty]


def split(pieces: Iterable[Piece], towns: Iterable[Town]) -> list[Piece]:
    """Share the polygons of splits.csv among their units: each point goes to the unit of the nearest town inside."""
    rows = {row["source"]: row["codes"].split() for row in table("splits")}
    towns = list(towns)
    points = shapely.points([(town.lon, town.lat) for town in towns])
    tree = shapely.STRtree(points)
    result = []
    for piece in pieces:
        # a piece that has been cut out already has its answer
        if piece.source not in rows or piece.tag not in {"", piece.source}:
            result.append(piece)
        else:
            inside = [towns[i] for i in sorted(tree.query(piece.shape, "contains"))]
            result += _split(piece, [town for town in inside if _allowed(town.code, rows[piece.source])])
    return result


def _allowed(code: str, codes: list[str]) -> bool:
    return code in codes or f"{code[:3]}*" in codes


def _split(piece: Piece, towns: list[Town]) -> list[Piece]:
    """The piece in parts, tagged with its source: the lines between them are estimates."""
    if not towns:
        return [piece]
    by_code = defaultdict(list)
    points = shapely.multipoints([(town.lon, town.lat) for town in towns])
    for cell in shapely.get_parts(shapely.voronoi_polygons(points, extend_to=piece.shape)):
        owner = next(town for town in towns if shapely.intersects_xy(cell, town.lon, town.lat))
        by_code[owner.code].append(cell)
    parts = {code: _area(piece.shape & shapely.union_all(cells)) for code, cells in sorted(by_code.items())}
    return [replace(piece, code=code, tag=piece.source, shape=shape) for code, shape in parts.items() if not shape.is_empty]


def _area(shape: Shape) -> Shape:
    """The polygons of `shape`, without the points and lines that an intersection leaves behind."""
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area > 1e-7]  # noqa: PLR2004
    return shapely.MultiPolygon(polygons) if len(polygons) != 1 else polygons[0]


def noded(pieces: list[Piece]) -> list[Piece]:
    """Give every piece the corners that cuts and splits have made on its edge, so that neighbours share all their points."""
    shapes = np.array([piece.shape for piece in pieces])
    tree = shapely.STRtree(shapes)
    corners = shapely.multipoints(_corners(pieces))
    touched = set(tree.query(corners, "dwithin", distance=SNAP).tolist())
    points = shapely.get_parts(corners)
    near = shapely.STRtree(points)
    for i in sorted(touched):
        own = points[near.query(shapes[i], "dwithin", distance=SNAP)]
        shapes[i] = shapely.snap(shapes[i], shapely.multipoints(own), SNAP)
    return [replace(piece, shape=shape) for piece, shape in zip(pieces, shapes, strict=True)]


SNAP = 1e-7
"""Degrees, about a centimetre: what rounding may put between a cut and the edge it ends on."""


def _corners(pieces: list[Piece]) -> list[tuple[float, float]]:
    """The points of tagged pieces that other pieces of the same source share: the ends and bends of the new lines."""
    counts: dict[str, dict[tuple[float, float], int]] = defaultdict(lambda: defaultdict(int))
    changed = {piece.source for piece in pieces if piece.tag}
    for piece in pieces:
        if piece.source in changed:
            for point in {(x, y) for x, y in shapely.get_coordinates(piece.shape).tolist()}:
                counts[piece.source][point] += 1
    return sorted({point for points in counts.values() for point, count in points.items() if count > 1})


def merged(pieces: Iterable[Piece]) -> list[Piece]:
    """One piece for each country, unit and tag, sorted; the lines inside them are gone. The part that bore the unit's code describes it."""
    groups: dict[tuple[str, str, str], list[Piece]] = defaultdict(list)
    for piece in pieces:
        groups[piece.country, piece.code, piece.tag].append(piece)
    return [
        replace(_describing(code, group), shape=shapely.coverage_union_all([piece.shape for piece in group]))
        for (_, code, _), group in sorted(groups.items())
    ]


def _describing(code: str, group: list[Piece]) -> Piece:
    own = next((piece for piece in group if piece.properties.get("iso_3166_2") == code), group[0])
    return own if own is not group[0] or len(group) == 1 or not code else replace(own, properties={})


def named(pieces: Iterable[Piece]) -> dict[str, list[Piece]]:
    """The pieces of each unit."""
    units: dict[str, list[Piece]] = defaultdict(list)
    for piece in pieces:
        if piece.code:
            units[piece.code].append(piece)
    return units
