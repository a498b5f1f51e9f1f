"""What one pass over a document remembers, and the stretches that it finds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from geomap.languages import Language
from geomap.languages.patterns import before
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.places.spelling import spelt
from geomap.recognise.tokens import WORD, Token

__all__ = ["Document", "Found"]

# how many times more people a town has that a name is rather a form of than the name of another
LARGER = 20
LETTER = re.compile(r"[^\W_]")


class Found(NamedTuple):
    """A stretch that names a place; `matches` is empty for a name that only its context calls a place."""

    start: int
    end: int
    sentence: Sentence
    matches: tuple[Match, ...]
    # the name is part of an institution's ("Ohio State University")
    institution: bool = False


def _meant(exact: tuple[Match, ...], forms: tuple[Match, ...], language: str) -> tuple[Match, ...]:
    """A name as it stands, unless it is rather another case of a country or of a far larger town ("Ливана": Lebanon, not Livana)."""
    most = max((each.place.population for each in exact), default=0)
    if not exact or any(each.place.feature == "country" or each.kind != "name" for each in exact):
        return exact or forms
    larger = (each for each in forms if each.place.population > LARGER * max(most, 1) and each.language in {"", language})
    rather = tuple(dict.fromkeys((*(each for each in forms if each.place.feature == "country"), *larger)))
    return (*rather, *exact)


@dataclass(slots=True)
class Document:
    """What one pass over the document remembers."""

    article: Article
    language: Language
    gazetteer: Gazetteer
    persons: set[str] = field(default_factory=set)
    # last words of unknown names of several words: persons, unless the text calls them places
    surnames: set[str] = field(default_factory=set)
    # the text; the sentences that are read; words in lower case, and what is asked of a word again and again
    source: str = field(init=False)
    sentences: tuple[Sentence, ...] = field(init=False)
    lower: frozenset[str] = field(init=False)
    functions: frozenset[str] = field(init=False)
    days: frozenset[str] = field(init=False)
    joints: frozenset[str] = field(init=False)
    joining: frozenset[str] = field(init=False)
    _found: dict[str, tuple[Match, ...]] = field(default_factory=dict)
    _titles: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = self.language.names
        self.source = self.article.document.text
        self.sentences = tuple(each for each in self.article.sentences if each.kind != "furniture")
        self.lower = frozenset(word for word in set(WORD.findall(self.source)) if word[0].islower())
        self.functions = frozenset(self.language.function_words)
        dates = self.language.dates
        self.days = frozenset(name.lower() for each in (*dates.months, *dates.weekdays, tuple(dates.relative)) for name in each)
        self.joints = frozenset(names.particles) - (frozenset(names.articles) - self.functions)
        self.joining = self.joints & frozenset(self.language.usage.conjunctions)

    def common(self, word: str) -> bool:
        """Is `word` one that the text also has in lower case, or one that never names a place, such as a number?"""
        lower, names = word.lower(), self.language.names
        if lower in self.lower or lower in self.functions or lower in self.days or lower in self.language.events.counts.words:
            return True
        return word in names.never or lower in names.never

    def noun_of_place(self, word: str) -> bool:
        """Is `word` a noun that goes with a name ("Island", "University"), whatever it means in another language?"""
        return word in self.language.names.place_after or word in self.language.names.institutions

    def text(self, part: Sequence[Token]) -> str:
        """The text from the first word of `part` to its last."""
        return self.source[part[0].start : part[-1].end]

    def find(self, name: str) -> tuple[Match, ...]:
        """The places that `name` may mean, inflected or not, without the demonyms of other languages ("Fin")."""
        found = self._found.get(name)
        if found is None:
            code = self.language.code
            known = spelt(self.gazetteer, name, code)
            exact = tuple(each for each in known.exact if each.kind != "demonym" or each.language == code)
            found = self._found[name] = _meant(exact, known.forms, code) if name[0].isupper() else exact
        return found

    def title(self, word: str) -> bool:
        """Is `word` what stands before a person's name?"""
        found = self._titles.get(word)
        if found is None:
            found = self._titles[word] = before(self.language.names.titles).search(word) is not None
        return found

    def opens(self, word: Token, sentence: Sentence) -> bool:
        """Does the sentence open with `word`, so that its capital says nothing?"""
        return LETTER.search(self.source, sentence.start, word.start) is None

    def left(self, part: Sequence[Token], sentence: Sentence) -> str:
        """The words of the sentence just before `part`."""
        return self.source[max(sentence.start, part[0].start - 60) : part[0].start]
