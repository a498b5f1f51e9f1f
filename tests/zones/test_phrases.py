"""Phrases from forty countries in seven languages, as articles have them: each is understood as it was when a person looked at it."""

import csv
from pathlib import Path

import pytest

from geomap import shapes, zones

ROWS = list(csv.DictReader(Path(__file__).with_name("phrases.csv").read_text(encoding="utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["phrase"])
def test_a_phrase_is_drawn_by_its_method(gazetteer, row):
    assert zones.build(row["phrase"], row["language"], gazetteer).method == row["method"]


def middle(phrase, language, gazetteer):
    return shapes.centre(shapes.from_geometry(zones.build(phrase, language, gazetteer).geometry))


@pytest.mark.parametrize(
    ("west", "east", "language"),
    [
        ("la rive ouest du Nil entre Assouan et Louxor", "la rive est du Nil entre Assouan et Louxor", "fr"),
        ("the western bank of the Nile in Egypt", "the eastern bank of the Nile in Egypt", "en"),
        ("the western border of Mali", "Mali's eastern border", "en"),
        ("la costa pacífica de Nicaragua", "la costa caribeña de Nicaragua", "es"),
    ],
)
def test_one_side_of_a_river_a_border_or_a_country_lies_beside_the_other(gazetteer, west, east, language):
    assert middle(west, language, gazetteer)[0] < middle(east, language, gazetteer)[0]


@pytest.mark.parametrize(("phrase", "country"), [("ولايتا الجزيرة وسنار", "SD"), ("les régions de Kidal et de Gao", "ML")])
def test_names_of_a_list_lie_in_the_country_that_may_hold_them_all(gazetteer, phrase, country):
    units = zones.build(phrase, "ar" if country == "SD" else "fr", gazetteer).units
    assert {unit[:2] for unit in units} == {country}


@pytest.mark.parametrize(
    ("phrase", "language", "method"),
    [
        ("le Tigré", "fr", "whole(ET-TI)"),
        ("le nord du Tigré", "fr", "cardinal_part(ET-TI, N)"),
        ("el norte de Antioquia", "es", "cardinal_part(CO-ANT, N)"),
        ("le Chiapas", "fr", "whole(MX-CHP)"),
        ("l'Anbar", "fr", "whole(IQ-AN)"),
        ("la province de l'Équateur", "fr", "units(CD-EQ)"),
        ("à 60 km au sud-est de Tombouctou", "fr", "outside(Timbuktu, SE)"),
        ("the area between Sirte and Misrata", "en", "between(Sirte, Misratah)"),
        ("el sur de México", "es", "convention(MX, S)"),
        ("le Nord-Est nigérian", "fr", "convention(NG, NE)"),
        ("le Nord-Cameroun", "fr", "convention(CM, N)"),
        ("l'Extrême-Nord camerounais", "fr", "whole(CM-EN)"),
        ("la Syrie du Nord", "fr", "convention(SY, N)"),
        ("le nord du Soudan du Sud", "fr", "convention(SS, N)"),
        ("NE Nigeria", "en", "convention(NG, NE)"),
    ],
)
def test_a_name_means_the_land_or_the_town_that_the_words_fit(gazetteer, phrase, language, method):
    assert zones.build(phrase, language, gazetteer).method == method


@pytest.mark.parametrize(
    ("phrase", "language", "method"),
    [
        ("the western province of Aydin", "en", "units(TR-09)"),
        ("la province septentrionale d'Idlib", "fr", "units(SY-ID)"),
        ("in der nördlichen Provinz Idlib", "de", "units(SY-ID)"),
        ("в северной провинции Идлиб", "ru", "units(SY-ID)"),
        ("el estado norteño de Sonora", "es", "units(MX-SON)"),
        ("the northern provinces of Iraq", "en", "convention(IQ, N)"),
        ("im nördlichen Irak", "de", "convention(IQ, N)"),
        ("northern Aleppo province", "en", "cardinal_part(SY-HL, N)"),
    ],
)
def test_a_province_that_lies_somewhere_is_whole_and_a_part_of_one_is_a_part(gazetteer, phrase, language, method):
    assert zones.build(phrase, language, gazetteer).method == method


def test_a_unit_of_a_list_lies_in_the_country_of_the_others(gazetteer):
    zone = zones.build("las regiones de Tumbes, Piura, Cajamarca, Amazonas y Loreto", "es", gazetteer)
    assert zone.units == ("PE-AMA", "PE-CAJ", "PE-LOR", "PE-PIU", "PE-TUM")
