"""Who takes part in an event: governments behind metonyms, armed forces, groups and persons, and the roles that the sentence gives them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.events.groups import groups
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Actor, Article, Sentence, Span, Toponym

__all__ = ["actors", "parties"]

# two or more capitalised words in a row: a person's name, once no place and no group claims them
PERSON = re.compile(r"(?<!\w)[^\W\d_a-z][^\W\d_]+(?:[-’' ](?:al-|el-|ben |bin |de |van |von )?[^\W\d_a-zà-ÿ][^\W\d_]+)+")
NEAR = 40


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
        yield Party(found.start(), found.end(), found[0], group.country)


def _forces(text: str, sentence: Sentence, language: Language, mentions: Sequence[tuple[object, Toponym]]) -> Iterator[Party]:
    """Nouns of people who act, with the demonym or country beside them ("l'armée syrienne", "Sudanese army", "forces of Chad")."""
    for found in anywhere(language.events.actors.groups).finditer(text, sentence.start, sentence.end):
        start, end, country = found.start(), found.end(), None
        for mention, toponym in mentions:
            if 0 <= mention.start - found.end() <= 2:  # type: ignore[attr-defined]
                end, country = mention.end, toponym.country  # type: ignore[attr-defined]
            elif 0 <= found.start() - mention.end <= 2 and mention.usage == "demonym":  # type: ignore[attr-defined]
                start, country = mention.start, toponym.country  # type: ignore[attr-defined]
        yield Party(start, end, text[start:end], country)


def _persons(text: str, sentence: Sentence, mentions: Sequence[tuple[object, Toponym]]) -> Iterator[Party]:
    places = [(each.start, each.end) for each, _ in mentions]  # type: ignore[attr-defined]
    for found in PERSON.finditer(text, sentence.start, sentence.end):
        if not any(start < found.end() and found.start() < end for start, end in places):
            yield Party(found.start(), found.end(), found[0], None)


def actors(article: Article, sentence: Sentence, trigger: Trigger, named: Sequence[Party], language: Language) -> tuple[Actor, ...]:
    """The actors of the event that `trigger` reports, each with its role. Nobody acts whom the sentence does not make act."""
    text, clause = article.document.text, _clause(article.document.text, sentence, trigger, language)
    reachable = [party for party in named if clause[0] <= party.start and party.end <= clause[1] and not _inside(party, trigger)]
    roles = list(_roles(text, sentence, trigger, reachable, language))
    return tuple(
        Actor(name=party.name, role=role, country=party.country, mention=_span(article, party)) for party, role in roles
    )


def _inside(party: Party, trigger: Trigger) -> bool:
    return party.start < trigger.end and trigger.start < party.end


def _clause(text: str, sentence: Sentence, trigger: Trigger, language: Language) -> tuple[int, int]:
    """The stretch around the trigger up to the next clause on either side."""
    breaks = anywhere(language.events.clause_breaks)
    left = max((each.end() for each in breaks.finditer(text, sentence.start, trigger.start)), default=sentence.start)
    right = next((each.start() for each in breaks.finditer(text, trigger.end, sentence.end)), sentence.end)
    return left, right


def _roles(text: str, sentence: Sentence, trigger: Trigger, named: Sequence[Party], language: Language) -> Iterator[tuple[Party, str]]:
    words = language.events.roles
    passive = before(words.passive).search(text[max(sentence.start, trigger.start - NEAR) : trigger.start]) is not None
    mutual = trigger.kind.plover in {"CONSULT", "AGREE"} or trigger.kind.event_type == "Battles"
    told = not trigger.noun or before(words.light).search(text[max(sentence.start, trigger.start - NEAR) : trigger.start]) is not None
    for party in named:
        left = text[max(sentence.start, party.start - NEAR) : party.start]
        if before(words.support_before).search(left):
            yield party, "supporter"
        elif before(words.agent_before).search(left):
            yield party, "actor"
        elif before(words.participant_before).search(left) and mutual:
            yield party, "participant"
        elif before(words.recipient_before).search(left) and party.start > trigger.start:
            yield party, "recipient"
        elif party.end <= trigger.start and told:
            yield party, _subject(passive=passive, mutual=mutual, announced=_announces(text, trigger))
        elif party.start >= trigger.end and not trigger.noun and not passive:
            yield party, "participant" if mutual and trigger.kind.plover != "AGREE" else "recipient"


def _subject(*, passive: bool, mutual: bool, announced: bool) -> str:
    if passive:
        return "recipient"
    return "participant" if mutual and not announced else "actor"


def _announces(text: str, trigger: Trigger) -> bool:
    return trigger.kind.plover == "AGREE"


def _span(article: Article, party: Party) -> Span:
    return Span(document=article.document.id, start=party.start, end=party.end, text=article.document.text[party.start : party.end])
