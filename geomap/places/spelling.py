"""What a name as it is written may mean, remembered: the same few names fill most articles, and both of their stages ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from geomap.places import Gazetteer, Match
from geomap.places.names import fold

__all__ = ["Spelt", "heard", "opens", "people", "spelt"]

REMEMBERED = 1 << 13
"""Names; some 20 MB when all of them have candidates."""
WORDS = 1 << 16
"""Words of which only yes or no is remembered."""
# is there a name with a key, and one that goes on behind a word of so many letters less one? A mark in the name puts that off by one
OPENED = """SELECT EXISTS (SELECT 1 FROM name WHERE key = ?1),
    EXISTS (SELECT 1 FROM name WHERE key > ?1 AND key < ?2 AND (substr(name, ?3, 1) IN {0} OR substr(name, ?3 + 1, 1) IN {0}))"""
OPENED = OPENED.format("(' ', '-', '‑', '’')")
# the countries whose people are called so
PEOPLES = """SELECT coalesce(ref, 'geonames:' || place.id) FROM name JOIN place ON place.id = name.place
    WHERE key = ?1 AND kind = 'demonym' AND language = ?2"""


@dataclass(frozen=True, slots=True)
class Spelt:
    """The matches of a name as it stands, and those it may be an inflected form of; each the likeliest first."""

    exact: tuple[Match, ...]
    forms: tuple[Match, ...]


NOTHING = Spelt((), ())


@lru_cache(maxsize=REMEMBERED)
def spelt(gazetteer: Gazetteer, name: str, language: str) -> Spelt:
    """What `name` may mean in a text in `language` (ISO 639-1)."""
    exact, forms = gazetteer.exact(name, language=language), gazetteer.inflected(name, language=language)
    return Spelt(exact, forms) if exact or forms else NOTHING


def heard(gazetteer: Gazetteer, name: str, language: str, countries: Iterable[str]) -> tuple[Match, ...]:
    """The places that `name` sounds like, in each of `countries` (ISO 3166-1 alpha-2)."""
    return tuple(match for country in countries for match in gazetteer.by_sound(name, country=country, language=language))


@lru_cache(maxsize=WORDS)
def people(gazetteer: Gazetteer, word: str, language: str) -> tuple[Match, ...]:
    """Whose people a `word` in lower case is first of all, in `language`: also where its country has the same name ("palestina")."""
    found = [each for each in gazetteer.exact(word, language=language) if each.kind != "demonym" or each.language == language]
    if not found or found[0].kind == "demonym":
        return tuple(found)
    named = found[0].place.feature == "country" and (found[0].place.id,) in gazetteer.rows(PEOPLES, (fold(word), language))
    return (replace(found[0], kind="demonym", language=language),) if named else ()


def opens(gazetteer: Gazetteer, word: str) -> tuple[bool, bool]:
    """Is `word` a name, and is it the first word of a longer one?"""
    if not gazetteer.may_begin(word):
        return False, False
    key = fold(word)
    (named, more) = next(gazetteer.rows(OPENED, (key, f"{key}\U0010ffff", len(key) + 1)))
    return bool(key and named), bool(key and more)
