"""The format of a language file: one dataclass a table, one comment a key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from geomap.languages.events import Events
from geomap.languages.names import Names, UsageCues
from geomap.languages.zones import Zones

__all__ = ["Language"]

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """How text falls into sentences. Matching ignores case; abbreviations are written without their last stop."""

    # words whose stop never ends the sentence: titles and ranks ("gén", "M")
    abbreviations: Words = ()
    # words whose stop may end it, when a capitalised function word follows ("etc", "juil", "a.m")
    closing_abbreviations: Words = ()
    # a number of one or two digits with a stop is an ordinal ("9. Juli")
    ordinal_stop: bool = False
    # a line that opens with one of these is page furniture ("lire aussi", "advertisement")
    furniture: Words = ()
    # a short line without a final stop that opens with one of these and goes on with names is a credit or a byline ("photo", "by")
    credits: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateForm:
    """One way to write a date, or a clock time.

    `form` is a regular expression with slots: {weekday} {day} {month} {year} {quarter} {decade} {number} {unit} {relative} {part}
    {stretch} {last} {next} {this} {hour} {minute}; the second date of a range has {weekday2} {day2} {month2} {year2} {relative2}. A
    space stands for any white space, ' for any apostrophe.
    """

    form: str
    # "day", "week", "weekend", "month" or "year": the date lies `offset` of them from its anchor; a {number} multiplies `offset`;
    # "decade": the ten years that {year} or {decade} lies in
    unit: str = ""
    offset: int = 0
    # "published": counted from the publication date; "context": from the date that the text spoke of before ("the previous day"); "here":
    # from that date, or from the publication when there is none ("before dawn")
    anchor: str = "published"
    # the date lies in the night before the day that is named, so it is that day or the one before ("overnight")
    night: bool = False
    # it goes on until its anchor ("in the past three days")
    lasting: bool = False
    # what it is counted from is the event told right behind it ("two days after")
    clause: bool = False
    # the month or day lies in the year so many years from its anchor's ("in March last year" = -1); 0 when no year is meant
    years: int = 0
    # clock time that the words give by themselves ("noon" = 12), 0 to 23
    clock: int = -1
    # "pm" adds twelve hours to an {hour} below twelve, "am" makes twelve nought
    half: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """How the language writes dates. Forms are tried in order; the first that fits wins."""

    # twelve lists of names, January first, and seven, Monday first; an abbreviation keeps its stop ("juil.")
    months: tuple[Words, ...] = ()
    weekdays: tuple[Words, ...] = ()
    # names of months and weekdays are capitalised ("may" is a verb)
    capitalised: bool = False
    # order of 07/08/2017: "dmy", "mdy" or "ymd"
    order: str = "dmy"
    # what may be grown to the front of a date, as a regular expression
    prefix: str = ""
    # what may follow the digits of a day ("er", "st"), as a regular expression
    ordinal: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)
    # words for the days of a month ("السابع" = 7), for forms with {dayword}
    days: Mapping[str, int] = field(default_factory=dict)
    # words for units of time -> "hour", "day", "week", "month", "year"
    units: Mapping[str, str] = field(default_factory=dict)
    # days named from the day of publication ("hier" = -1)
    relative: Mapping[str, int] = field(default_factory=dict)
    # words for a decade and its first year ("noventa" = 1990)
    decades: Mapping[str, int] = field(default_factory=dict)
    # words for some months of a year and the first and the last of them ("second quarter" = [4, 6])
    quarters: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    # parts of a day that keep day precision ("matin"); parts of a month or year ("début", "mid")
    part: Words = ()
    stretch: Words = ()
    last: Words = ()
    next: Words = ()
    this: Words = ()
    # words right before a date that make it the start or the end of something lasting ("depuis", "until")
    since: Words = ()
    until: Words = ()
    # words right before a date that put it ahead of the text ("for")
    due: Words = ()
    # clock times, alone or beside a day ("à {hour}h{minute}"), and what may stand between time and day, as regular expressions (", ")
    times: tuple[DateForm, ...] = ()
    joins: Words = ()
    forms: tuple[DateForm, ...] = ()
    # phrases that look like dates and are none ("Bloody Sunday")
    never: Words = ()
    # words that open a line which states the date of the page ("published on"), as regular expressions, the best first
    stated: Words = ()
    # words in a heading behind which stands the day of which it tells, which is that of its publication ("as of"), as regular expressions
    as_of: Words = ()
    # words in the head of a text that tells of the day of its publication alone ("Sunday's bulletins"), as regular expressions
    covers: Words = ()
    # words that say that a sentence tells what lies ahead ("devrait", "will"), as regular expressions
    ahead: Words = ()
    # words before a name that say that its office is over ("ancien président", "ex-"), as regular expressions
    former: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language file."""

    code: str
    name: str
    # "ltr" or "rtl"
    direction: str = "ltr"
    # the commonest words, none of them shared with every neighbour: they tell the language of a text, and never name a place
    function_words: Words
    # the language of a text that shows none of any language's function words
    fallback: bool = False
    # letters that writers put for others, leaving out a sign ("أ" = "ا"): every word that has some is known without the sign too
    letters: Mapping[str, str] = field(default_factory=dict)
    sentences: Sentences = field(default_factory=Sentences)
    dates: Dates = field(default_factory=Dates)
    names: Names = field(default_factory=Names)
    usage: UsageCues = field(default_factory=UsageCues)
    events: Events = field(default_factory=Events)
    zones: Zones = field(default_factory=Zones)

    @property
    def joints(self) -> Words:
        """What joins the names of a list of people: where the language says no more of it, its conjunctions."""
        return self.events.actors.joints or self.usage.conjunctions
