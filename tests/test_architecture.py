"""The house rules that a machine can check: floors, doors, lazy imports, names."""

from __future__ import annotations

import ast
import inspect
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import geomap
from geomap import errors, models

ROOT = Path(__file__).parent.parent
FILES = sorted((ROOT / "geomap").rglob("*.py"))
TREES = {path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
HEAVY = (
    "folium",
    "geopy",
    "jinja2",
    "lxml",
    "msgspec",
    "numpy",
    "pyproj",
    "requests",
    "rich",
    "shapely",
    "sqlite3",
    "trafilatura",
    "typst",
    "uharfbuzz",
)

DOORS = {
    "folium": {"geomap/render/html.py"},
    "geopy": {"geomap/places/geocoder.py", "geomap/resolve/online.py"},
    "shapely": {"geomap/shapes.py"},
    "pyproj": {"geomap/shapes.py"},
    "sqlite3": {"geomap/places/packs.py", "geomap/places/store.py", "geomap/render/geopackage.py", "geomap/resolve/cache.py"},
    "msgspec": {"geomap/exchange/codec.py"},
    "trafilatura": {"geomap/read/html.py"},
    "rapidfuzz": {"geomap/places/ranking.py"},
    "charset_normalizer": {"geomap/read/decoding.py"},
    "uharfbuzz": {"geomap/render/measure.py"},
    "resvg_py": {"geomap/render/png.py"},
    "typst": {"geomap/render/pdf.py"},
}


def imports(tree):
    """The top-level packages that the file of `tree` imports, wherever it does so."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name.partition(".")[0] for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield (node.module or "").partition(".")[0]


def loaded_by(*arguments):
    """The top-level packages that Python has loaded when it has run with `arguments`."""
    done = subprocess.run([sys.executable, "-X", "importtime", *arguments], capture_output=True, check=True, text=True)
    return {line.rpartition("|")[2].strip().partition(".")[0] for line in done.stderr.splitlines() if line.startswith("import time:")}


def test_floors_and_doors_hold():
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("library", DOORS)
def test_a_library_is_imported_at_its_door_only(library):
    assert {path for path, tree in TREES.items() if library in imports(tree)} <= DOORS[library]


def test_typer_is_imported_by_the_command_line_only():
    assert {path for path, tree in TREES.items() if "typer" in imports(tree) and not path.startswith("geomap/cli/")} == set()


def whole_imports(tree):
    """What the file of `tree` takes from the package itself instead of the module that has it."""
    modules = {path.stem for path in (ROOT / "geomap").iterdir()}
    for node in ast.walk(tree):
        names = {each.name for each in node.names} if isinstance(node, ast.Import | ast.ImportFrom) else set()
        if isinstance(node, ast.ImportFrom) and node.module == "geomap":
            yield from names - modules
        elif isinstance(node, ast.Import):
            yield from names & {"geomap"}


def test_inside_the_package_nobody_imports_the_whole_of_it():
    assert {path: found for path, tree in TREES.items() if (found := [*whole_imports(tree)])} == {}


@pytest.mark.parametrize("arguments", [["-m", "geomap", "--help"], ["-m", "geomap", "map", "--help"], ["-c", "import geomap"]])
def test_nothing_heavy_is_loaded_before_it_is_needed(arguments):
    assert loaded_by(*arguments).isdisjoint(HEAVY)


def test_import_geomap_loads_the_public_names_table_only():
    done = subprocess.run(
        [sys.executable, "-c", "import geomap, sys; print(*(name for name in sys.modules if name.startswith('geomap')))"],
        capture_output=True,
        check=True,
        text=True,
    )
    assert {*done.stdout.split()} == {"geomap", "geomap.version"}


def test_the_public_names_are_sorted_and_visible():
    assert geomap.__all__ == sorted(geomap.__all__) == dir(geomap)
    for name in geomap.__all__:
        assert getattr(geomap, name) is not None


def test_every_error_is_public_and_every_value_of_a_dossier_too():
    values = {name for name in models.__all__ if inspect.isclass(getattr(models, name))}
    assert {*errors.__all__, *values} <= set(geomap.__all__)


def test_a_name_that_is_not_public_is_not_there():
    with pytest.raises(AttributeError):
        geomap.nothing  # noqa: B018


def test_no_file_is_a_drawer():
    assert [path for path in FILES if re.match(r"(utils?|common|helpers?|misc)$", path.stem)] == []


def test_no_file_is_long():
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: length for name, length in lengths.items() if length > 300} == {}


def test_nothing_prints_by_the_way():
    calls = [
        path for path, tree in TREES.items() for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]
    assert calls == []


def test_the_build_group_is_what_a_build_requires():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]


def test_every_dependency_has_a_pin_and_a_reason():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    named = [
        *project["project"]["dependencies"],
        *(each for extra in extras for each in extra),
        *(each for group in project["dependency-groups"].values() for each in group),
    ]
    pins = {
        line.partition("==")[0].lower().replace("_", "-") for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    }
    reasons = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8").lower()
    for name in (re.match(r"[\w-]+", each)[0].lower() for each in named):
        assert name in pins
        assert f"| {name} |" in reasons
