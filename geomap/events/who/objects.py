"""Whom a verb hits where it stands before its subject: he is no subject of it, nor of the next ("قتل الجيش مسلحين" + "واعتقل")."""

from __future__ import annotations

from geomap.events.who.description import described
from geomap.events.who.parties import Party
from geomap.events.who.scene import Scene, linked
from geomap.languages.patterns import anywhere, before, last_word

__all__ = ["has_subject", "in_phrase", "was_hit"]

QUOTES = ' «„“"'
# a preposition and the noun behind it
PHRASE = 2


def has_subject(scene: Scene, party: Party) -> bool:
    """Has the verb another subject than `party` behind it: because it ends in a preposition ("أُفرج عن" + "المحتجزين"), because a noun
    with its article, whoever that is, stands between ("تدعو" + "المنظمة" + "السلطات"), or because the forms of the two do not go together
    ("وتطالب" + "مجلس الأمن")? A title stands before a name as well.
    """  # noqa: D205
    (report, words) = (scene.report, scene.report.language.events)
    if party.start < scene.trigger.end:
        return False
    if last_word(report.text[scene.trigger.start : scene.trigger.end]) in report.language.function_words:
        return True
    between = described(report.language, scene.between(party)).split()
    opened = bool(between) and anywhere(words.definite_forms).fullmatch(between[-1]) is not None
    whose = scene.trigger.kind.violent and in_phrase(scene, party)
    return (opened and party.kind != "person") or whose or _disagrees(scene, party) or _is_oblique(scene, party)


def _is_oblique(scene: Scene, party: Party) -> bool:
    """Has a noun right behind the verb a form of objects ("اعتقلت" + "مسلحين")? Names and offices end as they like."""
    noun, first = party.kind in {"civilian", "force", "group"} and scene.between(party).isspace(), party.name.split()[0]
    several = noun and anywhere(scene.words.masculine_nouns).fullmatch(first) is None  # "الأمين العام"
    return several and anywhere(scene.words.oblique_forms).fullmatch(first) is not None


def _disagrees(scene: Scene, party: Party) -> bool:
    """Is one of the verb and the noun feminine, and the other masculine?"""
    roles, first = scene.words, party.name.split()[0]
    verb = scene.report.plain[scene.trigger.start : scene.trigger.end].split()[0]
    she, he = (anywhere(each).fullmatch(verb) is not None for each in (roles.feminine_verbs, roles.masculine_verbs))
    his, hers = (anywhere(each).fullmatch(first) is not None for each in (roles.masculine_nouns, roles.feminine_nouns))
    hers = hers or (party.kind == "government" and not his)  # countries and towns
    return (she and not he and his) or (he and hers)


def in_phrase(scene: Scene, party: Party) -> bool:
    """Is he whose the noun behind a preposition is ("على" + "مواقع" + "الجيش")?"""
    (report, left) = (scene.report, scene.report.left(party.start).split()[-2:])
    if len(left) < PHRASE or not report.text[: party.start].endswith(" "):
        return False
    bare = anywhere(report.language.events.definite_forms).fullmatch(left[1]) is None and not left[1].isdigit()
    return bare and left[0] in report.language.names.links


def was_hit(scene: Scene, party: Party) -> bool:
    """Does a verb before him hit him, whose subject stands between the two or is told before ("إنه" + "قتل")?"""
    (report, roles) = (scene.report, scene.words)
    beside = any(each[-1].end + 1 == party.start for each in scene.front)  # "أجبر الجنود" + "معتقلين"
    if beside and anywhere(roles.oblique_forms).fullmatch(party.name.split()[0]):
        return True
    verbs = [each for each in report.triggers if not each.noun and each is not scene.trigger and each.end <= party.start]
    verb = next((each for each in reversed(verbs) if scene.clause.start <= each.start and not report.parted(each.end, party.start)), None)
    if verb is None or linked(scene, party) or "," in report.text[verb.end : party.start]:
        return False
    named = [each[0] for each in scene.front if verb.end <= each[0].start < party.start]
    if any(not linked(scene, each) for each in named):
        return True
    told = before(roles.same_subject).search(report.left(verb.start)) is not None
    return told and not described(report.language, report.text[verb.end : party.start].rstrip(QUOTES) + " ").strip()
