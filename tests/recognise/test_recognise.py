"""Names of places, and what they stand for: real sentences against the real gazetteer."""

from __future__ import annotations

import time

import pytest

from geomap.places import Gazetteer
from geomap.read import from_text
from geomap.recognise import given, recognise


def mentions(text: str, gazetteer: Gazetteer, language: str = "fr") -> list[tuple[str, str]]:
    article = from_text(text, id="d1", source="test", language=language)
    return [(each.text, each.usage) for each in recognise(article, gazetteer)]


NAMES = [
    ("fr", "Des combats ont éclaté à Deir ez-Zor et à al-Bab.", ["Deir ez-Zor", "al-Bab"]),
    ("fr", "Les habitants d'Idleb et de l’Ukraine voisine ont fui.", ["Idleb", "Ukraine"]),
    ("fr", "Il est rentré des Etats-Unis en Syrie.", ["Etats-Unis", "Syrie"]),
    ("fr", "L'armée malienne est entrée à\nKidal mardi.", ["malienne", "Kidal"]),
    ("fr", "L’Inde proteste, L'Aquila se tait.", ["Inde", "L'Aquila"]),
    ("fr", "Un convoi a sauté sur la route Niamey-Ouallam.", ["Niamey", "Ouallam"]),
    ("fr", "Zobrokwe se vide. Des tirs ont retenti aux abords de Zobrokwe.", ["Zobrokwe", "Zobrokwe"]),
    ("en", "Fighting spread from N'Djamena to Trinidad and Tobago.", ["N'Djamena", "Trinidad and Tobago"]),
    ("en", "Russian President Vladimir Putin met Donald Trump in Hamburg, Germany.", ["Russian", "Hamburg", "Germany"]),
    ("en", "Shells hit houses in Aleppo Province on Monday.", ["Aleppo"]),
    ("en", "U.S. officials spoke to the UK government.", ["U.S.", "UK"]),
    ("en", "Near Bakhmut, troops dug in. Across Gaza, markets stayed shut.", ["Bakhmut", "Gaza"]),
    ("fr", "Depuis Goma, des obus tombent. Vers Bukavu, la route est coupée.", ["Goma", "Bukavu"]),
    ("en", "Another Nepal police spokesman spoke of Murle and Hausas near Aleppo.", ["Nepal", "Aleppo"]),
    # a model of something is no place
    ("en", "A Ka-52 and a T-72 burned near Voronezh.", ["Voronezh"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_a_name_is_found_with_its_exact_span(language, text, expected, gazetteer):
    article = from_text(text, id="d1", source="test", language=language)
    found = recognise(article, gazetteer)
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert [" ".join(each.text.split()) for each in found] == expected


NOT_NAMES = [
    ("fr", "Donald Trump et Vladimir Poutine se sont parlé. Trump a souri, Vladimir aussi."),
    ("fr", "Mais les Nations unies, le Kremlin et la Maison Blanche se taisent."),
    ("fr", "Les groupes armés terroristes (GAT) reculent, des membres de GAT ont fui."),
    ("en", "President Vladimir Zelensky told Rex Tillerson on Monday that May was late."),
    ("en", "Masked men fled. Elderly residents stayed, and one officer was hurt."),
    ("en", "Troops tried to seize Karim Bilad, a commander of the group."),
    ("en", "Many people read the book by Donald Smith."),
]


@pytest.mark.parametrize(("language", "text"), NOT_NAMES)
def test_persons_months_and_institutions_are_no_places(language, text, gazetteer):
    assert mentions(text, gazetteer, language) == []


def test_a_spelling_the_gazetteer_lacks_is_heard_in_the_countries_of_the_text(gazetteer):
    assert not gazetteer.known("Khan Cheikhoun")
    assert ("Khan Cheikhoun", "literal") in mentions("La Syrie a nié l'attaque de Khan Cheikhoun.", gazetteer)


def test_a_village_that_only_the_text_calls_a_village_stays_unresolved(gazetteer):
    assert mentions("Des hommes armés ont attaqué le village de Zorgobalé.", gazetteer) == [("Zorgobalé", "literal")]


VILLAGES = [
    ("Rebels stormed the village of ‘Aqrab.", "Aqrab"),
    ("Rebels captured the village of Al-‘Alqamiyah.", "Al-‘Alqamiyah"),
    ("Troops entered the town of Musa Qala.", "Musa Qala"),
    ("Troops shelled the Jazal Mountains.", "Jazal Mountains"),
    ("Shells hit Sa’sa town.", "Sa’sa"),
    ("Rebels launched an attack on the Deir Ezzor Airport.", "Deir Ezzor"),
]


@pytest.mark.parametrize(("text", "name"), VILLAGES)
def test_a_name_that_the_text_calls_a_place_is_one(text, name, gazetteer):
    assert mentions(text, gazetteer, "en") == [(name, "literal")]


def test_an_adjective_before_a_town_is_no_place(gazetteer):
    assert mentions("Shells hit the Shiite town of Gujrat. Three men died.", gazetteer, "en") == [("Gujrat", "literal")]


def test_a_direction_is_a_unit_where_the_text_calls_it_one(gazetteer):
    text = "Dans la région du Nord, au Burkina Faso, et dans la région du Nord du pays, le Nord s'inquiète."
    assert [each for each, _ in mentions(text, gazetteer)] == ["Nord", "Burkina Faso"]


def test_the_ends_of_a_road_are_two_places(gazetteer):
    text = "En RDC, des rebelles tiennent l'axe Komanda-Zorufa et le tronçon Zobira-Kiwanja."
    assert [each for each, _ in mentions(text, gazetteer)] == ["RDC", "Komanda", "Zobira", "Kiwanja"]


def test_what_only_belongs_to_a_name_makes_no_place_of_it(gazetteer):
    text = "Troops have captured Zorgobal's aide. Guerrillas hit the Land Revenue Office."
    assert mentions(text, gazetteer, "en") == []


def test_furniture_is_not_read(gazetteer):
    assert mentions("Photo Berlin AFP |\n\nLa guerre continue à Alep.", gazetteer) == [("Alep", "literal")]


USAGES = [
    ("fr", "Moscou affirme avoir prévenu Ankara.", "Moscou", "metonymic"),
    ("fr", "Les relations entre Moscou et Washington se tendent.", "Washington", "metonymic"),
    ("fr", "Un attentat a eu lieu à Moscou.", "Moscou", "literal"),
    ("fr", "Ils se sont opposés à Moscou.", "Moscou", "metonymic"),
    ("fr", "Les ministres se sont vus vendredi à Moscou.", "Moscou", "literal"),
    ("fr", "Des drones ont été tirés de nuit sur l'Ukraine.", "Ukraine", "literal"),
    ("fr", "Kigali, dont 2.500 hommes sont sur place depuis juillet, envisage d'en envoyer d'autres.", "Kigali", "metonymic"),
    ("fr", "Les ministres ont évoqué le dossier de l'Ukraine.", "Ukraine", "topic"),
    ("fr", "L'armée syrienne avance.", "syrienne", "demonym"),
    ("fr", "Le calme règne dans le nord de la Syrie.", "Syrie", "literal"),
    ("fr", "Les rebelles de l'Union pour la Paix en Centrafrique (UPC) ont attaqué.", "Centrafrique", "metonymic"),
    ("fr", "Bagdad et le sud du pays sont secoués depuis lundi.", "Bagdad", "literal"),
    ("fr", "L'ultimatum posé par le président à Moscou expire.", "Moscou", "metonymic"),
    ("fr", "L'attaque a eu lieu en Centrafrique (RCA).", "Centrafrique", "literal"),
    ("en", "Kyiv and Moscow blame each other.", "Moscow", "metonymic"),
    ("en", "A bomb exploded in Kabul.", "Kabul", "literal"),
    ("en", "Relations with Russia and the United States are poor.", "United States", "metonymic"),
    ("en", "They talked about Yemen for hours.", "Yemen", "topic"),
    ("en", "Russia's role was criticised.", "Russia", "metonymic"),
    ("en", "They moved to Afghanistan, and Islamabad believes that they stay.", "Islamabad", "metonymic"),
    ("en", "They moved to Afghanistan and Islamabad in May.", "Islamabad", "literal"),
    ("en", "QUETTA, Pakistan, Nov 9 - Shops stayed shut.", "Pakistan", "literal"),
]


@pytest.mark.parametrize(("language", "text", "name", "usage"), USAGES)
def test_the_words_around_a_name_tell_what_it_stands_for(language, text, name, usage, gazetteer):
    assert dict(mentions(text, gazetteer, language))[name] == usage


def test_given_spans_are_taken_as_they_are(gazetteer):
    text = "The army reached it: Xyzzy, near Kabul."
    article = from_text(text, id="d1", source="test", language="en")
    assert [each.text for each in given(article, [(33, 38), (21, 26)], gazetteer)] == ["Xyzzy", "Kabul"]


INSTITUTIONS = [
    ("Ohio State University closed on Monday.", [("Ohio", "metonymic")]),
    ("They spoke to Glasgow Police officers.", [("Glasgow", "metonymic")]),
    ("The law passed in Ohio.", [("Ohio", "literal")]),
    ("He moved to St. Petersburg from Moscow.", [("St. Petersburg", "literal"), ("Moscow", "literal")]),
    ("Police named Ashley L. Evans. Evans was home.", []),
]


@pytest.mark.parametrize(("text", "expected"), INSTITUTIONS)
def test_an_institution_is_named_after_its_place_and_is_not_there(text, expected, gazetteer):
    assert mentions(text, gazetteer, "en") == expected


def test_a_list_of_hundreds_of_names_is_read_at_once(gazetteer):
    started = time.monotonic()
    assert len(mentions(f"They left {'Syria and ' * 600}Iraq.", gazetteer, "en")) == 601
    assert time.monotonic() - started < 15


def test_a_row_of_hundreds_of_countries_is_read_to_its_end(gazetteer):
    assert len(mentions(f"Список: {'Сирия ' * 1200}.", gazetteer, "ru")) == 1200
