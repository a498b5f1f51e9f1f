"""Which dates of a sentence are those of one of its triggers, and which of something else that it tells."""

from __future__ import annotations

import re

from geomap.dates import DateExpression
from geomap.dates.grammar import grammar
from geomap.events.draft import AHEAD
from geomap.events.sentence.report import CLAUSE_END, Report
from geomap.events.sentence.scope import of_crowd, passed, within_aside
from geomap.events.sentence.spoken import opens
from geomap.events.triggers import Trigger
from geomap.events.when.counted import before_noun, of_object
from geomap.events.when.elsewhere import deed_of, of_aside_before, of_next_clause, of_told_of, since_then
from geomap.events.when.participles import of_participle, told_aside
from geomap.events.when.said_on import PREPOSITION, announced_on, said_on, spoken_then
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Certainty

__all__ = ["BESIDE", "HEARSAY", "NEAR", "ago", "belongs", "borrowed", "of_lead", "of_named", "of_relative", "outside"]

# what somebody says has happened, though the verb may look ahead ("soll am Montag getötet worden sein")
HEARSAY = frozenset({"presumed", "alleged", "claimed", "denied"})
NEAR = 40
# days of a week, and words between "two days after" and what happened then
WEEK, BEGINS = 7, 2
# words of a place that stands behind a date, with its preposition
PLACE = 4
# characters before a trigger and its date in which a verb of the future may stand
BESIDE = 20
# words between a deed and the day that its name has ("the military coup of" + "1 February")
NAMED = 2
# what stands between the war and its year ("the war between A and B, in" + "2020")
NAMED_DAY = re.compile(r",\s*(?:\w{1,3}\s+)?$")
# what stands about a name in quotes
QUOTES, QUOTED = 2, re.compile(r".?[«“\"„]\s?[^«»“”\"„]+\s?[»”\"“].?", re.DOTALL)


def belongs(report: Report, date: DateExpression, trigger: Trigger, certainty: Certainty) -> bool:
    """A date in the relative clause of another trigger is that trigger's; a date of the future is none of what has happened."""
    low, high = min(trigger.end, date.end), max(trigger.start, date.start)
    ended = report.ended(low, high) and not (_heads(report, date, trigger) or _opens_details(report, date, trigger))
    if ended or (date.clause and not _counted(report, date, trigger)):
        return False
    elsewhere = (
        said_on, _recalled, _of_next, _behind_verb, _of_outcome, _before_it, _of_noun, _of_main, _quoted, _bracketed,
        of_told_of, of_next_clause, of_aside_before, since_then,
    )  # fmt: skip
    then = on_which(report, date, trigger)
    aside = _of_aside(report, date, trigger, certainty) or told_aside(report, date, trigger)
    if aside and not (then and not report.language.events.roles.verb_first):
        return False
    if any(each(report, date, trigger) for each in (*elsewhere, before_noun, of_object)) and not then:
        return False
    others = [each for each in report.triggers if each is not trigger and low <= each.start and each.end <= high]
    over = {start for start, end in report.enclosed if end <= high}  # "a chief, who had been abducted, was"
    opened = (each for each in report.relatives if low <= each[0] and each[1] <= high and each[0] not in over)
    relative = next((each for each in opened if not passed(report, each[0], trigger)), None)
    lasts = relative and date.bound and anywhere(report.language.events.roles.subject_relatives).fullmatch(report.text, *relative)
    told = relative and any(each.start >= relative[0] or _what(report, each, relative[0]) for each in others)
    if relative and not of_relative(report, date, trigger) and (lasts or (told and not of_crowd(report, trigger.end, *relative))):
        return False
    future, behind = anywhere(report.language.events.future), relative[1] if relative else date.start
    if trigger.noun and behind < date.start and not of_relative(report, date, trigger) and future.search(report.text, behind, date.start):
        return False  # "the attack comes before an election that will be held on Monday"
    ahead = future.search(report.text, max(report.sentence.start, date.start - NEAR), date.start)
    # what has been so since a day lies not ahead, though "wird" tells what will be too
    dropped = certainty == "negated" and date.first.weekday is not None  # "called off the march planned for Saturday"
    return dropped or certainty in AHEAD | HEARSAY or date.bound == "since" or ahead is None


