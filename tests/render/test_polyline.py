from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Point, box

from geomap.render.polyline import decode, encode, lines

degrees = st.integers(-180_000, 180_000).map(lambda number: number / 1000)


@given(st.lists(st.tuples(degrees, degrees), min_size=2, max_size=20))
def test_a_line_reads_back_to_the_rounded_points(points):
    kept = [point for before, point in zip([None, *points], points, strict=False) if point != before]
    assert decode(encode(points, 1000), 1000) == (kept if len(kept) > 1 else [])


@given(st.lists(st.tuples(degrees, degrees), min_size=2))
def test_the_text_needs_no_escape_anywhere(points):
    assert re.fullmatch("[A-Za-z0-9_-]*", encode(points, 1000))


@pytest.mark.parametrize(
    ("shape", "count"),
    [
        (box(0, 0, 9, 9), 1),
        (box(0, 0, 9, 9).difference(box(3, 3, 6, 6)), 2),
        (MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)]), 2),
        (LineString([(0, 0), (1, 1)]), 1),
        (Point(1, 2), 0),
        (LineString(), 0),
    ],
)
def test_a_shape_gives_its_rings_and_lines(shape, count):
    assert len(list(lines(shape))) == count


def test_a_line_that_shrinks_to_one_point_is_nothing():
    assert encode([(1.0001, 2.0001), (1.0002, 2.0002)], 100) == ""
