"""Names that no gazetteer has, where a noun before them calls them places, in a language that writes every noun with a capital."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from geomap.languages import Language, load
from geomap.languages.lowering import lowered
from geomap.languages.patterns import anywhere
from geomap.languages.spotting import Spotter, spotter
from geomap.models import Article
from geomap.places import Gazetteer
from geomap.recognise.document import Document, Found
from geomap.recognise.scan import SHORTEST_UNKNOWN, by_sound

__all__ = ["find_cased"]

# a name of one or more words with capitals, joined by a space or a hyphen
NAME = re.compile(r"\s+([A-ZÀ-Þ][\w’']*(?:[- ][A-ZÀ-Þ][\w’']*)*)(?![\w-])")
# how alike by sound must be what no noun calls a place, and how long
BARE_RIGHT, SHORTEST_BARE = 0.9, 6


def find_cased(
    article: Article, language: Language, gazetteer: Gazetteer, found: Sequence[Found], countries: Collection[str | None]
) -> Iterator[Found]:
    """What `found` lacks: by its sound a place of `countries` ("bei Stepowe"), else unresolved behind its noun ("das Dorf Al-Sireha")."""
    text = article.document.text
    known = sorted((each.start, each.end) for each in found)
    plain, document = lowered(text), None
    for sentence in article.sentences:
        if sentence.kind == "furniture":
            continue
        ends = {end: True for _, end, _ in _nouns_of_place(language.code).spot(plain, sentence.start, sentence.end)}
        ends |= {end: end in ends for _, end, _ in _towards(language.code).spot(plain, sentence.start, sentence.end)}
        for end, called in sorted(ends.items()):
            name = NAME.match(text, end, sentence.end)
            if (
                name is None
                or len(name[1]) < (SHORTEST_UNKNOWN if called else SHORTEST_BARE)
                or any(start < name.end() and name.start(1) < until for start, until in known)
                or not _placelike(name[1], language)
            ):
                continue
            document = document or Document(article, language, gazetteer)
            matches = by_sound(document, name[1], sorted(each for each in countries if each))
            if called or (matches and matches[0].similarity >= BARE_RIGHT):
                known.append(name.span(1))
                yield Found(*name.span(1), sentence, matches)


def _placelike(name: str, language: Language) -> bool:
    """Is it none of the nouns, persons and function words that may stand there too?"""
    words = re.split("[ -]", name)
    if name.isupper() or words[0] in language.names.first_names or words[0].lower() in language.function_words:
        return False
    return name not in language.names.never and not any(_nouns(language.code).fullmatch(word) for word in words)


@cache
def _nouns_of_place(code: str) -> Spotter[None]:
    return spotter([(load(code).names.place_before, None)])


@cache
def _towards(code: str) -> Spotter[None]:
    words = load(code)
    return spotter([((*words.names.links, *words.events.relations.get("near", ())), None)])


@cache
def _nouns(code: str) -> re.Pattern[str]:
    """The nouns of a language that people and what happens are told with."""
    (names, events) = (load(code).names, load(code).events)
    told = [noun for words in events.triggers.values() for noun in words.nouns]
    counted = [
        *events.counts.round,
        *events.counts.vague,
        *events.counts.never,
        *(word for words in events.counts.kinds.values() for word in words),
    ]
    who = (*events.actors.groups, *events.actors.civilians, *events.actors.officials, *events.actors.means)
    return anywhere((*names.common, *names.titles, *who, *told, *counted))
