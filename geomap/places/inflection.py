"""The forms that a name may have on a map when a sentence has inflected it: "Харкові" -> "Харків". Rules: inflections.toml."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice, product
from pathlib import Path
from typing import Any

__all__ = ["base_forms", "rules"]

MOST_FORMS = 150
"""A name of many words has more forms than are worth a look-up each."""
MOST_WORDS = 3


@lru_cache(maxsize=1 << 14)
def base_forms(name: str, language: str | None = None) -> tuple[str, ...]:
    """The forms that `name` may come from, the likeliest first and never `name` itself; () when no rule fits.

    `language` (ISO 639-1) asks for its own rules; with None those of every language whose script tells it from Latin are tried.
    """
    words = name.split()
    if not words or len(words) > MOST_WORDS or not any(_changed(word, language) for word in words):
        return ()
    forms = (" ".join(form) for table in _tables(name, language) for form in _all_forms(words, table))
    return tuple(dict.fromkeys(form for form in islice(forms, MOST_FORMS) if form != name))


def _all_forms(words: list[str], table: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    yield from _after(words, table)
    yield from product(*(_forms(word, table) for word in words))


def _after(words: list[str], table: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """The towns that an area may be called after by an adjective ("Куп'янський напрямок": Куп'янськ)."""
    if " ".join(words[1:]) in table.get("areas", ()):
        stem = next((words[0].removesuffix(each) for each in table["adjectives"] if words[0].endswith(each)), "")
        yield from ((stem.removesuffix(cut) + plain,) for cut, plain in table["towns"] if stem and stem.endswith(cut))


def _changed(word: str, language: str | None) -> bool:
    """Can a rule have made `word`? Most words of most languages end as none does."""
    (endings, prefixes) = _marks(language)
    return word.endswith(endings) or word.startswith(prefixes)


@cache
def _marks(language: str | None) -> tuple[tuple[str, ...], ...]:
    """The endings and the prefixes that the rules of `language` turn back; with None those of every language."""
    asked = _rules().values() if language is None else [rules(language)]
    (endings, prefixes) = ({written for table in asked for written, _ in table.get(rules, ())} for rules in ("endings", "prefixes"))
    areas = {word for table in asked for word in table.get("areas", ())}
    return (*endings, *areas), tuple(prefixes)


def _script(name: str) -> str:
    """The script of the first letter of `name` ("CYRILLIC"); '' when it has none."""
    letter = next(filter(str.isalpha, name), "")
    return unicodedata.name(letter, "").partition(" ")[0] if letter else ""


def _tables(name: str, language: str | None) -> list[Mapping[str, Any]]:
    own = _script(name)
    asked = _rules().items() if language is None else [(language, rules(language))]
    return [table for _, table in asked if table.get("script") == own and (language or own != "LATIN")]


def _forms(word: str, table: Mapping[str, Any]) -> Iterator[str]:
    """`word` as it stands, then with each rule that fits it turned back, the longest first."""
    yield word
    for written, plain in table.get("endings", ()):
        if word.endswith(written) and len(word) - len(written) >= table["stem"]:
            yield word.removesuffix(written) + plain
    for written, plain in table.get("prefixes", ()):
        if word.startswith(written) and len(word) - len(written) >= table["stem"]:
            yield plain + word.removeprefix(written)


def rules(language: str) -> Mapping[str, Any]:
    """The table of `language` (ISO 639-1); an empty one when it has none."""
    return _rules().get(language, {})


@cache
def _rules() -> dict[str, dict[str, Any]]:
    import tomllib  # noqa: PLC0415  # a name that is known as it is written needs no table

    tables: dict[str, dict[str, Any]] = tomllib.loads(Path(__file__).with_name("inflections.toml").read_text(encoding="utf-8"))
    for table in tables.values():
        for rules in ("endings", "prefixes"):
            table.get(rules, []).sort(key=lambda rule: -len(rule[0]))
    return tables
