"""Symbols, rings and names on the map, and the scale and small map among them, none on top of another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from geomap.places import Gazetteer
from geomap.render.picture import furniture, ground
from geomap.render.picture.elements import Box, draw, grown, overlap
from geomap.render.picture.labels import Kind, Label, Taken, put
from geomap.render.picture.sheet import Sheet
from geomap.render.picture.symbols import DISC, SIZE, Group, Pin, disc, pinned, spread, symbol

__all__ = ["grouped", "marks"]

Row = Mapping[str, Any]
Floors = Sequence[tuple[float, float]]
# the side of the squares whose events one disc counts
CELL = 36.0
NEVER = 1e12
# the fewest inhabitants of a city, and of a country, whose name is shown below a zoom level: as the page has it (labels.js)
CITY_FLOOR = ((3, 6e6), (4, 2.5e6), (5, 9e5), (6, 3.5e5), (7, 1e5), (8, 3e4), (9, 8e3), (99, 0))
COUNTRY_FLOOR = ((3, 4e7), (4, 8e6), (5, 1e6), (7.5, 0), (99, NEVER))
SIGNS = 6
# so many places of one disc are named each for itself; of more, those of most events
APART, NAMED = 6, 2
# a symbol and its badge reach this far from their middle
INSIDE = 20.0
# the least and the greatest width of the small map
CORNER = (90.0, 150.0)


def marks(sheet: Sheet, gazetteer: Gazetteer, groups: Sequence[Group]) -> Iterator[str]:
    """All that stands on the ground; `groups` are the events that have a symbol or share a disc."""
    _, _, right, bottom = sheet.frame.area
    taken = Taken(area=grown(sheet.frame.area, -2))
    pins = [pin for group in groups if not group.gathered for pin in group.pins]
    gathered = [group for group in groups if group.gathered]
    named = _named(sheet, groups)
    scale, box = furniture.scale_bar(sheet, right - 10, bottom - 10, longest=min(120.0, (right - sheet.frame.area[0]) / 4))
    small = _corner(sheet, [pin for group in groups for pin in group.pins])
    for each in (box, small):
        if each:
            taken.add(each)
    for label in named:
        if label.dot:
            taken.add(grown((*label.at, *label.at), 4), label)
    yield from _discs(sheet, taken) if sheet.crowded else _stands(pins, taken, sheet)
    for group in gathered:
        taken.add(_around(group.centre, DISC))
    for label in (*named, *_cities(sheet, {label.text for label in named})):
        yield from put(label, taken, sheet.colours, owner=label)
    for pin in pins:
        x, y = pin.centre
        yield draw("g", _sign(sheet, pin.event), transform=f"translate({x - 12:.1f} {y - 12:.1f})")
    yield from (_gathered(sheet, group) for group in gathered)
    if small:
        yield from ground.locator(gazetteer, sheet, small)
    yield scale


def _stands(pins: Sequence[Pin], taken: Taken, sheet: Sheet) -> Iterator[str]:
    """The rings and needles of symbols, which no name may cover."""
    for pin in pins:
        taken.add(pinned(pin))
        yield from _ring(pin, taken, sheet)
    for pin in pins:
        yield from _line(pin, taken, sheet)


def grouped(sheet: Sheet) -> list[Group]:
    """The events that have a symbol or share a disc, spread and moved inside the frame; none where discs count the squares of the frame."""
    if sheet.crowded:
        return []
    groups = spread([Pin(event=event, at=sheet.frame.at(event["at"]["lon"], event["at"]["lat"])) for event in sheet.pinned])
    return [replace(each, pins=tuple(_moved(pin, sheet) for pin in each.pins), centre=_inside(each.centre, sheet)) for each in groups]


def _moved(pin: Pin, sheet: Sheet) -> Pin:
    x, y = _inside(pin.centre, sheet)
    return replace(pin, offset=(x - pin.at[0], y - pin.at[1]))


def _inside(point: tuple[float, float], sheet: Sheet) -> tuple[float, float]:
    left, top, right, bottom = grown(sheet.frame.area, -INSIDE)
    return min(right, max(left, point[0])), min(bottom, max(top, point[1]))


def _around(point: tuple[float, float], radius: float) -> Box:
    return grown((*point, *point), radius)


def _gathered(sheet: Sheet, group: Group) -> str:
    inks = [sheet.symbols.get(pin.event["type"], sheet.symbols["other"])["colour"] for pin in group.pins]
    return disc(group.centre, DISC, sheet.words.number(len(inks)), sheet.colours, inks=inks)


def _discs(sheet: Sheet, taken: Taken) -> Iterator[str]:
    """Discs with numbers, one a square of the frame, near the middle of the events that it counts."""
    cells: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for event in sheet.pinned:
        x, y = sheet.frame.at(event["at"]["lon"], event["at"]["lat"])
        cells.setdefault((int(x // CELL), int(y // CELL)), []).append((x, y))
    for cell, points in sorted(cells.items()):
        radius = min(CELL / 2 - 1, 5 + 2 * len(points) ** 0.5)
        means = (sum(axis) / len(points) for axis in zip(*points, strict=True))
        x, y = (min((number + 1) * CELL - radius, max(number * CELL + radius, mean)) for number, mean in zip(cell, means, strict=True))
        taken.add((x - radius, y - radius, x + radius, y + radius))
        yield disc((x, y), radius, sheet.words.number(len(points)), sheet.colours)


def _sign(sheet: Sheet, event: Row) -> str:
    return symbol(sheet.symbols, event["type"], event["look"], sheet.colours)


def _ring(pin: Pin, taken: Taken, sheet: Sheet) -> Iterator[str]:
    """The circle of "near"; a small one where the text's "near" has no radius. No name lies on its edge."""
    at, (x, y) = pin.event["at"], pin.at
    if not (at["km"] or at["style"] == "near"):
        return
    radius = sheet.frame.pixels(at["km"], at["lat"]) if at["km"] else SIZE / 2 + 6
    fill = {"fill": sheet.colours["soft"], "fill_opacity": ".06"} if at["km"] else {"fill": "none"}
    yield draw("circle", cx=x, cy=y, r=radius, **fill, stroke=sheet.colours["soft"], stroke_width=1.3, stroke_dasharray="5 4")
    steps = min(120, int(radius))
    for angle in (math.tau * step / steps for step in range(steps)):
        taken.edges.append(grown((x + radius * math.cos(angle), y + radius * math.sin(angle)) * 2, 1.5))


