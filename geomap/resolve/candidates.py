"""The places that each name of a document may mean, with what does not depend on the document already weighed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from geomap.languages import load
from geomap.languages.patterns import after
from geomap.models import Mention, Place
from geomap.places import Gazetteer, Match
from geomap.places.names import fold
from geomap.places.spelling import REMEMBERED, heard, spelt
from geomap.resolve.score import own_features, total
from geomap.resolve.towards import direction, units_towards

__all__ = ["SEATS", "Candidate", "candidates"]

# what can stand for its government; any other place is where it is
SEATS = frozenset({"country", "capital"})
VILLAGE, CITY = 5_000, 300_000
# no place with as many inhabitants is a village
TOWN = 50_000
# letters of an abbreviation in capitals
INITIALS = 4
# how much a capital is meant rather than villages of its name, and rather than its country
ONLY_VILLAGES, ONLY_COUNTRY = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, the features that need no text, and their weighted sum."""

    match: Match
    features: Mapping[str, float]
    total: float


def candidates(mentions: Iterable[Mention], gazetteer: Gazetteer, language: str) -> dict[str, tuple[Candidate, ...]]:
    """Folded name -> its candidates.

    A name that is not spelt so in the gazetteer is looked up by sound in the countries the others lie in, and one that only villages of
    other countries have in those that the text names ("Shabwa", in Yemen and not in Myanmar); so is the bare name of a unit that only
    other countries have ("Provincia de Santa Cruz"). What is only called after a direction lies in a country that the
    text names, or is not meant.
    """
    names = {fold(each.text): each.text for each in mentions}
    found = {key: _spelt(gazetteer, name, language) for key, name in names.items()}
    firsts = [each[0].match.place for each in found.values() if each]
    (countries, named) = (_countries(firsts), _countries(each for each in firsts if each.feature in SEATS))
    for key, name in names.items():
        bare = _bare(name, language)
        if name[:1].lower() == name[:1].upper() and not spelt(gazetteer, name, language).exact:
            # where no capital tells a name, no clitic is left on it: less than a name ("فبوري" is no "and Pori") is one near by at most
            found[key] = tuple(each for each in found[key] if each.match.place.country in named)
        if not found[key]:
            matches = heard(gazetteer, name, language, countries)
            if not matches and (not countries or name[0].isupper()):  # where no capital tells a name, it may be any word
                matches = gazetteer.by_sound(name, language=language)
            found[key] = tuple(_candidate(match, language, gazetteer) for match in matches)
        elif all(_elsewhere(each.match.place, named) for each in found[key]):
            found[key] += tuple(_candidate(match, language, gazetteer) for match in heard(gazetteer, name, language, named))
        elif bare and all(_abroad(each.match.place, named) for each in found[key]):
            units = (each for each in _spelt(gazetteer, bare, language) if each.match.place.feature == "first_order_unit")
            found[key] += tuple(each for each in units if each.match.place.country in named)
        if named and found[key] and (towards := direction(bare or name, language)):
            units = (_candidate(each, language, gazetteer) for each in units_towards(towards, named, language, gazetteer))
            local = (each for each in found[key] if each.match.place.country in named)
            found[key] = tuple({each.match.place.id: each for each in (*units, *local)}.values())
    return found


def _bare(name: str, language: str) -> str:
    """`name` without the noun that calls it a unit ("Provincia de"), "" where none opens it."""
    called = after(load(language).names.unit_before).match(name)
    return name[called.end() :].strip() if called else ""


def _abroad(place: Place, countries: Collection[str]) -> bool:
    """Is it a first-order unit, and of none of `countries`?"""
    return place.feature == "first_order_unit" and place.country not in countries


def _countries(places: Iterable[Place]) -> tuple[str, ...]:
    return tuple(sorted({each.country or "" for each in places} - {""}))


def _elsewhere(place: Place, countries: Collection[str]) -> bool:
    """Is it a village, and in none of `countries`?"""
    return place.feature == "populated_place" and place.population < TOWN and place.country not in countries


@lru_cache(maxsize=REMEMBERED)
def _spelt(gazetteer: Gazetteer, name: str, language: str) -> tuple[Candidate, ...]:
    """Those that have the name as it stands, and those it may be a form of.

    Beside a name that stands, only forms of what governs, and of towns larger than all that have it ("Хаме": Hama, not Hamme).

    What is cut short with a stop ("Kan."), or stands in a few capitals ("EU"), is only what is written so.
    """
    known = spelt(gazetteer, name, language)
    if (name.endswith(".") or (name.isupper() and len(name) <= INITIALS)) and (
        short := [each for each in known.exact if each.kind == "abbreviation"]
    ):
        return tuple(_candidate(match, language, gazetteer) for match in short)
    # a name that is only spelt so in other letters is as far as a form of one in these ("Барду": Barda, not Bardu)
    own = [each for each in known.exact if each.name[:1].isascii() is name[:1].isascii()]
    most = max((each.place.population for each in own), default=0)
    forms = (each for each in known.forms if not own or each.place.feature in SEATS or each.place.population >= most)
    seats = {each.place.feature for each in known.exact} & SEATS
    named = [match for match in (*known.exact, *forms) if not (seats and _obscure(match, VILLAGE))]
    meant = [match for match in named if not ("capital" in seats and _obscure(match, CITY))]
    towns = [each.place.population for each in named if each.place.feature == "populated_place"]
    lonely = 0.0 if max(towns, default=0) >= TOWN else ONLY_VILLAGES if towns else ONLY_COUNTRY
    country = any(each.place.feature == "country" for each in meant)
    best: dict[str, Candidate] = {}
    for match in meant:
        each = _candidate(match, language, gazetteer, lonely * (match.place.feature == "capital"), country=country)
        # "Донецке" is a form of the name that a town goes by, and a name of it in other letters
        if match.place.id not in best or best[match.place.id].total < each.total:
            best[match.place.id] = each
    return tuple(best.values())


def _obscure(match: Match, least: int) -> bool:
    """Is it a town of fewer than `least` inhabitants by another name than its own? Nobody means it beside a capital of that name."""
    place = match.place
    return place.feature == "populated_place" and place.population < least and fold(match.name) != fold(place.name)


def _candidate(match: Match, language: str, gazetteer: Gazetteer, capital: float = 0.0, *, country: bool = False) -> Candidate:
    """`match` weighed; beside a country of that name, a capital is meant by it only where the language calls it so ("México")."""
    (key, place) = (fold(match.name), match.place)
    named = own_features(match, language, primary=key == fold(place.name) or key == fold(gazetteer.label(place, language)))
    if capital and ("primary" in named or not country):
        named["capital"] = capital
    return Candidate(match, named, total(named))
