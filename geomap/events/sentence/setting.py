"""What surrounds the words of a sentence and takes their meaning away: the name of a group, a game."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from geomap.events.groups import Group
from geomap.events.lexicon import lexicon, named_groups
from geomap.events.sentence.antecedent import TOWNS, UNITS
from geomap.events.sentence.report import Named
from geomap.events.taxonomy import CROWDS, classes
from geomap.events.triggers import Trigger, apart
from geomap.languages import Language
from geomap.languages.lowering import lowered
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Sentence

__all__ = ["Mishaps", "beside_towns", "meant", "places_meant"]

# what is asked for, threatened with, refused or suspended is told with the verb that says so
ABOUT = frozenset({"REQUEST", "THREATEN", "REJECT", "SANCTION"})
# how many words may stand between such a verb and its object behind it, and before it where the verb ends the clause
OBJECT, HELD = 5, 0
# how many words may stand between violence and the verb that tells whom it hit
NEAR_NOUN = 3
# how many words may stand between a verb and the noun that names the same
NAMED = 12
# letters in which a town may be called one
CALLED = 40
# letters before a verb in which its auxiliary stands
CLOSE = 20
# how many words may stand between an attack and its weapon
WEAPON = 11
WORD = re.compile(r"\w+")
APART = re.compile("[,;:.،؛]")
STOP = re.compile("[;:؛]")
# what stands between two commas
ASIDE = re.compile("[,،][^,;:.،؛]+[,،]")
# what joins the two ends of a road
DASHES = frozenset("-–—")


def meant(text: str, sentence: Sentence, triggers: Sequence[Trigger], language: Language) -> tuple[Trigger, ...]:
    """`triggers` without those inside the name of a group ("Rapid Support Forces"), and without what a sentence about a game plays."""
    groups = named_groups(text, sentence.start, sentence.end, language.code) if triggers else ()
    played = any(map(_may_be_played, triggers)) and any(lexicon(language.code)["game"].spot(lowered(text), sentence.start, sentence.end))
    kept = [each for each in triggers if not (played and _may_be_played(each)) and not _inside(each.start, each.end, groups)]
    told = tuple(each for each in kept if not (each.noun and any(_of_verb(text, each, verb, language) for verb in kept)))
    hits = [each for each in told if language.events.roles.verb_first or (each.generic and not each.kind.generic) or each.kind.destroys]
    told = tuple(each for each in told if each not in hits or not any(_verb_of(text, each, noun, language) for noun in told))
    if not language.events.weapons or not any(_by_weapon(each) or _handles_weapons(each) for each in told):
        return told
    weapons = tuple(lexicon(language.code)["weapon"].spot(lowered(text), sentence.start, sentence.end))
    told = tuple(each for at, each in enumerate(told) if not _handled(text, each, told[:at], weapons, language))
    return tuple(_armed(text, each, weapons) for each in told)


@dataclass(slots=True)
class Mishaps:
    """The memory of accidents, disasters and diseases: whom they killed, and who only died, was attacked by nobody."""

    # the paragraphs told last: of a mishap, and of violence, which may be what sank the ship
    struck: int | None = None
    fought: int | None = None

    def spared(self, text: str, sentence: Sentence, triggers: Sequence[Trigger], language: Language) -> tuple[Trigger, ...]:
        """`triggers` without the dead of a mishap, told in the sentence or before it in its paragraph."""
        if any(each.kind.violent and not _may_befall(each) for each in triggers):
            self.fought = sentence.paragraph
        elif any(lexicon(language.code)["mishap"].spot(lowered(text), sentence.start, sentence.end)):
            self.struck = sentence.paragraph
        if self.struck != sentence.paragraph or self.fought == sentence.paragraph:
            return tuple(triggers)
        return tuple(each for each in triggers if not _may_befall(each))


def _may_befall(trigger: Trigger) -> bool:
    """Can it be what a disaster does: kill, wound, destroy?"""
    return trigger.kind.consequence or trigger.kind.destroys


def _armed(text: str, trigger: Trigger, weapons: Sequence[tuple[int, int, str]]) -> Trigger:
    """`trigger` as what it is by the nearest weapon in its clause: "attacked the port with drones" is an air strike."""
    gaps = ((text[min(trigger.end, end) : max(trigger.start, start)], kind) for start, end, kind in weapons if _by_weapon(trigger))
    near = [(len(gap.split()), kind) for gap, kind in gaps if not APART.search(gap)]
    words, kind = min(near, default=(WEAPON + 1, ""))
    return replace(trigger, kind=classes()[kind]) if words <= WEAPON else trigger


def _handles_weapons(trigger: Trigger) -> bool:
    """May a weapon behind the verb be its object, which is found or fired ("seized two rifles and a grenade")?"""
    return not trigger.noun and (trigger.kind.polices or trigger.kind.remote)


def _handled(text: str, noun: Trigger, told: Sequence[Trigger], weapons: Sequence[tuple[int, int, str]], language: Language) -> bool:
    """Is the noun but a weapon, in a list perhaps, that the verb before it is about ("tiré 208 drones et 27 missiles")?"""
    if not told or not noun.noun or not any(start <= noun.start and noun.end <= end for start, end, _ in weapons):
        return False
    verb = next((each for each in reversed(told) if not each.noun), None)
    near = verb and _handles_weapons(verb) and not STOP.search(text, verb.end, noun.start)
    return bool(near) and _openers(language).search(text, verb.end, noun.start) is None  # type: ignore[union-attr]


def _by_weapon(trigger: Trigger) -> bool:
    """Does its weapon say what it is: an attack, or a blow from afar that may come from the air?"""
    (kind, loose) = (trigger.kind, trigger.generic and not trigger.kind.refers)
    return (loose and kind.whose != "recipient") or kind.mode == ("heavy-weapons",)


def _verb_of(text: str, verb: Trigger, noun: Trigger, language: Language) -> bool:
    """Does a verb that may tell any violence only say whom or what the violence right before it hit ("raids that struck the town")?"""
    policed = verb.kind.polices and not _is_passive(text, verb, language)
    hits = verb.generic or ((verb.kind.destroys or policed) and noun.kind.remote)
    return noun.kind.violent and hits and _right_behind(text, verb, noun)


def _is_passive(text: str, verb: Trigger, language: Language) -> bool:
    """Does it begin with an auxiliary of the passive, or stand right behind one?"""
    passive = language.events.roles.passive
    left = text[max(0, verb.start - CLOSE) : verb.start]
    return after(passive).match(text, verb.start) is not None or before(passive).search(left) is not None


def _right_behind(text: str, verb: Trigger, noun: Trigger) -> bool:
    """Does the verb stand right behind the noun, but for an aside?"""
    if not noun.noun or verb.noun or verb.start < noun.end:
        return False
    gap = ASIDE.sub(" ", text[noun.end : verb.start])
    return len(gap.split()) <= NEAR_NOUN and not APART.search(gap)


def _of_verb(text: str, noun: Trigger, verb: Trigger, language: Language) -> bool:
    """Does the noun say what the verb is about, or name what it tells ("lieferten sich in Goma heftige Gefechte")?"""
    gap = text[verb.end : noun.start]
    same = not verb.noun and verb.kind is noun.kind and verb.end <= noun.start and not APART.search(gap)
    named = same and language.events.roles.verb_second and len(WORD.findall(gap)) <= NAMED
    return named or _disarmed(text, noun, verb, language) or _object(text, noun, verb, language)


def _disarmed(text: str, noun: Trigger, verb: Trigger, language: Language) -> bool:
    """Is the noun what never went off, or never hit ("a car bomb was defused", "intercepted a missile strike")?"""
    if verb.kind.counts or not verb.kind.polices or not noun.kind.remote:
        return False
    gap = text[verb.end : noun.start]
    held = noun.start >= verb.end and len(gap.split()) <= NEAR_NOUN and not APART.search(gap) and not _openers(language).search(gap)
    return (held and not verb.noun) or (_right_behind(text, verb, noun) and _is_passive(text, verb, language))


def _object(text: str, noun: Trigger, verb: Trigger, language: Language) -> bool:
    """Does the noun only say what the verb is about ("demanded a ceasefire", "suspended military aid")?"""
    denied = verb.kind.plover == "REJECT" and noun.kind.plover in {"ASSAULT", "RETREAT"}
    if verb.noun or verb.kind.plover not in ABOUT or denied:
        return False
    if noun.start >= verb.end:
        gap, most = text[verb.end : noun.start], OBJECT
    else:
        gap, most = text[noun.end : verb.start], HELD if language.events.roles.verb_second else -1
    return len(WORD.findall(gap)) <= most and not APART.search(gap) and not _openers(language).search(gap)


def _openers(language: Language) -> re.Pattern[str]:
    """What opens another clause, or tells what something came of."""
    return anywhere(language.events.clause_breaks + language.events.causes)


def _may_be_played(trigger: Trigger) -> bool:
    """Can the words tell of a game ("attacked the goal", "intercepted a pass")?"""
    return trigger.kind.plover == "ASSAULT" or trigger.kind.mode == ("seize",)


def beside_towns(text: str, triggers: Sequence[Trigger], named: Sequence[Named], language: Language) -> tuple[Trigger, ...]:
    """`triggers` without those that tell something else because no town stands beside them ("took Shire", but "took part")."""
    if not any(each.town for each in triggers):
        return tuple(triggers)
    whose = after(language.events.possessive)  # "took Goma's mayor to court"
    named = [each for each in named if each[0].usage != "demonym" and each[1].feature in TOWNS | UNITS]
    towns = [mention for mention, _ in named if not (language.events.possessive and whose.match(text, mention.end))]
    beside = [each for each in triggers if not each.town or any(_beside(text, each, town.start, town.end, language) for town in towns)]
    return apart(lowered(text), beside, language)


def _beside(text: str, trigger: Trigger, start: int, end: int, language: Language) -> bool:
    """Does the town at [start, end) stand right beside the verb, on its side ("Sake, *taken* on Monday"), but for what calls it a town
    ("*entered* the northern town of Kidal")?
    """  # noqa: D205
    if trigger.town != "behind" and trigger.start == end + 1 + text.startswith(",", end):
        return True
    if trigger.town == "front" or not trigger.end < start <= trigger.end + CALLED:
        return False
    called = text[trigger.end : start].strip()
    return not called or anywhere(language.names.place_before).fullmatch(called) is not None


def places_meant(
    text: str, sentence: Sentence, named: Sequence[Named], triggers: Sequence[Trigger], language: Language
) -> tuple[Named, ...]:
    """`named` without the places inside the name of a group ("Cártel de Sinaloa"), and without the two towns of a road ("the Dhaka-Tangail
    highway") where another says where on it, or where a crowd is, which is in neither.
    """  # noqa: D205
    groups = named_groups(text, sentence.start, sentence.end, language.code) if named else ()
    meant = tuple(each for each in named if not _inside(each[0].start, each[0].end, groups))
    roads = _of_roads(text, meant)
    alone = not any(each[0].usage == "literal" and each[0].start not in roads for each in meant)
    crowd = any(each.kind.event_type in CROWDS for each in triggers)
    return meant if alone and not crowd else tuple(each for each in meant if each[0].start not in roads)


def _of_roads(text: str, named: Sequence[Named]) -> set[int]:
    """Where the places begin that a dash joins to each other, one of them a town."""
    places = [each for each in named if each[0].usage == "literal"]
    pairs = (pair for pair in pairwise(places) if text[pair[0][0].end : pair[1][0].start] in DASHES)
    return {mention.start for pair in pairs if any(place.feature in TOWNS for _, place in pair) for mention, _ in pair}


def _inside(start: int, end: int, groups: Sequence[tuple[int, int, Group]]) -> bool:
    return any(low <= start and end <= high and (low, high) != (start, end) for low, high, _ in groups)
