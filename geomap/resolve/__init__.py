"""Mentions -> toponyms: which place on Earth each name means, with its alternatives and a confidence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from geomap.languages import Language, load
from geomap.languages.patterns import before
from geomap.models import Alternative, Article, Geometry, Mention, Place, Toponym
from geomap.places import Gazetteer, Match
from geomap.places.areas import shared_nouns
from geomap.resolve.candidates import SEATS, candidates
from geomap.resolve.choosing import Choice, choices, weighed
from geomap.resolve.senses import LEFT, Sense, senses
from geomap.resolve.strays import strays

__all__ = ["candidates_with_features", "resolve"]

LEAST = 0.2
"""Of the answers less sure than this hardly one is right (docs/quality.md): none is given, but it stays among the alternatives."""


WIDE_KM = 100.0
"""An island that reaches so far from its point is drawn at none."""


def resolve(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """One toponym for each place that `mentions` name, in the order of their first mention.

    A name has one sense in a document, unless the words beside a mention give it another. All names decide together: the countries the
    text names, the places around, the container named beside it. A name that the gazetteer does not have becomes a toponym without
    geometry, with its reason.
    """
    language = load(article.document.language)
    named = _in_full(article.document.text, mentions, gazetteer, language)
    known = candidates(named, gazetteer, language.code)
    said = senses(article.document.text, named, known, language)
    chosen = choices(named, said, known)
    astray = strays(article.document.text, mentions, said, chosen, language.names.quarter_before + language.names.venue_before)
    return _toponyms(mentions, said, {each: replace(one, confidence=0.0) if each in astray else one for each, one in chosen.items()})


def _in_full(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, language: Language) -> tuple[Mention, ...]:
    """The mentions with the nouns that they share with others of a list, which are no part of the text at that place, and with those
    before them that make another name of them ("la bande de" + "Gaza").
    """  # noqa: D205
    nouns = {**_with_noun_before(text, mentions, gazetteer, language), **shared_nouns(text, language.code)}
    return tuple(replace(each, text=nouns.get(each.start, each.text)) for each in mentions) if nouns else tuple(mentions)


def _with_noun_before(text: str, mentions: Sequence[Mention], gazetteer: Gazetteer, language: Language) -> dict[int, str]:
    """By the start of a mention, the name that it has with the noun before it, where the gazetteer has such a name."""
    words = language.names.full_before
    found = [(each, before(words).search(text[max(0, each.start - LEFT) : each.start])) for each in mentions] if words else []
    full = {each.start: f"{noun[0].strip()} {each.text}" for each, noun in found if noun}
    return {start: name for start, name in full.items() if gazetteer.written(name, language=language.code)}


def candidates_with_features(
    article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[tuple[tuple[Match, dict[str, float]], ...], ...]:
    """Every candidate of each mention with the features of its score, as the last pass of `resolve` sees them."""
    language = load(article.document.language)
    known = candidates(mentions, gazetteer, language.code)
    said = senses(article.document.text, mentions, known, language)
    rows = weighed(mentions, said, known)
    return tuple(tuple((each.match, {**each.features, **named}) for each, named in rows[sense]) for sense in said)


def _toponyms(mentions: Sequence[Mention], said: Sequence[Sense], chosen: Mapping[Sense, Choice]) -> tuple[Toponym, ...]:
    grouped: dict[str, list[Mention]] = {}
    surest: dict[str, Choice] = {}
    for mention, sense in zip(mentions, said, strict=True):
        choice = chosen.get(sense)
        given = choice is not None and choice.confidence >= LEAST
        key = choice.match.place.id if choice and given else f"unresolved:{sense.name}"
        grouped.setdefault(key, []).append(mention)
        if choice and (key not in surest or choice.confidence > surest[key].confidence):
            surest[key] = choice
    return tuple(
        _unresolved(key, own, surest.get(key)) if key.startswith("unresolved:") else _resolved(surest[key], own)
        for key, own in grouped.items()
    )


def _resolved(choice: Choice, mentions: Sequence[Mention]) -> Toponym:
    place = choice.match.place
    return Toponym(
        id=f"place:{place.id}",
        name=place.name,
        label=_label(mentions) or place.name,
        feature=_kind(place),
        country=place.country,
        admin1=place.admin1,
        geometry=Geometry(type="Point", coordinates=(place.lon, place.lat)),
        confidence=round(choice.confidence, 4),
        source=place.id.partition(":")[0],
        alternatives=choice.others,
        mentions=tuple(map(_located, mentions)) if choice.seat and place.feature not in SEATS else tuple(mentions),
    )


def _kind(place: Place) -> str:
    """Its feature; an island too wide for a pin is a region ("all of Mindanao")."""
    return "region" if place.feature == "island" and place.tolerance_km >= WIDE_KM else place.feature


def _located(mention: Mention) -> Mention:
    """A name taken for that of a capital, and so for its government, turns out to be a town's."""
    return replace(mention, usage="literal") if mention.usage == "metonymic" else mention


def _unresolved(key: str, mentions: Sequence[Mention], doubtful: Choice | None) -> Toponym:
    """What the gazetteer does not have, or has only as somewhere that hardly fits: the `doubtful` place is one of the alternatives."""
    return Toponym(
        id=f"place:{key}",
        name=mentions[0].text,
        label=mentions[0].text,
        reason="the gazetteer has no place of this name that fits the text",
        alternatives=(Alternative(id=doubtful.match.place.id, score=round(doubtful.confidence, 4)), *doubtful.others) if doubtful else (),
        mentions=tuple(mentions),
    )


def _label(mentions: Sequence[Mention]) -> str | None:
    """The commonest name in the text, glued to another word or not ("Nordsyrien"); None when it only names the people."""
    names = Counter(each.text.capitalize() if each.text.islower() else each.text for each in mentions if each.usage != "demonym")
    return max(names, key=lambda name: (names[name], name)) if names else None
