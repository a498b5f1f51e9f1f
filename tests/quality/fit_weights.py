"""Fit the weights of geomap/resolve/score.py, with `python -m tests.quality.fit_weights CORPUS.jsonl …`.

A corpus line is {"id", "language", "text", "gold": [{"start", "end", "lat", "lon"}, …]}. Half of the documents (by a hash of their ids) are
fitted to, by conditional logit over the candidates of each mention; the accuracy within 161 km is printed for the other half, before and
after. Weights that no mention of the half speaks of stay as they are. The new weights are printed, not written: a person rounds them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from geomap.places import Gazetteer
from geomap.places.distance import kilometres
from geomap.read import from_text
from geomap.recognise import given
from geomap.resolve import candidates_with_features
from geomap.resolve.score import WEIGHTS
from tests.quality.fitting import is_fitted

NAMES = tuple(WEIGHTS)
NEAR_KM = 161.0
STEPS, RATE = 300, 0.3


@dataclass(frozen=True, slots=True)
class Case:
    """One gold mention: a row of features for each candidate, and which of them are right."""

    fitted: bool
    features: np.ndarray
    right: np.ndarray


def main() -> None:
    """Fit, and print what it gains."""
    cases = [case for path in sys.argv[1:] for case in read(Path(path))]
    seen, held_back = ([case for case in cases if case.fitted is fitted] for fitted in (True, False))
    before = np.array([WEIGHTS[name] for name in NAMES])
    after = fit(seen, before)
    sys.stdout.write(
        f"held-back half: {accuracy(held_back, before):.3f} before, {accuracy(held_back, after):.3f} after, n {len(held_back)}\n"
    )
    sys.stdout.writelines((f'"{name}": {weight:.1f},\n' for name, weight in zip(NAMES, after, strict=True)))


def read(path: Path) -> Iterator[Case]:
    """The cases of a corpus."""
    gazetteer = Gazetteer.open()
    for line in path.open(encoding="utf-8"):
        document = json.loads(line)
        gold = {(each["start"], each["end"]): each for each in document["gold"] if "lat" in each}
        article = from_text(document["text"], id=document["id"], language=document["language"])
        mentions = given(article, sorted(gold), gazetteer)
        found = candidates_with_features(article, mentions, gazetteer)
        half = is_fitted(document["id"])
        for mention, rows in zip(mentions, found, strict=True):
            point = gold[mention.start, mention.end]
            near = [kilometres(match.place.lon, match.place.lat, point["lon"], point["lat"]) <= NEAR_KM for match, _ in rows]
            yield Case(half, np.array([[named.get(name, 0.0) for name in NAMES] for _, named in rows]), np.array(near, dtype=float))


def accuracy(cases: Sequence[Case], weights: np.ndarray) -> float:
    """The share of mentions whose best candidate is right; a mention without candidates is wrong."""
    return sum(bool(case.right.size) and case.right[np.argmax(case.features @ weights)] for case in cases) / max(1, len(cases))


def fit(cases: Sequence[Case], start: np.ndarray) -> np.ndarray:
    """The weights under which the right candidates of `cases` are likeliest, by gradient ascent from `start`."""
    weights, telling = start.copy(), [case for case in cases if 0 < case.right.sum() < case.right.size]
    for _ in range(STEPS):
        slope = np.zeros_like(weights)
        for case in telling:
            scores = case.features @ weights
            share = np.exp(scores - scores.max())
            share /= share.sum()
            wanted = share * case.right
            slope += case.features.T @ (wanted / wanted.sum() - share)
        weights += RATE * slope / len(telling)
    return weights


if __name__ == "__main__":
    main()
