from __future__ import annotations

import pytest

from geomap.render.measure import BOLD, Face, covered, files, width


def test_the_fonts_are_here():
    assert all(path.endswith(".ttf") for path in files())


def test_a_width_grows_with_the_size_and_the_weight():
    assert width("Deraa", Face(20)) == pytest.approx(2 * width("Deraa", Face(10)))
    assert width("Deraa", Face(20, BOLD)) > width("Deraa", Face(20))


def test_joined_letters_are_measured_as_they_are_joined():
    assert width("مدني", Face(20)) < sum(width(letter, Face(20)) for letter in "مدني")


@pytest.mark.parametrize("name", ["Ḩasakah", "Херсон", "Їжак", "ود مدني", "Łódź", "Αθήνα", "کابل"])
def test_the_fonts_have_the_letters_of_the_languages_we_read(name):
    assert covered(name)


def test_a_letter_that_no_font_has_is_told_and_still_takes_room():
    assert not covered("台北")
    assert width("台北", Face(20)) == 40


def test_signs_for_direction_take_no_room():
    assert width("\u2067abc\u2069", Face(20)) == pytest.approx(width("abc", Face(20)))
