"""The order of the stages, and nothing else: articles -> one dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from geomap import events, recognise, resolve, zones
from geomap.models import Article, Dossier, Toponym
from geomap.places import Gazetteer

__all__ = ["extract", "extract_all", "merge"]

Offsets = tuple[int, int]
"""[start, end) in code points of the document's text."""


def extract(
    article: Article,
    gazetteer: Gazetteer,
    *,
    spans: Sequence[Offsets] | None = None,
    triggers: Sequence[Offsets] | None = None,
) -> Dossier:
    """The dossier of one article. `spans` replace the recognition of names when they are given, `triggers` the search for triggers."""
    mentions = recognise.recognise(article, gazetteer) if spans is None else recognise.given(article, spans, gazetteer)
    toponyms = resolve.resolve(article, mentions, gazetteer)
    drawn = zones.find(article, toponyms, gazetteer)
    found = events.find(article, toponyms, gazetteer, zones=drawn, triggers=triggers)
    return Dossier(
        title=article.document.title,
        language=article.document.language,
        documents=(article.document,),
        gazetteer=gazetteer.info,
        places=toponyms,
        events=found,
        zones=events.applied(drawn, found, article.document.language),
    )


def extract_all(articles: Sequence[Article], gazetteer: Gazetteer, *, title: str | None = None) -> Dossier:
    """One dossier of all `articles`, whose document ids differ; `title` instead of the first article's own."""
    merged = merge([extract(article, gazetteer) for article in articles])
    return merged if title is None else replace(merged, title=title)


def merge(dossiers: Sequence[Dossier]) -> Dossier:
    """One dossier of `dossiers`, one or more, whose document ids differ.

    A place of several becomes one place with all mentions; an event or zone whose id several use gets its document's id added.
    Title, language and gazetteer are the first dossier's.
    """
    dossiers = _with_own_ids(dossiers)
    return replace(
        dossiers[0],
        documents=tuple(each for dossier in dossiers for each in dossier.documents),
        places=_merged(each for dossier in dossiers for each in dossier.places),
        events=tuple(each for dossier in dossiers for each in dossier.events),
        zones=tuple(each for dossier in dossiers for each in dossier.zones),
    )


def _merged(toponyms: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """One toponym an id, in order of appearance: the surest of its articles, with the mentions of all."""
    of_id: dict[str, Toponym] = {}
    for toponym in toponyms:
        known = of_id.get(toponym.id, toponym)
        surest = max(known, toponym, key=lambda each: each.confidence)
        of_id[toponym.id] = replace(surest, mentions=tuple(dict.fromkeys(known.mentions + toponym.mentions)))
    return tuple(of_id.values())


def _with_own_ids(dossiers: Sequence[Dossier]) -> list[Dossier]:
    used = Counter(each.id for dossier in dossiers for each in chain[Event | Zone](dossier.events, dossier.zones))
    return [_renamed(dossier, {id_: f"{id_}:{dossier.documents[0].id}" for id_, n in used.items() if n > 1}) for dossier in dossiers]


def _renamed(dossier: Dossier, ids: Mapping[str, str]) -> Dossier:
    """`dossier` with the new `ids` of its events and zones, also where they are named."""
    return replace(
        dossier,
        events=tuple(
            replace(
                event,
                id=ids.get(event.id, event.id),
                where=tuple(replace(at, place=ids.get(at.place, at.place)) for at in event.where),
            )
            for event in dossier.events
        ),
        zones=tuple(
            replace(zone, id=ids.get(zone.id, zone.id), events=tuple(ids.get(each, each) for each in zone.events)) for zone in dossier.zones
        ),
    )
