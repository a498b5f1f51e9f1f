"""One event once: triggers of one document that report the same event become one event with further triggers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from geomap.events.coreference.across import joined
from geomap.events.coreference.aftermath import AFTERMATH, cause, lead_counted
from geomap.events.coreference.agreement import UNSAID, dates_agree, doers, places_agree
from geomap.events.coreference.kin import kin
from geomap.events.coreference.mention import SUICIDE, is_talk, one_mention
from geomap.events.coreference.retold import Places, agree, alone, called_so, finer, one_day_of, retold
from geomap.events.counts.tolls import tolls_agree
from geomap.events.draft import AHEAD, Draft, bare
from geomap.events.sentence.spoken import DAYS
from geomap.models import Event, Number, Where

__all__ = ["merged"]

# how many deeds of a kind a text may tell between a deed and its retelling
LAST = 3
DOUBTED = frozenset({"denied", "negated"})
# and how many events of any kind: nobody comes back to more than a hundred before, and a long text is read in the time of its length
REMEMBERED = 100
# what is asked for, needed or feared as often as it is done
WISHED = frozenset({"AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "RETREAT"})


def merged(drafts: Iterable[Draft], places: Places) -> tuple[Event, ...]:
    """The events of `drafts`, in the order of the text; `places` are the toponyms that they may be at."""
    once = _looked_ahead(_folded(_gathered([*drafts], places), places))
    known = [each for each in once if each.event.coreferent or not each.kind.refers]
    particular = {each.sentence for each in known if each.event.where or each.event.when.start}
    events = (_with_around(each) for each in known if not _in_general(each, particular))
    return tuple(sorted(events, key=lambda event: event.trigger.start))


def _gathered(drafts: Sequence[Draft], places: Places) -> list[Draft]:
    """`drafts`, each joined to the one before it that it tells again; the one told last stands last."""
    violence = any(each.kind.violent for each in drafts)
    tolls: dict[int, list[Number]] = defaultdict(list)
    for draft in drafts:
        tolls[draft.sentence].extend(draft.event.numbers)
    told: list[Draft] = []
    # in its sentence what happened comes first, then whom it killed, wherever the words stand
    for each in sorted(drafts, key=lambda each: (each.sentence, each.kind.consequence)):
        draft = _continued(told, each)
        toll = draft.event.numbers or tolls[draft.sentence]
        same = _told_before(told, draft, places, toll)
        if draft.referred and not (same and places_agree(same.event, draft.event)):
            nowhere = replace(draft, event=replace(draft.event, where=(), geometry=None))
            same, draft = (other, nowhere) if (other := _told_before(told, nowhere, places, toll)) else (same, draft)
        if same is not None:
            told.remove(same)
            at = same if draft.referred else draft  # who planned it goes on with something else
            told.append(replace(_specified(same, draft, places), sentence=at.sentence, section=at.section))
        elif not _only_people(draft, violence=violence):
            told.append(draft)
    return told


def _told_before(told: Sequence[Draft], draft: Draft, places: Places, toll: Sequence[Number]) -> Draft | None:
    """That of `told` which `draft` tells again; `toll` is what it or its sentence counts."""
    told = [each for each in told[-REMEMBERED:] if not _is_other(each, draft)]
    if draft.kind.consequence and (violence := cause(told, draft)):
        return violence
    if told and _leans_on(told[-1], draft):
        return told[-1]
    if draft.another:
        return None
    agreed = (each for each in reversed(told) if each.sentence == draft.sentence or tolls_agree(each.event.numbers, toll))
    same = next((each for each in agreed if one_mention(each, draft)), None)
    return same or _retold(told, draft, places, toll) or lead_counted(told, draft)


def _is_other(told: Draft, draft: Draft) -> bool:
    """Does the text itself tell them apart?"""
    if told.sentence != draft.sentence:
        return _beside_it(told, draft)
    return _only_named(told, draft) or _by_others(told, draft)


def _only_named(told: Draft, draft: Draft) -> bool:
    """Is one of them, told in one sentence, only named beside the other ("shot dead the planner of the bombing")?

    What a deed that is only named did stands behind it ("in retaliation for an attack that killed ten").
    """
    did = draft.kind.consequence and told.event.trigger.start < draft.event.trigger.start
    return draft.referred or (told.referred and not did)


def _beside_it(told: Draft, draft: Draft) -> bool:
    """Are they two entries of a list, and does the later one not point back?"""
    return told.entry and draft.entry and told.paragraph != draft.paragraph and not draft.definite


def _by_others(told: Draft, draft: Draft) -> bool:
    """Are others told to have killed than those who did what was told before ("after rebels attacked, soldiers killed ten")?"""
    (ones, others) = (doers(told.event), doers(draft.event))
    return draft.kind.consequence and bool(ones and others) and ones.isdisjoint(others)


def _leans_on(told: Draft, draft: Draft) -> bool:
    """Does it say more of what its sentence told just before it?

    A participle says whom that killed ("attacked two villages, beheading a farmer") or what a crowd did ("marched, blocking the road"),
    a verb what became of a protest ("demonstrations turned violent"), a noun what people meet for ("meet on Sunday for more talks").
    """
    if told.sentence != draft.sentence:
        return False
    if draft.leans and ((told.kind.aims and draft.kind.decreed) or (told.kind.kills and draft.kind.kills and kin(told, draft))):
        return True
    if told.noun and not draft.noun:
        return told.kind.gathers and draft.kind.aims
    (one, other) = (told.event, draft.event)
    met = is_talk(one) and is_talk(other) and draft.noun and not told.noun
    return met and one.when.text is not None and one.when.text == other.when.text


def _retold(told: Sequence[Draft], draft: Draft, places: Places, toll: Sequence[Number]) -> Draft | None:
    """The deed of its kind that `draft` tells again in other sentences, of those told last."""
    alike = [each for each in reversed(told) if kin(each, draft)]
    only, last = len(alike) == 1, alike[:LAST]
    if draft.definite:
        last = [each for each in last if not _recalled(each, draft, alike)] or last
        last = [each for each in last if not _recalls(each, draft, told)]
        # what is condemned is what the report is about
        condemned = any(each.sentence == draft.sentence and each.kind.plover == "ACCUSE" for each in told)
        last = (condemned and [each for each in alike if each.leads]) or last
        last = sorted(last, key=lambda each: not called_so(each.event, draft.event))  # "the offensive" is what the text has called one
    for at, each in enumerate(last):
        if draft.definite:
            # "the fighting between the ELN and dissidents" is no attempt on a senator that another paragraph told
            other = bool(draft.kind.battle and draft.event.actors and each.paragraph != draft.paragraph)
            # "the protests broke out in León on 18 April" tells of others than of barricades somewhere
            other = other or bool(draft.kind.aims and draft.event.where and draft.event.when.start and not each.event.where)
            again = (at == 0 and not other) or each.kind is draft.kind or (each.leads and draft.kind.generic)
        else:
            again = _comes_back_to(each, draft) and ((only and alone(each, draft)) or retold(each, draft, places, latest=at == 0))
        if again and agree(each, draft, places, toll, anywhere=only and each.leads and draft.definite):
            return each
    return None


def _recalled(told: Draft, draft: Draft, alike: Sequence[Draft]) -> bool:
    """Is `told` of another day than what the report is about, and not what was told just before `draft`?"""
    if told.leads or not told.event.when.start or draft.sentence - told.sentence <= AFTERMATH:
        return False
    return any(each.leads and each.event.when.start and not dates_agree(told.event.when, each.event.when) for each in alike)


def _recalls(told: Draft, draft: Draft, others: Sequence[Draft]) -> bool:
    """Does `draft` name a deed by a day other than the report's ("the attack of 7 October"), and has `told`, not just before it, none?"""
    if told.event.when.start or not draft.event.when.start or draft.sentence - told.sentence <= AFTERMATH:
        return False
    return any(each.leads and each.event.when.start and not dates_agree(each.event.when, draft.event.when) for each in others)


