"""The gazetteer that comes with geomap: names -> places -> regions, read-only and without a network."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.places.features import FEATURES
    from geomap.places.geocoder import GazetteerGeocoder
    from geomap.places.match import Match
    from geomap.places.regions import Regions
    from geomap.places.store import Gazetteer

__all__ = ["FEATURES", "Gazetteer", "GazetteerGeocoder", "Match", "Regions"]

_HOME = {"FEATURES": "features", "Gazetteer": "store", "GazetteerGeocoder": "geocoder", "Match": "match", "Regions": "regions"}


def __getattr__(name: str) -> object:
    """Load what is asked for on first use: geopy and shapely are heavy, and most look-ups need neither."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
