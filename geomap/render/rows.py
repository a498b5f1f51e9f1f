"""Each event as one flat row, under ACLED's column names where it has one: what tables, KML and GeoPackage are written from.

Dates stay at the precision known ("2017-04"). An event that is known by an area only has no latitude and longitude, so that no program
puts a pin where nobody said it happened; `country`, `admin1`, `location` and `where_prec` say what is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import copysign

from geomap.models import Dossier, Event, Number, Toponym, When, Where
from geomap.places import Gazetteer
from geomap.render import cards, layout, naming, period
from geomap.render.characters import web_address
from geomap.render.meridian import TURN
from geomap.render.words import load

__all__ = ["COLUMNS", "Cell", "Column", "Row", "rows"]

Cell = str | int | float | None
Row = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, its HXL tag, and what its cells are, as GeoPackage calls it."""

    name: str
    hxl: str
    kind: str = "TEXT"


COLUMNS = (
    Column("event_id_cnty", "#event+id"),
    Column("event_date", "#date+occurred"),
    Column("year", "#date+year", "INTEGER"),
    Column("time_precision", "#meta+time+precision", "INTEGER"),
    Column("event_type", "#event+type"),
    Column("sub_event_type", "#event+type+sub"),
    Column("actor1", "#group+name+first"),
    Column("actor2", "#group+name+second"),
    Column("country", "#country+name"),
    Column("admin1", "#adm1+name"),
    Column("location", "#loc+name"),
    Column("latitude", "#geo+lat", "REAL"),
    Column("longitude", "#geo+lon", "REAL"),
    Column("geo_precision", "#meta+geo+precision", "INTEGER"),
    Column("source", "#meta+source"),
    Column("notes", "#description"),
    Column("fatalities", "#affected+killed", "INTEGER"),
    # from here on ACLED has no name for it
    Column("fatalities_low", "#affected+killed+min", "INTEGER"),
    Column("fatalities_high", "#affected+killed+max", "INTEGER"),
    Column("wounded", "#affected+injured", "INTEGER"),
    Column("displaced", "#affected+displaced", "INTEGER"),
    Column("detained", "#affected+detained", "INTEGER"),
    Column("end_date", "#date+end"),
    Column("date_precision", "#meta+date+precision"),
    Column("date_text", "#meta+date+text"),
    Column("where_prec", "#meta+ucdp+precision", "INTEGER"),
    Column("where_relation", "#meta+relation"),
    Column("radius_km", "#meta+radius", "REAL"),
    Column("country_code", "#country+code+v_iso2"),
    Column("admin1_code", "#adm1+code+v_iso"),
    Column("certainty", "#event+certainty"),
    Column("attributed_to", "#meta+attribution"),
    Column("actors", "#group+name+list"),
    Column("label", "#event+name"),
    Column("url", "#meta+url"),
    Column("confidence", "#event+confidence", "REAL"),
    Column("reason", "#meta+reason"),
)
TIME_PRECISION = {"hour": 1, "day": 1, "week": 2, "month": 3}
"""ACLED's codes; it has none for a year."""
# UCDP's ladder -> ACLED's geo_precision: 1 the place itself, 2 its surroundings or a part of a region, 3 a larger region
GEO_PRECISION = {1: 1, 2: 2, 3: 2}
LARGER = 3
FIRST = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Desk:
    cards: cards.Desk
    places: Mapping[str, Toponym]
    regions: Mapping[str, str]


def rows(dossier: Dossier, gazetteer: Gazetteer, language: str | None = None) -> Iterator[tuple[Event, layout.Spot | None, Row]]:
    """Each event with where it is drawn and its row, in the order of the dossier; `language` is that of units and countries."""
    words = load(language or dossier.language)
    codes = {code for place in dossier.places for code in (place.country, place.admin1) if code}
    desk = _Desk(
        cards=cards.desk(dossier, gazetteer, words),
        places={each.id: each for each in dossier.places},
        regions={code: naming.region_name(code, gazetteer, words.code) for code in sorted(codes)},
    )
    placed = {event: _on_earth(at) for event, at in layout.spots(dossier).items()}
    tables = {each.id for each in dossier.documents if each.kind == "table"}
    for event in dossier.events:
        at = placed.get(event.id)
        table = event.trigger.document if event.trigger.document in tables else ""
        row = _what(event, table) | _when(event.when) | _who(event) | _where(event, at, desk) | _people(event) | _said(event, desk)
        yield event, at, {column.name: row.get(column.name) for column in COLUMNS}


