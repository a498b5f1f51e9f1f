"""PNG and PDF, read by programs that are not ours."""

from __future__ import annotations

import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from geomap import exchange
from geomap.errors import UsageError
from geomap.render import pdf, png
from geomap.render.formats import Options

SEEDS = Path(__file__).parent.parent.parent / "seeds"
HOSTILE = ['#eval("1+1")', "$ x^2 $", "*bold* _it_ @ref <label>", "\\u{41}", "</svg>", "a\ud800b", "zero\0"]


def size_of(data):
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", data[16:24])


def read_by(program, data, folder, *arguments):
    (folder / "map.pdf").write_bytes(data)
    done = subprocess.run(
        [program, *arguments, "map.pdf", *(["-"] if program == "pdftotext" else [])], cwd=folder, capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def arabic(gazetteer):
    dossier = exchange.loads((SEEDS / "sudan-2023-wad-madani.ar.gold.geojson").read_bytes())
    return pdf.render(dossier, gazetteer, Options())


def test_a_png_has_the_dots_that_were_asked_for(examples, gazetteer):
    wide, high = size_of(png.render(examples.syria(), gazetteer, Options(size=(600, None), scale=2)))
    assert wide == 1200
    assert high > 600


@pytest.mark.parametrize("options", [{"scale": 0.0}, {"scale": 9.0}, {"size": (8000, None), "scale": 2.0}])
def test_dots_without_end_are_refused(examples, gazetteer, options):
    with pytest.raises(UsageError, match="--scale"):
        png.render(examples.syria(), gazetteer, Options(**options))


@pytest.mark.parametrize("draw", [png.render, pdf.render])
def test_the_same_dossier_gives_the_same_bytes(examples, gazetteer, draw):
    assert draw(examples.syria(), gazetteer, Options()) == draw(examples.syria(), gazetteer, Options())


@pytest.mark.parametrize("language", ["fr-CA", "english", ""])
def test_a_language_that_is_none_does_not_stop_a_pdf(examples, gazetteer, language):
    assert pdf.render(replace(examples.syria(), language=language), gazetteer, Options()).startswith(b"%PDF")


def test_letters_that_our_fonts_lack_do_not_stop_a_picture(examples, gazetteer):
    dossier = replace(examples.syria(), title="台北 · 서울")
    assert size_of(png.render(dossier, gazetteer, Options(size=(600, None))))[0] == 600
    assert pdf.render(dossier, gazetteer, Options()).startswith(b"%PDF")


def test_every_font_of_a_pdf_is_inside_it(arabic, tmp_path):
    rows = read_by("pdffonts", arabic, tmp_path).splitlines()[2:]
    assert {row.split()[0].partition("+")[2] for row in rows} == {"Amiri-Regular", "Amiri-Bold", "NotoSans-Regular"}
    assert all(row.split()[-5:-2] == ["yes", "yes", "yes"] for row in rows)


@pytest.mark.parametrize(
    "words", ["قوات الدعم", "تسيطر على ود مدني", "الخرطوم", "القضارف", "تطورات استراتيجية", "بلا حدث", "انفجارات وعنف عن بعد"]
)
def test_arabic_comes_out_of_a_pdf_as_it_went_in(arabic, tmp_path, words):
    assert words in read_by("pdftotext", arabic, tmp_path)


def test_words_of_a_pdf_can_be_selected(examples, gazetteer, tmp_path):
    text = read_by("pdftotext", pdf.render(examples.syria(), gazetteer, Options()), tmp_path)
    for each in ("Poignée de main sur l'Elbe", "Khan Cheikhoun", "près du lieu, dans le cercle", "GeoNames"):
        assert each in text


def test_a_pdf_says_its_title_and_carries_its_text_alternative(arabic, tmp_path):
    told = read_by("pdfinfo", arabic, tmp_path)
    assert "Title:           قوات الدعم" in told
    assert "Tagged:          yes" in told
    assert b"/Alt<FEFF" in arabic
    assert "الأحداث".encode("utf-16-be").hex().upper().encode() in arabic


def test_a_pdf_is_as_large_as_its_picture_is_on_a_screen(examples, gazetteer, tmp_path):
    told = read_by("pdfinfo", pdf.render(examples.syria(), gazetteer, Options(size=(800, 600))), tmp_path)
    assert "Page size:       600 x 450 pts" in told


def test_hostile_words_are_text_in_a_pdf(examples, gazetteer, tmp_path):
    text = read_by("pdftotext", pdf.render(examples.hostile(HOSTILE), gazetteer, Options(size=(1600, None))), tmp_path)
    assert '#eval("1+1")' in text
    assert "*bold* _it_" in text


def test_without_typst_a_pdf_is_one_clear_sentence(examples, gazetteer, monkeypatch):
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(UsageError, match=r"geomap\[pdf\]"):
        pdf.render(examples.syria(), gazetteer, Options())
