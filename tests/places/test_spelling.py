"""Whether a word can open a name, before anybody asks for its places."""

from __future__ import annotations

import pytest

from geomap.places.spelling import opens


@pytest.mark.parametrize(
    ("word", "named", "longer"),
    [
        ("دمشق", True, False),
        ("كفر", False, True),
        ("عين", True, True),
        # more names begin with the letters, but none with the word
        ("دخلت", False, False),
        ("", False, False),
    ],
)
def test_a_word_is_a_name_or_opens_a_longer_one(gazetteer, word, named, longer):
    assert opens(gazetteer, word) == (named, longer)
