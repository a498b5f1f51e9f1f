"""`geomap geocode`, `reverse` and `explain`: single look-ups."""

from __future__ import annotations

import json


def places(done, index=0):
    return json.loads(done.stdout)[index]["places"]


def test_a_name_gives_its_places_best_first(geomap):
    done = geomap("geocode", "Tripoli")
    assert done.returncode == 0
    assert [line.rpartition("(")[2].partition(")")[0].split(", ")[1][:2] for line in done.stdout.decode().splitlines()[:2]] == ["LY", "LB"]


def test_a_confidence_is_a_share(geomap):
    found = places(geomap("geocode", "Tripoli", "--json", "--limit", 100))
    assert 0.5 < found[0]["confidence"] <= 1
    assert found[0]["confidence"] > found[1]["confidence"]


def test_a_country_may_be_a_code_or_a_name(geomap):
    for country in ("LB", "lb", "Lebanon", "Liban"):
        assert {each["country"] for each in places(geomap("geocode", "Tripoli", "--json", "--country", country))} == {"LB"}


def test_two_letters_that_are_no_code_are_a_name_or_refused(geomap):
    assert b"GB" in geomap("geocode", "London", "--country", "UK").stdout
    assert geomap("geocode", "Paris", "--country", "XX").returncode == 64


def test_near_prefers_what_is_near(geomap):
    assert places(geomap("geocode", "Tripoli", "--json", "--near", "34.4,35.8"))[0]["country"] == "LB"


def test_the_limit_holds(geomap):
    assert len(places(geomap("geocode", "San Antonio", "--json", "--limit", 3))) == 3


def test_a_name_that_is_not_found_ends_with_65_and_the_others_are_printed(geomap):
    done = geomap("geocode", "Qwertzuiopland", "Tripoli")
    assert done.returncode == 65
    assert done.stdout.startswith(b"Tripoli: ")
    assert done.stderr == b"geomap: not found: Qwertzuiopland\n"


def test_calls_that_make_no_sense_are_refused_in_a_sentence(geomap):
    for call in ((), ("--csv", "x.csv"), ("a", "--csv", "x.csv", "--column", "c"), ("a", "--near", "here"), ("a", "--near", "91,0")):
        done = geomap("geocode", *call)
        assert done.returncode == 64
        assert done.stderr.count(b"\n") == 1
    assert geomap("geocode", "a", "--country", "Atlantis").returncode == 64


def test_a_point_gives_the_places_around_it_and_the_unit_it_lies_in(geomap):
    answer = json.loads(geomap("reverse", "35.44", "36.65", "--json").stdout)
    assert (answer["country"], answer["admin1"], answer["places"][0]["id"]) == ("SY", "SY-ID", "geonames:168325")
    assert answer["places"][0]["km"] < 1


def test_a_southern_latitude_is_no_option(geomap):
    done = geomap("reverse", "-33.9", "18.4")
    assert done.returncode == 0
    assert "Cape Town" in done.stdout.decode()


def test_far_from_every_place_is_not_found(geomap):
    assert geomap("reverse", "-48.9", "-123.4").returncode == 65


def test_a_point_off_the_earth_is_a_wrong_call(geomap):
    for point in (("91", "0"), ("0", "181"), ("nan", "0"), ("north", "0")):
        assert geomap("reverse", *point).returncode == 64


def test_the_choice_of_a_place_is_explained(geomap, article):
    candidates = json.loads(geomap("explain", article, "Kharkiv", "--json").stdout)
    (chosen,) = (each for each in candidates if each["chosen"])
    assert chosen["country"] == "UA"
    assert chosen["total"] == max(each["total"] for each in candidates)
    assert sum(each["share"] for each in candidates) > 0.999
    assert set(chosen["features"]) >= {"name", "population"}


def test_the_features_add_up_to_the_total(geomap, article):
    from geomap.resolve.score import WEIGHTS  # noqa: PLC0415

    for each in json.loads(geomap("explain", article, "Kharkiv", "--json").stdout):
        assert abs(sum(WEIGHTS[name] * value for name, value in each["features"].items()) - each["total"]) < 0.01


def test_a_name_that_is_not_in_the_article_is_refused_with_those_that_are(geomap, article):
    done = geomap("explain", article, "Paris")
    assert done.returncode == 65
    assert b"Kharkiv" in done.stderr


def test_the_gazetteer_says_what_is_in_it_and_under_which_licence(geomap):
    held = json.loads(geomap("gazetteer", "info", "--json").stdout)
    assert sum(number for layer in held["layers"] for number in layer["features"].values()) == held["places"] > 200_000
    assert all(source["licence"] for source in held["sources"])
    assert "CC BY 4.0" in geomap("gazetteer", "info").stdout.decode()
