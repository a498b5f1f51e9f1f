"""What a body's name ends with is no location: its initials, which follow in brackets, say that the name goes on to there."""

from __future__ import annotations

import re

__all__ = ["ends_body", "own_initials"]

INITIALS = re.compile(r"[»”\"’']?\s\(\s?[«“\"‘']?\s?([^\W\d_]{3,12})\b")
OWN = re.compile(r"\(\s?[«“\"‘']?\s?([^\W\d_]{2,6})\s?[»”\"’']?\s?\)")
WORD = re.compile(r"[^\W\d_]+")
# letters before the brackets in which their words stand
NEAR = 120
# words that may stand before the brackets for each letter: "pour" and "de" give a letter or none
WORDS = 3


def ends_body(text: str, start: int, end: int, opening: int) -> bool:
    """Do the initials behind the name [start, end) begin before it, behind `opening`, and end in it ("Union pour la paix en
    Centrafrique (UPC)")?
    """  # noqa: D205
    initials = INITIALS.match(text, end)
    letters = [letter for letter in initials[1] if letter.isupper()] if initials else []
    if not initials or len(letters) < 3:  # noqa: PLR2004  # "(Mali)" is none
        return False
    before = [word[0].upper() for word in WORD.findall(text, opening, start)][-WORDS * len(letters) :]
    own = {word[0].upper() for word in WORD.findall(text, start, end)}
    return letters[-1] in own and _in_order(letters[:-1], before)


def _in_order(letters: list[str], words: list[str]) -> bool:
    """Does each of `letters` open a word, one behind the other?"""
    rest = iter(words)
    return all(letter in rest for letter in letters)


def own_initials(text: str) -> frozenset[str]:
    """The initials that the text gives what stands before their brackets ("les groupes armés terroristes (GAT)")."""
    found = ((each[1], text[max(0, each.start() - NEAR) : each.start()]) for each in OWN.finditer(text))
    return frozenset(letters for letters, left in found if letters.isupper() and _spell(letters, left))


def _spell(letters: str, left: str) -> bool:
    """Do the words before them begin with `letters`, one behind the other?"""
    return _in_order([*letters], [word[0].upper() for word in WORD.findall(left)][-WORDS * len(letters) :])
