"""The page for everyone: axe-core finds no fault, the keyboard reaches everything, and it fits a small telephone."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from geomap.render.html import page

LEVELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
SIZES = [{"width": width, "height": height} for width, height in ((1280, 800), (768, 900), (375, 700), (320, 640))]
DARK = {"runOnly": ["color-contrast"]}  # all that the scheme changes
STATES = [
    "",
    "document.querySelector('.entry').click()",
    "document.getElementById('tab-text').click()",
    "document.getElementById('tab-events').click(); document.querySelector('.filters').open = true",
]


@pytest.fixture(scope="session")
def pages(examples, gazetteer):
    """The example with its interface in French and in Arabic."""
    return {language: page(examples.syria(), gazetteer, language=language) for language in ("fr", "ar")}


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_axe_finds_no_fault_of_level_a_or_aa_in_light_and_dark(visit, pages, language, size):
    with visit(pages[language], bypass_csp=True, **size) as seen:
        for state in STATES:
            seen.tab.emulate_media(color_scheme="light")
            seen.tab.evaluate(state)
            assert faults(seen.tab, LEVELS) == [], state
            seen.tab.emulate_media(color_scheme="dark")
            assert faults(seen.tab, DARK) == [], state


def faults(tab, options):
    found = Axe().run(tab, options=options).response["violations"]
    return [(each["id"], node["html"][:120], node.get("failureSummary", "")[:300]) for each in found for node in each["nodes"]]
