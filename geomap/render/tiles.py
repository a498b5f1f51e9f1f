"""Tile layers on request: the one case in which a page asks the network for something, and it may ask one host only."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from geomap.errors import UsageError

__all__ = ["Tiles", "tiles"]

SERVICES = Path(__file__).with_name("tiles.toml")
# one host, named outright; the path may hold nothing that could end an attribute or a policy
_ADDRESS = re.compile(r"(https://[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?)/([\w./{}?=&%~@+-]*)", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tiles:
    """`url` has the slots {z}, {x} and {y}; `origin` is all that the page's policy lets through; `credit` is always shown."""

    url: str
    origin: str
    credit: str


def tiles(wanted: str) -> Tiles:
    """The tile layer that `wanted` names: a service of tiles.toml ("osm") or an address. UsageError for anything else."""
    services = tomllib.loads(SERVICES.read_text(encoding="utf-8"))
    url = services.get(wanted, {}).get("url", wanted)
    match = _ADDRESS.fullmatch(url)
    slots = sorted(re.findall(r"\{(\w*)\}", url))
    if match is None or slots != ["x", "y", "z"]:
        known = ", ".join(sorted(services))
        raise UsageError(f"--tiles takes {known} or an address like https://tiles.example.org/{{z}}/{{x}}/{{y}}.png, not {wanted!r}")
    return Tiles(url=url, origin=match[1], credit=services.get(wanted, {}).get("credit", match[1].removeprefix("https://")))
