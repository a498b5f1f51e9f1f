"""What one picture shows: the part of the page's content that lies in its frame, its words and its colours."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from geomap.places.regions import Borders
from geomap.render.layout import NOTES
from geomap.render.picture.frame import Frame
from geomap.render.words import Words

__all__ = ["HATCH", "Sheet"]

# how far apart the lines of hatched zones are, along the edge: the whole, and its core
HATCH = {"rings": 13.0, "core": 6.5}
CROWD = 300


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """`events`, `zones`, `places` and `cities` are rows of the page's content (geomap.render.content) that are drawn in `frame`."""

    frame: Frame
    words: Words
    colours: Mapping[str, str]
    style: str
    borders: Borders
    symbols: Mapping[str, Mapping[str, str]]
    events: Sequence[Mapping[str, Any]]
    zones: Sequence[Mapping[str, Any]]
    places: Sequence[Mapping[str, Any]]
    cities: Sequence[Sequence[Any]]

    @property
    def rtl(self) -> bool:
        """Do the words run from right to left?"""
        return self.words("page", "direction") == "rtl"

    @cached_property
    def drawn(self) -> frozenset[str]:
        """The ids of the events and zones."""
        return frozenset(row["id"] for row in (*self.events, *self.zones))

    @cached_property
    def pinned(self) -> list[Mapping[str, Any]]:
        """The events that have a symbol at a point."""
        return [event for event in self.events if event["at"]["style"] not in NOTES]

    @property
    def crowded(self) -> bool:
        """Are there more symbols than anybody can tell apart, so that discs with numbers stand for them?"""
        return len(self.pinned) > CROWD

    @cached_property
    def noted(self) -> list[Mapping[str, Any]]:
        """The events that are known by an area only, and are not those of a zone, which is drawn itself."""
        zones = {zone["id"] for zone in self.zones}
        return [event for event in self.events if event["at"]["style"] in NOTES and event["at"]["feature"] not in zones]
