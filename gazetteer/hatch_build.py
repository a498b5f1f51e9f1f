"""The build hook of pyproject.toml: a wheel, or an editable install, gets a gazetteer that is newer than all it is made from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["GazetteerHook"]

GAZETTEER = Path("geomap/places/gazetteer.sqlite")
MADE_FROM = (
    "gazetteer/**/*.*",
    "geomap/languages/*.toml",
    "geomap/places/bits.py",
    "geomap/places/distance.py",
    "geomap/places/names.py",
    "geomap/places/romanisations.toml",
    "geomap/shapes.py",
)


class GazetteerHook(BuildHookInterface[Any]):
    """Builds the gazetteer when it is missing or older than its recipe; the wheel takes it up as an artifact."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Run before the files of the wheel are gathered; a source distribution carries the recipe only."""
        root = Path(self.root)
        if self.target_name == "wheel" and stale(root):
            self.app.display_waiting("building the gazetteer (about a minute)")
            build(root)


def stale(root: Path) -> bool:
    """Is the gazetteer of the tree at `root` missing or older than what it is made from?"""
    target = root / GAZETTEER
    return not target.exists() or target.stat().st_mtime < max(path.stat().st_mtime for path in sources(root))


def sources(root: Path) -> Iterator[Path]:
    """Every file that a byte of the gazetteer can depend on."""
    return (path for pattern in MADE_FROM for path in root.glob(pattern) if "__pycache__" not in path.parts)


def build(root: Path) -> None:
    """Run the recipe of the tree at `root`, whatever the folder the build was started in."""
    sys.path.insert(0, str(root))
    try:
        recipe = import_module("gazetteer.build")
        recipe.build(root / GAZETTEER, recipe.line)
    finally:
        sys.path.remove(str(root))
