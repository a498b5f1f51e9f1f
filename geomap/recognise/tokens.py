"""Words of a text and the runs of capitalised words that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geomap.languages import Language

__all__ = ["Token", "runs", "tokens", "with_noun"]

# an apostrophe inside a word: before a small Cyrillic letter ("Слов'янськ"), or before the vowel of a name with a glottal stop ("Dara'a"),
# not behind what elides ("l'armée", "qu'il"). The sign is tried before what stands around it: most words end in none
INNER = (
    r"['’ʼ](?<=[\u0400-\u04ff].)(?=[а-џґ])|['’ʼʿ‘](?<=[^\W\d_]{2}.)(?<!qu.)(?<!Qu.)(?=[aeiou]|s[a-z])|[\u0300-\u036f\u064b-\u0652\u0670]"
)
# a word is letters and digits with their combining marks; letters with stops ("U.S.", "W.Va.") are one word
WORD = re.compile(rf"[^\W\d_]\.(?:(?:[^\W\d_]\.)+|[^\W\d_]{{2}}\.(?!\w))|[^\W_]+(?:(?:{INNER})[^\W_]*)*")
# what may stand between two words of one name
GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*|[-‐‑–][‘ʿ]?|['’ʼ‘`´]")
HYPHEN = re.compile(r"[-‐‑–]")
# a letter that may be a capital: none of the commonest small ones, with nothing grown to its front
CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿа-џґ](?<![^\W_].)")
ARTICLE = re.compile(r"(?<![^\W_])([^\W\d_]+)[-‐‑]$")
LONGEST_ARTICLE = 6
# the next word of a name, behind what may stand between two; a stop ends a name, but for an initial and a shortened word
NEXT = re.compile(
    rf"(?:(?P<stop>\.[ \u00a0])|(?P<hyphen>[-‐‑–]‘?)|[ \t\u00a0]+\n?[ \t\u00a0]*|\n[ \t\u00a0]*|['’ʼ‘`´])(?P<word>{WORD.pattern})"
)
NEXT_WORD = re.compile(r"\s+(\w+)")


class Token(NamedTuple):
    """A word at [start, end) of the text. `capital`: it starts with a capital letter, or with a letter of a script that has none."""

    start: int
    end: int
    text: str
    capital: bool


def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The words of text[start:end]."""
    return tuple(_token(found.start(), found[0]) for found in WORD.finditer(text, start, end))


def _token(start: int, word: str) -> Token:
    first = word[0]
    return Token(start, start + len(word), word, first.isupper() or (not first.islower() and _caseless(first)))


def _caseless(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


def runs(text: str, start: int, end: int, language: Language) -> Iterator[tuple[Token, ...]]:
    """The longest stretches of text[start:end] that may hold names: capitals joined by spaces, hyphens, apostrophes and particles
    ("Deir ez-Zor"). Only what stands in a run is cut into words: most of a text is none.
    """  # noqa: D205
    at = start
    while found := CAPITAL.search(text, at, end):
        at = found.start()
        word = _token(at, WORD.match(text, at, end)[0])  # type: ignore[index]  # a word begins with the letter
        if word.capital:
            run = [*_article(text, start, word, language), word]
            while following := _following(text, run[-1], end, language):
                run += following
            word = run[-1]
            yield tuple(run)
        at = word.end


def _article(text: str, start: int, word: Token, language: Language) -> tuple[Token, ...]:
    """The article in lower case that is grown to `word` by a hyphen ("al-Bab")."""
    found = ARTICLE.search(text, max(start, word.start - LONGEST_ARTICLE), word.start) if HYPHEN.match(text, word.start - 1) else None
    if found is None or found[1] not in language.names.articles:
        return ()
    return (Token(found.start(1), found.end(1), found[1], capital=False),)


def _following(text: str, last: Token, end: int, language: Language) -> list[Token]:
    """The next capitalised word of the same run, with at most two particles before it; [] where the run ends."""
    found: list[Token] = []
    for _ in range(3):
        behind = NEXT.match(text, last.end, end)
        if behind is None or (behind["stop"] and len(last.text) > 1 and last.text not in language.names.stopped):
            return []
        last = _token(behind.start("word"), behind["word"])
        found.append(last)
        if last.capital:
            return found
        if last.text not in language.names.particles and not (behind["hyphen"] and HYPHEN.match(text, last.end)):
            return []
    return []


def with_noun(text: str, part: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """`part` with the words behind it, in lower case, that its name goes on with ("Харківська область", "Arabie saoudite")."""
    while (behind := NEXT_WORD.match(text, part[-1].end)) and behind[1].islower() and behind[1] in language.names.place_after:
        part = (*part, Token(behind.start(1), behind.end(1), behind[1], capital=False))
    return part
