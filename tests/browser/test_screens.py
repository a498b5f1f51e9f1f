"""The page looks as it did when somebody last looked: screenshots compared with kept ones (`make screens` draws those again).

Fonts differ by machine, so this browser has two only, which come from the package index; what is left (edges smoothed a little
otherwise) is far below the bound, and a symbol that is missing is far above it.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path

import fontpkg
import pytest

from geomap.render.html import page
from tests.browser.conftest import FLAGS

KEPT = Path(__file__).with_name("screens")
SIZES = ((1280, 800), (768, 900), (375, 700))
VIEWS = [(language, size, scheme) for language in ("fr", "ar") for size in SIZES for scheme in ("light", "dark")]
# the mean difference, of 255, within the most different of the blocks of 8 x 8 pixels that the small pictures are cut into
MOST_DIFFERENT = 9
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>{folders}<cachedir>{cache}</cachedir></fontconfig>"""


@pytest.fixture(scope="module")
def printer(chromium, tmp_path_factory):
    """A browser that has the same fonts everywhere."""
    folder = tmp_path_factory.mktemp("fonts")
    files = [Path(fontpkg.path(family)).parent for family in ("Noto Sans", "Amiri")]
    folders = "".join(f"<dir>{each}</dir>" for each in files)
    (folder / "fonts.conf").write_text(FONTS.format(folders=folders, cache=folder / "cache"), encoding="utf-8")
    fonts = {**os.environ, "FONTCONFIG_FILE": str(folder / "fonts.conf")}
    browser = chromium(args=[*FLAGS, "--font-render-hinting=none"], env=fonts)
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def pages(examples, gazetteer):
    return {language: page(examples.syria(), gazetteer, language=language) for language in ("fr", "ar")}


def screen(printer, content: bytes, size: tuple[int, int], scheme: str, change: str = "0") -> str:
    """What the page looks like at a quarter of its size, as a data URL."""
    tab = printer.new_page(viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce")
    tab.route("**/*", lambda route: route.fulfill(body=content, content_type="text/html; charset=utf-8"))
    tab.goto("https://map.test/")
    tab.locator("html.ready").wait_for(state="attached")
    tab.evaluate(change)
    tab.wait_for_timeout(300)
    picture = tab.screenshot(animations="disabled")
    tab.close()
    return canvas(printer, SMALLER, ["data:image/png;base64," + base64.b64encode(picture).decode()])


def canvas(printer, function: str, pictures: list[str]):
    tab = printer.new_page()
    answer = tab.evaluate(f"async (urls) => {{ {LOADED} return ({function})(...pictures); }}", pictures)
    tab.close()
    return answer


LOADED = """const pictures = await Promise.all(urls.map(async (url) => {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    return picture;
}));
const inked = (picture, shrink) => {
    const sheet = document.createElement('canvas');
    Object.assign(sheet, { width: Math.round(picture.width / shrink), height: Math.round(picture.height / shrink) });
    const ink = sheet.getContext('2d', { willReadFrequently: true });
    ink.imageSmoothingQuality = 'high';
    ink.drawImage(picture, 0, 0, sheet.width, sheet.height);
    return sheet;
};"""
SMALLER = "(picture) => inked(picture, 4).toDataURL('image/webp', 0.9)"
DIFFERENCE = """(one, other) => {
    if (one.width !== other.width || one.height !== other.height) return 255;
    const [a, b] = [one, other].map((each) => inked(each, 1).getContext('2d').getImageData(0, 0, one.width, one.height).data);
    const sums = new Map();
    for (let at = 0; at < a.length; at += 4) {
        const [x, y] = [(at / 4) % one.width, Math.floor(at / 4 / one.width)];
        const block = `${x >> 3} ${y >> 3}`, [sum, count] = sums.get(block) || [0, 0];
        const off = Math.max(Math.abs(a[at] - b[at]), Math.abs(a[at + 1] - b[at + 1]), Math.abs(a[at + 2] - b[at + 2]));
        sums.set(block, [sum + off, count + 1]);
    }
    return Math.max(...[...sums.values()].filter(([, count]) => count >= 32).map(([sum, count]) => sum / count));
}"""


def kept(view) -> Path:
    language, size, scheme = view
    return KEPT / f"{language}-{size[0]}-{scheme}.webp"


def as_url(path: Path) -> str:
    return "data:image/webp;base64," + base64.b64encode(path.read_bytes()).decode()


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: kept(view).stem)
def test_the_page_looks_as_it_did(printer, pages, view):
    seen = screen(printer, pages[view[0]], *view[1:])
    if os.environ.get("KEEP_SCREENS"):
        KEPT.mkdir(exist_ok=True)
        kept(view).write_bytes(base64.b64decode(seen.partition(",")[2]))
    assert canvas(printer, DIFFERENCE, [seen, as_url(kept(view))]) <= MOST_DIFFERENT


@pytest.mark.parametrize(
    "change", [f"document.querySelector('{each}').remove()" for each in (".pin[aria-label^=Attaque]", ".label.event", ".legend li")]
)
def test_a_symbol_or_a_name_that_is_missing_is_noticed(printer, pages, change):
    seen = screen(printer, pages["fr"], SIZES[0], "light", change)
    assert canvas(printer, DIFFERENCE, [seen, as_url(kept(VIEWS[0]))]) > MOST_DIFFERENT


def test_the_kept_pictures_are_small():
    assert sum(path.stat().st_size for path in KEPT.glob("*.webp")) < 200_000
