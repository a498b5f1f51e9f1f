"""What a gazetteer holds: its layers with their counts, versions and licences."""

from __future__ import annotations

import json
from typing import Any

from geomap.places.packs import read
from geomap.places.store import Gazetteer

__all__ = ["contents"]


def contents(gazetteer: Gazetteer) -> dict[str, Any]:
    """Name, version, licence and sources of `gazetteer`, its places by layer and kind, and its packs; for a program to print."""
    base = Gazetteer.open(gazetteer.path)
    meta = dict(base.rows("SELECT key, value FROM meta"))
    return {
        "name": meta["name"],
        "version": meta["version"],
        "licence": meta["licence"],
        "bytes": gazetteer.path.stat().st_size,
        "places": _count(base, "place"),
        "names": _count(base, "name"),
        "sources": json.loads(meta.get("sources", "[]")),
        "layers": _layers(base),
        "packs": [
            {"name": pack.name, "version": pack.version, "licence": pack.licence, "places": pack.places}
            for pack in map(read, gazetteer.packs)
        ],
    }


def _count(gazetteer: Gazetteer, table: str) -> int:
    return next(int(number) for (number,) in gazetteer.rows(f"SELECT count(*) FROM {table}"))  # noqa: S608  # our own tables


def _layers(gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """The places by where they are from ("geonames", "geomap") and what they are."""
    sql = "SELECT coalesce(substr(ref, 1, instr(ref, ':') - 1), 'geonames'), feature, count(*) FROM place GROUP BY 1, 2 ORDER BY 1, 2"
    layers: dict[str, dict[str, int]] = {}
    for layer, feature, number in gazetteer.rows(sql):
        layers.setdefault(layer, {})[feature] = number
    return [{"layer": layer, "features": features} for layer, features in layers.items()]
