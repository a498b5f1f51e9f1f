"""Runs of capitalised words -> the parts of them that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geomap.models import Sentence
from geomap.recognise.document import Document
from geomap.recognise.tokens import Token, bare, tokens, with_noun

__all__ = ["is_demonym", "parts_of", "split_before_noun", "with_noun_before", "without_opening"]

CALLED = frozenset({"country", "capital", "first_order_unit", "second_order_unit", "populated_place", "neighbourhood"})
SEATS = frozenset({"country", "capital"})
LEFT = 24
"""Characters before a name in which a noun may go with it."""
OWNER = 3
"""The most words of a country's name."""
LAST_WORD = re.compile(r"(?<!\w)([\w-]+)\s+$")
NOUN_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{3,})\s+(?:\w{1,3}['’\s]\s?)?$")


def parts_of(document: Document, run: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The run cut at particles that join names ("Washington et Moscou"), at titles and demonyms ("Russian President Vladimir Putin")."""
    pieces = _pieces(document, run)
    while pieces:
        upto = next((upto for upto in range(len(pieces), 1, -1) if is_whole(document, bare(_join(pieces[:upto]), document.joining))), 1)
        piece, pieces = _join(pieces[:upto]), pieces[upto:]
        yield from _names(document, [word for word in piece if upto > 1 or word.capital or word.text not in document.joints])


def without_opening(document: Document, part: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """`part` without the noun that only opens the sentence ("Обстрел Харькова")."""
    rest = part[1:]
    if not rest or not document.language.names.genitives or not document.opens(part[0], sentence) or document.find(document.text(part)):
        return part
    return rest if document.find(document.text(rest)) else part


def with_noun_before(document: Document, part: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """`part` with the noun before it, in lower case, when the gazetteer has them as one ("lac Kivu", "golfe d'Aden").

    The noun of a unit or a town ("province de") stays outside: it is what the text says of the name.
    """
    start = max(sentence.start, part[0].start - LEFT)
    noun = NOUN_BEFORE.search(document.source, start, part[0].start)
    if noun is None or not noun[1].islower() or noun[1] in document.functions:
        return part
    before = tokens(document.source, noun.start(1), part[0].start)
    found = document.find(document.text((*before, *part)))
    named = found and found[0].kind == "name" and found[0].method == "exact" and found[0].place.feature not in CALLED
    return (*before, *part) if named else part


def split_before_noun(document: Document, part: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """`part` in two where its end is a place by virtue of the noun behind it ("Вовчанськ | Харківської області")."""
    text, language = document.source, document.language
    whole = with_noun(text, part, language)
    if len(part) == 1 or whole == part or document.find(document.text(whole)):
        yield part
        return
    at = next((at for at in range(1, len(part)) if document.find(document.text(whole[at:]))), 0)
    yield from filter(None, (part[:at], part[at:]))


def _pieces(document: Document, run: tuple[Token, ...]) -> list[list[Token]]:
    """The run in pieces; each but the first starts with the particle that joins it to the one before."""
    pieces: list[list[Token]] = [[]]
    for word in run:
        if word.text in document.joints and pieces[-1] and pieces[-1][-1].capital:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _join(pieces: list[list[Token]]) -> list[Token]:
    return [word for piece in pieces for word in piece]


def _names(document: Document, piece: list[Token]) -> Iterator[tuple[Token, ...]]:
    part: list[Token] = []
    while len(piece) > 2 and piece[0].text.lower() in document.functions and not is_whole(document, piece):  # noqa: PLR2004
        piece = piece[1:]
    whole = is_whole(document, piece)
    if not whole and document.language.names.genitives and len(cut := list(_owned(document, piece))) > 1:
        for each in cut:
            yield from _names(document, each)
        return
    for word in piece:
        if whole or not _cuts(document, word, piece):
            part.append(word)
            continue
        yield from _trimmed(document, part)
        if is_demonym(document, word):
            yield (word,)
        part = []
    yield from _trimmed(document, part)


def _owned(document: Document, piece: list[Token]) -> Iterator[list[Token]]:
    """`piece` cut around a place whose institution stands before it, or its office holder behind ("МВД | Грузии", "США | Джо Байден")."""
    stretches = ((start, end) for start in range(len(piece)) for end in range(min(start + OWNER, len(piece)), start, -1))
    for at, upto in stretches:
        if upto - at < len(piece) and _owns(document, piece, at, upto):
            yield from filter(None, (piece[:at], piece[at:upto]))
            yield from _owned(document, piece[upto:])
            return
    if piece:
        yield piece


def _owns(document: Document, piece: list[Token], at: int, upto: int) -> bool:
    """Is piece[at:upto] a country, or a smaller place with a person behind it: by a known first name, or by the office before it?"""
    text = document.article.document.text
    gaps = [text[one.end : other.start] for one, other in pairwise(piece[max(at - 1, 0) : upto + 1])]
    matches = document.find(document.text(piece[at:upto])) if all(map(str.isspace, gaps)) else ()
    if not matches or matches[0].kind == "demonym" or piece[at].text in document.language.names.first_names:
        return False
    place, form = matches[0].place, matches[0].method == "inflected"
    if place.feature == "country" or (place.feature == "capital" and form):
        return True
    if upto == len(piece):
        return False
    beside = document.find(piece[upto].text)
    if beside and beside[0].place.feature in SEATS:  # "в Бахмуте Киев заявил"
        return True
    office = LAST_WORD.search(text, max(0, piece[at].start - LEFT), piece[at].start) if form else None
    return piece[upto].text in document.language.names.first_names or (office is not None and document.title(office[1]))


def _cuts(document: Document, word: Token, run: Sequence[Token]) -> bool:
    if document.title(word.text) or any(word.text in names for names in document.language.dates.weekdays):
        return True
    return word.capital and len(run) > 1 and is_demonym(document, word)


def _trimmed(document: Document, part: list[Token]) -> Iterator[tuple[Token, ...]]:
    """`part` without function words and particles at its start and particles at its end; nothing when nothing is left."""
    functions = document.functions
    while (
        part
        and not is_whole(document, part)
        and ((first := part[0].text.lower()) in functions or first in document.joints or len(part[0].text) == 1)
    ):
        part = part[1:]
    while part and not part[-1].capital:
        part = part[:-1]
    if part and part[0].text.lower() not in functions:
        yield tuple(part)


def is_whole(document: Document, part: Sequence[Token]) -> bool:
    return len(part) > 1 and any(each.kind != "demonym" for each in document.find(document.text(part)))


def is_demonym(document: Document, word: Token) -> bool:
    """Does `word` name the people of a country, in the language of the text?"""
    matches = document.find(word.text)
    return bool(matches) and matches[0].kind == "demonym"
