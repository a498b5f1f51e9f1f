"""Why a name of an article was taken for a place, or was not: every feature of the model's verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from geomap.languages import load
from geomap.models import Article
from geomap.places import Gazetteer
from geomap.places.names import fold
from geomap.recognise.decide import contributions, known_names, probability
from geomap.recognise.scan import ruled

__all__ = ["Verdict", "verdicts"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A name at [start, end) of the text: of how many such names one is a place, and what each feature adds to the log-odds of that."""

    start: int
    end: int
    chance: float
    contributions: Mapping[str, float]


def verdicts(article: Article, gazetteer: Gazetteer, name: str) -> tuple[Verdict, ...]:
    """What the model says of `name` wherever it stands; () where no model is asked (scripts without capitals, and what only rules find)."""
    language = load(article.document.language)
    if language.names.capitals != "names":
        return ()
    document, runs, found = ruled(article, language, gazetteer)
    text, key = article.document.text, fold(name)
    return tuple(
        Verdict(start=each.found.start, end=each.found.end, chance=probability(each.features), contributions=contributions(each.features))
        for each in known_names(document, runs, found)
        if fold(text[each.found.start : each.found.end]) == key
    )
