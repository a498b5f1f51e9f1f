"""Phrases about a made-up country, whose zones anybody can work out on squared paper."""

import pytest

from geomap import shapes
from geomap.languages import load
from geomap.zones.marks import kilometres

METHODS = [
    ("en", "the south-west of Quadra", "cardinal_part(XQ, SW)"),
    ("en", "southwestern Quadra", "cardinal_part(XQ, SW)"),
    ("en", "southwest Quadra", "cardinal_part(XQ, SW)"),
    ("en", "central Quadra", "cardinal_part(XQ, C)"),
    ("en", "Quadra's southern provinces", "cardinal_part(XQ, S)"),
    ("en", "the northern half of Quadra", "cardinal_part(XQ, N)"),
    ("en", "northern Lowland province", "cardinal_part(XQ-21, N)"),
    ("en", "southwestern Quadra, around the town of Corner", "cardinal_part(XQ, SW) ∩ around(Corner)"),
    ("en", "around Corner, in south-western Quadra", "cardinal_part(XQ, SW) ∩ around(Corner)"),
    ("en", "near Summit", "around(Summit)"),
    ("en", "within 20 km of Summit", "around(Summit)"),
    ("en", "30 miles north-east of Corner", "outside(Corner, NE)"),
    ("en", "eastern Corner", "side(Corner, E)"),
    ("en", "north of Corner", "outside(Corner, N)"),
    ("en", "between Corner and Middleton", "between(Corner, Middleton)"),
    ("en", "a 5 km wide corridor from Corner to Middleton", "between(Corner, Middleton)"),
    ("en", "the border between Quadra and Estia", "border(XQ, XE)"),
    ("en", "the Corner-Middleton-Summit triangle", "hull(Corner, Middleton, Summit)"),
    ("en", "Lowland and Westmark provinces", "units(XQ-12, XQ-21)"),
    ("en", "the provinces of Lowland, Westmark and Summit", "units(XQ-12, XQ-21, XQ-34)"),
    ("fr", "le sud-ouest de Quadra", "cardinal_part(XQ, SW)"),
    ("fr", "l’est de la Quadra", "cardinal_part(XQ, E)"),
    ("fr", "le nord quadrien", "cardinal_part(XQ, N)"),
    ("fr", "la Quadra méridionale", "cardinal_part(XQ, S)"),
    ("fr", "la moitié nord de la Quadra", "cardinal_part(XQ, N)"),
    ("fr", "le quart nord-est de la Quadra", "cardinal_part(XQ, NE)"),
    ("fr", "l'extrême-nord de la Quadra", "cardinal_part(XQ, N)"),
    ("fr", "le nord de la province de Lowland", "cardinal_part(XQ-21, N)"),
    ("fr", "le sud-ouest de la Quadra, autour de la ville de Corner", "cardinal_part(XQ, SW) ∩ around(Corner)"),
    ("fr", "autour de Corner, dans le sud-ouest de la Quadra", "cardinal_part(XQ, SW) ∩ around(Corner)"),
    ("fr", "à proximité de Summit", "around(Summit)"),
    ("fr", "dans un rayon de 20 kilomètres autour de Summit", "around(Summit)"),
    ("fr", "à 30 km au nord-est de Corner", "outside(Corner, NE)"),
    ("fr", "au nord de Corner", "outside(Corner, N)"),
    ("fr", "au nord de la Quadra", "cardinal_part(XQ, N)"),
    ("fr", "le nord de Corner", "side(Corner, N)"),
    ("fr", "entre Corner et Middleton", "between(Corner, Middleton)"),
    ("fr", "la frontière entre la Quadra et l'Estia", "border(XQ, XE)"),
    ("fr", "le triangle Corner-Middleton-Summit", "hull(Corner, Middleton, Summit)"),
    ("fr", "les provinces de Lowland, de Westmark et de Summit", "units(XQ-12, XQ-21, XQ-34)"),
]

