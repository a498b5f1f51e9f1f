"""An article cut into passages, so that each piece of evidence can be marked in it and linked to what it is evidence of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from geomap.models import Document, Dossier, Span

__all__ = ["passages"]


def passages(document: Document, dossier: Dossier) -> list[tuple[str, list[str], list[str]]]:
    """The whole text in order, as (passage, ids of the events and zones that quote it, those of them that it triggers)."""
    quoted = [(span, item) for span, item in _evidence(dossier) if span.document == document.id]
    triggers = [(span, item) for span, item in _triggers(dossier) if span.document == document.id]
    cuts = {0, len(document.text), *(edge for span, _ in (*quoted, *triggers) for edge in (span.start, span.end))}
    return [
        (document.text[start:end], _covering(quoted, start, end), _covering(triggers, start, end)) for start, end in pairwise(sorted(cuts))
    ]


def _evidence(dossier: Dossier) -> Iterator[tuple[Span, str]]:
    for event in dossier.events:
        for span in event.evidence or (event.trigger,):
            yield span, event.id
    for zone in dossier.zones:
        for span in zone.expression:
            yield span, zone.id


def _triggers(dossier: Dossier) -> Iterator[tuple[Span, str]]:
    for event in dossier.events:
        for span in (event.trigger, *event.coreferent):
            yield span, event.id


def _covering(spans: list[tuple[Span, str]], start: int, end: int) -> list[str]:
    return list(dict.fromkeys(item for span, item in spans if span.start <= start and end <= span.end))
