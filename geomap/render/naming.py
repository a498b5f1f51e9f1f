"""What the map calls each place, zone, unit and theatre."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from geomap.models import Dossier, Toponym
from geomap.places import Gazetteer, Match, Regions
from geomap.places.inflection import base_forms
from geomap.render.characters import script_of
from geomap.render.layout import Spot, Theatre
from geomap.render.words import load

__all__ = ["names", "region_name", "theatre_labels"]

SEVERAL = 2
MANY = 10
"""So many places of one country are called by its name."""


def names(dossier: Dossier, gazetteer: Gazetteer, language: str) -> dict[str, str]:
    """What the map calls each place and zone, by id: the article's own word, as a map writes it.

    Where articles in several languages share the map, a place that is not named in `language` has the gazetteer's name in it, so that
    one town does not stand there in Cyrillic and the next in Arabic letters.
    """
    spoken = {document.id: document.language for document in dossier.documents}
    places = {place.id: _name(place, gazetteer, language, spoken) for place in dossier.places}
    return places | {zone.id: zone.label for zone in dossier.zones}


def _name(place: Toponym, gazetteer: Gazetteer, language: str, spoken: Mapping[str, str]) -> str:
    """The label in its base form ("Москва" for "Москві"); the gazetteer's name in `language` where the text only names a people."""
    same = [mention for mention in place.mentions if mention.text.casefold() == place.label.casefold()]
    if not all(mention.usage == "demonym" for mention in same):
        own = spoken.get(same[0].document, language)
        base = _base(place, gazetteer, own)
        return base if own == language or len({*spoken.values()}) < SEVERAL else _translated(place, gazetteer, language, spoken) or base
    if not same and place.label != place.name:
        return place.label  # somebody wrote it
    found = gazetteer.place(place.id.removeprefix("place:"))
    return gazetteer.label(found, language) if found else place.label


def _translated(place: Toponym, gazetteer: Gazetteer, language: str, spoken: Mapping[str, str]) -> str | None:
    """The word of an article in `language`, else the gazetteer's name in it; None where that is in other letters than the map."""
    told = next((each for each in place.mentions if spoken.get(each.document) == language and each.usage == "literal"), None)
    if told:
        return _base(replace(place, label=told.text), gazetteer, language)
    found = gazetteer.place(place.id.removeprefix("place:"))
    name = gazetteer.label(found, language) if found else ""
    return name if script_of(name) == script_of(load(language)("page", "map")) else None


def _base(place: Toponym, gazetteer: Gazetteer, language: str) -> str:
    """The label, or where a sentence has inflected it, the place's name in the article's `language`, else the form that it comes from.

    A dateline's capitals ("KHARKIV") are those of its line, not of the name.
    """
    if place.label == place.name:
        return place.label
    if place.label.isupper() and (calm := _without_capitals(place, gazetteer, language)):
        return calm
    matches = gazetteer.written(place.label, language=language)
    if not any(match.method == "inflected" and _is(match, place) for match in matches):
        return place.label
    name = next(gazetteer.label(match.place, language) for match in matches if _is(match, place))
    if name[:2].casefold() == place.label[:2].casefold():
        return name
    forms = [form for form in base_forms(place.label, language) if any(_is(match, place) for match in gazetteer.exact(form))]
    return max(forms, key=len, default=place.label)


def _without_capitals(place: Toponym, gazetteer: Gazetteer, language: str) -> str | None:
    """The same name as another mention, or the gazetteer, writes it."""
    found = gazetteer.place(place.id.removeprefix("place:"))
    known = [gazetteer.label(found, language), found.name] if found else []
    written = (*(mention.text for mention in place.mentions), *known)
    return next((each for each in written if each != place.label and each.casefold() == place.label.casefold()), None)


def _is(match: Match, place: Toponym) -> bool:
    return f"place:{match.place.id}" == place.id


def region_name(code: str, gazetteer: Gazetteer, language: str) -> str:
    """The country or first-order unit with the ISO 3166 code `code` in `language`; the code where no region has it."""
    regions = Regions(gazetteer)
    region = regions.unit(code) if "-" in code else regions.country(code)
    if region is None:
        return code
    place = gazetteer.place(region.place) if region.place else None
    return gazetteer.label(place, language) if place else region.name


def theatre_labels(
    theatres: Sequence[Theatre], dossier: Dossier, placed: Mapping[str, Spot], named: Mapping[str, str], whole: Callable[[str], str]
) -> list[str]:
    """One label a theatre: the country that all of it is in, where the text names it or many places lie there, and no other theatre does.

    Else the names of its first places, or zones. `whole` names a country by its code.
    """
    there = [_places(theatre, dossier, placed) for theatre in theatres]
    wide = [_country(places, dossier, named, whole) for places in there]
    rows = zip(theatres, there, wide, strict=True)
    return [
        country if country and wide.count(country) == 1 else _first(theatre, places, dossier, named) for theatre, places, country in rows
    ]


def _country(places: Sequence[Toponym], dossier: Dossier, named: Mapping[str, str], whole: Callable[[str], str]) -> str:
    countries = {place.country for place in places}
    code = next(iter(countries), None)
    if not code or len(countries) > 1 or len(places) == 1:
        return ""
    told = (named[each.id] for each in dossier.places if each.feature == "country" and each.country == code)
    return next(told, whole(code) if len(places) >= MANY else "")


def _first(theatre: Theatre, places: Sequence[Toponym], dossier: Dossier, named: Mapping[str, str]) -> str:
    labels = [named[place.id] for place in places]
    labels = labels or [zone.label for zone in dossier.zones if zone.id in theatre.members]
    return " · ".join(list(dict.fromkeys(labels))[:2])


def _places(theatre: Theatre, dossier: Dossier, placed: Mapping[str, Spot]) -> list[Toponym]:
    members = {(placed[each].place or each) if each in placed else each for each in theatre.members}
    return [place for place in dossier.places if place.id in members]
