"""How the text says that something lies to a place: in it, near it, "30 km north of" it, between it and another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from geomap.events.sentence.report import Report
from geomap.languages import load
from geomap.languages.lengths import length_before
from geomap.languages.patterns import anywhere, before
from geomap.languages.roles import Words
from geomap.models import Mention

__all__ = ["relation"]

# words of a name and what stands before it
LONGEST = 5
WORD = re.compile(r"\S+")


def relation(report: Report, mention: Mention, *, again: bool = False) -> tuple[str, float | None]:
    """The relation to the place that `mention` names, or points back to `again` ("north of the city"), and the kilometres that it gives
    ("30 km north of", "30 km from"); "in" when the text gives none.
    """  # noqa: D205
    if mention.start < report.sentence.start:
        return "in", None
    words = report.language.events
    for left in _fronts(report, mention, again=again):
        if before(_every(report.language.code)).search(left):
            found = [(each.start(), name) for name, patterns in words.relations.items() if (each := before(patterns).search(left))]
            (start, name) = min(found)  # "south-east of" is not "east of"
            distance = length_before(left[:start], report.language.code)
            return name, distance and round(distance, 1)
    left = report.left(mention.start)
    if _second_end(report, left):
        return "between", None
    distance = _away(report, left) or (_away(report, _noun_left(report, mention)) if again else None)
    return ("near", round(distance, 1)) if distance else ("in", None)


def _away(report: Report, left: str) -> float | None:
    """How many kilometres from what stands behind `left` something lies ("15 km from the" + "capital")."""
    away = before(report.language.events.away).search(left)
    return length_before(left[: away.start()], report.language.code) if away else None


def _noun_left(report: Report, mention: Mention) -> str:
    """What stands before the noun that points back ("north of the" + "city")."""
    return report.left(mention.end - len(mention.text.rsplit(maxsplit=1)[-1]))


@cache
def _every(code: str) -> Words:
    """The words of all relations: mostly none of them stands there."""
    return tuple(chain.from_iterable(load(code).events.relations.values()))


def _fronts(report: Report, mention: Mention, *, again: bool) -> Iterator[str]:
    """What stands before the place, and before the words that only call it a place ("north of the port city of", "north of the town")."""
    left = report.left(mention.start)
    yield left
    if called := before(report.language.names.place_before).search(left):
        # the relation may be the first of those words ("поблизу міста")
        yield from (left[: called.start() + each.start()] for each in WORD.finditer(called[0]))
    if again:
        noun = _noun_left(report, mention)
        yield noun
        if the := before(report.language.events.definite).search(noun):
            yield noun[: the.start()]


def _second_end(report: Report, left: str) -> bool:
    """Does `left` end in "between X and ", where nobody knows the name X?"""
    joint = before(report.language.usage.conjunctions).search(left)
    opened = [*anywhere(report.language.events.relations.get("between", ())).finditer(left, 0, joint.start())] if joint else []
    words = left[opened[-1].end() : joint.start()].split() if joint and opened else []
    return 0 < len(words) <= LONGEST and not any(word[0].islower() for word in words)
