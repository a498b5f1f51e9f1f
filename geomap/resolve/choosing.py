"""Senses -> the place that each means, all together: where one of them lies is evidence for the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from geomap.models import Alternative, Mention, Place
from geomap.places import Match
from geomap.places.distance import kilometres
from geomap.resolve.candidates import SEATS, Candidate
from geomap.resolve.confidence import confidence, evidence
from geomap.resolve.score import NOBODY, WEIGHTS, Evidence, shares, text_features, total
from geomap.resolve.senses import Sense

__all__ = ["Choice", "Weighed", "choices", "weighed"]

KEPT_ALTERNATIVES = 4
SAME_SPOT_KM = 30.0
SAME_SPOT_DEGREES = 0.3
# how many times more people the first of several places must have to be meant without any evidence
CLEAR_LEAD = 20
# passes over the document; each knows the places that the one before it found
PASSES = 6
# what a name that the text's own language is known to have is worth to a place that is hardly meant
OWN_NAME = 1.0
# what speaks of its country
NAMING = SEATS | {"first_order_unit"}
# a mention that locates counts whole, one that stands for a government or a people counts less
LITERAL, OTHER = 3, 2
# a text of one country names its enemy and its neighbours too: what is named less often counts more than its share
EBBING = 0.6

Known = Mapping[str, Sequence[Candidate]]
Weighed = tuple[Candidate, Mapping[str, float]]
"""A candidate, and the features that the text gives it."""
Fitting = tuple[float, Match]
"""The total of a candidate that may be meant, and what it is."""


class Votes(NamedTuple):
    """How often mentions name each country, and each first-order unit, weighed by what they stand for."""

    countries: dict[str, int]
    units: dict[str, int]


NO_VOTES = Votes({}, {})


@dataclass(frozen=True, slots=True)
class Choice:
    """The place meant, how sure that is, and the others."""

    match: Match
    confidence: float
    others: tuple[Alternative, ...] = ()
    # what the confidence is made of
    evidence: Mapping[str, float] = field(default_factory=dict)
    # the name could have been that of a country or capital
    seat: bool = False


def choices(mentions: Sequence[Mention], said: Sequence[Sense], known: Known) -> dict[Sense, Choice]:
    """What each sense means; one that fits nothing in the text is left out."""
    senses = tuple(dict.fromkeys(said))
    meant = {sense: known[sense.name][0].match.place for sense in senses if _sure(known[sense.name])}
    fitting: dict[Sense, list[Fitting]] = {}
    for _ in range(PASSES):
        text = _Text(mentions, said, meant)
        found = {sense: _fitting(_weighed(sense, _left(sense, known[sense.name], meant), text)) for sense in senses}
        fitting = {sense: each for sense, each in found.items() if each}
        before, meant = meant, {sense: min(each, key=_rank)[1].place for sense, each in fitting.items()}
        if {sense: place.id for sense, place in before.items()} == {sense: place.id for sense, place in meant.items()}:
            break
    return {sense: _choose(each, seat=known[sense.name][0].match.place.feature in SEATS) for sense, each in fitting.items()}


def weighed(mentions: Sequence[Mention], said: Sequence[Sense], known: Known) -> dict[Sense, tuple[Weighed, ...]]:
    """Every candidate of each sense with its features, as the last pass saw them."""
    text = _Text(mentions, said, {sense: choice.match.place for sense, choice in choices(mentions, said, known).items()})
    return {sense: _weighed(sense, known[sense.name], text) for sense in dict.fromkeys(said)}


def _sure(known: Sequence[Candidate]) -> bool:
    """Does the name mean one place, whatever the text is about?"""
    if not known or known[0].match.place.feature == "country":
        return bool(known)
    first, *others = (each.match.place for each in known)
    return all(each.population * CLEAR_LEAD < first.population for each in others if not _same_spot(first, each))


class _Text:
    """How much of the text lies in each country and first-order unit, and where its places are; a name does not vote for itself."""

    def __init__(self, mentions: Sequence[Mention], said: Sequence[Sense], meant: Mapping[Sense, Place]) -> None:
        self.points = [(each.lon, each.lat, sense.name) for sense, each in meant.items() if each.feature != "country"]
        told = {each.country for each in meant.values() if each.feature in NAMING}
        self.spoken = {code: [(each.lon, each.lat) for each in meant.values() if each.country == code] for code in told if code}
        self.all = Votes({}, {})
        self.votes: dict[str, Votes] = {}
        for mention, sense in zip(mentions, said, strict=True):
            if place := meant.get(sense):
                weight = LITERAL if mention.usage == "literal" else OTHER
                for votes in (self.all, self.votes.setdefault(sense.name, Votes({}, {}))):
                    for tally, code in ((votes.countries, place.country), (votes.units, place.admin1)):
                        if code:
                            tally[code] = tally.get(code, 0) + weight

    def evidence(self, sense: Sense) -> Evidence:
        own = self.votes.get(sense.name, NO_VOTES)
        return Evidence(
            countries={code: share**EBBING for code, share in _shares(self.all.countries, own.countries).items()},
            units=_shares(self.all.units, own.units),
            points=[(lon, lat) for lon, lat, name in self.points if name != sense.name],
            container=sense.container,
            called=sense.called,
            beside=sense.beside,
            spoken=self.spoken,
        )


def _shares(tally: Mapping[str, int], own: Mapping[str, int]) -> dict[str, float]:
    """What is left of `tally` without the votes of the name's `own`, the most of it as one."""
    counted = {code: left for code, count in tally.items() if (left := count - own.get(code, 0))}
    most = max(counted.values(), default=1)
    return {code: count / most for code, count in counted.items()}


