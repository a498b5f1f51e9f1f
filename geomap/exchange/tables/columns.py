"""Which column of a table is which field of an event: known by its name, or said by the user."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from geomap.errors import UsageError
from geomap.places.names import fold

__all__ = ["Columns", "columns", "fields", "gdelt"]

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """`kind` is the table's name where geomap knows it ("ACLED"), else ""; `at` the position of each field's column."""

    kind: str
    header: tuple[str, ...]
    at: Mapping[str, int]

    @property
    def used(self) -> tuple[tuple[str, str], ...]:
        """(field, name of its column), in the order of the table."""
        return tuple((field, self.header[at]) for field, at in sorted(self.at.items(), key=lambda each: each[1]))

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns that no field is read from."""
        return tuple(name for at, name in enumerate(self.header) if at not in self.at.values())


def columns(header: Sequence[str], said: Mapping[str, str], name: str) -> Columns:
    """The columns of the table `name`; `said` (field -> column, "" for none) overrides their names. UsageError for what is none."""
    names = {fold(each): at for at, each in reversed(list(enumerate(header)))}
    at = {field: next((names[key] for each in known if (key := fold(each)) in names), None) for field, known in fields().items()}
    for field, column in said.items():
        if field not in at:
            raise UsageError(f"--column {field}={column}: there is no field {field}; there are {', '.join(fields())}")
        if column and fold(column) not in names:
            shown = ", ".join(header[:SHOWN]) + (" …" if len(header) > SHOWN else "")
            raise UsageError(f"{name} has no column {column}; it has {shown}")
        at[field] = names[fold(column)] if column else None
    if at["date"] is not None:
        at["year"] = at["month"] = None
    return Columns(kind=_kind(names), header=tuple(header), at=_single(at, said))


def _single(at: Mapping[str, int | None], said: Iterable[str]) -> dict[str, int]:
    """One field a column: what the user says comes first, then the order of the fields."""
    order = sorted(at, key=lambda field: field not in said)
    taken: dict[int, str] = {}
    for field in order:
        position = at[field]
        if position is not None:
            taken.setdefault(position, field)
    return {field: position for position, field in taken.items()}


def _kind(names: Iterable[str]) -> str:
    return next((kind for kind, all_ in _table()["known"].items() if {fold(each) for each in all_} <= {*names}), "")


def fields() -> Mapping[str, Sequence[str]]:
    """Each field with the names that its column may have."""
    found: Mapping[str, Sequence[str]] = _table()["fields"]
    return found


@cache
def gdelt() -> Mapping[int, tuple[str, ...]]:
    """The columns of GDELT's daily files, by their number."""
    parts = _table()["gdelt"]
    made = ((*parts["first"], *(f"{at}_{each}" for at in parts["places"] for each in parts[place]), *parts["last"]) for place in PLACES)
    return {len(each): each for each in made}


PLACES = ("place", "place_2")


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("columns.toml").read_text(encoding="utf-8"))
