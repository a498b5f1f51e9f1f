"""Lines that only name a place ("Kherson.", "🔴 Kharkiv, Nemyshlianskyi district.", a heading): what is told under one happened there."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from geomap.dates import find_dates
from geomap.events.taxonomy import ON_THE_GROUND
from geomap.events.where.nesting import ladder
from geomap.models import Article, Event, Mention, Sentence, Toponym, Where
from geomap.places.precision import PINNED

__all__ = ["headed", "placed"]

Named = Sequence[tuple[Mention, Toponym]]
# how many words such a line may have besides the places it names
OTHERS = 3
WORD = re.compile(r"[^\W\d_]+")
# what stands between the place and the agency of a dateline ("Istanbul / Anadolu")
AGENCY = re.compile(r"\s?[/_]\s?\w")
# what stands between a unit and a finer one
STEP = re.compile(r"\s?/\s?")
# how sure a place is that only the line above names
SURE = 0.7


def headed(events: Sequence[Event], article: Article, toponyms: Sequence[Toponym]) -> tuple[Event, ...]:
    """`events`, in the order of the text; one without a place has that of the line above, unless its sentence names a finer one."""
    literal = ((mention, each) for each in toponyms for mention in each.mentions if mention.usage == "literal")
    named = sorted(literal, key=lambda each: each[0].start)
    above = _above(article, named, [each.trigger.start for each in events])
    starts = [each.start for each in article.sentences]
    found: list[Event] = []
    for event in events:
        at = bisect_right(starts, event.trigger.start) - 1
        place = above[at] if event.plover.event in ON_THE_GROUND and not event.where else None
        finer = place and all(ladder(place) < ladder(each) for _, each in _inside(named, article.sentences[at]))
        found.append(placed(event, place) if place and finer else event)
    return tuple(found)


def _above(article: Article, named: Named, told: Sequence[int]) -> list[Toponym | None]:
    """For each sentence the place of the line above it: that which opens its paragraph, else the heading of its section."""
    found: list[Toponym | None] = []
    section: Toponym | None = None
    paragraph, begun = -1, False
    for each in article.sentences:
        opens = each.paragraph != paragraph
        tells = bisect_left(told, each.start) < bisect_left(told, each.end)
        # a title is about the whole text, and what a report opens with is where it was written
        alone = _alone(article, each, _inside(named, each)) if opens and begun and not tells else None
        if each.kind == "heading":
            section = alone
        found.append((alone or section) if opens else found[-1])
        (paragraph, begun) = (each.paragraph, begun or each.kind == "body")
    return found


def _inside(named: Named, sentence: Sentence) -> Named:
    first, last = (bisect_left(named, end, key=lambda each: each[0].start) for end in (sentence.start, sentence.end))
    return named[first:last]


def _alone(article: Article, sentence: Sentence, named: Named) -> Toponym | None:
    """The place that `sentence` names with few words besides, the finest of several and the last of these; None when it says more, or is
    a dateline.
    """  # noqa: D205
    text = article.document.text
    (start, named) = _last_step(text, sentence, named)
    if not named or AGENCY.search(text, start, sentence.end) or find_dates(text, start, sentence.end, article.document.language):
        return None
    rest, at = 0, start
    for mention, _ in named:
        rest, at = rest + len(WORD.findall(text[at : mention.start])), mention.end
    if rest + len(WORD.findall(text[at : sentence.end])) > OTHERS:
        return None
    return min((each for _, each in reversed(named) if each.geometry), key=ladder, default=None)


def _last_step(text: str, sentence: Sentence, named: Named) -> tuple[int, Named]:
    """Where a line says most closely where it is: at its end, where it goes down in steps ("Province of X / District of Y / Z")."""
    steps = [sentence.start, *(each.end() for each in STEP.finditer(text, sentence.start, sentence.end)), sentence.end]
    inside = [[each for each in named if low <= each[0].start < high] for low, high in pairwise(steps)]
    return (steps[-2], inside[-1]) if all(inside) else (sentence.start, named)


def placed(event: Event, place: Toponym) -> Event:
    """`event` at `place`, which its own sentence does not name."""
    step = ladder(place)
    where = Where(place=place.id, role="event", relation="in", precision=step)
    pin = place.geometry if step <= PINNED else None
    sure = round(event.confidence * SURE, 4)
    return replace(event, where=(where,), geometry=pin, reason=None if pin else "known no closer than this area", confidence=sure)
