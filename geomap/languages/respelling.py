"""The words of a language file as writers spell them who leave signs out of letters ("اعلن" for "أعلن").

Whatever the file says in one spelling is said in the other too, so that it lists each word once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import partial
from itertools import chain
from typing import Any, TypeAlias

__all__ = ["respelt", "spelt"]

Signs: TypeAlias = dict[int, str]
"""Letters by code point, and what is left of each."""
# the tables whose words are patterns (geomap.languages.notation); elsewhere they are plain or regular expressions
PATTERNS = frozenset({"names", "usage", "events"})
# a choice, or the part of a word that cannot be absent
PART = re.compile(r"\((?P<choice>[^()]*)\)|\w+(?![\w?])|\w+(?=\w\?)")


def respelt(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """A parsed language file with every word in both spellings, where it has `letters` that may lose a sign."""
    if "letters" not in table:
        return table
    signs = str.maketrans(table["letters"])
    return {key: each if key == "letters" else _both(each, signs, patterns=key in PATTERNS) for key, each in table.items()}


def spelt(patterns: Iterable[str], letters: Mapping[str, str]) -> tuple[str, ...]:
    """`patterns` that fit both spellings of each of their words."""
    return _spelt(patterns, str.maketrans(dict(letters)))


def _both(value: Any, signs: Signs, *, patterns: bool) -> Any:  # noqa: ANN401  # any value of a TOML file
    if isinstance(value, dict):
        written = {key: _both(each, signs, patterns=patterns) for key, each in value.items()}
        return written | {key.translate(signs): each for key, each in written.items() if key.translate(signs) not in written}
    if not isinstance(value, list) or (value and isinstance(value[0], int)):
        return value
    if value and isinstance(value[0], str):
        return [*(_spelt(value, signs) if patterns else _twice(value, signs))]
    every = [_both(each, signs, patterns=patterns) for each in value]
    # a date form is one regular expression
    forms = ((each, each | {"form": each["form"].translate(signs)}) if "form" in each else (each,) for each in every)
    return [each for both in forms for at, each in enumerate(both) if not at or each != both[0]]


def _spelt(patterns: Iterable[str], signs: Signs) -> tuple[str, ...]:
    plain = ((each, each.translate(signs)) if each.isalpha() else (PART.sub(partial(_part, signs), each),) for each in patterns)
    return tuple(dict.fromkeys(chain.from_iterable(plain)))


def _twice(words: Iterable[str], signs: Signs) -> Iterable[str]:
    return dict.fromkeys(each for word in words for each in (word, word.translate(signs)))


def _part(signs: Signs, part: re.Match[str]) -> str:
    if part["choice"] is None and part[0] == part[0].translate(signs):
        return part[0]
    ways = part[0] if part["choice"] is None else part["choice"]
    return f"({'|'.join(_twice(ways.split('|'), signs))})"
