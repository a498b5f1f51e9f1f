"""Is a name of the gazetteer a place where it stands? A logistic model over features that no language owns (docs/recognition.md).

The rules of scan.py read the text first. The model then reads every part of every run of capitals that the gazetteer knows, with the
rules' verdict as one feature among others, drops what it does not believe and adds what the rules missed ("Texas" in "Texas Fire
Service"). Its weights are data: decide.toml, fitted by tests/quality/fit_decider.py.
"""

from __future__ import annotations

import math
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from geomap.languages.patterns import after, before
from geomap.models import Sentence
from geomap.places import Match
from geomap.places.spelling import begins
from geomap.recognise.document import Document, Found
from geomap.recognise.tokens import Token

__all__ = ["Known", "Run", "contributions", "decide", "doubtful", "known_names", "probability"]

Run = tuple[Sentence, tuple[Token, ...]]

LONGEST = 4
"""Words of a name that are looked at beyond what the rules found."""
HAMLET = 500
"""Inhabitants of a place that nobody has counted."""
HYPHEN = re.compile(r"[-‐‑–]")
POSSESSIVE = re.compile(r"['’]s\b")
UNIT = frozenset({"first_order_unit", "second_order_unit"})
SEATS = frozenset({"country", "capital", "continent", "macro_region"})


