from __future__ import annotations

import pytest

from geomap.models import Geometry
from tests.quality.geometry import contains, kilometres, overlap_share

SQUARE = Geometry(type="Polygon", coordinates=(((0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)),))
RIGHT_HALF = Geometry(type="MultiPolygon", coordinates=((((1.0, 0.0), (2.0, 0.0), (2.0, 2.0), (1.0, 2.0), (1.0, 0.0)),),))
HOLED = Geometry(type="Polygon", coordinates=(*SQUARE.coordinates, ((0.5, 0.5), (1.5, 0.5), (1.5, 1.5), (0.5, 1.5), (0.5, 0.5))))
POINT = Geometry(type="Point", coordinates=(1.0, 1.0))


def test_a_degree_of_latitude_is_111_kilometres():
    assert kilometres((36.0, 32.0), (36.0, 33.0)) == pytest.approx(111.195, abs=0.01)


def test_a_hole_is_outside():
    assert contains(HOLED, 0.25, 0.25)
    assert not contains(HOLED, 1.0, 1.0)
    assert not contains(POINT, 1.0, 1.0)


@pytest.mark.parametrize(("other", "share"), [(SQUARE, 1.0), (RIGHT_HALF, 0.5), (HOLED, 0.75), (POINT, 0.0)])
def test_the_share_of_overlap_is_intersection_over_union(other, share):
    assert overlap_share(SQUARE, other) == pytest.approx(share, abs=0.02)
