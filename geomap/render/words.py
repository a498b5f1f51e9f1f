"""The interface's own words: one TOML file a language. A language without a file, or a word without a row, is shown in English."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["Words", "load"]

FOLDER = Path(__file__).with_name("words")
FALLBACK = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language, by table and key."""

    code: str
    tables: Mapping[str, Mapping[str, str]]

    def __call__(self, table: str, key: str) -> str:
        """The word for `key`, or `key` itself: a type that no file knows is still shown."""
        return _whole(self.code).get(table, {}).get(key, key)

    def has(self, table: str, key: str) -> bool:
        """Does this language, or else English, have a word for `key`?"""
        return key in _whole(self.code).get(table, {})

    def number(self, value: float) -> str:
        """`value` in the language's own writing: thousands apart, its own decimal mark."""
        whole, _, rest = f"{value:,.10g}".partition(".")
        return whole.replace(",", self("number_format", "group")) + (self("number_format", "decimal") + rest if rest else "")

    def table(self, name: str) -> dict[str, str]:
        """The whole table `name`, gaps filled from English."""
        return dict(_whole(self.code)[name])


@cache
def _whole(code: str) -> Mapping[str, Mapping[str, str]]:
    """Every table of a language, its gaps filled from English."""
    own, english = _tables(code), _tables(FALLBACK)
    return {name: {**english.get(name, {}), **own.get(name, {})} for name in {**english, **own}}


@cache
def _tables(code: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def load(language: str) -> Words:
    """The words for the ISO 639-1 code `language`."""
    known = {path.stem for path in FOLDER.glob("*.toml")}
    code = language if language in known else FALLBACK
    return Words(code=code, tables=_tables(code))