MORE = [
    ("en", "Quadra", "whole(XQ)"),
    ("en", "Lowland", "whole(XQ-21)"),
    ("en", "Lowland and Westmark", "whole(XQ-21) ∪ whole(XQ-12)"),
    ("en", "northern and western Quadra", "cardinal_part(XQ, N) ∪ cardinal_part(XQ, W)"),
    ("en", "the north, the west and the centre of Quadra", "cardinal_part(XQ, N) ∪ cardinal_part(XQ, W) ∪ cardinal_part(XQ, C)"),
    ("en", "northern Quadra and western Estia", "cardinal_part(XQ, N) ∪ cardinal_part(XE, W)"),
    ("en", "Quadra except Lowland", "whole(XQ) ∖ whole(XQ-21)"),
    ("en", "all of Quadra except the north", "whole(XQ) ∖ cardinal_part(XQ, N)"),
    ("en", "Quadra outside the provinces of Lowland and Westmark", "whole(XQ) ∖ units(XQ-12, XQ-21)"),
    ("en", "the road from Corner to Middleton", "road(Corner, Middleton)"),
    ("en", "along the Corner-Middleton highway", "road(Corner, Middleton)"),
    ("en", "5 km either side of the border between Quadra and Estia", "border(XQ, XE)"),
    ("en", "the border with Estia", "border(XE)"),
    ("en", "the coast of Quadra", "coast(XQ)"),
    ("en", "Quadra's western coast", "coast(XQ, W)"),
    ("en", "along the river between Corner and Middleton", "river(Corner, Middleton)"),
    ("en", "within 20 km of Lowland", "beside(XQ-21)"),
    ("en", "the eastern suburbs of Corner", "side(Corner, E)"),
    ("fr", "toute la Quadra sauf le nord", "whole(XQ) ∖ cardinal_part(XQ, N)"),
    ("fr", "la Quadra, à l'exception des provinces de Lowland et de Westmark", "whole(XQ) ∖ units(XQ-12, XQ-21)"),
    ("fr", "le nord et l'est de la Quadra", "cardinal_part(XQ, N) ∪ cardinal_part(XQ, E)"),
    ("fr", "les deux tiers sud de la Quadra", "cardinal_part(XQ, S)"),
    ("fr", "à une trentaine de kilomètres au nord-est de Corner", "outside(Corner, NE)"),
    ("fr", "le littoral de la Quadra", "coast(XQ)"),
    ("fr", "la route reliant Corner à Middleton", "road(Corner, Middleton)"),
    ("fr", "6 km de part et d'autre de la frontière entre la Quadra et l'Estia", "border(XQ, XE)"),
]

NO_ZONES = [
    ("en", "North Quadra"),
    ("en", "the south"),
    ("en", "Middleton"),
    ("en", "the rest of Quadra"),
    ("en", "talks between Quadra and Estia"),
    ("en", "the northern Atlantis"),
    ("en", "around Quadra"),
    ("en", "the centre of Corner"),
    ("en", "north of Long Lake"),
    ("en", "around Lowland"),
    ("en", "Corner district"),
    ("en", "10 km centre of Corner"),
    ("en", "within 50,000,000 km of Corner"),
    ("en", "15000 km on either side of the border between Quadra and Estia"),
    ("fr", "le nord-ouest"),
    ("fr", "Corner est de la Quadra"),
    ("fr", "entre la Quadra et l'Estia"),
    ("fr", ""),
]


@pytest.mark.parametrize(("language", "phrase", "method"), METHODS + MORE)
def test_a_phrase_is_drawn_by_its_operator(build, language, phrase, method):
    assert build(phrase, language).method == method


@pytest.mark.parametrize(("language", "phrase"), NO_ZONES)
def test_words_that_describe_no_zone_give_none(build, language, phrase):
    assert build(phrase, language) is None


