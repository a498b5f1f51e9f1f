from __future__ import annotations

import importlib.util
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from geomap.places import Gazetteer
from geomap.render.html import page

ADDRESS = "https://map.test/"
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
]
WATCH = "for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.top.ran = true; };"


@pytest.fixture(scope="session")
def examples():
    spec = importlib.util.spec_from_file_location("render_examples", Path(__file__).parent.parent / "render" / "examples.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def gazetteer():
    return Gazetteer.open()


@pytest.fixture(scope="session")
def syria(examples, gazetteer):
    return page(examples.syria(), gazetteer)


@pytest.fixture(scope="session")
def chromium():
    """What launches a browser: Debian's Chromium where it is installed, Playwright's own otherwise; without either the tests fail."""
    with sync_playwright() as playwright:
        yield partial(playwright.chromium.launch, executable_path=shutil.which("chromium"))


@pytest.fixture(scope="session")
def browser(chromium):
    browser = chromium(args=FLAGS)
    yield browser
    browser.close()


@dataclass
class Visit:
    """A page in the browser, and all that it should not have done."""

    tab: object
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def assert_quiet(self):
        assert self.requests == []
        assert self.complaints == []
        assert not self.tab.evaluate("window.ran || false")


@pytest.fixture
def visit(browser):
    """Open a page's bytes at a size; the network answers nothing else."""

    @contextmanager
    def opened(content, *, width=1280, height=800, **options):
        context = browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        context.add_init_script(WATCH)
        visit = Visit(tab=context.new_page())
        visit.tab.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.tab.on("console", lambda message: visit.complaints.append(message.text))

        def answer(route):
            if route.request.url == ADDRESS:
                return route.fulfill(body=content, content_type="text/html; charset=utf-8")
            visit.requests.append(route.request.url)
            return route.abort()

        context.route("**/*", answer)
        visit.tab.goto(ADDRESS)
        yield visit
        context.close()

    return opened
