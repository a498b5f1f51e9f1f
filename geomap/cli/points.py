"""Points on the command line: latitude first, as people write them."""

from __future__ import annotations

from geomap.errors import UsageError

__all__ = ["point"]


def point(lat: str, lon: str) -> tuple[float, float]:
    """(longitude, latitude) of two decimal numbers; UsageError when they are no point on Earth."""
    try:
        (north, east) = (float(lat), float(lon))
    except ValueError as error:
        raise UsageError(f"{lat}, {lon} is no point: give latitude and longitude as decimal degrees, 32.62 36.10") from error
    if not (-90 <= north <= 90 and -180 <= east <= 180):  # noqa: PLR2004
        raise UsageError(f"{lat}, {lon} is not on Earth: latitude goes from -90 to 90, longitude from -180 to 180")
    return (east, north)
