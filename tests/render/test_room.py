"""Nothing in a picture overlaps or is cut off: measured on every seed, at three widths."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from geomap import exchange
from geomap.render import cards
from geomap.render import content as contents
from geomap.render.formats import Options
from geomap.render.picture import svg
from geomap.render.words import load

SEEDS = sorted((Path(__file__).parent.parent.parent / "seeds").glob("*.gold.geojson"))
SLACK = 1.0


def box_of(text):
    """The ink of a line of text: from the top of its capitals to its base line."""
    x, y, size, wide = (float(text.get(key)) for key in ("x", "y", "font-size", "textLength"))
    left = x - wide * {"start": 0, "middle": 0.5, "end": 1}[text.get("text-anchor", "start")]
    return left, y - 0.72 * size, left + wide, y


def symbols(area):
    for group in area.iter("g"):
        match = re.fullmatch(r"translate\((\S+) (\S+)\)(?: scale\(.75\))?", group.get("transform"))
        side = 18 if "scale" in group.get("transform") else 24
        x, y = float(match[1]), float(match[2])
        yield x + 1, y + 1, x + side - 1, y + side - 1


def apart(a, b):
    return a[2] - SLACK <= b[0] or b[2] - SLACK <= a[0] or a[3] - SLACK <= b[1] or b[3] - SLACK <= a[1]


@pytest.mark.parametrize("width", [600, 1200, 2400])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name.removesuffix(".gold.geojson"))
def test_no_name_covers_another_or_a_symbol_or_leaves_its_frame(seed, width, gazetteer):
    data = svg(exchange.loads(seed.read_bytes()), gazetteer, Options(size=(width, None)))
    picture = ET.fromstring(data.decode().replace("xmlns=", "x="))  # noqa: S314 (it is ours)
    area = picture.find("svg")
    left, top, wide, high = map(float, area.get("viewBox").split())
    names = {f"{text.text} {number}": box_of(text) for number, text in enumerate(area.iter("text"))}
    assert [pair for pair in combinations(names, 2) if not apart(names[pair[0]], names[pair[1]])] == []
    assert [name for name, box in names.items() for sign in symbols(area) if not apart(box, sign)] == []
    assert [sign for sign in symbols(area) if sign[0] < left or sign[1] < top or sign[2] > left + wide or sign[3] > top + high] == []
    inside = (left - SLACK, top - SLACK, left + wide + SLACK, top + high + SLACK)
    assert [
        name for name, box in names.items() if box[0] < inside[0] or box[1] < inside[1] or box[2] > inside[2] or box[3] > inside[3]
    ] == []
    whole = float(picture.get("viewBox").split()[2])
    lines = {text.text: box_of(text) for text in picture.findall("text")}
    assert [text for text, box in lines.items() if not 0 <= box[0] <= box[2] <= whole] == []


@pytest.mark.parametrize("width", [600, 1200])
@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.name.removesuffix(".gold.geojson"))
def test_every_place_with_an_event_is_named(seed, width, gazetteer):
    dossier = exchange.loads(seed.read_bytes())
    shown = contents.things(dossier, cards.desk(dossier, gazetteer, load(dossier.language)), Options())
    picture = ET.fromstring(svg(dossier, gazetteer, Options(size=(width, None))).decode().replace("xmlns=", "x="))  # noqa: S314 (it is ours)
    words = " ".join(text.text for text in picture.find("svg").iter("text"))
    west, south, east, north = shown["theatres"][0]["box"]
    placed = [each for each in shown["events"] if each["at"]]
    here = [
        each for each in placed if west - 0.01 <= each["at"]["lon"] <= east + 0.01 and south - 0.01 <= each["at"]["lat"] <= north + 0.01
    ]
    assert here
    assert [each["place"] for each in here if each["place"] not in words] == []
