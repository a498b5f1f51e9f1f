"""The page for everyone: axe-core finds no fault, the keyboard reaches everything, and it fits a small telephone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from geomap.render.html import page

LEVELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SIZES = [{"width": width, "height": height} for width, height in ((1280, 800), (768, 900), (375, 700), (320, 640))]
DARK = {"width": 1280, "height": 800, "color_scheme": "dark"}
STATES = [
    "",
    "document.querySelector('.entry').click()",
    "document.getElementById('tab-text').click()",
    "document.querySelector('.filters').open = true",
]


@pytest.fixture(scope="session")
def pages(examples, gazetteer):
    """The example with its interface in French and in Arabic."""
    return {language: page(examples.syria(), gazetteer, language=language) for language in ("fr", "ar")}


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("options", [*SIZES, DARK], ids=str)
def test_axe_finds_no_fault_of_level_a_or_aa(visit, pages, language, options):
    with visit(pages[language], bypass_csp=True, **options) as seen:
        for state in STATES:
            seen.tab.evaluate(state)
            found = Axe().run(seen.tab, options=LEVELS).response["violations"]
            faults = [(each["id"], node["html"][:120], node.get("failureSummary", "")[:300]) for each in found for node in each["nodes"]]
            assert faults == [], state
