"""Fit the weights of geomap/recognise/decide.toml, with `python -m tests.quality.fit_decider CORPUS.jsonl … [--write]`.

A corpus line is {"id", "language", "text", "gold": [{"start", "end"}, …]}. Half of the documents (by a hash of their ids) are fitted
to; the figures of the other half are printed, with the rules alone and with the model. A part of a run counts as a place when it
overlaps one.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from geomap.languages import load
from geomap.places import Gazetteer
from geomap.read import from_text
from geomap.recognise import decide, scan
from tests.quality.fitting import is_fitted, logistic, sigmoid

MODEL = Path(decide.__file__).with_name("decide.toml")
KEEP, ADD = 0.35, 0.5
"""What a name of the rules must reach to stay, and a name that they missed to be added: a false place costs more than a missed one."""

WRITTEN = "# Written by tests/quality/fit_decider.py; docs/recognition.md says what the features are.\n"

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """A document's gold spans, what the rules found and whether the model may drop it, and the parts of runs that the gazetteer knows."""

    fitted: bool
    gold: tuple[Span, ...]
    ruled: tuple[tuple[Span, bool], ...]
    known: tuple[tuple[Span, dict[str, float]], ...]


def main() -> None:
    """Fit, print the figures of the held-back half, and print or write the weights."""
    paths = [Path(each) for each in sys.argv[1:] if not each.startswith("-")]
    corpora = {path.stem: list(read(path)) for path in paths}
    texts = [text for each in corpora.values() for text in each if text.fitted]
    names = sorted({name for text in texts for _, named in text.known for name in named})
    weights = dict(zip(names, fit(texts, names), strict=True))
    for name, each in corpora.items():
        held_back = [text for text in each if not text.fitted]
        before, after = (figures((text.gold, spans(text, judge)) for text in held_back) for judge in ({}, weights))
        sys.stdout.write(f"# {name}, held-back half: precision, recall, F1 {before} by the rules, {after} with the model\n")
    lines = [f"[limits]\nkeep = {KEEP}\nadd = {ADD}\n\n[weights]\n", *(f'"{name}" = {weight:.2f}\n' for name, weight in weights.items())]
    if "--write" in sys.argv:
        MODEL.write_text("".join([WRITTEN, *lines]), encoding="utf-8")
    else:
        sys.stdout.writelines(lines)


def read(path: Path) -> Iterator[Text]:
    """The documents of a corpus."""
    gazetteer = Gazetteer.open()
    for line in path.open(encoding="utf-8"):
        row = json.loads(line)
        article = from_text(row["text"], id=row["id"], language=row["language"])
        document, runs, found = scan.ruled(article, load(row["language"]), gazetteer)
        yield Text(
            fitted=is_fitted(row["id"]),
            gold=tuple((each["start"], each["end"]) for each in row["gold"]),
            ruled=tuple(((each.start, each.end), decide.doubtful(each)) for each in found),
            known=tuple(((each.found.start, each.found.end), dict(each.features)) for each in decide.known_names(document, runs, found)),
        )


def overlap(one: Span, other: Span) -> bool:
    """Do the two share a character?"""
    return one[0] < other[1] and other[0] < one[1]


def fit(texts: Sequence[Text], names: Sequence[str]) -> np.ndarray:
    """The weights of `names`."""
    rows = [(named, any(overlap(span, gold) for gold in text.gold)) for text in texts for span, named in text.known]
    features = np.array([[named.get(name, 0.0) for name in names] for named, _ in rows])
    return logistic(features, np.array([float(right) for _, right in rows]))


def spans(text: Text, weights: dict[str, float]) -> list[Span]:
    """The names that the rules find, and with `weights` those that the model makes of them, as `decide.decide` does."""
    if not weights:
        return [span for span, _ in text.ruled]
    chances = {span: sigmoid(sum(weights.get(name, 0.0) * value for name, value in named.items())) for span, named in text.known}
    kept = [span for span, doubtful in text.ruled if not doubtful or chances.get(span, 1.0) >= KEEP]
    for span in sorted((each for each, chance in chances.items() if chance >= ADD), key=lambda each: (each[0] - each[1], each[0])):
        near = [other for other in kept if overlap(span, other)]
        if all(span[0] <= other[0] and other[1] <= span[1] and span != other for other in near):
            kept = [*(other for other in kept if other not in near), span]
    return kept


def figures(pairs: Iterable[tuple[Sequence[Span], Sequence[Span]]]) -> str:
    """Precision, recall and F1 of spans that overlap one to one, first come first served."""
    right = given = wanted = 0
    for gold, found in pairs:
        free = list(found)
        for each in gold:
            if match := next((span for span in free if overlap(span, each)), None):
                free.remove(match)
                right += 1
        given, wanted = given + len(found), wanted + len(gold)
    return f"{right / given:.3f} {right / wanted:.3f} {2 * right / (given + wanted):.3f}"


if __name__ == "__main__":
    main()
