"""What an attack is by whom it kills: on those who bear arms it is a clash."""

from __future__ import annotations

from dataclasses import replace

from geomap.events.taxonomy import classes
from geomap.languages import Language
from geomap.languages.patterns import anywhere
from geomap.models import Event, Plover

__all__ = ["by_target"]

HIT = frozenset({"killed", "wounded"})


def by_target(event: Event, language: Language) -> Event:
    """`event`, as a clash where it is an attack whose dead and wounded are armed, and nobody else ("an attack killed 16 soldiers")."""
    words = language.events.actors
    hit = " ".join(each.text.text for each in event.numbers if each.kind in HIT)
    attack = event.sub_event_type == classes()["attack"].sub_event_type and event.plover.event == classes()["attack"].plover
    if not attack or not anywhere(words.groups).search(hit) or anywhere(words.civilians).search(hit):
        return event
    kind = classes()["clash"]
    plover = Plover(event=kind.plover, mode=kind.mode)
    return replace(event, event_type=kind.event_type, sub_event_type=kind.sub_event_type, plover=plover)
