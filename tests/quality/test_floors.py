from __future__ import annotations

import tomllib

import pytest

from tests.quality import __main__ as command
from tests.quality.floors import below, read, table, tightened, written

FLOORS = {"fr": {"types": 0.75, "wrong_pins": 2}}


def test_a_score_at_its_floor_passes():
    assert not list(below(FLOORS, FLOORS))


@pytest.mark.parametrize("worse", [{"types": 0.7499, "wrong_pins": 2}, {"types": 0.75, "wrong_pins": 3}])
def test_a_score_beyond_its_floor_is_named(worse):
    (sentence,) = below({"fr": worse}, FLOORS)
    assert "fr" in sentence
    assert "floor" in sentence or "ceiling" in sentence


def test_an_unpinned_and_an_unmeasured_score_are_named():
    sentences = list(below({"fr": {"types": 1.0, "dates": 1.0}}, FLOORS))
    assert len(sentences) == 2
    assert any("not pinned" in each for each in sentences)
    assert any("no longer measured" in each for each in sentences)


def test_pinning_only_tightens():
    assert tightened({"fr": {"types": 0.9, "wrong_pins": 5}}, FLOORS) == {"fr": {"types": 0.9, "wrong_pins": 2}}
    assert tightened({"fr": {"types": 0.5, "wrong_pins": 1}}, FLOORS) == {"fr": {"types": 0.75, "wrong_pins": 1}}


def test_lowering_takes_the_run_as_it_is():
    assert tightened({"fr": {"types": 0.5, "wrong_pins": 5}}, FLOORS, lower=True) == {"fr": {"types": 0.5, "wrong_pins": 5}}


def test_a_run_passes_the_floors_it_pinned():
    values = {"fr": {"types": 2 / 3, "wrong_pins": 1}}
    assert not list(below(values, tightened(values, {})))


def test_floors_read_back_as_written(tmp_path):
    path = tmp_path / "floors.toml"
    path.write_text(written(FLOORS), encoding="utf-8")
    assert read(path) == FLOORS == tomllib.loads(path.read_text(encoding="utf-8"))
    assert read(tmp_path / "none.toml") == {}


def test_the_table_shows_each_value_with_its_floor():
    assert "0.800 (0.75)" in table({"fr": {"types": 0.8}}, FLOORS)


@pytest.mark.parametrize("arguments", [["--lower"], ["--pin", "mali"]])
def test_the_command_refuses_options_that_do_not_fit(arguments, capsys):
    with pytest.raises(SystemExit):
        command.main(arguments)
    assert "--" in capsys.readouterr().err
