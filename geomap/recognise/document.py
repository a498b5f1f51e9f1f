"""What one pass over a document remembers, and the stretches that it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from geomap.languages import Language
from geomap.languages.patterns import after, before
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.places.areas import shared_nouns
from geomap.recognise.initials import own_initials
from geomap.recognise.tokens import WORD, Token
from geomap.recognise.vocabulary import Vocabulary, Word, vocabulary

__all__ = ["Document", "Found"]

LETTER = re.compile(r"[^\W_]")
# the number of a model behind its letters ("Ka-52", "T-72")
MODEL, LETTERS = re.compile(r"[-‐‑–]\d"), 3


class Found(NamedTuple):
    """A stretch that names a place; `matches` is empty for a name that only its context calls a place."""

    start: int
    end: int
    sentence: Sentence
    matches: tuple[Match, ...]
    # the name is part of an institution's ("Ohio State University")
    institution: bool = False


@dataclass(slots=True)
class Document:
    """What one pass over the document remembers."""

    article: Article
    language: Language
    gazetteer: Gazetteer
    persons: set[str] = field(default_factory=set)
    # last words of unknown names of several words: persons, unless the text calls them places
    surnames: set[str] = field(default_factory=set)
    # the text; the sentences that are read; words in lower case
    source: str = field(init=False)
    sentences: tuple[Sentence, ...] = field(init=False)
    lower: frozenset[str] = field(init=False)
    # initials that the text itself explains, of anything but places
    initials: frozenset[str] = field(init=False)
    # adjectives that name an area with a noun that stands elsewhere
    areas: Mapping[int, str] = field(init=False)
    # what is known of words and names whatever the document, and the places that a name may mean
    vocabulary: Vocabulary = field(init=False)
    word: Callable[[str], Word] = field(init=False)
    find: Callable[[str], tuple[Match, ...]] = field(init=False)
    _cues: dict[int, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.source = self.article.document.text
        self.sentences = tuple(each for each in self.article.sentences if each.kind != "furniture")
        self.lower = frozenset(word for word in set(WORD.findall(self.source)) if word[0].islower())
        self.vocabulary = vocabulary(self.gazetteer, self.language.code)
        self.word, self.find = self.vocabulary.words.__getitem__, self.vocabulary.names.__getitem__
        self.areas = shared_nouns(self.source, self.language.code)
        self.initials = frozenset(each for each in own_initials(self.source) if not self._short(each))

    def _short(self, letters: str) -> bool:
        """Are they short for a country or a unit ("RDC")?"""
        matches = self.find(letters)
        return bool(matches) and (matches[0].kind == "abbreviation" or matches[0].place.feature == "country")

    def common(self, word: str) -> bool:
        """Is `word` one that the text also has in lower case, or one that never names a place, such as a number?"""
        said = self.word(word)
        return said.common or said.lower in self.lower

    def text(self, part: Sequence[Token]) -> str:
        """The text from the first word of `part` to its last."""
        return self.source[part[0].start : part[-1].end]

    def name(self, part: Sequence[Token]) -> str:
        """What `part` is on a map: its text, with the noun that it shares with another name."""
        return self.areas.get(part[0].start) or self.text(part) if len(part) == 1 else self.text(part)

    def opens(self, word: Token, sentence: Sentence) -> bool:
        """Does the sentence open with `word`, so that its capital says nothing?"""
        return LETTER.search(self.source, sentence.start, word.start) is None

    def left(self, part: Sequence[Token], sentence: Sentence) -> str:
        """The words of the sentence just before `part`."""
        return self.source[max(sentence.start, part[0].start - 60) : part[0].start]

    def never(self, part: Sequence[Token], sentence: Sentence) -> bool:
        """Is it what never names a place, unless called a unit ("la région du Nord", but not "la région du Nord du pays")?

        Initials that the text explains do not, nor does what a number makes a model of something ("a Ka-52").
        """
        names = self.language.names
        model = len(part[-1].text) <= LETTERS and MODEL.match(self.source, part[-1].end)
        if model or self.text(part) in self.initials:
            return True
        if self.text(part) not in self.vocabulary.never:
            return False
        unit = names.unit_before and before(names.unit_before).search(self.left(part, sentence)) is not None
        return not unit or after(names.links).match(self.source, part[-1].end, sentence.end) is not None

    def cues(self, part: Sequence[Token], sentence: Sentence) -> tuple[str, ...]:
        """The classes of cues that stand right before `part` (`Vocabulary.cues`)."""
        found = self._cues.get(part[0].start)
        if found is None:
            found = self._cues[part[0].start] = self.vocabulary.cues.ending(self.left(part, sentence))
        return found
