"""The language of a text."""

from __future__ import annotations

import pytest

from geomap import languages
from geomap.read.language import tell


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("L'armée a pris la ville.", "fr"),
        ("The army took the town.", "en"),
        ("Kafr : l'armée tire sur des civils", "fr"),
        ("Kafr: two killed in the market", "en"),
        ('Le général cited "the New York Times" dans une interview avec la presse et les radios.', "fr"),
    ],
)
def test_function_words_tell_the_language(text, code):
    assert tell(text) == code


@pytest.mark.parametrize("text", ["", "12 345", "Aleppo Homs Hama"])
def test_a_text_without_any_is_in_the_fallback_language(text):
    assert languages.load(tell(text)).fallback
