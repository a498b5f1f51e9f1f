"""The stretch of a sentence in which those who take part in an event are looked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.events.sentence.report import CLAUSE_END, Report
from geomap.events.sentence.scope import asides
from geomap.events.triggers import Trigger
from geomap.events.who.parties import ARMED, Party, lists
from geomap.languages.patterns import after, anywhere, before

__all__ = ["Clause", "clause", "of_speaker"]

# how many words may stand between a verb of speech and what is said ("announced" + "on Saturday" + "that")
SAID_WHEN, SAYS_WHO = 4, 12
# and how many words before one of speech that stands behind its speaker ("der Armee zufolge")
SAYER = 2
# words of what a passive verb is told of
SUBJECT = 6


@dataclass(frozen=True, slots=True)
class Clause:
    """[start, end) around a trigger.

    `subject` are those before it whom it goes on about, when nobody in it does what the trigger says; `apart` are those who stand in
    it and take no part: who says so, and who stands in a relative clause inside it. `announced` when somebody before it announces it.
    """

    start: int
    end: int
    subject: Sequence[Party] = ()
    apart: frozenset[Party] = frozenset()
    announced: bool = False


def clause(report: Report, trigger: Trigger, named: Sequence[Party], *, main: bool = False) -> Clause:
    """The clause of `trigger`: up to the next one on either side, to who says so, and to the next trigger behind it.

    With `main`, those that open before it do not end it: a participle may go on with what the main clause says.
    """
    aside = list(asides(report, trigger))
    outside = [
        (start, end)
        for start, end, opener in report.breaks
        if not any(low <= start < high for low, high in aside) and not _by_whom(report, trigger, start, end)
        if not main or start >= trigger.end or CLAUSE_END.fullmatch(opener)
    ]
    outside.extend(_own_subjects(report, named))
    said = list(_said(report, trigger))
    start = max((end for _, end in (*outside, *said) if end <= trigger.start), default=report.sentence.start)
    held = (high - 1 for low, high in report.enclosed if low <= trigger.start < high)  # the relative clause that tells it ends there
    ends = [low for low in (*(low for low, _ in (*outside, *said)), *held) if low >= trigger.end]
    end = min(
        [
            report.sentence.end,
            *ends,
            *(each.start for each in report.triggers if each.start >= trigger.end and not _shares(report, trigger, each)),
        ]
    )
    apart = {each for each in named if any(low <= each.start < high for low, high in aside)}
    opened = next((span for span in (*said, *outside) if span[1] == start), None)
    subject, announced = _carried(report, trigger, named, opened, opened in said) if opened else ((), False)
    if announced:
        start = min(each.start for each in subject)
    else:  # "die Rebellen hätten" opens what they are said to have done
        start = min(
            [start, *(low for low, high in outside if high == start and any(low <= each.start and each.end <= high for each in named))]
        )
    speakers = [(low, _aside_end(report, high, named)) for low, high in _speakers(report, trigger)]
    apart |= {each for each in named if any(low <= each.start and each.end <= high for low, high in speakers)}
    return Clause(start, end, subject, frozenset(apart - set(subject)), announced)


def _own_subjects(report: Report, named: Sequence[Party]) -> Iterator[tuple[int, int]]:
    """The "and" behind which a verb has a subject of its own, where a verb stands before it too ("condemned it" + "and" + "Oslo sent")."""
    words = report.language.events.roles
    verbs = [] if words.verb_first else [each for each in report.triggers if not each.noun]
    for verb in verbs[1:]:
        ahead = [each for each in named if each.end <= verb.start]
        gap = report.text[ahead[-1].end : verb.start].strip() if ahead else None
        if gap == "" or (gap and anywhere((*words.active_before, *words.passive)).fullmatch(gap)):
            start = lists(report, ahead)[-1][0].start
            low = _and_before(report, start)
            if low is not None and verbs[0].end <= low:
                yield low, start
        elif (span := _thing_before(report, verb)) and any(_reaches(report, each.end, span[0]) for each in verbs):
            yield span


def _reaches(report: Report, start: int, end: int) -> bool:
    """Does a verb that ends at `start` end a clause at the "and" at `end`, with no mark before that but a comma?"""
    return start <= end and not any(mark in report.text[start:end].rstrip(" ,") for mark in ",;:")


def _thing_before(report: Report, verb: Trigger) -> tuple[int, int] | None:
    """The "and" behind which something else than somebody has the passive `verb` done to it ("and" + "Sake was struck")."""
    passive = report.language.events.roles.passive
    helped = before(passive).search(report.left(verb.start))
    if helped is None and not after(passive).match(report.text, verb.start):  # which may be part of its words
        return None
    until = verb.start - len(helped.string) + helped.start() if helped else verb.start
    joint = next(reversed([*anywhere(report.language.joints).finditer(report.text, until - len(report.left(until)), until)]), None)
    subject = report.text[joint.end() : until].split() if joint else []
    return joint.span() if joint and 0 < len(subject) <= SUBJECT else None


def _and_before(report: Report, start: int) -> int | None:
    """Where an "and" stands right before `start`, or before the article or the number there."""
    left = report.left(start)
    (shorter, _, last) = left.rstrip().rpartition(" ")
    counted = last.isdigit() or last in report.language.function_words or last in report.language.events.counts.words
    joint = before(report.language.joints).search(left) or (before(report.language.joints).search(shorter) if counted else None)
    return start - len(left) + joint.start() if joint else None


def _shares(report: Report, trigger: Trigger, other: Trigger) -> bool:
    """Does the verb share what it hits with the next, with no more than an "and" between ("kidnapped and released" + "a worker")?"""
    gap = report.text[trigger.end : other.start]
    return not (trigger.noun or other.noun) and anywhere(report.language.joints).fullmatch(gap.strip()) is not None


def _said(report: Report, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The verbs of speech around the trigger, each with the word that opens what is said ("said that")."""
    left = report.left(trigger.start)
    done = before(report.language.events.roles.light).search(left)
    # "claimed responsibility for" an attack tells who did it, not who speaks of it
    deed = trigger.start - len(left) + done.start() if done else trigger.start
    announced = {start for start, _, cue in report.cues if cue.certainty == "announced"}
    joined = not trigger.noun and before(report.language.joints).search(left)
    for start, end, verb in report.says:
        if joined and any(each.start == start for each in report.triggers):  # "accused the army and demanded": one subject for both
            continue
        if verb and not (deed <= start < trigger.start and start not in announced) and (end <= trigger.start or start >= trigger.end):
            opens = (until for at, until, _ in report.breaks if end < at and until <= trigger.start and _near(report, end, at))
            yield start, min(opens, default=end)


