"""What events make of the zones they happen in or apply to: ceasefire, siege, evacuation order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.events.when.term import status_of, term
from geomap.models import Event, Span, Undrawn, Zone

__all__ = ["applied"]


def applied(zones: Sequence[Undrawn], events: Sequence[Event], language: str) -> tuple[Zone, ...]:
    """Those of `zones` that events are about, drawn, with the status, certainty and dates that events which make zones give them."""
    ids = frozenset(zone.id for zone in zones)
    told = ((zone, [event for event in events if _concerns(event, zone, ids, language)]) for zone in zones)
    return tuple(_applied(drawn, own, language) for zone, own in told if own and (drawn := zone.draw()))


def _concerns(event: Event, zone: Undrawn, zones: frozenset[str], language: str) -> bool:
    """Is the zone among the event's places, or do the words of one that makes zones describe it ("a corridor from A to B")?"""
    places = {at.place for at in event.where}
    if places & zones:
        return zone.id in places
    return any(_within(said, told) for told in event.evidence for said in zone.expression) and bool(status_of(event, language))


def _within(said: Span, told: Span) -> bool:
    return said.document == told.document and told.start <= said.start and said.end <= told.end


def _applied(zone: Zone, own: Sequence[Event], language: str) -> Zone:
    making = [event for event in own if status_of(event, language)]
    zone = replace(zone, events=tuple(event.id for event in own))
    if not making:
        return zone
    (start, end) = term(making, language)
    return replace(zone, status=status_of(making[0], language), certainty=making[0].certainty, start=start, end=end)