def _what(report: Report, other: Trigger, start: int) -> bool:
    """Does the relative clause that opens at `start` tell of a noun that kills nobody ("ten died in protests that broke out on Monday"),
    or that led to what the sentence tells ("withdrew after heavy fighting that began on Monday")?
    """  # noqa: D205
    led = before(report.language.events.causes).search(report.left(other.start)) is not None
    return other.noun and (led or not other.kind.violent) and 0 <= start - other.end <= 1


def of_named(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in the name of another deed than the trigger ("fired at crowds who protested the coup of 1 February")?"""
    whose = before(report.language.events.actors.whose)
    if not whose.search(report.left(date.start)):
        return False
    others = (each for each in report.triggers if each.noun and trigger.end <= each.start and each.end <= date.start)
    return any(len(report.text[each.end : date.start].split()) <= NAMED for each in others)


def borrowed(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date rather belong to another trigger: one that stands between them, or that it follows before `trigger` comes?"""
    others = [each for each in report.triggers if each is not trigger]
    if date.start >= trigger.end:
        return any(trigger.end <= each.start and each.end <= date.start for each in others)
    earlier = [each.end for each in others if each.end <= date.start]
    if earlier and "," in report.text[max(earlier) : date.start] and "," not in _behind_opening(report, date, trigger):
        return False
    return bool(earlier) and not _opens_clause(report, date, trigger)


def of_relative(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in the relative clause of the noun ("the attack that hit the town on Monday")?"""
    return trigger.noun and date.start >= trigger.end and any(-1 <= start - trigger.end <= 1 for start, _ in report.relatives)


def outside(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a relative clause that tells of the trigger open behind the date ("on Monday arrested a man who shot dead two officers in"), or
    what comes a day before or after it ("fled on Monday, a day after rebels overran the town")?
    """  # noqa: D205
    closed = {start for start, end in report.enclosed if end <= trigger.start}
    opened = [start for start, _ in report.relatives if start not in closed and not passed(report, start, trigger)]
    opened += [each.start for each in report.dates if each.clause]
    return any(date.end <= start < trigger.start for start in opened)


def on_which(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the clause that tells the trigger say what happened on that date ("was spared until 2016, when gunmen")?"""
    words = report.language.events.on_which
    opened = after(words).match(report.text, date.end + report.text.startswith((",", " ("), date.end), trigger.start) if words else None
    return opened is not None and not report.ended(opened.end(), trigger.start)


def _recalled(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the date that of an older event which the trigger is counted from ("the first visit since the war began in 2022")?"""
    language = report.language
    if not language.events.recalls:
        return False
    # the word may be the first of the date ("the most since" + "the fifth")
    for found in anywhere(language.events.recalls).finditer(report.text, report.sentence.start, date.end):
        if found.start() >= date.start:
            break
        words = found[0].lower()
        if found.end() > date.start + 1 and not words.endswith(language.dates.since):
            continue
        older = words.startswith(language.dates.since) and found.start() <= trigger.start < date.start  # "since the fighting broke out"
        opened = anywhere(language.events.that).search(words) and date.end <= trigger.start  # "since on Monday," + "rebels took Goma"
        opened = opened and "," not in report.text[date.end : trigger.start].removeprefix(",")
        if not (older or opened) and "," not in NAMED_DAY.sub("", report.text[found.end() : date.start]):
            return True
    return False


def _opens_clause(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date open the clause of the trigger behind a conjunction ("ten were shot, and on Monday a bomb exploded")?"""
    left = report.left(date.start)
    joints = before(report.language.usage.conjunctions + report.language.events.clause_breaks)
    joined = any(joints.search(each) for each in (left, PREPOSITION.sub("", left)))
    deed = deed_of(report, trigger)
    told = deed if deed.start >= date.end else trigger
    return joined and "," not in _behind_opening(report, date, told).removeprefix(",")


def _behind_opening(report: Report, date: DateExpression, trigger: Trigger) -> str:
    """What stands between the date and the trigger, behind the place that opens their clause ("on Sunday at Kajuru," + "bandits")."""
    place = next((each.end for each, _ in report.literal if each.start >= date.end), date.end)
    opened = len(report.text[date.end : place].split()) <= PLACE and report.text[place : place + 1] == ","
    return report.text[place + 1 if opened else date.end : trigger.start]


def _of_aside(report: Report, date: DateExpression, trigger: Trigger, certainty: Certainty) -> bool:
    """Does the date belong to an aside: a relative clause, a participle, or what lies ahead of what the sentence tells?"""
    ahead = certainty not in AHEAD and date.end <= trigger.start and _aside_ahead(report, date, trigger)
    return (
        ahead
        or within_aside(report, date.start, date.end, trigger)
        or of_participle(report, date, trigger)
        or (certainty in AHEAD and (announced_on(report, date, trigger) or spoken_then(report, date, trigger)))
        or _of_past(report, date, trigger)
    )


def _of_next(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date open the clause of the next trigger ("Paris condemned it, on Monday Vilnius imposed sanctions")?"""
    behind = next((each for each in report.triggers if each.start >= trigger.end), None)
    if behind is None or not trigger.end <= date.start or behind.start < date.end:
        return False
    gap = report.text[date.end : behind.start]
    # "blew up the tracks, at X, on Tuesday and opened fire"
    goes_on = not trigger.noun and after(report.language.usage.conjunctions).match(gap.lstrip())
    return "," in report.text[trigger.end : date.start] and "," not in gap and not goes_on


def _behind_verb(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a verb behind a comma begin the next sentence before the date, where verbs come first?"""
    if not report.language.events.roles.verb_first:
        return False
    clitics = ("", *report.language.names.clitics)
    told = (each for each in report.triggers if not each.noun and trigger.end <= each.start < date.start)
    lefts = (report.text[trigger.end : each.start] for each in told)
    return any(left.endswith(clitic) and left[: len(left) - len(clitic)].rstrip().endswith(",") for left in lefts for clitic in clitics)


def _of_outcome(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date tell when something came of what `trigger` tells ("since Sunday a truce holds in the wake of" + "clashes")?"""
    words = report.language.events
    if date.end > trigger.start or not before(words.earlier_causes).search(report.left(trigger.start)):
        return False
    led = (each for each in report.triggers if each.end <= trigger.start and not report.parted(each.end, date.start))
    return any(not (each.kind.consequence or each.kind.violent) for each in led)


def _before_it(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a clause behind that of the date tell what had happened before ("fired missiles on Friday after jets had bombed sites")?"""
    words = report.language.events
    if date.end > trigger.start or trigger.noun:
        return False
    opened = [each.end() for each in anywhere(words.earlier_causes).finditer(report.text, date.end, trigger.start)]
    if not date.clause:  # "came back on Monday from a town where he had met X"
        beside = ((low, high) for low, high in report.relatives if date.end <= low and high <= trigger.start)
        opened += [high for low, high in beside if report.text[low - 2] != "," and report.plain[low:high] not in words.that]
    return any(anywhere(words.earlier).search(report.text, each, trigger.end) is not None for each in opened)


def _of_past(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does an aside that ends with the date tell since when somebody has been what he is ("killed X, its chief since 2011, and")?"""
    if date.bound != "since" or date.start < trigger.end or report.text[date.end : date.end + 1] != ",":
        return False
    return "," in report.text[trigger.end : date.start]


def _of_noun(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the date that of a noun in another clause behind the trigger ("a protest, after the elections of" + "4 February")?"""
    if date.start < trigger.end or not report.parted(trigger.end, date.start):
        return False
    return before(report.language.events.actors.whose).search(report.text[trigger.end : date.start]) is not None


def _quoted(report: Report, date: DateExpression, trigger: Trigger) -> bool:  # noqa: ARG001
    """Is the date a name ("the quarter of « 7 July »")?"""
    return QUOTED.fullmatch(report.text, date.start - QUOTES, date.end + QUOTES) is not None


def _opens_details(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a colon open the details of what happened on the day ("On Friday rebels struck: in Djibo, ten were killed")?"""
    marks = [*CLAUSE_END.finditer(report.text, date.end, trigger.start)] if date.end <= trigger.start else []
    if not marks or any(each[0] != ":" for each in marks) or not (trigger.kind.violent or trigger.kind.consequence):
        return False
    told = any(each.end <= marks[0].start() for each in report.told)
    return told and not any(date.end <= each.start < trigger.start for each in report.dates)


def _heads(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand first in the sentence and before a comma, so that all its clauses are told of it ("On Monday, A met; B left")?"""
    return date.dated and date.end <= trigger.start and opens(report, date) and report.text[date.end : date.end + 1] == ","


def _aside_ahead(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does an aside before the trigger tell what lies ahead ("X, expected on Saturday in Paris, met Y")?"""
    opened = report.text.rfind(",", report.sentence.start, date.start)
    closed = "," in report.text[date.end : trigger.start]
    return opened >= 0 and closed and grammar(report.language.code).ahead.search(report.text, opened, date.start) is not None


def _counted(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Is the event counted from another one: told behind "a day after", or, where that opens the sentence, behind its comma?"""
    if trigger.start < date.end:
        return of_lead(report, date) and "," not in report.text[trigger.end : date.start]
    return not opens(report, date) or "," in report.text[date.end : trigger.start] or ago(report, date, trigger)


def of_lead(report: Report, date: DateExpression) -> bool:
    """Is the date counted from what the text is about, and the only one ("hit a refinery a day after the attack")?"""
    noun = next((each for each in report.told if each.start >= date.end), None)
    if report.lead is None or noun is None or not (noun.noun and noun.kind.violent) or sum(each.dated for each in report.dates) > 1:
        return False
    if not date.clause or abs(date.offset) >= WEEK:
        return False
    return anywhere(report.language.events.definite).fullmatch(report.text[date.end : noun.start].strip()) is not None


def ago(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the text begin by telling how long ago it happened ("Two days after the capture of Goma, people")?"""
    begins = date.clause and 0 < date.offset < WEEK and report.context is None and opens(report, date) and trigger.noun
    beside = date.end <= trigger.start and len(report.text[date.end : trigger.start].split()) <= BEGINS
    return begins and beside and "," in report.text[trigger.end : report.sentence.end]


def _of_main(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand behind the relative clause that holds the trigger ("Baku, which counts 50 dead, offered on Monday to")?"""
    verbs = [each.start for each in report.told] + [start for start, _ in report.spoken]
    closed = (end for start, end in report.enclosed if start <= trigger.start < end <= date.start)
    return any(report.language.events.roles.verb_first or start >= end for end in closed for start in verbs)


def _bracketed(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in a bracket that tells something of its own ("the FARC (which signed an accord in" + "2016)"), or when somebody
    was in office ("President Taylor (1997-2003)")?
    """  # noqa: D205
    (opened, closed) = (report.text.rfind("(", report.sentence.start, date.start), report.text.find(")", date.end, report.sentence.end))
    if opened < 0 or closed < 0 or ")" in report.text[opened : date.start] or opened < trigger.start < closed:
        return False
    years = date.second and date.first.year and not date.first.month and opened + 1 == date.start
    return any(opened < each.start < closed for each in report.told) or bool(years and not 0 <= opened - trigger.end <= 1)
