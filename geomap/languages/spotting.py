"""Many patterns looked for at once: each is tried where its first word stands, and nowhere else."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from geomap.languages.index import Beside, Index
from geomap.languages.lowering import FILLER, MARKS
from geomap.languages.memory import Memory
from geomap.languages.notation import closings, least, openings, whole, words_behind
from geomap.languages.written import Told, written

__all__ = ["Lexicon", "Spotter", "spotter"]

T = TypeVar("T")
Entries: TypeAlias = Iterable[tuple[Iterable[str], T]]
"""Patterns (geomap.languages.patterns), longer ones first where both fit, and what they say."""

# what goes on inside a word, or does not begin with one
PART = re.compile(r"[\w(*#]")
COMPILED: dict[str, re.Pattern[str]] = {}
"""What patterns go on with, as far as a text has asked for it."""
SENTENCES = 1 << 8
"""Sentences whose words are kept by kind, because one after the other asks for its own."""


class _Entry(NamedTuple):
    kind: str
    says: Any
    # may it stand behind a clitic? does it have capitals?
    grown: bool
    cased: bool


class _Opening(NamedTuple):
    """A pattern that may fit where a word begins, without the `skipped` letters grown to its front.

    `entry` is the number of its entry, `order` its place there, `behind` what it goes on with behind the word.
    """

    skipped: int
    entry: int
    order: int
    pattern: str
    behind: str


class _Way(NamedTuple):
    """How a pattern may go on: `behind`, a pattern matched so many letters (`length`) behind the begin of its first word.

    With nothing behind it the word is enough. One of the words `needed` ends a match; where none is told they do not matter.
    """

    length: int
    behind: str
    needed: tuple[str, ...]

    def end(self, text: str, begin: int, end: int) -> int | None:
        """Where it ends in text[begin:end], the word being at `begin`; None where it does not fit."""
        at = begin + self.length
        if not self.behind:
            return at
        pattern = COMPILED.get(self.behind)
        if pattern is None:
            if self.needed and not any(_begins(word, text, at, end) for word in self.needed):
                return None  # not worth to be compiled yet
            pattern = COMPILED[self.behind] = re.compile(whole((self.behind,)))
        found = pattern.match(text, at, end)
        return found.end() if found else None


class _Try(NamedTuple):
    """What to try where two words stand: the `ways` in order."""

    skipped: int
    ways: tuple[_Way, ...]
    says: Any

    def fit(self, text: str, at: int, end: int) -> tuple[int, int] | None:
        """The [begin, end) in text[at:end] that the first of the ways has that fits, the word being at `at`."""
        begin = at + self.skipped
        for way in self.ways:
            until = way.end(text, begin, end)
            if until is not None:
                return begin, until
        return None


_Beside: TypeAlias = Beside[_Opening, tuple[_Try, ...]]
"""What to try at a word, by the word behind it."""


class Spotter(Generic[T]):
    """Patterns of one kind with what each of them says."""

    def __init__(self, lexicon: Lexicon, kind: str) -> None:
        """Use `spotter`, or a lexicon's."""
        self._lexicon, self._kind = lexicon, kind

    def spot(self, plain: str, start: int, end: int, text: str = "") -> Iterator[tuple[int, int, T]]:
        """The [start, end) in plain[start:end] that a pattern fits, with what it says; of the patterns that say the same, the longest.

        `plain` is a lowered text, `text` the one with its capitals, for a kind that has some. Whole words only; a clitic grown to the
        word may stand before it.
        """
        (starts, following, said), places = self._lexicon.within(plain, start, end)
        for at in places.get(self._kind, ()):
            for each in said[at][self._kind][following[at]]:
                if span := each.fit(text or plain, starts[at], end):
                    yield span[0], _filled(plain, span[1]), each.says

    def spot_around(self, plain: str, start: int, end: int, gap: tuple[int, int]) -> Iterator[tuple[int, int, T]]:
        """The same of what only fits where the words of `gap`, inside [start, end), are left out."""
        (low, high), words = gap, written(plain)
        (starts, following, said), places = self._lexicon.within(plain, start, low)
        joined, last, behind = plain[start:low] + plain[high:end], words.last(low), "".join(words.between(high, end)[:1])
        for at in places.get(self._kind, ()):
            for each in said[at][self._kind][behind if starts[at] == last else following[at]]:
                span = each.fit(joined, starts[at] - start, len(joined))
                if span and span[1] > low - start:
                    yield start + span[0], _filled(joined, span[1]) + start + high - low, each.says


