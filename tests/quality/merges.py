"""How well events that are told several times are found once: `python -m tests.quality.merges` prints every case."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from geomap import pipeline
from geomap.models import Dossier, Event
from geomap.places import Gazetteer
from geomap.read import from_text

__all__ = ["Case", "cases", "score"]

CASES = Path(__file__).with_name("merges.toml")
Pair = tuple[str, str]
"""Two triggers ("document:words") that tell of one event, in alphabetical order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """Articles of one map, and the triggers that tell of one event."""

    name: str
    texts: Sequence[dict[str, str]]
    events: Sequence[Sequence[str]]

    def dossier(self, gazetteer: Gazetteer) -> Dossier:
        """What the pipeline makes of the case."""
        articles = [
            from_text(each["text"], id=each["id"], source=each["id"], language=each["language"], published=each["published"])
            for each in self.texts
        ]
        return pipeline.extract_all(articles, gazetteer)


def cases() -> tuple[Case, ...]:
    """The cases of merges.toml."""
    return tuple(Case(**each) for each in tomllib.loads(CASES.read_text(encoding="utf-8"))["case"])


def score(gazetteer: Gazetteer, chosen: Sequence[Case]) -> tuple[float, float]:
    """Precision and recall of the pairs of triggers that are told to be one event. A trigger of the gold that is not found costs recall."""
    right = wanted = given = 0
    for case in chosen:
        gold = {pair for told in case.events for pair in _pairs(told)}
        known = {each for told in case.events for each in told}
        found = {pair for event in case.dossier(gazetteer).events for pair in _pairs(_named(event, known))}
        (right, wanted, given) = (right + len(gold & found), wanted + len(gold), given + len(found))
    return right / given if given else 1.0, right / wanted if wanted else 1.0


def _pairs(told: Sequence[str]) -> Iterator[Pair]:
    return combinations(sorted(set(told)), 2)


def _named(event: Event, known: set[str]) -> list[str]:
    """The triggers of `event`, as the gold writes those that it knows."""
    spans = [(each.document, each.text) for each in (event.trigger, *event.coreferent)]
    return [
        next((each for each in sorted(known, key=lambda name: _unlike(name, span[1])) if _is(each, *span)), ":".join(span))
        for span in spans
    ]


def _unlike(name: str, text: str) -> int:
    return abs(len(name.partition(":")[2]) - len(text))


def _is(name: str, document: str, text: str) -> bool:
    (where, _, words) = name.partition(":")
    return where == document and (words in text or text in words)


def main() -> None:
    """Print what each case makes of its triggers, then precision and recall."""
    gazetteer = Gazetteer.open()
    for case in cases():
        told = ["; ".join([each.label, *_named(each, set())]) for each in case.dossier(gazetteer).events]
        sys.stdout.write("\n  ".join([case.name, *told]) + "\n")
    sys.stdout.write("precision {:.2f}, recall {:.2f}\n".format(*score(gazetteer, cases())))


if __name__ == "__main__":
    main()
