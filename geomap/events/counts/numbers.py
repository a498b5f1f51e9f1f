"""How many people were killed, wounded, displaced or detained: best, low and high, with the words that count them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import NamedTuple

from geomap.events.counts.quantities import Quantity, quantities
from geomap.events.lexicon import named_groups
from geomap.events.sentence.report import Report
from geomap.events.sentence.scope import reported
from geomap.events.triggers import Trigger
from geomap.languages import load
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Actor, Number

__all__ = ["counted", "is_of_doers", "numbers"]


class Told(NamedTuple):
    """The word at [start, end) that tells what kind of number it is, and whether a comma parts it from the number."""

    apart: bool
    kind: str
    start: int
    end: int


Kind = tuple[int, int, str]
"""The [start, end) of a word that tells a kind, and the kind."""

# words that may stand between a number and the word that tells its kind, and within a list
FAR, LISTED = 20, 7
PAIR = 2
# words that may stand between "one" and whom it counts ("une jeune femme")
ADJECTIVES = 2
# what any violence may do
# what is counted; who is missing is told like them, and is none of them
KINDS = frozenset({"killed", "wounded", "displaced", "detained"})
VIOLENT = frozenset({"killed", "wounded"})
WORD = re.compile(r"\w+")
YEAR = re.compile(r"1[4-9]\d\d|20\d\d")
# what may stand between a number and the noun that it counts
ADJECTIVE = re.compile(r"\s+[«„“\"]?(?:\w+\s+)?")
# the noun behind a number, with what may stand between them, after an adjective with hyphens or alone
ARTICLE = r"\s+(?:(?:\w{1,2}['’]|\w{1,2}\s)\s*)?"
NOUNS = (re.compile(rf"{ARTICLE}\w+(?:-\w+)+\s\w+"), re.compile(rf"{ARTICLE}\w+(?:-\w+)*"))
# and where nouns have capitals, behind one or two adjectives without ("drei" + "pakistanische Soldaten")
CAPITAL = re.compile(r"(?:\s[^\W\d_A-ZÄÖÜ][\w-]*e[nrs]?){1,2}\s[A-ZÄÖÜ][\w-]+")


def numbers(report: Report) -> tuple[Number, ...]:
    """Everybody whom the sentence of `report` counts, in order. A number counts people when a word such as "killed" stands near it."""
    arms = [each for each in report.triggers if each.kind.polices and not each.kind.counts]  # the drones, not the men, that were shot down
    spotted = tuple(each for each in report.spotted("count") if not any(low.start <= each[0] < low.end for low in arms))
    # an arrest or a flight that counts one kind alone tells it too
    alone = [each for each in report.triggers if len(each.kind.counts) == 1 and not _overlaps(each, spotted)]
    words = (*spotted, *((each.start, each.end, each.kind.counts[0]) for each in alone))
    every = tuple(each for each in quantities(report) if _counts_people(report, each, words)) if words else ()
    harmed = VIOLENT & {kind for *_, kind in words}
    counts = KINDS if not harmed else VIOLENT.union(*(each.kind.counts for each in report.triggers))
    own = [_kind(report, each, every, words, counts) for each in every]
    found: list[Number] = []
    for at, quantity in enumerate(every):
        beside = ((every[at - 1 : at + 1], own[at - 1]), (every[at : at + 2], (*own, None)[at + 1]))
        listed = next((each.kind for pair, each in beside if each and len(pair) == PAIR and _listed(report, pair[0], pair[1], words)), None)
        told = own[at]
        # what stands behind a comma is less its own than what it is listed with
        kind = (listed if not told or told.apart else None) or (told.kind if told else None)
        if kind in KINDS and not (told and _acts(report, quantity, told, every[at + 1 :])):
            text = report.span(quantity.start, _with_people(report, quantity))
            found.append(Number(kind=kind, best=quantity.best, low=quantity.low, high=quantity.high, text=text))
    return tuple(found)


def counted(report: Report) -> Mapping[Trigger, tuple[Number, ...]]:
    """The numbers of the sentence by the trigger that each belongs to: the nearest that counts its kind, else the nearest violence.

    One with a comma between is farther ("five in an air strike, four in clashes").
    """
    found: dict[Trigger, tuple[Number, ...]] = {}
    for number in numbers(report):
        own = _of_verb(report, number) or [each for each in report.triggers if number.kind in each.kind.counts]
        able = own or [each for each in report.triggers if each.kind.violent and number.kind in VIOLENT]
        if able:
            nearest = min(able, key=lambda each: _away(report, number.text.start, each))
            found[nearest] = (*found.get(nearest, ()), number)
    return found


def is_of_doers(number: Number, trigger: Trigger, who: Sequence[Actor]) -> bool:
    """Does it count those who took others ("10,000 soldiers went from house to house and arrested"), not whom they took?"""
    doers = (each.mention for each in who if each.role == "actor" and each.mention)
    inside = any(number.text.start <= each.start and each.end <= number.text.end for each in doers)
    return inside and number.kind == "detained" and number.text.end <= trigger.start


def _of_verb(report: Report, number: Number) -> list[Trigger]:
    """The verb of violence that the number stands right behind ("murdered" + "29 people, and shells wounded ten")."""
    verbs = (each for each in report.triggers if not each.noun and each.kind.violent and each.end <= number.text.start)
    return [each for each in verbs if number.kind == "killed" and report.text[each.end : number.text.start].isspace()]


def _away(report: Report, start: int, trigger: Trigger) -> tuple[bool, int]:
    """Does a comma stand between the number at `start` and the trigger, and how far are they?"""
    (low, high) = sorted((start, trigger.start))
    return "," in report.text[low:high], high - low


def _kind(report: Report, quantity: Quantity, every: tuple[Quantity, ...], words: Sequence[Kind], counts: AbstractSet[str]) -> Told | None:
    """The word that tells its kind: the nearest, with no other quantity, no other clause and no verb of saying between.

    A word beyond a comma or a conjunction tells it only where no other does ("left one dead and two others badly hurt"). The noun that is
    counted tells only one of `counts`, which something told here can have ("killed 50 hostages").
    """
    best: tuple[bool, int, bool, Told] | None = None
    for start, end, kind in words:
        low, high = min(quantity.end, end), max(quantity.start, start)
        between = [each for each in every if each is not quantity and low <= each.start and each.end <= high]
        crossed = any(not _bracketed(report, low, each.start) for each in between)
        far = len(WORD.findall(report.text[low:high]))
        sources = {at for at, _, verb in report.says if not verb}  # "mató según el Ejército a doce"
        said = any(low <= each and stop <= high and each not in sources for each, stop in report.spoken)
        said = said or (start < quantity.start and reported(report, low, high))  # "were killed in Goma, a military official said"
        # between two commas stands an aside, behind one another clause
        parted = report.parted(low, high) and not any(low <= at < high for at in sources)
        parted = parted or report.text.count(",", low, high) == 1 or _bracketed(report, low, high)
        aside = any(opened <= quantity.start < closed and not opened <= start < closed for opened, closed in report.enclosed)
        noun = far == 0 and start >= quantity.end and kind in KINDS - counts
        # "was jailed for the murder of four"
        noun = noun or (kind == "detained" and any(low <= each.start < high for each in report.triggers if each.noun and each.kind.violent))
        if not (crossed or said or parted or noun or aside) and far <= FAR:
            told = Told(_apart(report, low, high, behind=start >= quantity.end), kind, start, end)
            found = (_joined(report, low, high), far, end <= quantity.start, told)
            best = min(best or found, found)
    return best[3] if best else None


def _bracketed(report: Report, low: int, high: int) -> bool:
    """Does a bracket open or close there ("the mission (10,000 troops) killed")?"""
    return report.text.count("(", low, high) != report.text.count(")", low, high)


def _overlaps(trigger: Trigger, words: Sequence[Kind]) -> bool:
    return any(start < trigger.end and trigger.start < end for start, end, _ in words)


def _acts(report: Report, quantity: Quantity, told: Told, others: Sequence[Quantity]) -> bool:
    """Does it count who did it to the number behind the verb ("a soldier killed three men")?"""
    if quantity.end > told.start or not others or _joined(report, quantity.end, told.start):
        return False
    low, high = told.end, others[0].start
    far = PAIR if not _active(report, told) else FAR
    grown = tuple(each for each in report.language.joints if each in report.language.names.clitics)
    if grown and report.text[low : high + 1].lstrip().startswith(grown):  # "78 قتيلا" + "و" + "أكثر من 320 جريحا"
        return False
    return high >= low and len(WORD.findall(report.text[low:high])) <= far and not (_joined(report, low, high) or report.parted(low, high))


def _active(report: Report, told: Told) -> bool:
    """Does an auxiliary say that whoever stands before the verb did it ("thirty rebels" + "ont" + "tué")?"""
    (left, roles) = (report.left(told.start), report.language.events.roles)
    if not roles.active_before or anywhere(roles.suffers).search(report.text, told.start, told.end):
        return False
    return before(roles.active_before).search(left) is not None and before(roles.passive).search(left) is None


def _is_named(report: Report, quantity: Quantity) -> bool:
    """Is it part of the name of a group ("Frente 33")?"""
    groups = named_groups(report.text, report.sentence.start, report.sentence.end, report.language.code)
    return any(start <= quantity.start and quantity.end <= end for start, end, _ in groups)


def _counts_people(report: Report, quantity: Quantity, words: Sequence[Kind]) -> bool:
    """Not if it counts attacks, is a year or part of a name, the one of "no one", or a "one" like an article with nobody behind it."""
    other = (_counts_deeds, _counts_things, _counts_doers, _is_year, _is_named, _is_any)
    if any(each(report, quantity) for each in other):
        return False
    if report.plain[quantity.start : quantity.end] in report.language.events.counts.nouns:
        return True
    if quantity.high != 1 or not report.text[quantity.start : quantity.end].isalpha():
        return True
    if any(cue.certainty == "negated" and start < quantity.end and quantity.start <= end + 1 for start, end, cue in report.cues):
        return False
    if _is_particle(report, quantity):
        return False
    alone = _is_bare(report, quantity) or any(start == quantity.end + 1 for start, *_ in words)
    return alone or _one(report.language.code).match(report.plain, quantity.end, report.sentence.end) is not None


def _is_any(report: Report, quantity: Quantity) -> bool:
    """Is it one of nobody in particular ("nor was any" + "civilian" + "hurt")?"""
    return quantity.high == 1 and before(report.language.events.counts.any).search(report.left(quantity.start)) is not None


def _is_particle(report: Report, quantity: Quantity) -> bool:
    """Does it end a verb in two parts ("drangen in das Dorf" + "ein" + "und töteten")?"""
    joined = after(report.language.joints).match(report.text, quantity.end, report.sentence.end)
    ends = joined is not None or report.text[quantity.end : quantity.end + 1] in {",", ".", ""}
    return report.language.events.roles.verb_second and ends


def _joined(report: Report, low: int, high: int) -> bool:
    """Does a comma or a conjunction stand there?"""
    gap = report.text[low:high]
    return "," in gap or anywhere(report.language.joints).search(gap) is not None


def _apart(report: Report, low: int, high: int, *, behind: bool) -> bool:
    """Does a comma part the number from the word, or, where verbs come first, a conjunction before a word that counts the next number?"""
    gap = report.text[low:high]
    joined = behind and report.language.events.roles.verb_first and gap.endswith(report.language.usage.conjunctions)
    return "," in gap or joined


@cache
def _one(code: str) -> re.Pattern[str]:
    """Somebody behind an article or a "one"."""
    counts = load(code).events.counts
    adjective = anywhere(counts.adjectives).pattern if counts.adjectives else r"[\w-]+"
    return re.compile(rf"(?:\s+{adjective}){{0,{ADJECTIVES}}}?{after(counts.persons).pattern}", re.IGNORECASE)


def _is_year(report: Report, quantity: Quantity) -> bool:
    """Is it four digits before no noun ("gestorben 2021 in Wien")?"""
    return YEAR.fullmatch(report.text, quantity.start, quantity.end) is not None and _is_bare(report, quantity)


def _is_bare(report: Report, quantity: Quantity) -> bool:
    """Does no noun stand right behind it?"""
    behind = WORD.match(report.plain, quantity.end + 1, report.sentence.end)
    return behind is None or behind[0] in report.language.function_words


def _counts_deeds(report: Report, quantity: Quantity) -> bool:
    """Is it attacks that the number counts, not people ("killed in three attacks", "in three separate attacks")?"""
    nouns = (each.start for each in report.triggers if each.noun and not each.kind.counts)
    return any(ADJECTIVE.fullmatch(report.text, quantity.end, start) for start in nouns if start > quantity.end)


def _counts_doers(report: Report, quantity: Quantity) -> bool:
    """Is it those by whom it was done ("killed in a blast set off by" + "two bombers")?"""
    (words, left) = (report.language.events, report.left(quantity.start))
    return before(words.roles.agent_before).search(left) is not None and before(words.actors.whose).search(left) is None


def _counts_things(report: Report, quantity: Quantity) -> bool:
    """Is it things that the number counts, behind an adjective ("killed by two ballistic missiles"), or told before ("78 drones, dont
    42")?
    """  # noqa: D205
    if report.plain[quantity.start : quantity.end] in report.language.events.counts.nouns:  # "a man", in one word
        return False
    if _is_bare(report, quantity) and _of_means(report, quantity):
        return True
    adjective = WORD.match(report.plain, quantity.end + 1, report.sentence.end)
    if adjective is None or adjective[0] in report.language.function_words:
        return False
    words = report.language.events
    people = after((*words.counts.persons, *words.actors.civilians, *words.actors.groups))
    things = after(words.counts.never).match(report.plain, adjective.end(), report.sentence.end)
    return things is not None and people.match(report.plain, quantity.end, report.sentence.end) is None


def _of_means(report: Report, quantity: Quantity) -> bool:
    """Does the sentence tell of what fights, and then of nobody, before the number ("78 drones, dont 42")?"""
    told = [(end, kind) for start, end, kind in report.spotted("party") if start < quantity.start]
    people = anywhere(report.language.events.counts.persons)
    return bool(told) and told[-1][1] == "means" and people.search(report.plain, told[-1][0], quantity.start) is None


def _listed(report: Report, quantity: Quantity, following: Quantity, words: Sequence[Kind]) -> bool:
    """Does a list go on with the next quantity ("dix soldats et 46 assaillants tués"), with no verb between?"""
    gap = report.text[quantity.end : following.start]
    verbs = (*(each for each in words if each[2] in VIOLENT), *((each.start, each.end, "") for each in report.triggers if not each.noun))
    if any(quantity.end <= start < following.start for start, *_ in verbs):
        return False
    return len(WORD.findall(gap)) <= LISTED and anywhere(report.language.joints).search(gap) is not None


def _with_people(report: Report, quantity: Quantity) -> int:
    """The end of the noun behind the number, unless the number is one."""
    if report.plain[quantity.start : quantity.end] in report.language.events.counts.nouns:
        return quantity.end
    end = _noun_behind(report, quantity.end)
    described = anywhere(report.language.events.counts.adjectives).fullmatch(report.text[quantity.end : end].strip())
    return _noun_behind(report, end) if described else end


def _noun_behind(report: Report, start: int) -> int:
    """The end of the noun behind `start`; `start` where a verb stands instead."""
    verbs = [each.start for each in report.triggers if not each.noun]
    patterns = (CAPITAL, *NOUNS) if report.language.names.capitals == "nouns" else NOUNS
    nouns = (each for pattern in patterns if (each := pattern.match(report.text, start, report.sentence.end)))
    return next((each.end() for each in nouns if not any(each.start() < verb < each.end() for verb in verbs)), start)
