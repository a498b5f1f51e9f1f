"""Lines and paragraphs: which line breaks end a paragraph, and which only wrap it."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Block", "blocks"]

WIDEST_WRAP = 120
"""Nobody wraps text by hand beyond this many characters; longer lines are paragraphs of their own."""

ENDS = ".!?…؟۔։।:;|"
LINE = re.compile(r"[^\n]+")
BULLET = re.compile(r"[-*•–—]\s|\d{1,2}[.)]\s|[#>|]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph: [start, end) of the text without surrounding white space."""

    start: int
    end: int


def blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of `text` in order.

    An empty line parts two paragraphs. A single line break parts them too, unless the text is wrapped by hand: then a break
    that came because the next word would not have fitted is only a space; so is one in the middle of a sentence, between a line
    without final punctuation and a word in small letters.
    """
    lines = [_trimmed(text, *found.span()) for found in LINE.finditer(text) if not found.group().isspace()]
    width = _width(text, lines)
    made: list[Block] = []
    previous = None
    for line in lines:
        if previous and _joins(text, previous, line, width):
            made[-1] = Block(start=made[-1].start, end=line[1])
        else:
            made.append(Block(start=line[0], end=line[1]))
        previous = line
    return tuple(made)


def _width(text: str, lines: list[tuple[int, int]]) -> int:
    """The column that the text is wrapped at, 0 for a text that is not wrapped."""
    width = max((end - start for start, end in lines if " " in text[start:end]), default=0)
    return width if width <= WIDEST_WRAP else 0


def _joins(text: str, line: tuple[int, int], after: tuple[int, int], width: int) -> bool:
    """Whether the break between two lines is only a space."""
    following = text[after[0] : after[1]]
    if text.count("\n", line[1], after[0]) != 1 or BULLET.match(following) or not any(map(str.isalnum, following)):
        return False
    goes_on = following[0].islower() and text[line[1] - 1] not in ENDS
    word = following.split(maxsplit=1)[0]
    return goes_on or 0 < width < line[1] - line[0] + 1 + len(word)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    line = text[start:end]
    return start + len(line) - len(line.lstrip()), end - (len(line) - len(line.rstrip()))