def _comes_back_to(told: Draft, draft: Draft) -> bool:
    """May `draft` come back to `told`: to what the report is about, or to what was told just before, and not beside it?"""
    soon = draft.sentence - told.sentence <= AFTERMATH
    beside = draft.besides and draft.sentence != told.sentence
    return draft.kind.consequence or ((told.leads or soon) and not beside)


def _only_people(draft: Draft, *, violence: bool) -> bool:
    """Does it count nobody ("the number of victims may rise", where violence is told "others were wounded" too), or tell a death in a text
    without violence ("the actor died in Paris")?
    """  # noqa: D205
    people = (draft.noun and draft.kind.people) or (violence and draft.kind.consequence)
    people = people and not (draft.noun and draft.kind.consequence and not draft.died)  # "the killing of General X"
    return (people and bare(draft.event)) or (draft.died and not (draft.event.numbers and violence))


def _in_general(draft: Draft, particular: set[int]) -> bool:
    """Does a noun only speak of violence, talks or aid at large, where the sentences `particular` tell when or where what happened?"""
    event = draft.event
    if not (draft.noun and bare(event)) or event.actors or event.coreferent:
        return False
    if draft.kind.violent:
        return not draft.kind.takes_ground and bool(particular - {draft.sentence})
    return bool(particular) and event.plover.event in WISHED and event.certainty == "reported_fact"


