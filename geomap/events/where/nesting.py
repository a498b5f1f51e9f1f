"""How two places named beside each other lie: one inside the other, or one telling where the other is."""

from __future__ import annotations

import re
from functools import cache

from geomap.events.sentence.report import Named, Report
from geomap.events.sentence.scope import apart
from geomap.events.where.relation import relation
from geomap.languages import load
from geomap.languages.patterns import Beginning, Ending, after, before
from geomap.models import Toponym
from geomap.places.precision import COUNTRY, EXACT, FIRST_ORDER, of_feature

__all__ = ["COMMA", "at_border", "called", "describes", "holds", "ladder", "noun_end", "of_a_kind", "within"]

# what a town may lie at
WATERS = frozenset({"lake", "river", "sea"})
PREPOSITION = 2
COMMA = re.compile(r"\s*[,،]\s*")
# (what is taken is not given back: letters of one word could else be counted as several, in very many ways)
# what stands between a place and the place that describes it ("Jamundí, au sud de Cali", "the Salem district of Jenin")
APPOSITION = re.compile(r"\s*[,،(–—-]?\s*(?:\w++['’]?+\s*+){0,5}")
# what opens an aside
ASIDE = re.compile(r"\s*[,،(–—-]")
# how far off and on which side another one lies ("Dioura, à l'est de la capitale régionale Mopti")
LIES = re.compile(r"\s*(?:\([^()]*\)\s*)?[,،]\s*(?:[\w-]++['’]?+\s*+){0,14}")
# what stands between a place and a finer one inside it ("Yemen's capital Sanaa", "the Latakia town of Kabbani")
INSIDE = re.compile(r"(?:['’]s)?(?:\s\(\w{2,8}\))?\s*[,،]?\s*(?:[\w-]++['’]?+\s*+){0,9}(?:[,،]\s*)?")


def ladder(toponym: Toponym) -> int:
    """The step of UCDP's ladder that an event in `toponym` is known to."""
    return of_feature(toponym.feature)


def of_a_kind(report: Report, named: Named) -> bool:
    """Does the name end in a noun of places ("Jazal Mountains")?"""
    return named[0].text.rsplit(maxsplit=1)[-1] in report.language.names.place_after


def called(report: Report, named: Named) -> bool:
    """Does the noun behind the name call it a place ("Buyir village")?"""
    return _nouns(report.language.code).match(report.text, named[0].end, report.sentence.end) is not None


def noun_end(report: Report, named: Named) -> int:
    """Where the name ends, with the noun behind it that calls it a place."""
    noun = _nouns(report.language.code).match(report.text, named[0].end, report.sentence.end)
    return noun.end() if noun and noun[0].strip()[0].isalpha() else named[0].end


@cache
def _nouns(code: str) -> Beginning:
    words = load(code)
    return after(words.names.place_after + words.usage.literal_after)


def describes(report: Report, one: Named, other: Named) -> bool:
    """Does `other` only say where `one` lies ("Jamundí, au sud de Cali", "the Salem district of Jenin", "Sake near Goma")?"""
    gap = report.text[one[0].end : other[0].start]
    noun = after(report.language.names.place_after).match(gap)
    if noun and COMMA.match(gap, noun.end()):  # "Kirkuk City, north of Baghdad"
        gap = gap[noun.end() :]
    if holds(report, one, other):
        return False
    opens = ASIDE.match(gap) or after(report.language.events.relatives).match(gap.lstrip())
    if opens and ladder(one[1]) <= ladder(other[1]) and relation(report, other[0])[1]:  # "Nampala (510 km from Bamako)"
        return True
    beside = LIES.fullmatch(gap) and _ends_beside(report, gap) and not report.parted(one[0].end, other[0].start)
    if beside or _in_district(report, one, other):
        return True
    if not APPOSITION.fullmatch(gap):
        return INSIDE.fullmatch(gap) is not None and COMMA.match(gap) is not None and within(one[1], other[1])
    if comma := COMMA.match(gap):  # "at Puno, and in" + "Juliaca" goes on
        joined = after(report.language.joints).match(gap, comma.end())
        return ladder(one[1]) <= ladder(other[1]) and joined is None
    inside = one[1].geometry is None and ladder(other[1]) > EXACT and before(report.language.usage.literal_before).search(gap)
    inside = inside or (ladder(one[1]) == EXACT < ladder(other[1]) and after(report.language.usage.literal_before).match(gap.lstrip()))
    kind = before(report.language.names.place_before).search(gap)
    return bool(inside or kind) or _lies_at(report, one, other, gap) or _beside(report, gap) or within(one[1], other[1])


