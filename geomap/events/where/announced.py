"""Where something was said, which is not where it happened."""

from __future__ import annotations

from geomap.events.sentence.report import CLAUSE_END, Named, Report
from geomap.events.sentence.scope import says, within_aside
from geomap.events.triggers import Trigger
from geomap.events.where.locating import locating
from geomap.events.where.nesting import COMMA, ladder
from geomap.languages.patterns import anywhere, before
from geomap.places.precision import FIRST_ORDER

__all__ = ["OPENING", "announced_at", "by_witness", "in_relative", "said_at"]

# characters before a place that opens a sentence ("In the city of"), and between a verb of saying and the place where it was said
OPENING, BESIDE = 20, 8
# characters between a place and its day ("on")
ON = 6
# words that name a speaker
SPEAKER = 3


def announced_at(report: Report, trigger: Trigger) -> Named | None:
    """The place that opens a sentence in which something is said ("In Geneva, the envoy demanded"), or that stands right behind it."""
    for each in locating(report, trigger):
        (start, end) = (each[0].start, each[0].end)
        if end <= trigger.start and (within_aside(report, start, end, trigger) or report.ended(end, trigger.start)):
            continue  # "China, which runs the port of Gwadar, condemned"; "in Kyiv two were killed; Paris condemned"
        opens = start - report.sentence.start <= OPENING and end <= trigger.start
        # "meeting in New York, demanded"
        day = sum(each.end - each.start for each in report.dates if trigger.end <= each.start and each.end <= start)
        # "speaking in Juba on Tuesday, accused"
        behind = next((date.end for date in report.dates if 0 <= date.start - end <= ON and date.end <= trigger.start), end)
        joined = 0 <= start - trigger.end - day <= BESIDE or COMMA.fullmatch(report.text, behind, max(behind, trigger.start)) is not None
        beside = joined or _in_aside_behind(report, trigger, start, end)
        if (opens or beside) and before(report.language.usage.literal_before).search(report.left(start)):
            return each
    return None


def said_at(report: Report, trigger: Trigger) -> Named | None:
    """The place before `trigger` where somebody said that it happened ("the ministry in Moscow said that the withdrawal is over")."""
    front = [each for each in locating(report, trigger) if each[0].end <= trigger.start]
    if not front or in_relative(report, front[-1][0].start):
        return None
    start = front[-1][0].end
    if ladder(front[-1][1]) == FIRST_ORDER and front[-1][0].start - report.sentence.start <= OPENING:
        return None  # "in Bakool province, officials said that clashes broke out"
    that = anywhere(report.language.events.that)
    if any(says(report, each.start()) for each in that.finditer(report.text, report.sentence.start, front[-1][0].start)):
        return None  # "said that Marawi had not fallen and that"
    opening = that.finditer(report.text, start, trigger.start)
    said = any(says(report, each.start()) and not CLAUSE_END.search(report.text, start, each.start()) for each in opening)
    return front[-1] if said else None


def in_relative(report: Report, at: int) -> bool:
    """Does a relative clause that tells something of its own hold `at` ("the alliance that signed a deal in" + "Algiers")?"""
    opened = [high for low, high in report.relatives if high <= at and report.plain[low:high] not in report.language.events.where]
    told = [each for each in report.told if opened and opened[-1] <= each.start and each.end <= at]
    return any("," not in report.text[opened[-1] : at] for _ in told)


def by_witness(report: Report, trigger: Trigger) -> bool:
    """Does somebody tell before `trigger` what happened where he is ("residents of Kaya said that gunmen", "in Kharkiv the mayor said")?"""
    spoken = [each for each in report.spoken if each[1] <= trigger.start]
    if not spoken:
        return False
    (words, (end, behind)) = (report.language.events, spoken[-1])
    if words.roles.verb_first and (that := anywhere(words.that).search(report.text, behind, trigger.start)):
        end = that.start()  # whoever speaks stands behind his verb
    return anywhere(words.witnesses).search(report.text, report.sentence.start, end) is not None


def _in_aside_behind(report: Report, trigger: Trigger, start: int, end: int) -> bool:
    """Does an aside soon behind the trigger end with the place ("demanded, in a speech in Vilnius, that")?"""
    opened = report.text.find(",", trigger.end, start)
    if opened >= 0 and report.parted(opened, start):  # "demanded, so that troops leave Donetsk,"
        return False
    return opened >= 0 and len(report.text[trigger.end : opened].split()) <= SPEAKER and COMMA.match(report.text, end) is not None
