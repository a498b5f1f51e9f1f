"""Places as zones see them: from the toponyms of an article, or from the names in a bare phrase."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from geomap.languages import load
from geomap.models import Place, Toponym, Usage
from geomap.places import Gazetteer, Match
from geomap.places.lexicon import Lexicon
from geomap.places.names import fold
from geomap.places.regions import Regions
from geomap.zones.expressions import Anchor
from geomap.zones.glued import compounds, first_halves, seas_of
from geomap.zones.grammar import says_where

__all__ = ["Named", "as_country", "as_unit", "from_phrase", "from_toponyms", "with_glued"]

UNIT = "first_order_unit"
REGIONS = {"country", UNIT}
SMALL = {"populated_place", "capital", "neighbourhood", "camp", "base", "crossing", "dam", "oil_field"}
LAND = {"region", "mountains", "valley", "forest", "desert", "peninsula", "island", "second_order_unit"}
WATER = {"lake", "river", "sea", "strait"}
WIDEST_KM = 250.0  # of land that a circle can stand for
LONGEST = 6  # words of a name
ALIKE = 0.6  # of a town's letters begin the name of the unit that is called after it


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """[start, end) of a text names a place, which is only looked up when a zone needs it; `zone`: is it a conventional zone?"""

    start: int
    end: int
    read: Callable[[], Anchor]
    zone: bool
    usage: Usage = "literal"

    @property
    def anchor(self) -> Anchor:
        """The place."""
        return self.read()


def from_toponyms(toponyms: Sequence[Toponym], document: str, gazetteer: Gazetteer, lexicon: Lexicon) -> tuple[Named, ...]:
    """The mentions in `document` of the toponyms that could be resolved, in the order of the text."""
    named = [
        Named(start=mention.start, end=mention.end, read=read, zone=zone, usage=mention.usage)
        for toponym in toponyms
        if toponym.reason is None
        for read, zone in ((_of_toponym(toponym, gazetteer, lexicon), lexicon.holds(toponym.id.removeprefix("place:"))),)
        for mention in toponym.mentions
        if mention.document == document
    ]
    return tuple(sorted(named, key=lambda each: (each.start, -each.end)))


def from_phrase(phrase: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Named, ...]:
    """The names in `phrase` that the gazetteer knows: of two that overlap the longer; a town in the country named beside it."""
    found = tuple(_longest_names(phrase, language, gazetteer, lexicon))
    said = next((place.country for _, _, place, _ in found if place.feature == "country"), None)
    country = said or _shared_country({phrase[start:end]: place for start, end, place, _ in found}, gazetteer)
    return tuple(
        _named(start, end, _in_country(phrase[start:end], place, country, gazetteer), phrase[start:end], usage, gazetteer, lexicon)
        for start, end, place, usage in found
    )


def with_glued(names: Sequence[Named], text: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Named, ...]:
    """`names` and those glued into longer words of the text, in its order."""
    demonyms = [(each.start, each.read) for each in names if each.usage == "demonym"]
    seas = [_named(*each, text[each[0] : each[1]], "literal", gazetteer, lexicon) for each in seas_of(text, language, gazetteer)]
    seas = [sea for sea in seas if not any(name.start <= sea.start and sea.end < name.end for name in names)]
    names = [*seas, *_apart(names, seas)]
    glued: list[tuple[int, int, Place, Usage]] = [(*each, "literal") for each in compounds(text, language, gazetteer)]
    glued += [(*each, "demonym") for each in first_halves(text, language, demonyms, gazetteer)]
    more = [_named(start, end, place, text[start:end], usage, gazetteer, lexicon) for start, end, place, usage in glued]
    return tuple(sorted((*names, *_apart(more, names)), key=lambda each: (each.start, -each.end)))


def _apart(names: Sequence[Named], others: Sequence[Named]) -> list[Named]:
    """Those of `names` that share no letter with the `others`."""
    return [name for name in names if all(name.end <= each.start or each.end <= name.start for each in others)]


def _named(  # noqa: PLR0913, PLR0917  (a value and where it stands)
    start: int, end: int, place: Place, name: str, usage: Usage, gazetteer: Gazetteer, lexicon: Lexicon | None
) -> Named:
    anchor = _of_place(place, name, gazetteer, lexicon)
    return Named(start=start, end=end, read=lambda: anchor, zone=anchor.zone is not None, usage=usage)


def as_unit(anchor: Anchor) -> Anchor:
    """The first-order unit of `anchor`'s name, for words that say so ("the north of Aleppo province")."""
    return replace(anchor, region=anchor.unit) if anchor.unit else anchor


def as_country(anchor: Anchor) -> Anchor:
    """The country that `anchor` is or lies in."""
    return replace(anchor, region=anchor.country) if anchor.country else anchor


def _of_toponym(toponym: Toponym, gazetteer: Gazetteer, lexicon: Lexicon) -> Callable[[], Anchor]:
    @cache
    def read() -> Anchor:
        place = gazetteer.place(toponym.id.removeprefix("place:"))
        if place is not None:
            return replace(_of_place(place, toponym.label, gazetteer, lexicon), name=toponym.label)
        (lon, lat) = toponym.geometry.coordinates if toponym.geometry else (math.nan, math.nan)
        small = toponym.geometry is not None and toponym.feature in SMALL
        return Anchor(name=toponym.label, region=None, country=toponym.country, unit=None, lon=lon, lat=lat, small=small)

    return read


