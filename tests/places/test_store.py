"""Look-up in the gazetteer that comes with geomap: real names, and names that are no place."""

from __future__ import annotations

import csv
import json
import pickle
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from geomap.errors import GazetteerError
from geomap.places import FEATURES, Gazetteer
from geomap.places.distance import kilometres, window
from geomap.places.names import fold

SHARED = Path(__file__).parents[3] / "shared"


def first(gazetteer, name, **where):
    return next(iter(gazetteer.find(name, **where)), None)


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("Deraa", "geonames:170905"),
        ("Hambourg", "geonames:2911298"),
        ("Idleb", "geonames:169389"),
        ("Soueïda", "geonames:172408"),
        ("Deir ez-Zor", "geonames:170794"),
        ("Kharkov", "geonames:706483"),
        ("Kharkiv", "geonames:706483"),
        ("Харків", "geonames:706483"),
        ("Marioupol", "geonames:701822"),
        ("El Fasher", "geonames:379555"),
        ("El-Facher", "geonames:379555"),
        ("Goma", "geonames:216281"),
        ("Buenaventura", "geonames:3688452"),
        ("Syrie", "geonames:163843"),
        ("سوريا", "geonames:163843"),
        ("Сирия", "geonames:163843"),
        ("Etats-Unis", "geonames:6252001"),
        ("RDC", "geonames:203312"),
        ("Paris", "geonames:2988507"),
        ("Damas", "geonames:170654"),
        ("Nord-Kivu", "geonames:206938"),
        ("Sahel", "geomap:sahel"),
        ("Donbass", "geomap:donbass"),
        ("Bab al-Hawa", "geomap:bab-al-hawa"),
    ],
)
def test_names_of_the_press_find_their_place(gazetteer, name, ref):
    assert first(gazetteer, name).place.id == ref


@pytest.mark.parametrize("country", ["SY", None])
def test_a_spelling_written_nowhere_is_found_by_its_sound(gazetteer, country):
    assert not gazetteer.known("Khan Cheikhoun")
    match = first(gazetteer, "Khan Cheikhoun", country=country)
    assert (match.place.id, match.method) == ("geonames:168325", "skeleton")
    assert match.similarity < 1


@pytest.mark.parametrize(
    "name", ["Donald", "Vladimir", "Tillerson", "Trump", "Lavrov", "Macron", "Poutine", "Erdogan", "Netanyahou", "Haftar"]
)
@pytest.mark.parametrize("language", ["fr", "en", None])
def test_people_are_never_a_place_by_sound(gazetteer, name, language):
    assert all(match.method == "exact" for match in gazetteer.find(name, language=language))


@pytest.mark.parametrize("name", ["Les", "Des", "Un", "The", "And", "Selon", "Police", "March", "ALV", "IEV", "", "?", "12345", "zzz"])
def test_words_and_codes_are_no_place(gazetteer, name):
    assert not gazetteer.known(name)


def test_no_name_is_a_code_or_a_number(gazetteer):
    numbered = "SELECT id FROM place WHERE ref IS NOT NULL OR name GLOB '*[0-9]*'"
    (junk,) = next(gazetteer.rows(f"SELECT count(*) FROM name WHERE key = '' OR (name GLOB '*[0-9]*' AND place NOT IN ({numbered}))"))  # noqa: S608
    assert junk == 0


@pytest.mark.parametrize(
    ("name", "country"), [("U.S.", "US"), ("USA", "US"), ("UK", "GB"), ("ПАР", "ZA"), ("САР", "SY"), ("RCA", "CF"), ("N.C.", "US")]
)
def test_an_abbreviation_is_found_as_it_is_written(gazetteer, name, country):
    assert gazetteer.known(name)
    assert (first(gazetteer, name).place.country, first(gazetteer, name).kind) == (country, "abbreviation")


@pytest.mark.parametrize("name", ["us", "Us", "uk", "par", "Par", "tsar", "Miss", "Wash", "Mass"])
def test_an_abbreviation_in_small_letters_is_a_word(gazetteer, name):
    assert all(match.kind != "abbreviation" for match in gazetteer.find(name))


def test_a_demonym_says_that_it_is_one(gazetteer):
    match = first(gazetteer, "syrienne")
    assert (match.place.country, match.kind, match.language) == ("SY", "demonym", "fr")


