"""Mentions -> toponyms: which place on Earth each name means, with its alternatives and a confidence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from geomap.languages import Language, load
from geomap.languages.patterns import before
from geomap.models import Alternative, Article, Geometry, Mention, Place, Toponym
from geomap.places import Gazetteer, Match
from geomap.places.distance import kilometres
from geomap.places.names import fold
from geomap.resolve.score import Evidence, features, fits, shares, total

__all__ = ["candidates_with_features", "resolve"]

KEPT_ALTERNATIVES = 4
SAME_SPOT_KM = 30.0
# how many times more people the first of several places must have to be meant without any evidence
CLEAR_LEAD = 20
# what can stand for its government; any other place is where it is
SEATS = frozenset({"country", "capital"})
# what stands between a place and the country or unit that contains it: ", ", " (", ", en "
CONTAINED = re.compile(r"\s*(?:,|\()\s*(?:\w{1,4}\s+)?")


@dataclass(frozen=True, slots=True)
class _Choice:
    match: Match
    share: float
    others: tuple[Alternative, ...]
    # the name could have been that of a country or capital
    seat: bool


def resolve(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer) -> tuple[Toponym, ...]:
    """One toponym for each place that `mentions` name, in the order of their first mention.

    A name has one sense in a document. Its mentions decide together: the countries the text names, the places around, the container named
    beside it. A name that the gazetteer does not have becomes a toponym without geometry, with its reason.
    """
    language = load(article.document.language)
    candidates = _candidates(mentions, gazetteer, language)
    return _toponyms(mentions, _choices(article, mentions, candidates, language))


def candidates_with_features(
    article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer, language: Language
) -> tuple[tuple[tuple[Match, dict[str, float]], ...], ...]:
    """Every candidate of each mention with the features of its score, as the last pass of `resolve` sees them."""
    candidates = _candidates(mentions, gazetteer, language)
    choices = _choices(article, mentions, candidates, language)
    evidence = {name: _evidence(name, article, mentions, candidates, choices, language) for name in candidates}
    rows = {name: tuple((match, features(match, evidence[name])) for match in matches) for name, matches in candidates.items()}
    return tuple(rows[fold(mention.text)] for mention in mentions)


def _choices(
    article: Article, mentions: Sequence[Mention], candidates: Mapping[str, Sequence[Match]], language: Language
) -> dict[str, _Choice]:
    choices = {name: _Choice(matches[0], 1.0, (), seat=False) for name, matches in candidates.items() if _sure(matches)}
    for _ in range(2):  # the second pass knows the places that the first one found
        choices = {
            name: choice
            for name, matches in candidates.items()
            if matches and (choice := _choose(matches, _evidence(name, article, mentions, candidates, choices, language)))
        }
    return choices


def _sure(matches: Sequence[Match]) -> bool:
    """Does the name mean one place, whatever the text is about?"""
    if not matches or matches[0].place.feature == "country":
        return bool(matches)
    first, *others = (match.place for match in matches)
    rivals = [each for each in others if not _same_spot(first, each)]
    return all(each.population * CLEAR_LEAD < first.population for each in rivals)


def _candidates(mentions: Iterable[Mention], gazetteer: Gazetteer, language: Language) -> dict[str, tuple[Match, ...]]:
    """The candidates of each name; a name not spelt so in the gazetteer is looked up by sound in the countries the others lie in."""
    names = {fold(each.text): each.text for each in mentions}
    code = language.code
    found = {key: _spelt(name, code, gazetteer) for key, name in names.items()}
    countries = {matches[0].place.country for matches in found.values() if matches}
    for key, name in names.items():
        if not found[key]:
            heard = [
                each
                for country in sorted(filter(None, countries))
                for each in gazetteer.find(name, country=country, language=language.code)
            ]
            found[key] = tuple(heard) or gazetteer.find(name, language=language.code)
    return found


def _spelt(name: str, code: str, gazetteer: Gazetteer) -> tuple[Match, ...]:
    """Those that have the name as it stands, and those it may be a form of; beside a name that stands, only forms of what governs."""
    exact, forms = gazetteer.exact(name, language=code), gazetteer.inflected(name, language=code)
    known = {each.place.id for each in exact}
    return (*exact, *(each for each in forms if not exact or (each.place.feature in SEATS and each.place.id not in known)))


def _tally(mentions: Sequence[Mention], choices: Mapping[str, _Choice], but: str) -> tuple[dict[str, float], dict[str, float]]:
    """How much of the text lies in each country and in each first-order unit, the most of it as one.

    The name `but` does not vote for itself. What locates counts whole, what stands for a government counts less.
    """
    countries: Counter[str] = Counter()
    units: Counter[str] = Counter()
    for mention in mentions:
        name = fold(mention.text)
        if name not in choices or name == but:
            continue
        place, weight = choices[name].match.place, 3 if mention.usage == "literal" else 1
        if place.country:
            countries[place.country] += weight
        if place.admin1:
            units[place.admin1] += weight
    return _shares(countries), _shares(units)


def _shares(tally: Counter[str]) -> dict[str, float]:
    most = max(tally.values(), default=1)
    return {code: count / most for code, count in tally.items()}


def _evidence(  # noqa: PLR0913, PLR0917  # what a text says of a name comes from many sides
    name: str,
    article: Article,
    mentions: Sequence[Mention],
    candidates: Mapping[str, Sequence[Match]],
    choices: Mapping[str, _Choice],
    language: Language,
) -> Evidence:
    text = article.document.text
    own = [(at, each) for at, each in enumerate(mentions) if fold(each.text) == name]
    containers = [_container(text, mentions, at, candidates) for at, _ in own]
    lefts = [text[: each.start][-60:] for _, each in own]
    unit = any(before(language.names.unit_before).search(left) for left in lefts)
    town = any(before(language.names.place_before).search(left) for left in lefts)
    others = (choice.match.place for each, choice in choices.items() if each != name)
    countries, units = _tally(mentions, choices, name)
    return Evidence(
        language=language.code,
        countries=countries,
        units=units,
        points=[(place.lon, place.lat) for place in others if place.feature != "country"],
        container=next(filter(None, containers), None),
        unit_noun=True if unit else (False if town else None),
    )


def _container(text: str, mentions: Sequence[Mention], at: int, candidates: Mapping[str, Sequence[Match]]) -> Place | None:
    """The country or first-order unit named right behind the mention ("Hambourg, en Allemagne")."""
    if at + 1 >= len(mentions) or not CONTAINED.fullmatch(text[mentions[at].end : mentions[at + 1].start]):
        return None
    behind = (match.place for match in candidates[fold(mentions[at + 1].text)] if match.kind != "demonym")
    return next((place for place in behind if place.feature in {"country", "first_order_unit"}), None)


def _choose(matches: Sequence[Match], evidence: Evidence) -> _Choice | None:
    """The best candidate; None when even that one has nothing to do with the text."""
    named = [(features(match, evidence), match) for match in matches]
    fitting = [(total(each), match) for each, match in named if fits(each)]
    if not fitting:
        return None
    ranked = sorted(zip(shares([each for each, _ in fitting]), (match for _, match in fitting), strict=True), key=_by_share)
    (share, best), *others = ranked
    share += sum(score for score, each in others if _same_spot(each.place, best.place))
    kept = tuple(Alternative(id=each.place.id, score=round(score, 4)) for score, each in others[:KEPT_ALTERNATIVES])
    return _Choice(best, share * best.similarity, kept, seat=matches[0].place.feature in SEATS)


def _by_share(choice: tuple[float, Match]) -> tuple[float, str]:
    return -choice[0], choice[1].place.id


def _same_spot(one: Place, other: Place) -> bool:
    """A town and the unit named after it: to mean either is to mean the same spot of the map."""
    return kilometres(one.lon, one.lat, other.lon, other.lat) <= SAME_SPOT_KM or _named_after(one, other) or _named_after(other, one)


def _named_after(unit: Place, town: Place) -> bool:
    return unit.feature == "first_order_unit" and unit.admin1 is not None and unit.admin1 == town.admin1


def _toponyms(mentions: Sequence[Mention], choices: Mapping[str, _Choice]) -> tuple[Toponym, ...]:
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        name = fold(mention.text)
        grouped.setdefault(choices[name].match.place.id if name in choices else f"unresolved:{name}", []).append(mention)
    by_id = {choice.match.place.id: choice for choice in choices.values()}
    return tuple(_resolved(by_id[key], own) if key in by_id else _unresolved(key, own) for key, own in grouped.items())


def _resolved(choice: _Choice, mentions: Sequence[Mention]) -> Toponym:
    place = choice.match.place
    return Toponym(
        id=f"place:{place.id}",
        name=place.name,
        label=_label(mentions) or place.name,
        feature=place.feature,
        country=place.country,
        admin1=place.admin1,
        geometry=Geometry(type="Point", coordinates=(place.lon, place.lat)),
        confidence=round(choice.share, 4),
        source=place.id.partition(":")[0],
        alternatives=choice.others,
        mentions=tuple(map(_located, mentions)) if choice.seat and place.feature not in SEATS else tuple(mentions),
    )


def _located(mention: Mention) -> Mention:
    """A name taken for that of a capital, and so for its government, turns out to be a town's."""
    return replace(mention, usage="literal") if mention.usage == "metonymic" else mention


def _unresolved(key: str, mentions: Sequence[Mention]) -> Toponym:
    return Toponym(
        id=f"place:{key}",
        name=mentions[0].text,
        label=mentions[0].text,
        reason="the gazetteer has no place of this name that fits the text",
        mentions=tuple(mentions),
    )


def _label(mentions: Sequence[Mention]) -> str | None:
    """The commonest name in the text; None when it only names the people."""
    names = Counter(each.text for each in mentions if each.usage != "demonym")
    return max(names, key=lambda name: (names[name], name)) if names else None