def _on_earth(at: layout.Spot) -> layout.Spot:
    """`at` with its longitude up to 180: beside a place near the antimeridian it may lie beyond."""
    return replace(at, lon=at.lon - copysign(TURN, at.lon)) if abs(at.lon) > TURN / 2 else at


def _what(event: Event, own: str) -> Row:
    """`own` is the table that the event comes from, "" for an article: an id of a table goes back as it came."""
    return {
        "event_id_cnty": event.id.removeprefix("event:").removeprefix(f"{own}:"),
        "event_type": event.event_type,
        "sub_event_type": event.sub_event_type,
        "label": event.label,
        "certainty": event.certainty,
        "confidence": round(event.confidence, 4),
        "reason": event.reason,
    }


def _when(when: When) -> Row:
    """A week is its first and last day, as spreadsheets know no weeks; what is no date is kept as the text's own words."""
    days = period.days(when)
    first, last = (FIRST + timedelta(days=each) for each in days) if days else (None, None)
    dated, ended = (each if period.days(When(start=each)) else None for each in (when.start, when.end))
    text = when.text.text if when.text else None if dated else when.start
    if first and last and when.precision == "week":
        dated, ended = first.isoformat(), last.isoformat()
    return {
        "event_date": dated,
        "end_date": ended,
        "year": first.year if first else None,
        "date_precision": when.precision,
        "time_precision": TIME_PRECISION.get(when.precision),
        "date_text": text if text and not (dated and text.startswith(dated)) else None,
    }


def _who(event: Event) -> Row:
    """ACLED's two sides: who acts or fights first, who it is done to or who fights back second; all of them with their roles."""
    second = [each.name for each in event.actors if each.role in {"recipient", "side_b"}]
    first = [each.name for each in event.actors if each.role not in {"recipient", "side_b"}]
    if not second:
        first, second = first[:1], first[1:2]
    return {
        "actor1": first[0] if first else None,
        "actor2": second[0] if second else None,
        "actors": "; ".join(f"{each.name} ({each.role})" for each in event.actors) or None,
    }


def _where(event: Event, at: layout.Spot | None, desk: _Desk) -> Row:
    where = _main(event, at)
    if where is None:
        return {}
    place = next((desk.places[each.place] for each in (where, *event.where) if each.place in desk.places and each.role == where.role), None)
    point = at if at and at.style not in layout.NOTES else None
    country, unit = (place.country, place.admin1) if place else (None, None)
    return {
        "location": desk.cards.named.get(where.place),
        "country": desk.regions.get(country or ""),
        "country_code": country,
        "admin1": desk.regions.get(unit or ""),
        "admin1_code": unit,
        "latitude": round(point.lat, 6) if point else None,
        "longitude": round(point.lon, 6) if point else None,
        "where_prec": where.precision,
        "geo_precision": GEO_PRECISION.get(where.precision, LARGER),
        "where_relation": where.relation,
        "radius_km": at.radius_km if at else None,
    }


def _main(event: Event, at: layout.Spot | None) -> Where | None:
    """The place that the event is drawn at, else the first that is not only where it was announced."""
    drawn = [each for each in event.where if at and each.place == at.place]
    return next(iter([*drawn, *(each for each in event.where if each.role != "announcement"), *event.where]), None)


def _people(event: Event) -> Row:
    counted: dict[str, Number] = {}
    for each in event.numbers:
        counted.setdefault(each.kind, each)
    killed = counted.get("killed")
    others: Row = {kind: counted[kind].best for kind in ("wounded", "displaced", "detained") if kind in counted}
    if killed:
        others |= {"fatalities": killed.best, "fatalities_low": killed.low, "fatalities_high": killed.high}
    return others


def _said(event: Event, desk: _Desk) -> Row:
    spans = event.evidence or (event.trigger,)
    known = desk.cards.documents
    told = [known[key] for key in dict.fromkeys(span.document for span in (*spans, event.trigger)) if key in known]
    speaker = event.attributed_to.text if event.attributed_to else None
    table = any(each.kind == "table" for each in told)
    own = speaker if table else None
    links = [span.text for span in spans if table and web_address(span.text)]
    return {
        "notes": " […] ".join(span.text for span in spans if span.text not in links),
        "source": own or "; ".join(cards.source(each) for each in told),
        "attributed_to": None if own else speaker,
        "url": next(iter([*links, *(each.url for each in told if each.url)]), None),
    }