def test_a_people_in_the_language_asked_for_goes_before_a_country_in_another(gazetteer):
    (match, *_) = gazetteer.exact("Argentine", language="en")
    assert (match.place.country, match.kind) == ("AR", "demonym")


def test_every_country_has_a_demonym_in_french_and_english(gazetteer):
    assert _without(gazetteer, "kind = 'demonym' AND language IN ('fr', 'en')", 2, 1_000_000) == []


def test_every_country_is_named_in_every_language(gazetteer):
    assert _without(gazetteer, "kind = 'name' AND language <> ''", 7, 100_000) == []


def _without(gazetteer, names, languages, population):
    """The countries of more than `population` inhabitants with such names in fewer languages."""
    large = "SELECT id FROM place WHERE feature = 'country' AND population > ?"
    counted = f"SELECT place, count(DISTINCT language) AS n FROM name WHERE {names} AND place IN ({large}) GROUP BY place"  # noqa: S608
    enough = f"SELECT place FROM ({counted}) WHERE n >= ?"  # noqa: S608
    rows = gazetteer.rows(f"{large.replace('id', 'country', 1)} AND id NOT IN ({enough})", (population, population, languages))
    return [country for (country,) in rows]


def test_countries_stand_at_the_point_of_their_source(gazetteer):
    points = [(place.lat, place.lon) for place in (first(gazetteer, name).place for name in ("Syria", "Germany", "United States"))]
    assert points == [(35.0, 38.0), (51.5, 10.5), (39.76, -98.5)]


@pytest.mark.parametrize(
    ("name", "country"), [("Laurel County", "US"), ("Plymouth Co", "US"), ("Calif.", "US"), ("Masisi Territory", "CD"), ("Texans", "US")]
)
def test_units_of_the_first_and_second_order_are_found(gazetteer, name, country):
    place = first(gazetteer, name).place
    assert (place.country, place.feature.endswith("_order_unit")) == (country, True)


@pytest.mark.parametrize(("language", "label"), [("de", "Damaskus"), ("fr", "Damas"), ("ar", "دمشق"), ("uk", "Дамаск"), ("es", "Damasco")])
def test_a_city_is_labelled_in_the_language_of_the_map(gazetteer, language, label):
    assert gazetteer.label(gazetteer.place("geonames:170654"), language) == label


@pytest.mark.parametrize(("language", "label"), [("ru", "Изюм"), ("uk", "Ізюм")])
def test_a_label_is_written_in_the_letters_of_its_language(gazetteer, language, label):
    assert gazetteer.label(gazetteer.place("geonames:707292"), language) == label


def test_a_box_as_large_as_the_world_holds_every_place(gazetteer):
    (count,) = next(gazetteer.rows("SELECT count(*) FROM place"))
    assert len(gazetteer.places_in((-180, -90, 180, 90), limit=-1)) == count


def test_the_nearest_place_is_the_first_of_those_within_reach(gazetteer):
    for lon, lat in ((36.3, 33.5), (2.35, 48.85), (29.2, -1.7), (179.9, -16.5)):
        (km, place) = gazetteer.nearest(lon, lat)
        assert gazetteer.within(lon, lat, km + 0.001)[0] == (km, place)


def test_the_file_is_small(gazetteer):
    assert gazetteer.path.stat().st_size <= 80_000_000


def test_the_country_narrows_the_answer(gazetteer):
    assert first(gazetteer, "Tripoli").place.country == "LY"
    assert first(gazetteer, "Tripoli", country="LB").place.country == "LB"


def test_every_feature_is_a_house_term(gazetteer):
    assert {feature for (feature,) in gazetteer.rows("SELECT DISTINCT feature FROM place")} <= FEATURES


def test_places_lie_in_the_unit_they_name(gazetteer):
    assert gazetteer.place("geonames:168325").admin1 == "SY-ID"
    assert gazetteer.place("geonames:170905").admin1 == "SY-DR"


def test_an_unknown_id_is_none(gazetteer):
    assert gazetteer.place("geonames:0") is None
    assert gazetteer.place("nonsense") is None


