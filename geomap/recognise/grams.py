"""Words in a row -> names of places, where a capital does not tell a name: in scripts that have none, and where every noun has one.

A name is what the gazetteer knows, and what little else could be: a place that everybody knows, one that the text calls a place, or one in
a country that the text names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from geomap.languages import Language
from geomap.languages.patterns import anywhere, last_word
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.recognise.again import find_again
from geomap.recognise.called import find_called
from geomap.recognise.cased import find_cased
from geomap.recognise.document import Found
from geomap.recognise.glued import find_glued
from geomap.recognise.lexicon import Lexicon, Reading, lexicon_of, well_known
from geomap.recognise.persons import Persons
from geomap.recognise.scan import LOCAL, SEATS
from geomap.recognise.tokens import GAP, WORD

__all__ = ["find_grams"]

# what follows the place that a report opens with
DATELINE = re.compile(r"\s*[,،(—–-]")
# an adjective before a name
PEOPLE = re.compile(r"\b([a-zà-ÿ]{4,})\s$")
LONGEST = 5
# letters that at most stand between two names of a list
JOINT = 8
SHORTEST = 3
QUOTES = frozenset({'""', "«»", "“”", "''"})
OPENING = '"«“”„'
# a preposition and a country
IN_COUNTRY = 2
# a shorter name of a town that few know is more often a word
SHORTEST_LOCAL = 4
Word = re.Match[str]
UNITS_AND_TOWNS = frozenset({"country", "capital", "first_order_unit", "second_order_unit", "populated_place"})


@dataclass(frozen=True, slots=True)
class _Reader:
    """The text of a document and what is known of its words."""

    text: str
    lexicon: Lexicon

    def left(self, start: int, sentence: Sentence) -> str:
        """What stands before `start`, without the quotation mark that the name may begin with."""
        return self.text[max(sentence.start, start - 60) : start].rstrip(OPENING)

    def no_place(self, name: str, start: int, opening: int) -> bool:
        """Is a name that is a place elsewhere in the text, at `start` rather a person, or a common word?"""
        left = self.text[max(opening, start - 60) : start]
        if name in self.lexicon.common and not self.lexicon.literal.search(left):
            return True
        return name in self.lexicon.first_names or last_word(left) in self.lexicon.before_names or bool(self.lexicon.titled.search(left))


@dataclass(frozen=True, slots=True)
class _Gram:
    """Words in a row that name something, without the clitic before them.

    `sure` without looking at the rest of the text; `likely` in a country that it names; else at most in a list with other names.
    """

    found: Found
    sure: bool
    likely: bool


def find_grams(article: Article, language: Language, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Every name of a place in the article's sentences, in order and without overlap. Furniture is not read."""
    reader = _Reader(article.document.text, lexicon_of(gazetteer, language.code))
    barred = [(start, end) for start, end, _ in reader.lexicon.phrases.spot(reader.text, 0, len(reader.text))]
    read = (gram for each in article.sentences if each.kind != "furniture" for gram in _read(reader, each))
    persons = Persons(reader.text, reader.lexicon)
    grams = [gram for gram in read if not _inside(gram.found, barred) and not persons.hold(gram.found)]
    sure = [gram.found for gram in grams if gram.sure]
    countries = {each.matches[0].place.country for each in sure if each.matches}
    kept = [*sure]
    for gram in grams:
        each = _in(gram.found, countries)
        if gram.sure or not each.matches or not (gram.likely or _listed(reader, each, kept)):
            continue
        own = _own_noun(reader, each)
        beside = [
            other for other in kept if not (each.start <= other.start and other.end <= each.end and (own or _goes_on(reader, other, each)))
        ]
        if all(each.end <= other.start or other.end <= each.start for other in beside):
            kept = [*beside, each]
    kept += find_called(article, reader.lexicon, kept)
    if reader.lexicon.cased:
        kept += find_cased(article, language, gazetteer, kept, countries)
    again = find_again(article, reader.lexicon, kept, reader.no_place)
    kept += [each for each in again if not _inside(each, barred)]
    kept += find_glued(article, gazetteer, kept)
    return tuple(sorted(kept, key=lambda each: each.start))


def _inside(found: Found, spans: Iterable[tuple[int, int]]) -> bool:
    return any(start <= found.start and found.end <= end for start, end in spans)


