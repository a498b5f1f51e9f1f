"""Where an event happened, or what it applies to: chosen among the literal mentions of its sentence, or nowhere."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from geomap.events.sentence.report import Named, Report
from geomap.events.sentence.scope import only_said
from geomap.events.triggers import Trigger
from geomap.events.where.announced import announced_at, by_witness, said_at
from geomap.events.where.choice import chosen, left_over, opens
from geomap.events.where.following import is_subject
from geomap.events.where.lists import listed
from geomap.events.where.nesting import describes, holds, ladder
from geomap.events.where.relation import relation
from geomap.languages.patterns import after, anywhere
from geomap.models import Geometry, Mention, Toponym, Undrawn, Where
from geomap.places.distance import kilometres
from geomap.places.precision import EXACT, NEAR, PART_OF_COUNTRY, PINNED

__all__ = ["Location", "locate"]

# how far a relation reaches when the text gives no distance; a direction ("north of") reaches DIRECTION_KM
RADIUS_KM = {"in": None, "near": 10.0, "around": 20.0}
DIRECTION_KM = 30.0
# a ring between two places says nothing when they lie farther apart
FARTHEST_KM = 150.0
# the only place of a country that a text names is mostly a namesake where it is less sure than this, and a town than the other where
# the text does not name the country either
SURE, SURE_UNNAMED = 0.65, 0.9
# characters behind a trigger in which it says how people talked
BESIDE = 40
HYPHEN = re.compile(r"[-‐‑–]")


@dataclass(frozen=True, slots=True)
class Location:
    """The `where` of an event with the geometry it is drawn at; `reason` says why there is none.

    `around` is the wider place that the text names, in which one lies that nobody knows; `left` is the place where it happened if
    nothing that the text tells of it elsewhere says another, of an event without one.
    """

    where: tuple[Where, ...] = ()
    geometry: Geometry | None = None
    reason: str | None = None
    confidence: float = 1.0
    around: tuple[Where, ...] = ()
    left: Location | None = None


def locate(report: Report, trigger: Trigger) -> Location:
    """The place of the event that `trigger` reports, the zone around it when the mention stands in the expression of one."""
    if not trigger.meant or (trigger.kind.tells and _from_afar(report, trigger)):
        return Location(reason="those who talked were not in one place" if trigger.meant else "the words mean something else here")
    if only_said(report, trigger):
        return _announced(announced_at(report, trigger))
    found = chosen(report, trigger)
    if found is None and (said := said_at(report, trigger)):
        if not by_witness(report, trigger):
            return _announced(said)
        found = said
    if found is None:
        left = left_over(report, trigger)
        reason = "the text does not say where" if report.literal else "the sentence names no place"
        return Location(reason=reason, left=_at_place(report, *left, trigger) if left else None)
    if zone := _zone_at(*found, report.zones):
        return _at_zone(zone, found[1], trigger)
    (first, *others) = listed(report, trigger, found)
    place = _at_place(report, *first, trigger)
    return place if len(place.where) > 1 else replace(place, where=(*place.where, *(_beside(place.where[0], each) for _, each in others)))


def _from_afar(report: Report, trigger: Trigger) -> bool:
    """Did they talk by telephone, in the words of the trigger or right behind it?"""
    end = min(trigger.end + BESIDE, report.sentence.end)
    found = anywhere(report.language.events.from_afar).search(report.text, trigger.start, end)
    return found is not None and "," not in report.text[trigger.end : found.start()]


def _around(report: Report, unknown: Named) -> Toponym | None:
    """The finest known place that the sentence says to hold one that no gazetteer has ("Baghdad's Doura district", "Kuzal, in Macomia")."""
    known = [each for each in report.literal if each[1].geometry is not None and not _namesake(report, each[1])]
    front = [each for each in known if each[0].end <= unknown[0].start]
    behind = [each for each in known if each[0].start >= unknown[0].end]
    opened = [each for each in front if opens(report, each) and not is_subject(report, each[0].end, unknown)]
    inside = [each for each in front if holds(report, each, unknown) or each in opened]
    last = unknown
    for each in behind:
        inside_it = after(report.language.usage.literal_before).fullmatch(report.text[last[0].end : each[0].start].rstrip())
        if not (inside_it or describes(report, last, each)) or relation(report, each[0])[0] != "in":
            break
        inside.append(each)
        last = each
    return min((each[1] for each in inside), key=ladder, default=None)


def _namesake(report: Report, toponym: Toponym) -> bool:
    """Is it doubtful, and the only place of its country that the text names?"""
    if toponym.id not in report.abroad:
        return False
    return toponym.confidence < (SURE if report.abroad[toponym.id] or toponym.feature == "capital" else SURE_UNNAMED)


def _inside(where: Where, around: Toponym) -> Location:
    """Where nobody knows the place, but that it lies in `around`."""
    wider = replace(where, place=around.id, relation="in", precision=max(NEAR, ladder(around)), radius_km=None)
    pin = around.geometry if wider.precision <= PINNED else None
    return Location((where,), pin, None if pin else "known no closer than this area", around.confidence, (wider,))


def _beside(first: Where, toponym: Toponym) -> Where:
    """Where the event happened too: as it lies to the first place of a list, so to the others ("near Kyiv and Odesa")."""
    precision = ladder(toponym)
    return replace(first, place=toponym.id, precision=NEAR if first.relation != "in" and precision == EXACT else precision)


def _announced(at: Named | None) -> Location:
    """What is only said has no place but the one where it was said, which is no pin."""
    if at is None:
        return Location(reason="it was said, and the text does not say where")
    where = Where(place=at[1].id, role="announcement", precision=ladder(at[1]))
    return Location((where,), None, "the text says where it was said, not where it happened", at[1].confidence)


def _zone_at(mention: Mention, toponym: Toponym, zones: tuple[Undrawn, ...]) -> Undrawn | None:
    if ladder(toponym) <= PINNED:
        return None
    spans = ((zone, span) for zone in zones for span in zone.expression if span.document == mention.document)
    return next((zone for zone, span in spans if span.start <= mention.start and mention.end <= span.end and zone.draw()), None)


def _at_zone(zone: Undrawn, toponym: Toponym, trigger: Trigger) -> Location:
    role = trigger.kind.role
    part = Where(place=toponym.id, role=role, relation="part_of", precision=PART_OF_COUNTRY)
    return Location((Where(place=zone.id, role=role, precision=PART_OF_COUNTRY), part), None, "known as a zone, not as a point")


def _at_place(report: Report, mention: Mention, toponym: Toponym, trigger: Trigger) -> Location:
    itself = trigger.kind.takes_ground and any(mention.end <= low < trigger.start for low, _ in report.relatives)
    # what lies west of Goma, "which they seized", is not what they seized
    (kind, distance) = ("in", None) if itself else relation(report, mention, again=(mention, toponym) not in report.named)
    if other := _first_end(report, mention) or (_other_end(report, mention) if kind == "between" else None):
        return _between(toponym, other, trigger)
    precision = ladder(toponym)
    if kind != "in" and precision == EXACT:
        precision = NEAR
    where = Where(
        place=toponym.id,
        role=trigger.kind.role,
        relation=kind,
        precision=precision,
        radius_km=distance or RADIUS_KM.get(kind, DIRECTION_KM),
    )
    if toponym.geometry is None:
        around = _around(report, (mention, toponym))
        return _inside(where, around) if around else Location((where,), None, toponym.reason, 0.0)
    if precision > PINNED:
        return Location((where,), None, "known no closer than this area", toponym.confidence)
    if not trigger.kind.tells and _namesake(report, toponym):
        return Location((where,), None, "another place of this name may be meant", toponym.confidence)
    return Location((where,), toponym.geometry, None, toponym.confidence)


def _other_end(report: Report, mention: Mention) -> Toponym | None:
    """The second place of "between Goma and Sake"."""
    joints = anywhere(report.language.usage.conjunctions)
    behind = next((each for each in report.named if each[0].start >= mention.end), None)
    return behind[1] if behind and joints.fullmatch(report.text[mention.end : behind[0].start].strip()) else None


def _first_end(report: Report, mention: Mention) -> Toponym | None:
    """The town that a hyphen joins to the one at `mention` ("the Kaduna-Abuja highway")."""
    joined = mention.start > report.sentence.start and HYPHEN.match(report.text, mention.start - 1)
    return next((each for one, each in report.named if one.end == mention.start - 1), None) if joined else None


def _between(one: Toponym, other: Toponym, trigger: Trigger) -> Location:
    """Half-way between two places, as far as both are known and not too far apart: a ring that reaches both."""
    ends = [each.geometry.coordinates for each in (one, other) if each.geometry is not None and ladder(each) == EXACT]
    where = tuple(
        Where(place=each.id, role=trigger.kind.role, relation="between", precision=max(NEAR, ladder(each))) for each in (one, other)
    )
    sure = min(one.confidence, other.confidence)
    if len(ends) < len(where):
        return Location(where, None, "somewhere between two places that are no points", sure)
    ((lon, lat), (other_lon, other_lat)) = ends
    apart = kilometres(lon, lat, other_lon, other_lat)
    if apart > FARTHEST_KM:
        return Location(where, None, "somewhere between two places far apart", sure)
    half = tuple(replace(each, radius_km=round(apart / 2, 1)) for each in where)
    middle = (round((lon + other_lon) / 2, 5), round((lat + other_lat) / 2, 5))
    return Location(half, Geometry(type="Point", coordinates=middle), None, sure)
