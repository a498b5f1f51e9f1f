"""Maps on both sides of the antimeridian: their western longitudes are counted on past 180, so that neighbours stay neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Any

from geomap.models import Dossier, Geometry
from geomap.shapes import Box, from_geometry

__all__ = ["TURN", "pieces", "unwrapped"]

TURN = 360.0
# things on both sides, no farther than this from the antimeridian, are one map
REACH_DEGREES = 20.0


def unwrapped(dossier: Dossier) -> Dossier:
    """`dossier` with the longitudes west of its widest gap counted on past 180; the same value where it does not lie on both sides."""
    cut = _cut(dossier)
    if cut is None:
        return dossier
    return replace(
        dossier,
        places=tuple(replace(each, geometry=each.geometry and _turned(each.geometry, cut)) for each in dossier.places),
        events=tuple(replace(each, geometry=each.geometry and _turned(each.geometry, cut)) for each in dossier.events),
        zones=tuple(
            replace(each, geometry=_turned(each.geometry, cut), core=each.core and _turned(each.core, cut)) for each in dossier.zones
        ),
    )


def _turned(geometry: Geometry, cut: float) -> Geometry:
    def moved(coordinates: Any) -> Any:  # noqa: ANN401 (GeoJSON nests them as deeply as the type asks)
        if isinstance(coordinates[0], (int, float)):
            lon, *rest = coordinates
            return (lon + TURN if lon < cut else lon, *rest)
        return tuple(moved(each) for each in coordinates)

    return replace(geometry, coordinates=moved(geometry.coordinates))


def _cut(dossier: Dossier) -> float | None:
    """The longitude west of which everything is moved; None where nothing is."""
    spans = list(_spans(dossier))
    wests, easts = zip(*spans, strict=True) if spans else ((0.0,), (0.0,))
    if min(wests) > REACH_DEGREES - TURN / 2 or max(easts) < TURN / 2 - REACH_DEGREES:
        return None
    spans.sort()
    reached = accumulate((east for _, east in spans), max)
    gaps = [(west - east, (west + east) / 2) for east, (west, _) in zip(reached, spans[1:], strict=False)]
    widest, cut = max(gaps, default=(0.0, None))
    return cut if widest > 0 else None


def _spans(dossier: Dossier) -> Iterator[tuple[float, float]]:
    """West and east of the events, the zones' parts, and the literal places."""
    named = (each.geometry for each in dossier.places if any(mention.usage == "literal" for mention in each.mentions))
    for geometry in (*named, *(each.geometry for each in dossier.events), *(each.geometry for each in dossier.zones)):
        if geometry is not None and geometry.type == "Point":
            yield geometry.coordinates[0], geometry.coordinates[0]
        elif geometry is not None:
            shape = from_geometry(geometry)
            for part in getattr(shape, "geoms", (shape,)):
                yield part.bounds[0], part.bounds[2]


def pieces(box: Box) -> Iterator[tuple[Box, float]]:
    """The parts of `box`, which may reach beyond 180 or -180, as boxes of the plain world, each with the degrees to add to it again."""
    west, south, east, north = box
    for turn in (-TURN, 0.0, TURN):
        left, right = max(west - turn, -TURN / 2), min(east - turn, TURN / 2)
        if left < right:
            yield (left, south, right, north), turn
