"""Classes of cues before a name, asked together, say what each class says alone."""

from __future__ import annotations

import pytest

from geomap.languages import load
from geomap.languages.cues import Cues
from geomap.languages.patterns import before

TEXTS = [
    "",
    "He lives in the town of ",
    "a visit to ",
    "(in ",
    "Mr. ",
    "Smith & ",
    "le président du ",
    "dans l’ouest de la\n",
    "в городе ",
    "IN ",
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("code", ["en", "fr", "ru"])
def test_a_class_ends_a_text_as_it_does_alone(code, text):
    names, usage = load(code).names, load(code).usage
    classes = {"place": names.place_before, "links": names.links, "titles": names.titles, "and": usage.conjunctions}
    assert Cues(classes).ending(text) == tuple(name for name, patterns in classes.items() if before(patterns).search(text))


def test_classes_are_told_in_the_order_they_were_given():
    assert Cues({"second": ("of",), "first": ("town of", "of")}).ending("the town of ") == ("second", "first")


def test_of_a_class_the_longest_pattern_counts():
    assert Cues({"place": ("of", "town of"), "person": ("Mr.",)}).lengths("the town of\n") == {"place": 7}
