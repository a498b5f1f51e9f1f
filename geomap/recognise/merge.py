"""What another recogniser calls places, beside what the gazetteer scan found, and under the same checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.languages import Language
from geomap.languages.patterns import before
from geomap.models import Article
from geomap.places import Gazetteer
from geomap.recognise.document import Document, Found
from geomap.recognise.recognisers import Recogniser
from geomap.recognise.scan import by_sound
from geomap.recognise.tokens import Token, tokens

__all__ = ["merged"]

SHORTEST = 3


def merged(
    article: Article, language: Language, gazetteer: Gazetteer, found: Sequence[Found], others: Sequence[Recogniser]
) -> tuple[Found, ...]:
    """`found` with the names that `others` see where it has none. A person, a day or a common word stays none, whoever calls it a place."""
    document, kept = Document(article, language, gazetteer), list(found)
    for other in others:
        for each in _checked(document, sorted(other.spans(article.document.text)), found):
            if all(each.end <= known.start or known.end <= each.start for known in kept):
                kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def _checked(document: Document, spans: Sequence[tuple[int, int]], found: Sequence[Found]) -> Iterator[Found]:
    countries = sorted({each.matches[0].place.country or "" for each in found if each.matches} - {""})
    for start, end in spans:
        sentence = next((each for each in document.sentences if each.start <= start and end <= each.end), None)
        part = _trimmed(document, tokens(document.article.document.text, start, end))
        if sentence and part and _may_be_a_place(document, part, document.left(part, sentence)):
            name = document.text(part)
            yield Found(part[0].start, part[-1].end, sentence, document.find(name) or by_sound(document, name, countries))


def _trimmed(document: Document, part: Sequence[Token]) -> Sequence[Token]:
    """`part` without the function words at its start, but for what the gazetteer has with them ("La Haye")."""
    while part and document.word(part[0].text).function and not document.find(document.text(part)):
        part = part[1:]
    return part


def _may_be_a_place(document: Document, part: Sequence[Token], left: str) -> bool:
    """Is it a name, and neither a person's nor one that never is a place?"""
    names, words = document.language.names, [each.text for each in part]
    if len(document.text(part)) < SHORTEST or not any(each.capital for each in part) or document.text(part) in document.vocabulary.never:
        return False
    if before(names.titles).search(left) or any(document.word(word).title or document.word(word).first_name for word in words):
        return False
    return not all(map(document.common, words))
