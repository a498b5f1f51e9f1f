"""The notation of patterns in language files, compiled to regular expressions.

A pattern is words separated by spaces. `*` stands for the rest of a word, `#` for digits, `(a|b)` for a choice, `?` after a choice for its
absence (after a letter, for that of the letter). Spaces stand for any run of white space, a straight apostrophe for any apostrophe, and
case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

__all__ = ["after", "anywhere", "before"]

APOSTROPHES = "['’ʼ‘`´]"
NOTATION = {r"\*": r"\w*", r"\(": "(?:", r"\)": ")", r"\|": "|", r"\?": "?", r"\#": r"\d+", "'": APOSTROPHES}


@cache
def before(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to search in the text before something: it matches where one of `patterns` ends the text."""
    return re.compile(rf"(?<!\w)(?:{_choice(patterns)})(?:\s*|(?<={APOSTROPHES}))$", re.IGNORECASE)


@cache
def after(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to match at the text after something: it matches where one of `patterns` begins the text, white space aside."""
    return re.compile(rf"\s*(?:{_choice(patterns)})(?!\w)", re.IGNORECASE)


@cache
def anywhere(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern to search anywhere: whole words only."""
    return re.compile(rf"(?<!\w)(?:{_choice(patterns)})(?!\w)", re.IGNORECASE)


def _choice(patterns: Iterable[str]) -> str:
    """One alternative for each pattern, the longest first, so that the longest match wins; nothing matches an empty list."""
    longest_first = sorted(patterns, key=lambda pattern: (-len(pattern), pattern))
    return "|".join(map(regex, longest_first)) or r"(?!)"


def regex(pattern: str) -> str:
    """The regular expression of one pattern."""
    words = re.escape(pattern)
    for escaped, meaning in NOTATION.items():
        words = words.replace(escaped, meaning)
    # a choice that may be absent takes the space before it along, or at the start the one behind it
    words = re.sub(r"^(\(\?:[^()]*\))\?\\ ", r"(?:\1\\ )?", words)
    words = re.sub(r"\\ (\(\?:[^()]*\))\?", r"(?:\\ \1)?", words)
    return words.replace(r"\ ", r"\s+")
