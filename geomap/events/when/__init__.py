"""When an event happened: the date of its clause, read in the tense of its sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from geomap.dates import DateExpression, Tense, resolve
from geomap.dates.calendar import interval
from geomap.dates.grammar import grammar
from geomap.events.draft import AHEAD, NOT_SO
from geomap.events.sentence.report import CLAUSE_END, Report
from geomap.events.sentence.spoken import DAY, DAYS, nearer
from geomap.events.triggers import Trigger
from geomap.events.when.counted import in_its_year
from geomap.events.when.dated import (
    BESIDE,
    HEARSAY,
    NEAR,
    ago,
    belongs,
    borrowed,
    of_lead,
    of_named,
    of_relative,
    on_which,
    outside,
)  # fmt: skip
from geomap.events.when.said_on import announced_on
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Certainty, When

__all__ = ["when"]

# words between a date and a noun that stands far behind it
FAR = 4
# days: a date without a year that is so near ahead and was so long ago lies ahead
SOON, LONG_AGO = 45, 300
# so many days before publication a month without a year is hardly meant, where the paragraph tells of an older year
HALF_A_YEAR = 182


def when(report: Report, trigger: Trigger, certainty: Certainty) -> When:
    """The time of the event that `trigger` reports; precision "ongoing" or "unknown" without dates when its sentence gives none."""
    dates = [each for each in report.dates if certainty != "hypothetical" or not _of_offer(report, each)]
    own = [each for each in dates if _told(report, each) and belongs(report, each, trigger, certainty)]
    if not own:
        (start, end) = _clause(report, trigger)
        near = (max(start, trigger.start - NEAR), min(end, trigger.end + NEAR))
        if anywhere(report.language.events.present).search(report.text, *near):
            return When(precision="ongoing")
        if (
            certainty in NOT_SO
            or any(each.dated and each.anchor != "here" for each in report.dates)
            or not (trigger.kind.happens or report.entry)
        ):
            return When(precision="unknown")
        return report.entry or report.period or _day_set(report, trigger) or When(precision="unknown")
    date = min(
        own,
        key=lambda each: (
            each.clause and not each.offset,  # "hours before the raid, on Friday evening"
            not _opens_its_clause(report, each, trigger),
            announced_on(report, each, trigger),
            outside(report, each, trigger),
            of_named(report, each, trigger),
            borrowed(report, each, trigger),
            not of_relative(report, each, trigger),
            _joined(report, each, trigger, own),
            _of_verb(report, each, trigger),
            each.clause,
            each.anchor == "here",
            _behind_comma(report, each, trigger),
            _distance(each, trigger),
        ),
    )
    date = _named_day(report, date)
    if date.bound and on_which(report, date, trigger):  # "was spared until 2016, when gunmen"
        date = replace(date, bound=None)
    heads = report.entry is not None and date.start == report.sentence.start
    ahead = (
        not heads
        and certainty not in HEARSAY
        and (certainty in AHEAD or date.due or _ahead(report, date, trigger) or _to_come(report, date, trigger))
    )
    tense: Tense = "future" if ahead and certainty not in HEARSAY else "past"
    if of_lead(report, date) and trigger.end <= date.start:
        found = resolve(date, report.article.document.published, context=report.lead)
    elif ago(report, date, trigger):
        found = resolve(replace(date, offset=-date.offset), report.article.document.published, context=_now(report, date))
    else:
        found = _resolved(report, date, tense, done=_done(report, trigger))
    return replace(found, text=report.span(date.start, date.end))


def _named_day(report: Report, date: DateExpression) -> DateExpression:
    """`date`; the day that the sentence has named before, where "in a day" counts no days back from today ("27 March: in a day, …")."""
    if not (date.lasting and date.unit == "day") or _says_which(report, date):
        return date
    named = [each for each in report.dates if each.end <= date.start and each.first.day and each.first.month]
    said = any(named[-1].end <= start < date.start for start, _ in report.spoken) if named else True
    return date if said else named[-1]


def _of_offer(report: Report, date: DateExpression) -> bool:
    """Does the date stand within words that only offer or consider what is told behind them ("bot am Montag an," + "zu kommen")?"""
    return any(cue.certainty == "hypothetical" and start < date.start and date.end < end for start, end, cue in report.cues)


def _clause(report: Report, trigger: Trigger) -> tuple[int, int]:
    """[start, end) between the marks of punctuation that end a clause on either side of the trigger."""
    (start, end) = (report.sentence.start, report.sentence.end)
    marks = [each.start() for each in CLAUSE_END.finditer(report.text, start, end)]
    return max([start, *(at for at in marks if at < trigger.start)]), min([end, *(at for at in marks if at >= trigger.end)])


def _opens_its_clause(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the date the last before the trigger whose clause tells it ("in May, when ten were killed, and in June, when")?"""
    later = (each for each in report.dates if each.start > date.start)
    return on_which(report, date, trigger) and not any(on_which(report, each, trigger) for each in later)


