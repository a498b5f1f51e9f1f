"""Countries inside longer words, which no gazetteer lists ("Nordsyrien")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geomap.languages import load
from geomap.places.match import Match
from geomap.places.store import Gazetteer

__all__ = ["glued_countries"]


def glued_countries(text: str, language: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Match]]:
    """[start, end) of the name in each word that is a direction and the name of a country ("syrien" in "Nordsyrien"), and what it means."""
    if not load(language).zones.prefixes:
        return
    for found in _compound(language).finditer(text):
        matches = gazetteer.written(found["name"].capitalize(), language=language)
        country = next((match for match in matches if match.kind == "name" and match.place.feature == "country"), None)
        if country:
            yield *found.span("name"), country


@cache
def _compound(language: str) -> re.Pattern[str]:
    """A word or two with a hyphen, the longest prefix first."""
    prefixes = sorted((word for each in load(language).zones.prefixes.values() for word in each), key=len, reverse=True)
    return re.compile(rf"\b(?i:{'|'.join(prefixes)})-?(?P<name>[^\W\d_]{{3,}})\b")
