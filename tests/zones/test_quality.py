"""How well the formulas meet what the press means, on phrases with known answers. A floor falls only when a commit says why."""

import json
from pathlib import Path

import pytest
import shapely

from geomap import shapes, zones

SHARED = Path(__file__).parents[3] / "shared"
FLOORS = {True: 0.94, False: 0.63}  # mean strict IoU with and without the conventions, both languages; measured 0.956 and 0.647

pytestmark = pytest.mark.skipif(not (SHARED / "eval" / "zones_dev.json").exists(), reason="needs ../shared")


@pytest.fixture(scope="module")
def points():
    """Equal-area samples of each country: longitude, latitude, unit."""
    by_country = {}
    for line in (SHARED / "eval" / "zones_grid.csv").read_text(encoding="utf-8").splitlines()[1:]:
        country, lon, lat, unit = line.split(",")
        by_country.setdefault(country, []).append((float(lon), float(lat), unit))
    return by_country


def iou(zone, samples, core):
    shape = shapes.from_geometry(zone.geometry) if zone else shapely.Point()
    inside = {(lon, lat) for lon, lat, _ in samples if shapes.contains(shape, lon, lat)}
    meant = {(lon, lat) for lon, lat, unit in samples if unit in core}
    return len(inside & meant) / len(inside | meant)


@pytest.mark.parametrize("conventions", [True, False])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_phrases_meet_their_zones(gazetteer, points, language, conventions):
    items = json.loads((SHARED / "eval" / "zones_dev.json").read_text(encoding="utf-8"))["items"]
    found = [(zones.build(item[f"expr_{language}"], language, gazetteer, conventions=conventions), item) for item in items]
    scores = [iou(zone, points[item["country"]], item["core"]) for zone, item in found]
    assert sum(scores) / len(scores) >= FLOORS[conventions]
