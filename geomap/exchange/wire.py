"""What a dossier's text has beside the models: the head, said once, and the kinds of feature."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from geomap.models import Document, Dossier, Event, GazetteerInfo, Toponym, Zone

__all__ = ["KINDS", "AnyFeature", "Head", "features"]

AnyFeature = Toponym | Event | Zone

KINDS: dict[str, type[AnyFeature]] = {"place": Toponym, "event": Event, "zone": Zone}
"""`properties.kind` -> the model that the feature is read into."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a dossier says once. `version` is that of this format; `language` that of the map's own words."""

    version: Literal[1] = 1
    title: str | None = None
    language: str = "en"
    documents: tuple[Document, ...] = ()
    gazetteer: GazetteerInfo | None = None


def features(dossier: Dossier) -> tuple[AnyFeature, ...]:
    """The features of `dossier` in the order of its text: places, events, zones."""
    return (*dossier.places, *dossier.events, *dossier.zones)
