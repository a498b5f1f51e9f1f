"""One event once: triggers of one document that report the same event become one event with further triggers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from geomap.events.across import joined
from geomap.events.agreement import UNSAID, actors_agree, dates_agree, places_agree, share_actors
from geomap.events.retold import FIGHTS, Places, agree, blasts, finer, kin, one_day_of, retold, tolls_agree
from geomap.events.taxonomy import EventClass
from geomap.models import Event, Number

__all__ = ["Draft", "merged"]

AHEAD = frozenset({"planned", "hypothetical"})
UNSURE = AHEAD | {"alleged", "denied", "negated"}
# within how many sentences after an event of violence its dead are counted
AFTERMATH = 1
CROWDS = frozenset({"Protests", "Riots"})
# what an attack by a suicide bomber is called besides
SUICIDE = "Suicide bomb"
HELD = {"Abduction/forced disappearance", "Arrests"}
BLASTS = FIGHTS | {SUICIDE, "Remote explosive/landmine/IED"}


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as one sentence reports it.

    `definite` when its trigger points back ("cette attaque", "the talks"), `leans` when it is a participle of what was just told;
    `continues` are the words that tie its sentence, number `sentence` of the document, in its paragraph `paragraph`, to the one before
    ("en contrepartie"), `section` the number of headings before it. `died` when its trigger tells a death without a cause,
    `noun` when it is no verb; `cause` is where the text names the violence that the dead came of.
    """

    event: Event
    kind: EventClass
    definite: bool
    leans: bool
    sentence: int
    paragraph: int
    section: int
    continues: str | None
    died: bool = False
    noun: bool = False
    cause: int | None = None


def merged(drafts: Iterable[Draft], places: Places) -> tuple[Event, ...]:
    """The events of `drafts`, in the order of the text; `places` are the toponyms that they may be at."""
    drafts = [*drafts]
    violence = any(each.kind.violent for each in drafts)
    tolls: dict[int, list[Number]] = defaultdict(list)
    for draft in drafts:
        tolls[draft.sentence].extend(draft.event.numbers)
    told: list[Draft] = []
    # in its sentence what happened comes first, then whom it killed, wherever the words stand
    for draft in sorted(drafts, key=lambda each: (each.sentence, each.kind.consequence)):
        before = [each for each in told if each.sentence < draft.sentence]
        if draft.continues and before and not draft.definite and before[-1].paragraph == draft.paragraph:
            draft = replace(draft, event=_continued(draft.event, before[-1].event, draft.continues))  # noqa: PLW2901
        same = _cause(told, draft) if draft.kind.consequence else None
        toll = draft.event.numbers or tolls[draft.sentence]
        if same is None:
            agreed = (each for each in reversed(told) if each.sentence == draft.sentence or tolls_agree(each.event.numbers, toll))
            same = next((each for each in agreed if any(alike(each, draft) for alike in (_same, _in_one_breath, _one_deed))), None)
        if same is None:
            same = _retold(told, draft, places, toll)
        if same is None and draft.noun and draft.kind.people and _bare(draft.event):
            continue  # "the number of victims may rise", "camps of the displaced"
        if same is None and draft.died and not (draft.event.numbers and violence):
            continue  # "the actor died in Paris" tells no violence
        if same is None:
            told.append(draft)
        else:
            # an event told again is the one told last
            told.remove(same)
            told.append(replace(_specified(same, draft, places), sentence=draft.sentence, section=draft.section))
    known = (each.event for each in _looked_ahead(_folded(told, places)) if each.event.coreferent or not each.kind.refers)
    return tuple(sorted(known, key=lambda event: event.trigger.start))


def _looked_ahead(told: list[Draft]) -> list[Draft]:
    """`told`, where "the attack" that nothing before it explains means the violence told behind it: a live blog begins at its end."""
    for draft in [each for each in told if each.definite and each.kind.generic and _bare(each.event)]:
        same = next((each for each in told if each.sentence > draft.sentence and each.kind.violent and not _bare(each.event)), None)
        if same:
            told[told.index(same)] = replace(same, event=joined(same.event, draft.event))
            told.remove(draft)
    return told


def _retold(told: list[Draft], draft: Draft, places: Places, toll: Sequence[Number]) -> Draft | None:
    """The violence told before which `draft` tells again; `toll` is what it or its sentence counts. A noun may mean any of its class."""
    blast = draft.noun and _bare(draft.event)
    alike = [each for each in reversed(told) if kin(each.kind, draft.kind) or (blast and blasts(each.kind, draft.kind))]
    for at, each in enumerate(alike):
        noun = draft.noun and each.kind is draft.kind
        last = noun or (at == 0 and each.section == draft.section)
        again = draft.definite or retold(each.event, draft.event, places, last=last, noun=noun and at == 0)
        if (again or (len(alike) == 1 and _goes_on_from_toll(each, draft))) and agree(each.event, draft.event, places, toll):
            return each
    return None


