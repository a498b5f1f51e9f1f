"""What is told of a place only by the way: asides, and places that say where another one lies."""

from __future__ import annotations

from geomap.events.sentence.report import Named, Report
from geomap.events.where.locating import joint
from geomap.events.where.nesting import COMMA, describes, noun_end
from geomap.languages.patterns import after

__all__ = ["aside", "outermost"]


def outermost(report: Report, front: list[Named]) -> Named:
    """The last of the places in `front`, without those that only say where another one lies."""
    while len(front) > 1 and (describes(report, front[-2], front[-1]) or aside(report, front[-1])):
        front.pop()
    return front[-1]


def _opened_late(report: Report, comma: int) -> bool:
    """Does the sentence itself begin behind the comma, after a date or a word ("On 19 June, Taji, north of the capital, was bombed")?"""
    dated = any(each.end == comma for each in report.dates)
    return dated or len(report.text[report.sentence.start : comma].split()) == 1


def _names_them(report: Report, opened: int, start: int) -> bool:
    """Does the aside give several names and nothing else ("the two camps, Shimelba and Hitsats, were razed")?"""
    first = next((each for each, _ in report.literal if opened <= each.start < start), None)
    if first is None or report.text[opened + 1 : first.start].strip():
        return False
    return joint(report.language.code).fullmatch(report.text, first.end, start) is not None


def _followed(report: Report, end: int, *, bare: bool) -> bool:
    """Does a relative clause tell of the place itself ("the port of Umm Qasr, through which", `bare` "in the capital, Khartoum, which")?"""
    behind, relatives = report.text[end:].lstrip(" ,"), after(report.language.events.relatives)
    return any(relatives.match(each) for each in (behind if bare else "", behind.partition(" ")[2]))


def aside(report: Report, named: Named) -> bool:
    """Does an aside that tells nothing name the place ("X, the governor of Azaz, was killed"), or a relative clause of its own?"""
    (start, end) = (named[0].start, noun_end(report, named))
    opened = max(report.text.rfind(comma, report.sentence.start, start) for comma in ",،")
    if opened < 0 or not COMMA.match(report.text, end) or _opened_late(report, opened):
        return False
    gap, words = report.text[opened + 1 : start], report.language
    if _followed(report, end, bare=not gap.strip()) or _names_them(report, opened, start):
        return False
    if relative := after(words.events.relatives).match(gap):
        return relative.end() < len(gap.rstrip())  # "seven districts, dont" + "Aghdam, fallen in 1993"
    head = any(each[0].end <= opened for each in report.literal) or any(opened < each.start < start for each in report.triggers)
    return not head and not after(words.usage.literal_before).match(gap)
