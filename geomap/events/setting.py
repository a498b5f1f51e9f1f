"""What surrounds the words of a sentence and takes their meaning away: the name of a group, a game."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from geomap.events.groups import Group, named_groups
from geomap.events.report import Named
from geomap.events.triggers import Trigger
from geomap.languages import Language, load
from geomap.languages.spotting import Spotter, lowered, spotter
from geomap.models import Sentence

__all__ = ["meant", "places_meant"]


def meant(text: str, sentence: Sentence, triggers: Sequence[Trigger], language: Language) -> tuple[Trigger, ...]:
    """`triggers` without those inside the name of a group ("Rapid Support Forces"), and without violence in a sentence about a game."""
    groups = named_groups(text, sentence.start, sentence.end, language.code) if triggers else ()
    violent = any(each.kind.plover == "ASSAULT" for each in triggers)
    played = violent and any(_games(language.code).spot(lowered(text[sentence.start : sentence.end]), 0, sentence.end - sentence.start))
    return tuple(each for each in triggers if not (played and each.kind.plover == "ASSAULT") and not _inside(each.start, each.end, groups))


def places_meant(text: str, sentence: Sentence, named: Sequence[Named], language: Language) -> tuple[Named, ...]:
    """`named` without the places inside the name of a group ("Cártel de Sinaloa")."""
    groups = named_groups(text, sentence.start, sentence.end, language.code) if named else ()
    return tuple(each for each in named if not _inside(each[0].start, each[0].end, groups))


def _inside(start: int, end: int, groups: Sequence[tuple[int, int, Group]]) -> bool:
    return any(low <= start and end <= high and (low, high) != (start, end) for low, high, _ in groups)


@cache
def _games(code: str) -> Spotter[None]:
    return spotter([(load(code).events.games, None)])
