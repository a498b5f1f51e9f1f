"""More names for places that other layers bring: cities by language, abbreviations and peoples of units and continents."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gazetteer.rows import Name

__all__ = ["more_names"]

HERE = Path(__file__).parent


def more_names() -> dict[str, tuple[Name, ...]]:
    """Names by the ref of their place."""
    found: dict[str, list[Name]] = defaultdict(list)
    for ref, name in (*_cities(), *_others()):
        found[ref].append(name)
    return {ref: tuple(names) for ref, names in found.items()}


def _cities() -> Iterator[tuple[str, Name]]:
    with (HERE / "cities.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            number = row.pop("geonames")
            yield from ((f"geonames:{number}", Name(text, language)) for language, text in row.items() if text)


def _others() -> Iterator[tuple[str, Name]]:
    with (HERE / "others.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield from ((row["ref"], Name(text, row["language"], row["kind"])) for text in row["forms"].split("|"))
