"""The conventional zones: every row of every file holds, and words find them before any formula."""

import tomllib
from pathlib import Path

import pytest

from geomap import shapes, zones

FOLDER = Path(__file__).parents[2] / "gazetteer" / "zones"
LANGUAGES = ("en", "fr", "ar", "es", "de", "ru", "uk")
BASES = {"official", "treaty", "un", "historic", "usage", "claimed"}
FILES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
NAMED = [pytest.param(row, id=row.get("id") or row["place"]) for data in FILES.values() for row in data.get("zone", ())]
PARTS = [pytest.param(country, table, id=country) for data in FILES.values() for country, table in data.get("parts", {}).items()]


def test_the_lexicon_is_broad():
    assert len(NAMED) >= 150
    assert sum(len(table) - 2 for _, table in (each.values for each in PARTS)) >= 500


@pytest.mark.parametrize("row", NAMED)
def test_a_named_zone_has_a_basis_a_source_a_shape_and_names(row):
    assert row["basis"] in BASES
    assert row["source"]
    assert sum(key in row for key in ("units", "outline", "strip", "around")) == 1
    assert "place" in row or all(row.get(language) for language in LANGUAGES)


@pytest.mark.parametrize("row", [each for each in NAMED if each.values[0]["basis"] == "claimed"])
def test_a_claimed_zone_says_by_whom(row):
    assert row["disputed"]


@pytest.mark.parametrize("row", NAMED)
def test_a_named_zone_is_in_the_gazetteer_with_land(gazetteer, row):
    key = row.get("place") or row["id"]
    place = gazetteer.place(key if ":" in key else f"geomap:{key}")
    assert place is not None
    (wkb,) = next(gazetteer.rows("SELECT coalesce(wkb, units) FROM zone WHERE place = ?", (place.id,)))
    assert wkb


@pytest.mark.parametrize(("country", "table"), PARTS)
def test_the_parts_of_a_country_are_made_of_its_units(gazetteer, country, table):
    known = {code for (code,) in gazetteer.rows("SELECT code FROM region WHERE country = ? AND level = 1", (country,))}
    said = {
        f"{country}-{unit}"
        for direction, units in table.items()
        if direction not in {"basis", "source"}
        for unit in units.split()
        if unit != "|"
    }
    assert table["basis"] in BASES
    assert said <= known


PHRASES = [
    ("en", "northern Mali", "convention(ML, N)"),
    ("fr", "le nord du Mali", "convention(ML, N)"),
    ("en", "the far north of Cameroon", "convention(CM, far N)"),
    ("fr", "l'extrême nord du Cameroun", "convention(CM, far N)"),
    ("en", "the Donbas", "zone(Donbas)"),
    ("fr", "le Centre-Nord du Nigeria", "zone(North-Central Nigeria)"),
    ("fr", "la zone des trois frontières", "zone(Liptako-Gourma)"),
    ("en", "northern Darfur", "cardinal_part(Darfur, N)"),
    ("en", "the northern half of Mali", "cardinal_part(ML, N)"),
]


@pytest.mark.parametrize(("language", "phrase", "method"), PHRASES)
def test_words_find_the_convention(gazetteer, language, phrase, method):
    assert zones.build(phrase, language, gazetteer).method == method


def test_a_convention_says_where_it_is_from_and_who_disagrees(gazetteer):
    zone = zones.build("Somaliland", "en", gazetteer) or zones.build("SSC-Khatumo", "en", gazetteer)
    assert zone.basis == "lexicon"
    assert zone.sources
    assert zone.parameters["disputed"]


def test_without_conventions_the_formula_draws(gazetteer):
    assert zones.build("northern Mali", "en", gazetteer, conventions=False).method == "cardinal_part(ML, N)"


def test_an_anchor_in_a_convention_is_its_core(gazetteer):
    zone = zones.build("eastern DR Congo, around Goma", "en", gazetteer)
    whole, core = shapes.from_geometry(zone.geometry), shapes.from_geometry(zone.core)
    assert zone.method == "convention(CD, E) ∩ around(Goma)"
    assert 0 < shapes.area_km2(core) <= 1.001 * shapes.area_km2(whole)
