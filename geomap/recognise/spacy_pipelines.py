"""The only door to spaCy: a pipeline that the user has installed, as a recogniser (`pip install geomap[spacy]`)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.errors import UsageError

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline

__all__ = ["SpacyRecogniser", "recogniser"]

PLACES = frozenset({"LOC", "GPE"})
"""The labels of places: WikiNER's, and OntoNotes' for countries, cities and states. A facility (FAC) is mostly a building."""
UNNEEDED = ("parser", "tagger", "morphologizer", "lemmatizer", "attribute_ruler", "senter", "textcat")


class SpacyRecogniser:
    """The places that a spaCy pipeline marks."""

    def __init__(self, pipeline: Pipeline) -> None:
        """`pipeline` has a component that sets entities."""
        self._pipeline = pipeline

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """[start, end) of the entities that are places."""
        self._pipeline.max_length = max(self._pipeline.max_length, len(text) + 1)
        return [(each.start_char, each.end_char) for each in self._pipeline(text).ents if each.label_ in PLACES]


def recogniser(model: str) -> SpacyRecogniser:
    """The recogniser of the pipeline `model` ("fr_core_news_sm", or a folder); UsageError when spaCy or the pipeline is missing."""
    try:
        import spacy  # noqa: PLC0415  # heavy, and an extra
    except ImportError:
        raise UsageError("spaCy is not installed; run `pip install geomap[spacy]`") from None
    if not model:
        raise UsageError("say which spaCy pipeline: spacy:fr_core_news_sm")
    try:
        return SpacyRecogniser(spacy.load(model, exclude=UNNEEDED))
    except OSError:
        raise UsageError(f"the spaCy pipeline {model} is not installed; run `pip install {model.replace('_', '-')}`") from None
