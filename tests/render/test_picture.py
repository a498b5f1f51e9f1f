from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from geomap.models import Dossier
from geomap.render.content import content
from geomap.render.picture import HEIGHT, WIDTH, still
from geomap.render.words import load

HOSTILE = ["</svg><script>alert(1)</script>", "{{ 7*191 }}", "a\ud800b", '"><b x="', "&lt;", "\u202eabc", "zero\0"]


def drawn(dossier, gazetteer):
    return ET.fromstring(still(content(dossier, gazetteer, load("fr"), title="A"), gazetteer).replace("xmlns=", "x="))  # noqa: S314 (it is ours)


@pytest.fixture(scope="module")
def syria(examples, gazetteer):
    return drawn(examples.syria(), gazetteer)


def test_the_first_theatre_is_drawn_with_its_names(syria):
    words = {each.text for each in syria.iter("text")}
    assert {"Deraa", "Khan Cheikhoun", "Sud-ouest syrien"} <= words
    assert "Hambourg" not in words


def test_every_name_stands_inside_the_picture(syria):
    for text in syria.iter("text"):
        assert 0 <= float(text.get("x")) <= WIDTH
        assert 0 <= float(text.get("y")) <= HEIGHT + 15


def test_there_is_a_symbol_for_each_event_that_has_a_point_here_and_none_for_a_note(syria):
    assert len(list(syria.iter("g"))) == 2


def test_hostile_words_stay_words(examples, gazetteer):
    picture = drawn(examples.hostile(HOSTILE), gazetteer)
    shown = {each.text for each in picture.iter("text")}
    assert HOSTILE[0] in shown
    assert {each.tag for each in picture.iter()} <= {"svg", "rect", "path", "circle", "g", "text"}


def test_nothing_placed_is_no_picture(gazetteer):
    assert still(content(Dossier(), gazetteer, load("en"), title="A"), gazetteer) == ""


def test_many_events_are_dots(examples, gazetteer):
    picture = drawn(examples.many(1000), gazetteer)
    assert not list(picture.iter("g"))
    assert len(list(picture.iter("circle"))) > 300
