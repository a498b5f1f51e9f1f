"""What the tests of several folders share."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

ARTICLE = """\
Shelling kills three in Kharkiv

Russian artillery shelled a residential district of Kharkiv on Monday, killing three civilians, the governor said.
On Tuesday a drone struck a depot in Poltava.
"""


@pytest.fixture(autouse=True, scope="session")
def _nobodys_home(tmp_path_factory):
    """Packs and kept answers of whoever runs the tests stay out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CACHE_HOME", str(home / "cache"))
        yield


@pytest.fixture
def article(tmp_path):
    """A short article in a file."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def geomap(tmp_path):
    """Run geomap in an empty folder; strings and bytes for standard input, bytes out."""

    def run(*arguments, stdin=b"", cwd=tmp_path):
        return subprocess.run(
            [sys.executable, "-m", "geomap", *map(str, arguments)], input=stdin, cwd=cwd, capture_output=True, check=False, timeout=60
        )

    return run


MEASURE = """
import resource, subprocess, sys
done = subprocess.run(sys.argv[2:])
open(sys.argv[1], "w").write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
sys.exit(done.returncode)
"""


@pytest.fixture
def measured(tmp_path):
    """Run geomap; what it did, and the most memory it had in kB. A process in between keeps the memory of the tests out of the figure."""

    def run(*arguments, **environment):
        call = [sys.executable, "-c", MEASURE, str(tmp_path / "kB"), sys.executable, "-m", "geomap", *map(str, arguments)]
        paths = {"PYTHONPATH": str(ROOT)} | environment
        done = subprocess.run(call, cwd=tmp_path, env=os.environ | paths, capture_output=True, check=False, timeout=120)
        return done, int((tmp_path / "kB").read_text(encoding="ascii"))

    return run


@pytest.fixture(scope="session")
def gazetteer():
    """The gazetteer that comes with geomap."""
    from geomap.places import Gazetteer  # noqa: PLC0415 - tests of the floors below need none

    return Gazetteer.open()


@pytest.fixture(scope="session")
def root():
    """The root of the repository."""
    return ROOT
