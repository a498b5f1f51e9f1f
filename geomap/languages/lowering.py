"""Texts in lower case, as patterns are looked for in them."""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["FILLER", "MARKS", "lowered"]

# the signs for vowels and for a doubled letter that a writer of Arabic script may leave out, and a word that has some
MARKS = re.compile("[\u064b-\u0652\u0670]+")
MARKED = re.compile(rf"\w+(?:{MARKS.pattern}\w*)+")
# white space that no text has, in the place of marks
FILLER = "\x1f"
# what is quoted goes on as if it were not ("a décidé de « suspendre »")
QUOTES = str.maketrans(dict.fromkeys('«»“”„"', " "))


@lru_cache(maxsize=16)
def lowered(text: str) -> str:
    """`text` in lower case, letter by letter, so that all offsets stay; a word is written without marks, and filled up behind."""
    plain = text.lower().translate(QUOTES)
    plain = plain if len(plain) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)
    return MARKED.sub(_unmarked, plain) if MARKS.search(plain) else plain


def _unmarked(word: re.Match[str]) -> str:
    return MARKS.sub("", word[0]).ljust(len(word[0]), FILLER)
