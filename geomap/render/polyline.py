"""Lines of a map as short text: whole steps between points, five bits a letter, so that a basemap costs two letters a number.

Every letter is a digit, an ASCII letter, "-" or "_": the text needs no escape in JSON or HTML. `static/page/basemap.js` reads it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from geomap.shapes import Shape

__all__ = ["decode", "encode", "lines"]

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
MORE = 32


class _Steps(dict[int, str]):
    """step -> letters, worked out once: most steps of a coastline are among a few hundred."""

    def __missing__(self, step: int) -> str:
        rest = step * 2 if step >= 0 else -step * 2 - 1
        letters = ""
        while rest >= MORE:
            letters += LETTERS[rest % MORE + MORE]
            rest //= MORE
        self[step] = letters + LETTERS[rest]
        return self[step]


_STEPS = _Steps()


def lines(shape: Shape) -> Iterator[Iterable[tuple[float, float]]]:
    """The rings and lines of `shape` as (lon, lat) points; a point gives none."""
    if hasattr(shape, "geoms"):
        for part in shape.geoms:
            yield from lines(part)
    elif shape.geom_type == "Polygon" and not shape.is_empty:
        yield shape.exterior.coords
        yield from (ring.coords for ring in shape.interiors)
    elif shape.geom_type in ("LineString", "LinearRing") and not shape.is_empty:
        yield shape.coords


def encode(points: Iterable[tuple[float, float]], scale: int) -> str:
    """`points` rounded to 1/`scale` degree; "" when they shrink to one point."""
    text: list[str] = []
    x = y = 0
    for lon, lat in points:
        to_x, to_y = round(lon * scale), round(lat * scale)
        if (to_x, to_y) != (x, y) or not text:
            text += _STEPS[to_x - x], _STEPS[to_y - y]
        x, y = to_x, to_y
    return "".join(text) if len(text) > 2 else ""  # noqa: PLR2004 (two numbers are one point)


def decode(text: str, scale: int) -> list[tuple[float, float]]:
    """The points that `encode` wrote."""
    steps: list[int] = []
    value, shift = 0, 1
    for letter in text:
        digit = LETTERS.index(letter)
        value += digit % MORE * shift
        shift *= MORE
        if digit < MORE:
            steps.append(-(value + 1) // 2 if value % 2 else value // 2)
            value, shift = 0, 1
    points, x, y = [], 0, 0
    for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + step_x, y + step_y
        points.append((x / scale, y / scale))
    return points
