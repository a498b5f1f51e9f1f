"""The map as KML 2.2 for Google Earth: a style a class, times for its slider, every column of the table as ExtendedData.

Google Earth shows a description as HTML, so the words in it are escaped for HTML before they are escaped for XML.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import partial
from html import escape
from typing import Any, TypeVar
from xml.etree import ElementTree as ET

from geomap.models import Dossier, Event, Geometry, Toponym, When, Zone
from geomap.places import Gazetteer
from geomap.render import cards, content, layout, period
from geomap.render.characters import for_xml
from geomap.render.colours import OTHER, PLACE, ZONE, colours
from geomap.render.formats import Options
from geomap.render.rows import Row, rows
from geomap.render.words import Words, load
from geomap.shapes import FARTHEST_KM, disc, equidistant, geometry

__all__ = ["kmz", "render"]

NAMESPACE = "http://www.opengis.net/kml/2.2"
EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive, so that the same map has the same bytes."""
CLEAR, PALE, FAINT, FULL = "00", "55", "80", "ff"
Drawn = tuple[Event, layout.Spot | None, Row]
T = TypeVar("T")


def kmz(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """What `render` makes, zipped."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("doc.kml", EARLIEST), render(dossier, gazetteer, options), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The events, zones and named places of `dossier`. What is known by an area only, or not located, is listed without a pin."""
    words = load(options.language or dossier.language)
    on = cards.desk(dossier, gazetteer, words)
    root = ET.Element("kml", xmlns=NAMESPACE)
    document = _add(root, "Document")
    _add(document, "name", options.title or content.title_of(dossier))
    _add(document, "description", _notes(dossier, gazetteer, words))
    _styles(document)
    drawn = list(rows(dossier, gazetteer, words.code))
    _filled(document, words("page", "events"), drawn, partial(_event, on=on))
    _filled(document, words("page", "zones"), dossier.zones, partial(_zone, on=on))
    _filled(document, words("page", "mentioned"), layout.mentioned(dossier), partial(_place, on=on))
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()


def _filled(parent: ET.Element, name: str, items: Sequence[T], put: Callable[[ET.Element, T], None]) -> None:
    """A folder of `items` in `parent`; none for no items."""
    if items:
        folder = _add(parent, "Folder")
        _add(folder, "name", name)
        for each in items:
            put(folder, each)


def _event(folder: ET.Element, drawn: Drawn, *, on: cards.Desk) -> None:
    event, at, row = drawn
    doubt = bool(content.LOOKS.get(event.certainty))
    style = f"{_key(event.event_type if event.event_type in colours() else OTHER)}{'-doubt' if doubt else ''}"
    label = f"{event.label} ({on.words('certainty', event.certainty)})" if doubt else event.label
    shapes = list(_shapes(at)) if at and at.style not in layout.NOTES else []
    card = _card(cards.event_card(event, on))
    _placemark(folder, label, style, description=card, when=event.when, shapes=shapes, data=row)


def _shapes(at: layout.Spot) -> Iterator[Geometry]:
    yield Geometry(type="Point", coordinates=(at.lon, at.lat))
    if at.radius_km and at.radius_km <= FARTHEST_KM:
        yield geometry(equidistant(at.lon, at.lat).round(disc(at.radius_km)))


def _zone(folder: ET.Element, zone: Zone, *, on: cards.Desk) -> None:
    card = _card(cards.zone_card(zone, on))
    data = {"kind": "zone", "status": zone.status, "basis": zone.basis, "method": zone.method, "units": ", ".join(zone.units)}
    when = When(start=zone.start, end=zone.end)
    _placemark(folder, zone.label, "zone", description=card, when=when, shapes=[zone.geometry], data=data)


def _place(folder: ET.Element, place: Toponym, *, on: cards.Desk) -> None:
    shapes = [place.geometry] if place.geometry else []
    _placemark(folder, on.named[place.id], "place", description="", when=When(), shapes=shapes)


def _placemark(  # noqa: PLR0913 - one for each part of a placemark
    folder: ET.Element,
    name: str,
    style: str,
    *,
    description: str,
    when: When,
    shapes: Sequence[Geometry],
    data: Mapping[str, Any] | None = None,
) -> None:
    mark = _add(folder, "Placemark")
    _add(mark, "name", name)
    if description:
        _add(mark, "description", description)
    _time(mark, when)
    _add(mark, "styleUrl", f"#{style}")
    if data:
        extended = _add(mark, "ExtendedData")
        for key, value in data.items():
            if value is not None and value != "":
                _add(_add(extended, "Data", name=key), "value", str(value))
    parent = _add(mark, "MultiGeometry") if len(shapes) > 1 else mark
    for each in shapes:
        _shape(parent, each.type, each.coordinates)


def _time(mark: ET.Element, when: When) -> None:
    """One day is a stamp; a week, a month or a stretch of days a span, an open side left open."""
    days = period.days(when)
    if days is None or not all(0 <= date(1970, 1, 1).toordinal() + each <= date.max.toordinal() for each in days):
        return
    first, last = ((date(1970, 1, 1) + timedelta(days=each)).isoformat() for each in days)
    if first == last and when.precision != "ongoing":
        _add(_add(mark, "TimeStamp"), "when", first)
        return
    span = _add(mark, "TimeSpan")
    if when.start:
        _add(span, "begin", first)
    if when.end or when.precision != "ongoing":
        _add(span, "end", last)


def _shape(parent: ET.Element, kind: str, coordinates: tuple[Any, ...]) -> None:
    """A GeoJSON geometry as KML has it, (longitude, latitude)."""
    if kind.startswith("Multi"):
        several = _add(parent, "MultiGeometry")
        for each in coordinates:
            _shape(several, kind.removeprefix("Multi"), each)
    elif kind == "Polygon":
        polygon = _add(parent, "Polygon")
        for index, ring in enumerate(coordinates):
            side = _add(polygon, "innerBoundaryIs" if index else "outerBoundaryIs")
            _add(_add(side, "LinearRing"), "coordinates", _positions(ring))
    else:
        _add(_add(parent, kind), "coordinates", _positions((coordinates,) if kind == "Point" else coordinates))


def _positions(points: Iterable[tuple[float, ...]]) -> str:
    return " ".join(f"{lon},{lat}" for lon, lat, *_ in points)


def _card(card: Mapping[str, Any]) -> str:
    """A card as HTML whose every word is text."""
    kind = " · ".join(filter(None, (card["type"], card["subtype"])))
    quotes = "".join(
        f"<blockquote>{_html(quote)}</blockquote><p>{_html(source['name'])}</p>" for source in card["sources"] for quote in source["quotes"]
    )
    lines = "".join(f"<li>{_html(name)}: {_html(' · '.join(filter(None, rest)))}</li>" for name, *rest in card["rows"])
    return f"<p>{_html(kind)}</p>{quotes}<ul>{lines}</ul>"


def _notes(dossier: Dossier, gazetteer: Gazetteer, words: Words) -> str:
    """What is printed under every map: articles, precision, borders, data."""
    lines = (
        *content.byline(dossier, words, title=""),
        words("page", "precision_note"),
        words("page", "disclaimer"),
        *content.data_credits(dossier, gazetteer),
    )
    return "".join(f"<p>{_html(line)}</p>" for line in lines)


def _html(text: str) -> str:
    """`text` for HTML; "$[" would be filled in by Google Earth."""
    return escape(text).replace("$[", "&#36;[")


def _styles(document: ET.Element) -> None:
    for name, colour in (*colours().items(), ("place", PLACE)):
        _point_style(document, _key(name), colour, FULL)
        if name != "place":
            _point_style(document, f"{_key(name)}-doubt", colour, FAINT)
    zone = _add(document, "Style", id="zone")
    line = _add(zone, "LineStyle")
    _add(line, "color", _colour(ZONE, FULL))
    _add(line, "width", "2")
    _add(_add(zone, "PolyStyle"), "color", _colour(ZONE, PALE))


def _point_style(document: ET.Element, key: str, colour: str, opacity: str) -> None:
    style = _add(document, "Style", id=key)
    _add(_add(style, "IconStyle"), "color", _colour(colour, opacity))
    _add(_add(style, "LineStyle"), "color", _colour(colour, FULL))
    _add(_add(style, "PolyStyle"), "color", _colour(colour, CLEAR))


def _key(name: str) -> str:
    """A style's id of the class `name`."""
    return re.sub(r"\W+", "-", name.lower())


def _colour(colour: str, opacity: str) -> str:
    """A colour of ours, #RRGGBB, as KML writes it: aabbggrr."""
    red, green, blue = colour[1:3], colour[3:5], colour[5:7]
    return f"{opacity}{blue}{green}{red}".lower()


def _add(parent: ET.Element, tag: str, text: str = "", **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, tag, attributes)
    element.text = for_xml(text) or None
    return element
