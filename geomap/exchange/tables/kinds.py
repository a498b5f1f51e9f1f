"""What kind of event a row tells: ACLED's names, from its own words or from the codes of UCDP and CAMEO."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from geomap.models import Plover
from geomap.places.names import fold

__all__ = ["NO_PLOVER", "OTHER", "Kind", "kind", "values"]


@dataclass(frozen=True, slots=True)
class Kind:
    """An event's types and PLOVER's; `problem` says which code was not understood."""

    event_type: str
    sub_event_type: str
    plover: Plover
    problem: str | None = None


NO_PLOVER = Plover(event="")
OTHER = "Other"
"""The type of an event that is told in no words or code that geomap knows; also one of ACLED's sub-event types."""


@lru_cache(maxsize=10_000)
def kind(event_type: str, sub_event_type: str, violence: str, cameo: str) -> Kind:
    """The kind of a row with these cells, each "" where the table has none. Words that geomap does not know stay as they are."""
    if violence:
        named = values()["type_of_violence"].get(violence)
        return _named(named) if named else _strange(f"type_of_violence {violence!r} is none of UCDP's: 1, 2, 3")
    if cameo and not event_type:
        code = next((code for end in (4, 3, 2) if (code := cameo[:end]) in values()["cameo"]), "")
        return _named(values()["cameo"][code]) if code else _strange(f"{cameo!r} is no CAMEO code")
    known = _sub_types().get(fold(sub_event_type)) or (_sub_types().get(fold(event_type)) if event_type != OTHER else None)
    whole = _types().get(fold(event_type))
    if known and (whole is None or values()["sub_event_types"][known]["type"] == whole):
        return _named(known)
    if whole:
        return Kind(whole, sub_event_type or values()["types"][whole], _named(values()["types"][whole]).plover)
    by_word = _by_word(sub_event_type) or _by_word(event_type)
    if by_word:
        return _named(by_word)
    return Kind(event_type or sub_event_type or OTHER, sub_event_type if event_type else "", NO_PLOVER)


def _named(sub_event_type: str) -> Kind:
    about = values()["sub_event_types"].get(sub_event_type)
    if about is None:
        return Kind("", sub_event_type, NO_PLOVER)
    return Kind(about["type"], sub_event_type, Plover(event=about["plover"], mode=tuple(about.get("mode", ()))))


def _strange(problem: str) -> Kind:
    return Kind(OTHER, "", NO_PLOVER, problem)


def _by_word(text: str) -> str | None:
    words = "".join(letter if letter.isalnum() else " " for letter in text.lower())
    return next((kind for word, kind in values()["words"].items() if f" {word}" in f" {words}"), None)


@cache
def _sub_types() -> Mapping[str, str]:
    return {fold(each): each for each in values()["sub_event_types"]}


@cache
def _types() -> Mapping[str, str]:
    return {fold(each): each for each in values()["types"]}


@cache
def values() -> Mapping[str, Any]:
    """The tables of values.toml."""
    return tomllib.loads(Path(__file__).with_name("values.toml").read_text(encoding="utf-8"))
