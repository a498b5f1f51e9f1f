"""Which theatre comes first: the one with most on it, or the one that was asked for. The same for a page and for a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places.names import fold
from geomap.render.layout import Spot, Theatre
from geomap.shapes import box as rectangle
from geomap.shapes import contains, from_geometry

__all__ = ["ordered"]

Named = tuple[Theatre, str]
SHOWN = 8


def ordered(theatres: Sequence[Named], wanted: str | None, dossier: Dossier, placed: Mapping[str, Spot]) -> list[Named]:
    """`theatres` with their labels, the wanted one first; before them one of its own for a place that lies in none.

    `wanted` is a number from 1, a label, or the name of a place or zone of `dossier`; None changes nothing. UsageError says what there is.
    """
    if wanted is None:
        return list(theatres)
    found = _numbered(wanted, theatres) or _called(wanted, theatres, dossier, placed)
    if found is None:
        there = "; ".join(f"{number} {label}" for number, (_, label) in enumerate(theatres[:SHOWN], 1))
        raise UsageError(f"nothing on this map is called {wanted!r}; --crop takes a place of the dossier or a number: {there or 'none'}")
    return [found, *(each for each in theatres if each != found)]


def _numbered(wanted: str, theatres: Sequence[Named]) -> Named | None:
    return theatres[int(wanted) - 1] if wanted.isdecimal() and 0 < int(wanted) <= len(theatres) else None


def _called(wanted: str, theatres: Sequence[Named], dossier: Dossier, placed: Mapping[str, Spot]) -> Named | None:
    key = fold(wanted)
    for named in theatres:
        if fold(named[1]) == key:
            return named
    for feature, at in _features(key, dossier):
        for named in theatres:
            members = named[0].members
            if feature in {*members, *(placed[each].place for each in members if each in placed)}:
                return named
        around = next((each for each in theatres if contains(rectangle(*each[0].box), *at)), None)
        return around or (Theatre(box=(*at, *at), members=()), wanted)
    return None


def _features(key: str, dossier: Dossier) -> Iterator[tuple[str, tuple[float, float]]]:
    """The places and zones that are called `key`, with a point of each."""
    called = [(each.id, (each.label, each.name), each.geometry) for each in dossier.places]
    called += [(each.id, (each.label, each.label), each.geometry) for each in dossier.zones]
    for feature, names, geometry in called:
        if geometry is not None and key in map(fold, names):
            point = from_geometry(geometry).representative_point()
            yield feature, (point.x, point.y)
