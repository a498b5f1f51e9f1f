"""SVG as text: every word and every value is escaped here, every length is rounded to a tenth of a pixel."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from geomap.render import measure
from geomap.render.inert import escaped
from geomap.render.measure import Face

__all__ = ["Box", "draw", "grown", "hatched", "isolated", "lines_of", "overlap", "path", "word", "written"]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def draw(name: str, *children: str, **attributes: object) -> str:
    """The element `name`; an attribute that is None is left out, `_` in its name is a hyphen."""
    pairs = "".join(f' {key.strip("_").replace("_", "-")}="{written(value)}"' for key, value in attributes.items() if value is not None)
    return f"<{name}{pairs}>{''.join(children)}</{name}>" if children else f"<{name}{pairs}/>"


def written(value: object) -> str:
    """`value` for an attribute or a text node."""
    if isinstance(value, float):
        return f"{round(value, 1):g}"
    return escaped(str(value))


def hatched(rings: Sequence[Sequence[tuple[float, float]]], gap: float, ink: str) -> str:
    """Lines that rise to the right, `gap` pixels apart along the edge, inside `rings` by the even-odd rule."""
    met: dict[int, list[float]] = {}
    for ring in rings:
        for (x, y), (to_x, to_y) in pairwise([*ring, ring[0]]):
            # the line number n is where x + y is n gaps
            start, end = (x + y) / gap, (to_x + to_y) / gap
            for number in range(math.ceil(min(start, end)), math.ceil(max(start, end))):
                met.setdefault(number, []).append(x + (to_x - x) * (number - start) / (end - start))
    pairs = ((number * gap, zip(xs[::2], xs[1::2], strict=False)) for number, xs in ((number, sorted(xs)) for number, xs in met.items()))
    lines = (path(((x, total - x), (to, total - to))) for total, ends in pairs for x, to in ends)
    return draw("path", d="".join(lines), fill="none", stroke=ink, stroke_width=0.5)


def word(text: str, x: float, y: float, face: Face, **attributes: object) -> str:
    """A line of text on the base line `y`, as wide as it was measured.

    `x` is its left edge, or what `text_anchor` says ("middle", "end"): a reader without our fonts that passes over `textLength` then
    lets it grow to the other side.
    """
    return draw(
        "text",
        written(text),
        x=x,
        y=y,
        font_size=measure.drawn_size(text, face.size),
        font_weight=face.weight if face.weight != measure.REGULAR else None,
        font_family=measure.ARABIC if measure.arabic(text) else None,
        textLength=measure.width(text, face),
        lengthAdjust="spacing" if face.apart else "spacingAndGlyphs",
        **attributes,
    )


def path(points: Iterable[tuple[float, float]], *, closed: bool = False) -> str:
    """The data of a line through `points`."""
    steps = [each for each, _ in groupby(f"{round(x, 1):g} {round(y, 1):g}" for x, y in points)]
    return f"M{'L'.join(steps)}{'Z' if closed else ''}" if len(steps) > 1 else ""


def isolated(text: str) -> str:
    """`text` between signs for "from right to left": every reader of SVG obeys these, few obey its attributes."""
    return f"\u2067{text}\u2069"


def lines_of(text: str, face: Face, width: float, *, most: int = 99) -> list[str]:
    """`text` in lines no wider than `width`, at most `most` of them; the last one ends with an ellipsis when something is left."""
    lines: list[str] = []
    rest = text.split()
    while rest and len(lines) < most:
        count = _fitting(rest, face, width)
        lines.append(_cut(" ".join(rest[:count]), face, width))
        rest = rest[count:]
    if rest:
        lines[-1] = _cut(f"{lines[-1]} …", face, width)
    return lines


def _fitting(words: Sequence[str], face: Face, width: float) -> int:
    """How many of `words` fit into one line, one at least."""
    count = 1
    while count < len(words) and measure.width(" ".join(words[: count + 1]), face) <= width:
        count += 1
    return count


def _cut(line: str, face: Face, width: float) -> str:
    """`line`, shortened by an ellipsis where it is too wide."""
    kept = line
    while len(kept) > 1 and measure.width(kept, face) > width:
        kept = kept.removesuffix("…")[:-1].rstrip() + "…"
    return kept


def overlap(a: Box, b: Box) -> bool:
    """Do two boxes share more than an edge?"""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def grown(box: Box, by: float) -> Box:
    """`box` with `by` more on each side."""
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by
