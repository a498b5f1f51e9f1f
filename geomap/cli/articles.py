"""What `map` and `extract` share: articles in, a dossier with something on the map out, and what to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from geomap.cli.files import STANDARD, content
from geomap.errors import NoPlacesError, UsageError

if TYPE_CHECKING:
    from geomap.models import Dossier  # its dataclasses take 13 ms to make, which --help need not wait for
    from geomap.resolve.online import OnlineGeocoder

__all__ = ["counts", "dossier_of", "many", "summary"]

SHOWN = 5
"""At most so many names are listed in a sentence; the dossier has them all."""


def dossier_of(
    sources: Sequence[str],
    *,
    date: str | None,
    language: str | None,
    title: str | None,
    online: OnlineGeocoder | None = None,
    recognisers: Sequence[str] = (),
) -> Dossier:
    """One dossier of all `sources`; NoPlacesError when it would leave the map empty."""
    from geomap import pipeline, read, recognise
    from geomap.places import Gazetteer

    if sources.count(STANDARD) > 1:
        raise UsageError("standard input can be read once; give - once")
    articles = [
        read.read(source, data=content(source) if source == STANDARD else None, language=language, published=date, id=f"d{i}")
        for i, source in enumerate(sources, 1)
    ]
    others = [recognise.recogniser(each) for each in recognisers]
    dossier = pipeline.extract_all(articles, Gazetteer.open(), title=title, online=online, recognisers=others)
    if not dossier.zones and all(place.geometry is None for place in dossier.places):
        raise NoPlacesError(f"{' and '.join(sources)}: no place on Earth is named here, so there is nothing to map")
    return dossier


def counts(dossier: Dossier) -> dict[str, Any]:
    """What `dossier` holds, for a program: numbers, and the names and labels of what could not be placed."""
    return {
        "documents": len(dossier.documents),
        "places": len(dossier.places),
        "places_not_found": [place.label for place in dossier.places if place.geometry is None],
        "events": len(dossier.events),
        "events_without_a_point": [event.label for event in dossier.events if event.geometry is None],
        "zones": len(dossier.zones),
    }


def summary(dossier: Dossier, target: str) -> str:
    """The same for a person, in one line."""
    known = counts(dossier)
    unplaced, unfound = len(known["events_without_a_point"]), known["places_not_found"]
    parts = [
        f"{known['events'] - unplaced} of {many(known['events'], 'event')} on the map",
        f"{unplaced} without a point (in the list)" if unplaced else "",
        many(known["zones"], "zone"),
        many(known["places"], "place"),
        f"not found: {', '.join(unfound[:SHOWN])}{' …' if len(unfound) > SHOWN else ''}" if unfound else "",
    ]
    return "; ".join(filter(None, parts)) + ("" if target == STANDARD else f" -> {target}")


def many(number: int, noun: str) -> str:
    """`number` with its noun in the right number."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