@dataclass(frozen=True, slots=True)
class Known:
    """A part of a run that the gazetteer knows, with the features of its being a place."""

    found: Found
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the rules found in the document: how often each name, and the shares of countries and units."""

    spans: frozenset[tuple[int, int]]
    names: Counter[str]
    countries: Counter[str]
    units: Counter[str]
    # words that are a whole run somewhere ("Stevens" after "Georgia Stevens")
    lone: frozenset[str]


def decide(document: Document, runs: Sequence[Run], found: Sequence[Found]) -> tuple[Found, ...]:
    """`found` without the names that are no places here, and with those that the rules missed; the longer one of two that overlap."""
    limits = _model()["limits"]
    judged = [(probability(each.features), each.found) for each in known_names(document, runs, found)]
    refused = {(each.start, each.end) for chance, each in judged if chance < limits["keep"]}
    kept = [each for each in found if (each.start, each.end) not in refused or not doubtful(each)]
    added = (each for chance, each in judged if chance >= limits["add"])
    for each in sorted(added, key=lambda each: (each.start - each.end, each.start)):
        beside = [other for other in kept if each.end <= other.start or other.end <= each.start]
        if all(other in beside or _inside(other, each) for other in kept):
            kept = [*beside, each]
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
    return 1 / (1 + math.exp(-sum(contributions(features).values())))


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
    seen = _seen(document, runs, found)
    for sentence, run in runs:
        for first, last in _parts(document, run):
            part = run[first : last + 1]
            matches = document.find(document.text(part))
            if matches and matches[0].kind != "demonym" and not _barred(document, run, first, last):
                place = Found(part[0].start, part[-1].end, sentence, matches, institution=_goes_on(run, last))
                yield Known(place, {name: value for name, value in _features(document, run, first, last, place, seen) if value})


def _parts(document: Document, run: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """(first, last) of the words in a row that may be a name: a capital at both ends, and never only an initial."""
    for first, word in enumerate(run):
        if word.capital and len(word.text) > 1:
            if word.text.lower() not in document.functions:
                yield first, first
            for last in range(first + 1, min(first + LONGEST, len(run))):
                if not begins(document.gazetteer, document.text(run[first:last])):
                    break
                if run[last].capital:
                    yield first, last


def _barred(document: Document, run: Sequence[Token], first: int, last: int) -> bool:
    """Are all its words common ones, or is it what a medium or a company begins with ("France" in "France Inter")?"""
    names = document.language.names
    part = run[first : last + 1]
    if all(document.common(word.text) or document.noun_of_place(word.text) for word in part) or document.text(part) in names.never:
        return True
    behind = run[last + 1].text if _goes_on(run, last) else ""
    return (
        behind in names.never
        and behind.lower() not in document.days
        and behind not in names.institutions
        and behind not in names.place_after
    )


def _goes_on(run: Sequence[Token], last: int) -> bool:
    return last + 1 < len(run)


def _seen(document: Document, runs: Sequence[Run], found: Sequence[Found]) -> _Seen:
    places = [each.matches[0].place for each in found if each.matches]
    return _Seen(
        spans=frozenset((each.start, each.end) for each in found),
        names=Counter(document.article.document.text[each.start : each.end] for each in found),
        countries=Counter(each.country for each in places if each.country),
        units=Counter(each.admin1 for each in places if each.admin1),
        lone=frozenset(run[0].text for _, run in runs if len(run) == 1),
    )


def _features(  # noqa: PLR0913, PLR0917  # a name is seen from many sides
    document: Document, run: Sequence[Token], first: int, last: int, found: Found, seen: _Seen
) -> Iterator[tuple[str, float]]:
    name, part = document.text(run[first : last + 1]), run[first : last + 1]
    yield "always", 1.0
    yield from _of_the_rules(found, name, seen)
    yield from _of_the_run(document, run, first, last, seen)
    yield from _of_the_words(document, part, found.sentence, name)
    yield from _of_the_context(document, part, found)
    yield from _of_the_gazetteer(found.matches, seen, len(part))


def _of_the_rules(found: Found, name: str, seen: _Seen) -> Iterator[tuple[str, float]]:
    ruled = (found.start, found.end) in seen.spans
    yield "ruled", float(ruled)
    yield "inside another", float(not ruled and any(start <= found.start and found.end <= end for start, end in seen.spans))
    yield "named elsewhere", float(seen.names[name] - ruled > 0)


def _of_the_run(document: Document, run: Sequence[Token], first: int, last: int, seen: _Seen) -> Iterator[tuple[str, float]]:
    names = document.language.names
    yield "whole run", float(first == 0 and not _goes_on(run, last))
    if first:
        before_ = run[first - 1]
        yield "after a capital", float(before_.capital)
        yield "after a common word", float(document.common(before_.text))
        yield "after a first name", float(before_.text in names.first_names)
        yield "after a title", float(document.title(before_.text))
        yield "after a name that stands alone elsewhere", float(before_.text in seen.lone and not _goes_on(run, last))
        yield "after an initial", float(len(before_.text) == 1)
    if _goes_on(run, last):
        behind = run[last + 1]
        yield "before a capital", float(behind.capital)
        yield "before a particle", float(not behind.capital)
        yield "before a common word", float(document.common(behind.text))
        yield "before an institution", float(behind.text in names.institutions)
        yield "before a kind of place", float(behind.text in names.place_after)
        yield "before initials", float(behind.text.isupper() and len(behind.text) < 5)  # noqa: PLR2004
        lone = behind.capital and last + 2 == len(run) and not document.common(behind.text) and behind.text not in names.institutions
        yield "before a last word", float(lone)
        yield "before a name that stands alone elsewhere", float(lone and behind.text in seen.lone)
        yield "before an unknown word", float(lone and not document.find(behind.text))
        yield "long run", float(len(run) - last > 2)  # noqa: PLR2004


def _of_the_words(document: Document, part: Sequence[Token], sentence: Sentence, name: str) -> Iterator[tuple[str, float]]:
    names = document.language.names
    yield "several words", float(len(part) > 1)
    yield "short", float(len(name) < 5)  # noqa: PLR2004
    yield "in capitals", float(name.isupper())
    yield "opens the sentence", float(document.opens(part[0], sentence))
    yield "person's word", float(any(word.text in document.persons for word in part))
    yield "surname", float(part[-1].text in document.surnames)
    yield "first name", float(part[0].text in names.first_names)


def _of_the_context(document: Document, part: Sequence[Token], found: Found) -> Iterator[tuple[str, float]]:
    text, cues, names = document.article.document.text, document.language.usage, document.language.names
    left, right = document.left(part, found.sentence), text[found.end : found.sentence.end]
    yield "called a place", float(before(names.place_before).search(left) is not None)
    yield "cue before", float(before(cues.literal_before).search(left) is not None)
    yield "cue of a government", float(before(cues.metonymic_before).search(left) is not None)
    yield "preposition", float(before(names.links).search(left) is not None)
    yield "listed", float(before(cues.conjunctions).search(left) is not None)
    yield "titled", float(before(names.titles).search(left) is not None)
    yield "cue behind", float(after(cues.literal_after).match(right) is not None)
    yield "comma behind", float(right.startswith(","))
    yield "comma before", float(left.endswith(", "))
    yield "possessive", float(POSSESSIVE.match(right) is not None)
    yield "hyphen", float(HYPHEN.match(right) is not None or HYPHEN.match(left[-1:]) is not None)
    yield "heading", float(found.sentence.kind == "heading")


def _of_the_gazetteer(matches: Sequence[Match], seen: _Seen, words: int) -> Iterator[tuple[str, float]]:
    places = [each.place for each in matches]
    best, most = places[0], max(each.population for each in places)
    yield "seat", float(best.feature in SEATS)
    yield "first-order unit", float(any(each.feature == "first_order_unit" for each in places))
    yield "second-order unit", float(best.feature == "second_order_unit" and words > 1)
    yield "other than a town", float(best.feature not in SEATS | UNIT | {"populated_place"})
    yield "inhabitants", math.log10(1 + max(most, HAMLET)) / 7
    yield "namesakes", math.log10(len(places))
    yield "abbreviation", float(matches[0].kind == "abbreviation")
    yield "inflected", float(matches[0].method == "inflected")
    yield "other name", float(matches[0].name != best.name and _latin(matches[0].name) == _latin(best.name))
    yield "in a country of the text", max((_share(seen.countries, each.country) for each in places), default=0.0)
    yield "in a unit of the text", max((_share(seen.units, each.admin1) for each in places), default=0.0)


def _latin(name: str) -> bool:
    """Is it written in Latin letters? In another script every place has another name than the gazetteer's own."""
    return not name[:1].isalpha() or "LATIN" in unicodedata.name(name[0], "")


def _share(tally: Counter[str], code: str | None) -> float:
    most = max(tally.values(), default=1)
    return tally[code] / most if code else 0.0
