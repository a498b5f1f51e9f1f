"""Packs: places that the user adds, looked up beside those that came with geomap."""

from __future__ import annotations

import io
import json
import pickle
import sys
import zipfile
from importlib import import_module
from pathlib import Path

import pytest

from geomap.errors import GazetteerError, UsageError
from geomap.places import Gazetteer, folders

sys.path.insert(0, str(Path(__file__).parent))
dumps = import_module("dumps")
sys.path.pop(0)

HAMLET = dumps.row(99000001, "Kafr Zzyx", unit="12", others="Kafr Zzyks,KZX,http://x,kafr zzyx")
UNIT = dumps.row(169387, "Idlib Governorate", kind="A", code="ADM1", unit="12")
KNOWN = dumps.row(170905, "Dar‘ā", lat=32.61889, lon=36.10213, unit="06", population=146481)
HOTEL = dumps.row(99000002, "Grand Hotel Zzyx", kind="S", code="HTL")
SYRIA = dumps.zipped("SY.txt", HAMLET, UNIT, KNOWN, HOTEL)
NAMES = dumps.zipped(
    "SY.txt", "1\t99000001\tar\tكفر زكس\t\t\t\t", "2\t99000001\tfr\tKafr Ziks\t\t\t\t", "3\t99000001\tlink\thttps://example.org\t\t\t\t"
)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path


@pytest.fixture
def add(geomap, home):
    def run(file, data, *more):
        (home / file).write_bytes(data if isinstance(data, bytes) else data.encode())
        return geomap("gazetteer", "add", file, *more)

    return run


@pytest.fixture
def server(home):  # noqa: ARG001  # what is fetched is kept there
    server = dumps.Server({"/SY.zip": SYRIA, "/alternatenames/SY.zip": NAMES})
    yield server
    server.shutdown()
    server.server_close()


def test_a_dump_of_geonames_adds_its_places(add):
    assert add("SY.zip", SYRIA).returncode == 0
    gazetteer = Gazetteer.open()
    (match,) = gazetteer.find("Kafr Zzyx")
    assert (match.place.id, match.place.feature, match.place.country) == ("geonames:99000001", "populated_place", "SY")
    assert gazetteer.find("Grand Hotel Zzyx") == ()
    assert gazetteer.find("Kafr Zzyks")[0].place == match.place
    assert not gazetteer.known("KZX")


def test_a_place_is_told_its_unit_by_the_dump(add, gazetteer):
    unit = gazetteer.place("geonames:169387")
    add("SY.zip", SYRIA)
    assert unit.feature == "first_order_unit"
    assert Gazetteer.open().find("Kafr Zzyx")[0].place.admin1 == unit.admin1


def test_a_place_that_both_have_is_one(add):
    add("SY.zip", SYRIA)
    gazetteer = Gazetteer.open()
    assert [each.place.id for each in gazetteer.find("Deraa", country="SY")].count("geonames:170905") == 1
    assert [place.id for _, place in gazetteer.within(36.10213, 32.61889, 5)].count("geonames:170905") == 1


def test_the_lower_layers_stay(add, gazetteer):
    before = gazetteer.find("Tripoli")
    add("SY.zip", SYRIA)
    assert Gazetteer.open().find("Tripoli") == before
    assert Gazetteer.open().largest(5) == gazetteer.largest(5)


def test_a_pack_is_found_by_sound_and_by_point(add):
    add("x.csv", "name,lat,lon,country,population\nTell Zahrouniye,-48.9,-123.4,SY,90000\n")
    gazetteer = Gazetteer.open()
    assert gazetteer.find("Tal Zahruniya", country="SY")[0].method == "skeleton"
    assert gazetteer.nearest(-123.4, -48.9)[1].id == "x:1"


