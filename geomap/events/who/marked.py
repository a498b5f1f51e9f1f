"""The roles that a preposition, or the form of a name, gives to somebody beside the words of an event."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geomap.events.who.description import described
from geomap.events.who.parties import Party
from geomap.events.who.scene import BRACKETS, OBJECT, TARGET, Scene, doer, linked, only_subject, other_side, own_noun
from geomap.events.who.voice import by_agent
from geomap.languages.patterns import after, anywhere, before, last_word

# what stands between two commas
ASIDE = re.compile(r",[^,;:]+,")

__all__ = ["by_form", "by_preposition", "is_between", "other_end"]


def by_preposition(scene: Scene, party: Party) -> str | None:
    """The role of `party` by the words right before it ("by", "against", "between"); None where they give none."""
    (kind, words) = (scene.trigger.kind, scene.words)
    left = described(scene.report.language, scene.report.undated(party.start))
    behind = party.start > scene.trigger.start
    if party.kind != "civilian" and before(words.support_before).search(left):
        return "supporter"
    if before(words.blamed_before).search(left):
        return "recipient" if kind.plover == "ACCUSE" else doer(scene)
    if by_agent(scene.report, left):
        if _is_hurt(scene, left, party):
            return "recipient"
        # "aid blocked by" somebody is not his aid
        near = kind.plover == "ASSAULT" or len(scene.between(party).split()) <= OBJECT + 1 or _done_by(scene, left)
        acts = ((behind and near) or scene.passive) and not (behind and _aside(scene, party)) and not _holds(scene, left, party)
        return doer(scene) if acts and (kind.battle or not kind.mutual) else None
    beside = BRACKETS.sub(" ", left) if kind.battle else left  # "opposed the army (FARDC) on Sunday to the rebels"
    if before(words.participant_before).search(beside):
        # "killed in the war between" two armies tells of neither that it killed
        return other_side(scene) if kind.mutual or kind.tells else ("recipient" if behind and kind.plover != "ASSAULT" else None)
    hit = before(words.recipient_before).search(left) if behind else None
    own = hit and not scene.trigger.noun and party.start - len(left) + hit.start() <= scene.trigger.start  # "targeted" is the verb itself
    return other_side(scene, "recipient") if hit and not own and not _of_other(scene, hit[0], party) else None


def _holds(scene: Scene, left: str, party: Party) -> bool:
    """Does "by" tell who holds or uses a thing beside what is told ("killed in a village" + "controlled by"; "von" + "genutzte Basis")?"""
    (held, agent) = (scene.words.held, before(scene.words.agent_before).search(left))
    if agent is None or not held or scene.trigger.start < party.start < scene.trigger.end:
        return False
    word = last_word(left[: agent.start()])
    beside = party.start < scene.trigger.start or word in scene.between(party).split()
    behind = after(held).match(scene.report.text, party.end) and not any(each.start == party.end + 1 for each in scene.report.told)
    return bool(behind) or (beside and anywhere(held).fullmatch(word) is not None)


def _done_by(scene: Scene, left: str) -> bool:
    """Does "by" follow a noun and whom it hits, and no participle that it may go with ("the arrest of the chief" + "by")?"""
    agent = before(scene.words.agent_before).search(left)
    participles = (*scene.words.passive_forms, *scene.words.attributive_forms)
    word = last_word(left[: agent.start()]) if agent else ""
    return scene.trigger.noun and anywhere(participles).fullmatch(word) is None


def _is_hurt(scene: Scene, left: str, party: Party) -> bool:
    """Does "by", right behind a noun that tells whom it hits, say "of" ("die Tötung" + "von" + "zwei Soldaten")?"""
    if not (scene.trigger.noun and scene.trigger.kind.whose == "recipient" and party.start > scene.trigger.end):
        return False
    agent = before(scene.words.agent_before).search(left)
    owner = agent and anywhere(scene.report.language.events.actors.whose).fullmatch(agent[0].strip())
    return owner is not None and len(described(scene.report.language, scene.between(party)).split()) == 1


def _of_other(scene: Scene, link: str, party: Party) -> bool:
    """Is he of another noun, far from what is told ("kidnapped, under the banner" + "of the" + "EPL")?"""
    language = scene.report.language
    if anywhere(language.events.actors.whose).fullmatch(link.strip()) is None:
        return False
    words = len(described(language, scene.between(party)).split()) - len(link.split())
    return words > (TARGET if scene.trigger.kind.violent else 1)


def by_form(scene: Scene, party: Party) -> str | None:
    """An agent by the form of his name alone, beside a passive verb or right behind a noun ("обстрел российскими войсками"), also one
    that ends a verb whose subject suffers ("подверглись нападению" + "боевиков").
    """  # noqa: D205
    behind, words = party.start >= scene.trigger.end, scene.words
    if not words.agent_forms or not (scene.passive or behind) or linked(scene, party) or len(scene.between(party).split()) > OBJECT:
        return None
    if behind and not scene.trigger.noun and words.bare_genitive and _ends_in_noun(scene) and scene.between(party).isspace():
        return None if party.kind == "civilian" or only_subject(scene, party) else doer(scene)
    told = scene.passive or scene.trigger.noun
    return doer(scene) if told and anywhere(words.agent_forms).fullmatch(own_noun(scene, party)) else None


def _ends_in_noun(scene: Scene) -> bool:
    """Does the verb say that its subject suffers what its last word names ("зазнали обстрілу")?"""
    words = scene.report.text[scene.trigger.start : scene.trigger.end].split()
    return len(words) > 1 and anywhere(scene.words.suffers).match(" ".join(words)) is not None


def is_between(scene: Scene, party: Party) -> bool:
    """Does "between" stand before him, with no more than an article in the middle?"""
    left = described(scene.report.language, scene.report.left(party.start))
    between = [*anywhere(scene.report.language.events.relations.get("between", ())).finditer(left)]
    return bool(between) and len(left[between[-1].end() :].split()) <= 1


def other_end(scene: Scene, party: Party) -> Sequence[Party]:
    """Those whom "and" joins to `party` behind more words on him ("between an armed group from Tarhuna and the police", "between the army,
    backed by militias, and the rebels").
    """  # noqa: D205
    for behind in (each for each in (*scene.front, *scene.behind) if each[0].start >= party.end):
        gap = scene.report.text[party.end : behind[0].start]
        told = any(party.end <= each.start < party.end + len(gap) for each in scene.report.triggers)
        (rest, _, article) = gap.rstrip().rpartition(" ")
        joined = any(before(scene.report.language.joints).search(each) for each in (f"{rest} {article}", rest))
        if joined and not told and "," not in ASIDE.sub("", gap):
            return behind
        if not gap.startswith(","):
            break
    return ()


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
