"""What a body's name ends with is no location: its initials, which follow in brackets, say that the name goes on to there."""

from __future__ import annotations

import re

from geomap.recognise.document import Found

__all__ = ["ends_body"]

INITIALS = re.compile(r"[»”\"’']?\s\(\s?[«“\"‘']?\s?([^\W\d_]{3,12})\b")
WORD = re.compile(r"[^\W\d_]+")
# words that may stand before the brackets for each letter: "pour" and "de" give a letter or none
WORDS = 3


def ends_body(text: str, name: Found) -> bool:
    """Do the initials behind `name` begin before it and end in it ("Union pour la paix en Centrafrique (UPC)")?"""
    initials = INITIALS.match(text, name.end)
    letters = [letter for letter in initials[1] if letter.isupper()] if initials else []
    if not initials or len(letters) < 3:  # noqa: PLR2004  # "(Mali)" is none
        return False
    before = [word[0].upper() for word in WORD.findall(text, name.sentence.start, name.start)][-WORDS * len(letters) :]
    own = {word[0].upper() for word in WORD.findall(text, name.start, name.end)}
    return letters[-1] in own and _in_order(letters[:-1], before)


def _in_order(letters: list[str], words: list[str]) -> bool:
    """Does each of `letters` open a word, one behind the other?"""
    rest = iter(words)
    return all(letter in rest for letter in letters)
