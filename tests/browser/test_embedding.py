"""The map inside other documents: framed, held inline, and in a notebook that nbconvert has executed and exported."""

from __future__ import annotations

import nbformat
import pytest
from nbconvert import HTMLExporter
from nbconvert.preprocessors import ExecutePreprocessor

from geomap import exchange
from geomap.render import embedding, png
from geomap.render.formats import Options
from geomap.render.html import render

LINES = """\
from pathlib import Path
import geomap
geomap.loads(Path("dossier.geojson").read_text(encoding="utf-8"))
"""


@pytest.fixture(scope="module")
def notebook(examples, tmp_path_factory):
    """An executed notebook whose last value is a dossier, as the HTML that nbconvert makes of it."""
    folder = tmp_path_factory.mktemp("notebook")
    (folder / "dossier.geojson").write_text(exchange.dumps(examples.syria()), encoding="utf-8")
    written = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(LINES)])
    ExecutePreprocessor(timeout=120, kernel_name="python3").preprocess(written, {"metadata": {"path": str(folder)}})
    return HTMLExporter(embed_images=False).from_notebook_node(written)[0].encode()


def inside(tab):
    """The map in the only frame of a tab, when it is ready."""
    frame = next(each for each in tab.frames if each != tab.main_frame)
    frame.wait_for_selector("html.ready")
    return frame


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_dossier_is_a_map_in_a_notebook(visit, notebook):
    with visit(notebook) as visited:
        frame = inside(visited.tab)
        assert frame.locator(".pin").count() > 1
        assert frame.locator("h1").inner_text() == "Poignée de main sur l'Elbe"
        assert frame.evaluate("innerWidth") > 600


@pytest.mark.parametrize("width", [375, 1280])
def test_an_inline_map_fits_its_column_and_may_run_its_own_script_only(visit, syria, width):
    document = f"<!DOCTYPE html><html lang='fr'><title>T</title><main>{embedding.inline(syria.decode())}</main>"
    with visit(document.encode(), width=width) as visited:
        frame = inside(visited.tab)
        assert frame.evaluate("origin") == "null"
        assert visited.tab.evaluate("document.documentElement.scrollWidth") <= width
        assert frame.evaluate("innerHeight") >= 400
        visited.assert_quiet()


def test_a_framed_page_beside_its_document_opens_from_a_disk(browser, syria, tmp_path):
    (tmp_path / "map.html").write_bytes(syria)
    (tmp_path / "report.html").write_text(f"<!DOCTYPE html><p>A report.</p>{embedding.frame(syria.decode(), 'map.html')}", encoding="utf-8")
    tab = browser.new_page()
    tab.goto((tmp_path / "report.html").as_uri())
    assert inside(tab).locator("h1").inner_text() == "Poignée de main sur l'Elbe"
    tab.close()


def test_the_static_form_shows_its_picture_where_no_script_may_run(browser, examples, gazetteer, syria, tmp_path):
    (tmp_path / "map.png").write_bytes(png.render(examples.syria(), gazetteer, Options(size=(800, None))))
    (tmp_path / "mail.html").write_text(embedding.static(syria.decode(), "map.html", "map.png"), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto((tmp_path / "mail.html").as_uri())
    assert tab.get_by_role("img").bounding_box()["width"] == 800
    assert tab.get_by_role("link").get_attribute("href") == "map.html"
    context.close()


def test_a_page_opens_on_the_theatre_that_was_asked_for(visit, examples, gazetteer):
    with visit(render(examples.syria(), gazetteer, Options(crop="Hambourg"))) as visited:
        visited.tab.wait_for_selector("html.ready")
        assert visited.tab.locator('.theatres [aria-pressed="true"]').inner_text().startswith("Hambourg")
        visited.assert_quiet()


@pytest.mark.parametrize(
    ("style", "paper"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(29, 31, 34)"), ("print", "rgb(255, 255, 255)")]
)
def test_a_page_keeps_the_style_and_size_that_were_asked_for(visit, examples, gazetteer, style, paper):
    scheme = "light" if style == "dark" else "dark"
    with visit(render(examples.syria(), gazetteer, Options(style=style, size=(900, 600))), color_scheme=scheme) as visited:
        visited.tab.wait_for_selector("html.ready")
        assert visited.tab.evaluate("getComputedStyle(document.body).backgroundColor") == paper
        box = visited.tab.locator("body").bounding_box()
        assert (box["width"], box["height"]) == (900, 600)
        visited.assert_quiet()
