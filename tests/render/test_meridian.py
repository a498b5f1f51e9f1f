"""Maps on both sides of the antimeridian."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geomap.models import Geometry
from geomap.render.basemap import parts
from geomap.render.layout import theatres
from geomap.render.meridian import pieces, unwrapped
from geomap.render.polyline import decode

FIJI, SAMOA, TONGA = (178.44, -18.14), (-171.77, -13.83), (-175.2, -21.14)


def at(examples, *points):
    """An event at each of `points`."""
    first = next(each for each in examples.syria().events if each.id == "event:chemical")
    geometries = (Geometry(type="Point", coordinates=point) for point in points)
    events = tuple(replace(first, id=f"event:{index}", geometry=each) for index, each in enumerate(geometries))
    return replace(examples.syria(), places=(), zones=(), events=events)


def test_neighbours_across_the_antimeridian_are_one_theatre(examples):
    (theatre,) = theatres(unwrapped(at(examples, (179.5, -17.0), (-179.2, -16.5))))
    assert theatre.box == pytest.approx((179.5, -17.0, 180.8, -16.5))


def test_everything_west_of_the_gap_is_counted_on(examples):
    turned = unwrapped(at(examples, FIJI, SAMOA, TONGA))
    assert [each.geometry.coordinates[0] for each in turned.events] == pytest.approx([178.44, 188.23, 184.8])


@pytest.mark.parametrize("points", [((36.1, 32.6), (-73.9, 40.7)), (FIJI, (36.1, 32.6)), (SAMOA,), ()])
def test_what_does_not_lie_on_both_sides_stays_as_it_is(examples, points):
    dossier = at(examples, *points)
    assert unwrapped(dossier) is dossier


def test_a_zone_that_is_split_there_is_one_again(examples):
    west = (((179.0, -17.0), (180.0, -17.0), (180.0, -16.0), (179.0, -17.0)),)
    east = (((-180.0, -17.0), (-179.0, -17.0), (-180.0, -16.0), (-180.0, -17.0)),)
    (zone,) = examples.syria().zones
    split = replace(
        examples.syria(),
        events=(),
        places=(),
        zones=(replace(zone, geometry=Geometry(type="MultiPolygon", coordinates=(west, east)), core=None),),
    )
    (joined,) = unwrapped(split).zones
    assert {lon for polygon in joined.geometry.coordinates for ring in polygon for lon, _ in ring} == {179.0, 180.0, 181.0}


def test_a_box_across_it_is_two_pieces():
    assert list(pieces((170.0, -20.0, 190.0, -10.0))) == [((170.0, -20.0, 180.0, -10.0), 0.0), ((-180.0, -20.0, -170.0, -10.0), 360.0)]
    assert list(pieces((-185.0, 0.0, -175.0, 5.0))) == [((175.0, 0.0, 180.0, 5.0), -360.0), ((-180.0, 0.0, -175.0, 5.0), 0.0)]


def test_the_basemap_goes_on_beyond_it(gazetteer):
    close = parts(gazetteer, [(178.0, -19.0, 189.0, -13.0)])[-1]
    lons = [lon for row in close["layers"]["land"] for line in row[1:] for lon, _ in decode(line, close["scale"])]
    assert min(lons) < 179
    assert max(lons) > 187  # Samoa
