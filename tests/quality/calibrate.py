"""Fit geomap/resolve/confidence.toml and draw docs/reliability.svg: `python -m tests.quality.calibrate CORPUS.jsonl … [--write]`.

The answers are the places of geomap's own mentions, peoples' names left out; right is what overlaps a gold mention and lies within
161 km of its point. A name that the corpus does not mark counts half, as wrong: many of those are places all the same. One half of
the documents is fitted to; the expected calibration error, in ten bins, is that of the other.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from geomap.languages import load
from geomap.models import Mention
from geomap.places import Gazetteer
from geomap.places.distance import kilometres
from geomap.read import from_text
from geomap.recognise import given, recognise
from geomap.resolve import confidence
from geomap.resolve.candidates import candidates
from geomap.resolve.choosing import choices
from geomap.resolve.senses import senses
from tests.quality.fitting import is_fitted, logistic, sigmoid

NEAR_KM = 161.0
UNMARKED = 0.5
BINS = 10
WRITTEN = "# Written by tests/quality/calibrate.py; geomap/resolve/confidence.py says what the names are.\n"
# English local papers hardly name places that are spelt by ear. Of the press spellings of tests/places nearly all that are found by sound
# are right, but in an article a name may be missing from the gazetteer: this makes a clear one right in eight of ten.
BY_EAR = 3.3
MODEL = Path(confidence.__file__).with_name("confidence.toml")
DIAGRAM = Path(__file__).parents[2] / "docs" / "reliability.svg"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the confidence of one mention's place is made of, whether it is right, and what it counts."""

    fitted: bool
    evidence: tuple[float, ...]
    right: bool
    worth: float


def main() -> None:
    """Fit, print the error on the held-back half, and with --write keep weights and diagram."""
    texts = [Path(each).read_text(encoding="utf-8") for each in sys.argv[1:] if not each.startswith("-")]
    rows = [json.loads(line) for text in texts for line in text.split("\n") if line]
    answers = list(own(rows))
    fitted = [each for each in answers if each.fitted]
    features, *told = columns(fitted)
    weights = np.append(logistic(features[:, :-1], *told, penalty=0.1), BY_EAR)
    names = list(confidence.evidence(0.5, 0.0, "exact", None))
    named = "".join(f"{name} = {weight:.2f}\n" for name, weight in zip(names, weights.round(2), strict=True))
    held_back = [each for each in answers if not each.fitted]
    both = [each for each in held_back if each.worth == 1]
    for what, each in {"own mentions": held_back, "own mentions that are marked": both, "gold mentions": list(marked(rows))}.items():
        sys.stdout.write(f"# {what}: n {len(each)}, expected calibration error {error(bins(each, weights)):.3f}\n")
    sys.stdout.write(named)
    if "--write" in sys.argv:
        MODEL.write_text(f"{WRITTEN}{named}", encoding="utf-8")
        DIAGRAM.write_text(diagram(bins(held_back, weights)), encoding="utf-8")


def own(rows: Sequence[dict[str, Any]]) -> Iterator[Answer]:
    """The answers to the mentions that geomap finds."""
    gazetteer = Gazetteer.open()
    for row in rows:
        article = from_text(row["text"], id=row["id"], language=row["language"])
        yield from _answers(row, recognise(article, gazetteer), gazetteer)


def marked(rows: Sequence[dict[str, Any]]) -> Iterator[Answer]:
    """The answers to the gold mentions of the held-back half."""
    gazetteer = Gazetteer.open()
    for row in rows:
        if not is_fitted(row["id"]):
            article = from_text(row["text"], id=row["id"], language=row["language"])
            spans = [(each["start"], each["end"]) for each in row["gold"]]
            yield from _answers(row, given(article, spans, gazetteer), gazetteer)


def _answers(row: dict[str, Any], mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Answer]:
    language = load(row["language"])
    known = candidates(mentions, gazetteer, language.code)
    said = senses(row["text"], mentions, known, language)
    chosen = choices(mentions, said, known)
    for mention, sense in zip(mentions, said, strict=True):
        gold = next((each for each in row["gold"] if each["start"] < mention.end and mention.start < each["end"]), None)
        if sense not in chosen or mention.usage == "demonym" or (gold and "lat" not in gold):
            continue
        place = chosen[sense].match.place
        right = gold is not None and kilometres(place.lon, place.lat, gold["lon"], gold["lat"]) <= NEAR_KM
        yield Answer(is_fitted(row["id"]), tuple(chosen[sense].evidence.values()), right, 1.0 if gold else UNMARKED)


def columns(answers: Sequence[Answer]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Features, rights and worths of `answers`."""
    return (
        np.array([each.evidence for each in answers]),
        np.array([float(each.right) for each in answers]),
        np.array([each.worth for each in answers]),
    )


def bins(answers: Sequence[Answer], weights: np.ndarray) -> list[tuple[float, float, float]]:
    """(mean confidence, share right, worth) of each tenth of the confidences that has answers."""
    features, right, worth = columns(answers)
    chance = sigmoid(features @ weights)
    tenth = np.minimum((chance * BINS).astype(int), BINS - 1)
    own_ = [(chance[at], right[at], worth[at]) for at in (tenth == number for number in range(BINS)) if at.any()]
    return [(float(np.average(c, weights=w)), float(np.average(r, weights=w)), float(w.sum())) for c, r, w in own_]


def error(found: Sequence[tuple[float, float, float]]) -> float:
    """The expected calibration error: how far confidence and share right lie apart, on average."""
    return sum(worth * abs(sure - right) for sure, right, worth in found) / sum(worth for *_, worth in found)


def diagram(found: Sequence[tuple[float, float, float]]) -> str:
    """The reliability diagram as SVG: confidence to the right, share right upwards; a dot's area is the number of answers."""
    size, edge, most = 320, 40, max(worth for *_, worth in found)
    ticks = "".join(
        f'<text x="{edge + size * t}" y="{edge + size + 16}" text-anchor="middle">{t:g}</text>'
        f'<text x="{edge - 6}" y="{edge + size * (1 - t) + 4}" text-anchor="end">{t:g}</text>'
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1)
    )
    dots = "".join(
        f'<circle cx="{edge + size * sure:.1f}" cy="{edge + size * (1 - right):.1f}" r="{max(2.5, 16 * (worth / most) ** 0.5):.1f}">'
        f"<title>{sure:.2f} said, {right:.2f} right, {worth:.0f} answers</title></circle>"
        for sure, right, worth in found
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size + 60} {size + 90}" font-family="sans-serif" font-size="12" role="img">'
        f"<title>Reliability of the confidences on the held-back half: expected calibration error {error(found):.3f}</title>"
        f'<rect width="{size + 60}" height="{size + 90}" fill="white"/>'
        f'<path d="M{edge} {edge}v{size}h{size}" fill="none" stroke="#444"/>'
        f'<path d="M{edge} {edge + size}L{edge + size} {edge}" stroke="#999" stroke-dasharray="4 4"/>'
        f'{ticks}<g fill="#1f5fa8" fill-opacity="0.75">{dots}</g>'
        f'<text x="{edge + size / 2}" y="{edge + size + 36}" text-anchor="middle">confidence</text>'
        f'<text x="{edge}" y="{edge - 14}">share of right answers (error {error(found):.3f})</text></svg>\n'
    )


if __name__ == "__main__":
    main()
