from __future__ import annotations

import json

import pytest

from geomap.render.basemap import LETTERS, cities, parts, surroundings
from geomap.render.polyline import decode
from geomap.render.words import load

DERAA = (36.1, 32.6, 36.1, 32.6)
NORTH_SEA_TO_URALS = (-5.0, 43.0, 60.0, 66.0)


@pytest.fixture(scope="module")
def around_deraa(gazetteer):
    return parts(gazetteer, [DERAA])


def points(part, layer):
    return [point for _, *texts in part["layers"][layer] for text in texts for point in decode(text, part["scale"])]


def test_the_world_comes_first_and_alone_where_nothing_is_placed(gazetteer):
    (world,) = parts(gazetteer, [])
    assert world["zoom"] == 0
    assert len(points(world, "land")) > 1000


def test_each_part_is_finer_than_the_one_before(around_deraa):
    assert [part["zoom"] for part in around_deraa] == sorted(part["zoom"] for part in around_deraa)
    assert len(around_deraa) == 3


def test_a_part_ends_at_its_box(around_deraa):
    west, south, east, north = around_deraa[-1]["box"]
    for layer in around_deraa[-1]["layers"]:
        assert all(
            west - 0.01 <= lon <= east + 0.01 and south - 0.01 <= lat <= north + 0.01 for lon, lat in points(around_deraa[-1], layer)
        )


@pytest.mark.parametrize("layer", ["land", "border", "border_admin1", "border_disputed", "lake", "river"])
def test_the_surroundings_of_deraa_have_every_layer(around_deraa, layer):
    assert points(around_deraa[-1], layer)


def test_a_long_coast_is_drawn_more_coarsely_until_it_fits(gazetteer):
    for part in parts(gazetteer, [NORTH_SEA_TO_URALS])[1:]:
        assert sum(len(text) for rows in part["layers"].values() for row in rows for text in row[1:]) <= LETTERS


def test_the_same_box_gives_the_same_text(gazetteer, around_deraa):
    assert json.dumps(parts(gazetteer, [DERAA])) == json.dumps(around_deraa)


def test_surroundings_leave_room_on_every_side_and_stay_on_the_map():
    west, south, east, north = surroundings(DERAA)
    assert west <= DERAA[0] - 2
    assert south <= DERAA[1] - 2
    assert east >= DERAA[2] + 2
    assert north >= DERAA[3] + 2
    assert surroundings((-179.0, -50.0, 179.0, 80.0)) == (-180.0, -58.0, 180.0, 84.0)
    assert surroundings((177.0, -18.0, 179.0, -17.0))[2] == 182.0


def test_cities_are_named_in_the_map_s_language_the_largest_first(gazetteer):
    rows = cities(gazetteer, [DERAA], load("fr"))
    assert [row[3] for row in rows] == sorted((row[3] for row in rows), reverse=True)
    assert {"Syrie", "Allemagne"} <= {row[0] for row in rows if row[4]}


def test_a_name_in_another_script_is_left_out_and_neighbours_of_one_name_are_one(gazetteer):
    rows = cities(gazetteer, [(31.0, 13.0, 35.0, 16.0)], load("ar"))
    assert {"ود مدني", "السودان"} <= {row[0] for row in rows}
    assert not [row[0] for row in rows if row[0].isascii()]
    spots = [(row[0], round(row[1]), round(row[2])) for row in rows]
    assert len(set(spots)) == len(spots)
