"""The words that events are read by, of all kinds: one pass over a text tells where each may stand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from geomap.events.groups import Group, known_as
from geomap.languages import Language, load
from geomap.languages.events import Triggers
from geomap.languages.lowering import lowered
from geomap.languages.roles import Words
from geomap.languages.spotting import Lexicon

__all__ = ["Entry", "lexicon", "named_groups"]


@dataclass(frozen=True, slots=True)
class Entry:
    """The nouns or the verbs of the class of events `name`; `words` has what takes their meaning away.

    Those that are `loose` may tell any violence; some need a `town` right "behind" them or in "front" of them, or an auxiliary before them.
    """

    name: str
    noun: bool
    words: Triggers
    loose: bool = False
    town: str = ""
    helped: bool = False


@cache
def lexicon(code: str) -> Lexicon:
    """The lexicon of the language `code`: its spotters by kind."""
    language = load(code)
    (words, people) = (language.events, language.events.actors)
    kinds: dict[str, list[tuple[Words, Any]]] = {
        # what may stand behind a clitic
        "trigger": [*_triggers(language)],
        "party": [(people.groups, "force"), (people.civilians, "civilian"), (people.means, "means"), (people.officials, "official")],
        "count": [(each, kind) for kind, each in sorted(words.counts.kinds.items())],
        # does a verb say so, or a preposition?
        "says": [(words.saying, True), (words.according_to, False)],
        # what may not
        "break": [((each,), each) for each in words.clause_breaks],
        "relative": [(words.relatives, None)],
        "cue": [(each.words, each) for each in words.certainty],
        "weapon": [(each, kind) for kind, each in sorted(words.weapons.items())],
        "game": [(words.games, None)],
        "mishap": [(words.mishaps, None)],
        "speech": [((*words.saying, *words.reporting), None)],
        "day": [(sum((*language.dates.weekdays, *language.dates.months), ()), None)],
        "continuation": [(words.continuation, None)],
        "also": [(words.also, None)],
        "crowd": [(people.crowds, None)],
        "back": [
            (each, None)
            for each in (words.capital, words.people_capital, words.seats, words.anaphora, words.facilities, words.unit_anaphora)
        ],
        # what has capitals, and may stand behind a clitic
        "group": [*known_as(code)],
    }
    return Lexicon(kinds, grown={"trigger", "party", "count", "says", "group"}, clitics=language.names.clitics, cased={"group"})


@lru_cache(maxsize=8)
def named_groups(text: str, start: int, end: int, language: str) -> tuple[tuple[int, int, Group], ...]:
    """The groups that text[start:end] names, as [start, end) and group; names inside names are given too."""
    return tuple(lexicon(language)["group"].spot(lowered(text), start, end, text))


def _triggers(language: Language) -> Iterator[tuple[Words, Entry]]:
    for name, words in language.events.triggers.items():
        yield words.verbs, Entry(name, noun=False, words=words)
        yield words.nouns, Entry(name, noun=True, words=words)
        yield words.loose, Entry(name, noun=False, words=words, loose=True)
        yield words.helped, Entry(name, noun=False, words=words, helped=True)
        yield words.before_town, Entry(name, noun=False, words=words, town="behind")
        yield words.behind_town, Entry(name, noun=False, words=words, town="front")
