"""One hundred thousand events in one file."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from geomap.errors import InputError
from geomap.render.html import page

COUNT = 100_000


@pytest.fixture(scope="module")
def dossier(examples):
    return examples.many(COUNT)


@pytest.fixture(scope="module")
def made(dossier, gazetteer):
    return page(dossier, gazetteer)


def test_the_file_stays_below_10_mb(made):
    assert len(made) < 10_000_000


def test_the_page_is_ready_within_3_seconds_below_400_mb_and_answers(browser, visit, made):
    with visit(made) as seen:
        seen.tab.locator("html.ready").wait_for(state="attached")
        assert seen.tab.evaluate("performance.memory.usedJSHeapSize") < 200_000_000
        assert _own_megabytes(browser) < 400
        assert min(_ready(seen.tab) for _ in range(3)) <= 3
        assert "not the whole texts" in seen.tab.locator(".list").inner_text()
        assert seen.tab.locator(".pager p").inner_text().startswith("1–100 / ")
        seen.tab.locator(".entry").nth(2).click()
        assert seen.tab.locator(".leaflet-popup blockquote").count() == 1
        seen.tab.keyboard.press("Escape")
        seen.tab.get_by_role("searchbox").fill("Town 1410")
        assert all("Town 1410" in each for each in seen.tab.locator(".entry strong").all_inner_texts())
        seen.assert_quiet()


def _own_megabytes(browser):
    """Memory of the process that shows the page, without the pages of the browser's files that all its processes share."""
    session = browser.new_browser_cdp_session()
    shown = [each["id"] for each in session.send("SystemInfo.getProcessInfo")["processInfo"] if each["type"] == "renderer"]
    session.detach()
    kilobytes = (re.search(r"RssAnon:\s*(\d+)", Path(f"/proc/{each}/status").read_text(encoding="ascii")) for each in shown)
    return max(int(each[1]) for each in kilobytes if each) / 1024


def _ready(tab):
    """Seconds of work until the page is ready; time that other programs took does not count."""
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    tab.reload(wait_until="commit")
    tab.locator("html.ready").wait_for(state="attached")
    metrics = {each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]}
    session.detach()
    return metrics["TaskDuration"]


def test_a_disc_opens_into_its_parts_and_panning_leaves_no_blank(visit, made):
    with visit(made) as seen:
        seen.tab.wait_for_selector(".crowd", state="attached")
        before = seen.tab.evaluate(INKED)
        frame = seen.tab.locator(".folium-map").bounding_box()
        x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
        zoom = seen.tab.locator(".leaflet-control-scale-line").inner_text()
        seen.tab.mouse.move(x, y)
        seen.tab.mouse.down()
        seen.tab.mouse.move(x - 60, y - 40, steps=6)
        during = seen.tab.evaluate(INKED)
        seen.tab.mouse.up()
        assert min(before, during) > 1000
        for _ in range(6):
            seen.tab.mouse.click(x, y)
            seen.tab.wait_for_timeout(150)
        assert seen.tab.locator(".leaflet-control-scale-line").inner_text() != zoom or seen.tab.locator(".leaflet-popup").count()
        assert seen.requests == []


# how many pixels of the canvas are drawn on, one in ten looked at
INKED = """() => {
    const canvas = document.querySelector('.crowd'), { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let at = 3; at < data.length; at += 40) inked += data[at] > 0;
    return inked;
}"""


def test_more_than_the_page_holds_is_one_sentence_with_a_way_out(dossier, gazetteer):
    with pytest.raises(InputError, match="split the dossier, by month or by country"):
        page(replace(dossier, events=(*dossier.events, dossier.events[0])), gazetteer)
