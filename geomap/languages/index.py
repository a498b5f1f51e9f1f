"""Things by the word that they cannot do without: the whole of it, or what it begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from geomap.languages.memory import Memory

__all__ = ["Beside", "Index", "Neighbours"]

T = TypeVar("T")
R = TypeVar("R")
Neighbours: TypeAlias = tuple[frozenset[str], tuple[str, ...]]
"""Words, whole ones and what others begin with."""
LETTERS = 3
"""Letters by which beginnings of words are kept."""
FOLLOWING = 1 << 8
"""Words beside a word of which is remembered what is made there."""


class Index(Generic[T]):
    """What words open; "*" at the end of one stands for any ending."""

    def __init__(self) -> None:
        """Of nothing yet."""
        self._whole: dict[str, list[T]] = {}
        # by the first letters, and those that are shorter than that
        self._begun: dict[str, dict[str, list[T]]] = {}
        self._short: dict[str, list[T]] = {}
        self._shortest: tuple[str, ...] = ()

    def add(self, word: str, thing: T) -> None:
        """Put `thing` where `word` opens it."""
        (beginning, star, _) = word.partition("*")
        if not star:
            self._whole.setdefault(word, []).append(thing)
        elif len(beginning) >= LETTERS:
            self._begun.setdefault(beginning[:LETTERS], {}).setdefault(beginning, []).append(thing)
        else:
            self._short.setdefault(beginning, []).append(thing)
            self._shortest = tuple(self._short)

    def may_hold(self, word: str) -> bool:
        """Is there perhaps something that `word` opens?"""
        return word in self._whole or word[:LETTERS] in self._begun or word.startswith(self._shortest)

    def of(self, word: str) -> list[T]:
        """What `word` opens."""
        begun = (*self._short.items(), *self._begun.get(word[:LETTERS], {}).items())
        return [*self._whole.get(word, ()), *(thing for beginning, things in begun if word.startswith(beginning) for thing in things)]


class Beside(Generic[T, R]):
    """What is made of things by the word beside them: mostly no more than of those beside which any word may stand."""

    def __init__(self, things: Iterable[tuple[T, Neighbours | None]], make: Callable[[list[T]], R]) -> None:
        """Of `things`, each with the words that may stand beside it, or None for any; `make` is asked once for each answer.

        Nothing is looked at before the first word is asked for.
        """
        self._given, self._make = things, make
        self._told = Memory(self._beside, FOLLOWING)

    def __getitem__(self, word: str) -> R:
        """What is made of those that `word` may stand beside."""
        (whole, starts) = self._particular
        return self._told[word] if word in whole or word.startswith(starts) else self.usual

    @cached_property
    def _things(self) -> tuple[tuple[T, Neighbours | None], ...]:
        return tuple(self._given)

    @cached_property
    def _particular(self) -> Neighbours:
        """The words beside which not only the usual may stand."""
        told = [words for _, words in self._things if words]
        return frozenset[str]().union(*(whole for whole, _ in told)), tuple({each for _, begun in told for each in begun})

    @cached_property
    def usual(self) -> R:
        """What is made of those beside which any word may stand."""
        return self._make([thing for thing, words in self._things if words is None])

    @cached_property
    def every(self) -> R:
        """What is made of all."""
        return self._make([thing for thing, _ in self._things])

    def _beside(self, word: str) -> R:
        return self._make([thing for thing, words in self._things if words is None or word in words[0] or word.startswith(words[1])])
