"""Score a system's dossier against the gold one. Every measure is a count, so that documents add up to languages.

A share counts all that the gold has: what the system missed is wrong in every measure, as in reading the map.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeVar

from geomap.models import Dossier, Event, Mention, Span, Toponym, Where, Zone
from tests.quality.agreement import TOWN_KM, reach_km, same_actor, same_certainty, same_number, same_place, same_type, same_when, same_zone
from tests.quality.geometry import kilometres
from tests.quality.pairing import Pairs, is_core, pair

__all__ = ["FAULTS", "Count", "Scores", "add", "broken_quotes", "right_place", "score", "unmatched", "values", "wrong_pins"]

T = TypeVar("T")

FAULTS = ("wrong_pins", "broken_quotes")
"""The measures that are numbers of faults: less is better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """`right` of `gold` wanted values; `found` is what the system gave."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Count) -> Count:
        return Count(right=self.right + other.right, gold=self.gold + other.gold, found=self.found + other.found)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.gold + self.found) if self.gold + self.found else 1.0


Scores = Mapping[str, Count]


def score(gold: Dossier, system: Dossier) -> Scores:
    """Every measure of one document (or of dossiers over the same documents)."""
    pairs = pair(gold, system)
    core = [(g, s) for g, s in pairs.events if is_core(g)]
    return {
        "mentions": _mentions(pairs),
        "usage": _share(pairs.mentions, lambda g, s: g[0].usage == s[0].usage),
        "resolution": _share(pairs.mentions, lambda g, s: same_place(g[1], s[1])),
        "events": Count(right=_answered(core), gold=len(core), found=_answered(core) + len(pairs.extra_events)),
        "types": _share(core, same_type),
        "dates": _share(core, lambda g, s: same_when(g.when, s.when)),
        "places": _share(core, lambda g, s: right_place(g, s, pairs)),
        "certainty": _share(core, same_certainty),
        "actors": _lists(core, lambda event: event.actors, same_actor),
        "numbers": _lists(core, lambda event: event.numbers, same_number),
        "zones": Count(right=sum(any(same_zone(g, s) for s in system.zones) for g in gold.zones), gold=len(gold.zones)),
        "wrong_pins": Count(found=len(wrong_pins(gold, system))),
        "broken_quotes": Count(found=len(broken_quotes(system))),
    }


def add(scores: Iterable[Scores]) -> Scores:
    """The scores of several documents as one."""
    total: dict[str, Count] = {}
    for each in scores:
        for measure, count in each.items():
            total[measure] = total.get(measure, Count()) + count
    return total


def values(scores: Scores) -> dict[str, float]:
    """What is pinned and printed: F1 with its two halves for lists, shares for the rest, numbers for faults; nothing that gold lacks."""
    found: dict[str, float] = {}
    for measure, count in scores.items():
        if measure in FAULTS:
            found[measure] = count.found
        elif measure in ("mentions", "events"):
            found |= {f"{measure}_f1": count.f1, f"{measure}_precision": count.precision, f"{measure}_recall": count.recall}
        elif count.gold:
            found[measure] = count.f1 if measure in ("actors", "numbers") else count.recall
    return found


def right_place(gold: Event, system: Event, pairs: Pairs) -> bool:
    """Is the system's event at a place of the gold event, in the same role, or nowhere when the gold has it nowhere?

    An event that the text places by country only may also stay unplaced, but must not be pinned.
    """
    wanted = [w for w in gold.where if w.role == "event"] or list(gold.where)
    if not wanted:
        return not any(w.role == "event" for w in system.where)
    if all(w.precision == 6 for w in wanted) and not system.where:
        return system.geometry is None
    roles = {wanted[0].role}
    given = [w for w in system.where if w.role in roles]
    return any(_same_feature(g, s, pairs) for g in wanted for s in given)


def _same_feature(gold: Where, system: Where, pairs: Pairs) -> bool:
    one, other = _feature(gold.place, pairs.gold), _feature(system.place, pairs.system)
    match one, other:
        case Toponym(), Toponym():
            return same_place(one, other)
        case Zone(), Zone():
            return same_zone(one, other)
    return False


def _feature(id_: str, dossier: Dossier) -> Toponym | Zone | None:
    return next((each for each in (*dossier.places, *dossier.zones) if each.id == id_), None)


def wrong_pins(gold: Dossier, system: Dossier) -> tuple[Event, ...]:
    """The system's events whose point is far from the point of every gold event."""
    pins = [(e.geometry.coordinates, _reach(e, gold)) for e in gold.events if e.geometry and e.geometry.type == "Point"]
    drawn = [(e, e.geometry.coordinates) for e in system.events if e.geometry and e.geometry.type == "Point"]
    return tuple(e for e, at in drawn if not any(kilometres(at, pin) <= reach for pin, reach in pins))


def _reach(event: Event, dossier: Dossier) -> float:
    places = [_feature(where.place, dossier) for where in event.where if where.role == "event"]
    return max((reach_km(place) for place in places if isinstance(place, Toponym)), default=TOWN_KM)


def broken_quotes(dossier: Dossier) -> tuple[Span | Mention, ...]:
    """The spans anywhere in `dossier` that do not say what their document says."""
    texts = {each.id: each.text for each in dossier.documents}
    return tuple(each for each in _spans(dossier) if texts.get(each.document, "")[each.start : each.end] != each.text)


def _spans(value: Any) -> Iterator[Span | Mention]:
    if isinstance(value, (Span, Mention)):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _spans(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _spans(item)


def _mentions(pairs: Pairs) -> Count:
    right = _answered(pairs.mentions)
    return Count(right=right, gold=len(pairs.mentions), found=right + len(pairs.extra_mentions))


def _answered(pairs: Iterable[tuple[Any, Any]]) -> int:
    return sum(system is not None for _, system in pairs)


def _share(pairs: Iterable[tuple[Any, Any]], agree: Callable[[Any, Any], bool]) -> Count:
    pairs = list(pairs)
    return Count(right=sum(system is not None and agree(gold, system) for gold, system in pairs), gold=len(pairs), found=_answered(pairs))


def _lists(
    pairs: Iterable[tuple[Event, Event | None]], items: Callable[[Event], tuple[Any, ...]], agree: Callable[[Any, Any], bool]
) -> Count:
    total = Count()
    for gold, system in pairs:
        wanted, given = items(gold), items(system) if system else ()
        missed, _ = unmatched(wanted, given, agree)
        total += Count(right=len(wanted) - len(missed), gold=len(wanted), found=len(given))
    return total


def unmatched(gold: Iterable[T], system: Iterable[T], agree: Callable[[T, T], bool]) -> tuple[list[T], list[T]]:
    """What of `gold` nothing in `system` agrees with, and what of `system` is left: each answers one of `gold` at most."""
    missed, left = [], list(system)
    for each in gold:
        match = next((other for other in left if agree(each, other)), None)
        if match is None:
            missed.append(each)
        else:
            left.remove(match)
    return missed, left
