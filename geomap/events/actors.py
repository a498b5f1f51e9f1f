"""The roles of those a sentence names in the event that one of its triggers reports. Nobody acts whom the sentence does not make act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.events.clauses import clause
from geomap.events.fronted import before_subject, behind_verb, is_fronted
from geomap.events.parties import Party, lists
from geomap.events.report import Report
from geomap.events.scene import OBJECT, Scene, described, doer, follows, held, inverted, linked, other_side, own_noun, subject, targeted
from geomap.events.triggers import Trigger
from geomap.events.voice import acts, is_passive
from geomap.events.whose import by_noun
from geomap.languages.events import Words
from geomap.languages.patterns import anywhere, before, last_word
from geomap.models import Actor

__all__ = ["actors"]

# how many adjectives may stand between a verb and the noun it goes with
ADJECTIVES = 2
# whoever kills and whom he kills; words that may stand between them ("at least 19")
PAIR, COUNTED = 2, 5
# who announces what he did himself
OWN_DEEDS, QUOTES = frozenset({"force", "group", "government"}), ' «„“"'
# a force does not suffer that it is moved; whoever goes along with these, or comes to them, does not suffer them
TROOPS = frozenset({"MOBILIZE", "RETREAT"})
MOVES = TROOPS | {"CONSULT", "SANCTION"}


def actors(report: Report, trigger: Trigger, named: Sequence[Party]) -> tuple[Actor, ...]:
    """The actors of the event that `trigger` reports, in the order of the text, each with its role. `named` are all of the sentence."""
    own = clause(report, trigger, named)
    free = [
        each
        for each in named
        if own.start <= each.start and each.end <= own.end and each not in own.apart and not _counted_among(report, each)
    ]
    objects = [each for each in free if _inside(report, trigger, each)]
    scene = Scene(
        report=report,
        trigger=trigger,
        clause=own,
        # "Israeli warplanes bombed" may be one trigger
        front=lists(report, [each for each in free if each.end <= trigger.start or each.start <= trigger.start < each.end < trigger.end]),
        behind=lists(report, [each for each in free if each.start >= trigger.end or each in objects]),
        passive=not trigger.noun and is_passive(report, trigger, own, objectless=not objects),
    )
    roles: dict[Party, str] = {}
    for party, role in _roles(scene):
        roles.setdefault(party, role)
    if list(roles.values()).count("side_b") > 1 and "side_a" not in roles.values():
        roles[min(roles)] = "side_a"  # nobody fights on one side alone
    return tuple(
        Actor(name=party.name, role=role, country=party.country, mention=report.span(party.start, party.end))
        for party, role in sorted(roles.items())
    )


def _inside(report: Report, trigger: Trigger, party: Party) -> bool:
    """Is he part of the trigger ("nahmen ... fest")?

    He may end it ("arrested 12 activists"), unless he goes along with what is done ("sent 5,000 troops"). Where verbs come first, he may
    go on behind it.
    """
    if not trigger.start < party.start < trigger.end:
        return False
    if party.end < trigger.end or report.language.events.roles.verb_first or trigger.kind.harms:
        return True
    along = trigger.kind.takes_ground or trigger.kind.plover in MOVES
    word = last_word(report.text[trigger.start : party.start])  # "base militaire" names nobody
    counted = word.isdigit() or word in report.language.function_words or word in report.language.events.counts.words
    return party.end == trigger.end and counted and not along


def _counted_among(report: Report, party: Party) -> bool:
    """Is it part of a number told before ("including three children")?"""
    among = before(report.language.events.counts.among)
    left = report.left(party.start).rstrip()
    return any(among.search(each) is not None for each in (left, left.rpartition(" ")[0]))


def _roles(scene: Scene) -> Iterator[tuple[Party, str]]:
    """The surest signs first: a preposition, then whose the noun is, then the order of the words."""
    for each in (*scene.front, *scene.behind):
        if role := _by_preposition(scene, each[0]) or _by_form(scene, each[0]):
            # "between" one side and the other, whom nobody may know; in a riot the second is whom a crowd fights
            between = role in {"side_b", "recipient"} and _between(scene, each[0])
            first = doer(scene) if between or (role == "side_b" and len(each) > 1) else role
            yield each[0], first
            yield from ((party, role) for party in each[1:])
            if role != first and len(each) == 1:
                yield from ((party, role) for party in _other_end(scene, each[0]))
    if charge := scene.report.charge(scene.trigger):
        # who accuses does not act, whoever is accused
        yield from ((party, doer(scene)) for party in _accused(scene, *charge))
        return
    theirs = list(by_noun(scene)) if scene.trigger.noun else []
    yield from theirs
    if scene.trigger.noun and _precedes(scene, scene.words.suffered):
        yield from ((party, "recipient") for party in subject(scene))
    elif scene.trigger.noun and scene.trigger.kind.consequence:
        return  # nobody kills by announcing deaths
    elif not scene.trigger.noun or _tells(scene) or scene.clause.announced or _is_done(scene) or _own_deed(scene):
        done = scene.words.verb_first and scene.trigger.noun and doer(scene) in dict(theirs).values()
        yield from () if done else _by_order(scene)


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
    light_after = scene.words.light_after
    if light_after and anywhere(light_after).search(scene.report.text, scene.trigger.end, scene.clause.end):
        return True
    if scene.words.verb_first and scene.front:
        # the subject stands between the verb and the noun ("شنت القوات هجوما")
        opening = scene.report.text[scene.clause.start : scene.front[0][0].start]
        return before(scene.words.light).search(opening) is not None or _precedes(scene, scene.words.light)
    return _precedes(scene, scene.words.light)


def _precedes(scene: Scene, words: Words) -> bool:
    """Do `words` stand before the trigger, with an adjective or two between?"""
    left = scene.report.left(scene.trigger.start)
    for _ in range(ADJECTIVES + 1):
        if before(words).search(left):
            return True
        if before((*scene.words.participant_before, *scene.words.agent_before)).search(left):  # "repoussées avec des"
            return False
        left = left.rstrip().rpartition(" ")[0]
    return False


def _by_preposition(scene: Scene, party: Party) -> str | None:
    (kind, words) = (scene.trigger.kind, scene.words)
    left = described(scene.report.language, scene.report.left(party.start))
    behind = party.start > scene.trigger.start
    if party.kind != "civilian" and before(words.support_before).search(left):
        return "supporter"
    if before(words.blamed_before).search(left):
        return doer(scene)
    if before(words.agent_before).search(left):
        # "aid blocked by" somebody is not his aid
        near = kind.plover == "ASSAULT" or len(scene.between(party).split()) <= OBJECT + 1
        acts = ((behind and near) or scene.passive) and not (behind and _aside(scene, party))
        return doer(scene) if acts and (kind.battle or not kind.mutual) else None
    if before(words.participant_before).search(left):
        # "killed in the war between" two armies tells of neither that it killed
        return other_side(scene) if kind.mutual else ("recipient" if behind and kind.plover != "ASSAULT" else None)
    hit = before(words.recipient_before).search(left) if behind else None
    own = hit and not scene.trigger.noun and party.start - len(left) + hit.start() <= scene.trigger.start  # "targeted" is the verb itself
    return other_side(scene, "recipient") if hit and not own else None


def _between(scene: Scene, party: Party) -> bool:
    """Does "between" stand before him, with no more than an article in the middle?"""
    left = described(scene.report.language, scene.report.left(party.start))
    between = [*anywhere(scene.report.language.events.relations.get("between", ())).finditer(left)]
    return bool(between) and len(left[between[-1].end() :].split()) <= 1


def _other_end(scene: Scene, party: Party) -> Sequence[Party]:
    """Those whom "and" joins to `party` behind more words on him ("between an armed group from Tarhuna and the police")."""
    behind = next((each for each in (*scene.front, *scene.behind) if each[0].start >= party.end), None)
    gap = scene.report.text[party.end : behind[0].start] if behind else ""
    told = any(party.end <= each.start < party.end + len(gap) for each in scene.report.triggers)
    (rest, _, article) = gap.rstrip().rpartition(" ")
    joined = any(before(scene.report.language.joints).search(each) for each in (f"{rest} {article}", rest))
    return behind if behind and joined and not told and "," not in gap else ()


def _aside(scene: Scene, party: Party) -> bool:
    """Does another verb, behind a comma, say what he does ("captured Sake, held by the army")?"""
    (gap, words) = (scene.between(party), scene.words)
    comma = gap.rfind(",")
    agent = before(words.agent_before).search(gap)
    if comma < 0 or agent is None or not gap[comma + 1 : agent.start()].strip():
        return False
    low = party.start - len(gap) + comma
    told = any(low <= mention.start < party.start for mention, _ in scene.report.named)
    return not told and not any(low <= each.start < party.start for each in scene.report.dates)


def _by_form(scene: Scene, party: Party) -> str | None:
    """An agent by the form of his name alone, beside a passive verb or right behind a noun ("обстрел российскими войсками")."""
    behind = party.start >= scene.trigger.end
    if not scene.words.agent_forms or not (scene.passive or (behind and scene.trigger.noun)):
        return None
    near = len(scene.between(party).split()) <= OBJECT and not linked(scene, party)
    return doer(scene) if near and anywhere(scene.words.agent_forms).fullmatch(own_noun(scene, party)) else None


def _accused(scene: Scene, start: int, end: int) -> Sequence[Party]:
    """Those who stand between "accuses" and "of", where the text reports that they are accused of the deed; the event is then alleged."""
    between = [each for each in scene.front if start <= each[0].start and each[-1].end <= end]
    if scene.words.verb_first:  # the accuser stands right behind the verb, and the accused behind him
        between = [each for each in between if scene.report.text[start : each[0].start].strip()]
    return next(iter(between), ())


def _by_order(scene: Scene) -> Iterator[tuple[Party, str]]:
    """The subject acts and the object suffers; in the passive the subject suffers."""
    (kind, words, verb) = (scene.trigger.kind, scene.words, not scene.trigger.noun)
    trigger = scene.report.text[scene.trigger.start : scene.trigger.end]
    himself = bool(words.same_subject) and before(words.same_subject).search(scene.report.left(scene.trigger.start)) is not None
    suffers = scene.passive or (verb and anywhere(words.suffers).search(trigger) is not None and not (himself and _hits(scene)))
    suffers = suffers and kind.plover != "CONSULT" and not kind.gathers  # whoever is gathered for talks takes part in them
    role = "recipient" if suffers else "announcer" if scene.clause.announced and not verb and not kind.tells else doer(scene)
    told, rest = subject(scene), list(scene.behind)
    if told and scene.passive and _by_form(scene, told[0]):  # "боевиками убиты двое солдат"
        told = ()
    if (suffers or (verb and kind.consequence)) and _kills(scene, rest):
        (killers, killed, *_) = rest
        yield from ((party, doer(scene)) for party in killers)
        yield from ((party, "recipient") for party in killed)
        return
    if not suffers and not kind.gathers and is_fronted(scene, told):
        yield from ((party, doer(scene)) for party in behind_verb(scene))
        yield from ((party, other_side(scene, "recipient")) for party in told)
        return
    active = not kind.consequence and (
        before(words.active_before).search(scene.report.left(scene.trigger.start)) or acts(scene.report, scene.trigger, scene.clause)
    )
    if not suffers and not active and _harmless(scene, told):
        role = "recipient"
    himself = himself or (bool(told) and verb and (_agrees(scene, told[0]) or told[0].end > scene.trigger.start))
    himself = himself or (bool(told and rest) and _harmless(scene, rest[0]) and _joined(scene))
    if verb and rest and not (told and (himself or not words.verb_first)) and follows(scene, rest[0][0]) and (suffers or inverted(scene)):
        told = rest.pop(0)
        if words.verb_first and not suffers:
            told = () if kind.consequence else told
            role = "recipient" if _harmless(scene, told) else role
    yield from ((party, role) for party in told)
    if told and not kind.mutual:
        yield from ((party, "recipient") for each in (*held(scene), before_subject(scene, told)) for party in each)
    met = kind.mutual and not kind.battle and bool(rest) and not linked(scene, rest[0][0])
    hit = bool(rest) and (met or follows(scene, rest[0][0]) or targeted(scene, rest[0][0]) or _behind_subject(scene, told, rest[0][0]))
    hit = hit and anywhere(words.sure_subject_forms).fullmatch(own_noun(scene, rest[0][0])) is None  # of the next clause
    led = bool(rest) and kind.plover in TROOPS and rest[0][0].kind == "force"
    if verb and not suffers and hit and not led and not kind.gathers:
        # "the fighting set the army against the rebels" names one side first
        first = kind.battle and not told and anywhere(words.object_forms).fullmatch(own_noun(scene, rest[0][0])) is None
        side = doer(scene) if first else other_side(scene, None if kind.mutual else "recipient")
        yield from ((party, side) for party in rest[0])


def _hits(scene: Scene) -> bool:
    """Where verbs come first, does somebody stand right behind a verb whose subject is told before ("إنه" + "قتل" + "قائدا")?"""
    return scene.words.verb_first and bool(scene.behind) and follows(scene, scene.behind[0][0])


def _harmless(scene: Scene, named: Sequence[Party]) -> bool:
    """Civilians harm nobody ("two aid workers abducted in June")."""
    return bool(named) and scene.trigger.kind.harms and all(each.kind == "civilian" for each in named)


def _joined(scene: Scene) -> bool:
    """Does the verb go on with what the one before it says ("shelled the town and abducted")?"""
    return not scene.trigger.noun and before(scene.report.language.joints).search(scene.report.left(scene.trigger.start)) is not None


def _kills(scene: Scene, rest: Sequence[Sequence[Party]]) -> bool:
    """Does a verb that may say "killed" or "was killed" stand before a force and whom it killed ("killed the army five gunmen")?"""
    if not scene.words.verb_first or len(rest) < PAIR or rest[0][0].kind not in {"force", "group"} or not follows(scene, rest[0][0]):
        return False
    gap = scene.report.text[rest[0][-1].end : rest[1][0].start]
    return "," not in gap and len(gap.split()) <= COUNTED and not linked(scene, rest[1][0])


def _agrees(scene: Scene, party: Party) -> bool:
    """Where verbs come first, does `party` stand before its verb all the same: behind "that", or because the verb is in the plural?"""
    (words, report) = (scene.report.language.events, scene.report)
    if party.end > scene.trigger.start:
        return False
    form = report.plain[scene.trigger.start : scene.trigger.end].split()[0]
    opened = before(words.that).search(report.left(party.start).rpartition(" ")[0]) or before(words.that).search(report.left(party.start))
    return anywhere(words.roles.agreeing_forms).fullmatch(form) is not None or opened is not None


def _behind_subject(scene: Scene, told: Sequence[Party], party: Party) -> bool:
    """Does `party` stand where the object does, right behind the subject that the verb comes before?"""
    if not (scene.words.verb_first and told) or told[0].start < scene.trigger.end:
        return False
    return len(scene.report.text[told[-1].end : party.start].split()) <= OBJECT and not linked(scene, party)
