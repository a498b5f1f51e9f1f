"""The town of a quarter that nobody knows, or that has namesakes far away."""

from __future__ import annotations

from geomap.events.sentence.antecedent import is_town
from geomap.events.sentence.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.events.where.pointed import pointed_back
from geomap.languages.patterns import after, before
from geomap.models import Toponym
from geomap.places.distance import kilometres

__all__ = ["town_of"]

# words between a quarter and its town behind it ("in X, in the north of Y")
BEHIND = 5
# how far from a town's point its quarters lie at most
QUARTER_KM = 50.0
# a place so sure is no quarter of a town that another sentence names
SURE = 0.85


def town_of(report: Report, trigger: Trigger, quarter: Named) -> Named | None:
    """The town of a quarter that nobody knows: named right behind it ("the quarter of X in Y"), pointed back to, or named before it."""
    (mention, toponym), words = quarter, report.language.names
    nouns = words.quarter_after + (words.venue_after if toponym.geometry is None else ())
    called = after(nouns).match(report.text, mention.end) or after(words.quarters).match(report.text, mention.start)
    fronts = words.quarter_before + (words.venue_before if toponym.geometry is None else ())
    if not (called or before(fronts).search(report.left(mention.start))):
        return None
    town = _town_near(report, trigger, quarter)
    namesake = town and (town in report.literal or toponym.confidence < SURE) and _far(town[1], toponym)
    return town if toponym.geometry is None or toponym.feature == "country" or namesake else None


def _far(town: Toponym, quarter: Toponym) -> bool:
    """Is the quarter a namesake so far away that it is none of the town's?"""
    if quarter.geometry is None or town.geometry is None:
        return False
    (lon, lat, *_), (other_lon, other_lat, *_) = town.geometry.coordinates, quarter.geometry.coordinates
    return kilometres(lon, lat, other_lon, other_lat) > QUARTER_KM


def _town_near(report: Report, trigger: Trigger, quarter: Named) -> Named | None:
    """The town named right behind a quarter, pointed back to, or named before it."""
    (mention, _), words = quarter, report.language
    behind = next((each for each in report.literal if each[0].start >= mention.end), None)
    gap = report.text[mention.end : behind[0].start] if behind else ""
    near = behind and len(gap.split()) <= BEHIND and not report.parted(mention.end, behind[0].start)
    owned = gap.isspace() and words.names.genitives  # "Київський район Харкова"
    if behind and near and is_town(behind) and (owned or before(words.usage.literal_before + words.names.links).search(gap)):
        return behind
    front = [each for each in report.literal if each[0].end <= mention.start and is_town(each)]
    back = pointed_back(report, trigger)
    towns = (each for each in (*([back] if back else []), *reversed(front), *report.towns) if each[0].usage == "literal")
    return next((each for each in towns if each[1].geometry and each[1] != quarter[1]), None)
