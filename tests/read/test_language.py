"""The language of a text."""

from __future__ import annotations

import pytest

from geomap import languages
from geomap.read.language import fits, tell


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


ITALIAN = (
    "Un raid aereo della coalizione ha colpito mercoledì un mercato affollato nella provincia di Saada, uccidendo almeno quindici civili, "
    "tra cui sei bambini, secondo fonti mediche locali. Le immagini diffuse dalla televisione mostrano edifici distrutti e soccorritori "
    "che scavano tra le macerie. La coalizione non ha rilasciato commenti. Gli scontri sono ripresi anche a Hodeida, dove le forze "
    "governative hanno detto di aver respinto un assalto dei ribelli alla periferia della città."
)
CHINESE = "导弹袭击了基辅和哈尔科夫，造成五人死亡。当局称数千居民逃离。"


@pytest.mark.parametrize("text", [ITALIAN, CHINESE, CHINESE * 30])
def test_a_text_in_a_language_without_a_file_fits_none(text):
    assert not fits(text, tell(text))


@pytest.mark.parametrize("text", ["Two killed in the market", "A missile hit the port on 1 May, killing two. " * 20])
def test_a_headline_fits_its_language_and_so_does_a_chronicle_that_says_the_same_words_again_and_again(text):
    assert fits(text, "en")
    assert not fits(text, "fr")
