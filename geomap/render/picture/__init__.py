"""The map as one SVG picture: what the page opens on, with everything that must be printed beside it. No browser takes part.

Inside, lengths are the page's pixels; a wider picture has somewhat larger ones (`_unit`), so that it stays readable when it is shrunk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render import cards, content, describe, measure
from geomap.render.formats import Options
from geomap.render.picture import furniture, ground, legend, marks
from geomap.render.picture.elements import Box, draw, written
from geomap.render.picture.frame import Frame, fitted
from geomap.render.picture.furniture import Paragraph
from geomap.render.picture.sheet import Sheet
from geomap.render.styles import colours
from geomap.render.words import Words, load

__all__ = ["WIDTH", "still", "svg"]

WIDTH = 1200
MARGIN = 14.0
# the map's height for its width, where nobody asks for a height; no lower than LEAST where somebody does
SHAPE, LEAST = 0.62, 0.3
# room around the content: symbols, and names beside them
PADDING = 64.0
LEAST_PIXELS, MOST_PIXELS = 240, 8000


def svg(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The picture of `dossier`: the same bytes on every run. UsageError for a crop that is nowhere or a size that holds nothing."""
    words = load(options.language or dossier.language)
    title = options.title or content.title_of(dossier)
    shown = content.things(dossier, gazetteer, words, title=title, crop=options.crop)
    wide, high = options.size or (WIDTH, None)
    return (_picture(dossier, shown, gazetteer, words, options.style or "light", wide, high) + "\n").encode()


def still(shown: Mapping[str, Any], gazetteer: Gazetteer, words: Words, style: str = "light") -> str:
    """The `<svg>` for a page that runs no script: the map and its legend alone, of the page's content `shown`; "" where nothing is placed."""
    if not shown["theatres"]:
        return ""
    wide = WIDTH / _unit(WIDTH)
    sheet = _sheet(shown, words, style, (0.0, 0.0, wide, SHAPE * wide))
    drawing, rows = _map(sheet, gazetteer)
    high = SHAPE * wide + MARGIN + legend.height(rows, wide)
    below = legend.legend(rows, sheet, 0.0, SHAPE * wide + MARGIN, wide)
    return _svg([*drawing, *below], wide, high, (WIDTH, WIDTH * high / wide), label=shown["alt"])


def _unit(wide: float) -> float:
    """How large one of the page's pixels is in a picture `wide` pixels wide."""
    return float(max(0.8, (wide / 1000) ** 0.5))


def _picture(dossier: Dossier, shown: Mapping[str, Any], gazetteer: Gazetteer, words: Words, style: str, width: int, height: int | None) -> str:
    """The whole picture, `width` pixels wide and `height` high, or as high as it needs to be."""
    if not LEAST_PIXELS <= width <= MOST_PIXELS or not (height is None or height <= MOST_PIXELS):
        raise UsageError(f"a picture is {LEAST_PIXELS} to {MOST_PIXELS} pixels wide, and no higher; give another --size")
    unit = _unit(width)
    wide = width / unit
    inner = wide - 2 * MARGIN
    above = [Paragraph(text=shown["title"], size=20, ink="ink", bold=True, most=3, after=3)]
    above += [Paragraph(text=line, size=11.5, most=2, after=2) for line in shown["byline"][:3]]
    top = MARGIN + furniture.height(above, inner) + 6

    def sheet_of(high: float) -> Sheet:
        return _sheet(shown, words, style, (MARGIN, top, wide - MARGIN, top + high))

    # the legend needs the frame and the frame needs the legend's height: with all rows it is as high as it can be
    first = sheet_of(SHAPE * inner)
    below = _below(dossier, shown, first, gazetteer)
    foot = furniture.height(below, inner) + legend.height(legend.rows(first, disputed=True, mentioned=True), inner) + 2 * MARGIN
    room = SHAPE * inner if height is None else height / unit - top - foot
    if room < LEAST * inner and height is not None:
        needed = round((top + foot + LEAST * inner) * unit + 1)
        raise UsageError(f"{width} x {height} pixels leave no room for the map; give --size {width}x{needed} or more")
    sheet = sheet_of(room)
    drawing, rows = _map(sheet, gazetteer)
    below = _below(dossier, shown, sheet, gazetteer)
    y = top + room + 8
    parts = [*furniture.paragraphs(above, sheet, MARGIN, MARGIN, inner), *drawing, *legend.legend(rows, sheet, MARGIN, y, inner)]
    y += legend.height(rows, inner) + 6
    parts += furniture.paragraphs(below, sheet, MARGIN, y, inner)
    high = height / unit if height is not None else y + furniture.height(below, inner) + MARGIN - 4
    paper = draw("rect", width=wide, height=high, fill=sheet.colours["paper"])
    on = cards.desk(dossier, gazetteer, words)
    label = describe.alt(dossier, on, where=_where(shown), title=shown["title"], drawn=sheet.drawn)
    return _svg([paper, *parts], wide, high, (width, high * unit), title=shown["title"], label=label)


