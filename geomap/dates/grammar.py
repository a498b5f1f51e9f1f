"""The date forms of a language: regular expressions in groups, each compiled when the first text comes that it could fit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from geomap import languages
from geomap.languages.format import DateForm, Dates
from geomap.languages.gates import Gate, gate, rarest, stems_of
from geomap.languages.stems import NUMBER
from geomap.languages.stems import YEAR as A_YEAR

__all__ = ["Forms", "Grammar", "fitting", "grammar"]

EASTERN = "[٠-٩۰-۹]"
"""The digits of the Arabic and Persian scripts."""

DAY = rf"(?<!\d)(?:0?[1-9]|[12]\d|3[01]|{EASTERN}{{1,2}})"
YEAR = rf"(?<![\d.,])(?:(?:1[5-9]|20)\d\d|{EASTERN}{{4}})(?![.,]?\d)(?! ?%)"
HOUR = rf"(?:[01]?\d|2[0-3]|{EASTERN}{{1,2}})"
MINUTE = rf"(?:[0-5]\d|{EASTERN}{{2}})"
NUMERIC = {
    "dmy": r"{day}/{mm}/{year}|{dd}\.{mm}\.{yyyy}|{dd}-{mm}-{yyyy}",
    "mdy": r"{mm}/{day}/{year}|{dd}\.{mm}\.{yyyy}",
    "ymd": r"{year}/{mm}/{day}",
}
"""Dates in digits alone, by the language's order; ISO 8601 is read in every language."""

SLOT = re.compile(r"\{(\w+?)(2?)\}")


@dataclass(frozen=True, eq=False)
class Group:
    """Forms that need the same words, in their order.

    `prefix` may be grown to their front; `forms` are regular expressions by name ("f3", "never"), `gates` what one of them needs besides
    the words of the group, empty where that is nothing.
    """

    prefix: str
    forms: tuple[tuple[str, str], ...]
    gates: frozenset[frozenset[frozenset[str]]]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """One pattern that tries the forms in order at each place, whole words only."""
        choice = "|".join(f"(?P<{name}>{form})" for name, form in self.forms)
        return re.compile(rf"(?<![\w/]){self.prefix}(?:{choice})(?![\w/])", re.IGNORECASE)

    def fits(self, stems: frozenset[str]) -> bool:
        """Could a text with these stems hold one of the forms?"""
        return not self.gates or any(all(map(stems.intersection, each)) for each in self.gates)


@dataclass(frozen=True, eq=False)
class Forms:
    """The groups of forms by each stem that opens them, which a text must hold; those that no stem opens are under ""."""

    groups: Mapping[str, tuple[Group, ...]]

    @property
    def needed(self) -> Iterator[str]:
        """The stems that some form needs."""
        inside = (need for groups in self.groups.values() for group in groups for each in group.gates for need in each)
        return chain(self.groups, *inside)


