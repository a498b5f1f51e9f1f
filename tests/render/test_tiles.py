from __future__ import annotations

import re

import pytest

from geomap.errors import UsageError
from geomap.render.html import page
from geomap.render.tiles import tiles

OWN = "https://tiles.example.org/{z}/{x}/{y}.png?style=plain"


def test_a_page_lets_its_tile_host_through_and_nothing_else(examples, gazetteer):
    made = page(examples.syria(), gazetteer, tiles=tiles(OWN)).decode()
    rules = re.search('http-equiv="Content-Security-Policy" content="([^"]*)"', made)[1]
    assert "img-src data: https://tiles.example.org;" in rules
    assert rules.count("https:") == 1
    assert "default-src 'none'" in rules


def test_the_service_is_credited(examples, gazetteer):
    assert "OpenStreetMap contributors" in page(examples.syria(), gazetteer, tiles=tiles("osm")).decode()


@pytest.mark.parametrize(
    "wanted",
    [
        "nobody",
        "http://tiles.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org/{z}/{x}.png",
        "https://{s}.example.org/{z}/{x}/{y}.png",
        "https://tiles.example.org;script-src *//{z}/{x}/{y}",
        "https://tiles.example.org/{z}/{x}/{y}'\"><script>",
        "https://user@tiles.example.org/{z}/{x}/{y}",
        "https://*/{z}/{x}/{y}",
        "javascript:alert(1)//{z}{x}{y}",
    ],
)
def test_any_other_address_is_refused_with_a_way_out(wanted):
    with pytest.raises(UsageError, match="--tiles takes osm or an address like"):
        tiles(wanted)
