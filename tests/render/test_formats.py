"""One table from suffix to renderer, which other packages add to."""

from __future__ import annotations

from importlib.metadata import EntryPoint

import pytest

from geomap.errors import UsageError
from geomap.render import formats
from geomap.render.formats import GROUP, RENDERERS, Options, borders_of, renderer, style_of, suffix_of, suffixes


@pytest.mark.parametrize("suffix", RENDERERS)
def test_every_suffix_has_a_renderer(suffix):
    assert callable(renderer(suffix))
    assert renderer(suffix.upper()) is renderer(suffix)


def test_a_suffix_that_nothing_draws_says_which_are_drawn():
    with pytest.raises(UsageError, match=r"\.png"):
        renderer(".xyz")


def test_another_package_adds_a_suffix(monkeypatch):
    monkeypatch.setattr(formats, "_others", lambda: [EntryPoint(name="xyz", value="json:dumps", group=GROUP)])
    assert renderer(".XYZ")(["drawn"]) == '["drawn"]'
    assert ".xyz" in suffixes()
    assert suffix_of("map.xyz") == ".xyz"


@pytest.mark.parametrize(("name", "suffix"), [("a/m.PNG", ".png"), ("m.tar.svg", ".svg"), ("m", ""), ("m.odd", ".odd")])
def test_the_suffix_of_a_file_is_told_in_small_letters(name, suffix):
    assert suffix_of(name) == suffix


def test_a_style_is_one_of_three():
    assert [style_of(each) for each in (None, "light", "dark", "print")] == [None, "light", "dark", "print"]
    with pytest.raises(UsageError, match="light, dark, print"):
        style_of("sepia")


@pytest.mark.parametrize("suffix", [".html", ".svg", ".md"])
def test_page_picture_and_report_say_which_borders_they_show(examples, gazetteer, suffix):
    for borders, words in (("un", "United Nations practice"), ("de-facto", "who holds the land")):
        drawn = renderer(suffix)(examples.syria(), gazetteer, Options(borders=borders, language="en"))
        assert words in drawn.decode(), borders


def test_there_are_two_views_of_the_borders():
    assert [borders_of(each) for each in ("un", "de-facto")] == ["un", "de-facto"]
    with pytest.raises(UsageError, match="un or de-facto"):
        borders_of("mine")
