"""The words of a sentence that report an event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from geomap.events.lexicon import Entry, lexicon
from geomap.events.taxonomy import OTHER, EventClass, classes
from geomap.languages import Language, load
from geomap.languages.events import Triggers
from geomap.languages.lowering import lowered
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Sentence

__all__ = ["Trigger", "apart", "class_of", "find_triggers", "given"]

CONTEXT = 60
HYPHENS = ("-", "‐", "‑")
# how far around a day the words of a pattern may stand, and the longest word that may lead up to it ("on")
SPREAD, SHORT = 80, 3
WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trigger:
    """The words at [start, end) that report an event of the class `kind`; `noun` when they name it rather than tell it.

    `generic` when they may mean violence of any class.
    `town` says on which side of the words a town must stand, if one must: "behind", "front" or "either".
    `meant` is False for words given from outside that mean something else where they stand ("captured the imagination").
    """

    start: int
    end: int
    kind: EventClass
    noun: bool
    generic: bool = False
    meant: bool = True
    town: str = ""


def find_triggers(plain: str, start: int, end: int, language: Language) -> tuple[Trigger, ...]:
    """The triggers in plain[start:end] of a lowered text, in order and without overlap, but for those that need a town.

    Those may overlap the others until somebody knows the towns ("ont enlevé" + a village, or three girls).
    """
    found = [*_all(plain, start, end, language)]
    towns = [each for each in found if each.town]
    if not towns:
        return apart(plain, found, language)
    kept = (*apart(plain, [each for each in found if not each.town], language), *apart(plain, towns, language))
    return tuple(sorted(kept, key=lambda each: each.start))


def apart(plain: str, found: Sequence[Trigger], language: Language) -> tuple[Trigger, ...]:
    """Those of `found` that stay, in order and without overlap: where two overlap, the longer one.

    It takes in the other when both say the same ("tirs de mortier", "mortier ont atteint").
    """
    # of two readings of the same words the verb stays where nouns have endings of their own, else the noun ("l'attaque")
    verbs_first = language.events.roles.bare_genitive
    kept: list[Trigger] = []
    for each in sorted(found, key=lambda each: (each.start - each.end, each.start, each.noun is verbs_first)):
        crossed = [at for at, other in enumerate(kept) if each.start < other.end and other.start < each.end]
        if not crossed:
            kept.append(each)
        elif len(crossed) == 1 and (other := kept[crossed[0]]).kind is each.kind:
            town = other.town if each.town == other.town else "either" if each.town and other.town else ""
            kept[crossed[0]] = replace(other, start=min(other.start, each.start), end=max(other.end, each.end), town=town)
        elif len(crossed) == 1 and _led_to(each, other):
            behind = WORD.search(plain, each.end, other.end)
            kept[crossed[0]] = replace(other, start=behind.start() if behind else other.start)
            kept.append(each)
        elif len(crossed) == 1 and _spoken_of(plain, each, other, language):
            kept[crossed[0]] = replace(other, end=other.start + len(plain[other.start : each.start].rstrip()))
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: each.start))


def _spoken_of(plain: str, each: Trigger, other: Trigger, language: Language) -> bool:
    """Is `each` the violence of which the verb `other` speaks, blaming nobody ("condenó el" + "ataque" + "del lunes")?"""
    inside = other.start < each.start and each.end <= other.end and each.noun and each.kind.violent
    said = not other.noun and other.kind.place_role == "none" and other.kind.certainty != "alleged"
    return inside and said and before(language.events.definite).search(plain[other.start : each.start]) is not None


def _led_to(each: Trigger, other: Trigger) -> bool:
    """Is `each` what people died of, between the two parts of the verb that says so ("kamen bei einem Luftangriff ums Leben")?"""
    inside = other.start < each.start and each.end < other.end
    return inside and each.noun and not other.noun and other.kind.consequence and each.kind.happens and not each.kind.consequence


def given(plain: str, start: int, end: int, sentence: Sentence, language: Language) -> Trigger:
    """The trigger at [start, end), which somebody else has found in `sentence` of a lowered text."""
    (kind, noun) = class_of(plain[start:end], language)
    spotted = lexicon(language.code)["trigger"].spot(plain, sentence.start, sentence.end)
    # an aim is given as an event too ("to capture"): only what follows makes it something else
    around = [
        each for low, high, each in spotted if low < end and start < high and not _blocked("", plain[high : high + CONTEXT], each.words)
    ]
    if kind is OTHER and around:  # "claimed" of "claimed the life of"
        (kind, noun) = (classes()[around[0].name], around[0].noun)
    return Trigger(start=start, end=end, kind=kind, noun=noun, meant=kind is OTHER or bool(around))


def class_of(text: str, language: Language) -> tuple[EventClass, bool]:
    """The class of a trigger given from outside, and whether it is a noun; OTHER when no pattern knows its words."""
    found = find_triggers(lowered(text), 0, len(text), language)
    return (found[0].kind, found[0].noun) if found and not found[0].town else (OTHER, False)


def _all(plain: str, start: int, end: int, language: Language) -> Iterator[Trigger]:
    for begin, until, entry in _meant(plain, start, end, language):
        imposed = entry.name == "blockade" and anywhere(language.events.imposed).search(plain, begin, until)
        imposed = imposed or (entry.name == "in_force" and anywhere(language.events.imposed).search(plain, start, begin))
        kind = classes()["curfew" if imposed else entry.name]
        (first, space, _) = plain[begin:until].partition(" ")
        if space and first in language.joints:  # "et" of "et appelé à" only tells that it is a verb
            begin += len(first) + 1  # noqa: PLW2901
        end_of_word = begin + len(plain[begin:until].rstrip(" "))
        noun = entry.noun or _is_verbal_noun(plain, start, begin, language)
        yield Trigger(start=begin, end=end_of_word, kind=kind, noun=noun, generic=kind.generic or entry.loose, town=entry.town)


def _is_verbal_noun(plain: str, start: int, begin: int, language: Language) -> bool:
    """Is what looks like a verb the noun of it, behind a preposition ("ب" + "فرض عقوبات")?"""
    roles = language.events.roles
    return after(roles.verbal_nouns).match(plain, begin) is not None and before(roles.noun_after).search(plain[start:begin]) is not None


def _meant(plain: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int, Entry]]:
    """Where the words of a class stand, with [start, end), but for those that mean something else."""
    roles = language.events.roles
    for begin, until, entry in _uncrossed(plain, start, end, language.code):
        left, right = plain[max(start, begin - CONTEXT) : begin], plain[until : min(end, until + CONTEXT)]
        day = _days(language.code).match(plain, until + 1)
        beyond = plain[day.end() - 1 : min(end, day.end() + CONTEXT)] if day else right
        attribute = not entry.noun and after(roles.attributive_forms).match(plain, begin) and before(roles.attributive).search(left)
        alone = entry.helped and not before((*roles.passive, *roles.active_before)).search(left)
        joined = bool(entry.town) and left.endswith(HYPHENS)  # "rebel-held"
        if not (attribute or alone or joined) and not any(_blocked(left, each, entry.words) for each in {right, beyond}):
            yield begin, until, entry


def _uncrossed(plain: str, start: int, end: int, code: str) -> Iterator[tuple[int, int, Entry]]:
    """What the lexicon finds; where words of any kind in a pattern took in the opening of another clause, what it finds before that, and
    where they took in "not", or the next verb with its own subject ("bombed Goma and Sake was" + "hit"), what it finds on either side.
    """  # noqa: D205
    for begin, until, entry in (*lexicon(code)["trigger"].spot(plain, start, end), *_around_days(plain, start, end, code)):
        inside = [word for word in WORD.finditer(plain, begin, until) if begin < word.start() < until - len(word[0])]
        cuts = (_opens(plain, word, code) or word[0] in _negations(code) or _joins(plain, begin, word, until, code) for word in inside)
        crossed = next((word for word, cut in zip(inside, cuts, strict=True) if cut), None)
        if crossed is None:
            yield begin, until, entry
            continue
        shorter = lexicon(code)["trigger"].spot(plain, begin, crossed.start())
        if crossed[0] in _openers(code):
            yield from (each for each in shorter if each[0] == begin and each[2] is entry)
        else:
            behind = lexicon(code)["trigger"].spot(plain, crossed.end(), end)
            yield from (*shorter, *(each for each in behind if each[0] < until))


def _joins(plain: str, begin: int, word: re.Match[str], until: int, code: str) -> bool:
    """Is it an "and", behind what tells something by itself, behind which somebody else has something done to him?"""
    words = load(code)
    if word[0] not in words.joints or words.events.roles.verb_second:
        return False
    helped = anywhere(words.events.roles.passive).search(plain, word.end() + 1, until)
    if helped is None or helped.start() <= word.end() + 1:
        return False
    return any(start == begin for start, *_ in lexicon(code)["trigger"].spot(plain, begin, word.start()))


@cache
def _negations(code: str) -> frozenset[str]:
    """The words that say "not" of a verb right behind them."""
    cues = (each for each in load(code).events.certainty if each.certainty == "negated" and each.side == "before" and not each.reach)
    return frozenset(word for each in cues for word in each.words if word.isalpha())


def _around_days(plain: str, start: int, end: int, code: str) -> Iterator[tuple[int, int, Entry]]:
    """What the lexicon finds where a day stands between its words ("ont occupé *mardi soir* la mairie")."""
    named = any(lexicon(code)["day"].spot(plain, start, end))
    for day in _days(code).finditer(plain, start, end) if named else ():
        low, high = max(start, day.start() - SPREAD), min(end, day.end() + SPREAD)
        around = lexicon(code)["trigger"].spot_around(plain, low, high, day.span())
        yield from (each for each in around if not each[2].noun)


@cache
def _days(code: str) -> re.Pattern[str]:
    """A weekday or a day of a month inside a sentence, with the short word before it and the space behind it."""
    language = load(code)
    (days, months, parts) = (
        "|".join(re.escape(each.lower()) for each in sorted(words, key=len, reverse=True))
        for words in (sum(language.dates.weekdays, ()), sum(language.dates.months, ()), language.dates.part)
    )
    short = "|".join(re.escape(each) for each in language.function_words if len(each) <= SHORT)
    date = rf"\d{{1,2}}(?:{language.dates.ordinal})?\.? (?:{months})(?: \d{{4}})?"
    day = rf"(?:{days})(?: (?:{parts})| {date})?|{date}"
    return re.compile(rf"(?<=\w )(?:(?:{short}) )?(?:{day}) (?=\w)" if days and short else "(?!)")


def _opens(plain: str, word: re.Match[str], code: str) -> bool:
    """Does the word open a clause, and not only say how long already ("combattent depuis" + "lundi")?"""
    return word[0] in _openers(code) and _days(code).match(plain, word.end() + 1) is None


@cache
def _openers(code: str) -> frozenset[str]:
    """The single words that open a clause without a comma; where the verb comes second none does ("weisen das aber zurück")."""
    events = load(code).events
    return frozenset(each for each in events.clause_breaks if each.isalpha() and not events.roles.verb_second)


def _blocked(left: str, right: str, words: Triggers) -> bool:
    if words.not_before and before(words.not_before).search(left):
        return True
    return bool(words.not_after) and after(words.not_after).match(right) is not None
