"""The town, unit or capital named before that "the town", "the province" or "the capital" in a sentence means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from geomap.events.sentence.antecedent import TOWNS, antecedent, capitals_meant, is_capital, is_town, is_unit
from geomap.events.sentence.report import Named, Report
from geomap.events.sentence.scope import apart
from geomap.events.taxonomy import ON_THE_GROUND
from geomap.events.triggers import Trigger
from geomap.events.where.announced import said_at
from geomap.events.where.locating import far
from geomap.events.where.nesting import ladder, within
from geomap.events.where.relation import relation
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Mention
from geomap.places.precision import COUNTRY, FIRST_ORDER

__all__ = ["NAMED_NEAR", "pointed_back"]

# characters between "the town of" and its name
NAMED_NEAR = 5
# characters around a town in which it is called a camp, and the last letters of that word
NEAR, STEM = 80, 3


def pointed_back(report: Report, trigger: Trigger) -> Named | None:
    """The town that "the town" in the clause of the trigger means, the capital that "the capital" does, mentioned where they say so."""
    words = report.language.events
    if not any(report.spotted("back")):
        return None
    scene = [report.scene] if report.scene else []
    ways = (
        (words.capital, is_capital, report.towns),
        (words.people_capital, is_capital, report.towns),
        (words.seats if trigger.kind.plover in ON_THE_GROUND else (), is_capital, ()),
        (words.anaphora, is_town, report.towns),
        (words.facilities, is_town, scene),
        (words.unit_anaphora, is_unit, report.units),
    )
    for patterns, is_meant, before_it in ways:
        for back in anywhere(patterns).finditer(report.text, report.sentence.start, report.sentence.end):
            if any(_names(report.text, back.end(), mention) for mention, _ in report.named) or _is_other(report, trigger, back):
                continue
            if patterns is words.people_capital and not _of_people(report, back):
                continue
            if not apart(report, min(trigger.end, back.end()), max(trigger.start, back.start())):
                said = said_at(report, trigger)
                earlier = [each for each in report.named if each[0].end <= back.start() and each != said and not far(report, each[0])]
                # "in Taiz governorate, east of the city" means no town elsewhere
                units = [place for mention, place in earlier if mention.usage == "literal" and ladder(place) in {FIRST_ORDER, COUNTRY}]
                likely = [each for each in (*reversed(earlier), *before_it) if is_meant(each)]
                if is_meant is is_capital:
                    likely = capitals_meant(report, likely, *back.span())
                inside = [each for each in likely if not units or is_meant is is_unit or within(each[1], units[-1])]
                meant = antecedent(report, back[0], [*_units_there(report, back, inside), *inside])
                if meant and patterns is words.anaphora and not _called_so(report, back, meant):
                    return None
                again = meant and (replace(meant[0], start=back.start(), end=back.end(), text=back[0]), meant[1])
                return None if again and _measured(report, again) else again
    return None


def _called_so(report: Report, back: re.Match[str], named: Named) -> bool:
    """Has the text said before that the town is, or has, the camp or quarter that it points back to ("Jenin and its camp")?

    No capital is a village, nor is the end of a road ("cut the road to Bakhmut by taking a village").
    """
    (mention, place) = named
    village = before(report.language.names.village_before).search(back[0])
    if village and (place.feature == "capital" or relation(report, mention)[0] != "in"):
        return False
    noun, parts = back[0].split()[-1], anywhere(report.language.events.parts)
    if place.feature not in TOWNS or parts.fullmatch(noun) is None:
        return True
    around = ((each.start - NEAR, min(each.end + NEAR, back.start())) for each in place.mentions)
    said = (each[0] for start, end in around for each in parts.finditer(report.text, max(0, start), max(0, end)))
    return any(each[-STEM:].lower() == noun[-STEM:].lower() for each in said)


def _of_people(report: Report, back: re.Match[str]) -> bool:
    """Does a people stand among the words ("the Somali capital", not "the provincial capital")?"""
    return any(mention.usage == "demonym" and back.start() <= mention.start < back.end() for mention, _ in report.named)


def _units_there(report: Report, back: re.Match[str], towns: Sequence[Named]) -> list[Named]:
    """The unit that "there" may mean as well as a town, where it was named behind all of `towns`."""
    there = anywhere(report.language.events.unit_anaphora).fullmatch(back[0])
    last = max((each[0].start for each in towns), default=-1)
    return [each for each in report.units[:1] if there and each[0].start > last]


def _measured(report: Report, again: Named) -> bool:
    """Does it only tell how far a town named before lies from there ("near Kolokani, some 120 km north of the capital")?"""
    towns = (each for each in report.literal if each[0].end <= again[0].start and is_town(each) and each[1] != again[1])
    return any(towns) and relation(report, again[0], again=True)[0] != "in"


def _is_other(report: Report, trigger: Trigger, back: re.Match[str]) -> bool:
    """Is it where somebody was taken ("flown to the capital"), another town, part of words that mean one ("the regional capital"), or of
    none ("there were")? Not what violence is aimed at ("an offensive against the capital").
    """  # noqa: D205
    words, left = report.language.events, report.left(back.end() - len(back[0].split()[-1]))
    if after(words.existential).match(report.text, back.start(), report.sentence.end):
        return True
    longer = anywhere(words.anaphora).match(report.text, back.start())
    away, hit = before(words.elsewhere).search(left), before(words.roles.recipient_before).search(left)
    aimed = away and hit and trigger.kind.violent and trigger.start <= back.start() and len(hit[0]) >= len(away[0])
    taken_there = None if aimed else away
    other = before(words.another).search(report.left(back.start())) is not None  # "інші міста"
    return other or taken_there is not None or (longer is not None and longer.end() > back.end())


def _names(text: str, end: int, mention: Mention) -> bool:
    """Does `mention` name what ends at `end` ("the town of Goma")?"""
    gap = text[end : mention.start]
    return 0 <= mention.start - end <= NAMED_NEAR and mention.usage == "literal" and not any(mark in gap for mark in ",;:.،")
