"""One HTML file that opens anywhere: the only door to Folium.

Folium renders strings as templates, so it is given constants and numbers only: it builds the frame, and every word of an article,
a gazetteer or an option is put in afterwards, as inert data (docs/decisions/0050-folium-sees-no-words.md).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import folium

from geomap.errors import InputError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render import cards
from geomap.render import content as contents
from geomap.render.fallback import noscript
from geomap.render.formats import Options
from geomap.render.inert import data_block, escaped, policy
from geomap.render.picture import still
from geomap.render.styles import inked, sheet
from geomap.render.tiles import Tiles
from geomap.render.words import load

__all__ = ["page", "render"]

STATIC = Path(__file__).with_name("static")
SCRIPTS = (
    *("elements", "symbols", "basemap", "cards", "spread", "labels", "legend", "scale", "theatres", "events", "zones"),
    *("many", "filters", "panel", "timeline", "address", "print", "start"),
)
MOST_EVENTS = 100_000
_ID = re.compile(r"(?<=_)[0-9a-f]{32}")
_SEAM = re.compile(r"<html>|<head>|</head>|<body>|</body>|</html>")
_VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>')
_INLINE = re.compile(r"<(script|style)>(.*?)</\1>", re.DOTALL)


class _Frame(folium.Map):
    """Folium's map without the ten files it would fetch."""

    default_js: list[tuple[str, str]] = []  # noqa: RUF012 (folium reads it, nobody adds to it)
    default_css: list[tuple[str, str]] = []  # noqa: RUF012


def page(
    dossier: Dossier, gazetteer: Gazetteer, *, title: str | None = None, language: str | None = None, tiles: Tiles | None = None
) -> bytes:
    """The map of `dossier` as one HTML file that fetches nothing: the same bytes on every run. InputError above MOST_EVENTS.

    `title` replaces the dossier's own; `language` (ISO 639-1) is that of the interface, the dossier's when None; `tiles` is a layer of
    pictures that the reader's browser fetches, over the basemap that the page holds.
    """
    return render(dossier, gazetteer, Options(title=title, language=language, tiles=tiles))


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """As `page`, in the style, of the size and opening on the theatre of `options`. UsageError for a crop that is nowhere."""
    if len(dossier.events) > MOST_EVENTS:
        raise InputError(f"a page holds {MOST_EVENTS:,} events, not {len(dossier.events):,}: split the dossier, by month or by country")
    words = load(options.language or dossier.language)
    on = cards.desk(dossier, gazetteer, words)
    shown = contents.content(dossier, on, options)
    shown["symbols"] = inked(shown["symbols"], options.style)
    tiles = options.tiles
    if tiles is not None:
        shown |= {"tiles": tiles.url, "credits": [tiles.credit, *shown["credits"]]}
    plain = noscript(shown, still(dossier, on, shown, options.style))
    data = contents.packed(shown) if contents.many(dossier) else shown
    pictures = tiles.origin if tiles else ""
    asked = _asked(options)
    opening, before_head, head, between, body, after_body, end = _SEAM.split(_frame())
    scripts, styles = _inline(_head() + asked + head + between + after_body)
    return "".join(
        (
            f'{opening}<html lang="{words.code}" dir="{words("page", "direction")}">{before_head}<head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy([*scripts, _script()], styles, pictures=pictures)}">',
            f'<title>{escaped(shown["title"])}</title><meta name="description" content="{escaped(shown["alt"])}">',
            f"{head}{_head()}{asked}</head>{between}",
            f"<body>{plain}{body}</body>{after_body}",
            f"{data_block('geomap-data', data)}<script>{_script()}</script></html>{end}",
        )
    ).encode()


@cache
def _frame() -> str:
    """The page as Folium builds it, from constants alone: an empty map with panes; random ids renumbered."""
    frame = _Frame(location=[20, 10], zoom_start=2, tiles=None, zoom_control=False, attribution_control=False, zoom_snap=0.25)
    for name, level in (("basemap", 200), ("tiles", 250), ("zones", 350), ("labels", 450), ("crowd", 460)):
        folium.map.CustomPane(name, z_index=level, pointer_events=name == "zones").add_to(frame)
    ids: dict[str, str] = {}
    numbered = _ID.sub(lambda match: ids.setdefault(match[0], str(len(ids))), frame.get_root().render())
    return _VIEWPORT.sub('<meta name="viewport" content="width=device-width, initial-scale=1">', numbered)


@cache
def _head() -> str:
    """Leaflet and our style, inlined. Leaflet's pictures are for controls that this page does not have."""
    leaflet = re.sub(r"url\([^)]*\)", "none", _static("leaflet.css"))
    code = _static("leaflet.js").partition("\n//# sourceMappingURL")[0]
    return (
        f"<style>{leaflet}{_static('page.css')}{_static('print.css')}</style><script>{_static('trust.js')}</script><script>{code}</script>"
    )


def _asked(options: Options) -> str:
    """The style and size that somebody asked for, over those of the page."""
    rules = [sheet(options.style)] if options.style else []
    if options.size:
        wide, high = options.size
        rules.append(f"html, body {{ max-width: {wide}px;{f' max-height: {high}px;' if high else ''} margin: auto; }}")
    return f"<style>{' '.join(rules)}</style>" if rules else ""


@cache
def _script() -> str:
    """The one script of the page."""
    return '(async () => {\n"use strict";\n' + "".join(_static(f"page/{name}.js") for name in SCRIPTS) + "})();\n"


def _inline(markup: str) -> tuple[list[str], list[str]]:
    """The inline scripts and the inline styles of `markup`."""
    found: dict[str, list[Any]] = {"script": [], "style": []}
    for name, text in _INLINE.findall(markup):
        found[name].append(text)
    return found["script"], found["style"]


def _static(name: str) -> str:
    return (STATIC / name).read_text(encoding="utf-8")
