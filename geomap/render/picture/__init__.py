"""The map as one SVG picture: what the page opens on, with everything that must be printed beside it. No browser takes part.

Inside, lengths are the page's pixels; a wider picture has somewhat larger ones (`_unit`), so that it stays readable when it is shrunk.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render import cards, content, measure
from geomap.render.describe import Description, describe
from geomap.render.formats import Options, Style
from geomap.render.measure import BOLD, Face
from geomap.render.picture import furniture, ground, legend, marks
from geomap.render.picture.elements import Box, draw, written
from geomap.render.picture.frame import fitted
from geomap.render.picture.furniture import Paragraph
from geomap.render.picture.sheet import Sheet
from geomap.render.styles import colours, inked
from geomap.render.words import load

__all__ = ["WIDTH", "still", "svg"]

WIDTH = 1200
MARGIN = 14.0
# the map's height for its width, where nobody asks for a height; no lower than LEAST where somebody does
SHAPE, LEAST = 0.62, 0.3
# room around the content: symbols, and names beside them
PADDING = 64.0
# what lies nearer than this to the edge of the frame would be cut off
EDGE = 24.0
BYLINES = 3
SMALLEST, LARGEST = 240, 8000
WORLD: Box = (-120.0, -40.0, 150.0, 65.0)
TITLE, TEXT, SMALL, SMALLER = Face(20, BOLD), Face(11.5), Face(9.5), Face(9)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What one picture is made of: the page's content `shown`, the desk it was written `on`, and the colours of `style`."""

    dossier: Dossier
    on: cards.Desk
    style: Style
    shown: Mapping[str, Any]


