"""One sense a document, with exceptions: the mentions of a name mean one place unless the words beside them say otherwise.

"The province of Deraa" and "around Deraa" name two places. A mention that nothing is said of means what the name meant before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from typing import Literal

from geomap.languages import Language, load
from geomap.languages.cues import Cues
from geomap.languages.patterns import after, anywhere, before, last_word
from geomap.models import Mention, Place
from geomap.places.areas import is_area
from geomap.places.inflection import rules
from geomap.places.names import fold
from geomap.resolve.candidates import Candidate
from geomap.resolve.score import inside

__all__ = ["Sense", "senses"]

# what stands between a place and the country or unit that contains it: ", ", " (", ", en ", ", dans le "
CONTAINED = re.compile(r"\s*(?:,|\()\s*(?:\w{1,4}\s+){0,2}")
TOWNS = frozenset({"capital", "populated_place"})
# what ends a sentence or a bracket
ENDED = re.compile(r"\s*(?:[.;!?)]|$)")
# words of an aside between a place and what it lies in
ASIDE = 5
# words that may describe a unit ("in the south-western department of")
ADJECTIVES = 2
Called = Literal["capital", "first_order_unit", "river", "village", "town", "seat"]
# what a name is called once: behind "the capital Tunis" the country is meant again
PASSING = frozenset({"capital"})
LEFT, RIGHT = 60, 20
"""Characters before and behind a mention that are looked at."""


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """A folded name, what the text calls it (None when it does not say), and what it says contains it. A document has one of a kind.

    It lies near one of `beside`, the towns that the name right behind it may mean ("the village of X, near Y").
    """

    name: str
    called: Called | None = None
    container: Place | None = None
    beside: tuple[Place, ...] = ()


def senses(text: str, mentions: Sequence[Mention], known: Mapping[str, Sequence[Candidate]], language: Language) -> tuple[Sense, ...]:
    """The sense of each of `mentions`, which are in the order of the text."""
    said = list(_said(text, mentions, known, language))
    first: dict[str, Sense] = {}
    for each in said:
        ahead = _without(each, PASSING | {"first_order_unit"})  # "in Kharkiv" is not yet "the Kharkiv region" of a later sentence
        first[each.name] = _filled(first.get(each.name, ahead), ahead)
    once: dict[tuple[object, ...], Sense] = {}
    return tuple(once.setdefault(_key(each), each) for each in (_carried(each, first) for each in said))


def _key(sense: Sense) -> tuple[object, ...]:
    """What two senses that are one have in common."""
    places = (*([sense.container] if sense.container else []), *sense.beside)
    return sense.name, sense.called, sense.container is None, *(each.id for each in places)


def _filled(sense: Sense, other: Sense) -> Sense:
    """`sense` with what `other` says where it is silent; what was a village is one where only a town is spoken of ("around X")."""
    called = "village" if sense.called == "town" and other.called == "village" else sense.called or other.called
    return Sense(sense.name, called, sense.container or other.container, sense.beside or other.beside)


def _carried(said: Sense, last: dict[str, Sense]) -> Sense:
    """What a mention says, and where it is silent what the ones before it said, or the first one after it that says anything."""
    found = _filled(said, last[said.name])
    last[said.name] = _without(found, PASSING)
    return found


def _without(sense: Sense, passing: frozenset[str]) -> Sense:
    """`sense`, if it is none of `passing`, else of the name alone."""
    return replace(sense, called=None) if sense.called in passing else sense


def _said(text: str, mentions: Sequence[Mention], known: Mapping[str, Sequence[Candidate]], language: Language) -> Iterator[Sense]:
    """What the words beside each mention say; in a list ("the provinces of A, B and C") what stands before it holds for all."""
    # a conjunction may be grown to the name behind it
    grown = "".join(each for each in language.names.clitics if len(each) == 1)
    # what lies "in" a city may be a village, the city is none
    joint, plain = _joint(language.usage.conjunctions, grown), _joint(language.joints, grown)
    kind: Called | None = None
    container: Place | None = None
    for at, mention in enumerate(mentions):
        between = plain if kind == "village" else joint
        listed = at > 0 and between.fullmatch(text, mentions[at - 1].end, mention.start) is not None
        own = _called(text[max(0, mention.start - LEFT) : mention.start], text[mention.end : mention.end + RIGHT], language)
        if own == "village" and last_word(mention.text) in language.names.place_after:  # "сёла Сумской области"
            own = None
        if own == "village" and after(language.events.possessive).match(text, mention.end):  # "a village of Armenia's Syunik"
            own = None if any(each.match.place.feature == "country" for each in known[fold(mention.text)]) else own
        own = own or _by_its_noun(mention.text, language.code)
        contains = container is not None and container.feature == "first_order_unit"
        kind = own or ("first_order_unit" if contains else kind if listed else None)
        container = _container(text, mentions, at, known, language) or _people(text, mentions, at, known, language)
        yield Sense(fold(mention.text), kind, container, _beside(text, mentions, at, known, language))


def _by_its_noun(name: str, code: str) -> Called | None:
    """Does the name end in a noun that only units have ("Воронежской области")?"""
    (front, _, noun) = name.rpartition(" ")
    return "first_order_unit" if front and noun in rules(code).get("units", ()) else None


@cache
def _joint(conjunctions: tuple[str, ...], grown: str) -> re.Pattern[str]:
    """What stands between two names of a list."""
    words = anywhere(conjunctions).pattern
    letter = f"|(?<=\\s)(?:{'|'.join(each for each in conjunctions if each in grown)})" if grown else ""
    return re.compile(rf"\s*(?:[,،]\s*)?(?:(?:{words})?\s*(?<=[\s,،]){letter})", re.IGNORECASE)


def _called(left: str, right: str, language: Language) -> Called | None:
    """Do the words `left` and `right` of a mention call it a capital, a first-order unit, a river, a village, what only a town or the
    like is, or what mostly is a large one?
    """  # noqa: D205
    said = _cues(language.code).ending(left)
    if "capital" in said or after(language.names.capital_after).match(right):
        return "capital"
    if "first_order_unit" in said or after(language.names.unit_after).match(right):
        return "first_order_unit"
    if "village" in said or after(language.names.village_after).match(right):
        return "village"
    return next((each for each in ("river", "town", "seat") if each in said), None)


@cache
def _cues(code: str) -> Cues:
    """The words before a mention that call it something."""
    (names, relations) = (load(code).names, load(code).events.relations)
    town = (*names.place_before, *relations.get("around", ()), *relations.get("near", ()))
    seat = {"capital": names.capital_before, "seat": names.seat_before, "village": names.village_before}
    return Cues({**seat, "first_order_unit": names.unit_before, "river": names.river_before, "town": town})


def _container(
    text: str, mentions: Sequence[Mention], at: int, known: Mapping[str, Sequence[Candidate]], language: Language
) -> Place | None:
    """The country or first-order unit named right behind the mention, or a part of it ("Hambourg, dans le nord de l'Allemagne"), which has
    such a place.

    Where the language says that a village lies in a unit ("село Красное Сумской области"), the unit alone is enough.
    """  # noqa: D205
    if at + 1 >= len(mentions):
        return None
    gap = (mentions[at].end, mentions[at + 1].start)
    heard = all(each.match.method == "skeleton" for each in known[fold(mentions[at].text)])  # a guess is not made surer
    part = not heard and _in_part(text, *gap, language)
    contained = CONTAINED.fullmatch(text, *gap)
    behind = contained is not None and not _joins(contained[0], language)
    lies = _lies_in(language, text[mentions[at].end : mentions[at + 1].start])
    held = _held_in(text[slice(*gap)], language, people=mentions[at + 1].usage == "demonym")
    if not (behind or lies or part or held):
        return None
    if lies and not known[fold(mentions[at + 1].text)] and is_area(mentions[at + 1].text, language.code):
        return _container(text, mentions, at + 1, known, language)  # "Лісове Малоданилівської громади Харківської області"
    units = [each.match.place for each in known[fold(mentions[at + 1].text)] if held or each.match.kind != "demonym"]
    own = [each.match.place for each in known[fold(mentions[at].text)]]
    # "north of Gao" is no part of a unit
    wide = [
        place
        for place in units
        if place.feature == ("country" if part else "first_order_unit") or ((behind or held) and place.feature == "country")
    ]
    found = next((place for place in wide if any(inside(each, place) for each in own)), None)
    if found and found.feature == "country":
        units_of = _units_of(text, mentions, at + 1, known, language)
        found = next((each for each in units_of if any(inside(place, each) for place in own)), found)
    # a village that no gazetteer has lies there too ("fled to Ndu, in Congo."), but not what a list goes on from ("in Deraa, in Iraq and")
    known_so = lies or part or (held and ENDED.match(text, mentions[at + 1].end) and not any(each.feature == "capital" for each in own))
    return found or (units[0] if known_so and wide and wide[0] == units[0] else None)


def _units_of(
    text: str, mentions: Sequence[Mention], at: int, known: Mapping[str, Sequence[Candidate]], language: Language
) -> Iterator[Place]:
    """The units that the name right behind the country at `at` may mean, if it is said to be one of its ("in Colombia's Cauca")."""
    if at + 1 < len(mentions) and after(language.events.possessive).match(text, mentions[at].end, mentions[at + 1].start):
        for each in known[fold(mentions[at + 1].text)]:
            if each.match.place.feature == "first_order_unit":
                yield each.match.place


def _people(text: str, mentions: Sequence[Mention], at: int, known: Mapping[str, Sequence[Candidate]], language: Language) -> Place | None:
    """The country whose people are named inside the words that call the mention a place ("the Dutch town of", "la ville syrienne de")."""
    if at == 0 or mentions[at].start - mentions[at - 1].end > LEFT:
        return None
    people = mentions[at - 1]
    (left, gap) = (text[max(0, people.start - LEFT) : people.start], text[people.end : mentions[at].start])
    called = before(language.names.place_before).search(left.rstrip() + gap) if people.usage == "demonym" else None
    of = next((each.match.place for each in known[fold(people.text)] if each.match.kind == "demonym"), None) if called else None
    return of if called and called.start() <= len(left.rstrip()) else None


def _in_part(text: str, start: int, end: int, language: Language) -> bool:
    """Do the words at [start, end) say that what stands before them lies in a part of what is behind ("Bara, in northern")?"""
    said = _part_of(language.code).fullmatch(text, start, end) if end - start <= LEFT else None
    return said is not None and not _joins(said[0], language)  # "Ankara and northern Syria"


def _joins(gap: str, language: Language) -> bool:
    """Does a conjunction stand between two names?"""
    return not set(language.joints).isdisjoint(gap.lower().split())


@cache
def _part_of(code: str) -> re.Pattern[str]:
    """What stands between a place and the country in a part of which it lies ("на северо-западе", ", in northern")."""
    zones = load(code).zones
    parts = "|".join(chain(*zones.directions.values(), *zones.adjectives.values())) or "(?!)"
    short = r"(?:\w{1,4}['’]?\s*){0,2}"
    return re.compile(rf"\s*,?\s*{short}(?:{parts})\s+{short}", re.IGNORECASE)


def _beside(
    text: str, mentions: Sequence[Mention], at: int, known: Mapping[str, Sequence[Candidate]], language: Language
) -> tuple[Place, ...]:
    """The towns that the mention lies near, as the words between the two say ("село Красное недалеко от Изюма"): all of that name."""
    if at + 1 >= len(mentions) or mentions[at + 1].start - mentions[at].end > LEFT:
        return ()
    if not _near(language.code).fullmatch(text, mentions[at].end, mentions[at + 1].start):
        return ()
    return tuple(each.match.place for each in known[fold(mentions[at + 1].text)] if each.match.place.feature in TOWNS)


@cache
def _near(code: str) -> re.Pattern[str]:
    """What stands between a village and the town that it lies near."""
    words = load(code)
    relations = (words.events.relations.get(each, ()) for each in ("near", "around"))
    near, town = (anywhere(each).pattern for each in (tuple(chain(*relations)), words.names.place_before))
    return re.compile(rf"\s*[,،(]?\s*(?:{near})(?:\s*{town})?\s*", re.IGNORECASE)


def _held_in(gap: str, language: Language, *, people: bool) -> bool:
    """Does a preposition say that a place lies in what is named behind it, or in a unit of that name (", in the restive department of")
    or of the `people` named there ("dans le département colombien")?
    """  # noqa: D205
    gap = gap.lstrip(" ,(")
    (aside, comma, rest) = gap.rpartition(", ")
    if comma and len(aside.split()) <= ASIDE and "," not in aside:  # ", on the other bank," + "in"
        gap = rest
    inside = after(language.names.within).match(gap)
    if inside is None:
        return False
    unit = before(language.names.unit_before).search(gap)
    words = gap[inside.end() : max(inside.end(), unit.start()) if unit else len(gap)].split()
    return not words or (len(words) <= ADJECTIVES and (unit is not None or people))


def _lies_in(language: Language, gap: str) -> bool:
    """Does the unit stand right behind, in the genitive, or with a preposition?"""
    words = language.names.lies_in
    return bool(words) and (gap.isspace() or gap.strip() in words)
