"""The order of the stages, and nothing else: articles -> one dossier."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap import events, recognise, resolve, zones
from geomap.errors import InputError
from geomap.models import Article, Document, Dossier, GazetteerInfo, Toponym
from geomap.places import Gazetteer

if TYPE_CHECKING:
    from geomap.resolve.online import OnlineGeocoder  # geopy, which is loaded when somebody asks for it

__all__ = ["extract", "extract_all", "merge"]

Offsets = tuple[int, int]
"""[start, end) in code points of the document's text."""


def extract(  # noqa: PLR0913  # what may replace or join a stage
    article: Article,
    gazetteer: Gazetteer,
    *,
    spans: Sequence[Offsets] | None = None,
    triggers: Sequence[Offsets] | None = None,
    online: OnlineGeocoder | None = None,
    recognisers: Sequence[recognise.Recogniser] = (),
) -> Dossier:
    """The dossier of one article. `spans` replace the recognition of names when they are given, `triggers` the search for triggers.

    `recognisers` look for names beside the gazetteer scan. `online` is asked for the names that the gazetteer does not know; without it
    nothing leaves the machine.
    """
    mentions = recognise.recognise(article, gazetteer, recognisers) if spans is None else recognise.given(article, spans, gazetteer)
    toponyms = resolve.resolve(article, mentions, gazetteer)
    if online is not None:
        toponyms = _merged(online.complete(toponyms, language=article.document.language))  # two names may be those of one place
    said = zones.find(article, toponyms, gazetteer)
    found = events.find(article, toponyms, gazetteer, zones=said, triggers=triggers)
    return Dossier(
        title=article.document.title,
        language=article.document.language,
        documents=(article.document,),
        gazetteer=_credited(gazetteer.info, toponyms, online),
        places=toponyms,
        events=found,
        zones=events.applied(said, found, article.document.language),
    )


def _credited(info: GazetteerInfo, toponyms: Sequence[Toponym], online: OnlineGeocoder | None) -> GazetteerInfo:
    if online is None or all(each.source != online.service for each in toponyms):
        return info
    return replace(info, licence=f"{info.licence}; {online.service}: {online.credit}")


def extract_all(
    articles: Sequence[Article],
    gazetteer: Gazetteer,
    *,
    title: str | None = None,
    online: OnlineGeocoder | None = None,
    recognisers: Sequence[recognise.Recogniser] = (),
) -> Dossier:
    """One dossier of all `articles`, whose document ids differ; `title` instead of the first article's own."""
    merged = merge([extract(article, gazetteer, online=online, recognisers=recognisers) for article in articles])
    return merged if title is None else replace(merged, title=title)


def merge(dossiers: Sequence[Dossier]) -> Dossier:
    """One dossier of `dossiers`, one or more; InputError where two documents have one id, which those of events and zones are made of.

    A place of several becomes one place with all mentions, an event that several tell one event with all their words. Language
    and gazetteer are the first dossier's, with the credits of all, and so is the title, which says how many articles more there are.
    """
    from geomap import events  # noqa: PLC0415

    documents = tuple(each for dossier in dossiers for each in dossier.documents)
    if shared := next((id_ for id_, times in Counter(each.id for each in documents).items() if times > 1), None):
        raise InputError(f"two documents have the id {shared!r}, and no quote says whose words it has; give each an id of its own")
    told, renamed = events.across([each for dossier in dossiers for each in dossier.events])
    return replace(
        dossiers[0],
        title=_title(dossiers[0].title, documents),
        documents=documents,
        gazetteer=_of_all([dossier.gazetteer for dossier in dossiers if dossier.gazetteer]),
        places=_merged(each for dossier in dossiers for each in dossier.places),
        events=told,
        zones=tuple(
            replace(each, events=tuple(dict.fromkeys(renamed.get(id_, id_) for id_ in each.events)))
            for dossier in dossiers
            for each in dossier.zones
        ),
    )


def _title(first: str | None, documents: Sequence[Document]) -> str | None:
    """The first article's title would claim that all of the map is about its subject; a table has none of its own."""
    others = sum(each.kind == "article" for each in documents) - 1
    name = first or documents[0].source
    return f"{name} (+ {others})" if others > 0 else first


def _of_all(infos: Sequence[GazetteerInfo]) -> GazetteerInfo | None:
    """The first of `infos` with every licence that one of them asks for."""
    licences = dict.fromkeys(licence for info in infos for licence in info.licence.split("; "))
    return replace(infos[0], licence="; ".join(licences)) if infos else None


def _merged(toponyms: Iterable[Toponym]) -> tuple[Toponym, ...]:
    """One toponym an id, in order of appearance: the surest of its articles, with the mentions of all."""
    of_id: dict[str, Toponym] = {}
    for toponym in toponyms:
        known = of_id.get(toponym.id, toponym)
        surest = max(known, toponym, key=lambda each: each.confidence)
        of_id[toponym.id] = replace(surest, mentions=tuple(dict.fromkeys(known.mentions + toponym.mentions)))
    return tuple(of_id.values())
