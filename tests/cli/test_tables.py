"""`geomap map events.csv`: the same map without an article, and a line for every row with something wrong."""

from __future__ import annotations

import csv
import io
import json
import random
import resource
import subprocess
import sys
from itertools import pairwise

import pytest

HEADER = [
    "id",
    "date",
    "end_date",
    "event_type",
    "sub_event_type",
    "actor1",
    "actor2",
    "country",
    "admin1",
    "location",
    "latitude",
    "longitude",
    "where_prec",
    "fatalities",
    "low",
    "high",
    "wounded",
    "certainty",
    "notes",
    "source",
]
GOOD = {
    "date": "2024-03-01",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "A",
    "actor2": "B",
    "country": "Syria",
    "location": "Deraa",
    "latitude": "32.62",
    "longitude": "36.10",
    "where_prec": "1",
    "fatalities": "1",
    "source": "S",
}
BROKEN = [
    {"latitude": "north"},
    {"longitude": "east"},
    {"latitude": "95.2"},
    {"longitude": "190"},
    {"latitude": "136.1", "longitude": "32.6"},
    {"latitude": ""},
    {"longitude": ""},
    {"latitude": "0", "longitude": "0.0"},
    {"latitude": "nan"},
    {"longitude": "inf"},
    {"latitude": "3612345.1", "longitude": "445566"},
    {"date": ""},
    {"date": "soon"},
    {"date": "2024-02-30"},
    {"date": "2024-13-01"},
    {"date": "45352"},
    {"date": "31/31/2024"},
    {"date": "2024-03-01 25:00"},
    {"date": "last Friday"},
    {"end_date": "2024-02-01"},
    {"end_date": "later"},
    {"fatalities": "many"},
    {"fatalities": "-3"},
    {"fatalities": "2.5"},
    {"fatalities": "999999999999"},
    {"fatalities": "9-3"},
    {"low": "9", "high": "3"},
    {"low": "few"},
    {"wounded": "some"},
    {"where_prec": "9"},
    {"where_prec": "exact"},
    {"country": "Atlantis"},
    {"country": "Brazil"},
    {"latitude": "", "longitude": "", "location": "Nowhereville xyz"},
    {"latitude": "", "longitude": "", "location": "", "country": ""},
    {"certainty": "surely"},
    {"id": "row0"},
]


def line(cells):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([cells.get(name, "") for name in HEADER])
    return text.getvalue()


@pytest.fixture
def broken(tmp_path):
    """A table with forty kinds of bad rows and one good one at its end."""
    rows = [line(GOOD | {"id": f"row{number}", "notes": f"note {number}"} | each) for number, each in enumerate(BROKEN)]
    rows += [
        "row40,2024-03-01,,Battles\n",
        line(GOOD | {"notes": "x"}).replace(",x,", ",x, y, and z,"),
        line(GOOD).replace("Battles", 'Bat"tles"x').replace("A", '"A"x'),
    ]
    path = tmp_path / "broken.csv"
    path.write_text(",".join(HEADER) + "\n" + "".join(rows) + line(GOOD | {"id": "good", "notes": "good"}), encoding="utf-8")
    return path


def test_forty_kinds_of_bad_rows_give_forty_lines_and_lose_no_event(geomap, broken):
    done = geomap("extract", broken, "-o", "d.geojson")
    said = done.stderr.decode().splitlines()
    rows = [each for each in said if ", line " in each]
    assert done.returncode == 0
    assert [int(each.split(", line ")[1].split(":")[0]) for each in rows] == list(range(2, 42))
    assert len({each.split(": ", 2)[2] for each in rows}) >= 38
    events = [
        each["properties"]
        for each in json.loads((broken.parent / "d.geojson").read_bytes())["features"]
        if each["properties"]["kind"] == "event"
    ]
    assert len(events) == 41
    assert sum(bool(each["reason"]) for each in events) == 40


def test_the_columns_are_shown_and_can_be_said(geomap, tmp_path):
    (tmp_path / "t.csv").write_text("when,spot,what\n2024-01-01,Homs,shelling\n", encoding="utf-8")
    first = geomap("map", "t.csv", "-o", "m.html")
    assert b"date=when" in first.stderr
    assert b"not read: spot" in first.stderr
    second = geomap("map", "t.csv", "--column", "place=spot", "--column", "type=what", "-o", "e.csv")
    assert second.returncode == 0
    assert b"Shelling/artillery/missile attack" in (tmp_path / "e.csv").read_bytes()
    assert geomap("map", "t.csv", "--column", "spot").returncode == 64
    assert geomap("map", "t.csv", "--dates", "ymd").returncode == 64


def test_dates_that_can_be_read_two_ways_are_said_to_be(geomap, tmp_path):
    (tmp_path / "t.csv").write_text("date,place\n03/04/2024,Homs\n", encoding="utf-8")
    assert b"--dates mdy" in geomap("map", "t.csv", "-o", "e.csv").stderr
    assert b"2024-04-03" in (tmp_path / "e.csv").read_bytes()
    assert b"--dates mdy" not in geomap("map", "t.csv", "--dates", "mdy", "-o", "e.csv").stderr
    assert b"2024-03-04" in (tmp_path / "e.csv").read_bytes()


