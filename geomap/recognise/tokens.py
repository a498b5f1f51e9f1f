"""Words of a text and the runs of capitalised words that may be names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from geomap.languages import Language

__all__ = ["Token", "runs", "tokens", "with_noun"]

# an apostrophe inside a word: before a small Cyrillic letter ("Слов'янськ"), or before the vowel of a name with a glottal stop ("Dara'a"),
# not behind what elides ("l'armée", "qu'il")
INNER = r"(?:(?<=[\u0400-\u04ff])['’ʼ](?=[а-џґ])|(?<=[^\W\d_]{2})(?<!qu)(?<!Qu)['’ʼʿ‘](?=[aeiou]|s[a-z]))"
# a word is letters and digits with their combining marks; letters with stops ("U.S.", "W.Va.") are one word
WORD = re.compile(
    rf"(?:[^\W\d_]\.){{2,}}|[^\W\d_]\.[^\W\d_]{{2}}\.(?!\w)|[^\W_]+(?:(?:[\u0300-\u036f\u064b-\u0652\u0670]|{INNER})[^\W_]*)*"
)
# what may stand between two words of one name
GAP = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*|[-‐‑–][‘ʿ]?|['’ʼ‘`´]")
HYPHEN = re.compile(r"[-‐‑–]")
APOSTROPHE = re.compile(r"['’ʼ‘`´]")
STOP = re.compile(r"\.[ \u00a0]")
# a letter that may be a capital: none of the commonest small ones
CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zß-öø-ÿа-џґ]")
ARTICLE = re.compile(r"(?<![^\W_])([^\W\d_]+)[-‐‑]$")
LONGEST_ARTICLE = 6
# what can at most stand between two words of a name, and then a word
NEXT = re.compile(r"[\s.'’ʼ‘`´‐‑–-]{1,80}(?=[^\W_])")
NEXT_WORD = re.compile(r"\s+(\w+)")


class Token(NamedTuple):
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


def runs(text: str, start: int, end: int, language: Language) -> Iterator[tuple[Token, ...]]:
    """The longest stretches of text[start:end] that may hold names: capitals joined by spaces, hyphens, apostrophes and particles
    ("Deir ez-Zor"). Only what stands in a run is cut into words: most of a text is none.
    """  # noqa: D205
    at = start
    while found := CAPITAL.search(text, at, end):
        word = _word(text, found.start(), end)
        at = word.end
        if word.capital:
            run = [*_article(text, start, word, language), word]
            while following := _following(text, run[-1], end, language):
                run += following
            at = run[-1].end
            yield tuple(run)


def _word(text: str, at: int, end: int) -> Token:
    found = WORD.match(text, at, end)
    assert found is not None  # noqa: S101  # every caller has seen a letter or digit there
    return Token(at, found.end(), found[0], found[0][0].isupper() or _caseless(found[0][0]))


def _joined(text: str, one: Token, at: int, language: Language) -> bool:
    """Can the word at `at` go on the name of `one`? A stop ends a name, but for an initial ("Ashley L. Evans") and a shortened word."""
    if STOP.fullmatch(text, one.end, at):
        return len(one.text) == 1 or one.text in language.names.stopped
    return GAP.fullmatch(text, one.end, at) is not None


def _article(text: str, start: int, word: Token, language: Language) -> tuple[Token, ...]:
    """The article in lower case that is grown to `word` by a hyphen ("al-Bab")."""
    found = ARTICLE.search(text, max(start, word.start - LONGEST_ARTICLE), word.start)
    if found is None or found[1] not in language.names.articles:
        return ()
    return (Token(found.start(1), found.end(1), found[1], capital=False),)


def _following(text: str, last: Token, end: int, language: Language) -> list[Token]:
    """The next capitalised word of the same run, with at most two particles before it; [] where the run ends."""
    found: list[Token] = []
    for _ in range(3):
        behind = NEXT.match(text, last.end, end)
        if behind is None or not _joined(text, last, behind.end(), language):
            return []
        grown = HYPHEN.match(behind[0]) is not None
        last = _word(text, behind.end(), end)
        found.append(last)
        if last.capital:
            return found
        if last.text not in language.names.particles and not (grown and HYPHEN.match(text, last.end)):
            return []
    return []


def with_noun(text: str, part: tuple[Token, ...], language: Language) -> tuple[Token, ...]:
    """`part` with the words behind it, in lower case, that its name goes on with ("Харківська область", "Arabie saoudite")."""
    while (behind := NEXT_WORD.match(text, part[-1].end)) and behind[1].islower() and behind[1] in language.names.place_after:
        part = (*part, Token(behind.start(1), behind.end(1), behind[1], capital=False))
    return part
