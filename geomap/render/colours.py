"""The colour of each class of event, for formats that draw symbols of their own."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from geomap.render.content import SYMBOLS

__all__ = ["OTHER", "PLACE", "ZONE", "colours"]

OTHER = "other"
"""The class of an event that has none."""
PLACE, ZONE = "#5B6168", "#7A5C00"


@cache
def colours() -> Mapping[str, str]:
    """Event type -> "#RRGGBB"; `OTHER` for every other type."""
    return {name: look["colour"] for name, look in tomllib.loads(SYMBOLS.read_text(encoding="utf-8")).items()}
