"""Where a value stands in a dossier, for the message about what is wrong with it: written only when something is."""

from __future__ import annotations

from typing import TypeAlias

__all__ = ["Path", "written"]

Path: TypeAlias = "str | tuple[Path, str | int]"
"""As people read it, or what holds the value with its name or number in it."""


def written(path: Path) -> str:
    """The path as people read it: "features[2].properties.label"."""
    if isinstance(path, str):
        return path
    (outer, step) = path
    return f"{written(outer)}[{step}]" if isinstance(step, int) else f"{written(outer)}.{step}"
