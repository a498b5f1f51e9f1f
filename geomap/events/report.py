"""What one sentence says: its triggers, the places it names, and how to look at the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from geomap.dates import DateExpression, find_dates
from geomap.events.triggers import Trigger
from geomap.languages import Language, load
from geomap.languages.spotting import Spotter, spotter
from geomap.models import Article, Mention, Sentence, Span, Toponym, Zone

__all__ = ["CLAUSE_END", "Named", "Report"]

Named = tuple[Mention, Toponym]
"""A mention and the toponym it is one of."""

NEAR = 60
CLAUSE_END = re.compile(r"[;:]")


@dataclass(frozen=True)
class Report:
    """A sentence of `article` with its `triggers`, the places it names, in order, and the zones of the article."""

    article: Article
    language: Language
    # the whole text in lower case, letter by letter
    plain: str
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    named: tuple[Named, ...]
    zones: tuple[Zone, ...]
    # the ISO 8601 day the text spoke of last, which "the next day" is counted from
    context: str | None
    # the town named last before the sentence, which "the town" points back to
    town: Named | None

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
        return any(start <= low and high <= end and words not in but for low, high, words in self.breaks)

    @cached_property
    def breaks(self) -> tuple[tuple[int, int, str], ...]:
        """Where another clause opens: [start, end) and the pattern that says so, or the mark of punctuation."""
        (start, end) = (self.sentence.start, self.sentence.end)
        marks = ((*each.span(), each[0]) for each in CLAUSE_END.finditer(self.plain, start, end))
        return (*marks, *_breaks(self.language.code).spot(self.plain, start, end))

    def left(self, start: int) -> str:
        """The words of the sentence just before `start`."""
        return self.text[max(self.sentence.start, start - NEAR) : start]

    def span(self, start: int, end: int) -> Span:
        """The evidence at [start, end)."""
        return Span(document=self.article.document.id, start=start, end=end, text=self.text[start:end])


@cache
def _breaks(code: str) -> Spotter[str]:
    return spotter([((each,), each) for each in load(code).events.clause_breaks])
