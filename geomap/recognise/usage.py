"""What a name stands for where it is used: a location, a government, or the subject of a talk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from geomap.dates import find_dates
from geomap.languages import Language, load
from geomap.languages.cues import Cues
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Usage
from geomap.recognise.document import Found
from geomap.recognise.initials import ends_body

__all__ = ["usages"]

# what can stand for a government: a town cannot
SEATS = frozenset({"country", "capital"})
# a name that opens a clause and goes on without a comma is its subject
CLAUSE_START = re.compile(r"(?:^|[.;:!?»”\"])\s*(?:\w{1,3}['’\s])?$")
# what may stand between it and its verb ("Kigali, whose troops are deployed there, is considering")
ASIDE = re.compile(r"^,(?:[^,.;:—–-]|(?<=\d)\.(?=\d)|(?<=\w)-(?=\w)){3,110},(?= )")
# a word before it, rather than the other place of a dateline ("Goma/Kinshasa")
BARE = re.compile(r"\w\s+$")
SUBJECT = re.compile(r"\s+[a-zà-ÿа-џґ]")


def usages(text: str, found: Sequence[Found], language: Language) -> tuple[Usage, ...]:
    """The usage of each name of `found`, in its order; names in one list ("Washington et Moscou") share what stands around it."""
    said: dict[int, Usage] = {}
    named = [at for at, each in enumerate(found) if not _demonym(each)]
    for group in _lists(text, found, named, language):
        (first, last) = (found[group[0]], found[group[-1]])
        left = text[max(first.sentence.start, first.start - 80) : first.start]
        right = text[last.end : min(last.sentence.end, last.end + 140)]
        for at in group:
            own = text[max(found[at].sentence.start, found[at].start - 80) : found[at].start]
            own = left if at == group[0] else own
            holds = at != group[0] and _holds(found[at], found[at - 1])
            body = found[at].institution or ends_body(text, found[at].start, found[at].end, found[at].sentence.start)
            said[at] = "metonymic" if body else "literal" if holds else _usage(left, own, right, found[at], language)
    return tuple(said.get(at, "demonym") for at in range(len(found)))


def _holds(found: Found, before: Found) -> bool:
    """Is it the country or the unit that the name before it lies in ("Hamburg, Germany")?"""
    if not found.matches or not before.matches or _feature(before) == "country":
        return False
    place = found.matches[0].place
    inside = (each.place for each in before.matches if each.place.country == place.country)
    return place.feature == "country" and any(inside)


def _demonym(found: Found) -> bool:
    return bool(found.matches) and found.matches[0].kind == "demonym"


def _lists(text: str, found: Sequence[Found], named: Sequence[int], language: Language) -> list[list[int]]:
    joints = _joint(language.usage.conjunctions)
    groups: list[list[int]] = []
    for at in named:
        previous = found[groups[-1][-1]] if groups else None
        joined = previous is not None and previous.sentence == found[at].sentence
        gap = text[previous.end : found[at].start] if previous and joined else ""
        if joined and gap.strip() and joints.fullmatch(gap) and not (len(groups[-1]) == 1 and _begins(text, found[at], gap, language)):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _begins(text: str, found: Found, gap: str, language: Language) -> bool:
    """Does a clause begin with the name, behind a comma and a conjunction ("moved to Afghanistan, and Islamabad believes")?"""
    both = "," in gap and gap.strip(" \n,") != ""
    return both and _feature(found) in SEATS and after(language.usage.metonymic_after).match(text, found.end) is not None


def _usage(left: str, own: str, right: str, found: Found, language: Language) -> Usage:
    """The longest cue before the list wins; then a verb behind it; then what places of its kind usually stand for."""
    cues, governs = language.usage, _feature(found) in SEATS
    if governs and after(cues.done_after).match(right) and before(language.events.roles.agent_before).search(own):
        return "metonymic"
    if governs and after(cues.owned).match(right):
        return "metonymic"
    if own != left and before(cues.literal_before).search(own):
        return "literal"
    said = _cues(language.code).lengths(left)
    (literal, metonymic, topic) = (said.get(each, 0) for each in ("literal", "metonymic", "topic"))
    if topic > max(literal, metonymic):
        return "topic"
    if literal > metonymic or (not metonymic and after(cues.literal_after).match(right)):
        return "literal"
    subject = _opens_clause(left, cues.conjunctions)
    verb = ASIDE.sub("", _undated(right, language)) if subject else _undated(right, language)
    acts = bool(metonymic) or "acts" in said or after(cues.metonymic_after).match(verb) is not None
    acts = acts or (subject and SUBJECT.match(verb) is not None) or (cues.bare_acts and not subject and _bare(left, found))
    return "metonymic" if (governs and acts) or _feature(found) == "country" else "literal"


def _undated(right: str, language: Language) -> str:
    """`right` without the day that it begins with ("Washington" + "on 6 September" + "imposed sanctions")."""
    date = next(iter(find_dates(right, 0, len(right), language.code)), None)
    return right[date.end :] if date and len(right[: date.start].split()) <= 1 and date.dated else right


def _bare(left: str, found: Found) -> bool:
    """Does the name stand behind a word that is no cue, in its first case ("bietet Canberra", not "die Grüne Zone Bagdads")?"""
    return BARE.search(left) is not None and bool(found.matches) and found.matches[0].method == "exact"


def _opens_clause(left: str, conjunctions: tuple[str, ...]) -> bool:
    """Does a clause begin here, behind a stop or behind a comma and a conjunction (", y Washington revocó")?"""
    if CLAUSE_START.search(left):
        return True
    joint = before(conjunctions).search(left) if "," in left else None
    return joint is not None and left[: joint.start()].rstrip().endswith(",")


@cache
def _cues(code: str) -> Cues:
    """The words before a name that tell its usage."""
    (usage, names) = (load(code).usage, load(code).names)
    literal = usage.literal_before + names.place_before
    return Cues({"literal": literal, "metonymic": usage.metonymic_before, "topic": usage.topic_before, "acts": usage.acts_before})


@cache
def _joint(conjunctions: tuple[str, ...]) -> re.Pattern[str]:
    """What stands between two names of a list."""
    return re.compile(rf"\s*[,،]?\s*(?:{anywhere(conjunctions).pattern})?\s*[,،]?\s*", re.IGNORECASE)


def _feature(found: Found) -> str | None:
    return found.matches[0].place.feature if found.matches else None
