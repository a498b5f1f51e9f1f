from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from geomap.places import Gazetteer


@pytest.fixture(scope="session")
def gazetteer():
    return Gazetteer.open()


@pytest.fixture(scope="session")
def examples():
    spec = importlib.util.spec_from_file_location("render_examples", Path(__file__).with_name("examples.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
