"""The publication date: argument, metadata, a line of the page, or what the text gives away. All texts here are invented."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geomap.read import from_text, read

SEED = Path(__file__).parents[3] / "shared" / "seed"


def published(text, **options):
    document = from_text(text, **options).document
    return document.published, document.published_basis


def test_the_argument_wins_over_everything():
    assert published("Published on 3 May 2015\n\nTwo died on Monday.", published="2015-05-04") == ("2015-05-04", "argument")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on May 3, 2015 at 10:00", "2015-05-03"),
        ("Publié le 3 mai 2015 à 10h00", "2015-05-03"),
        ("3 May 2015", "2015-05-03"),
        ("Note on the situation in the north, 3 May 2015", "2015-05-03"),
        ("Updated: 4 May 2015\nPublished: 3 May 2015", "2015-05-03"),
    ],
)
def test_a_line_of_the_page_states_the_date(line, day):
    found, basis = published(f"{line}\n\nThe army took the bridge, and the town fell.\n", language="fr" if "Publié" in line else "en")
    assert found == day
    assert basis.startswith("stated: ")


@pytest.mark.parametrize(
    "line",
    [
        "KAFR, May 3, 2015 (AGENCY) — The army",
        "Kafr, Sunday 3 May 2015 - The army",
        "Kafr, 3 May 2015 (AGENCY).- The army",
        "*KAFR, 3 May 2015* — The army",
        "**KAFR, 3 May 2015 —** The army",
    ],
)
def test_a_dateline_states_the_date(line):
    assert published(f"{line} took the bridge.")[0] == "2015-05-03"


@pytest.mark.parametrize(
    "line",
    [
        "Kafr, Sunday 3 May 2015 (from our correspondent)",
        "Kafr / 3 May 2015 / Report",
        "Flash Update No. 4, 3 May 2015 (as of 18:00)",
        "Sunday, May 3, 2015 | Jo Bloggs | Kafr",
        "Kafr, 3 May 2015. By our correspondent",
        "*Kafr, 3 May 2015*",
    ],
)
def test_a_byline_states_the_date(line):
    assert published(f"The army takes the bridge\n\n{line}\n\nThe army took the bridge.")[0] == "2015-05-03"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Flash update (as of 3 May 2015)"),
        ("en", "Situation as of 18:00, 3 May 2015"),
        ("fr", "Rapport de situation n° 4 (situation au 3 mai 2015)"),
        ("es", "Informe de situación (a fecha de 3 de mayo de 2015)"),
        ("de", "Lagebericht (Stand: 3. Mai 2015)"),
        ("ru", "Сводка по состоянию на 3 мая 2015 года"),
        ("uk", "Інформація станом на 18.00 3 травня 2015 року щодо вторгнення"),
        ("ar", "تقرير الوضع حتى 3 مايو 2015"),
    ],
)
def test_a_report_states_the_day_of_which_it_tells(language, title):
    assert published(f"{title}\n\nTwo soldiers died.", language=language)[0] == "2015-05-03"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "DR Congo: Situation Report No. 12 (10–16 February 2025)"),
        ("en", "Weekly note, 10 to 16 February 2025"),
        ("fr", "Note hebdomadaire du 10 au 16 février 2025"),
        ("de", "Lagebericht vom 10. bis 16. Februar 2025"),
    ],
)
def test_a_report_on_some_days_is_of_the_last_of_them(language, title):
    assert published(f"{title}\n\nTwo soldiers died.", language=language)[0] == "2025-02-16"


def test_a_title_that_goes_on_behind_its_date_states_none():
    assert published("Kafr, 3 May 2015, the day the bridge fell\n\nThe army took the bridge.")[0] is None


@pytest.mark.parametrize(
    "text", ["On 3 May 2015 the army took the bridge.", "A photo | 3 May 2015, by an agency |\n\nThe army took the bridge again."]
)
def test_a_date_of_the_story_or_of_a_picture_is_not_the_page_s(text):
    assert published(text)[0] is None


@pytest.mark.parametrize(
    ("language", "text", "interval"),
    [
        # 1 May was a Sunday in 1994, 2005, 2011, 2016, 2022
        (
            "en",
            "Barack Obama and Hillary Clinton watched. The vote will be held on Sunday 1 May. Talks failed last Thursday.",
            "2011-04-29/2011-05-01",
        ),
        (
            "en",
            "John Kerry called Sergei Lavrov, and François Hollande agreed. The truce will begin on Sunday, May 1.",
            "2016-04-25/2016-05-01",
        ),
        (
            "fr",
            "Antony Blinken et Olaf Scholz se sont vus. La trêve devrait commencer le dimanche 1er mai à midi.",
            "2022-04-25/2022-05-01",
        ),
        # it has passed
        ("fr", "Emmanuel Macron et Rishi Sunak ont condamné l'attaque du mercredi 4 janvier à Kafr.", "2023-01-04/2023-01-10"),
        # a year that the text names
        ("en", "The siege began in March 2013. The convoy was hit on Tuesday 12 November.", "2013-11-12/2013-11-18"),
    ],
)
def test_a_weekday_with_its_date_gives_the_interval_away(language, text, interval):
    found, basis = published(text, language=language)
    assert found == interval
    assert basis.startswith("inferred: ")


@pytest.mark.parametrize(
    "text",
    [
        "Two people were killed.",
        "The vote will be held on Sunday 1 May.",
        "Vladimir Putin spoke. The vote will be held on Sunday 1 May.",
        "Former president Barack Obama and former minister Hillary Clinton spoke. The vote will be held on Sunday 1 May.",
        "He was born in 2011.",
    ],
)
def test_what_is_not_certain_is_not_said(text):
    found, basis = published(text)
    assert found is None
    assert basis.startswith("unknown: ")


def test_people_of_other_times_are_outvoted():
    text = "As Barack Obama did, Donald Trump met Sergei Lavrov and Rex Tillerson. The pause is to begin on Monday 2 October."
    assert published(text)[0] == "2017-09-26/2017-10-02"


@pytest.mark.skipif(not SEED.exists(), reason="the first article is not part of the project")
def test_the_first_article_gives_away_the_interval_of_its_gold():
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    document = read(SEED / "article.fr.txt").document
    assert document.published == gold["document"]["published_interval"]
    assert document.sha256 == gold["document"]["sha256"]
    assert document.published_basis.startswith("inferred: ")
