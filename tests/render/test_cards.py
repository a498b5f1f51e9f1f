"""What a card is headed with."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geomap.models import When
from geomap.render import cards
from geomap.render.words import load


def test_a_date_that_lacks_its_year_is_shown_in_the_words_of_the_text(examples, gazetteer):
    dossier, words = examples.syria(), load("en")
    event = replace(dossier.events[0], when=When(text=replace(dossier.events[0].trigger, text="1 March"), reason="its year is not known"))
    assert cards.event_card(event, cards.desk(dossier, gazetteer, words))["date"] == "“1 March”"
    silent = replace(event, when=When())
    assert cards.event_card(silent, cards.desk(dossier, gazetteer, words))["date"] == "date not stated"


@pytest.fixture
def heading(examples, gazetteer):
    dossier = examples.syria()

    def written(id_, language="fr", **changes):
        event = replace(next(each for each in dossier.events if each.id == f"event:{id_}"), **changes)
        return cards.heading(event, cards.desk(dossier, gazetteer, load(language)))

    return written


def test_an_event_labelled_by_its_trigger_alone_is_called_by_its_type_in_the_language_of_the_map(heading):
    assert heading("clash") == "Affrontement armé"
    assert heading("clash", "en") == "Armed clash"


def test_its_place_stays_behind_it(heading):
    assert heading("clash", "en", label="Accrochages – Deraa") == "Armed clash – Deraa"


def test_a_label_that_somebody_gave_stays(heading):
    assert heading("chemical", "en") == "Attaque au gaz"


def test_a_type_that_says_nothing_leaves_the_words_of_the_text(heading):
    assert heading("clash", sub_event_type="Other") == "Accrochages"
