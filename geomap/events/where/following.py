"""Places behind an event that are those of the clause that follows ("bombed Goma, and in Bukavu …")."""

from __future__ import annotations

from geomap.events.sentence.report import Named, Report
from geomap.events.triggers import Trigger
from geomap.events.when.participles import describes_noun
from geomap.events.where.nesting import noun_end
from geomap.languages.patterns import after, anywhere, before

__all__ = ["ends_clause", "fronted", "fronts_next", "is_subject", "of_next", "of_verb"]

# characters besides "and" between two verbs that share what they hit ("wurden getötet und verletzt")
SHARED = 2
# words of a subject before its place, and between that and its verb
SUBJECT = 3


def of_next(report: Report, trigger: Trigger, named: Named) -> bool:
    """Is it where another deed happened, which a new clause begins with ("raids killed ten, and a bombing in" + "Quetta left six dead")?"""
    if report.language.events.roles.verb_first:
        return False
    told = [each for each in report.told if each.kind.happens and trigger.end <= each.start < named[0].start]
    opened = [(each.noun, report.text[trigger.end : each.start].rpartition(",")) for each in told]
    joints = after(report.language.usage.conjunctions)
    return any(
        comma and (joint := joints.match(gap.lstrip())) and (noun or _has_subject(report, gap.lstrip()[joint.end() :]))
        for noun, (_, comma, gap) in opened
    )


def fronts_next(report: Report, trigger: Trigger, named: Named) -> bool:
    """Does it open the next clause ("mobs attacked police stations, and in" + "La Aurora, one was set ablaze"; "and" + "Goma was hit")?"""
    told = any(not each.noun and each.start >= named[0].end for each in report.told)
    return told and (fronted(report, trigger.end, named, joined=True) or is_subject(report, trigger.end, named))


def is_subject(report: Report, start: int, named: Named) -> bool:
    """Is it the subject of a verb behind a conjunction, or part of it, where something stands before that ("bombed Goma and" + "Sake was
    hit")? What stands before begins at `start`.
    """  # noqa: D205
    words, (low, end) = report.language, (named[0].start, noun_end(report, named))
    if words.events.roles.verb_first or words.events.roles.verb_second:
        return False
    joints = [*anywhere(words.joints).finditer(report.text, start, low)]
    if not joints or len(report.text[joints[-1].end() : low].split()) > SUBJECT:
        return False
    verb = next((each for each in report.told if not each.noun and each.start >= end), None)
    gap = report.text[end : verb.start] if verb else ","
    helped = before(words.events.roles.passive).search(gap)
    if anywhere(words.joints).search(gap):  # "hit Goma, Sake and Minova and killed ten"
        return False
    if before(words.usage.literal_before).search(report.left(low)):  # "killed ten and mobs in Sake burned shops", but not "killed in Goma"
        subject = report.text[joints[-1].end() : low].split()
        return len(subject) > 1 and verb is not None and report.text[end : verb.start].isspace()
    return not any(mark in gap for mark in ",;:") and len((gap[: helped.start()] if helped else gap).split()) <= SUBJECT


def of_verb(report: Report, trigger: Trigger, named: Named) -> bool:
    """Does the trigger only say which is meant, and the verb behind it tell of the place ("the deal signed in 1991 was broken in"), or that
    of violence ("the truce was broken, when troops took" + "Goma")?
    """  # noqa: D205
    between = [each for each in report.told if not each.noun and trigger.end <= each.start and each.end <= named[0].start]
    if trigger.noun and trigger.kind.role == "application":
        return any(each.kind.violent or each.kind.takes_ground for each in between)
    return describes_noun(report, trigger) and any(not describes_noun(report, each) for each in between)


def ends_clause(report: Report, trigger: Trigger) -> bool:
    """Is it a participle that ends its clause, where the verb comes second, and goes on another ("haben Goma erobert und sind in")?"""
    words = report.language.events.roles
    joined = after(report.language.joints).match(report.text[trigger.end : report.sentence.end].lstrip())
    if not words.verb_second or trigger.noun or joined is None:
        return False
    shared = any(each.start - trigger.end <= joined.end() + SHARED for each in report.told if each.start > trigger.end)
    helped = anywhere((*words.active_before, *words.passive, *words.passive_clause))
    alone = " " not in report.text[trigger.start : trigger.end]
    return alone and not shared and helped.search(report.text, report.sentence.start, trigger.start) is not None


def fronted(report: Report, start: int, named: Named, *, joined: bool) -> bool:
    """Do a comma behind `start`, and no more than a preposition or "the town of", stand before the place, and a conjunction if `joined`?"""
    (_, comma, gap) = report.text[start : named[0].start].rpartition(",")
    (first, _, rest) = gap.strip().partition(" ")
    there = after(report.language.usage.literal_before)
    called = not rest or there.fullmatch(rest) or anywhere(report.language.names.place_before).fullmatch(rest)
    conjoined = after(report.language.usage.conjunctions).fullmatch(first) and called
    return bool(comma) and bool(conjoined or (not joined and there.fullmatch(gap.strip())))


def _has_subject(report: Report, gap: str) -> bool:
    """Is more than an auxiliary before the verb of a clause ("and" + "a bridge was" + "blown up", but not "and was" + "killed")?"""
    helped = before(report.language.events.roles.passive).search(gap)
    return bool((gap[: helped.start()] if helped else gap).strip())
