"""Units that are only called after a direction: "la province du Nord" is one of a country that the text names, in whatever language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from geomap.languages import load
from geomap.places import Gazetteer, Match

__all__ = ["direction", "units_towards"]

UNITS = "SELECT name, place FROM region WHERE level = 1 AND country = ? ORDER BY code"
HYPHEN = re.compile(r"(?<=\w)-")
# the languages in which the gazetteer calls such units
OWN = ("en", "fr", "es")


def direction(name: str, language: str) -> str | None:
    """N, NE, … or C, if `name` is only a direction in `language` ("Nord", "Северный"); None if it is anything else."""
    return next((code for code, pattern in _directions(language).items() if pattern.fullmatch(name)), None)


def units_towards(towards: str, countries: Iterable[str], language: str, gazetteer: Gazetteer) -> Iterator[Match]:
    """The first-order units of `countries` that are only called after the direction `towards`, as matches in `language`."""
    nouns = load("en").names.place_after  # "Northern District"
    for country in countries:
        for name, id_ in gazetteer.rows(UNITS, (country,)):
            bare = " ".join(word for word in name.split() if word not in nouns)
            place = gazetteer.place(id_) if id_ and any(direction(bare, each) == towards for each in OWN) else None
            if place:
                yield Match(place=place, name=name, method="exact", similarity=1.0, kind="name", language=language)


@cache
def _directions(language: str) -> dict[str, re.Pattern[str]]:
    zones = load(language).zones
    tables = (zones.directions, zones.adjectives, zones.prefixes)
    words = {code: [word for table in tables for word in table.get(code, ())] for code in zones.directions}
    return {code: re.compile(HYPHEN.sub("[- ]?", "|".join(each)), re.IGNORECASE) for code, each in words.items()}
