"""Files are written whole or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from geomap.cli import files
from geomap.errors import OutputError


def broken():
    yield b"half"
    raise KeyboardInterrupt


def test_an_interrupted_file_leaves_the_old_one_and_nothing_else(tmp_path):
    target = tmp_path / "map.html"
    target.write_bytes(b"old")
    with pytest.raises(KeyboardInterrupt):
        files.deliver(broken(), str(target))
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    files.deliver([b"new"], str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no full device")  # noqa: PTH110 - a device
def test_a_full_standard_output_is_an_error_and_no_traceback(article):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        done = subprocess.run([sys.executable, "-m", "geomap", "map", article, "-o", "-"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == OutputError.exit_code
    assert done.stderr == b"geomap: cannot write standard output: no space left on device\n"


def test_a_device_is_written_to_not_replaced():
    files.deliver([b"x"], os.devnull)
    assert not os.path.isfile(os.devnull)  # noqa: PTH113 - a device has no pathlib word


def test_a_new_file_has_the_rights_of_any_new_file(tmp_path):
    (tmp_path / "plain").touch()
    files.deliver([b"x"], str(tmp_path / "made"))
    assert (tmp_path / "made").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("name", ["", "x" * 300, "file/map.html"])
def test_a_target_that_cannot_be_is_refused_in_a_sentence(tmp_path, name):
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match=r"^cannot write "):
        files.deliver([b"x"], f"{tmp_path}/{name}")
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_a_folder_is_no_target_not_even_the_root():
    with pytest.raises(OutputError, match=r"^cannot write /: is a directory$"):
        files.deliver([b"x"], "/")


@pytest.mark.parametrize(("closed", "code"), [("<&-", 65), (">&-", 0), ("2>&-", 0), (">/dev/full", 73)])
def test_a_closed_or_a_full_stream_is_no_traceback(article, root, closed, code):
    line = f"exec {sys.executable} -m geomap extract {'-' if closed == '<&-' else article} {closed}"
    done = subprocess.run(["/bin/sh", "-c", line], cwd=root, capture_output=True, check=False, timeout=60)
    assert (done.returncode, b"Traceback" in done.stderr) == (code, False)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_corpus_leaves_no_file(tmp_path, number, code):
    with subprocess.Popen(
        [sys.executable, "-m", "geomap", "extract", "--jsonl", "-", "-o", "out.jsonl"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # noqa: PLW1509  # what runs in the background may ignore it
    ) as process:
        for _ in range(100):
            if list(tmp_path.iterdir()):
                break
            time.sleep(0.1)
        assert list(tmp_path.iterdir())
        process.send_signal(number)
        assert process.wait(10) == code
        assert b"Traceback" not in process.stderr.read()
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_stops_reading_is_no_error_to_talk_about(tmp_path):
    dossier = tmp_path / "d.geojson"
    dossier.write_text('{"type": "FeatureCollection", "geomap": {}, "features": []}', encoding="utf-8")
    shell = f"{sys.executable} -m geomap check --json {dossier} | true; {sys.executable} -m geomap check {dossier} | true"
    done = subprocess.run(["/bin/sh", "-c", shell], capture_output=True, check=False)
    assert done.stderr == b""
