"""Words of a text and the runs of capitalised words that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.languages import Language

__all__ = ["Token", "bare", "runs", "tokens", "with_noun"]

# an apostrophe inside a word: between Cyrillic letters ("Слов'янськ"), or before the vowel of a name with a glottal stop ("Dara'a"), not
# behind what elides ("l'armée", "qu'il")
INNER = r"(?:(?<=[\u0400-\u04ff])['’ʼ](?=[\u0400-\u04ff])|(?<=[^\W\d_]{2})(?<!qu)(?<!Qu)['’ʼʿ‘](?=[aeiou]))"
# a word is letters and digits with their combining marks; letters with stops ("U.S.") are one word
WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|[^\W_](?:[^\W_]|[\u0300-\u036f\u064b-\u0652\u0670]|{INNER})*")
# what may stand between two words of one name
GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*|[-‐‑–]|['’ʼ‘`´]")
APOSTROPHE = re.compile(r"['’ʼ‘`´]")
STOP = re.compile(r"\.[ \u00a0]")
NEXT_WORD = re.compile(r"\s+(\w+)")


@dataclass(frozen=True, slots=True)
class Token:
    """A word at [start, end) of the text. `capital`: it starts with a capital letter, or with a letter of a script that has none."""

    start: int
    end: int
    text: str
    capital: bool


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of text[start:end]."""
    return tuple(
        Token(found.start(), found.end(), found[0], found[0][0].isupper() or _caseless(found[0][0]))
        for found in WORD.finditer(text, start, end)
    )


def _caseless(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def runs(text: str, words: Sequence[Token], language: Language) -> Iterator[tuple[Token, ...]]:
    """The longest stretches of words that may hold names: capitals joined by spaces, hyphens, apostrophes and particles ("Deir ez-Zor")."""
    at = 0
    while at < len(words):
        if not _opens(text, words, at, language):
            at += 1
            continue
        last = at if words[at].capital else at + 1
        while (following := _next_capital(text, words, last, language)) is not None:
            last = following
        yield tuple(words[at : last + 1])
        at = last + 1


def _joined(text: str, one: Token, other: Token, language: Language) -> bool:
    """Can both be words of one name? A stop ends a name, but for an initial ("Ashley L. Evans") and a shortened word ("St. Petersburg")."""
    if STOP.fullmatch(text, one.end, other.start):
        return len(one.text) == 1 or one.text in language.names.stopped
    return GAP.fullmatch(text, one.end, other.start) is not None


def _opens(text: str, words: Sequence[Token], at: int, language: Language) -> bool:
    if words[at].capital:
        return True
    article = words[at].text in language.names.articles and at + 1 < len(words) and words[at + 1].capital
    return article and text[words[at].end : words[at + 1].start] in {"-", "‐", "‑"}


def _next_capital(text: str, words: Sequence[Token], last: int, language: Language) -> int | None:
    """The index of the next capitalised word of the same run, over at most two particles; None where the run ends."""
    for following in range(last + 1, min(last + 4, len(words))):
        if not _joined(text, words[following - 1], words[following], language):
            return None
        if words[following].capital:
            return following
        if words[following].text not in language.names.particles:
            return None
    return None


def with_noun(text: str, part: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """`part` with the noun behind it, in lower case, that its name goes on with ("Харківська область")."""
    behind = NEXT_WORD.match(text, part[-1].end)
    if behind is None or not behind[1].islower() or behind[1] not in language.names.place_after:
        return part
    return (*part, Token(behind.start(1), behind.end(1), behind[1], capital=False))


def bare(piece: list[Token], joining: frozenset[str]) -> list[Token]:
    """`piece` without the word of `joining` that joins it to the one before."""
    return piece[1:] if piece[0].text in joining else piece
