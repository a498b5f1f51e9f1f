"""What a paragraph goes on with: places and days of the event told before, in the real languages."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.read import from_text


@pytest.fixture
def told(gazetteer):
    """The events of a text by their triggers."""

    def extract(text, language):
        article = from_text(text, id="d1", source="test", language=language, published="2024-05-10")
        return {each.trigger.text: each for each in pipeline.extract(article, gazetteer).events}

    return extract


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "On Monday gunmen attacked a church in Kaduna. Later they abducted ten students.", "abducted"),
        ("es", "El lunes hombres armados atacaron una iglesia en Kaduna. Luego secuestraron a diez estudiantes.", "secuestraron"),
        ("de", "Am Montag griffen Bewaffnete eine Kirche in Kaduna an. Danach entführten sie zehn Schüler.", "entführten"),
        ("de", "Am Montag griffen Rebellen einen Posten in Kaduna an. Die Soldaten zogen sich zurück.", "zogen sich zurück"),
        ("de", "Am Montag demonstrierten in Kaduna Tausende; die Polizei nahm 40 Menschen fest.", "nahm 40 Menschen fest"),
    ],
)
def test_violence_without_a_place_happened_where_and_when_that_before_it_did(language, text, trigger, told):
    events = told(text, language)
    first = next(iter(events.values()))
    event = events[trigger]
    assert event.where == first.where != ()
    assert (event.when.start, event.geometry) == ("2024-05-06", first.geometry)


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "On Monday gunmen attacked a church in Kaduna. Meanwhile rebels abducted ten students.", "abducted"),
        ("de", "Am Montag griffen Bewaffnete eine Kirche in Kaduna an. Unterdessen entführten Rebellen zehn Schüler.", "entführten"),
        ("es", "El lunes hombres armados atacaron una iglesia en Kaduna.\n\nLuego secuestraron a diez estudiantes.", "secuestraron"),
        ("en", "On Monday gunmen attacked a church in Kaduna. France condemned the killings.", "condemned"),
    ],
)
def test_what_happens_elsewhere_or_is_only_said_takes_no_place(language, text, trigger, told):
    event = told(text, language)[trigger]
    assert (event.where, event.when.start) == ((), None)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("El lunes estalló una bomba en Cali. En Corinto, la guerrilla atacó la comisaría.", "2024-05-06"),
        ("El lunes estalló una bomba en Cali. La guerrilla atacó la comisaría de Corinto.", None),
        ("El lunes estalló una bomba en Cali. En Corinto, miles de personas marcharon.", None),
    ],
)
def test_attacks_of_a_list_whose_places_open_their_sentences_share_a_day(text, start, told):
    assert list(told(text, "es").values())[-1].when.start == start


def test_a_day_of_its_own_stays_and_what_did_not_happen_has_none(told):
    events = told("On Monday gunmen attacked a church in Kaduna. On Tuesday they abducted ten students. No one was arrested.", "en")
    assert events["abducted"].when.start == "2024-05-07"
    assert events["arrested"].when.start is None
