"""The format of a language file: one dataclass a table, one comment a key."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Language"]

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """How text falls into sentences. Matching ignores case."""

    # words that end in a full stop without ending the sentence ("gén.", "juil."), written without the stop
    abbreviations: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language file."""

    code: str
    name: str
    # "ltr" or "rtl"
    direction: str = "ltr"
    # the commonest words, none of them shared with every neighbour: they tell the language of a text, and never name a place
    function_words: Words
    sentences: Sentences = field(default_factory=Sentences)