def _by_whom(report: Report, trigger: Trigger, start: int, end: int) -> bool:
    """Does the relative clause right behind a noun only tell who did it ("الهجوم الذي" + "نفذه"), or who fights ("qui" + "opposent")?"""
    words = report.language.events.roles
    sides = words.participant_before if trigger.kind.battle else ()
    beside = trigger.noun and report.text[trigger.end : start].isspace()
    return beside and after((*words.agent_before, *sides)).match(report.text, end) is not None


def _near(report: Report, start: int, end: int) -> bool:
    """Does what somebody says open at `end`, behind his verb of speech? Where verbs come first, he himself stands between."""
    gap = report.text[start:end].rstrip(" ,")
    if report.language.events.roles.verb_first:
        return len(gap.split()) <= SAYS_WHO and not any(start <= each.start < end for each in report.triggers)
    return "," not in gap and len(gap.split()) <= SAID_WHEN


def _carried(
    report: Report,
    trigger: Trigger,
    named: Sequence[Party],
    opened: tuple[int, int],
    speech: bool,  # noqa: FBT001
) -> tuple[Sequence[Party], bool]:
    """Who the clause goes on about: whom its relative pronoun means, who speaks of himself, who is accused; and whether he announces it."""
    words = report.language.events.roles
    (start, end) = opened
    # where the verb comes first, whoever speaks of himself stands behind it; where it comes second he may ("teilte die Armee mit, sie")
    second = words.verb_second and not any(each.end <= start for each in named)
    inside = [each for each in named if start <= each.start and each.end <= end]
    behind = lists(report, inside if speech and (words.verb_first or second) else [])
    near = next(iter(behind or reversed(lists(report, [each for each in named if each.end <= start]))), None)
    if near is None or (speech and near[-1].kind == "civilian"):
        return (), False
    gap = report.text[near[-1].end : start]
    if not speech:
        spoken = any(near[-1].end <= low and high <= start and not report.text[high:start].strip(" ,") for low, high, _ in report.says)
        if spoken and words.same_subject and anywhere(words.same_subject).fullmatch(report.text[start:end]):
            return near, False
        relative = anywhere(words.subject_relatives).fullmatch(report.text[start:end]) is not None
        return (near, False) if relative and not gap.strip(" ,") else ((), False)
    # "said it", "said on Monday that it", or where the pronoun is grown to "that"
    own = words.same_subject
    said_by = next((each.end for each in report.dates if each.start >= end and len(report.text[end : each.start].split()) <= 1), end)
    pronoun = bool(own) and (after(own).match(report.text, said_by) or before(own).search(report.text[start:end])) is not None
    himself = pronoun or _dropped(report, trigger, end)
    told = (cue.certainty == "announced" for low, high, cue in report.cues if low < end and start < high)
    deed = any(each.start <= start < each.end and each.kind.place_role != "none" for each in report.triggers)  # "declared a curfew"
    announces = trigger.noun and not behind and not himself and not deed and any(told)
    alone = near[-1].kind in ARMED and of_speaker(report, trigger, start, end)
    return (near, announces) if himself or alone or announces else ((), False)


