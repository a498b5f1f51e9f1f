"""What the parts of the recipe hand to build.py: places with their names, before they become rows."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Entry", "Name"]


@dataclass(frozen=True, slots=True)
class Name:
    """One way to write a place. `kind`: name, demonym or abbreviation; `language`: ISO 639-1, or '' when the source does not say."""

    text: str
    language: str = ""
    kind: str = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A place to be. `ref` is "source:key"; `admin1` an ISO 3166-2 code, a guess until the boundaries are asked.

    `admin_code` is GeoNames' own code of the first-order unit ("SY.06"), '' for places of other sources.
    """

    ref: str
    name: str
    feature: str
    country: str | None
    admin1: str | None = None
    admin_code: str = ""
    lon: float
    lat: float
    population: int = 0
    tolerance_km: float = 0.0
    names: tuple[Name, ...] = ()
