"""`geomap map` and `geomap render`: one HTML file, whole or not at all."""

from __future__ import annotations

import json

import pytest

HOSTILE = "\x1b[31m{{ 7*191 }}\u202e"


def left(folder):
    return sorted(each.name for each in folder.iterdir())


def test_the_map_is_written_where_it_is_asked_for_and_its_folder_is_made(geomap, article, tmp_path):
    done = geomap("map", article, "-o", tmp_path / "new" / "m.html")
    assert done.returncode == 0
    assert (tmp_path / "new" / "m.html").read_bytes().startswith(b"<!DOCTYPE html>")
    assert left(tmp_path / "new") == ["m.html"]
    assert done.stdout == b""
    assert done.stderr.rstrip().endswith(b"m.html")


def test_a_word_file_is_an_article_and_the_words_around_its_map_may_be_in_another_language(geomap, article, tmp_path):
    (tmp_path / "d.geojson").write_bytes(geomap("extract", article).stdout)
    geomap("render", "d.geojson", "-o", "report.docx")
    done = geomap("map", "report.docx", "--date", "2022-06-07", "--interface", "fr", "-o", "-")
    assert done.returncode == 0
    assert b'<html lang="fr"' in done.stdout


def test_a_map_is_no_article_and_no_dossier(geomap, article):
    geomap("map", article, "-o", "m.html")
    again = geomap("map", article, "m.html", "-o", "n.html")
    assert again.returncode == 65
    assert again.stderr == b"geomap: m.html is a map that geomap has made; give the articles it was made of\n"
    assert b"geomap: m.html is no dossier that holds: JSON is malformed" in geomap("render", "m.html").stderr


def test_without_a_name_the_map_is_output_map_html(geomap, article, tmp_path):
    geomap("map", article)
    assert (tmp_path / "output" / "map.html").is_file()


def test_a_dossier_corrected_by_hand_renders(geomap, article, tmp_path):
    dossier = json.loads(geomap("extract", article).stdout)
    places = [each for each in dossier["features"] if each["properties"]["kind"] == "place"]
    places[0]["geometry"]["coordinates"] = [36, 50]
    drawn = {"type": "Polygon", "coordinates": [[[36, 50], [37, 50], [37, 51], [36, 50]]]}
    zone = {"type": "Feature", "properties": {"kind": "zone", "label": "hand-drawn"}, "geometry": drawn}
    (tmp_path / "d.geojson").write_text(json.dumps(dossier | {"features": [*places, zone]}), encoding="utf-8")
    done = geomap("render", "d.geojson", "-o", "-")
    assert done.returncode == 0
    assert b"hand-drawn" in done.stdout


def test_rendering_a_dossier_gives_the_bytes_of_the_map(geomap, article, tmp_path):
    (tmp_path / "d.geojson").write_bytes(geomap("extract", article).stdout)
    assert geomap("render", "d.geojson", "-o", "-").stdout == geomap("map", article, "-o", "-").stdout


def test_an_unknown_view_of_the_borders_is_refused_before_any_work(geomap, article):
    done = geomap("map", article, "--borders", "mine")
    assert done.returncode == 64
    assert b"un or de-facto" in done.stderr


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", 65),
        ("binary.txt", bytes(range(256)) * 8, 66),
        ("placeless.txt", b"The weather was fine and everybody had lunch together afterwards.", 65),
        ("missing.txt", None, 66),
    ],
)
def test_input_without_a_use_is_one_sentence_an_exit_code_and_no_file(geomap, tmp_path, name, data, code):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    done = geomap("map", name, "-o", "m.html")
    assert done.returncode == code
    assert done.stderr.startswith(b"geomap: ")
    assert done.stderr.count(b"\n") == 1
    assert done.stdout == b""
    assert left(tmp_path) == ([name] if data is not None else [])


def test_a_folder_is_no_article_and_no_map(geomap, article, tmp_path):
    assert geomap("map", tmp_path).returncode == 66
    assert geomap("map", article, "-o", tmp_path).returncode == 73


def test_a_map_that_cannot_be_written_leaves_nothing_behind(geomap, article, tmp_path):
    done = geomap("map", article, "-o", article / "m.html")
    assert done.returncode == 73
    assert b"cannot write" in done.stderr
    assert left(tmp_path) == ["article.txt"]


def test_a_wrong_call_ends_with_the_code_of_sysexits(geomap):
    assert geomap("map").returncode == 64
    assert geomap("draw").returncode == 64


def test_a_terminal_is_never_sent_what_it_would_obey(geomap):
    done = geomap("map", HOSTILE)
    assert done.returncode == 66
    assert b"\x1b" not in done.stderr
    assert "\u202e".encode() not in done.stderr