def of_speaker(report: Report, trigger: Trigger, start: int, end: int) -> bool:
    """Does a verb without a subject, right behind "that" at the end of [start, end), tell what whoever speaks did
    ("el Ejército dijo que" + "bombardeó")?
    """  # noqa: D205
    (words, kind) = (report.language.events, trigger.kind)
    roles = words.roles
    if trigger.noun or roles.verb_first or roles.verb_second or not report.text[end : trigger.start].isspace():
        return False
    suffers = anywhere((*roles.suffers, *roles.passive_forms, *roles.passive)).match(report.plain, trigger.start)
    deed = kind.plover == "ASSAULT" or kind.takes_ground or kind.polices
    return deed and suffers is None and before(words.that).search(report.text[start:end]) is not None


def _dropped(report: Report, trigger: Trigger, end: int) -> bool:
    """Where forms tell, does the verb open what is said, so that the speaker is its subject ("заявили, что" + "освободили")?"""
    words = report.language.events
    told = words.roles.object_forms and not (trigger.noun or trigger.kind.consequence or report.text[end : trigger.start].strip())
    passive = anywhere(words.roles.passive_forms).fullmatch(report.text[trigger.start : trigger.end].split()[0])
    return bool(told) and passive is None and before(words.that).search(report.text[:end]) is not None


def _aside_end(report: Report, end: int, named: Sequence[Party]) -> int:
    """The end of who speaks, where his name follows between two commas ("according to the spokesman," + "General Chaudhry" + ",")."""
    close = report.text.find(",", end + 1, report.sentence.end)
    person = next((each for each in named if each.kind == "person" and end < each.start and each.end == close), None)
    told = person and any(end <= each.start < person.start for each in report.triggers)
    named_so = report.text[end : end + 1] == "," and person and not told and len(report.text[end : person.start].split()) <= SAID_WHEN
    return close if named_so else end


def _inserted(report: Report, trigger: Trigger, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Who says so between two commas before the trigger ("tanks," + "diplomats say" + ", are moved"; "танки," + "утверждают дипломаты" +
    ", перебрасывают").
    """  # noqa: D205
    (opened, closed) = (report.text.rfind(",", report.sentence.start, low), report.text.find(",", high, trigger.start))
    words = len(report.text[opened + 1 : closed].split())
    if opened >= 0 and closed >= 0 and words <= SAID_WHEN and not any(opened <= each.start < closed for each in report.triggers):
        yield opened, closed


def _speakers(report: Report, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """Who is named right before the verb that says so, behind the trigger ("..., police said"), or right behind "according to"."""
    for low, high, verb in report.says:
        yield from _inserted(report, trigger, low, high) if verb and high <= trigger.start else ()
        if not verb and anywhere(report.language.events.according_after).search(report.text, low, high):
            yield low - len(" ".join(report.left(low).split()[-SAYER:])) - 1, high
        elif not verb:
            end = next((at for at in range(high, report.sentence.end) if report.text[at] in ",.;:"), report.sentence.end)
            # "laut Armee griffen Rebellen": whoever stands behind the verb does not speak
            yield high, min(end, trigger.start) if report.language.events.roles.verb_second and trigger.start > high else end
        elif low >= trigger.end:
            comma = report.text.rfind(",", trigger.end, low)
            yield (comma if comma >= 0 else low), high
