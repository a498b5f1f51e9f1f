"""Every format of data, of a plain dossier and of one whose every word is hostile, read by programs that are not ours."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from dataclasses import replace
from importlib import util
from importlib.metadata import EntryPoint
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from fastkml.validator import validate

from geomap.errors import UsageError
from geomap.render import formats
from geomap.render.characters import web_address
from geomap.render.formats import Options, renderer, suffix_of
from geomap.render.markdown import escaped
from geomap.render.rows import COLUMNS
from geomap.render.table import safe

SUFFIXES = [".csv", ".docx", ".gpkg", ".kml", ".kmz", ".md", ".timemap.json"]
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
KML = "{http://www.opengis.net/kml/2.2}"


def _readers():
    spec = util.spec_from_file_location("render_readers", Path(__file__).with_name("readers.py"))
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


readers = _readers()


@pytest.fixture(scope="module")
def files(examples, gazetteer, tmp_path_factory):
    """A folder with syria.* and hostile.* of every suffix."""
    folder = tmp_path_factory.mktemp("formats")
    for name, dossier in (("syria", examples.syria()), ("hostile", examples.hostile(readers.hostile_words()))):
        for suffix in SUFFIXES:
            (folder / f"{name}{suffix}").write_bytes(renderer(suffix)(dossier, gazetteer, Options(hxl=True)))
    return folder


@pytest.fixture(scope="module")
def table(files):
    text = (files / "syria.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def beside(examples):
    """A dossier of one event to the east of a point, by a radius in kilometres."""

    def made(lon, lat, **where):
        first = next(each for each in examples.syria().events if each.id == "event:clash")
        located = replace(first.where[0], **{"relation": "east_of", "precision": 2, "radius_km": 50.0} | where)
        event = replace(first, where=(located,), geometry=replace(first.geometry, coordinates=(lon, lat)))
        return replace(examples.syria(), events=(event,), zones=())

    return made


# ---- the table of formats


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_the_same_dossier_gives_the_same_bytes_in_another_process(files, suffix):
    code = (
        "import importlib.util, sys\n"
        f"spec = importlib.util.spec_from_file_location('examples', {str(Path(__file__).with_name('examples.py'))!r})\n"
        "examples = importlib.util.module_from_spec(spec); spec.loader.exec_module(examples)\n"
        "from geomap.places import Gazetteer\n"
        "from geomap.render.formats import Options, renderer\n"
        f"sys.stdout.buffer.write(renderer({suffix!r})(examples.syria(), Gazetteer.open(), Options(hxl=True)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout == (files / f"syria{suffix}").read_bytes()


def test_a_suffix_of_two_parts_is_one():
    assert suffix_of("a/b.timemap.JSON") == ".timemap.json"
    assert suffix_of("b.KML") == ".kml"
    assert suffix_of("b.xyz") == ".xyz"


def test_an_unknown_suffix_is_one_sentence_with_those_there_are():
    with pytest.raises(UsageError, match=r"\.kml"):
        renderer(".shp")


def test_another_package_may_bring_a_renderer(monkeypatch):
    entry = EntryPoint(name="shp", value="geomap.render.table:render", group=formats.GROUP)
    monkeypatch.setattr("importlib.metadata.entry_points", lambda *, group: [entry] if group == formats.GROUP else [])
    assert renderer(".shp") is renderer(".csv")
    assert ".shp" in formats.suffixes()


# ---- CSV and HXL


def test_the_table_has_acleds_names_and_a_byte_order_mark(files, table):
    assert (
        (files / "syria.csv")
        .read_bytes()
        .startswith(b"\xef\xbb\xbfevent_id_cnty,event_date,year,time_precision,event_type,sub_event_type,")
    )
    assert {
        "actor1",
        "actor2",
        "country",
        "admin1",
        "location",
        "latitude",
        "longitude",
        "geo_precision",
        "source",
        "notes",
        "fatalities",
    } <= {*table[0]}


def test_a_row_says_what_the_event_says(table):
    clash = next(row for row in table if row["event_id_cnty"] == "clash")
    assert (clash["event_date"], clash["end_date"], clash["time_precision"]) == ("2017-06-26", "2017-07-02", "2")
    assert (clash["actor1"], clash["actor2"], clash["geo_precision"], clash["where_prec"]) == ("rebelles", "soldats", "2", "2")
    assert clash["notes"] == "Des accrochages ont encore opposé rebelles et soldats près de Deraa"


def test_what_is_known_by_country_has_no_coordinates(table):
    sanction = next(row for row in table if row["event_id_cnty"] == "sanction")
    assert (sanction["latitude"], sanction["longitude"], sanction["country_code"]) == ("", "", "SY")


@pytest.mark.filterwarnings("ignore")
def test_libhxl_finds_every_tag_and_no_error(files):
    from hxl import InputOptions, data  # noqa: PLC0415 - it warns when it is loaded
    from hxl.validation import validate as validate_hxl  # noqa: PLC0415

    read = data(str(files / "syria.csv"), InputOptions(allow_local=True)).cache()
    assert read.display_tags == [column.hxl for column in COLUMNS]
    assert next(iter(read)).get("#geo+lat") == "53.55073"
    assert validate_hxl(read)["stats"]["total"] == 0


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\ufeff=1",
        "\u200b=1",
        "＝1+1",
        "＠SUM(1)",
        "－1",
        "|calc",
        "%0A=1",
    ],
)
def test_a_cell_that_a_spreadsheet_would_run_is_text(cell):
    assert safe(cell).startswith("'")


@pytest.mark.parametrize("cell", ["Deraa", "1/2", "a=b", "'quoted'", -73.5, None, 12])
def test_any_other_cell_stays_as_it_is(cell):
    assert safe(cell) == cell


def test_libreoffice_opens_the_table_and_finds_no_formula(files, tmp_path):
    book = readers.converted(files / "hostile.csv", "xlsx", tmp_path)
    with zipfile.ZipFile(book) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
        strings = archive.read("xl/sharedStrings.xml").decode()
    assert "<f" not in re.sub(r"<(?:formatPr|fo)\w*", "", sheet)
    assert sheet.count("<row ") == 2 + len(readers.hostile_words())
    assert "event_id_cnty" in strings


# ---- KML


@pytest.mark.parametrize("name", ["syria", "hostile"])
def test_kml_obeys_the_schema(files, name):
    assert validate(file_to_validate=files / f"{name}.kml")


def test_gdal_reads_the_layers_of_kml(files):
    found = readers.layers(files / "syria.kml")
    assert [count for count, *_ in found.values()] == [7, 1, 1]
    assert {"event_type", "notes", "begin", "end", "timestamp"} <= {*next(iter(found.values()))[2]}


def test_an_event_known_by_country_only_has_no_pin_in_kml(files):
    marks = {each.findtext(f"{KML}name"): each for each in ET.parse(files / "syria.kml").iter(f"{KML}Placemark")}  # noqa: S314
    assert marks["Sanctions durcies"].find(f"{KML}Point") is None
    assert marks["Accrochages"].find(f"{KML}MultiGeometry/{KML}Polygon") is not None
    assert marks["Accrochages"].findtext(f"{KML}TimeSpan/{KML}begin") == "2017-06-26"
    assert marks["Rencontre au sommet"].findtext(f"{KML}TimeStamp/{KML}when") == "2017-07-07"
    assert "(présumé)" in next(name for name in marks if name.startswith("Attaque au gaz"))


def test_a_description_in_kml_holds_no_element_of_an_article(files):
    ours = {"p", "blockquote", "ul", "li"}
    for each in ET.parse(files / "hostile.kml").iter(f"{KML}description"):  # noqa: S314
        assert {*re.findall(r"<(\w+)", each.text or "")} <= ours
        assert "$[" not in (each.text or "")


@pytest.mark.parametrize("suffix", [".csv", ".kml", ".timemap.json"])
def test_what_lies_beside_a_place_at_the_antimeridian_stays_on_earth(beside, gazetteer, suffix):
    text = renderer(suffix)(beside(179.99, -17.0), gazetteer, Options()).decode()
    assert "-179.7" in text
    assert "180.2" not in text


def test_what_lies_beside_a_pole_stays_on_earth(beside, gazetteer):
    root = ET.fromstring(renderer(".kml")(beside(10.0, 89.9, relation="north_of"), gazetteer, Options()))  # noqa: S314 - it is ours
    latitudes = [float(point.split(",")[1]) for each in root.iter(f"{KML}coordinates") for point in each.text.split()]
    assert max(latitudes) <= 90.0


def test_a_ring_larger_than_the_earth_is_not_drawn_in_kml(beside, gazetteer):
    root = ET.fromstring(renderer(".kml")(beside(36.1, 32.6, relation="near", radius_km=1e9), gazetteer, Options()))  # noqa: S314 - it is ours
    assert [*root.iter(f"{KML}Point")]
    assert not [*root.iter(f"{KML}Polygon")]


def test_kmz_is_the_kml_zipped(files):
    with zipfile.ZipFile(files / "syria.kmz") as archive:
        assert archive.namelist() == ["doc.kml"]
        assert archive.read("doc.kml") == (files / "syria.kml").read_bytes()


# ---- GeoPackage


def test_gdal_reads_the_layers_of_the_geopackage(files):
    found = readers.layers(files / "syria.gpkg")
    assert {name: (count, kind.replace(" ", "")) for name, (count, kind, _) in found.items() if kind not in {None, "None"}} == {
        "zones": (1, "MultiPolygon"),
        "places": (6, "Point"),
        "mentions": (6, "Point"),
        "events": (7, "Point"),
    }
    assert found["events"][2] == [column.name for column in COLUMNS]
    assert found["layer_styles"][0] == 4


def test_gdal_finds_points_where_they_are_and_none_where_there_is_none(files, tmp_path):
    events = {each["properties"]["event_id_cnty"]: each["geometry"] for each in readers.features(files / "syria.gpkg", "events", tmp_path)}
    assert events["meeting"]["coordinates"] == [9.99302, 53.55073]
    assert events["sanction"] is None
    assert events["convoy"] is None


def test_gdal_reads_hostile_words_as_they_are(files, tmp_path):
    labels = [each["properties"]["label"] for each in readers.features(files / "hostile.gpkg", "places", tmp_path)]
    words = readers.hostile_words()
    assert len(labels) == len(words)
    assert labels[words.index("undefined")] == "undefined"


def test_a_style_stands_beside_each_layer(files, tmp_path):
    styles = readers.features(files / "syria.gpkg", "layer_styles", tmp_path)
    assert sorted(each["properties"]["f_table_name"] for each in styles) == ["events", "mentions", "places", "zones"]
    assert all(ET.fromstring(each["properties"]["styleQML"]).tag == "qgis" for each in styles)  # noqa: S314


def test_qgis_names_places_and_zones_and_draws_what_is_doubted_hollow(files, tmp_path):
    rows = readers.features(files / "syria.gpkg", "layer_styles", tmp_path)
    styles = {each["properties"]["f_table_name"]: ET.fromstring(each["properties"]["styleQML"]) for each in rows}  # noqa: S314
    assert [styles[each].get("labelsEnabled") for each in ("places", "zones", "mentions")] == ["1", "1", None]
    worked_out = {each.get("value") for each in styles["events"].iter("Option") if each.get("name") == "expression"}
    assert any("'presumed', 'alleged', 'claimed'" in each and each.endswith("'255,255,255,255', @symbol_color)") for each in worked_out)
    assert "replace(notes, map('&', '&amp;', '<', '&lt;'))" in styles["events"].findtext("mapTip")


def test_a_dossier_without_anything_is_a_geopackage_too(gazetteer, examples, tmp_path):
    (tmp_path / "empty.gpkg").write_bytes(
        renderer(".gpkg")(replace(examples.syria(), places=(), events=(), zones=()), gazetteer, Options())
    )
    assert readers.layers(tmp_path / "empty.gpkg")["events"][0] == 0


# ---- reports


def test_the_report_has_every_quote_with_its_source_and_the_notes(files):
    text = (files / "syria.md").read_text(encoding="utf-8")
    assert "“Un convoi d'aide serait aussi parti” \\[1\\]" in text
    assert "1. La Gazette d'essai · Poignée de main sur l'Elbe, 8–9 juillet 2017" in text
    assert "Les frontières et les noms indiqués n’impliquent aucune prise de position." in text


def test_a_picture_in_markdown_stands_with_its_caption_so_that_nobody_prints_its_alternative(files):
    [paragraph] = [each for each in (files / "syria.md").read_text(encoding="utf-8").split("\n\n") if each.startswith("![")]
    caption = paragraph.splitlines()[1]
    assert caption.startswith("avril 2017 – 9 juillet 2017. Événements : 7 (")
    assert caption.endswith("Source : La Gazette d'essai · Poignée de main sur l'Elbe.")


def test_no_word_of_an_article_is_markdown_or_html(files):
    from markdown_it import MarkdownIt  # noqa: PLC0415 - comes with rich

    html = MarkdownIt("commonmark", {"html": True}).enable("table").render((files / "hostile.md").read_text(encoding="utf-8"))
    ours = {"a", "h1", "h2", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "ol", "li", "hr", "img"}
    assert {*re.findall(r"<(\w+)", html)} <= ours
    assert all(address.startswith(("http://", "https://")) for address in re.findall(r'<a href="([^"]*)"', html))
    assert html.count("<tr>") == 1 + len(readers.hostile_words())


@pytest.mark.parametrize(
    "words", ["{{< include /etc/passwd >}}", "{% raw %}", "${1}", "$x$", "www.example.org", "https://example.org", "[@cite]", "a|b"]
)
def test_what_some_markdown_obeys_is_no_more(words):
    plain = escaped(words)
    assert not re.search(r"\{[{%<]|\$|www\.|://|(?<!\\)\[|@|\|", plain)


def test_libreoffice_opens_the_word_file(files, tmp_path):
    text = readers.converted(files / "syria.docx", "txt:Text", tmp_path).read_text(encoding="utf-8-sig")
    assert "“l'attaque présumée au gaz contre Khan Cheikhoun” [1]" in text
    assert "Trêve annoncée" in text


def test_links_in_the_word_file_lead_to_the_web_only(files):
    with zipfile.ZipFile(files / "hostile.docx") as archive:
        relations = ET.fromstring(archive.read("word/_rels/document.xml.rels"))  # noqa: S314
        document = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314
    outside = [each.get("Target") for each in relations if each.get("TargetMode") == "External"]
    assert all(web_address(each) for each in outside)
    assert len(list(document.iter(f"{WORD}tr"))) == 1 + len(readers.hostile_words())


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "mailto:a@b", "HTTPS://x\nhttps://y", "", None]
)
def test_what_is_no_web_address_becomes_no_link(address):
    assert web_address(address) is None


# ---- TimeMap


def test_timemap_has_what_its_schema_asks_for(files):
    domain = json.loads((files / "syria.timemap.json").read_text(encoding="utf-8"))
    assert [*domain] == ["events", "sources", "associations", "sites", "regions", "shapes", "notifications"]
    assert len(domain["events"]) == 7
    for event in domain["events"]:
        strings = {key: value for key, value in event.items() if key not in {"associations", "sources"}}
        assert all(isinstance(value, str) for value in strings.values())
        assert {*event["associations"]} <= {each["id"] for each in domain["associations"]}
        assert {*event["sources"]} <= {*domain["sources"]}
        assert bool(event["latitude"]) == bool(event["longitude"])
    clash = next(each for each in domain["events"] if each["id"] == "event:clash")
    assert (clash["date"], clash["time_precision"]) == ("06/26/2017", "week")