def _goes_on_from_toll(first: Draft, draft: Draft) -> bool:
    """Does a report that begins with the toll alone go on with where it happened ("A hundred were killed. Gunmen shot at villagers in")?"""
    alone = bool(first.event.numbers) and not (first.event.where or first.event.when.start)
    placed = bool(draft.event.where) and not (draft.event.numbers or draft.event.when.start)
    return alone and placed and first.section == draft.section and draft.sentence - first.sentence <= AFTERMATH


def _folded(told: list[Draft], places: Places) -> list[Draft]:
    """`told`, where what is known only in the end shows that two were one ("an attack killed ten", "a bomb went off. Ten died")."""
    kept: list[Draft] = []
    for draft in sorted(told, key=lambda each: each.event.trigger.start):
        alike = (each for each in kept if kin(each.kind, draft.kind) and agree(each.event, draft.event, places, draft.event.numbers))
        same = next((each for each in alike if retold(each.event, draft.event, places, last=False, noun=False)), None)
        if same is None:
            kept.append(draft)
        else:
            kept[kept.index(same)] = _specified(same, draft, places)
    return kept


def _specified(told: Draft, draft: Draft, places: Places) -> Draft:
    """`told` with what `draft` adds: its words, its finer place, and its class where that of `told` may be any violence."""
    event = joined(told.event, draft.event)
    if finer(told.event, draft.event, places):
        event = replace(event, where=draft.event.where, geometry=draft.event.geometry, reason=draft.event.reason)
    if one_day_of(told.event.when, draft.event.when):
        event = replace(event, when=draft.event.when)
    vague = told.kind.consequence or told.kind.generic
    says_more = vague and not (draft.kind.consequence or draft.kind.generic or draft.kind.battle)
    if not (says_more or draft.event.sub_event_type == SUICIDE):
        return replace(told, event=event)
    kind = {each: getattr(draft.event, each) for each in ("event_type", "sub_event_type", "plover")}
    return replace(told, event=replace(event, **kind), kind=draft.kind)


def _bare(event: Event) -> bool:
    """Does the event have neither place nor day nor number?"""
    return not (event.where or event.when.start or event.numbers)


def _cause(told: list[Draft], draft: Draft) -> Draft | None:
    """The violence told in the sentence of `draft` or just before it, which killed or wounded those whom `draft` counts."""
    near = [each for each in reversed(told) if _may_kill(each, draft) and draft.sentence - each.sentence <= AFTERMATH]
    named = (each for each in near if draft.cause in {span.start for span in (each.event.trigger, *each.event.coreferent)})
    if draft.cause is not None and (cause := next(named, None)):
        return cause
    # a town that changes hands kills nobody by itself: only whom the same paragraph counts
    near = [each for each in near if each.paragraph == draft.paragraph or not each.kind.takes_ground]
    # "in the capital two were killed" tells of others than those whose place is not told
    near = [each for each in near if each.paragraph == draft.paragraph or each.event.where or not draft.event.where]
    # nor of those whom an attack killed that somebody only blames on another
    near = [each for each in near if each.paragraph == draft.paragraph or each.event.certainty not in UNSURE]
    near.sort(key=lambda each: (each.kind.takes_ground or each.kind.aims, draft.sentence - each.sentence, _gap(each, draft)))
    when = draft.event.when
    # a toll since October is none of a strike without a date
    toll = when.precision not in {*UNSAID, "hour", "day"}
    dated = (each for each in near if each.event.when.start or not toll)
    return next((each for each in dated if places_agree(each.event, draft.event) and dates_agree(each.event.when, when)), None)


def _may_kill(told: Draft, draft: Draft) -> bool:
    """Can what was told have killed whom `draft` counts? In a crowd only those of its own paragraph."""
    return told.kind.kills or (told.event.event_type in CROWDS and told.paragraph == draft.paragraph)


def _gap(told: Draft, draft: Draft) -> tuple[bool, int]:
    """How far apart the words of both stand in the sentence of `draft`: behind a comma, and by how many letters."""
    (sentence, own) = (draft.event.evidence[0], draft.event.trigger)
    spans = [each for each in (told.event.trigger, *told.event.coreferent) if sentence.start <= each.start < sentence.end]
    gaps = (sentence.text[min(each.end, own.end) - sentence.start : max(each.start, own.start) - sentence.start] for each in spans)
    return min(((any(comma in gap for comma in ",،"), len(gap)) for gap in gaps), default=(False, 0))


