"""Data files of the events: every shipped file, every class."""

from __future__ import annotations

import pytest

from geomap.events.groups import groups
from geomap.events.lexicon import named_groups
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


ARMED = 150
"""The least number of armed groups and forces."""


def test_no_alias_belongs_to_two_groups():
    known = (*groups().group, *groups().body)
    names = [name for each in known for name in (each.name, *each.aliases, *sum(each.only.values(), ()))]
    assert {name for name in names if names.count(name) > 1} <= {name for each in known for name in sum(each.only.values(), ())}


def test_the_armed_groups_of_current_conflicts_are_known():
    assert len(groups().group) >= ARMED


NAMED = [
    ("en", "IS fighters", "Islamic State"),
    ("fr", "l'État islamique au Sahel", "Islamic State Sahel Province"),
    ("fr", "les chebabs", "Al-Shabaab"),
    ("es", "las disidencias de las FARC", "FARC dissidents"),
    ("de", "die Huthi-Miliz", "Houthi forces"),
    ("ar", "كتائب القسام", "Al-Qassam Brigades"),
    ("ru", "против талибов", "Taliban"),
    ("uk", "удар ХАМАСу", "Hamas"),
    ("ru", "боевики КОДЕКО", "CODECO"),
    ("uk", "напад «Ісламської держави в Сахелі»", "Islamic State Sahel Province"),
    ("uk", "бійці Каренського національного союзу", "Karen National Union"),
    ("en", "He is here.", None),
    ("de", "UA 90", None),
]


@pytest.mark.parametrize(("language", "text", "name"), NAMED)
def test_a_group_is_named_in_every_language_and_case(language, text, name):
    found = sorted(named_groups(text, 0, len(text), language), key=lambda each: each[0] - each[1])
    assert (found[0][2].name if found else None) == name
