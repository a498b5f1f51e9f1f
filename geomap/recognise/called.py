"""Names that the gazetteer has not as they are spelt, where no capital tells a name: behind a noun that only a name follows, and towns
of the text's countries by their sound, behind a preposition of places.
"""  # noqa: D205

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.languages.lowering import MARKS
from geomap.languages.names import Names
from geomap.languages.patterns import anywhere
from geomap.models import Article, Sentence
from geomap.places import Match
from geomap.recognise.document import Found
from geomap.recognise.lexicon import Lexicon
from geomap.recognise.scan import SEATS
from geomap.recognise.tokens import WORD

__all__ = ["find_called"]

# what a name of several words that only sounds right must reach, and one of a single word: less is alike by chance
SOUNDS_RIGHT, WORD_RIGHT = 0.75, 0.8
# a single word that no noun calls a place must sound more like one, and be longer
BARE_RIGHT, SHORTEST_BARE = 0.9, 5
SHORTEST = 3
LONGEST = 3
# characters before a word in which a preposition stands
NEAR = 40
# the marks that a name may stand in
QUOTES = frozenset("\"'«»“”‘’„")


def find_called(article: Article, lexicon: Lexicon, known: Sequence[Found]) -> Iterator[Found]:
    """The names that are none of `known`: found by sound in the countries of the text, else unresolved behind a noun of towns."""
    if not lexicon.language.names.town_before:
        return
    countries = {each.matches[0].place.country or "" for each in known if each.matches} - {""}
    ends = {at: each.end for each in known for at in range(each.start, each.end)}
    search = _Search(article.document.text, lexicon, sorted(countries), ends)
    towns = {each.matches[0].place.country or "" for each in known if each.matches and each.matches[0].place.feature not in SEATS} - {""}
    for sentence in (each for each in article.sentences if each.kind != "furniture"):
        nouns = anywhere(search.names.town_before).finditer(search.text, sentence.start, sentence.end)
        called = [name for noun in nouns for name in search.behind(noun, sentence)]
        yield from called
        yield from search.heard(sentence, {each.start for each in called}, sorted(towns))


@dataclass(frozen=True, slots=True)
class _Search:
    """The text with what is known of it: the end of the known name at each character of one."""

    text: str
    lexicon: Lexicon
    countries: Sequence[str]
    ends: Mapping[int, int]

    @property
    def names(self) -> Names:
        return self.lexicon.language.names

    def behind(self, noun: re.Match[str], sentence: Sentence) -> Iterator[Found]:
        """The name right behind the noun, and those that are listed with it ("the towns of X and Y")."""
        pair = anywhere(self.names.pair_before).fullmatch(noun[0]) is not None
        start, first = self._unquoted(noun.end() + 1), True
        while self.text[noun.end() : noun.end() + 1].isspace() or not first:
            at = self.ends.get(start)
            if at is None:
                quoted = self.text[start - 1] in QUOTES
                found = self._named(noun if first else None, start, sentence, sure=first or pair or quoted)
                if found is None:
                    return
                yield found
                at = found.end
            following = self.lexicon.joint.match(self.text, self._unquoted(at), sentence.end)
            if following is None or (pair and not first):
                return
            start, first = self._unquoted(following.end()), False

    def _unquoted(self, at: int) -> int:
        """Behind the quotation mark at `at`, if one stands there."""
        return at + (self.text[at : at + 1] in QUOTES)

    def _named(self, noun: re.Match[str] | None, start: int, sentence: Sentence, *, sure: bool) -> Found | None:
        """The name that begins at `start`; one that nobody knows only where it is `sure` that a name stands there, or looks like one."""
        words = list(self._words(start, sentence))
        if not words:
            return None
        first = words[0][0]
        forms = anywhere(self.names.name_forms)
        common = len(words) > 1 and first in self.lexicon.common and forms.fullmatch(words[1][0]) and not forms.fullmatch(first)
        head = bool(common) or (first in self.names.heads and len(words) > 1)
        if not head and (len(first) < SHORTEST or self.lexicon.barred(first)):
            return None
        looks, plain = anywhere(self.names.no_name), MARKS.sub("", words[head][0])
        rare = head and first not in self.lexicon.common  # "أم", unlike "دار", is hardly ever anything but a part of a name
        no_name = not rare and (looks.fullmatch(plain) or (noun and looks.fullmatch(f"{noun[0]} {plain}")))
        for last in reversed(words[head + bool(no_name) : LONGEST]):
            least = SOUNDS_RIGHT if last is not words[0] else WORD_RIGHT
            if matches := self._sounding(self.text[start : last.end()], least, self.countries):
                return Found(start, last.end(), sentence, matches)
        if no_name or not (sure or forms.fullmatch(first)):
            return None
        return Found(start, words[head].end(), sentence, ())

    def heard(self, sentence: Sentence, taken: set[int], countries: Sequence[str]) -> Iterator[Found]:
        """Words behind a preposition of places that sound like a town of `countries`."""
        cues, leads, plain = self.lexicon.literal, self.lexicon.leads, self.lexicon.plain
        led = False
        for word in WORD.finditer(self.text, sentence.start, sentence.end):
            name = word[0]
            (behind, led) = (led, leads[name])
            if not behind or len(name) < SHORTEST_BARE or not plain[name]:
                continue
            start = word.start()
            if start in self.ends or start in taken or not cues.search(self.text[max(sentence.start, start - NEAR) : start]):
                continue
            if matches := self._sounding(name, BARE_RIGHT, countries):
                yield Found(start, word.end(), sentence, matches)

    def _words(self, start: int, sentence: Sentence) -> Iterator[re.Match[str]]:
        """The words from `start` on, with nothing but a space between."""
        while word := WORD.match(self.text, start, sentence.end):
            yield word
            if not self.text[word.end() : word.end() + 1].isspace():
                return
            start = word.end() + 1

    def _sounding(self, name: str, least: float, countries: Sequence[str]) -> tuple[Match, ...]:
        found = [each for code in countries for each in self.lexicon.heard[code + name]]
        return tuple(sorted((each for each in found if each.similarity >= least), key=lambda each: -each.similarity))
