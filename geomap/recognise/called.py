"""Names that the gazetteer has not as they are spelt, behind a noun that only a name follows, in scripts where no capital tells a name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from geomap.languages import Language
from geomap.languages.patterns import anywhere
from geomap.models import Article, Sentence
from geomap.places import Gazetteer
from geomap.recognise.document import Found
from geomap.recognise.tokens import WORD

__all__ = ["find_called"]

# what a name of several words that only sounds right must reach, and one of a single word: less is alike by chance
SOUNDS_RIGHT, WORD_RIGHT = 0.75, 0.8
SHORTEST = 4
LONGEST = 3


def find_called(
    article: Article, language: Language, gazetteer: Gazetteer, known: Sequence[Found], barred: Callable[[str], bool]
) -> Iterator[Found]:
    """The names behind a noun of towns that are none of `known`: found by sound in the countries of the text, else unresolved.

    A word that is `barred` is no name.
    """
    if not language.names.town_before:
        return
    taken = [range(each.start, each.end) for each in known]
    countries = sorted({each.matches[0].place.country or "" for each in known if each.matches} - {""})
    text, nouns = article.document.text, anywhere(language.names.town_before)
    for sentence in (each for each in article.sentences if each.kind != "furniture"):
        for noun in nouns.finditer(text, sentence.start, sentence.end):
            words = list(_behind(text, noun.end(), sentence))
            if words and not barred(words[0][0]) and not any(words[0].start() in each for each in taken):
                yield from _named(text, sentence, words, language, gazetteer, countries)


def _behind(text: str, at: int, sentence: Sentence) -> Iterator[re.Match[str]]:
    """The words right behind the noun, with nothing but a space between."""
    while (word := WORD.match(text, at + 1, sentence.end)) and text[at].isspace():
        yield word
        at = word.end()


def _named(  # noqa: PLR0913, PLR0917  # a name is seen from many sides
    text: str, sentence: Sentence, words: Sequence[re.Match[str]], language: Language, gazetteer: Gazetteer, countries: Sequence[str]
) -> Iterator[Found]:
    (start, first) = (words[0].start(), words[0][0])
    if len(first) < SHORTEST:
        return
    for last in reversed(words[:LONGEST]):
        name = text[start : last.end()]
        found = [each for code in countries for each in gazetteer.find(name, country=code, language=language.code)]
        heard = tuple(each for each in found if each.similarity >= (SOUNDS_RIGHT if last is not words[0] else WORD_RIGHT))
        if heard:
            yield Found(start, last.end(), sentence, tuple(sorted(heard, key=lambda each: -each.similarity)))
            return
    if not anywhere(language.names.no_name).fullmatch(first):
        yield Found(start, words[0].end(), sentence, ())
