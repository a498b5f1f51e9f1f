"""What a file says before anything is understood: its text, what its metadata state, and what its markup marks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

__all__ = ["NONE", "Content", "Markup"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """Marks in the text that decide what its paragraphs are; offsets are code points of the text.

    `headings` are where heading paragraphs start, `furniture` stretches [start, end) that no reader sees as text, and `prefixes` tell for
    a paragraph's start where its words start behind the marks ("## ", "> ").
    """

    headings: frozenset[int] = frozenset()
    furniture: tuple[tuple[int, int], ...] = ()
    prefixes: Mapping[int, int] = field(default_factory=dict)

    def kind(self, start: int) -> Literal["heading", "furniture"] | None:
        """What the markup makes of the paragraph at `start`, None when it leaves that to the words."""
        if any(first <= start < last for first, last in self.furniture):
            return "furniture"
        return "heading" if start in self.headings else None


NONE = Markup()


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The text of a file, and its title, publisher, address, language and date as far as metadata state them."""

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: str | None = None
    markup: Markup = NONE
