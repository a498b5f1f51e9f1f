"""What a person reads: sentences on standard error."""

from __future__ import annotations

import sys

__all__ = ["plain", "say"]


def say(sentence: str) -> None:
    """Write `sentence` as one line to standard error."""
    sys.stderr.write(f"geomap: {plain(sentence)}\n")
    sys.stderr.flush()


def plain(text: str) -> str:
    """`text` without what a terminal would obey: an article may hold control characters."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)
