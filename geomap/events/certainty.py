"""How sure the text is of an event, and the word that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from geomap.events.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.events import CertaintyCue
from geomap.languages.patterns import anywhere
from geomap.models import Certainty

__all__ = ["certainty"]

# where several cues fit, the one that takes the event back furthest wins
ORDER = ("negated", "denied", "hypothetical", "presumed", "alleged", "planned", "claimed", "announced")
WORDS = re.compile(r"\w+")
CLAUSE_END = re.compile(r"[;:!?]")


def certainty(report: Report, trigger: Trigger) -> tuple[Certainty, tuple[int, int] | None]:
    """The certainty of the event that `trigger` reports, with the [start, end) of its cue; ("reported_fact", None) when there is none.

    A cue counts when no more words stand between it and the trigger than its `reach`, inside the same clause; the class of the
    trigger may bring a certainty by itself, and is then its own cue.
    """
    found = list(_cues(report, trigger))
    if trigger.kind.certainty:
        found.append((trigger.kind.certainty, trigger.start, trigger.end))
    if not found:
        return "reported_fact", None
    (said, start, end) = min(found, key=lambda each: (ORDER.index(each[0]), abs(each[1] - trigger.start)))
    return said, (start, end)  # type: ignore[return-value]


def _cues(report: Report, trigger: Trigger) -> Iterator[tuple[str, int, int]]:
    for cue in report.language.events.certainty:
        for found in anywhere(cue.words).finditer(report.text, report.sentence.start, report.sentence.end):
            if _reaches(cue, report.text, found.start(), found.end(), trigger):
                yield cue.certainty, found.start(), found.end()


def _reaches(cue: CertaintyCue, text: str, start: int, end: int, trigger: Trigger) -> bool:
    inside = trigger.start <= start and end <= trigger.end
    if inside:
        return text[end : end + 1] != "-"  # "no" in "no-fly zone" denies nothing
    before = end <= trigger.start
    # a noun is the subject of what stands behind it ("the talks are to open"); a verb is not
    sides = {"near", "before" if before else "after", "clause" if before or trigger.noun else ""}
    if cue.side not in sides:
        return False
    between = text[end : trigger.start] if before else text[trigger.end : start]
    return not CLAUSE_END.search(between) and len(WORDS.findall(between)) <= cue.reach
