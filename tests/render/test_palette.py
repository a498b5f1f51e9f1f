"""The palette for everybody: simulated for the three kinds of colour blindness, in light and in dark."""

from __future__ import annotations

import re
import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from geomap import render
from tests.render.colour import SEEN_BY, ciede2000, contrast, distance

FOLDER = Path(render.__file__).parent
SYMBOLS = tomllib.loads((FOLDER / "symbols.toml").read_text(encoding="utf-8"))
STYLE = (FOLDER / "static" / "page.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--(\w+): (#\w+)", block)) for block in re.findall(r":root[^{]*\{(.*?)\}", STYLE, re.DOTALL)[:2])
SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
EYES = pytest.mark.parametrize("eyes", list(SEEN_BY))


def test_the_measure_gives_the_published_values():
    assert ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)) == pytest.approx(2.0425, abs=1e-4)
    assert ciede2000((50, 2.5, 0), (73, 25, -18)) == pytest.approx(27.1492, abs=1e-4)
    assert ciede2000((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514)) == pytest.approx(0.9082, abs=1e-4)
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@EYES
def test_no_two_classes_of_events_look_alike(eyes):
    inks = {name: each["colour"] for name, each in SYMBOLS.items()}
    assert [(one, other) for one, other in combinations(inks, 2) if distance(inks[one], inks[other], eyes) < 15] == []


def test_classes_differ_in_shape_too():
    assert len({each["outline"] for each in SYMBOLS.values()}) == len(SYMBOLS)


@SCHEMES
def test_the_white_sign_and_the_plate_stand_out_from_every_symbol(scheme):
    assert min(contrast(each["colour"], white) for each in SYMBOLS.values() for white in ("#ffffff", scheme["plate"])) >= 2.8


@SCHEMES
@EYES
def test_land_sea_and_zones_are_told_apart(scheme, eyes):
    assert distance(scheme["sea"], scheme["land"], eyes) > 6
    assert distance(mixed(scheme["zone"], scheme["land"], 0.16), scheme["land"], eyes) > 4


@SCHEMES
@pytest.mark.parametrize("ink", ["zone", "soft", "ink", "border"])
def test_lines_that_mean_something_stand_out_from_the_land(scheme, ink):
    assert contrast(scheme[ink], scheme["land"]) >= 3


@SCHEMES
def test_what_must_be_read_stands_out(scheme):
    assert min(contrast(scheme[ink], scheme["paper"]) for ink in ("ink", "soft", "accent")) >= 4.5


def mixed(colour: str, ground: str, share: float) -> str:
    """`colour` laid over `ground` at an opacity of `share`."""
    pairs = ((int(colour[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(share * over + (1 - share) * under):02x}" for over, under in pairs)
