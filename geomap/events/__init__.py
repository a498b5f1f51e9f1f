"""Sentences -> events: who did what to whom, when, where, and how sure the text is, each with the words that say so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geomap.events.actors import actors, parties
from geomap.events.application import applied
from geomap.events.certainty import certainty
from geomap.events.coreference import Draft, merged
from geomap.events.triggers import Trigger, class_of, find_triggers
from geomap.events.when import when
from geomap.events.where import locate
from geomap.languages import Language, load
from geomap.languages.patterns import anywhere, before
from geomap.models import Article, Event, Plover, Sentence, Span, Toponym, Zone
from geomap.places import Gazetteer

__all__ = ["applied", "find"]

# how far an event can be trusted before its place is weighed, by what kind of word reports it
NOUN, VERB = 0.7, 0.8


def find(
    article: Article,
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,  # noqa: ARG001  # every stage takes it; anaphora of units will need it
    *,
    zones: Sequence[Zone] = (),
    triggers: Sequence[tuple[int, int]] | None = None,
) -> tuple[Event, ...]:
    """The events that the body of `article` reports, in the order of the text; one that is told twice is found once.

    `toponyms` are its places, `zones` its zones (an event in a zone's expression is at the zone). `triggers` replace the search for
    triggers when they are given: then each of them is one event.
    """
    language = load(article.document.language)
    if triggers is not None:
        events = tuple(draft.event for draft in _drafts(article, toponyms, zones, language, triggers))
    else:
        events = merged(_drafts(article, toponyms, zones, language, None))
    labels = {each.id: each.label for each in (*toponyms, *zones)}
    return tuple(
        replace(event, id=f"event:{article.document.id}:{number}", label=_label(event, labels)) for number, event in enumerate(events, 1)
    )


def _label(event: Event, labels: Mapping[str, str]) -> str:
    """The trigger's own words and the place: "Attaque chimique – Khan Cheikhoun"."""
    words = " ".join(event.trigger.text.split())
    places = [labels[each.place] for each in event.where if each.role != "announcement"]
    return " – ".join([words[:1].upper() + words[1:], *places[:1]])


def _drafts(
    article: Article,
    toponyms: Sequence[Toponym],
    zones: Sequence[Zone],
    language: Language,
    given: Sequence[tuple[int, int]] | None,
) -> Iterator[Draft]:
    text = article.document.text
    for number, sentence in enumerate(article.sentences):
        if given is not None:
            found = tuple(_given(text, start, end, language) for start, end in sorted(given) if sentence.start <= start < sentence.end)
        elif sentence.kind == "body":
            found = find_triggers(text, sentence.start, sentence.end, language)
        else:
            continue
        named = parties(article, sentence, toponyms, language) if found else ()
        continues = anywhere(language.events.continuation).search(text, sentence.start, sentence.end)
        for trigger in found:
            pointed = before(language.events.definite).search(text[max(sentence.start, trigger.start - 20) : trigger.start])
            event = _event(article, sentence, trigger, found, toponyms, zones, language)
            event = replace(event, actors=actors(article, sentence, trigger, found, named, language))
            yield Draft(event, trigger.noun and pointed is not None, number, continues[0] if continues else None)


def _given(text: str, start: int, end: int, language: Language) -> Trigger:
    kind, noun = class_of(text[start:end], language)
    return Trigger(start=start, end=end, kind=kind, noun=noun)


def _event(  # noqa: PLR0913, PLR0917  # an event gathers what every part of the stage says
    article: Article,
    sentence: Sentence,
    trigger: Trigger,
    triggers: Sequence[Trigger],
    toponyms: Sequence[Toponym],
    zones: Sequence[Zone],
    language: Language,
) -> Event:
    text = article.document.text
    sure, cue = certainty(text, sentence, trigger, language)
    place = locate(text, sentence, trigger, toponyms, zones, language)
    return Event(
        id="",
        label="",
        event_type=trigger.kind.event_type,
        sub_event_type=trigger.kind.sub_event_type,
        plover=Plover(event=trigger.kind.plover, mode=trigger.kind.mode),
        trigger=_span(article, trigger.start, trigger.end),
        evidence=(_span(article, sentence.start, sentence.end),),
        when=when(article, sentence, trigger, triggers, sure, language),
        where=place.where,
        certainty=sure,
        cue=_span(article, *cue) if cue else None,
        confidence=round((NOUN if trigger.noun else VERB) * place.confidence, 4),
        reason=place.reason,
        geometry=place.geometry,
    )


def _span(article: Article, start: int, end: int) -> Span:
    return Span(document=article.document.id, start=start, end=end, text=article.document.text[start:end])
