"""What a paragraph is by its looks: body text, a heading, or furniture of the page it was copied from."""

from __future__ import annotations

import re
from typing import Literal

from geomap.languages import Language

__all__ = ["LineKind", "line_kind"]

LineKind = Literal["body", "heading", "furniture"]

LONGEST_HEADING = 100
"""Characters; longer paragraphs without a final stop are unfinished body text."""

LONGEST_TITLE = 200
"""Characters of the first line of a text; a report's own first sentence ends in a stop."""

LONGEST_FURNITURE = 200
LONGEST_CREDIT = 8
"""Words."""

SHORT_WORD = 3
"""Characters; "de", "for" and "and" may stand between the names of a credit."""

FINAL = re.compile(r"[.!?…؟۔։।:;,،؛][\"”»’'\)\]*_“\s]*$")
BULLET = re.compile(r"(?:[-*•+]|\d{1,2}[.)])\s")
SIGNS = re.compile(r"[\W_]*$|.*©|\||.*\|$|!\[[^\]]*\]\([^)]*\)$")
"""No letter or digit at all, a copyright sign, a bar at either end, or nothing but a picture: furniture in every language."""

WORD = re.compile(r"[^\W_]+")


def line_kind(line: str, language: Language, *, first: bool = False) -> LineKind:
    """The kind of the paragraph `line`, which has no white space at either end; whether body text follows is not known here.

    The `first` line of a text is its title, which may be longer than the headings in it.
    """
    if _is_furniture(line, language):
        return "furniture"
    if len(line) > (LONGEST_TITLE if first else LONGEST_HEADING) or FINAL.search(line) or BULLET.match(line):
        return "body"
    return "heading"


def _is_furniture(line: str, language: Language) -> bool:
    if len(line) > LONGEST_FURNITURE:
        return False
    return SIGNS.match(line) is not None or _after(line, language.sentences.furniture) is not None or _is_credit(line, language)


def _is_credit(line: str, language: Language) -> bool:
    """A credit or byline: "photo" or "by", then only names and short words."""
    rest = _after(line, language.sentences.credits)
    if not rest or FINAL.search(line):
        return False
    words = WORD.findall(rest)
    return 0 < len(words) <= LONGEST_CREDIT and not any(word.islower() and len(word) > SHORT_WORD for word in words)


def _after(line: str, openers: tuple[str, ...]) -> str | None:
    """The rest of `line` after the longest of `openers` that it begins with, as whole words, whatever the case; None without one."""
    words = line.lstrip("[(*_>#▶►→-– ").replace("’", "'")
    lower = words.lower()
    if not lower.startswith(openers):
        return None
    fitting = [each for each in openers if lower.startswith(each) and not words[len(each) : len(each) + 1].isalnum()]
    return words[len(max(fitting, key=len)) :] if fitting else None
