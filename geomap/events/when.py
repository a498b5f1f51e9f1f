"""When an event happened: the date of its clause, read in the tense of its sentence."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from geomap.dates import DateExpression, Tense, resolve
from geomap.dates.calendar import interval
from geomap.dates.grammar import grammar
from geomap.events.report import Report
from geomap.events.scope import reported, within_aside
from geomap.events.spoken import DAYS
from geomap.events.triggers import Trigger
from geomap.languages.patterns import anywhere, before
from geomap.models import Certainty, When

__all__ = ["AHEAD", "when"]

AHEAD = frozenset({"planned", "hypothetical"})
# what somebody says has happened, though the verb may look ahead ("soll am Montag getötet worden sein")
HEARSAY = frozenset({"presumed", "alleged", "claimed", "denied"})
# what did not happen, or may not, has no day
NOT_SO = AHEAD | {"negated", "denied"}
NEAR = 40
# a date that begins within so many characters of its sentence opens it
OPENING = 12
# characters before a trigger and its date in which a verb of the future may stand
BESIDE = 20
# what may stand between a word and a date that goes with it
PREPOSITION = re.compile(r"\s*\w{0,3}\s*$")
# days: a date without a year that is so near ahead and was so long ago lies ahead
SOON, LONG_AGO = 45, 300
# a day of the calendar
DAY = re.compile(r"\d{4}-\d\d-\d\d")
# one that is more days away than FAR_DAYS is not meant where one fewer than NEAR_DAYS away fits
FAR_DAYS, NEAR_DAYS = 300, 45


def when(report: Report, trigger: Trigger, certainty: Certainty) -> When:
    """The time of the event that `trigger` reports; precision "ongoing" or "unknown" without dates when its sentence gives none."""
    own = [each for each in report.dates if _told(report, each) and _belongs(report, each, trigger, certainty)]
    if not own:
        (start, end) = (report.sentence.start, report.sentence.end)
        near = (max(start, trigger.start - NEAR), min(end, trigger.end + NEAR))
        if anywhere(report.language.events.present).search(report.text, *near):
            return When(precision="ongoing")
        if not trigger.kind.happens or certainty in NOT_SO or any(each.dated for each in report.dates):
            return When(precision="unknown")
        return report.period or _day_set(report, trigger) or When(precision="unknown")
    date = min(
        own,
        key=lambda each: (
            _borrowed(report, each, trigger),
            not _own(report, each, trigger),
            each.clause,
            each.anchor == "here",
            _distance(each, trigger),
        ),
    )
    ahead = certainty not in HEARSAY and (certainty in AHEAD or date.due or _ahead(report, date, trigger) or _to_come(report, date))
    tense: Tense = "future" if ahead else "past"
    return replace(_resolved(report, date, tense), text=report.span(date.start, date.end))


def _day_set(report: Report, trigger: Trigger) -> When | None:
    """The day of the scene that the sentence before set; "the attack" is one told before."""
    definite = trigger.noun and before(report.language.events.definite).search(report.left(trigger.start))
    if definite or report.setting is None or report.day is None:
        return None
    return When(start=report.day, precision="day", reason=f"'{report.setting[0].text}' was named just before, and that day")


def _told(report: Report, date: DateExpression) -> bool:
    """Does the expression tell a day, or a time of the day that the paragraph speaks of?"""
    return date.dated or report.day is not None


def _ahead(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Do the words before and between the trigger and the date tell what lies ahead ("s'y ouvriront mardi", "berät am Dienstag")?"""
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


def _to_come(report: Report, date: DateExpression) -> bool:
    """Of two days that it may be, behind and ahead of the day of publication, is the one ahead meant: the nearer end of what lasts
    ("until Wednesday"), and a day that only lies behind when it is nearly a year ago?
    """  # noqa: D205
    published = report.article.document.published
    undated = date.first.day is not None and date.first.month is not None and not date.absolute
    if not (date.bound == "until" or undated) or published is None or date.anchor != "published":
        return False
    ends = [_last(resolve(date, published, tense=tense, context=report.context)) for tense in ("past", "future")]
    if ends[0] is None or ends[1] is None:
        return False
    (behind, ahead) = (interval(published).distance(interval(each).last) for each in (ends[0], ends[1]))
    return ahead < behind and (date.bound == "until" or (ahead < SOON and behind > LONG_AGO))


def _last(when: When) -> str | None:
    return when.end or when.start


