"""The gazetteer that comes with geomap: names -> places -> regions, read-only and without a network."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from geomap.places.geocoder import GazetteerGeocoder
    from geomap.places.regions import Regions
    from geomap.places.store import FEATURES, Gazetteer, Match

__all__ = ["FEATURES", "Gazetteer", "GazetteerGeocoder", "Match", "Regions"]

_HOME = {"FEATURES": "store", "Gazetteer": "store", "GazetteerGeocoder": "geocoder", "Match": "store", "Regions": "regions"}


def __getattr__(name: str) -> object:
    """Load what is asked for on first use: geopy and shapely are heavy, and most look-ups need neither."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    return value