def _lies_at(report: Report, one: Named, other: Named, gap: str) -> bool:
    """Is `other` the water that `one` lies at, with no more than a preposition and its article between ("Uvira am Tanganjikasee")?"""
    if other[1].feature not in WATERS or one[1].feature in WATERS:
        return False
    return 0 < len(gap.split()) <= PREPOSITION and not after(report.language.usage.conjunctions).match(gap.lstrip())


def _beside(report: Report, gap: str) -> bool:
    """Do the words between two places say how one lies to the other ("near", "south of")?"""
    return _relations(report.language.code).fullmatch(gap.rstrip()) is not None


def _ends_beside(report: Report, gap: str) -> bool:
    """Do the last words before a place say how something lies to it ("at 60 km north-east of", "east of the regional capital")?"""
    kind = before(report.language.names.place_before).search(gap)
    relations = _ends(report.language.code)
    return relations.search(gap) is not None or (kind is not None and relations.search(gap[: kind.start()]) is not None)


@cache
def _ends(code: str) -> Ending:
    return before(tuple(word for words in load(code).events.relations.values() for word in words))


@cache
def _relations(code: str) -> Beginning:
    return after(tuple(word for words in load(code).events.relations.values() for word in words))


def holds(report: Report, one: Named, other: Named) -> bool:
    """Is `other` a finer place inside `one`, named right behind it ("Yemen's capital Sanaa", "the Latakia town of Kabbani")?"""
    gap = report.text[one[0].end : other[0].start]
    if not INSIDE.fullmatch(gap) or apart(report, one[0].end, other[0].start) or _told_of(report, gap):
        return False
    if _in_district(report, one, other):
        return False
    part = after(report.language.events.possessive).match(gap) is not None and ladder(other[1]) <= ladder(one[1])
    village = called(report, one) or before(report.language.names.town_before).search(report.left(one[0].start))
    named_for = one[1].geometry is None and other[1].geometry is not None and not village
    if named_for and of_a_kind(report, one):  # "the Naf River near Maungdaw"
        return _beside(report, gap)
    kind = before(report.language.names.place_before).search(gap) is not None and not COMMA.match(gap)
    apposed = gap.isspace() and ladder(other[1]) <= ladder(one[1])  # "im Beiruter Vorort Haret Hreik"
    return part or apposed or within(other[1], one[1]) or (kind and (named_for or ladder(other[1]) < ladder(one[1])))


def at_border(report: Report, one: Named, other: Named) -> bool:
    """Does `one` only say what `other` borders on ("close to the Myanmar border in Moreh", "near the border with Niger, in Yagha")?"""
    if ladder(one[1]) < COUNTRY or ladder(other[1]) >= COUNTRY:
        return False
    (behind, ahead) = _borders(report.language.code)
    gap = report.text[one[0].end : other[0].start]
    noun = behind.match(gap)
    if not (noun or ahead.search(report.left(one[0].start))):
        return False
    return INSIDE.fullmatch(gap) is not None and not apart(report, one[0].end, other[0].start)


@cache
def _borders(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A border behind a name, and before it."""
    nouns = "|".join(load(code).zones.words.get("border", ())) or "(?!)"
    return re.compile(rf"\s(?:{nouns})\b", re.IGNORECASE), re.compile(rf"\b(?:{nouns})(?:\s\w+){{0,2}}\s*$", re.IGNORECASE)


def _in_district(report: Report, one: Named, other: Named) -> bool:
    """Is `other`, right behind `one`, the district that it lies in, named by an adjective?"""
    return report.text[one[0].end : other[0].start].isspace() and of_a_kind(report, other) and not of_a_kind(report, one)


def _told_of(report: Report, gap: str) -> bool:
    """Does a participle open a clause between two places ("hit a plant in Congo, pitching Kinshasa into darkness")?"""
    comma = COMMA.search(gap)
    return comma is not None and after(report.language.events.participles).match(gap, comma.end()) is not None


def within(place: Toponym, unit: Toponym) -> bool:
    """Does `place` lie in the country or unit `unit`, as far as their codes tell?"""
    if ladder(place) >= ladder(unit) or place.country is None or place.country != unit.country:
        return False
    return ladder(unit) == COUNTRY or (ladder(unit) == FIRST_ORDER and place.admin1 == unit.admin1)
