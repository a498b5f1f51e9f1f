"""Violence that a noun means again, and what does not belong to an event though it stands in its sentence."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text


def events(text: str, gazetteer: Gazetteer, language: str = "en") -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-07-09"), gazetteer).events


def told(text: str, gazetteer: Gazetteer, language: str = "en") -> list[tuple[str, str, str | None]]:
    """(trigger, place, day) of each event."""
    return [(each.trigger.text, each.label.partition(" – ")[2], each.when.start) for each in events(text, gazetteer, language)]


@pytest.mark.parametrize(
    "again", ["The attack shocked the region.", "The minister denounced the massacre.", "The killings went on for an hour."]
)
def test_a_noun_for_any_violence_means_the_one_told(again, gazetteer):
    found = events(f"Rebels ambushed a convoy near Goma on Monday. {again}", gazetteer)
    assert len([each for each in found if each.plover.event == "ASSAULT"]) == 1


def test_who_condemns_an_attack_abroad_does_not_place_it(gazetteer):
    text = "Des rebelles ont attaqué Goma. À New York, António Guterres a condamné l'attentat."
    assert {place for trigger, place, _ in told(text, gazetteer, "fr") if trigger != "condamné"} == {"Goma"}


def test_a_month_is_no_possibility(gazetteer):
    (event,) = events("In May the rebels attacked Goma.", gazetteer)
    assert event.certainty == "reported_fact"


def test_what_an_aside_plans_is_not_what_the_sentence_tells(gazetteer):
    (_, urged) = events("President William Ruto, who was due to visit Goma on 25 July, urged the rebels to leave.", gazetteer)
    assert (urged.certainty, urged.when.start) == ("reported_fact", None)


def test_a_day_behind_a_conjunction_belongs_to_what_follows(gazetteer):
    (_, second) = told("Last month, 21 miners were shot dead in Bunia, and on July 6 a car bomb exploded in Goma.", gazetteer)
    assert second[1:] == ("Goma", "2024-07-06")


def test_the_day_of_a_participle_is_not_the_main_verbs(gazetteer):
    text = "À Goma, les élèves ont manifesté pour leur professeur, arrêté samedi."
    assert told(text, gazetteer, "fr")[0] == ("manifesté", "Goma", None)
