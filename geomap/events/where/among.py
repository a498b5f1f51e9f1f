"""Places in an aside about some of those whom a deed hit, where it did not happen ("killed ten, including two from Sake, in Goma")."""

from __future__ import annotations

from geomap.events.sentence.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.events.where.nesting import COMMA, noun_end
from geomap.languages.patterns import after

__all__ = ["listed_aside", "of_some"]


def listed_aside(report: Report, trigger: Trigger, named: Named) -> bool:
    """Does an aside only tell who some of them were ("killed ten, including two farmers from Sake, in an attack on Goma")?"""
    opened, among = _among(report, trigger, named)
    told = any(opened < each.start < named[0].start for each in report.told)  # "including 40 in an attack on Sake, in"
    opening = report.text[opened + 2 : named[0].start].strip()
    itself = among and after(report.language.events.counts.among).fullmatch(opening)  # "in eight towns, among them Sake, Goma and"
    return among and not (told or itself) and COMMA.match(report.text, noun_end(report, named)) is not None


def of_some(report: Report, trigger: Trigger, named: Named) -> bool:
    """Does such an aside tell what befell some of them there ("onze arrêtés, dont quatre interceptés à Briansk")?"""
    opened, among = _among(report, trigger, named)
    return among and any(not each.noun and opened < each.start < named[0].start for each in report.told)


def _among(report: Report, trigger: Trigger, named: Named) -> tuple[int, bool]:
    """The comma before the place that opens an aside about some of them, and is there one? Else the last one."""
    among = after(report.language.events.counts.among)
    commas = [at for at in range(trigger.end, named[0].start) if report.text[at] == ","]
    found = next((at for at in commas if among.match(report.text, at + 2)), None)  # ", dont X," + "tué à Minsk"
    return found if found is not None else max(commas, default=-1), found is not None
