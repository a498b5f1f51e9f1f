"""Dates of participles and relative clauses, which say who or which is meant, and what befell them ("a teacher, arrested on Saturday")."""

from __future__ import annotations

from geomap.dates import DateExpression
from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.events.when.said_on import PREPOSITION
from geomap.languages.patterns import after, anywhere, before

__all__ = ["describes_noun", "of_participle", "told_aside"]

# characters before a date in which a participle may stand, and between a trigger and a date that are beside each other
NEAR, BESIDE = 40, 20
# characters between a noun and its participle behind a comma
GAP = 3


def of_participle(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date tell of a participle what it does not tell of `trigger`, or of a verb what it does not where that is a participle?"""
    return any(each(report, date, trigger) for each in (_follows, _inside_other, _of_verb, _of_aside, _of_described, _held_since))


def _inside_other(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Do the two parts of another verb, behind a comma, stand around the date ("Spain called, Israel" + "flog am 10. August … aus")?"""
    around = (each for each in report.triggers if each is not trigger and each.start < date.start and date.end < each.end)
    gaps = (report.text[trigger.end : each.start] + report.text[each.end : trigger.start] for each in around)
    return not trigger.noun and any("," in gap for gap in gaps)


def _follows(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date follow a participle that says who or which is meant ("marched to free a teacher, arrested on Saturday")?"""
    told = (each for each in report.triggers if not each.noun and trigger.end <= each.start <= date.start)
    return any(
        (report.left(each.start).endswith(", ") or describes_noun(report, each))
        and (date.start < each.end or PREPOSITION.fullmatch(report.text, each.end, date.start))
        for each in told
    )


def _of_verb(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the trigger only say which are meant, and the date tell of a verb ("les femmes enlevées ont été libérées lundi")?"""
    words = report.language.events.roles
    verbs = anywhere(words.passive + words.active_before)
    start, end = (report.sentence.start, date.start) if date.end <= trigger.start else (trigger.end, date.start)
    aside = date.end <= trigger.start and report.left(trigger.start).endswith(", ")  # "wait since Monday at Gaza, bombed"
    aside = aside and verbs.match(report.text, trigger.start) is None
    return describes_noun(report, trigger) and (aside or verbs.search(report.text, start, end) is not None)


def _of_aside(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date end an aside before the trigger that tells what befell somebody ("à Khartoum, reprise en mars, dix ont péri"), or
    since when he is what he is ("the envoy, in exile since August, called for talks")?
    """  # noqa: D205
    opened, closed = report.text.rfind(",", report.sentence.start, date.start), report.text.find(",", date.end, trigger.start)
    if opened < 0 or closed < 0 or report.ended(opened, date.start):
        return False
    if any(opened < each.start and each.end <= date.start for each in report.dates):  # that is the one of the participle
        return False
    forms = report.language.events.roles.passive_forms
    befell = bool(forms) and after(forms).match(report.text, opened + 1, date.start) is not None
    return befell or (date.bound == "since" and closed == date.end and bool(report.text[opened + 1 : date.start].strip()))


def _of_described(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a participle before the date tell when its noun, which is not `trigger`, was signed, killed or begun?"""
    words = report.language.events
    left = report.text[max(report.sentence.start, date.start - NEAR) : date.start]
    told = before(words.describing).search(left) if words.describing else None
    if told is None or before(words.roles.passive + words.roles.active_before).search(left[: told.start()]):
        return False
    at = date.start - len(left) + told.start()
    if any(each.start <= at < each.end and _shares(report, each) for each in report.told):
        return False
    signed = trigger.kind.plover == "AGREE" and not any(trigger.end <= each.start < at for each in report.told)
    behind = trigger.noun and 0 <= at - trigger.end <= GAP  # "broke the truce" + "in force since March"
    dated = any(each.dated and trigger.end <= each.start and not report.parted(trigger.end, each.start) for each in report.dates)
    # "the truce signed in 1991 was broken on 13 November"; "das Abkommen vom Montag" + "lehnt die Miliz ab"
    near = trigger.noun and 0 <= trigger.start - date.end <= BESIDE and not dated
    beside = trigger.start <= at < trigger.end or near or behind
    return not (beside or (signed and trigger.end <= at))


def _held_since(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does a participle with its agent, behind the trigger, tell since when it is so ("took positions held by the army since 2014")?"""
    words = report.language.events.roles
    if date.bound != "since" or date.start < trigger.end or not words.passive_after:
        return False
    agent = next(anywhere(words.passive_after).finditer(report.text, trigger.end, date.start), None)
    held = report.plain[trigger.end : agent.start()].split()[-1:] if agent else []
    return bool(held) and anywhere(words.passive_forms).fullmatch(held[0]) is not None


def describes_noun(report: Report, trigger: Trigger) -> bool:
    """Does a participle without an auxiliary go with the noun before it ("respecter l'accord signé" + "le 4 décembre")?"""
    words = report.language.events.roles
    form = report.plain[trigger.start : trigger.end].split()[0]
    if trigger.noun or not words.active_before or not anywhere(words.passive_forms).fullmatch(form) or _shares(report, trigger):
        return False
    verbs = before(words.passive + words.active_before + report.language.usage.conjunctions)
    return not verbs.search(report.undated(trigger.start).rstrip(" ,"))  # "avaient, fin mai, raflé"


def _shares(report: Report, trigger: Trigger) -> bool:
    """Has the participle the auxiliary of the one before it ("dix personnes ont été tuées et vingt autres" + "enlevées")?"""
    verb = next((each for each in reversed(report.told) if each.end <= trigger.start and not each.noun), None)
    if verb is None or not before(report.language.events.roles.passive).search(report.left(verb.start)):
        return False
    return after(report.language.usage.conjunctions).match(report.text, verb.end, trigger.start) is not None


def told_aside(report: Report, date: DateExpression, trigger: Trigger) -> bool:
    """Does the date stand in a relative clause that a comma ends, and another one before it ("on Saturday ended the battle that began on
    Wednesday, when")?
    """  # noqa: D205
    if "," not in report.text[date.end : trigger.start]:
        return False
    opened = [low for low, high in report.relatives if "," not in (gap := report.text[high : date.start]) and gap.strip()]
    return bool(opened) and any(each.dated and each.end <= opened[-1] for each in report.dates if each is not date)
