"""What "the town", "the province" and "the capital" can mean, and which of those named before they mean."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.events.sentence.report import Named, Report

__all__ = ["TOWNS", "UNITS", "antecedent", "can_be_meant", "capitals_meant", "is_capital", "is_town", "is_unit"]

# what "the town" can mean; so can a name that nobody could resolve
TOWNS = frozenset({"populated_place", "capital", "camp", None})
# what "the province" or "the district" can mean
UNITS = frozenset({"first_order_unit", "second_order_unit", "region"})
# letters of a noun that are compared, and characters before a name in which it may stand ("the village of El Plateado")
STEM, CALLED = 4, 25
# characters between "the capital" and the people whose it is
BESIDE = 2


def is_town(named: Named) -> bool:
    """Can "the town" mean it?"""
    return named[0].usage == "literal" and named[1].feature in TOWNS


def can_be_meant(named: Named) -> bool:
    """Can "the town" or "the capital" mean it? A capital that acts ("Kampala denies") is a place all the same."""
    return is_town(named) or named[1].feature == "capital"


def is_unit(named: Named) -> bool:
    """Can "the province" mean it?"""
    return named[0].usage == "literal" and named[1].feature in UNITS


def is_capital(named: Named) -> bool:
    """Can "the capital" mean it?"""
    return named[1].feature == "capital"


def capitals_meant(report: Report, capitals: Sequence[Named], start: int, end: int) -> list[Named]:
    """Those of `capitals` that "the capital" at [start, end) may mean: the country's whose people stand behind it ("the Turkish capital"),
    or among it, else first those of the country where the town or unit named last lies.
    """  # noqa: D205
    people = [place.country for mention, place in report.named if mention.usage == "demonym" and start <= mention.start <= end + BESIDE]
    if people:
        return [each for each in (*capitals, *report.capitals) if each[1].country == people[0]]
    home = _country_before(report, start)
    own = [each for each in (*capitals, *report.capitals) if home and each[1].country == home]
    return [*own, *(each for each in capitals if each not in own and (home is None or each[1].country == home))]


def _country_before(report: Report, at: int) -> str | None:
    """The country of the town or unit named last before `at`, but for capitals; without one, that of which the text speaks most."""
    here = [each for each in report.literal if each[1].feature not in {"capital", "country"}]
    if here and all(each[0].start >= at for each in here):  # "in the capital and in the Voronezh region"
        return here[0][1].country if is_unit(here[0]) else report.home
    named = (*here, *report.units, *report.towns)
    before_it = [each for each in named if each[0].end <= at and each[1].feature not in {"capital", "country"}]
    return max(before_it, key=lambda each: each[0].start)[1].country if before_it else report.home


def antecedent(report: Report, words: str, towns: Sequence[Named]) -> Named | None:
    """The town that `words` point back to: of the two likeliest the one called by the same noun ("the village of Boko"), else the first."""
    last = words.rsplit(maxsplit=1)[-1].casefold()
    # an article may be grown to its front
    noun = last[-STEM:] if report.language.names.clitics else last[:STEM]
    called = (each for each in towns[:2] if noun in report.text[max(0, each[0].start - CALLED) : each[0].start].casefold())
    return next(called, None) or next(iter(towns), None)
