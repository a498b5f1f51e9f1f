"""The symbols of events, spread where they would cover each other, as the page draws and spreads them. Lengths are in the page's pixels."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from geomap.render.measure import BOLD, Face
from geomap.render.picture.elements import Box, draw, word

__all__ = ["DISC", "SIZE", "Group", "Pin", "disc", "pinned", "spread", "symbol"]

Point = tuple[float, float]
SIZE = 30.0
# up to this many groups are merged pair by pair, which keeps the most of them apart
PAIRWISE = 150
# so many events of one point fan out, so many of several points beside each other; more are one disc with their number
RING, FAN = 12, 5
DISC = 17.0
EXACT_RISE = 21.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """An event at the pixel `at`; its symbol stands at `at` + `offset`."""

    event: Mapping[str, Any]
    at: Point
    offset: Point = (0.0, 0.0)

    @property
    def centre(self) -> Point:
        """Where the symbol stands."""
        return self.at[0] + self.offset[0], self.at[1] + self.offset[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Events whose symbols stand side by side; with `gathered` one disc at `centre` stands for all of them."""

    pins: tuple[Pin, ...]
    centre: Point
    gathered: bool = False

    @property
    def seen(self) -> Sequence[Point]:
        """Where something is drawn."""
        return [self.centre] if self.gathered else [pin.centre for pin in self.pins]


def symbol(symbols: Mapping[str, Mapping[str, str]], kind: str, look: str, colours: Mapping[str, str]) -> str:
    """The drawing of an event of class `kind` on a 24 x 24 grid, its certainty shown by `look` ("", planned, doubt, denied)."""
    drawing = symbols.get(kind, symbols["other"])
    ink = drawing["colour"]
    hollow = look in ("doubt", "denied")
    fill, line = (colours["plate"], ink) if hollow else (ink, "#fff")
    dashes = "3.2 2" if look == "doubt" else None
    shape = {"d": drawing["outline"], "stroke_linejoin": "round"}
    return "".join(
        (
            draw("path", **shape, fill=colours["plate"], stroke=colours["plate"], stroke_width=3.4),
            draw("path", **shape, fill=fill, stroke=ink if hollow else None, stroke_width=1.8 if hollow else None, stroke_dasharray=dashes),
            draw("path", d=drawing["sign"], fill="none", stroke=line, stroke_width=1.9, stroke_linecap="round", stroke_linejoin="round"),
            *_badge(look, ink, colours["plate"]),
        )
    )


def _badge(look: str, ink: str, plate: str) -> Iterator[str]:
    line = {"fill": "none", "stroke": ink, "stroke_linecap": "round"}
    if look in ("doubt", "planned"):
        yield draw("circle", cx=21, cy=3, r=5.4, fill=plate, stroke=ink, stroke_width=1.3)
        sign = "M19.3 1.7a1.8 1.8 0 1 1 2.5 1.6c-.6.3-.8.6-.8 1.2M21 6.2v.1" if look == "doubt" else "M21 .2V3l2 1.3"
        yield draw("path", **line, stroke_width=1.5, d=sign)
    elif look == "denied":
        yield draw("path", **line, stroke_width=2.2, d="M1 23 23 1")


def disc(at: Point, radius: float, text: str, colours: Mapping[str, str], *, inks: Sequence[str] = ()) -> str:
    """A disc with a number, which stands for so many events; its rim has their colours, `inks`."""
    (x, y), face = at, Face(9.5, BOLD)
    rim = {"stroke": None if inks else colours["accent"], "stroke_width": None if inks else 2}
    shape = draw("circle", cx=x, cy=y, r=radius, fill=colours["plate"], **rim)
    number = word(text, x, y + 0.36 * face.size, face, fill="#1e2124", text_anchor="middle")
    return shape + "".join(_rim(x, y, radius - 2, sorted(inks))) + number


