"""The map in words: what, where, when, how many, how sure; in every language of the interface."""

from __future__ import annotations

import pytest

from geomap.models import Dossier
from geomap.render import cards
from geomap.render.describe import describe
from geomap.render.words import FOLDER, load

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))


@pytest.fixture
def told(examples, gazetteer):
    """The description of the Syrian example in a language."""

    def tell(language="en", **rest):
        dossier = examples.syria()
        return describe(dossier, cards.desk(dossier, gazetteer, load(language)), where=["Syria"], title="A truce.", **rest)

    return tell


def test_a_caption_says_where_when_how_many_how_sure_and_from_whom(told):
    caption = told().caption
    assert caption.startswith("Syria, April 2017 – 9 July 2017. Events: 7 (Diplomacy 4; ")
    assert "Certainty: reported as fact 3; " in caption
    assert "presumed 1" in caption
    assert "Zones: Sud-ouest syrien." in caption
    assert caption.endswith("Source: La Gazette d'essai · Poignée de main sur l'Elbe.")


def test_the_caption_of_a_picture_counts_what_it_does_not_show(told):
    caption = told(drawn={"event:chemical", "event:clash"}).caption
    assert "Events: 2 (" in caption
    assert "Not in this picture: 4." in caption
    assert "Without a place in the text: 1." in caption
    assert "Zones" not in caption


def test_an_alternative_tells_each_event_with_place_date_and_certainty(told):
    alt = told().alt
    assert alt.startswith("Map: A truce. Syria, ")
    assert "Attaque au gaz (Khan Cheikhoun, April 2017, presumed)" in alt
    assert "Aid (place not stated, date not stated, alleged)" in alt


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_own_words(told, language):
    caption = told(language, drawn=set()).caption
    assert load(language)("alt", "elsewhere") in caption
    assert language == "en" or load(language).tables["alt"] != load("en").tables["alt"]


def test_a_dossier_without_anything_is_still_described(gazetteer):
    dossier = Dossier(title="Nothing")
    said = describe(dossier, cards.desk(dossier, gazetteer, load("en")), where=[], title="Nothing")
    assert (said.alt, said.caption) == ("Map: Nothing.", "")
