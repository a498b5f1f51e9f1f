"""What holds for every text, however odd."""

from __future__ import annotations

from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap import languages
from geomap.dates import find_dates, resolve
from geomap.errors import GeomapError
from geomap.read import from_text, read

DATES = ["le 9 juillet", "vendredi dernier", "on Monday", "at 5 p.m.", "31 February 2015", "2017-02-30", "29 février", "du 5 au 3 mai"]
ODD_DATES = ["il y a 999 ans", "between 2014 and 2011", "demain", "٩ ", "the next day"]
MARKS = ["M.", "U.S.", "…", ". ", "\n", "\n\n", "« ", " »", "# ", "> ", "---\n", "Photo |", "\u2028", "\x85", "\ufeff", "Trump", "sera"]
PIECES = [*DATES, *ODD_DATES, *MARKS]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), min_size=1, max_size=30).map("".join).filter(str.strip)


@pytest.mark.parametrize("language", languages.codes())
@settings(deadline=None)
@given(text=TEXTS)
def test_sentences_hold_every_letter_once_and_in_order(language, text):
    found = from_text(text, language=language).sentences
    assert all(one.end <= other.start for one, other in pairwise(found))
    inside = "".join(text[each.start : each.end] for each in found)
    assert [each for each in inside if each.isalnum()] == [each for each in text if each.isalnum()]
    assert all(text[each.start : each.end].strip() == text[each.start : each.end] != "" for each in found)


@pytest.mark.parametrize("language", languages.codes())
@pytest.mark.parametrize("published", [None, "2016-02-29", "2016-12-31/2017-01-01", "2016"])
@settings(deadline=None)
@given(text=TEXTS)
def test_every_date_has_its_span_and_an_answer(language, published, text):
    found = find_dates(text, 0, len(text), language)
    assert all(one.end <= other.start for one, other in pairwise(found))
    for each in found:
        assert text[each.start : each.end] == each.text
        for tense in (None, "past", "future"):
            when = resolve(each, published, tense=tense)
            assert when.reason
            assert (when.precision == "unknown") == (when.start is None and when.end is None)


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_on_purpose(data):
    with suppress(GeomapError):
        assert read("a.txt", data=data).document.text.strip()
