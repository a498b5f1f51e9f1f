"""Adjectives of areas whose noun stands elsewhere get it back."""

from __future__ import annotations

import pytest

from geomap.places.areas import shared_nouns


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("uk", "У Харківському й Чугуївському районах тихо.", ["Харківському районах"]),
        ("uk", "У Харківській, Сумській та Чернігівській областях тихо.", ["Харківській областях", "Сумській областях"]),
        ("uk", "На Покровському напрямку — бої. На Торецькому — тихо.", ["Торецькому напрямку"]),
        ("ru", "В Белгородском и Шебекинском районах сбиты дроны.", ["Белгородском районах"]),
        ("ru", "В Грайворонском городском округе тихо.", ["Грайворонском городском округе"]),
    ],
)
def test_a_list_shares_its_noun_and_a_front_may_leave_it_out(language, text, names):
    found = shared_nouns(text, language)
    assert list(found.values()) == names
    assert all(text[start:].startswith(name.split()[0]) for start, name in found.items())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "На Покровському напрямку — бої. У Первомайському тихо, до Зеленського не дійшло."),
        ("uk", "На Торецькому тихо."),
        ("en", "In the Donetsk and Luhansk regions it was quiet."),
    ],
)
def test_a_town_or_a_person_is_given_no_noun(language, text):
    assert not shared_nouns(text, language)
