"""geomap: from a news article about a conflict to an interactive map with evidence.

    gazetteer = geomap.Gazetteer.open()
    article = geomap.read_article("article.txt")
    dossier = geomap.extract(article, gazetteer)
    Path("map.html").write_bytes(geomap.render_html(dossier, gazetteer))

Every name is loaded on first use, so that `import geomap` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from geomap.version import __version__

if TYPE_CHECKING:
    from geomap.errors import (
        DossierError,
        GazetteerError,
        GeomapError,
        InputError,
        LanguageError,
        NoPlacesError,
        OnlineError,
        OutputError,
        UnreadableError,
        UsageError,
    )
    from geomap.exchange import dumps, loads
    from geomap.models import (
        Actor,
        Alternative,
        Article,
        Document,
        Dossier,
        Event,
        GazetteerInfo,
        Geometry,
        Mention,
        Number,
        Place,
        Plover,
        Sentence,
        Span,
        Toponym,
        Undrawn,
        When,
        Where,
        Zone,
    )
    from geomap.pipeline import extract, extract_all, merge
    from geomap.places import Gazetteer, GazetteerGeocoder
    from geomap.read import read as read_article
    from geomap.render.html import page as render_html

__all__ = [
    "Actor",
    "Alternative",
    "Article",
    "Document",
    "Dossier",
    "DossierError",
    "Event",
    "Gazetteer",
    "GazetteerError",
    "GazetteerGeocoder",
    "GazetteerInfo",
    "GeomapError",
    "Geometry",
    "InputError",
    "LanguageError",
    "Mention",
    "NoPlacesError",
    "Number",
    "OnlineError",
    "OutputError",
    "Place",
    "Plover",
    "Sentence",
    "Span",
    "Toponym",
    "Undrawn",
    "UnreadableError",
    "UsageError",
    "When",
    "Where",
    "Zone",
    "__version__",
    "dumps",
    "extract",
    "extract_all",
    "loads",
    "merge",
    "read_article",
    "render_html",
]

_ELSEWHERE = {
    "Gazetteer": ("places", "Gazetteer"),
    "GazetteerGeocoder": ("places", "GazetteerGeocoder"),
    "dumps": ("exchange", "dumps"),
    "extract": ("pipeline", "extract"),
    "extract_all": ("pipeline", "extract_all"),
    "loads": ("exchange", "loads"),
    "merge": ("pipeline", "merge"),
    "read_article": ("read", "read"),
    "render_html": ("render.html", "page"),
}
"""The names that are neither a model nor an error: their module, and what they are called there."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - any public name
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, home_name = _ELSEWHERE.get(name, ("errors" if name.endswith("Error") else "models", name))
    return getattr(import_module(f"{__name__}.{module}"), home_name)


def __dir__() -> list[str]:
    return __all__
