"""A style has the same colours on a page and in a picture."""

from __future__ import annotations

import re

from geomap.render import styles


def test_light_and_dark_are_those_of_the_page():
    light, dark = (styles.colours(each) for each in ("light", "dark"))
    assert light["paper"] in ("#fff", "#ffffff")
    assert dark["paper"] != light["paper"]


def test_every_style_has_every_colour():
    assert {*styles.colours("light")} == {*styles.colours("dark")} == {*styles.colours("print")}


def test_print_draws_symbols_in_one_ink():
    symbols = {"a": {"colour": "#C64A00", "outline": "M0 0"}}
    assert styles.inked(symbols, "print") == {"a": {"colour": "#000", "outline": "M0 0"}}
    assert styles.inked(symbols, None) == symbols


def test_print_knows_no_hue():
    for colour in styles.colours("print").values():
        parts = re.findall(r"#(?:(.)(.)(.)|(..)(..)(..))$", colour) or [()]
        assert len({part for part in parts[0] if part}) <= 1
