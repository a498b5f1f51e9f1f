"""What a party to the conflict reports: the next sentence says so ("The ministry of defence said so"), or it tells of its own side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from geomap.events.draft import DOERS, Draft
from geomap.events.groups import group_names, state_forces
from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.events.who.parties import ARMED, Party
from geomap.languages import Language
from geomap.languages.patterns import after, anywhere
from geomap.models import Actor, Article, Sentence, Span

__all__ = ["by_themselves", "claimed", "in_reported_mood", "is_communique", "of_own_side"]

# how many words may stand before who speaks
ARTICLE = 1


def is_communique(article: Article, language: Language) -> bool:
    """Does a party to the conflict tell the text, outside quotations ("our forces captured", more than once)?"""
    (words, text) = (language.events.own_voice, article.document.text)
    if not words:
        return False
    own = anywhere(words)
    body = (each for each in article.sentences if each.kind == "body")
    said = ((each.start, found.start()) for each in body for found in own.finditer(text, each.start, each.end))
    return len({start for start, at in said if not _quoted(text[start:at])}) > 1


def of_own_side(report: Report, trigger: Trigger, who: Sequence[Actor], named: Sequence[Party]) -> bool:
    """May it be a deed of those whose communiqué it is: by forces that are no rebels or foes, against the enemy, a town taken by nobody
    who is named, or any in a list?
    """  # noqa: D205
    if report.listed or not report.own_voice:
        return report.own_voice
    words = report.language.events.actors
    doers = {each.mention.start for each in who if each.role in DOERS and each.mention}
    acting = [each for each in named if each.start in doers]
    others = anywhere((*words.irregular, *words.foes))
    forces = (each for each in acting if each.kind == "force" or (each.kind == "group" and group_names(each.name) & state_forces()))
    own = any(others.search(each.name) is None and each.country in {None, report.home} for each in forces)
    hit = not any(others.search(each.name) for each in acting) and _strikes_foes(report, trigger, who)
    return own or hit or (not acting and (trigger.kind.takes_ground or trigger.kind.polices))


def _quoted(left: str) -> bool:
    """Does a quotation open in the words `left`, and not close?"""
    return left.count('"') % 2 == 1 or any(left.count(opens) > left.count(closes) for opens, closes in ("«»", "“”"))


def claimed(report: Report, told: Iterable[Draft], behind: Sequence[Sentence]) -> list[Draft]:
    """`told` by the sentence of `report`, claimed where the first of the sentences `behind` says whose report it is."""
    words, text = report.language.events.claimed_by, report.article.document.text
    source = after(words).match(text, behind[0].start, behind[0].end) if words and behind else None
    if source is None:
        return list(told)
    cue = report.span(*source.span())
    return [replace(each, event=replace(each.event, certainty="claimed", cue=cue)) if _is_fact(each) else each for each in told]


def _is_fact(draft: Draft) -> bool:
    return draft.kind.happens and draft.event.certainty == "reported_fact"


def by_themselves(report: Report, trigger: Trigger, source: Span | None, who: Sequence[Actor], named: Sequence[Party]) -> bool:
    """Does `source`, an army, its ministry or a group, report what its own side did ("Turkish forces killed ten, the ministry said")?

    An arrest, a find of arms and dead enemies without a doer are its own; who has spoken of his side in the paragraph goes on to do so.
    """
    if source is None and not report.speaks_on:
        return False
    doers = {each.mention.start for each in who if each.role in DOERS and each.mention}
    acting = [each for each in named if each.start in doers and each.kind in {"force", "group", "government"}]
    own = (trigger.kind.polices and not doers) or _strikes_foes(report, trigger, who)
    if source is None:
        return not report.spoken and any(_one_side(one, each) for one in report.speaking for each in acting)
    (martial, again) = (anywhere(report.language.events.actors.martial), anywhere(report.language.events.same_source).search(source.text))
    office = any(martial.search(each) for each in (source.text, *(each.name for each in report.speaking if again)))
    if own and (office or (again and report.speaking)):
        return True
    if again and (not report.speaking or any(_one_side(one, each) for one in report.speaking for each in acting)):
        return bool(report.speaking)
    speakers = [each for each in named if source.start < each.end and each.start < source.end]
    if office and all(each.country is None for each in speakers):  # the ministry of the country whose forces they are
        return any(each.country and (each.kind == "force" or group_names(each.name) & state_forces()) for each in acting)
    heads = [each for each in speakers if office or (each.kind in ARMED and _heads(report, source, each))]
    return (own and not trigger.kind.polices and bool(heads)) or any(_one_side(one, each) for one in heads for each in acting)


def _strikes_foes(report: Report, trigger: Trigger, who: Sequence[Actor]) -> bool:
    """Does violence hit those whom an army calls its enemy, and does nobody else take part ("four terrorists were killed")?"""
    hit = [each for each in who if each.role not in DOERS or (each.mention and trigger.start <= each.mention.start < trigger.end)]
    foes = anywhere(report.language.events.actors.foes)
    return trigger.kind.violent and bool(hit) and len(hit) == len(who) and all(foes.search(each.name) for each in hit)


def in_reported_mood(report: Report) -> bool:
    """Does the sentence only say, by the mood of its main verb, what somebody has told ("Die Soldaten hätten Häuser geplündert")?"""
    (words, start, end) = (report.language.events.reported_mood, report.sentence.start, report.sentence.end)
    clause = report.text[start:end].partition(",")[0] if words else ""
    return bool(words) and anywhere(words).search(clause) is not None


def _heads(report: Report, source: Span, speaker: Party) -> bool:
    """Does `speaker` speak, not somebody of his ("a source in the army")?"""
    return len(report.text[source.start : speaker.start].split()) <= ARTICLE


def _one_side(one: Party | Actor, other: Party) -> bool:
    (names, others) = (set(group_names(one.name)), set(group_names(other.name)))
    if names or others:
        return bool(names & others)
    return one.country is not None and one.country == other.country
