"""Other recognisers of names beside the gazetteer scan: found by entry points, off unless asked for.

A package adds one with an entry point in the group "geomap.recognisers": its name is what stands before the colon in
"spacy:fr_core_news_sm", its value a function that takes what stands behind it and returns a `Recogniser`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.metadata import entry_points
from typing import Protocol

from geomap.errors import UsageError

__all__ = ["Recogniser", "recogniser"]

GROUP = "geomap.recognisers"
SHIPPED = {"spacy": "geomap.recognise.spacy_pipelines"}
"""Those that geomap brings itself, whose libraries are extras: the module of each, with a function `recogniser`."""


class Recogniser(Protocol):
    """Anything that finds names of places in a text."""

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """[start, end) of each name in code points, in any order; what overlaps the gazetteer's own finds is left out later."""
        ...


def recogniser(name: str) -> Recogniser:
    """The recogniser called `name` ("spacy:fr_core_news_sm"); UsageError when there is none, or it lacks its library or model."""
    kind, _, argument = name.partition(":")
    found = {each.name: each for each in entry_points(group=GROUP)}
    if kind not in SHIPPED and kind not in found:
        raise UsageError(f"there is no recogniser {kind!r}; known are {', '.join(sorted({*SHIPPED, *found}))}")
    make: Callable[[str], Recogniser] = import_module(SHIPPED[kind]).recogniser if kind in SHIPPED else found[kind].load()
    return make(argument)
