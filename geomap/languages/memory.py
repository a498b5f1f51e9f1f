"""What is asked of words again and again, remembered for as many of them as there is room for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Memory"]

T = TypeVar("T")
ROOM = 1 << 15


class Memory(dict[str, T]):
    """A word -> what `ask` says of it. Most words of a text have been asked before, and cost no more than to be looked up."""

    def __init__(self, ask: Callable[[str], T], room: int = ROOM) -> None:
        """Of at most `room` words at a time."""
        super().__init__()
        self._ask, self._room = ask, room

    def __missing__(self, word: str) -> T:
        if len(self) >= self._room:
            self.clear()
        self[word] = said = self._ask(word)
        return said
