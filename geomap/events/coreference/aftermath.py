"""Which violence killed whom a text counts: that of the same sentence, or of the one before it."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.events.coreference.agreement import UNSAID, dates_agree, days_of, far_apart, places_agree
from geomap.events.counts.tolls import of_a_war, risen, tolls_agree
from geomap.events.draft import NOT_SO, Draft
from geomap.events.sentence.spoken import DAYS

__all__ = ["AFTERMATH", "cause", "lead_counted"]

UNSURE = NOT_SO | {"alleged"}
# days that a night touches: whom a longer stretch of days counts are no dead of a strike without a date
NIGHT = 2
# within how many sentences after an event of violence its dead are counted
AFTERMATH = 1
CROWDS = frozenset({"Protests", "Riots"})


def cause(told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The violence told in the sentence of `draft` or just before it, which killed or wounded those whom `draft` counts."""
    near = [each for each in reversed(told) if _may_kill(each, draft) and draft.sentence - each.sentence <= AFTERMATH and not each.referred]
    # nor did what lies ahead, or was not done, kill those whom the text counts as dead
    near = [each for each in near if each.event.certainty not in NOT_SO - {"denied"} or draft.event.certainty in NOT_SO]
    # nor are those dead of one town the dead of what is only alleged, nowhere, in another sentence
    near = [each for each in near if each.sentence == draft.sentence or each.event.where or not draft.event.where or not _alleged(each)]
    # who is raped is not killed by that, unless one sentence tells both
    near = [each for each in near if each.sentence == draft.sentence or each.kind.sub_event_type != "Sexual violence"]
    named = (each for each in near if draft.cause in {span.start for span in (each.event.trigger, *each.event.coreferent)})
    if draft.cause is not None and (cause := next(named, None)):
        return cause
    # a town that changes hands kills nobody by itself: only whom the same paragraph counts
    near = [each for each in near if each.paragraph == draft.paragraph or not each.kind.takes_ground]
    # nor does what another entry of a live blog tells
    near = [each for each in near if each.section == draft.section]
    # "in the capital two were killed" tells of others than those whose place is not told
    near = [each for each in near if each.paragraph == draft.paragraph or each.event.where or not draft.event.where]
    # nor are thousands the dead of a deed that another paragraph tells, or of a town that another sentence tells to have fallen
    war = of_a_war(draft.event.numbers)
    near = [each for each in near if each.paragraph == draft.paragraph or not war]
    near = [each for each in near if each.sentence == draft.sentence or not (war and each.kind.takes_ground)]
    # nor of one that another sentence has counted otherwise ("seven pupils were shot. The war has killed 6,000 people")
    near = [each for each in near if each.sentence == draft.sentence or not war or tolls_agree(each.event.numbers, draft.event.numbers)]
    # nor of those whom an attack killed that somebody only blames on another
    near = [each for each in near if each.paragraph == draft.paragraph or each.event.certainty not in UNSURE]
    # nor is a toll that opens a later paragraph that of what the last one told at its end, or counted otherwise
    near = [each for each in near if each.paragraph == draft.paragraph or each.leads or each.event.numbers]
    near = [each for each in near if each.paragraph == draft.paragraph or tolls_agree(each.event.numbers, draft.event.numbers)]
    near.sort(key=lambda each: (each.kind.takes_ground or each.kind.aims, draft.sentence - each.sentence, _gap(each, draft)))
    when = draft.event.when
    # a toll since October is none of a strike without a date, or on a day
    toll = when.precision not in {*UNSAID, *DAYS} or days_of(when) > NIGHT
    dated = [each for each in near if not toll or (each.event.when.start and each.event.when.precision not in DAYS)]
    return next((each for each in dated if _meet(each, draft)), None) or _alone_here(dated, draft)


def _alleged(told: Draft) -> bool:
    return told.event.certainty == "alleged"


def _alone_here(near: Sequence[Draft], draft: Draft) -> Draft | None:
    """The only violence of the sentence, which counts nobody yet: those whom it killed may have died, or be counted, elsewhere."""
    here = [each for each in near if each.sentence == draft.sentence and not each.kind.takes_ground]
    if len(here) != 1 or here[0].event.numbers or far_apart(here[0].event, draft.event):
        return None
    if draft.event.where and here[0].event.where and any(each.role == "actor" for each in draft.event.actors):
        return None  # "on the day bombs went off in Hasaka, gunmen killed eleven soldiers in Diyala"
    return here[0] if dates_agree(here[0].event.when, draft.event.when) else None


def lead_counted(told: Sequence[Draft], draft: Draft) -> Draft | None:
    """The only violence that the report is about, when `draft` is a noun that counts its dead or wounded again ("rose to 70 dead")."""
    if not (draft.kind.consequence and draft.noun and draft.event.numbers):
        return None
    lead = [each for each in told if each.leads and not each.kind.takes_ground and _may_kill(each, draft) and _meet(each, draft)]
    rose = [each for each in lead if risen(each.event.numbers, draft.event.numbers)]
    return rose[0] if len(rose) == 1 else None


def _meet(told: Draft, draft: Draft) -> bool:
    return places_agree(told.event, draft.event) and dates_agree(told.event.when, draft.event.when)


def _may_kill(told: Draft, draft: Draft) -> bool:
    """Can what was told have killed whom `draft` counts? In a crowd only those of its own paragraph, not of a day of their own."""
    crowd = told.event.event_type in CROWDS and told.paragraph == draft.paragraph
    own_day = draft.sentence != told.sentence and draft.event.when.text is not None and not told.event.when.start
    return told.kind.kills or (crowd and not own_day)


def _gap(told: Draft, draft: Draft) -> tuple[bool, int]:
    """How far apart the words of both stand in the sentence of `draft`: behind a comma, and by how many letters."""
    (sentence, own) = (draft.event.evidence[0], draft.event.trigger)
    spans = [each for each in (told.event.trigger, *told.event.coreferent) if sentence.start <= each.start < sentence.end]
    gaps = (sentence.text[min(each.end, own.end) - sentence.start : max(each.start, own.start) - sentence.start] for each in spans)
    return min(((any(comma in gap for comma in ",،"), len(gap)) for gap in gaps), default=(False, 0))
