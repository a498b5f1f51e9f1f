"""Names on the map: the map's own first, then cities by size; each stands where it covers nothing, or is led to its point by a line.

The rules are those of the page (static/page/labels.js). Lengths are pixels.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any, Literal

from geomap.render import measure
from geomap.render.measure import BOLD, Face
from geomap.render.picture.elements import Box, draw, grown, lines_of, overlap, word

__all__ = ["Kind", "Label", "Taken", "put"]

Kind = Literal["event", "plate", "zone", "place", "country", "city"]
Point = tuple[float, float]
GAP = 5.0
# from a point to the names beside it: close by, past a symbol, past a ring
GAPS = (GAP, 16.0, 26.0)
UNDER = Face(11)
SIGN = 21.0
PLATE = 6.0
# cities keep this much away from all else, so that they do not crowd the map
CLEAR = 2.5
LEADING = 1.2
# a longer name is broken into lines
SHORT, WIDEST, MOST_LINES = 20, 170.0, 3
# from the middle of an area to its name, in sizes of the name
AROUND = ((0.0, 0.0), (0, 0.5), (0, -0.5), (0.5, 0), (-0.5, 0), (0, 1), (0, -1), (1, 0), (-1, 0))
# how far a line may lead a name away from its point, and in how many directions
LEADS = (34.0, 52.0, 74.0, 100.0, 130.0, 165.0)
TURNS = 32
# near its point a line may touch the needles that stand there too, in steps of 5 pixels
CROWDED = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How names of one kind are written; `ink` is a role of the style."""

    face: Face
    ink: str


