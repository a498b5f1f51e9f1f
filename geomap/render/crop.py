"""Which theatre comes first: the one with most on it, or the one that was asked for. The same for a page and for a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places.names import fold
from geomap.render.layout import Spot, Theatre
from geomap.shapes import box as rectangle
from geomap.shapes import contains, from_geometry

__all__ = ["first"]

SHOWN = 8


def first(
    theatres: Sequence[Theatre], wanted: str | None, dossier: Dossier, placed: Mapping[str, Spot], labels: Sequence[str]
) -> tuple[list[int], Theatre | None]:
    """The order of `theatres`, and one of its own for a place that lies in none of them.

    `wanted` is a number from 1, a theatre's label among `labels`, or the name of a place or zone of `dossier`; None changes nothing.
    UsageError says what there is.
    """
    order = list(range(len(theatres)))
    if wanted is None:
        return order, None
    found = _numbered(wanted, theatres) or _named(wanted, theatres, dossier, placed, labels)
    if found is None:
        there = "; ".join(f"{number} {label}" for number, label in enumerate(labels[:SHOWN], 1))
        raise UsageError(f"nothing on this map is called {wanted!r}; --crop takes a place of the dossier or a number: {there or 'none'}")
    if found in theatres:
        order.insert(0, order.pop(theatres.index(found)))
        return order, None
    return order, found


def _numbered(wanted: str, theatres: Sequence[Theatre]) -> Theatre | None:
    return theatres[int(wanted) - 1] if wanted.isdecimal() and 0 < int(wanted) <= len(theatres) else None


def _named(wanted: str, theatres: Sequence[Theatre], dossier: Dossier, placed: Mapping[str, Spot], labels: Sequence[str]) -> Theatre | None:
    key = fold(wanted)
    for theatre, label in zip(theatres, labels, strict=True):
        if fold(label) == key:
            return theatre
    for feature, at in _features(key, dossier):
        for theatre in theatres:
            if feature in {*theatre.members, *(placed[each].place for each in theatre.members if each in placed)}:
                return theatre
        around = next((each for each in theatres if contains(rectangle(*each.box), *at)), None)
        return around or Theatre(box=(*at, *at), members=())
    return None


def _features(key: str, dossier: Dossier) -> Iterator[tuple[str, tuple[float, float]]]:
    """The places and zones that are called `key`, with a point of each."""
    called = [(each.id, (each.label, each.name), each.geometry) for each in dossier.places]
    called += [(each.id, (each.label, each.label), each.geometry) for each in dossier.zones]
    for feature, names, geometry in called:
        if geometry is not None and key in map(fold, names):
            point = from_geometry(geometry).representative_point()
            yield feature, (point.x, point.y)