def fitting(forms: Forms, stems: frozenset[str]) -> list[re.Pattern[str]]:
    """The patterns of the groups that a text could hold which has, of the stems needed, these ones."""
    opened = dict.fromkeys(group for stem in ("", *stems) for group in forms.groups.get(stem, ()))
    return [group.pattern for group in opened if group.fits(stems)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """A language's dates, ready to match: words in small letters, the group of the form `forms[3]` is "f3", of its month "f3_month".

    `needed` are the stems that some form needs, `opening` those without which a text has no date, unless it is under "". With `clitics`, a
    word may be grown to the one before it.
    """

    table: Dates
    forms: tuple[DateForm, ...]
    days: Forms
    times: Forms
    needed: frozenset[str]
    opening: frozenset[str]
    clitics: bool
    joins: re.Pattern[str]
    since: re.Pattern[str]
    until: re.Pattern[str]
    due: re.Pattern[str]
    ahead: re.Pattern[str]
    covers: re.Pattern[str]
    months: dict[str, int]
    weekdays: dict[str, int]
    relative: dict[str, int]
    decades: dict[str, int]
    quarters: dict[str, tuple[int, int]]
    numbers: dict[str, int]
    days_of_month: dict[str, int]
    units: dict[str, str]


@cache
def grammar(language: str) -> Grammar:
    """The grammar of the language with the ISO 639-1 code `language`; LanguageError when it has no file."""
    table = languages.load(language).dates
    forms = (DateForm(form="{year}-{mm}-{day}"), *_numeric(table.order), *table.forms)
    days, times = (_grouped(table, each, never=table.never) for each in (forms, table.times))
    return Grammar(
        table=table,
        forms=forms,
        days=days,
        times=times,
        needed=frozenset((*days.needed, *times.needed)),
        opening=frozenset((*days.groups, *times.groups)),
        clitics=bool(languages.load(language).names.clitics),
        joins=re.compile("|".join(_spaced(each) for each in table.joins) or r"\s+", re.IGNORECASE),
        since=_words(table.since),
        until=_words(table.until),
        due=_words(table.due),
        ahead=_words(table.ahead),
        covers=_words(table.covers),
        months=_numbered(table.months, first=1),
        weekdays=_numbered(table.weekdays, first=0),
        relative={word.lower(): days for word, days in table.relative.items()},
        decades={word.lower(): year for word, year in table.decades.items()},
        quarters={word.lower(): months for word, months in table.quarters.items()},
        numbers={word.lower(): number for word, number in table.numbers.items()},
        days_of_month={word.lower(): day for word, day in table.days.items()},
        units={word.lower(): unit for word, unit in table.units.items()},
    )


def _numeric(order: str) -> tuple[DateForm, ...]:
    return tuple(DateForm(form=form) for form in NUMERIC[order].split("|"))


def _numbered(names: tuple[tuple[str, ...], ...], *, first: int) -> dict[str, int]:
    return {name.lower(): number for number, each in enumerate(names, first) for name in each}


def _grouped(table: Dates, forms: tuple[DateForm, ...], never: tuple[str, ...] = ()) -> Forms:
    """The phrases of `never` and the forms, grouped by the rarest thing that they need."""
    slots, needed = _slots(table), _needed(table)
    grouped: dict[frozenset[str], list[tuple[str, str, Gate]]] = {}
    written = [("never", each) for each in never] + [(f"f{number}", each.form) for number, each in enumerate(forms)]
    for name, form in written:
        needs = gate(form, needed)
        filled = _filled(form, slots, "" if name == "never" else name)
        grouped.setdefault(rarest(needs), []).append((name, filled, needs))
    opened: dict[str, list[Group]] = {}
    for need, members in grouped.items():
        group = _group(table.prefix, members, need)
        for stem in need or ("",):
            opened.setdefault(stem, []).append(group)
    return Forms({stem: tuple(groups) for stem, groups in opened.items()})


def _group(prefix: str, members: list[tuple[str, str, Gate]], shared: frozenset[str]) -> Group:
    """One group, whose members all need one of `shared`; phrases that are never dates become one form, the first."""
    never = "|".join(form for name, form, _ in members if name == "never")
    forms = [(name, form) for name, form, _ in members if name != "never"]
    gates = frozenset(frozenset(gate) - {shared} for *_, gate in members)
    return Group(prefix, (("never", never), *forms) if never else tuple(forms), frozenset() if frozenset() in gates else gates)


def _needed(table: Dates) -> dict[str, frozenset[str]]:
    """The stems that fill each slot."""
    return {
        "weekday": stems_of(name for each in table.weekdays for name in each),
        "month": stems_of(name for each in table.months for name in each),
        "year": frozenset({A_YEAR}),
        "unit": stems_of(table.units),
        "dayword": stems_of(table.days),
        "relative": stems_of(table.relative),
        "decade": stems_of(table.decades),
        "quarter": stems_of(table.quarters),
        "part": stems_of(table.part),
        "stretch": stems_of(table.stretch),
        "last": stems_of(table.last),
        "next": stems_of(table.next),
        "this": stems_of(table.this),
        **dict.fromkeys(("day", "dd", "mm", "hour", "minute"), frozenset({NUMBER})),
    }


def _filled(form: str, slots: dict[str, str], prefix: str = "") -> str:
    """`form` as a regular expression, each slot a group, named when there is a `prefix`."""

    def group(slot: re.Match[str]) -> str:
        return f"({f'?P<{prefix}_{slot[1]}{slot[2]}>' if prefix else '?:'}{slots[slot[1]]})"

    return SLOT.sub(group, _spaced(form))


def _spaced(form: str) -> str:
    return form.replace(" ?", r"\s*").replace(" ", r"\s+").replace("'", "['’ʼ]")


def _slots(table: Dates) -> dict[str, str]:
    """What fits each slot."""
    return {
        "weekday": _names(table.weekdays, capitalised=table.capitalised),
        "month": _names(table.months, capitalised=table.capitalised),
        "mm": r"(?:0?[1-9]|1[0-2])",
        "dd": r"(?<![\d.])(?:0?[1-9]|[12]\d|3[01])",
        "yyyy": r"(?:1[5-9]|20)\d\d(?!\d)",
        "day": rf"{DAY}(?:{table.ordinal or '(?!)'})?(?![.,:]?\d)",
        "year": YEAR,
        "number": r"(?<![\d.,])\d{1,3}|" + _choice(table.numbers),
        "unit": _choice(table.units),
        "dayword": _choice(table.days),
        "relative": _choice(table.relative),
        "decade": _choice(table.decades),
        "quarter": _choice(table.quarters),
        "part": _choice(table.part),
        "stretch": _choice(table.stretch),
        "last": _choice(table.last),
        "next": _choice(table.next),
        "this": _choice(table.this),
        "hour": HOUR,
        "minute": MINUTE,
    }


def _names(names: tuple[tuple[str, ...], ...], *, capitalised: bool) -> str:
    every = [name for each in names for name in each]
    if not capitalised:
        return _choice(every)
    return f"(?-i:{_choice([*every, *(name.upper() for name in every)])})"


def _choice(words: object) -> str:
    """The longest word first; nothing fits an empty list."""
    ordered = sorted(words, key=lambda word: (-len(word), word))  # type: ignore[call-overload]
    return "|".join(_spaced(re.escape(word).replace(r"\ ", " ")) for word in ordered) or "(?!)"


def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_spaced, sorted(words, key=len, reverse=True))) or '(?!)'})(?!\w)", re.IGNORECASE)