def _now(report: Report, date: DateExpression) -> str | None:
    """The day that the sentence tells behind `date`, else that of publication."""
    published = report.article.document.published
    behind = (resolve(each, published, tense="past") for each in report.dates if each.start > date.end and each.anchor == "published")
    return next((each.start for each in behind if each.start and each.precision in DAYS), published)


def _of_verb(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand far before a noun, with a verb ("a court on Monday sentenced a man for the" + "killing of ten in August")?"""
    if not trigger.noun or date.end > trigger.start or report.language.events.roles.verb_second:
        return False
    return len(report.text[date.end : trigger.start].split()) >= FAR


def _joined(report: Report, date: DateExpression, trigger: Trigger, own: Sequence[DateExpression]) -> bool:
    """Does the date end what a conjunction joins the trigger to, which has one of its own ("took Bor on Monday and left it on Friday")?"""
    behind = after(report.language.usage.conjunctions).match(report.text, date.end, trigger.start)
    return behind is not None and any(each.start >= trigger.end for each in own)


def _behind_comma(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a comma stand between the trigger and the date behind it ("on Sunday rebels took Kunduz, on Thursday Ghazni")?"""
    return "," in report.text[trigger.end : date.start]


def _day_set(report: Report, trigger: Trigger) -> When | None:
    """The day of the scene that the sentence before set; "the attack" is one told before."""
    definite = trigger.noun and before(report.language.events.definite).search(report.left(trigger.start))
    if definite or report.day is None or not (report.setting or report.day_set):
        return None
    return When(start=report.day, precision="day", reason="that day was named just before")


def _told(report: Report, date: DateExpression) -> bool:
    """Does the expression tell a day, or a time of the day that the paragraph speaks of?"""
    return date.dated or report.day is not None


def _ahead(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Do the words before and between the trigger and the date tell what lies ahead ("s'y ouvriront mardi", "berät am Dienstag")?"""
    if date.bound == "since":
        return False
    if _presently(report, date, trigger):
        return True
    start = max(report.sentence.start, min(trigger.start, date.start) - BESIDE)
    return grammar(report.language.code).ahead.search(report.text, start, max(trigger.end, date.end)) is not None


def _presently(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a verb in the present tell what happens on a bare day of the week ("der Rat berät am Dienstag")?"""
    (forms, active) = (report.language.events.present_forms, report.language.events.roles.active_before)
    bare = date.first.weekday is not None and date.first.day is None and not date.unit and date.direction is None
    if not forms or not bare or date.bound or trigger.noun:
        return False
    words = report.plain[trigger.start : trigger.end].split()
    if not any(anywhere(forms).fullmatch(word) for word in words):
        return False
    clause = report.text[report.sentence.start : trigger.start]
    return not (active and anywhere(active).search(clause))


def _to_come(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Of two days that it may be, behind and ahead of the day of publication, is the one ahead meant: the nearer end of what lasts
    ("until Wednesday"), and a day that only lies behind when it is nearly a year ago?
    """  # noqa: D205
    published = report.article.document.published
    undated = date.first.day is not None and date.first.month is not None and not date.absolute and not _done(report, trigger)
    if not (date.bound == "until" or undated) or published is None or date.anchor != "published":
        return False
    ends = [_last(resolve(date, published, tense=tense, context=report.context)) for tense in ("past", "future")]
    if ends[0] is None or ends[1] is None:
        return False
    (behind, ahead) = (interval(published).distance(interval(each).last) for each in (ends[0], ends[1]))
    return ahead < behind and (date.bound == "until" or (ahead < SOON and behind > LONG_AGO))


def _done(report: Report, trigger: Trigger) -> bool:
    """Is it violence or its dead, which nobody tells of before it happens, or a verb of what is over ("ont signé")?"""
    over = report.language.events.roles.active_before
    told = bool(over) and anywhere(over).search(report.text, max(report.sentence.start, trigger.start - NEAR), trigger.start) is not None
    return trigger.kind.violent or trigger.kind.consequence or (not trigger.noun and (told or _is_past(report, trigger)))


def _is_past(report: Report, trigger: Trigger) -> bool:
    """Is the verb in a form that only tells what was ("подписали")?"""
    forms = report.language.events.past_forms
    words = report.plain[trigger.start : trigger.end].split() if forms else []
    return any(anywhere(forms).fullmatch(word) for word in words)


def _last(when: When) -> str | None:
    return when.end or when.start


def _distance(date: DateExpression, trigger: Trigger) -> int:
    return abs((date.start + date.end) - (trigger.start + trigger.end))


def _resolved(report: Report, date: DateExpression, tense: Tense, *, done: bool) -> When:
    context = report.day if not date.dated else report.context if date.anchor == "here" else _context(report, date)
    if context is None and date.unit == "day" and date.offset < 0:  # "the day before", where no day was spoken of, is the day before today
        context = report.article.document.published
    if date.clause and report.text[report.sentence.start : date.start].strip():  # "it came a day after": that was a day before
        date = replace(date, offset=-date.offset)
    date = in_its_year(report, date)
    if date.unit == "weekend" and not date.offset and report.day and not _says_which(report, date):
        (date, context) = (replace(date, anchor="context"), report.day)  # "On Saturday 26 March ten died. Over the weekend, 87"
    published = _night_of(report, date) or report.article.document.published
    if date.anchor == "here" and context is None and report.era:  # "in the evening" of no day since "last month" is not today's
        published = None
    found = resolve(date, published, tense=tense, context=context)
    of_month = date.first.day and not date.first.month and date.anchor == "context"
    if of_month and tense == "past" and (found.start or "") > (published or ""):  # "on the 13th", told of this month
        found = resolve(replace(date, anchor="published", direction=None), published, tense="past")
    found = found if done and tense == "past" else nearer(report, date, found, context)
    return _in_story(report, date, found) if tense == "past" else found


def _in_story(report: Report, date: DateExpression, found: When) -> When:
    """`found`, or the date behind the older day that the paragraph tells of ("On 1 October 2017 rebels rose. In November four died")."""
    (day, published) = (report.day or "", report.article.document.published or "")
    bare = date.first.month is not None and not (date.absolute or date.direction or date.years or date.unit)
    if not (bare and date.anchor == "published" and found.start and DAY.match(day) and DAY.match(published)):
        return found
    if interval(found.start).distance(interval(published).first) < HALF_A_YEAR or day[:4] >= found.start[:4]:
        return found
    return resolve(date, day[:10], tense="future")


def _night_of(report: Report, date: DateExpression) -> str | None:
    """The day after the one that the paragraph tells of, where the night between the two is meant ("On Monday, … Overnight, shops")."""
    (day, published) = (report.day or "", report.article.document.published or "")
    bare = date.night and date.unit == "day" and not date.offset and date.anchor == "published"
    alone = bare and sum(each.dated for each in report.dates) == 1 and not _says_which(report, date)
    if not alone or not DAY.fullmatch(published) or not DAY.match(day) or day >= published:
        return None
    return (dt.date.fromisoformat(day[:10]) + dt.timedelta(days=1)).isoformat()


def _says_which(report: Report, date: DateExpression) -> bool:
    """Do the words say which night, counted from today ("last night")?"""
    table = grammar(report.language.code).table
    return not {*table.last, *table.this}.isdisjoint(date.text.lower().split())


def _context(report: Report, date: DateExpression) -> str | None:
    """What "the following month" is counted from: the date before it in the sentence, else the day spoken of before."""
    earlier = [each for each in report.dates if each.end <= date.start and each.dated and each.anchor == "published"]
    if not earlier:
        return report.context or (report.era if date.unit in {"month", "year"} or date.first.month else None)
    found = resolve(earlier[-1], report.article.document.published, tense="past", context=report.context)
    if not any(earlier[-1].end <= each.start < date.start and _done(report, each) for each in report.triggers):
        found = nearer(report, earlier[-1], found, report.context)
    longer = date.unit in {"month", "year"} or date.direction == "next" or date.first.month is not None
    fine = found.precision in DAYS or (longer and found.end is None)
    day = found.end if earlier[-1].night else found.start  # "overnight, a day after"
    return day[:10] if day and fine else report.context
