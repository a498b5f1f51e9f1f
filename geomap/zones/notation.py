"""The notation of the patterns in [zones]: regular expressions in which a {slot} stands for what may fill it.

A space stands for any white space and ' for any apostrophe; a group never captures, so that patterns can be put together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

__all__ = ["choice", "regex"]

APOSTROPHE = "['’ʼ‘`´]"


def regex(pattern: str, slots: Mapping[str, str] | None = None) -> str:
    """`pattern` as Python's re reads it; KeyError for a slot that is not in `slots`."""
    plain = re.sub(r"\((?!\?)", "(?:", pattern).replace(" ", r"\s+").replace("'", APOSTROPHE)
    return re.sub(r"\{(\w+)\}", lambda slot: (slots or {})[slot[1]], plain)


def choice(patterns: Iterable[str], slots: Mapping[str, str] | None = None) -> str:
    """One of `patterns`, the longest first; nothing matches when there is none."""
    return "(?:" + ("|".join(regex(each, slots) for each in sorted(patterns, key=len, reverse=True)) or "(?!)") + ")"
