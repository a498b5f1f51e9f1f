"""Who says so: the words that name the source of what a sentence reports."""

from __future__ import annotations

import re
from functools import cache

from geomap.events.report import Report
from geomap.events.triggers import Trigger
from geomap.languages.patterns import regex
from geomap.models import Span

__all__ = ["attribution"]

# the words of a source: no comma, no clause, and not the whole sentence
SOURCE = r"(?P<source>[^\s,;:.«»“”\"][^,;:.«»“”\"]{1,60}?)"


def attribution(report: Report, trigger: Trigger) -> Span | None:
    """The source of what `trigger` reports; None when the text says it itself, or when telling is the event ("accused")."""
    for pattern in _patterns(report.language.events.according_to, report.language.events.saying):
        for found in pattern.finditer(report.text, report.sentence.start, report.sentence.end):
            (start, end) = found.span("source")
            apart = end <= trigger.start or trigger.end <= start
            if apart and (found.end() <= trigger.start or trigger.end <= found.start()):
                return report.span(start, end)
    return None


@cache
def _patterns(according_to: tuple[str, ...], saying: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """Of "according to X", ", X said", ", said X" and "X said that"."""
    according, says = ("|".join(map(regex, sorted(words, key=len, reverse=True))) or "(?!)" for words in (according_to, saying))
    return (
        re.compile(rf"(?<!\w)(?:{according})\s*{SOURCE}(?=\s*[,;:.]|$)", re.IGNORECASE),
        re.compile(rf",\s+{SOURCE}\s+(?:{says})(?=\s*[,.;]|\s+\w+day\b|$)", re.IGNORECASE),
        re.compile(rf",\s+(?:{says})\s+{SOURCE}(?=\s*[,.;]|$)", re.IGNORECASE),
        re.compile(rf"(?:^|(?<=[.;:!?»”\"]))\s*{SOURCE}\s+(?:{says})(?!\w)", re.IGNORECASE | re.MULTILINE),
    )
