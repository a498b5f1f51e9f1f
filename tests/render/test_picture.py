"""The SVG picture: what it shows, and what it never does."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from geomap.errors import UsageError
from geomap.models import Dossier
from geomap.render import cards
from geomap.render import content as contents
from geomap.render.formats import Options
from geomap.render.picture import still, svg
from geomap.render.words import load

HOSTILE = [
    "</svg><script>alert(1)</script>",
    "{{ 7*191 }}",
    "a\ud800b",
    '"><b x="',
    "&lt;",
    "\u202eabc",
    "zero\0",
    "bell\x07\x1b[31m\ufffe\x0b",
]
SHAPES = {"svg", "title", "desc", "rect", "path", "circle", "g", "text"}


def parsed(data):
    return ET.fromstring(data.decode().replace("xmlns=", "x="))  # noqa: S314 (it is ours)


def drawn(dossier, gazetteer, **options):
    return parsed(svg(dossier, gazetteer, Options(**options)))


def words_of(picture):
    return " ".join(each.text for each in picture.iter("text"))


def signs(picture):
    """The symbols on the map; the legend's stand outside of it."""
    return [each for each in picture.find("svg").iter("g") if each.get("transform")]


@pytest.fixture(scope="module")
def syria(examples, gazetteer):
    return drawn(examples.syria(), gazetteer)


def test_the_first_theatre_is_drawn_with_its_names(syria):
    names = words_of(syria.find("svg"))
    assert {"Deraa", "Khan", "Cheikhoun", "Sud-ouest"} <= set(names.split())
    assert "Hambourg" not in names


def test_every_event_here_has_a_symbol_at_its_point_or_beside_the_name_of_its_area(syria):
    assert len(signs(syria)) == 4


def test_title_byline_caption_disclaimer_and_credits_stand_around_the_map(syria):
    words = words_of(syria)
    for each in ("Poignée de main sur l'Elbe", "La Gazette d'essai", "Événements : 4", "aucune prise de position", "GeoNames", "geomap "):
        assert each in words


def test_a_legend_explains_what_is_there_and_nothing_else(syria):
    words = words_of(syria)
    for each in ("Combats", "près du lieu, dans le cercle", "zone, limites estimées", "partie certaine", "connu par pays seulement"):
        assert each in words
    assert "prévu" not in words


def test_the_picture_is_named_and_described_for_those_who_do_not_see_it(syria):
    assert syria.findtext("title") == "Poignée de main sur l'Elbe"
    assert syria.get("role") == "img"
    assert syria.get("aria-label") == syria.findtext("desc")
    assert "Attaque au gaz (Khan Cheikhoun, avril 2017, présumé)" in syria.findtext("desc")


@pytest.mark.parametrize(
    ("crop", "title"), [("2", "Hambourg"), ("Hambourg", "Hambourg"), ("genève", "Genève"), ("Sud-ouest syrien", "Deraa")]
)
def test_a_crop_is_a_number_or_a_name(examples, gazetteer, crop, title):
    assert title in words_of(drawn(examples.syria(), gazetteer, crop=crop).find("svg"))


def test_a_crop_that_is_nowhere_says_what_there_is(examples, gazetteer):
    with pytest.raises(UsageError, match="1 Syrie"):
        drawn(examples.syria(), gazetteer, crop="Atlantis")


@pytest.mark.parametrize("size", [(600, None), (2400, None), (1200, 800), (420, 700)])
def test_the_picture_has_the_size_that_was_asked_for(examples, gazetteer, size):
    picture = drawn(examples.syria(), gazetteer, size=size)
    assert int(picture.get("width")) == size[0]
    assert size[1] in (None, int(picture.get("height")))


@pytest.mark.parametrize("size", [(100, None), (9000, None), (600, 200)])
def test_a_size_that_holds_no_map_is_refused(examples, gazetteer, size):
    with pytest.raises(UsageError, match="--size"):
        drawn(examples.syria(), gazetteer, size=size)


