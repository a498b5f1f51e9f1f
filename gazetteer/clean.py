"""Which alternate names are names: GeoNames keeps codes, transcriptions by machine and stray words among them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

from geomap import languages
from geomap.places.names import fold

__all__ = ["cleaner", "readable", "wrong"]

HERE = Path(__file__).parent
LONGEST = 60
"""Characters; what is longer is a phrase, often an address."""
LONGEST_CODE = 4
"""Letters of an airport, postal or country code."""
SHORTEST = 3
"""Letters of an alternate name; one fewer in scripts that write few vowels."""
CASED = frozenset({"LATIN", "CYRILLIC"})
_NO_NAME = re.compile(r"[\d/,;:|()]")


def cleaner() -> Callable[[str, Iterable[str], int], list[str]]:
    """A function (name, alternates, population) -> the names worth keeping, the place's own first.

    Its own name stays unless it is a function word, or a common one and the place is small. Of the alternates go: codes (short and in
    capitals), anything with a digit, machine transcriptions (Latin letters without one capital), scripts that no reader of geomap needs,
    and words of the language.
    """
    settings = _settings()
    (scripts, large) = (frozenset(settings["scripts"]), settings["large"])
    (function, common) = (_function_words(), _common_words())
    stop = function | common

    def keep(name: str, alternates: Iterable[str], population: int) -> list[str]:
        own = [name] if fold(name) not in (function if population >= large else stop) else []
        return [*own, *sorted({each for each in alternates if each != name and _is_name(each, scripts) and fold(each) not in stop})]

    return keep


def _is_name(text: str, scripts: frozenset[str]) -> bool:
    letters = [c for c in text if c.isalpha()]
    if not letters or len(text) > LONGEST or _NO_NAME.search(text):
        return False
    script = _script(letters[0])
    if script not in CASED:
        return script in scripts and len(letters) >= SHORTEST - 1
    is_code = len(letters) <= LONGEST_CODE and text.isupper()
    return len(letters) >= SHORTEST and not is_code and not text.islower()


def wrong() -> dict[int, frozenset[str]]:
    """The alternate names that are those of another town, by the id of the one they are given to."""
    return {int(number): frozenset(names) for number, names in _settings()["wrong"].items()}


def readable(text: str, scripts: frozenset[str]) -> bool:
    """Is `text` in one of `scripts`, as its first letter tells?"""
    return any(_script(letter) in scripts for letter in filter(str.isalpha, text[:SHORTEST]))


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


def _settings() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["cleaning"]
    return table


def _function_words() -> frozenset[str]:
    return frozenset(fold(word) for code in languages.codes() for word in languages.load(code).function_words)


def _common_words() -> frozenset[str]:
    lines = (HERE / "common_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(fold(word) for line in lines if not line.startswith(("#", "[")) for word in line.split())
