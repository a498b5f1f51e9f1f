"""Runs of capitalised words -> the parts of them that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from geomap.languages.patterns import before
from geomap.models import Sentence
from geomap.places.areas import is_area
from geomap.recognise.document import Document
from geomap.recognise.tokens import Token, tokens, with_noun

__all__ = ["HYPHENS", "is_demonym", "names_of", "only_opens", "parts_of", "with_noun_around", "without_opening"]

CALLED = frozenset({"country", "capital", "first_order_unit", "second_order_unit", "populated_place", "neighbourhood"})
SEATS = frozenset({"country", "capital"})
TOWNS = frozenset({"populated_place", "capital"})
LEFT = 24
"""Characters before a name in which a noun may go with it."""
HYPHENS = frozenset("-‐‑–")
APOSTROPHES = frozenset("'’ʼ")
MOST_PIECES = 8
"""Of a name with particles: a run of more is a list, and to try every stretch of a long one takes minutes."""
OWNER = 3
"""The most words of a country's name."""
LAST_WORD = re.compile(r"(?<!\w)([\w-]+)\s+$")
NOUN_BEFORE = re.compile(r"(?<!\w)([^\W\d_]{3,})\s+(?:\w{1,3}['’\s]\s?)?$")
NOUN_BEHIND = re.compile(r"[ \n]([^\W\d_]{3,})(?!\w)")