def _rim(x: float, y: float, radius: float, inks: Sequence[str]) -> Iterator[str]:
    """An arc a colour, as long as its share."""
    for ink, share in Counter(inks).items():
        start, end = (math.tau * each / len(inks) for each in (inks.index(ink), inks.index(ink) + share))
        if share == len(inks):
            yield draw("circle", cx=x, cy=y, r=radius, fill="none", stroke=ink, stroke_width=4)
            return
        (from_x, from_y), (to_x, to_y) = ((x + radius * math.sin(turn), y - radius * math.cos(turn)) for turn in (start, end))
        arc = f"M{from_x:.1f} {from_y:.1f}A{radius:g} {radius:g} 0 {int(end - start > math.pi)} 1 {to_x:.1f} {to_y:.1f}"
        yield draw("path", d=arc, fill="none", stroke=ink, stroke_width=4)


def pinned(pin: Pin) -> Box:
    """The box of the symbol of `pin`."""
    x, y = pin.centre
    return x - SIZE / 2 + 2, y - SIZE / 2 - 1, x + SIZE / 2 + 2, y + SIZE / 2


def spread(pins: Sequence[Pin]) -> list[Group]:
    """`pins` in groups in which no symbol covers another: groups that touch become one, until none touch."""
    groups = [_arranged([pin]) for pin in pins]
    while pair := next(_clashes(groups), None):
        groups = _merged(groups, [pair] if len(groups) <= PAIRWISE else _clashes(groups))
    return groups


def _arranged(pins: Sequence[Pin]) -> Group:
    """One alone stands on its needle; several fan out around their middle, in the order they lie, or are gathered into a disc."""
    x, y = (sum(pin.at[axis] for pin in pins) / len(pins) for axis in (0, 1))
    if len(pins) == 1:
        rise = EXACT_RISE if pins[0].event["at"]["style"] == "exact" else 0.0
        return Group(pins=(replace(pins[0], offset=(0.0, -rise)),), centre=(x, y))
    wide = any(math.dist(pin.at, (x, y)) > SIZE / 4 for pin in pins)
    if len(pins) > (FAN if wide else RING):
        return Group(pins=tuple(pins), centre=(x, y), gathered=True)
    many = len(pins) > FAN
    ordered = sorted(pins, key=lambda pin: math.atan2(pin.at[1] - y, pin.at[0] - x) if many else pin.at[0])
    moved = zip(ordered, _fan(len(pins)), strict=True)
    fanned = (replace(pin, offset=(x + right - pin.at[0], y + down - pin.at[1])) for pin, (right, down) in moved)
    return Group(pins=tuple(fanned), centre=(x, y))


def _clashes(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    for index, one in enumerate(groups):
        for other in groups[index + 1 :]:
            reach = SIZE - 2 + (one.gathered + other.gathered) * (DISC - SIZE / 2)
            if any(abs(a[0] - b[0]) < reach and abs(a[1] - b[1]) < reach for a in one.seen for b in other.seen):
                yield one, other


def _merged(groups: Sequence[Group], pairs: Iterable[tuple[Group, Group]]) -> list[Group]:
    """`groups` with those of each pair, and what these touch in turn, as one."""
    into = {id(group): [group] for group in groups}
    for one, other in pairs:
        kept, gone = into[id(one)], into[id(other)]
        if kept is not gone:
            kept += gone
            into |= {id(group): kept for group in gone}
    left = {id(each): each for each in into.values()}.values()
    return [each[0] if len(each) == 1 else _arranged([pin for group in each for pin in group.pins]) for each in left]


def _fan(count: int) -> list[Point]:
    """Offsets of `count` symbols: a fan above the middle for a few, rings around it for many."""
    if count <= FAN:
        radius = 34.0 if count < FAN - 1 else 46.0
        step = 2 * math.asin((SIZE + 2) / 2 / radius)
        return [_around(radius, -math.pi / 2 + (index - (count - 1) / 2) * step) for index in range(count)]
    offsets: list[Point] = []
    radius = 46.0
    while len(offsets) < count:
        room = min(count - len(offsets), int(math.tau * radius / (SIZE + 2)))
        offsets += [_around(radius, -math.pi + (index + 0.5) * math.tau / room) for index in range(room)]
        radius += SIZE + 4
    return offsets


def _around(radius: float, angle: float) -> Point:
    return radius * math.cos(angle), radius * math.sin(angle)