def _left(sense: Sense, known: Sequence[Candidate], meant: Mapping[Sense, Place]) -> Sequence[Candidate]:
    """What the name of a country may mean: not its capital, where the text calls that otherwise ("Mexico" beside "Mexico City")."""
    if sense.called or not any(each.match.place.feature == "country" for each in known):
        return known
    capitals = {each.id for other, each in meant.items() if each.feature == "capital" and other.name != sense.name}
    return [each for each in known if each.match.place.id not in capitals] if capitals else known


def _weighed(sense: Sense, known: Sequence[Candidate], text: _Text) -> tuple[Weighed, ...]:
    evidence = text.evidence(sense) if known else None
    return tuple((each, text_features(each.match.place, evidence)) for each in known) if evidence else ()


def _fitting(candidates: Sequence[Weighed]) -> list[Fitting]:
    """The candidates that have to do with the text, whatever the words beside the name call it, each with its total."""
    totals = [(each.total + total(named), each, named.get("called", 0.0)) for each, named in candidates]
    return [(sum_, each.match) for sum_, each, called in totals if sum_ - called * WEIGHTS["called"] >= _least(each)]


def _rank(fitting: Fitting) -> tuple[float, str]:
    """The likeliest first; of equals, in the order of their ids."""
    return -fitting[0], fitting[1].place.id


def _choose(fitting: Sequence[Fitting], *, seat: bool) -> Choice:
    """The best of `fitting`; `seat`: the name could have been that of a country or capital."""
    (total_, best), *others = sorted(fitting, key=_rank)
    (share, *scores) = shares([total_, *(each for each, _ in others)])
    share += sum(score for score, (_, each) in zip(scores, others, strict=True) if _same_spot(each.place, best.place))
    named = evidence(share, total_ - NOBODY, best.method, best.place.country)
    sure = confidence(named)
    rest = (1 - sure) / max(1 - share, sum(scores), 1e-9)
    kept = zip(scores[:KEPT_ALTERNATIVES], others, strict=False)
    alternatives = tuple(Alternative(id=each.place.id, score=round(min(sure, score * rest), 4)) for score, (_, each) in kept)
    return Choice(best, sure, alternatives, named, seat=seat)


def _least(candidate: Candidate) -> float:
    """What it must reach to be meant: less where the language of the text is known to have the name for it."""
    own = candidate.match.language and "foreign" not in candidate.features
    return NOBODY - OWN_NAME if own else NOBODY


def _same_spot(one: Place, other: Place) -> bool:
    """A town and the unit named after it: to mean either is to mean the same spot of the map."""
    if _named_after(one, other) or _named_after(other, one):
        return True
    return abs(one.lat - other.lat) < SAME_SPOT_DEGREES and kilometres(one.lon, one.lat, other.lon, other.lat) <= SAME_SPOT_KM


def _named_after(unit: Place, town: Place) -> bool:
    return unit.feature == "first_order_unit" and unit.admin1 is not None and unit.admin1 == town.admin1
