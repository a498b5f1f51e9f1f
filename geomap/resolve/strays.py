"""Namesakes that a text about another country cannot mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from geomap.languages.patterns import before
from geomap.models import Mention, Place
from geomap.places.distance import kilometres
from geomap.resolve.choosing import Choice
from geomap.resolve.senses import LEFT, Sense

__all__ = ["strays"]

TOWN = "populated_place"
AREAS = frozenset({"country", "continent", "macro_region", "sea"})
# so many times a text names the country that it is about; towns of more people are known, and may have been meant; what is near is no stray
ABOUT, KNOWN, NEAR_KM = 4, 50_000, 300.0
# names of one to three words with capitals, three and more of them between commas
NAME = re.compile(r"(?<!\w)[^\W\d_a-zà-ÿа-џ][\w’'-]+(?: [^\W\d_a-zà-ÿа-џ][\w’'-]+){0,2}")
LIST = re.compile(rf"{NAME.pattern}(?:, {NAME.pattern}){{2,}}")


def strays(
    text: str, mentions: Sequence[Mention], said: Sequence[Sense], chosen: Mapping[Sense, Choice], quarter_before: tuple[str, ...] = ()
) -> frozenset[Sense]:
    """Towns of a country that the text names in nothing else, while it is about another one: small ones far from all else, any in a
    list of names that nobody knows or that lie in that other one, and any that it calls a quarter. `said` are the senses of the
    `mentions`.

    Hardly one of ten such answers is right (docs/quality.md).
    """  # noqa: D205
    own = Counter(each for each in said if each in chosen)
    places = {each: chosen[each].match.place for each in own}
    about = Counter(places[each].country for each in own.elements())
    (country, most) = max(about.items(), key=lambda each: each[1], default=(None, 0))
    alone = [each for each, place in places.items() if own[each] == about[place.country] < most and place.feature == TOWN]
    if not alone:
        return frozenset()
    here = {each for each, place in places.items() if place.country == country}
    beside = _beside(text, mentions, said) if most >= ABOUT else {}
    called = before(quarter_before)
    astray = {
        sense
        for mention, sense in zip(mentions, said, strict=True)
        if sense in alone and called.search(text[max(0, mention.start - LEFT) : mention.start])
    }
    if most >= ABOUT:
        astray |= {each for each in alone if places[each].population < KNOWN or beside.get(each, places.keys()) & places.keys() <= here}
    return frozenset(each for each in astray if not any(_near(places[each], other) for at, other in places.items() if at is not each))


def _beside(text: str, mentions: Sequence[Mention], said: Sequence[Sense]) -> Mapping[Sense, frozenset[Sense]]:
    """The senses beside each name in a list of three and more names, some of which nobody may have taken for a place."""
    begins = {mention.start: sense for mention, sense in zip(mentions, said, strict=True)}
    found: dict[Sense, frozenset[Sense]] = {}
    for each in LIST.finditer(text):
        names = [begins[name.start()] for name in NAME.finditer(text, *each.span()) if name.start() in begins]
        found |= {sense: frozenset(names) - {sense} for sense in names}
    return found


def _near(town: Place, other: Place) -> bool:
    return other.feature not in AREAS and kilometres(town.lon, town.lat, other.lon, other.lat) < NEAR_KM
