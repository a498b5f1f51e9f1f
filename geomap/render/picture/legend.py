"""The legend under the map: only what is on it, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geomap.render import measure
from geomap.render.layout import NOTES
from geomap.render.measure import Face
from geomap.render.picture.elements import draw, hatched, isolated, word
from geomap.render.picture.sheet import HATCH, Sheet
from geomap.render.picture.symbols import disc, symbol

__all__ = ["Row", "height", "legend", "rows"]

FACE = Face(11)
LINE = 22.0
SAMPLE = 30.0
BETWEEN = 18.0
BOX = {"x": -10, "y": -7, "width": 20, "height": 14}
LOOKS = (("doubt", "uncertain"), ("planned", "planned"), ("denied", "denied"))
STYLES = (("exact", "needle"), ("near", "ring"), ("area", "area"), ("unit", "unit"), ("note", "note"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A drawing, whose middle is (0, 0), and what it means."""

    drawing: str
    text: str


def rows(sheet: Sheet, alone: Sequence[Mapping[str, Any]], *, disputed: bool, mentioned: bool, gathered: bool) -> list[Row]:
    """What the map of `sheet` needs explained; the events `alone` have a symbol of their own, the `gathered` ones share discs."""
    found = [*_events(sheet, alone, gathered=gathered), *_zones(sheet)]
    found += [
        (_sample(name, sheet.colours), sheet.words("page", name))
        for name, is_there in (("mentioned", mentioned), ("disputed", disputed))
        if is_there
    ]
    return [Row(drawing=drawing, text=text) for drawing, text in found]


def height(found: Sequence[Row], width: float) -> float:
    """How high the legend is when it is `width` wide."""
    return -(-len(found) // _columns(found, width)) * LINE


def legend(found: Sequence[Row], sheet: Sheet, left: float, top: float, width: float) -> Iterator[str]:
    """The rows `found`, column by column, from right to left where the language runs so."""
    columns = _columns(found, width)
    deep = -(-len(found) // columns) if found else 0
    wide = width / columns
    for index, row in enumerate(found):
        x, y = left + (index // deep) * wide, top + (index % deep + 0.5) * LINE
        text, side, anchor = row.text, 1, None
        if sheet.rtl:
            x, text, side, anchor = 2 * left + width - x, isolated(row.text), -1, "end"
        yield draw("g", row.drawing, transform=f"translate({x + side * (SAMPLE / 2 - 2):.1f} {y:.1f})")
        yield word(text, x + side * SAMPLE, y + 0.36 * FACE.size, FACE, fill=sheet.colours["ink"], text_anchor=anchor)


def _columns(found: Sequence[Row], width: float) -> int:
    """As many columns as have room for the widest row."""
    widest = max((measure.width(row.text, FACE) for row in found), default=0.0) + SAMPLE + BETWEEN
    return max(1, min(len(found), int((width + BETWEEN) / widest)))


def _events(sheet: Sheet, alone: Sequence[Mapping[str, Any]], *, gathered: bool) -> Iterator[tuple[str, str]]:
    """Discs, classes, certainties and precisions; in a crowd all are discs, which have none of these."""
    colours, words = sheet.colours, sheet.words
    events = [*alone, *sheet.noted]
    inside = [event for event in sheet.events if event["at"]["style"] in NOTES]
    if sheet.crowded or gathered:
        yield disc((0, 0), 9, "n", colours), words("page", "several").format(count="n")
    for kind in dict.fromkeys(event["type"] for event in (*([] if sheet.crowded else sheet.pinned), *events, *inside)):
        yield _sign(sheet, kind, ""), words("event_type", kind)
    for look, key in LOOKS:
        if any(event["look"] == look for event in (*events, *inside)):
            yield _sign(sheet, "other", look), words("page", key)
    for style, key in STYLES:
        if any(event["at"]["style"] == style for event in events):
            yield _sample(style, colours), words("page", key)


def _zones(sheet: Sheet) -> Iterator[tuple[str, str]]:
    if sheet.zones:
        estimated = any(zone["estimated"] for zone in sheet.zones)
        yield _area(sheet, "zone", "rings"), sheet.words("page", "zone" if estimated else "zone_stated")
    if any(zone["core"] for zone in sheet.zones):
        yield _area(sheet, "core", "core"), sheet.words("page", "core")


def _sign(sheet: Sheet, kind: str, look: str) -> str:
    drawing = symbol(sheet.symbols, kind, look, sheet.colours)
    return draw("g", drawing, transform="translate(-9.6 -9.6) scale(.8)")


def _area(sheet: Sheet, name: str, part: str) -> str:
    """The sample of a zone or its core, hatched where the style has no tints."""
    if sheet.style != "print":
        return _sample(name, sheet.colours)
    edge = draw("rect", **BOX, fill="none", stroke=sheet.colours["zone"], stroke_width=1.2, stroke_dasharray="4 3")
    corners = [(-10.0, -7.0), (10.0, -7.0), (10.0, 7.0), (-10.0, 7.0)]
    return (edge if name == "zone" else "") + hatched([corners], HATCH[part], sheet.colours["zone"])


def _sample(name: str, colours: Mapping[str, str]) -> str:
    soft, zone, ink = colours["soft"], colours["zone"], colours["ink"]
    dot = draw("circle", cx=0, cy=0, r=2.6, fill=ink)
    samples = {
        "exact": draw("path", d="M0 5V-8", stroke=ink, stroke_width=1.2) + draw("circle", cx=0, cy=5, r=2.3, fill=ink),
        "near": draw("circle", cx=0, cy=0, r=8, fill="none", stroke=soft, stroke_width=1.3, stroke_dasharray="5 4"),
        "area": draw("rect", x=-6, y=-6, width=12, height=12, rx=2, fill=soft),
        "unit": draw("rect", **BOX, rx=7, fill="none", stroke=soft, stroke_width=1.5, stroke_dasharray="1.5 2.5"),
        "note": draw("rect", **BOX, rx=3, fill="none", stroke=soft),
        "zone": draw("rect", **BOX, fill=zone, fill_opacity=".13", stroke=zone, stroke_width=1.6, stroke_dasharray="6 5"),
        "core": draw("rect", **BOX, fill=zone, fill_opacity=".33"),
        "mentioned": dot,
        "disputed": draw("path", d="M-10 0H10", stroke=colours["border"], stroke_width=1.4, stroke_dasharray="5 4"),
    }
    return samples[name]
