"""Numbers as a text writes them: digits, words, scales, ranges, vague and bounded ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from geomap.events.sentence.report import Report
from geomap.languages import load
from geomap.languages.notation import APOSTROPHES
from geomap.languages.patterns import after, anywhere, before

__all__ = ["Quantity", "quantities"]

# a number in digits, thousands set apart by a space, a comma, a point or an apostrophe; before a scale it may have a fraction
DIGITS = r"\d{1,3}(?:[ \u00a0\u202f,.’'٬]\d{3})+(?!\d)|\d+"
FRACTION = r"\d+[.,٫]\d{1,2}"
# what makes a number the name of a weapon ("С-300")
LETTERED = r"[^\W\d_][-‑]"
# the sign that makes a word longer
STRETCH = "\u0640"
SEPARATORS = re.compile(r"\D")
# what digits behind a scale add to it ("2 mil 400")
RESIDUE = r"\s\d{2,3}(?![\d.,]\d|\d)"
MIXED = re.compile(r"(.*\D)\s(\d{2,3})")
HUNDRED, THOUSAND = 100, 1000
# how many words behind a number may stand before "at least"
LATE = 2
# and between the parts of a number that are listed
LISTED = 5


@dataclass(frozen=True, slots=True)
class Quantity:
    """How many the text says at [start, end): best, low and high; None is unknown or unbounded."""

    start: int
    end: int
    best: int | None
    low: int | None
    high: int | None


def quantities(report: Report) -> Iterator[Quantity]:
    """The quantities of the sentence of `report`, in order, without its dates, names, measures and what is part of another number."""
    (code, begin, until) = (report.language.code, report.sentence.start, report.sentence.end)
    counts = report.language.events.counts
    written = list(_pattern(code).finditer(report.plain, begin, until))
    taken = [each.span() for each in _never(code).finditer(report.plain, begin, until)] if written else []
    taken += [(each.start, each.end) for each in report.dates] if written else []
    taken += [(name.start, name.end) for name, _ in report.named] if written else []  # "Tres Ríos", "Four Corners"
    ended, parts = begin, begin  # where the number before ended, and the last that was part of another
    for number in written:
        found = _single(report, number, taken) or number
        if any(start < found.end() and found.start() < end for start, end in taken):
            continue
        (beside, gap, ended) = (report.text[ended : found.start()].isspace(), (ended, found.start()), found.end())
        if (beside and found["first"] in counts.nouns) or found["from"] in counts.nouns:
            continue  # it is the noun of the number before it, or says what those before it are ("between dead and wounded")
        first, last = _value(found["first"] or found["from"], code), _value(found["to"] or found["last"], code)
        listed = parts == gap[0] != begin and _lists(report, *gap)
        if first is not None and (listed or _among(report, found)):
            parts = ended
        elif first is not None:
            yield _bounded(report, found, _scaled(first, last), last)


def _among(report: Report, number: re.Match[str]) -> bool:
    """Is it part of the number before it ("including three children"), a noun that counts one ("серед них літня жінка")?"""
    counts, left = report.language.events.counts, report.left(number.start())
    fronts = [left, left.rstrip().rpartition(" ")[0]] if number["first"] in counts.nouns else [left]
    return any(before(counts.among).search(each) is not None for each in fronts)


def _lists(report: Report, start: int, end: int) -> bool:
    """Does a comma or "and" go on with the parts of a number ("eight, among them three women and" + "two children")?"""
    gap = report.text[start:end].rstrip()
    short = len(gap.split()) <= LISTED and not any(each.end > start and each.start < end for each in report.triggers)
    # ", and" goes on with what stood before the comma
    return short and (gap.endswith(",") or ("," not in gap and before(report.language.joints).search(gap) is not None))


def _single(report: Report, number: re.Match[str], taken: Iterable[tuple[int, int]]) -> re.Match[str] | None:
    """The article that `number` begins with, before what is no number of people ("a seven-year-old")."""
    code, cuts = report.language.code, [start for start, _ in taken if number.start() < start < number.end()]
    one = _pattern(code).match(report.plain, number.start(), min(cuts)) if cuts else None
    return one if one and one[0].isalpha() and _value(one[0], code) == 1 else None


def _scaled(first: int, last: int | None) -> int:
    """In "three to four thousand" the scale holds for both."""
    return first * THOUSAND if last is not None and first < HUNDRED and last >= THOUSAND else first


def _bounded(report: Report, found: re.Match[str], first: int, last: int | None) -> Quantity:
    """The number with its qualifier: "at least 12" has no upper bound."""
    (code, counts), (start, end) = (report.language.code, report.language.events.counts), found.span()
    if last is not None:
        return Quantity(start, end, None, first, last)
    left = report.left(start)
    several = found["first"] in counts.vague
    one = counts.words.get(found["first"].split()[0]) if several else None
    if one and before((*counts.at_least, *counts.at_most, *counts.about)).search(left):  # "более тысячи" is more than one thousand
        first, several = one, False
    low: int | None = first
    high: int | None = first
    if found["first"] in counts.round:
        low = high = None
    for words, least, most in ((counts.at_least, first, None), (counts.at_most, None, first), (counts.about, None, None)):
        if qualifier := before(words).search(left):
            start, low, high = start - len(left) + qualifier.start(), least, most
            break
        if words is counts.at_least and _late(code).match(report.text, end, report.sentence.end):
            low, high = least, most
            break
    if several:
        return Quantity(start, end, None, first, None)
    return Quantity(start, end, first, low, high)


@cache
def _late(code: str) -> re.Pattern[str]:
    """What gives a number no upper bound, behind it ("12 people at least")."""
    return re.compile(rf"(?:\s+\w+){{0,{LATE}}}?{after(load(code).events.counts.at_least).pattern}", re.IGNORECASE)


@cache
def _pattern(code: str) -> re.Pattern[str]:
    counts = load(code).events.counts
    words = _choice((*counts.words, *counts.round, *counts.vague))
    apart = "[- ]?" if counts.glued else "[- ]"
    scales, joints = _choice(counts.scales), "|".join(counts.joints) or "(?!)"
    figure = rf"(?:(?:{FRACTION}|{DIGITS})\s+(?:{scales})(?:{RESIDUE})?(?!\w)|{DIGITS})"
    scaled = "|".join(rf"(?<={re.escape(each)})" for each in counts.scales) or "(?!)"
    # a letter may be grown to its front ("و10"), stretched before digits ("بـ16")
    clitics = "".join(each for each in load(code).names.clitics if len(each) == 1)
    # "С-300" counts nobody
    opening = rf"(?:(?<![\w.,:])(?<!{LETTERED})|(?<=\W[{clitics}])|(?<={STRETCH}))" if clitics else rf"(?<![\w.,:])(?<!{LETTERED})"
    inside = "|".join(each for each in counts.joints if each not in counts.upto) or "(?!)"
    more = rf"(?:{words}|{scales})"
    nouns = _choice(counts.nouns)
    one = rf"(?:{figure}|(?:{words})(?:{apart}(?:(?:{inside})[- ]?)?{more})*(?:(?:{scaled}){RESIDUE})?(?!\w)|(?:{nouns})(?!\w))"
    between, upto = "|".join(counts.between) or "(?!)", "|".join(counts.upto) or "(?!)"
    until = rf"\s+(?:{joints}|{upto})\s*"
    return re.compile(
        rf"{opening}(?:(?:{between})\s+(?P<from>{one}){until}(?P<to>{one})"
        rf"|(?P<first>{one})(?:(?:\s*[-–]\s*|\s+(?:{upto})\s+)(?P<last>{one}))?)(?![\w%]|:\d|-[^\W\d])"
    )


@cache
def _never(code: str) -> re.Pattern[str]:
    """A number, in digits or words, beside what makes it no count of people, in a lowered text."""
    events = load(code).events
    counts = events.counts
    beside, of = anywhere(tuple(map(str.lower, counts.never))).pattern, anywhere(events.actors.whose).pattern
    # the last word of several may have a joint grown to it ("خمسا" + "وثلاثين" + "طلعة")
    grown = "|".join(counts.joints) or "(?!)"
    one = rf"(?:{DIGITS}|(?<!\w)(?:{grown})?(?:{_choice((*counts.words, *counts.round, *counts.vague))})(?!\w))"
    ages = rf"(?:\s+(?:{anywhere(load(code).joints).pattern})\s+(?:{DIGITS}))?"  # "18 and 45 years"
    # "starben bei Angriffen" + "22 Menschen"
    people = after(tuple(map(str.lower, (*counts.persons, *events.actors.civilians, *events.actors.groups)))).pattern
    return re.compile(rf"{one}{ages}[\s-]*(?:{of}\s*)?(?:{beside})|{beside}\s*(?>{DIGITS})(?!{people})")


def _choice(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)) or "(?!)"


@cache
def _parts(code: str) -> re.Pattern[str]:
    """The words of a number, the longest first ("quatre-vingt" before "quatre")."""
    counts = load(code).events.counts
    one = _choice((*counts.words, *counts.scales))
    return re.compile(one if counts.glued else rf"(?<!\w)(?:{'|'.join(counts.joints)})?({one})(?!\w)")


def _value(text: str | None, code: str) -> int | None:
    """What a number says: "vingt-trois" is 23, "1.2 million" 1,200,000, "des dizaines" at least 20; None for nought or nothing."""
    if not text:
        return None
    counts = load(code).events.counts
    if (mixed := MIXED.fullmatch(text)) and mixed[1].split()[-1] in counts.scales:
        return (_value(mixed[1], code) or 0) + int(mixed[2])
    if text[0].isdigit():
        (figure, _, scale) = text.rpartition(" ") if text.split()[-1] in counts.scales else (text, "", "")
        if not scale:
            return int(SEPARATORS.sub("", text))
        plain = figure.replace(",", ".").replace("٫", ".")
        return round((float(plain) if re.fullmatch(FRACTION, figure) else int(SEPARATORS.sub("", figure))) * counts.scales[scale])
    if known := next((each[text] for each in (counts.vague, counts.round, counts.words, counts.nouns) if text in each), None):
        return known
    total = part = 0
    for word in _parts(code).findall(re.sub(APOSTROPHES, "'", text)):
        value = counts.words.get(word) or counts.scales[word]
        if value > HUNDRED:
            total, part = total + max(part, 1) * value, 0
        else:
            part = max(part, 1) * value if value == HUNDRED else part + value
    return total + part or None
