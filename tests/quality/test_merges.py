"""Events told several times, within one article and across several, are found once; two events stay two."""

from __future__ import annotations

from tests.quality import merges

PRECISION, RECALL = 0.95, 0.9
"""Floors, measured on merges.toml: two events made one are worse than one event told twice."""


def test_events_told_again_are_merged_and_others_are_not(gazetteer):
    (precision, recall) = merges.score(gazetteer, merges.cases())
    assert precision >= PRECISION
    assert recall >= RECALL


def test_three_articles_give_one_event_with_every_source_and_every_figure(gazetteer):
    case = next(each for each in merges.cases() if each.name == "one market, three agencies")
    (event,) = case.dossier(gazetteer).events
    assert {each.document for each in event.evidence} == {"a", "b", "c"}
    assert [(each.text.document, each.best, each.high) for each in event.numbers] == [("a", 40, None), ("b", 60, 60), ("c", 45, None)]


def test_a_merge_that_is_missed_costs_recall_and_a_false_one_precision(gazetteer):
    (case, *_) = merges.cases()
    apart = merges.Case(name="apart", texts=case.texts, events=[["a:attacked", "b:attaqué"]])
    (precision, recall) = merges.score(gazetteer, [apart])
    assert recall == 1.0
    assert precision < 1.0
