from __future__ import annotations

from dataclasses import replace

import pytest

from geomap.models import Document, Dossier, Mention, Toponym
from geomap.render.layout import spots, theatres
from geomap.render.methods import said
from geomap.render.naming import names, region_name, theatre_labels
from geomap.render.words import load


def sudan(usage, text="Sudanese"):
    mention = Mention(document="d1", start=0, end=8, text=text, usage=usage)
    return Toponym(id="place:geonames:366755", name="Sudan", label="Sudanese", feature="country", country="SD", mentions=(mention,))


def test_a_country_known_by_its_people_only_is_called_by_its_name(gazetteer):
    assert names(Dossier(places=(sudan("demonym"),)), gazetteer, "fr") == {"place:geonames:366755": "Soudan"}


def test_a_place_keeps_the_article_s_own_word(gazetteer):
    assert names(Dossier(places=(sudan("literal"),)), gazetteer, "en") == {"place:geonames:366755": "Sudanese"}


def test_units_and_countries_are_named_in_the_map_s_language(gazetteer):
    assert region_name("SY", gazetteer, "fr") == "Syrie"
    assert region_name("SY-DR", gazetteer, "en") != "SY-DR"
    assert region_name("XX-1", gazetteer, "en") == "XX-1"


@pytest.mark.parametrize(
    ("label", "place", "language", "shown"),
    [
        ("Москві", "geonames:524901", "uk", "Москва"),
        ("Бахмутом", "geonames:713174", "uk", "Бахмут"),
        ("Жанаозене", "geonames:607610", "ru", "Жанаозен"),
        ("Khan Cheikhoun", "geonames:168325", "fr", "Khan Cheikhoun"),
        ("Nowhere", "geonames:524901", "en", "Nowhere"),
    ],
)
def test_a_map_writes_the_base_form_of_the_article_s_own_word(gazetteer, label, place, language, shown):
    mention = Mention(document="d1", start=0, end=len(label), text=label, usage="literal")
    named = Toponym(id=f"place:{place}", name="?", label=label, feature="populated_place", mentions=(mention,))
    document = Document(id="d1", source="a.txt", sha256="0" * 64, language=language, text=label)
    assert names(Dossier(language=language, documents=(document,), places=(named,)), gazetteer, "en") == {named.id: shown}


def test_places_of_articles_in_several_languages_have_their_names_in_that_of_the_map(gazetteer):
    said = {"d1": ("ru", "Горисе"), "d2": ("fr", "Alep"), "d3": ("en", "Goris")}
    documents = tuple(Document(id=id_, source="a", sha256="0" * 64, language=code, text=text) for id_, (code, text) in said.items())
    mentions = {id_: Mention(document=id_, start=0, end=len(text), text=text, usage="literal") for id_, (_, text) in said.items()}
    goris = Toponym(id="place:geonames:174895", name="Goris", label="Горисе", feature="populated_place", mentions=(mentions["d1"],))
    aleppo = Toponym(id="place:geonames:170063", name="Aleppo", label="Alep", feature="populated_place", mentions=(mentions["d2"],))
    village = Toponym(id="place:unresolved:1", name="Nobol", label="Nobol", mentions=(replace(mentions["d2"], text="Nobol"),))
    dossier = Dossier(language="en", documents=documents, places=(goris, aleppo, village))
    assert list(names(dossier, gazetteer, "en").values()) == ["Goris", "Aleppo", "Nobol"]
    assert list(names(dossier, gazetteer, "ru").values()) == ["Горис", "Алеппо", "Nobol"]
    told = replace(goris, mentions=(mentions["d1"], replace(mentions["d3"], text="Goris town")))
    assert names(replace(dossier, places=(told,)), gazetteer, "en") == {goris.id: "Goris town"}
    alone = replace(dossier, documents=documents[:1], places=(goris,))
    assert names(alone, gazetteer, "en") == {goris.id: "Горис"}


def test_the_capitals_of_a_dateline_are_not_those_of_the_name(gazetteer):
    mention = Mention(document="d1", start=0, end=7, text="KHARKIV", usage="literal")
    kharkiv = Toponym(id="place:geonames:706483", name="?", label="KHARKIV", feature="populated_place", mentions=(mention,))
    text = Document(id="d1", source="a", sha256="0" * 64, language="en", text="KHARKIV")
    assert names(Dossier(documents=(text,), places=(kharkiv,)), gazetteer, "en") == {kharkiv.id: "Kharkiv"}
    village = replace(kharkiv, id="place:unresolved:1", mentions=(mention, replace(mention, text="Kharkiv")))
    assert names(Dossier(documents=(text,), places=(village,)), gazetteer, "en") == {village.id: "Kharkiv"}
    uae = replace(kharkiv, id="place:geonames:290557", label="UAE", mentions=(replace(mention, text="UAE"),))
    assert names(Dossier(documents=(text,), places=(uae,)), gazetteer, "en") == {uae.id: "UAE"}


def test_a_label_that_somebody_wrote_stays(gazetteer):
    mention = Mention(document="d1", start=0, end=6, text="Москві", usage="literal")
    place = Toponym(id="place:geonames:524901", name="Moscow", label="The capital", feature="capital", mentions=(mention,))
    assert names(Dossier(places=(place,)), gazetteer, "en") == {place.id: "The capital"}


def test_two_theatres_in_one_country_are_named_by_their_places(examples):
    dossier = examples.syria()
    placed, named = spots(dossier), {place.id: place.label for place in dossier.places}
    syria, *others = theatres(dossier)
    members = [replace(syria, members=(event,)) for event in ("event:clash", "event:chemical")]
    assert theatre_labels([*members, *others], dossier, placed, named, str.lower) == ["Deraa", "Khan Cheikhoun", "Hambourg", "Genève"]


def test_every_theatre_is_named_by_what_is_drawn_in_it(examples):
    dossier = examples.syria()
    placed, named = spots(dossier), {place.id: place.label for place in dossier.places}
    assert theatre_labels(theatres(dossier), dossier, placed, named, str.lower) == ["Syrie", "Hambourg", "Genève"]


def test_many_places_of_one_country_are_called_by_its_name_though_nobody_names_it(examples):
    crowd = examples.many(50)
    dossier = replace(crowd, places=tuple(replace(each, country="SD") for each in crowd.places))
    placed, named = spots(dossier), {place.id: place.label for place in dossier.places}
    assert theatre_labels(theatres(dossier), dossier, placed, named, {"SD": "Sudan"}.get)[0] == "Sudan"


def test_a_method_is_said_in_words(gazetteer):
    assert said("cardinal_part(SY, SW) ∩ around(Deraa)", gazetteer, load("en")) == "a part of Syria: south-west ∩ surroundings of Deraa"
    assert said("cardinal_part(SY, E)", gazetteer, load("fr")) == "une partie de ce territoire (Syrie) : est"
    assert said("drawn by hand", gazetteer, load("fr")) == "tracé à la main"


def test_a_method_without_words_is_shown_as_it_is(gazetteer):
    assert said("conjured(SY)", gazetteer, load("en")) == "conjured(SY)"
    assert said("{{ 7*191 }} {0}", gazetteer, load("en")) == "{{ 7*191 }} {0}"
    assert said("around({0.__class__})", gazetteer, load("en")) == "surroundings of {0.__class__}"