def _where(shown: Mapping[str, Any]) -> list[str]:
    return [each["label"] for each in shown["theatres"][:1]]


def _below(dossier: Dossier, shown: Mapping[str, Any], sheet: Sheet, gazetteer: Gazetteer) -> list[Paragraph]:
    """Caption, notes, disclaimer and credits."""
    words = sheet.words
    caption = describe.caption(dossier, cards.desk(dossier, gazetteer, words), where=_where(shown), drawn=sheet.drawn)
    credit = " · ".join((*shown["credits"], shown["version"]))
    return [
        Paragraph(text=caption, size=11.5, ink="ink"),
        Paragraph(text=f"{words('page', 'precision_note')} {words('page', 'disclaimer')}", size=9.5, after=2),
        Paragraph(text=f"{words('page', 'credits')}: {credit}", size=9, after=0),
    ]


def _sheet(shown: Mapping[str, Any], words: Words, style: str, area: Box) -> Sheet:
    """What of `shown` lies in a frame of `area` around the first theatre."""
    box = shown["theatres"][0]["box"] if shown["theatres"] else (-120.0, -40.0, 150.0, 65.0)
    padding = min(PADDING, (area[2] - area[0]) / 6, (area[3] - area[1]) / 6)
    frame = fitted(box, area, margin=padding)
    return Sheet(
        frame=frame,
        words=words,
        colours=colours(style),
        style=style,
        symbols=shown["symbols"],
        events=[event for event in shown["events"] if event["at"] and frame.holds(frame.at(event["at"]["lon"], event["at"]["lat"]), 4)],
        zones=[zone for zone in shown["zones"] if frame.holds(frame.at(*zone["at"]))],
        places=[place for place in shown["places"] if frame.holds(frame.at(place["lon"], place["lat"]), 4)],
    )


def _map(sheet: Sheet, gazetteer: Gazetteer) -> tuple[list[str], list[legend.Row]]:
    """The map in its frame, and the legend that it needs."""
    frame = sheet.frame
    left, top, right, bottom = frame.area
    lines = ground.layers(gazetteer, frame)
    inside = [*ground.ground(lines, frame, sheet.colours), *ground.zones(sheet), *marks.marks(sheet, gazetteer)]
    area = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    view = f"{left:.1f} {top:.1f} {right - left:.1f} {bottom - top:.1f}"
    edge = draw("rect", **area, fill="none", stroke=sheet.colours["rule"])
    rows = legend.rows(sheet, disputed=bool(lines.get("border_disputed")), mentioned=any(not place["area"] for place in sheet.places))
    return [draw("svg", *inside, **area, viewBox=view), edge], rows


def _svg(parts: Sequence[str], wide: float, high: float, size: tuple[float, float], *, label: str, title: str | None = None) -> str:
    """The `<svg>` element, `size` pixels large, named for those who do not see it."""
    named: Iterator[str] = (draw(name, written(text)) for name, text in (("title", title), ("desc", label)) if title and text)
    attributes: dict[str, Any] = {"width": round(size[0]), "height": round(size[1])} if title else {}
    return draw(
        "svg",
        *named,
        *parts,
        xmlns="http://www.w3.org/2000/svg",
        **attributes,
        viewBox=f"0 0 {wide:.1f} {high:.1f}",
        role="img",
        aria_label=label,
        font_family=measure.FAMILIES,
    )
