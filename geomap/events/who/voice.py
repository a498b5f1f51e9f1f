"""Does a verb say what its subject did, or what was done to it?"""

from __future__ import annotations

from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.events.who.clauses import Clause
from geomap.languages.patterns import after, anywhere, before

__all__ = ["acts", "by_agent", "is_passive", "of_subject"]


def is_passive(report: Report, trigger: Trigger, clause: Clause, *, objectless: bool = True) -> bool:
    """Passive by its auxiliary, by its form, or by the agent behind it ("people killed by the army"); `objectless`: nobody stands in it."""
    words = report.language.events.roles
    (form, *others) = report.plain[_verb(report, trigger) : trigger.end].split()
    acting = anywhere((*words.singular_verbs, *words.plural_verbs))
    form = next((each for each in others[:1] if acting.fullmatch(each)), form)  # "масовано" + "обстріляли"
    left = report.plain[clause.start : trigger.start]  # without quotation marks ("a « dénoncé »")
    by_himself = before(words.reflexive).search(left) or anywhere(words.reflexive).search(report.text, trigger.start, trigger.end)
    auxiliary = before(words.passive).search(left) and not anywhere(words.active_forms).fullmatch(form)  # "are holding"
    agent = after(words.passive_after).match(report.text, trigger.end)
    if not by_himself and (auxiliary or agent or _holds_passive(report, trigger)):
        return True
    if words.passive_clause and anywhere(words.passive_clause).search(report.text, _behind_aside(report, trigger, clause), clause.end):
        return True
    led = [each for each in report.triggers if not each.noun and clause.start <= each.start and each.end < trigger.start]
    if led and words.passive_forms and _goes_on(report, led[-1], trigger):
        # "ont incendié des maisons et enlevé ...": one auxiliary for both
        return is_passive(report, led[-1], clause)
    alone = objectless and trigger.kind.counts and trigger.kind.event_type != "Protests" and not _counts(report, trigger.end)
    if alone and not _takes_object(report, trigger) and after(words.objectless_after).match(report.text, trigger.end):
        return True
    if words.passive_forms and anywhere(words.passive_forms).fullmatch(form):
        active = words.active_before
        own = anywhere(active).search(report.text, trigger.start, trigger.end) if active else None
        return own is None and not by_himself and not (active and before(active).search(left)) and not _holds_object(report, trigger)
    return False


def _behind_aside(report: Report, trigger: Trigger, clause: Clause) -> int:
    """Where the words of the verb's own clause begin, behind a relative clause in it ("X, der verwundet wurde," + "sprach")."""
    opened = [each for each in report.enclosed if clause.start < each[0] and each[1] <= trigger.start]
    return opened[-1][1] if opened else clause.start


def _holds_object(report: Report, trigger: Trigger) -> bool:
    """Has a participle, joined to a verb before it, somebody or something with an article right behind it ("averti les habitants," +
    "encerclé" + "la ville")?
    """  # noqa: D205
    left, words = report.left(trigger.start).rstrip(), report.language.events
    joined = left.endswith(",") or before(report.language.joints).search(left) is not None
    end = trigger.start + len(report.text[trigger.start : trigger.end].split()[0])
    article = after(words.definite).match(report.text, end)
    dated = any(each.start <= end + 1 < each.end for each in report.dates)
    agent = anywhere(words.roles.passive_after).search(report.text, trigger.start, trigger.end)  # "renversé par"
    other = dated or agent or after(words.actors.whose).match(report.text, end)
    return joined and ((article is not None and not other) or (_takes_object(report, trigger) and not agent))


def _verb(report: Report, trigger: Trigger) -> int:
    """Where the verb begins in a trigger that its subject opens ("soldados" + "abrieron fuego")."""
    spotted = report.spotted("party") if " " in report.plain[trigger.start : trigger.end] else ()
    return max((end for start, end, _ in spotted if start <= trigger.start < end < trigger.end), default=trigger.start)


def of_subject(report: Report, trigger: Trigger, start: int) -> bool:
    """Is what begins at `start`, inside the trigger, whose its subject is ("rebels of" + "the M23" + "entered")?"""
    (words, left) = (report.language.events, report.left(start))
    owner = before(words.actors.whose).search(left) and not before(words.roles.agent_before).search(left)
    return bool(owner) and trigger.start < _verb(report, trigger) < start < trigger.end


def by_agent(report: Report, left: str) -> bool:
    """Do the words at the end of `left` name who does it, not who says who did ("attributed by" + "officials" + "to rebels")?"""
    roles = report.language.events.roles
    found = before(roles.agent_before).search(left)
    said = left[: found.start()].split()[-1:] if found else []
    blames = anywhere(tuple(each.split()[0] for each in roles.blamed_before))
    suffered = roles.suffered and found and before(roles.suffered).search(left[: found.start()])  # "the raid suffered by" + "the army"
    return found is not None and not suffered and not any(blames.fullmatch(each) for each in said)


def _holds_passive(report: Report, trigger: Trigger) -> bool:
    """Is the auxiliary part of the trigger ("were driven out"), and makes passive what stands behind it, unlike "se sont convenus"?"""
    words = report.language.events.roles
    inside = anywhere(words.passive).search(report.text, trigger.start, trigger.end)
    return inside is not None and anywhere(words.active_forms).search(report.text, trigger.start, trigger.end) is None


def _goes_on(report: Report, led: Trigger, trigger: Trigger) -> bool:
    """Does the verb go on with what the one before it says, behind "and" or, where it counts whom it hits, behind a comma?"""
    gap = report.text[led.end : trigger.start].rstrip()
    if before(report.language.joints).search(gap):
        return True
    first = report.plain[trigger.end : report.sentence.end].split()[:1]
    return gap.endswith(",") and any(each.isdigit() or each in report.language.events.counts.words for each in first)


def acts(report: Report, trigger: Trigger, clause: Clause) -> bool:
    """Does the form of the verb, or an auxiliary anywhere before one that comes second, say that its subject acts ("haben … gestürmt")?"""
    words = report.language.events.roles
    if trigger.noun:
        return False
    held = words.verb_second and anywhere(words.active_before).search(report.text, clause.start, trigger.start)
    return bool(held) or anywhere(words.active_forms).match(report.text, trigger.start) is not None


def _takes_object(report: Report, trigger: Trigger) -> bool:
    """Does the trigger take in an object nobody knows ("captured the suspect", "arrested ten people")?"""
    articles, numbers = report.language.function_words, report.language.events.counts.words
    words = report.plain[trigger.start : trigger.end].split()[1:]
    return any(word in articles or word in numbers or word.isdigit() for word in words)


def _counts(report: Report, start: int) -> bool:
    """Is it a number that begins at `start` ("killed at least 12 people"), not where or when?"""
    counts = report.language.events.counts
    return after(counts.at_least + counts.at_most + counts.about).match(report.text, start) is not None