def _own(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in the relative clause of the noun ("the attack that hit the town on Monday")?"""
    return trigger.noun and date.start >= trigger.end and any(-1 <= start - trigger.end <= 1 for start, _ in report.relatives)


def _recalled(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the date that of an older event which the trigger is counted from ("the first visit since the war began in 2022")?"""
    language = report.language
    if not language.events.recalls:
        return False
    for found in anywhere(language.events.recalls).finditer(report.text, report.sentence.start, date.start + 1):
        older = found[0].startswith(language.dates.since) and found.start() <= trigger.start < date.start  # "since the fighting broke out"
        if not older and "," not in report.text[found.end() : date.start]:
            return True
    return False


def _distance(date: DateExpression, trigger: Trigger) -> int:
    return abs((date.start + date.end) - (trigger.start + trigger.end))


def _resolved(report: Report, date: DateExpression, tense: Tense) -> When:
    context = report.day if date.anchor == "here" or not date.dated else _context(report, date)
    if context is None and date.unit == "day" and date.offset < 0:  # "the day before", where no day was spoken of, is the day before today
        context = report.article.document.published
    if date.clause and report.text[report.sentence.start : date.start].strip():  # "it came a day after": that was a day before
        date = replace(date, offset=-date.offset)
    return _nearer(report, date, resolve(date, report.article.document.published, tense=tense, context=context), context)


def _nearer(report: Report, date: DateExpression, found: When, context: str | None) -> When:
    """`found`, or the date about today where the tense makes it one of about a year before or ahead ("am 12. November tagt der Rat")."""
    published = report.article.document.published
    near = resolve(date, published, tense=None, context=context)
    days = [dt.date.fromisoformat(each[:10]) for each in (published, found.start, near.start) if each and DAY.match(each)]
    away = [abs((each - days[0]).days) for each in days[1:]]
    return near if len(away) > 1 and away[0] > FAR_DAYS and away[1] < NEAR_DAYS else found


def _context(report: Report, date: DateExpression) -> str | None:
    """What "the following month" is counted from: the date before it in the sentence, else the day spoken of before."""
    earlier = [each for each in report.dates if each.end <= date.start and each.dated and each.anchor == "published"]
    if not earlier:
        return report.context
    found = resolve(earlier[-1], report.article.document.published, tense="past", context=report.context)
    fine = found.precision in DAYS or ((date.unit in {"month", "year"} or date.direction == "next") and found.end is None)
    return found.start[:10] if found.start and fine else report.context


def _opens(report: Report, date: DateExpression) -> bool:
    return date.start - report.sentence.start <= OPENING


def _borrowed(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date rather belong to another trigger: one that stands between them, or that it follows before `trigger` comes?"""
    others = [each for each in report.triggers if each is not trigger]
    if date.start >= trigger.end:
        return any(trigger.end <= each.start and each.end <= date.start for each in others)
    earlier = [each.end for each in others if each.end <= date.start]
    if earlier and "," in report.text[max(earlier) : date.start] and "," not in report.text[date.end : trigger.start]:
        return False
    return bool(earlier) and not _opens_clause(report, date, trigger)


def _opens_clause(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date open the clause of the trigger behind a conjunction ("ten were shot, and on Monday a bomb exploded")?"""
    left = report.left(date.start)
    joints = before(report.language.usage.conjunctions + report.language.events.clause_breaks)
    joined = any(joints.search(each) for each in (left, PREPOSITION.sub("", left)))
    return joined and "," not in report.text[date.end : trigger.start].removeprefix(",")


def _belongs(report: Report, date: DateExpression, trigger: Trigger, certainty: Certainty) -> bool:
    """A date in the relative clause of another trigger is that trigger's; a date of the future is none of what has happened."""
    low, high = min(trigger.end, date.end), max(trigger.start, date.start)
    if report.ended(low, high) and not _heads(report, date, trigger):
        return False
    if date.clause and not _counted(report, date, trigger):
        return False
    if date.start >= trigger.end and reported(report, trigger.end, date.start):  # "killed ten, the ministry said on Tuesday"
        return False
    if _of_aside(report, date, trigger, certainty) or any(each(report, date, trigger) for each in (_recalled, _of_next, _behind_verb)):
        return False
    others = [each for each in report.triggers if each is not trigger and low <= each.start and each.end <= high]
    relative = anywhere(report.language.events.relatives).search(report.text, low, high)
    lasts = relative and date.bound and anywhere(report.language.events.roles.subject_relatives).fullmatch(relative[0])
    if relative and not _own(report, date, trigger) and (lasts or any(each.start >= relative.start() for each in others)):
        return False
    ahead = anywhere(report.language.events.future).search(report.text, max(report.sentence.start, date.start - NEAR), date.start)
    return certainty in AHEAD or certainty in HEARSAY or ahead is None


def _of_aside(report: Report, date: DateExpression, trigger: Trigger, certainty: Certainty) -> bool:
    """Does the date belong to an aside: a relative clause, a participle, or what lies ahead of what the sentence tells?"""
    ahead = certainty not in AHEAD and date.end <= trigger.start and _aside_ahead(report, date, trigger)
    return (
        ahead
        or within_aside(report, date.start, date.end, trigger)
        or _of_participle(report, date, trigger)
        or _of_speech(report, date, trigger)
        or _of_deed(report, date, trigger)
    )


def _of_next(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date open the clause of the next trigger ("Paris condemned it, on Monday Vilnius imposed sanctions")?"""
    behind = next((each for each in report.triggers if each.start >= trigger.end), None)
    if behind is None or not trigger.end <= date.start or behind.start < date.end:
        return False
    return "," in report.text[trigger.end : date.start] and "," not in report.text[date.end : behind.start]


def _behind_verb(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a verb behind a comma begin the next sentence before the date, where verbs come first?"""
    if not report.language.events.roles.verb_first:
        return False
    clitics = ("", *report.language.names.clitics)
    told = (each for each in report.triggers if not each.noun and trigger.end <= each.start < date.start)
    lefts = (report.text[trigger.end : each.start] for each in told)
    return any(left.endswith(clitic) and left[: len(left) - len(clitic)].rstrip().endswith(",") for left in lefts for clitic in clitics)


def _of_participle(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date follow a participle that says who or which is meant ("marched to free a teacher, arrested on Saturday")?"""
    told = (each for each in report.triggers if not each.noun and trigger.end <= each.start <= date.start)
    return any(
        (report.left(each.start).endswith(", ") or _describes(report, each))
        and (date.start < each.end or PREPOSITION.fullmatch(report.text, each.end, date.start))
        for each in told
    )


def _describes(report: Report, trigger: Trigger) -> bool:
    """Does a participle without an auxiliary go with the noun before it ("respecter l'accord signé" + "le 4 décembre")?"""
    words = report.language.events.roles
    form = report.plain[trigger.start : trigger.end].split()[0]
    if trigger.noun or not words.active_before or not anywhere(words.passive_forms).fullmatch(form):
        return False
    verbs = before(words.passive + words.active_before + report.language.usage.conjunctions)
    return not verbs.search(report.text[report.sentence.start : trigger.start])


def _of_speech(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand between a verb of speech and what is spoken of ("claimed on Sunday the attack")?"""
    if not trigger.noun or not 0 <= trigger.start - date.end <= BESIDE:
        return False
    spoken = [each.end for each in report.triggers if each.kind.place_role == "none"]
    spoken += [end for _, end, cue in report.cues if cue.certainty in {"claimed", "denied"}]
    return any(end <= date.start and PREPOSITION.fullmatch(report.text, end, date.start) for end in spoken)


def _of_deed(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand behind the deed that somebody speaks of ("condemned the attack on" + "Monday")?"""
    spoken = trigger.kind.place_role == "none" and not trigger.noun
    return spoken and any(
        each.noun and each.kind.violent and trigger.end <= each.start and each.end <= date.start for each in report.triggers
    )


def _heads(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand first in the sentence and before a comma, so that all its clauses are told of it ("On Monday, A met; B left")?"""
    return date.dated and date.end <= trigger.start and _opens(report, date) and report.text[date.end : date.end + 1] == ","


def _aside_ahead(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does an aside before the trigger tell what lies ahead ("X, expected on Saturday in Paris, met Y")?"""
    opened = report.text.rfind(",", report.sentence.start, date.start)
    closed = "," in report.text[date.end : trigger.start]
    return opened >= 0 and closed and grammar(report.language.code).ahead.search(report.text, opened, date.start) is not None


def _counted(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the event counted from another one: told behind "a day after", or, where that opens the sentence, behind its comma?"""
    if trigger.start < date.end:
        return False
    return not _opens(report, date) or "," in report.text[date.end : trigger.start]
