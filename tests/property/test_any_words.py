"""Whatever the words of a language file make together, reading goes on: no article stops the program."""

from __future__ import annotations

import random
import re
import tomllib
from importlib import resources

import pytest

from geomap import exchange, languages, pipeline
from geomap.read import from_text

TEXTS, SENTENCES, WORDS = 40, 6, 10
NAMES = {
    "ar": ("دمشق", "سوريا", "درعا", "غزة"),
    "ru": ("Харьков", "Донецке", "Сирии", "Киев"),
    "uk": ("Харків", "Донецьку", "Сирії", "Київ"),
}
LATIN = ("Goma", "Syria", "Deraa", "Kharkiv", "Mali", "Paris", "Texas", "Golan")
CHOICE = re.compile(r"\(([^()]*)\)(\??)")
NUMBERS = ("1", "3", "12", "30", "2017", "1000000")


@pytest.mark.parametrize("code", languages.codes())
def test_any_words_of_a_language_can_be_read_and_written(code, gazetteer):
    chance = random.Random(code)  # noqa: S311  # the same texts on every run
    patterns = sorted(_patterns(tomllib.loads((resources.files(languages) / f"{code}.toml").read_text(encoding="utf-8"))))
    for _ in range(TEXTS):
        text = " ".join(_sentence(chance, patterns, NAMES.get(code, LATIN)) for _ in range(SENTENCES))
        article = from_text(text, language=code, published="2023-05-10")
        assert exchange.loads(exchange.dumps(pipeline.extract(article, gazetteer))).documents[0].text == text


def _patterns(table):
    """Every text in a table, and the keys that count."""
    if isinstance(table, str):
        return {table}
    if isinstance(table, dict):
        return {key for key, value in table.items() if isinstance(value, int)} | set().union(*map(_patterns, table.values()))
    return set().union(*map(_patterns, table)) if isinstance(table, list) else set()


def _sentence(chance, patterns, names):
    words = [_words(chance, patterns, names) for _ in range(WORDS)]
    return f"{' '.join(words)}{chance.choice('.:!,')}"


def _words(chance, patterns, names):
    own = _spelt(chance, chance.choice(patterns)).replace("*", "").replace("#", "12")
    return chance.choice((own, own, own.capitalize(), chance.choice(names), chance.choice(NUMBERS)))


def _spelt(chance, pattern):
    """One of the ways to read the choices of a pattern."""
    while found := CHOICE.search(pattern):
        ways = [*found[1].split("|"), *([""] if found[2] else [])]
        pattern = f"{pattern[: found.start()]}{chance.choice(ways)}{pattern[found.end() :]}"
    return pattern