def test_title_and_language_of_the_words_can_be_chosen(examples, gazetteer):
    picture = drawn(examples.syria(), gazetteer, title="Two weeks in July", language="en")
    assert "Two weeks in July" in words_of(picture)
    assert "Events: 4" in words_of(picture)


def test_print_has_no_colour_and_hatches_its_zones(examples, gazetteer):
    data = svg(examples.syria(), gazetteer, Options(style="print")).decode()
    hues = {colour for colour in re.findall(r"#([0-9a-fA-F]{6})", data) if len({colour[:2], colour[2:4], colour[4:]}) > 1}
    assert hues == set()
    assert 'stroke-width="0.5"' in data


def test_the_same_dossier_gives_the_same_bytes(examples, gazetteer):
    assert svg(examples.syria(), gazetteer, Options()) == svg(examples.syria(), gazetteer, Options())


def test_hostile_words_stay_words(examples, gazetteer):
    picture = drawn(examples.hostile(HOSTILE), gazetteer)
    assert "</svg><script>alert(1)</script>" in picture.findtext("title")
    assert {each.tag for each in picture.iter()} <= SHAPES


def test_nothing_placed_is_the_world_without_symbols(gazetteer):
    assert signs(drawn(Dossier(title="Nothing"), gazetteer)) == []


def test_many_events_are_discs_that_count_them(examples, gazetteer):
    picture = drawn(examples.many(1000), gazetteer)
    assert not signs(picture)
    numbers = [each.text for each in picture.find("svg").iter("text") if each.text.isdecimal()]
    assert sum(map(int, numbers)) == 1000
    assert "Events: n" in words_of(picture)


def test_a_few_events_of_one_point_fan_out_and_more_are_one_disc_with_their_number(examples, gazetteer):
    fanned = drawn(examples.crowded(12), gazetteer)
    assert len(signs(fanned)) == 12
    assert words_of(fanned.find("svg")).count("Khan") == 1
    disc = drawn(examples.crowded(13), gazetteer)
    assert signs(disc) == []
    assert {"13", "Khan Cheikhoun"} <= {each.text for each in disc.find("svg").iter("text")}
    assert "Événements : n" in words_of(disc)


def test_a_place_with_an_event_to_one_side_of_it_is_named_once(examples, gazetteer):
    clash = next(each for each in examples.syria().events if each.id == "event:clash")
    beside = replace(clash, where=(replace(clash.where[0], relation="south_of"),))
    names = [each.text for each in drawn(replace(examples.syria(), events=(beside,), zones=()), gazetteer).find("svg").iter("text")]
    assert names.count("Deraa") == 1


def test_the_first_places_of_a_disc_of_many_are_its_name(examples, gazetteer):
    near = tuple(replace(each, geometry=examples.point("khan")) for each in examples.many(50).events)
    names = words_of(drawn(replace(examples.many(50), events=near), gazetteer).find("svg"))
    assert re.search(r"Town \d+ · Town \d+ …", names)


def test_arabic_words_begin_on_the_right(examples, gazetteer):
    picture = drawn(examples.syria(), gazetteer, language="ar", size=(1000, None))
    legend = [each for each in picture.findall("text") if "معارك" in each.text]
    assert float(legend[0].get("x")) > 700


def test_its_anchors_are_on_the_left_also_inside_a_page_from_right_to_left(examples, gazetteer):
    assert drawn(examples.syria(), gazetteer, language="ar").get("direction") == "ltr"


def test_the_still_picture_of_a_page_is_by_the_same_hand(examples, gazetteer):
    dossier, on = examples.syria(), cards.desk(examples.syria(), gazetteer, load("fr"))
    picture = still(dossier, on, contents.things(dossier, on, Options(title="A")))
    assert "Khan Cheikhoun" in picture
    assert still(Dossier(), on, contents.things(Dossier(), on, Options(title="A"))) == ""


def test_the_picture_of_an_event_on_the_edge_of_the_world_is_drawn(examples, gazetteer):
    far = replace(examples.point("khan"), coordinates=(179.9, -16.5))
    event = replace(examples.syria().events[3], geometry=far)
    assert signs(drawn(replace(examples.syria(), events=(event,), zones=()), gazetteer))
