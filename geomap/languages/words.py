"""Words of a language file."""

from __future__ import annotations

from functools import cached_property

__all__ = ["Words"]


class Words(tuple[str, ...]):  # noqa: SLOT001  # the set is kept in it
    """A tuple of words, asked thousands of times whether it holds one: as quick as a set is."""

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self)

    def __contains__(self, word: object) -> bool:
        return word in self._known
