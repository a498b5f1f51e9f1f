"""What a sentence only aims at, asks for or talks of: none of it is a deed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from geomap.events.sentence.report import Report
from geomap.events.sentence.usual import is_realised, only_describes
from geomap.events.triggers import Trigger, class_of
from geomap.languages.patterns import after, anywhere, before

__all__ = ["only_aimed_at", "only_charged", "only_talked_of"]

# how many words may stand between "called" and what is called for; what is asked for or ruled out did not happen
ASKED = 4
# and between what is asked for and the verb at the end of its clause
ASKED_BEHIND = 8
# letters of a pronoun before an infinitive ("se" + "retrouver")
REFLEXIVE = 2
# and between talks and the last of what they are about
TALKED_OF = 12
ASKING = frozenset({"REQUEST", "REJECT"})
# a verb, and what may stand between it and its object
OBJECT = re.compile(r"\b(\w+) (?:\b\w{1,4}(?:['’]|\b) ?){0,2}$")
WORD = re.compile(r"\w+")


def only_charged(report: Report, trigger: Trigger) -> bool:
    """Is it what somebody is accused of having said or asked for ("accused Moscow of having made" + "demands")?"""
    if trigger.kind.place_role != "none" or before(report.language.joints).search(report.left(trigger.start)):
        return False
    return report.charge(trigger, said=True) is not None


def only_aimed_at(report: Report, trigger: Trigger) -> bool:
    """Does the trigger name no deed but an aim ("to retake the town"), or what somebody asks for ("called for talks", "demands that")?"""
    words, left = report.language.events, report.left(trigger.start)
    if _is_infinitive(report, trigger):
        return _is_chanted(report, trigger) or not is_realised(report, trigger)
    if (
        _is_chanted(report, trigger)
        or _is_for(report, trigger)
        or (trigger.noun and _is_aimed_at(report, trigger))
        or only_describes(report, trigger)
    ):
        return True
    if trigger.kind.violent or trigger.kind.consequence:
        return False
    asked = [each.end for each in report.triggers if each.end <= trigger.start and _asks(report, each)]
    if trigger.noun and (_is_asked_behind(report, trigger) or _is_listed(report, trigger, asked)):
        return True
    gap = report.text[asked[-1] : trigger.start] if asked else ","
    if "," in gap or report.parted(asked[-1], trigger.start, but=frozenset(words.that)):
        return False
    # behind its article the object of a verb in second place may stand far ("forderten Tausende am Sonntag in Bagdad" + "die Auflösung")
    far = ASKED_BEHIND if words.asked and before(words.asked).search(left) else ASKED
    asked_for = anywhere(words.that).search(gap) is not None or not gap.strip()  # "denied sending arms"
    return len(gap.split()) <= far if trigger.noun else asked_for


def _is_chanted(report: Report, trigger: Trigger) -> bool:
    """Does it only tell what a crowd demands or condemns ("marched and demanded justice", "held a rally to condemn the murder")?"""
    (kind, words, left) = (trigger.kind, report.language.events, report.left(trigger.start))
    condemned = kind.mode == ("disapprove",) and before(words.infinitive).search(left)
    crowds = [each for each in report.triggers if each.kind.plover == "PROTEST" and each.end <= trigger.start]
    crowds = [each for each in crowds if not report.parted(each.end, trigger.start)]
    if kind.plover == "CONCEDE":  # "marched for the release of"
        return any(anywhere(words.aims).search(report.text, each.end, trigger.end) for each in crowds)
    return bool(crowds) and (kind.plover == "REQUEST" or bool(condemned))


def _asks(report: Report, trigger: Trigger) -> bool:
    """Does it tell that somebody asks for something, or a crowd ("Tausende Menschen forderten")?"""
    crowd = trigger.kind.plover == "PROTEST" and not trigger.noun
    words = report.text[trigger.start : trigger.end].split() if crowd else ()
    return trigger.kind.plover in ASKING or any(class_of(each, report.language)[0].plover in ASKING for each in words)


def only_talked_of(report: Report, trigger: Trigger) -> bool:
    """Is the noun what talks are about, alone or in a list ("talks on a truce, the release of hostages and a withdrawal")?"""
    words = report.language.events.talked_of
    talks = next((each for each in reversed(report.triggers) if each.kind.plover == "CONSULT" and each.end <= trigger.start), None)
    kind = trigger.kind
    if not words or talks is None or not trigger.noun or kind.violent or kind.consequence or kind.plover == "CONSULT":
        return False
    about = anywhere(words).search(report.text, talks.start, trigger.start)
    told = about and any(about.end() <= each.start < trigger.start and not each.noun for each in report.triggers)
    if about is None or told or report.parted(about.end(), trigger.start):
        return False
    between = len(report.text[talks.end : about.start()].split()), len(report.text[about.end() : trigger.start].split())
    return between[0] <= ASKED and between[1] <= TALKED_OF


def _is_listed(report: Report, trigger: Trigger, asked: Sequence[int]) -> bool:
    """Does the noun go on, behind a comma and an article at most, with what is asked for ("demand elections, the release of prisoners")?"""
    start, end = asked[-1] if asked else trigger.start, trigger.start
    (front, comma, article) = report.text[start:end].rpartition(",")
    told = report.parted(start, end) or any(start <= each.start < end and not each.noun for each in report.triggers)
    return bool(comma and front.strip()) and not told and article.strip(" '’").lower() in {"", *report.language.function_words}


def _is_asked_behind(report: Report, trigger: Trigger) -> bool:
    """Is the noun what the verb behind it asks for or refuses, where that ends the clause ("den Abzug der Truppen gefordert")?"""
    words, left = report.language, report.left(trigger.start)
    verb = next((each for each in report.triggers if each.start >= trigger.end and not each.noun), None)
    object_ = before(words.events.asked).search(left) if words.events.asked and verb and verb.kind.plover in ASKING else None
    if verb is None or object_ is None or before(words.usage.literal_before).search(left[: object_.start()]):
        return False
    gap = report.text[trigger.end : verb.start]
    return "," not in gap and len(gap.split()) <= ASKED_BEHIND and not report.parted(trigger.end, verb.start)


def _is_infinitive(report: Report, trigger: Trigger) -> bool:
    words = report.language.events
    if trigger.kind.violent and not trigger.noun and before(words.aims_at).search(report.left(trigger.end)):
        return True
    if not before(words.infinitive).search(report.left(trigger.start)):
        return False
    if trigger.noun:  # "bases from which to attack the town"
        bare = not (words.infinitive_forms or words.roles.verb_second)
        return bare and after(words.definite).match(report.text, trigger.end) is not None
    (verb, *behind) = WORD.findall(report.text, trigger.start, trigger.end)
    if words.past_forms and any(map(anywhere(words.past_forms).fullmatch, behind)):  # "солдати покинули"
        return False
    verb = behind[0] if behind and len(verb) <= REFLEXIVE else verb
    return not words.infinitive_forms or anywhere(words.infinitive_forms).fullmatch(verb) is not None


def _is_aimed_at(report: Report, trigger: Trigger) -> bool:
    """Is the noun the object of an aim ("pour obtenir la libération de")? Not of what somebody is there to say."""
    words, left = report.language.events, report.left(trigger.start)
    verb = OBJECT.search(left) if words.infinitive_forms else None
    if verb is None or anywhere(words.infinitive_forms).fullmatch(verb[1]) is None or anywhere(words.saying).fullmatch(verb[1]):
        return False
    front = left[: verb.start()]
    return before(words.infinitive).search(front) is not None and before(words.realised).search(front) is None


def _is_for(report: Report, trigger: Trigger) -> bool:
    """Does it stand in a clause that tells what something is for ("um weitere Angriffe zu verhindern")?"""
    opened = report.text.rfind(",", report.sentence.start, trigger.start)
    purposes = report.language.events.purposes
    return bool(purposes) and opened >= 0 and after(purposes).match(report.text, opened + 1) is not None
