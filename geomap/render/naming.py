"""What the map calls each place, zone, unit and theatre."""

from __future__ import annotations

from collections.abc import Mapping

from geomap.models import Dossier, Toponym
from geomap.places import Gazetteer, Regions
from geomap.render.layout import Spot, Theatre

__all__ = ["names", "region_name", "theatre_label"]


def names(dossier: Dossier, gazetteer: Gazetteer, language: str) -> dict[str, str]:
    """What the map calls each place and zone, by id: the article's own word, unless that only names a people ("Sudanese")."""
    places = {place.id: _name(place, gazetteer, language) for place in dossier.places}
    return places | {zone.id: zone.label for zone in dossier.zones}


def _name(place: Toponym, gazetteer: Gazetteer, language: str) -> str:
    """The label; the gazetteer's name in `language` where every mention with the label's words is a demonym."""
    same = {mention.usage for mention in place.mentions if mention.text.casefold() == place.label.casefold()}
    if same != {"demonym"}:
        return place.label
    found = gazetteer.place(place.id.removeprefix("place:"))
    return gazetteer.label(found, language) if found else place.label


def region_name(code: str, gazetteer: Gazetteer, language: str) -> str:
    """The country or first-order unit with the ISO 3166 code `code` in `language`; the code where no region has it."""
    regions = Regions(gazetteer)
    region = regions.unit(code) if "-" in code else regions.country(code)
    if region is None:
        return code
    place = gazetteer.place(region.place) if region.place else None
    return gazetteer.label(place, language) if place else region.name


def theatre_label(theatre: Theatre, dossier: Dossier, placed: Mapping[str, Spot], named: Mapping[str, str]) -> str:
    """The country when the text names the one country that all is in; else the names of the first places and zones."""
    members = {(placed[each].place or each) if each in placed else each for each in theatre.members}
    places = [place for place in dossier.places if place.id in members]
    countries = {place.country for place in places}
    whole = [named[each.id] for each in dossier.places if each.feature == "country" and each.country in countries]
    labels = whole if len(places) > 1 and len(countries) == 1 and whole else [named[place.id] for place in places]
    labels = labels or [zone.label for zone in dossier.zones if zone.id in members]
    return " · ".join(list(dict.fromkeys(labels))[:2])
