"""`geomap check`."""

from __future__ import annotations

import json

import pytest

from geomap import exchange
from geomap.models import Document, Dossier, Event, Plover, Span, Where


@pytest.fixture
def dossier(tmp_path):
    """A dossier in a file whose event is at a place that was deleted."""
    span = Span(document="d1", start=0, end=4, text="Raid")
    where = (Where(place="place:gone", role="event"),)
    event = Event(
        id="event:1", label="Raid", event_type="Battles", sub_event_type="", plover=Plover(event="ASSAULT"), trigger=span, where=where
    )
    read = Document(id="d1", source="-", sha256="", language="en", text="Raid!")
    path = tmp_path / "d.geojson"
    path.write_text(exchange.dumps(Dossier(documents=(read,), events=(event,))), encoding="utf-8")
    return path


def test_a_dossier_that_holds_is_said_to_hold_with_notes_on_what_is_gone(geomap, dossier):
    done = geomap("check", dossier)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines()[1] == "note: event:1.where[0].place: there is no feature 'place:gone'"


def test_a_pin_that_was_moved_without_its_place_is_told_when_it_is_checked_and_when_it_is_drawn(geomap, article, tmp_path):
    dossier = json.loads(geomap("extract", article).stdout)
    event = next(each for each in dossier["features"] if each["properties"]["kind"] == "event" and each["geometry"])
    event["geometry"]["coordinates"] = [36.3, 51.0]
    (tmp_path / "moved.geojson").write_text(json.dumps(dossier), encoding="utf-8")
    said = b"km from Kharkiv, where it says it happened; name the place of the point in where[].place, or move both"
    assert said in geomap("check", "moved.geojson").stdout
    assert said in geomap("render", "moved.geojson", "-o", "m.html").stderr
    mine = {
        "type": "Feature",
        "id": "place:mine",
        "geometry": event["geometry"],
        "properties": {"kind": "place", "name": "X", "label": "X"},
    }
    event["properties"]["where"][0]["place"] = "place:mine"
    (tmp_path / "named.geojson").write_text(json.dumps(dossier | {"features": [*dossier["features"], mine]}), encoding="utf-8")
    assert b"note: " not in geomap("check", "named.geojson").stdout


def test_a_program_may_read_the_same(geomap, dossier):
    said = json.loads(geomap("check", dossier, "--json").stdout)
    assert (said["valid"], said["events"], len(said["notes"])) == (True, 1, 1)


def test_a_broken_quote_is_told_with_its_path(geomap, dossier):
    dossier.write_text(dossier.read_text(encoding="utf-8").replace('"text": "Raid!"', '"text": "Rain!"'), encoding="utf-8")
    done = geomap("check", dossier)
    assert done.returncode == 65
    assert b"features[0].properties.trigger: the quote 'Raid' is not at 0 to 4" in done.stderr
    assert json.loads(geomap("check", dossier, "--json").stdout)["path"] == "features[0].properties.trigger"


def test_standard_input_is_a_dossier_too(geomap, dossier):
    assert geomap("check", "-", stdin=dossier.read_bytes()).returncode == 0


def test_what_cannot_be_read_is_not_broken_but_unreadable(geomap):
    assert geomap("check", "missing.geojson").returncode == 66
