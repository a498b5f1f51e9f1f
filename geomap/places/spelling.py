"""What a name as it is written may mean, remembered: the same few names fill most articles, and both of their stages ask."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from geomap.places import Gazetteer, Match
from geomap.places.names import fold

__all__ = ["Spelt", "heard", "names_people", "opens", "spelt"]

REMEMBERED = 1 << 13
"""Names; some 20 MB when all of them have candidates."""
WORDS = 1 << 16
"""Words of which only yes or no is remembered."""
# is there a name with a key, and one that goes on behind a word of so many letters less one? A mark in the name puts that off by one
OPENED = """SELECT EXISTS (SELECT 1 FROM name WHERE key = ?1),
    EXISTS (SELECT 1 FROM name WHERE key > ?1 AND key < ?2 AND (substr(name, ?3, 1) IN {0} OR substr(name, ?3 + 1, 1) IN {0}))"""
OPENED = OPENED.format("(' ', '-', '‑', '’')")


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
def names_people(gazetteer: Gazetteer, word: str, language: str) -> bool:
    """Is `word` first of all the people of a country, in `language`?"""
    found = gazetteer.exact(word, language=language)
    return next((each.kind == "demonym" for each in found if each.kind != "demonym" or each.language == language), False)


def opens(gazetteer: Gazetteer, word: str) -> tuple[bool, bool]:
    """Is `word` a name, and is it the first word of a longer one?"""
    if not gazetteer.may_begin(word):
        return False, False
    key = fold(word)
    (named, more) = next(gazetteer.rows(OPENED, (key, f"{key}\U0010ffff", len(key) + 1)))
    return bool(key and named), bool(key and more)
