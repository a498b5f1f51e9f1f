"""What the words beside a trigger say of its having been told before: "the attack", "another attack", "…, waving flags"."""

from __future__ import annotations

import re
from dataclasses import replace

from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Event, Span, When

__all__ = ["by_itself", "is_another", "is_beside", "is_participle", "leaning", "named_cause", "only_refers", "points_back"]

# a word for "too" behind a verb
SHORT = re.compile(r"\s\w{1,2}(?=\s)")
# what may stand behind the comma of a quotation
QUOTES = ' »”"'
# how many words may stand between a noun and its own day or place behind it ("the attack in Pulwama")
BEHIND = 2
# how an entry of a list begins
BULLET = re.compile(r"\s*[-–—•*▪●·]\s")
# how many words may stand between a verb that comes first and "also"
LATE = 4


def named_cause(report: Report, trigger: Trigger) -> int | None:
    """Where the violence stands that the text says it came of ("killed ten in the wake of" + "a raid"), or that is its subject."""
    if (subject := _subject(report, trigger)) is not None:
        return subject.start
    behind = next((each for each in report.triggers if each.start >= trigger.end and not each.kind.consequence), None)
    if behind is None or not behind.kind.violent or before(report.language.events.causes).search(report.left(behind.start)) is None:
        return None
    return behind.start


def _subject(report: Report, trigger: Trigger) -> Trigger | None:
    """The violence that an active verb says it of ("a drone attack on a funeral" + "killed 40, as fighting went on")."""
    front = next((each for each in reversed(report.triggers) if each.end <= trigger.start), None)
    if front is None or not (front.noun and front.kind.violent) or "," in report.text[front.end : trigger.start]:
        return None
    passive = before(report.language.events.roles.passive).search(report.left(trigger.start))
    return None if passive or report.parted(front.end, trigger.start) else front


def leaning(report: Report, trigger: Trigger) -> bool:
    """Does it say more of the deed told just before it, in one breath?

    A participle behind a comma tells how it was done ("filled the square, waving flags and shouting slogans"), a relative clause what it
    did ("the strike which hit the market"); a noun may sum it up ("bombed the camp, its first raid since the war").
    """
    left, words = report.left(trigger.start).rstrip(), report.language
    if trigger.noun:
        summed = before(words.events.summing).search(left)
        return summed is not None and left[: summed.start()].rstrip().endswith(",")
    if any(high + 1 == trigger.start and _ends_with_noun(report, low) for low, high in report.relatives):
        return True
    return is_participle(report, trigger)


def is_participle(report: Report, trigger: Trigger) -> bool:
    """Is it a participle behind a comma, or behind an "and" ("filled the square, waving flags and shouting slogans")?"""
    left, words = report.left(trigger.start).rstrip(QUOTES), report.language
    participle = after(words.events.participles).match(report.text, trigger.start)
    return participle is not None and (left.endswith(",") or before(words.usage.conjunctions).search(left) is not None)


def _ends_with_noun(report: Report, end: int) -> bool:
    """Is the word before `end` one that tells something?"""
    return any(each.noun and report.text[each.end : end].isspace() for each in report.triggers if each.end < end)


def points_back(report: Report, trigger: Trigger, event: Event) -> bool:
    """Does the word before the noun say that it was told before, or the article grown to it, where no place of its own is told?"""
    words, left = report.language.events, report.left(trigger.start)
    topic = not left.strip('«“”" ') and after(words.topics).match(report.text, trigger.start)
    # "the blast that tore through a market in Davao in May" says which by itself
    told_here = bool(event.where and event.when.start) and any(low == trigger.end + 1 for low, _ in report.relatives)
    if topic or (before(words.definite).search(left) and not told_here):
        return True
    grown = anywhere(words.definite_forms).match(report.text[trigger.start : trigger.end])  # a preposition may be grown to it
    return grown is not None and not event.where


def only_refers(report: Report, trigger: Trigger) -> bool:
    """Does the noun only say with what something has to do ("arrested the planner of *the bombing*"), or what a protest is about?"""
    (words, kind) = (report.language.events, trigger.kind)
    if not trigger.noun or any(low == trigger.end + 1 for low, _ in report.relatives):
        return False
    left = report.left(trigger.start)
    if kind.violent and kind.whose != "recipient" and before(words.referring).search(left):
        return True
    about = before(words.protesting).search(left) if kind.happens and kind.plover != "PROTEST" else None
    return about is not None and _is_protest(report, trigger.start - len(left) + about.start())


def _is_protest(report: Report, end: int) -> bool:
    """Does the clause that goes on at `end` tell a protest ("thousands marched in Karachi" + "over the killing of")?"""
    marches = (each for each in report.triggers if each.kind.plover == "PROTEST" and each.end <= end)
    return any(not report.parted(each.end, end) for each in marches)


def by_itself(report: Report, trigger: Trigger, event: Event, *, people: bool) -> Event:
    """`event` with the day and the place, and the `people`, beside its word: those before it are told of something else."""

    def beside(start: int, end: int) -> bool:
        behind = start >= trigger.end and len(report.text[trigger.end : start].split()) <= BEHIND
        return behind or report.text[end : trigger.start] == " "

    def its_own(span: Span) -> bool:
        return span.start > trigger.start or beside(span.start, span.end)

    own = {toponym.id for mention, toponym in report.named if beside(mention.start, mention.end)}
    if event.where and not own & {each.place for each in event.where}:
        event = replace(event, where=(), geometry=None)
    if event.when.text and not beside(event.when.text.start, event.when.text.end):
        event = replace(event, when=When())
    if not people:
        return event
    who = tuple(each for each in event.actors if each.mention and its_own(each.mention))
    return replace(event, actors=who, numbers=tuple(each for each in event.numbers if its_own(each.text)))


def is_another(report: Report, trigger: Trigger, event: Event) -> bool:
    """Is it told to be another event ("another strike", "a second blast", "another soldier was killed on Monday")?"""
    words = report.language.events
    if trigger.kind.consequence and (event.when.start or event.where) and after(words.another).match(report.text, report.sentence.start):
        return True
    if not trigger.noun:  # "під удар потрапили й" + "інші міста"
        behind = SHORT.match(report.text, trigger.end)
        return trigger.kind.violent and after(words.another).match(report.text, behind.end() if behind else trigger.end) is not None
    beside = before(words.another).search(report.left(trigger.start)) or after(words.another_after).match(report.text, trigger.end)
    inside = anywhere((*words.another, *words.another_after)).search(report.text, trigger.start, trigger.end)
    return bool(beside or inside)


def is_beside(report: Report, trigger: Trigger) -> bool:
    """Does a word before the trigger in its sentence, or in it, set it beside what was told ("the gunmen also burned", "besides, …"), or is
    it an entry of a list? Where verbs come first, the word may stand behind what they hit ("وأغلق العراق أجواءه" + "أيضا").
    """  # noqa: D205
    late = LATE if report.language.events.roles.verb_first and not (trigger.noun or trigger.kind.violent) else 0
    also = ((start, end) for start, end, _ in report.spotted("also"))
    said = any(end <= trigger.end or len(report.text[trigger.end : start].split()) < late for start, end in also)
    return said or BULLET.match(report.text, report.sentence.start) is not None
