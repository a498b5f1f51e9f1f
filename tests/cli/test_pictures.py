"""`geomap map` and `geomap render` for files other than pages: by suffix, or by --to."""

from __future__ import annotations

from pathlib import Path

import pytest

STARTS = {"svg": b"<svg ", "png": b"\x89PNG", "pdf": b"%PDF-", "html": b"<!DOCTYPE html>"}


@pytest.fixture
def dossier():
    return Path(__file__).parent.parent.parent / "seeds/mali-2023-gao.fr.gold.geojson"


@pytest.mark.parametrize("kind", STARTS)
def test_the_suffix_says_what_is_written(geomap, dossier, tmp_path, kind):
    done = geomap("render", dossier, "-o", f"m.{kind.upper()}", "--size", "800", "--style", "dark")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / f"m.{kind.upper()}").read_bytes().startswith(STARTS[kind])


def test_standard_output_is_told_what_it_gets(geomap, dossier):
    assert geomap("render", dossier, "-o", "-", "--to", "svg").stdout.startswith(STARTS["svg"])
    assert geomap("render", dossier, "-o", "-").stdout.startswith(STARTS["html"])


def test_an_article_becomes_a_picture_in_one_step(geomap, article, tmp_path):
    (tmp_path / "d.geojson").write_bytes(geomap("extract", article).stdout)
    geomap("map", article, "-o", "a.svg", "--size", "900x700")
    geomap("render", "d.geojson", "-o", "b.svg", "--size", "900x700")
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "m.xyz"], b"nothing draws .xyz"),
        (["-o", "m.svg", "--size", "big"], b"--size is a width"),
        (["-o", "m.html", "--size", "0x600"], b"--size is a width"),
        (["-o", "m.svg", "--style", "neon"], b"--style is light"),
        (["-o", "m.svg", "--crop", "Atlantis"], b"--crop takes a place"),
        (["-o", "m.html", "--crop", "Atlantis"], b"--crop takes a place"),
        (["-o", "m.png", "--scale", "99"], b"--scale"),
    ],
)
def test_an_option_that_says_nothing_is_one_sentence_and_no_file(geomap, dossier, tmp_path, options, said):
    done = geomap("render", dossier, *options)
    assert done.returncode == 64
    assert said in done.stderr
    assert not (tmp_path / options[1]).exists()
