"""The page of an imported table: events without an article."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from geomap.exchange import tables
from geomap.render.html import page

SHARED = Path(__file__).parents[3] / "shared" / "hostile"
ROWS = [
    ["date", "type", "place", "country", "lat", "lon", "notes", "source"],
    ["2024-03-01", "shelling", "Nawa", "Syria", "32.89", "36.04", "A market was hit.", "Radio Hauran"],
    ["2024-03", "protest", "Daraa Governorate", "Syria", "", "", "Marches in the province.", "Agency"],
    ["2024-03-04", "clash", "Nawa", "Syria", "95", "36.04", "Fighting.", "Agency"],
]


@pytest.fixture
def drawn(gazetteer):
    def made(rows):
        text = io.StringIO()
        csv.writer(text).writerows(rows)
        return page(tables.read(text.getvalue(), gazetteer, name="events.csv", sha256="0" * 64).dossier, gazetteer)

    return made


def test_a_table_has_a_map_and_a_list_and_no_text(visit, drawn):
    with visit(drawn(ROWS)) as seen:
        assert seen.tab.get_by_role("tab").all_inner_texts() == ["Events"]
        assert seen.tab.locator(".group h2").count() == 3
        seen.tab.locator(".entry").nth(0).click()
        card = seen.tab.locator(".leaflet-popup .card").inner_text()
        assert "A market was hit." in card
        assert "according to Radio Hauran" in card
        seen.tab.keyboard.press("Escape")
        seen.tab.locator(".entry").nth(2).click()
        assert "95 is not on Earth" in seen.tab.locator("li .card").inner_text()
        seen.assert_quiet()


def test_hostile_cells_are_words(visit, drawn):
    words = [each for path in sorted(SHARED.glob("*.json")) for each in json.loads(path.read_text(encoding="utf-8"))] or [
        "<script>",
        "{{7*7}}",
    ]
    plain = [each.encode("utf-8", "replace").decode().replace("\r", " ").replace("\0", " ") for each in words if each.strip()]
    rows = [["2024-01-01", each, each, each, "32.9", "36.1", each, each] for each in plain]
    with visit(drawn([ROWS[0], *rows])) as seen:
        assert seen.tab.locator(".entry").count() == len(plain)
        seen.assert_quiet()
