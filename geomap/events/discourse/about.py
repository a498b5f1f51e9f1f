"""The town that a text is about: violence told without a place was there too."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from geomap.events.discourse.headed import placed
from geomap.events.discourse.story import goes_on, leaves, of_others
from geomap.events.draft import NOT_SO
from geomap.events.sentence.antecedent import is_town
from geomap.events.sentence.report import Named
from geomap.events.sentence.spoken import DAYS
from geomap.events.where.nesting import ladder
from geomap.models import Article, Event, Sentence, Toponym
from geomap.places.precision import FIRST_ORDER

__all__ = ["in_its_town"]

# what is told at large of a town and all about it
AROUND = frozenset({"Arrests", "Disrupted weapons use", "Non-violent transfer of territory"})
# what did not happen, or is only alleged, is at no place that its sentence does not tell
UNPLACED = NOT_SO | {"alleged"}
# of so many of the events of a text it is about their town
SHARE = 0.5
# so many, and so many times as many as are counted in the town, are those of a whole war
MANY, TIMES = 200, 5
BULLETS = frozenset("-–—•*·▪●")


def in_its_town(events: Sequence[Event], article: Article, toponyms: Iterable[Toponym]) -> Iterator[Event]:
    """`events`; violence without a place was in the only town of the text, named more than once, or in the one that it is about.

    That is the town named most of those where something happened, if most of it did, if title and first sentence name it, or where it was
    the town named last.
    """
    literal = sorted(
        ((mention, each) for each in toponyms for mention in each.mentions if mention.usage == "literal"), key=lambda each: each[0].start
    )
    towns = [each for each in literal if is_town(each)]
    starts = [each.start for each in article.sentences]
    body = [each for each in literal if article.sentences[bisect_right(starts, each[0].start) - 1].kind == "body"]
    local = [each for each in body if ladder(each[1]) <= FIRST_ORDER]  # the town of a dateline is none that was named last
    told_in = [article.sentences[bisect_right(starts, event.trigger.start) - 1] for event in events]
    town, mostly = _most_told(events, towns)
    town = town or next((each for _, each in towns if each.geometry and _heads(article, towns, each)), None)
    alone = len(towns) > 1 and len({each.id for _, each in towns}) == 1
    about = town is not None and (mostly or _heads(article, towns, town))
    other = {each.paragraph for event, each in zip(events, told_in, strict=True) if town and _elsewhere(event, town)}
    most = max([MANY, *(TIMES * _toll(event) for event in events if town and _there(event, town))])
    large = {each for event, each in zip(events, told_in, strict=True) if _toll(event) > most}
    for event, sentence in zip(events, told_in, strict=True):
        there = town is not None and sentence not in large and _may_be_there(event, article, sentence, literal)
        at_large = event.sub_event_type in AROUND
        told = about and sentence.paragraph not in other
        last = next((each for mention, each in reversed(local) if mention.start < sentence.start), None)
        yield placed(event, town) if town and there and (alone or (not at_large and (told or last == town))) else event


def _most_told(events: Sequence[Event], towns: Sequence[Named]) -> tuple[Toponym | None, bool]:
    """The town that the text names most of those where something is drawn, and whether most that has a place happened there."""
    drawn = Counter(at.place for event in events if goes_on(event) and event.geometry for at in event.where if at.role == "event")
    known = {each.id: each for _, each in towns if each.id in drawn and each.geometry}
    named = Counter(each.id for _, each in towns if each.id in known)
    place = max((each for each in named if named[each] > 1 or len(towns) == 1), key=lambda each: (named[each], drawn[each]), default=None)
    return (known[place], drawn[place] > max(1, SHARE * drawn.total())) if place else (None, False)


def _heads(article: Article, towns: Sequence[Named], town: Toponym) -> bool:
    """Do the title of the article and its first sentence, or its dateline, name `town`?"""
    first = next((number for number, each in enumerate(article.sentences) if each.kind == "body"), 0)
    (title, *dateline), lead = article.sentences[: first + 1], article.sentences[first]
    if title.kind != "heading":
        return False

    def named(head: Sentence) -> bool:
        return any(head.start <= mention.start < head.end and at == town for mention, at in towns)

    return named(title) and (named(lead) or any(named(each) for each in dateline))


def _toll(event: Event) -> int:
    """How many of a kind it counts at least, of whichever it counts most."""
    return max((each.best or each.low or 0 for each in event.numbers), default=0)


def _there(event: Event, town: Toponym) -> bool:
    return any(at.role == "event" and at.place == town.id for at in event.where)


def _elsewhere(event: Event, town: Toponym) -> bool:
    """Did it happen in another place?"""
    return any(at.role == "event" and at.place != town.id for at in event.where)


def _may_be_there(event: Event, article: Article, sentence: Sentence, literal: Sequence[Named]) -> bool:
    """Is it violence of these days that its sentence tells without a place?"""
    if not goes_on(event) or event.where or event.certainty in UNPLACED or leaves(article, sentence) or of_others(article, event):
        return False
    if event.when.start is not None and event.when.precision not in DAYS:
        return False
    listed = article.document.text[sentence.start] in BULLETS  # an entry tells nothing on
    return not (listed or any(sentence.start <= mention.start < sentence.end for mention, _ in literal))
