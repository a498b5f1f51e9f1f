"""A map in words, for those who do not see it and for the line under it: what, where, when, how many, how sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from geomap.models import Dossier, Event
from geomap.render import captions, cards, period
from geomap.render.words import Words

__all__ = ["Description", "describe"]

# longer than this a screen reader's user would stop it
TOLD = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """`caption` is one paragraph: the parts of the world, the time, the events by class and by certainty, the zones, and what is missing.

    `alt` has the title, the caption's facts, and the first events one by one with place, date and certainty.
    """

    caption: str
    alt: str


def describe(dossier: Dossier, on: cards.Desk, *, where: Sequence[str], title: str, drawn: AbstractSet[str] | None = None) -> Description:
    """The map of the parts of the world `where` in words.

    `drawn` are the ids of the events and zones in the picture; None for a page, which shows all and is named with its source.
    """
    told = [event for event in dossier.events if drawn is None or event.id in drawn]
    facts, source = [*_facts(dossier, told, on, where, drawn)], _sources(dossier, on.words)
    head = on.words("alt", "map").format(title=title.rstrip(". "))
    return Description(
        caption=" ".join([*facts, *(source if drawn is None else ())]), alt=" ".join([head, *facts, *source, *_listed(told, on)])
    )


def _listed(told: Sequence[Event], on: cards.Desk) -> Iterator[str]:
    """The first events, one by one."""
    words = on.words
    each = [_event(event, on) for event in told[:TOLD]]
    rest = [f"+ {words.number(len(told) - TOLD)}"] if len(told) > TOLD else []
    if each:
        yield _item(words("alt", "list").join([*each, *rest]), words("page", "events"), words)


def _facts(dossier: Dossier, told: Sequence[Event], on: cards.Desk, where: Sequence[str], drawn: AbstractSet[str] | None) -> Iterator[str]:
    words = on.words
    place = words("alt", "and").join(dict.fromkeys(label for label in where if label))
    opening = words("alt", "and").join(part for part in (place, _time(told, words)) if part)
    if opening:
        yield f"{opening}."
    if told:
        classes = _counted([event.event_type for event in told], "event_type", words)
        yield _item(f"{words.number(len(told))} ({classes})", words("page", "events"), words)
        yield _item(_counted([event.certainty for event in told], "certainty", words), words("card", "certainty"), words)
    zones = [zone.label for zone in dossier.zones if drawn is None or zone.id in drawn]
    if zones:
        yield _item(_joined(zones, words), words("page", "zones"), words)
    if drawn is not None:
        yield from _missing(dossier, drawn, words)


def _sources(dossier: Dossier, words: Words) -> list[str]:
    """The articles, in one sentence."""
    sources = _joined(dict.fromkeys(map(cards.source, dossier.documents)), words)
    return [_item(sources, words("card", "source"), words)] if sources else []


def _missing(dossier: Dossier, drawn: AbstractSet[str], words: Words) -> Iterator[str]:
    """How many events the picture does not show, those without any place apart."""
    left = [event for event in dossier.events if event.id not in drawn]
    nowhere = sum(1 for event in left if event.geometry is None and not event.where)
    for count, key in ((len(left) - nowhere, "elsewhere"), (nowhere, "unlocated")):
        if count:
            yield _item(words.number(count), words("alt", key), words)


def _event(event: Event, on: cards.Desk) -> str:
    """A label, with where, when and how sure."""
    words = on.words
    place = next((on.named[each.place] for each in event.where if each.place in on.named), words("card", "unknown_place"))
    facts = words("alt", "and").join((place, captions.when(event.when, words), words("certainty", event.certainty)))
    return f"{cards.heading(event, on)} ({facts})"


def _time(events: Iterable[Event], words: Words) -> str:
    """From the first date to the last, each at its own precision; "" where none is known."""
    distinct = {(event.when.start, event.when.end): event.when for event in events}.values()
    dated = [(days, when) for when in distinct if (days := period.days(when))]
    if not dated:
        return ""
    first = min(dated, key=lambda pair: pair[0])[1]
    last = max(dated, key=lambda pair: pair[0][::-1])[1]
    return captions.interval(first.start or first.end, last.end or last.start, words)


def _counted(names: Iterable[str], table: str, words: Words) -> str:
    """Each of `names`, as `table` words it, with how often it came, the most frequent first."""
    return words("alt", "list").join(f"{words(table, name)} {words.number(count)}" for name, count in Counter(names).most_common())


def _joined(names: Iterable[str], words: Words) -> str:
    listed = list(names)
    rest = [f"+ {words.number(len(listed) - TOLD)}"] if len(listed) > TOLD else []
    return words("alt", "and").join([*listed[:TOLD], *rest])


def _item(text: str, name: str, words: Words) -> str:
    return words("alt", "item").format(name=name, text=text.rstrip(". "))
