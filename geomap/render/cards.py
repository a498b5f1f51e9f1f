"""What a reader learns of one event or zone: plain values that the page, its plain-text fallback and a picture all show.

A row is (name of the row, what it says, a smaller note or ""). Nothing here is markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from geomap.models import DatePrecision, Document, Dossier, Event, Number, Span, When, Zone
from geomap.places import Gazetteer
from geomap.places.precision import NEAR
from geomap.render import captions, methods, naming
from geomap.render.words import Words, load

__all__ = ["Desk", "desk", "direction", "event_card", "heading", "source", "zone_card"]

Row = tuple[str, str, str]
# a type that says nothing of what happened
UNTYPED = "Other"
# of what no article says
NOBODY = {"name": "", "date": "", "lang": "", "dir": "auto"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every card is written with: the articles, and what is said of each beside its quotes, by id; the places' labels.

    `named` is what the map calls places and zones.
    """

    documents: Mapping[str, Document]
    heads: Mapping[str, Mapping[str, str]]
    places: Mapping[str, str]
    named: Mapping[str, str]
    zones: frozenset[str]
    words: Words
    gazetteer: Gazetteer


def desk(dossier: Dossier, gazetteer: Gazetteer, words: Words) -> Desk:
    """The desk for the cards of `dossier`."""
    return Desk(
        documents={each.id: each for each in dossier.documents},
        heads={each.id: _head(each, words) for each in dossier.documents},
        places={each.id: each.label for each in dossier.places},
        named=naming.names(dossier, gazetteer, words.code),
        zones=frozenset(zone.id for zone in dossier.zones),
        words=words,
        gazetteer=gazetteer,
    )


def direction(language: str) -> str:
    """The writing direction of `language`; "auto" leaves it to the browser when geomap does not know the language."""
    words = load(language)
    return words("page", "direction") if words.code == language else "auto"


def source(document: Document) -> str:
    """The line that names an article: publisher and title, or the file it was read from."""
    return " · ".join(part for part in (document.publisher, document.title) if part) or document.source


def event_card(event: Event, on: Desk) -> dict[str, Any]:
    """The card of `event`."""
    words = on.words
    told = {span.document for span in event.evidence}
    first = min(event.where, key=lambda each: each.role != "event", default=None)
    rows = tuple(_event_rows(event, on, numbers=len(told) <= 1))
    return {
        "label": heading(event, on),
        "near": _side(first.relation, words) if first and first.precision == NEAR else "",
        "type": words("event_type", event.event_type),
        "subtype": words("sub_event_type", event.sub_event_type),
        "date": rows[1][1],
        "certainty": rows[0][1],
        "sources": list(_sources(event.evidence or (event.trigger,), on, event.numbers if len(told) > 1 else ())),
        "rows": rows,
    }


def zone_card(zone: Zone, on: Desk) -> dict[str, Any]:
    """The card of `zone`."""
    words = on.words
    return {
        "label": zone.label,
        "type": words("page", "zone" if zone.basis == "estimated" else "zone_stated"),
        "subtype": words("status", zone.status) if zone.status else "",
        "date": captions.term(zone.start, zone.end, words),
        "certainty": words("certainty", zone.certainty),
        "sources": list(_sources(zone.expression, on)),
        "rows": [list(row) for row in _zone_rows(zone, on)],
    }


def heading(event: Event, on: Desk) -> str:
    """What the event is called, and its place as the map calls it: the label that somebody gave it, else its type in the map's language."""
    for where in event.where:
        if (toponym := on.places.get(where.place)) and event.label.endswith(f" – {toponym}"):
            return f"{_called(event, event.label.removesuffix(f' – {toponym}'), on.words)} – {on.named[where.place]}"
    return _called(event, event.label, on.words)


def _called(event: Event, label: str, words: Words) -> str:
    """`label`, unless it is only the trigger: a verb by itself ("Struck") is no title, and its sentence stands below anyway."""
    trigger = " ".join(event.trigger.text.split())
    bare = label == trigger[:1].upper() + trigger[1:] and event.sub_event_type != UNTYPED
    return words("sub_event_type", event.sub_event_type) if bare else label


