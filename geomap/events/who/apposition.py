"""What stands beside a name and means the same: a title with the words that belong to it, and letters in brackets."""

from __future__ import annotations

import re

from geomap.events.sentence.report import Report
from geomap.languages.patterns import anywhere

__all__ = ["initials", "titled"]

# an official is his name's, right before it or behind a comma
ADJACENT = re.compile(r"\s+|\s*,\s*")
# words that may belong to the title, and no more of them
LONGER = re.compile(r"(?:\s[^\W\d_]{3,}){1,3}\s")


def titled(report: Report, start: int, end: int, named: int) -> int | None:
    """Where he begins whose name is at `named`, if the official at [start, end) is he: with his title where no capital tells a name."""
    if report.language.names.capitals != "none":
        return named if ADJACENT.fullmatch(report.text, end, named) else None
    return start if ADJACENT.fullmatch(report.text, end, named) or _belongs(report, start, end, named) else None


def _belongs(report: Report, start: int, end: int, named: int) -> bool:
    """Are the words between the rest of the title: with articles, but for the first behind a noun without one?"""
    article = anywhere(report.language.events.definite_forms)
    words = report.text[end:named].split()
    bare = words[:1] if article.match(report.text[start:end].split()[-1]) is None else []
    if not LONGER.fullmatch(report.text, end, named) or any(low < named and end < high for low, high in _told(report)):
        return False
    of = tuple(each for each, grown in report.language.names.clitics.items() if grown)  # "القائد العام" + "للحرس الثوري"
    return not {*bare} & set(report.language.function_words) and all(
        article.match(each) or each.startswith(of) for each in words[len(bare) :]
    )


def _told(report: Report) -> list[tuple[int, int]]:
    """Where the sentence tells of something, of a day or of what is said."""
    triggers = [(each.start, each.end) for each in report.triggers]
    return [*triggers, *((each.start, each.end) for each in report.dates), *report.spoken]


def initials(name: str) -> str:
    """The letters that a name is shortened to ("Somali National Army": SNA)."""
    return "".join(word[0] for word in name.split() if word[0].isupper())