def _continued(event: Event, told: Event, words: str) -> Event:
    """`event` with the time of the event told before, when it has none of its own, and announced where the talks before it were held."""
    if event.when.precision in UNSAID and told.when.start and event.certainty not in AHEAD:
        event = replace(event, when=replace(told.when, reason=f"'{words}' ties it to '{told.trigger.text}'"))
    if event.certainty == "announced" and _is_talk(told):
        announced = (replace(each, role="announcement") for each in told.where if each.role == "event")
        event = replace(event, where=(*event.where, *announced))
    return event


def _same(before: Draft, draft: Draft) -> bool:
    """A later mention that points back, or says the same, and contradicts nothing."""
    told, event = before.event, draft.event
    if not _alike(before, draft):
        return False
    if not (places_agree(told, event) and dates_agree(told.when, event.when) and (actors_agree(told, event) or _is_talk(event))):
        return False
    if _goes_on(before, draft):
        return True
    # a meeting without names goes on with one that has some, and the other way round, unless it has a place of its own
    nameless = (not event.actors and (bool(told.where) or not event.where)) or not (told.actors or event.where or event.when.start)
    if _is_talk(event) and (nameless or draft.definite or share_actors(told, event)):
        return True
    # violence that may come is not what happened
    ahead = draft.kind.violent and (told.certainty in AHEAD) != (event.certainty in AHEAD)
    points_back = draft.definite and not event.where and not event.when.start and not ahead
    placed = bool(told.where) or (draft.sentence == before.sentence and draft.kind.happens)
    return points_back or (placed and told.where == event.where and told.when == event.when)


def _alike(before: Draft, draft: Draft) -> bool:
    """One class, or a word for any of its kind: "the attack" may be an ambush, "the blast" a car bomb, "the agreement" a ceasefire."""
    told, event = before.event, draft.event
    if told.plover == event.plover and told.sub_event_type == event.sub_event_type:
        return True
    if draft.sentence - before.sentence <= AFTERMATH and _fight(before, draft) and not event.where and not event.when.start:
        return True
    if draft.definite and draft.kind.violent and before.kind.violent:
        # "the abduction of ten girls" is told for the first time
        return draft.kind.generic or (told.event_type == event.event_type and draft.kind.whose != "recipient")
    agreed = draft.definite and told.plover == event.plover and event.plover.event == "AGREE"
    both = draft.sentence == before.sentence and told.plover.event == event.plover.event == "AGREE"
    # a truce that takes effect on the day it was told for
    begun = draft.sentence == before.sentence and told.sub_event_type == event.sub_event_type == "Agreement" and told.when == event.when
    return agreed or both or begun


def _goes_on(before: Draft, draft: Draft) -> bool:
    """Does `draft`, without a place of its own, tell more of what its sentence or the one before it told ("Soldiers returned fire")?"""
    told, event = before.event, draft.event
    if before.paragraph != draft.paragraph or draft.sentence - before.sentence > AFTERMATH or event.where:
        return False
    agreed = draft.sentence == before.sentence and event.plover.event == "AGREE"
    return agreed or (told.certainty == event.certainty and _fight(before, draft))


def _fight(before: Draft, draft: Draft) -> bool:
    """Are both words of one fight: who shot, who shot back, who was driven off?"""
    return {before.event.sub_event_type, draft.event.sub_event_type} <= FIGHTS and before.kind.violent and draft.kind.violent


def _in_one_breath(told: Draft, draft: Draft) -> bool:
    """Does one sentence tell both, as one class, one place and one time ("shelled the town with rockets", "killed two and wounded six")?"""
    (one, other) = (told.event, draft.event)
    if told.sentence != draft.sentence or told.kind != draft.kind:
        return False
    if told.kind.place_role == "none" and (other.actors or not one.actors or told.kind.certainty):
        return False  # who calls for this and for that calls once
    if draft.leans:
        return True
    alike = one.where == other.where and one.when.start == other.when.start
    if told.kind.consequence:  # "killed ten in Tawila; twenty more were wounded"
        alike = alike or not (other.where or other.when.start)
    return alike and one.certainty == other.certainty and actors_agree(one, other)


def _one_deed(told: Draft, draft: Draft) -> bool:
    """Does one sentence tell an attack and that a suicide bomber carried it out ("gunmen stormed the base, a bomber rammed the gate"), or
    that somebody was abducted and held?
    """  # noqa: D205
    types = {told.event.sub_event_type, draft.event.sub_event_type}
    if told.sentence != draft.sentence or not (types == HELD or (SUICIDE in types and types <= BLASTS)):
        return False
    (one, other) = (told.event, draft.event)
    return one.where == other.where and dates_agree(one.when, other.when) and actors_agree(one, other)


def _is_talk(event: Event) -> bool:
    """Talks are told many times over in one article: a meeting, its handshake, its discussions."""
    return event.plover.event == "CONSULT"
