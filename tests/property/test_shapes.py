# ruff: noqa: S311  (regions to test with are no secrets)
"""Whatever the region, a thousand of each: a zone is valid, lies inside it, and grows when it is asked to.

The regions are drawn by one seeded generator, which is quicker by far than hypothesis and as varied: stars of one to three parts, long and
round, anywhere on Earth, every fourth on the antimeridian and every fourth near a pole.
"""

import math
import random

import pytest
import shapely
import shapely.affinity

from geomap import shapes
from geomap.zones import operators

MANY = 1000
WORLD = shapely.box(-180, -90, 180, 90)
BEARINGS = (0, 45, 90, 135, 180, 225, 270, 315)
DENSE = 1.0  # degrees between vertices, as boundaries have them: an edge that is straight in degrees is bent in a frame
TINY = 1e-5  # of an area: what rounding may leave
ROUGH = 1e-3


def star(draw, lon, lat, size):
    spokes = [draw.uniform(0.3, 1) * size for _ in range(draw.randint(5, 12))]
    (wide, turn) = (draw.uniform(1, 2), draw.uniform(0, math.tau))
    turns = [turn + math.tau * i / len(spokes) for i in range(len(spokes))]
    corners = [(lon + wide * r * math.cos(t), max(-89.9, min(89.9, lat + r * math.sin(t)))) for r, t in zip(spokes, turns, strict=True)]
    return shapely.segmentize(shapely.make_valid(shapely.Polygon(corners)), DENSE)


def region_of(draw):
    where = draw.randrange(4)
    lon = draw.choice([-179.5, 179.5]) if where == 0 else draw.uniform(-180, 180)
    lat = draw.choice([-1, 1]) * draw.uniform(80, 86) if where == 1 else draw.uniform(-70, 70)
    size = draw.choice([0.05, 0.5, 2])
    stars = shapely.union_all([star(draw, lon + 2.5 * size * i, lat, size) for i in range(draw.randint(1, 3))])
    turned = [shapely.affinity.translate(stars, by) for by in (-360, 0, 360)]
    return shapes.overlap(shapely.union_all([shapely.intersection(each, WORLD) for each in turned]), WORLD)


def point_of(draw):
    return draw.choice([-180.0, 180.0, draw.uniform(-180, 180)]), draw.choice([-90.0, 90.0, draw.uniform(-89, 89), draw.uniform(-89, 89)])


@pytest.fixture(scope="module")
def regions():
    draw = random.Random(20170709)
    return [(region_of(draw), draw) for _ in range(MANY)]


def outside(part, region):
    return shapely.difference(part, region).area


def assert_inside(part, region):
    assert part.is_valid
    assert outside(part, region) <= TINY * region.area


def assert_on_earth(shape):
    assert shape.is_valid
    assert not shape.is_empty
    assert outside(shape, WORLD) == 0


def main_area(region):
    return shapes.main_parts(shapes.equal_area(region).flat(region)).area


def test_an_end_lies_inside_holds_its_share_and_the_smaller_one(regions):
    for region, draw in regions:
        (bearing, share) = (draw.choice(BEARINGS), draw.uniform(0.05, 0.6))
        small, big = operators.end_of(region, bearing, share), operators.end_of(region, bearing, share + 0.2)
        assert_inside(big, region)
        assert outside(small, big) <= ROUGH * region.area
        assert shapes.area_km2(big) >= (share + 0.19) * main_area(region)


def test_an_end_with_a_bent_front_lies_inside_and_holds_the_smaller(regions):
    for region, draw in regions:
        (bearing, share) = (draw.choice(BEARINGS), draw.uniform(0.1, 0.9))
        part = operators.end_of(region, bearing, share, bent=True)
        assert_inside(part, region)
        assert outside(operators.end_of(region, bearing, share / 2, bent=True), part) <= ROUGH * region.area


def test_four_wedges_make_the_region(regions):
    for region, draw in regions:
        first = draw.choice(BEARINGS)
        wedges = [operators.wedge_of(region, first + turn) for turn in (0, 90, 180, 270)]
        for wedge in wedges:
            assert_inside(wedge, region)
        assert sum(wedge.area for wedge in wedges) == pytest.approx(region.area, rel=0.002)


def test_a_middle_lies_inside_and_holds_the_smaller(regions):
    for region, draw in regions:
        share = draw.uniform(0.1, 0.8)
        part = operators.middle_of(region, share)
        assert_inside(part, region)
        assert outside(operators.middle_of(region, share / 2), part) <= ROUGH * region.area


def test_units_are_covered_more_by_more(regions):
    for region, draw in regions:
        west, south, east, north = region.bounds
        middle = (west + east) / 2
        halves = {"W": shapes.clip(region, (west, south, middle, north)), "E": shapes.clip(region, (middle, south, east, north))}
        mask = operators.end_of(region, draw.choice(BEARINGS), draw.uniform(0.1, 0.9))
        covered = draw.uniform(0.1, 0.9)
        strict, loose = (operators.snapped(mask, halves, share) for share in (covered, covered / 2))
        assert 1 <= len(strict) <= len(loose)


