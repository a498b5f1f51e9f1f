from __future__ import annotations

from dataclasses import replace

import pytest

from geomap.models import Dossier, Geometry, Where
from geomap.render.layout import mentioned, spots, theatres


@pytest.fixture
def syria(examples):
    return examples.syria()


@pytest.mark.parametrize(
    ("event", "style"),
    [("meeting", "exact"), ("clash", "near"), ("sanction", "note"), ("truce", "note")],
)
def test_an_event_is_drawn_as_precisely_as_it_is_known(syria, event, style):
    assert spots(syria)[f"event:{event}"].style == style


def test_an_event_known_by_province_has_no_needle(syria):
    meeting = replace(syria.events[0], where=(Where(place="place:hamburg", role="event", precision=4),))
    assert spots(replace(syria, events=(meeting,)))["event:meeting"].style == "area"


def test_an_unlocated_event_has_no_spot(syria):
    assert "event:convoy" not in spots(syria)


def test_a_note_goes_where_the_event_applies_and_not_where_it_was_said(syria):
    assert spots(syria)["event:truce"].place == "zone:south-west"


def test_a_ring_keeps_its_radius(syria):
    assert spots(syria)["event:clash"].radius_km == 15.0


def test_hamburg_and_syria_are_far_apart_theatres_and_the_fullest_comes_first(syria):
    members = [set(theatre.members) for theatre in theatres(syria)]
    assert members == [{"event:clash", "event:chemical", "zone:south-west"}, {"event:meeting"}, {"event:talks"}]


def test_things_in_reach_of_each_other_chain_into_one_theatre(syria):
    halfway = replace(syria.events[0], id="event:halfway", geometry=Geometry(type="Point", coordinates=(8.0, 50.0)))
    groups = [set(theatre.members) for theatre in theatres(replace(syria, events=(*syria.events, halfway)))]
    assert {"event:meeting", "event:talks", "event:halfway"} in groups


def test_a_theatre_encloses_its_rings_and_zones(syria):
    west, south, east, north = theatres(syria)[0].box
    assert west <= 35.75
    assert south < 32.62 - 15 / 112
    assert east >= 37.0
    assert north >= 35.44


def test_notes_make_a_theatre_only_where_nothing_has_a_point(syria):
    only_notes = replace(syria, zones=(), events=tuple(event for event in syria.events if event.id == "event:sanction"))
    west, south, east, north = theatres(only_notes)[0].box
    assert ((west + east) / 2, (south + north) / 2) == pytest.approx((38.5, 35.0))
    assert north - south > 8  # a country, not a town


def test_named_places_make_a_theatre_where_there_is_no_event(syria):
    assert len(theatres(replace(syria, zones=(), events=()))) == 3


def test_nothing_placed_is_no_theatre():
    assert theatres(Dossier()) == ()


def test_a_place_that_is_only_named_gets_a_dot_and_an_event_s_place_does_not(syria):
    assert [place.label for place in mentioned(syria)] == ["Damas"]


def test_an_event_drawn_by_hand_as_a_line_is_drawn_on_it(syria):
    line = Geometry(type="LineString", coordinates=((36.0, 33.0), (38.0, 33.0)))
    drawn = replace(syria.events[0], geometry=line, where=())
    spot = spots(replace(syria, events=(drawn,)))["event:meeting"]
    assert (spot.lat, 36.0 <= spot.lon <= 38.0) == (33.0, True)


def located(syria, where, geometry=None):
    """The spot of an event that is known by `where` alone."""
    return spots(replace(syria, events=(replace(syria.events[0], where=where, geometry=geometry),))).get("event:meeting")


@pytest.mark.parametrize("precision", [3, 4, 5, 7])
def test_an_event_known_by_an_area_without_a_point_is_a_note_on_it(syria, precision):
    assert located(syria, (Where(place="place:syria", role="event", precision=precision),)).style == "unit"


def test_the_whole_of_a_part_is_not_drawn_beside_its_zone(syria):
    part = Where(place="place:syria", role="event", relation="part_of", precision=5)
    assert located(syria, (part, Where(place="zone:south-west", role="event", precision=5))).place == "zone:south-west"


@pytest.mark.parametrize(("relation", "east", "north"), [("north_of", 0, 1), ("south_west_of", -1, -1), ("east_of", 1, 0)])
def test_a_side_is_a_ring_on_that_side_which_touches_its_place(syria, relation, east, north):
    where = Where(place="place:deraa", role="event", relation=relation, precision=2, radius_km=30.0)
    spot = located(syria, (where,), Geometry(type="Point", coordinates=(36.1, 32.6)))
    assert (spot.radius_km, spot.beside) == (15.0, (36.1, 32.6))
    assert ((spot.lon > 36.1001) - (spot.lon < 36.0999), (spot.lat > 32.6001) - (spot.lat < 32.5999)) == (east, north)


def test_an_event_that_only_applies_somewhere_is_drawn_there_by_name(syria):
    applied = (Where(place="place:geneva", role="application"),)
    assert located(syria, applied, Geometry(type="Point", coordinates=(6.1, 46.2))).place == "place:geneva"


def test_many_things_make_the_same_theatres_as_few(examples):
    dossier = examples.many(1000)
    assert len(theatres(dossier)) == 1
    assert len(theatres(dossier)[0].members) == 1000
