"""How sure the text is of an event, and the word that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from geomap.events.sentence.report import Report
from geomap.events.sentence.scope import within_aside
from geomap.events.sure.reach import SPOKEN, told_of
from geomap.events.triggers import Trigger
from geomap.events.who.clauses import of_speaker
from geomap.events.who.parties import ARMED, Party
from geomap.languages import load
from geomap.languages.events import CertaintyCue
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Certainty, Span

__all__ = ["certainty", "less_sure"]

Said = tuple[Certainty, Span | None]
"""A certainty and the word that says so."""

# where several cues fit, the one that takes the event back furthest wins
ORDER = ("negated", "denied", "hypothetical", "presumed", "alleged", "planned", "claimed", "announced")
# cues of no doubt: "could be heard", and what is told of as usual (geomap.events.sure.idle)
SURE = frozenset({"reported_fact", "usual"})
# how many words may stand between what somebody says of a deed and a verb tied to it
FAR = 40
# how many words may stand between "blamed" and what is blamed
BLAMED = 1
# how many words may stand between "declared" and what is in place by that ("declared a curfew")
DECLARED = 1
# how many words may stand between an auxiliary and its verb ("auraient" + "été" + "arrêtés")
AUXILIARY = 1
# and between a verb of speech and whoever speaks, where verbs come first
SPEAKER = 1
WORDS = re.compile(r"\w+")
ENDS = re.compile(r"[,.;:!?]")


def certainty(report: Report, trigger: Trigger, named: Sequence[Party]) -> tuple[Certainty, tuple[int, int] | None]:
    """The certainty of the event that `trigger` reports, with the [start, end) of its cue; ("reported_fact", None) when there is none.

    A cue counts when no more words stand between it and the trigger than its `reach`, inside the same clause; the class of the
    trigger may bring a certainty by itself, and is then its own cue.
    """
    tied = _is_tied(report, trigger)
    found = [
        (cue.certainty, start, end)
        for start, end, cue in report.cues
        if cue.certainty not in SURE
        and told_of(report, replace(cue, reach=FAR) if tied and cue.certainty in SPOKEN else cue, start, end, trigger)
        and not _in_name(start, end, named)
        and not _goes_on(report, cue, end, trigger)
        and not _spoken(cue, trigger)
        and not _free(report, cue, end, trigger)
        and not _spent(report, cue, end, trigger)
        and not _of_known(report, cue, end, trigger)
        and not within_aside(report, start, end, trigger)
        and not _told_beside(report, end, trigger)
        and not _beside(report, start, trigger)
        and not _of_person(report, cue, start, end, trigger)
        and not _of_witness(report, cue, start, end, named)
        and not _heads(report, cue, start, end)
        and not _only_calls(report, start, trigger)
        and _governs(report, cue, trigger)
    ]
    if not found:
        found += [("claimed", *span) for span in _of_himself(report, trigger, named)]
    charge = report.charge(trigger)
    blaming = [each for each in report.triggers if (charge and each.end == charge[0]) or _is_blamed(report, each, trigger, tied=tied)]
    found += [("alleged", each.start, each.end) for each in blaming]
    ahead = report.language.events.future_forms
    if ahead and not trigger.noun and _has_form(report, trigger, ahead):
        found.append(("planned", trigger.start, trigger.end))
    if trigger.kind.certainty:
        found.append((trigger.kind.certainty, trigger.start, trigger.end))
    if not found:
        return "reported_fact", None
    (said, start, end) = min(found, key=lambda each: (ORDER.index(each[0]), abs(each[1] - trigger.start)))
    if said == "claimed" and trigger.kind.plover == "AGREE":  # who says that he has agreed announces it
        said = "announced"
    told = trigger.kind.takes_ground or trigger.kind.consequence or (trigger.kind.violent and not trigger.noun)
    if said == "announced" and trigger.kind.decreed and len(WORDS.findall(report.text[end : trigger.start])) <= DECLARED:
        return "reported_fact", None
    if (
        said == "announced"
        and trigger.kind.violent
        and trigger.noun
        and anywhere(report.language.events.that).search(report.text, end, trigger.start)
    ):
        return "reported_fact", None  # "announced that the strikes killed ten": what it tells of has been
    if said == "announced" and trigger.kind.consequence and not _announced_by_side(report, start, end, named):
        return "reported_fact", None  # the mayor who announces deaths reports them
    if said == "announced" and told:  # who announces that a town has fallen, or that ten were killed, claims it
        said = "claimed"
    return said, (start, end)  # type: ignore[return-value]


def _of_himself(report: Report, trigger: Trigger, named: Sequence[Party]) -> Iterator[tuple[int, int]]:
    """The [start, end) of what opens what a force or a group says of itself ("the army said on Thursday that" + "it had bombed")."""
    same, spoken = report.language.events.roles.same_subject, [each for each in report.spoken if each[1] <= trigger.start]
    opened = [*anywhere(same).finditer(report.text, spoken[-1][1], trigger.start)] if same and spoken and trigger.kind.violent else []
    himself = opened and not anywhere(report.language.events.that).search(report.text, spoken[-1][1], opened[-1].start())
    if himself and not report.parted(opened[-1].end(), trigger.start):
        who = [each for each in named if spoken[-1][1] <= each.start and each.end <= opened[-1].start()]
        who += [each for each in named if _speaks(report, each, spoken[-1][0])]
        yield from [opened[-1].span()] if any(each.kind in ARMED for each in who) else []
    elif spoken and not opened and of_speaker(report, trigger, spoken[-1][1], trigger.start - 1):
        between = any(spoken[-1][1] <= each.start < trigger.start for each in named)
        speaks = any(each.kind in ARMED and _speaks(report, each, spoken[-1][0]) for each in named)
        yield from [spoken[-1]] if speaks and not between else []


def _announced_by_side(report: Report, start: int, end: int, named: Sequence[Party]) -> bool:
    """Does a party to the conflict speak, before its verb at [start, end) or, where verbs come first, behind it?"""
    if anywhere(report.language.events.actors.martial).search(report.text, report.sentence.start, report.sentence.end):
        return True
    behind = report.language.events.roles.verb_first
    near = [each for each in named if (each.start >= end if behind else each.end <= start)]
    return bool(near) and (near[0] if behind else near[-1]).kind in {"force", "group", "government"}


def _speaks(report: Report, party: Party, verb: int) -> bool:
    """Does he stand right before the verb of speech, but for what a bracket or commas say of him?"""
    gap = report.text[party.end : verb].strip()
    return party.end <= verb and gap[:1] in {"", "(", ","} and not report.parted(party.end, verb)


def _governs(report: Report, cue: CertaintyCue, trigger: Trigger) -> bool:
    """Can the cue stand with the trigger: with a noun, or with the form of its verb?"""
    if trigger.noun:
        return not cue.forms and not (cue.not_forms and _told_now(report, cue, trigger))
    if cue.not_forms and _has_form(report, trigger, cue.not_forms):
        return False
    return not cue.forms or _has_form(report, trigger, cue.forms)


def _told_now(report: Report, cue: CertaintyCue, trigger: Trigger) -> bool:
    """Does a participle end the clause of the noun, so that the auxiliary only makes it passive ("werden Angriffe gemeldet")?"""
    end = ENDS.search(report.text, trigger.end, report.sentence.end)
    last = report.plain[trigger.end : end.start() if end else report.sentence.end].split()[-1:]
    return any(anywhere(cue.not_forms).fullmatch(word) for word in last)


def _has_form(report: Report, trigger: Trigger, forms: tuple[str, ...]) -> bool:
    """Has a word of the trigger one of `forms`?"""
    return any(anywhere(forms).fullmatch(word) for word in report.plain[trigger.start : trigger.end].split())


def _of_person(report: Report, cue: CertaintyCue, start: int, end: int, trigger: Trigger) -> bool:
    """Does the cue only call somebody who is arrested a suspect ("detenido el presunto líder"), and is it no auxiliary of the verb?"""
    if cue.certainty != "presumed" or trigger.kind.counts != ("detained",) or " " in report.text[start:end]:
        return False
    gap = report.text[end : trigger.start].split() if end <= trigger.start else None
    inside = trigger.start <= start and end <= trigger.end
    return not (inside or (gap is not None and len(gap) <= AUXILIARY))


def _of_witness(report: Report, cue: CertaintyCue, start: int, end: int, named: Sequence[Party]) -> bool:
    """Does somebody say so who takes no part in the fight ("a resident claims that")? The cue may name who does ("erklärte die Armee"),
    and where verbs come first he stands right behind it ("وقال سكان").
    """  # noqa: D205
    within = next((each for each in named if start <= each.start < end), None)
    behind = next((each for each in named if report.language.events.roles.verb_first and end <= each.start), None)
    if behind and len(report.text[end : behind.start].split()) <= SPEAKER:
        within = within or behind
    speaker = within or max((each for each in named if each.end <= start), key=lambda each: each.end, default=None)
    observes = speaker is not None and anywhere(report.language.events.observers).search(speaker.name) is not None
    return cue.certainty == "claimed" and speaker is not None and (speaker.kind == "civilian" or observes)


def _heads(report: Report, cue: CertaintyCue, start: int, end: int) -> bool:
    """Is the cue a noun that only tells when, before the comma behind it ("hours before the announcement, shells hit")?"""
    if cue.certainty != "announced":
        return False
    return report.text[end : end + 1] in {",", "،"} and before(report.language.events.definite).search(report.left(start)) is not None


def _only_calls(report: Report, start: int, trigger: Trigger) -> bool:
    """Is the cue "accused of" what only says who suffers the deed?"""
    charged = any(each.start == start and each.kind.certainty == "alleged" and not each.noun for each in report.told)
    return charged and report.only_calls(start, trigger)


def _told_beside(report: Report, end: int, trigger: Trigger) -> bool:
    """Does the trigger stand in a relative clause behind the cue ("denied shelling Sange, where an explosion killed 30")?"""
    return any(
        end <= low and high <= trigger.start and report.left(low).rstrip().endswith(",") and "," not in report.text[high : trigger.start]
        for low, high in report.relatives
        if report.plain[low:high] not in _doubtful(report.language.code)
    )


def _beside(report: Report, start: int, trigger: Trigger) -> bool:
    """Does the cue stand in a relative clause behind a verb, which tells of somebody else ("shot down drones that allegedly")?"""
    doubtful = _doubtful(report.language.code)
    return not trigger.noun and any(
        trigger.end <= low < start and (report.plain[low:high] not in doubtful or report.text[high:start].isspace())
        for low, high in report.relatives
    )


@cache
def _doubtful(code: str) -> frozenset[str]:
    """What opens more than relative clauses behind a comma: "that" opens what is said, and German pronouns are articles too."""
    language = load(code)
    return frozenset((*language.events.that, *(language.function_words if language.events.roles.verb_second else ())))


def _is_tied(report: Report, trigger: Trigger) -> bool:
    """Does the verb hang on one of saying before it ("wirft der Armee vor, … getötet zu haben")?"""
    return not trigger.noun and after(report.language.events.tied).match(report.text, trigger.end) is not None


def _is_blamed(report: Report, other: Trigger, trigger: Trigger, *, tied: bool) -> bool:
    """Is what `trigger` names only what somebody blames ("blamed air strikes")?"""
    if other.kind.certainty != "alleged" or other.end > trigger.start or not (tied or (trigger.noun and trigger.kind.violent)):
        return False
    if tied:
        return True
    return len(WORDS.findall(report.text[other.end : trigger.start])) <= BLAMED


def less_sure(one: Said, other: Said) -> Said:
    """The certainty, with its cue, that takes the event back further."""
    return min(one, other, key=lambda each: ORDER.index(each[0]) if each[0] in ORDER else len(ORDER))


def _in_name(start: int, end: int, named: Sequence[Party]) -> bool:
    """Is the cue part of a name ("Médecins sans frontières")?"""
    return any(each.start < start and end <= each.end for each in named)


def _goes_on(report: Report, cue: CertaintyCue, end: int, trigger: Trigger) -> bool:
    """Does the sentence go on with what is denied no more ("denied the accusation and expelled ...")?"""
    if cue.certainty != "denied":
        return False
    if after(report.language.joints).match(report.text, end):  # "denied it" without saying what, "and the fighting went on"
        return end <= trigger.start
    last = report.language.events.roles.verb_second  # then the verb stands at the end of what is joined
    joints = (anywhere if last else before)(report.language.joints)
    told = [each.start for each in report.triggers if not each.noun] + [start for start, _, verb in report.says if verb]
    verbs = (start for start in told if end <= start <= trigger.start)
    return any(joints.search(report.text[end:start]) for start in verbs)


def _spoken(cue: CertaintyCue, trigger: Trigger) -> bool:
    """Who says that he condemns, condemns: nothing is only claimed."""
    return cue.certainty == "claimed" and trigger.kind.place_role == "none"


def _free(report: Report, cue: CertaintyCue, end: int, trigger: Trigger) -> bool:
    """Does the trigger tell a sentence of its own behind a cue that governs nouns ("called for calm and sent troops")?"""
    joined = before(report.language.joints).search(report.left(trigger.start)) is not None
    alike = trigger.kind.happens and after(report.language.events.roles.verbal_nouns).match(report.plain, trigger.start) is not None
    noun = trigger.noun or (alike and not joined)  # "نفى الجيش" + "قصف"
    told = cue.nouns and not noun and end <= trigger.start
    return told and before(report.language.events.that).search(report.left(trigger.start)) is None


def _spent(report: Report, cue: CertaintyCue, end: int, trigger: Trigger) -> bool:
    """Is a verb only joined to one that announces something else ("declared a truce and withdrew its troops")?"""
    if cue.certainty != "announced" or trigger.noun or not any(end < each.end < trigger.start for each in report.triggers):
        return False
    return before(report.language.joints).search(report.left(trigger.start)) is not None


def _of_known(report: Report, cue: CertaintyCue, end: int, trigger: Trigger) -> bool:
    """Does a negation some words before only say what nobody did about "the attack"?"""
    beside = not report.text[end : trigger.start].strip()  # "called off the strike"
    if cue.certainty != "negated" or beside or not (trigger.noun and trigger.kind.violent) or trigger.start <= end:
        return False
    return before(report.language.events.definite).search(report.left(trigger.start)) is not None
