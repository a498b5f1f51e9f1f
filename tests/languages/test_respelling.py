"""Words of a language file, each in the spelling that leaves a sign out too."""

from __future__ import annotations

import pytest

from geomap import languages
from geomap.dates import find_dates, resolve
from geomap.languages.patterns import anywhere
from geomap.languages.respelling import respelt, spelt

LETTERS = {"أ": "ا", "إ": "ا"}


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("أعلن", ["أعلن", "اعلن"]),
        ("(أعلن|قال) … أن", ["أعلن الجيش أن", "اعلن الجيش أن", "أعلن الجيش ان", "قال الجيش ان"]),
        ("إسرائيلي*", ["إسرائيلية", "اسرائيلية"]),
        ("أياما?", ["أيام", "أياما", "ايام", "اياما"]),
    ],
)
def test_a_pattern_fits_each_of_its_words_in_both_spellings(pattern, texts):
    assert all(anywhere(spelt([pattern], LETTERS)).match(text) for text in texts)


def test_a_form_that_may_be_absent_stays_so():
    assert not anywhere(spelt(["أياما?"], LETTERS)).match("يا")


def test_a_file_without_such_letters_is_as_it_was_written():
    table = {"code": "ar", "names": {"common": ["أمر"]}}
    assert respelt(table) is table


def test_numbers_and_forms_have_both_spellings_and_what_they_say():
    table = respelt({"letters": LETTERS, "dates": {"numbers": {"أربع": 4}, "forms": [{"form": "أمس", "offset": -1}]}})
    assert table["dates"]["numbers"] == {"أربع": 4, "اربع": 4}
    assert table["dates"]["forms"] == [{"form": "أمس", "offset": -1}, {"form": "امس", "offset": -1}]


@pytest.mark.parametrize(("text", "day"), [("وقع الهجوم امس الاول", "2022-05-08"), ("وقع الهجوم الاثنين الماضي من نيسان", "2022-05-09")])
def test_dates_are_read_in_both_spellings(text, day):
    (found, *_) = find_dates(text, 0, len(text), "ar")
    assert resolve(found, "2022-05-10").start == day


def test_no_word_is_listed_twice():
    assert all(len(set(words.verbs)) == len(words.verbs) for words in languages.load("ar").events.triggers.values())
