"""Which names that the gazetteer knows are places where they stand: the model's verdicts, and that they can be explained."""

from __future__ import annotations

import math

import pytest

from geomap.places import Gazetteer
from geomap.read import from_text
from geomap.recognise import recognise
from geomap.recognise.explanation import verdicts


def mentions(text: str, gazetteer: Gazetteer, language: str) -> list[str]:
    return [each.text for each in recognise(from_text(text, language=language), gazetteer)]


READINGS = [
    ("en", "The Kansas Fire Brigade answered the call near Topeka.", ["Kansas", "Topeka"]),
    ("en", "The Dominican Republic closed its embassy in Port-au-Prince.", ["Dominican Republic", "Port-au-Prince"]),
    ("en", "Rain fell on Toronto Saturday, said Marvin Houston. Houston measures it.", ["Toronto"]),
    ("en", "He moved from Louisville, Ky., to Charleston, W.Va., in May.", ["Louisville", "Ky.", "Charleston", "W.Va."]),
    ("en", "The army bombed the Sambisa forest and the Tirah valley, not Swat district.", ["Sambisa forest", "Tirah valley", "Swat"]),
    ("fr", "L'Afrique du Sud envoie des soldats sur le lac Kivu et dans le golfe d'Aden.", ["Afrique du Sud", "lac Kivu", "golfe d'Aden"]),
    ("es", "Las partes acordaron en La Habana una tregua, dijo Iván Mendoza.", ["La Habana"]),
    ("uk", "Уночі обстріляли Лісове Малоданилівської громади.", ["Лісове", "Малоданилівської громади"]),
    ("uk", "Обстріляли Куп'янськ. Бої тривають за Вовчанськ Харківської області.", ["Куп'янськ", "Вовчанськ", "Харківської області"]),
    ("de", "Der Grenzübergang Bab al-Hawa in Syrien ist offen.", ["Bab al-Hawa", "Syrien"]),
    ("en", "The Red Cross said an Island road near Jos, Nigeria, was cut.", ["Jos", "Nigeria"]),
    ("fr", "Les combats ont touché la province du Nord-Kivu.", ["Nord-Kivu"]),
]


@pytest.mark.parametrize(("language", "text", "found"), READINGS)
def test_places_are_told_from_the_names_around_them(language, text, found, gazetteer):
    assert mentions(text, gazetteer, language) == found


def test_what_belongs_to_an_institution_stands_for_it(gazetteer):
    article = from_text("The Kansas Fire Brigade answered the call near Topeka.", language="en")
    assert [each.usage for each in recognise(article, gazetteer)] == ["metonymic", "literal"]


def test_a_verdict_is_the_sum_of_its_features(gazetteer):
    article = from_text("The Kansas Fire Brigade answered the call near Topeka.", language="en")
    (verdict,) = verdicts(article, gazetteer, "Kansas")
    assert article.document.text[verdict.start : verdict.end] == "Kansas"
    assert math.isclose(verdict.chance, 1 / (1 + math.exp(-sum(verdict.contributions.values()))))
    assert verdict.contributions["first-order unit"] > 0