def _goes_on(reader: _Reader, one: Found, other: Found) -> bool:
    """Is `one` only a part of the name `other` ("جبيل" of "بنت جبيل"), and not the name behind its noun ("قضاء المقدادية")?"""
    noun = reader.text[other.start : other.end].partition(" ")[0]
    return one.end - one.start < other.end - other.start and reader.lexicon.called.search(noun) is None


def _listed(reader: _Reader, found: Found, kept: Sequence[Found]) -> bool:
    """Does a conjunction join the name to one beside it ("صور والنبطية"), or a comma, where capitals tell a name ("in Homs, Hama")?"""
    for other in kept:
        (start, end) = (other.end, found.start) if other.end <= found.start else (found.end, other.start)
        joined = reader.lexicon.joint.fullmatch(reader.text, start, end) or (reader.lexicon.cased and reader.text[start:end] == ", ")
        if 0 < end - start <= JOINT and joined:
            return True
    return False


def _in(found: Found, countries: set[str | None]) -> Found:
    matches = tuple(each for each in found.matches if each.place.country in countries)
    return Found(found.start, found.end, found.sentence, matches)


def _own_noun(reader: _Reader, found: Found) -> bool:
    """Does the name begin with its noun ("معبر رفح")? The noun of a unit or a town stays outside: it is what the text says of the name."""
    (noun, _, rest) = reader.text[found.start : found.end].partition(" ")
    own = bool(rest) and bool(found.matches) and found.matches[0].place.feature not in UNITS_AND_TOWNS
    return own and reader.lexicon.called.search(noun) is not None


def _read(reader: _Reader, sentence: Sentence) -> Iterator[_Gram]:
    """The longest names from left to right; after one that is not sure, the shorter ones inside it too."""
    words, at = tuple(WORD.finditer(reader.text, sentence.start, sentence.end)), 0
    readings, never = reader.lexicon.readings, reader.lexicon.never
    while at < len(words):
        step = 1
        for size, read in _longest_first(reader, words, at) if readings[words[at][0]] else ():
            part = words[at : at + size]
            if reader.text[part[0].start() : part[-1].end()] in never:
                step = size
                break
            gram = _gram(reader, part, read, sentence, words[at - 1][0] if at else "")
            if gram:
                yield gram
            if gram and gram.sure:
                step = size
                break
        at += step


def _longest_first(reader: _Reader, words: Sequence[Word], at: int) -> Iterator[tuple[int, Sequence[Reading]]]:
    """How many words from words[at] on may be one name, and how they are read: a name of several begins with those before its last."""
    lexicon, size = reader.lexicon, 1
    readings: Sequence[Reading] = lexicon.readings[words[at][0]]
    sizes = [(size, readings)]
    while size < LONGEST and at + size < len(words) and (not lexicon.cased or words[at][0][0].isupper()):
        readings = [each for each in readings if each[2]]
        (last, following) = words[at + size - 1 : at + size + 1]
        if not readings or not GAP.fullmatch(reader.text, last.end(), following.start()):
            break
        more = reader.text[last.end() : following.end()]
        longer = [(clitic, name + more) for clitic, name, _ in readings]
        size, readings = size + 1, [(clitic, name, lexicon.begins[name]) for clitic, name in longer]
        if not lexicon.cased or following[0][0].isupper():
            sizes.append((size, readings))
    return reversed(sizes)


def _gram(reader: _Reader, part: Sequence[Word], readings: Sequence[Reading], sentence: Sentence, previous: str) -> _Gram | None:
    """What `part` names, with the clitic or without it; None when it names nothing."""
    for clitic, name, _ in readings:
        start = part[0].start() + clitic
        short = (part[0] if clitic else part[-1]).end() - start < SHORTEST
        if short and not reader.lexicon.called.search(reader.left(start, sentence)):  # "in the province of إب"
            continue
        if not (matches := reader.lexicon.matches[name]):
            continue
        found = Found(start, part[-1].end(), sentence, matches)
        if len(part) > 1 and part[-1][0] in reader.lexicon.common and reader.text[found.end : found.end + 1] == "-":
            continue  # "der Region Nord" of "Nord-Darfur"
        if _quoted(reader, found) or (clitic and _of_noun(reader, part[0].start(), sentence, previous)):
            continue
        if clitic and part[0][0] in reader.lexicon.first_names:  # "باراك" is not in Arak
            continue
        sure = _sure(reader, found, name, previous)
        likely = not sure and not clitic and _likely(reader, found, name, previous)
        if sure or likely or _nameable(reader, found, name, previous):
            return _Gram(found, sure, likely)
    return None


