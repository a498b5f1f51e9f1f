"""Where one clause ends and another begins, and what is only said: what a place or a date in one of them does not tell of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from geomap.events.sentence.report import Report
from geomap.events.taxonomy import CROWDS, OTHER
from geomap.events.triggers import Trigger
from geomap.languages import load
from geomap.languages.patterns import after, anywhere, before

__all__ = ["apart", "asides", "of_crowd", "of_source", "only_said", "passed", "reported", "says", "within_aside"]

COMMA, MARK = re.compile("[,،]"), re.compile("[,;:]")
# how many words may stand between an event and the clause about it
BESIDE = 3
# and how many a source has
SOURCE = 8


def apart(report: Report, start: int, end: int, *, back: bool = False) -> bool:
    """Does another clause open between `start` and `end`, one that tells of another moment or of somebody else?

    What happened "when he left" (without a comma) happened there too; looking `back`, a relative clause goes on with what it is about,
    but not with the place where something was said ("the ministry in Moscow said that").
    """
    (breaks, moment, place, relative) = _openers(report.language.code)
    if report.ended(start, end):
        return True
    if not back and (reported(report, start, end) or _closed(report, start, end)):
        return True
    opened = (each for each in breaks.finditer(report.text, start, end) if report.opened(each.start()))
    for opener in (*opened, *([] if back else _of_others(report, relative, start, end))):
        if report.in_date(*opener.span()) or _aside(report, opener, end, back=back):
            continue
        if _led_to(report, opener) if back else _goes_on(report, start, opener, end):
            continue
        left = report.text[start : opener.start()].rstrip()
        bare = left.rstrip(",،")
        if back and anywhere(report.language.events.that).fullmatch(opener[0]) and says(report, opener.start()):
            return True
        if back and _names_source(report, opener):
            continue
        same = place.fullmatch(opener[0]) or (moment.fullmatch(opener[0]) and (back or left == bare))
        if not same and not (back and relative.match(opener[0])):
            return True
    return False


def of_source(report: Report, trigger: Trigger) -> bool:
    """Does the source of the sentence say it behind a comma ("ten died in Goma on Monday, according to the UN, which" + "called for")?"""
    opened = [low for low, _ in report.relatives if low < trigger.start and report.left(low).rstrip().endswith(",")]
    if not opened or trigger.kind.event_type != "Diplomacy":
        return False
    named = (report.text[end : opened[-1]] for _, end, verb in report.says if not verb and end < opened[-1])
    return any("," not in each.rstrip(" ,") and len(each.split()) <= SOURCE for each in named)


def _closed(report: Report, start: int, end: int) -> bool:
    """Does a relative clause around `start` end with a comma before `end` ("the junta, which seized power, attacked")?"""
    return any(low < start < high <= end for low, high in report.enclosed)


def _of_others(report: Report, relative: re.Pattern[str], start: int, end: int) -> Iterator[re.Match[str]]:
    """Where the verb comes second, the relative clauses behind a verb that ends at `start`: they tell of whoever stands before them."""
    if report.language.events.roles.verb_second and any(each.end == start and not each.noun and each.kind.happens for each in report.told):
        found = (relative.match(report.text, low) for low, _ in report.relatives if start <= low < end)
        yield from filter(None, found)


def _aside(report: Report, opener: re.Match[str], end: int, *, back: bool) -> bool:
    """Does an aside open here between two commas and close before `end`: who says so ("in Goma, according to the army, rebels"), or,
    not looking `back`, a relative clause ("raids, which had stopped, resumed over")?
    """  # noqa: D205
    source = any(start == opener.start() and not verb for start, _, verb in report.says)
    inside = [(start, until) for start, until in (report.enclosed if back else report.relatives) if start <= opener.start() < until]
    relative = any(not back or until <= end for _, until in inside)
    opened = report.left(opener.start()).rstrip().endswith((",", "،"))
    if source and not opened and report.language.events.roles.verb_second:
        return True  # "töteten nach Angaben der Armee zehn Menschen in"
    if not back and _bracketed(report, opener.start()):
        return ")" in report.text[opener.end() : end]
    return (source or relative) and opened and COMMA.search(report.text, opener.end(), end) is not None


def _bracketed(report: Report, at: int) -> bool:
    """Does a bracket stand open at `at`?"""
    return report.text.rfind("(", report.sentence.start, at) > report.text.rfind(")", report.sentence.start, at)


def _led_to(report: Report, opener: re.Match[str]) -> bool:
    """Does a clause open here that tells what led to the violence before it ("four were killed near Burhakaba after gunmen stopped")?"""
    causes = anywhere(report.language.events.causes).fullmatch(opener[0]) is not None
    return causes and all(each.kind.violent or each.kind.consequence for each in report.told if each.end <= opener.start())


def _goes_on(report: Report, start: int, opener: re.Match[str], end: int) -> bool:
    """Does the clause that opens here tell more of what is told at `start`?"""
    return _of_event(report, start, opener) or _doers(report, start, opener, end) or of_crowd(report, start, *opener.span())


def of_crowd(report: Report, start: int, low: int, high: int) -> bool:
    """Does the pronoun at [low, high) open a clause about the crowd that is dispersed or shot at, as the trigger that ends at `start` tells
    ("fired tear gas at students who had gathered in")?
    """  # noqa: D205
    policed = any(each.end == start and each.kind.event_type in CROWDS and not each.kind.aims for each in report.told)
    if not policed or not anywhere(report.language.events.roles.subject_relatives).fullmatch(report.text, low, high):
        return False
    told = next((each for each in report.told if each.start >= high), None)
    return told is not None and told.kind.aims


def _doers(report: Report, start: int, opener: re.Match[str], end: int) -> bool:
    """Does a clause open here about whoever did it ("was shot by gunmen who opened fire in")?"""
    violent = any(each.end == start and (each.kind.consequence or each.kind.violent) for each in report.triggers)
    doers = anywhere(report.language.events.roles.subject_relatives).fullmatch(opener[0])
    told = [each.start for each in report.told if each.kind.violent and opener.end() <= each.start and each.end <= end]
    return violent and doers is not None and any(len(report.text[opener.end() : at].split()) <= 1 for at in told)


def _names_source(report: Report, opener: re.Match[str]) -> bool:
    """Does the opener only name who says so ("In Tawila, according to doctors, ten died")?"""
    return any(not verb and start <= opener.start() < end for start, end, verb in report.says)


def asides(report: Report, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """Relative clauses between two commas, both before the trigger or both behind it: "the men, who fled, were killed"."""
    return ((start, end) for start, end in report.enclosed if end <= trigger.start or start >= trigger.end)


def within_aside(report: Report, start: int, end: int, trigger: Trigger) -> bool:
    """Does [start, end) stand before the trigger in an aside that ends before it ("X, who was due to come on Monday, met Y")?"""
    return end <= trigger.start and any(low <= start and end <= high for low, high in asides(report, trigger))


def passed(report: Report, start: int, trigger: Trigger) -> bool:
    """Has the relative clause that opens at `start` its own verb, and the sentence goes on with `trigger` ("men who refused were shot")?"""
    told = next((each for each in report.told if each.start >= start and not each.noun), trigger)
    if trigger.noun or not told.end <= trigger.start or not before(report.language.events.roles.passive).search(report.left(trigger.start)):
        return False
    return anywhere((",", *report.language.usage.conjunctions)).search(report.text, told.end, trigger.start) is None


def _of_event(report: Report, start: int, opener: re.Match[str]) -> bool:
    """Does a clause open here whose subject is what happened ("launched an offensive on Monday that broke the siege of")?"""
    subjects = anywhere(report.language.events.roles.subject_relatives)
    if not subjects.fullmatch(opener[0]) or report.text[opener.end() : opener.end() + 2].strip().isupper():
        return False
    gaps = (report.text[each.end : opener.start()] for each in report.told if each.noun and start <= each.end <= opener.start())
    # "the fighting, which broke out near Sotk"
    return any((not COMMA.search(gap) and len(gap.split()) <= BESIDE) or not gap.strip(" ,،") for gap in gaps)


def only_said(report: Report, trigger: Trigger) -> bool:
    """Does the trigger tell that something was said, by its class or, without one, by its verb?"""
    if trigger.kind is not OTHER:
        return trigger.kind.place_role == "none"
    return _reporting(report.language.code).fullmatch(report.text, trigger.start, trigger.end) is not None


def reported(report: Report, start: int, end: int) -> bool:
    """Does a comma and then a verb of saying stand between `start` and `end` ("killed ten, the ministry said in Niamey"), or is `end`
    among the words behind a comma that say who says so ("killed ten, a resident of Niamey said")?
    """  # noqa: D205
    # a verb in two parts goes on behind what it says of when and where ("teilte am Montag in Bamako mit")
    inside = (low for low, _ in report.spoken if start <= low < end)
    # "the attack, which the army confirmed, took place in"
    between = (*report.enclosed, *_sources(report, end))
    first = next((low for low in inside if not any(begin <= low < until <= end for begin, until in between)), start)
    if report.text.find(",", start, first) >= 0:
        return True
    opened = report.text.rfind(",", start, end)
    said = next((low for low, _ in report.spoken if low >= end), None)
    if opened < 0 or said is None or any(opened < each.start < said for each in report.triggers):
        return False
    return MARK.search(report.text, end, said) is None


def _sources(report: Report, end: int) -> Iterator[tuple[int, int]]:
    """Where between two commas before `end` stands only who says so ("the rally, as the police report, took place in"), and the clause
    goes on.
    """  # noqa: D205
    for start, high, verb in report.says:
        closing = COMMA.search(report.text, high, end) if not verb and start < end else None
        goes_on = closing and not after(report.language.usage.conjunctions).match(report.text[closing.end() :].lstrip())
        if closing and goes_on and report.left(start).rstrip().endswith((",", "،")):
            yield start, closing.start()


def says(report: Report, until: int) -> bool:
    """Is what opens at `until` something that somebody says ("told Reuters in Islamabad that", "заявили в Москве, что")?"""
    spoken = [each.end for each in report.triggers if each.kind.place_role == "none" and each.end <= until]
    deeds = [each.start for each in report.told if each.noun and each.kind.violent and each.end <= until]
    spoken = [end for end in spoken if not any(end <= each for each in deeds)]  # "condemned the attack on Goma that"
    last = max([*spoken, *(high for _, high in report.spoken if high <= until)], default=None)
    return last is not None and not any(comma in report.text[last:until].rstrip(" \n,،") for comma in ",،;")


@cache
def _reporting(code: str) -> re.Pattern[str]:
    """The verbs of saying of a language, with those that can also tell an event ("announced")."""
    words = load(code).events
    return anywhere((*words.saying, *words.reporting))


@cache
def _openers(code: str) -> tuple[re.Pattern[str], ...]:
    """The words of a language that open a clause; of these those of the same moment, those of the same place, and its relatives."""
    words = load(code).events
    return tuple(map(anywhere, (words.clause_breaks, words.same_moment, words.same_place, words.relatives)))
