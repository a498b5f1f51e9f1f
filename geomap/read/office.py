"""Word (.docx) and OpenDocument (.odt): the paragraphs of a text document as an author sees them, and which of them are headings.

What is struck out by tracked changes, comments, notes and running heads are left out; so is what a file states of itself, which is
mostly the name of a template and the day on which somebody saved it.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Collection, Iterator
from xml.etree import ElementTree as ET

from geomap.errors import UnreadableError
from geomap.read.content import Content, Markup

__all__ = ["PACKED", "content"]

PACKED = b"PK\x03\x04"
"""How the bytes of either begin: both are archives."""

LARGEST = 50_000_000
"""Bytes that a part may unpack to; the text of a book has two million."""

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"

PARAGRAPHS = {f"{WORD}p", f"{TEXT}p", f"{TEXT}h"}
HIDDEN = {f"{WORD}moveFrom", f"{COMPATIBLE}Fallback", f"{TEXT}tracked-changes", f"{TEXT}note", f"{OFFICE}annotation"}
SIGNS = {
    f"{WORD}tab": "\t",
    f"{WORD}br": "\n",
    f"{WORD}cr": "\n",
    f"{WORD}noBreakHyphen": "\N{NON-BREAKING HYPHEN}",
    f"{TEXT}tab": "\t",
    f"{TEXT}line-break": "\n",
    f"{TEXT}s": " ",
}
"""Elements that stand for a character."""


def content(data: bytes, name: str) -> Content:
    """The content of the text document `data`; UnreadableError, which calls it `name`, for any other archive, locked or broken ones too."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.namelist()
            if "word/document.xml" in parts:
                headings = _heading_styles(_part(archive, "word/styles.xml")) if "word/styles.xml" in parts else frozenset[str]()
                return _content(_part(archive, "word/document.xml"), headings)
            if "content.xml" in parts and b"opendocument.text" in _bytes(archive, "mimetype"):
                return _content(_part(archive, "content.xml"), ())
    except (zipfile.BadZipFile, zlib.error, ET.ParseError, KeyError, ValueError, RuntimeError, OSError, EOFError) as error:
        raise UnreadableError(f"{name} is damaged or locked; open it in its program and save it as plain text") from error
    raise UnreadableError(f"{name} is no text document; geomap reads Word (.docx) and OpenDocument (.odt), and tables as .csv")


def _part(archive: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(_bytes(archive, name))  # noqa: S314 - its parser refuses entities that multiply, and the size is bounded


def _bytes(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part, packed as both formats do it: other ways of packing may ask for any amount of memory."""
    part = archive.getinfo(name)
    if part.file_size > LARGEST or part.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise zipfile.BadZipFile(name)
    return archive.read(name)


def _content(root: ET.Element, headings: Collection[str]) -> Content:
    """The paragraphs of `root`, an empty line between two, as the text of an article."""
    text, starts = "", []
    for paragraph in _paragraphs(root):
        words = "".join(_words(paragraph)).strip()
        if words and _is_heading(paragraph, headings):
            starts.append(len(text))
        text += f"{words}\n\n" if words else ""
    return Content(text=text, markup=Markup(headings=frozenset(starts)))


def _paragraphs(element: ET.Element) -> Iterator[ET.Element]:
    """The paragraphs in order; one inside another, of a text box, comes before it."""
    for child in element:
        if child.tag not in HIDDEN:
            yield from _paragraphs(child)
            if child.tag in PARAGRAPHS:
                yield child


def _words(element: ET.Element) -> Iterator[str]:
    """The text of a paragraph without that of paragraphs inside it. In Word only `t` has text, in OpenDocument every element may."""
    spoken = not element.tag.startswith(WORD) or element.tag == f"{WORD}t"
    if spoken and element.text:
        yield element.text
    for child in element:
        if child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag not in HIDDEN and child.tag not in PARAGRAPHS:
            yield from _words(child)
        if spoken and child.tail:
            yield child.tail


def _is_heading(paragraph: ET.Element, headings: Collection[str]) -> bool:
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    return paragraph.tag == f"{TEXT}h" or (style is not None and style.get(f"{WORD}val") in headings)


def _heading_styles(styles: ET.Element) -> frozenset[str]:
    """The ids of the styles of headings: ids are translated, names ("heading 1", "Title") are not."""
    named = ((style.get(f"{WORD}styleId"), style.find(f"{WORD}name")) for style in styles.iter(f"{WORD}style"))
    return frozenset(
        id_
        for id_, name in named
        if id_ and name is not None and (name.get(f"{WORD}val") or "").lower().startswith(("heading ", "title", "subtitle"))
    )
