"""Second-order units: districts of the countries at war, counties of the United States."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.rows import Entry, Name

__all__ = ["districts"]

HERE = Path(__file__).parent
WRITTEN_SHORT = {" County": " Co"}
"""Kinds with a short form that news agencies write."""


def districts(units: Mapping[str, str]) -> Iterator[Entry]:
    """Every row of districts.csv; `units` maps GeoNames admin-1 codes ("SY.06") to ISO 3166-2."""
    with (HERE / "districts.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield Entry(
                ref=f"geonames:{row['geonames']}",
                name=row["name"],
                feature="second_order_unit",
                country=row["country"],
                admin1=units.get(row["admin1"]),
                admin_code=row["admin1"],
                lon=float(row["lon"]),
                lat=float(row["lat"]),
                tolerance_km=float(row["tolerance_km"]),
                names=tuple(map(Name, dict.fromkeys(_names(row)))),
            )


def _names(row: Mapping[str, str]) -> Iterator[str]:
    yield row["name"]
    yield from (name for name in row["names"].split("|") if name)
    yield from (row["name"].removesuffix(kind) + short for kind, short in WRITTEN_SHORT.items() if row["name"].endswith(kind))
