"""Is a name of the gazetteer a place where it stands? A logistic model over features that no language owns (docs/recognition.md).

The rules of scan.py read the text first. The model then reads every part of every run of capitals that the gazetteer knows, with the
rules' verdict as one feature among others, drops what it does not believe and adds what the rules missed ("Texas" in "Texas Fire
Service"). Its weights are data: decide.toml, fitted by tests/quality/fit_decider.py.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geomap.recognise.document import Document, Found
from geomap.recognise.features import Run, features, goes_on, seen_in
from geomap.recognise.tokens import Token

__all__ = ["Known", "contributions", "decide", "doubtful", "known_names", "probability"]

LONGEST = 4
"""Words of a name that are looked at beyond what the rules found."""


@dataclass(frozen=True, slots=True)
class Known:
    """A part of a run that the gazetteer knows, with the features of its being a place."""

    found: Found
    features: Mapping[str, float]


def decide(document: Document, runs: Sequence[Run], found: Sequence[Found]) -> tuple[Found, ...]:
    """`found` without the names that are no places here, and with those that the rules missed; the longer one of two that overlap."""
    limits = _model()["limits"]
    judged = [(probability(each.features), each.found) for each in known_names(document, runs, found)]
    refused = {(each.start, each.end) for chance, each in judged if chance < limits["keep"]}
    kept = [each for each in found if (each.start, each.end) not in refused or not doubtful(each)]
    there = {(each.start, each.end) for each in kept}
    added = (each for chance, each in judged if chance >= limits["add"] and (each.start, each.end) not in there)
    for each in sorted(added, key=lambda each: (each.start - each.end, each.start)):
        if all(_inside(other, each) for other in kept if other.start < each.end and each.start < other.end):
            kept = [*(other for other in kept if each.end <= other.start or other.end <= each.start), each]
    return tuple(kept)


def _inside(one: Found, other: Found) -> bool:
    """Is `one` a part of the longer name `other` ("Afrique" of "Afrique du Sud")?"""
    return other.start <= one.start and one.end <= other.end and one.end - one.start < other.end - other.start


def doubtful(found: Found) -> bool:
    """Can the name be anything but a place? Peoples, abbreviations, countries in another case than the first ("президент Нигерии"),
    and what only the context calls a place are left to the rules.
    """  # noqa: D205
    if not found.matches or found.matches[0].kind != "name":
        return False
    return found.matches[0].method != "inflected" or found.matches[0].place.feature != "country"


def probability(features: Mapping[str, float]) -> float:
    """Of how many such names one is a place."""
    weights = _model()["weights"]
    return 1 / (1 + math.exp(-sum([weights.get(name, 0.0) * value for name, value in features.items()])))


def contributions(features: Mapping[str, float]) -> dict[str, float]:
    """What each of `features` adds to the log-odds of a place."""
    weights = _model()["weights"]
    return {name: weights.get(name, 0.0) * value for name, value in features.items()}


@cache
def _model() -> Mapping[str, Mapping[str, float]]:
    model: Mapping[str, Mapping[str, float]] = tomllib.loads(Path(__file__).with_name("decide.toml").read_text(encoding="utf-8"))
    return model


def known_names(document: Document, runs: Sequence[Run], found: Sequence[Found]) -> Iterator[Known]:
    """Every part of every run that the gazetteer has as a name."""
    seen = seen_in(document, runs, found)
    for sentence, run in runs:
        for first, last in _parts(document, run):
            part = run[first : last + 1]
            matches = document.find(document.text(part))
            if matches and matches[0].kind != "demonym" and not _barred(document, run, first, last):
                longer = goes_on(run, last) and run[last + 1].text not in document.language.usage.conjunctions  # "El Cairo y Alejandría"
                institution = longer and matches[0].method != "inflected"
                place = Found(part[0].start, part[-1].end, sentence, matches, institution=institution)
                yield Known(place, features(document, run, first, last, place, seen))


def _parts(document: Document, run: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(first, last) of the words in a row that may be a name: a capital at both ends, and never only an initial."""
    for first, word in enumerate(run):
        if word.capital and len(word.text) > 1:
            if not document.word(word.text).function:
                yield first, first
            for last in range(first + 1, min(first + LONGEST, len(run))):
                if not document.vocabulary.begins[document.text(run[first:last])]:
                    break
                if run[last].capital:
                    yield first, last


def _barred(document: Document, run: Sequence[Token], first: int, last: int) -> bool:
    """Are all its words common ones, or is it what a medium or a company begins with ("France" in "France Inter")?"""
    names, never, part = document.language.names, document.vocabulary.never, run[first : last + 1]
    if (
        document.text(part) in never
        or document.text(part) in document.initials
        or all(document.common(word.text) or document.word(word.text).noun for word in part)
    ):
        return True
    behind = run[last + 1].text if goes_on(run, last) else ""
    return (
        behind in never
        and behind.lower() not in document.vocabulary.days
        and behind not in names.institutions
        and behind not in names.place_after
    )
