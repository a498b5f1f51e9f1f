"""Sentences -> events: who did what to whom, when, where, and how sure the text is, each with the words that say so.

A package for each question, in the order in which they build on each other (pyproject.toml holds them to it):

sentence     one sentence: its clauses, what it points back to, what is only said
who          who is named in it, and what each did or suffered
counts       how many were killed, wounded, displaced or detained
sure         how sure the text is, and who says so
when, where  the day and the place of each event
discourse    what one sentence leaves to the next: the day, the town, the story
coreference  one event once, in one document and across several
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from geomap.dates import DateExpression, find_dates
from geomap.events.coreference import merged
from geomap.events.coreference.across import across
from geomap.events.counts.numbers import counted, is_of_doers
from geomap.events.discourse import Discourse
from geomap.events.discourse.about import in_its_town
from geomap.events.discourse.dateline import without_dateline
from geomap.events.discourse.entries import Days, days_of, opens_entry
from geomap.events.discourse.headed import headed
from geomap.events.discourse.paragraphs import listed_in, runs_in, told_on
from geomap.events.discourse.story import carried
from geomap.events.draft import Draft
from geomap.events.sentence.aims import only_aimed_at, only_charged, only_talked_of
from geomap.events.sentence.labour import Labour, form
from geomap.events.sentence.pointing import by_itself, is_another, is_beside, leaning, named_cause, only_refers, points_back
from geomap.events.sentence.report import Report
from geomap.events.sentence.scope import of_source, only_said
from geomap.events.sentence.setting import Mishaps, beside_towns, meant, places_meant
from geomap.events.sure.attribution import Source, attribution, sources
from geomap.events.sure.certainty import certainty
from geomap.events.sure.claimed import by_themselves, claimed, in_reported_mood, is_communique, of_own_side
from geomap.events.sure.idle import is_idle, is_usual
from geomap.events.taxonomy import EventClass
from geomap.events.triggers import Trigger, find_triggers
from geomap.events.triggers import given as given_trigger
from geomap.events.when import when
from geomap.events.where import Location, locate
from geomap.events.where.application import applied
from geomap.events.who.actors import actors
from geomap.events.who.parties import ARMED, Party, parties
from geomap.events.who.sides import are_armed, by_sides, takes_no_ground
from geomap.events.who.target import by_target
from geomap.languages import Language, load
from geomap.languages.lowering import lowered
from geomap.languages.patterns import after, anywhere
from geomap.models import Article, Event, Mention, Number, Plover, Sentence, Toponym, Undrawn, When
from geomap.places import Gazetteer

__all__ = ["across", "applied", "find"]

# how far an event can be trusted before its place is weighed, by what kind of word reports it
NOUN, VERB = 0.7, 0.8
# sentences that tell what a report is about, from its first event on
LEAD = 3


def find(
    article: Article,
    toponyms: Sequence[Toponym],
    gazetteer: Gazetteer,  # noqa: ARG001  # every stage takes it; anaphora of units will need it
    *,
    zones: Sequence[Undrawn] = (),
    triggers: Sequence[tuple[int, int]] | None = None,
) -> tuple[Event, ...]:
    """The events that the body of `article` reports, in the order of the text; one that is told twice is found once.

    `toponyms` are its places, `zones` its zones (an event in a zone's expression is at the zone). `triggers` replace the search for
    triggers when they are given: then each of them is one event.
    """
    days = days_of(article)
    article = told_on(article)
    drafts = [*_drafts(article, toponyms, zones, triggers, days)]
    if triggers is None:
        language = load(article.document.language)
        told = tuple(by_target(each, language) for each in merged(drafts, {each.id: each for each in toponyms}))
        referred = {each.event.trigger.start for each in drafts if each.referred}  # which have nothing of what is told around them
        told_here = [each for each in told if each.trigger.start not in referred]
        placed = in_its_town(carried(headed(told_here, article, toponyms), article, toponyms), article, toponyms)
        lent = {each.trigger.start: each for each in placed}
        events = tuple(each for one in told if not is_idle(each := lent.get(one.trigger.start, one)))
    else:
        events = tuple(draft.event for draft in drafts)
    names: Sequence[Toponym | Undrawn] = (*toponyms, *zones)
    labels = {each.id: each.label for each in names}
    return tuple(
        replace(event, id=f"event:{article.document.id}:{number}", label=_label(event, labels)) for number, event in enumerate(events, 1)
    )


def _label(event: Event, labels: Mapping[str, str]) -> str:
    """The trigger's own words and the place: "Attaque chimique – Khan Cheikhoun"."""
    words = " ".join(event.trigger.text.split())
    places = [labels[each.place] for each in event.where if each.role != "announcement"]
    return " – ".join([words[:1].upper() + words[1:], *places[:1]])


def _drafts(
    article: Article,
    toponyms: Sequence[Toponym],
    zones: Sequence[Undrawn],
    given: Sequence[tuple[int, int]] | None,
    days: Days,
) -> Iterator[Draft]:
    language, text = load(article.document.language), article.document.text
    plain, own = lowered(text), given is None and is_communique(article, language)
    named = sorted(((each, toponym) for toponym in toponyms for each in toponym.mentions), key=lambda pair: pair[0].start)
    begun = frozenset(mention.start for mention, _ in named)
    spoken, mishaps, labour, entries = Discourse(named), Mishaps(), Labour(), listed_in(article)
    section, told_first = 0, dict[int, int]()  # of each section, the first sentence that tells an event
    opening = next((number for number, each in enumerate(article.sentences) if each.kind == "body"), None)
    sentences = [without_dateline(text, each, begun, first=number == opening) for number, each in enumerate(article.sentences)]
    telling = [() if runs_in(article, number) else _triggers(plain, each, language, given) for number, each in enumerate(sentences)]
    upto = max((number for number, each in enumerate(telling, 1) if each), default=0)  # nobody asks what is spoken of behind the last
    for number, (sentence, told_of) in enumerate(zip(sentences[:upto], telling, strict=False)):
        whole, (start, end) = article.sentences[number], (sentence.start, sentence.end)
        if whole.kind == "heading" or opens_entry(article, number):
            section += 1
            spoken.new_section()
            if any(each.first.day for each in find_dates(text, whole.start, whole.end, language.code)):  # a dateline of its own
                spoken.written_at(whole.start, whole.end)
        spoken.written_at(whole.start, start)
        if given is not None:
            (found, triggers) = (None, told_of)
        else:
            found = beside_towns(text, told_of, spoken.between(start, end), language)
            found = labour.meant(text, sentence, found, language)
            triggers = mishaps.spared(text, sentence, meant(text, sentence, found, language), language)
        if sentence.kind != "body" and not triggers:
            continue
        here = places_meant(text, sentence, spoken.between(start, end), triggers, language)
        if given is None and triggers:  # a word of a name tells nothing ("Los Encuentros"), nor one of a date ("in March")
            names = [mention for mention, _ in here if mention.usage != "demonym"]
            triggers = _outside(triggers, [*names, *find_dates(text, start, end, language.code)])
        report = Report(
            article=_written(article, days.written.get(whole.start)), language=language, sentence=sentence,
            triggers=triggers, named=here, zones=tuple(zones), found=found,
            context=spoken.day, era=spoken.era, lead=spoken.lead, day=spoken.day_here(sentence),
            period=spoken.period_here(text, sentence), entry=days.entries.get(whole.start),
            speaking=spoken.speaking, speaks_on=spoken.speaking_in == sentence.paragraph, told_as=spoken.told_as,
            scene=spoken.scene(sentence), setting=spoken.setting(sentence), named_in=spoken.town_of(sentence),
            day_set=spoken.sets_day(sentence), written=spoken.written,
            begun=begun, abroad=spoken.abroad, own_voice=own, listed=sentence.paragraph in entries,
            **(spoken.meant(start) if triggers else {}),
        )  # fmt: skip
        told = list(_told(report, number, section, leads=number - told_first.get(section, number) < LEAD)) if triggers else []
        if told and given is None:
            told = claimed(report, told, article.sentences[number + 1 : number + 2])
        spoken.remember(report, [each.event for each in told])
        if told:
            told_first.setdefault(section, number)
        yield from (replace(each, entry=sentence.paragraph in entries) for each in told)


def _written(article: Article, day: str | None) -> Article:
    """`article` as it was written on `day`, from which "yesterday" is counted."""
    return replace(article, document=replace(article.document, published=day)) if day else article


def _triggers(plain: str, sentence: Sentence, language: Language, given: Sequence[tuple[int, int]] | None) -> tuple[Trigger, ...]:
    """What may tell an event in `sentence`: the triggers `given`, else those found; a single word is a heading ("Displacement.")."""
    (start, end) = (sentence.start, sentence.end)
    if given is not None:
        return tuple(given_trigger(plain, *each, sentence, language) for each in sorted(given) if start <= each[0] < end)
    told_here = sentence.kind == "body" and " " in plain[start:end].strip()
    return find_triggers(plain, start, end, language) if told_here else ()


def _outside(triggers: Sequence[Trigger], spans: Sequence[Mention | DateExpression]) -> tuple[Trigger, ...]:
    """Those that are part of none of `spans`, nor begin in one that is a date ("on 8" + "March in a deal")."""

    def part(each: Trigger, span: Mention | DateExpression) -> bool:
        return span.start <= each.start < span.end and (each.end <= span.end or isinstance(span, DateExpression))

    return tuple(each for each in triggers if not any(part(each, span) for span in spans))


def _told(report: Report, number: int, section: int, *, leads: bool) -> Iterator[Draft]:
    words, named, numbers = report.language.events, parties(report), counted(report)
    (start, end) = (report.sentence.start, report.sentence.end)
    said = sources(report, named)
    tied = next((report.text[low:high] for low, high, _ in report.spotted("continuation")), None)
    pronoun = after(words.pronouns).match(report.text[start:end])
    tie = tied or (pronoun[0] if pronoun else None)
    armed = any(each.kind in ARMED for each in named)  # soldiers die of violence
    for trigger in report.triggers:
        kind, event, place = _event(report, trigger, named, said, numbers.get(trigger, ()))
        searched = report.found is not None  # nobody has given the triggers
        referred = searched and only_refers(report, trigger)
        alone = referred or (searched and of_source(report, trigger))
        if alone:
            event = by_itself(report, trigger, event, people=referred)
        definite = trigger.kind.refers or (trigger.noun and points_back(report, trigger, event))
        doubted = {"hypothetical"} if trigger.kind.violent else {"denied"} if not trigger.noun else set()
        told = event.certainty in {"reported_fact", trigger.kind.certainty, *doubted}
        if searched and told and only_aimed_at(report, trigger):
            continue
        if searched and (only_talked_of(report, trigger) or only_charged(report, trigger)):
            continue
        if searched and report.asks(trigger.start) and not (event.numbers or event.when.text):  # "Who attacks civilians?"
            continue
        if searched and trigger.kind.counts == ("displaced",) and are_armed(event, named):  # attackers who flee are not displaced
            continue
        if searched and trigger.noun and trigger.kind.happens and event.certainty == "hypothetical" and not event.when.start:
            continue  # what is only feared or possible
        if searched and takes_no_ground(trigger, event, named):
            continue
        if searched and is_usual(report, trigger, event):
            continue
        leans = leaning(report, trigger)
        # "the wounded", "more deaths", but not "the killing of General X"
        uncounted = trigger.noun and not event.numbers and not _names_victim(event, named)
        uncaused = not armed and anywhere(words.dying).match(report.text, trigger.start) is not None
        died = searched and trigger.kind.consequence and (uncounted or uncaused)
        cause = named_cause(report, trigger) if trigger.kind.consequence else None
        kind = trigger.kind if trigger.kind.consequence else kind
        yield Draft(
            event, kind, definite, leans, number, report.sentence.paragraph, section, tie,
            died, trigger.noun, is_another(report, trigger, event), is_beside(report, trigger), cause, place.around, leads, referred,
            None if alone else _at(event, place.left), form=form(report, trigger),
        )  # fmt: skip


def _names_victim(event: Event, named: Sequence[Party]) -> bool:
    """Does it tell by his name or his office whom it hit?"""
    hit = {each.mention.start for each in event.actors if each.role == "recipient" and each.mention}
    return any(each.start in hit and each.kind in {"person", "official"} for each in named)


def _follows_publication(report: Report, moment: When) -> bool:
    """Does it begin after the day of publication, whatever the tense ("Der Rat tagt am Montag")?"""
    (start, today) = (moment.start or "", (report.article.document.published or "")[-10:])
    return bool(start and today) and start[:10] > today[: len(start[:10])]


def _event(
    report: Report, trigger: Trigger, named: Sequence[Party], said: Sequence[Source], numbers: tuple[Number, ...]
) -> tuple[EventClass, Event, Location]:
    """The class of an event, the event, and where it happened."""
    place = locate(report, trigger)
    sure, cue = certainty(report, trigger, named)
    moment = when(report, trigger, sure)
    ahead = sure == "reported_fact" and moment.text is not None and _follows_publication(report, moment)
    if ahead and only_said(report, trigger):  # "called for talks on Monday"
        moment = When()
    elif ahead and moment.text:
        sure, cue = "planned", (moment.text.start, moment.text.end)
    who = actors(report, trigger, named)
    numbers = tuple(each for each in numbers if not is_of_doers(each, trigger, who))
    source = attribution(report, trigger, said)
    told = sure == "reported_fact" and trigger.kind.happens
    if told and (by_themselves(report, trigger, source, who, named) or of_own_side(report, trigger, who, named)):
        sure = "claimed"
    elif told and report.told_as and source is None and in_reported_mood(report):
        sure = report.told_as
    kind = by_sides(report, trigger, who, place.where, named)
    event = Event(
        id="",
        label="",
        event_type=kind.event_type,
        sub_event_type=kind.sub_event_type,
        plover=Plover(event=kind.plover, mode=kind.mode),
        trigger=report.span(trigger.start, trigger.end),
        evidence=(report.span(report.sentence.start, report.sentence.end),),
        actors=who,
        when=moment,
        where=place.where,
        certainty=sure,
        cue=report.span(*cue) if cue else None,
        attributed_to=source,
        confidence=round((NOUN if trigger.noun else VERB) * place.confidence, 4),
        reason=place.reason,
        geometry=place.geometry,
        numbers=numbers,
    )
    return kind, event, place


def _at(event: Event, place: Location | None) -> Event | None:
    """`event`, which has no place, at `place`."""
    if place is None:
        return None
    sure = round(event.confidence * place.confidence, 4)
    return replace(event, where=place.where, geometry=place.geometry, reason=place.reason, confidence=sure)
