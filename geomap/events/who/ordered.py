"""The roles that the order of the words gives: the subject acts and the object suffers; in the passive the subject suffers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.events.who.fronted import before_subject, behind_verb, is_fronted
from geomap.events.who.marked import by_form
from geomap.events.who.objects import has_subject
from geomap.events.who.parties import ARMED, Party
from geomap.events.who.scene import (
    OBJECT,
    Scene,
    disagree,
    doer,
    follows,
    inverted,
    linked,
    only_subject,
    other_side,
    own_noun,
    quoted,
    targeted,
)
from geomap.events.who.subject import held, subject
from geomap.events.who.voice import acts
from geomap.languages.patterns import after, anywhere, before

__all__ = ["by_order"]

# whoever kills and whom he kills; words that may stand between them ("at least 19")
PAIR, COUNTED = 2, 5
# a force does not suffer that it is moved
TROOPS = frozenset({"MOBILIZE", "RETREAT"})


def by_order(scene: Scene) -> Iterator[tuple[Party, str]]:
    """The subject acts and the object suffers; in the passive the subject suffers."""
    (kind, words, verb) = (scene.trigger.kind, scene.words, not scene.trigger.noun)
    trigger = scene.report.text[scene.trigger.start : scene.trigger.end]
    himself = bool(words.same_subject) and before(words.same_subject).search(scene.report.left(scene.trigger.start)) is not None
    suffers = scene.passive or (verb and anywhere(words.suffers).search(trigger) is not None and not (himself and _hits(scene)))
    suffers = suffers and kind.plover != "CONSULT" and not kind.gathers  # whoever is gathered for talks takes part in them
    told, rest = () if quoted(scene) else subject(scene), list(scene.behind)
    announced = scene.clause.announced and not verb and not kind.tells and not (kind.takes_ground and _may_take(told))
    role = "recipient" if suffers else "announcer" if announced else doer(scene)
    if not suffers and disagree(scene, told):
        yield from ((party, other_side(scene, "recipient")) for party in _hit_by_many(scene, told))
    told = _doers(scene, told, suffers=suffers)
    if (suffers or (verb and kind.consequence)) and _kills(scene, rest):
        (killers, killed, *_) = rest
        yield from ((party, doer(scene)) for party in killers)
        yield from ((party, "recipient") for party in killed)
        return
    if not suffers and not kind.gathers and is_fronted(scene, told):
        yield from ((party, doer(scene)) for party in behind_verb(scene))
        yield from ((party, other_side(scene, "recipient")) for party in told)
        return
    active = (not kind.consequence or (bool(rest) and follows(scene, rest[0][0]))) and (
        before(words.active_before).search(scene.report.left(scene.trigger.start)) or acts(scene.report, scene.trigger, scene.clause)
    )
    if not suffers and not active and _harmless(scene, told):
        role = "recipient"
    himself = himself or (bool(told) and verb and (_agrees(scene, told[0]) or told[0].end > scene.trigger.start))
    himself = himself or (bool(told and rest) and _harmless(scene, rest[0]) and _joined(scene))
    behind = verb and rest and not (told and (himself or not words.verb_first)) and follows(scene, rest[0][0])
    if behind and (suffers or (inverted(scene) and not (words.verb_first and has_subject(scene, rest[0][0])))):
        told = rest.pop(0)
        if words.verb_first and not suffers:
            told = () if kind.consequence else told
            hit = kind.violent and bool(told) and all(each.kind == "civilian" for each in told)  # "قصف" + "مدنيين"
            role = "recipient" if hit or _harmless(scene, told) else role
    yield from ((party, role) for party in told)
    if told and not kind.mutual:
        yield from ((party, "recipient") for each in (*held(scene), before_subject(scene, told)) for party in each)
    met = kind.mutual and not kind.battle and bool(rest) and not linked(scene, rest[0][0])
    hit = bool(rest) and (met or follows(scene, rest[0][0]) or targeted(scene, rest[0][0]) or _behind_subject(scene, told, rest[0][0]))
    hit = hit and not only_subject(scene, rest[0][0])  # of the next clause
    led = bool(rest) and kind.plover in TROOPS and rest[0][0].kind == "force"
    if verb and not suffers and hit and not led and not kind.gathers:
        # "the fighting set the army against the rebels" names one side first
        suffering = targeted(scene, rest[0][0]) or anywhere(words.object_forms).fullmatch(own_noun(scene, rest[0][0]))
        first = kind.battle and not (told or suffering or rest[0][0].start < scene.trigger.end)
        side = doer(scene) if first else other_side(scene, None if kind.mutual else "recipient")
        yield from ((party, side) for party in rest[0])


def _doers(scene: Scene, told: Sequence[Party], *, suffers: bool) -> Sequence[Party]:
    """The subject `told` where nothing speaks against it; who else may be, where a verb has none."""
    if not suffers and disagree(scene, told):
        told = ()
    if not (told or scene.trigger.noun):
        told = _seat(scene)
    return () if told and scene.passive and by_form(scene, told[0]) else told  # "боевиками убиты двое солдат"


def _hit_by_many(scene: Scene, told: Sequence[Party]) -> Sequence[Party]:
    """Whom somebody unnamed hit, right before the verb ("а министра" + "арестовали"); not who did something else ("Иран стрелял, их
    сбили"), nor a person whose the subject is ("сторонники Асада" + "напали").
    """  # noqa: D205
    front = scene.report.undated(told[0].start)[-(told[0].start - scene.clause.start) or None :].rstrip()
    opens = front[-1:] in {"", ","} or before(scene.report.language.joints).search(front) is not None or told[0].kind != "person"
    return told if opens and scene.between(told[0]).isspace() and not only_subject(scene, told[0]) else ()


def _seat(scene: Scene) -> Sequence[Party]:
    """Where a verb needs no subject, the government in whose capital, or the office in which, somebody says so ("В Москве отвергли")."""
    report, start = scene.report, scene.clause.start
    if not scene.words.object_forms or scene.trigger.kind.place_role != "none" or scene.trigger.kind.tells:
        return ()
    capitals = [
        Party(mention.start, mention.end, mention.text, place.country, "government")
        for mention, place in report.literal
        if place.feature == "capital" and mention.end <= scene.trigger.start
    ]
    offices = [each[0] for each in scene.front if each[0].kind == "government"]
    named = next((each for each in (*capitals, *offices) if each.start >= start), None)
    inside = after(report.language.usage.literal_before).fullmatch(report.text[start : named.start].rstrip()) if named else None
    return (named,) if named and inside else ()


def _may_take(named: Sequence[Party]) -> bool:
    """Do all of them bear arms, and so announce what they took themselves?"""
    return bool(named) and all(each.kind in ARMED for each in named)


def _hits(scene: Scene) -> bool:
    """Where verbs come first, does somebody stand right behind a verb whose subject is told before ("إنه" + "قتل" + "قائدا")?"""
    return scene.words.verb_first and bool(scene.behind) and follows(scene, scene.behind[0][0])


def _harmless(scene: Scene, named: Sequence[Party]) -> bool:
    """Civilians harm nobody ("two aid workers abducted in June"), but where their form tells ("жители убили")."""
    return bool(named) and scene.trigger.kind.harms and all(each.kind == "civilian" and not only_subject(scene, each) for each in named)


def _joined(scene: Scene) -> bool:
    """Does the verb go on with what the one before it says ("shelled the town and abducted")?"""
    return not scene.trigger.noun and before(scene.report.language.joints).search(scene.report.left(scene.trigger.start)) is not None


def _kills(scene: Scene, rest: Sequence[Sequence[Party]]) -> bool:
    """Does a verb that may say "killed" or "was killed" stand before a force and whom it killed ("killed the army five gunmen")?"""
    if not scene.words.verb_first or len(rest) < PAIR or rest[0][0].kind not in ARMED or not follows(scene, rest[0][0]):
        return False
    gap = scene.report.text[rest[0][-1].end : rest[1][0].start]
    return "," not in gap and len(gap.split()) <= COUNTED and not linked(scene, rest[1][0])


def _agrees(scene: Scene, party: Party) -> bool:
    """Where verbs come first, does `party` stand before its verb all the same: behind "that", at the head of the clause right before it,
    or because the verb is in the plural?
    """  # noqa: D205
    (words, report) = (scene.report.language.events, scene.report)
    if party.end > scene.trigger.start:
        return False
    if _heads(scene, party):
        return True
    form = report.plain[scene.trigger.start : scene.trigger.end].split()[0]
    opened = before(words.that).search(report.left(party.start).rpartition(" ")[0]) or before(words.that).search(report.left(party.start))
    return anywhere(words.roles.agreeing_forms).fullmatch(form) is not None or opened is not None


def _heads(scene: Scene, party: Party) -> bool:
    """Does nothing but a topical word stand before `party` in its clause, and nothing but a letter grown to it before the verb?"""
    (report, text) = (scene.report, scene.report.text)
    front, gap = text[scene.clause.start : party.start].strip(), text[party.end : scene.trigger.start].strip()
    glued = not gap or gap in report.language.names.clitics or anywhere(scene.words.before_verb).fullmatch(gap) is not None
    return glued and (not front or anywhere(scene.words.topical).fullmatch(front) is not None)


def _behind_subject(scene: Scene, told: Sequence[Party], party: Party) -> bool:
    """Does `party` stand where the object does, right behind the subject that the verb comes before?"""
    if not (scene.words.verb_first and told) or told[0].start < scene.trigger.end:
        return False
    return len(scene.report.text[told[-1].end : party.start].split()) <= OBJECT and not linked(scene, party)
