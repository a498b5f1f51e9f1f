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
EMPTY: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Words:
    """The words of one language, by table and key, its gaps filled from English. There is one of each language."""

    code: str
    tables: Mapping[str, Mapping[str, str]]

    def __call__(self, table: str, key: str) -> str:
        """The word for `key`, or `key` itself: a type that no file knows is still shown."""
        return self.tables.get(table, EMPTY).get(key, key)

    def has(self, table: str, key: str) -> bool:
        """Does this language, or else English, have a word for `key`?"""
        return key in self.tables.get(table, EMPTY)

    def number(self, value: float) -> str:
        """`value` in the language's own writing: thousands apart, its own decimal mark."""
        whole, _, rest = f"{value:,.10g}".partition(".")
        return whole.replace(",", self("number_format", "group")) + (self("number_format", "decimal") + rest if rest else "")

    def kilometres(self, value: float) -> str:
        """A length as the language writes it."""
        return self("number_format", "kilometres").format(number=self.number(value))

    def table(self, name: str) -> dict[str, str]:
        """The whole table `name`, gaps filled from English."""
        return dict(self.tables[name])


@cache
def _tables(code: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))


def load(language: str) -> Words:
    """The words for the ISO 639-1 code `language`."""
    return _words(language if language in _codes() else FALLBACK)


@cache
def _codes() -> frozenset[str]:
    return frozenset(path.stem for path in FOLDER.glob("*.toml"))


@cache
def _words(code: str) -> Words:
    own, english = _tables(code), _tables(FALLBACK)
    return Words(code=code, tables={name: {**english.get(name, {}), **own.get(name, {})} for name in {**english, **own}})
