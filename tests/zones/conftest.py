"""A made-up country: Quadra, a square of four by four degrees on the equator, with sixteen square units and a few towns.

Units are XQ-<column><row>: XQ-11 in the south-west, XQ-44 in the north-east. Estia lies beside it, to the east, and has no units.
"""

import sqlite3
import zlib
from pathlib import Path

import pytest
import shapely

from geomap import zones
from geomap.places import Gazetteer
from geomap.places.names import fold

SCHEMA = Path(__file__).parents[2] / "gazetteer" / "schema.sql"
COUNTRIES = {"XQ": ("Quadra", shapely.box(20, -2, 24, 2)), "XE": ("Estia", shapely.box(24, -2, 26, 2))}
UNITS = {f"XQ-{column}{row}": shapely.box(19 + column, -3 + row, 20 + column, -2 + row) for column in range(1, 5) for row in range(1, 5)}
# each with its feature, country, unit, longitude, latitude and population
PLACES = {
    "Quadra": ("country", "XQ", None, 22, 0, 900_000),
    "Estia": ("country", "XE", None, 25, 0, 900_000),
    "Corner": ("populated_place", "XQ", "XQ-11", 20.5, -1.5, 50_000),
    "Middleton": ("populated_place", "XQ", "XQ-22", 21.6, -0.4, 300_000),
    "Summit": ("populated_place", "XQ", "XQ-34", 22.5, 1.5, 4_000),
    "North Quadra": ("populated_place", "XQ", "XQ-34", 22.6, 1.7, 4_000),
    "Summit Province": ("first_order_unit", "XQ", "XQ-34", 22.5, 1.5, 0),
    "Long Lake": ("lake", "XQ", "XQ-22", 21.5, -0.5, 0),
    "Lowland": ("first_order_unit", "XQ", "XQ-21", 21.5, -1.5, 0),
    "Westmark": ("first_order_unit", "XQ", "XQ-12", 20.5, -0.5, 0),
}
DEMONYMS = {"quadrien": "Quadra", "Quadran": "Quadra"}


@pytest.fixture(scope="session")
def quadra(tmp_path_factory):
    path = tmp_path_factory.mktemp("quadra") / "gazetteer.sqlite"
    with sqlite3.connect(path) as db:
        db.executescript(SCHEMA.read_text(encoding="utf-8"))
        db.executemany("INSERT INTO meta VALUES (?, ?)", [("name", "Quadra"), ("version", "1"), ("licence", "none")])
        for number, (name, place) in enumerate(PLACES.items(), start=1):
            db.execute("INSERT INTO place VALUES (?, NULL, ?, ?, ?, ?, ?, ?, ?, 0)", (number, name, *place))
            db.execute("INSERT INTO name VALUES (?, ?, 'name', '', ?)", (fold(name), number, name))
        summit = list(PLACES).index("Summit Province") + 1  # a province of its capital's name
        db.execute("INSERT INTO name VALUES (?, ?, 'name', '', 'Summit')", (fold("Summit"), summit))
        for demonym, country in DEMONYMS.items():
            number = list(PLACES).index(country) + 1
            db.execute("INSERT INTO name VALUES (?, ?, 'demonym', '', ?)", (fold(demonym), number, demonym))
        regions = [(code, 0, code, name, shape) for code, (name, shape) in COUNTRIES.items()]
        regions += [(code, 1, "XQ", code, shape) for code, shape in UNITS.items()]
        for code, level, country, name, shape in regions:
            db.execute(
                "INSERT INTO region VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?, ?)",
                (code, level, country, name, *shape.bounds, zlib.compress(shapely.to_wkb(shape))),
            )
    return Gazetteer.open(path)


@pytest.fixture(scope="session")
def build(quadra):
    return lambda phrase, language="en": zones.build(phrase, language, quadra)
