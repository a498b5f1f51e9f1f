"""Words of an event that tell none, at no place and on no day: help, a promise or a threat of nobody, a deed that is only feared."""

from __future__ import annotations

from geomap.models import Event

__all__ = ["is_idle"]

# what somebody must be said to give, to promise or to threaten with
GIVEN = frozenset({"AGREE", "AID", "CONCEDE", "MOBILIZE", "SUPPORT", "THREATEN"})
UNSURE = frozenset({"hypothetical", "negated"})


def is_idle(event: Event) -> bool:
    """Does `event` say neither where, when nor how many, nor who gives what it speaks of, or that it happened at all?"""
    if event.where or event.when.start or event.when.end or event.numbers or event.coreferent:
        return False
    if event.event_type == "Diplomacy":
        return event.sub_event_type in GIVEN and not event.actors
    return event.certainty in UNSURE
