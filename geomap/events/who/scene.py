"""The words around a trigger: who stands before it and behind it, and how."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from geomap.events.sentence.report import NEAR, Report
from geomap.events.triggers import Trigger
from geomap.events.who.clauses import Clause
from geomap.events.who.description import described
from geomap.events.who.parties import Party
from geomap.languages import Language
from geomap.languages.patterns import after, anywhere, before
from geomap.languages.roles import Roles

__all__ = [
    "BRACKETS", "OBJECT", "TARGET", "Scene", "disagree", "doer", "follows", "inverted", "led", "linked", "only_subject",
    "other_side", "own_noun", "quoted", "shortened", "targeted",
]  # fmt: skip

# how many words may stand between a verb and whom it hits, and between it and whose target it hits
OBJECT, TARGET = 2, 4
BRACKETS = re.compile(r"\s*\([^()]*\)\s*")
LAST_WORD = re.compile(r"[\w-]+$")
# the end of what is quoted, and what stands between it and a verb: an auxiliary, a pronoun
QUOTE, HELPED = re.compile(r"[»”\"]\s*,?\s*(?:[–—]\s*)?(?P<helped>[\w'’ ]*)$"), 2


@dataclass(frozen=True, slots=True)
class Scene:
    """A trigger, its clause, and those in it: in lists before it and behind it."""

    report: Report
    trigger: Trigger
    clause: Clause
    front: Sequence[Sequence[Party]]
    behind: Sequence[Sequence[Party]]
    passive: bool

    @property
    def words(self) -> Roles:
        """What the language has for roles."""
        return self.report.language.events.roles

    def between(self, party: Party) -> str:
        """What stands between the trigger and `party`."""
        if self.trigger.start <= party.start < self.trigger.end:
            # a verb in two parts stands around him ("nahmen" + "fest")
            return self.report.text[self.trigger.start : party.start].partition(" ")[2]
        (low, high) = (party.end, self.trigger.start) if party.start < self.trigger.start else (self.trigger.end, party.start)
        return self.report.text[low:high]


def doer(scene: Scene) -> str:
    """The role of whoever does what the trigger says."""
    kind = scene.trigger.kind
    return "side_a" if kind.battle else "participant" if kind.mutual else "actor"


def other_side(scene: Scene, role: str | None = None) -> str:
    """The role of whom he fights; `role`, else that of a participant, where nobody fights."""
    return "side_b" if scene.trigger.kind.battle else role or "participant"


def shortened(report: Report, left: str) -> str:
    """The words `left` of somebody in the sentence, without the dates ("on Monday") and the brackets in them."""
    for date in report.dates:
        left = re.sub(rf"(?: \w{{1,3}})? {re.escape(date.text)}(?= )", "", left) if date.text in left else left
    return BRACKETS.sub(" ", left)


def own_noun(scene: Scene, party: Party) -> str:
    """The word that says what somebody is, without whose he is ("войска" of "войска Судана")."""
    spotted = scene.report.spotted("party")
    end = next((end for start, end, _ in spotted if party.start <= start and end <= party.end), party.end)
    word = LAST_WORD.search(scene.report.text, party.start, end)
    return word[0] if word else ""


def only_subject(scene: Scene, party: Party) -> bool:
    """Is he in a form that only a subject has ("боевики")?"""
    return anywhere(scene.words.sure_subject_forms).fullmatch(own_noun(scene, party)) is not None


def disagree(scene: Scene, named: Sequence[Party]) -> bool:
    """Do the forms of the verb and of `named` say that these are not its subject: one of them, where many did it, or the other way round
    ("а министра" + "арестовали"; "командир" + "обвинил" + "Минобороны")?
    """  # noqa: D205
    words, forms = scene.words, scene.report.plain[scene.trigger.start : scene.trigger.end].split()
    if scene.trigger.noun or len(named) != 1 or not words.plural_verbs:
        return False
    if any(anywhere(words.plural_verbs).fullmatch(form) for form in forms):
        return _is_one(scene, named[0]) and not _joined_to(scene, named[0])
    several = anywhere(words.plural_nouns)  # "Совет безопасности" is one
    many = all(several.fullmatch(each) for each in (own_noun(scene, named[0]), named[0].name.split()[0]))
    return many and any(anywhere(words.singular_verbs).fullmatch(form) for form in forms)


def _is_one(scene: Scene, party: Party) -> bool:
    """Is he one, by his form: a person, a government, or a noun of one?"""
    words = party.name.split()
    if party.kind not in {"person", "government"}:
        return anywhere(scene.words.singular_nouns).fullmatch(own_noun(scene, party)) is not None
    several = anywhere(scene.words.plural_nouns)
    return not party.name.isupper() and not several.fullmatch(words[0] if party.kind == "person" else words[-1])


def _joined_to(scene: Scene, party: Party) -> bool:
    """May somebody whom nobody knows do it with him ("Иран и" + "его союзники")?"""
    joints = scene.report.language.joints
    left = scene.report.text[scene.clause.start : party.start]
    others = (*scene.words.participant_before, *joints)
    return before(joints).search(left) is not None or anywhere(others).search(scene.between(party)) is not None


def follows(scene: Scene, party: Party) -> bool:
    """Does `party` stand right beside the trigger, or inside it, with no preposition between?"""
    inside = scene.trigger.start < party.start < scene.trigger.end
    return (inside or _apart(scene, party) <= OBJECT) and not linked(scene, party)


def _apart(scene: Scene, party: Party) -> int:
    """How many words stand between the trigger and `party`, but for those of dates behind a verb ("killed on Monday" two soldiers)."""
    dates = (
        [] if scene.trigger.noun else [each for each in scene.report.dates if scene.trigger.end <= each.start and each.end <= party.start]
    )
    return len(described(scene.report.language, scene.between(party)).split()) - sum(len(each.text.split()) for each in dates)


def targeted(scene: Scene, party: Party) -> bool:
    """Is it theirs that the verb hits ("attacked a base of the army")?"""
    gap = scene.between(party)
    hit = scene.words.owner_before if scene.trigger.kind.violent else ()
    owner = before((*scene.report.language.events.actors.whose, *hit)).search(gap)
    return owner is not None and len(gap.split()) <= TARGET and "," not in gap


def inverted(scene: Scene) -> bool:
    """Does the subject stand behind the verb? Nobody else does where people gather."""
    if scene.words.verb_first or scene.trigger.kind.gathers or quoted(scene):
        return True
    if scene.words.subject_forms:
        if disagree(scene, scene.behind[0]):
            return False
        # a genitive looks alike, so that no other noun may stand between ("обстреляли патруль полиции")
        word = own_noun(scene, scene.behind[0][0]) if scene.between(scene.behind[0][0]).isspace() else ""
        return anywhere(scene.words.subject_forms).fullmatch(word) is not None
    led_by, joined = led(scene), before(scene.report.language.joints).search(scene.report.left(scene.trigger.start))
    if led_by or joined or not scene.words.verb_second:  # "riegelten Soldaten den Platz ab und" + "nahmen Studenten fest"
        return led_by
    opening = scene.report.text[scene.clause.start : scene.trigger.start]
    dated = any(0 <= each.start - scene.clause.start <= len(opening) // 2 for each in scene.report.dates)
    opened = after((*scene.report.language.usage.literal_before, *scene.words.openers)).match(opening)
    # or who says so ("Berichten zufolge griffen Rebellen")
    told = any(
        not verb and low - scene.report.sentence.start <= NEAR and end <= scene.trigger.start for low, end, verb in scene.report.says
    )
    return dated or opened is not None or told


def quoted(scene: Scene) -> bool:
    """Does the verb stand right behind what is quoted, so that whoever says so stands behind it ("« … », a dénoncé" + "le ministre")?"""
    said = scene.trigger.kind.place_role == "none" or scene.trigger.kind.done_by_saying
    quote = QUOTE.search(scene.report.left(scene.trigger.start)) if said and not scene.trigger.noun else None
    joined = quote and anywhere(scene.report.language.joints).search(quote["helped"])  # "was « shocked » and" + "called for"
    return quote is not None and not joined and len(quote["helped"].split()) <= HELPED


def led(scene: Scene) -> bool:
    """Does the verb open the main clause, behind a subordinate one that opens the sentence ("Als die Armee kam, schossen Rebellen")?"""
    (report, leads) = (scene.report, scene.words.leads)
    if not leads or scene.trigger.noun or not report.text[: scene.trigger.start].rstrip().endswith(","):
        return False
    return after(leads).match(report.text, report.sentence.start) is not None


def linked(scene: Scene, party: Party) -> bool:
    """Does a preposition stand before somebody? At the head of a clause "des" is an article."""
    language, later = scene.report.language, party.start > scene.trigger.start
    # a verb in two parts stands around him ("griffen" + "an")
    first = scene.trigger.start + len(scene.report.text[scene.trigger.start : party.start].partition(" ")[0])
    start = scene.trigger.end if party.start >= scene.trigger.end else first if later else scene.clause.start
    left = described(language, scene.report.text[max(start, party.start - NEAR) : party.start])
    link = before(language.usage.literal_before + language.names.links).search(left)
    words = scene.words
    # in front of a verb one in the genitive is somebody else's ("Stellungen der Miliz")
    whose = () if later else language.events.actors.whose
    others = (*words.agent_before, *words.recipient_before, *words.participant_before, *words.support_before, *words.governed, *whose)
    link = link or before(others).search(left)
    if link and before(language.events.actors.whose).search(left) and _many(language, left):
        return False
    return link is not None and (later or left[: link.start()].strip()[-1:].isalnum())


def _many(language: Language, left: str) -> bool:
    """Does a vague number count those behind it ("thousands of")?"""
    counts, owner = language.events.counts, before(language.events.actors.whose).search(left)
    front = left[: owner.start()] if owner else left
    return any(each.rstrip().casefold().endswith(word) for word in (*counts.round, *counts.vague) for each in (left, front))
