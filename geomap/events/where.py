"""Where an event happened, or what it applies to: chosen among the literal mentions of its sentence, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass

from geomap.events.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import anywhere, before
from geomap.models import Geometry, Mention, Toponym, Where, Zone

__all__ = ["Location", "locate"]

EXACT, NEAR = 1, 2
# UCDP's ladder by feature; any other feature is a place of its own
PRECISION = {
    "second_order_unit": 3,
    "first_order_unit": 4,
    "region": 5,
    "valley": 5,
    "river": 5,
    "country": 6,
    "continent": 6,
    "macro_region": 6,
    "sea": 7,
}
PART_OF_COUNTRY = 5
NAMED_NEAR = 5
# what stands between a place and the place that describes it
APPOSITION = re.compile(r"\s*,\s*(?:\w+['’]?\s*){0,4}")
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
    """The place of the event that `trigger` reports.

    A place behind the trigger wins when no other clause opens between them, then the nearest one before it in its clause. A mention
    inside the expression of a zone stands for the zone, unless it is the town that the zone lies around.
    """
    if trigger.kind.place_role == "none":
        return Location(reason="it was said, and the text does not say where")
    chosen = _behind(report, trigger) or _pointed_back(report, trigger) or _in_front(report, trigger)
    if chosen is None:
        return Location(reason="the text does not say where" if report.literal else "the sentence names no place")
    (mention, toponym) = chosen
    zone = _zone_at(mention, toponym, report.zones)
    return _at_place(report, mention, toponym, trigger) if zone is None else _at_zone(zone, toponym, trigger)


def _behind(report: Report, trigger: Trigger) -> Named | None:
    behind = (each for each in report.literal if each[0].start >= trigger.end)
    return next((each for each in behind if not report.parted(trigger.end, each[0].start)), None)


def _pointed_back(report: Report, trigger: Trigger) -> Named | None:
    """The town that "the town" in the clause of the trigger means."""
    for back in anywhere(report.language.events.anaphora).finditer(report.text, report.sentence.start, report.sentence.end):
        named = any(0 <= mention.start - back.end() <= NAMED_NEAR for mention, _ in report.named)  # "the town of Goma"
        if not named and not report.parted(min(trigger.end, back.end()), max(trigger.start, back.start())):
            return report.town
    return None


def _in_front(report: Report, trigger: Trigger) -> Named | None:
    """The nearest place before the trigger in its clause; a relative clause goes on with the place of what it is about."""
    relatives = frozenset(report.language.events.relatives)
    front = [each for each in report.literal if each[0].end <= trigger.start]
    if not front or report.parted(front[-1][0].end, trigger.start, but=relatives):
        return None
    while len(front) > 1 and APPOSITION.fullmatch(report.text, front[-2][0].end, front[-1][0].start) and _finer(front[-2], front[-1]):
        front.pop()
    return front[-1]


def _finer(one: Named, other: Named) -> bool:
    """Is the place before the comma at least as exact as what describes it ("Jamundí, au sud de Cali")?"""
    return PRECISION.get(one[1].feature or "", EXACT) <= PRECISION.get(other[1].feature or "", EXACT)


def _zone_at(mention: Mention, toponym: Toponym, zones: tuple[Zone, ...]) -> Zone | None:
    if PRECISION.get(toponym.feature or "", EXACT) <= PINNED:
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
    precision = PRECISION.get(toponym.feature or "", EXACT)
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
