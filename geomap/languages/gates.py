"""Which forms a stretch of text can hold, told by its words alone: to look up a few words costs much less than to try every form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from geomap.languages.stems import STEM, WORD, of_number, stems_in

__all__ = ["Gate", "Gates", "gate", "gates", "rarest", "stems_of"]

T = TypeVar("T")
# the parts of a form: what opens a group, parts alternatives, closes a group, a slot, a class or an escape, a word, anything else
TOKEN = re.compile(
    r"(?P<open>\((?:\?(?:<?[=!]|-i:|:))?)|(?P<or>\|)|(?P<close>\)[?*]?)|\{(?P<slot>\w+?)2?\}|\[[^\]]*\]|\\.|(?P<word>[^\W\d_]+)|."
)

Gate = tuple[frozenset[str], ...]
"""A text that a form fits has one stem of each set."""


class Gates(Generic[T]):
    """What stands behind gates."""

    def __init__(self, behind: Mapping[str, Sequence[tuple[T, Gate]]]) -> None:
        """By the stems of the rarest need of each; what no stem opens is under ""."""
        self._behind = behind
        self._needed = frozenset(stem for each in behind.values() for _, needs in each for need in needs for stem in need)

    def opened(self, text: str, start: int, end: int, marks: Iterable[str] = ()) -> tuple[T, ...]:
        """What text[start:end] could hold, each once; `marks` are stems that it holds besides those of its words."""
        held = stems_in(text).held(self._needed, start, end).union(marks)
        if not held and "" not in self._behind:
            return ()
        asked = (each for stem in ("", *(held & self._behind.keys())) for each in self._behind.get(stem, ()))
        return tuple(dict.fromkeys(what for what, gate in asked if not any(need.isdisjoint(held) for need in gate)))


def gates(forms: Iterable[tuple[T, Gate]]) -> Gates[T]:
    """The gates of `forms`, each with what stands behind it."""
    behind: dict[str, list[tuple[T, Gate]]] = {}
    for what, needs in forms:
        for stem in rarest(needs) or ("",):
            behind.setdefault(stem, []).append((what, needs))
    return Gates(behind)


def stems_of(names: Iterable[str]) -> frozenset[str]:
    """The stems of the longest word of each of `names`."""
    return frozenset(_stem(max(WORD.findall(name.lower()), key=len)) for name in names)


def _stem(word: str) -> str:
    return of_number(word)[0] if word[0].isdecimal() else word[:STEM]


def gate(form: str, slots: Mapping[str, frozenset[str]]) -> Gate:
    """What a text must hold for `form` to fit it. `slots` are the stems that fill a slot.

    What may be absent is not asked for, nor a group that is part of a word ("выходны(?:е|х)").
    """
    groups: list[tuple[str, list[list[frozenset[str]]]]] = [("", [[]])]
    for token in TOKEN.finditer(form):
        kind = token.lastgroup
        if kind == "open":
            left = form[token.start() - 1 : token.start()]
            inside = left.isalpha() or left in {"+", "*", "]"}
            groups.append(("" if inside else token[0], [[]]))
        elif kind == "or":
            groups[-1][1].append([])
        elif kind == "close":
            (opened, alternatives) = groups.pop()
            if len(token[0]) == 1 and opened in {"(?:", "(?-i:", "(?=", "("} and not form[token.end() : token.end() + 1].isalpha():
                groups[-1][1][-1] += _common(alternatives)
        elif kind == "slot" and token["slot"] in slots and form[token.end() : token.end() + 1] != "?":
            groups[-1][1][-1].append(slots[token["slot"]])
        elif kind == "word" and (word := _whole(form, *token.span())):
            groups[-1][1][-1].append(frozenset({_stem(word.lower())}))
    return tuple(_common(groups[0][1]))


def _common(alternatives: Sequence[list[frozenset[str]]]) -> list[frozenset[str]]:
    """What all alternatives together ask for: one stem of the rarest need of any of them."""
    if len(alternatives) == 1:
        return alternatives[0]
    return [frozenset().union(*map(rarest, alternatives))] if all(alternatives) else []


def rarest(needs: Sequence[frozenset[str]]) -> frozenset[str]:
    """The set that the fewest texts meet, by the length of its stems; empty when there is none."""
    return max(needs, key=lambda each: min(map(len, each)), default=frozenset())


def _whole(form: str, start: int, end: int) -> str:
    """The beginning of a word that stands at form[start:end] and is sure to begin there; "" when it is too short to tell."""
    before, behind = form[:start], form[end : end + 1]
    if before.endswith((")", "]", "}", "?", "*", "+")) and not before.endswith((" )?", "' )?", " )")):
        return ""
    word = form[start : end - 1] if behind in {"?", "*"} and behind else form[start:end]
    if end - start == 1:  # grown to what follows it ("و7")
        return ""
    partial = bool(behind) and behind in "?*+([{\\."
    return "" if partial and len(word) < STEM else word
