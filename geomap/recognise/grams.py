"""Words in a row -> names of places, where a capital does not tell a name: in scripts that have none, and where every noun has one.

A name is what the gazetteer knows, and what little else could be: a place that everybody knows, one that the text calls a place, or one in
a country that the text names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.languages import Language
from geomap.languages.patterns import before
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.places.spelling import begins, spelt
from geomap.recognise.document import Found
from geomap.recognise.scan import FAMOUS, SEATS, WELL_KNOWN
from geomap.recognise.tokens import GAP, Token, tokens

__all__ = ["find_grams"]

LONGEST = 5
SHORTEST = 3
# a shorter name of a town that few know is more often a word
SHORTEST_LOCAL = 4
UNITS_AND_TOWNS = frozenset({"country", "capital", "first_order_unit", "second_order_unit", "populated_place"})


@dataclass(frozen=True, slots=True)
class _Reader:
    """A document and what its language says of names."""

    article: Article
    language: Language
    gazetteer: Gazetteer

    @property
    def clitics(self) -> tuple[tuple[str, str], ...]:
        """What may be grown to the front of a word, nothing first, and what it has swallowed."""
        return (("", ""), *self.language.names.clitics.items())

    @property
    def cased(self) -> bool:
        """Has a name a capital, though others have too?"""
        return self.language.names.capitals == "nouns"

    def left(self, start: int, sentence: Sentence) -> str:
        return self.article.document.text[max(sentence.start, start - 60) : start]

    def find(self, name: str) -> tuple[Match, ...]:
        code = self.language.code
        known = spelt(self.gazetteer, name, code)
        found = tuple(each for each in known.exact if each.kind != "demonym" or each.language == code)
        return found or (known.forms if name[0].isupper() else ())


@dataclass(frozen=True, slots=True)
class _Gram:
    """Words in a row that name something: `bare` without the clitic before it; `sure` without looking at the rest of the text."""

    found: Found
    words: int
    sure: bool


def find_grams(article: Article, language: Language, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Every name of a place in the article's sentences, in order and without overlap. Furniture is not read."""
    reader = _Reader(article, language, gazetteer)
    read = [(each, tokens(article.document.text, each.start, each.end)) for each in article.sentences if each.kind != "furniture"]
    grams = [gram for sentence, words in read for gram in _read(reader, words, sentence)]
    sure = [gram.found for gram in grams if gram.sure]
    countries = {each.matches[0].place.country for each in sure if each.matches}
    local = (_in(gram.found, countries) for gram in grams if not gram.sure)
    kept: list[Found] = sure
    for each in local:
        beside = [other for other in kept if not (_own_noun(reader, each) and each.start <= other.start and other.end <= each.end)]
        if each.matches and all(each.end <= other.start or other.end <= each.start for other in beside):
            kept = [*beside, each]
    return tuple(sorted(kept, key=lambda each: each.start))


def _in(found: Found, countries: set[str | None]) -> Found:
    matches = tuple(each for each in found.matches if each.place.country in countries)
    return Found(found.start, found.end, found.sentence, matches)


def _own_noun(reader: _Reader, found: Found) -> bool:
    """Does the name begin with its noun ("معبر رفح")? The noun of a unit or a town stays outside: it is what the text says of the name."""
    (noun, _, rest) = reader.article.document.text[found.start : found.end].partition(" ")
    own = bool(rest) and bool(found.matches) and found.matches[0].place.feature not in UNITS_AND_TOWNS
    return own and before(reader.language.names.place_before).search(noun) is not None


def _read(reader: _Reader, words: Sequence[Token], sentence: Sentence) -> Iterator[_Gram]:
    """The longest names from left to right; after one that is not sure, the shorter ones inside it too."""
    at = 0
    while at < len(words):
        step = 1
        for part in _longest_first(reader, words, at):
            if _never(reader, reader.article.document.text[part[0].start : part[-1].end]):
                step = len(part)
                break
            gram = _gram(reader, part, sentence, words[at - 1].text if at else "")
            if gram:
                yield gram
            if gram and gram.sure:
                step = gram.words
                break
        at += step


