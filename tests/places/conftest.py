"""The gazetteer of this tree; it is built when it is missing, because a skipped test proves nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from geomap.places.store import SHIPPED, Gazetteer

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def recipe():
    sys.path.insert(0, str(ROOT))
    try:
        from gazetteer import build  # noqa: PLC0415  # the recipes are no package of geomap
    finally:
        sys.path.remove(str(ROOT))
    return build


@pytest.fixture(scope="session")
def gazetteer(recipe):
    if not SHIPPED.exists():
        recipe.build(SHIPPED)
    return Gazetteer.open()
