"""How far a word that says how sure the text is reaches: to what stands near it in its clause, and to what its speaker goes on with."""

from __future__ import annotations

import re

from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.events import CertaintyCue
from geomap.languages.patterns import anywhere, before

__all__ = ["SPOKEN", "reaches", "told_of"]

# what somebody says of a deed
SPOKEN = frozenset({"denied", "claimed", "alleged"})
# how many letters may be grown to the front of a word
GROWN = 2
WORDS = re.compile(r"\w+")
CLAUSE_END = re.compile(r"[;:!?]")


def told_of(report: Report, cue: CertaintyCue, start: int, end: int, trigger: Trigger) -> bool:
    """Does the cue reach the trigger, or the clause of it that goes on with what it says ("claims that the road is open" + "and that")?"""
    words, opened = report.language.events, list[re.Match[str]]()
    if cue.certainty in SPOKEN and words.that and not CLAUSE_END.search(report.text, end, trigger.start):
        opened = [*anywhere(words.that).finditer(report.text, end, trigger.start)]
    joint = before(report.language.joints)
    goes_on = (each.end() for each in reversed(opened) if joint.search(report.left(each.start())))
    return reaches(cue, report.text, start, next(goes_on, end), trigger)


def reaches(cue: CertaintyCue, text: str, start: int, end: int, trigger: Trigger) -> bool:
    """Does the cue at [start, end) of `text` stand near enough to the trigger, and on its side?"""
    if cue.certainty == "hypothetical" and end == trigger.end and trigger.start - start <= GROWN:
        return False  # to threaten is no mere possibility
    inside = trigger.start <= start and end <= trigger.end
    if inside:
        # to threaten is no mere possibility, nor is a breakthrough that was tried
        deed = cue.certainty == "hypothetical" or (cue.certainty == "negated" and cue.nouns and not trigger.noun)  # "called off its talks"
        deed = deed or (cue.certainty == "negated" and trigger.kind.plover == "SANCTION")  # "cancelled flights to"
        threat = deed and start == trigger.start
        return text[end : end + 1] != "-" and not threat  # "no" in "no-fly zone" denies nothing
    before = start < trigger.start  # a cue may share a word with the trigger ("assure avoir" + "avoir tué")
    # a noun is the subject of what stands behind it ("the talks are to open"); a verb is not
    sides = {"near", "before" if before else "after", "clause" if before or trigger.noun else ""}
    if cue.side not in sides:
        return False
    between = text[end : trigger.start] if before else text[trigger.end : start]
    if cue.nouns and cue.certainty == "hypothetical" and not between.strip():
        return False  # right behind "calls for" stands who calls
    if CLAUSE_END.search(between) or (cue.stops and anywhere(cue.stops).search(between)):
        return False
    return len(WORDS.findall(between)) <= cue.reach
