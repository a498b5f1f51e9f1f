"""Who is the subject of a trigger, of those before it: the nearest in no preposition, or the one whom several verbs share."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from geomap.events.sentence.pointing import QUOTES, is_participle
from geomap.events.sentence.report import Report
from geomap.events.who.description import described
from geomap.events.who.objects import in_phrase, was_hit
from geomap.events.who.parties import Party
from geomap.events.who.scene import OBJECT, TARGET, Scene, led, linked, only_subject, own_noun
from geomap.languages.patterns import after, anywhere, before

__all__ = ["held", "subject"]

# how many may be joined where one of them may belong to the words before
LISTED = 2


def subject(scene: Scene) -> Sequence[Party]:
    """Those nearest before the trigger who stand in no preposition; the one that a relative clause is about; the speaker of himself;
    of a verb that is joined to one before it, whoever does both.
    """  # noqa: D205
    if led(scene):
        return ()
    free = _free(scene)
    found = _shared(scene, [*free]) if _is_joined(scene) else next(free, scene.clause.subject)
    return () if found and _counts_others(scene, found[-1]) else found


def _counts_others(scene: Scene, party: Party) -> bool:
    """Does a number right before a verb of harm count whom it hits, not tell what `party` did ("the governor spoke of 16" + "wounded")?"""
    (report, start, end) = (scene.report, party.end, scene.trigger.start)
    if scene.trigger.noun or scene.words.verb_second or not scene.trigger.kind.counts or any(each.end == end - 1 for each in report.dates):
        return False
    (gap, counted) = (report.text[start:end], described(report.language, report.text[start:end]))
    return len(counted.split()) > 0 and len(counted) < len(gap)


def _free(scene: Scene) -> Iterator[Sequence[Party]]:
    """Those before the trigger who may be its subject, the nearest first."""
    objects = held(scene)
    for at, listed in reversed([*enumerate(scene.front)]):
        each = _without_owner(scene, listed)
        if listed in objects or (at and _bracketed(scene, listed[0])):
            continue
        free = (
            (only_subject(scene, each[0]) or not linked(scene, each[0]))
            and not _owner_of_more(scene, each[-1])
            and not _object_of_other(scene, each[0])
        )
        if free and not (at and not linked(scene, scene.front[at - 1][0]) and _in_apposition(scene, scene.front[at - 1][-1], each[-1])):
            yield each


def _is_joined(scene: Scene) -> bool:
    """Does nothing but a comma or an "and", behind those named last, open what the verb says ("freed inmates," + "burned offices and" +
    "looted")? Not where two commas hold a name, or one what was suffered ("18 soldiers, killed in").
    """  # noqa: D205
    if scene.trigger.noun or scene.words.verb_first or not scene.front:
        return False
    (report, last) = (scene.report, scene.front[-1])
    gap = report.text[last[-1].end : scene.trigger.start].rstrip(QUOTES)
    if any(last[-1].end <= start for start, _, _ in report.spotted("party") if start < scene.trigger.start):
        return False  # "and its aircraft"
    if after(report.language.events.participles).match(report.text, scene.trigger.start):
        return is_participle(report, scene.trigger)
    joints = before(report.language.joints).search
    if any(joints(each) is not None for each in (gap, gap.rpartition(" ")[0])):
        return True
    return gap.endswith(",") and not scene.passive and not (gap == "," and _behind_comma(report, last[0]))


def _behind_comma(report: Report, party: Party) -> bool:
    return report.left(party.start).rstrip().endswith(",")


def _shared(scene: Scene, free: Sequence[Sequence[Party]]) -> Sequence[Party]:
    """Of those who are `free`, the nearest first, the last with a verb right behind him, else the first: those between are objects."""
    (report, forms) = (scene.report, scene.words.object_forms)
    verbs = [each.start for each in report.triggers if not each.noun and each.start < scene.trigger.start]
    free = [each for each in free if each[0].kind != "civilian"] or free if scene.trigger.kind.harms else free
    free = [each for each in free if each[0].start > _opening_clause(scene)] or free
    for each in free:
        gaps = [report.text[each[-1].end : start] for start in verbs if start > each[-1].end]
        gaps = [gap[1:] for gap in gaps if gap[:1] == ","] if _behind_comma(report, each[0]) else gaps
        if any(len(gap.split()) <= OBJECT and "," not in gap for gap in gaps):
            return each
    able = [each for each in free if not anywhere(forms).fullmatch(own_noun(scene, each[0]))] or free
    comma = report.text.find(",", scene.clause.start, scene.trigger.start) if scene.clause.start > report.sentence.start else -1
    main = [each for each in able if each[0].start > comma] or able  # "When soldiers came," + "rebels"
    return next(iter(reversed(main)), scene.clause.subject)


def _opening_clause(scene: Scene) -> int:
    """Where the clause ends that opens the sentence before the main one ("After the rebels left," + "soldiers"); its start without one."""
    (report, start) = (scene.report, scene.report.sentence.start)
    words = report.language.events.earlier_causes
    opened = any(low == start for low, *_ in report.breaks) or (bool(words) and after(words).match(report.text, start) is not None)
    return max(start, report.text.find(",", start, scene.trigger.start)) if opened else start - 1


def _bracketed(scene: Scene, party: Party) -> bool:
    """Does he stand alone between brackets ("attacked the UN mission in the country (MONUSCO) and abducted")?"""
    return scene.report.text[party.start - 1 : party.start] == "(" and scene.report.text[party.end : party.end + 1] == ")"


def _without_owner(scene: Scene, named: Sequence[Party]) -> Sequence[Party]:
    """`named` but for one that ends what stands before the subject ("at a meeting of the UN, the army and the rebels signed")."""
    whose = before(scene.report.language.events.actors.whose).search
    ends = len(named) > LISTED and whose(scene.report.left(named[0].start)) and not linked(scene, named[1])
    return named[1:] if ends else named


def held(scene: Scene) -> Sequence[Sequence[Party]]:
    """Whom the verb hits where its auxiliary and its participle hold the object ("Soldaten hatten den Präsidenten festgesetzt")."""
    words, text = scene.words, scene.report.text
    if not (words.verb_second and words.active_before) or scene.trigger.noun or scene.passive:
        return ()
    auxiliary = next(anywhere(words.active_before).finditer(text, scene.clause.start, scene.trigger.start), None)
    free = [each for each in scene.front if not linked(scene, each[0])]
    if words.same_subject and before(words.same_subject).search(scene.report.left(scene.clause.start)):
        return free  # "teilte mit, sie habe" + "zehn Kämpfer" + "getötet"
    if auxiliary is None:
        return ()
    inside = [each for each in free if each[0].start >= auxiliary.end()]
    # where nobody stands before the auxiliary, the first inside is the subject
    return inside if len(inside) < len(free) else inside[1:]


def _in_apposition(scene: Scene, named: Party, party: Party) -> bool:
    """Does `party` only say between two commas who `named` is ("JNIM, an al-Qaeda affiliate, claimed")?"""
    (text, end) = (scene.report.text, scene.trigger.start)
    told = any(named.end <= each.start < end for each in scene.report.triggers)
    return (
        not told
        and text[named.end : named.end + 1] == ","
        and named.end != _opening_clause(scene)
        and "," in text[party.end : end]
        and text.find(",", named.end + 1, party.start) < 0
    )


def _owner_of_more(scene: Scene, party: Party) -> bool:
    return bool(scene.words.possessive_after) and after(scene.words.possessive_after).match(scene.report.text, party.end) is not None


def _stands_first(scene: Scene, party: Party) -> bool:
    """Where the verb comes second, is he the first who is named ("Am Montag riegelten" + "Soldaten" + "den Platz ab und")?"""
    front = [each[0] for each in scene.front if each[0].start > _opening_clause(scene)]
    return bool(front) and front[0] == party


def _undated(report: Report, start: int, end: int) -> str:
    """What stands at [start, end) without its dates and the commas beside them ("abattu, hier, deux")."""
    text = report.text[start:end]
    for date in reversed(report.dates):
        if start <= date.start and date.end <= end:
            text = f"{text[: date.start - start].rstrip(' ,')} {text[date.end - start :].lstrip(' ,')}"
    return text


def _object_of_other(scene: Scene, party: Party) -> bool:
    """Is it whom an earlier verb hits ("attacked the army and killed ..."), or whose an earlier noun is ("налёта армии")?"""
    if scene.words.verb_first:
        return was_hit(scene, party) or in_phrase(scene, party)
    if scene.words.bare_genitive:
        nouns = (each.end for each in scene.report.triggers if each.noun and each.end <= party.start and each is not scene.trigger)
        gaps = (scene.report.text[end : party.start] for end in nouns)
        beside = any(len(gap.split()) <= 1 and "," not in gap for gap in gaps)
        if beside and anywhere(scene.words.subject_forms).fullmatch(own_noun(scene, party)) is None:
            return True
    (opens, ends) = (scene.clause.start, scene.trigger.start)
    verbs = [each for each in scene.report.triggers if not each.noun and opens <= each.start and each.end <= ends]
    # a verb in two parts stands around him, or one takes him in ("подожгли мэрию")
    around = any(each.start < party.start < each.end for each in verbs)
    if around and (scene.words.object_forms or (scene.words.verb_second and not _stands_first(scene, party))):
        return True
    others = (each for each in verbs if each.end <= party.start and not scene.report.parted(each.end, party.start))
    gaps = (_undated(scene.report, each.end, party.start) for each in others)
    return any(len(gap.split()) <= TARGET and "," not in gap for gap in gaps)
