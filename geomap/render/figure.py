"""The map as a picture inside another document."""

from __future__ import annotations

from dataclasses import dataclass

from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.formats import Options, renderer

__all__ = ["Figure", "figure"]

TYPES = {".svg": "image/svg+xml", ".png": "image/png"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture's media type and bytes."""

    type: str
    data: bytes


def figure(dossier: Dossier, gazetteer: Gazetteer, options: Options, suffix: str) -> Figure | None:
    """The map of `dossier` as `suffix` (".svg", ".png"); None where nothing here draws that: a report without its picture is still one."""
    try:
        draw = renderer(suffix)
    except (ImportError, AttributeError):
        return None
    return Figure(type=TYPES[suffix], data=draw(dossier, gazetteer, options))
