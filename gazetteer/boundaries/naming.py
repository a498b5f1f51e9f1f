"""Names and GeoNames ids of first-order units, from Natural Earth, iso3166-2-db and names.csv."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from gazetteer.boundaries.pieces import Piece, Town, named, table

__all__ = ["Register", "names"]

ALIKE = 60
"""Percent: below this Natural Earth's English name is that of another thing (a river, a former unit)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """iso3166-2-db: the units by ISO 3166-2 code, the countries by alpha-2 code, and GeoNames' unit codes as ISO 3166-2."""

    units: Mapping[str, Mapping[str, Any]]
    countries: Mapping[str, Mapping[str, Any]]
    geonames: Mapping[tuple[str, str], str]

    @classmethod
    def read(cls, path: Path) -> Register:
        """The register in iso3166-2-db's data/iso3166-2.json, with the newer units of labels.csv."""
        countries = json.loads(path.read_text(encoding="utf-8"))
        units = {f"{country}-{unit['iso']}": unit for country, row in countries.items() for unit in row["regions"]}
        keys = {(code[:2], str(unit.get("admin") or unit.get("fips") or "")): code for code, unit in units.items()}
        newer = {(row["country"], row["geonames"]): row["code"] for row in table("labels")}
        return cls(units=units, countries=countries, geonames=keys | newer)

    def town(self, city: Mapping[str, Any]) -> Town | None:
        """The town of a row of GeoNames' cities; None when its unit has no ISO code."""
        code = self.geonames.get((city["countrycode"], city["admin1code"]))
        return Town(lon=city["longitude"], lat=city["latitude"], code=code) if code else None


def names(pieces: Sequence[Piece], register: Register) -> list[tuple[str, str, str, str, str]]:
    """Rows of units.csv: code, country, name, French name, GeoNames id ("" where there is none)."""
    own = {row["code"]: row for row in table("names")}
    rows = []
    for code, parts in sorted(named(pieces).items()):
        row = own.get(code) or _row(code, parts, register)
        rows.append((code, parts[0].country, row["name"], row["name_fr"], row["geonames"]))
    return rows


def _row(code: str, parts: Sequence[Piece], register: Register) -> dict[str, str]:
    unit = register.units.get(code, {})
    theirs, reference = unit.get("names", {}), unit.get("reference", {})
    natural = _described(code, parts)
    return {
        "name": _english(natural, theirs) or code,
        "name_fr": _plain(natural.get("name_fr") or theirs.get("fr") or ""),
        "geonames": _positive(natural.get("gn_id")) or str(reference.get("geonames") or ""),
    }


def _described(code: str, parts: Sequence[Piece]) -> Mapping[str, Any]:
    """Natural Earth's row for the unit: of its only polygon, or of the one that bears its code; empty when there is neither."""
    if len(parts) == 1 and parts[0].tag != parts[0].source:
        return parts[0].properties
    return next((part.properties for part in parts if part.properties.get("iso_3166_2") == code), {})


def _english(natural: Mapping[str, Any], theirs: Mapping[str, str]) -> str:
    english, local = natural.get("name_en") or "", natural.get("name") or ""
    known = [local, theirs.get("en", ""), theirs.get("geonames", "")]
    if english and max(fuzz.ratio(english, name) for name in known) >= ALIKE:
        return _bare(english)
    return _bare(theirs.get("en") or local or english)


def _bare(english: str) -> str:
    """Without the word that says what kind of unit it is."""
    return re.sub(r" (?:Region|Governorate|Province|Prefecture|District|County|Department)$", "", english)


def _positive(number: int | None) -> str:
    return str(number) if number is not None and number > 0 else ""


def _plain(french: str) -> str:
    """Without the kind of unit, and without the article that it leaves: "Région de Gao", "de Deraa", "d'Ajdabiya"."""
    return re.sub(r"^(?:(?:Région|Gouvernorat|Province) )?(?:d['’]|(?:de la|de|du|des) )?", "", french)
