"""The report as a Word file (Office Open XML, transitional), to be put into a longer one: figure, table of events, sources, notes.

Six small parts in an archive, written here: a library would add the time of writing to them, and has no links and no alternative text.
"""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.characters import for_xml, web_address
from geomap.render.figure import Figure, figure
from geomap.render.formats import Options
from geomap.render.report import Report, Source, report

__all__ = ["render"]

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the archive, so that the same report has the same bytes."""
OFFICE = "http://schemas.openxmlformats.org"
W, R = f"{OFFICE}/wordprocessingml/2006/main", f"{OFFICE}/officeDocument/2006/relationships"
WP, A, PIC = (f"{OFFICE}/drawingml/2006/{name}" for name in ("wordprocessingDrawing", "main", "picture"))
PACKAGE = f"{OFFICE}/package/2006"
KINDS = f"{R}/"
FIGURE = "rIdFigure"
EMU = 360_000
"""Office's units in a centimetre; a twentieth of a point is its other one."""
WIDE_CM = 25.7
HIGH_CM = 13.5
"""Between the margins of an A4 page on its side, under a title."""
TWIPS_CM = 567
WIDTHS_CM = (3.2, 4.2, 4.0, 4.2, 3.2, 6.9)


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The report on `dossier`. Links lead to the web only; without a renderer for .png it has no figure."""
    told = report(dossier, gazetteer, options)
    picture = figure(dossier, gazetteer, options, ".png")
    links = {f"rIdSource{each.number}": address for each in told.sources if (address := web_address(each.url))}
    parts = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _relations({"rId1": ("officeDocument", "word/document.xml", False)}),
        "word/document.xml": _document(told, picture, links),
        "word/styles.xml": _styles(told),
        "word/_rels/document.xml.rels": _relations(
            {"rIdStyles": ("styles", "styles.xml", False)}
            | ({FIGURE: ("image", "media/map.png", False)} if picture else {})
            | {key: ("hyperlink", address, True) for key, address in links.items()}
        ),
    }
    if picture:
        parts["word/media/map.png"] = picture.data
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EARLIEST), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _document(told: Report, picture: Figure | None, links: dict[str, str]) -> bytes:
    root = ET.Element(f"{{{W}}}document")
    body = _add(root, "body")
    rtl = told.direction == "rtl"
    _paragraph(body, told.title, style="Title", rtl=rtl)
    for line in told.byline:
        _paragraph(body, line, style="Subtitle", rtl=rtl)
    if picture:
        _picture(_add(_paragraph(body, "", rtl=rtl), "r"), picture.data, picture.alternative or told.caption)
        _paragraph(body, told.caption, style="Caption", rtl=rtl)
    if told.table:
        _paragraph(body, told.events_heading, style="Heading1", rtl=rtl)
        _table(body, [told.head, *told.table], rtl=rtl)
    _list(body, told.zones_heading, told.zones, rtl=rtl)
    if told.sources:
        _paragraph(body, told.sources_heading, style="Heading1", rtl=rtl)
    for source in told.sources:
        _source(_paragraph(body, f"{source.number}. {source.line} ", rtl=rtl), source, links)
    for line in told.notes:
        _paragraph(body, line, style="Note", rtl=rtl)
    section = _add(body, "sectPr")
    _add(section, "pgSz", w="16838", h="11906", orient="landscape")
    _add(section, "pgMar", top="1134", right="1134", bottom="1134", left="1134", header="567", footer="567", gutter="0")
    return _xml(root)


def _list(body: ET.Element, heading: str, lines: Iterable[str], *, rtl: bool) -> None:
    for number, line in enumerate(lines):
        if not number:
            _paragraph(body, heading, style="Heading1", rtl=rtl)
        _paragraph(body, f"• {line}", rtl=rtl)


def _table(body: ET.Element, rows: Sequence[Sequence[str]], *, rtl: bool) -> None:
    table = _add(body, "tbl")
    about = _add(table, "tblPr")
    _add(about, "tblStyle", val="Report")
    if rtl:
        _add(about, "bidiVisual")
    _add(about, "tblW", w=str(int(WIDE_CM * TWIPS_CM)), type="dxa")
    _add(about, "tblLayout", type="fixed")
    grid = _add(table, "tblGrid")
    for width in WIDTHS_CM:
        _add(grid, "gridCol", w=str(int(width * TWIPS_CM)))
    for number, row in enumerate(rows):
        line = _add(table, "tr")
        look = _add(line, "trPr")
        _add(look, "cantSplit")
        if not number:
            _add(look, "tblHeader")
        for width, text in zip(WIDTHS_CM, row, strict=True):
            cell = _add(line, "tc")
            _add(_add(cell, "tcPr"), "tcW", w=str(int(width * TWIPS_CM)), type="dxa")
            _paragraph(cell, text, style="CellHead" if not number else "Cell", rtl=rtl)
    _paragraph(body, "", rtl=rtl)  # Word joins a table to the next one without it


def _source(paragraph: ET.Element, source: Source, links: dict[str, str]) -> None:
    key = f"rIdSource{source.number}"
    if key in links:
        link = ET.SubElement(paragraph, f"{{{W}}}hyperlink", {f"{{{R}}}id": key})
        _run(link, links[key], style="Hyperlink")


def _paragraph(parent: ET.Element, text: str, *, rtl: bool, style: str = "") -> ET.Element:
    paragraph = _add(parent, "p")
    look = _add(paragraph, "pPr")
    if style:
        _add(look, "pStyle", val=style)
    if rtl:
        _add(look, "bidi")
    if text:
        _run(paragraph, text)
    return paragraph


def _run(parent: ET.Element, text: str, *, style: str = "") -> None:
    run = _add(parent, "r")
    if style:
        _add(_add(run, "rPr"), "rStyle", val=style)
    element = _add(run, "t")
    element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.text = for_xml(text)


def _picture(run: ET.Element, data: bytes, alternative: str) -> None:
    """A PNG as large as the page lets it be, with its text for those who cannot see it."""
    width, height = struct.unpack(">II", data[16:24])
    wide = min(WIDE_CM, HIGH_CM * width / height)
    size = {"cx": str(int(wide * EMU)), "cy": str(int(wide * EMU * height / width))}
    inline = ET.SubElement(_add(run, "drawing"), f"{{{WP}}}inline", dict.fromkeys(("distT", "distB", "distL", "distR"), "0"))
    ET.SubElement(inline, f"{{{WP}}}extent", size)
    ET.SubElement(inline, f"{{{WP}}}docPr", {"id": "1", "name": "map", "descr": for_xml(alternative)})
    held = ET.SubElement(ET.SubElement(inline, f"{{{A}}}graphic"), f"{{{A}}}graphicData", {"uri": PIC})
    picture = ET.SubElement(held, f"{{{PIC}}}pic")
    about = ET.SubElement(picture, f"{{{PIC}}}nvPicPr")
    ET.SubElement(about, f"{{{PIC}}}cNvPr", {"id": "1", "name": "map.png"})
    ET.SubElement(about, f"{{{PIC}}}cNvPicPr")
    fill = ET.SubElement(picture, f"{{{PIC}}}blipFill")
    ET.SubElement(fill, f"{{{A}}}blip", {f"{{{R}}}embed": FIGURE})
    ET.SubElement(ET.SubElement(fill, f"{{{A}}}stretch"), f"{{{A}}}fillRect")
    shape = ET.SubElement(picture, f"{{{PIC}}}spPr")
    place = ET.SubElement(shape, f"{{{A}}}xfrm")
    ET.SubElement(place, f"{{{A}}}off", {"x": "0", "y": "0"})
    ET.SubElement(place, f"{{{A}}}ext", size)
    ET.SubElement(ET.SubElement(shape, f"{{{A}}}prstGeom", {"prst": "rect"}), f"{{{A}}}avLst")


LOOKS = {
    # name: (size in half points, bold, colour)
    "Title": (36, True, "1A1D21"),
    "Subtitle": (20, False, "5B6168"),
    "Heading1": (28, True, "1A1D21"),
    "Caption": (18, False, "5B6168"),
    "Cell": (17, False, "1A1D21"),
    "CellHead": (17, True, "1A1D21"),
    "Note": (16, False, "5B6168"),
}


def _styles(told: Report) -> bytes:
    root = ET.Element(f"{{{W}}}styles")
    plain = _add(_add(_add(root, "docDefaults"), "rPrDefault"), "rPr")
    _add(plain, "sz", val="20")
    _add(plain, "lang", val=told.language, bidi=told.language)
    for name, (size, bold, colour) in LOOKS.items():
        style = _add(root, "style", type="paragraph", styleId=name)
        _add(style, "name", val={"Heading1": "heading 1", "Caption": "caption"}.get(name, name))
        space = _add(style, "pPr")
        if bold:
            _add(space, "keepNext")
        _add(space, "spacing", before="60", after="60")
        look = _add(style, "rPr")
        if bold:
            _add(look, "b")
        _add(look, "color", val=colour)
        _add(look, "sz", val=str(size))
    link = _add(root, "style", type="character", styleId="Hyperlink")
    _add(link, "name", val="Hyperlink")
    look = _add(link, "rPr")
    _add(look, "color", val="0563C1")
    _add(look, "u", val="single")
    table = _add(root, "style", type="table", styleId="Report")
    _add(table, "name", val="Report")
    borders = _add(_add(table, "tblPr"), "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _add(borders, side, val="single", sz="4", space="0", color="B9B1A4")
    return _xml(root)


def _types() -> bytes:
    root = ET.Element("Types", xmlns=f"{PACKAGE}/content-types")
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    for suffix, kind in (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
    ):
        ET.SubElement(root, "Default", Extension=suffix, ContentType=kind)
    for name, kind in (("document", "document.main"), ("styles", "styles")):
        ET.SubElement(root, "Override", PartName=f"/word/{name}.xml", ContentType=f"{word}.{kind}+xml")
    return _xml(root)


def _relations(targets: dict[str, tuple[str, str, bool]]) -> bytes:
    """Key -> (kind, target, is it outside the archive?)."""
    root = ET.Element("Relationships", xmlns=f"{PACKAGE}/relationships")
    for key, (kind, target, outside) in targets.items():
        mode = {"TargetMode": "External"} if outside else {}
        ET.SubElement(root, "Relationship", {"Id": key, "Type": KINDS + kind, "Target": target} | mode)
    return _xml(root)


def _add(parent: ET.Element, tag: str, **attributes: str) -> ET.Element:
    return ET.SubElement(parent, f"{{{W}}}{tag}", {f"{{{W}}}{name}": value for name, value in attributes.items()})


def _xml(root: ET.Element) -> bytes:
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{text}'.encode()
