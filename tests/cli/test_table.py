"""`geomap geocode --csv`: tables as people have them."""

from __future__ import annotations

import csv
import io
import os
import pty
import subprocess
import sys

import pytest

from geomap.cli.table import ADDED

TABLE = "id,place,country\n1,Deraa,Syria\n2,Qwertzuiopland,\n3,Tripoli,LB\n"


@pytest.fixture
def filled(geomap, tmp_path):
    def run(data, *more):
        (tmp_path / "in.csv").write_bytes(data if isinstance(data, bytes) else data.encode())
        done = geomap("geocode", "--csv", "in.csv", "--column", "place", "-o", "out.csv", *more)
        assert done.returncode == 0, done.stderr
        return [*csv.DictReader(io.StringIO((tmp_path / "out.csv").read_text(encoding="utf-8"), newline=""))]

    return run


def test_each_row_gets_its_place_or_empty_cells(filled):
    first, second, third = filled(TABLE, "--country-column", "country")
    assert (first["geomap_id"], first["geomap_method"]) == ("geonames:170905", "exact")
    assert {second[name] for name in ADDED} == {""}
    assert round(float(third["geomap_lon"])) == 36
    assert 0 < float(third["geomap_confidence"]) <= 1


def test_the_other_columns_stay_as_they_were(filled):
    rows = filled('place,note\nGao,"a ""quoted"", cell"\nGao,"two\nlines"\nGao\n')
    assert [row["note"] for row in rows] == ['a "quoted", cell', "two\nlines", ""]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_odd_encodings_are_read(filled, encoding):
    (row,) = filled("place,note\nSaïda,the harbour of the town in the south où ils étaient\n".encode(encoding), "--country", "LB")
    assert (row["geomap_id"], row["note"][-14:]) == ("geonames:268064", "où ils étaient")


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_the_delimiter_is_kept(filled, tmp_path, delimiter):
    filled(f"place{delimiter}n\r\nGao{delimiter}1,5\r\n")
    assert (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()[1].startswith(f"Gao{delimiter}1,5{delimiter}16.27")


def test_no_cell_is_a_formula(filled):
    rows = filled('place,n\n"=HYPERLINK(""x"")",-5.5\n@SUM(A1),+3\n-cmd|x,1e5\n')
    assert [row["place"][0] for row in rows] == ["'", "'", "'"]
    assert [row["n"] for row in rows] == ["-5.5", "+3", "1e5"]


@pytest.mark.parametrize("cell", [" =1+1", "\u200b=1+1", "\uff1d1+1", "|calc", "%0A=1"])
def test_a_formula_behind_signs_that_are_not_shown_is_none_either(filled, cell):
    assert filled(f"place,note\nGao,{cell}\n")[0]["note"] == f"'{cell}"


def test_a_table_that_was_filled_is_filled_anew_not_widened(filled, tmp_path):
    once = filled(TABLE)
    assert filled((tmp_path / "out.csv").read_bytes()) == once


def test_a_country_that_is_none_leaves_the_row_empty_and_is_told(geomap):
    done = geomap("geocode", "--csv", "-", "--column", "place", "--country-column", "c", stdin=b"place,c\nGao,Atlantis\n")
    assert done.stdout.splitlines()[1] == b"Gao,Atlantis,,,,,,"
    assert b"Atlantis" in done.stderr


def test_a_column_that_is_not_there_is_named_with_those_that_are(geomap):
    done = geomap("geocode", "--csv", "-", "--column", "city", stdin=TABLE.encode())
    assert done.returncode == 64
    assert b"id, place, country" in done.stderr


def test_a_row_with_more_cells_than_the_header_is_refused_by_its_line(geomap):
    done = geomap("geocode", "--csv", "-", "--column", "place", stdin=b"place\nGao\nGao,Mali\n")
    assert done.returncode == 65
    assert b"line 3" in done.stderr


def test_a_broken_table_leaves_no_file(geomap, tmp_path):
    (tmp_path / "in.csv").write_text('place\n"Gao" x"\n', encoding="utf-8")
    assert geomap("geocode", "--csv", "in.csv", "--column", "place", "-o", "out.csv").returncode == 65
    assert not (tmp_path / "out.csv").exists()


@pytest.mark.parametrize(("rows", "drawn"), [(6_000, True), (20, False)])
def test_only_long_work_on_a_terminal_shows_a_bar(tmp_path, root, rows, drawn):
    (tmp_path / "in.csv").write_text("place\n" + "Gao\n" * rows, encoding="utf-8")
    (ours, theirs) = pty.openpty()
    call = [sys.executable, "-m", "geomap", "geocode", "--csv", "in.csv", "--column", "place", "-o", "out.csv"]
    done = subprocess.run(call, stderr=theirs, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(root)}, check=False, timeout=60)
    os.close(theirs)
    said = os.read(ours, 100_000)
    os.close(ours)
    assert done.returncode == 0
    assert (b"[###" in said) is drawn
