"""Many patterns at once find what each of them finds alone."""

from __future__ import annotations

import pytest

from geomap.languages import codes, load
from geomap.languages.patterns import anywhere
from geomap.languages.spotting import lowered, spotter

PATTERNS = ["(air|drone)? strikes?", "s'empar*", "fired # rockets", "обстрел(а|у)?", "(و)?(ال)?هجوم*", "à"]
TEXTS = ["Air strikes.", "A strike", "Ils s’emparent", "fired 12\nrockets", "обстрелу", "والهجومين", "à\u00a0Gao"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_spotter_finds_what_the_patterns_find(text):
    spots = spotter([(PATTERNS, None)]).spot(lowered(text), 0, len(text))
    # and what lies inside another one
    assert {found.span() for found in anywhere(tuple(PATTERNS)).finditer(text)} <= {(start, end) for start, end, _ in spots}


def test_a_spotter_finds_nothing_else():
    text = "strikers obstruct the aircraft là"
    assert [*spotter([(PATTERNS, None)]).spot(text, 0, len(text))] == []


@pytest.mark.parametrize("code", codes())
def test_a_spotter_of_all_triggers_finds_every_one_of_them(code):
    words = [each for trigger in load(code).events.triggers.values() for each in (*trigger.nouns, *trigger.verbs) if each.isalpha()]
    spots = spotter(((each,), each) for each in words)
    assert all(each in {says for *_, says in spots.spot(lowered(each), 0, len(each))} for each in words)


def test_of_two_patterns_the_one_with_the_longer_match_is_tried_first():
    patterns = ["(отверг|отверга|отклон)(ла|ли|ет|ют|ил|ила|или)", "отверг* обвинени*"]
    assert [*spotter([(patterns, 1)]).spot("отвергла обвинения", 0, 18)] == [(0, 18, 1)]


def test_a_clitic_grown_to_a_word_is_left_out():
    assert [*spotter([(["قصف"], 1)], ["و"]).spot("وقصف", 0, 4)] == [(1, 4, 1)]


def test_marks_that_may_be_left_out_tell_no_words_apart():
    text = "قُتلوا بعد أن شنّت طائرات"
    spots = spotter([(["قتلوا", "شنّت طائرات"], None)]).spot(lowered(text), 0, len(text))
    assert [text[start:end] for start, end, _ in spots] == ["قُتلوا", "شنّت طائرات"]


@pytest.mark.parametrize(("text", "found"), [("أطلق مسلحون مجهولون النار", ["أطلق"]), ("أطلق مبادرة، ثم فتح النار", [])])
def test_what_must_follow_is_no_part_of_the_match(text, found):
    spots = spotter([(["أطلق … النار"], None)]).spot(text, 0, len(text))
    assert [text[start:end] for start, end, _ in spots] == found


def test_lower_case_moves_no_offset():
    assert lowered("İZMİR") == "İzmİr"
