"""Who takes part in an event: governments behind metonyms, armed forces, groups and persons, and the roles that the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geomap.events.groups import groups
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.events import ActorWords
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Actor, Article, Mention, Sentence, Span, Toponym

__all__ = ["Party", "actors", "parties"]

# two or more capitalised words in a row: a person's name, once no place and no group claims them
PERSON = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]+(?:[-’' ](?:al-|el-|ben |bin |de |van |von )?[^\W\d_a-zà-ÿ][^\W\d_]+)+")
NEAR = 40

Named = tuple[Mention, Toponym]


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named at [start, end) of the text."""

    start: int
    end: int
    name: str
    country: str | None


def parties(article: Article, sentence: Sentence, toponyms: Sequence[Toponym], language: Language) -> tuple[Party, ...]:
    """Everybody whom the sentence names and who can act, in order and without overlap: the longer name wins."""
    text = article.document.text
    mentions = [(each, toponym) for toponym in toponyms for each in toponym.mentions if sentence.start <= each.start < sentence.end]
    found = [*_groups(text, sentence), *_forces(text, sentence, language, mentions), *_persons(text, sentence, mentions)]
    found += [Party(each.start, each.end, each.text, place.country) for each, place in mentions if each.usage in {"metonymic", "demonym"}]
    kept: list[Party] = []
    for party in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(party.end <= other.start or other.end <= party.start for other in kept):
            kept.append(party)
    adjectives = {each.start for each, _ in mentions if each.usage == "demonym" and each.text[0].islower()}
    return tuple(sorted((each for each in kept if each.start not in adjectives), key=lambda each: each.start))


def _groups(text: str, sentence: Sentence) -> Iterator[Party]:
    for found in groups().pattern.finditer(text, sentence.start, sentence.end):
        group = groups().by_name[found[0]]
        yield Party(found.start(), found.end(), found[0], group.country or None)


def _forces(text: str, sentence: Sentence, language: Language, mentions: Sequence[Named]) -> Iterator[Party]:
    """Nouns of people who act, with the demonym beside them ("l'armée syrienne", "Sudanese army"), or with whose they are ("forces du régime")."""
    for found in _force(language.events.actors).finditer(text, sentence.start, sentence.end):
        start, end, country = found.start(), found.end(), None
        for mention, toponym in mentions:
            if mention.usage == "demonym" and 0 <= mention.start - end <= 1:
                end, country = mention.end, toponym.country
            elif mention.usage == "demonym" and 0 <= start - mention.end <= 1:
                start, country = mention.start, toponym.country
        yield Party(start, end, text[start:end], country)


@cache
def _force(words: ActorWords) -> re.Pattern[str]:
    noun = anywhere(words.groups).pattern
    return re.compile(rf"{noun}(?:{after(words.whose).pattern}\s*{noun})?", re.IGNORECASE)


def _persons(text: str, sentence: Sentence, mentions: Sequence[Named]) -> Iterator[Party]:
    places = [(each.start, each.end) for each, _ in mentions]
    for found in PERSON.finditer(text, sentence.start, sentence.end):
        if not any(start < found.end() and found.start() < end for start, end in places):
            yield Party(found.start(), found.end(), found[0], None)


def actors(
    article: Article, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger], named: Sequence[Party], language: Language
) -> tuple[Actor, ...]:
    """The actors of the event that `trigger` reports, each with its role. Nobody acts whom the sentence does not make act."""
    (left, right) = _clause(article.document.text, sentence, trigger, triggers, language)
    reachable = [party for party in named if left <= party.start and party.end <= right and not _inside(party, trigger)]
    roles = _roles(article.document.text, sentence, trigger, reachable, language)
    return tuple(Actor(name=party.name, role=role, country=party.country, mention=_span(article, party)) for party, role in roles)


def _inside(party: Party, trigger: Trigger) -> bool:
    return party.start < trigger.end and trigger.start < party.end


def _clause(text: str, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger], language: Language) -> tuple[int, int]:
    """The stretch around the trigger up to the next clause on either side, and to the next trigger behind it."""
    breaks = anywhere(language.events.clause_breaks)
    left = max((each.end() for each in breaks.finditer(text, sentence.start, trigger.start)), default=sentence.start)
    right = next((each.start() for each in breaks.finditer(text, trigger.end, sentence.end)), sentence.end)
    return left, min([right, *(each.start for each in triggers if each.start >= trigger.end)])


def _roles(text: str, sentence: Sentence, trigger: Trigger, named: Sequence[Party], language: Language) -> Iterator[tuple[Party, str]]:
    """A preposition before somebody decides; without one, who stands before a verb does it and who stands behind it suffers it."""
    words, front = language.events.roles, text[max(sentence.start, trigger.start - NEAR) : trigger.start]
    passive = before(words.passive).search(front) is not None
    mutual = trigger.kind.plover == "CONSULT" or trigger.kind.event_type == "Battles"
    tells = not trigger.noun or before(words.light).search(front) is not None or trigger.kind.tells
    told: tuple[Party, str] | None = None
    for party in named:
        left = text[max(sentence.start, party.start - NEAR) : party.start]
        if told and _joined(text[told[0].end : party.start], language):
            role: str | None = told[1]
        elif not (role := _by_preposition(left, party, trigger, language, mutual=mutual)):
            behind = party.start >= trigger.end
            object_of = behind and not trigger.noun and not passive and len(text[trigger.end : party.start].split()) <= 1
            if behind or not tells:
                role = ("participant" if mutual else "recipient") if object_of else None
            elif not _linked(left, language):
                role = "recipient" if passive else ("participant" if mutual else "actor")
        told = (party, role) if role else None
        if role:
            yield party, role


def _joined(gap: str, language: Language) -> bool:
    """Does the text list the next one with the one before ("les Russes et les Iraniens")?"""
    return re.fullmatch(rf"\s*,?\s*(?:{anywhere(language.usage.conjunctions).pattern})?\s*(?:\w{{1,3}}['’\s])?\s*", gap, re.IGNORECASE) is not None


def _linked(left: str, language: Language) -> bool:
    """Does a preposition stand before somebody? At the head of a clause "des" is an article."""
    link = before(language.usage.literal_before + language.names.links).search(left)
    return link is not None and left[: link.start()].strip()[-1:].isalnum()


def _by_preposition(left: str, party: Party, trigger: Trigger, language: Language, *, mutual: bool) -> str | None:
    words = language.events.roles
    if before(words.support_before).search(left):
        return "supporter"
    if before(words.agent_before).search(left):
        return "actor"
    if before(words.participant_before).search(left):
        return "participant" if mutual else ("recipient" if party.start > trigger.start else None)
    if before(words.recipient_before).search(left) and party.start > trigger.start:
        return "recipient"
    return None


def _span(article: Article, party: Party) -> Span:
    return Span(document=article.document.id, start=party.start, end=party.end, text=article.document.text[party.start : party.end])
