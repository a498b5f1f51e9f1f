"""Zones in articles: evidence, anaphora, and what looks like a zone and is none. Places are those of conftest."""

import re
from itertools import pairwise

import pytest

from geomap import zones
from geomap.models import Article, Document, Mention, Sentence, Toponym


@pytest.fixture
def found(quadra):
    """The zones of a text whose names stand in brackets: [Corner] is literal, {Corner} metonymic, <quadrien> a demonym."""

    def run(text, language="en", kind="body"):
        article, toponyms = _read(text, language, kind, quadra)
        return tuple(zone for each in zones.find(article, toponyms, quadra) if (zone := each.draw()))

    return run


USAGES = {"[": "literal", "{": "metonymic", "<": "demonym"}


def _read(marked, language, kind, gazetteer):
    plain, mentions = "", []
    for part in re.findall(r"[\[{<][^\]}>]+[\]}>]|[^\[{<]+", marked):
        usage = USAGES.get(part[0])
        name = part[1:-1] if usage else part
        if usage:
            mentions.append(Mention(document="d1", start=len(plain), end=len(plain) + len(name), text=name, usage=usage))
        plain += name
    toponyms = [
        Toponym(id=f"place:{gazetteer.exact(mention.text)[0].place.id}", name=mention.text, label=mention.text, mentions=(mention,))
        for mention in mentions
    ]
    stops = [0, *(match.end() for match in re.finditer(r"(?<=[.?!])\s+", plain)), len(plain)]
    sentences = tuple(Sentence(start=a, end=b, kind=kind, paragraph=0) for a, b in pairwise(stops))
    document = Document(id="d1", source="a.txt", sha256="", language=language, text=plain)
    return Article(document=document, sentences=sentences), tuple(toponyms)


def test_a_zone_quotes_the_words_that_say_it(found):
    (zone,) = found("A truce holds in southwestern [Quadra] since Monday.")
    assert [span.text for span in zone.expression] == ["southwestern Quadra"]
    assert (zone.expression[0].start, zone.expression[0].end) == (17, 36)
    assert zone.status is None
    assert zone.events == ()


def test_words_that_point_back_refine_the_zone_they_point_to(found):
    (zone,) = found(
        "Un cessez-le-feu tient dans le sud-ouest de la [Quadra]. Dans cette zone, autour de la ville de [Corner], il pleut.", "fr"
    )
    assert [span.text for span in zone.expression] == ["le sud-ouest de la Quadra", "cette zone, autour de la ville de Corner"]
    assert zone.method == "cardinal_part(XQ, SW) ∩ around(Corner)"


def test_an_article_before_a_direction_is_no_part_of_the_label(found):
    assert [zone.label for zone in found("Les rebelles du nord de la [Quadra] se rendent.", "fr")] == ["nord de la Quadra"]


def test_words_that_point_back_add_their_span(found):
    (zone,) = found("Rebels hold northern [Quadra]. In this area, schools are closed.")
    assert [span.text for span in zone.expression] == ["northern Quadra", "this area"]


def test_words_that_point_back_too_far_are_left_alone(found):
    (zone,) = found("Rebels hold northern [Quadra]. It rains. It snows. It hails. In this area, schools are closed.")
    assert len(zone.expression) == 1


def test_the_same_part_said_twice_is_one_zone(found):
    (zone,) = found("Rebels hold northern [Quadra]. In [Corner] all is calm. The army left the north of [Quadra] in May.")
    assert [span.text for span in zone.expression] == ["northern Quadra", "the north of Quadra"]


def test_the_list_of_its_units_says_what_a_part_is(found):
    (zone,) = found("A truce holds in the north of [Quadra]. It covers the provinces of [Summit] and [Westmark].")
    assert zone.units == ("XQ-12", "XQ-34")
    assert zone.basis == "named"
    assert len(zone.expression) == 2


def test_a_list_of_units_elsewhere_is_another_zone(found):
    assert len(found("A truce holds in the north of [Quadra]. It rains in the provinces of [Lowland] and [Westmark].")) == 2


def test_two_parts_are_two_zones(found):
    assert [zone.method for zone in found("Rebels hold northern [Quadra] and the south of [Quadra].")] == [
        "cardinal_part(XQ, N)",
        "cardinal_part(XQ, S)",
    ]


def test_the_country_is_that_of_the_place_named_before(found):
    (zone,) = found("Des combats ont eu lieu à [Corner], dans le sud du pays.", "fr")
    assert zone.method == "cardinal_part(XQ, S)"


def test_a_demonym_names_its_country(found):
    (zone,) = found("Des combats dans le nord <quadrien>.", "fr")
    assert zone.method == "cardinal_part(XQ, N)"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The north remains tense."),
        ("en", "[North Quadra] remains tense."),
        ("en", "Relations between {Corner} and {Middleton} are cold."),
        ("en", "Talks between [Quadra] and [Estia] failed."),
        ("en", "The [Lowland] State Police said nothing."),
        ("en", "A judge of the Southern District of [Lowland] ruled."),
        ("en", "In this area, schools are closed."),
        ("fr", "Le parti du Nord-Ouest a gagné."),
        ("fr", "[Corner] est de la famille."),
        ("fr", "Les relations entre la [Quadra] et l'[Estia] sont au plus bas."),
        ("fr", "La visite dans le nord commence."),
    ],
)
def test_what_names_no_land_is_no_zone(found, language, text):
    assert found(text, language) == ()


def test_headings_and_furniture_have_no_zones(found):
    assert found("Truce in southwestern [Quadra].", kind="heading") == ()


def test_a_language_without_words_for_zones_has_none(found):
    assert found("Truce in southwestern [Quadra].", language="xx") == ()


def test_ids_are_those_of_the_place_in_the_text(found):
    assert [zone.id for zone in found("A truce in northern [Quadra].")] == ["zone:d1:11"]


def test_a_zone_is_drawn_when_it_is_asked_for_and_once(quadra, monkeypatch):
    asked = []
    monkeypatch.setattr(zones, "drawn", lambda expression, *_: asked.append(expression))
    article, toponyms = _read("Fighting in the south-west of [Quadra], a truce in the north of [Quadra].", "en", "body", quadra)
    (first, second) = zones.find(article, toponyms, quadra)
    assert not asked
    assert (first.draw(), first.draw(), second.label) == (None, None, "the north of Quadra")
    assert len(asked) == 1
