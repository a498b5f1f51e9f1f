"""`geomap embed`: the lines on standard output, for each form."""

from __future__ import annotations

import pytest


@pytest.fixture
def page(geomap, article, tmp_path):
    geomap("map", article, "-o", "m.html")
    return tmp_path / "m.html"


def test_each_form_is_one_line_on_standard_output(geomap, page):
    for form, start in (("frame", b'<iframe src="m.html"'), ("inline", b"<iframe srcdoc='"), ("static", b"<figure ")):
        done = geomap("embed", "m.html", "--form", form)
        assert done.returncode == 0
        assert done.stdout.startswith(start)
        assert done.stderr == b""
    assert page.exists()


def test_addresses_are_where_the_files_will_be(geomap, page):
    done = geomap("embed", page, "--form", "static", "--address", "https://example.org/m", "--picture", "m@2x.png")
    assert b'href="https://example.org/m"' in done.stdout
    assert b'src="m@2x.png"' in done.stdout


@pytest.mark.parametrize(
    ("address", "picture"),
    [
        ("https://example.org/maps/kupiansk.html", b'src="https://example.org/maps/kupiansk.png"'),
        ("https://example.org/maps/kupiansk.html?v=2#3", b'src="https://example.org/maps/kupiansk.png"'),
        ("https://example.org/maps/", b'src="https://example.org/maps/m.png"'),
        ("https://example.org/kupiansk", b'src="https://example.org/m.png"'),
        ("maps/kupiansk.html", b'src="maps/kupiansk.png"'),
    ],
)
def test_the_picture_is_beside_the_page(geomap, page, address, picture):
    assert picture in geomap("embed", page, "--form", "static", "--address", address).stdout


def test_a_file_s_name_becomes_an_address(geomap, page):
    named = page.rename(page.with_name("map #2, Київ.html"))
    assert b'<iframe src="map%20%232%2C%20%D0%9A' in geomap("embed", named).stdout
    assert b'src="map%20%232%2C%20%D0%9A%D0%B8%D1%97%D0%B2.png"' in geomap("embed", named, "--form", "static").stdout


def test_what_cannot_be_embedded_is_one_sentence(geomap, article, page):
    assert geomap("embed", article).returncode == 65
    assert geomap("embed", page, "--form", "popup").returncode == 64
    assert geomap("embed", "missing.html").returncode == 66
