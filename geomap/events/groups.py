"""Armed groups and public bodies by the names the press gives them, from groups.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from geomap.languages import codes, load, opening
from geomap.languages.checked import checked
from geomap.languages.lowering import lowered
from geomap.languages.respelling import spelt
from geomap.languages.spotting import Spotter, spotter

__all__ = ["Group", "Groups", "group_names", "groups", "known_as", "state_forces"]

NAMES = 1 << 12
"""Names of which is remembered what group they are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`name` is neutral; `country` the ISO 3166-1 alpha-2 code of where it acts most or whose it is, "" for several.

    `aliases` are patterns in any language, `only` those that mean the group in one language alone.
    """

    name: str
    country: str = ""
    # are they the armed forces of that country?
    state: bool = False
    aliases: tuple[str, ...] = ()
    only: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """Those who fight, and those who speak and send."""

    group: tuple[Group, ...]
    body: tuple[Group, ...]


@cache
def groups() -> Groups:
    """The groups and bodies of groups.toml."""
    return checked(Groups, tomllib.loads(Path(__file__).with_name("groups.toml").read_text(encoding="utf-8")))


def known_as(language: str) -> Iterator[tuple[tuple[str, ...], Group]]:
    """The patterns of the names that each group has in a language, and the group."""
    letters = load(language).letters
    for each in (*groups().group, *groups().body):
        names = (each.name, *each.aliases, *each.only.get(language, ()))
        yield spelt(names, letters) if letters else names, each


@cache
def state_forces() -> frozenset[str]:
    """The labels of the armed forces of states."""
    return frozenset(each.name for each in groups().group if each.state)


@lru_cache(maxsize=NAMES)
def group_names(name: str) -> frozenset[str]:
    """The neutral label of the group that stands in the name of an actor ("les rebelles du M23"), the longest where there are several."""
    found = sorted(_every().spot(lowered(name), 0, len(name), name), key=lambda each: each[0] - each[1])
    return frozenset(group.name for _, _, group in found[:1])


@cache
def _every() -> Spotter[Group]:
    known, letters = (*groups().group, *groups().body), {each: plain for code in codes() for each, plain in opening(code).letters.items()}
    return spotter(((spelt((each.name, *each.aliases, *sum(each.only.values(), ())), letters), each) for each in known), cased=True)
