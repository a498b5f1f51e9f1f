"""An article -> the mentions of places in it, with what each stands for. Which place on Earth a name means is decided by geomap.resolve."""

from __future__ import annotations

from geomap.languages import load
from geomap.models import Article, Mention
from geomap.places import Gazetteer
from geomap.recognise.scan import find_names
from geomap.recognise.usage import usages

__all__ = ["recognise"]


def recognise(article: Article, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Every mention of a place in `article`, in the order of the text and without overlap; demonyms are mentions of their country."""
    language, text = load(article.document.language), article.document.text
    found = find_names(article, language, gazetteer)
    return tuple(
        Mention(document=article.document.id, start=each.start, end=each.end, text=text[each.start : each.end], usage=usage)
        for each, usage in zip(found, usages(text, found, language), strict=True)
    )
