"""The dossier as the page's script reads it: one plain value, every caption already worded."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache, partial
from operator import itemgetter
from pathlib import Path
from typing import Any

from geomap.models import Document, Dossier, Event, Geometry, Toponym, When, Zone
from geomap.places import Gazetteer
from geomap.places.regions import Borders
from geomap.render import basemap, captions, cards, columns, cropping, layout, naming, period, polyline
from geomap.render.describe import describe
from geomap.render.formats import Options
from geomap.render.meridian import unwrapped
from geomap.render.passages import passages
from geomap.render.words import Words
from geomap.shapes import from_geometry
from geomap.version import __version__

__all__ = ["byline", "content", "data_credits", "disclaimer", "many", "packed", "things", "title_of"]

SYMBOLS = Path(__file__).with_name("symbols.toml")
ZONE_SCALE = 10_000
# more events than these are drawn on one canvas and listed a page at a time
MANY = 1500
# what is said of an article once, however many events it tells
HEAD = ("name", "date", "lang", "dir")
_head = itemgetter(*HEAD)
# what every map is made of, named even when the gazetteer's own licence line does not
ALWAYS_USED = (("GeoNames", "CC BY 4.0"), ("Natural Earth", "public domain"))
LEAFLET = "Leaflet 1.9.4 (BSD-2-Clause)"
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


def content(dossier: Dossier, on: cards.Desk, options: Options) -> dict[str, Any]:
    """Everything the page shows, opening on the theatre that the options crop to (see geomap.render.cropping)."""
    shown = things(dossier, on, options)
    boxes = [tuple(each["box"]) for each in shown["theatres"]]
    return shown | {"basemap": basemap.parts(on.gazetteer, boxes, options.borders), "credits": [*shown["credits"], LEAFLET]}


def things(dossier: Dossier, on: cards.Desk, options: Options) -> dict[str, Any]:
    """What page and picture both show: `content` without the ground under it."""
    title = options.title or title_of(dossier)
    words, dossier = on.words, unwrapped(dossier)
    placed = layout.spots(dossier)
    theatres = _theatres(dossier, placed, on, options.crop)
    told = describe(dossier, on, where=[each["label"] for each in theatres], title=title)
    used = list(dict.fromkeys(event.event_type for event in dossier.events))
    return {
        "title": title,
        "byline": byline(dossier, words, title=title),
        "language": words.code,
        "words": words.table("page") | {"disclaimer": disclaimer(words, options.borders)},
        "borders": options.borders,
        "dates": {
            "day": words("date", "day"),
            "first": words("date", "first"),
            "months": [words("month", str(each)) for each in range(1, 13)],
        },
        "symbols": {name: each for name, each in _symbols().items() if name == "other" or name in used},
        "types": {name: words("event_type", name) for name in used},
        "certainties": {each: words("certainty", each) for each in sorted({event.certainty for event in dossier.events})},
        "events": [_event(event, placed.get(event.id), on) for event in dossier.events],
        "zones": [_zone(zone, on) for zone in dossier.zones],
        "places": [] if many(dossier) else [_place(place, on) for place in layout.mentioned(dossier, placed)],
        "documents": [_document(document, dossier) for document in dossier.documents],
        "theatres": theatres,
        "cities": basemap.cities(on.gazetteer, [tuple(each["box"]) for each in theatres], words),
        "alt": told.alt,
        "caption": told.caption,
        "credits": data_credits(dossier, on.gazetteer),
        "version": words("page", "made_with").format(version=__version__),
    }


def title_of(dossier: Dossier) -> str:
    """The title the dossier gives itself: its own, else its first article's, else the file's name."""
    first = dossier.documents[0] if dossier.documents else None
    return dossier.title or (first and (first.title or first.source)) or "geomap"


def disclaimer(words: Words, borders: Borders) -> str:
    """Which borders are drawn, and that they imply nothing."""
    return f"{words('borders', borders)} {words('page', 'disclaimer')}"


def byline(dossier: Dossier, words: Words, *, title: str) -> list[str]:
    """One line an article: who published it, under which title if that is not the page's alone, and when."""
    return [
        " · ".join(part for part in _byline_parts(document, words, title, several=len(dossier.documents) > 1) if part)
        for document in dossier.documents
    ]


def _byline_parts(document: Document, words: Words, title: str, *, several: bool) -> Iterable[str | None]:
    yield document.publisher
    yield document.title if document.title != title or several else None
    yield document.source if not (document.publisher or document.title or document.source == title) else None
    if document.published:
        yield words("page", "published").format(date=captions.published(document.published, words))
    yield document.url


