"""The names in a bare phrase, which no recogniser has seen: which words are one, and which place each means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import cast

from geomap.languages import load
from geomap.models import Place, Usage
from geomap.places import Gazetteer, Match
from geomap.places.lexicon import Lexicon
from geomap.places.names import fold
from geomap.zones.anchors import LAND, REGIONS, SMALL, UNIT, WATER, Named, named
from geomap.zones.grammar import calls_a_unit, is_direction, says_where
from geomap.zones.notation import choice

__all__ = ["from_phrase"]

LONGEST = 6  # words of a name
ROOT = 4  # letters that a town's name in another language mostly keeps


def from_phrase(phrase: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Named, ...]:
    """The names in `phrase` that the gazetteer knows: of two that overlap the longer; a town in the country named beside it."""
    found = tuple(_longest_names(phrase, language, gazetteer, lexicon))
    said = next((place.country for _, _, place, _ in found if place.feature == "country"), None)
    country = said or _shared_country({phrase[start:end]: place for start, end, place, _ in found}, gazetteer)
    if len(found) == 1 and found[0][2].feature in {*SMALL, *WATER} and _is_alone(phrase, *found[0][:2], language):
        (start, end, place, usage) = found[0]
        found = ((start, end, _with_land(phrase[start:end], place, language, gazetteer, lexicon), usage),)
    return tuple(
        named(start, end, _in_country(phrase[start:end], place, country, gazetteer), phrase[start:end], usage, gazetteer, lexicon)
        for start, end, place, usage in found
    )


def _is_alone(phrase: str, start: int, end: int, language: str) -> bool:
    """Is the name all that the phrase says, but for an article?"""
    return not phrase[end:].strip() and _article(language).fullmatch(phrase[:start]) is not None


@cache
def _article(language: str) -> re.Pattern[str]:
    words = load(language).zones.words
    return re.compile(rf"\s*(?:{choice((*words.get('the', ()), *words.get('article', ())))})?", re.IGNORECASE)


def _with_land(name: str, place: Place, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Place:
    """Of the places of a name that stands alone the first that is no point ("le Tigré")."""
    matches = (match.place for match in gazetteer.exact(name, language=language) if match.kind == "name")
    return next((each for each in matches if each.feature in REGIONS or (lexicon and lexicon.holds(each.id))), place)


def _longest_names(phrase: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Iterator[tuple[int, int, Place, Usage]]:
    words = list(_word(language).finditer(phrase))
    first = 0
    while first < len(words):
        for last in range(min(first + LONGEST, len(words)) - 1, first - 1, -1):
            start, end = words[first].start(), words[last].end()
            glued = _glued(phrase[start:end], language)
            if glued and not gazetteer.exact(phrase[start:end], language=language):
                start += len(glued)
            name = phrase[start:end]
            if is_direction(name, language) and not calls_a_unit(phrase[:start], language):
                continue
            meant = _meant(name, language, gazetteer, lexicon)
            if meant:
                yield start, end, *meant
                first = last
                break
        first += 1


@cache
def _word(language: str) -> re.Pattern[str]:
    inner = re.escape(load(language).zones.inner)
    return re.compile(rf"[^\W_]+(?:[{inner}][^\W_]+)*" if inner else r"[^\W_]+")


def _meant(name: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> tuple[Place, Usage] | None:
    """A name begins and ends with a capital, where the script has them; a word without one can be a demonym ("syrien").

    A conventional zone goes before a place of the same name, and may begin with a word for what it is ("bande de Gaza").
    """
    words = _word(language).findall(name)
    if len(words) == 1 and says_where(name, language):
        return None
    zone = _zone_of(name, language, gazetteer, lexicon) if len(words) > 1 or not name.islower() else None
    if zone:
        return zone, "literal"
    if words[0][0].islower() or words[-1][0].islower():
        return _in_small_letters(name, words, language, gazetteer)
    look_up = gazetteer.exact if any(word[0].islower() for word in words) else gazetteer.find
    found = _as_written(name, look_up(name, language=language))
    if not found or found[0].place.feature not in REGIONS or _foreign(found[0], language):  # "Malis" is Mali before it is a village
        found = tuple(match for match in gazetteer.inflected(name, language=language) if match.place.feature == "country") or found
    return next(((match.place, "demonym" if match.kind == "demonym" else "literal") for match in found), None)


def _as_written(name: str, found: Sequence[Match]) -> tuple[Match, ...]:
    """What has the same accents comes first ("Tigré" before "Tigre"), a unit of that name before a town elsewhere of another main name."""
    if not found or found[0].place.feature == "country":
        return tuple(found)
    first = found[0].place
    nickname = first.feature in SMALL and fold(first.name)[:ROOT] != fold(name)[:ROOT]
    part = first.feature in SMALL and len(first.name.split()) > len(name.split())

    def order(match: Match) -> tuple[bool, bool]:
        called = match.place.feature == UNIT and f"{match.place.name} ".startswith(f"{name} ")
        other = match.name == _plain(name) != name
        return other, not (called and (part or (nickname and match.place.admin1 != first.admin1)))

    return tuple(sorted(found, key=order))


def _plain(name: str) -> str:
    """`name` without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))


def _zone_of(name: str, language: str, gazetteer: Gazetteer, lexicon: Lexicon | None) -> Place | None:
    if lexicon is None:
        return None
    matches = (match.place for match in gazetteer.exact(name, language=language) if match.kind == "name")
    return next((place for place in matches if place.feature != "country" and lexicon.holds(place.id)), None)


def _in_small_letters(name: str, words: Sequence[str], language: str, gazetteer: Gazetteer) -> tuple[Place, Usage] | None:
    """Of names with a small letter only those are taken that nothing else can be: "lac Tchad", "Arabie saoudite", a demonym."""
    (first, last) = (words[0][0].islower(), words[-1][0].islower())
    if len(words) == 1:
        wanted, usage = {"country"}, "demonym"
    elif first and (last or says_where(words[0], language)):
        return None
    else:
        wanted, usage = (WATER | LAND if first else WATER | REGIONS), "literal"
    places = (match.place for match in gazetteer.exact(name, language=language) if match.place.feature in wanted)
    return next(((place, cast("Usage", usage)) for place in places), None)


def _foreign(match: Match, language: str) -> bool:
    """Is it a demonym of another language ("Libyens", which in German is of Libya)?"""
    return match.kind == "demonym" and match.language not in {"", language}


def _shared_country(found: Mapping[str, Place], gazetteer: Gazetteer) -> str | None:
    """The country that most names of a list may lie in, and that one of them lies in first of all: they lie near each other."""
    likely = dict.fromkeys(place.country for place in found.values() if place.country)
    if len(likely) == 1:
        return next(iter(likely))
    may = {country: sum(_may_lie_in(country, *each, gazetteer) for each in found.items()) for country in likely}
    best = max(may, key=lambda country: may[country], default=None)
    return best if best and may[best] > 1 else None


def _may_lie_in(country: str, name: str, place: Place, gazetteer: Gazetteer) -> bool:
    return place.country == country or bool(gazetteer.exact(name, country=country))


def _glued(name: str, language: str) -> str | None:
    return next((letters for letters in load(language).zones.glued if name.startswith(letters) and len(name) > len(letters) + 1), None)


def _in_country(name: str, place: Place, country: str | None, gazetteer: Gazetteer) -> Place:
    if country is None or place.country == country or place.feature not in {*SMALL, UNIT}:
        return place
    found = [match.place for match in (gazetteer.find(name, country=country) or gazetteer.exact(name.rpartition(" ")[0], country=country))]
    return next((each for each in found if each.feature == place.feature), next(iter(found), place))
