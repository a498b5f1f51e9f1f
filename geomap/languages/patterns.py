"""The notation of patterns in language files, compiled to regular expressions.

A pattern is words separated by spaces. `*` stands for the rest of a word, `#` for digits, thousands set apart or not, `(a|b)` for a choice,
`?` after a choice for its absence (after a letter, for that of the letter), `~3` between two words for up to three others. What stands
behind ` … ` must follow within a few words, and is no part of the match. Spaces stand for any run of white space, a straight apostrophe for
any apostrophe, and case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache

__all__ = ["Ending", "after", "anywhere", "before", "ending", "last_word", "last_words"]

FOLLOWED = " … "
# how many words at most may stand before what must follow
WITHIN = 10
APOSTROPHES = "['’ʼ‘`´]"
# what a name may begin with, which is none of the words before it ("village of ‘Aqrab")
AYN = "[‘ʿ]"
WORD = re.compile(r"\w+")
OPTIONAL_OPENING = re.compile(r"^((?:\(\?:\(\?:[^()]*\)\\ \)\?)*)(\(\?:[^()]*\))\?\\ ")
REPEATED = re.compile(r"(\(\?:\\ \(\?:[^()]*\)\))\?(?:\1\?)+")
CHOICE = re.compile(r"\(([^()]*)\)(\?)?|(\w)\?")
GAP = re.compile(r"~(\d+) ")
CHUNK = re.compile(r"\S*[\w*#]\S*")
NOTATION = {r"\*": r"\w*", r"\(": "(?:", r"\)": ")", r"\|": "|", r"\?": "?", r"\#": r"\d+[.,\u00a0\u202f ]?\d*", "'": APOSTROPHES}


ANY = "*"
"""In the place of a word: whatever stands there."""


class Ending:
    """Patterns that may end a text. Those with its last two words are looked up first: most texts end in none, and cost no match."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        """Use `before`, which keeps what it has compiled."""
        # the patterns that are a word and no more
        self.words = frozenset(pattern.lower() for pattern in patterns if pattern.isalnum())
        # last word -> the word before it -> patterns, with those that may stand behind any
        self._by_last = {last: _with_any(behind) for last, behind in _by_last(patterns).items()}
        self._beginnings = tuple(word for word in self._by_last if word.endswith(ANY))
        self._starts = tuple(word[:-1] for word in self._beginnings)

    def search(self, text: str) -> re.Match[str] | None:
        """The longest of the patterns that ends `text`, white space aside; None when none does."""
        patterns = self._fitting(*last_words(text))
        return ending(patterns).search(text) if patterns else None

    def may_end_with(self, last: str) -> bool:
        """Can one of the patterns end a text whose last word is `last`?"""
        return last in self._by_last or last.startswith(self._starts)

    def _fitting(self, previous: str, last: str) -> tuple[str, ...]:
        """The patterns that may end in these words."""
        behind = self._by_last.get(last)
        fitting = behind.get(previous, behind[ANY]) if behind else ()
        if last.startswith(self._starts):
            begun = (self._by_last[word] for word in self._beginnings if last.startswith(word[:-1]))
            fitting += tuple(pattern for behind in begun for pattern in behind.get(previous, behind[ANY]))
        return fitting


def _by_last(patterns: Iterable[str]) -> dict[str, dict[str, list[str]]]:
    """Last word -> the word before it -> those of `patterns` that may end in them."""
    found: dict[str, dict[str, list[str]]] = {}
    for pattern in patterns:
        for previous, last in dict.fromkeys(_last_words(pattern)):
            found.setdefault(last, {ANY: []}).setdefault(previous, []).append(pattern)
    return found


def _with_any(behind: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(dict.fromkeys((*patterns, *behind[ANY]))) for word, patterns in behind.items()}


@cache
def ending(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """What matches where one of `patterns` ends a text, whatever its last word is."""
    return re.compile(rf"(?<!\w)(?:{_choice(patterns)})(?:\s*|(?<={APOSTROPHES})){AYN}?$", re.IGNORECASE)


@cache
def before(patterns: tuple[str, ...]) -> Ending:
    """A pattern to search in the text before something: it matches where one of `patterns` ends the text."""
    return Ending(patterns)


@lru_cache(maxsize=16)
def last_words(text: str) -> tuple[str, str]:
    """The last letters and digits in a row of the last two words of `text`, in lower case; '' for a word that has none."""
    chunks = text.rstrip(" ‘ʿ").rsplit(None, 2)
    return _word(chunks[-2]) if len(chunks) > 1 else "", _word(chunks[-1]) if chunks else ""


def last_word(text: str) -> str:
    """The second of `last_words`."""
    return last_words(text)[1]


def _word(chunk: str) -> str:
    if not chunk.isalnum():
        found = WORD.findall(chunk)
        chunk = found[-1] if found else ""
    return chunk.lower()


def _last_words(pattern: str) -> Iterator[tuple[str, str]]:
    """The last two words that a match of `pattern` can have, in lower case.

    "*" at the end of the last one stands for any ending; the one before it is ANY where it is not the same in every match.
    """
    for end in _spelt_out(_tail(pattern)):
        words = re.findall(r"[\w*]+", end.replace("#", "*").lower())
        beginning, star, _ = words[-1].partition("*") if words else ("", "", "")
        chunks = end.lower().split()
        known = len(chunks) > 1 and "~" not in pattern and all(map(str.isalnum, chunks[-2:]))
        yield chunks[-2] if known else ANY, beginning + star


def _tail(pattern: str) -> str:
    """The end of `pattern` that holds the last two words of each match: its choices are few, those of a whole pattern can be thousands."""
    inside = 0
    for at in reversed(range(len(pattern))):
        inside += (pattern[at] == ")") - (pattern[at] == "(")
        if pattern[at] == " " and not inside and all(len(CHUNK.findall(each)) > 1 for each in _spelt_out(pattern[at + 1 :])):
            return pattern[at + 1 :]
    return pattern


def _spelt_out(pattern: str) -> list[str]:
    """`pattern` without choices: one text for each way to read it."""
    found = CHOICE.search(pattern)
    if found is None:
        return [GAP.sub("", pattern)]
    ways = [*(found[1] or found[3] or "").split("|"), *([""] if found[2] or found[3] else [])]
    return [text for way in ways for text in _spelt_out(f"{pattern[: found.start()]}{way}{pattern[found.end() :]}")]


@cache
def after(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to match at the text after something: it matches where one of `patterns` begins the text, white space aside."""
    return re.compile(rf"\s*(?:{_choice(patterns)})(?!\w)", re.IGNORECASE)