def _looked_ahead(told: list[Draft]) -> list[Draft]:
    """`told`, where "the attack", or mere "attack", that nothing before explains is what is told behind: a live blog begins at its end."""
    for draft in [each for each in told if (each.definite or each.noun) and each.kind.generic and bare(each.event)]:
        if any(each.sentence < draft.sentence and each.kind.violent and each.leads and not bare(each.event) for each in told):
            continue  # what was told first is meant
        same = next((each for each in told if each.sentence > draft.sentence and each.kind.violent and not bare(each.event)), None)
        if same:
            told[told.index(same)] = replace(same, event=joined(same.event, draft.event))
            told.remove(draft)
    return told


def _folded(told: list[Draft], places: Places) -> list[Draft]:
    """`told`, where what is known only in the end shows that two were one ("an attack killed ten", "a bomb went off. Ten died")."""
    kept: list[Draft] = []
    for draft in sorted(told, key=lambda each: each.event.trigger.start):
        alike = (
            each for each in kept if kin(each, draft) and not _beside_it(each, draft) and agree(each, draft, places, draft.event.numbers)
        )
        same = None if draft.another or draft.besides else next((each for each in alike if retold(each, draft, places, latest=False)), None)
        if same is None:
            kept.append(draft)
        else:
            kept[kept.index(same)] = _specified(same, draft, places)
    return kept


def _specified(told: Draft, draft: Draft, places: Places) -> Draft:
    """`told` with what `draft` adds: its words, its finer place, and its class where that of `told` may be any violence."""
    doubted = draft.event.certainty in DOUBTED and told.event.certainty not in DOUBTED
    event = joined(told.event, replace(draft.event, actors=()) if doubted else draft.event)  # who denies a deed is none who did it
    wide = draft.event.where if told.event.where else ()
    if finer(told.event, draft.event, places):
        event = replace(event, where=draft.event.where, geometry=draft.event.geometry, reason=draft.event.reason)
        wide = told.event.where
    if one_day_of(told.event.when, draft.event.when):
        event = replace(event, when=draft.event.when)
    told = replace(told, around=(*told.around, *_at_home(event, wide, places), *draft.around))
    vague = told.kind.consequence or told.kind.generic
    doubted = told.event.certainty == "reported_fact" and draft.event.certainty in {"alleged", "claimed", "presumed"}
    says_more = vague and not doubted and not (draft.kind.consequence or draft.kind.generic or draft.kind.battle)
    turned = (
        told.kind.gathers and draft.kind.aims and not draft.kind.gathers
    )  # a march that became a riot; what is told on still goes on with the march
    if not (says_more or turned or draft.event.sub_event_type == SUICIDE):
        return replace(told, event=event)
    kind = {each: getattr(draft.event, each) for each in ("event_type", "sub_event_type", "plover")}
    return replace(told, event=replace(event, **kind), kind=told.kind if turned else draft.kind)


def _at_home(event: Event, wide: Sequence[Where], places: Places) -> Iterator[Where]:
    """Those of `wide` in a country of the event: "the strike came as the president was in Paris" is none in Paris."""
    countries = {places[each.place].country for each in event.where if each.place in places}
    return (each for each in wide if None in countries or each.place not in places or places[each.place].country in countries)


def _with_around(draft: Draft) -> Event:
    """The event, at its own places first, then at those around them that other mentions name; without any, at the one left for it."""
    own = {(each.place, each.role) for each in draft.event.where}
    others = {each.place: each for each in draft.around if (each.place, each.role) not in own}
    if not own and not others and draft.left:
        (at, sure) = (draft.left, min(draft.event.confidence, draft.left.confidence))
        return replace(draft.event, where=at.where, geometry=at.geometry, reason=at.reason, confidence=sure)
    return replace(draft.event, where=(*draft.event.where, *others.values())) if others else draft.event


def _continued(told: Sequence[Draft], draft: Draft) -> Draft:
    """`draft` with the time of the event told before its sentence in the paragraph, where words tie it to that."""
    before = next((each for each in reversed(told) if each.sentence < draft.sentence), None)
    # "gunfire on Tuesday in Kati, where a mutiny in 2012 had begun. The troops then"
    before = next(
        (each for each in reversed(told) if before and each.sentence == before.sentence and each.event.when.precision in DAYS), before
    )
    if before is None or not draft.continues or draft.definite or before.paragraph != draft.paragraph:
        return draft
    return replace(draft, event=_tied(draft.event, before.event, draft.continues))


def _tied(event: Event, told: Event, words: str) -> Event:
    """`event` with the time of `told`, when it has none of its own, and announced where the talks before it were held."""
    if event.when.precision in UNSAID and told.when.start and AHEAD.isdisjoint({event.certainty, told.certainty}):
        event = replace(event, when=replace(told.when, reason=f"'{words}' ties it to '{told.trigger.text}'"))
    if event.certainty == "announced" and is_talk(told):
        announced = (replace(each, role="announcement") for each in told.where if each.role == "event")
        event = replace(event, where=(*event.where, *announced))
    return event
