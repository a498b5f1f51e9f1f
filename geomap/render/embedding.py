"""A map inside another document: the frame that shows a page, the same with the page inside it, and a picture that links to it.

Words are escaped; a frame may run the page's script and nothing else: it has no origin, opens nothing, sends nothing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from html import unescape
from typing import Any

from geomap.errors import InputError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.inert import escaped

__all__ = ["frame", "inline", "notebook", "said", "static"]

# as wide as its column, never lower than a phone's map
LOOK = "display: block; width: 100%; aspect-ratio: 4 / 3; min-height: 26rem; max-height: 90vh; border: 0"
_STILL = re.compile(r'<svg [^>]*role="img"[^>]* aria-label="([^"]*)" data-caption="([^"]*)"')
_DATA = re.compile(r'<script type="application/json" id="geomap-data">(.*?)</script>', re.DOTALL)


def said(page: str) -> Mapping[str, Any]:
    """What the page of a map says of itself: title, alt, caption, language. InputError for a page that geomap did not make."""
    match = _DATA.search(page)
    try:
        found = json.loads(match[1]) if match else {}
    except ValueError:
        found = {}
    if not {"title", "alt", "caption", "language"} <= {*found}:
        raise InputError("this is not a page that geomap has made; give the file of `geomap map` or `geomap render`")
    return dict(found)


def frame(page: str, address: str) -> str:
    """An `<iframe>` that loads the page from `address`, a file or a URL."""
    title = escaped(said(page)["title"])
    return f'<iframe src="{escaped(address)}" title="{title}" sandbox="allow-scripts" loading="lazy" style="{LOOK}"></iframe>'


def inline(page: str) -> str:
    """An `<iframe>` that holds the whole page, for a document that takes no second file."""
    # in single quotes only & and ' need an escape: the page is full of double ones
    inside = page.replace("&", "&amp;").replace("'", "&#39;")
    return f'<iframe srcdoc=\'{inside}\' title="{escaped(said(page)["title"])}" sandbox="allow-scripts" style="{LOOK}"></iframe>'


def static(page: str, address: str, picture: str) -> str:
    """A `<figure>`: the `picture` with its text alternative, linked to the page at `address`, and the caption. It needs no script."""
    shown = said(page)
    drawn = _STILL.search(page)
    alt, caption = map(unescape, drawn.groups()) if drawn else (shown["alt"], shown["caption"])
    image = f'<img src="{escaped(picture)}" alt="{escaped(alt)}" style="max-width: 100%; height: auto">'
    caption = f"<figcaption>{escaped(caption)}</figcaption>"
    return f'<figure lang="{escaped(shown["language"])}"><a href="{escaped(address)}">{image}</a>{caption}</figure>'


def notebook(dossier: Dossier) -> str:
    """What a notebook shows of `dossier`: the map in a frame."""
    from geomap.render.html import page  # noqa: PLC0415 (Folium, which the other forms do without)

    return inline(page(dossier, Gazetteer.open()).decode())
