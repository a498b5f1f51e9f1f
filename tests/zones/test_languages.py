"""The [zones] table of every language that has one: it is whole, and its words are read. A language that is not there yet has no test."""

import pytest

from geomap import zones
from geomap.languages import codes, load
from geomap.zones import grammar

SPOKEN = sorted(code for code in codes() if load(code).zones.part)
CODES = {"N", "NE", "E", "SE", "S", "SW", "W", "NW", "C"}

# the same zones in each language, in names that need no inflection
SAYINGS = {
    "en": {
        "convention(ML, N)": "northern Mali",
        "outside(Aleppo, N)": "30 km north of Aleppo",
        "border(ML, NE)": "the border between Mali and Niger",
    },
    "fr": {
        "convention(ML, N)": "le nord du Mali",
        "outside(Aleppo, N)": "à 30 km au nord d'Alep",
        "border(ML, NE)": "la frontière entre le Mali et le Niger",
    },
    "es": {
        "convention(ML, N)": "el norte de Mali",
        "outside(Aleppo, N)": "a 30 km al norte de Alepo",
        "border(ML, NE)": "la frontera entre Malí y Níger",
    },
    "de": {
        "convention(ML, N)": "der Norden von Mali",
        "outside(Aleppo, N)": "30 km nördlich von Aleppo",
        "border(ML, NE)": "die Grenze zwischen Mali und Niger",
    },
    "ar": {
        "convention(ML, N)": "شمال مالي",
        "outside(Aleppo, N)": "على بعد 30 كم شمال حلب",
        "border(ML, NE)": "الحدود بين مالي والنيجر",
    },
    "ru": {
        "convention(ML, N)": "север Мали",
        "outside(Aleppo, N)": "в 30 км к северу от Алеппо",
        "convention(UA, E)": "восточная Украина",
    },
    "uk": {
        "convention(ML, N)": "північ Малі",
        "outside(Aleppo, N)": "за 30 км на північ від Алеппо",
        "convention(UA, E)": "східна Україна",
    },
}
COMMON = ["part", "part_of_unit", "extreme", "half", "own_part", "around", "within", "near", "offset", "between", "border"]
PAIRS = [(code, phrase, method) for code in SPOKEN for method, phrase in SAYINGS.get(code, {}).items()]


@pytest.mark.parametrize("code", SPOKEN)
def test_a_table_names_every_direction_and_a_unit_of_length(code):
    words = load(code).zones
    assert set(words.directions) == CODES
    assert words.lengths["km"]


@pytest.mark.parametrize("code", SPOKEN)
def test_every_pattern_of_a_table_compiles_and_none_matches_nothing(code):
    assert not any(grammar._pattern(operator, code).search("") for operator in grammar.OPERATORS)


@pytest.mark.parametrize("code", SPOKEN)
@pytest.mark.parametrize(
    "operator", ["part", "part_of_unit", "extreme", "half", "own_part", "around", "within", "near", "offset", "between", "border"]
)
def test_a_table_has_patterns_for_the_common_operators(code, operator):
    assert getattr(load(code).zones, operator)


@pytest.mark.parametrize("code", SPOKEN)
def test_a_table_knows_what_holds_in_a_zone(code):
    assert load(code).zones.holding


@pytest.mark.parametrize(("code", "phrase", "method"), PAIRS)
def test_each_language_says_the_same_zones(gazetteer, code, phrase, method):
    assert zones.build(phrase, code, gazetteer).method == method
