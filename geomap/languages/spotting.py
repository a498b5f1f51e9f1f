"""Many patterns looked for at once: each is tried where its first word stands, and nowhere else."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache, partial
from itertools import compress, groupby
from operator import itemgetter
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

from geomap.languages.memory import Memory
from geomap.languages.notation import followed, least, openings, regex
from geomap.languages.written import written

__all__ = ["Lexicon", "Spotter", "lowered", "spotter", "uncased"]

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
    # may it stand behind a clitic?
    grown: bool


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

    def spot(self, plain: str, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """The [start, end) in plain[start:end] that a pattern fits, with what it says; of the patterns that say the same, the longest.

        `plain` is a lowered text, unless the patterns are cased. Whole words only; a clitic grown to the word may stand before it.
        """
        (kind, (places, following, said)) = (self._kind, self._lexicon.places(plain))
        for at in range(bisect_left(places, start), bisect_left(places, end)):
            if kind in said[at]:
                for skipped, length, pattern, says in said[at][kind][following[at]]:
                    begin = places[at] + skipped
                    if pattern is None:
                        yield begin, _filled(plain, begin + length), says
                    elif found := pattern.match(plain, begin + length, end):
                        yield begin, _filled(plain, found.end()), says


class Lexicon:
    """Patterns of many kinds by their first word: one pass over a text tells for all of them where which is to be tried."""

    def __init__(self, kinds: Mapping[str, Entries[Any]], grown: Collection[str] = (), clitics: Iterable[str] = ()) -> None:
        """The patterns of each kind; those of the kinds in `grown` may stand behind one of `clitics`."""
        self._spotters, self._clitics = {kind: Spotter[Any](self, kind) for kind in kinds}, tuple(clitics)
        self._entries: list[_Entry] = []
        # by the whole of the first word, and by what that begins with
        self._whole: dict[str, list[_Opening]] = {}
        self._begun: dict[str, list[_Opening]] = {}
        for kind, entries in kinds.items():
            for patterns, says in entries:
                for order, pattern in enumerate(patterns):
                    self._enter(pattern, order)
                self._entries.append(_Entry(kind, says, kind in grown))
        self._lengths = sorted({*map(len, self._begun)})
        self._remembered = Memory(self._of_word)
        self.places = lru_cache(maxsize=4)(self._places)

    def __getitem__(self, kind: str) -> Spotter[Any]:
        """The spotter of one kind."""
        return self._spotters[kind]

    def _enter(self, pattern: str, order: int) -> None:
        for first, behind in openings(pattern):
            known = self._begun if first.endswith("*") else self._whole
            known.setdefault(first.removesuffix("*"), []).append(_Opening(0, len(self._entries), order, pattern, behind))

    def _places(self, plain: str) -> tuple[Sequence[int], Sequence[str], Sequence[_Said]]:
        """The offsets at which something is to be tried in a text, what word stands behind each, and what is to be tried."""
        text = written(plain)
        every = [*map(self._remembered.__getitem__, text.words)]
        return [*compress(text.starts, every)], [*compress([*text.words[1:], ""], every)], [*filter(None, every)]

    def _of_word(self, word: str) -> _Said:
        """What is to be tried at `word`. Few words open a pattern, so that few patterns are ever compiled."""
        clitics = (len(each) for each in self._clitics if word.startswith(each))
        found: dict[str, list[_Opening]] = {}
        for skipped in (0, *clitics):
            for each in self._opened(word[skipped:]):
                (kind, _, grown) = self._entries[each.entry]
                if grown or not skipped:
                    found.setdefault(kind, []).append(each._replace(skipped=skipped))
        return {kind: Memory(partial(self._tries, word, tuple(openings)), FOLLOWING) for kind, openings in found.items()}

    def _opened(self, word: str) -> Iterator[_Opening]:
        """What may begin with `word`."""
        yield from self._whole.get(word, ())
        for length in self._lengths:
            yield from self._begun.get(word[:length], ())

    def _tries(self, word: str, openings: Sequence[_Opening], following: str) -> tuple[_Try, ...]:
        """Of `openings` at `word` those that may go on with the word behind it, by entry."""
        may = sorted((each for each in openings if followed(each.behind, following)), key=itemgetter(0, 1))
        return tuple(
            _Try(skipped, *_tried(len(word) - skipped, [*same]), self._entries[entry].says)
            for (skipped, entry), same in groupby(may, key=itemgetter(0, 1))
        )


def _filled(plain: str, end: int) -> int:
    """Where a word ends that was written with marks."""
    while plain.startswith(FILLER, end):
        end += 1
    return end


def uncased(entries: Entries[T]) -> Entries[T]:
    """`entries` for a lowered text."""
    return (([MARKS.sub("", each.lower()) for each in patterns], says) for patterns, says in entries)


def spotter(entries: Entries[T], clitics: Iterable[str] = (), *, cased: bool = False) -> Spotter[T]:
    """A lexicon of one kind. One that is `cased` keeps the capitals of its patterns, and is given a text with its own."""
    return Lexicon({"": entries if cased else uncased(entries)}, ("",), clitics)[""]


def _tried(length: int, openings: Sequence[_Opening]) -> tuple[int, re.Pattern[str] | None]:
    """What tells whether one of `openings` goes on behind a word of `length` letters, the longest before the others, and from where on."""
    ordered = sorted(openings, key=lambda each: (least(each.pattern), len(each.pattern), -each.order), reverse=True)
    if any(PART.match(each.behind) for each in ordered):
        return 0, _compiled(tuple(dict.fromkeys(each.pattern for each in ordered)))
    behind = tuple(dict.fromkeys(each.behind for each in ordered))
    return length, _compiled(behind) if any(behind) else None


@cache
def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(regex, patterns))})(?!\w)")
