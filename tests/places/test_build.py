"""The recipe: clean names, rows that lie where they say, the same bytes each time."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import zlib
from importlib import import_module
from pathlib import Path

import pytest
from shapely.geometry import Point

from geomap import shapes

ROOT = Path(__file__).parents[2]


def _rows():
    for path in sorted((ROOT / "gazetteer" / "supplement").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from (pytest.param(row, id=row["ref"]) for row in csv.DictReader(lines))


ROWS = list(_rows())
AT_THE_BORDER = 0.04
"""Degrees: a crossing stands on the line, and the boundaries are drawn for a map of the world. Small islands are not in them at all."""


@pytest.fixture(scope="module")
def countries(gazetteer):
    return {code: shapes.from_wkb(zlib.decompress(wkb)) for code, wkb in gazetteer.rows("SELECT code, wkb FROM region WHERE level = 0")}


@pytest.fixture(scope="module")
def keep(recipe):
    return import_module(f"{recipe.__package__}.clean").cleaner()


@pytest.fixture(scope="module")
def hook(recipe):
    return import_module(f"{recipe.__package__}.hatch_build")


@pytest.mark.parametrize("row", ROWS)
def test_a_row_of_the_supplement_is_whole(gazetteer, row):
    place = gazetteer.place(row["ref"])
    assert place is not None
    assert row["en"]
    assert row["source"]
    assert float(row["tolerance_km"]) > 0


@pytest.mark.parametrize("row", [row for row in ROWS if row.values[0]["country"] and row.values[0]["feature"] != "island"])
def test_a_row_of_the_supplement_lies_in_its_country(countries, row):
    away = countries[row["country"]].distance(Point(float(row["lon"]), float(row["lat"])))
    assert away <= AT_THE_BORDER


def test_the_supplement_has_no_ref_twice():
    refs = [row.values[0]["ref"] for row in ROWS]
    assert len(refs) == len(set(refs)) >= 60


def test_codes_transcriptions_and_words_are_cleaned_from_alternates(keep):
    alternates = ["SXB", "67000", "strasburg", "Les", "Straßburg", "Страсбург", "ستراسبورغ", "史特拉斯堡", "B", "March"]
    assert keep("Strasbourg", alternates, 274_845) == ["Strasbourg", "Straßburg", "Страсбург", "ستراسبورغ"]


def test_a_town_does_not_bear_the_name_that_geonames_mistakes_for_its_own(gazetteer):
    assert [match.place.name for match in gazetteer.exact("Слов'янськ", country="UA") if match.place.population] == ["Slovyansk"]
    assert [match.place.name for match in gazetteer.exact("Нікополь", country="UA")][:1] == ["Nikopol"]


def test_a_hamlet_that_is_spelled_like_a_word_loses_its_name_and_a_city_keeps_it(keep):
    assert keep("March", [], 900) == []
    assert keep("March", [], 90_000) == ["March"]


def test_the_same_sources_give_the_same_bytes(recipe, gazetteer, tmp_path):
    steps = []
    recipe.build(tmp_path / "again.sqlite", lambda share, _: steps.append(share))
    assert _digest(tmp_path / "again.sqlite") == _digest(gazetteer.path)
    assert steps == sorted(steps)
    assert steps[-1] == 1.0


def test_the_hook_builds_only_what_is_missing_or_old(hook, tmp_path):
    source = tmp_path / "gazetteer" / "build.py"
    target = tmp_path / hook.GAZETTEER
    for path in (source, target):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    os.utime(source, (1, 1))
    assert not hook.stale(tmp_path)
    os.utime(target, (0, 0))
    assert hook.stale(tmp_path)
    target.unlink()
    assert hook.stale(tmp_path)


def test_the_hook_knows_every_module_that_the_recipe_is_made_with(hook):
    recipes = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "gazetteer").rglob("*.py"))
    modules = {*re.findall(r"^from (geomap\.places\.\w+|geomap\.shapes) import", recipes, re.MULTILINE)}
    assert len(modules) > 2
    assert {ROOT / f"{each.replace('.', '/')}.py" for each in modules} <= {*hook.sources(ROOT)}


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()
