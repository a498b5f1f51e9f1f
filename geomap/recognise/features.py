"""What is seen of a name where it stands: the features that decide.py weighs. No language owns one (docs/recognition.md)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.languages.patterns import after
from geomap.models import Sentence
from geomap.places import Match
from geomap.recognise.document import Document, Found
from geomap.recognise.tokens import Token

__all__ = ["Run", "Seen", "features", "goes_on", "seen_in"]

Run = tuple[Sentence, tuple[Token, ...]]
"""A run of capitals with its sentence."""

HYPHENS = tuple("-‐‑–")
POSSESSIVE = re.compile(r"['’]s\b")
BEFORE: Mapping[str, str] = {
    "place_before": "called a place",
    "literal_before": "cue before",
    "metonymic_before": "cue of a government",
    "links": "preposition",
    "conjunctions": "listed",
    "titles": "titled",
}
"""The classes of cues before a name, and the feature of each."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the rules found in the document: how often each name, and the shares of countries and units."""

    # where the names stand, by the beginning of their sentence
    spans: Mapping[int, Sequence[tuple[int, int]]]
    names: Counter[str]
    countries: Mapping[str | None, float]
    units: Mapping[str | None, float]
    # words that are a whole run somewhere ("Stevens" after "Georgia Stevens")
    lone: frozenset[str]


def seen_in(document: Document, runs: Sequence[Run], found: Sequence[Found]) -> Seen:
    """What there is to see in the whole document, when the rules have `found` their names in its `runs`."""
    places = [each.matches[0].place for each in found if each.matches]
    spans: dict[int, list[tuple[int, int]]] = {}
    for each in found:
        spans.setdefault(each.sentence.start, []).append((each.start, each.end))
    return Seen(
        spans=spans,
        names=Counter(document.source[each.start : each.end] for each in found),
        countries=_shares(each.country for each in places if each.country),
        units=_shares(each.admin1 for each in places if each.admin1),
        lone=frozenset(run[0].text for _, run in runs if len(run) == 1),
    )


def _shares(codes: Iterable[str]) -> dict[str | None, float]:
    """How often each of `codes` is there, the commonest as one."""
    tally = Counter(codes)
    most = max(tally.values(), default=1)
    return {code: times / most for code, times in tally.items()}


def goes_on(run: Sequence[Token], last: int) -> bool:
    """Do more words of the run follow the one with the number `last`?"""
    return last + 1 < len(run)


def features(  # noqa: PLR0913, PLR0917  # a name is seen from many sides
    document: Document, run: Sequence[Token], first: int, last: int, found: Found, seen: Seen
) -> dict[str, float]:
    """Those that say something: most of them are true or not, and one when they are true."""
    name, part = document.text(run[first : last + 1]), run[first : last + 1]
    true = ["always", *_of_the_rules(found, name, seen), *_of_the_run(document, run, first, last, seen)]
    true += _of_the_words(document, part, found.sentence, name)
    true += _of_the_context(document, part, found)
    said = {**dict.fromkeys(true, 1.0), **document.vocabulary.renown[name], **_of_the_places(found.matches, seen)}
    if len(part) == 1:
        said.pop("second-order unit", None)
    return said


def _of_the_rules(found: Found, name: str, seen: Seen) -> Iterator[str]:
    beside = seen.spans.get(found.sentence.start, ())
    ruled = (found.start, found.end) in beside
    if ruled:
        yield "ruled"
    elif any(start <= found.start and found.end <= end for start, end in beside):
        yield "inside another"
    if seen.names[name] > ruled:
        yield "named elsewhere"


def _of_the_run(document: Document, run: Sequence[Token], first: int, last: int, seen: Seen) -> Iterator[str]:
    if first == 0 and not goes_on(run, last):
        yield "whole run"
    if first:
        # "Ali" of "Abu Ali al-Tunisi"
        joined = first > 1 and run[first - 1].text in document.language.names.articles
        yield from _of_the_word_before(document, run[first - 1 - joined], seen, last=not goes_on(run, last))
    if goes_on(run, last):
        yield from _of_the_word_behind(document, run[last + 1], seen, last=last + 2 == len(run))
        if len(run) - last > 2:  # noqa: PLR2004
            yield "long run"


def _of_the_word_before(document: Document, word: Token, seen: Seen, *, last: bool) -> Iterator[str]:
    """`last`: does the run end with the name?"""
    text = word.text
    if word.capital:
        yield "after a capital"
    if document.common(text):
        yield "after a common word"
    if document.word(text).first_name:
        yield "after a first name"
    if document.word(text).title:
        yield "after a title"
    if last and text in seen.lone:
        yield "after a name that stands alone elsewhere"
    if len(text) == 1:
        yield "after an initial"


def _of_the_word_behind(document: Document, word: Token, seen: Seen, *, last: bool) -> Iterator[str]:
    """`last`: does the run end with the word?"""
    text, names = word.text, document.language.names
    common, institution = document.common(text), text in names.institutions
    yield "before a capital" if word.capital else "before a particle"
    if common:
        yield "before a common word"
    if institution:
        yield "before an institution"
    if text in names.place_after:
        yield "before a kind of place"
    if len(text) < 5 and text.isupper():  # noqa: PLR2004
        yield "before initials"
    if last and word.capital and not common and not institution:
        yield "before a last word"
        if text in seen.lone:
            yield "before a name that stands alone elsewhere"
        if not document.find(text):
            yield "before an unknown word"


def _of_the_words(document: Document, part: Sequence[Token], sentence: Sentence, name: str) -> Iterator[str]:
    if len(part) > 1:
        yield "several words"
    if len(name) < 5:  # noqa: PLR2004
        yield "short"
    if name.isupper():
        yield "in capitals"
    if document.opens(part[0], sentence):
        yield "opens the sentence"
    if any(word.text in document.persons for word in part):
        yield "person's word"
    if part[-1].text in document.surnames:
        yield "surname"
    if document.word(part[0].text).first_name:
        yield "first name"


def _of_the_context(document: Document, part: Sequence[Token], found: Found) -> Iterator[str]:
    yield from [BEFORE[cue] for cue in document.cues(part, found.sentence) if cue in BEFORE]
    text, (start, end), (opening, until) = document.source, found[:2], (found.sentence.start, found.sentence.end)
    if after(document.language.usage.literal_after).match(text, end, until):
        yield "cue behind"
    if text.startswith(",", end, until):
        yield "comma behind"
    if text.endswith(", ", opening, start):
        yield "comma before"
    if POSSESSIVE.match(text, end, until):
        yield "possessive"
    if text.startswith(HYPHENS, end, until) or text.endswith(HYPHENS, opening, start):
        yield "hyphen"
    if found.sentence.kind == "heading":
        yield "heading"


def _of_the_places(matches: Sequence[Match], seen: Seen) -> dict[str, float]:
    """How much of the text lies where the places of a name do."""
    said = {
        "in a country of the text": max([seen.countries.get(each.place.country, 0.0) for each in matches]),
        "in a unit of the text": max([seen.units.get(each.place.admin1, 0.0) for each in matches]),
    }
    return {name: value for name, value in said.items() if value}
