"""Many patterns at once find what each of them finds alone."""

from __future__ import annotations

import pytest

from geomap.languages import codes, load
from geomap.languages.lowering import lowered
from geomap.languages.patterns import anywhere
from geomap.languages.spotting import Lexicon, spotter
from geomap.languages.written import written

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


@pytest.mark.parametrize(("text", "found"), [("sie griffen, wie es hieß, den ort an.", ["griffen"]), ("sie griffen am tor an alle.", [])])
def test_what_must_follow_far_may_stand_behind_commas(text, found):
    spots = spotter([(["griffen …… an(,|.)"], None)]).spot(text, 0, len(text))
    assert [text[start:end] for start, end, _ in spots] == found


def test_lower_case_moves_no_offset():
    assert lowered("İZMİR") == "İzmİr"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("was (badly)? wounded", "was wounded"),
        ("sit-?ins?", "sit-in"),
        ("took * hostage", "took ten hostage"),
        ("opened ~3 fire", "opened a sudden fire"),
        ("seized (control of|the town)?", "seized"),
        ("(d'|l')?attaque* (de|du)", "l’attaque du"),
        ("fired # rocket*", "fired 12 rockets"),
    ],
)
def test_a_pattern_is_tried_whatever_word_may_stand_behind_its_first(pattern, text):
    assert (0, len(text), None) in spotter([([pattern], None)]).spot(text, 0, len(text))


def test_one_lexicon_tells_its_kinds_apart():
    words = Lexicon({"deed": [(["bomb*"], "b")], "cue": [(["not", "bombed out"], "c")]})
    text = "not bombed out"
    assert [*words["deed"].spot(text, 0, len(text))] == [(4, 10, "b")]
    assert [*words["cue"].spot(text, 0, len(text))] == [(0, 3, "c"), (4, 14, "c")]


def test_the_words_of_a_text_are_told_with_their_offsets():
    text = written("Ten died, l'armée said.")
    assert dict(zip(text.starts, text.words, strict=True)) == {0: "Ten", 4: "died", 10: "l", 12: "armée", 18: "said"}
    assert text.between(4, 18) == ["died", "l", "armée"]


def test_what_only_fits_without_the_words_of_a_gap_is_found_around_it():
    text = "on saturday gunmen attacked on monday morning the town"
    gap = (text.index("on monday"), text.index("the town"))
    spots = spotter([(["gunmen attacked", "attacked the (town|city)", "the town"], None)])
    assert [*spots.spot_around(text, 0, len(text), gap)] == [(text.index("attacked"), len(text), None)]
