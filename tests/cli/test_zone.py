"""`geomap zone`: a feature for a phrase, a geometry or null for each line."""

import json


def test_a_phrase_becomes_a_feature_that_says_how_it_was_drawn(geomap):
    feature = json.loads(geomap("zone", "le nord du Mali", "--language", "fr").stdout)
    assert feature["geometry"]["type"] in {"Polygon", "MultiPolygon"}
    assert feature["properties"]["basis"] == "lexicon"
    assert "ML-8" in feature["properties"]["units"]


def test_the_lexicon_can_be_left_out(geomap):
    feature = json.loads(geomap("zone", "northern Mali", "--no-lexicon").stdout)
    assert feature["properties"]["basis"] == "estimated"


def test_each_line_gives_a_geometry_or_null_in_order(geomap):
    tasks = [{"text": "northern Mali", "language": "en"}, {"text": "nowhere at all"}, {"text": "l'est du Tchad", "language": "fr"}]
    result = geomap("zone", "--jsonl", stdin="\n".join(map(json.dumps, tasks)).encode())
    assert [line and line["type"] for line in map(json.loads, result.stdout.splitlines())] == ["Polygon", None, "Polygon"]


def test_the_result_can_be_a_file(geomap, tmp_path):
    assert geomap("zone", "northern Mali", "-o", "zone.geojson").returncode == 0
    assert json.loads((tmp_path / "zone.geojson").read_bytes())["type"] == "Feature"


def test_words_that_describe_no_area_say_what_to_do(geomap):
    result = geomap("zone", "the weather")
    assert result.returncode == 65
    assert b"name a known place" in result.stderr


def test_a_broken_line_is_named_gives_null_and_stops_nothing(geomap):
    deep = b"[" * 100_000
    tasks = b'{]\n\n   \n{"text": 7}\n["northern Mali"]\n{"text": "northern Mali"}\n' + deep
    result = geomap("zone", "--jsonl", stdin=tasks)
    assert result.returncode == 65
    assert [line and line["type"] for line in map(json.loads, result.stdout.splitlines())] == [None, None, None, "Polygon", None]
    assert [name in result.stderr for name in (b"line 1", b"line 4", b"line 5", b"line 6", b"line 7")] == [True, True, True, False, True]


def test_a_language_without_words_gives_null_and_says_so(geomap):
    result = geomap("zone", "--jsonl", stdin=b'{"text": "northern Mali", "language": "xx"}\n')
    assert result.stdout == b"null\n"
    assert b"'xx'" in result.stderr