def test_the_south_west_of_sixteen_squares_is_its_corner_square(build):
    zone = build("southwestern Quadra")
    assert zone.units == ("XQ-11",)
    assert zone.basis == "estimated"


def test_the_south_of_four_rows_lies_in_the_lowest_row_away_from_its_corners(build):
    assert build("southern Quadra").units == ("XQ-21", "XQ-31")


def test_the_middle_of_four_by_four_is_the_inner_four(build):
    assert build("central Quadra").units == ("XQ-22", "XQ-23", "XQ-32", "XQ-33")


def test_half_a_country_is_half_its_area(build):
    half = shapes.from_geometry(build("the northern half of Quadra").geometry)
    assert shapes.area_km2(half) == pytest.approx(shapes.area_km2(shapes.box(20, 0, 24, 2)), rel=1e-3)


def test_named_units_are_drawn_whole_and_said_to_be_named(build):
    zone = build("Lowland and Westmark provinces")
    assert zone.basis == "named"
    assert zone.units == ("XQ-12", "XQ-21")


def test_an_anchor_moves_the_zone_to_its_side(build):
    anchored = build("the south of Quadra, around Corner")
    assert "XQ-11" in anchored.units
    assert "XQ-41" not in anchored.units


def test_an_anchor_outside_the_direction_leaves_the_plain_part(build):
    assert build("the south of Quadra, around Summit").method == "cardinal_part(XQ, S)"


def test_the_core_lies_inside_the_zone(build):
    zone = build("southwestern Quadra, around Corner")
    core, whole = shapes.from_geometry(zone.core), shapes.from_geometry(zone.geometry)
    assert shapes.area_km2(shapes.overlap(core, whole)) == pytest.approx(shapes.area_km2(core), rel=1e-6)


def test_miles_are_converted(build):
    assert build("30 miles north of Corner").parameters == {"from_km": 41.0, "to_km": 55.5}


@pytest.mark.parametrize(
    ("language", "length", "km"),
    [
        ("en", "thirty kilometres", 30),
        ("en", "twenty-five miles", 40.2),
        ("en", "12 nautical miles", 22.2),
        ("en", "1,200 metres", 1.2),
        ("en", "30-40 km", 35),
        ("fr", "une trentaine de kilomètres", 30),
        ("fr", "1 500 m", 1.5),
        ("es", "treinta kilómetros", 30),
        ("de", "fünfundzwanzig Kilometer", 25),
        ("ru", "тридцати километрах", 30),
        ("uk", "двадцять кілометрів", 20),
        ("ar", "ثلاثين كيلومترا", 30),
    ],
)
def test_lengths_may_be_words(language, length, km):
    assert kilometres(length, load(language).zones) == pytest.approx(km, abs=0.05)


def test_either_side_counts_once_and_wide_counts_both_sides(build):
    assert build("5 km either side of the border between Quadra and Estia").parameters == {"depth_km": 5.0}
    assert build("a 5 km wide strip along the border between Quadra and Estia").parameters == {"depth_km": 2.5}


def test_what_is_taken_away_is_gone(build):
    rest = shapes.from_geometry(build("Quadra except Lowland").geometry)
    assert shapes.area_km2(rest) == pytest.approx(15 / 16 * shapes.area_km2(shapes.box(20, -2, 24, 2)), rel=0.01)
    assert not shapes.contains(rest, 21.5, -1.5)


def test_the_east_of_an_island_has_no_coast_where_a_neighbour_lies(build):
    coast = shapes.from_geometry(build("the coast of Quadra").geometry)
    assert shapes.contains(coast, 20.05, 0)
    assert not shapes.contains(coast, 23.95, 0)


def test_a_bigger_town_has_wider_surroundings(build):
    assert build("near Middleton").parameters["radius_km"] > build("near Summit").parameters["radius_km"]


def test_a_corridor_has_the_width_that_is_said(build):
    assert build("a 5 km wide corridor from Corner to Middleton").parameters == {"half_width_km": 2.5}
