"""The names of a gazetteer as bits: whether a name can be in it, told without a look into the file. Most words of a text are no name.

A name sets the bit that its checksum counts off, and so do its beginnings of up to BEGINNING letters. A bit that is not set says for sure
that no name does; of the names that are not there one in fourteen is let through, and then looked up in vain.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from zlib import crc32

__all__ = ["ANY", "Bits", "bits_of"]

BEGINNING = 6
SMALLEST = 1 << 10
ROOM = 12
"""Bits for each name and each beginning, before the number is rounded up to a power of two."""


class Bits:
    """The bits of the names of one file."""

    def __init__(self, data: bytes) -> None:
        """`data` is what `bits_of` made."""
        self._data = data
        self._mask = 8 * len(data) - 1

    def may_hold(self, key: str) -> bool:
        """Can there be a name that is folded to `key`?"""
        at = crc32(key.encode()) & self._mask
        return self._data[at >> 3] >> (at & 7) & 1 == 1

    def may_begin(self, key: str) -> bool:
        """Can there be a name that is folded to what begins with `key`?"""
        return self.may_hold(_beginning(key[:BEGINNING]))


ANY = Bits(b"\xff")
"""Those of a file that was made without: every name may be in it."""


def bits_of(keys: Iterable[str]) -> bytes:
    """The bits of the names that are folded to `keys`, which are sorted."""
    sums = array("I", (crc32(each.encode()) for key, new in _new(keys) for each in (key, *map(_beginning, new))))
    size = SMALLEST
    while 8 * size < ROOM * len(sums):
        size *= 2
    (data, mask) = (bytearray(size), 8 * size - 1)
    for each in sums:
        data[(each & mask) >> 3] |= 1 << (each & 7)
    return bytes(data)


def _new(keys: Iterable[str]) -> Iterable[tuple[str, list[str]]]:
    """Each of `keys` once, with those of its beginnings that the one before it does not have."""
    previous = ""
    for key in keys:
        if key != previous:
            yield key, [key[:letters] for letters in range(1, min(len(key), BEGINNING) + 1) if key[:letters] != previous[:letters]]
            previous = key


def _beginning(letters: str) -> str:
    """What is written for a beginning, so that it is not taken for a whole name: folded names have no star."""
    return f"{letters}*"
