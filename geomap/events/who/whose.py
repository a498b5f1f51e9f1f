"""Whose a noun is that names an event: "the army's shelling", "bombardements de l'armée", "Angriff bewaffneter Banden"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from geomap.events.who.description import described
from geomap.events.who.parties import ARMED, Party
from geomap.events.who.scene import OBJECT, Scene, doer, linked, other_side
from geomap.languages.lowering import lowered
from geomap.languages.patterns import after, anywhere, before

__all__ = ["by_noun", "by_weapon"]

LETTERS = re.compile(r"\s([^\W\d_]+)")


def by_noun(scene: Scene) -> Iterator[tuple[Party, str]]:
    """Whose the noun is: "the army's shelling", "bombardements de l'armée", "Russian shelling"."""
    (kind, report) = (scene.trigger.kind, scene.report)
    whose = doer(scene) if kind.whose == "actor" else kind.whose
    if anywhere(scene.words.recipient_before).search(report.text, scene.trigger.start, scene.trigger.end):
        whose = other_side(scene, "recipient")  # "an attack on positions" of the army
    for each in (*scene.front[-1:], *scene.behind[:1]):
        if whose and _possesses(scene, each):
            role = doer(scene) if each in scene.front and _of_another(scene) else whose
            freed = kind.plover == "CONCEDE" and each[0].start < scene.trigger.end  # "la libération de soldats"
            inside = each[0].kind == "civilian" and each[0].start < scene.trigger.end  # "تبادل الأسرى"
            suffers = freed or inside or (each[0].kind == "civilian" and (kind.violent or kind.plover in {"CONCEDE", "COERCE"}))
            yield from ((party, "recipient" if suffers else role) for party in each)
    hits = after(scene.words.recipient_before).match(report.text, scene.trigger.end) is not None
    if kind.nationality or (hits and kind.whose == "actor"):
        yield from _by_nationality(scene)


def by_weapon(scene: Scene) -> Iterator[tuple[Party, str]]:
    """Whose the weapon is with which the verb begins ("a Russian" + "missile struck")."""
    if scene.trigger.kind.nationality and not scene.passive:
        yield from _by_nationality(scene)


def _by_nationality(scene: Scene) -> Iterator[tuple[Party, str]]:
    """Those whose adjective stands right beside the words or inside them ("Russian shelling", "a Russian" + "missile struck")."""
    trigger, behind = scene.trigger, scene.trigger.noun
    named = [party for listed in (*scene.front, *scene.behind) for party in listed if not behind]  # "Russian drones" are named themselves
    for mention, place in scene.report.named:
        if any(party.start - 1 <= mention.end and mention.start < party.end for party in named):
            continue
        beside = (behind and -1 <= mention.start - trigger.end <= 1) or (
            not scene.words.verb_first and -1 <= trigger.start - mention.end <= 1
        )
        within = trigger.start <= mention.start < trigger.end
        within = within and (behind or len(scene.report.text[trigger.start : mention.start].split()) == 1)  # "missile russe a frappé"
        if mention.usage == "demonym" and (beside or within):
            yield Party(mention.start, mention.end, mention.text, place.country, "people"), doer(scene)


def _of_another(scene: Scene) -> bool:
    """Does the noun, with somebody before it whose it is, say whom it hits ("Mali's expulsion of the ambassador")?"""
    whose, text = scene.report.language.events.actors.whose, scene.report.text
    inside = before(whose).search
    words = text[scene.trigger.start : scene.trigger.end].split(" ")
    return any(inside(" ".join(words[:at])) for at in range(2, len(words) + 1)) or after(whose).match(text, scene.trigger.end) is not None


def _possesses(scene: Scene, named: Sequence[Party]) -> bool:
    (first, last, gap) = (named[0], named[-1], _with_link(scene, scene.between(named[0])))
    gap = described(scene.report.language, gap) if scene.trigger.kind.violent else gap
    if last.end <= scene.trigger.start:
        gap = scene.report.text[last.end : scene.trigger.start]
        if gap == " " and last.kind in ARMED and scene.trigger.kind.violent and not scene.words.verb_first:
            return True  # "a militia attack"
        mark = after(scene.words.possessive_after).match(gap)
        return mark is not None and len(gap[mark.end() :].split()) <= OBJECT
    if scene.words.bare_genitive and not linked(scene, first):
        return len(gap.split()) <= 1 and not _is_definite(scene)
    if _in_genitive(scene, first):
        return True
    gap = described(scene.report.language, lowered(gap))  # "Überfall der" + "radikalislamischen" + "Taliban", quoted or not
    owner = before(scene.words.owner_before or scene.report.language.events.actors.whose).search(gap)
    return owner is not None and len(gap[: owner.start()].split()) <= 1


def _is_definite(scene: Scene) -> bool:
    """Has the noun an article, so that no genitive stands right behind it ("الهجوم" + "الرئيس")?"""
    text, (start, end) = scene.report.text, (scene.trigger.start, scene.trigger.end)
    return anywhere(scene.report.language.events.definite_forms).fullmatch(text[start:end].split()[-1]) is not None


def _with_link(scene: Scene, gap: str) -> str:
    """`gap` behind the trigger, with the preposition that may end it ("asesinato" + "de")."""
    (_, space, link) = scene.report.text[scene.trigger.start : scene.trigger.end].rpartition(" ")
    ends = space and after(scene.report.language.events.actors.whose).fullmatch(link)
    return link + gap if ends else gap


def _in_genitive(scene: Scene, party: Party) -> bool:
    """Does an adjective right behind the noun say that it is theirs ("Angriff" + "bewaffneter Banden")?"""
    left = scene.report.left(party.start)
    start = party.start - len(left) + len(described(scene.report.language, left))
    opening = LETTERS.match(scene.report.text, scene.trigger.end, party.end)
    return start <= scene.trigger.end + 1 and opening is not None and anywhere(scene.words.genitive_forms).fullmatch(opening[1]) is not None
