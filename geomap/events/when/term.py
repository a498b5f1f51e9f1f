"""From when until when something holds in a zone: by the dates of its events, the words that end it, and how long it is said to last."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from geomap.dates import find_dates
from geomap.dates.grammar import grammar
from geomap.events.triggers import class_of
from geomap.languages import load
from geomap.languages.patterns import anywhere, before
from geomap.models import Event, Span

__all__ = ["ends", "status_of", "term"]

NEAR = 40  # characters between the word for what holds and the one that ends it
BESIDE = 30  # and between it and how long it lasts ("a 72-hour humanitarian truce", "une trêve de trois jours")
DAY = 10  # characters of a day in ISO 8601
UNSURE = frozenset({"negated", "denied", "hypothetical"})


def status_of(event: Event, language: str) -> str:
    """What the event makes hold in a zone, or ends there ("lifted the siege"); "" for nothing."""
    words = load(language)
    status = class_of(event.trigger.text, words)[0].zone_status
    lifted = anywhere(words.events.ended).search(event.trigger.text) if not status else None
    return class_of(event.trigger.text[lifted.end() :], words)[0].zone_status if lifted else status


def ends(event: Event, language: str) -> bool:
    """Do the words around the event say that what held in the zone is over, or will be?"""
    (told, at) = _told(event)
    near = told[max(0, at - NEAR) : at + len(event.trigger.text) + NEAR]
    over = anywhere(load(language).events.ended).search(near) is not None or _lasted(told, at, event.trigger.text, language)
    return event.certainty not in UNSURE and over


def term(making: Sequence[Event], language: str) -> tuple[str | None, str | None]:
    """The first and the last day (ISO 8601, at the precision known) of what the events `making` it say; None where they do not."""
    over = [event for event in making if ends(event, language)]
    begun = [event for event in making if event not in over]
    planned = next((event.when for event in begun if event.certainty == "planned" and event.when.start), None)
    first = planned or next((event.when for event in begun), None)
    start = first.start if first else None
    known = [event.when.end or event.when.start for event in over]
    known += [first.end] if first else []
    known += [event.when.end for event in begun if event.when.start is None]
    known += [_last_day(start, event, language) for event in begun] if start else []
    return start, next((day for day in known if day), None)


def _told(event: Event) -> tuple[str, int]:
    """The sentence that tells the event, and where its trigger stands in it."""
    spans = (span for span in event.evidence if _holds(span, event.trigger))
    span = next(spans, event.trigger)
    return span.text, event.trigger.start - span.start


def _holds(span: Span, trigger: Span) -> bool:
    return span.document == trigger.document and span.start <= trigger.start and trigger.end <= span.end


def _length(told: str, at: int, trigger: str, language: str) -> re.Match[str] | None:
    """How long the words beside the trigger at `at` say that it lasts."""
    return _lasting(language).search(told, max(0, at - BESIDE), at + len(trigger) + BESIDE)


def _lasted(told: str, at: int, trigger: str, language: str) -> bool:
    """Does what follows come behind all the time that it lasted ("captured the town after an 18-month siege")?"""
    found = _length(told, at, trigger, language)
    front = told[: min(at, found.start())].rstrip() if found else ""
    behind = before(load(language).events.lasted)
    return any(behind.search(each) is not None for each in (front, front.rpartition(" ")[0]))


def _last_day(start: str, event: Event, language: str) -> str | None:
    """The day on which it ends when it lasts as long as the words beside the trigger say."""
    (told, at) = _told(event)
    found = _length(told, at, event.trigger.text, language)
    if found is None or len(start) < DAY:
        return None
    dates = find_dates(told, 0, len(told), language)
    if any(each.start < found.end() and found.start() < each.end for each in dates):  # "two days after"
        return None
    number = found["number"].lower()
    count = int(number) if number.isdecimal() else grammar(language).numbers[number]
    return _after(dt.datetime.fromisoformat(start), count, str(found.lastgroup)).date().isoformat()


def _after(start: dt.datetime, count: int, unit: str) -> dt.datetime:
    if unit == "month":
        (years, month) = divmod(start.month - 1 + count, 12)
        return start.replace(year=start.year + years, month=month + 1, day=min(start.day, 28))
    return start + dt.timedelta(**{f"{unit}s": count})


@cache
def _lasting(language: str) -> re.Pattern[str]:
    """A number of hours, days, weeks or months ("72-hour", "zweiwöchig"); one that is only an article says nothing."""
    units = "|".join(f"(?P<{unit}>{'|'.join(words)})" for unit, words in load(language).events.lasting.items())
    numbers = sorted((word for word, number in grammar(language).numbers.items() if number > 1), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?P<number>\d+|{'|'.join(map(re.escape, numbers))})[\s-]*(?:{units or '(?!)'})(?!\w)", re.IGNORECASE)
