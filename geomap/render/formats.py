"""One table: the suffix of a file -> what draws a dossier into it. A renderer is loaded when somebody asks for its suffix.

Other packages add suffixes by entry points in the group "geomap.renderers": `kmz = "package.module:function"`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, Protocol, get_args

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.places.regions import Borders
from geomap.render.tiles import Tiles

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["GROUP", "RENDERERS", "Options", "Renderer", "Style", "borders_of", "renderer", "style_of", "suffix_of", "suffixes"]

Style = Literal["light", "dark", "print"]
STYLES: tuple[Style, ...] = get_args(Style)
BORDERS: tuple[Borders, ...] = get_args(Borders)
GROUP = "geomap.renderers"
RENDERERS: Mapping[str, str] = {
    ".html": "geomap.render.html:render",
    ".htm": "geomap.render.html:render",
    ".svg": "geomap.render.picture:svg",
    ".png": "geomap.render.png:render",
    ".pdf": "geomap.render.pdf:render",
    ".csv": "geomap.render.table:render",
    ".docx": "geomap.render.docx:render",
    ".gpkg": "geomap.render.geopackage:render",
    ".kml": "geomap.render.kml:render",
    ".kmz": "geomap.render.kml:kmz",
    ".md": "geomap.render.markdown:render",
    ".timemap.json": "geomap.render.timemap:render",
}
"""Suffix in small letters -> "module:function"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What may be asked of a drawing; a renderer passes over what its format cannot show.

    `title` replaces the dossier's own; `language` (ISO 639-1) is that of the words around the map. `size` is (width, height) in CSS
    pixels, the height None for as much as is needed; `scale` how many dots a pixel has. `crop` is the number of a theatre, from 1, or the
    name of a place; None is the first theatre. `style` None leaves light or dark to the reader where the format can; `tiles` is for pages,
    `hxl` adds the row of tags to a table. `borders`: as the United Nations draw them, or by who holds the land.
    """

    title: str | None = None
    language: str | None = None
    size: tuple[int, int | None] | None = None
    scale: float = 1.0
    crop: str | None = None
    style: Style | None = None
    tiles: Tiles | None = None
    hxl: bool = False
    borders: Borders = "un"


class Renderer(Protocol):
    """What draws: the same dossier and options give the same bytes."""

    def __call__(self, dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
        """The whole file."""


def renderer(suffix: str) -> Renderer:
    """What draws files that end with `suffix` (".svg", in any case); UsageError when nothing does."""
    wanted = suffix.lower()
    if wanted in RENDERERS:
        module, _, name = RENDERERS[wanted].partition(":")
        found: Renderer = getattr(import_module(module), name)
        return found
    for entry in _others():
        if f".{entry.name}" == wanted:
            loaded: Renderer = entry.load()
            return loaded
    raise UsageError(f"nothing draws {suffix or 'a file without a suffix'}; give -o FILE with one of {', '.join(suffixes())}")


def suffix_of(name: str) -> str:
    """The longest suffix of the file name `name` that something draws (".timemap.json"), else its last one; in small letters."""
    lower = PurePath(name).name.lower()
    known = [each for each in RENDERERS if lower.endswith(each)] or [each for each in suffixes() if lower.endswith(each)]
    return max(known, key=len, default=PurePath(lower).suffix)


def style_of(wanted: str | None) -> Style | None:
    """The style called `wanted`; UsageError when none is."""
    found = next((each for each in STYLES if each == wanted), None)
    if wanted is not None and found is None:
        raise UsageError(f"--style is {', '.join(STYLES)}, not {wanted!r}")
    return found


def borders_of(wanted: str) -> Borders:
    """The view of the borders called `wanted`; UsageError when none is."""
    found = next((each for each in BORDERS if each == wanted), None)
    if found is None:
        raise UsageError(f"--borders is {' or '.join(BORDERS)}, not {wanted!r}")
    return found


def suffixes() -> list[str]:
    """Every suffix that something draws."""
    return sorted({*RENDERERS, *(f".{entry.name}" for entry in _others())})


def _others() -> Iterable[EntryPoint]:
    """What other packages add. Looking for them takes 50 ms, which a page need not wait for."""
    from importlib.metadata import entry_points  # noqa: PLC0415

    return entry_points(group=GROUP)