def _line(pin: Pin, taken: Taken, sheet: Sheet) -> Iterator[str]:
    """The needle of a symbol that does not stand on its point."""
    (x, y), (across, down) = pin.at, pin.offset
    if not (across or down):
        return
    steps = max(1, int(max(abs(across), abs(down)) / 5))
    for step in range(steps):
        taken.lines.append(grown((x + across * step / steps, y + down * step / steps) * 2, 2))
    loose = None if pin.event["at"]["style"] == "exact" else "2 2"
    ink = sheet.colours["ink"]
    yield draw("path", d=f"M{x:.1f} {y:.1f}l{across:.1f} {down:.1f}", stroke=ink, stroke_width=1.2, stroke_dasharray=loose)
    yield draw("circle", cx=x, cy=y, r=2.3, fill=ink, stroke=sheet.colours["paper"])


def _corner(sheet: Sheet, pins: Sequence[Pin]) -> Box | None:
    """A free corner for the small map; None where the map is wide enough to tell by itself, or no corner is free."""
    west, _, east, _ = sheet.frame.box()
    left, top, right, bottom = sheet.frame.area
    wide = min(CORNER[1], (right - left) / 4)
    high = wide * 0.66
    if east - west > ground.LEAST_AROUND or wide < CORNER[0]:
        return None
    points = [sheet.frame.at(*zone["at"]) for zone in sheet.zones]
    points += [sheet.frame.at(row["at"]["lon"], row["at"]["lat"]) for row in sheet.noted]
    busy = [*(pinned(pin) for pin in pins), *((*pin.at, *pin.at) for pin in pins), *((x, y, x, y) for x, y in points)]
    corners = ((right - wide, top), (left, top), (left, bottom - high))
    for x, y in corners:
        box = (x, y, x + wide, y + high)
        around = grown(box, 40)
        if not any(overlap(around, other) for other in busy):
            return box
    return None


