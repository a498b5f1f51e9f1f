"""How wide a text is when it is drawn: the only door to uharfbuzz, and the two open fonts that pictures are drawn with.

Noto Sans has Latin, Greek and Cyrillic letters, Amiri the Arabic ones (docs/decisions/0090-pictures-without-a-browser.md).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from unicodedata import bidirectional

import uharfbuzz as harfbuzz

__all__ = ["ARABIC", "BOLD", "FAMILIES", "REGULAR", "Face", "arabic", "covered", "drawn_size", "files", "width"]

REGULAR, BOLD = 400, 600
# what stands after ours is for a browser on a machine that has neither
FAMILIES = "Noto Sans, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
ARABIC = "Amiri, Noto Naskh Arabic, Noto Sans, sans-serif"
_LATIN = ("fontpkg_noto_sans", "NotoSans[wdth,wght].ttf")
_ARABIC = {REGULAR: ("fontpkg_amiri", "Amiri-Regular.ttf"), BOLD: ("fontpkg_amiri", "Amiri-Bold.ttf")}


def files() -> list[str]:
    """The paths of the font files."""
    return [_path(*each) for each in (_LATIN, *_ARABIC.values())]


def _path(package: str, name: str) -> str:
    """Where the font file `name` is, without loading its package."""
    spec = find_spec(package)
    return str(Path((spec and spec.origin) or "").with_name("files") / name)


def arabic(text: str) -> bool:
    """Is some of `text` in Arabic letters, so that all of it is written in their font?"""
    return any(bidirectional(letter) == "AL" for letter in text)


@dataclass(frozen=True, slots=True)
class Face:
    """How a text is written: `size` in pixels, and the pixels that its letters stand `apart`, which joined ones cannot."""

    size: float
    weight: int = REGULAR
    apart: float = 0.0


@cache
def _fonts(weight: int) -> tuple[harfbuzz.Font, ...]:
    """The fonts of `weight`: Noto Sans, then Amiri."""
    paths = (_path(*each) for each in (_LATIN, _ARABIC[weight]))
    fonts = tuple(harfbuzz.Font(harfbuzz.Face(harfbuzz.Blob.from_file_path(path))) for path in paths)
    fonts[0].set_variations({"wght": weight})
    return fonts


def drawn_size(text: str, size: float) -> float:
    """The size of font that looks like `size`: Amiri's letters are small."""
    return 1.2 * size if arabic(text) else size


@cache
def width(text: str, face: Face) -> float:
    """The width of `text` in one line in `face`; a letter that no font has counts as one em."""
    fonts = _fonts(face.weight)[:: -1 if arabic(text) else 1]
    ems = sum(_advance(font, run) if font else len(run) for font, run in _runs(text, fonts))
    return drawn_size(text, face.size) * ems + face.apart * len(text)


def covered(text: str) -> bool:
    """Do our fonts have every letter of `text`?"""
    return all(font for font, _ in _runs("".join(sorted(set(text))), _fonts(REGULAR)))


def _runs(text: str, fonts: Sequence[harfbuzz.Font]) -> Iterator[tuple[harfbuzz.Font | None, str]]:
    """`text` cut where its font changes, each run with the first of `fonts` that has its letters, None for none of them."""
    for index, letters in groupby(text, key=lambda letter: _home(letter, fonts)):
        yield (fonts[index] if index >= 0 else None), "".join(letters)


def _home(letter: str, fonts: Sequence[harfbuzz.Font]) -> int:
    """The index of the first of `fonts` that has `letter`, or can leave it out."""
    if not letter.isprintable():
        return 0
    return next((index for index, font in enumerate(fonts) if font.get_nominal_glyph(ord(letter)) is not None), -1)


def _advance(font: harfbuzz.Font, run: str) -> float:
    """The advance of `run` in ems."""
    buffer = harfbuzz.Buffer()
    buffer.add_str(run)
    buffer.guess_segment_properties()
    harfbuzz.shape(font, buffer)
    return float(sum(position.x_advance for position in buffer.glyph_positions) / font.scale[0])
