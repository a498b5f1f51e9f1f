"""Whom a verb hits that stands before it, where the forms of nouns tell ("троих полицейских убили боевики")."""

from __future__ import annotations

from collections.abc import Sequence

from geomap.events.who.description import unmodified
from geomap.events.who.parties import Party
from geomap.events.who.scene import Scene, disagree, only_subject, own_noun
from geomap.languages.patterns import anywhere, before

__all__ = ["before_subject", "behind_verb", "is_fronted"]

# kinds of those who are nouns: names have other forms
NOUNS = frozenset({"civilian", "force", "group"})
# how many words may describe somebody or count him
COUNTED = 3


def is_fronted(scene: Scene, told: Sequence[Party]) -> bool:
    """Are those before the verb whom it hits: by their own form, or because whoever stands behind it can only be its subject?"""
    (words, trigger) = (scene.words, scene.trigger)
    if trigger.noun or not words.object_forms or not told or not scene.clause.start <= told[0].start < trigger.start:
        return False
    doers = behind_verb(scene)
    if doers and only_subject(scene, doers[0]):
        return True
    alone = not doers and not scene.behind
    return told[0].kind in NOUNS and (bool(doers) or alone) and _is_object(scene, told[0])


def before_subject(scene: Scene, told: Sequence[Party]) -> Sequence[Party]:
    """Those in a form of objects right before the subject ("двух солдат боевики увели")."""
    at = next((at for at, each in enumerate(scene.front) if at and each is told), 0)
    named = scene.front[at - 1] if at and scene.words.object_forms else ()
    beside = bool(named) and scene.report.text[named[-1].end : told[0].start].isspace()
    sure = beside and only_subject(scene, told[0])
    return named if sure and named[0].kind in NOUNS and _is_object(scene, named[0]) else ()


def behind_verb(scene: Scene) -> Sequence[Party]:
    """Those right behind the verb in a form of subjects."""
    first = scene.behind[0] if scene.behind else ()
    word = own_noun(scene, first[0]) if first and scene.between(first[0]).isspace() and not disagree(scene, first) else ""
    return first if anywhere((*scene.words.subject_forms, *scene.words.sure_subject_forms)).fullmatch(word) else ()


def _is_object(scene: Scene, party: Party) -> bool:
    """Is he in a form of objects, and not because another noun or a number stands before him ("десятки боевиков", "колонна боевиков")?"""
    (words, report) = (scene.words, scene.report)
    if not anywhere(words.object_forms).fullmatch(own_noun(scene, party)):
        return False
    left = unmodified(report.language, report.text[scene.clause.start : party.start])
    for _ in range(COUNTED):
        end = scene.clause.start + len(left.rstrip())
        named = any(mention.end == end for mention, _ in report.named) or any(each.end == end for each in report.dates)
        if named or not left.strip(' ,«„“"') or left.rstrip().endswith(",") or before(report.language.joints).search(left):
            return True
        (left, _, word) = left.rstrip().rpartition(" ")
        if not anywhere(words.object_forms).fullmatch(word):
            return False
    return False
