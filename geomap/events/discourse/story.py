"""What a paragraph goes on with: violence told without a place of its own happened where that before it did, and then."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from geomap.dates import find_dates
from geomap.events.counts.tolls import of_a_war
from geomap.events.draft import AHEAD, NOT_SO
from geomap.events.sentence.spoken import DAYS
from geomap.events.taxonomy import ON_THE_GROUND
from geomap.languages import load
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Article, Event, Sentence, Toponym

__all__ = ["carried", "goes_on", "leaves", "of_others"]

# what may have been shot down anywhere over a front
SHOT_DOWN = frozenset({"Disrupted weapons use"})
# who leaves, leaves where he was
WITHDRAWAL = "Non-violent transfer of territory"
# what may happen anywhere, and what lasts: who holds a town has taken it at some time
ANYWHERE = frozenset({"Other"})
LASTING = frozenset({"Non-state actor overtakes territory", "Government regains territory"})
# characters before a place in which an office, an origin or an aim may be told
NEAR = 60
# the letters of a day, and the days about an event in which more of it is told
DAY, WEEK = 10, 7
# how sure a place is that another sentence named
SURE = 0.8
# a word for "too"
SHORT = re.compile(r"\s\w{1,2}(?=\s)")
# characters before a place that opens a sentence ("In the town of")
OPENING = 24


def carried(events: Iterable[Event], article: Article, toponyms: Sequence[Toponym]) -> tuple[Event, ...]:
    """`events`, in the order of the text; one whose sentence names no place has that of the event told before it in the paragraph.

    So it has its day, when its sentence names none either: "On Monday gunmen attacked Djibo. Ten soldiers were killed." One of a list,
    whose place opens its sentence, shares the day alone: "On Monday gunmen attacked Djibo. In Kaya, a mine went off."
    """
    starts = [each.start for each in article.sentences]
    elsewhere = before(load(article.document.language).events.elsewhere)
    text = article.document.text
    literal = sorted(
        (mention.start, each.id)
        for each in toponyms
        for mention in each.mentions
        if mention.usage == "literal" and not elsewhere.search(text[max(0, mention.start - NEAR) : mention.start])
    )
    found: list[Event] = []
    told: Event | None = None
    paragraph, lent = -1, False
    for event in events:
        moment = event.when
        sentence = article.sentences[bisect_right(starts, event.trigger.start) - 1]
        if sentence.paragraph != paragraph or leaves(article, sentence):
            told = None
        here = told is not None and told.trigger.start >= sentence.start
        if (
            told
            and goes_on(event)
            and not _another_time(event, told)
            and not of_others(article, event)
            and not _about(event, told, article, sentence)
        ):
            attacks = event.plover.event == told.plover.event == "ASSAULT"
            listed = attacks and told.when.precision in DAYS and _lists(literal, event, sentence)
            ahead = told.certainty in AHEAD and event.certainty not in AHEAD  # what happened was not on the day of what is planned
            dated = (lent and not here) or ahead or _dated(event, told, article, sentence)
            if not _elsewhere(literal, told, sentence):
                event = _carried(event, told, dated=dated)  # noqa: PLW2901
            elif listed and not dated:
                event = _on_day_of(event, told)  # noqa: PLW2901
        background = here and told is not None and event.when is moment and _another_time(event, told)  # "where a mutiny in 2012 began"
        background = background or _counted_from(article, event)
        if _located(event) and event.event_type != "Diplomacy" and not background:
            # a day that was lent to it is lent to nothing but the rest of its sentence
            lent = event.when is not moment and (lent or not here)
            told, paragraph = event, sentence.paragraph
        found.append(event)
    return tuple(found)


def goes_on(event: Event) -> bool:
    """Is it of a kind that happened where what was told before it did?"""
    return (event.plover.event in ON_THE_GROUND and event.sub_event_type not in ANYWHERE) or event.sub_event_type == WITHDRAWAL


def _about(event: Event, told: Event, article: Article, sentence: Sentence) -> bool:
    """Is it what the crowd of `told` is for or against in the sentence ("marched in Bamako against the strikes")?"""
    aims = anywhere(load(article.document.language).events.aims)
    (start, end) = (max(sentence.start, told.trigger.end), event.trigger.start)
    return (
        told.plover.event == "PROTEST"
        and told.trigger.start >= sentence.start
        and aims.search(article.document.text, start, end) is not None
    )


def _located(event: Event) -> bool:
    return any(each.role == "event" for each in event.where)


def _elsewhere(literal: Sequence[tuple[int, str]], told: Event, sentence: Sentence) -> bool:
    """Does the sentence, or what of it stands behind the event told before, name another place than that event's?"""
    (low, high) = (max(sentence.start, told.trigger.end), sentence.end)
    named = {place for _, place in literal[bisect_left(literal, (low, "")) : bisect_left(literal, (high, ""))]}
    return bool(named - {each.place for each in told.where})


