"""Which of the places that a sentence names is where its event happened: one of them, the town that "the town" means, or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from geomap.events.sentence.antecedent import antecedent, is_town
from geomap.events.sentence.report import Named, Report
from geomap.events.sentence.scope import apart, passed
from geomap.events.taxonomy import ON_THE_GROUND
from geomap.events.triggers import Trigger
from geomap.events.when.said_on import of_spoken
from geomap.events.where.among import listed_aside, of_some
from geomap.events.where.announced import OPENING, in_relative
from geomap.events.where.asides import aside, outermost
from geomap.events.where.following import ends_clause, fronted, fronts_next, of_next, of_verb
from geomap.events.where.locating import cues, locating
from geomap.events.where.nesting import at_border, called, holds, ladder, of_a_kind, within
from geomap.events.where.pointed import NAMED_NEAR, pointed_back
from geomap.events.where.quarters import town_of
from geomap.languages.patterns import after, anywhere, before
from geomap.places.precision import COUNTRY, EXACT

__all__ = ["chosen", "left_over", "opens"]

MARK = re.compile("[,;:،؛]")
# how many words may stand behind a town that only goes on with a list
ON = 2
# crowds gather where it is written that they do
CROWDS = frozenset({"Protests", "Riots"})
# characters between the town of a dateline and what it stands before
DATELINE = 40
# how many words of another clause stand at least between its conjunction and its place
VERB = 2
# how many words may stand between a truce and where it holds
HOLDS = 2
# how many words may stand between a town and "captured", its auxiliary among them
TAKEN = 3


def chosen(report: Report, trigger: Trigger) -> Named | None:
    """The mention that tells where the event of `trigger` happened, with its toponym; None when the sentence does not say.

    A place behind the trigger wins when no other clause opens between them, then the town that the clause points back to, then the
    nearest place before it in its clause. Of places inside each other the finest is meant.
    """
    if _here(report, trigger):
        return report.written
    if trigger.kind.tells and (host := _host(report, trigger)):
        return host
    found = _behind(report, trigger)
    if found is None and _nationwide(report, trigger):
        return None
    front = _in_front(report, trigger) if found else None
    if found and front and any(each(report, trigger, front, found) for each in (_opens_closer, _of_another, _changes_hands)):
        found = front
    if found and (town := _lying(report, trigger, found) or _hit_before(report, trigger, found)):
        return town
    found = found or _back_or_front(report, trigger) or _set(report, trigger)
    return (found and town_of(report, trigger, found)) or found


def _back_or_front(report: Report, trigger: Trigger) -> Named | None:
    """The town pointed back to, or the place before the trigger: of both the nearer ("the airport was taken, and in" + "Goma")."""
    (back, front) = (pointed_back(report, trigger), _in_front(report, trigger))
    gap = report.text[back[0].end : front[0].start] if back and front and back[0].end <= front[0].start else ""
    return front if MARK.search(gap) or anywhere(report.language.joints).search(gap) else back or front


def left_over(report: Report, trigger: Trigger) -> Named | None:
    """The place in another clause where violence happened if nothing tells of another: before it in its sentence, else behind it."""
    if trigger.kind.plover not in ON_THE_GROUND or _nationwide(report, trigger):
        return None
    front = _in_front(report, trigger, over=True)
    if front and in_relative(report, front[0].start):  # "the alliance that signed a deal in Algiers says that its men shot"
        front = None
    return front or _behind(report, trigger, over=True)


def _untold(report: Report, start: int, end: int) -> bool:
    """Does a mark or something else that happened stand in [start, end), or no clause of somebody there, or of that moment?"""
    words = report.language.events
    tied = anywhere((*words.relatives, *words.same_moment)).search(report.text, start, end)
    return tied is None or MARK.search(report.text, start, end) is not None or any(start <= each.start < end for each in report.told)


def _nationwide(report: Report, trigger: Trigger) -> bool:
    """Does the clause say that it happened all over the country, and in no one town ("bombed sites across the country")?"""
    found = anywhere(report.language.events.nationwide).search(report.text, trigger.end, report.sentence.end)
    return found is not None and "," not in report.text[trigger.end : found.start()] and not apart(report, trigger.end, found.start())


def _lying(report: Report, trigger: Trigger, found: Named) -> Named | None:
    """The town pointed back to, where `found` only says how it lies ("shelled the camp, west of El Fasher")."""
    words, end = report.language.events, found[0].start
    for back in anywhere(words.anaphora).finditer(report.text, trigger.end, end):
        gap = report.text[back.end() : end]
        lies = any(anywhere(each).search(gap) for each in words.relations.values())
        if lies and len(gap.split()) <= NAMED_NEAR:
            return antecedent(report, back[0], [each for each in report.towns if each[1].id != found[1].id])
    return None


def _hit_before(report: Report, trigger: Trigger, found: Named) -> Named | None:
    """The town pointed back to, where `found` is a place of the next verb ("overran parts of the city and withdrew to Iligan")."""
    back = pointed_back(report, trigger)
    if back is None or not (trigger.start <= back[0].start and back[0].end <= found[0].start):
        return None
    goes_on = anywhere(report.language.usage.conjunctions).search(report.text, back[0].end, found[0].start)
    told = any(not each.noun and trigger.end <= each.start < found[0].start for each in report.told)
    return back if told or (goes_on and len(report.text[goes_on.end() : found[0].start].split()) >= VERB) else None


def _set(report: Report, trigger: Trigger) -> Named | None:
    """The town where the sentence before set the scene ("A column of fighters reached Mazeze at dawn. They burnt the school")."""
    definite = trigger.noun and before(report.language.events.definite).search(report.left(trigger.start))
    if definite or locating(report) or not trigger.kind.happens:
        return None
    if trigger.kind.event_type in CROWDS and report.written and is_town(report.written) and _under_dateline(report, report.written):
        return report.written
    town = report.setting or report.named_in or report.scene
    built = anywhere(report.language.events.buildings).search(report.text, report.sentence.start, report.sentence.end)
    return town if town and built and not trigger.kind.leaves else report.setting


def _under_dateline(report: Report, written: Named) -> bool:
    """Does the sentence stand behind the dateline of that town ("KAMPALA, March 31 - Police broke up a demonstration")?"""
    return 0 <= report.sentence.start - written[0].end <= DATELINE and "\n" not in report.text[written[0].end : report.sentence.start]


def _opens_closer(report: Report, trigger: Trigger, front: Named, found: Named) -> bool:  # noqa: ARG001
    """Does `front` open the sentence, and say more than `found`, a wider place or a name that nothing calls one ("outside City Hall")?"""
    town = ladder(front[1]) == EXACT and front[1].geometry is not None
    a_place = (
        called(report, found) or of_a_kind(report, found) or before(report.language.names.place_before).search(report.left(found[0].start))
    )
    return opens(report, front) and (ladder(front[1]) < ladder(found[1]) or (town and found[1].geometry is None and not a_place))


def _host(report: Report, trigger: Trigger) -> Named | None:
    """Whoever has others come and talk, even where its name stands for its government ("Riyadh is to host talks")."""
    front = [each for each in report.named if each[0].end <= trigger.start and each[0].usage != "demonym"]
    if not front or not trigger.kind.tells:
        return None
    hosts = anywhere(report.language.events.hosts).search(report.text, front[-1][0].end, trigger.end)
    gap = report.text[front[-1][0].end : hosts.start()] if hosts else ","
    return None if "," in gap or apart(report, front[-1][0].end, trigger.start) else front[-1]


def _changes_hands(report: Report, trigger: Trigger, front: Named, found: Named) -> bool:
    """Is `front` itself what was taken, and `found` told of something else ("Palma was captured when insurgents landed at Quionga")?"""
    gap = report.text[front[0].end : trigger.start]
    passive = before(report.language.events.roles.passive).search(gap)
    told = any(not each.noun and trigger.end <= each.start and each.end <= found[0].start for each in report.told)
    return told and trigger.kind.takes_ground and passive is not None and len(gap.split()) <= TAKEN


def _here(report: Report, trigger: Trigger) -> bool:
    """Does the clause say that it happened where the report was written ("protested here on Tuesday")?"""
    until = next((each[0].start for each in report.literal if each[0].start > trigger.start), report.sentence.end)
    found = anywhere(report.language.events.here).search(report.text, trigger.end, max(trigger.end, until))
    return found is not None and not apart(report, trigger.end, found.start())


def opens(report: Report, named: Named) -> bool:
    """Is it what opens the sentence ("In the city of Cairo"), and not its subject?"""
    mention = named[0]
    return mention.start - report.sentence.start <= OPENING and cues(report.language.code).search(report.left(mention.start)) is not None


def _behind(report: Report, trigger: Trigger, *, over: bool = False) -> Named | None:
    behind = [each for each in locating(report, trigger) if each[0].start > trigger.start and not _aimed_at(report, trigger, each)]
    clause = next((end for start, end in report.enclosed if start <= trigger.start < end), report.sentence.end)
    clause = min([clause, *(each.start for each in report.dates if of_spoken(report, each, trigger))])
    behind = [each for each in behind if each[0].start < clause]  # "Baku, which counts 50 dead, offered to Yerevan"
    behind = [each for each in behind if each is behind[-1] or not listed_aside(report, trigger, each)]
    behind = [each for each in behind if not of_some(report, trigger, each) and not of_verb(report, trigger, each)]
    between = _untold if over else apart
    behind = [] if behind and (fronts_next(report, trigger, behind[0]) or ends_clause(report, trigger)) else behind
    if not behind or between(report, trigger.end, behind[0][0].start) or of_next(report, trigger, behind[0]):
        return None
    if trigger.kind.role == "application" and _at_once(report, trigger, behind):
        return behind[0]
    first = next((one for one, other in pairwise(behind) if not (holds(report, one, other) or at_border(report, one, other))), behind[-1])
    return _finer(report, first, behind) if ladder(first[1]) == COUNTRY else first


def _at_once(report: Report, trigger: Trigger, behind: Sequence[Named]) -> bool:
    """Does a truce hold in the place right behind it, whatever happened in the next one ("a truce in Syria jets bombed Aleppo")?"""
    (first, *others) = (each[0] for each in behind)
    near = len(report.text[trigger.end : first.start].split()) <= HOLDS
    gap = report.text[first.end : others[0].start] if near and others else ""
    words = report.language
    inside = after(words.events.possessive).match(gap) or before(words.names.town_before).search(gap)
    return len(gap.split()) > HOLDS and not inside


def _finer(report: Report, country: Named, behind: Sequence[Named]) -> Named:
    """The town of the country where those whom the deed hit were ("one of the worst massacres in Ecuador, which left 22 dead in Cali")."""
    for each in behind:
        between = [told for told in report.told if country[0].end <= told.start and told.end <= each[0].start]
        if ladder(each[1]) == EXACT and within(each[1], country[1]) and between and all(told.kind.consequence for told in between):
            return each
    return country


def _aimed_at(report: Report, trigger: Trigger, named: Named) -> bool:
    """Is it what a crowd is for or against ("protested against the sanctions on Libya"), and not the town where it says so?"""
    if not _about(report, trigger, trigger.end, named[0].start):
        return False
    left, words = report.left(named[0].start), report.language
    whose = before(words.events.actors.whose + words.events.aims).search(left)  # "the shelling of", but not "in the town of"
    there = before(words.names.place_before).search(left) or (before(words.usage.literal_before).search(left) and not whose)
    return not there or ladder(named[1]) > EXACT


def _about(report: Report, trigger: Trigger, start: int, end: int) -> bool:
    """Does `trigger` tell of a crowd that is, by words behind `start`, for or against what stands at `end`?"""
    return trigger.kind.aims and anywhere(report.language.events.aims).search(report.text, start, end) is not None


def _of_another(report: Report, trigger: Trigger, front: Named, behind: Named) -> bool:
    """Is `behind` where another clause of an enumeration happened ("In Goma crowds marched, in Bukavu there were riots")? Of two towns it
    is, whatever goes on there ("in Cairo the League met, in Nairobi the president offered").
    """  # noqa: D205
    told = front[0].start - report.sentence.start <= OPENING and any(each.start >= behind[0].end for each in report.triggers)
    towns = ladder(front[1]) == ladder(behind[1]) == EXACT and front[1].geometry is not None and behind[1].geometry is not None
    goes_on = len(report.text[behind[0].end : report.sentence.end].split()) > ON
    return (told or (towns and goes_on)) and fronted(report, trigger.end, behind, joined=False)


def _of_speaker(report: Report, trigger: Trigger, front: Named) -> bool:
    """Where verbs come first, does the place only say who condemns what `trigger` tells ("condemned the mission in Iraq the raid")?"""
    if not (report.language.events.roles.verb_first and trigger.noun):
        return False
    condemned = [each for each in report.triggers if each.kind.plover == "ACCUSE" and not each.kind.certainty]
    spoken = [each.end for each in condemned if each.end <= front[0].start]
    return bool(spoken) and "," not in report.text[spoken[-1] : trigger.start]


def _in_front(report: Report, trigger: Trigger, *, over: bool = False) -> Named | None:
    """The nearest place before the trigger in its clause; a relative clause goes on with the place of what it is about."""
    front = [each for each in locating(report, trigger) if each[0].end <= trigger.start]
    if not front or _of_speaker(report, trigger, front[-1]):
        return None
    if not over and apart(report, front[-1][0].end, trigger.start, back=True):
        return None
    if not (trigger.kind.plover == "CONSULT" and not trigger.noun) and _only_spoke(report, front[-1][0].end, trigger):
        return None
    if trigger.noun and trigger.kind.violent and _spoke_in(report, front[-1], trigger.start):
        return None
    start = front[-1][0].end
    crowds = [each for each in report.told if each.end <= trigger.start and (trigger.noun or start <= each.start)]
    if any(_about(report, each, max(start, each.end), trigger.start) for each in crowds):
        return None  # "crowds in Kabul protested against the killing of ten people"
    found = outermost(report, front)
    return None if aside(report, found) else found


def _only_spoke(report: Report, start: int, trigger: Trigger) -> bool:
    """Is something only said between `start` and the trigger ("in New York, he condemned the attack" tells where he spoke)?"""
    over = [low for low, _ in report.relatives if start <= low and passed(report, low, trigger)]  # "in Bor men who refused were shot"
    spoken = (each for each in report.told if each.kind.place_role == "none" and start <= each.start < trigger.start)
    return any(not any(low <= each.start for low in over) for each in spoken)


def _spoke_in(report: Report, named: Named, until: int) -> bool:
    """Does the place tell where somebody spoke of what stands behind it ("denounced in Geneva the attacks on civilians")?"""
    spoken = [each.end for each in report.told if each.kind.place_role == "none" and not each.noun and each.end <= named[0].start]
    if not spoken or report.language.events.roles.verb_first or any(spoken[-1] <= each.start < until for each in report.told):
        return False
    there = before(report.language.usage.literal_before).search(report.left(named[0].start))
    return there is not None and not any(mark in report.text[spoken[-1] : until] for mark in ",;:")
