"""The places of supplement/*.csv: regions and places that conflict reporting uses and GeoNames' towns do not have."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.rows import Entry, Name
from geomap import languages

__all__ = ["FOLDER", "supplement"]

FOLDER = Path(__file__).parent / "supplement"
ABBREVIATIONS = "abbreviations"


def supplement(spoken: tuple[str, ...]) -> Iterator[Entry]:
    """Every row of every file, named in the languages `spoken`; a cell may hold several names: "Donbass|Donbas".

    Where the cell of a language is empty that is written in the same letters, it has the English name ("Pemba").
    """
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield _entry(row, spoken)


def _entry(row: Mapping[str, str], spoken: tuple[str, ...]) -> Entry:
    return Entry(
        ref=row["ref"],
        name=row["en"].partition("|")[0],
        feature=row["feature"],
        country=row["country"] or None,
        admin1=row["admin1"] or None,
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        tolerance_km=float(row["tolerance_km"]),
        names=tuple(_names(row, spoken)),
    )


def _names(row: Mapping[str, str], spoken: tuple[str, ...]) -> Iterator[Name]:
    for language in spoken:
        cell = row.get(language) or (row["en"] if _latin(language) else "")
        yield from (Name(text, language) for text in cell.split("|") if text)
    yield from (Name(text, "", "abbreviation") for text in (row.get(ABBREVIATIONS) or "").split("|") if text)


def _latin(language: str) -> bool:
    return languages.load(language).function_words[0].isascii()