def test_a_table_from_standard_input_is_told_by_its_columns(geomap):
    done = geomap("map", "-", "--column", "date=d", "-o", "-", stdin=b"d,place\n2024-01-01,Homs\n")
    assert done.returncode == 0
    assert done.stdout.startswith(b"<!DOCTYPE html>")


def test_a_table_and_an_article_make_one_map(geomap, article, tmp_path):
    (tmp_path / "t.csv").write_text("date,place\n2024-01-01,Homs\n", encoding="utf-8")
    assert geomap("map", article, "t.csv", "-o", "e.csv").returncode == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "e.csv").read_text(encoding="utf-8-sig"))))
    assert {"Homs", "Kharkiv"} <= {row["location"] for row in rows}


def test_what_is_written_as_a_table_is_read_back_the_same(geomap, broken, tmp_path):
    geomap("map", broken, "-o", "one.csv")
    done = geomap("map", "one.csv", "--hxl", "-o", "two.csv")
    geomap("map", "two.csv", "-o", "three.csv")
    assert done.returncode == 0
    columns = (
        "event_date",
        "end_date",
        "event_type",
        "sub_event_type",
        "actor1",
        "actor2",
        "latitude",
        "longitude",
        "where_prec",
        "fatalities",
        "notes",
        "source",
    )
    one, three = (list(csv.DictReader(io.StringIO((tmp_path / name).read_text(encoding="utf-8-sig")))) for name in ("one.csv", "three.csv"))
    assert [[row[each] for each in columns] for row in one] == [[row[each] for each in columns] for row in three]
    assert geomap("map", "one.csv", "--hxl", "-o", "m.html").returncode == 64


def test_the_dossier_written_by_render_obeys_rfc_7946(geomap, broken, tmp_path):
    geomap("extract", broken, "-o", "d.geojson")
    assert geomap("render", "d.geojson", "-o", "r.geojson").returncode == 0
    assert (tmp_path / "r.geojson").read_bytes() == (tmp_path / "d.geojson").read_bytes()
    _assert_rfc_7946(json.loads((tmp_path / "r.geojson").read_bytes()))


def test_the_zones_of_an_article_obey_rfc_7946(geomap, root, tmp_path):
    geomap("extract", root / "seeds" / "syria-2017-g20.fr.txt", "-o", "d.geojson")
    _assert_rfc_7946(json.loads((tmp_path / "d.geojson").read_bytes()))


def _assert_rfc_7946(collection):
    """Sections 3 and 4: members, positions, closed rings wound by the right-hand rule, WGS 84 without a crs member."""
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert {"geometry", "properties"} <= {*feature}
        assert not {"coordinates", "geometries", "features"} & {*feature}
        assert isinstance(feature["id"], str | int)
        geometry = feature["geometry"]
        if geometry is None:
            continue
        assert not {"geometry", "properties", "features"} & {*geometry}
        polygons = {"Polygon": [geometry["coordinates"]], "MultiPolygon": geometry["coordinates"]}.get(geometry["type"], [])
        for rings in polygons:
            for number, ring in enumerate(rings):
                assert len(ring) >= 4
                assert ring[0] == ring[-1]
                assert (_area(ring) > 0) == (number == 0)
        for lon, lat in _positions(geometry["coordinates"]):
            assert -180 <= lon <= 180
            assert -90 <= lat <= 90


def _area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _positions(value):
    if isinstance(value[0], list):
        for each in value:
            yield from _positions(each)
    else:
        yield value


def test_a_hundred_thousand_rows_become_a_page_in_the_work_of_seconds(tmp_path):
    draw = random.Random(5)  # noqa: S311 - nothing secret
    towns = [(f"Town {number}", round(draw.uniform(-6, 4), 5), round(draw.uniform(20, 29), 5)) for number in range(9000)]
    kinds = [("Battles", "Armed clash"), ("Explosions/Remote violence", "Air/drone strike"), ("Protests", "Peaceful protest")]
    with (tmp_path / "big.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        file.write(
            "event_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,notes,fatalities"
            "\n"
        )
        for number in range(100_000):
            day = f"20{draw.randint(10, 24)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
            told = f"On {day}, fighters clashed near the market; {number % 40} houses were burnt, residents said."
            rows.writerow(
                [
                    f"X{number}",
                    day,
                    *draw.choice(kinds),
                    f"Group {number % 40}",
                    "Civilians",
                    "CD",
                    *draw.choice(towns),
                    1,
                    told,
                    number % 4,
                ]
            )
    # 12 s on two cores with nothing else to do; other tests beside it cost a core up to half of its work
    assert _seconds(tmp_path) <= 20


def _seconds(folder):
    """The processor time of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [sys.executable, "-m", "geomap", "map", "big.csv", "-o", "big.html"], cwd=folder, capture_output=True, check=True, timeout=300
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert b"100000 of 100000 events on the map" in done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
