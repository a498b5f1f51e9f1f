"""Where an event happened, or what it applies to: chosen among the literal mentions of its sentence, or nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from geomap.events.choice import announced_at, chosen, ladder, said_at
from geomap.events.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import before
from geomap.models import Geometry, Mention, Toponym, Where, Zone

__all__ = ["Location", "locate"]

EXACT, NEAR = 1, 2
PART_OF_COUNTRY = 5
# a coarser place is drawn as a note or a zone, never as a pin
PINNED = 3
# how far a relation reaches when the text gives no distance; a direction ("north of") reaches DIRECTION_KM
RADIUS_KM = {"in": None, "near": 10.0, "around": 20.0}
DIRECTION_KM = 30.0


@dataclass(frozen=True, slots=True)
class Location:
    """The `where` of an event with the geometry it is drawn at; `reason` says why there is none."""

    where: tuple[Where, ...] = ()
    geometry: Geometry | None = None
    reason: str | None = None
    confidence: float = 1.0


def locate(report: Report, trigger: Trigger) -> Location:
    """The place of the event that `trigger` reports, the zone around it when the mention stands in the expression of one."""
    if trigger.kind.place_role == "none":
        return _announced(announced_at(report, trigger))
    found = chosen(report, trigger)
    if found is None and (said := said_at(report, trigger)):
        return _announced(said)
    if found is None:
        return Location(reason="the text does not say where" if report.literal else "the sentence names no place")
    (mention, toponym) = found
    zone = _zone_at(mention, toponym, report.zones)
    return _at_place(report, mention, toponym, trigger) if zone is None else _at_zone(zone, toponym, trigger)


def _announced(at: Named | None) -> Location:
    """What is only said has no place but the one where it was said, which is no pin."""
    if at is None:
        return Location(reason="it was said, and the text does not say where")
    where = Where(place=at[1].id, role="announcement", precision=ladder(at[1]))
    return Location((where,), None, "the text says where it was said, not where it happened", at[1].confidence)


def _zone_at(mention: Mention, toponym: Toponym, zones: tuple[Zone, ...]) -> Zone | None:
    if ladder(toponym) <= PINNED:
        return None
    spans = ((zone, span) for zone in zones for span in zone.expression if span.document == mention.document)
    return next((zone for zone, span in spans if span.start <= mention.start and mention.end <= span.end), None)


def _at_zone(zone: Zone, toponym: Toponym, trigger: Trigger) -> Location:
    role = trigger.kind.role
    part = Where(place=toponym.id, role=role, relation="part_of", precision=PART_OF_COUNTRY)
    return Location((Where(place=zone.id, role=role, precision=PART_OF_COUNTRY), part), None, "known as a zone, not as a point")


def _at_place(report: Report, mention: Mention, toponym: Toponym, trigger: Trigger) -> Location:
    left = report.left(mention.start) if mention.start >= report.sentence.start else ""
    relation = next((name for name, words in sorted(report.language.events.relations.items()) if before(words).search(left)), "in")
    precision = ladder(toponym)
    if relation != "in" and precision == EXACT:
        precision = NEAR
    where = Where(
        place=toponym.id, role=trigger.kind.role, relation=relation, precision=precision, radius_km=RADIUS_KM.get(relation, DIRECTION_KM)
    )
    if toponym.geometry is None:
        return Location((where,), None, toponym.reason, 0.0)
    if precision > PINNED:
        return Location((where,), None, "known no closer than this area", toponym.confidence)
    return Location((where,), toponym.geometry, None, toponym.confidence)
