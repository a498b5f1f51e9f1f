"""Lines and paragraphs: which line breaks end a paragraph, and which only wrap it."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Block", "blocks"]

WIDEST_WRAP = 120
"""Nobody wraps text by hand beyond this many characters; longer lines are paragraphs of their own."""

LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"[-*•–—]\s|\d{1,2}[.)]\s|[#>|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph: [start, end) of the text without surrounding white space. `lines` counts the lines it was wrapped into."""

    start: int
    end: int
    lines: int = 1


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` in order.

    An empty line parts two paragraphs. A single line break parts them too, unless the text is wrapped by hand: then a break
    that came because the next word would not have fitted is only a space.
    """
    lines = [(found.start(), found.end()) for found in LINE.finditer(text) if not found.group().isspace()]
    width = _width(text, lines)
    made: list[Block] = []
    previous = None
    for line in lines:
        start, end = _trimmed(text, *line)
        if previous and _wraps(text, previous, line, width):
            made[-1] = Block(start=made[-1].start, end=end, lines=made[-1].lines + 1)
        else:
            made.append(Block(start=start, end=end))
        previous = line
    return tuple(made)


def _width(text: str, lines: list[tuple[int, int]]) -> int:
    """The column that the text is wrapped at, 0 for a text that is not wrapped."""
    width = max((end - start for start, end in lines if " " in text[start:end].strip()), default=0)
    return width if width <= WIDEST_WRAP else 0


def _wraps(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the break between two lines only wraps: no empty line, no bullet, and the next word did not fit."""
    if not width or after[0] - line[1] != 1:
        return False
    following = text[after[0] : after[1]]
    word = following.split(maxsplit=1)[0]
    if BULLET.match(following.lstrip()) or not any(map(str.isalnum, following)):
        return False
    return line[1] - line[0] + 1 + len(word) > width


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - (len(line) - len(line.rstrip()))
