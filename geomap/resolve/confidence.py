"""How sure a choice is, as a probability: of the answers given 0.8, eight in ten are right (docs/quality.md shows how nearly).

The numbers are data: confidence.toml, fitted by tests/quality/calibrate.py; so are the countries whose names are spelt by ear.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["confidence", "evidence"]

MOST_LEAD = 12.0
CERTAIN = 1e-4


def confidence(named: Mapping[str, float]) -> float:
    """0 to 1: of how many answers with the evidence `named` one is right."""
    weights = _weights()
    return 1 / (1 + math.exp(-sum(weights[name] * value for name, value in named.items())))


def evidence(share: float, lead: float, method: str, country: str | None) -> Mapping[str, float]:
    """What it is made of: the `share` of one among the candidates, the `lead` over what nobody would mean, how it was found, and where."""
    inside = min(max(share, CERTAIN), 1 - CERTAIN)
    return {
        "always": 1.0,
        "share": math.log(inside / (1 - inside)),
        "lead": min(lead, MOST_LEAD),
        "sound": float(method == "skeleton"),
        "romanised": float(method == "skeleton" and country in _romanised()),
    }


@cache
def _weights() -> Mapping[str, float]:
    weights: Mapping[str, float] = _data("confidence.toml")
    return weights


@cache
def _romanised() -> frozenset[str]:
    """The ISO 3166-1 codes of the countries whose names reach the press from another script."""
    return frozenset(_data("romanised.toml")["countries"].split())


def _data(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))
