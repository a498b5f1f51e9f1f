"""The picture as a PNG: the only door to resvg, which shapes Arabic as it must be and needs no browser."""

from __future__ import annotations

import resvg_py

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render import measure, picture
from geomap.render.formats import Options

__all__ = ["render"]

MOST_SCALE = 8.0
MOST_DOTS = 12_000


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The picture of `dossier`, `options.scale` dots to each of its pixels. UsageError for what cannot be drawn."""
    width = (options.size or (picture.WIDTH, None))[0]
    if not 0 < options.scale <= MOST_SCALE or width * options.scale > MOST_DOTS:
        raise UsageError(f"--scale is above 0 and at most {MOST_SCALE:g}, and a picture has at most {MOST_DOTS:,} dots across")
    drawing = picture.svg(dossier, gazetteer, options).decode()
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawing,
            zoom=options.scale,
            font_files=list(measure.files()),
            # a letter that our fonts lack is looked for in those of the machine
            skip_system_fonts=measure.covered(drawing),
        )
    )
