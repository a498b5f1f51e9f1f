"""What a report says beside the map, in plain values: a table of events with their quotes, the sources, and what is printed under it.

Markdown and Word show the same report; each escapes the words in its own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from geomap.models import Document, Dossier, Event
from geomap.places import Gazetteer
from geomap.render import captions, cards, content
from geomap.render.describe import describe
from geomap.render.formats import Options
from geomap.render.words import Words, load
from geomap.version import __version__

__all__ = ["Report", "Source", "report"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article: its number in the report, the line that names it, and its address when it has one."""

    number: int
    line: str
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """`head` and `table` are rows of the same length; `caption` sums the map up; `notes` are printed at the end."""

    title: str
    language: str
    direction: str
    byline: tuple[str, ...]
    caption: str
    events_heading: str
    head: tuple[str, ...]
    table: tuple[tuple[str, ...], ...]
    zones_heading: str
    zones: tuple[str, ...]
    sources_heading: str
    sources: tuple[Source, ...]
    notes: tuple[str, ...]


def report(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> Report:
    """The report on `dossier`."""
    words = load(options.language or dossier.language)
    on = cards.desk(dossier, gazetteer, words)
    named = options.title or content.title_of(dossier)
    numbers = {each.id: number for number, each in enumerate(dossier.documents, 1)}
    return Report(
        title=named,
        language=words.code,
        direction=words("page", "direction"),
        byline=tuple(content.byline(dossier, words, title=named)),
        caption=describe(dossier, on, where=(), title=named).caption,
        events_heading=words("page", "events"),
        head=(
            words("card", "date"),
            words("page", "events"),
            words("card", "place"),
            words("card", "actors"),
            words("card", "certainty"),
            words("page", "text"),
        ),
        table=tuple(tuple(_cells(event, on, numbers)) for event in dossier.events),
        zones_heading=words("page", "zones"),
        zones=tuple(_line(cards.zone_card(zone, on)) for zone in dossier.zones),
        sources_heading=words("page", "sources"),
        sources=tuple(_source(each, numbers[each.id], words) for each in dossier.documents),
        notes=tuple(_notes(dossier, gazetteer, words, options)),
    )


def _cells(event: Event, on: cards.Desk, numbers: dict[str, int]) -> Iterator[str]:
    card = cards.event_card(event, on)
    by_name: dict[str, list[str]] = {}
    for name, *said in card["rows"]:
        by_name.setdefault(name, []).append(f"{said[0]} ({said[1]})" if said[1] else said[0])
    words = on.words
    yield "; ".join(by_name.get(words("card", "date"), []))
    yield ": ".join(filter(None, (card["subtype"] or card["type"], event.label)))
    yield "; ".join(by_name.get(words("card", "place"), []))
    yield "; ".join((*by_name.get(words("card", "actors"), []), *by_name.get(words("card", "numbers"), [])))
    yield "; ".join(by_name.get(words("card", "certainty"), []))
    yield " ".join(f"“{span.text}” [{numbers.get(span.document, '?')}]" for span in event.evidence or (event.trigger,))


def _line(card: dict[str, object]) -> str:
    return ", ".join(str(part) for part in (card["label"], card["subtype"], card["date"], card["certainty"]) if part)


def _source(document: Document, number: int, words: Words) -> Source:
    published = captions.published(document.published, words) if document.published else ""
    return Source(number=number, line=", ".join(filter(None, (cards.source(document), published))), url=document.url)


def _notes(dossier: Dossier, gazetteer: Gazetteer, words: Words, options: Options) -> Iterator[str]:
    yield words("page", "precision_note")
    yield content.disclaimer(words, options.borders)
    credits_ = " · ".join(content.data_credits(dossier, gazetteer))
    yield f"{words('page', 'credits')}: {credits_}"
    yield words("page", "made_with").format(version=__version__)