def parts_of(document: Document, run: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """The run cut at particles that join names ("Washington et Moscou"), at titles and demonyms ("Russian President Vladimir Putin")."""
    pieces = _pieces(document, run)
    while pieces:
        upto = _whole(document, pieces)
        piece, pieces = _join(pieces[:upto]), pieces[upto:]
        yield from _names(document, [word for word in piece if upto > 1 or word.capital or not document.word(word.text).joint])


def without_opening(document: Document, part: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """`part` without the word that only opens the sentence ("Near", "Обстрел Харькова"), or calls the name a place ("Деревня")."""
    rest = part[1:]
    if not rest or not document.opens(part[0], sentence) or document.find(document.text(part)):
        return part
    if document.word(part[0].text).opener:
        return rest
    if not document.language.names.genitives:
        return part
    called = before(document.language.names.place_before).search(part[0].text) is not None
    return rest if called or document.find(document.text(rest)) else part


def only_opens(document: Document, part: Sequence[Token], sentence: Sentence) -> bool:
    """Does a word that the text has nowhere else as a name open the sentence before a noun of people ("Masked men")?"""
    behind = NOUN_BEHIND.match(document.source, part[-1].end)
    if len(part) > 1 or behind is None or not document.opens(part[0], sentence):
        return False
    noun = document.word(behind[1].capitalize())
    named = re.search(rf"[^\W\d_A-Z],? {re.escape(document.text(part))}\b", document.source)
    return not (named or (noun.noun and not noun.institution))


def with_noun_around(document: Document, part: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    """`part` with the noun before or behind it, in lower case, when the gazetteer has them as one ("lac Kivu", "Ruzizi plain").

    The noun of a unit or a town ("province de") stays outside: it is what the text says of the name.
    """
    return _with_noun_before(document, part, sentence) or _with_noun_behind(document, part) or part


def _with_noun_before(document: Document, part: tuple[Token, ...], sentence: Sentence) -> tuple[Token, ...]:
    start = max(sentence.start, part[0].start - LEFT)
    noun = NOUN_BEFORE.search(document.source, start, part[0].start)
    if noun is None or not noun[1].islower() or document.word(noun[1]).function:
        return ()
    return _as_one(document, (*tokens(document.source, noun.start(1), part[0].start), *part))


def _with_noun_behind(document: Document, part: tuple[Token, ...]) -> tuple[Token, ...]:
    noun = NOUN_BEHIND.match(document.source, part[-1].end)
    if noun is None or not noun[1].islower() or not document.word(noun[1].capitalize()).noun:
        return ()
    return _as_one(document, (*part, *tokens(document.source, *noun.span(1))))


def _as_one(document: Document, words: tuple[Token, ...]) -> tuple[Token, ...]:
    found = document.find(document.text(words))
    named = found and found[0].kind == "name" and found[0].method == "exact" and found[0].place.feature not in CALLED
    return words if named else ()


def _split_before_noun(document: Document, part: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """`part` with the noun behind it, in two where its end is a place by virtue of that noun ("Вовчанськ | Харківської області"), known
    or not ("Лісове | Малоданилівської громади").
    """  # noqa: D205
    whole = with_noun(document.source, part, document.language)
    at = 0
    if len(part) > 1 and whole != part and not document.find(document.text(whole)):
        last = len(part) - 1
        area = is_area(document.text(whole[last:]), document.language.code)
        cut = last if area and any(document.find(document.text(part[at:last])) for at in range(last)) else 0
        at = next((at for at in range(1, len(part)) if document.find(document.text(whole[at:]))), cut)
    yield from filter(None, (part[:at], whole[at:]))


def names_of(document: Document, part: tuple[Token, ...], sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """The names that `part` is made of: a town and its quarter, the two ends of something, a place and the unit behind it."""
    for owned in _split_owner(document, part, sentence):
        for whole in _split_pair(document, owned, sentence):
            yield from _split_before_noun(document, whole)


def _split_owner(document: Document, part: tuple[Token, ...], sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """`part` in two where it names a quarter behind the town whose it is ("у передмісті Янгона | Хлайнтхая")."""
    town = document.find(document.text(part[:1])) if len(part) == 2 and not document.find(document.text(part)) else ()  # noqa: PLR2004
    genitive = bool(town) and town[0].method == "inflected" and town[0].place.feature in TOWNS
    quarter = before(document.language.names.quarter_before).search(document.left(part, sentence)) if genitive else None
    yield from (part[:1], part[1:]) if quarter and document.source[part[0].end : part[1].start] == " " else (part,)


def _split_pair(document: Document, part: tuple[Token, ...], sentence: Sentence) -> Iterator[tuple[Token, ...]]:
    """`part` in two where a hyphen joins two towns of one country, the ends of something ("the Niamey-Ouallam road"), or two countries;
    and where a noun says that it has ends ("sur l'axe Komanda-Luna"), of which one is a town.
    """  # noqa: D205
    hyphens = (at for at in range(1, len(part)) if document.source[part[at - 1].end : part[at].start] in HYPHENS)
    ends = (len(part), len(part) - 1)  # "the Kaduna-Abuja Expressway"
    said = document.language.names.pair_before
    paired = bool(said) and len(part) > 1 and before(said).search(document.left(part, sentence)) is not None
    pairs = ((at, end) for at in hyphens for end in ends if at < end and _pair(document, part[:at], part[at:end], paired=paired))
    (at, end) = (0, len(part)) if document.find(document.text(part)) else next(pairs, (0, len(part)))
    yield from filter(None, (part[:at], part[at:end]))


def _pair(document: Document, one: tuple[Token, ...], other: tuple[Token, ...], *, paired: bool) -> bool:
    matches = [document.find(document.text(part)) for part in (one, other)]
    ends = [{each.place.country for each in found if each.place.feature in TOWNS} for found in matches]
    if paired and any(ends):
        return True
    return bool(ends[0] & ends[1]) or all(found and found[0].place.feature == "country" for found in matches)


def _pieces(document: Document, run: tuple[Token, ...]) -> list[list[Token]]:
    """The run in pieces; each but the first starts with the particle that joins it to the one before."""
    pieces: list[list[Token]] = [[]]
    for word in run:
        if document.word(word.text).joint and pieces[-1] and pieces[-1][-1].capital:
            pieces.append([])
        pieces[-1].append(word)
    return pieces


def _whole(document: Document, pieces: list[list[Token]]) -> int:
    """How many of `pieces`, from the first, are one name; one when no more are."""
    most = min(len(pieces), MOST_PIECES)
    return next((upto for upto in range(most, 1, -1) if is_whole(document, _bare(document, _join(pieces[:upto])))), 1)


def _bare(document: Document, piece: list[Token]) -> list[Token]:
    """`piece` without the word that joins it to the one before, a particle and a conjunction."""
    return piece[1:] if document.word(piece[0].text).joining else piece


def _join(pieces: list[list[Token]]) -> list[Token]:
    return [word for piece in pieces for word in piece]


def _names(document: Document, piece: list[Token]) -> Iterator[tuple[Token, ...]]:
    part: list[Token] = []
    while len(piece) > 2 and document.word(piece[0].text).function and not is_whole(document, piece):  # noqa: PLR2004
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
    while owned := next((each for each in _stretches(piece) if _owns(document, piece, *each)), None):
        at, upto = owned
        yield from filter(None, (piece[:at], piece[at:upto]))
        piece = piece[upto:]
    if piece:
        yield piece


def _stretches(piece: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where a country's name may stand in `piece` beside other words."""
    stretches = ((start, end) for start in range(len(piece)) for end in range(min(start + OWNER, len(piece)), start, -1))
    return ((start, end) for start, end in stretches if end - start < len(piece))


def _owns(document: Document, piece: list[Token], at: int, upto: int) -> bool:
    """Is piece[at:upto] a country, or a smaller place with a person behind it: by a known first name, or by the office before it?"""
    text = document.source
    gaps = [text[one.end : other.start] for one, other in pairwise(piece[max(at - 1, 0) : upto + 1])]
    matches = document.find(document.text(piece[at:upto])) if all(map(str.isspace, gaps)) else ()
    if not matches or matches[0].kind == "demonym" or document.word(piece[at].text).first_name:
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
    return document.word(piece[upto].text).first_name or (office is not None and document.word(office[1]).title)


def _cuts(document: Document, word: Token, run: Sequence[Token]) -> bool:
    return document.word(word.text).parting or (word.capital and len(run) > 1 and is_demonym(document, word))


def _trimmed(document: Document, part: list[Token]) -> Iterator[tuple[Token, ...]]:
    """`part` without function words and particles at its start and particles at its end; nothing when nothing is left."""
    while part and not is_whole(document, part) and _opening(document, part[0].text):
        part = part[1:]
    while part and not part[-1].capital:
        part = part[:-1]
    if part and not document.word(part[0].text).function:
        yield tuple(part)


def _opening(document: Document, word: str) -> bool:
    """Does a name not begin with `word`: a function word, a particle, whatever its case, or an initial?"""
    said = document.word(word)
    return said.function or said.lower in document.vocabulary.joints or len(word) == 1


def is_whole(document: Document, part: Sequence[Token]) -> bool:
    """Are the words one name together?"""
    named = len(part) > 1 and any(each.kind != "demonym" for each in document.find(document.text(part)))
    return named and not _elided(document, part)


def _elided(document: Document, part: Sequence[Token]) -> bool:
    """Is it a country behind an article that is cut short before a vowel? "L'Inde" is no place called Linde."""
    if len(part[0].text) > 1 or document.source[part[0].end] not in APOSTROPHES:
        return False
    return any(each.place.feature == "country" for each in document.find(document.text(part[1:])))


def is_demonym(document: Document, word: Token) -> bool:
    """Does `word` name the people of a country, in the language of the text?"""
    matches = document.find(word.text)
    return bool(matches) and matches[0].kind == "demonym"
