# ruff: noqa: INP001  (a script beside its page, no package)
"""Draw the pictures of docs/zones-gallery.md, and the page: python docs/zones-gallery/draw.py. The same gazetteer gives the same bytes."""

from __future__ import annotations

import math
from pathlib import Path

from geomap import shapes, zones
from geomap.models import Zone
from geomap.places import Gazetteer
from geomap.places.regions import Regions
from geomap.shapes import Shape

HERE = Path(__file__).parent
SIZE = 220.0  # pixels, of the longer side
PHRASES = (
    ("en", "northern Mali"),
    ("fr", "le centre et le nord du Burkina Faso"),
    ("en", "eastern DR Congo"),
    ("en", "the far north of Cameroon"),
    ("fr", "le sud-ouest de la Syrie, autour de Deraa"),
    ("de", "Nordostnigeria"),
    ("en", "the Donbas"),
    ("fr", "Liptako-Gourma"),
    ("en", "northern Darfur"),
    ("en", "the northern Gaza Strip"),
    ("en", "the UNDOF zone"),
    ("en", "6 km either side of the Line of Control"),
    ("en", "the northern half of Chad"),
    ("ar", "ريف إدلب الجنوبي"),
    ("fr", "à une trentaine de kilomètres au nord d'Alep"),
    ("uk", "у радіусі 20 км від Харкова"),
    ("es", "la frontera colombo-venezolana"),
    ("fr", "une bande de 10 km le long de la frontière entre la Syrie et la Turquie"),
    ("en", "Yemen's Red Sea coast"),
    ("en", "along the Euphrates between Raqqa and Deir ez-Zor"),
    ("en", "a 20 km wide corridor from Homs to Hama"),
    ("en", "the Homs-Hama-Palmyra triangle"),
    ("en", "Sudan outside Darfur"),
    ("ru", "Донецкая и Луганская области"),
)


def main() -> None:
    """Write every picture and the page."""
    gazetteer = Gazetteer.open()
    rows = []
    for number, (language, phrase) in enumerate(PHRASES, 1):
        zone = zones.build(phrase, language, gazetteer)
        if zone is None:
            raise SystemExit(f"{phrase!r} describes no zone")
        name = f"{number:02}.svg"
        (HERE / name).write_text(picture(zone, Regions(gazetteer)), encoding="utf-8")
        basis = "; ".join((zone.basis, *zone.sources))
        rows.append(f"| ![{phrase}](zones-gallery/{name}) | {phrase} | `{zone.method}` | {basis} |")
    head = (
        "# Gallery of zones\n\nWhat geomap makes of 24 phrases. "
        "Dark lines are borders of countries, pale ones of first-order units; "
        "the zone is filled, its core fuller.\n"
        "Written by `python docs/zones-gallery/draw.py`.\n\n| picture | words | method | basis |\n|---|---|---|---|\n"
    )
    (HERE.parent / "zones-gallery.md").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


def picture(zone: Zone, regions: Regions) -> str:
    """The zone on its surroundings, a third wider than itself on each side."""
    shape = shapes.from_geometry(zone.geometry)
    (west, south, east, north) = shape.bounds
    margin = 0.35 * max(east - west, north - south)
    view = (west - margin, south - margin, east + margin, north + margin)
    across = math.cos(math.radians((south + north) / 2))
    scale = SIZE / max((view[2] - view[0]) * across, view[3] - view[1])

    def path(part: Shape, style: str) -> str:
        rings = shapes.geometry(shapes.thin(shapes.clip(part, view), 0.7 / scale), digits=4)  # nothing finer than a pixel
        if not rings.coordinates:
            return ""
        polygons = {"Polygon": (rings.coordinates,), "MultiPolygon": rings.coordinates}.get(rings.type, ())
        drawn = "".join(
            "M" + "L".join(f"{(lon - view[0]) * across * scale:.1f} {(view[3] - lat) * scale:.1f}" for lon, lat in ring) + "Z"
            for polygon in polygons
            for ring in polygon
        )
        return f'<path d="{drawn}" style="{style}"/>' if drawn else ""

    width, height = (view[2] - view[0]) * across * scale, (view[3] - view[1]) * scale
    countries = [land for _, _, land in regions.basemap("land", 1, view)]
    codes = sorted({region.country for lon, lat in _grid(view) if (region := regions.at(lon, lat, 0))})
    parts = [path(land, "fill:#f4f1ea;stroke:none") for land in countries]
    parts += [path(unit.shape, "fill:none;stroke:#d5cdbd;stroke-width:.6") for code in codes for unit in regions.units(code)]
    parts += [path(land, "fill:none;stroke:#6b6456;stroke-width:1") for land in countries]
    parts.append(path(shape, "fill:#c2571a;fill-opacity:.3;stroke:#8a3a0c;stroke-width:1.4;stroke-dasharray:4 2"))
    if zone.core:
        parts.append(path(shapes.from_geometry(zone.core), "fill:#c2571a;fill-opacity:.4;stroke:none"))
    body = "\n".join(part for part in parts if part)
    sea = f'<rect width="{width:.0f}" height="{height:.0f}" style="fill:#dbe7ee"/>'
    size = f'viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" height="{height:.0f}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n{sea}\n{body}\n</svg>\n'


def _grid(view: shapes.Box) -> list[tuple[float, float]]:
    steps = [i / 6 for i in range(7)]
    return [(view[0] + x * (view[2] - view[0]), view[1] + y * (view[3] - view[1])) for x in steps for y in steps]


if __name__ == "__main__":
    main()
