"""Dates that tell when something was said ("the ministry said on Tuesday"), not when it happened."""

from __future__ import annotations

import re

from geomap.dates import DateExpression
from geomap.events.sentence.report import Report
from geomap.events.sentence.scope import reported
from geomap.events.triggers import Trigger
from geomap.languages.patterns import after, anywhere, before

__all__ = ["PREPOSITION", "announced_on", "of_spoken", "said_on", "spoken_then"]

# characters between the day of a speech and the noun that is spoken of
BESIDE = 20
# characters between what is spoken of and the day of the speech behind it
NEXT = 5
# words between a verb of speech and what is spoken of behind it
SPOKEN_OF = 4
# words between a verb of saying and its date
SAID_NEAR = 3
# what may stand between a word and a date that goes with it
PREPOSITION = re.compile(r"\s*\w{0,3}\s*$")


def said_on(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date tell when somebody said what `trigger` tells, which is no saying itself?"""
    speech = (_reported, _of_speech, _before_speech, of_spoken, _of_saying, _of_speaker)
    return any(each(report, date, trigger) for each in (*speech, _of_statement, _of_source, _of_deed, _long_ago))


def _reported(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does it stand behind the deed, with who says so ("killed ten, the ministry said on Tuesday")?"""
    return date.start >= trigger.end and not trigger.kind.done_by_saying and reported(report, trigger.end, date.start)


def announced_on(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date say when somebody said what is told behind it ("announced on Tuesday that", "on Tuesday announced that")?"""
    behind = next((end for start, end in report.spoken if 0 <= start - date.end <= 1), None)
    start = behind or date.end
    start += report.text.startswith((",", "،"), start)
    that = after(report.language.events.that).match(report.text, start, report.sentence.end) if report.language.events.that else None
    if that is None or that.end() > trigger.start:
        return False
    near = (len(report.text[end : date.start].split()) <= SAID_NEAR for _, end in report.spoken if end <= date.start)
    return behind is not None or any(near)


def spoken_then(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand right behind a verb of speech, and what is planned behind both ("said on Friday it would send")?"""
    if trigger.noun or not date.end <= trigger.start or "," in report.text[date.end : trigger.start]:
        return False
    spoken = [end for _, end in report.spoken] + [each.end for each in report.triggers if each.kind.place_role == "none"]
    gaps = (report.text[end : date.start] for end in spoken if end <= date.start)
    return any(PREPOSITION.fullmatch(gap) or before(report.language.events.statements).search(gap) for gap in gaps)


def _of_speech(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand between a verb of speech and what is spoken of ("claimed on Sunday the attack")?"""
    if not trigger.noun or not 0 <= trigger.start - date.end <= BESIDE or _whose(report, date):
        return False
    spoken = [each.end for each in report.triggers if each.kind.place_role == "none"]
    spoken += [end for _, end, cue in report.cues if cue.certainty in {"claimed", "denied"}]
    if before(report.language.events.that).search(report.left(date.start)):  # "said that on Monday the attack"
        return False
    return any(end <= date.start and PREPOSITION.fullmatch(report.text, end, date.start) for end in spoken)


def _whose(report: Report, date: DateExpression) -> bool:
    """Is what stands behind the date that day's ("Monday's attack")?"""
    words = report.language.events.possessive
    return bool(words) and after(words).match(report.text, date.end) is not None


def _before_speech(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand before a verb of speech and what is spoken of behind it ("the Council on Tuesday condemned the attack")?"""
    if not trigger.noun or not (trigger.kind.violent or trigger.kind.consequence):
        return False
    verb = next((each for each in reversed(report.told) if each.end <= trigger.start), None)
    if verb is None or verb.noun or verb.kind.place_role != "none" or not date.end <= verb.start:
        return False
    return len(report.text[verb.end : trigger.start].split()) <= SPOKEN_OF and not report.parted(verb.end, trigger.start)


def _long_ago(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a month or a year tell when somebody said what had happened ("said in March that the killing of ten")?"""
    return not (date.first.day or date.first.weekday is not None or date.unit) and announced_on(report, date, trigger)


def of_spoken(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Where the verb comes second, does the date behind what somebody speaks of tell when he did ("verurteilte den Angriff am Montag")?"""
    words = report.language.events
    if not (trigger.noun and words.roles.verb_second and 0 <= date.start - trigger.end <= NEXT):
        return False
    condemns = (each for each in report.told if each.kind.place_role == "none" and not (each.noun or each.kind.certainty))
    spoken = [each.end for each in condemns if each.end <= trigger.start]  # whoever accuses tells when it was done
    beside = spoken and not any(mark in report.text[spoken[-1] : trigger.start] for mark in ",;:")
    return bool(beside) and before(words.actors.whose).search(report.left(date.start)) is None


def _of_saying(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand beside the verb of speech before the comma behind which violence is told ("sagte am Montag, der Angriff")?

    A town that is said to have fallen has done so by that day, and so has much else that is not violence.
    """
    if not _harm(trigger) or trigger.start < date.end or report.language.events.roles.verb_first:
        return False
    (start, end) = (report.text.rfind(",", report.sentence.start, date.start), report.text.find(",", date.end, trigger.start))
    that = anywhere(report.language.events.that)
    spoken = [low for low, _ in report.spoken if start < low < end and not that.search(report.text, low, date.start)]
    # "said fighting on Monday killed ten, while one died in a blast"
    goes_on = not any(end < low < trigger.start for low, _ in report.spoken)
    told = [each.start for each in report.told if goes_on and _harm(each) and each.end <= date.start]
    return any(not any(low < each for each in told) for low in spoken)


def _harm(trigger: Trigger) -> bool:
    """Does it tell violence, or whom it hit?"""
    return (trigger.kind.violent and not trigger.kind.takes_ground) or trigger.kind.consequence


def _of_speaker(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand right before the verb of speech behind which violence is told ("police on Monday said five were killed")?"""
    if not _harm(trigger) or trigger.start < date.end:
        return False
    said = next(((start, end) for start, end in report.spoken if date.end <= start and not report.text[date.end : start].strip()), None)
    if said is None or said[1] > trigger.start or any(each.start <= said[0] < each.end for each in report.triggers):  # "claimed ten lives"
        return False
    return after(report.language.events.roles.light).match(report.text, said[0]) is None  # "claimed responsibility for"


def _of_statement(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date tell when a statement, that may tell of violence, was made ("in a statement on Monday", "in a 3 May statement")?"""
    words = report.language.events
    if not (words.statements and _harm(trigger)):
        return False
    behind = before((*words.statements, *words.released)).search(report.left(date.start))
    return behind is not None or after(words.statements).match(report.text, date.end, report.sentence.end) is not None


def _of_source(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date say when a source told it ("ten were killed, according to a report published on Monday")?"""
    named = [end for start, end, verb in report.says if not verb and trigger.end <= start and end <= date.start]
    told = any(named[-1] <= each.start < date.start for each in report.triggers) if named else True
    if told or "," in report.text[named[-1] : date.start]:
        return False
    words = report.language.events  # "töteten nach Angaben der Armee am Montag zehn Menschen", but "laut einem Bericht vom Montag"
    return not words.roles.verb_second or before(words.actors.whose).search(report.left(date.start)) is not None


def _of_deed(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand behind the deed that somebody speaks of ("condemned the attack on", "accused them of firing on" + "Monday",
    "called for a successor since his resignation in" + "May"), or is the deed that day's ("condemned Monday's attack")?
    """  # noqa: D205
    spoken = trigger.kind.place_role == "none" and not trigger.noun
    if spoken and trigger.end <= date.start and _whose(report, date):
        return True
    long = not (date.first.day or date.first.weekday is not None or date.first.relative is not None or date.unit)
    behind = (each for each in report.triggers if trigger.end <= each.start and each.end <= date.start)
    deeds = (each for each in behind if each.kind.violent or (long and each.noun))
    return spoken and any(not of_spoken(report, date, each) for each in deeds)
