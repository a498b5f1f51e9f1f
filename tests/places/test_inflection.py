"""Forms of a sentence find the name of the map, in a method of their own."""

from __future__ import annotations

import pytest

from geomap.places.inflection import base_forms


@pytest.mark.parametrize(
    ("form", "language", "name"),
    [
        ("Харкові", "uk", "Харків"),
        ("Києва", "uk", "Київ"),
        ("Авдіївці", "uk", "Авдіївка"),
        ("Рубіжного", "uk", "Рубіжне"),
        ("Кривому Розі", "uk", "Кривий Ріг"),
        ("Изюма", "ru", "Изюм"),
        ("Мариуполе", "ru", "Мариуполь"),
        ("Великих Луках", "ru", "Великие Луки"),
        ("Черновцов", "ru", "Черновцы"),
        ("Кривом Роге", "ru", "Кривой Рог"),
        ("Авдіївському напрямку", "uk", "Авдіївка"),
        ("Куп'янського району", "uk", "Куп'янськ"),
        ("Купянском районе", "ru", "Купянск"),
        ("Лиманському напрямках", "uk", "Лиман"),
        ("Чернігівській областях", "uk", "Чернігівська область"),
        ("Шебекинском городском округе", "ru", "Шебекино"),
        ("Еритреї", "uk", "Еритрея"),
        ("Moskaus", "de", "Moskau"),
        ("Charkiwer Innenstadt", "de", "Charkiw"),
        ("Syria's", "en", "Syria"),
        ("وبيروت", "ar", "بيروت"),
        ("بالخرطوم", "ar", "الخرطوم"),
        ("للقاهرة", "ar", "القاهرة"),
    ],
)
def test_a_form_leads_back_to_the_name(form, language, name):
    assert name in base_forms(form, language)


def test_a_name_is_never_its_own_form():
    assert "Сумах" not in base_forms("Сумах", "ru")


@pytest.mark.parametrize("name", ["Paris", "Moskaus", "", "12", "a b c d e"])
def test_latin_names_have_no_forms_when_the_language_is_not_known(name):
    assert base_forms(name) == ()


@pytest.mark.parametrize(
    ("form", "language", "ref"),
    [
        ("Ізюмі", "uk", "geonames:707292"),
        ("Одессой", "ru", "geonames:698740"),
        ("Moskaus", "de", "geonames:524901"),
        ("ولبنان", "ar", "geonames:272103"),
        ("Сирии", None, "geonames:163843"),
        ("Дацці", "uk", "geonames:1185241"),
    ],
)
def test_the_gazetteer_says_that_it_was_a_form(gazetteer, form, language, ref):
    match = gazetteer.find(form, language=language)[0]
    assert (match.place.id, match.method) == (ref, "inflected")
    assert 0.95 < match.similarity < 1


def test_the_same_spelling_goes_before_a_form(gazetteer):
    assert gazetteer.find("Paris", language="de")[0].method == "exact"


def test_a_form_is_one_of_the_name_that_the_place_goes_by(gazetteer):
    found = {match.place.id: match.name for match in gazetteer.inflected("Рамалле", language="ru")}
    assert found["geonames:282239"] == "Ramalla"
