"""Online geocoders: asked only when told to, bounded in time and size, and never silently wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from geomap.errors import OnlineError, UsageError
from geomap.models import Geometry, Toponym
from geomap.resolve.online import EVERY, PUBLIC_NOMINATIM, SERVICES, OnlineGeocoder

sys.path.insert(0, str(Path(__file__).parent))
faulty = import_module("faulty")
sys.path.pop(0)


@pytest.fixture(scope="module")
def shared_server():
    server = faulty.Server()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def server(shared_server):
    shared_server.asked.clear()
    shared_server.takes = 0.0
    return shared_server


@pytest.fixture
def online(server, tmp_path):
    return OnlineGeocoder("nominatim", url=server.url, cache=tmp_path / "cache.sqlite", seconds=3)


def call(server, *arguments, home, root):
    environment = os.environ | {"XDG_CACHE_HOME": str(home), "PYTHONPATH": str(root)}
    line = [sys.executable, "-m", "geomap", *arguments, "--online", "nominatim", "--online-url", server]
    return subprocess.Popen(line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("fault", faulty.FAULTS)
def test_a_fault_is_an_error_within_ten_seconds_and_150_mb(server, measured, tmp_path, fault):
    url = f"{server.url}/{fault.replace(' ', '_')}"
    started = time.monotonic()
    done, kilobytes = measured("geocode", "Qwertzuiop", "--online", "nominatim", "--online-url", url, XDG_CACHE_HOME=str(tmp_path))
    assert time.monotonic() - started < 10
    assert kilobytes < 150_000
    said = done.stderr.decode()
    assert (done.returncode, done.stdout, said.count("\n"), "not found" in said) == (75, b"", 1, False)


@pytest.mark.parametrize("fault", ["null", "missing point", "server error"])
def test_an_error_is_not_remembered(server, tmp_path, fault):
    geocoder = OnlineGeocoder("nominatim", url=f"{server.url}/{fault.replace(' ', '_')}", cache=tmp_path / "c", seconds=3)
    for _ in range(2):
        with pytest.raises(OnlineError):
            geocoder.find("Qwertzuiop")
    assert len(server.asked) == 2


def test_a_server_that_is_not_there_is_an_error(tmp_path):
    with pytest.raises(OnlineError, match="cannot be reached"):
        OnlineGeocoder("nominatim", url="http://127.0.0.1:9", cache=tmp_path / "c").find("Qwertzuiop")


def test_a_place_comes_with_its_point_country_and_confidence(online):
    found = online.find("Qwertzuiop")
    assert (found.id, found.lat, found.lon, found.country) == ("nominatim:n42", 35.5, 38.25, "SY")
    assert 0 < found.confidence <= 0.8


def test_the_server_is_asked_once_also_for_what_it_does_not_know(online, server):
    assert [online.find("Nowhereatall") for _ in range(3)] == [None] * 3
    assert len({online.find("Qwertzuiop") for _ in range(3)}) == 1
    assert len(server.asked) == 2


def test_the_server_learns_who_asks(server, tmp_path):
    OnlineGeocoder("nominatim", url=server.url, user_agent="desk/1 (desk@example.org)", cache=tmp_path / "c").find("Qwertzuiop")
    assert server.asked[0][1] == "desk/1 (desk@example.org)"


def test_a_place_in_another_country_is_not_the_one(online):
    assert online.find("Qwertzuiop", country="ML") is None


ASK = """
import sys; from pathlib import Path; from geomap.resolve.online import OnlineGeocoder
print(OnlineGeocoder('nominatim', url=sys.argv[1], cache=Path(sys.argv[2]), seconds=3).find('Qwertzuiop').id)
"""


def test_eight_processes_ask_once(server, tmp_path, root):
    server.takes = 1.0
    line = [sys.executable, "-c", ASK, server.url, str(tmp_path / "c")]
    running = [subprocess.Popen(line, env=os.environ | {"PYTHONPATH": str(root)}, stdout=subprocess.PIPE) for _ in range(8)]
    assert {process.communicate(timeout=60)[0] for process in running} == {b"nominatim:n42\n"}
    assert len(server.asked) == 1


def test_a_killed_process_leaves_the_cache_in_order(server, tmp_path, root):
    server.takes = 2.0
    with subprocess.Popen(
        [sys.executable, "-c", ASK, server.url, str(tmp_path / "c")], env=os.environ | {"PYTHONPATH": str(root)}
    ) as process:
        while not server.asked:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
    server.takes = 0.0
    started = time.monotonic()
    assert OnlineGeocoder("nominatim", url=server.url, cache=tmp_path / "c", seconds=3).find("Qwertzuiop").id == "nominatim:n42"
    assert time.monotonic() - started < 6
    assert len(server.asked) == 2


def test_a_cache_that_is_none_is_told(server, tmp_path):
    (tmp_path / "c").write_bytes(b"not a database at all, but long enough to be read as one" * 30)
    with pytest.raises(OSError, match="cannot keep answers"):
        OnlineGeocoder("nominatim", url=server.url, cache=tmp_path / "c").find("Qwertzuiop")


def test_turns_are_a_second_apart(online):
    started = time.monotonic()
    for _ in range(3):
        online._cache.wait_turn(PUBLIC_NOMINATIM, every=EVERY)
    assert time.monotonic() - started >= 2 * EVERY


@pytest.mark.parametrize(
    ("service", "options"),
    [
        ("nominatim", {}),  # the public server wants to know who asks
        ("nobody", {"url": "http://127.0.0.1"}),
        ("pelias", {}),
        ("nominatim", {"url": "file:///etc/passwd"}),
        ("nominatim", {"url": "http://me:secret@127.0.0.1"}),
    ],
)
def test_options_that_do_not_fit_are_refused(service, options):
    with pytest.raises(UsageError):
        OnlineGeocoder(service, **options)


@pytest.mark.parametrize("call", [("extract", "--jsonl", "-"), ("geocode", "--csv", "-", "--column", "c")])
def test_corpora_are_not_asked_for(geomap, call):
    done = geomap(*call, "--online", "nominatim", "--user-agent", "desk")
    assert done.returncode == 64
    assert b"not for tables and corpora" in done.stderr


ANSWERS = {
    "photon": {
        "features": [
            {"geometry": {"coordinates": [38.25, 35.5]}, "properties": {"osm_type": "N", "osm_id": 42, "name": "Q", "countrycode": "SY"}}
        ]
    },
    "pelias": {
        "features": [{"geometry": {"coordinates": [38.25, 35.5]}, "properties": {"gid": "wof:1", "name": "Q", "country_code": "SY"}}]
    },
    "geonames": {"geonames": [{"lat": "35.5", "lng": "38.25", "geonameId": 42, "name": "Q", "countryCode": "SY"}]},
    "nominatim": [faulty.PLACE],
}


@pytest.mark.parametrize("service", SERVICES)
def test_every_kind_of_server_is_read(server, tmp_path, service, monkeypatch):
    monkeypatch.setattr(faulty, "GOOD", json.dumps(ANSWERS[service]).encode())
    found = OnlineGeocoder(service, url=server.url, key="me", cache=tmp_path / "c").find("Q", country="SY", language="fr")
    assert (found.lat, found.lon, found.country) == (35.5, 38.25, "SY")


UNKNOWN = Toponym(id="place:unresolved:q", name="Qwertzuiop", label="Qwertzuiop", reason="unknown")
RAQQA = replace(UNKNOWN, id="place:geonames:1", country="SY", geometry=Geometry(type="Point", coordinates=(39.0, 35.9)), reason=None)


def test_only_a_name_without_a_point_is_asked_for(online, server):
    (first, second) = online.complete([RAQQA, UNKNOWN], language="fr")
    assert first is RAQQA
    assert (second.id, second.geometry.coordinates, second.source, second.reason) == (
        "place:nominatim:n42",
        (38.25, 35.5),
        "nominatim",
        None,
    )
    assert len(server.asked) == 1


def test_a_place_in_a_country_that_the_text_does_not_name_is_left_out_with_its_reason(online):
    (_, second) = online.complete([replace(RAQQA, country="ML"), UNKNOWN], language="fr")
    assert second.geometry is None
    assert "SY" in second.reason


def test_an_article_asks_for_what_the_gazetteer_lacks_and_credits_the_server(server, tmp_path, root):
    (tmp_path / "a.txt").write_text(
        "Shelling in Syria\n\nShells hit the town of Qwertzuiop in Syria on Monday, killing three.\n", encoding="utf-8"
    )
    with call(server.url, "extract", str(tmp_path / "a.txt"), home=tmp_path, root=root) as process:
        dossier = json.load(process.stdout)
    ids = [feature["id"] for feature in dossier["features"]]
    assert ("place:nominatim:n42" in ids) == any("Qwertzuiop" in path for path, *_ in server.asked)
    assert "place:nominatim:n42" in ids
    assert "OpenStreetMap" in dossier["geomap"]["gazetteer"]["licence"]
