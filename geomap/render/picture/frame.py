"""Where a place on Earth is in a picture: Mercator, as on the page. Places are (longitude, latitude), pixels go right and down."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from geomap.render.picture.elements import Box as Pixels
from geomap.shapes import Box

__all__ = ["Frame", "fitted"]

# as close as the page goes by itself: its level 8, where the world is 65,536 pixels wide
CLOSEST = 256 * 2**8 / math.tau
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Mercator in the pixels of `area`: `scale` pixels a radian, `west` and `north` its corner in radians of the projection."""

    area: Pixels
    scale: float
    west: float
    north: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """The pixel of a place."""
        return self.area[0] + (math.radians(lon) - self.west) * self.scale, self.area[1] + (self.north - _up(lat)) * self.scale

    def box(self) -> Box:
        """What the frame shows, in degrees."""
        left, top, right, bottom = self.area
        south, east = self.north - (bottom - top) / self.scale, self.west + (right - left) / self.scale
        return math.degrees(self.west), _latitude(south), math.degrees(east), _latitude(self.north)

    def holds(self, point: tuple[float, float], margin: float = 0.0) -> bool:
        """Is a pixel inside, `margin` pixels from the edge at least?"""
        left, top, right, bottom = self.area
        return left + margin <= point[0] <= right - margin and top + margin <= point[1] <= bottom - margin

    def pixels(self, km: float, lat: float) -> float:
        """How many pixels `km` kilometres are at a latitude."""
        return km / EARTH_KM / math.cos(math.radians(lat)) * self.scale

    def zoom(self) -> float:
        """The page's zoom level at this scale."""
        return math.log2(self.scale * math.tau / 256)


def fitted(box: Sequence[float], area: Pixels, *, margin: float) -> Frame:
    """The frame that shows `box` (west, south, east, north) inside `area`, `margin` pixels from its edges, no closer than the page does."""
    west, south, east, north = box
    wide, high = area[2] - area[0], area[3] - area[1]
    across, up = math.radians(east - west), _up(north) - _up(south)
    rooms = [(room - 2 * margin) / size for room, size in ((wide, across), (high, up)) if size > 0]
    scale = max(min([CLOSEST, *rooms]), wide / math.tau)
    middle = math.radians((west + east) / 2), (_up(south) + _up(north)) / 2
    return Frame(area=area, scale=scale, west=middle[0] - wide / 2 / scale, north=middle[1] + high / 2 / scale)


def _up(lat: float) -> float:
    return math.asinh(math.tan(math.radians(max(-84.0, min(84.0, lat)))))


def _latitude(up: float) -> float:
    return math.degrees(math.atan(math.sinh(up)))
