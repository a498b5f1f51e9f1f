"""The map as a picture inside another document."""

from __future__ import annotations

from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.formats import Options, renderer

__all__ = ["Figure", "figure"]

SVG = "{http://www.w3.org/2000/svg}"
SHARP = 2.0
"""Dots a pixel that a PNG has at least: reports are printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture: its bytes, and what it says to those who do not see it."""

    data: bytes
    alternative: str


def figure(dossier: Dossier, gazetteer: Gazetteer, options: Options, suffix: str) -> Figure | None:
    """The map of `dossier` as `suffix` (".svg", ".png"); None where nothing here draws that: a report without its picture is still one."""
    try:
        draw, raster = renderer(".svg"), renderer(suffix)
    except (ImportError, AttributeError):
        return None
    drawn = draw(dossier, gazetteer, options)
    told = ET.fromstring(drawn).findtext(f"{SVG}desc") or ""  # noqa: S314 - it is ours
    sharp = replace(options, scale=max(SHARP, options.scale))
    return Figure(data=drawn if suffix == ".svg" else raster(dossier, gazetteer, sharp), alternative=told)