def test_a_strip_lies_on_both_sides_of_its_border_and_grows_with_its_depth(regions):
    for region, draw in regions:
        west, south, east, north = region.bounds
        if east - west > 180:
            continue  # its halves would meet on the other side of the globe
        middle = (west + east) / 2
        first, second = shapes.clip(region, (west, south, middle, north)), shapes.clip(region, (middle, south, east, north))
        depth = draw.uniform(1, 30)
        thin, thick = operators.strip(first, second, depth), operators.strip(first, second, 1.5 * depth)
        assert_inside(thick, region)
        assert outside(thin, thick) <= 0.02 * max(thin.area, TINY)


def test_a_coast_lies_inside_and_grows_with_its_depth(regions):
    for region, draw in regions:
        depth = draw.uniform(2, 20)
        nothing = shapely.Polygon()
        thin, thick = operators.coast(region, nothing, depth), operators.coast(region, nothing, 2 * depth)
        assert_inside(thick, region)
        assert not thick.is_empty
        assert outside(thin, thick) <= 0.02 * region.area


def test_what_lies_beside_a_region_lies_outside_it_and_grows(regions):
    for region, draw in regions:
        reach = draw.uniform(2, 60)
        near, far = operators.beside(region, reach), operators.beside(region, 2 * reach)
        assert_on_earth(far)
        assert shapes.overlap(far, region).area <= TINY * region.area
        assert outside(near, far) <= 0.02 * near.area


def test_a_wider_circle_holds_the_narrower_one_on_every_point_of_earth():
    draw = random.Random(1)
    for _ in range(MANY):
        (point, radius) = (point_of(draw), draw.uniform(1, 800))
        small, big = operators.around(point, radius), operators.around(point, 1.2 * radius)
        assert_on_earth(big)
        assert outside(small, big) <= 1e-4 * small.area


def test_a_sector_lies_in_its_circle_and_grows_with_its_reach():
    draw = random.Random(2)
    for _ in range(MANY):
        (point, outer, bearing) = (point_of(draw), draw.uniform(5, 500), draw.choice((*BEARINGS, None)))
        near, far = (operators.outside(point, bearing, outer / 2, reach) for reach in (outer, 1.3 * outer))
        assert_on_earth(far)
        assert outside(far, operators.around(point, 1.35 * outer)) <= 0.01 * far.area
        assert outside(near, far) <= 0.01 * near.area


def test_a_corridor_holds_the_narrower_one_anywhere():
    draw = random.Random(3)
    for _ in range(MANY):
        (lon, lat) = (draw.choice([179.9, -179.9, draw.uniform(-180, 180)]), draw.uniform(-85, 85))
        there = ((lon + draw.uniform(-3, 3) + 180) % 360 - 180, lat + draw.uniform(-3, 3))
        half = draw.uniform(1, 40)
        narrow, wide = operators.between((lon, lat), there, half), operators.between((lon, lat), there, 2 * half)
        assert_on_earth(wide)
        assert outside(narrow, wide) <= 0.005 * narrow.area  # near a pole a step of 25 km is a turn of degrees


def test_a_hull_holds_its_corners_and_the_hull_of_fewer():
    draw = random.Random(4)
    for _ in range(MANY):
        (lon, lat) = (draw.choice([179.5, draw.uniform(-180, 180)]), draw.uniform(-84, 84))
        corners = [((lon + draw.uniform(-3, 3) + 180) % 360 - 180, lat + draw.uniform(-3, 3)) for _ in range(5)]
        whole = operators.hull(corners, 5)
        assert_on_earth(whole)
        assert all(shapes.contains(whole, *corner) for corner in corners)
        assert outside(operators.hull(corners[:4], 5), whole) <= ROUGH * whole.area


def test_the_banks_of_a_river_follow_it_and_widen():
    draw = random.Random(5)
    for _ in range(MANY):
        (lon, lat) = (draw.uniform(-170, 170), draw.uniform(-70, 70))
        course = [(lon + i * 0.3, lat + draw.uniform(-0.2, 0.2)) for i in range(8)]
        half = draw.uniform(2, 10)
        narrow, wide = (operators.along([shapely.LineString(course)], course[1], course[6], each) for each in (half, 2 * half))
        assert_on_earth(wide)
        assert all(shapes.contains(wide, *point) for point in course[1:7])
        assert not shapes.contains(narrow, *course[7])
        assert outside(narrow, wide) <= ROUGH * wide.area


def test_a_geometry_reads_back_valid_and_the_same_but_for_rounding(regions):
    for region, _ in regions:
        back = shapes.from_geometry(shapes.geometry(region))
        assert back.is_valid
        assert shapely.symmetric_difference(back, region).area <= ROUGH * region.area


def test_one_bank_lies_within_both_and_faces_the_other():
    draw = random.Random(9)
    for _ in range(MANY):
        (lon, lat, half) = (draw.uniform(-170, 170), draw.uniform(-60, 60), draw.uniform(2, 30))
        course = shapely.LineString([(lon + step / 4, lat + draw.uniform(-0.2, 0.2)) for step in range(6)])
        north, south, both = (operators.banks(course, half, bank=bearing) for bearing in (0.0, 180.0, None))
        assert north.is_valid
        assert south.is_valid
        assert outside(north, both) <= ROUGH * both.area
        assert outside(south, both) <= ROUGH * both.area
        assert north.centroid.y > south.centroid.y
