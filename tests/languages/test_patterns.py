"""The notation of patterns in language files."""

from __future__ import annotations

import re
import time
import tomllib
from collections.abc import Iterator

import pytest

from geomap import languages
from geomap.languages.notation import closings, openings
from geomap.languages.patterns import after, anywhere, before, ending


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("combat*", "les combattants", "combattants"),
        ("s'(est|sont) (bien)? entretenu*", "il s’est entretenue hier", "s’est entretenue"),
        ("(la|le)? ville", "cette ville", "ville"),
        ("après (que)?", "après l'attaque", "après"),
        ("(the)? (old)? (town|city) of", "the city of", "the city of"),
        ("(the)? (old)? (town|city) of", "an old town of", "old town of"),
        ("# morts", "les 12 morts", "12 morts"),
        ("griff ~3 an", "sie griff die alte Berg-Stadt an", "griff die alte Berg-Stadt an"),
        ("griff ~3 an", "sie griff an", "griff an"),
        ("fired ~3 missiles", "it fired U.S.-made anti-ship missiles", "fired U.S.-made anti-ship missiles"),
        ("brought ~2 people", "they brought 10,000 more people", "brought 10,000 more people"),
        ("sent (*)? troops", "it sent 1,200 troops", "sent 1,200 troops"),
        ("sent ~4 men", "they sent 1,200 of their men", "sent 1,200 of their men"),
        ("rief ~3 auf", "sie rief zum 12. Mai auf", "rief zum 12. Mai auf"),
        ("signed a (*)? truce", "they signed a seven-day truce", "signed a seven-day truce"),
        ("demand the (*) release", "to demand the minister's release", "demand the minister's release"),
        ("opposant ~2 aux", "opposant l'armée malienne aux rebelles", "opposant l'armée malienne aux"),
        ("air strike", "an air\nstrike", "air\nstrike"),
        ("décrét* (le|l')? (blocus|état de siège)", "il décréta l'état de siège", "décréta l'état de siège"),
        ("fin (de|d') alerte", "la fin d’alerte", "fin d’alerte"),
        ("chute (de|d'|du)", "la chute d'Alep", "chute d'"),
    ],
)
def test_a_pattern_matches_whole_words(pattern, text, found):
    assert anywhere((pattern,)).search(text)[0] == found


@pytest.mark.parametrize(
    ("pattern", "text"), [("tir", "retirer"), ("a.b", "axb"), ("mort", "mortel"), ("griff ~1 an", "griff die Stadt an")]
)
def test_a_pattern_matches_nothing_else(pattern, text):
    assert anywhere((pattern,)).search(text) is None


def test_before_ends_where_the_text_ends():
    assert before(("autour de", "de")).search("c'est autour de ")[0].strip() == "autour de"
    assert before(("de",)).search("de là") is None
    assert before(("cuerpos ~2",)).search("los cuerpos de dos ")[0] == "cuerpos de dos "
    assert before(("cuerpos ~2",)).search("los cuerpos de los dos ") is None


def test_after_begins_where_the_text_begins():
    assert after(("dit",)).match(" dit-il")
    assert after(("dit",)).match(" l'a dit") is None


def test_no_patterns_match_nothing():
    assert anywhere(()).search("anything") is None


def _texts(value: object) -> Iterator[str]:
    """Every text in a table of a language file."""
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _texts(each)


@pytest.mark.parametrize("path", sorted(languages.FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_no_choice_of_an_event_pattern_stands_inside_another(path):
    table = tomllib.loads(path.read_text(encoding="utf-8"))["events"]
    assert [each for each in _texts(table) if re.search(r"\([^()]*\(", each)] == []


@pytest.mark.parametrize(
    "pattern", ["au (nord|sud) (de|du|de la)", "(ville)? d'", "gén.", "*präsident*", "alliés? de", "visit*", "# km", "jusqu'(à|en)"]
)
@pytest.mark.parametrize(
    "text", ["au sud de la ", "ville d’", "le gén. ", "Der Vizepräsident ", "allié de", "visiting ", "à 30 km", "jusqu'en ", "(", ""]
)
def test_the_last_word_tells_nothing_but_what_the_pattern_tells(pattern, text):
    assert (before((pattern,)).search(text) is None) == (ending((pattern,)).search(text) is None)


@pytest.mark.parametrize(
    "pattern", ["(has|have|(re)?call)(ed|s)?", "(the)? (old )?town", "'s", ", (in|near)", "*s", "# km", "l'(est|ouest)"]
)
@pytest.mark.parametrize(
    "text", [" has", "recalled ", " the town", "old town", "’s", ", near ", "the  towns", " 30 km", "l’est", "l'estuaire", ""]
)
def test_the_first_word_tells_nothing_but_what_the_pattern_tells(pattern, text):
    whole = re.compile(after((pattern,)).pattern, re.IGNORECASE)
    assert (after((pattern,)).match(text) is None) == (whole.match(text) is None)
    assert (after((pattern,)).fullmatch(text) is None) == (whole.fullmatch(text) is None)


def test_a_pattern_tells_its_first_and_its_last_words():
    assert openings("(the)? attack* on") == (("the", " attack* on"), ("attack*", " on"))
    assert closings("outside (of)? (the|a)?") == {("outside", ""), ("of", "outside "), ("the", "outside (of)? "), ("a", "outside (of)? ")}


def test_words_that_may_be_absent_cost_no_more_where_the_last_is_missing():
    pattern = anywhere(("(soll|sollen) " + "(*)? " * 18 + "haben",))
    assert pattern.search("er soll es am Montag gesagt haben")
    started = time.process_time()
    assert pattern.search("er soll " + "sehr " * 40 + "gut sein") is None
    assert time.process_time() - started < 1
