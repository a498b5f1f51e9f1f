"""Remarks on a dossier that is well-formed and can be drawn, but has lost something on the way, such as a deleted feature."""

from __future__ import annotations

from collections.abc import Iterator

from geomap.exchange.wire import features
from geomap.models import Dossier

__all__ = ["notes"]


def notes(dossier: Dossier) -> tuple[str, ...]:
    """One sentence for each reference to a feature that the dossier does not hold, named by path; empty when all is there."""
    known = {each.id for each in features(dossier)}
    return tuple(f"{path}: there is no feature {id_!r}" for path, id_ in _references(dossier) if id_ not in known)


def _references(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for event in dossier.events:
        yield from ((f"{event.id}.where[{i}].place", where.place) for i, where in enumerate(event.where))
    for zone in dossier.zones:
        yield from ((f"{zone.id}.events[{i}]", id_) for i, id_ in enumerate(zone.events))
