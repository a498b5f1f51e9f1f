"""What the next sentence says of this one: a party to the conflict reports it ("The ministry of defence said so")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geomap.events.coreference import Draft
from geomap.events.report import Report
from geomap.languages.patterns import after
from geomap.models import Sentence

__all__ = ["claimed"]


def claimed(report: Report, told: Iterable[Draft], behind: Sequence[Sentence]) -> list[Draft]:
    """`told` by the sentence of `report`, claimed where the first of the sentences `behind` says whose report it is."""
    words, text = report.language.events.claimed_by, report.article.document.text
    source = after(words).match(text, behind[0].start, behind[0].end) if words and behind else None
    if source is None:
        return list(told)
    cue = report.span(*source.span())
    return [replace(each, event=replace(each.event, certainty="claimed", cue=cue)) if _is_fact(each) else each for each in told]


def _is_fact(draft: Draft) -> bool:
    return draft.kind.happens and draft.event.certainty == "reported_fact"
