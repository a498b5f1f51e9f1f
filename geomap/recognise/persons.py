"""Persons behind a title, in a language that writes every noun with a capital: "Innenministerin María Paula Romo", later "Romo"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geomap.languages.memory import Memory
from geomap.recognise.document import Found
from geomap.recognise.lexicon import Lexicon

__all__ = ["Persons"]

CAPITALS = re.compile(r"[A-ZÀ-Þ][\w’'-]*(?:[ \u00a0\n][A-ZÀ-Þ][\w’'-]*){2,}")
WORD = re.compile(r"[\w’'-]+")
# the words of a name with its first name: one alone may be a place ("Gouverneur Idlibs")
FEWEST, MOST = 2, 4
# characters before a name in which the noun that calls it a place stands
NEAR = 60


class Persons:
    """Whom a text names with title and first name."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        """Found once in the whole text."""
        self.text, self.lexicon = text, lexicon
        self.titles = Memory(lambda word: lexicon.titled.search(word) is not None)
        self.spans = [*self._named()] if lexicon.cased else []
        self.surnames = frozenset(WORD.findall(text[start:end])[-1] for start, end in self.spans)

    def _named(self) -> Iterator[tuple[int, int]]:
        for run in CAPITALS.finditer(self.text):
            words = [*WORD.finditer(self.text, *run.span())]
            title = next((at for at, word in enumerate(words) if self.titles[word[0]]), len(words))
            name = words[title + 1 : title + 1 + MOST]
            if len(name) >= FEWEST and not any(self.lexicon.called.search(word[0]) for word in name):
                yield name[0].start(), name[-1].end()

    def hold(self, found: Found) -> bool:
        """Is it one of them, or part of a name? No country or people is, nor what a noun calls a place."""
        if found.matches and (found.matches[0].kind == "demonym" or found.matches[0].place.feature == "country"):
            return False
        named = self.text[found.start : found.end] in self.surnames
        if not named and not any(low <= found.start and found.end <= high for low, high in self.spans):
            return False
        return self.lexicon.called.search(self.text[max(found.sentence.start, found.start - NEAR) : found.start]) is None
