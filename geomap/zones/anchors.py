"""Places as zones see them: from the toponyms of an article, or from the names in a bare phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from geomap.models import Place, Toponym, Usage
from geomap.places import Gazetteer, Match
from geomap.zones.expressions import Anchor

__all__ = ["Named", "as_unit", "from_phrase", "from_toponyms"]

WORD = re.compile(r"[^\W_]+")
LONGEST = 6  # words of a name


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """[start, end) of a text names `anchor`."""

    start: int
    end: int
    anchor: Anchor
    usage: Usage = "literal"


def from_toponyms(toponyms: Sequence[Toponym], document: str, gazetteer: Gazetteer) -> tuple[Named, ...]:
    """The mentions in `document` of the toponyms that could be resolved, in the order of the text."""
    named = [
        Named(start=mention.start, end=mention.end, anchor=anchor, usage=mention.usage)
        for toponym in toponyms
        if (anchor := _of_toponym(toponym, gazetteer))
        for mention in toponym.mentions
        if mention.document == document
    ]
    return tuple(sorted(named, key=lambda each: (each.start, -each.end)))


def from_phrase(phrase: str, language: str, gazetteer: Gazetteer) -> tuple[Named, ...]:
    """The names in `phrase` that the gazetteer knows: of two that overlap the longer; a name prefers to lie in the country named beside it."""
    found = tuple(_longest_names(phrase, language, gazetteer))
    country = next((match.place.country for _, _, match in found if match.place.feature == "country"), None)
    return tuple(
        Named(
            start=start,
            end=end,
            anchor=_of_place(_in_country(phrase[start:end], match, country, language, gazetteer)),
            usage="demonym" if match.kind == "demonym" else "literal",
        )
        for start, end, match in found
    )


def as_unit(anchor: Anchor) -> Anchor:
    """The first-order unit that `anchor` is or lies in, for words that say so ("the north of Aleppo province")."""
    return replace(anchor, region=anchor.unit) if anchor.unit else anchor


def _of_toponym(toponym: Toponym, gazetteer: Gazetteer) -> Anchor | None:
    place = gazetteer.place(toponym.id.removeprefix("place:"))
    if place is not None:
        return replace(_of_place(place), name=toponym.label)
    if toponym.geometry is None or toponym.geometry.type != "Point":
        return None
    lon, lat = toponym.geometry.coordinates
    return Anchor(name=toponym.label, region=None, country=toponym.country, unit=toponym.admin1, lon=lon, lat=lat)


def _of_place(place: Place) -> Anchor:
    region = {"country": place.country, "first_order_unit": place.admin1}.get(place.feature)
    return Anchor(
        name=place.name,
        region=region,
        country=place.country,
        unit=place.admin1,
        lon=place.lon,
        lat=place.lat,
        population=place.population,
    )


def _longest_names(phrase: str, language: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Match]]:
    words = list(WORD.finditer(phrase))
    first = 0
    while first < len(words):
        for last in range(min(first + LONGEST, len(words)) - 1, first - 1, -1):
            start, end = words[first].start(), words[last].end()
            match = _match(phrase[start:end], language, gazetteer)
            if match:
                yield start, end, match
                first = last
                break
        first += 1


def _match(name: str, language: str, gazetteer: Gazetteer) -> Match | None:
    """A name is written with a capital where the script has them; only a demonym need not be."""
    matches = gazetteer.find(name, language=language, limit=5)
    if name[0].islower():
        return next((match for match in matches if match.kind == "demonym"), None)
    return next(iter(matches), None)


def _in_country(name: str, match: Match, country: str | None, language: str, gazetteer: Gazetteer) -> Place:
    if country is None or match.place.country == country:
        return match.place
    return next((each.place for each in gazetteer.find(name, country=country, language=language, limit=1)), match.place)
