"""Where a user's own files are kept: packs that were added, answers that were fetched. Nothing is made here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from geomap.errors import UsageError

__all__ = ["cache", "data", "packs"]


def data() -> Path:
    """The folder of what the user added; XDG_DATA_HOME moves it. UsageError for a user without a home."""
    return _home("XDG_DATA_HOME", ".local/share", "Library/Application Support") / "geomap"


def cache() -> Path:
    """The folder of what can be fetched again; XDG_CACHE_HOME moves it."""
    return _home("XDG_CACHE_HOME", ".cache", "Library/Caches") / "geomap"


def packs() -> tuple[Path, ...]:
    """The files of the packs that the user added, by name; none for a user without a home."""
    try:
        folder = data() / "packs"
    except UsageError:
        return ()
    return tuple(sorted(folder.glob("[!.]*.sqlite"))) if folder.is_dir() else ()


def _home(variable: str, unix: str, mac: str) -> Path:
    if (named := os.environ.get(variable)) and Path(named).is_absolute():
        return Path(named)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    try:
        return Path.home() / (mac if sys.platform == "darwin" else unix)
    except RuntimeError as error:
        raise UsageError(f"this user has no home folder, where geomap keeps its files; name one in {variable}") from error
