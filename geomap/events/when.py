"""When an event happened: the date of its clause, read in the tense of its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from geomap.dates import DateExpression, Tense, find_dates, resolve
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.patterns import anywhere
from geomap.models import Article, Certainty, Sentence, Span, When

__all__ = ["when"]

FORWARD = frozenset({"planned", "hypothetical"})
SETTLED = frozenset({"reported_fact", "presumed", "alleged", "claimed", "denied", "announced"})


def when(
    article: Article, sentence: Sentence, trigger: Trigger, triggers: Sequence[Trigger], certainty: Certainty, language: Language
) -> When:
    """The time of the event that `trigger` reports; precision "ongoing" or "unknown" without dates when its sentence gives none."""
    text, document = article.document.text, article.document
    dates = [each for each in find_dates(text, sentence.start, sentence.end, language.code) if each.dated]
    own = [each for each in dates if _belongs(text, each, trigger, triggers, certainty, language)]
    if not own:
        return When(precision="ongoing") if _goes_on(text, sentence, language) else When()
    date = min(own, key=lambda each: abs((each.start + each.end) - (trigger.start + trigger.end)))
    tense: Tense = "future" if certainty in FORWARD else "past"
    found = resolve(date, document.published, tense=tense)
    return replace(found, text=Span(document=document.id, start=date.start, end=date.end, text=text[date.start : date.end]))


def _belongs(  # noqa: PLR0913, PLR0917
    text: str, date: DateExpression, trigger: Trigger, triggers: Sequence[Trigger], certainty: Certainty, language: Language
) -> bool:
    """A date in the relative clause of another trigger is that trigger's; a date of the future is none of what has happened."""
    low, high = min(trigger.end, date.end), max(trigger.start, date.start)
    others = [each for each in triggers if each is not trigger and low <= each.start and each.end <= high]
    relative = anywhere(language.events.relatives).search(text, low, high)
    if relative and any(each.start >= relative.start() for each in others):
        return False
    return not (certainty in SETTLED and _ahead(text, date, language))


def _ahead(text: str, date: DateExpression, language: Language) -> bool:
    return anywhere(language.events.future).search(text, max(0, date.start - 40), date.start) is not None


def _goes_on(text: str, sentence: Sentence, language: Language) -> bool:
    return anywhere(language.events.present).search(text, sentence.start, sentence.end) is not None
