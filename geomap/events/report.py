"""What one sentence says: its triggers, the places it names, and how to look at the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from geomap.dates import DateExpression, find_dates
from geomap.events.triggers import Trigger
from geomap.languages import Language
from geomap.languages.patterns import anywhere
from geomap.models import Article, Mention, Sentence, Span, Toponym, Zone

__all__ = ["CLAUSE_END", "Named", "Report"]

Named = tuple[Mention, Toponym]
"""A mention and the toponym it is one of."""

NEAR = 60
# a stop ends a clause, but not inside a clock time ("8:20")
CLAUSE_END = re.compile(r";|:(?!\d)")


@dataclass(frozen=True)
class Report:
    """A sentence of `article` with its `triggers`, the places it names, in order, and the zones of the article."""

    article: Article
    language: Language
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    named: tuple[Named, ...]
    zones: tuple[Zone, ...]
    # the ISO 8601 day the text spoke of last, which "the next day" is counted from
    context: str | None
    # the towns named before the sentence, the likeliest first, which "the town" points back to
    towns: tuple[Named, ...]
    # the ISO 8601 day that the paragraph speaks of, which "at dawn" means
    day: str | None = None
    # the town where the paragraph's last event happened, which "the airport" means
    scene: Named | None = None

    @property
    def text(self) -> str:
        """The text of the whole document, which all offsets count in."""
        return self.article.document.text

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """The date expressions of the sentence, found once."""
        return find_dates(self.text, self.sentence.start, self.sentence.end, self.language.code)

    @cached_property
    def literal(self) -> tuple[Named, ...]:
        """The places that can locate an event."""
        return tuple(each for each in self.named if each[0].usage == "literal")

    def parted(self, start: int, end: int, *, but: frozenset[str] = frozenset()) -> bool:
        """Does another clause open between `start` and `end`? Words in `but` do not count as opening one."""
        breaks = anywhere(tuple(each for each in self.language.events.clause_breaks if each not in but))
        return CLAUSE_END.search(self.text, start, end) is not None or breaks.search(self.text, start, end) is not None

    def left(self, start: int) -> str:
        """The words of the sentence just before `start`."""
        return self.text[max(self.sentence.start, start - NEAR) : start]

    def span(self, start: int, end: int) -> Span:
        """The evidence at [start, end)."""
        return Span(document=self.article.document.id, start=start, end=end, text=self.text[start:end])