def _of_noun(reader: _Reader, start: int, sentence: Sentence, previous: str) -> bool:
    """Does the noun right before it want a name, to which no clitic can grow ("the area of" + "فبوري" is no "and Pori")?"""
    definite = anywhere(reader.lexicon.language.events.definite_forms).fullmatch(previous)
    return definite is None and reader.lexicon.called.search(reader.left(start, sentence)) is not None


def _quoted(reader: _Reader, found: Found) -> bool:
    """Does the name stand alone in quotation marks, behind no noun of places: that of a ship, a paper, a party?"""
    marks = reader.text[max(found.start - 1, 0) : found.start] + reader.text[found.end : found.end + 1]
    return marks in QUOTES and reader.lexicon.called.search(reader.left(found.start - 1, found.sentence)) is None


def _sure(reader: _Reader, found: Found, name: str, previous: str) -> bool:
    """Is the name a place, whatever else the text names?"""
    (best, lexicon, left) = (found.matches[0], reader.lexicon, reader.left(found.start, found.sentence))
    if best.kind == "abbreviation":
        return name.isupper()
    if best.kind == "demonym":
        return True
    if (lexicon.cased and name.islower()) or _person(lexicon, name, left, previous, best):
        return False
    called = lexicon.called.search(left) is not None
    if name in lexicon.common:
        there = lexicon.literal.search(left) is not None or found.start == found.sentence.start
        return called or (there and (best.place.feature == "country" or _in_named(reader, found)))
    if lexicon.cased and " " in name:
        return True
    famous = any(well_known(each) and each.language in {"", lexicon.language.code} for each in found.matches)
    named = called and (len(name) >= SHORTEST_LOCAL or lexicon.towns.search(left) is not None)
    return best.place.feature in SEATS or famous or named


def _in_named(reader: _Reader, found: Found) -> bool:
    """Does the text name right behind the name the country that it lies in ("in Adré in Chad")?"""
    words = reader.text[found.end : found.sentence.end].split(maxsplit=2)[:2]
    if len(words) < IN_COUNTRY or not reader.lexicon.literal.search(f"{words[0]} "):
        return False
    name = words[1].rstrip(".,،؛:")
    countries = {each.place.country for each in reader.lexicon.matches[name] if each.place.feature == "country"}
    return any(each.place.country in countries for each in found.matches)


def _likely(reader: _Reader, found: Found, name: str, previous: str) -> bool:
    """Would the name be a place, if its country were one of the text's?"""
    (left, lexicon) = (reader.left(found.start, found.sentence), reader.lexicon)
    if len(name) < SHORTEST_LOCAL or name in lexicon.common or (lexicon.cased and name.islower()):
        return False
    if found.matches[0].kind != "name" or _person(lexicon, name, left, previous, found.matches[0]):
        return False
    written = found.start == found.sentence.start and DATELINE.match(reader.text, found.end) is not None
    if lexicon.cased and (people := PEOPLE.search(left)) and any(each.kind == "demonym" for each in lexicon.matches[people[1]]):
        left = left[: people.start()]  # "im iranischen Sarawan"
    large = lexicon.cased and any(each.place.population >= LOCAL for each in found.matches)
    return large or written or _own_noun(reader, found) or lexicon.literal.search(left) is not None


def _nameable(reader: _Reader, found: Found, name: str, previous: str) -> bool:
    """Could the name stand in a list of places?"""
    (left, lexicon) = (reader.left(found.start, found.sentence), reader.lexicon)
    plain = found.matches[0].kind == "name" and not (
        lexicon.cased and (name.islower() or name in lexicon.common or len(name) < SHORTEST_LOCAL)
    )
    return plain and not _person(lexicon, name, left, previous, found.matches[0])


def _person(lexicon: Lexicon, name: str, left: str, previous: str, best: Match) -> bool:
    """Is it rather a person: a first name, or what follows one or a title?"""
    if best.place.feature == "country":
        return False
    return name in lexicon.first_names or previous in lexicon.before_names or lexicon.titled.search(left) is not None
