"""The colours of a map by style: the same for the page and for pictures."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["colours", "inked", "sheet"]

COLOURS = Path(__file__).with_name("styles.toml")
SCHEMES = {"light": "light", "dark": "dark", "print": "light"}


@cache
def colours(style: str) -> Mapping[str, str]:
    """The colours of `style` (light, dark or print) by their role."""
    found: dict[str, dict[str, str]] = tomllib.loads(COLOURS.read_text(encoding="utf-8"))
    return found[style]


def inked(symbols: Mapping[str, Mapping[str, str]], style: str | None) -> dict[str, dict[str, str]]:
    """`symbols` (see symbols.toml) in the colours of `style`: print has one ink."""
    ink = {"colour": colours(style)["ink"]} if style == "print" else {}
    return {name: {**drawing, **ink} for name, drawing in symbols.items()}


def sheet(style: str) -> str:
    """The rule that holds a page to `style`, whatever its reader prefers."""
    values = "; ".join(f"--{role}: {value}" for role, value in colours(style).items())
    return f":root {{ {values}; color-scheme: {SCHEMES[style]}; }}"
