"""Every shipped language file: its sentences and dates tables."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from geomap import languages
from geomap.dates.grammar import grammar
from geomap.languages.lengths import KM

LINE = 140
# a line of several strings of one list
PATTERNS = re.compile(r'(?:\w+ = \[|\s*)"(?:[^"\\]|\\.)*"(?:, "(?:[^"\\]|\\.)*")+,?\]?')
UNITS = {"hour", "day", "week", "weekend", "decade", "month", "year"}


@pytest.fixture(params=languages.codes())
def language(request):
    return languages.load(request.param)


def test_the_file_names_its_language(language):
    assert languages.load(language.code) is language


def test_one_language_is_the_fallback():
    assert sum(languages.load(code).fallback for code in languages.codes()) == 1


def test_every_language_has_function_words_in_small_letters(language):
    assert len(language.function_words) >= 20
    assert all(word == word.lower() for word in language.function_words)


def test_words_of_the_sentence_table_are_in_small_letters_without_their_last_stop(language):
    table = language.sentences
    for word in (*table.abbreviations, *table.closing_abbreviations):
        assert word == word.lower().rstrip(".")
    for words in (*table.furniture, *table.credits):
        assert words == words.lower()


def test_every_unit_of_length_is_known(language):
    assert set(language.zones.lengths) <= set(KM)


def test_a_year_has_twelve_months_and_a_week_seven_days(language):
    assert (len(language.dates.months), len(language.dates.weekdays)) == (12, 7)


def test_units_and_orders_are_known_ones(language):
    assert set(language.dates.units.values()) <= UNITS
    assert {form.unit for form in language.dates.forms} <= UNITS | {""}
    assert {form.anchor for form in language.dates.forms} <= {"published", "context", "here"}


def test_the_date_forms_compile_and_match_no_empty_text(language):
    known = grammar(language.code)
    groups = {group for forms in (known.days, known.times) for each in forms.groups.values() for group in each}
    assert len(groups) > 1
    assert all(group.pattern.match("") is None for group in groups)


def test_a_line_is_short_or_holds_one_pattern():
    for path in (resources.files(languages) / f"{code}.toml" for code in languages.codes()):
        lines = path.read_text(encoding="utf-8").split("\n")
        long = [number for number, line in enumerate(lines, 1) if len(line) > LINE and PATTERNS.fullmatch(line)]
        assert not long, f"break these lines of {path.name} between two patterns: {long[:10]}"
