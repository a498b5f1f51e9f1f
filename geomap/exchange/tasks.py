"""One line of a corpus, {"id", "text", …}: a document to read and, where somebody knows better, the spans and triggers in it."""

from __future__ import annotations

from dataclasses import dataclass

from geomap.errors import DossierError
from geomap.exchange.codec import decode

__all__ = ["Offsets", "Task", "task"]

Offsets = tuple[int, int]
"""[start, end) in code points of the task's text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A text with its id. `spans` (names of places) and `triggers` (words of events) replace geomap's own search when they are given."""

    id: str
    text: str
    language: str | None = None
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    spans: tuple[Offsets, ...] | None = None
    triggers: tuple[Offsets, ...] | None = None


def task(line: bytes) -> Task:
    """The task in one JSON `line`; DossierError names the path of what breaks the format, offsets outside the text included."""
    made = decode(line, Task)
    for name, given in (("spans", made.spans), ("triggers", made.triggers)):
        for i, (start, end) in enumerate(given or ()):
            if not 0 <= start < end <= len(made.text):
                raise DossierError(f"[{start}, {end}] is outside the text, which has {len(made.text)} characters", path=f"{name}[{i}]")
    return made
