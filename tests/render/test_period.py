from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.models import When
from geomap.render.period import days

EPOCH = dt.date(1970, 1, 1)


def dates(**when):
    found = days(When(**when))
    return found and tuple(str(EPOCH + dt.timedelta(days=each)) for each in found)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2017", "2017-01-01", "2017-12-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2017-W26", "2017-06-26", "2017-07-02"),
        ("2017-07-09", "2017-07-09", "2017-07-09"),
        ("2017-07-09T12:00", "2017-07-09", "2017-07-09"),
    ],
)
def test_a_date_covers_the_days_of_its_precision(text, first, last):
    assert dates(start=text) == (first, last)


def test_an_interval_goes_from_its_first_day_to_its_last():
    assert dates(start="2017-04", end="2017-06") == ("2017-04-01", "2017-06-30")


def test_an_open_side_is_closed_by_the_other():
    assert dates(end="2013-05") == ("2013-05-01", "2013-05-31")


def test_no_date_is_no_days():
    assert days(When()) is None


@given(st.text())
def test_no_text_breaks_it(text):
    days(When(start=text))


@pytest.mark.parametrize("text", ["9999", "0000", "2017-13", "2017-W60", "2017-02-30"])
def test_a_date_that_no_calendar_has_is_none(text):
    assert days(When(start=text)) is None