def _of_place(place: Place, name: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Anchor:
    zone = place.id if lexicon and lexicon.holds(place.id) else None
    region = {"country": place.country, UNIT: place.admin1}.get(place.feature, zone)
    extent = place.tolerance_km if place.feature in LAND and not zone and place.tolerance_km <= WIDEST_KM else 0.0
    return Anchor(
        name=place.name,
        region=region,
        country=place.country,
        unit=place.admin1 if place.feature == UNIT else _unit_of(place, name, gazetteer),
        lon=place.lon,
        lat=place.lat,
        small=place.feature in SMALL,
        population=place.population,
        zone=zone,
        feature=place.feature,
        extent_km=extent,
    )


def _unit_of(place: Place, name: str, gazetteer: Gazetteer) -> str | None:
    """The first-order unit that is called like the town: its own, or another of the country; its own, too, when it is called after it."""
    units = [match.place.admin1 for match in gazetteer.written(name, country=place.country) if match.place.feature == UNIT]
    if place.feature not in SMALL or not place.admin1 or place.admin1 in units:
        return place.admin1 if place.admin1 in units else next(iter(units), None)
    own = Regions(gazetteer).unit(place.admin1)
    called = fold(own.name) if own else ""
    town = fold(place.name)
    alike = called.startswith(town[: max(4, round(ALIKE * len(town)))])
    return place.admin1 if alike else next(iter(units), None)


def _longest_names(phrase: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Iterator[tuple[int, int, Place, Usage]]:
    words = list(_word(language).finditer(phrase))
    first = 0
    while first < len(words):
        for last in range(min(first + LONGEST, len(words)) - 1, first - 1, -1):
            start, end = words[first].start(), words[last].end()
            glued = _glued(phrase[start:end], language)
            if glued and not gazetteer.exact(phrase[start:end], language=language):
                start += len(glued)
            meant = _meant(phrase[start:end], language, gazetteer, lexicon)
            if meant:
                yield start, end, *meant
                first = last
                break
        first += 1


@cache
def _word(language: str) -> re.Pattern[str]:
    inner = re.escape(load(language).zones.inner)
    return re.compile(rf"[^\W_]+(?:[{inner}][^\W_]+)*" if inner else r"[^\W_]+")


def _meant(name: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Place, Usage] | None:
    """A name begins and ends with a capital, where the script has them; a word without one can be a demonym ("syrien").

    A conventional zone goes before a place of the same name, and may begin with a word for what it is ("bande de Gaza").
    """
    words = _word(language).findall(name)
    if len(words) == 1 and says_where(name, language):
        return None
    zone = _zone_of(name, language, gazetteer, lexicon) if len(words) > 1 or not name.islower() else None
    if zone:
        return zone, "literal"
    if words[0][0].islower() or words[-1][0].islower():
        return _in_small_letters(name, words, language, gazetteer)
    look_up = gazetteer.exact if any(word[0].islower() for word in words) else gazetteer.find
    found = look_up(name, language=language)
    if not found or found[0].place.feature not in REGIONS or _foreign(found[0], language):  # "Malis" is Mali before it is a village
        found = tuple(match for match in gazetteer.inflected(name, language=language) if match.place.feature == "country") or found
    return next(((match.place, "demonym" if match.kind == "demonym" else "literal") for match in found), None)


def _zone_of(name: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Place | None:
    if lexicon is None:
        return None
    matches = (match.place for match in gazetteer.exact(name, language=language) if match.kind == "name")
    return next((place for place in matches if place.feature != "country" and lexicon.holds(place.id)), None)


def _in_small_letters(name: str, words: Sequence[str], language: str, gazetteer: Gazetteer) -> tuple[Place, Usage] | None:
    """Of names with a small letter only those are taken that nothing else can be: "lac Tchad", "Arabie saoudite", a demonym."""
    (first, last) = (words[0][0].islower(), words[-1][0].islower())
    if len(words) == 1:
        wanted, usage = {"country"}, "demonym"
    elif first and (last or says_where(words[0], language)):
        return None
    else:
        wanted, usage = (WATER | LAND if first else WATER | REGIONS), "literal"
    places = (match.place for match in gazetteer.exact(name, language=language) if match.place.feature in wanted)
    return next(((place, cast("Usage", usage)) for place in places), None)


def _foreign(match: Match, language: str) -> bool:
    """Is it a demonym of another language ("Libyens", which in German is of Libya)?"""
    return match.kind == "demonym" and match.language not in {"", language}


def _shared_country(found: Mapping[str, Place], gazetteer: Gazetteer) -> str | None:
    """The country that most names of a list may lie in, and that one of them lies in first of all: they lie near each other."""
    likely = dict.fromkeys(place.country for place in found.values() if place.country)
    if len(likely) == 1:
        return next(iter(likely))
    may = {country: sum(_may_lie_in(country, *each, gazetteer) for each in found.items()) for country in likely}
    best = max(may, key=lambda country: may[country], default=None)
    return best if best and may[best] > 1 else None


def _may_lie_in(country: str, name: str, place: Place, gazetteer: Gazetteer) -> bool:
    return place.country == country or bool(gazetteer.exact(name, country=country))


def _glued(name: str, language: str) -> str | None:
    return next((letters for letters in load(language).zones.glued if name.startswith(letters) and len(name) > len(letters) + 1), None)


def _in_country(name: str, place: Place, country: str | None, gazetteer: Gazetteer) -> Place:
    if country is None or place.country == country or place.feature not in {*SMALL, UNIT}:
        return place
    found = [match.place for match in (gazetteer.find(name, country=country) or gazetteer.exact(name.rpartition(" ")[0], country=country))]
    return next((each for each in found if each.feature == place.feature), next(iter(found), place))
