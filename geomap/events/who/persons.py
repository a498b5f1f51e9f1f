"""The persons whom a sentence names: capitalised words in a row, what follows a first name, and family names told before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from geomap.events.lexicon import lexicon
from geomap.events.sentence.report import Report
from geomap.languages import Language, load
from geomap.languages.lowering import lowered
from geomap.languages.patterns import anywhere

__all__ = ["persons_named"]

# the small letters of the Cyrillic script and all of the Arabic one
SMALL = r"а-џґ\u0600-\u06ff"
# (a word is told to begin behind its first letter, so that the search goes from capital to capital)
BEGINS = r"(?<!\w.)"
NAME = rf"[^\W\d_a-z{SMALL}]{BEGINS}[^\W\d_]+"
# two or more capitalised words in a row: a person's name, once no place and no group claims them
PERSON = re.compile(rf"{NAME}(?:[-’' ](?:al-|el-|ben |bin |de |van |von )?[^\W\d_a-zà-ÿ{SMALL}][^\W\d_]+)+")
LETTERS, WHOLE = re.compile(r"[^\W\d_]+"), re.compile(r".+", re.DOTALL)
SURNAME = re.compile(NAME)
# a family name shorter than this is too often another word
LONG = 4


def persons_named(report: Report) -> Iterator[tuple[int, int]]:
    """Where the sentence names a person, [start, end), by his full name or by his family name alone."""
    (start, end) = (report.sentence.start, report.sentence.end)
    taken = [(each.start, each.end) for each, _ in report.named]
    found = chain(_full_names(report.text, start, end, report.language), _family_names(report))
    for name in found:
        last = name[0].rpartition(" ")[0] if report.language.names.capitals == "none" else ""
        ended = name.start() + len(last) if name.end() in {high for _, high in taken} and " " in last else name.end()  # "عمر" + "كينيا"
        if not any(low < ended and name.start() < high for low, high in taken):
            yield name.start(), ended


def _full_names(text: str, start: int, end: int, language: Language) -> Iterator[re.Match[str]]:
    """Capitalised words in a row, without those that open a sentence or are no names ("On Thursday"); else what follows a first name."""
    if language.names.capitals == "none":
        yield from _by_first_name(text, start, end, language)
        return
    for found in PERSON.finditer(text, start, end):
        words = list(SURNAME.finditer(text, found.start(), found.end()))
        own = (word for word in words if word[0].lower() not in _no_names(language.code))
        first = next((word for word in own if not (word[0].isupper() and word.start() == found.start() and _mixed(words))), None)  # "РТГ"
        day = len(words[-1][0]) > LONG and words[-1][0].lower() in _calendar(language.code)  # "Also Thursday" is nobody, Theresa May is
        last = words[-1 - day]
        name = first and PERSON.match(text, first.start(), last.end())
        if name and (language.names.capitals != "nouns" or _may_be_called(name[0], language)):
            yield name


def _mixed(words: Sequence[re.Match[str]]) -> bool:
    """Are some of the words no mere letters ("РТГ" + "Думбуя")?"""
    return not all(word[0].isupper() for word in words)


def _may_be_called(name: str, language: Language) -> bool:
    """Where every noun has a capital: is one of the words a first name, or the first of several a title ("Außenminister Baerbock")?"""
    titled = name.count(" ") > 1 and anywhere(language.names.titles).match(name)
    return bool(titled) or any(word in language.names.first_names for word in name.split())


def _by_first_name(text: str, start: int, end: int, language: Language) -> Iterator[re.Match[str]]:
    """First names and particles in a row with the word behind them, which no capital tells ("محمد حمدان دقلو")."""
    (first, more) = (set(language.names.first_names), {*language.names.first_names, *language.names.particles})
    words, at = list(LETTERS.finditer(text, start, end)), 0
    while at < len(words) - 1:
        last = at
        if words[at][0] in first:
            while last < len(words) - 1 and words[last][0] in more and text[words[last].end() : words[last + 1].start()] == " ":
                last += 1
        last -= last > at and any(lexicon(language.code)["trigger"].spot(words[last][0], 0, len(words[last][0])))  # "محمد" + "الهجوم"
        if last > at and words[last][0] not in _no_names(language.code):
            name = WHOLE.match(text, words[at].start(), words[last].end())
            yield from [name] if name else []
        at = last + 1


def _family_names(report: Report) -> Iterator[re.Match[str]]:
    """Persons named again by their family name alone, in any case ("Токаевым")."""
    people = _people(report.text, report.language.code, report.begun)
    words = LETTERS if report.language.names.capitals == "none" else SURNAME
    said = report.text[report.sentence.start : report.sentence.end]
    if any(each[:LONG] in said for each in people):
        for found in words.finditer(report.text, report.sentence.start, report.sentence.end):
            stem = found[0][: max(LONG, len(found[0]) - 2)] if report.language.names.genitives else found[0]
            if found[0] in people or (stem != found[0] and any(each.startswith(stem) for each in people)):
                yield found


@lru_cache(maxsize=2)
def _people(text: str, code: str, places: frozenset[int]) -> frozenset[str]:
    """The family names of the persons whom `text` names in full; a word that one of `places` begins with is none ("Nasir County")."""
    names = (name for name in _full_names(text, 0, len(text), load(code)) if len(_own_words(name, places)) > 1)
    return frozenset(word for name in names if len(word := name[0].split()[-1]) >= LONG)


def _own_words(name: re.Match[str], places: frozenset[int]) -> list[str]:
    """The words of the name but for those of a place before it ("Франции" in "Франции Эмманюэль Макрон")."""
    return [word[0] for word in LETTERS.finditer(name.string, *name.span()) if word.start() not in places]


@cache
def _no_names(code: str) -> frozenset[str]:
    return _calendar(code) | frozenset(map(lowered, (*load(code).function_words, *load(code).names.never)))


@cache
def _calendar(code: str) -> frozenset[str]:
    dates = load(code).dates
    return frozenset(lowered(each) for names in (*dates.months, *dates.weekdays) for each in names)
