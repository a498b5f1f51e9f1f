"""The roles of those a sentence names in the event that one of its triggers reports. Nobody acts whom the sentence does not make act."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from geomap.events.draft import DOERS
from geomap.events.sentence.pointing import is_participle
from geomap.events.sentence.report import Report
from geomap.events.taxonomy import classes
from geomap.events.triggers import Trigger
from geomap.events.who.clauses import Clause, clause
from geomap.events.who.marked import by_form, by_preposition, is_between, other_end
from geomap.events.who.ordered import by_order
from geomap.events.who.parties import ARMED, Party, lists
from geomap.events.who.scene import Scene, doer, shortened
from geomap.events.who.subject import subject
from geomap.events.who.voice import is_passive, of_subject
from geomap.events.who.whose import by_noun, by_weapon
from geomap.languages.patterns import after, anywhere, before, last_word
from geomap.languages.roles import Words
from geomap.models import Actor

__all__ = ["actors"]

# how many adjectives may stand between a verb and the noun it goes with
ADJECTIVES = 2
# how many words may stand between a town that fell and whoever has it ("aux mains" + "de l'organisation")
HANDS = 2
# who announces what he did himself
OWN_DEEDS, QUOTES = frozenset({"force", "group", "government"}), ' «„“"'
# whoever goes along with these, or comes to them, does not suffer them
MOVES = frozenset({"MOBILIZE", "RETREAT", "CONSULT", "SANCTION"})


def actors(report: Report, trigger: Trigger, named: Sequence[Party]) -> tuple[Actor, ...]:
    """The actors of the event that `trigger` reports, in the order of the text, each with its role. `named` are all of the sentence."""
    roles = _roles_of(report, trigger, named)
    return tuple(
        Actor(name=party.name, role=role, country=party.country, mention=report.span(party.start, party.end))
        for party, role in sorted(roles.items())
    )


def _roles_of(report: Report, trigger: Trigger, named: Sequence[Party]) -> dict[Party, str]:
    """Those of `named` who take part, each with his role."""
    scene = _scene(report, trigger, named, clause(report, trigger, named))
    if _may_go_on(report, trigger) and not scene.passive and all(each.kind == "civilian" for each in subject(scene)):
        wider = _scene(report, trigger, named, clause(report, trigger, named, main=True))
        scene = wider if subject(wider) else scene
    roles: dict[Party, str] = {}
    if _by_speaker(report, trigger):
        scene = replace(scene, front=(), clause=replace(scene.clause, subject=(), announced=False))
    elif told := _said_before(report, trigger):
        scene = replace(scene, front=(), clause=replace(scene.clause, subject=(), announced=False))
        roles = {party: role for party, role in _roles_of(report, told, named).items() if role in DOERS}
    if _fell(report, trigger):
        scene = replace(scene, front=())
        armed = [each for each in named if trigger.start < each.start and each.kind in ARMED]
        roles |= {each: "actor" for each in armed if each.end <= trigger.end or _has_it(report, trigger, each)}
    for party, role in _roles(scene):
        roles.setdefault(party, role)
    if list(roles.values()).count("side_b") > 1 and "side_a" not in roles.values():
        roles[min(roles)] = "side_a"  # nobody fights on one side alone
    return roles


def _by_speaker(report: Report, trigger: Trigger) -> bool:
    """Does a speaker tell of himself, whoever was named before ("the envoy left, and we" + "will not negotiate")?"""
    words = report.language.events.roles.first_person
    return bool(words) and not trigger.noun and before(words).search(report.left(trigger.start)) is not None


def _said_before(report: Report, trigger: Trigger) -> Trigger | None:
    """What the same speaker says before it, behind a clause about somebody else ("accuses those who rebelled and" + "vows to punish")."""
    if trigger.noun or trigger.kind.place_role != "none" or not before(report.language.joints).search(report.left(trigger.start)):
        return None
    said = (each for each in reversed(report.triggers) if each.end <= trigger.start and not each.noun and each.kind.place_role == "none")
    told = next(said, None)
    between = told and any(told.end <= low < trigger.start for low, _ in report.relatives)
    return told if between and told and not report.ended(told.end, trigger.start) else None


def _fell(report: Report, trigger: Trigger) -> bool:
    """Is its subject the town right before it ("the army retreated and Goma" + "fell to the rebels"), so that nobody before it did?"""
    (words, verb) = (report.language.events.roles, trigger.kind.takes_ground and not trigger.noun)
    return verb and not (words.verb_first or words.verb_second) and any(each.end + 1 == trigger.start for each, _ in report.literal)


def _has_it(report: Report, trigger: Trigger, party: Party) -> bool:
    """Does the town belong to him now ("est tombée aux mains" + "du M23")?"""
    gap = report.text[trigger.end : party.start]
    owned = before(report.language.events.actors.whose).search(report.text[trigger.start : party.start])
    hands = trigger.kind is classes()["capture"] and party.start >= trigger.end and len(gap.split()) <= HANDS
    return hands and owned is not None and "," not in gap


def _may_go_on(report: Report, trigger: Trigger) -> bool:
    """May the verb go on with the main clause, behind one inside it ("suspended talks as soon as they began," + "accusing")?"""
    joined = before(report.language.joints).search(report.left(trigger.start)) is not None
    return not (trigger.noun or report.language.events.roles.verb_first) and (joined or is_participle(report, trigger))


def _scene(report: Report, trigger: Trigger, named: Sequence[Party], own: Clause) -> Scene:
    free = [
        each
        for each in named
        if own.start <= each.start and each.end <= own.end and each not in own.apart and not _counted_among(report, each)
    ]
    objects = [each for each in free if _inside(report, trigger, each)]
    return Scene(
        report=report,
        trigger=trigger,
        clause=own,
        # "Israeli warplanes bombed" may be one trigger
        front=lists(report, [each for each in free if each.end <= trigger.start or each.start <= trigger.start < each.end < trigger.end]),
        behind=lists(report, [each for each in free if each.start >= trigger.end or each in objects]),
        passive=not trigger.noun and is_passive(report, trigger, own, objectless=not objects),
    )


def _inside(report: Report, trigger: Trigger, party: Party) -> bool:
    """Is he part of the trigger ("nahmen ... fest")?

    He may end it ("arrested 12 activists"), unless he goes along with what is done ("sent 5,000 troops"). Where verbs come first, he may
    go on behind it.
    """
    if not trigger.start < party.start < trigger.end or of_subject(report, trigger, party.start):
        return False
    if party.end < trigger.end or report.language.events.roles.verb_first or trigger.kind.harms:
        return True
    along = trigger.kind.takes_ground or trigger.kind.plover in MOVES
    word = last_word(report.text[trigger.start : party.start])  # "base militaire" names nobody
    counted = word.isdigit() or word in report.language.function_words or word in report.language.events.counts.words
    return party.end == trigger.end and counted and not along


def _counted_among(report: Report, party: Party) -> bool:
    """Is it part of a number told before ("including three children", "two of the soldiers", but not "the shelling of the army")?"""
    (words, left) = (report.language.events, report.left(party.start).rstrip())
    (shorter, _, last) = left.rpartition(" ")
    among = before(words.counts.among).search(left)
    if among is None and (among := before(words.counts.among).search(shorter)) and last.lower() in words.definite:
        among = None if anywhere(words.relatives).fullmatch(among[0].strip()) else among  # "dont les autorités ont exigé le départ"
    return among is not None and (anywhere(words.actors.whose).fullmatch(among[0].strip()) is None or _numbered(report, among))


def _numbered(report: Report, among: re.Match[str]) -> bool:
    """Does a number stand before "of the"?"""
    last = among.string[: among.start()].casefold().split()[-1:]
    return any(each.isdigit() or each in report.language.events.counts.words for each in last)


def _roles(scene: Scene) -> Iterator[tuple[Party, str]]:
    """The surest signs first: a preposition, then whose the noun is, then the order of the words."""
    for each in (*scene.front, *scene.behind):
        if role := by_preposition(scene, each[0]) or by_form(scene, each[0]):
            # "between" one side and the other, whom nobody may know; in a riot the second is whom a crowd fights
            between = role in {"side_b", "recipient"} and is_between(scene, each[0])
            if between and role == "recipient" and scene.trigger.kind.event_type != "Riots":
                continue  # "calls for talks between" two governments, "the road between" two towns
            first = doer(scene) if between or (role == "side_b" and len(each) > 1) else role
            yield each[0], first
            yield from ((party, role) for party in each[1:] if between or first != doer(scene) or not _is_done_to(scene, party))
            if role != first and len(each) == 1:
                yield from ((party, role) for party in other_end(scene, each[0]))
    if charge := scene.report.charge(scene.trigger):
        # who accuses does not act, whoever is accused
        yield from ((party, doer(scene)) for party in _accused(scene, *charge))
        return
    if (
        scene.words.verb_first
        and scene.trigger.kind.takes_ground
        and any(by_preposition(scene, each[0]) == doer(scene) for each in scene.behind)
    ):
        return  # "the fall of the town" + "بيد" somebody is his deed alone
    theirs = list(by_noun(scene) if scene.trigger.noun else by_weapon(scene))
    yield from theirs
    if scene.trigger.noun and _precedes(scene, scene.words.suffered):
        yield from ((party, "recipient") for party in subject(scene))
    elif scene.trigger.noun and scene.trigger.kind.consequence:
        return  # nobody kills by announcing deaths
    elif not scene.trigger.noun or _tells(scene) or scene.clause.announced or _is_done(scene) or _own_deed(scene):
        done = scene.words.verb_first and scene.trigger.noun and doer(scene) in dict(theirs).values()
        yield from () if done else by_order(scene)


def _is_done_to(scene: Scene, party: Party) -> bool:
    """Does a passive auxiliary open right behind him ("arrested by police and a soldier" + "was shot")?"""
    return bool(scene.words.passive) and after(scene.words.passive).match(scene.report.text, party.end) is not None


def _tells(scene: Scene) -> bool:
    """Talks and agreements are told by their subject, unless another verb has it ("Ankara calls for talks")."""
    verbs = (each.start for each in scene.report.triggers if not each.noun)
    return scene.trigger.kind.tells and not any(scene.clause.start <= start < scene.trigger.start for start in verbs)


def _own_deed(scene: Scene) -> bool:
    """Does a force right behind its verb announce what nobody else is told to have done ("أعلن الجيش استعادة السيطرة")?"""
    (kind, report, start) = (scene.trigger.kind, scene.report, scene.clause.start)
    if not (scene.words.verb_first and scene.front and (kind.takes_ground or kind.harms)) or kind.consequence:
        return False
    first = scene.front[0][0]
    told = any(end == start and cue.certainty == "announced" for _, end, cue in report.cues)
    return told and first.kind in OWN_DEEDS and not report.text[start : first.start].strip(QUOTES)


def _is_done(scene: Scene) -> bool:
    """Does a verb before the noun say that somebody did it ("launched a new major" offensive)?"""
    for verb in anywhere(scene.words.light_after).finditer(scene.report.text, scene.trigger.end, scene.clause.end):
        # an odd comma opens a clause of its own ("condemned the attack, which …"), an even one closes an aside
        if scene.report.text.count(",", scene.trigger.end, verb.start()) % 2 == 0:
            return True
    if scene.words.verb_first and scene.front:
        # the subject stands between the verb and the noun ("شنت القوات هجوما")
        opening = scene.report.text[scene.clause.start : scene.front[0][0].start]
        return before(scene.words.light).search(opening) is not None or _precedes(scene, scene.words.light)
    return _precedes(scene, scene.words.light)


def _precedes(scene: Scene, words: Words) -> bool:
    """Do `words` stand before the trigger, with an adjective or two between?"""
    left = shortened(scene.report, scene.report.left(scene.trigger.start))
    for _ in range(ADJECTIVES + 1):
        if before(words).search(left):
            return True
        if before((*scene.words.participant_before, *scene.words.agent_before)).search(left):  # "repoussées avec des"
            return False
        left = left.rstrip().rpartition(" ")[0]
    return False


def _accused(scene: Scene, start: int, end: int) -> Sequence[Party]:
    """Those who stand between "accuses" and "of", where the text reports that they are accused of the deed; the event is then alleged."""
    between = [each for each in scene.front if start <= each[0].start and each[-1].end <= end]
    if not between and scene.words.object_forms:  # the deed may stand before him ("обвинили в обстреле боевиков")
        between = [each for each in scene.behind if each[0].kind != "civilian"]
    if scene.words.verb_first:  # the accuser stands right behind the verb, and the accused behind him
        between = [each for each in between if scene.report.text[start : each[0].start].strip()]
    return next(iter(between), ())
