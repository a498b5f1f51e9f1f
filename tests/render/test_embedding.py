"""The lines that put a map into another document."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from geomap.errors import InputError
from geomap.render import embedding
from geomap.render.html import page

HOSTILE = ['"><script>alert(1)</script>', "' onload='alert(1)", "</iframe>", "&quot;", "a\ud800b", "zero\0"]


class Elements(HTMLParser):
    """The elements of a piece of HTML, with what is left over."""

    def __init__(self, markup):
        super().__init__()
        self.found, self.text = [], ""
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def syria(examples, gazetteer):
    return page(examples.syria(), gazetteer).decode()


@pytest.fixture(scope="module")
def hostile(examples, gazetteer):
    return page(examples.hostile(HOSTILE), gazetteer).decode()


def test_a_frame_has_a_title_an_address_and_scripts_only(syria):
    [(tag, attributes)] = Elements(embedding.frame(syria, "maps/a b.html")).found
    assert tag == "iframe"
    assert attributes["src"] == "maps/a b.html"
    assert attributes["title"] == "Poignée de main sur l'Elbe"
    assert attributes["sandbox"] == "allow-scripts"
    assert "width: 100%" in attributes["style"]


def test_an_inline_frame_holds_the_page_letter_by_letter(syria):
    [(_, attributes)] = Elements(embedding.inline(syria)).found
    assert attributes["srcdoc"] == syria


def test_a_static_form_is_a_picture_with_a_text_alternative_a_caption_and_a_link(syria):
    read = Elements(embedding.static(syria, "map.html", "map.png"))
    found = dict(read.found)
    assert found["a"] == {"href": "map.html"}
    assert found["img"]["src"] == "map.png"
    assert found["figure"] == {"lang": "fr"}
    assert "Attaque au gaz (Khan Cheikhoun, avril 2017, présumé)" in found["img"]["alt"]
    assert "Hors de cette image : 2" in found["img"]["alt"]
    assert "Source : La Gazette d'essai" in found["img"]["alt"]
    assert "Événements : 4" in read.text
    assert "Hambourg" not in read.text


@pytest.mark.parametrize(
    "form", [lambda text: embedding.frame(text, HOSTILE[0]), lambda text: embedding.static(text, HOSTILE[0], HOSTILE[1])]
)
def test_hostile_words_open_no_element(hostile, form):
    assert {tag for tag, _ in Elements(form(hostile)).found} <= {"iframe", "figure", "a", "img", "figcaption"}


def test_a_hostile_page_stays_inside_its_frame(hostile):
    assert [tag for tag, _ in Elements(embedding.inline(hostile)).found] == ["iframe"]


def test_a_page_of_somebody_else_is_refused():
    with pytest.raises(InputError, match="geomap map"):
        embedding.frame("<html></html>", "map.html")


def test_a_dossier_shows_itself_in_a_notebook(examples):
    assert examples.syria()._repr_html_().startswith("<iframe srcdoc='<!DOCTYPE html>")


@pytest.mark.parametrize("data", ["{", "[]", '{"title": "a"}'])
def test_a_page_with_other_data_is_refused_too(data):
    with pytest.raises(InputError):
        embedding.said(f'<script type="application/json" id="geomap-data">{data}</script>')