def _event_rows(event: Event, on: Desk, *, numbers: bool) -> Iterator[Row]:
    """How sure, when, then the rest; `numbers` is False where each article's own stand beside its words."""
    words, when = on.words, event.when
    yield _sure_row(event.certainty, event.cue and event.cue.text, event.attributed_to and event.attributed_to.text, words)
    said = when.text.text if when.text and when.start is None and when.end is None else None
    yield _date_row(when.start, when.end, when.precision, said, when.reason, words)
    at_zone = any(each.place in on.zones for each in event.where)
    for where in event.where:
        if not (at_zone and where.relation == "part_of"):
            yield (
                words("card", "place"),
                captions.where(where, on.named.get(where.place, where.place), words),
                _place_note(where.relation, where.precision, where.radius_km, words),
            )
    if not event.where:
        yield words("card", "place"), words("card", "unknown_place"), captions.reason(event.reason or "", words)
    for actor in event.actors:
        yield words("card", "actors"), actor.name, _actor_note(actor.role, actor.country, words)
    for number in event.numbers if numbers else ():
        yield words("card", "numbers"), _count(number, words), words("number", number.kind)


@lru_cache(maxsize=10_000)
def _sure_row(certainty: str, cue: str | None, speaker: str | None, words: Words) -> Row:
    said = words("card", "cue").format(word=cue) if cue else ""
    by = words("card", "according_to").format(who=speaker) if speaker else ""
    return words("card", "certainty"), words("certainty", certainty), _joined(said, by)


@lru_cache(maxsize=50_000)
def _date_row(  # noqa: PLR0913, PLR0917 - what a date may be told of, as values to be kept at hand
    start: str | None, end: str | None, precision: DatePrecision, said: str | None, reason: str | None, words: Words
) -> Row:
    exactly = words("date_precision", precision) if start else ""
    date = captions.undated(said, words) if said else captions.when(When(start=start, end=end, precision=precision), words)
    return words("card", "date"), date, _joined(exactly, captions.reason(reason, words) if reason else "")


def _zone_rows(zone: Zone, on: Desk) -> Iterator[Row]:
    words = on.words
    yield words("card", "certainty"), words("certainty", zone.certainty), ""
    if zone.start or zone.end:
        yield words("card", "date"), captions.term(zone.start, zone.end, words), ""
    drawn = methods.said(zone.method, on.gazetteer, words)
    yield words("card", "method"), drawn, _joined(words("basis", zone.basis), zone.method if drawn != zone.method else "")
    if zone.units:
        units = (naming.region_name(code, on.gazetteer, words.code) for code in zone.units)
        yield words("card", "units"), ", ".join(units), ", ".join(zone.units)
    if zone.sources:
        yield words("card", "source"), ", ".join(zone.sources), ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


@lru_cache(maxsize=10_000)
def _place_note(relation: str, precision: int, radius_km: float | None, words: Words) -> str:
    """How exactly, on which side, and within which distance the place locates the event."""
    side = _side(relation, words)
    radius = words.kilometres(radius_km) if radius_km else ""
    return _joined(side, "" if side and precision == NEAR else words("precision", str(precision)), radius)


def _side(relation: str, words: Words) -> str:
    return words("relation", relation) if words.has("relation", relation) else ""


@cache
def _actor_note(role: str, country: str | None, words: Words) -> str:
    return _joined(words("actor_role", role), country or "")


def _count(number: Number, words: Words) -> str:
    """The best count, or the range; the text's own words when it gives no figure."""
    if number.best is not None:
        return words.number(number.best)
    low, high = number.low, number.high
    if low is None and high is None:
        return number.text.text
    return f"{'' if low is None else words.number(low)}–{'' if high is None else words.number(high)}"


def _sources(spans: tuple[Span, ...], on: Desk, numbers: tuple[Number, ...] = ()) -> Iterator[dict[str, Any]]:
    """What each article says, in the order of the `spans`: its name, its date, the quotes, and its own of the `numbers`."""
    for key in dict.fromkeys([span.document for span in spans]):
        yield {
            **on.heads.get(key, NOBODY),
            "quotes": [span.text for span in spans if span.document == key],
            "says": [(_count(each, on.words), on.words("number", each.kind)) for each in numbers if each.text.document == key],
        }


def _head(document: Document, words: Words) -> dict[str, str]:
    return {
        "name": source(document),
        "date": captions.published(document.published, words) if document.published else "",
        "lang": document.language,
        "dir": direction(document.language),
    }
