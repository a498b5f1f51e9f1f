"""Where an event happened, or what it applies to: chosen among the literal mentions of its sentence, or nowhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.patterns import anywhere, before
from geomap.models import Geometry, Mention, Sentence, Toponym, Where, Zone

__all__ = ["Location", "locate"]

# UCDP's ladder by feature; any other feature is a place of its own
PRECISION = {"second_order_unit": 3, "first_order_unit": 4, "region": 5, "country": 6, "continent": 6, "macro_region": 6, "sea": 7, "river": 5, "valley": 5}
# a coarser place is drawn as a note or a zone, never as a pin
PINNED = 3
RADIUS_KM = {"near": 10.0, "around": 20.0}


@dataclass(frozen=True, slots=True)
class Location:
    """The `where` of an event with the geometry it is drawn at; `reason` says why there is none."""

    where: tuple[Where, ...] = ()
    geometry: Geometry | None = None
    reason: str | None = None
    confidence: float = 1.0


def locate(  # noqa: PLR0913, PLR0917
    text: str,
    sentence: Sentence,
    trigger: Trigger,
    toponyms: Sequence[Toponym],
    zones: Sequence[Zone],
    language: Language,
    triggers: Sequence[Trigger] = (),
) -> Location:
    """The place of the event that `trigger` reports.

    A place behind the trigger wins when no other clause opens between them, then the nearest one before it in its clause. A mention
    inside the expression of a zone stands for the zone, unless it is the town that the zone lies around.
    """
    here = [(each, toponym) for toponym in toponyms for each in toponym.mentions if sentence.start <= each.start < sentence.end]
    literal = sorted(((each, toponym) for each, toponym in here if each.usage == "literal"), key=lambda pair: pair[0].start)
    chosen = _behind(text, trigger, literal, language) or _in_front(text, trigger, literal, triggers, language)
    if chosen is None:
        return Location(reason="the text does not say where" if literal else "the sentence names no place")
    mention, toponym = chosen
    zone = _zone_at(mention, toponym, zones)
    if zone is not None:
        where = Where(place=zone.id, role=trigger.kind.role, precision=5)
        return Location((where,), None, "known as a zone, not as a point")
    return _at(text, sentence, mention, toponym, trigger, language)


Named = tuple[Mention, Toponym]


def _behind(text: str, trigger: Trigger, literal: Sequence[Named], language: Language) -> Named | None:
    """The first place after the trigger with no other clause between; of a place and its container ("Hambourg, en Allemagne") the place."""
    breaks = anywhere(language.events.clause_breaks)
    for mention, toponym in literal:
        if mention.start >= trigger.end and not breaks.search(text, trigger.end, mention.start):
            return mention, toponym
    return None


def _in_front(text: str, trigger: Trigger, literal: Sequence[Named], triggers: Sequence[Trigger], language: Language) -> Named | None:
    """The nearest place before the trigger in its clause; a relative clause goes on with the place of what it is about."""
    relatives = set(language.events.relatives)
    breaks = anywhere(tuple(each for each in language.events.clause_breaks if each not in relatives))
    for mention, toponym in reversed(literal):
        if mention.end <= trigger.start:
            return None if breaks.search(text, mention.end, trigger.start) else (mention, toponym)
    return None


def _zone_at(mention: Mention, toponym: Toponym, zones: Sequence[Zone]) -> Zone | None:
    if PRECISION.get(toponym.feature or "", 1) <= PINNED:
        return None
    return next((zone for zone in zones if any(_holds(span.document, span.start, span.end, mention) for span in zone.expression)), None)


def _holds(document: str, start: int, end: int, mention: Mention) -> bool:
    return document == mention.document and start <= mention.start and mention.end <= end


def _at(text: str, sentence: Sentence, mention: Mention, toponym: Toponym, trigger: Trigger, language: Language) -> Location:
    left = text[max(sentence.start, mention.start - 60) : mention.start]
    relation = next((name for name, words in sorted(language.events.relations.items()) if before(words).search(left)), "in")
    precision = PRECISION.get(toponym.feature or "", 1)
    if relation != "in" and precision == 1:
        precision = 2
    where = Where(place=toponym.id, role=trigger.kind.role, relation=relation, precision=precision, radius_km=RADIUS_KM.get(relation))
    if toponym.geometry is None:
        return Location((where,), None, toponym.reason, 0.0)
    if precision > PINNED:
        return Location((where,), None, "known no closer than this area", toponym.confidence)
    return Location((where,), toponym.geometry, None, toponym.confidence)
