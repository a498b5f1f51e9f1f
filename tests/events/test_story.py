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
        (
            "de",
            "Am Montag wuchs die Angst in Nigerias Stadt Kaduna. Am Montag fielen Schüsse. Danach entführten sie zehn Schüler.",
            "entführten",
        ),
        ("fr", "Lundi, une foule attendait à Kaduna. Des hommes armés ont enlevé dix élèves.", "ont enlevé dix élèves"),
        ("fr", "Lundi, une église a été attaquée à Kaduna. Dix élèves ont été enlevés, dit un curé réfugié à Abuja.", "ont été enlevés"),
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
        ("es", "El lunes atacaron una iglesia en Kaduna. Mientras tanto, secuestraron a diez estudiantes.", "secuestraron"),
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
    events = told(f"El domingo la guerrilla atacó una patrulla en Buga.\n\n{text}", "es")
    assert list(events.values())[-1].when.start == start


def test_what_another_paragraph_tells_has_no_day_of_its_neighbours(told):
    text = "A bomb killed six in Gao.\n\nGunmen attacked a market in Menaka on Wednesday."
    assert next(iter(told(text, "en").values())).when.start is None


@pytest.mark.parametrize(
    "text", ["En mars, dix élèves avaient été enlevés.", "Depuis 2015, des milliers d'élèves ont été enlevés dans le pays."]
)
def test_what_happened_at_another_time_is_not_where_the_paragraph_is(text, told):
    events = told(f"Lundi, une église a été attaquée à Kaduna. {text}", "fr")
    assert [*events.values()][-1].where == ()


@pytest.mark.parametrize(
    ("text", "placed"),
    [
        ("Kaduna ist in Aufruhr. In Kaduna gab es wieder Proteste.\n\nAm Mittwoch setzte die Polizei Tränengas ein.", True),
        ("In Kaduna und in Abuja gab es wieder Proteste. In Kano ist es ruhig.\n\nAm Mittwoch setzte die Polizei Tränengas ein.", False),
        ("Kaduna ist in Aufruhr. In Kaduna gab es wieder Proteste.\n\nIm Jahr 2019 setzte die Polizei Tränengas ein.", False),
    ],
)
def test_what_a_text_about_one_town_tells_of_these_days_happened_there(text, placed, told):
    (gas,) = (event for trigger, event in told(text, "de").items() if "Tränengas" in trigger)
    assert bool(gas.where) is placed


def test_what_a_text_tells_at_the_town_named_last_happened_there_if_it_is_the_one_it_is_about(told):
    text = "Gunmen attacked a market in Kaduna. In Kaduna, soldiers later shot a man dead.\n\n{}Soldiers abducted ten students."
    assert told(text.format(""), "en")["abducted"].where
    assert not told(text.format("In Kano it is quiet.\n\n"), "en")["abducted"].where


def test_what_is_only_alleged_is_not_where_the_sentence_before_it_tells(told):
    text = "Un attentat a fait neuf morts à Goma. Le ministre accuse Kigali d'avoir bombardé un camp."
    assert not told(text, "fr")["bombardé"].where


def test_what_is_shot_down_is_not_where_the_sentence_before_it_tells(told):
    events = told("Am Montag wurde Charkiw beschossen. Der Generalstab meldete, 83 Drohnen seien abgeschossen worden.", "de")
    assert [bool(each.where) for each in events.values()] == [True, False]


def test_a_day_of_its_own_stays_and_what_did_not_happen_has_none(told):
    events = told("On Monday gunmen attacked a church in Kaduna. On Tuesday they abducted ten students. No one was arrested.", "en")
    assert events["abducted"].when.start == "2024-05-07"
    assert events["arrested"].when.start is None


HEADED = """Новини

За минулу добу ворог обстріляв область.

🔴 м. Ізюм, Україна.

🔴 смт Куп'янськ. Поранено жінку.

Вночі в Сумах був вибух."""


STEPS = """Bilan de la semaine

Des heurts ont éclaté à Kaya.

Préfecture de l'Ouham / Sous-préfecture de Batangafo / Batangafo

Un homme a été tué par balle. Des tirs ont retenti dans la ville."""


@pytest.mark.parametrize(
    ("language", "text", "trigger", "place"),
    [
        ("uk", HEADED, "Поранено", "Kupyansk"),
        ("en", "News\n\nIt was a long day.\n\nKharkiv, Ukraine\n\nGunmen abducted ten students.", "abducted", "Kharkiv"),
        ("fr", STEPS, "tué par balle", "Batangafo"),
    ],
)
def test_a_line_that_only_names_a_place_says_where_what_is_told_under_it_happened(language, text, trigger, place, gazetteer):
    found = pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-05-10"), gazetteer)
    event = next(each for each in found.events if trigger in {each.trigger.text, *(more.text for more in each.coreferent)})
    assert [each.name for each in found.places if each.id == event.where[0].place] == [place]


def test_where_a_report_was_written_says_nothing_of_what_it_tells(told):
    events = told("News\n\nBeirut, correspondent. It was a long day. A mob looted the embassy.", "en")
    assert [each.where for each in events.values()] == [()]


def test_what_is_told_of_the_past_day_happened_then_also_in_the_lines_of_a_list(told):
    events = told(HEADED, "uk")
    assert [(each.when.start, each.when.end) for each in events.values()] == [
        ("2024-05-09", "2024-05-10"),
        ("2024-05-09", "2024-05-10"),
        ("2024-05-09", "2024-05-10"),
    ]
    assert events["Поранено"].when.reason.endswith("told just before")


def test_a_day_that_was_lent_is_not_lent_on(told):
    text = "On Monday gunmen attacked a church in Kaduna. Soldiers burnt a school. Soldiers abducted ten students."
    days = [each.when.start for each in told(text, "en").values()]
    assert days == ["2024-05-06", "2024-05-06", None]


@pytest.mark.parametrize(
    ("title", "trigger", "placed"),
    [
        ("Gunmen storm Sake", "abducted", True),
        ("A night in eastern Congo", "abducted", False),  # the title names no town
        ("Gunmen storm Sake", "arrested six men", False),  # who may have been caught anywhere
    ],
)
def test_what_a_text_with_one_town_in_title_and_lead_tells_happened_there(title, trigger, placed, told):
    body = "Rebels stormed Sake on Monday.\n\nGunmen abducted ten girls. Police arrested six men.\n\nIn Goma all was quiet."
    assert bool(told(f"{title}\n\n{body}", "en")[trigger].where) == placed


@pytest.mark.parametrize(
    ("dead", "placed"),
    [
        ("Nearly 40,000 people were killed in the war.", False),
        ("The war began when rebels killed 1,200 people and abducted ten others.", False),
        ("Gunmen abducted ten others.", True),
    ],
)
def test_many_more_than_a_town_counts_are_those_of_a_whole_war(dead, placed, told):
    text = "The army shelled a school in Kaduna on Monday, killing 20 people. In Kaduna, soldiers shot a man.\n\n"
    last = [*told(text + dead, "en").values()][-1]
    assert bool(last.where) is placed


def test_a_text_about_many_towns_is_about_none_of_them(told):
    text = "Crowds protested in Kaduna{} on Monday. In Kaduna, soldiers shot a man dead.\n\n{}Soldiers abducted ten students."
    assert told(text.format("", ""), "en")["abducted"].where
    assert not told(text.format(", Kano and Abuja", "In Kano it is quiet.\n\n"), "en")["abducted"].where
