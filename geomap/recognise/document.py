"""What one pass over a document remembers, and the stretches that it finds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from geomap.languages import Language
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.recognise.tokens import Token

__all__ = ["Document", "Found"]


@dataclass(frozen=True, slots=True)
class Found:
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
    lower: frozenset[str]
    joints: frozenset[str]
    persons: set[str] = field(default_factory=set)
    # last words of unknown names of several words: persons, unless the text calls them places
    surnames: set[str] = field(default_factory=set)

    def text(self, part: Sequence[Token]) -> str:
        """The text from the first word of `part` to its last."""
        return self.article.document.text[part[0].start : part[-1].end]

    def find(self, name: str) -> tuple[Match, ...]:
        """The places that `name` may mean, inflected or not, without the demonyms of other languages ("Fin")."""
        code = self.language.code
        exact = self.gazetteer.exact(name, language=code)
        found = tuple(each for each in exact if each.kind != "demonym" or each.language == code)
        return found or (self.gazetteer.inflected(name, language=code) if name[0].isupper() else ())

    def opens(self, word: Token, sentence: Sentence) -> bool:
        """Does the sentence open with `word`, so that its capital says nothing?"""
        return not any(letter.isalnum() for letter in self.article.document.text[sentence.start : word.start])

    def left(self, part: Sequence[Token], sentence: Sentence) -> str:
        """The words of the sentence just before `part`."""
        return self.article.document.text[max(sentence.start, part[0].start - 60) : part[0].start]
