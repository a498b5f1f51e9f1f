"""Who is named in a sentence: governments behind metonyms, armed forces, groups, bodies, officials and persons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from geomap.events.lexicon import named_groups
from geomap.events.sentence.report import Report
from geomap.events.who.acronyms import acronyms
from geomap.events.who.apposition import initials, titled
from geomap.events.who.description import described
from geomap.events.who.persons import persons_named
from geomap.languages import load
from geomap.languages.patterns import after, anywhere, before, last_word
from geomap.models import Mention, Toponym

__all__ = ["ARMED", "Party", "lists", "parties"]

# words that may describe somebody before it is said to whom he belongs
DESCRIBED = 3
SEATS = frozenset({"country", "capital"})
# the kinds of those who bear arms
ARMED = frozenset({"force", "group"})
# between a noun, or a group before a bracket, and the name of a group: nothing but a space, perhaps a quotation mark
QUOTED, BRACKET = re.compile(r"\s[«„“\"]?"), re.compile(r"\s*\(\s*[«„“\"]?")
# between a noun and the adjective of its nationality one more adjective may stand ("Russian ground forces")
BESIDE = re.compile(r"\s+(?:\w{4,}\s+)?")
# kinds that a name alone tells
NAMED = frozenset({"group", "people", "government"})
# behind such a name, what makes it part of a longer word that names nobody ("UN" + "-brokered")
GROWN = re.compile(r"-[a-zà-ÿ]")


@dataclass(frozen=True, slots=True, order=True)
class Party:
    """Somebody named at [start, end) of the text. `kind`: force, civilian, means, official, group, person, government or people."""

    start: int
    end: int
    name: str
    # two readings of one name are one party
    country: str | None = field(compare=False)
    kind: str


def parties(report: Report) -> tuple[Party, ...]:
    """Everybody whom the sentence names and who can act, in order and without overlap: the longer name wins."""
    named = _longest(_groups(report))
    letters = (Party(start, end, report.text[start:end], None, kind) for start, end, kind in acronyms(report))
    groups = sorted([*named, *(each for each in letters if not any(one.start < each.end and each.start < one.end for one in named))])
    called = [Party(start, end, report.text[start:end], None, "person") for start, end in persons_named(report)]
    persons = [each for each in called if not any(group.start < each.end and each.start < group.end for group in groups)]
    nouns = _chained(report, [_with_owner(report, each, groups) for each in _longest(_nouns(report))])
    found = [*groups, *(each for each in nouns if each.kind != "means"), *persons]
    found += [
        Party(each.start, each.end, each.text, place.country, "people" if each.usage == "demonym" else "government")
        for each, place in report.named
        if _can_act(each, place, report)
    ]
    return tuple(
        _introduced(report, [each for each in _longest(found) if each.kind not in NAMED or not GROWN.match(report.text, each.end)])
    )


def lists(report: Report, named: Iterable[Party]) -> list[list[Party]]:
    """`named` in lists as the text joins them ("les Russes, les Turcs et les Iraniens"); a comma joins only what an "and" ends."""
    found: list[list[tuple[Party, bool]]] = []
    for party in named:
        gap = (found[-1][-1][0].end, party.start) if found else (0, 0)
        between = report.text[slice(*gap)]
        uncounted = described(report.language, between)  # "soldiers and at least five" policemen
        joint = _joint(report.language.code).fullmatch(uncounted if uncounted.strip() else between) if found else None
        closed = joint and len(found[-1]) == 1 and "," in between and _in_aside(report, found[-1][0][0])
        if joint and not closed and not any(gap[0] <= each.start < gap[1] for each in report.triggers):
            found[-1].append((party, joint["and"] is not None))
        else:
            found.append([(party, False)])
    return [each for named_together in found for each in _until_and(named_together)]


def _in_aside(report: Report, party: Party) -> bool:
    """Does the comma behind him close an aside that names him alone ("between the army, backed by" + "militias" + ", and the rebels")?"""
    words, left = report.language.events.roles, report.left(party.start)
    opened = before((*words.support_before, *words.agent_before)).search(described(report.language, left))
    return opened is not None and left[: opened.start()].rstrip().endswith(",")


def _until_and(listed: Sequence[tuple[Party, bool]]) -> Iterator[list[Party]]:
    last = max((at for at, (_, joined) in enumerate(listed) if joined), default=0)
    yield [party for party, _ in listed[: last + 1]]
    yield from ([party] for party, _ in listed[last + 1 :])


@cache
def _joint(code: str) -> re.Pattern[str]:
    conjunction = anywhere(load(code).joints).pattern
    article = r"(?:\w{1,3}['’\s])?\s*"
    return re.compile(rf"(?:\s*\([\w’'-]+\))?\s*[,،]?\s*(?P<and>{conjunction}\s*{article}(?:[\w-]+\s+)?)?{article}", re.IGNORECASE)


def _longest(found: Iterable[Party]) -> list[Party]:
    kept: list[Party] = []
    for party in sorted(found, key=lambda each: (each.start - each.end, each.start)):
        if all(party.end <= other.start or other.end <= party.start for other in kept):
            kept.append(party)
    return sorted(kept)


def _can_act(mention: Mention, place: Toponym, report: Report) -> bool:
    """A government can, and a people; an adjective only says whose somebody is."""
    if mention.usage == "metonymic":
        return not _is_topic(report, mention)
    if mention.usage == "literal" and place.feature in SEATS:
        # right beside a verb of speech stands who speaks or is spoken to, but not "in Bamako" before it
        there = before(report.language.usage.literal_before).search(report.left(mention.start))
        spoken = [each for each in report.triggers if each.kind.place_role == "none" and not each.noun]
        spoken = [each for each in spoken if each.end <= mention.start or not there]
        return any(" " in (report.text[each.end : mention.start], report.text[mention.end : each.start]) for each in spoken)
    forms = report.language.events.actors.people
    named = mention.text[0].isupper() or (bool(forms) and report.language.names.capitals == "none")
    return mention.usage == "demonym" and named and (not forms or anywhere(forms).fullmatch(mention.text) is not None)


def _is_topic(report: Report, mention: Mention) -> bool:
    """Is it only what talks are about, to whose noun a hyphen joins it ("der Libyen-" + "Gipfel", but not "Iran-Irak-Gespräche")?"""
    joined = report.text[mention.end : mention.end + 1] == "-" and report.text[mention.start - 1 : mention.start] != "-"
    return joined and any(each.noun and each.kind.tells and each.start == mention.end + 1 for each in report.triggers)


def _groups(report: Report) -> Iterator[Party]:
    for start, end, group in named_groups(report.text, report.sentence.start, report.sentence.end, report.language.code):
        yield Party(start, end, report.text[start:end], group.country or None, "group")


def _nouns(report: Report) -> Iterator[Party]:
    places = [(each.start, each.end) for each, _ in report.named if each.usage != "demonym"]
    adjectives = report.language.names.capitals == "nouns"  # "bewaffneter" is none by itself
    verbs = {each.start for each in report.triggers if not each.noun and report.language.events.roles.verb_first}
    for start, end, kind in report.spotted("party"):
        if kind == "civilian" and start in verbs:  # "طالب" demands, and is no student
            continue
        if not (any(low <= start and end <= high for low, high in places) or (adjectives and report.text[start:end].islower())):
            yield Party(start, end, report.text[start:end], None, kind)


def _with_owner(report: Report, noun: Party, groups: Sequence[Party]) -> Party:
    """`noun` with the name of its group or the adjective of its nationality; with one of them, what somebody acts with stands for him."""
    kind = "force" if noun.kind == "means" else noun.kind
    behind = report.language.events.roles.verb_first  # nothing that stands before the noun says whose it is
    for group in groups:
        part = report.text[group.end : group.end + 1] == "-"  # "die Luftwaffe PKK-Stellungen"
        if not part and _owns(report, noun.end, group.start) and not _apart(report, noun, group.start):
            end = group.end + (report.text[group.start - 1] in '«„“"' and report.text[group.end : group.end + 1] in {*'»“”"'})
            return replace(noun, end=end, name=report.text[noun.start : end], country=group.country, kind="group")
        if not behind and re.fullmatch(r"[\s-]", report.text[group.end : noun.start]):
            return replace(noun, start=group.start, name=report.text[group.start : noun.end], country=group.country, kind="group")
    for mention, place in report.named:
        if report.text[mention.start - 1 : mention.start] == "-":  # "pro-Russian"
            continue
        if any(noun.end <= start < mention.start for start, _, _ in report.spotted("party")):  # "المنظمة" + "السلطات المالية"
            continue
        if mention.usage == "demonym" and _beside(report, noun.end, mention.start) and not _unowned(report, noun, mention.start):
            return replace(noun, end=mention.end, name=report.text[noun.start : mention.end], country=place.country, kind=kind)
        owned = _beside(report, mention.end, noun.start) if mention.usage == "demonym" else _possessed(report, mention, place, noun)
        if owned and not behind:
            return replace(noun, start=mention.start, name=report.text[mention.start : noun.end], country=place.country, kind=kind)
    return noun


def _beside(report: Report, start: int, end: int) -> bool:
    apart = any(start <= each.start < end for each in report.triggers)
    return start < end and not apart and BESIDE.fullmatch(report.text, start, end) is not None


def _possessed(report: Report, mention: Mention, place: Toponym, noun: Party) -> bool:
    """Is `noun` that of the country or the capital before it ("Turkey's armed forces", "Israels Armee")?"""
    if mention.usage == "metonymic" and report.text[mention.end : noun.start] == " ":
        return not report.language.events.roles.bare_genitive  # "в Мали джихадисты"
    mark = after(report.language.events.roles.possessive_after).match(report.text, mention.end, noun.start)
    return mark is not None and place.feature in SEATS and _beside(report, mark.end(), noun.start)


def _owns(report: Report, start: int, end: int) -> bool:
    """Is what ends at `start` that of what begins at `end` ("forces" + "du" + "régime")? Nothing but a space may be enough."""
    gap = report.text[start:end]
    words = report.language.events.actors
    if QUOTED.fullmatch(gap) or (gap and after(words.whose).fullmatch(described(report.language, gap).rstrip())):
        return True
    belongs = before(words.belonging).search(gap) if words.belonging else None
    front = gap[: belongs.start()] if belongs else ","  # "israelischen Soldaten" + "und" + "der Terrormiliz Hamas"
    return "," not in gap + front and len(front.split()) <= DESCRIBED and not before(report.language.joints).search(front)


def _chained(report: Report, nouns: Sequence[Party]) -> Iterator[Party]:
    """A noun and the noun, or the country, whose it is, as one party; whose a name is, nothing right behind it says."""
    countries = [(each, place) for each, place in report.named if place.feature in SEATS and each.usage != "demonym"]
    taken = 0
    for at, noun in enumerate(nouns):
        if noun.start < taken:
            continue
        (later, near) = ((), ()) if noun.kind == "group" and report.language.events.roles.verb_first else (nouns[at + 1 :], countries)
        later = [each for each in later if each.kind != "means" and _chains(report, noun, each.start)]
        owner = next((each for each in later if not _harmed_by(report, noun, each)), None)
        kind = "force" if noun.kind == "means" else noun.kind
        if owner and noun.country is None:
            noun = replace(noun, end=owner.end, name=report.text[noun.start : owner.end], country=owner.country, kind=kind)  # noqa: PLW2901
        beside = (each for each in near if noun.kind != "means" or _of_country(report, noun, each[0]))  # "drones from Yemen"
        place = next((each for each in beside if _chains(report, noun, each[0].start)), None)
        if place and noun.country is None:
            noun = replace(noun, end=place[0].end, name=report.text[noun.start : place[0].end], country=place[1].country, kind=kind)  # noqa: PLW2901
        taken = noun.end
        yield noun


def _of_country(report: Report, noun: Party, mention: Mention) -> bool:
    """Are they the weapons of the government right behind them, and not fired at a town ("обстреляли ракетами Киев")?"""
    fired = report.language.events.roles.bare_genitive and mention.usage == "literal"
    return report.text[noun.end : mention.start] == " " and not fired


def _harmed_by(report: Report, noun: Party, force: Party) -> bool:
    """Do words that may say whose somebody is say who harmed him ("Demonstranten von Soldaten getötet")?"""
    agent = before(report.language.events.roles.agent_before).search(report.left(force.start))
    return noun.kind == "civilian" and force.kind == "force" and agent is not None


def _chains(report: Report, noun: Party, start: int) -> bool:
    """Is `noun` that of what begins at `start`? Right behind it only in a genitive without endings and article ("عائلات الرهائن")."""
    words = report.language.events
    ends = noun.end - len(last_word(report.text[noun.start : noun.end]))  # "مجلس الأمن" + "العسكريين"
    definite = any(anywhere(words.definite_forms).match(report.text, at) is not None for at in (noun.start, ends))
    subject = anywhere(words.roles.sure_subject_forms).match(report.text, start)  # "полицейских" + "боевики"
    possessed = anywhere(words.roles.possessed_forms).fullmatch(last_word(report.text[noun.start : noun.end]))
    if possessed:
        return False
    bare = words.roles.bare_genitive and not (definite or subject or _unowned(report, noun, start))
    return (bare or report.text[noun.end : start] != " ") and _owns(report, noun.end, start)


def _unowned(report: Report, noun: Party, start: int) -> bool:
    """Can neither a genitive nor an adjective be what the article opens at `start`, for the form of the noun ("مسلحون" + "العراقي")?"""
    (words, last) = (report.language.events, last_word(report.text[noun.start : noun.end]))
    (own, other) = (anywhere(words.definite_forms).match(report.text, at) is not None for at in (noun.start, start))
    return anywhere(words.roles.unowned_forms).fullmatch(last) is not None and other and not own


def _apart(report: Report, noun: Party, start: int) -> bool:
    """Is a noun with its article no part of the name without one right behind it ("اتهم الجيش" + "حزب الله", not "للأمم المتحدة")?"""
    (words, clitics) = (report.language.events, report.language.names.clitics)
    (own, other) = (anywhere(words.definite_forms).match(report.text, at) is not None for at in (noun.start, start))
    of = report.text.startswith(tuple(each for each, article in clitics.items() if article), start)
    return words.roles.bare_genitive and report.text[noun.end : start] == " " and own and not (other or of)


def _introduced(report: Report, found: Sequence[Party]) -> Iterator[Party]:
    """An official and his name are one ("French president Emmanuel Macron"), and so are a group and its letters in brackets."""
    (titles, told) = ({start for start, _, kind in report.spotted("party") if kind == "official"}, 0)
    for at, party in enumerate(found):
        following = next(iter(found[at + 1 :]), None)
        bears = party.kind == "official" or (party.kind == "group" and any(party.start <= each < party.end for each in titles))
        person = next((each for each in found[at + 1 : at + 3] if bears and each.kind == "person"), None)
        if party.start < told:
            continue
        if person and (begun := titled(report, party.start, party.end, person.start)) is not None:
            told = person.end
            yield replace(person, start=begun, country=party.country)
        else:
            bracketed = following and following.kind == "group" and BRACKET.fullmatch(report.text, party.end, following.start)
            alone = following and report.text[following.end : following.end + 1] == ")"
            if following and bracketed and (alone or party.kind == "group" or initials(party.name) == following.name):
                told = following.end
                party = replace(party, country=party.country or following.country)  # noqa: PLW2901
            yield party
