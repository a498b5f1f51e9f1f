"""The symbols of events, spread where they would cover each other, as the page draws and spreads them. Lengths are in the page's pixels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from geomap.render.measure import BOLD, Face
from geomap.render.picture.elements import Box, draw, word

__all__ = ["SIZE", "Pin", "disc", "pinned", "spread", "symbol"]

Point = tuple[float, float]
SIZE = 30.0
# beyond this many, merging until nothing overlaps costs more than it shows
MERGED = 150
FAN = 5
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


def disc(x: float, y: float, radius: float, text: str, colours: Mapping[str, str]) -> str:
    """A disc with a number, which stands for so many events."""
    face = Face(9.5, BOLD)
    shape = draw("circle", cx=x, cy=y, r=radius, fill=colours["plate"], stroke=colours["accent"], stroke_width=2)
    return shape + word(text, x, y + 0.36 * face.size, face, fill="#1e2124", text_anchor="middle")


def pinned(pin: Pin) -> Box:
    """The box of the symbol of `pin`."""
    x, y = pin.centre
    return x - SIZE / 2 + 2, y - SIZE / 2 - 1, x + SIZE / 2 + 2, y + SIZE / 2


def spread(pins: Sequence[Pin]) -> list[Pin]:
    """`pins` with offsets that let no symbol cover another: groups that touch are fanned out as one, until none touch."""
    groups = [_arranged([pin]) for pin in pins]
    while len(pins) <= MERGED and (pair := _clash(groups)):
        groups = [*(group for group in groups if group not in pair), _arranged([*pair[0], *pair[1]])]
    return [pin for group in groups for pin in group]


def _arranged(group: Sequence[Pin]) -> list[Pin]:
    """One alone stands on its needle; several fan out around their middle, in the order they lie."""
    if len(group) == 1:
        pin = group[0]
        return [Pin(event=pin.event, at=pin.at, offset=(0.0, -EXACT_RISE if pin.event["at"]["style"] == "exact" else 0.0))]
    x, y = (sum(pin.at[axis] for pin in group) / len(group) for axis in (0, 1))
    many = len(group) > FAN
    ordered = sorted(group, key=lambda pin: math.atan2(pin.at[1] - y, pin.at[0] - x) if many else pin.at[0])
    spots = [(x + right, y + down) for right, down in _fan(len(group))]
    moved = zip(ordered, spots, strict=True)
    return [Pin(event=pin.event, at=pin.at, offset=(to[0] - pin.at[0], to[1] - pin.at[1])) for pin, to in moved]


def _clash(groups: Sequence[Sequence[Pin]]) -> tuple[Sequence[Pin], Sequence[Pin]] | None:
    for index, one in enumerate(groups):
        for other in groups[index + 1 :]:
            if any(_close(a.centre, b.centre) for a in one for b in other):
                return one, other
    return None


def _close(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) < SIZE - 2 and abs(a[1] - b[1]) < SIZE - 2


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
