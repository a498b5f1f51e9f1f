"""The values that every stage takes and gives: frozen, and free of any library.

Offsets count Unicode code points of `Document.text`, 0-based, end exclusive: `text[start:end]`.
Coordinates are (longitude, latitude) in degrees, WGS 84. Lengths are kilometres.
`None` always means that the text (or the gazetteer) does not say. The dossier format of these values is docs/exchange.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal

__all__ = [
    "Actor", "Alternative", "Article", "Certainty", "DatePrecision", "Document", "Dossier", "Event",
    "GazetteerInfo", "Geometry", "Mention", "Number", "Place", "Plover", "Sentence", "Span", "Toponym",
    "Undrawn", "Usage", "When", "Where", "Zone",
]  # fmt: skip

Usage = Literal["literal", "metonymic", "demonym", "topic"]
"""literal: a location; metonymic: a government, army or team; demonym: "l'armée syrienne"; topic: "le dossier de la Syrie"."""

Certainty = Literal["reported_fact", "announced", "planned", "presumed", "alleged", "claimed", "denied", "negated", "hypothetical"]

DatePrecision = Literal["hour", "day", "week", "month", "year", "ongoing", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """A GeoJSON geometry; `coordinates` nests tuples as GeoJSON nests arrays, (longitude, latitude) innermost."""

    type: Literal["Point", "LineString", "MultiLineString", "Polygon", "MultiPolygon"]
    coordinates: tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article as it was read, or the table whose rows became events (`kind` "table": its text has the cells that were used).

    `published` is an ISO 8601 date or interval ("2017-07-08/2017-07-09"); `published_basis` says how it is known:
    "stated", "argument", or "inferred: …". `sha256` is that of the input's bytes. `text` is never normalised.
    """

    id: str
    source: str
    sha256: str
    language: str
    published: str | None = None
    published_basis: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    kind: Literal["article", "table"] = "article"
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A stretch of `Document.text`; only a `body` sentence can report an event, a `heading` can name its subject."""

    start: int
    end: int
    kind: Literal["body", "heading", "furniture"]
    paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A document with its sentences, in order and without overlap. It lives between the stages; the dossier keeps the document."""

    document: Document
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Evidence: `text` stands at [start, end) of the document with the id `document`."""

    document: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names a place, and what the name stands for there."""

    document: str
    start: int
    end: int
    text: str
    usage: Usage


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A gazetteer entry.

    `id` is "source:key" ("geonames:168325"); `feature` a house term (see geomap.places); `country` an ISO 3166-1 alpha-2 code;
    `admin1` an ISO 3166-2 code; `lon`, `lat` the source's own point; `tolerance_km` how far from it the place may reach.
    """

    id: str
    name: str
    feature: str
    country: str | None
    admin1: str | None
    lon: float
    lat: float
    population: int = 0
    tolerance_km: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """Another place that the same name could have meant, with its share of the confidence."""

    id: str
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Toponym:
    """A place of the dossier with all its mentions. `geometry` is None when nobody could resolve it; `reason` then says why."""

    id: str
    name: str
    label: str
    feature: str | None = None
    country: str | None = None
    admin1: str | None = None
    geometry: Geometry | None = None
    confidence: float = 0.0
    source: str | None = None
    reason: str | None = None
    alternatives: tuple[Alternative, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Plover:
    """The event's PLOVER type ("ASSAULT") and modes ("aerial")."""

    event: str
    mode: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who takes part, as the text has it. `role`: actor, recipient, participant, speaker, announcer, side_a, side_b, supporter."""

    name: str
    role: str
    country: str | None = None
    mention: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """ISO 8601 / EDTF at the precision known: "2017-04", not "2017-04-01". `text` is the date's own words, `reason` how they were read."""

    start: str | None = None
    end: str | None = None
    precision: DatePrecision = "unknown"
    text: Span | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """How an event touches the feature `place` (the id of a toponym or a zone).

    `role`: event (it happened there), announcement (it was said there), application (it applies there).
    `precision` is UCDP's ladder: 1 exact place, 2 near a place, 3 second-order unit, 4 first-order unit, 5 part of a country, 6 country,
    7 sea or air. `radius_km` is the distance that a relation such as "near" is drawn with.
    """

    place: str
    role: Literal["event", "announcement", "application"]
    relation: str = "in"
    precision: int = 1
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """People counted by the text: `kind` is killed, wounded, displaced or detained; `best` lies in [low, high]; None is unbounded."""

    kind: str
    best: int | None
    low: int | None
    high: int | None
    text: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What happened, with the words that say so.

    `event_type` and `sub_event_type` are ACLED's names, plus "Diplomacy" with PLOVER's. `coreferent` are further triggers of the event.
    `geometry` is None for an event that no literal mention locates, or that is known no better than by country; `reason` then says why.
    """

    id: str
    label: str
    event_type: str
    sub_event_type: str
    plover: Plover
    trigger: Span
    evidence: tuple[Span, ...] = ()
    coreferent: tuple[Span, ...] = ()
    actors: tuple[Actor, ...] = ()
    when: When = field(default_factory=When)
    where: tuple[Where, ...] = ()
    numbers: tuple[Number, ...] = ()
    certainty: Certainty = "reported_fact"
    cue: Span | None = None
    attributed_to: Span | None = None
    confidence: float = 0.0
    reason: str | None = None
    geometry: Geometry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """A phrase drawn as a polygon.

    `method` and `parameters` let anybody build it again; `units` are the ISO 3166-2 codes it is made of, empty when none are.
    `core` is the part meant for sure. `basis`: estimated (a formula), lexicon (a sourced row), named (units in the text), drawn (by hand).
    `start` and `end` are dates as in `When`, taken from the zone's events.
    """

    id: str
    label: str
    geometry: Geometry
    status: str | None = None
    expression: tuple[Span, ...] = ()
    method: str = "drawn by hand"
    parameters: Mapping[str, float | str] = field(default_factory=dict)
    basis: Literal["estimated", "lexicon", "named", "drawn"] = "drawn"
    units: tuple[str, ...] = ()
    core: Geometry | None = None
    events: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    certainty: Certainty = "reported_fact"
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undrawn:
    """A zone before anything is known to hold in it. It lives between the stages: only what an event asks for is worth a polygon.

    `draw` gives the zone, the same one each time; None when the phrase cannot be drawn, and then it is no zone.
    """

    id: str
    label: str
    expression: tuple[Span, ...]
    draw: Callable[[], Zone | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class GazetteerInfo:
    """The gazetteer that resolved the names, with the licence its data ask to be shown under."""

    name: str
    version: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that geomap knows of one map: what `extract` writes, people correct, and `render` draws."""

    title: str | None = None
    language: str = "en"
    documents: tuple[Document, ...] = ()
    gazetteer: GazetteerInfo | None = None
    places: tuple[Toponym, ...] = ()
    events: tuple[Event, ...] = ()
    zones: tuple[Zone, ...] = ()

    def _repr_html_(self) -> str:  # the map in Jupyter and Quarto; asked for by name, because this floor knows no stage
        return str(import_module("geomap.render.embedding").notebook(self))