def _longest_first(reader: _Reader, words: Sequence[Token], at: int) -> Iterator[Sequence[Token]]:
    """words[at:…], as many as may be one name: a name of several begins with those before its last."""
    text, upto = reader.article.document.text, at + 1
    while upto < min(len(words), at + LONGEST) and GAP.fullmatch(text, words[upto - 1].end, words[upto].start):
        if (reader.cased and not words[at].capital) or not _begins(reader, text[words[at].start : words[upto - 1].end]):
            break
        upto += 1
    for end in range(upto, at, -1):
        part = words[at:end]
        single = len(part) == 1
        if single or not reader.cased or (part[0].capital and part[-1].capital):
            yield part


def _never(reader: _Reader, words: str) -> bool:
    """Are `words`, with or without a clitic, never a place?"""
    never = reader.language.names.never
    return any(words.startswith(clitic) and swallowed + words[len(clitic) :] in never for clitic, swallowed in reader.clitics)


def _begins(reader: _Reader, words: str) -> bool:
    """Does a name begin with `words`, or with them without a clitic?"""
    bare = (swallowed + words[len(clitic) :] for clitic, swallowed in reader.clitics if words.startswith(clitic))
    return any(len(each) > 1 and begins(reader.gazetteer, each) for each in bare)


def _gram(reader: _Reader, part: Sequence[Token], sentence: Sentence, previous: str) -> _Gram | None:
    """What `part` names, with the clitic or without it; None when it names nothing."""
    text = reader.article.document.text
    if part[0].text.lower() in reader.language.function_words:
        return None
    for clitic, swallowed in reader.clitics:
        start = part[0].start + len(clitic)
        name = swallowed + text[start : part[-1].end]
        if not part[0].text.startswith(clitic) or (part[0].end if clitic else part[-1].end) - start < SHORTEST:
            continue
        if name in reader.language.function_words or not (matches := reader.find(name)):
            continue
        found = Found(start, part[-1].end, sentence, matches)
        sure = _sure(reader, found, name, previous)
        if sure or (not clitic and _likely(reader, found, name, previous)):
            return _Gram(found, len(part), sure)
    return None


def _sure(reader: _Reader, found: Found, name: str, previous: str) -> bool:
    """Is the name a place, whatever else the text names?"""
    (best, names, left) = (found.matches[0], reader.language.names, reader.left(found.start, found.sentence))
    if best.kind == "abbreviation":
        return name.isupper()
    if best.kind == "demonym":
        return True
    if (reader.cased and name.islower()) or _person(reader, name, left, previous, best):
        return False
    called = before(names.place_before).search(left) is not None
    if name in names.common:
        return called
    if reader.cased and " " in name:
        return True
    famous = any(_famous(each) and each.language in {"", reader.language.code} for each in found.matches)
    return best.place.feature in SEATS or famous or (called and len(name) >= SHORTEST_LOCAL)


def _likely(reader: _Reader, found: Found, name: str, previous: str) -> bool:
    """Would the name be a place, if its country were one of the text's?"""
    left, names = reader.left(found.start, found.sentence), reader.language.names
    if len(name) < SHORTEST_LOCAL or name in names.common or (reader.cased and name.islower()):
        return False
    if found.matches[0].kind != "name" or _person(reader, name, left, previous, found.matches[0]):
        return False
    return _own_noun(reader, found) or before(reader.language.usage.literal_before).search(left) is not None


def _person(reader: _Reader, name: str, left: str, previous: str, best: Match) -> bool:
    """Is it rather a person: a first name, or what follows one or a title?"""
    names = reader.language.names
    if best.place.feature == "country":
        return False
    return name in names.first_names or previous in names.first_names or before(names.titles).search(left) is not None


def _famous(match: Match) -> bool:
    return match.place.feature in FAMOUS or match.place.population >= WELL_KNOWN
