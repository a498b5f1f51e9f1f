"""Places that a text lists together."""

from __future__ import annotations

from dataclasses import replace

from geomap.events.sentence.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.events.where.following import is_subject
from geomap.events.where.locating import joint, locating
from geomap.events.where.nesting import COMMA, ladder
from geomap.languages.patterns import after, before
from geomap.models import Toponym
from geomap.places.precision import EXACT, FIRST_ORDER

__all__ = ["listed"]

# places of the shortest list, which has no comma before its conjunction
PAIR = 2
# words between a verb and the place that it hits
OBJECT = 3


def listed(report: Report, trigger: Trigger, named: Named) -> tuple[Named, ...]:
    """The places that the text lists with `named` ("à Machala et Quito"), itself among them, in order."""
    every = locating(report, trigger)
    places = [each for at, each in enumerate(every) if not (at and _contains(report, every[at - 1], each))]
    if named not in places:
        return (named,)
    # "in Sake in North Kivu, Djugu in Ituri": what stands between two of a list begins behind the unit of the first
    spans = [each if each is every[-1] else _with_unit(report, each, every[every.index(each) + 1]) for each in places]
    low = high = places.index(named)
    while low > 0 and _siblings(report, *spans[low - 1 : low + 1]) and not _hit_before(report, trigger, *places[low - 1 : low + 1]):
        low -= 1
    ends = [is_subject(report, trigger.end, each) for each in places]  # "bombed Goma and Sake was hit"
    while high < len(places) - 1 and _siblings(report, *spans[high : high + 2]) and not ends[high + 1]:
        high += 1
    found = tuple(places[low : high + 1])
    joined = low < high and _ends_list(report, *spans[high - 1 : high + 1], commas=len(found) > PAIR)
    return found if joined else (named,)


def _contains(report: Report, one: Named, other: Named) -> bool:
    """Does nothing but a preposition stand between a place and the wider one that it lies in ("Сеньківці на Чернігівщині")?"""
    gap = report.text[one[0].end : other[0].start]
    alone = "," not in gap and len(gap.split()) <= 1 and after(report.language.joints).fullmatch(gap.strip()) is None
    return alone and ladder(one[1]) < ladder(other[1])


def _with_unit(report: Report, one: Named, other: Named) -> Named:
    """The place, up to the end of what it lies in."""
    return (replace(one[0], end=other[0].end), one[1]) if _contains(report, one, other) else one


def _hit_before(report: Report, trigger: Trigger, one: Named, other: Named) -> bool:
    """Is `one` what the verb before it hit, and `other` the subject of `trigger` ("bombed Goma and Sake was" + "struck")?"""
    verb = next((each for each in reversed(report.told) if not each.noun and each.end <= one[0].start and each.end < trigger.start), None)
    if verb is None or len(report.text[verb.end : one[0].start].split()) > OBJECT:
        return False
    return is_subject(report, verb.end, other)


def _siblings(report: Report, one: Named, other: Named) -> bool:
    """Are they two of a list: alike on the ladder, with no more than a comma or a conjunction between them?"""
    gap = report.text[one[0].end : other[0].start]
    comma = COMMA.match(gap)  # "à Djibo, à Dori et à Kaya"
    again = comma is not None and gap[comma.end() :].strip().lower() in {"", *report.language.usage.literal_before}
    alike = _alike(one[1], other[1]) and (again or _ends_list(report, one, other, commas=True))
    return alike and not _opens_next(report, one, other)


def _alike(one: Toponym, other: Toponym) -> bool:
    """Are they alike on the ladder, or a town and a province that does not hold it ("in Ica, Apurímac and Puno")?"""
    units = {ladder(one), ladder(other)} == {EXACT, FIRST_ORDER} and None not in {one.geometry, other.geometry, one.admin1, other.admin1}
    return ladder(one) == ladder(other) or (units and one.country == other.country and one.admin1 != other.admin1)


def _opens_next(report: Report, one: Named, other: Named) -> bool:
    """Does `other`, behind a preposition of its own, open a clause whose verb follows ("a man died in Sake and in" + "Goma a mob burned")?

    Then a verb stands before `one` too, in the same breath.
    """
    start = max(report.text.rfind(",", report.sentence.start, one[0].start), report.sentence.start)
    told = [each for each in report.told if not each.noun]
    before_it = any(start <= each.start and each.end <= one[0].start for each in told)
    close = min((each.start for each in told if each.start >= other[0].end), default=report.sentence.end)
    gap = report.text[other[0].end : close]
    repeated = before(report.language.usage.literal_before).search(report.left(other[0].start)) is not None
    return before_it and repeated and close < report.sentence.end and "," not in gap and not report.parted(other[0].end, close)


def _ends_list(report: Report, one: Named, other: Named, *, commas: bool) -> bool:
    """Does a conjunction join them, which ends a list? Behind a comma it does so only in a list of three and more."""
    words = report.language
    gap = _uncalled(report, report.text[one[0].end : other[0].start])
    joined = after(words.joints).match(gap.lstrip(" \n,،")) is not None
    return joined and (commas or not COMMA.match(gap)) and joint(words.code).fullmatch(gap) is not None


def _uncalled(report: Report, gap: str) -> str:
    """`gap` without the noun that calls the name behind it a place ("X and" + "the port city of" + Y)."""
    called = before(report.language.names.place_before).search(gap)
    return gap[: called.start()] if called else gap
