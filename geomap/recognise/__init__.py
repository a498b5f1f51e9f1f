"""An article -> the mentions of places in it, with what each stands for. Which place on Earth a name means is decided by geomap.resolve."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.languages import Language, load
from geomap.models import Article, Mention, Sentence
from geomap.places import Gazetteer
from geomap.recognise.document import Found
from geomap.recognise.grams import find_grams
from geomap.recognise.merge import merged
from geomap.recognise.recognisers import Recogniser, recogniser
from geomap.recognise.scan import find_names
from geomap.recognise.usage import usages

__all__ = ["Recogniser", "given", "recognise", "recogniser"]


def recognise(article: Article, gazetteer: Gazetteer, others: Sequence[Recogniser] = ()) -> tuple[Mention, ...]:
    """Every mention of a place in `article`, in the order of the text and without overlap; demonyms are mentions of their country.

    `others` are asked too, and add what the gazetteer scan did not find.
    """
    language = load(article.document.language)
    find = find_names if language.names.capitals == "names" else find_grams
    found = find(article, language, gazetteer)
    return _mentions(article, merged(article, language, gazetteer, found, others) if others else found, language)


def given(article: Article, spans: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions at `spans`, [start, end) each, instead of those that `recognise` would find; their usage is told as there."""
    language, text = load(article.document.language), article.document.text
    found = [
        Found(start, end, _sentence(article, start), gazetteer.find(text[start:end], language=language.code))
        for start, end in sorted(spans)
    ]
    return _mentions(article, found, language)


def _sentence(article: Article, start: int) -> Sentence:
    """The sentence around `start`; the whole text when it lies between sentences."""
    whole = Sentence(start=0, end=len(article.document.text), kind="body", paragraph=0)
    return next((each for each in article.sentences if each.start <= start < each.end), whole)


def _mentions(article: Article, found: Sequence[Found], language: Language) -> tuple[Mention, ...]:
    text = article.document.text
    return tuple(
        Mention(document=article.document.id, start=each.start, end=each.end, text=text[each.start : each.end], usage=usage)
        for each, usage in zip(found, usages(text, found, language), strict=True)
    )
