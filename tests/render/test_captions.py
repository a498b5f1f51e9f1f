from __future__ import annotations

import pytest

from geomap.models import Span, When
from geomap.render import captions
from geomap.render.words import load


@pytest.mark.parametrize(
    ("text", "fr", "en"),
    [
        ("2017", "2017", "2017"),
        ("2017-04", "avril 2017", "April 2017"),
        ("2017-04-01", "1er avril 2017", "1 April 2017"),
        ("2017-07-09", "9 juillet 2017", "9 July 2017"),
        ("2017-07-09T14:30:00", "9 juillet 2017, 14:30", "9 July 2017, 14:30"),
        ("2017-W26", "semaine du 26 juin 2017", "week of 26 June 2017"),
        ("2020-W53", "semaine du 28 décembre 2020", "week of 28 December 2020"),
        ("2017-W53", "2017-W53", "2017-W53"),
        ("0000-W01", "0000-W01", "0000-W01"),
        ("2017-13", "2017-13", "2017-13"),
        ("{{ 7*191 }}", "{{ 7*191 }}", "{{ 7*191 }}"),
    ],
)
def test_a_date_is_said_at_its_own_precision(text, fr, en):
    assert captions.date(text, load("fr")) == fr
    assert captions.date(text, load("en")) == en


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2017-07-08", "2017-07-09", "8–9 July 2017"),
        ("2017-06-30", "2017-07-02", "30 June 2017 – 2 July 2017"),
        ("2017", "2019", "2017 – 2019"),
        ("2017-07-09", None, "9 July 2017"),
        (None, None, ""),
    ],
)
def test_an_interval_says_its_month_once(start, end, said):
    assert captions.interval(start, end, load("en")) == said


def test_a_publication_interval_is_an_interval():
    assert captions.published("2017-07-08/2017-07-09", load("fr")) == "8–9 juillet 2017"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (When(), "date not stated"),
        (When(text=Span(document="d1", start=3, end=13, text="14 January")), "“14 January”"),
        (When(start="2013", precision="ongoing"), "since 2013"),
        (When(end="2013-05", precision="month"), "until May 2013"),
    ],
)
def test_an_open_time_is_said_as_open(when, said):
    assert captions.when(when, load("en")) == said


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("'mardi' before 2025-02-12", "« mardi », compté en arrière depuis : 12 février 2025"),
        ("'lundi' after 2017-07-08/2017-07-09", "« lundi », compté en avant depuis : 8–9 juillet 2017"),
        (
            "'3 mai' before 2025-02-12; the weekday that the text says does not fit this date",
            (
                "« 3 mai », compté en arrière depuis : 12 février 2025 · "
                "le jour de la semaine donné par le texte ne correspond pas à cette date"
            ),
        ),
        ("'the next day' ties it to 'raid'", "« the next day » le rattache à « raid »"),
        ("'{date} {0.__class__}' says the year", "« {date} {0.__class__} » dit l’année"),
        ("somebody drew it", "somebody drew it"),
        ("", ""),
    ],
)
def test_a_reason_is_said_in_the_language_of_the_page(reason, said):
    assert captions.reason(reason, load("fr")) == said


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "ru", "uk"])
def test_no_language_leaves_the_reason_for_a_date_in_the_stage_s_own_words(language):
    said = captions.reason("'WORD' before 2025-02-12", load(language))
    assert "WORD" in said
    assert "2025-02-12" not in said
