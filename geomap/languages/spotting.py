"""Many patterns looked for at once: where a word begins as some pattern can begin, and only there, are the patterns tried."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeAlias, TypeVar

from geomap.languages.patterns import APOSTROPHES, least, regex

__all__ = ["Spotter", "lowered", "spotter"]

T = TypeVar("T")
# how many letters of a word decide whether a pattern is tried there, and how many of them tell which
LETTERS, KEY = 6, 2
# what a prefix that is a whole word ends with
WORD_END = " "
WRITTEN = {WORD_END: r"(?!\w)", "'": APOSTROPHES}
Trie: TypeAlias = dict[str, "Trie"]


def lowered(text: str) -> str:
    """`text` in lower case, letter by letter, so that all offsets stay."""
    plain = text.lower()
    return plain if len(plain) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


@dataclass(frozen=True, slots=True)
class Spotter(Generic[T]):
    """Patterns with what each of them says."""

    starts: re.Pattern[str]
    by_key: Mapping[str, Sequence[tuple[str, T]]]
    clitics: tuple[str, ...]

    def spot(self, plain: str, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The [start, end) in plain[start:end] that a pattern fits, with what it says; of the patterns that say the same, the longest.

        `plain` is a lowered text, unless the patterns are cased. Whole words only; a clitic grown to the word may stand before it.
        """
        for found in self.starts.finditer(plain, start, end):
            at = found.start()
            yield from self._at(plain, at, end)
            for clitic in self.clitics:
                if plain.startswith(clitic, at):
                    yield from self._at(plain, at + len(clitic), end)

    def _at(self, plain: str, at: int, end: int) -> Iterator[tuple[int, int, T]]:
        for letters in range(KEY + 1):
            for pattern, says in self.by_key.get(plain[at : at + letters], ()):
                if found := _compiled(pattern).match(plain, at, end):
                    yield at, found.end(), says


def spotter(entries: Iterable[tuple[Iterable[str], T]], clitics: Iterable[str] = (), *, cased: bool = False) -> Spotter[T]:
    """The spotter of `entries`: patterns (geomap.languages.patterns), longer ones first where both fit, and what they say.

    One that is `cased` keeps the capitals of its patterns, and is given a text with its own.
    """
    trie: Trie = {}
    by_key: dict[str, list[tuple[str, T]]] = {}
    for patterns, says in entries:
        keyed: dict[str, list[str]] = {}
        written = (each if cased else each.lower() for each in patterns)
        for pattern in sorted(written, key=lambda each: (least(each), len(each)), reverse=True):
            prefixes = _prefixes(pattern, LETTERS, head=True)
            _grow(trie, prefixes)
            for key in {_key(each) for each in prefixes}:
                keyed.setdefault(key, []).append(regex(pattern))
        for key, own in keyed.items():
            by_key.setdefault(key, []).append((rf"(?:{'|'.join(own)})(?!\w)", says))
    grown = tuple(clitics)
    before = rf"(?:{'|'.join(map(re.escape, grown))})?" if grown else ""
    return Spotter(re.compile(rf"(?<!\w)(?={before}{_written(trie)})"), by_key, grown)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A text holds few of the words that a language has: only what may fit somewhere is ever compiled."""
    return re.compile(pattern)


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
