"""Many patterns looked for at once: each is tried where its first word stands, and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import groupby
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from geomap.languages.memory import Memory
from geomap.languages.notation import WORD_END, followed, least, openings, regex
from geomap.languages.written import written

__all__ = ["Lexicon", "Spotter", "lowered", "spotter"]

T = TypeVar("T")
Entries: TypeAlias = Iterable[tuple[Iterable[str], T]]
"""Patterns (geomap.languages.patterns), longer ones first where both fit, and what they say."""

# the signs for vowels and for a doubled letter that a writer of Arabic script may leave out, and a word that has some
MARKS = re.compile("[\u064b-\u0652\u0670]+")
MARKED = re.compile(rf"\w+(?:{MARKS.pattern}\w*)+")
# white space that no text has, in the place of marks
FILLER = "\x1f"
# what goes on inside a word, or does not begin with one
PART = re.compile(r"[\w(*#]")
# letters by which beginnings of words are kept
LETTERS = 3
FOLLOWING = 1 << 8
"""Words behind a word of which is remembered what to try there."""


@lru_cache(maxsize=8)
def lowered(text: str) -> str:
    """`text` in lower case, letter by letter, so that all offsets stay; a word is written without marks, and filled up behind."""
    plain = text.lower()
    plain = plain if len(plain) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return MARKED.sub(_unmarked, plain) if MARKS.search(plain) else plain


def _unmarked(word: re.Match[str]) -> str:
    return MARKS.sub("", word[0]).ljust(len(word[0]), FILLER)


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


class _Try(NamedTuple):
    """What to try where two words stand: a regular expression `length` letters behind the begin of the first, or nothing but that."""

    skipped: int
    length: int
    pattern: re.Pattern[str] | None
    says: Any


_Said: TypeAlias = dict[str, Memory[tuple[_Try, ...]]]
"""What to try at a word, by kind and by the word behind it."""


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
        (kind, told) = (self._kind, written(plain).told(self._lexicon.memory))
        for at in told.between(start, end):
            if kind in told.said[at]:
                for skipped, length, pattern, says in told.said[at][kind][told.following[at]]:
                    begin = told.starts[at] + skipped
                    if pattern is None:
                        yield begin, _filled(plain, begin + length), says
                    elif found := pattern.match(text or plain, begin + length, end):
                        yield begin, _filled(plain, found.end()), says


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
        # by the whole of the first word, and by what that begins with, kept by its first letters
        self._whole: dict[str, list[_Opening]] = {}
        self._begun: dict[str, dict[str, list[_Opening]]] = {}
        for kind, entries in kinds.items():
            for patterns, says in entries:
                for order, pattern in enumerate(patterns):
                    self._enter(MARKS.sub("", pattern.lower()), order, pattern if kind in cased else None)
                self._entries.append(_Entry(kind, says, kind in grown, kind in cased))
        self.memory = Memory(self._of_word)

    def __getitem__(self, kind: str) -> Spotter[Any]:
        """The spotter of one kind."""
        return self._spotters[kind]

    def _enter(self, plain: str, order: int, pattern: str | None) -> None:
        for first, behind in openings(plain):
            (word, begun, _) = first.partition("*")
            known = self._begun.setdefault(word[:LETTERS], {}) if begun else self._whole
            known.setdefault(word, []).append(_Opening(0, len(self._entries), order, pattern or plain, behind))

    def _of_word(self, word: str) -> _Said:
        """What is to be tried at `word`. Few words open a pattern, so that few patterns are ever compiled."""
        clitics = (len(each) for each in self._clitics if word.startswith(each))
        found: dict[str, list[_Opening]] = {}
        for skipped in (0, *clitics):
            for each in self._opened(word[skipped:]):
                entry = self._entries[each.entry]
                if entry.grown or not skipped:
                    found.setdefault(entry.kind, []).append(each._replace(skipped=skipped))
        return {kind: Memory(partial(self._tries, word, tuple(openings)), FOLLOWING) for kind, openings in found.items()}

    def _opened(self, word: str) -> Iterator[_Opening]:
        """What may begin with `word`."""
        yield from self._whole.get(word, ())
        for letters in {word[:length] for length in range(LETTERS + 1)}:
            for beginning, opened in self._begun.get(letters, {}).items():
                if word.startswith(beginning):
                    yield from opened

    def _tries(self, word: str, openings: Sequence[_Opening], following: str) -> tuple[_Try, ...]:
        """Of `openings` at `word` those that may go on with the word behind it, by entry."""
        may = [each for each in openings if followed(each.behind, following)]
        if not may:
            return ()
        may.sort(key=itemgetter(0, 1))
        same = ((skipped, self._entries[entry], [*each]) for (skipped, entry), each in groupby(may, key=itemgetter(0, 1)))
        return tuple(_Try(skipped, *_tried(len(word) - skipped, own, cased=entry.cased), entry.says) for skipped, entry, own in same)


def _filled(plain: str, end: int) -> int:
    """Where a word ends that was written with marks."""
    while plain.startswith(FILLER, end):
        end += 1
    return end


def spotter(entries: Entries[T], clitics: Iterable[str] = (), *, cased: bool = False) -> Spotter[T]:
    """The spotter of a lexicon of one kind."""
    return Lexicon({"": entries}, grown={""}, clitics=clitics, cased={""} if cased else ())[""]


def _tried(length: int, openings: Sequence[_Opening], *, cased: bool) -> tuple[int, re.Pattern[str] | None]:
    """What tells whether one of `openings` goes on behind a word of `length` letters, the longest before the others, and from where on."""
    ordered = (
        openings
        if len(openings) == 1
        else sorted(openings, key=lambda each: (least(each.pattern), len(each.pattern), -each.order), reverse=True)
    )
    if cased or any(PART.match(each.behind) for each in ordered):
        return 0, _compiled(tuple(dict.fromkeys(each.pattern for each in ordered)))
    behind = tuple(dict.fromkeys(each.behind for each in ordered))
    return length, _compiled(behind) if any(behind) else None


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(regex, patterns))}){WORD_END}")
