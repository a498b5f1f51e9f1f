"""Countries in words with a direction, where no capital tells a name ("Nordsyrien")."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.models import Article
from geomap.places import Gazetteer
from geomap.places.glued import glued_countries
from geomap.recognise.document import Found

__all__ = ["find_glued"]


def find_glued(article: Article, gazetteer: Gazetteer, known: Sequence[Found]) -> list[Found]:
    """Those that share no letter with what is `known`."""
    read = [each for each in article.sentences if each.kind != "furniture"]
    return [
        Found(start, end, sentence, (match,))
        for start, end, match in glued_countries(article.document.text, article.document.language, gazetteer)
        if all(end <= each.start or each.end <= start for each in known)
        for sentence in read
        if sentence.start <= start < sentence.end
    ]
