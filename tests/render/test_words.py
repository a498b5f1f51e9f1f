from __future__ import annotations

import tomllib
from string import Formatter

import pytest

from geomap.render.words import FALLBACK, FOLDER, load

FILES = sorted(FOLDER.glob("*.toml"))


def rows(path):
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    return {(table, key): text for table, words in tables.items() for key, text in words.items()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_has_every_word_of_the_english_file(path):
    assert set(rows(FOLDER / f"{FALLBACK}.toml")) <= set(rows(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_language_fills_in_the_same_names(path):
    def slots(text):
        return {name for _, name, *_ in Formatter().parse(text) if name}

    english = rows(FOLDER / f"{FALLBACK}.toml")
    for key, text in rows(path).items():
        assert slots(text) == slots(english.get(key, text)), key


def test_a_length_is_written_as_the_language_writes_it():
    assert [load(each).kilometres(1500) for each in ("en", "de", "ar", "uk")] == ["1,500 km", "1.500 km", "1,500 كم", "1\u00a0500 км"]


def test_a_language_without_a_file_is_shown_in_english():
    assert load("xx")("page", "events") == "Events"


def test_a_word_without_a_row_is_shown_as_it_is():
    assert load("fr")("sub_event_type", "Something new") == "Something new"
