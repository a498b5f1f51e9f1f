"""What a language and a gazetteer say of words where no capital tells a name: asked once for each word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from geomap.languages import Language, load
from geomap.languages.lowering import MARKS
from geomap.languages.memory import Memory
from geomap.languages.patterns import anywhere, before
from geomap.languages.spotting import spotter
from geomap.places import Gazetteer, Match
from geomap.places.spelling import REMEMBERED, opens
from geomap.recognise.scan import FAMOUS, WELL_KNOWN

__all__ = ["Lexicon", "Reading", "lexicon_of", "well_known"]

Reading = tuple[int, str, bool]
"""The letters of a clitic before a name, the name without it, and whether a longer name begins so."""


class Lexicon:
    """What a language and a gazetteer say of words, in every document."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        """Use `lexicon_of`, which keeps what was asked."""
        names = language.names
        self.gazetteer, self.language = gazetteer, language
        # has a name a capital, though others have too?
        self.cased = names.capitals == "nouns"
        # what may be grown to the front of a word, nothing first, and what it has swallowed
        self.clitics = (("", ""), *names.clitics.items())
        never = [(clitic, swallowed, name) for clitic, swallowed in self.clitics for name in names.never]
        self.never = frozenset(clitic + name.removeprefix(swallowed) for clitic, swallowed, name in never if name.startswith(swallowed))
        # those of several words, in which other names may stand
        self.phrases = spotter([((name for name in names.never if " " in name and not self.cased), None)], names.clitics)
        self.functions, self.common, self.first_names = map(frozenset, (language.function_words, names.common, names.first_names))
        self.before_names = self.first_names | frozenset(() if self.cased else names.particles)
        called = (*names.place_before, *names.town_before)
        self.called, self.titled, self.literal = map(before, (called, names.titles, language.usage.literal_before))
        self.towns, self.joint = (
            before(names.town_before),
            re.compile(rf"\s*[,،]?\s*{anywhere(language.usage.conjunctions).pattern}\s*".replace(r"(?!\w)", "")),
        )
        self.begins = Memory(gazetteer.may_begin)
        self.readings, self.matches, self.plain = Memory(self._readings), Memory(self._matches, REMEMBERED), Memory(self._plain)
        # what may be meant in a country, two letters before the name, or sounds like it
        self.heard = Memory(lambda key: gazetteer.find(key[2:], country=key[:2], language=language.code), REMEMBERED)
        # may the word be the last of a preposition of places?
        self.leads = Memory(lambda word: self.literal.may_end_with(word.lower()))

    def barred(self, word: str) -> bool:
        """Is the word, with or without a clitic, one that never is a name of its own?"""
        words = (swallowed + word[len(clitic) :] for clitic, swallowed in self.clitics if word.startswith(clitic))
        return any(each in self.functions or each in self.never or each in self.common for each in words)

    def _plain(self, word: str) -> bool:
        """Can the word be a name though no noun calls it one? It is no common word, and has no form that such names do not have."""
        forms = (self.language.names.no_name, self.language.names.name_forms)
        return not self.barred(word) and not any(anywhere(each).fullmatch(word) for each in forms)

    def _readings(self, word: str) -> tuple[Reading, ...]:
        """How a name may begin with `word`, whose marks say nothing ("يومياً" is the common word "يوميا")."""
        word = MARKS.sub("", word)
        bare = [(len(clitic), swallowed + word[len(clitic) :]) for clitic, swallowed in self.clitics if word.startswith(clitic)]
        if not self.functions.isdisjoint((word.lower(), *(name for _, name in bare))):
            return ()
        return tuple(self._opening(bare))

    def _opening(self, bare: Iterable[tuple[int, str]]) -> Iterator[Reading]:
        for clitic, name in bare:
            if name[:1].isupper():  # one that is inflected begins otherwise than the gazetteer's
                yield clitic, name, self.begins[name]
            elif len(name) > 1:
                named, longer = opens(self.gazetteer, name)
                if named or longer:
                    yield clitic, name, longer

    def _matches(self, name: str) -> tuple[Match, ...]:
        code = self.language.code
        exact = self.gazetteer.exact(name, language=code)
        found = tuple(each for each in exact if each.kind != "demonym" or each.language == code)
        forms = self.gazetteer.inflected(name, language=code) if name[0].isupper() else ()
        # a country in the genitive comes before a village that is spelt so
        country = bool(forms) and forms[0].place.feature == "country" and not any(well_known(each) for each in found)
        return forms if country else found or forms


@cache
def lexicon_of(gazetteer: Gazetteer, code: str) -> Lexicon:
    """What is said of words in the language `code`, remembered."""
    return Lexicon(gazetteer, load(code))


def well_known(match: Match) -> bool:
    """Does everybody know the place?"""
    return match.place.feature in FAMOUS or match.place.population >= WELL_KNOWN
