"""What a language and a gazetteer say of words and names, in every document: asked once, and remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from geomap.languages import Language, load
from geomap.languages.cues import Cues
from geomap.languages.memory import Memory
from geomap.languages.patterns import before
from geomap.places import Gazetteer, Match
from geomap.places.spelling import REMEMBERED, spelt
from geomap.recognise.renown import renown

__all__ = ["Vocabulary", "Word", "vocabulary"]

# how many times more people a town has that a name is rather a form of than the name of another
LARGER = 20


@dataclass(frozen=True, slots=True)
class Word:
    """What a language says of a word, wherever it stands."""

    # the word in lower case
    lower: str
    # one of the commonest words of the language
    function: bool
    # only opens a sentence before a name
    opener: bool
    # a particle that joins names to one another, and is no article; one that is a conjunction too
    joint: bool
    joining: bool
    # what stands before a person's name; that, or a day of the week, which parts a run too
    title: bool
    parting: bool
    first_name: bool
    # a noun that goes with a name ("Island", "University"), whatever it means in another language; one of an institution; one that makes
    # an institution of the name before it, and is neither a kind of place nor stands in it
    noun: bool
    institution: bool
    body: bool
    # never the name of a place: a function word, a day, a month, a number, or one of `never`
    common: bool


class Vocabulary:
    """What a language and a gazetteer say."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        """Use `vocabulary`, which keeps what was asked."""
        names, usage = language.names, language.usage
        self.gazetteer, self.language = gazetteer, language
        self.functions, self.never = frozenset(language.function_words), frozenset(names.never)
        self.openers = frozenset(names.opening_words)
        dates = language.dates
        self.days = frozenset(name.lower() for each in (*dates.months, *dates.weekdays, tuple(dates.relative)) for name in each)
        self.weekdays = frozenset(name for each in dates.weekdays for name in each)
        self.joints = frozenset(names.particles) - (frozenset(names.articles) - self.functions)
        self.words, self.names = Memory(self._word), Memory(self._meant, REMEMBERED)
        self.begins = Memory(gazetteer.may_begin)
        self.renown = Memory(lambda name: renown(self.names[name]), REMEMBERED)
        # what may stand before a name; the order is that of the features
        self.cues = Cues(
            {
                "place_before": names.place_before,
                "literal_before": usage.literal_before,
                "metonymic_before": usage.metonymic_before,
                "links": names.links,
                "conjunctions": usage.conjunctions,
                "titles": names.titles,
                "persons_before": names.persons_before,
            }
        )

    def _word(self, word: str) -> Word:
        lower, names = word.lower(), self.language.names
        function, title = lower in self.functions, before(names.titles).search(word) is not None
        told = function or lower in self.days or lower in self.language.events.counts.words
        return Word(
            lower=lower,
            function=function,
            opener=lower in self.openers,
            joint=word in self.joints,
            joining=word in self.joints and word in self.language.usage.conjunctions,
            title=title,
            parting=title or word in self.weekdays,
            first_name=word in names.first_names,
            noun=word in names.place_after or word in names.institutions,
            institution=word in names.institutions,
            body=word in names.institutions and word not in names.place_after and word not in names.venues,
            common=told or word in self.never or lower in self.never,
        )

    def _meant(self, name: str) -> tuple[Match, ...]:
        """The places that `name` may mean, inflected or not, without the demonyms of other languages ("Fin").

        It means what is spelt so, unless it is rather another case of a country or of a far larger town ("Ливана": Lebanon, not Livana).
        """
        code = self.language.code
        known = spelt(self.gazetteer, name, code)
        exact = tuple(each for each in known.exact if each.kind != "demonym" or each.language == code)
        if not known.forms or not name[0].isupper():
            return exact
        if not exact or any(each.place.feature == "country" or each.kind != "name" for each in exact):
            return exact or known.forms
        most = LARGER * max(1, *(each.place.population for each in exact))
        larger = (each for each in known.forms if each.place.population > most and each.language in {"", code})
        rather = tuple(dict.fromkeys((*(each for each in known.forms if each.place.feature == "country"), *larger)))
        return (*rather, *exact)


@cache
def vocabulary(gazetteer: Gazetteer, code: str) -> Vocabulary:
    """That of the language `code`."""
    return Vocabulary(gazetteer, load(code))
