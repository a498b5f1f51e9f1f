"""Whatever the region: a zone is valid, lies inside it, and grows when it is asked to."""

import math

import shapely
import shapely.affinity
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap import shapes
from geomap.zones import operators

BEARINGS = st.sampled_from([0, 45, 90, 135, 180, 225, 270, 315])
SHARES = st.floats(0.05, 0.9)
DENSE = 0.1
TINY = 1e-6  # of an area: what rounding may leave


@st.composite
def regions(draw):
    """Star-shaped regions of one to three parts, anywhere: on the antimeridian and near the poles too."""
    lon, lat = draw(st.floats(-180, 180)), draw(st.floats(-86, 86))
    stars = [_star(draw, lon + turn, lat) for turn in draw(st.sampled_from([(0,), (0, 6), (0, 5, 10)]))]
    turns = [shapely.affinity.translate(star, by) for star in stars for by in (-360, 0, 360)]
    return shapely.union_all([shapes.overlap(each, shapely.box(-180, -90, 180, 90)) for each in turns])


def _star(draw, lon, lat):
    spokes = draw(st.lists(st.floats(0.3, 3), min_size=5, max_size=12))
    turns = [2 * math.pi * i / len(spokes) for i in range(len(spokes))]
    coarse = shapely.Polygon([(lon + r * math.cos(t), lat + r * math.sin(t)) for r, t in zip(spokes, turns, strict=True)])
    return shapely.segmentize(coarse, DENSE)  # boundaries are: an edge that is straight in degrees is bent in a frame


def assert_inside(part, region):
    assert part.is_valid
    assert shapely.difference(part, region).area <= TINY * region.area


@given(regions(), BEARINGS, SHARES)
@settings(max_examples=200, deadline=None)
def test_an_end_lies_inside_and_holds_its_share(region, bearing, share):
    part = operators.end_of(region, bearing, share)
    assert_inside(part, region)
    main = shapes.main_parts(shapes.equal_area(region).flat(region)).area
    assert shapes.area_km2(part) >= (share - 0.01) * main  # an edge of degrees is straight in degrees, not in the frame


@given(regions(), BEARINGS, SHARES)
@settings(max_examples=200, deadline=None)
def test_an_end_with_a_bent_front_lies_inside_and_holds_the_smaller(region, bearing, share):
    part = operators.end_of(region, bearing, share, bent=True)
    assert_inside(part, region)
    assert shapely.difference(operators.end_of(region, bearing, share / 2, bent=True), part).area <= 1e-4 * region.area


@given(regions(), BEARINGS, st.floats(0.05, 0.4))
@settings(max_examples=100, deadline=None)
def test_a_bigger_share_holds_the_smaller(region, bearing, share):
    small, big = operators.end_of(region, bearing, share), operators.end_of(region, bearing, share + 0.3)
    assert shapely.difference(small, big).area <= 1e-4 * region.area


@given(regions(), BEARINGS)
@settings(max_examples=100, deadline=None)
def test_four_wedges_make_the_region(region, bearing):
    wedges = [operators.wedge_of(region, bearing + turn) for turn in (0, 90, 180, 270)]
    for wedge in wedges:
        assert_inside(wedge, region)
    assert sum(map(shapes.area_km2, wedges)) <= shapes.area_km2(region) * 1.002
    assert sum(map(shapes.area_km2, wedges)) >= shapes.area_km2(region) * 0.998


@given(regions(), SHARES)
@settings(max_examples=100, deadline=None)
def test_a_middle_lies_inside(region, share):
    assert_inside(operators.middle_of(region, share), region)


@given(st.floats(-180, 180), st.floats(-90, 90), st.floats(1, 800), st.floats(1.1, 2))
@settings(max_examples=200, deadline=None)
def test_a_wider_circle_holds_the_narrower(lon, lat, radius, factor):
    small, big = operators.around((lon, lat), radius), operators.around((lon, lat), radius * factor)
    assert small.is_valid
    assert shapely.difference(small, big).area <= 1e-4 * small.area


@given(regions())
@settings(max_examples=200, deadline=None)
def test_a_geometry_reads_back_valid_and_the_same_but_for_rounding(region):
    back = shapes.from_geometry(shapes.geometry(region))
    assert back.is_valid
    assert shapely.symmetric_difference(back, region).area <= 1e-3 * region.area


@given(regions(), BEARINGS, SHARES, st.floats(0.1, 0.9))
@settings(max_examples=100, deadline=None)
def test_units_are_covered_more_by_more(region, bearing, share, covered):
    west, south, east, north = region.bounds
    middle = (west + east) / 2
    units = {
        "W": shapes.clip(region, (west, south, middle, north)),
        "E": shapes.clip(region, (middle, south, east, north)),
    }
    mask = operators.end_of(region, bearing, share)
    strict = operators.snapped(mask, units, covered)
    loose = operators.snapped(mask, units, covered / 2)
    assert len(strict) <= len(loose)
    assert strict
