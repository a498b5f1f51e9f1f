"""The tables [names] and [usage] of a language file: how a text writes the names of places, and what it means by them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Names", "UsageCues"]

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How a text writes names of places, and tells them from other names."""

    # words that may stand inside a name without a capital ("sur", "el"); a name never starts or ends with one, but for `articles`
    particles: Words = ()
    # articles that a name may start with in lower case when a hyphen follows ("al-Bab")
    articles: Words = ()
    # words before a person's name ("ministre", "General"), and first names
    titles: Words = ()
    first_names: Words = ()
    # words, in lower case, that only open a sentence before a name ("near", "meanwhile"), besides function words
    opening_words: Words = ()
    # patterns that call the name that follows a place ("village de", "town of"), or the one before it ("Province")
    place_before: Words = ()
    place_after: Words = ()
    # of those before a name, nouns that only a name follows, where no capital tells it: one that the gazetteer lacks is read behind them
    town_before: Words = ()
    # nouns that are part of a name behind them which the gazetteer has ("bande de" + "Gaza"), where they are no capital words of it
    full_before: Words = ()
    # nouns of what lies in a town: where nobody knows the name behind one, an event there is in the town
    quarter_before: Words = ()
    quarter_after: Words = ()
    # nouns of buildings: the name before one that nobody knows as a place is the building's ("the Terrain" + "hotel")
    venue_after: Words = ()
    venue_before: Words = ()
    # names that quarters of several towns have ("Київський район"), so that a town beside one says which is meant
    quarters: Words = ()
    # of those, nouns that two names follow ("the towns of X and Y", where the noun has a dual), or the two ends of something ("axe X-Y")
    pair_before: Words = ()
    # what such a name does not look like, the word alone or behind its noun; what it looks like at the end of a list
    no_name: Words = ()
    name_forms: Words = ()
    # words that a name of two begins with ("hill", "father of")
    heads: Words = ()
    # patterns that call the name that follows, or the one before it, a capital rather than its country ("العاصمة تونس")
    capital_before: Words = ()
    capital_after: Words = ()
    # patterns before a name where people meet, speak or are based, which they mostly do in large towns ("talks in")
    seat_before: Words = ()
    # patterns that call the name that follows a village ("le village de"), or the one before it ("village"): no city is meant
    village_before: Words = ()
    village_after: Words = ()
    # patterns that call the name that follows a first-order unit ("province de"), or the one before it ("governorate")
    unit_before: Words = ()
    unit_after: Words = ()
    # prepositions behind which a name of several words that no gazetteer has is rather a person's ("with")
    persons_before: Words = ()
    # what stands behind such a name that says who somebody is (", a commander")
    persons_after: Words = ()
    # prepositions between a place and the unit that it lies in, where none may stand there as well ("село" + "Харьковской области")
    lies_in: Words = ()
    # prepositions between a place and the unit or country that holds it, which may say something else too ("Buenos Aires" + "in" + "Cauca")
    within: Words = ()
    # patterns before a name that make it a river's ("on the left bank of")
    river_before: Words = ()
    # prepositions that may stand before a place, and before much else ("de", "of")
    links: Words = ()
    # capitalised words that are never places (days, months, institutions)
    never: Words = ()
    # nouns that make an institution of the place before them ("Ohio" + "University"): it then stands for the institution, not for itself
    institutions: Words = ()
    # those of them that name what stands in the place before them ("Haifa" + "Street"): it then stands for itself
    venues: Words = ()
    # words of names that are written with a stop ("St. Petersburg"), without it
    stopped: Words = ()
    # what a capital says: "names" have one, all "nouns" have one, or "none" is ever written
    capitals: str = "names"
    # names of places that are common words too: they need a word beside them that calls them a place, where capitals do not tell
    common: Words = ()
    # letters that grow to the word behind them -> what they swallow of it ("to the" in Arabic)
    clitics: Mapping[str, str] = field(default_factory=dict)
    # a noun may stand right before the name it goes with ("Обстрел Харькова"), so that at the head of a sentence two capitals meet
    genitives: bool = False
    # demonyms are written in lower case when they are adjectives
    lower_case_demonyms: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class UsageCues:
    """What the words around a name say of its usage: patterns that end just before it or begin just after it (geomap.languages.patterns).

    The longest pattern that fits wins. Where none fits, a country or capital is metonymic and any other place literal.
    """

    literal_before: Words = ()
    literal_after: Words = ()
    metonymic_before: Words = ()
    metonymic_after: Words = ()
    topic_before: Words = ()
    # verbs whose subject stands right behind them: a capital or country there acts, unless a pattern for places fits
    acts_before: Words = ()
    # no capital is a place without a preposition or a noun before it ("bietet Canberra")
    bare_acts: bool = False
    # participles behind whoever did it, as the language's agents are told ("von Ruanda" + "unterstützte")
    done_after: Words = ()
    # nouns right behind the name of a state that has or does it ("Israels" + "Armee")
    owned: Words = ()
    # words that join names into one list ("et")
    conjunctions: Words = ()