def data_credits(dossier: Dossier, gazetteer: Gazetteer) -> list[str]:
    """The data the map is made of, each with its licence."""
    infos = dict.fromkeys(info for info in (dossier.gazetteer, gazetteer.info) if info)
    lines = [f"{info.name} {info.version} ({info.licence})" for info in infos]
    return [*lines, *(f"{name} ({licence})" for name, licence in ALWAYS_USED if not any(name in line for line in lines))]


def many(dossier: Dossier) -> bool:
    """Are there too many events for a symbol and a row each?"""
    return len(dossier.events) > MANY


def packed(content: Mapping[str, Any]) -> dict[str, Any]:
    """`content` with its events as columns, and what is said of each article once."""
    heads: dict[tuple[str, ...], int] = {}
    rows = [_flat(row, heads) for row in content["events"]]
    return {**content, "events": columns.pack(rows, lists={"rows"}), "heads": [dict(zip(HEAD, head, strict=True)) for head in heads]}


def _flat(row: Mapping[str, Any], heads: dict[tuple[str, ...], int]) -> dict[str, Any]:
    card = row["card"]
    sources = [(heads.setdefault(_head(each), len(heads)), (*each["quotes"],), (*each["says"],)) for each in card["sources"]]
    flat = {**card, **row, "sources": (*sources,)}
    del flat["card"]
    return flat


def _event(event: Event, at: layout.Spot | None, on: cards.Desk) -> dict[str, Any]:
    spans = (event.trigger, *event.evidence, *event.coreferent)
    return {
        "id": event.id,
        "type": event.event_type,
        "look": LOOKS.get(event.certainty, ""),
        "certainty": event.certainty,
        "documents": tuple(dict.fromkeys(span.document for span in spans if span.document in on.documents)),
        "days": period.days(event.when),
        "place": _place_name(event, at, on),
        "at": _spot(at) if at else None,
        "card": cards.event_card(event, on),
    }


def _place_name(event: Event, at: layout.Spot | None, on: cards.Desk) -> str:
    drawn = on.named.get(at.place or "") if at else None
    return next((on.named[each.place] for each in event.where if each.place in on.named), "") if drawn is None else drawn


def _spot(at: layout.Spot) -> dict[str, Any]:
    spot = {"lon": at.lon, "lat": at.lat, "style": at.style, "feature": at.place, "km": at.radius_km}
    return spot | ({"beside": list(at.beside)} if at.beside else {})


def _zone(zone: Zone, on: cards.Desk) -> dict[str, Any]:
    anchor = from_geometry(zone.core or zone.geometry).representative_point()
    return {
        "id": zone.id,
        "estimated": zone.basis == "estimated",
        "certainty": zone.certainty,
        "documents": tuple(dict.fromkeys(span.document for span in zone.expression if span.document in on.documents)),
        "days": period.days(When(start=zone.start, end=zone.end)),
        "rings": _rings(zone.geometry),
        "core": _rings(zone.core) if zone.core else [],
        "at": [round(anchor.x, 4), round(anchor.y, 4)],
        "card": cards.zone_card(zone, on),
    }


def _rings(geometry: Geometry) -> list[str]:
    return [text for points in polyline.lines(from_geometry(geometry)) if (text := polyline.encode(points, ZONE_SCALE))]


def _place(place: Toponym, on: cards.Desk) -> dict[str, Any]:
    assert place.geometry is not None  # noqa: S101 (layout.mentioned gives only places with a point)
    lon, lat = place.geometry.coordinates[:2]
    return {"label": on.named[place.id], "lon": lon, "lat": lat, "area": place.feature in layout.AREAS}


def _document(document: Document, dossier: Dossier) -> dict[str, Any]:
    return {
        "id": document.id,
        "source": cards.source(document),
        "lang": document.language,
        "dir": cards.direction(document.language),
        "passages": [] if many(dossier) or document.kind == "table" else passages(document, dossier),
    }


def _theatres(dossier: Dossier, placed: Mapping[str, layout.Spot], on: cards.Desk, wanted: str | None) -> list[dict[str, Any]]:
    """The theatres, the wanted one first."""
    found = layout.theatres(dossier, placed)
    whole = partial(naming.region_name, gazetteer=on.gazetteer, language=on.words.code)
    labels = naming.theatre_labels(found, dossier, placed, on.named, whole)
    return [_theatre(*each) for each in cropping.ordered([*zip(found, labels, strict=True)], wanted, dossier, placed)]


def _theatre(theatre: layout.Theatre, label: str) -> dict[str, Any]:
    return {"box": [round(each, 4) for each in theatre.box], "label": label, "count": len(theatre.members)}