def test_a_gazetteer_with_packs_goes_to_another_process_and_says_so(add):
    add("SY.zip", SYRIA)
    gazetteer = pickle.loads(pickle.dumps(Gazetteer.open()))  # noqa: S301
    assert gazetteer.known("Kafr Zzyx")
    assert " + SY " in gazetteer.info.version
    assert not Gazetteer.open(gazetteer.path).known("Kafr Zzyx")


def test_a_table_and_geojson_are_packs_too(add):
    add("mine.csv", "id,name,lat,lon,feature,name_ar,names\ncp1,Zzyx Crossing,36.5,37.1,crossing,معبر زكس,Bab Zzyx|Zzyx Gate\n")
    point = {
        "type": "Feature",
        "id": "b",
        "geometry": {"type": "Point", "coordinates": [38, 36]},
        "properties": {"name": "Qqyx Base", "feature": "base"},
    }
    add("more.geojson", json.dumps({"type": "FeatureCollection", "features": [point]}))
    gazetteer = Gazetteer.open()
    assert {gazetteer.find(name)[0].place.id for name in ("Zzyx Crossing", "معبر زكس", "Bab Zzyx")} == {"mine:cp1"}
    assert gazetteer.find("Qqyx Base")[0].place.lon == 38


def test_packs_are_listed_and_removed(geomap, add):
    add("SY.zip", SYRIA, "--licence", "made up")
    (pack,) = json.loads(geomap("gazetteer", "list", "--json").stdout)
    assert (pack["name"], pack["places"], pack["licence"]) == ("SY", 3, "made up")
    assert b"pack SY" in geomap("gazetteer", "info").stdout
    assert geomap("gazetteer", "remove", "SY").returncode == 0
    assert not Gazetteer.open().known("Kafr Zzyx")
    assert geomap("gazetteer", "remove", "SY").returncode == 65


def test_a_pack_is_found_by_the_commands(geomap, add):
    add("SY.zip", SYRIA)
    assert b"geonames:99000001" in geomap("geocode", "Kafr Zzyx").stdout


def bomb():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("SY.txt", "w") as file:
        for _ in range(200):
            file.write(b" " * 1_000_000)
    return data.getvalue()


