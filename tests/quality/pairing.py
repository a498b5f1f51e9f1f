"""Which mention and which event of the system answers which of the gold: one to one, best fit first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from geomap.models import Dossier, Event, Mention, Span, Toponym
from tests.quality.agreement import overlap, same_type

__all__ = ["Pairs", "is_core", "pair"]

A = TypeVar("A")
B = TypeVar("B")
Named = tuple[Mention, Toponym]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """A gold dossier and a system's, put side by side. `None` stands where the system found nothing; `extra` is what it found beyond."""

    gold: Dossier
    system: Dossier
    mentions: tuple[tuple[Named, Named | None], ...]
    extra_mentions: tuple[Named, ...]
    events: tuple[tuple[Event, Event | None], ...]
    extra_events: tuple[Event, ...]


def is_core(event: Event) -> bool:
    """Must this gold event be found? One with a confidence below 1 is welcome: neither missed nor counted as spurious."""
    return event.confidence >= 1


def pair(gold: Dossier, system: Dossier) -> Pairs:
    """Pair the mentions that overlap, and the events that fit."""
    mentions, extra_mentions = _matched(_named(gold), _named(system), lambda g, s: (overlap(g[0], s[0]),))
    events, extra_events = _matched(gold.events, system.events, _fit)
    return Pairs(gold=gold, system=system, mentions=mentions, extra_mentions=extra_mentions, events=events, extra_events=extra_events)


def _named(dossier: Dossier) -> tuple[Named, ...]:
    return tuple((mention, place) for place in dossier.places for mention in place.mentions)


def _fit(gold: Event, system: Event) -> tuple[int, ...]:
    """How well `system` answers `gold`, larger is better; it starts with 0 when it does not: other words and no common sentence or type."""
    alike = same_type(gold, system)
    words = _shared((gold.trigger, *gold.coreferent), (system.trigger, *system.coreferent))
    sentence = alike and _shared(gold.evidence, (system.trigger,))
    if not words and not sentence:
        return (0,)
    return 1 + 2 * bool(words) + alike, overlap(gold.trigger, system.trigger), is_core(gold), words


def _shared(ones: Sequence[Span], others: Sequence[Span]) -> int:
    return max((overlap(one, other) for one in ones for other in others), default=0)


def _matched(
    gold: Sequence[A], system: Sequence[B], fit: Callable[[A, B], tuple[int, ...]]
) -> tuple[tuple[tuple[A, B | None], ...], tuple[B, ...]]:
    """Greedy: the best fit first, each value once; of equal fits the first in the order of the dossiers."""
    fits = [(fit(g, s), -i, -j) for i, g in enumerate(gold) for j, s in enumerate(system)]
    taken: dict[int, int] = {}
    for score, i, j in sorted(fits, reverse=True):
        if score[0] and -i not in taken and -j not in taken.values():
            taken[-i] = -j
    pairs = tuple((g, system[taken[i]] if i in taken else None) for i, g in enumerate(gold))
    return pairs, tuple(s for j, s in enumerate(system) if j not in taken.values())