def svg(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The picture of `dossier`: the same bytes on every run. UsageError for a crop that is nowhere or a size that holds nothing."""
    width, height = options.size or (WIDTH, None)
    if not SMALLEST <= width <= LARGEST or (height or 0) > LARGEST:
        raise UsageError(f"a picture is {SMALLEST} to {LARGEST} pixels wide, and no higher than that; give another --size")
    on = cards.desk(dossier, gazetteer, load(options.language or dossier.language))
    work = _Work(dossier=dossier, on=on, style=options.style or "light", shown=content.things(dossier, on, options))
    return (_picture(work, width, height) + "\n").encode()


def still(dossier: Dossier, on: cards.Desk, shown: Mapping[str, Any], style: Style | None = None) -> str:
    """The `<svg>` for a page that runs no script: map and legend alone, of the page's content `shown`; "" where nothing is placed."""
    if not shown["theatres"]:
        return ""
    work = _Work(dossier=dossier, on=on, style=style or "light", shown=shown)
    wide = WIDTH / _unit(WIDTH)
    high = SHAPE * wide
    sheet = _sheet(work, (0.0, 0.0, wide, high))
    drawing, rows = _map(sheet, on.gazetteer)
    below = legend.legend(rows, sheet, 0.0, high + MARGIN, wide)
    told = _described(work, sheet)
    view = wide, high + MARGIN + legend.height(rows, wide)
    return _svg([*drawing, *below], view, aria_label=told.alt, data_caption=told.caption)


def _unit(wide: float) -> float:
    """How large one of the page's pixels is in a picture `wide` pixels wide."""
    return float(max(0.8, (wide / 1000) ** 0.5))


def _picture(work: _Work, width: int, height: int | None) -> str:
    """The whole picture, `width` pixels wide and `height` high, or as high as it needs to be."""
    unit, shown = _unit(width), work.shown
    wide = width / unit
    inner = wide - 2 * MARGIN
    above = _above(shown)
    top = MARGIN + furniture.height(above, inner) + 6
    room = SHAPE * inner if height is None else _room(work, (width, height), top)
    sheet = _sheet(work, (MARGIN, top, wide - MARGIN, top + room))
    drawing, rows = _map(sheet, work.on.gazetteer)
    below = _below(work, sheet)
    y = top + room + 8
    parts = [*furniture.paragraphs(above, sheet, MARGIN, MARGIN, inner), *drawing, *legend.legend(rows, sheet, MARGIN, y, inner)]
    y += legend.height(rows, inner) + 6
    parts += furniture.paragraphs(below, sheet, MARGIN, y, inner)
    high = height / unit if height is not None else y + furniture.height(below, inner) + MARGIN - 4
    paper = draw("rect", width=wide, height=high, fill=sheet.colours["paper"])
    label = _described(work, sheet).alt
    named = [draw("title", written(shown["title"])), draw("desc", written(label))]
    return _svg([*named, paper, *parts], (wide, high), aria_label=label, width=width, height=round(high * unit))


def _room(work: _Work, size: tuple[int, int], top: float) -> float:
    """The height that a picture of `size` leaves the map, whose top is at `top`. UsageError for too little."""
    width, height = size
    unit = _unit(width)
    inner = width / unit - 2 * MARGIN
    # the legend needs the frame and the frame the legend's height: with all rows of a map of the usual shape it is high enough
    sheet = _sheet(work, (MARGIN, top, MARGIN + inner, top + SHAPE * inner))
    rows = legend.rows(sheet, sheet.pinned, disputed=True, mentioned=True, gathered=True)
    foot = furniture.height(_below(work, sheet), inner) + legend.height(rows, inner) + 2 * MARGIN
    room = height / unit - top - foot
    if room < LEAST * inner:
        needed = round((top + foot + LEAST * inner) * unit + 1)
        raise UsageError(f"{width}x{height} pixels leave no room for the map; give --size {width}x{needed} or more")
    return room


def _above(shown: Mapping[str, Any]) -> list[Paragraph]:
    """Title and bylines."""
    title = Paragraph(text=shown["title"], face=TITLE, ink="ink", most=3, after=3)
    lines = shown["byline"]
    if len(lines) > BYLINES:
        lines = [*lines[: BYLINES - 1], f"+ {len(lines) - BYLINES + 1}"]
    return [title, *(Paragraph(text=line, face=TEXT, most=2, after=2) for line in lines)]


def _below(work: _Work, sheet: Sheet) -> list[Paragraph]:
    """Caption, notes, disclaimer and credits."""
    words = work.on.words
    credit = " · ".join((*work.shown["credits"], work.shown["version"]))
    return [
        Paragraph(text=_described(work, sheet).caption, face=TEXT, ink="ink"),
        Paragraph(text=f"{words('page', 'precision_note')} {work.shown['words']['disclaimer']}", face=SMALL, after=2),
        Paragraph(text=f"{words('page', 'credits')}: {credit}", face=SMALLER, after=0),
    ]


def _described(work: _Work, sheet: Sheet) -> Description:
    """The picture in words."""
    where = [each["label"] for each in work.shown["theatres"][:1]]
    return describe(work.dossier, work.on, where=where, title=work.shown["title"], drawn=sheet.drawn)


def _sheet(work: _Work, area: Box) -> Sheet:
    """What of the content lies in a frame of `area` around the first theatre."""
    shown = work.shown
    box = shown["theatres"][0]["box"] if shown["theatres"] else WORLD
    frame = fitted(box, area, margin=min(PADDING, (area[2] - area[0]) / 6, (area[3] - area[1]) / 6))
    return Sheet(
        frame=frame,
        words=work.on.words,
        colours=colours(work.style),
        style=work.style,
        borders=shown["borders"],
        symbols=inked(shown["symbols"], work.style),
        events=[event for event in shown["events"] if event["at"] and frame.holds(frame.at(event["at"]["lon"], event["at"]["lat"]), EDGE)],
        zones=[zone for zone in shown["zones"] if ground.seen(zone, frame)],
        places=[place for place in shown["places"] if frame.holds(frame.at(place["lon"], place["lat"]), 4)],
        cities=[city for city in shown["cities"] if frame.holds(frame.at(*city[1:3]), 4)],
    )


def _map(sheet: Sheet, gazetteer: Gazetteer) -> tuple[list[str], list[legend.Row]]:
    """The map in its frame, and the legend that it needs."""
    left, top, right, bottom = sheet.frame.area
    lines = ground.layers(gazetteer, sheet.frame, sheet.borders)
    groups = marks.grouped(sheet)
    inside = [*ground.ground(lines, sheet.frame, sheet.colours), *ground.zones(sheet), *marks.marks(sheet, gazetteer, groups)]
    area = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    view = f"{left:.1f} {top:.1f} {right - left:.1f} {bottom - top:.1f}"
    edge = draw("rect", **area, fill="none", stroke=sheet.colours["rule"])
    rows = legend.rows(
        sheet,
        [pin.event for group in groups if not group.gathered for pin in group.pins],
        disputed=bool(lines.get("border_disputed")),
        mentioned=any(not place["area"] for place in sheet.places),
        gathered=any(group.gathered for group in groups),
    )
    return [draw("svg", *inside, **area, viewBox=view), edge], rows


def _svg(parts: Sequence[str], view: tuple[float, float], **attributes: object) -> str:
    """The `<svg>` element; `view` is its width and height in the page's pixels."""
    box = f"0 0 {view[0]:.1f} {view[1]:.1f}"
    # anchors are measured from the left, also inside a page that runs from right to left
    names = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": box, "role": "img", "direction": "ltr", "font_family": measure.FAMILIES}
    return draw("svg", *parts, **names, **attributes)
