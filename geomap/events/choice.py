"""Which of the places that a sentence names is where its event happened: one of them, the town that "the town" means, or none."""

from __future__ import annotations

import re
from functools import cache

from geomap.events.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.languages import load
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Toponym

__all__ = ["chosen", "ladder"]

EXACT, UNIT, COUNTRY = 1, 4, 6
# UCDP's ladder by feature; any other feature is a place of its own
PRECISION = {
    "second_order_unit": 3,
    "first_order_unit": UNIT,
    "region": 5,
    "valley": 5,
    "river": 5,
    "country": COUNTRY,
    "continent": 6,
    "macro_region": 6,
    "sea": 7,
}
NAMED_NEAR = 5
# a stop ends a clause, but not inside a clock time ("8:20")
STOP = re.compile(r";|:(?!\d)")
COMMA = re.compile(r"\s*[,،]\s*")
# what stands between a place and the place that describes it ("Jamundí, au sud de Cali", "the Salem district of Jenin")
APPOSITION = re.compile(r"\s*[,،(]?\s*(?:\w+['’]?\s*){0,4}")
# what stands between a place and a finer one inside it ("Yemen's capital Sanaa", "the Latakia town of Kabbani")
INSIDE = re.compile(r"(?:['’]s)?\s*[,،]?\s*(?:\w+['’]?\s*){0,5}")
# a name that goes on is an attribute ("the U.S.-led coalition")
COMPOUND = re.compile(r"[-‐‑–]\w")


def ladder(toponym: Toponym) -> int:
    """The step of UCDP's ladder that an event in `toponym` is known to."""
    return PRECISION.get(toponym.feature or "", EXACT)


def chosen(report: Report, trigger: Trigger) -> Named | None:
    """The mention that tells where the event of `trigger` happened, with its toponym; None when the sentence does not say.

    A place behind the trigger wins when no other clause opens between them, then the town that the clause points back to, then the
    nearest place before it in its clause. Of places inside each other the finest is meant.
    """
    return _behind(report, trigger) or _pointed_back(report, trigger) or _in_front(report, trigger)


def _behind(report: Report, trigger: Trigger) -> Named | None:
    behind = [each for each in _places(report) if each[0].start >= trigger.end]
    if not behind or _apart(report, trigger.end, behind[0][0].start):
        return None
    for one, other in zip(behind, behind[1:], strict=False):
        if not _holds(report, one, other):
            return one
    return behind[-1]


def _pointed_back(report: Report, trigger: Trigger) -> Named | None:
    """The town that "the town" in the clause of the trigger means."""
    for back in anywhere(report.language.events.anaphora).finditer(report.text, report.sentence.start, report.sentence.end):
        named = any(0 <= mention.start - back.end() <= NAMED_NEAR for mention, _ in report.named)  # "the town of Goma"
        if not named and not _apart(report, min(trigger.end, back.end()), max(trigger.start, back.start())):
            return report.town
    return None


def _in_front(report: Report, trigger: Trigger) -> Named | None:
    """The nearest place before the trigger in its clause; a relative clause goes on with the place of what it is about."""
    front = [each for each in _places(report) if each[0].end <= trigger.start]
    if not front or _apart(report, front[-1][0].end, trigger.start, back=True):
        return None
    while len(front) > 1 and _describes(report, front[-2], front[-1]):
        front.pop()
    return None if _aside(report, front[-1]) else front[-1]


def _places(report: Report) -> list[Named]:
    """The literal mentions that can be where something happened: no attribute, no office, origin or aim, no name that may be none."""
    return [each for each in report.literal if _locates(report, each)]


def _locates(report: Report, named: Named) -> bool:
    (mention, toponym), language = named, report.language
    left, right = report.left(mention.start), report.text[mention.end : report.sentence.end]
    if COMPOUND.match(right) or before(language.events.elsewhere).search(left):
        return False
    called = language.names.place_before + language.usage.literal_before
    return toponym.geometry is not None or before(called).search(left) is not None or bool(after(language.names.place_after).match(right))


def _describes(report: Report, one: Named, other: Named) -> bool:
    """Does `other` only say where `one` lies ("Jamundí, au sud de Cali", "the Salem district of Jenin")?"""
    gap = report.text[one[0].end : other[0].start]
    if not APPOSITION.fullmatch(gap):
        return False
    if COMMA.match(gap):
        return ladder(one[1]) <= ladder(other[1])
    return _within(one[1], other[1]) or before(report.language.names.place_before).search(gap) is not None


def _holds(report: Report, one: Named, other: Named) -> bool:
    """Is `other` a finer place inside `one`, named right behind it ("Yemen's capital Sanaa", "the Latakia town of Kabbani")?"""
    gap = report.text[one[0].end : other[0].start]
    if not INSIDE.fullmatch(gap) or _apart(report, one[0].end, other[0].start):
        return False
    part = after(report.language.events.possessive).match(gap) is not None and ladder(other[1]) <= ladder(one[1])
    return part or _within(other[1], one[1])


def _within(place: Toponym, unit: Toponym) -> bool:
    """Does `place` lie in the country or unit `unit`, as far as their codes tell?"""
    if ladder(place) >= ladder(unit) or place.country is None or place.country != unit.country:
        return False
    return ladder(unit) == COUNTRY or (ladder(unit) == UNIT and place.admin1 == unit.admin1)


def _aside(report: Report, named: Named) -> bool:
    """Does an aside about somebody name the place ("X, the governor of Azaz, was killed")?"""
    (start, end) = (named[0].start, named[0].end)
    opened = max(report.text.rfind(comma, report.sentence.start, start) for comma in ",،")
    if opened < 0 or not re.match(r"\s*[,،]", report.text[end : end + 3]):
        return False
    head = [each for each in report.literal if each[0].end <= opened]
    return not head and not before(report.language.usage.literal_before).search(report.text[opened + 1 : start])


def _apart(report: Report, start: int, end: int, *, back: bool = False) -> bool:
    """Does another clause open between `start` and `end`, one that tells of another moment or of somebody else?

    What happened "when he left" (without a comma) happened there too; looking `back`, a relative clause goes on with what it is about.
    """
    (breaks, moment, place, relative) = _openers(report.language.code)
    if STOP.search(report.text, start, end):
        return True
    for opener in breaks.finditer(report.text, start, end):
        comma = report.text[start : opener.start()].rstrip().endswith((",", "،"))
        goes_on = (
            place.fullmatch(opener[0]) or (moment.fullmatch(opener[0]) and (back or not comma)) or (back and relative.fullmatch(opener[0]))
        )
        if not goes_on:
            return True
    return False


@cache
def _openers(code: str) -> tuple[re.Pattern[str], ...]:
    """The words of a language that open a clause; of these those of the same moment, those of the same place, and its relatives."""
    words = load(code).events
    return tuple(map(anywhere, (words.clause_breaks, words.same_moment, words.same_place, words.relatives)))
