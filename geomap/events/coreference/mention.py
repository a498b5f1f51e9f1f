"""Does a later mention point back to an event, or go on with it in the same sentence or the next?"""

from __future__ import annotations

from geomap.events.coreference.aftermath import AFTERMATH
from geomap.events.coreference.agreement import actors_agree, dates_agree, happened, places_agree, share_actors
from geomap.events.coreference.kin import FIGHTS
from geomap.events.draft import AHEAD, Draft, other_form
from geomap.models import Event

__all__ = ["SUICIDE", "is_talk", "one_mention"]

# what an attack by a suicide bomber is called besides
SUICIDE = "Suicide bomb"
SHELLS = "Shelling/artillery/missile attack"
BLASTS = FIGHTS | {SUICIDE, "Remote explosive/landmine/IED"}
HELD = frozenset({"Abduction/forced disappearance", "Arrests"})


def one_mention(told: Draft, draft: Draft) -> bool:
    """Is `draft` another mention of `told`: by pointing back to it, in one breath with it, or as a part of its deed?"""
    return _same(told, draft) or _in_one_breath(told, draft) or _one_deed(told, draft) or _destroyed(told, draft)


def _destroyed(told: Draft, draft: Draft) -> bool:
    """Does `draft` tell what the strikes of its sentence or the one before it destroyed?"""
    event = draft.event
    strikes = told.event.event_type == "Explosions/Remote violence" and draft.sentence - told.sentence <= AFTERMATH
    placed = event.where and event.where != told.event.where
    own = draft.noun or placed or (event.when.start and event.when.start != told.event.when.start)
    return draft.kind.destroys and strikes and not own and happened(told.event, event)


def _same(before: Draft, draft: Draft) -> bool:
    """A later mention that points back, or says the same, and contradicts nothing."""
    told, event = before.event, draft.event
    if not _alike(before, draft):
        return False
    when = dates_agree(told.when, event.when) or (told.when.text is not None and told.when.text == event.when.text)
    if not (when and places_agree(told, event) and (actors_agree(told, event) or is_talk(event))):
        return False
    if _goes_on(before, draft):
        return True
    ahead = not draft.noun and event.when.start and (told.certainty in AHEAD) != (event.certainty in AHEAD)
    # "met the chancellor", and "no talks are planned"
    none = before.sentence != draft.sentence and {told.certainty, event.certainty} == {"negated", "reported_fact"}
    if is_talk(event) and (ahead or none):
        return False  # "spoke by phone and are to meet on Thursday"
    # a meeting without names goes on with one that has some, and the other way round, unless it has a place of its own; so does a mere noun
    nameless = (not event.actors and (bool(told.where) or not event.where)) or not (told.actors or event.where or event.when.start)
    if is_talk(event) and (nameless or draft.definite or (draft.noun and not event.where) or share_actors(told, event)):
        return True
    # violence that may come is not what happened
    ahead = draft.kind.violent and (told.certainty in AHEAD) != (event.certainty in AHEAD)
    points_back = draft.definite and not event.where and not event.when.start and not ahead
    placed = bool(told.where) or (draft.sentence == before.sentence and draft.kind.happens)
    return points_back or ((draft.noun or not ahead) and placed and told.where == event.where and told.when == event.when)


def _alike(before: Draft, draft: Draft) -> bool:
    """One class, or a word for any of its kind: "the attack" may be an ambush, "the blast" a car bomb, "the agreement" a ceasefire."""
    told, event = before.event, draft.event
    if other_form(before, draft):
        return False
    if told.plover == event.plover and told.sub_event_type == event.sub_event_type:
        return not is_talk(event) or (told.certainty == "negated") == (event.certainty == "negated")  # "met; no talks have been held"
    if draft.sentence - before.sentence <= AFTERMATH and _fight(before, draft) and not event.where and not event.when.start:
        return True
    if draft.definite and draft.kind.violent and before.kind.violent:
        # "the abduction of ten girls" is told for the first time
        other = SUICIDE in {told.sub_event_type, event.sub_event_type} and SHELLS in {told.sub_event_type, event.sub_event_type}
        return draft.kind.generic or (told.event_type == event.event_type and draft.kind.whose != "recipient" and not other)
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
    agreed = draft.sentence == before.sentence and "AGREE" in {told.plover.event, event.plover.event}
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


def is_talk(event: Event) -> bool:
    """Talks are told many times over in one article: a meeting, its handshake, its discussions."""
    return event.plover.event == "CONSULT"
