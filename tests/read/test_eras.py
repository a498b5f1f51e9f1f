"""The table of offices."""

from __future__ import annotations

import tomllib
from datetime import date

from geomap.read.eras import TABLE, eras_in

PEOPLE = tomllib.loads(TABLE.read_text(encoding="utf-8"))["people"]


def test_every_term_begins_before_it_ends_and_terms_follow_each_other():
    for each in PEOPLE:
        days = [date.fromisoformat(day) for term in each["terms"] for day in term.split("/") if day]
        assert days == sorted(days), each


def test_a_spelling_names_one_person():
    spellings = [spelling for each in PEOPLE for spelling in each["names"]]
    assert len(spellings) == len(set(spellings))
    assert len(PEOPLE) >= 120


def test_names_count_once_in_every_script_and_not_inside_words():
    assert [era.name for era in eras_in("Poutine, Vladimir Poutine et Путин; Trumpist", "fr")] == ["Vladimir Putin"]


def test_former_holders_do_not_count():
    assert eras_in("l'ancien président américain Barack Obama et l'ex-chancelière Angela Merkel", "fr") == ()


def test_a_verb_that_looks_like_ex_hides_nobody():
    assert len(eras_in("Une exigence de Vladimir Poutine", "fr")) == 1
