"""What a text has spoken of when a sentence begins: the day that "the next day" is counted from, the towns that "the town" can mean."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypedDict

from geomap.events.draft import AHEAD, DOERS
from geomap.events.sentence.antecedent import can_be_meant, is_capital, is_town, is_unit
from geomap.events.sentence.report import Named, Report
from geomap.events.sentence.scope import reported
from geomap.events.sentence.spoken import DAYS, period_told, spoken_day
from geomap.events.sure.claimed import in_reported_mood
from geomap.events.where.locating import cues, locating
from geomap.events.where.relation import relation
from geomap.models import Actor, Certainty, Event, Sentence, Span, When

__all__ = ["Discourse"]

# the letters of a day
DAY = 10
# as many towns before a sentence can "the town" mean
TOWNS = 6


class Meant(TypedDict, total=False):
    """The fields of a report that tell what words pointing back may mean."""

    towns: tuple[Named, ...]
    units: tuple[Named, ...]
    capitals: tuple[Named, ...]
    home: str | None


@dataclass
class Discourse:
    """The memory of one reading of an article; `named` are its mentions in order."""

    named: Sequence[Named]
    # the ISO 8601 day spoken of last, and the paragraph that spoke of it
    day: str | None = None
    paragraph: int | None = None
    # the day of the first violence told of
    lead: str | None = None
    # the month or year told of last, where no day was told since
    era: str | None = None
    # the stretch of days told of last, and the paragraph, or the last line of the list, that is about it
    period: When | None = None
    period_in: int | None = None
    # the town of the event told last, unless another town was named since, and its paragraph
    told_at: Named | None = None
    told_in: int | None = None
    # the only town of a sentence without an event, and the paragraph that it opens
    set_at: Named | None = None
    set_in: int | None = None
    # the only town of it where nothing tells that something is there ("Goma has little food left")
    named_in: Named | None = None
    # did the sentence that opens the paragraph name a day, and tell nothing?
    day_set: bool = False
    # whoever told of his own deeds last, and in which paragraph
    speaking: tuple[Actor, ...] = ()
    speaking_in: int | None = None
    # how sure the text is of what somebody told last, while it goes on with that
    told_as: Certainty | None = None
    # where the story moved to another country or province: no town before can be meant
    since: int = 0
    # the place of the last dateline
    written: Named | None = None
    # where the mentions begin that only say where something was written or said
    aside: set[int] = field(default_factory=set)

    def day_here(self, sentence: Sentence) -> str | None:
        """The day that the paragraph of `sentence` speaks of, which "at dawn" means."""
        return self.day if self.paragraph == sentence.paragraph else None

    def period_here(self, text: str, sentence: Sentence) -> When | None:
        """The stretch of days that the paragraph of `sentence` tells of; a list goes on with what the line before it said."""
        if sentence.paragraph != self.period_in and self.period_in is not None and not text[sentence.start].isalnum():
            self.period_in = sentence.paragraph
        return self.period if self.period_in == sentence.paragraph else None

    def scene(self, sentence: Sentence) -> Named | None:
        """The town where the last event of the paragraph of `sentence` happened."""
        return self.told_at if self.told_in == sentence.paragraph else None

    def setting(self, sentence: Sentence) -> Named | None:
        """The town where what `sentence` tells of violence happens, when it names none: that of the sentence before it."""
        return self.set_at if self.set_in == sentence.paragraph else None

    def town_of(self, sentence: Sentence) -> Named | None:
        """The town where "the hospital" in `sentence` is, when it names none."""
        return self.named_in if self.set_in == sentence.paragraph else None

    def sets_day(self, sentence: Sentence) -> bool:
        """Did the sentence before `sentence` in its paragraph only tell the day of what follows?"""
        return self.day_set and self.set_in == sentence.paragraph

    def between(self, start: int, end: int) -> Sequence[Named]:
        """The mentions that begin in [start, end)."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def meant(self, start: int) -> Meant:
        """What "the town", "the province" and "the capital" may mean at `start`: those before it, the likeliest or the last first."""
        past = self.between(0, start)
        known = [each for each in past if each[0].start >= self.since and each[0].start not in self.aside]
        towns = [each for each in known if can_be_meant(each)][-TOWNS:]
        return {
            "towns": (*([self.told_at] if self.told_at else []), *(each for each in reversed(towns) if each != self.told_at)),
            "units": tuple(reversed([each for each in known if is_unit(each)][-TOWNS:])),
            "capitals": tuple(reversed([each for each in past if is_capital(each)])),
            "home": self.home,
        }

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [each.start for each, _ in self.named]

    @cached_property
    def home(self) -> str | None:
        """The country that the text speaks of most."""
        return next((code for code, _ in Counter(each[1].country for each in self.named).most_common(1)), None)

    @cached_property
    def abroad(self) -> Mapping[str, bool]:
        """The places that may be namesakes in a country of which the text does not speak: the only one of their country that it names,
        and whether it names the country too, and those of a country that it does not name, where it names another and as much in it.
        """  # noqa: D205
        places: dict[str | None, set[str]] = defaultdict(set)
        named = {place.country for _, place in self.named if place.feature == "country"}
        for _, place in self.named:
            if place.feature != "country":
                places[place.country].add(place.id)
        several = [(code, len(ids)) for code, ids in places.items() if len(ids) > 1]
        most = max((number for code, number in several if code in named), default=0)
        alone = [(code, ids) for code, ids in places.items() if several and len(ids) == 1]
        foreign = (*alone, *((code, ids) for code, ids in places.items() if code not in named and len(ids) <= most))
        return {each: code in named for code, ids in foreign for each in ids}

    def new_section(self) -> None:
        """A heading begins another story, which knows of no day yet."""
        self.day = self.paragraph = self.era = self.told_at = None

    def written_at(self, start: int, end: int) -> None:
        """What stands at [start, end) is a dateline."""
        places = self.between(start, end)
        self.written = next(iter(places), self.written)
        self.aside.update(each.start for each, _ in places)

    def remember(self, report: Report, told: Sequence[Event]) -> None:
        """Keep what the sentence of `report` speaks of, with the events that it told."""
        fronted = not told and any(_opens(report, each) for each in locating(report))  # "In Gondar, people heard guns. A doctor"
        opens = fronted or self.set_in != report.sentence.paragraph
        self.set_in = report.sentence.paragraph
        self.day_set = not told and (any(each.dated for each in report.dates) if opens else self.day_set)
        if self.told_as and not in_reported_mood(report):
            self.told_as = None
        if told or report.named:
            self._remember_places(report, told)
        if opens or told or report.literal:
            self.set_at = None
        if opens:
            (self.set_at, self.named_in) = (None, None) if told else _sets(report)
        if told or report.dates:
            self._remember_days(report, told)
        self._remember_speakers(report, told)

    def _remember_places(self, report: Report, told: Sequence[Event]) -> None:
        said_at = {at.place for event in told for at in event.where if at.role == "announcement"}
        places = {at.place for event in told for at in event.where} - said_at
        begin = report.sentence.start
        speech = [m.start for m, place in report.named if place.id not in places and reported(report, begin, m.start)]
        located = locating(report)
        origins = (each[0].start for each in report.literal if each not in located and each[1].id not in places)
        self.aside.update(speech, origins, _measured_from(report), (m.start for m, place in report.named if place.id in said_at))
        towns = [each for each in report.named if is_town(each) and each[0].start not in self.aside]
        if places or towns:
            self.told_at = next((each for each in (*towns, *report.towns) if each[1].id in places), None)
            self.told_in = report.sentence.paragraph
            self.named_in = None
        if places and not towns and not self.told_at:
            self.since = begin

    def _remember_speakers(self, report: Report, told: Sequence[Event]) -> None:
        if claimed := [each for each in told if each.certainty == "claimed" and each.attributed_to]:
            self.speaking = tuple(each for event in claimed for each in event.actors if each.role in DOERS)
            self.speaking = self.speaking or tuple(_speaker(each.attributed_to) for each in claimed if each.attributed_to)
            self.speaking_in = report.sentence.paragraph
        if said := [each.certainty for each in told if each.certainty in {"alleged", "claimed"}]:
            self.told_as = said[-1]

    def _remember_days(self, report: Report, told: Sequence[Event]) -> None:
        period = period_told(report)
        if period or any(each.dated and each.anchor == "published" for each in report.dates):
            (self.period, self.period_in) = (period, report.sentence.paragraph)
        if self.lead is None:
            days = (each.when.start for each in told if each.plover.event == "ASSAULT" and each.when.precision in DAYS)
            self.lead = next((each[:DAY] for each in days if each), None)
        (been, ahead) = ([each.when for each in told if (each.certainty in AHEAD) is coming] for coming in (False, True))
        if day := spoken_day(report, been, ahead):
            (self.day, self.paragraph, self.era) = (day, report.sentence.paragraph, None)
        elif long := [each.when.start for each in told if each.when.start]:  # behind "in June" nobody knows what "two days later" means
            (self.day, self.paragraph, self.era) = (None, None, long[-1] if len(long[-1]) < DAY else None)
        elif not told and (years := [each.first.year for each in report.dates if each.first.year]):  # "In 2013 X was a village."
            (self.day, self.paragraph, self.era) = (None, None, str(years[-1]))


def _sets(report: Report) -> tuple[Named | None, Named | None]:
    """The only town that the sentence of `report` tells to be somewhere; if none is told so, the only one that it names."""
    towns = [each for each in locating(report) if is_town(each)]
    here = [each for each in towns if cues(report.language.code).search(report.left(each[0].start))]
    return (here[0] if len(here) == 1 else None), (towns[0] if len(towns) == 1 and not here else None)


def _opens(report: Report, named: Named) -> bool:
    """Does the sentence open with the place and no more than a preposition before it?"""
    left = report.left(named[0].start)
    there = cues(report.language.code).search(left)
    return there is not None and not left[: there.start()].strip()


def _measured_from(report: Report) -> list[int]:
    """Where the towns begin from which the sentence only says how far another one lies ("Ghazni liegt 150 Kilometer von Kabul")."""
    towns = [each[0] for each in report.literal if is_town(each)]
    return [each.start for each in towns[1:] if relation(report, each)[1]] if not report.told else []


def _speaker(source: Span) -> Actor:
    """Whoever speaks, where the text names nobody of his side."""
    return Actor(name=source.text, role="announcer", country=None, mention=source)
