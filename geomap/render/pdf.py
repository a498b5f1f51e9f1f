"""The picture as a PDF of one page: the only door to Typst. Lines stay lines, fonts are embedded, words can be selected and are tagged."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render import measure, picture
from geomap.render.formats import Options
from geomap.render.words import load

__all__ = ["render"]

# everything that is not constant travels in sys.inputs, as text: no word of an article is read as Typst
PAGE = b"""
#let given = sys.inputs
#set document(title: given.title, date: none)
#set text(lang: given.language)
#set page(width: float(given.width) * 1pt, height: float(given.height) * 1pt, margin: 0pt)
#image(bytes(given.picture), format: "svg", width: 100%, alt: given.alt)
"""
# CSS pixels are 1/96 inch, points 1/72
POINTS = 0.75
SVG = "{http://www.w3.org/2000/svg}"


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The picture of `dossier`. UsageError as `picture.svg`, and where Typst is not installed."""
    try:
        import typst  # noqa: PLC0415 (35 MB that only a PDF needs)
    except ImportError as error:
        raise UsageError('a PDF needs Typst: pip install "geomap[pdf]", or give -o FILE.svg') from error
    drawing = picture.svg(dossier, gazetteer, options)
    root = ET.fromstring(drawing)  # noqa: S314 (it is ours)
    fonts = typst.Fonts(
        include_system_fonts=not measure.covered(drawing.decode()),
        include_embedded_fonts=False,
        font_paths=[Path(path).parent for path in measure.files()],
    )
    inputs = {
        "picture": drawing.decode(),
        "title": root.findtext(f"{SVG}title") or "",
        "alt": root.findtext(f"{SVG}desc") or "",
        "language": load(options.language or dossier.language).code,
        "width": str(float(root.get("width", "0")) * POINTS),
        "height": str(float(root.get("height", "0")) * POINTS),
    }
    return bytes(typst.compile(PAGE, font_paths=fonts, format="pdf", sys_inputs=inputs))
