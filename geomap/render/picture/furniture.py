"""What stands around the map: title and byline over it, legend, caption, disclaimer and credits under it, and the scale on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.render import measure
from geomap.render.measure import Face
from geomap.render.picture.elements import draw, isolated, lines_of, word
from geomap.render.picture.sheet import Sheet

__all__ = ["Paragraph", "height", "paragraphs", "scale_bar"]

SCALE = Face(11)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A text in at most `most` lines, with `after` pixels of room under it. `ink` is a role of the style."""

    text: str
    face: Face
    ink: str = "soft"
    most: int = 99
    after: float = 4.0

    def lines(self, width: float) -> list[str]:
        """The text in lines of `width` pixels."""
        return lines_of(self.text, self.face, width, most=self.most)

    @property
    def leading(self) -> float:
        """From one base line to the next."""
        return 1.3 * self.face.size


def height(block: Sequence[Paragraph], width: float) -> float:
    """How high `block` is when it is `width` wide."""
    return sum(len(each.lines(width)) * each.leading + each.after for each in block if each.text)


def paragraphs(block: Sequence[Paragraph], sheet: Sheet, left: float, top: float, width: float) -> Iterator[str]:
    """The lines of `block`, from the side where the language begins."""
    y = top
    for each in block:
        for line in each.lines(width):
            x, text, anchor = (left + width, isolated(line), "end") if sheet.rtl else (left, line, None)
            yield word(text, x, y + each.face.size, each.face, fill=sheet.colours[each.ink], text_anchor=anchor)
            y += each.leading
        y += each.after if each.text else 0.0


def scale_bar(sheet: Sheet, right: float, bottom: float, *, longest: float) -> tuple[str, tuple[float, float, float, float]]:
    """A bar of a round number of kilometres, at most `longest` pixels, that ends at (right, bottom); and its box."""
    _, south, _, north = sheet.frame.box()
    pixel = sheet.frame.pixels(1.0, (south + north) / 2)
    km = _round(longest / pixel)
    length, text = km * pixel, sheet.words.kilometres(km)
    wide = measure.width(text, SCALE)
    left = right - max(length, wide) - 8
    soft = sheet.colours["soft"]
    plate = {"x": left - 3, "y": bottom - 22, "width": right - left + 7, "height": 26, "rx": 3}
    drawing = "".join(
        (
            draw("rect", **plate, fill=sheet.colours["paper"], fill_opacity=".7"),
            draw("path", d=f"M{right - length:.1f} {bottom - 5:.1f}v5h{length:.1f}v-5", fill="none", stroke=soft, stroke_width=1.4),
            word(text, right - max(length, wide) / 2, bottom - 7, SCALE, fill=soft, text_anchor="middle"),
        )
    )
    return drawing, (left, bottom - 24, right + 4, bottom + 4)


def _round(most: float) -> float:
    """The greatest of 1, 2, 5, 10, 20, 50 … that is no more than `most`."""
    power = 10.0 ** math.floor(math.log10(most))
    return next(step * power for step in (5, 2, 1) if step * power <= most)
