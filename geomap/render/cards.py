"""What a reader learns of one event or zone: plain values that the page, its plain-text fallback and a picture all show.

A row is (name of the row, what it says, a smaller note or ""). Nothing here is markup.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from geomap.languages import codes, load
from geomap.models import Actor, Document, Dossier, Event, Number, Span, Where, Zone
from geomap.render import captions
from geomap.render.words import Words

__all__ = ["direction", "event_card", "names", "source", "zone_card"]

Row = tuple[str, str, str]


def names(dossier: Dossier) -> dict[str, str]:
    """What the map calls each place and zone, by id."""
    return {place.id: place.label for place in dossier.places} | {zone.id: zone.label for zone in dossier.zones}


def direction(language: str) -> str:
    """The writing direction of `language`; "auto" leaves it to the browser when geomap does not know the language."""
    return load(language).direction if language in codes() else "auto"


def source(document: Document) -> str:
    """The line that names an article: publisher and title, or the file it was read from."""
    return " · ".join(part for part in (document.publisher, document.title) if part) or document.source


def event_card(event: Event, dossier: Dossier, words: Words) -> dict[str, Any]:
    """The card of `event`."""
    documents = {each.id: each for each in dossier.documents}
    return {
        "label": event.label,
        "type": words("event_type", event.event_type),
        "subtype": words("sub_event_type", event.sub_event_type),
        "date": captions.when(event.when, words),
        "certainty": words("certainty", event.certainty),
        "quotes": list(_quotes(event.evidence or (event.trigger,), documents)),
        "rows": [list(row) for row in _event_rows(event, names(dossier), words)],
        "source": _sources((event.trigger, *event.evidence), documents),
    }


def zone_card(zone: Zone, dossier: Dossier, words: Words) -> dict[str, Any]:
    """The card of `zone`."""
    documents = {each.id: each for each in dossier.documents}
    return {
        "label": zone.label,
        "type": words("page", "zone" if zone.basis == "estimated" else "zone_stated"),
        "subtype": words("status", zone.status) if zone.status else "",
        "date": captions.interval(zone.start, zone.end, words),
        "certainty": words("certainty", zone.certainty),
        "quotes": list(_quotes(zone.expression, documents)),
        "rows": [list(row) for row in _zone_rows(zone, words)],
        "source": _sources(zone.expression, documents),
    }


def _event_rows(event: Event, named: Mapping[str, str], words: Words) -> Iterator[Row]:
    cue = words("card", "cue").format(word=event.cue.text) if event.cue else ""
    speaker = words("card", "according_to").format(who=event.attributed_to.text) if event.attributed_to else ""
    yield words("card", "certainty"), words("certainty", event.certainty), " · ".join(part for part in (cue, speaker) if part)
    precision = words("date_precision", event.when.precision) if event.when.start else ""
    yield words("card", "date"), captions.when(event.when, words), " · ".join(part for part in (precision, event.when.reason or "") if part)
    for where in event.where:
        yield words("card", "place"), captions.where(where, named.get(where.place, where.place), words), _place_note(where, words)
    if not event.where:
        yield words("card", "place"), words("card", "unknown_place"), event.reason or ""
    for actor in event.actors:
        yield words("card", "actors"), actor.name, _actor_note(actor, words)
    for number in event.numbers:
        yield words("card", "numbers"), _count(number), words("number", number.kind)


def _zone_rows(zone: Zone, words: Words) -> Iterator[Row]:
    yield words("card", "certainty"), words("certainty", zone.certainty), ""
    if zone.start or zone.end:
        yield words("card", "date"), captions.interval(zone.start, zone.end, words), ""
    yield words("card", "method"), zone.method, words("basis", zone.basis)
    if zone.units:
        yield words("card", "units"), ", ".join(zone.units), ""
    if zone.sources:
        yield words("card", "source"), ", ".join(zone.sources), ""


def _place_note(where: Where, words: Words) -> str:
    radius = f"{where.radius_km:g} km" if where.radius_km else ""
    return " · ".join(part for part in (words("precision", str(where.precision)), radius) if part)


def _actor_note(actor: Actor, words: Words) -> str:
    return " · ".join(part for part in (words("actor_role", actor.role), actor.country) if part)


def _count(number: Number) -> str:
    """The best count, or the range; the text's own words when it gives no figure."""
    if number.best is not None:
        return str(number.best)
    low, high = number.low, number.high
    if low is None and high is None:
        return number.text.text
    return f"{'' if low is None else low}–{'' if high is None else high}"


def _quotes(spans: tuple[Span, ...], documents: Mapping[str, Document]) -> Iterator[dict[str, str]]:
    for span in spans:
        language = documents[span.document].language if span.document in documents else ""
        yield {"text": span.text, "lang": language, "dir": direction(language)}


def _sources(spans: tuple[Span, ...], documents: Mapping[str, Document]) -> str:
    read = dict.fromkeys(span.document for span in spans if span.document in documents)
    return "; ".join(source(documents[key]) for key in read)
