"""Many patterns looked for at once: where a word begins as some pattern can begin, and only there, are the patterns tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import Generic, TypeAlias, TypeVar

from geomap.languages.patterns import APOSTROPHES, least, regex

__all__ = ["Spotter", "lowered", "spotter"]

T = TypeVar("T")
# how many letters of a word decide whether a pattern is tried there, and how many of them tell which
LETTERS, KEY = 6, 2
# what a prefix that is a whole word ends with
WORD_END = " "
WRITTEN = {WORD_END: r"(?!\w)", "'": APOSTROPHES}
SIGNS, SPECIAL = frozenset(APOSTROPHES), frozenset("(?*#~")
# the signs for vowels and for a doubled letter that a writer of Arabic script may leave out, and a word that has some
MARKS = re.compile("[\u064b-\u0652\u0670]+")
MARKED = re.compile(rf"\w+(?:{MARKS.pattern}\w*)+")
# white space that no text has, in the place of marks
FILLER = "\x1f"
Trie: TypeAlias = dict[str, "Trie"]
_Entry: TypeAlias = tuple[tuple[str, ...], str, T]
"""The prefixes of patterns, all of them as one regular expression, and what they say."""
REMEMBERED = 1 << 12
"""Beginnings of words of which is remembered what to try there."""


def lowered(text: str) -> str:
    """`text` in lower case, letter by letter, so that all offsets stay; a word is written without marks, and filled up behind."""
    plain = text.lower()
    plain = plain if len(plain) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return MARKED.sub(_unmarked, plain) if MARKS.search(plain) else plain


def _unmarked(word: re.Match[str]) -> str:
    return MARKS.sub("", word[0]).ljust(len(word[0]), FILLER)


class Spotter(Generic[T]):
    """Patterns with what each of them says."""

    def __init__(self, starts: re.Pattern[str], by_key: Mapping[str, Sequence[_Entry[T]]], clitics: tuple[str, ...]) -> None:
        """Use `spotter`."""
        self._starts, self._by_key, self._clitics = starts, by_key, clitics
        self._to_try = lru_cache(maxsize=REMEMBERED)(self._beginning)

    def spot(self, plain: str, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The [start, end) in plain[start:end] that a pattern fits, with what it says; of the patterns that say the same, the longest.

        `plain` is a lowered text, unless the patterns are cased. Whole words only; a clitic grown to the word may stand before it.
        """
        for word in self._starts.finditer(plain, start, end):
            at = word.start()
            for skipped in (0, *(len(each) for each in self._clitics if plain.startswith(each, at))):
                for pattern, says in self._to_try(plain[at + skipped : at + skipped + LETTERS]):
                    if found := pattern.match(plain, at + skipped, end):
                        yield at + skipped, _filled(plain, found.end()), says

    def _beginning(self, letters: str) -> tuple[tuple[re.Pattern[str], T], ...]:
        """The patterns that may fit where a text goes on with `letters`. Few do, so that few are ever compiled."""
        keyed = (each for key in range(KEY + 1) for each in self._by_key.get(letters[:key], ()))
        return tuple((_compiled(pattern), says) for prefixes, pattern, says in keyed if any(_agree(each, letters) for each in prefixes))


def _filled(plain: str, end: int) -> int:
    """Where a word ends that was written with marks."""
    while plain.startswith(FILLER, end):
        end += 1
    return end


def spotter(entries: Iterable[tuple[Iterable[str], T]], clitics: Iterable[str] = (), *, cased: bool = False) -> Spotter[T]:
    """The spotter of `entries`: patterns (geomap.languages.patterns), longer ones first where both fit, and what they say.

    One that is `cased` keeps the capitals of its patterns, and is given a text with its own.
    """
    trie: Trie = {}
    by_key: dict[str, list[_Entry[T]]] = {}
    for patterns, says in entries:
        keyed: dict[str, tuple[set[str], list[str]]] = {}
        written = (each if cased else MARKS.sub("", each.lower()) for each in patterns)
        for pattern in sorted(written, key=lambda each: (least(each), len(each)), reverse=True):
            first = pattern.partition(" ")[0]
            plain = SPECIAL.isdisjoint(first) and bool(first)
            prefixes = {(first + WORD_END)[:LETTERS]} if plain else _prefixes(pattern, LETTERS, head=True)
            _grow(trie, prefixes)
            for key in {_key(each) for each in prefixes}:
                (begun, own) = keyed.setdefault(key, (set(), []))
                begun.update(each for each in prefixes if _key(each) == key)
                own.append(regex(pattern))
        for key, (begun, own) in keyed.items():
            by_key.setdefault(key, []).append((tuple(begun), rf"(?:{'|'.join(own)})(?!\w)", says))
    grown = tuple(clitics)
    before = rf"(?:{'|'.join(map(re.escape, grown))})?" if grown else ""
    return Spotter(re.compile(rf"(?<!\w)(?={before}{_written(trie)})"), by_key, grown)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A text holds few of the words that a language has: only what may fit somewhere is ever compiled."""
    return re.compile(pattern)


def _agree(prefix: str, letters: str) -> bool:
    """Can a pattern with the prefix fit what goes on with `letters`?"""
    for expected, letter in zip(prefix, letters, strict=False):
        if expected == WORD_END:
            return not (letter.isalnum() or letter == "_")
        if letter not in SIGNS if expected == "'" else letter != expected:
            return False
    return True


def _prefixes(pattern: str, letters: int, *, head: bool) -> set[str]:
    """The letters that a match of `pattern` can begin with: at most `letters` of its first word, with WORD_END where that is all of it."""
    if pattern.startswith("("):
        (inside, _, rest) = pattern[1:].partition(")")
        absent = rest.startswith("?")
        rest = rest.removeprefix("?")
        found = {each for choice in inside.split("|") for each in _prefixes(choice + rest, letters, head=head)}
        # a choice that is absent takes the space behind it along
        return found | (_prefixes(rest.lstrip() if head else rest, letters, head=head) if absent else set())
    if not letters or pattern[:1] in ("*", "#"):
        return {""}
    if pattern[:1] in ("", " "):
        return {WORD_END}
    absent = pattern[1:2] == "?"
    rest = pattern[2:] if absent else pattern[1:]
    found = {pattern[0] + each for each in _prefixes(rest, letters - 1, head=False)}
    return found | (_prefixes(rest, letters, head=False) if absent else set())


def _key(prefix: str) -> str:
    """The first letters of `prefix`, up to what may be written in several ways."""
    return re.split(r"[ ']", prefix[:KEY])[0]


def _grow(trie: Trie, prefixes: Iterable[str]) -> None:
    for prefix in prefixes:
        node = trie
        for letter in prefix:
            node = node.setdefault(letter, {})
        node[""] = {}


def _written(trie: Trie) -> str:
    """The regular expression of `trie`; where a prefix ends, whatever comes behind it fits."""
    if "" in trie:
        return ""
    each = [WRITTEN.get(letter, re.escape(letter)) + _written(more) for letter, more in sorted(trie.items())]
    return rf"(?:{'|'.join(each)})" if each else "(?!)"
