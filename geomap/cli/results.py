"""The results of the commands that draw or extract: the file, and what is said about it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from geomap.cli.articles import counts, summary
from geomap.cli.files import STANDARD, deliver
from geomap.cli.terminal import say
from geomap.errors import UsageError

if TYPE_CHECKING:
    from geomap.models import Dossier  # its dataclasses take 13 ms to make, which --help need not wait for
    from geomap.places import Gazetteer
    from geomap.render.formats import Options, Renderer

__all__ = ["agree", "agree_format", "drawing_options", "report"]

DOSSIERS = (".geojson", ".json")
"""What is the dossier itself, to be read back."""


def agree(target: str, *, as_json: bool) -> None:
    """UsageError, before any work is done, when the result and its summary would share standard output."""
    if as_json and target == STANDARD:
        raise UsageError("--json prints a summary where the result would go; give -o FILE")


def agree_format(target: str, wanted: str | None, *, as_json: bool, hxl: bool = False) -> Renderer:
    """What draws `target`: `wanted`, else what its suffix says, else a page. UsageError, before any work is done, where nothing does."""
    from geomap.render.formats import renderer, suffix_of

    agree(target, as_json=as_json)
    suffix = f".{wanted.removeprefix('.')}" if wanted else suffix_of(target) or ".html"
    if hxl and suffix != ".csv":
        raise UsageError("--hxl puts a row of tags into a table; give -o FILE.csv")
    return _dossier if suffix in DOSSIERS else renderer(suffix)


def _dossier(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:  # noqa: ARG001 - a renderer, as the others
    from geomap import exchange

    return exchange.dumps(dossier).encode()


def drawing_options(*, style: str | None, size: str | None, tiles: str | None, borders: str, **rest: Any) -> Options:  # noqa: ANN401 - as they come
    """The options of a drawing; UsageError, before any work is done, for one that says nothing."""
    from geomap.render import tiles as layers
    from geomap.render.formats import Options, borders_of, style_of

    layer = layers.tiles(tiles) if tiles else None
    return Options(style=style_of(style), borders=borders_of(borders), size=_size(size), tiles=layer, **rest)


def _size(wanted: str | None) -> tuple[int, int | None] | None:
    """(width, height) of "1200x800" or "1200"."""
    if wanted is None:
        return None
    match = re.fullmatch(r"([1-9]\d{0,4})(?:[x×]([1-9]\d{0,4}))?", wanted, re.ASCII)
    if match is None:
        raise UsageError(f"--size is a width or WIDTHxHEIGHT in pixels, such as 1200x800, not {wanted!r}")
    return int(match[1]), int(match[2]) if match[2] else None


def report(dossier: Dossier, target: str, *, as_json: bool) -> None:
    """Say what is in `target`: a line for people on standard error, or JSON on standard output."""
    if not as_json:
        say(summary(dossier, target))
        return
    said = json.dumps(counts(dossier) | {"output": target}, ensure_ascii=False, indent=2)
    deliver([said.encode(errors="replace") + b"\n"], STANDARD)  # a file's name may be in any encoding
