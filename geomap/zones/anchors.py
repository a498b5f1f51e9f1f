"""Places as zones see them, from the toponyms of an article; `phrase` finds them in a bare phrase."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from geomap.models import Place, Toponym, Usage
from geomap.places import Gazetteer
from geomap.places.glued import glued_countries
from geomap.places.lexicon import Lexicon
from geomap.places.names import fold
from geomap.places.regions import Regions
from geomap.zones.expressions import Anchor
from geomap.zones.glued import first_halves, seas_of

__all__ = ["LAND", "REGIONS", "SMALL", "UNIT", "WATER", "Named", "as_country", "as_unit", "from_toponyms", "named", "with_glued"]

UNIT = "first_order_unit"
REGIONS = {"country", UNIT}
SMALL = {"populated_place", "capital", "neighbourhood", "camp", "base", "crossing", "dam", "oil_field"}
LAND = {"region", "mountains", "valley", "forest", "desert", "peninsula", "island", "second_order_unit"}
WATER = {"lake", "river", "sea", "strait"}
WIDEST_KM = 250.0  # of land that a circle can stand for
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


def with_glued(names: Sequence[Named], text: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Named, ...]:
    """`names` and those glued into longer words of the text, in its order."""
    demonyms = [(each.start, each.read) for each in names if each.usage == "demonym"]
    seas = [named(*each, text[each[0] : each[1]], "literal", gazetteer, lexicon) for each in seas_of(text, language, gazetteer)]
    seas = [sea for sea in seas if not any(name.start <= sea.start and sea.end < name.end for name in names)]
    names = [*seas, *_apart(names, seas)]
    glued: list[tuple[int, int, Place, Usage]] = [
        (start, end, match.place, "literal") for start, end, match in glued_countries(text, language, gazetteer)
    ]
    glued += [(*each, "demonym") for each in first_halves(text, language, demonyms, gazetteer)]
    more = [named(start, end, place, text[start:end], usage, gazetteer, lexicon) for start, end, place, usage in glued]
    return tuple(sorted((*names, *_apart(more, names)), key=lambda each: (each.start, -each.end)))


def _apart(names: Sequence[Named], others: Sequence[Named]) -> list[Named]:
    """Those of `names` that share no letter with the `others`."""
    return [name for name in names if all(name.end <= each.start or each.end <= name.start for each in others)]


def named(  # noqa: PLR0913, PLR0917  (a value and where it stands)
    start: int, end: int, place: Place, name: str, usage: Usage, gazetteer: Gazetteer, lexicon: Lexicon | None
) -> Named:
    """[start, end) of a text names `place`, as it is called there."""
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
    called = [unit.admin1 for match in gazetteer.written(name) if (unit := match.place).feature == UNIT and unit.admin1]
    extent = place.tolerance_km if place.feature in LAND and not zone and place.tolerance_km <= WIDEST_KM else 0.0
    return Anchor(
        name=place.name,
        region=region,
        country=place.country,
        unit=place.admin1 if place.feature == UNIT else _unit_of(place, called, gazetteer),
        lon=place.lon,
        lat=place.lat,
        small=place.feature in SMALL,
        population=place.population,
        zone=zone,
        feature=place.feature,
        namesakes=tuple(called),
        extent_km=extent,
    )


def _unit_of(place: Place, called: Sequence[str], gazetteer: Gazetteer) -> str | None:
    """Of the units that are `called` like the town its own, or another of the country; its own, too, when it is called after it."""
    anywhere = place.feature == "country" or not place.country  # "the province of Équateur" is not in Ecuador
    units = [unit for unit in called if anywhere or unit[:2] == place.country]
    if place.feature not in SMALL or not place.admin1 or place.admin1 in units:
        return place.admin1 if place.admin1 in units else next(iter(units), None)
    own = Regions(gazetteer).unit(place.admin1)
    called = fold(own.name) if own else ""
    town = fold(place.name)
    alike = called.startswith(town[: max(4, round(ALIKE * len(town)))])
    return place.admin1 if alike else next(iter(units), None)
