"""Where sentences end, and what is no sentence."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest

from geomap import languages
from geomap.languages.format import Sentences
from geomap.read.sentences import sentences


def split(text, language="en"):
    return [text[each.start : each.end] for each in sentences(text, languages.load(language))]


def kinds(text, language="en"):
    return [each.kind for each in sentences(text, languages.load(language))]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le gén. Haftar et M. Trump se sont parlé."),
        ("fr", "Le 9 juil. 2017, la ville est tombée."),
        ("fr", "La région compte 3.5 millions d'habitants."),
        ("fr", "En 44 av. J.-C. déjà, on s'y battait."),
        ("fr", "« Qui a tiré ? » a demandé le maire."),
        ("fr", "J.-Y. Le Drian est arrivé hier."),
        ("en", "The U.S. Army and Gen. John R. Allen left at 5 p.m. Monday."),
        ("en", "It fell on Sept. 11, 2001."),
        ("en", "Sen. J. D. Smith Jr. spoke in St. Louis vs. his rival."),
        ("en", "“Stop!” he shouted."),
        ("en", "Some 3.5 tonnes (approx. 4 tons) burned."),
        ("en", "LOUISVILLE, Ky. (AGENCY) — One woman has died."),
        ("en", "TOWN, W.Va. - Two men were shot."),
        ("en", "He waited... then fired."),
    ],
)
def test_these_stops_end_no_sentence(language, text):
    assert split(text, language) == [text]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("fr", "Il est mort.", "Elle a fui."),
        ("fr", "« Nous tiendrons. »", "Le maire a quitté la salle."),
        ("fr", "Il a dit : “Assez.”", "Puis il est parti."),
        ("fr", "Il vit aux États-Unis, etc.", "Les autres sont restés."),
        ("fr", "Qui a tiré ?", "Personne ne le sait."),
        ("en", "They live in the U.S.", "The others stayed."),
        ("en", "It began at 5 p.m.", "The army denied it."),
        ("en", "“We left.”", "“They stayed.”"),
        ("en", "(It was late.)", "Nobody came."),
        ("en", "Who fired?!", "Nobody knows…"),
        ("en", "قُتل خمسة أشخاص.", "من أطلق النار؟"),
        ("en", "من أطلق النار؟", "لا أحد يعرف."),
        ("en", "Город взят.", "Жители бежали."),
    ],
)
def test_these_stops_end_a_sentence(language, first, second):
    assert split(f"{first} {second}", language) == [first, second]


def test_a_number_with_a_stop_before_a_function_word_ends_a_sentence():
    text = "Die Zahl der Toten stieg auf 19. Unter ihnen sind am 19. Oktober Verletzte."
    assert len(sentences(text, languages.load("de"))) == 2


def test_a_number_with_a_stop_is_an_ordinal_where_the_language_says_so():
    language = replace(languages.load("en"), sentences=Sentences(ordinal_stop=True))
    text = "Am 9. Juli fiel die Stadt. Im Jahr 2017. Ja."
    assert len(sentences(text, language)) == 3


def test_offsets_leave_out_white_space_and_do_not_overlap():
    text = "  One here.  Two there.\n\n  Three everywhere. \n"
    found = sentences(text, languages.load("en"))
    assert [text[each.start : each.end] for each in found] == ["One here.", "Two there.", "Three everywhere."]
    assert [each.paragraph for each in found] == [0, 0, 1]


LONG = "The army took the bridge on Monday, and by the evening its tanks stood in the main square of the old town, as witnesses told us."


def test_a_line_of_its_own_is_a_paragraph():
    text = f"{LONG}\nTwo."
    assert [each.paragraph for each in sentences(text, languages.load("en"))] == [0, 1]


WRAPPED = """Fighters of the northern front took the village of
Kafr in the night and held it against two attacks
from the east. Nobody was hurt.

The army has not commented."""


def test_text_wrapped_by_hand_joins_again():
    assert [len(each.split()) for each in split(WRAPPED)] == [22, 3, 5]
    assert [each.paragraph for each in sentences(WRAPPED, languages.load("en"))] == [0, 0, 1]


def test_a_sentence_broken_before_a_small_letter_joins_again():
    text = "The three men were arrested along with nine others on Friday night while they were spending the evening at a friend's\nhouse."
    assert split(text) == [text]


HEADED = f"A day of fighting\n{LONG}"


def test_the_title_of_a_text_may_be_long():
    title = "La ONU acusa a los paramilitares de matar a más de seis mil personas en la ofensiva final contra El Fasher (Sudán)"
    assert kinds(f"{title}\n\nLa ONU lo denunció este viernes.") == ["heading", "body"]


def test_a_short_line_without_a_stop_over_body_text_is_a_heading():
    assert kinds(HEADED) == ["heading", "body"]


@pytest.mark.parametrize("text", ["Two killed in the market", "Two killed in the market\nThree hurt near the bridge"])
def test_without_body_text_under_it_a_short_line_is_body(text):
    assert set(kinds(text)) == {"body"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Photo AFP |"),
        ("fr", "Crédit photo : Jean Dupont"),
        ("fr", "Lire aussi : ce que l'on sait de l'attaque"),
        ("fr", "Par Jeanne Martin"),
        ("fr", "Publicité"),
        ("en", "Advertisement"),
        ("en", "Read more: what we know about the attack"),
        ("en", "By Jane Smith and John Doe"),
        ("en", "© 2016 The Agency"),
        ("en", "* * *"),
        ("en", "![A bridge](bridge.jpg)"),
    ],
)
def test_furniture_of_the_page_is_no_sentence(language, line):
    assert kinds(f"{line}\n\nIl est mort hier. The army said so.", language)[0] == "furniture"


@pytest.mark.parametrize(
    "line", ["By Friday the whole city had fallen to them.", "Photos of the dead were shown in the square.", "- Three killed in Kafr"]
)
def test_body_text_that_opens_like_furniture_stays_body(line):
    assert kinds(f"{line}\n\nThe army said so.")[0] == "body"


def test_a_dateline_belongs_to_its_sentence():
    assert split("(AGENCY) - The truce held. Nobody fired.") == ["(AGENCY) - The truce held.", "Nobody fired."]


def test_a_text_of_nothing_but_stops_is_read_at_once():
    started = time.monotonic()
    assert sentences(f"Nobody fired{'!?' * 30_000}x", languages.load("en"))
    assert time.monotonic() - started < 5
