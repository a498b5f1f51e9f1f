"""What a text has spoken of when a sentence begins: the day that "the next day" is counted from, the towns that "the town" can mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from geomap.events.choice import can_be_meant, is_town
from geomap.events.report import Named, Report
from geomap.events.when import AHEAD, spoken_day
from geomap.models import Event, Sentence

__all__ = ["Discourse"]

# as many towns before a sentence can "the town" mean
TOWNS = 6


@dataclass(slots=True)
class Discourse:
    """The memory of one reading of an article; `named` are its mentions in order."""

    named: Sequence[Named]
    # the ISO 8601 day spoken of last, and the paragraph that spoke of it
    day: str | None = None
    paragraph: int | None = None
    # the town of the event told last, unless another town was named since
    told_at: Named | None = None

    def day_here(self, sentence: Sentence) -> str | None:
        """The day that the paragraph of `sentence` speaks of, which "at dawn" means."""
        return self.day if self.paragraph == sentence.paragraph else None

    def towns(self, start: int) -> tuple[Named, ...]:
        """The towns before `start`, the likeliest first."""
        past = [each for each in self.named if each[0].end <= start and can_be_meant(each)][-TOWNS:]
        return (*([self.told_at] if self.told_at else []), *reversed(past))

    def new_section(self) -> None:
        """A heading begins another story, which knows of no day yet."""
        self.day = self.paragraph = None

    def remember(self, report: Report, told: Sequence[Event]) -> None:
        """Keep what the sentence of `report` speaks of, with the events that it told."""
        towns = [each for each in report.named if is_town(each)]
        if told or towns:
            self.told_at = next((each for each in towns if any(each[1].id == at.place for event in told for at in event.where)), None)
        if day := spoken_day(report, [each.when for each in told if each.certainty not in AHEAD]):
            (self.day, self.paragraph) = (day, report.sentence.paragraph)
