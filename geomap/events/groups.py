"""Armed groups and bodies by the names the press gives them, from groups.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geomap.languages.checked import checked

__all__ = ["Group", "Groups", "groups"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """`name` is neutral; `country` the ISO 3166-1 alpha-2 code of where it acts most, "" for several; `aliases` as printed."""

    name: str
    country: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Groups:
    """Every name of every group, and the pattern that finds them."""

    by_name: Mapping[str, Group]
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    group: tuple[Group, ...]


@cache
def groups() -> Groups:
    """The groups of groups.toml."""
    table = tomllib.loads(Path(__file__).with_name("groups.toml").read_text(encoding="utf-8"))
    by_name = {name: group for group in checked(_File, table).group for name in (group.name, *group.aliases)}
    longest_first = "|".join(re.escape(name) for name in sorted(by_name, key=lambda name: (-len(name), name)))
    return Groups(by_name, re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)"))
