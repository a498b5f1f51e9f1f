"""Which alternate names are names: GeoNames keeps codes, transcriptions by machine and stray words among them."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from geomap import languages
from geomap.places.names import fold

__all__ = ["cleaner"]

HERE = Path(__file__).parent
LONGEST = 60
"""Characters; what is longer is a phrase, often an address."""
LONGEST_CODE = 4
"""Letters of an airport, postal or country code."""
SHORTEST = 3
"""Letters of an alternate name; one fewer in scripts that write few vowels."""
CASED = frozenset({"LATIN", "CYRILLIC"})
_NO_NAME = re.compile(r"[\d/,;:|()]")


def cleaner() -> Callable[[str, Iterable[str]], list[str]]:
    """A function (name, alternates) -> the names worth keeping, the place's own first.

    Its own name stays unless it is a function word or has no letters. Of the alternates go: codes (short and in capitals), anything with a
    digit, machine transcriptions (Latin letters without one capital), scripts that no reader of geomap needs, and words of the language.
    """
    scripts, stop = _scripts(), _words()

    def keep(name: str, alternates: Iterable[str]) -> list[str]:
        own = [name] if fold(name) not in stop else []
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


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").partition(" ")[0]


@cache
def _scripts() -> frozenset[str]:
    return frozenset(_settings()["scripts"])


def _settings() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))["cleaning"]
    return table


@cache
def _words() -> frozenset[str]:
    """Function words of every language file and the common words of sources.toml, folded."""
    of_languages = (word for code in languages.codes() for word in languages.load(code).function_words)
    return frozenset(map(fold, [*of_languages, *_settings()["common_words"]]))