class Lexicon:
    """Patterns of many kinds by their first word: one pass over a text tells for all of them where which is to be tried."""

    def __init__(
        self,
        kinds: Mapping[str, Entries[Any]],
        *,
        grown: Collection[str] = (),
        clitics: Iterable[str] = (),
        cased: Collection[str] = (),
    ) -> None:
        """The patterns of each kind. Those of the kinds in `grown` may stand behind one of `clitics`; those in `cased` have capitals."""
        self._spotters, self._clitics = {kind: Spotter[Any](self, kind) for kind in kinds}, tuple(clitics)
        self._entries: list[_Entry] = []
        self._openings: Index[_Opening] = Index()
        for kind, entries in kinds.items():
            for patterns, says in entries:
                for order, pattern in enumerate(patterns):
                    self._enter(MARKS.sub("", pattern.lower()), order, pattern if kind in cased else None)
                self._entries.append(_Entry(kind, says, kind in grown, kind in cased))
        self._memory = Memory(self._of_word)
        self.within = lru_cache(maxsize=SENTENCES)(self._within)

    def __getitem__(self, kind: str) -> Spotter[Any]:
        """The spotter of one kind."""
        return self._spotters[kind]

    def _enter(self, plain: str, order: int, pattern: str | None) -> None:
        for first, behind in openings(plain):
            self._openings.add(first, _Opening(0, len(self._entries), order, pattern or plain, behind))

    def _within(self, plain: str, start: int, end: int) -> tuple[Told, Mapping[str, Sequence[int]]]:
        """What is told of the words of `plain`, and the places there of those in [start, end) that may begin a pattern, by kind."""
        told, places = written(plain).told(self._memory), defaultdict[str, list[int]](list)
        for at in told.between(start, end):
            for kind in told.said[at]:
                places[kind].append(at)
        return told, places

    def _of_word(self, word: str) -> dict[str, _Beside]:
        """What is to be tried at `word`, by kind. Few words open a pattern, so that few patterns are ever compiled."""
        clitics = (len(each) for each in self._clitics if word.startswith(each))
        found: dict[str, list[_Opening]] = {}
        for skipped in (0, *clitics):
            for each in self._openings.of(word[skipped:]):
                entry = self._entries[each.entry]
                if entry.grown or not skipped:
                    found.setdefault(entry.kind, []).append(each._replace(skipped=skipped))
        behind = {kind: ((each, words_behind(each.behind)) for each in openings) for kind, openings in found.items()}
        return {kind: Beside(openings, partial(self._tries, word)) for kind, openings in behind.items()}

    def _tries(self, word: str, openings: Sequence[_Opening]) -> tuple[_Try, ...]:
        """What tells which of `openings` fit at `word`, by entry."""
        ordered = sorted(openings, key=itemgetter(0, 1))
        same = ((skipped, self._entries[entry], [*each]) for (skipped, entry), each in groupby(ordered, key=itemgetter(0, 1)))
        return tuple(_Try(skipped, _ways(len(word) - skipped, own, cased=entry.cased), entry.says) for skipped, entry, own in same)


def _begins(beginning: str, text: str, at: int, end: int) -> bool:
    """Does a word of text[at:end] begin so?"""
    while (at := text.find(beginning, at, end)) >= 0 and text[at - 1].isalnum():
        at += 1
    return at >= 0


def _filled(plain: str, end: int) -> int:
    """Where a word ends that was written with marks."""
    while plain.startswith(FILLER, end):
        end += 1
    return end


def spotter(entries: Entries[T], clitics: Iterable[str] = (), *, cased: bool = False) -> Spotter[T]:
    """The spotter of a lexicon of one kind."""
    return Lexicon({"": entries}, grown={""}, clitics=clitics, cased={""} if cased else ())[""]


def _ways(length: int, openings: Sequence[_Opening], *, cased: bool) -> tuple[_Way, ...]:
    """How one of `openings` may go on behind a word of `length` letters, the longest before the others."""
    ordered = sorted(openings, key=_weight, reverse=True) if len(openings) > 1 else openings
    return tuple(dict.fromkeys(_way(length, each, cased=cased) for each in ordered))


def _weight(opening: _Opening) -> tuple[int, int, int]:
    return least(opening.pattern), len(opening.pattern), -opening.order


def _way(length: int, opening: _Opening, *, cased: bool) -> _Way:
    if cased or PART.match(opening.behind):
        return _Way(0, opening.pattern, ())
    return _Way(length, opening.behind, _needed(opening.behind))


@cache
def _needed(behind: str) -> tuple[str, ...]:
    """The words, or beginnings of words, one of which ends what a pattern has behind its first word; none where any may or is not told."""
    words = () if "…" in behind else {word.partition("*")[0] for word, _ in closings(behind)}
    return tuple(words) if all(words) else ()