def _another_time(event: Event, told: Event) -> bool:
    """Does the event have a time of its own, years or weeks from that of `told`, or a long one ("since 2015", "in March")?"""
    (own, before_it) = (event.when.start, told.when.start)
    if not own or not event.when.text:
        return False
    if len(own) < DAY or event.when.precision == "ongoing":
        return event.when != told.when
    return before_it is not None and len(before_it) >= DAY and _days(own, before_it) > WEEK


def _counted_from(article: Article, event: Event) -> bool:
    """Is it only told to count a day from it ("nine days after" + "fighting broke out in Khartoum")?"""
    (text, said) = (article.document.text, event.when.text)
    dates = find_dates(text, said.start, said.end, article.document.language) if said else ()
    return any(each.clause for each in dates) and said is not None and said.end <= event.trigger.start


def _days(one: str, other: str) -> int:
    return abs((dt.date.fromisoformat(one[:DAY]) - dt.date.fromisoformat(other[:DAY])).days)


def leaves(article: Article, sentence: Sentence) -> bool:
    """Does a word of the sentence leave what was just told ("meanwhile", "elsewhere")?"""
    words = load(article.document.language).events.meanwhile
    return anywhere(words).search(article.document.text, sentence.start, sentence.end) is not None


def of_others(article: Article, event: Event) -> bool:
    """Does its verb tell what befell others ("hit" + "another village"), which is not where what was told before it happened?"""
    words, text = load(article.document.language).events, article.document.text
    short = SHORT.match(text, event.trigger.end)  # "also"
    return event.plover.event == "ASSAULT" and after(words.another).match(text, short.end() if short else event.trigger.end) is not None


def _carried(event: Event, told: Event, *, dated: bool) -> Event:
    """`event` at the place of `told`, unless it has one, and, where the two are at one place and it is not `dated`, on its day."""
    if not event.where and not _at_large(event, told):
        sure = round(event.confidence * SURE, 4)
        event = replace(event, where=told.where, geometry=told.geometry, reason=told.reason, confidence=sure)
    if {each.place for each in event.where}.isdisjoint(each.place for each in told.where):
        return event
    return event if dated or event.sub_event_type in LASTING or not told.when.start else _on_day_of(event, told)


def _at_large(event: Event, told: Event) -> bool:
    """Is it told of a whole front or country, as what was shot down and the dead of a war are, or only said?"""
    said = event.certainty in {"alleged", "claimed"} and event.certainty != told.certainty
    return event.sub_event_type in SHOT_DOWN or of_a_war(event.numbers) or said


def _lists(literal: Sequence[tuple[int, str]], event: Event, sentence: Sentence) -> bool:
    """Does the place of the event open its sentence?"""
    opening = literal[bisect_left(literal, (sentence.start, "")) : bisect_left(literal, (sentence.start + OPENING, ""))]
    return any(start < event.trigger.start and place in {each.place for each in event.where} for start, place in opening)


def _dated(event: Event, told: Event, article: Article, sentence: Sentence) -> bool:
    """Has the event a time of its own, or none that can be told, or its sentence a date that is not that of `told`?"""
    dates = find_dates(article.document.text, sentence.start, sentence.end, article.document.language)
    another = any(each.dated and not (told.when.text and told.when.text.start == each.start) for each in dates)
    return another or event.when.precision != "unknown" or event.certainty in NOT_SO


def _on_day_of(event: Event, told: Event) -> Event:
    return replace(event, when=replace(told.when, reason=f"'{told.trigger.text}' was told just before"))
