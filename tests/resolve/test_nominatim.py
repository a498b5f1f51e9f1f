"""A real Nominatim with two made-up villages.

It runs where there is one: the packages nominatim-db, nominatim-api, falcon and uvicorn (`nominatim`, on the path), osm2pgsql, and a
PostgreSQL with PostGIS in which whoever runs the tests is a superuser. `.ci/nominatim` brings them all, on Debian, and runs these tests, as
continuous integration does; without it they are left out.
"""

# ruff: noqa: S607 - these programs are where the system has them

from __future__ import annotations

import os
import socket
import subprocess
import time

import pytest

from geomap.errors import OnlineError
from geomap.resolve.online import OnlineGeocoder

DATABASE = "geomap_nominatim_test"
READER = "geomap_nominatim_reader"
MAP = """<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="made up">
<node id="1" lat="35.50" lon="38.25" version="1"><tag k="place" v="village"/><tag k="name" v="Qwertzuiop"/></node>
<node id="2" lat="15.50" lon="-2.25" version="1"><tag k="place" v="village"/><tag k="name" v="Zzyxville"/></node>
</osm>
"""


pytestmark = pytest.mark.nominatim


@pytest.fixture(scope="module")
def nominatim(tmp_path_factory):
    folder = tmp_path_factory.mktemp("nominatim")
    (folder / "map.osm").write_text(MAP, encoding="utf-8")
    environment = os.environ | {
        "NOMINATIM_DATABASE_DSN": f"pgsql:dbname={DATABASE}",
        "NOMINATIM_IMPORT_STYLE": "admin",
        "NOMINATIM_DATABASE_WEBUSER": READER,
    }
    project = ["--project-dir", str(folder)]
    subprocess.run(["dropdb", "--if-exists", "--force", DATABASE], check=True, capture_output=True)
    subprocess.run(["psql", "-d", "postgres", "-c", f"CREATE ROLE {READER} LOGIN"], check=False, capture_output=True)
    try:
        subprocess.run(
            ["nominatim", "import", "--osm-file", "map.osm", "--no-updates", "--threads", "1", *project],
            cwd=folder,
            env=environment,
            check=True,
            capture_output=True,
            timeout=300,
        )
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        with subprocess.Popen(
            ["nominatim", "serve", "--server", f"127.0.0.1:{port}", *project], cwd=folder, env=environment, stderr=subprocess.DEVNULL
        ) as server:
            wait_for(port)
            yield f"http://127.0.0.1:{port}"
            server.terminate()
    finally:
        subprocess.run(["dropdb", "--if-exists", "--force", DATABASE], check=False, capture_output=True)


def wait_for(port):
    for _ in range(100):
        with socket.socket() as door:
            if door.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)


def test_a_village_is_found_with_its_country(nominatim, tmp_path):
    found = OnlineGeocoder("nominatim", url=nominatim, cache=tmp_path / "c").find("Qwertzuiop", language="fr")
    assert (found.id, found.name, round(found.lon, 4), round(found.lat, 4), found.country) == (
        "nominatim:n1",
        "Qwertzuiop",
        38.25,
        35.5,
        "SY",
    )


def test_a_country_narrows_the_search(nominatim, tmp_path):
    online = OnlineGeocoder("nominatim", url=nominatim, cache=tmp_path / "c")
    assert online.find("Zzyxville", country="ML").country == "ML"
    assert online.find("Zzyxville", country="SY") is None


def test_a_name_that_is_nowhere_is_none(nominatim, tmp_path):
    assert OnlineGeocoder("nominatim", url=nominatim, cache=tmp_path / "c").find("Nowhereatall") is None


def test_a_wrong_path_is_an_error(nominatim, tmp_path):
    with pytest.raises(OnlineError):
        OnlineGeocoder("nominatim", url=f"{nominatim}/wrong", cache=tmp_path / "c").find("Qwertzuiop")
