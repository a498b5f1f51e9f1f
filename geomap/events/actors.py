"""Who takes part in an event: governments behind metonyms, armed forces, groups and persons, and the roles that the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geomap.events.groups import groups
from geomap.events.report import Report
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.events import ActorWords
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Actor, Mention

__all__ = ["Party", "actors", "parties"]

# the small letters of the Cyrillic script and all of the Arabic one
SMALL = r"а-џґ\u0600-\u06ff"
# two or more capitalised words in a row: a person's name, once no place and no group claims them
PERSON = re.compile(rf"(?<!\w)[^\W\d_a-z{SMALL}][^\W\d_]+(?:[-’' ](?:al-|el-|ben |bin |de |van |von )?[^\W\d_a-zà-ÿ{SMALL}][^\W\d_]+)+")


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named at [start, end) of the text."""

    start: int
    end: int
    name: str
    country: str | None


def parties(report: Report) -> tuple[Party, ...]:
    """Everybody whom the sentence names and who can act, in order and without overlap: the longer name wins."""
    found = [*_groups(report), *_forces(report), *_persons(report)]
    found += [Party(each.start, each.end, each.text, place.country) for each, place in report.named if _can_act(each)]
    kept: list[Party] = []
    for party in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(party.end <= other.start or other.end <= party.start for other in kept):
            kept.append(party)
    return tuple(sorted(kept, key=lambda each: each.start))


def _can_act(mention: Mention) -> bool:
    """A government can, and a people; an adjective in lower case only says whose somebody is."""
    return mention.usage == "metonymic" or (mention.usage == "demonym" and mention.text[0].isupper())


def _groups(report: Report) -> Iterator[Party]:
    for found in groups().pattern.finditer(report.text, report.sentence.start, report.sentence.end):
        yield Party(found.start(), found.end(), found[0], groups().by_name[found[0]].country or None)


def _forces(report: Report) -> Iterator[Party]:
    """Nouns of people who act, with the demonym beside them ("l'armée syrienne"), or with whose they are ("forces du régime")."""
    for found in _force(report.language.events.actors).finditer(report.text, report.sentence.start, report.sentence.end):
        start, end, country = found.start(), found.end(), None
        for mention, toponym in report.named:
            if mention.usage == "demonym" and 0 <= mention.start - end <= 1:
                end, country = mention.end, toponym.country
            elif mention.usage == "demonym" and 0 <= start - mention.end <= 1:
                start, country = mention.start, toponym.country
        yield Party(start, end, report.text[start:end], country)


@cache
def _force(words: ActorWords) -> re.Pattern[str]:
    noun = anywhere(words.groups).pattern
    return re.compile(rf"{noun}(?:{after(words.whose).pattern}\s*{noun})?", re.IGNORECASE)


def _persons(report: Report) -> Iterator[Party]:
    places = [(each.start, each.end) for each, _ in report.named]
    for found in PERSON.finditer(report.text, report.sentence.start, report.sentence.end):
        known = report.language.names.capitals != "nouns" or any(word in report.language.names.first_names for word in found[0].split())
        if known and not any(start < found.end() and found.start() < end for start, end in places):
            yield Party(found.start(), found.end(), found[0], None)


def actors(report: Report, trigger: Trigger, named: Sequence[Party]) -> tuple[Actor, ...]:
    """The actors of the event that `trigger` reports, each with its role. Nobody acts whom the sentence does not make act."""
    (left, right) = _clause(report, trigger)
    reachable = [party for party in named if left <= party.start and party.end <= right and not _inside(party, trigger)]
    return tuple(
        Actor(name=party.name, role=role, country=party.country, mention=report.span(party.start, party.end))
        for party, role in _roles(report, trigger, reachable)
    )


def _inside(party: Party, trigger: Trigger) -> bool:
    return party.start < trigger.end and trigger.start < party.end


def _clause(report: Report, trigger: Trigger) -> tuple[int, int]:
    """The stretch around the trigger up to the next clause on either side, and to the next trigger behind it."""
    left = max((end for _, end, _ in report.breaks if end <= trigger.start), default=report.sentence.start)
    right = min((start for start, _, _ in report.breaks if start >= trigger.end), default=report.sentence.end)
    return left, min([right, *(each.start for each in report.triggers if each.start >= trigger.end)])


def _roles(report: Report, trigger: Trigger, named: Sequence[Party]) -> Iterator[tuple[Party, str]]:
    """One listed with another has its role; a preposition decides for the others; without one, the subject acts and the object suffers."""
    told: tuple[Party, str] | None = None
    for party in named:
        if told and _joined(report.text[told[0].end : party.start], report.language):
            role: str | None = told[1]
        else:
            role = _by_preposition(report, trigger, party) or _by_order(report, trigger, party)
        told = (party, role) if role else None
        if role:
            yield party, role


def _by_order(report: Report, trigger: Trigger, party: Party) -> str | None:
    front = report.left(trigger.start)
    words = report.language.events.roles
    passive = before(words.passive).search(front) is not None
    if party.start >= trigger.end:
        object_of = not trigger.noun and not passive and len(report.text[trigger.end : party.start].split()) <= 1
        acts = words.verb_first and not trigger.kind.consequence
        return ("participant" if trigger.kind.mutual else "actor" if acts else "recipient") if object_of else None
    told = not trigger.noun or before(words.light).search(front) is not None or trigger.kind.tells
    if not told or _linked(report.left(party.start), report.language):
        return None
    return "recipient" if passive else ("participant" if trigger.kind.mutual else "actor")


def _joined(gap: str, language: Language) -> bool:
    """Does the text list the next one with the one before ("les Russes et les Iraniens")?"""
    conjunction = anywhere(language.usage.conjunctions).pattern
    return re.fullmatch(rf"\s*[,،]?\s*(?:{conjunction})?\s*(?:\w{{1,3}}['’\s])?\s*", gap, re.IGNORECASE) is not None


def _linked(left: str, language: Language) -> bool:
    """Does a preposition stand before somebody? At the head of a clause "des" is an article."""
    link = before(language.usage.literal_before + language.names.links).search(left)
    return link is not None and left[: link.start()].strip()[-1:].isalnum()


def _by_preposition(report: Report, trigger: Trigger, party: Party) -> str | None:
    (words, left, behind) = (report.language.events.roles, report.left(party.start), party.start > trigger.start)
    if before(words.support_before).search(left):
        return "supporter"
    if before(words.agent_before).search(left):
        return "actor"
    if before(words.participant_before).search(left):
        return "participant" if trigger.kind.mutual else ("recipient" if behind else None)
    return "recipient" if behind and before(words.recipient_before).search(left) else None
