"""A strike is one of workers where the text speaks of work ("the drivers ended their strike"), and so is what is called so after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geomap.dates import find_dates
from geomap.events.sentence.report import Report
from geomap.events.taxonomy import CROWDS, classes
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Sentence

__all__ = ["Labour", "form"]


@dataclass(slots=True)
class Labour:
    """The memory of what the text has called a strike: one of workers, one of war, or none yet."""

    working: bool | None = None

    def meant(self, text: str, sentence: Sentence, triggers: Sequence[Trigger], language: Language) -> tuple[Trigger, ...]:
        """`triggers` with the strikes among them that workers are on as protests; what they only may do ("to strike") is none."""
        words = language.events
        bare = [each for each in triggers if each.noun and anywhere(words.strikes).fullmatch(text, each.start, each.end)]
        others = [each for each in triggers if each not in bare]
        fought = any(each.kind.event_type not in CROWDS and (each.kind.violent or _is_harm(each)) for each in others)
        gathered = [each for each in others if each.kind.gathers]
        if any(anywhere(words.strikes).search(text, each.start, each.end) for each in gathered):
            self.working = True
        elif any(each.kind.remote for each in others):
            self.working = False
        elif (bare or gathered) and not fought and not self.working:
            spoken_of = anywhere(words.labour).search(text, sentence.start, sentence.end) is not None
            hit = any(_hits(text, each, sentence, language) for each in bare)
            self.working = True if spoken_of and (gathered or (self.working is None and not hit)) else False if bare else self.working
        if fought or not self.working:
            return tuple(triggers)
        aims = [each for each in bare if before(words.infinitive).search(text[sentence.start : each.start])]
        return tuple(replace(each, kind=classes()["protest"]) if each in bare else each for each in triggers if each not in aims)


def _is_harm(trigger: Trigger) -> bool:
    return trigger.kind.consequence or trigger.kind.destroys


def _hits(text: str, strike: Trigger, sentence: Sentence, language: Language) -> bool:
    """Does a target stand behind the strike ("strikes on the depot"), and no day ("a strike on Monday")?"""
    target = after(language.events.roles.recipient_before).match(text, strike.end)
    return target is not None and not any(
        each.start <= target.end() + 1 for each in find_dates(text, strike.end, sentence.end, language.code)
    )


def form(report: Report, trigger: Trigger) -> str:
    """Is a protest told as a "stoppage" of work, as a crowd "gathering", or ("") in a word that may be either?"""
    words, told = report.language.events, report.text[trigger.start : trigger.end]
    if not trigger.kind.gathers:
        return ""
    return "stoppage" if anywhere(words.stoppages).search(told) else "gathering" if anywhere(words.gatherings).search(told) else ""
