"""When does a value of the system say the same as a value of the gold? One function a question."""

from __future__ import annotations

from geomap.models import Actor, Event, Mention, Number, Span, Toponym, When, Zone
from tests.quality.geometry import kilometres, overlap_share

__all__ = [
    "TOWN_KM",
    "overlap",
    "reach_km",
    "same_actor",
    "same_certainty",
    "same_number",
    "same_place",
    "same_type",
    "same_when",
    "same_zone",
]

TOWN_KM = 30.0
AREA_KM = 150.0
"""How far apart two points of one place may stand. Gazetteers agree on towns; each chooses its own point for a river or a province."""

POINTS = frozenset({"populated_place", "capital", "camp", "base", "crossing", "dam", "neighbourhood", "oil_field"})
ENOUGH_OVERLAP = 0.6

TYPES_ALIKE = (
    # a signed text is an agreement whether its parties fought before or not
    {"Agreement", "AGREE"},
    # "rioters attacked the embassy": ACLED's codebook tells the two apart by intent, a sentence seldom does
    {"Violent demonstration", "Mob violence"},
)
CERTAINTIES_ALIKE = ({"announced", "planned"}, {"presumed", "alleged"}, {"claimed", "alleged"})
DOERS = frozenset({"actor", "announcer", "speaker"})


def overlap(one: Span | Mention, other: Span | Mention) -> int:
    """How many characters two spans share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.document == other.document else 0


def reach_km(place: Toponym) -> float:
    """How far from the point of `place` an answer is still right."""
    return TOWN_KM if place.feature in POINTS else AREA_KM


def same_place(gold: Toponym, system: Toponym) -> bool:
    """One id, one country or first-order unit by code, or near points. A gold place without a point must stay without one."""
    if gold.id == system.id:
        return True
    if gold.geometry is None or system.geometry is None:
        return gold.geometry is None and (system.geometry is None or gold.feature == system.feature)
    if "country" in (gold.feature, system.feature):
        return gold.feature == system.feature and gold.country == system.country
    if gold.feature == system.feature == "first_order_unit":
        return gold.admin1 == system.admin1
    return kilometres(gold.geometry.coordinates, system.geometry.coordinates) <= reach_km(gold)


def same_type(gold: Event, system: Event) -> bool:
    """One sub-event type, or two that a sentence cannot tell apart."""
    pair = {gold.sub_event_type, system.sub_event_type}
    return len(pair) == 1 or pair in TYPES_ALIKE


def same_when(gold: When, system: When) -> bool:
    """The same interval at the gold's precision, and no finer than the text: "en avril" is no day. Hours may be left out."""
    if gold.start is None:
        return system.start is None
    finer = gold.precision in ("month", "year") and system.precision != gold.precision
    starts = (system.start or "").startswith(gold.start[:10])
    ends = gold.end is None or (system.end or "").startswith(gold.end[:10])
    return starts and ends and not finer


def same_certainty(gold: Event, system: Event) -> bool:
    """One certainty, or two that reporting uses for one another."""
    pair = {gold.certainty, system.certainty}
    return len(pair) == 1 or pair in CERTAINTIES_ALIKE


def same_actor(gold: Actor, system: Actor) -> bool:
    """The same party on the same side of the event: a doer is never taken for a recipient."""
    if ("recipient" in (gold.role, system.role)) and DOERS & {gold.role, system.role}:
        return False
    if gold.mention and system.mention:
        return overlap(gold.mention, system.mention) > 0
    return gold.name == system.name or (gold.country is not None and gold.country == system.country)


def same_number(gold: Number, system: Number) -> bool:
    """The same kind, the same words and the same figure; the bounds count where the text gives no single figure."""
    figures = gold.best == system.best if gold.best is not None else (gold.low, gold.high) == (system.low, system.high)
    return gold.kind == system.kind and figures and overlap(gold.text, system.text) > 0


def same_zone(gold: Zone, system: Zone) -> bool:
    """The same units, or areas that share more than `ENOUGH_OVERLAP` of their union."""
    if gold.units and set(gold.units) == set(system.units):
        return True
    return overlap_share(gold.geometry, system.geometry) > ENOUGH_OVERLAP
