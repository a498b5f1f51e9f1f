"""Every row of the supplement is true: it lies where it says, and something besides itself says so too."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from geomap.places import FEATURES, Regions
from tests.places.witnesses import witnesses

FOLDER = Path(__file__).parents[2] / "gazetteer" / "supplement"
NEIGHBOURS_KM = 60
"""A unit is stated for what reaches no farther."""


def _rows():
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


ROWS = list(_rows())
IDS = [row["ref"] for row in ROWS]


@pytest.fixture(scope="module")
def regions(gazetteer):
    return Regions(gazetteer)


def test_there_are_eight_hundred_rows_and_more():
    assert len(ROWS) >= 800


@pytest.mark.parametrize(
    "country",
    [
        "SY",
        "IQ",
        "LB",
        "PS",
        "YE",
        "LY",
        "SD",
        "ET",
        "SO",
        "ML",
        "BF",
        "NE",
        "NG",
        "CF",
        "CD",
        "MZ",
        "UA",
        "GE",
        "AZ",
        "AF",
        "PK",
        "MM",
        "CO",
        "HT",
        "MX",
    ],
)
def test_every_theatre_has_rows(country):
    assert Counter(row["country"] for row in ROWS)[country] >= 3


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_a_row_has_a_witness(gazetteer, regions, row):
    assert witnesses(row, gazetteer, regions)


@pytest.mark.parametrize("row", [row for row in ROWS if row["admin1"]], ids=[row["ref"] for row in ROWS if row["admin1"]])
def test_a_row_lies_in_the_unit_it_states(regions, row):
    assert regions.at(float(row["lon"]), float(row["lat"]), 1).code == row["admin1"]
    assert float(row["tolerance_km"]) <= NEIGHBOURS_KM


def test_features_are_house_terms():
    assert {row["feature"] for row in ROWS} <= FEATURES


@pytest.mark.parametrize(
    ("name", "language", "lon", "lat"),
    [
        ("Minova", "fr", 29.02, -1.71),
        ("barrage de Kakhovka", "fr", 33.37, 46.78),
        ("Beddaoui", "fr", 35.86, 34.45),
        ("المصنع", "ar", 35.92, 33.70),
        ("Odaisseh", "en", 35.54, 33.25),
        ("Zamzam camp", "en", 25.3, 13.49),
        ("Cañón del Micay", "es", -77.2, 2.5),
        ("Казачья Лопань", "ru", 36.2, 50.34),
        ("Козача Лопань", "uk", 36.2, 50.34),
        ("Керченский мост", "ru", 36.51, 45.31),
        ("Blue Line", "en", 35.4, 33.1),
    ],
)
def test_names_in_the_news_are_found(gazetteer, name, language, lon, lat):
    place = gazetteer.find(name, language=language)[0].place
    assert (place.lon, place.lat) == (pytest.approx(lon, abs=0.06), pytest.approx(lat, abs=0.06))
