"""Frames and shapes against figures worked out by other means."""

import pytest
import shapely

from geomap import shapes
from geomap.zones import operators

# WGS 84: the surface of the ellipsoid, and a degree of the equator
EARTH_KM2 = 510_065_622
DEGREE_KM = 111.3195


def test_the_whole_earth_has_the_area_of_the_ellipsoid():
    assert shapes.area_km2(shapely.box(-180, -90, 180, 90)) == pytest.approx(EARTH_KM2, rel=1e-4)


def test_a_degree_of_the_equator_is_as_long_as_it_is():
    assert shapes.distance_km((0, 0), (1, 0)) == pytest.approx(DEGREE_KM, abs=0.001)


def test_a_distance_crosses_the_antimeridian():
    assert shapes.distance_km((179.5, 0), (-179.5, 0)) == pytest.approx(DEGREE_KM, abs=0.001)


def test_the_way_from_paris_to_new_york_is_5852_km():
    assert shapes.distance_km((2.3522, 48.8566), (-74.0060, 40.7128)) == pytest.approx(5852, abs=2)


@pytest.mark.parametrize("point", [(36.1, 32.6), (180.0, -17.0), (-179.9, 70.0), (20.0, 88.0), (0.0, 90.0), (50.0, -89.5)])
def test_a_circle_is_a_circle_everywhere_on_earth(point):
    circle = operators.around(point, 300)
    assert circle.is_valid
    assert shapes.area_km2(circle) == pytest.approx(3.14159 * 300**2, rel=0.005)


@pytest.mark.parametrize("point", [(180.0, -17.0), (-179.9, 70.0), (20.0, 89.0)])
def test_no_shape_crosses_the_antimeridian(point):
    west, _, east, north = operators.around(point, 300).bounds
    assert west >= -180
    assert east <= 180
    assert north <= 90


def test_a_circle_across_the_antimeridian_has_two_parts():
    assert len(shapely.get_parts(operators.around((179.9, -17), 100))) == 2


@pytest.mark.parametrize("point", [(36.1, 32.6), (0.0, 0.0), (170.0, -80.0)])
def test_the_farthest_circle_is_half_of_the_earth(point):
    circle = operators.around(point, shapes.FARTHEST_KM)
    assert shapes.area_km2(circle) == pytest.approx(EARTH_KM2 / 2, rel=0.01)


def test_a_circle_holds_its_pole():
    assert shapes.contains(operators.around((20, 88), 400), 100, 89.9)


def test_the_centre_of_two_halves_lies_on_the_antimeridian():
    fiji = shapely.MultiPolygon([shapely.box(178, -18, 180, -17), shapely.box(-180, -18, -178, -17)])
    lon, lat = shapes.centre(fiji)
    assert abs(lon) == pytest.approx(180, abs=1e-6)
    assert lat == pytest.approx(-17.5, abs=0.01)


def test_islands_far_out_do_not_pull_the_centre():
    lon, _ = shapes.centre(shapely.union(shapely.box(0, 0, 10, 10), shapely.box(80, 0, 80.5, 0.5)))
    assert lon == pytest.approx(5, abs=1e-6)


def test_the_corridor_has_its_width():
    strip = operators.between((36, 33), (37, 33), 5)
    assert shapes.area_km2(strip) == pytest.approx(10 * shapes.distance_km((36, 33), (37, 33)), rel=1e-3)


def test_a_ring_sector_is_an_eighth_of_its_ring():
    sector = operators.outside((36, 33), 0, 20, 40)
    assert shapes.area_km2(sector) == pytest.approx(3.14159 * (40**2 - 20**2) / 8, rel=0.005)


def test_a_strip_lies_on_both_sides_of_the_border():
    strip = operators.strip(shapely.box(0, 0, 2, 1), shapely.box(2, 0, 4, 1), 20)
    west, _, east, _ = strip.bounds
    assert (2 - west) * DEGREE_KM == pytest.approx(20, abs=0.5)
    assert (east - 2) * DEGREE_KM == pytest.approx(20, abs=0.5)


def test_regions_that_lie_apart_share_no_strip():
    assert operators.strip(shapely.box(0, 0, 1, 1), shapely.box(5, 0, 6, 1), 20).is_empty


def test_a_geometry_winds_counter_clockwise_and_reads_back():
    clockwise = shapely.Polygon([(0, 0), (0, 1), (1, 1), (1, 0)])
    geometry = shapes.geometry(clockwise)
    assert shapely.LinearRing(geometry.coordinates[0]).is_ccw
    assert shapes.from_geometry(geometry).equals(clockwise)


def test_a_geometry_is_rounded_without_negative_zero():
    ring = shapes.geometry(shapely.box(-0.0000001, 0.123456789, 1, 1)).coordinates[0]
    assert {str(value) for point in ring for value in point} == {"0.0", "0.12346", "1.0"}


def test_a_point_stays_a_point():
    assert shapes.geometry(shapely.Point(36.123456, 33)).coordinates == (36.12346, 33.0)


def test_a_shape_beyond_the_antimeridian_comes_back_on_the_other_side():
    geometry = shapes.geometry(shapely.box(179, 0, 181, 1))
    assert geometry.type == "MultiPolygon"
    assert shapes.from_geometry(geometry).bounds == (-180, 0, 180, 1)


def test_a_bow_tie_is_mended():
    geometry = shapes.geometry(shapely.Polygon([(0, 0), (1, 1), (1, 0), (0, 1)]))
    assert shapes.from_geometry(geometry).is_valid
