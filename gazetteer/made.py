"""Names that the press of a language makes of a unit's English one: "North Darfur" -> "Nord-Darfur"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazetteer.rows import Entry, Name
from gazetteer.units import is_bare
from geomap.places.names import fold

__all__ = ["with_made_names"]

Rules = Sequence[Mapping[str, list[str]]]
"""Each with `english`, regular expressions of names whose group is the bare name, and what each language makes of that ("Nord-{}")."""


def with_made_names(units: Sequence[Entry], others: Iterable[Entry], rules: Rules) -> Iterator[Entry]:
    """`units` with the names that `rules` make, each of its bare name as the language has it: that of another place, or its own."""
    bare: dict[tuple[str, str | None], Entry] = {}
    for each in (*others, *units):
        for name in _english(each):
            bare.setdefault((fold(name), each.country), each)
    for unit in units:
        made = dict.fromkeys(name for rule in rules for name in _made(unit, bare, rule))
        yield replace(unit, names=(*unit.names, *made)) if made else unit


def _english(entry: Entry) -> Iterator[str]:
    yield entry.name
    yield from (name.text for name in entry.names if name.language == "en" and name.kind == "name")


def _made(unit: Entry, bare: Mapping[tuple[str, str | None], Entry], rule: Mapping[str, list[str]]) -> Iterator[Name]:
    pattern = re.compile("|".join(rule["english"]))
    for found in filter(None, map(pattern.fullmatch, _english(unit))):
        name = found[found.lastindex or 0]
        place = bare.get((fold(name), unit.country))
        for language in rule.keys() - {"english"}:
            own = [each.text for each in place.names if each.language == language and is_bare(each.text)] if place else []
            yield from (Name(template.format(text), language) for text in (*own, name) for template in rule[language])
