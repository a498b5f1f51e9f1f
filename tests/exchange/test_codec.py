"""The text of a dossier: what it looks like, what a hand may change in it, and how it says no."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from geomap import exchange
from geomap.errors import DossierError
from geomap.models import Document, Dossier, Event, Geometry, Mention, Plover, Span, Toponym, When, Where, Zone

TEXT = "Vendredi, un raid a frappé Qamar."
SQUARE = Geometry(type="Polygon", coordinates=(((1.0, 2.0), (3.0, 2.0), (3.0, 4.0), (1.0, 2.0)),))
RAID = Span(document="d1", start=13, end=17, text="raid")
DOSSIER = Dossier(
    title="Un raid",
    language="fr",
    documents=(Document(id="d1", source="-", sha256="0", language="fr", text=TEXT),),
    places=(
        Toponym(
            id="place:made:1",
            name="Qamar",
            label="Qamar",
            geometry=Geometry(type="Point", coordinates=(12.5, 3.25)),
            mentions=(Mention(document="d1", start=27, end=32, text="Qamar", usage="literal"),),
        ),
    ),
    events=(
        Event(
            id="event:1",
            label="raid",
            event_type="Explosions/Remote violence",
            sub_event_type="Air/drone strike",
            plover=Plover(event="ASSAULT", mode=("aerial",)),
            trigger=RAID,
            when=When(start="2017-07-07", precision="day"),
            where=(Where(place="place:made:1", role="event"),),
        ),
    ),
    zones=(Zone(id="zone:1", label="autour de Qamar", geometry=SQUARE, parameters={"radius_km": 10.0}, events=("event:1",)),),
)


@pytest.fixture
def wire():
    """The dossier as a hand would edit it: parsed JSON."""
    return json.loads(exchange.dumps(DOSSIER))


def read(wire):
    return exchange.loads(json.dumps(wire))


def refusal(wire):
    with pytest.raises(DossierError) as caught:
        read(wire)
    return caught.value


def test_every_member_is_written_even_when_it_says_nothing(wire):
    place = wire["features"][0]
    assert list(place) == ["type", "id", "geometry", "properties"]
    assert next(iter(place["properties"])) == "kind"
    assert place["properties"]["reason"] is None
    assert wire["features"][1]["geometry"] is None


def test_text_is_indented_by_two_and_a_position_stays_on_one_line():
    text = exchange.dumps(DOSSIER)
    assert '\n  "geomap": {\n    "version": 1,' in text
    assert '"coordinates": [12.5, 3.25]' in text
    assert "frappé" in text
    assert text.endswith("}\n")


def test_numbers_inside_a_text_are_left_as_they_are():
    title = "[\n  1,\n  2\n]"
    assert exchange.loads(exchange.dumps(replace(DOSSIER, title=title))).title == title


def test_unknown_members_are_ignored_and_missing_ones_take_their_defaults(wire):
    wire["features"][0]["properties"] = {"kind": "place", "name": "Qamar", "label": "Qamar", "colour": "red"}
    assert read(wire).places[0] == Toponym(id="place:made:1", name="Qamar", label="Qamar", geometry=DOSSIER.places[0].geometry)


def test_features_may_stand_in_any_order(wire):
    wire["features"].reverse()
    assert read(wire) == DOSSIER


def test_a_zone_drawn_by_hand_needs_no_more_than_a_kind_a_label_and_a_geometry(wire):
    drawn = {"type": "Feature", "properties": {"kind": "zone", "label": "ici"}, "geometry": wire["features"][2]["geometry"]}
    wire["features"].append(drawn)
    assert read(wire).zones[1] == Zone(id="zone:2", label="ici", geometry=SQUARE)


def test_a_moved_point_with_an_altitude_keeps_its_longitude_and_latitude(wire):
    wire["features"][0]["geometry"]["coordinates"] = [13, 4.5, 120.0]
    assert read(wire).places[0].geometry == Geometry(type="Point", coordinates=(13.0, 4.5))


def test_a_deleted_feature_is_noted_where_it_is_still_named(wire):
    del wire["features"][0]
    assert exchange.notes(read(wire)) == ("event:1.where[0].place: there is no feature 'place:made:1'",)
    assert exchange.notes(DOSSIER) == ()


@pytest.mark.parametrize(
    ("edit", "path"),
    [
        (lambda d: d["features"][1]["properties"]["when"].update(start=3), "features[1].properties.when.start"),
        (lambda d: d["features"][1]["properties"]["trigger"].update(start=12), "features[1].properties.trigger"),
        (lambda d: d["features"][1]["properties"]["trigger"].update(end=999), "features[1].properties.trigger"),
        (lambda d: d["features"][1]["properties"]["trigger"].update(document="d2"), "features[1].properties.trigger.document"),
        (lambda d: d["features"][2].update(id="event:1"), "features[2].id"),
        (lambda d: d["features"][2].update(geometry=None), "features[2].geometry"),
        (lambda d: d["features"][0]["geometry"].update(coordinates=[200, 0]), "features[0].geometry.coordinates"),
        (lambda d: d["features"][0]["geometry"].update(coordinates=[0, "1"]), "features[0].geometry.coordinates"),
        (lambda d: d["features"][0]["geometry"].update(coordinates=[10**400, 0]), "features[0].geometry.coordinates"),
        (lambda d: d["features"][0]["geometry"].update(coordinates=[[[[[[[36, 33]]]]]]]), "features[0].geometry.coordinates"),
        (lambda d: d["features"][2]["geometry"]["coordinates"][0].pop(), "features[2].geometry.coordinates[0]"),
        (lambda d: d["features"][2]["geometry"]["coordinates"][0].__setitem__(3, [9, 9]), "features[2].geometry.coordinates[0]"),
        (
            lambda d: d["features"][2]["properties"].update(core={"type": "Point", "coordinates": []}),
            "features[2].properties.core.coordinates",
        ),
        (lambda d: d["features"][0]["properties"].update(kind="town"), "features[0].properties.kind"),
        (lambda d: d["geomap"].update(version=2), "geomap.version"),
        (lambda d: d["geomap"]["documents"].append(d["geomap"]["documents"][0]), "geomap.documents[1].id"),
        (lambda d: d.pop("geomap"), ""),
    ],
)
def test_a_broken_dossier_is_refused_with_the_path_of_the_break(wire, edit, path):
    edit(wire)
    error = refusal(wire)
    assert error.path == path
    assert str(error).startswith(path)


def test_a_refusal_shows_no_more_than_the_beginning_of_what_is_wrong(wire):
    wire["features"][0]["geometry"]["coordinates"] = [[36.0, 33.0]] * 10_000
    assert len(str(refusal(wire))) < 200


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "nonsense", '{"type": "FeatureCollection", "x": NaN}', "[" * 100_000, '"\\ud800"', "\ud800"]
)
def test_what_is_no_json_or_no_dossier_is_refused_in_a_sentence(text):
    with pytest.raises(DossierError, match=r"^\S"):
        exchange.loads(text)


def test_a_byte_order_mark_is_passed_over():
    text = exchange.dumps(DOSSIER)
    assert exchange.loads("\ufeff" + text) == exchange.loads(text.encode("utf-8-sig")) == DOSSIER


def test_bytes_that_are_no_utf8_are_refused():
    with pytest.raises(DossierError):
        exchange.loads(exchange.dumps(DOSSIER).encode("latin-1"))


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"title": "\ud83d"}, "geomap.title"),
        ({"events": (replace(DOSSIER.events[0], confidence=float("nan")),)}, "features[1].properties.confidence"),
        ({"events": (replace(DOSSIER.events[0], trigger=replace(RAID, text="Raid")),)}, "features[1].properties.trigger"),
        (
            {"places": (replace(DOSSIER.places[0], geometry=Geometry(type="Point", coordinates=(0.0, 91.0))),)},
            "features[0].geometry.coordinates",
        ),
        ({"zones": (replace(DOSSIER.zones[0], parameters={"n": 2**70}),)}, "features[2].properties.parameters.n"),
    ],
)
def test_what_the_format_cannot_hold_is_refused_when_it_is_written(wrong, path):
    with pytest.raises(DossierError) as caught:
        exchange.dumps(replace(DOSSIER, **wrong))
    assert caught.value.path == path


def test_offsets_count_code_points_not_utf16_units():
    text = "\U0001f600 Qamar"
    mention = Mention(document="d1", start=2, end=7, text="Qamar", usage="literal")
    document = replace(DOSSIER.documents[0], text=text)
    dossier = Dossier(documents=(document,), places=(Toponym(id="p", name="Qamar", label="Qamar", mentions=(mention,)),))
    assert exchange.loads(exchange.dumps(dossier)) == dossier
