"""What a paragraph is by its looks: body text, a heading, or furniture of the page it was copied from."""

from __future__ import annotations

import re
from typing import Literal

from geomap.languages import Language

__all__ = ["LineKind", "line_kind"]

LineKind = Literal["body", "heading", "furniture"]

LONGEST_HEADING = 100
"""Characters; longer paragraphs without a final stop are unfinished body text."""

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


def line_kind(line: str, language: Language) -> LineKind:
    """The kind of the paragraph `line`, which has no white space at either end; whether body text follows is not known here."""
    if _is_furniture(line, language):
        return "furniture"
    if len(line) > LONGEST_HEADING or FINAL.search(line) or BULLET.match(line):
        return "body"
    return "heading"


def _is_furniture(line: str, language: Language) -> bool:
    if len(line) > LONGEST_FURNITURE:
        return False
    return bool(SIGNS.match(line)) or _opens_with(line, language.sentences.furniture) or _is_credit(line, language)


def _is_credit(line: str, language: Language) -> bool:
    """A credit or byline: "photo" or "by", then only names and short words."""
    words = WORD.findall(line)
    if FINAL.search(line) or not 1 < len(words) <= LONGEST_CREDIT:
        return False
    return _opens_with(line, language.sentences.credits) and not any(word.islower() and len(word) > SHORT_WORD for word in words[1:])


def _opens_with(line: str, openers: tuple[str, ...]) -> bool:
    """Whether `line` begins with one of `openers`, as whole words, whatever the case."""
    lower = line.lower().lstrip("[(*_>#▶►→-– ").replace("’", "'")
    return any(lower.startswith(opener) and not lower[len(opener) : len(opener) + 1].isalnum() for opener in openers)
