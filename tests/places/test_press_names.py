"""How the press spells places of conflicts in seven languages, in two halves: one was looked at while rules were written, one is counted.

The names of the news are places of all sizes in the wars of 2011 to 2025; there the second half was counted first and looked at later.

The figures with an unknown country are about names alone, before any article speaks.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geomap.places.answers import answers
from geomap.places.distance import kilometres


def _rows(name):
    return list(csv.DictReader((Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()))


ROWS, NEWS = _rows("press_names.csv"), _rows("news_names.csv")
AT_IT_KM = 25
COUNTRIES = ("AF", "CD", "IQ", "LY", "ML", "NG", "SD", "SO", "SY", "UA", "YE")


def _first(gazetteer, row, *, known):
    found = answers(gazetteer, row["name"], country=(row["country"] or None) if known else None, language=row["lang"], limit=1)
    return found[0] if found else None


def _right(answer, row):
    place = answer.match.place
    return kilometres(place.lon, place.lat, float(row["lon"]), float(row["lat"])) <= float(row.get("within_km", AT_IT_KM))


def _shares(gazetteer, rows, *, known):
    """(recall, precision) of the first answers."""
    given = [(row, answer) for row in rows if (answer := _first(gazetteer, row, known=known))]
    right = sum(_right(answer, row) for row, answer in given)
    return right / len(rows), right / len(given)


@pytest.mark.parametrize("half", ["development", "kept"])
@pytest.mark.parametrize(("known", "recall", "precision"), [(True, 0.96, 0.98), (False, 0.91, 0.96)])
def test_press_spellings_are_found(gazetteer, half, known, recall, precision):
    found = _shares(gazetteer, [row for row in ROWS if row["half"] == half], known=known)
    assert found[0] >= recall
    assert found[1] >= precision


@pytest.mark.parametrize("half", ["development", "kept"])
@pytest.mark.parametrize(("known", "recall", "precision"), [(True, 0.93, 0.97), (False, 0.88, 0.92)])
def test_places_of_the_news_are_found(gazetteer, half, known, recall, precision):
    found = _shares(gazetteer, [row for row in NEWS if row["half"] == half], known=known)
    assert found[0] >= recall
    assert found[1] >= precision


@pytest.mark.parametrize("known", [True, False])
def test_the_sure_answers_are_right_as_often_as_they_say(gazetteer, known):
    given = [(row, answer) for row in (*ROWS, *NEWS) if (answer := _first(gazetteer, row, known=known))]
    (sure, unsure) = ([(row, answer) for row, answer in given if (answer.confidence >= 0.8) is side] for side in (True, False))
    said = sum(answer.confidence for _, answer in sure) / len(sure)
    assert sum(_right(answer, row) for row, answer in sure) / len(sure) == pytest.approx(said, abs=0.03)
    assert sum(_right(answer, row) for row, answer in unsure) < len(unsure)


@pytest.mark.parametrize(("known", "most"), [(True, 0.09), (False, 0.04)])
def test_a_name_that_is_not_there_is_seldom_answered_by_another(gazetteer, known, most):
    """Places are taken out one at a time, and their own names are asked for."""
    held_back = list(_held_back(gazetteer, known=known))
    answered = sum(_by_another(gazetteer, place, place.country if known else None) for place in held_back)
    assert len(held_back) > 300
    assert answered <= most * len(held_back)


def _held_back(gazetteer, *, known):
    marks = ", ".join("?" * len(COUNTRIES))
    sql = f"SELECT id FROM place WHERE feature = 'populated_place' AND id % 7 = 0 AND country IN ({marks})"  # noqa: S608
    for (number,) in gazetteer.rows(sql, COUNTRIES):
        place = gazetteer.place(f"geonames:{number}")
        if {match.place.id for match in gazetteer.exact(place.name, country=place.country if known else None)} <= {place.id}:
            yield place


def _by_another(gazetteer, place, country):
    heard = (match.place for match in gazetteer.by_sound(place.name, country=country, language="en") if match.place.id != place.id)
    return any(kilometres(other.lon, other.lat, place.lon, place.lat) > AT_IT_KM for other in heard)
