"""What a person reads: sentences on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TypeVar

__all__ = ["bar", "plain", "progress", "say"]

Item = TypeVar("Item")
LONG = 5_000
"""Work of so many items deserves a bar."""
STEP = 500
WIDTH = 30


def say(sentence: str) -> None:
    """Write `sentence` as one line to standard error; where nobody listens, the result is worth no less."""
    with suppress(OSError):
        sys.stderr.write(f"geomap: {plain(sentence)}\n")
        sys.stderr.flush()


def plain(text: str) -> str:
    """`text` without what a terminal would obey: an article may hold control characters."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def progress(items: Iterable[Item], total: int, what: str, *, long: int = LONG, step: int = STEP) -> Iterator[Item]:
    """`items` as they are; work of `long` items shows a bar on standard error, every `step`, when that is a terminal."""
    shown = total >= long and sys.stderr.isatty()
    for done, item in enumerate(items, 1):
        yield item
        if shown and (done % step == 0 or done == total):
            bar(done, total, what)
    if shown:
        sys.stderr.write("\n")


def bar(done: int, total: int, what: str, *, end: str = "") -> None:
    """Draw how far the work is over the line before it."""
    filled = min(WIDTH, WIDTH * done // max(total, 1))
    sys.stderr.write(f"\r[{'#' * filled}{'.' * (WIDTH - filled)}] {done:,} of {total:,} {what}{end}")
    sys.stderr.flush()