@cache
def anywhere(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to search anywhere: whole words only."""
    return re.compile(rf"(?<!\w)(?:{_choice(patterns)})(?!\w)", re.IGNORECASE)


def _choice(patterns: Iterable[str]) -> str:
    """One alternative for each pattern, the longest first, so that the longest match wins; nothing matches an empty list."""
    longest_first = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return "|".join(map(regex, longest_first)) or r"(?!)"


def least(pattern: str) -> int:
    """The letters of the shortest text that `pattern` fits."""
    pattern = pattern.partition(FOLLOWED)[0]
    while CHOICE.search(pattern):
        pattern = CHOICE.sub(lambda found: "" if found[2] or found[3] else min((found[1] or "").split("|"), key=len), pattern)
    return len(GAP.sub("", pattern).replace("*", ""))


def regex(pattern: str) -> str:
    """The regular expression of one pattern."""
    (head, followed, behind) = pattern.partition(FOLLOWED)
    if followed:
        return rf"{regex(head)}(?=(?:\s+[^\s,،;؛:]+){{0,{WITHIN}}}?\s+(?:{regex(behind)})(?!\w))"
    words = re.escape(pattern)
    for escaped, meaning in NOTATION.items():
        words = words.replace(escaped, meaning)
    # a word that may be absent takes the space before it along, or at the start the one behind it; a part of a word takes none
    while (opened := OPTIONAL_OPENING.sub(r"\1(?:\2\\ )?", words)) != words:
        words = opened
    words = re.sub(r"\\ (\(\?:[^()]*\))\?(?=\\ |$)", r"(?:\\ \1)?", words)
    words = re.sub(r"\\ \\~(\d+)", r"(?:\\s+[\\w-]+){0,\1}", words)
    # each of "(*)? (*)? (*)?" by itself would be tried as present and as absent: up to three of them are tried once
    words = REPEATED.sub(lambda found: f"{found[1]}{{0,{len(found[0]) // len(found[1] + '?')}}}", words)
    return words.replace(r"\ ", r"\s+")
