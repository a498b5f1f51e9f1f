"""The notation of patterns in language files, as regular expressions and as words.

A pattern is words separated by spaces. `*` stands for the rest of a word, `(*)` for any word, `#` for digits, thousands set apart or not,
`(a|b)` for a choice, `?` after a choice for its absence (after a letter, for that of the letter), `~3` between two words for up to three
others. What stands behind ` … ` must follow within a few words, what stands behind ` …… ` anywhere in the sentence, and is no part of the
match. Spaces stand for any run of white space, and behind a word that elides ("l'") for none; a straight apostrophe stands for any, and
case does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from geomap.languages.index import Neighbours

__all__ = ["APOSTROPHES", "choice", "closings", "least", "longest_first", "openings", "regex", "whole", "words_before", "words_behind"]

# what must follow, near or as far as a verb in two parts may be spread
FOLLOWED = re.compile(r" (…|……) ")
# how many words at most may stand before what must follow near, and letters before what must follow far
WITHIN, SPREAD = 10, 250
# (a class of three stretches of letters or more, one of them beyond Latin 1, takes longer to compile than all the rest of a pattern)
APOSTROPHES = "['’ʼ‘`´]"
BEHIND_APOSTROPHE = "(?<=['`´])|(?<=[ʼ‘’])"
# a word that elides has no space behind it ("l'armée"), and any word may
ELIDED = re.compile(r"'(?=[|) ])|~\d|\(\*\)")
BEHIND_LETTER = re.compile(r"(?<=\w)\\ ")
SPACE_OR_ELISION = rf"(?:\s+|{BEHIND_APOSTROPHE})"
# a word of a gap, or initials ("U.S.-led"), a large number ("1,200") or the day of a month ("am 12. Mai")
PART = "(?:[\\w-]++|['’])"
OTHER = rf"\s+(?:\d+(?:[.,]\d+)+|\d\d\.(?=\s)|(?:\w\.)+{PART}*|{PART}+)"
OPTIONAL_OPENING = re.compile(r"^((?:\(\?:\(\?:[^()]*\)\\ \)\?)*)(\(\?:[^()]*\))\?\\ ")
REPEATED = re.compile(r"(\(\?:\\ \(\?:[^()]*\)\))\?(?:\1\?)+")
CHOICE = re.compile(r"\(([^()]*)\)(\?)?|(\w)\?")
GAP = re.compile(r"~(\d+) ")
NOTATION = {r"\*": r"\w*", r"\(": "(?:", r"\)": ")", r"\|": "|", r"\?": "?", r"\#": r"\d+[.,\s]?\d*", "'": APOSTROPHES}
# a choice, in which there may be others, and what stands between the ways to take it
CHOSEN = re.compile(r"\((?:[^()]|\([^()]*\))*\)")
WAYS = re.compile(r"\|(?![^(]*\))")
# what may stand between two words of a pattern
APART = " '’-,:،"
# any word, which may be made of several
HYPHENED = r"(?:\d+(?:[.,]\d+)+|\w*(?:-\w+|['’]\w+)*['’]?)"
# others may stand between ("~3")
OTHERS = re.compile(r"~\d+$")
# letters in a row, none of which may be absent
RUN = re.compile(r"(?:\w(?!\?))*")
# and those that end a pattern
END = re.compile(r"[\w*#]*$")


@cache
def regex(pattern: str) -> str:
    """The regular expression of one pattern."""
    (head, *rest) = FOLLOWED.split(pattern, maxsplit=1)
    if rest:
        between = rf"(?:\s+[^\s,،;؛:]+){{0,{WITHIN}}}?" if rest[0] == "…" else rf"[^;!?]{{0,{SPREAD}}}?"
        return rf"{regex(head)}(?={between}\s+(?:{regex(rest[1])})(?!\w))"
    words = re.escape(pattern)
    for escaped, meaning in NOTATION.items():
        words = words.replace(escaped, meaning)
    # a word that may be absent takes the space before it along, or at the start the one behind it; a part of a word takes none
    while (opened := OPTIONAL_OPENING.sub(r"\1(?:\2\\ )?", words)) != words:
        words = opened
    words = re.sub(r"\\ (\(\?:[^()]*\))\?(?=\\ |$)", r"(?:\\ \1)?", words)
    words = re.sub(r"\\ \\~(\d+)", lambda found: f"(?:{OTHER}){{0,{found[1]}}}", words)
    # each of "(*)? (*)? (*)?" by itself would be tried as present and as absent: up to three of them are tried once
    words = REPEATED.sub(lambda found: f"{found[1]}{{0,{len(found[0]) // len(found[1] + '?')}}}", words)
    words = words.replace(r"(?:\w*)", HYPHENED)  # "a seven-day truce"
    words = BEHIND_LETTER.sub(r"\\s+", words)
    return words.replace(r"\ ", SPACE_OR_ELISION if ELIDED.search(pattern) else r"\s+")


def choice(patterns: Iterable[str]) -> str:
    """One alternative for each pattern, the longest first, so that the longest match wins; nothing matches an empty list."""
    return "|".join(map(regex, longest_first(patterns))) or r"(?!)"


def whole(patterns: Iterable[str]) -> str:
    """The longest of `patterns` where it ends with a word, or with what elides before the next one ("d'", "qu'")."""
    every = [*patterns]
    elides = any("'" in each for each in every)
    return f"(?:{choice(every)})" + (rf"(?:(?!\w)|{BEHIND_APOSTROPHE})" if elides else r"(?!\w)")


def longest_first(patterns: Iterable[str]) -> list[str]:
    """`patterns` in the order in which they are tried."""
    return sorted(patterns, key=lambda pattern: (-len(pattern), pattern))


@cache
def least(pattern: str) -> int:
    """The letters of the shortest text that `pattern` fits."""
    pattern = FOLLOWED.split(pattern)[0]
    while CHOICE.search(pattern):
        pattern = CHOICE.sub(lambda found: "" if found[2] or found[3] else min((found[1] or "").split("|"), key=len), pattern)
    return len(GAP.sub("", pattern).replace("*", ""))


@cache
def openings(pattern: str) -> tuple[tuple[str, str], ...]:
    """The first words that a match of `pattern` can have, "*" at the end of one for any ending, and the pattern of what goes on behind it.

    They are in the order in which the pattern tries them. A number is no word: what goes on is then all of it.
    """
    run = RUN.match(pattern)[0]  # type: ignore[index]  # it may be empty
    rest = pattern[len(run) :]
    if rest[:1] == "*":
        return ((f"{run}*", rest[1:]),)
    if rest[:1] == "#":
        return ((f"{run}*", rest),)
    if rest.startswith("("):
        closed = CHOSEN.match(rest).end()  # type: ignore[union-attr]  # it is closed
        behind = rest[closed:]
        ways = [each + behind.removeprefix("?") for each in WAYS.split(rest[1 : closed - 1])]
        # a choice that is absent takes the space behind it along
        ways += [behind[1:] if run else behind[1:].lstrip()] if behind.startswith("?") else []
    elif rest[1:2] == "?":
        ways = [rest[0] + rest[2:], rest[2:]]
    else:
        return ((run, rest),)
    return tuple(dict.fromkeys((run + first, behind) for way in ways for first, behind in openings(way)))


@cache
def closings(pattern: str) -> frozenset[tuple[str, str]]:
    """The last words that a match of `pattern` can have, and what it has before them; "*" stands for letters."""
    return frozenset((word.replace("#", "*"), front) for word, front in _closings(pattern, ""))


def _closings(pattern: str, behind: str) -> Iterator[tuple[str, str]]:
    """Those of `pattern` where `behind` is grown to its end."""
    if OTHERS.search(pattern):  # any word may end it
        yield "*", ""
        return
    run = END.search(pattern, pattern.rfind(" ") + 1)[0] + behind  # type: ignore[index]  # it may be empty
    front = pattern[: len(pattern) + len(behind) - len(run)]
    if front.endswith((")", ")?")):
        (opened, closed) = [*CHOSEN.finditer(front)][-1].span()
        head = front[:opened]
        ways = [head + each for each in WAYS.split(front[opened + 1 : closed - 1])]
        ways += [head if run else head.rstrip()] if front.endswith("?") else []
    elif front.endswith("?"):
        ways = [front[:-1], front[:-2]]
    elif run or not front:
        yield run, front
        return
    else:
        ways = [front[:-1]]  # a sign that is no letter
    for way in ways:
        yield from _closings(way, run)


@cache
def words_behind(behind: str) -> Neighbours | None:
    """The words with which what a pattern has `behind` its first word may go on; None for any, or for none."""
    return _neighbours(word for word, _ in openings(behind.lstrip(APART))) if behind[:1] and behind[0] in APART else None


@cache
def words_before(front: str) -> Neighbours | None:
    """The words with which what a pattern has in `front` of its last word may end; None for any, or for none."""
    rest = front.rstrip(APART)
    return None if rest == front or OTHERS.search(rest) else _neighbours(word for word, _ in closings(rest))


def _neighbours(words: Iterable[str]) -> Neighbours | None:
    parted = [each.partition("*") for each in words]
    if any(not beginning for beginning, *_ in parted):
        return None
    return frozenset(each for each, star, _ in parted if not star), tuple({each for each, star, _ in parted if star})
