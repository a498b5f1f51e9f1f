"""Demonyms inside longer words, which no gazetteer lists ("syro-turque", "сирийско-турецкая"), and adjectives of seas."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

from geomap.languages import load
from geomap.languages.gates import Gates, gate, gates
from geomap.models import Place
from geomap.places import Gazetteer
from geomap.places.names import fold
from geomap.places.regions import Regions
from geomap.zones.expressions import Anchor
from geomap.zones.notation import choice

__all__ = ["first_halves", "seas_of"]

STEM = re.compile(r"\b([^\W\d_]{3,})[-–]$")
LONGEST = 30  # letters of a first half
BESIDE = 16  # characters between a coast and the adjective of its sea
BEGINNING = (
    "SELECT DISTINCT place.country FROM name JOIN place ON place.id = name.place"
    " WHERE name.key >= ? AND name.key < ? AND name.kind = 'demonym' AND name.language = ? AND place.feature = 'country'"
)
NEAR = 0.5  # degrees: neighbours touch, but for their simplified lines


def seas_of(text: str, language: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Place]]:
    """[start, end) of each adjective of a sea beside a coast ("la côte méditerranéenne"), and the sea."""
    if not load(language).zones.seas:
        return
    (seas, coast, named) = _seas(language)
    if not named.opened(text, 0, len(text)):
        return
    for found in seas.finditer(text):
        (start, end) = found.span()
        if coast.search(text[max(0, start - BESIDE) : end + BESIDE]):
            matches = gazetteer.exact(list(load(language).zones.seas)[int(str(found.lastgroup)[1:])], language="en")
            yield from ((start, end, match.place) for match in matches[:1] if match.place.feature == "sea")


def first_halves(
    text: str, language: str, demonyms: Sequence[tuple[int, Callable[[], Anchor]]], gazetteer: Gazetteer
) -> Iterator[tuple[int, int, Place]]:
    """[start, end) of the first half of each double demonym, and its country ("syro" in "syro-turque").

    `demonyms` are those that are known: where each starts, and how to read the place.
    """
    for start, read in demonyms:
        found = STEM.search(text[max(0, start - LONGEST) : start])
        place = _beginning(found[1], language, read().country, gazetteer) if found else None
        if found and place:
            yield start - len(found[0]), start - 1, place


@cache
def _seas(language: str) -> tuple[re.Pattern[str], re.Pattern[str], Gates[str]]:
    """The adjectives, a group for each sea by its number; the words for a coast, which may be glued to them; what a text with some has."""
    zones = load(language).zones
    words = "|".join(f"(?P<s{number}>{choice(each)})" for number, each in enumerate(zones.seas.values()))
    coast = choice(zones.words["coast"])
    seas = re.compile(rf"(?<!\w)(?:{words})(?:(?!\w)|(?={coast}))", re.IGNORECASE)
    return seas, re.compile(coast, re.IGNORECASE), gates((word, gate(word, {})) for each in zones.seas.values() for word in each)


def _beginning(half: str, language: str, beside: str | None, gazetteer: Gazetteer) -> Place | None:
    """The country whose demonym begins like `half`; of several the neighbour of `beside`."""
    stem = fold(half).rstrip("o")
    countries = [country for (country,) in gazetteer.rows(BEGINNING, (stem, stem + "\uffff", language)) if country != beside]
    code = next(iter(countries), None) if len(countries) == 1 else _neighbour(countries, beside, Regions(gazetteer))
    region = Regions(gazetteer).country(code) if code else None
    return gazetteer.place(region.place) if region and region.place else None


def _neighbour(countries: Iterable[str], beside: str | None, regions: Regions) -> str | None:
    own = regions.country(beside or "")
    known = ((code, regions.country(code)) for code in countries)
    return next((code for code, each in known if own and each and each.shape.distance(own.shape) <= NEAR), None)
