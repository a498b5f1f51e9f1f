"""The dossier as the page's script reads it: one plain value, every caption already worded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geomap.models import Document, Dossier, Event, Geometry, Toponym, Zone
from geomap.places import Gazetteer
from geomap.render import basemap, captions, cards, layout, polyline
from geomap.render.passages import passages
from geomap.render.words import Words
from geomap.shapes import from_geometry
from geomap.version import __version__

__all__ = ["byline", "content", "data_credits", "title_of"]

SYMBOLS = Path(__file__).with_name("symbols.toml")
ZONE_SCALE = 10_000
# what every page is made of, named even when the gazetteer's own licence line does not
ALWAYS_USED = (("GeoNames", "CC BY 4.0"), ("Natural Earth", "public domain"), ("Leaflet 1.9.4", "BSD-2-Clause"))
LOOKS: Mapping[str, str] = {
    "planned": "planned",
    "presumed": "doubt",
    "alleged": "doubt",
    "claimed": "doubt",
    "hypothetical": "doubt",
    "denied": "denied",
    "negated": "denied",
}


@cache
def _symbols() -> dict[str, dict[str, str]]:
    return tomllib.loads(SYMBOLS.read_text(encoding="utf-8"))


def content(dossier: Dossier, gazetteer: Gazetteer, words: Words, *, title: str) -> dict[str, Any]:
    """Everything the page shows."""
    theatres = layout.theatres(dossier)
    boxes = [theatre.box for theatre in theatres]
    used = [event.event_type for event in dossier.events]
    return {
        "title": title,
        "byline": byline(dossier, words, title=title),
        "words": words.table("page"),
        "symbols": {name: each for name, each in _symbols().items() if name == "other" or name in used},
        "types": {name: words("event_type", name) for name in used},
        "events": list(_events(dossier, words)),
        "zones": [_zone(zone, dossier, words) for zone in dossier.zones],
        "places": [_place(place) for place in layout.mentioned(dossier)],
        "documents": [_document(document, dossier) for document in dossier.documents],
        "theatres": [_theatre(each, dossier, gazetteer) for each in theatres],
        "basemap": basemap.parts(gazetteer, boxes),
        "cities": basemap.cities(gazetteer, boxes, words.code),
        "credits": data_credits(dossier, gazetteer),
        "version": words("page", "made_with").format(version=__version__),
    }


def title_of(dossier: Dossier) -> str:
    """The title the dossier gives itself: its own, else its first article's, else the file's name."""
    first = dossier.documents[0] if dossier.documents else None
    return dossier.title or (first and (first.title or first.source)) or "geomap"


def byline(dossier: Dossier, words: Words, *, title: str) -> list[str]:
    """One line an article: who published it, under which title if that is not the page's, and when."""
    return [" · ".join(part for part in _byline_parts(document, words, title) if part) for document in dossier.documents]


def _byline_parts(document: Document, words: Words, title: str) -> Iterable[str | None]:
    yield document.publisher
    yield document.title if document.title != title else None
    yield document.source if not (document.publisher or document.title or document.source == title) else None
    if document.published:
        yield words("page", "published").format(date=captions.published(document.published, words))
    yield document.url


def data_credits(dossier: Dossier, gazetteer: Gazetteer) -> list[str]:
    """The data the map is made of, each with its licence."""
    infos = dict.fromkeys(info for info in (dossier.gazetteer, gazetteer.info) if info)
    lines = [f"{info.name} {info.version} ({info.licence})" for info in infos]
    return [*lines, *(f"{name} ({licence})" for name, licence in ALWAYS_USED if not any(name in line for line in lines))]


def _events(dossier: Dossier, words: Words) -> Iterable[dict[str, Any]]:
    placed = layout.spots(dossier)
    named = cards.names(dossier)
    for event in dossier.events:
        yield (
            {"id": event.id, "type": event.event_type, "look": LOOKS.get(event.certainty, "")}
            | _where(event, placed, named)
            | {"card": cards.event_card(event, dossier, words)}
        )


def _where(event: Event, placed: Mapping[str, layout.Spot], named: Mapping[str, str]) -> dict[str, Any]:
    place = next((named[each.place] for each in event.where if each.place in named), "")
    at = placed.get(event.id)
    if at is None:
        return {"place": place, "at": None}
    spot = {"lon": at.lon, "lat": at.lat, "style": at.style, "feature": at.place, "km": at.radius_km}
    return {"place": named.get(at.place or "", place), "at": spot}


def _zone(zone: Zone, dossier: Dossier, words: Words) -> dict[str, Any]:
    anchor = from_geometry(zone.core or zone.geometry).representative_point()
    return {
        "id": zone.id,
        "estimated": zone.basis == "estimated",
        "rings": _rings(zone.geometry),
        "core": _rings(zone.core) if zone.core else [],
        "at": [round(anchor.x, 4), round(anchor.y, 4)],
        "card": cards.zone_card(zone, dossier, words),
    }


def _rings(geometry: Geometry) -> list[str]:
    return [text for points in polyline.lines(from_geometry(geometry)) if (text := polyline.encode(points, ZONE_SCALE))]


def _place(place: Toponym) -> dict[str, Any]:
    assert place.geometry is not None  # noqa: S101 (layout.mentioned gives only places with a point)
    lon, lat = place.geometry.coordinates[:2]
    return {"label": place.label, "lon": lon, "lat": lat, "area": place.feature in layout.AREAS}


def _document(document: Document, dossier: Dossier) -> dict[str, Any]:
    return {
        "source": cards.source(document),
        "lang": document.language,
        "dir": cards.direction(document.language),
        "passages": passages(document, dossier),
    }


def _theatre(theatre: layout.Theatre, dossier: Dossier, gazetteer: Gazetteer) -> dict[str, Any]:
    return {
        "box": [round(each, 4) for each in theatre.box],
        "label": _theatre_label(theatre, dossier, gazetteer),
        "count": len(theatre.members),
    }


def _theatre_label(theatre: layout.Theatre, dossier: Dossier, gazetteer: Gazetteer) -> str:
    """The country when the text names the one country that all is in; else the names of the first places."""
    events = [event for event in dossier.events if event.id in theatre.members]
    touched = {where.place for event in events for where in event.where if where.role == "event"} | set(theatre.members)
    places = [place for place in dossier.places if place.id in touched]
    countries = {place.country for place in places}
    named = [_country(each, dossier, gazetteer) for each in dossier.places if each.feature == "country" and each.country in countries]
    labels = named if len(places) > 1 and len(countries) == 1 and named else [place.label for place in places]
    return " · ".join(list(dict.fromkeys(labels))[:2]) or next((zone.label for zone in dossier.zones if zone.id in theatre.members), "")


def _country(toponym: Toponym, dossier: Dossier, gazetteer: Gazetteer) -> str:
    """The country's own name: the article may only have its people ("Sudanese")."""
    place = gazetteer.place(toponym.id.removeprefix("place:"))
    return gazetteer.label(place, dossier.language) if place else toponym.label
