"""Data files of the events: every shipped file, every class."""

from __future__ import annotations

import pytest

from geomap.events.groups import groups
from geomap.events.taxonomy import classes
from geomap.languages import codes, load

ACLED_SUB_EVENTS = 25
PLOVER = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_the_taxonomy_has_all_of_acleds_sub_event_types():
    assert len({each.sub_event_type for each in classes().values() if each.event_type != "Diplomacy"}) == ACLED_SUB_EVENTS


def test_every_class_has_a_plover_type():
    assert {each.plover for each in classes().values()} <= PLOVER


@pytest.mark.parametrize("code", codes())
def test_a_language_names_only_known_classes(code):
    assert set(load(code).events.triggers) <= set(classes())


@pytest.mark.parametrize("code", ["en", "fr"])
def test_english_and_french_have_triggers_for_every_class(code):
    assert set(load(code).events.triggers) == set(classes())


def test_no_alias_belongs_to_two_groups():
    names = [name for group in {id(each): each for each in groups().by_name.values()}.values() for name in (group.name, *group.aliases)]
    assert len(names) == len(set(names))
