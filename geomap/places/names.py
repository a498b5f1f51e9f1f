"""Names as keys: `fold` for the same spelling, `skeletons` for the same sound in another romanisation.

The rules are data (romanisations.toml). Nothing here knows a place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

__all__ = ["fold", "skeletons"]

_NEITHER = re.compile("[^a-z0-9]+")
_DOUBLED = re.compile(r"(.)\1+")
_SILENT_E = re.compile("(?<=[^aeiouy])e$")
# marks that stand for no sound of their own: apostrophes, hamza and ayn signs, the stroke that stretches Arabic script
_SILENT = dict.fromkeys(map(ord, "'`’‘ʿʾʼʹʺـ"))
Rule = tuple[str, str, re.Pattern[str] | None]
"""A spelling, its sound, and the pattern that looks at what follows; None when nothing has to."""
# scripts that write consonants only: in ASCII too many of their names would be the same two or three letters
_ABJAD = re.compile("[\u0590-\u077f]")


@lru_cache(maxsize=1 << 14)
def fold(name: str) -> str:
    """`name` in lower-case ASCII letters and digits only; '' when it has none. "Khān Shaykhūn" -> "khanshaykhun".

    Arabic and Hebrew script stay as they are, without marks and with one form of each letter: "إدلب" -> "ادلب".
    """
    if not name.isascii() and _ABJAD.search(name):
        return "".join(filter(str.isalnum, unicodedata.normalize("NFC", name).translate(_one_form()).lower()))
    return _NEITHER.sub("", _plain(name))


def skeletons(name: str, language: str | None = None) -> tuple[tuple[str, str], ...]:
    """(key, neutral) of `name`, one pair for each romanisation that reads it differently.

    `neutral` spells the sounds in one way; `key` keeps its strong consonants only. Names that sound alike share a key, and
    their neutrals are near each other. `language` (ISO 639-1) asks for its own romanisation and the general one only; None for
    every one there is. No pair has an empty key.
    """
    if _ABJAD.search(name):
        return _sounds(tuple(_tokens(_voiced(name))), language or _table()["voiced"]["language"])
    return _sounds(tuple(_tokens(name)), language)


def _voiced(name: str) -> str:
    """`name` with the vowels that its consonant script does write, in Latin letters; without the article."""
    table = _table()["voiced"]
    for written, vowel in _voicing():
        name = written.sub(vowel, name)
    return " ".join(word.removeprefix(table["article"]) if len(word) >= table["shortest"] else word for word in name.split())


@cache
def _voicing() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(written), vowel) for written, vowel in _table()["voiced"]["vowels"])


@lru_cache(maxsize=1 << 12)
def _sounds(tokens: tuple[str, ...], language: str | None) -> tuple[tuple[str, str], ...]:
    """Kept, because names of one place mostly differ by their accents only."""
    habits = [each for each in _habits(language) if _fits(each, "".join(tokens))]
    neutrals = dict.fromkeys("".join(_neutral(token, habit) for token in tokens) for habit in habits)
    return tuple((key, neutral) for neutral in neutrals if (key := _key(neutral)))


def _habits(language: str | None) -> tuple[str, ...]:
    (general, *others) = _rules()
    return (*(each for each in others if _has(language, each)), general)


def _has(language: str | None, habit: str) -> bool:
    """Does a name in `language` have the habit? One in no known language has those of Latin letters."""
    table = _table()[habit]
    return not table.get("other_script") if language is None else language in (habit, *table.get("also", ()))


def _fits(habit: str, letters: str) -> bool:
    """Would `habit` read `letters` otherwise than the general one does?"""
    signs = _table()[habit].get("when")
    return signs is None or any(sign in letters for sign in signs)


def _plain(name: str) -> str:
    if name.isascii():
        return name.lower()
    return _romanise()(_composed(name)).lower()


@cache
def _romanise() -> Callable[[str], str]:
    from anyascii import anyascii  # noqa: PLC0415  # most names asked are plain, and wait for no table

    return cast("Callable[[str], str]", anyascii)


def _composed(name: str) -> str:
    """`name` with its accents joined to their letters, and without marks that stand alone."""
    composed = unicodedata.normalize("NFC", name).translate(_SILENT)
    return "".join(c for c in composed if not unicodedata.combining(c))


def _tokens(name: str) -> list[str]:
    """The words of `name` without its articles, also those grown to the word ("Ezzor")."""
    words = [word for word in _NEITHER.split(_plain(name.translate(_SILENT)).replace("'", "").replace("`", "")) if word]
    bare = [word for word in words if word not in _articles()]
    return [_without_article(word) for word in bare or words]


_GLUED = re.compile("(?:al|el)(?=[bcdfghjklmnpqrstvwxz][a-z]{4})|[ae]([sdzrtn])(?=\\1[a-z]{2})")


def _without_article(word: str) -> str:
    return _GLUED.sub("", word, count=1) if _GLUED.match(word) else word


@lru_cache(maxsize=1 << 18)
def _neutral(word: str, habit: str) -> str:
    for spelling, sound, pattern in _rules()[habit]:
        if spelling in word:  # mostly not: a dump of the world asks this a thousand million times
            word = pattern.sub(sound, word) if pattern else word.replace(spelling, sound)
    return _SILENT_E.sub("", word)


@lru_cache(maxsize=1 << 16)
def _key(neutral: str) -> str:
    table = _table()["key"]
    strong = neutral.translate(_weak())
    for sound, same in table["same"]:
        strong = strong.replace(sound, same)
    return _DOUBLED.sub(r"\1", strong)


@cache
def _table() -> Mapping[str, Any]:
    import tomllib  # noqa: PLC0415  # a name in plain ASCII that is known as it is written needs no table

    return tomllib.loads(Path(__file__).with_name("romanisations.toml").read_text(encoding="utf-8"))


@cache
def _one_form() -> Mapping[int, str | None]:
    """One form of each letter, and no silent marks; those that combine are no letters, and need no mention."""
    return {ord(form): letter for letter, forms in _table()["fold"]["forms"].items() for form in forms} | _SILENT


@cache
def _articles() -> frozenset[str]:
    return frozenset(_table()["shared"]["articles"])


@cache
def _weak() -> Mapping[int, None]:
    return dict.fromkeys(map(ord, _table()["key"]["weak"]))


@cache
def _rules() -> Mapping[str, tuple[Rule, ...]]:
    """For each habit its rewrites in order: its own rules, doubled letters, endings, vowels."""
    shared = _table()["shared"]
    last = [_rule(spelling, sound, r"\Z") for spelling, sound in shared["endings"]]
    last += [_rule(*rule) for rule in shared["vowels"]]
    habits = {habit: table["rules"] for habit, table in _table().items() if "rules" in table}
    return {habit: (*(_rule(*rule) for rule in rules), ("", r"\1", _DOUBLED), *last) for habit, rules in habits.items()}


def _rule(spelling: str, sound: str, before: str = "") -> Rule:
    """`before`: the letters of which one must follow, or the end of the word."""
    follows = before if before == r"\Z" else f"(?=[{before}])"
    return (spelling, sound, re.compile(spelling + follows) if before else None)
