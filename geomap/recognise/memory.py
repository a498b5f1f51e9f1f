"""Answers about words and names, remembered: most of a text have been asked before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from geomap.places.spelling import REMEMBERED

__all__ = ["Memory"]

T = TypeVar("T")


class Memory(dict[str, T]):
    """A word or name -> what `ask` says of it, which costs no more than to be looked up when it is known."""

    def __init__(self, ask: Callable[[str], T], most: int = REMEMBERED) -> None:
        """Of at most `most` words at a time."""
        super().__init__()
        self.ask, self.most = ask, most

    def __missing__(self, word: str) -> T:
        if len(self) >= self.most:
            self.clear()
        self[word] = said = self.ask(word)
        return said