def scrambled():
    """An archive whose table is no longer what its packing says, though its directory is whole."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("SY.txt", HAMLET * 50)
    return data.getvalue()[:40] + b"\xff" * 20 + data.getvalue()[60:]


BROKEN = {
    "a cut zip": ("SY.zip", SYRIA[:-30]),
    "a table that does not unpack": ("SY.zip", scrambled()),
    "a flipped byte": ("SY.zip", SYRIA.replace(SYRIA[200:204], b"\0\1\2\3", 1)),
    "a bomb": ("SY.zip", bomb()),
    "no table": ("SY.zip", dumps.zipped("SY.csv", HAMLET)),
    "too few columns": ("SY.txt", HAMLET + "\n" + "1\tHere\t2\t3\n"),
    "no coordinate": ("SY.txt", HAMLET + "\n" + dumps.row(5, "Here", lat="north") + "\n"),
    "off the Earth": ("SY.txt", HAMLET + "\n" + dumps.row(5, "Here", lat=91) + "\n"),
    "NaN": ("SY.csv", "name,lat,lon\nHere,nan,3\n"),
    "no UTF-8": ("SY.txt", HAMLET.encode() + b"\n\xff\xfe\n"),
    "nothing at all": ("SY.txt", ""),
    "a header with a quote inside a cell": ("SY.csv", 'name,"lat"x,lon\nHere,1,2\n'),
    "other columns": ("SY.csv", "a,b\n1,2\n"),
    "no such feature": ("SY.csv", "name,lat,lon,feature\nHere,1,2,pub\n"),
    "a polygon": (
        "SY.geojson",
        json.dumps({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": []}, "properties": {"name": "x"}}),
    ),
    "no JSON": ("SY.geojson", "{"),
    "another kind of file": ("SY.xlsx", b"PK"),
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_file_is_refused_in_a_sentence_and_changes_nothing(add, broken):
    add("SY.zip", SYRIA)
    (path,) = folders.packs()
    before = path.read_bytes()
    done = add(*BROKEN[broken])
    assert done.returncode == 65
    assert done.stderr.count(b"\n") == 1
    assert b"Traceback" not in done.stderr
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_damaged_pack_is_told_by_name_with_the_remedy(geomap, home):
    folder = home / "data" / "geomap" / "packs"
    folder.mkdir(parents=True)
    (folder / "SY.sqlite").write_bytes(b"no pack")
    with pytest.raises(GazetteerError, match="pack SY"):
        Gazetteer.open()
    assert geomap("gazetteer", "remove", "SY").returncode == 0
    assert Gazetteer.open()


def test_a_user_without_a_home_has_no_packs_and_is_told_where_to_name_one(monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.setattr(Path, "home", homeless)
    assert folders.packs() == ()
    assert Gazetteer.open().packs == ()
    with pytest.raises(UsageError, match="XDG_DATA_HOME"):
        folders.data()


def fetch(geomap, server, *more):
    return geomap("gazetteer", "fetch", "sy", "--url", server.url, *more)


def test_a_country_is_fetched_with_its_names_by_language(geomap, server):
    assert fetch(geomap, server).returncode == 0
    gazetteer = Gazetteer.open()
    (match,) = gazetteer.exact("Kafr Ziks")
    assert (match.language, gazetteer.label(match.place, "ar")) == ("fr", "كفر زكس")


def test_what_is_still_the_same_is_not_fetched_again(geomap, server):
    fetch(geomap, server)
    fetch(geomap, server)
    assert [etag is not None for _, _, etag in server.asked] == [False, False, True, True]


def test_what_was_kept_and_is_damaged_is_fetched_again(geomap, server, home):
    fetch(geomap, server)
    (home / "cache" / "geomap" / "geonames" / "SY.zip").write_bytes(b"PK no more")
    assert fetch(geomap, server).returncode == 65
    assert fetch(geomap, server).returncode == 0


def test_a_download_that_breaks_off_goes_on_where_it_was(geomap, server):
    server.breaks_after = len(SYRIA) // 2
    assert fetch(geomap, server).returncode == 0
    assert [wanted for path, wanted, _ in server.asked if path == "/SY.zip"][1] == f"bytes={len(SYRIA) // 2}-"


def test_a_download_that_never_ends_is_an_error_and_goes_on_next_time(geomap, server):
    server.breaks_after = len(SYRIA) // 9
    done = fetch(geomap, server)
    assert (done.returncode, done.stderr.count(b"\n")) == (75, 1)
    server.breaks_after = None
    assert fetch(geomap, server).returncode == 0


@pytest.mark.parametrize("length", [10**12, 10**6, False])
def test_a_lie_about_the_length_is_an_error(geomap, server, length):
    server.length = length
    done = fetch(geomap, server)
    assert (done.returncode, done.stderr.count(b"\n")) == (75, 1)
    assert folders.packs() == ()


def test_a_bomb_from_the_server_is_refused(geomap, server):
    server.files["/SY.zip"] = bomb()
    assert fetch(geomap, server).returncode == 65
    assert folders.packs() == ()


def test_a_country_that_the_server_does_not_have_is_an_error(geomap, server):
    assert geomap("gazetteer", "fetch", "XX", "--url", server.url).returncode == 75
    assert geomap("gazetteer", "fetch", "Syria", "--url", server.url).returncode == 64


def test_a_large_dump_is_read_in_little_memory(home, measured):
    with (home / "ZZ.txt").open("w", encoding="utf-8") as file:
        file.writelines(f"{dumps.row(20_000_000 + i, f'Zz{i} Town', country='ZZ', others=f'Tzz{i} A,Tzz{i} B')}\n" for i in range(50_000))
    done, kilobytes = measured("gazetteer", "add", "ZZ.txt")
    assert done.returncode == 0
    assert kilobytes < 300_000
