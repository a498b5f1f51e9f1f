"""The events as TimeMap reads them (Forensic Architecture's, and Bellingcat's fork): every cell a string, days as month/day/year.

TimeMap knows days only. A vaguer date is the first day it can mean, `time_precision` says which precision it has, `time_display` the
date as people say it. An event without a date or without a point is in the file, and TimeMap leaves it out.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

from geomap.models import Dossier, Event
from geomap.places import Gazetteer
from geomap.render import captions, cards, layout, period
from geomap.render.characters import web_address
from geomap.render.colours import OTHER, colours
from geomap.render.formats import Options
from geomap.render.inert import well_formed
from geomap.render.rows import Row, rows
from geomap.render.words import Words, load

__all__ = ["render"]

FIRST = date(1970, 1, 1)


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The domain of a TimeMap instance in one object: events, sources, associations (the classes), sites (named places)."""
    words = load(options.language or dossier.language)
    drawn = list(rows(dossier, gazetteer, words.code))
    kinds = list(dict.fromkeys(event.event_type for event, _, _ in drawn))
    domain = {
        "events": [_event(event, row, words) for event, _, row in drawn],
        "sources": {
            each.id: {
                "id": each.id,
                "title": cards.source(each),
                "paths": [each.url] if web_address(each.url) else [],
                "url": web_address(each.url) or "",
                "type": each.kind,
                "date": each.published or "",
                "description": "",
            }
            for each in dossier.documents
        },
        "associations": [
            {
                "id": kind,
                "title": words("event_type", kind),
                "desc": "",
                "mode": "CATEGORY",
                "colour": colours().get(kind, colours()[OTHER]),
                "filter_paths": [kind],
            }
            for kind in kinds
        ],
        "sites": [_site(place.id, place.label, place.geometry.coordinates) for place in layout.mentioned(dossier) if place.geometry],
        "regions": [],
        "shapes": [],
        "notifications": [],
    }
    return (well_formed(json.dumps(domain, ensure_ascii=False, indent=1, allow_nan=False)) + "\n").encode()


def _event(event: Event, row: Row, words: Words) -> dict[str, Any]:
    start = _first_day(event)
    hour = event.when.start[11:16] if event.when.precision == "hour" and event.when.start else ""
    return {
        "id": event.id,
        "description": f"{event.label}: {row['notes']} ({words('certainty', event.certainty)})",
        "date": f"{start.month:02}/{start.day:02}/{start.year:04}" if start else "",
        "time": hour,
        "time_precision": event.when.precision,
        "time_display": captions.when(event.when, words),
        "location": _text(row["location"]),
        "latitude": _text(row["latitude"]),
        "longitude": _text(row["longitude"]),
        "type": event.sub_event_type,
        "category": event.event_type,
        "category_full": words("event_type", event.event_type),
        "associations": [event.event_type],
        "sources": list(dict.fromkeys(span.document for span in (event.trigger, *event.evidence))),
        "comments": event.reason or "",
    }


def _first_day(event: Event) -> date | None:
    days = period.days(event.when)
    return FIRST + timedelta(days=days[0]) if days else None


def _site(id_: str, label: str, coordinates: tuple[Any, ...]) -> dict[str, str]:
    lon, lat = coordinates[:2]
    return {"id": id_, "description": "", "site": label, "latitude": str(lat), "longitude": str(lon)}


def _text(value: object) -> str:
    return "" if value is None else str(value)