def _named(sheet: Sheet, groups: Sequence[Group]) -> list[Label]:
    """The map's own names: of events by place, of areas and zones with their events, of places without one."""
    plates = _by_area(sheet.noted)
    notes = [_plate(sheet, at, text, rows) for (_, at, text), rows in plates.items()]
    names = [name for group in groups for name in (_disc_names(sheet, group) if group.gathered else _event_names(sheet, group))]
    shown = {name.text for name in names if name.dot}
    places = [
        Label(
            kind="country" if place["area"] else "place",
            text=place["label"],
            at=sheet.frame.at(place["lon"], place["lat"]),
            dot=not place["area"],
        )
        for place in sheet.places
        if place["label"] not in shown
    ]
    return [*notes, *names, *(_zone(sheet, zone) for zone in sheet.zones), *places]


def _by_area(rows: Iterable[Row]) -> dict[tuple[str, tuple[float, float], str], list[Row]]:
    groups: dict[tuple[str, tuple[float, float], str], list[Row]] = {}
    for row in rows:
        at = row["at"]
        groups.setdefault((at["feature"] or "", (at["lon"], at["lat"]), row["place"]), []).append(row)
    return groups


def _plate(sheet: Sheet, at: tuple[float, float], text: str, rows: Sequence[Row]) -> Label:
    edge = "1.5 2.5" if rows[0]["at"]["style"] == "unit" else ""
    return Label(kind="plate", text=text, at=sheet.frame.at(*at), signs=_signs(sheet, rows), edge=edge)


def _signs(sheet: Sheet, rows: Sequence[Row]) -> tuple[str, ...]:
    """Every event's own symbol, or one a class where there are many."""
    if len(rows) <= SIGNS:
        return tuple(_sign(sheet, row) for row in rows)
    kinds = {row["type"]: {**row, "look": ""} for row in rows}
    return tuple(_sign(sheet, row) for row in list(kinds.values())[:SIGNS])


def _event_names(sheet: Sheet, group: Group) -> Iterator[Label]:
    """One name a place, with the word for what is not plain fact; a dot where the ring lies to one side of its place."""
    points: dict[tuple[str, bool], tuple[float, float]] = {}
    under: dict[tuple[str, bool], dict[str, None]] = {}
    for pin in group.pins:
        at = pin.event["at"]
        key = pin.event["place"], bool(at.get("beside"))
        points.setdefault(key, sheet.frame.at(*at["beside"]) if at.get("beside") else pin.at)
        words = under.setdefault(key, {})
        if pin.event["look"]:
            words[pin.event["card"]["certainty"] + (" ?" if pin.event["look"] == "doubt" else "")] = None
    for (text, beside), words in under.items():
        if text:
            yield Label(kind="event", text=text, at=points[text, beside], under=", ".join(words), dot=beside)


def _disc_names(sheet: Sheet, group: Group) -> Iterator[Label]:
    """The one place of its events; several with a dot each; the first of many in one name."""
    places = Counter(pin.event["place"] for pin in group.pins if pin.event["place"])
    if 1 < len(places) <= APART:
        yield from (replace(label, dot=True) for label in _event_names(sheet, group))
    elif places:
        named = " · ".join(name for name, _ in places.most_common(NAMED))
        yield Label(kind="event", text=named + (" …" if len(places) > 1 else ""), at=group.centre)


def _zone(sheet: Sheet, zone: Row) -> Label:
    rows = [event for event in sheet.events if event["at"]["feature"] == zone["id"]]
    under = sheet.words("page", "limits") if zone["estimated"] else ""
    return Label(kind="zone", text=zone["card"]["label"], at=sheet.frame.at(*zone["at"]), under=under, signs=_signs(sheet, rows))


def _cities(sheet: Sheet, named: set[str]) -> Iterator[Label]:
    """Countries, then cities, the most populous first: as many as the page names at this scale."""
    zoom = sheet.frame.zoom()
    kinds: tuple[tuple[Kind, Floors], ...] = (("country", COUNTRY_FLOOR), ("city", CITY_FLOOR))
    for kind, table in kinds:
        least = _floor(table, zoom)
        for name, lon, lat, people, country in sheet.cities:
            if people >= least and bool(country) is (kind == "country") and name not in named:
                yield Label(kind=kind, text=name, at=sheet.frame.at(lon, lat), dot=not country, minor=True)


def _floor(table: Floors, zoom: float) -> float:
    return next(least for limit, least in table if zoom < limit)
