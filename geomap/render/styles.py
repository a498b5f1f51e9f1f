"""The colours of a map by style, for pages and pictures: light and dark are those of the page's style sheet, print is in styles.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["colours", "inked", "sheet"]

FOLDER = Path(__file__).parent
SCHEMES = {"light": "light", "dark": "dark", "print": "light"}
_ROOT = re.compile(r":root\S* \{(.*?)\}", re.DOTALL)
_VALUE = re.compile(r"--([\w-]+):\s*([^;]+);")


@cache
def colours(style: str) -> Mapping[str, str]:
    """The colours of `style` (light, dark or print) by their role."""
    page = (FOLDER / "static" / "page.css").read_text(encoding="utf-8")
    light, dark = (dict(_VALUE.findall(rule)) for rule in _ROOT.findall(page)[:2])
    printed = tomllib.loads((FOLDER / "styles.toml").read_text(encoding="utf-8"))
    return light | {"light": {}, "dark": dark, "print": printed}[style]


def inked(symbols: Mapping[str, Mapping[str, str]], style: str | None) -> dict[str, dict[str, str]]:
    """`symbols` (see symbols.toml) in the colours of `style`: print has one ink."""
    ink = {"colour": colours(style)["ink"]} if style == "print" else {}
    return {name: {**drawing, **ink} for name, drawing in symbols.items()}


def sheet(style: str) -> str:
    """The rule that holds a page to `style`, whatever its reader prefers."""
    values = "; ".join(f"--{role}: {value}" for role, value in colours(style).items())
    return f":root {{ {values}; color-scheme: {SCHEMES[style]}; }}"