def test_places_in_a_box_come_largest_first(gazetteer):
    found = gazetteer.places_in((36.0, 33.0, 37.0, 34.0), limit=5)
    assert found[0].id == "geonames:170654"
    assert [place.population for place in found] == sorted((place.population for place in found), reverse=True)


def test_the_nearest_place_to_a_point(gazetteer):
    (km, place) = gazetteer.nearest(36.65, 35.44)
    assert (place.id, km < 1) == ("geonames:168325", True)


def test_what_is_near_comes_nearest_first(gazetteer):
    found = gazetteer.within(36.65, 35.44, 20)
    assert [km for km, _ in found] == sorted(km for km, _ in found)
    assert all(km <= 20 for km, _ in found)


def test_a_window_reaches_over_the_antimeridian():
    assert len(window(179.95, -17, 50)) == 2
    assert window(0, 89.9, 50) == ((-180.0, pytest.approx(89.45, abs=0.01), 180.0, 90.0),)
    assert kilometres(179.9, 0, -179.9, 0) == pytest.approx(22.24, abs=0.01)


def test_it_travels_to_another_process_by_its_path(gazetteer):
    assert pickle.loads(pickle.dumps(gazetteer)).find("Goma") == gazetteer.find("Goma")  # noqa: S301  # our own bytes


def test_threads_share_it(gazetteer):
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(gazetteer.find, ["Goma", "Deraa", "Khan Cheikhoun", "Kharkiv"] * 50))
    assert answers == [gazetteer.find(name) for name in ["Goma", "Deraa", "Khan Cheikhoun", "Kharkiv"] * 50]


def test_a_missing_gazetteer_says_how_to_get_one(tmp_path):
    with pytest.raises(GazetteerError, match="build one with"):
        Gazetteer.open(tmp_path / "none.sqlite")


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path):
    (tmp_path / "text.sqlite").write_text("not a database, but long enough to be read as one", encoding="utf-8")
    with pytest.raises(GazetteerError, match="not a gazetteer"):
        Gazetteer.open(tmp_path / "text.sqlite")


def test_asking_whether_a_name_is_known_costs_little_more_than_the_row_it_reads(gazetteer):
    names = ["Deraa", "Khān Shaykhūn", "nowhere at all", "Goma"] * 2000
    keys = [fold(name) for name in names]
    reading = min(
        _seconds(lambda: [list(gazetteer.rows("SELECT 1 FROM name WHERE key = ? LIMIT 1", (key,))) for key in keys]) for _ in range(3)
    )
    asking = min(_seconds(lambda: [gazetteer.known(name) for name in names]) for _ in range(3))
    assert asking < 3 * reading


def test_what_was_asked_before_is_known_by_heart(gazetteer):
    names = [name for (name,) in gazetteer.rows("SELECT DISTINCT name FROM place ORDER BY id DESC LIMIT 500")]
    first = _seconds(lambda: [gazetteer.exact(name) for name in names])
    again = min(_seconds(lambda: [gazetteer.exact(name) for name in names]) for _ in range(3))
    assert again < first / 5


def _seconds(call):
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


@pytest.mark.parametrize(("known", "recall", "precision"), [(True, 0.95, 0.97), (False, 0.90, 0.93)])
def test_press_spellings_of_the_development_set(gazetteer, tmp_path, known, recall, precision):
    names = SHARED / "eval" / "names_dev.csv"
    if not names.exists():
        pytest.skip("the development set is not beside this tree")
    with names.open(encoding="utf-8", newline="") as lines:
        answers = [_answer(gazetteer, row, known=known) for row in csv.DictReader(lines)]
    (tmp_path / "answers.jsonl").write_text("\n".join(map(json.dumps, answers)), encoding="utf-8")
    command = [sys.executable, str(SHARED / "check" / "score_names.py"), str(names), str(tmp_path / "answers.jsonl")]
    words = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert float(words[1]) >= recall
    assert float(words[3]) >= precision


def _answer(gazetteer, row, *, known):
    match = first(gazetteer, row["name"], country=row["country"] if known else None, language=row["lang"])
    return match and {"lat": match.place.lat, "lon": match.place.lon}


def test_a_form_is_of_a_name_in_its_own_language(gazetteer):
    (found,) = gazetteer.inflected("Курской области", language="ru")
    assert (found.place.name, found.language) == ("Kursk Oblast", "")