LOOKS: Mapping[Kind, Look] = {
    "event": Look(face=Face(13, BOLD), ink="ink"),
    "plate": Look(face=Face(12, BOLD), ink="ink"),
    "zone": Look(face=Face(12, BOLD), ink="zone"),
    "place": Look(face=Face(12), ink="ink"),
    "country": Look(face=Face(12, apart=1.6), ink="soft"),
    "city": Look(face=Face(11), ink="soft"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name for the pixel `at`.

    `under` is a smaller line below it; `signs` are the symbols of events that stand before it; `dot` says that the point is shown by one;
    `edge` are the dashes around a plate, None for none; `minor` may be left out.
    """

    kind: Kind
    text: str
    at: Point
    under: str = ""
    signs: tuple[str, ...] = ()
    edge: str | None = None
    dot: bool = False
    minor: bool = False

    @property
    def rows(self) -> list[tuple[str, Face]]:
        """The lines of the name."""
        face = LOOKS[self.kind].face
        face = replace(face, apart=0.0) if measure.arabic(self.text) else face
        lines = lines_of(self.text, face, WIDEST, most=MOST_LINES) if len(self.text) > SHORT else [self.text]
        return [*((line, face) for line in lines), *((line, UNDER) for line in lines_of(self.under, UNDER, WIDEST, most=2))]

    @property
    def size(self) -> Point:
        """The width and height that the name takes."""
        rows = self.rows
        wide = max(measure.width(*row) for row in rows)
        wide += SIGN * len(self.signs) + (GAP if self.signs else 0.0)
        high = max(LEADING * sum(face.size for _, face in rows), SIGN if self.signs else 0.0)
        return (wide + 2 * PLATE, high + PLATE) if self.kind == "plate" else (wide, high)


@dataclass(slots=True, kw_only=True)
class Taken:
    """What a name may not cover: `boxes`, `lines`, the `edges` of rings; and the `area` that it may not leave."""

    area: Box
    boxes: list[tuple[Box, object]] = field(default_factory=list)
    lines: list[Box] = field(default_factory=list)
    edges: list[Box] = field(default_factory=list)

    def free(self, box: Box, owner: object = None) -> bool:
        """May a name be put at `box`? What belongs to `owner` does not count."""
        left, top, right, bottom = self.area
        inside = box[0] >= left and box[1] >= top and box[2] <= right and box[3] <= bottom
        return inside and self.crossed(box, owner) and not any(overlap(box, edge) for edge in (*self.lines, *self.edges))

    def crossed(self, box: Box, owner: object = None) -> bool:
        """May a line lead through `box`? It may cross rings, and other lines where it must."""
        return not any(overlap(box, other) for other, whose in self.boxes if whose is None or whose is not owner)

    def add(self, box: Box, owner: object = None) -> None:
        """Keep `box` free from now on."""
        self.boxes.append((box, owner))


def put(label: Label, taken: Taken, colours: Mapping[str, str], *, owner: object = None) -> Iterator[str]:
    """`label` at the best of its places; nothing, or its dot alone, where there is none."""
    x, y = label.at
    dot = (x - 3, y - 3, x + 3, y + 3)
    if label.minor and label.dot and not taken.free(dot):
        return
    size = label.size
    boxes = (_at(corner, size) for corner in _corners(label, size))
    room = CLEAR if label.minor else 0.0
    box = next((each for each in boxes if taken.free(grown(each, room), owner)), None)
    line = None
    if box is None and not label.minor:
        box, line = _led(label, size, taken, owner)
    if box is None and label.minor:
        return
    if label.dot:
        taken.add(dot)
        fill, radius = (colours["soft"], 2.0) if label.minor else (colours["ink"], 2.6)
        yield draw("circle", cx=x, cy=y, r=radius, fill=fill, stroke=colours["halo"])
    if box is None:
        return
    taken.add(box)
    if line:
        taken.lines += _chain(*line)
        (from_x, from_y), (to_x, to_y) = line
        yield draw("path", d=f"M{from_x:.1f} {from_y:.1f}L{to_x:.1f} {to_y:.1f}", stroke=colours["soft"], stroke_width=0.8)
    yield from _written(label, box, colours)


def _at(corner: Point, size: Point) -> Box:
    return corner[0], corner[1], corner[0] + size[0], corner[1] + size[1]


def _corners(label: Label, size: Point) -> Iterator[Point]:
    """The top left corners that a name may have: the eight sides of a point, or the middle of an area and what is near it."""
    (x, y), (wide, high) = label.at, size
    middle, level = x - wide / 2, y - high / 2
    if label.kind in ("zone", "country", "plate"):
        for across, down in AROUND:
            yield middle + across * (wide / 3 + 16), level + down * (high + 4)
        return
    for gap in GAPS:
        yield x + gap, level
        yield x - wide - gap, level
        yield middle, y + gap
        yield middle, y - high - gap
        for left in (x + gap * 0.8, x - wide - gap * 0.8):
            yield left, y + gap * 0.5
            yield left, y - high - gap * 0.5


def _led(label: Label, size: Point, taken: Taken, owner: object) -> tuple[Box | None, tuple[Point, Point] | None]:
    """The nearest free place around the point of `label`, with the line that leads there: past all, else over lines, else under symbols."""
    (x, y), (wide, high) = label.at, size
    for care, reach, turn in product((2, 1, 0), LEADS, range(TURNS)):
        across, down = math.cos(turn * math.tau / TURNS), math.sin(turn * math.tau / TURNS)
        to = x + reach * across, y + reach * down
        box = _at((to[0] - wide / 2 + across * wide / 2, to[1] - high / 2 + down * high / 2), size)
        if not taken.free(box, owner):
            continue
        steps = _chain((x, y), to)[CROWDED:]
        clear = all(taken.crossed(step, owner) for step in steps) if care else True
        if clear and not (care > 1 and any(overlap(a, b) for a in steps for b in taken.lines)):
            return box, ((x, y), to)
    return None, None


def _chain(start: Point, end: Point) -> list[Box]:
    """A line as a chain of small boxes."""
    steps = max(1, math.ceil(math.dist(start, end) / 5))
    points = [(start[0] + (end[0] - start[0]) * step / steps, start[1] + (end[1] - start[1]) * step / steps) for step in range(steps + 1)]
    return [(x - 2, y - 2, x + 2, y + 2) for x, y in points]


def _written(label: Label, box: Box, colours: Mapping[str, str]) -> Iterator[str]:
    look, (x, _) = LOOKS[label.kind], label.at
    halo: dict[str, Any] = {"paint_order": "stroke", "stroke": colours["halo"], "stroke_width": 3.0, "stroke_linejoin": "round"}
    left, top, right, bottom = box
    if label.kind == "plate":
        shape = {"x": left, "y": top, "width": right - left, "height": bottom - top, "rx": 9 if label.edge else 3}
        yield draw("rect", **shape, fill=colours["paper"], stroke=colours["soft"], stroke_dasharray=label.edge or None)
        left, right, halo = left + PLATE, right - PLATE, {}
    for sign in label.signs:
        yield draw("g", sign, transform=f"translate({left:.1f} {(top + bottom) / 2 - 9:.1f}) scale(.75)")
        left += SIGN
    left += GAP if label.signs else 0.0
    y = (top + bottom - LEADING * sum(face.size for _, face in label.rows)) / 2
    for text, face in label.rows:
        at, anchor = (left, None) if left >= x or label.signs else (right, "end") if right <= x else ((left + right) / 2, "middle")
        yield word(text, at, y + 0.96 * face.size, face, fill=colours[look.ink], text_anchor=anchor, **halo)
        y += LEADING * face.size
