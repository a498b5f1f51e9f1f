"""The results of the commands that draw or extract: the file, and what is said about it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from geomap.cli.articles import counts, summary
from geomap.cli.files import STANDARD, deliver
from geomap.cli.terminal import say
from geomap.errors import UsageError

if TYPE_CHECKING:
    from geomap.models import Dossier  # its dataclasses take 13 ms to make, which --help need not wait for
    from geomap.render.tiles import Tiles

__all__ = ["agree", "agree_page", "draw", "report", "tile_layer"]

PAGES = ("", ".htm", ".html")
DOSSIERS = (".geojson", ".json")
"""What is the dossier itself, to be read back."""


def agree(target: str, *, as_json: bool) -> None:
    """UsageError, before any work is done, when the result and its summary would share standard output."""
    if as_json and target == STANDARD:
        raise UsageError("--json prints a summary where the result would go; give -o FILE")


def agree_page(target: str, *, as_json: bool, hxl: bool = False) -> None:
    """As `agree`, and when nothing draws what `target` asks for, or only a table could hold the tags of --hxl."""
    from geomap.render.formats import suffix_of, suffixes

    agree(target, as_json=as_json)
    suffix = suffix_of(target)
    if suffix not in {*PAGES, *DOSSIERS, *suffixes()}:
        known = ", ".join(sorted({*PAGES[1:], *DOSSIERS, *suffixes()}))
        raise UsageError(f"geomap writes {known}, not {suffix}; give another -o FILE")
    if hxl and suffix != ".csv":
        raise UsageError("--hxl puts a row of tags into a table; give -o FILE.csv")


def tile_layer(wanted: str | None) -> Tiles | None:
    """The tile layer of --tiles; UsageError, before any work is done, for one that no page could ask for."""
    from geomap.render.tiles import tiles

    return tiles(wanted) if wanted else None


def draw(dossier: Dossier, target: str, tiles: Tiles | None = None, *, hxl: bool = False) -> None:
    """Write `dossier` to `target` as its suffix says."""
    from geomap import exchange
    from geomap.places import Gazetteer
    from geomap.render import html
    from geomap.render.formats import Options, renderer, suffix_of

    suffix = suffix_of(target)
    if suffix in DOSSIERS:
        data = exchange.dumps(dossier).encode()
    elif suffix in PAGES:
        data = html.page(dossier, Gazetteer.open(), tiles=tiles)
    else:
        data = renderer(suffix)(dossier, Gazetteer.open(), Options(hxl=hxl))
    deliver([data], target)


def report(dossier: Dossier, target: str, *, as_json: bool) -> None:
    """Say what is in `target`: a line for people on standard error, or JSON on standard output."""
    if not as_json:
        say(summary(dossier, target))
        return
    said = json.dumps(counts(dossier) | {"output": target}, ensure_ascii=False, indent=2)
    deliver([said.encode() + b"\n"], STANDARD)
