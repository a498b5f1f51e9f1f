"""Bytes -> text: Unicode with and without a byte order mark, Windows-1252, and other code pages as a last resort."""

from __future__ import annotations

import codecs
import re

from geomap.errors import UnreadableError

__all__ = ["decode"]

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # before UTF-16, whose little-endian mark is the beginning of this one
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
FEW = 0.005
"""The share of control characters that a text may hold."""

DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
HEAD = 2048
"""Bytes in which a page declares its encoding."""

OTHERS = {
    b"%PDF": "is a PDF, which geomap does not read; save its text as a .txt file (pdftotext FILE) and give it that",
    rb"{\rtf": "is RTF, which geomap does not read; save it as .docx or plain text",
    b"\xd0\xcf\x11\xe0": "is an old Office file, which geomap does not read; save it as .docx or plain text",
}
"""How files of formats that people do give begin, and what to do with them."""

MOST_ACCENTS = 0.25
"""The share of letters beyond ASCII that text in a western language stays below."""

MISREAD = re.compile(r"[^\W\d_][ƒ„…†‡ˆ‰‹ž‚¬¡¢£¤¥¦§]+[^\W\d_]")
"""What letters of other code pages become inside a word when they are read as Windows-1252."""


def decode(data: bytes, name: str) -> str:
    r"""The text of `data`, where "\\r\\n" and "\\r" have become "\\n" and nothing else has changed; a byte order mark is no text.

    `name` stands in the message of the UnreadableError that data which is no text raises.
    """
    if (other := next((told for start, told in OTHERS.items() if data.startswith(start)), None)) is not None:
        raise UnreadableError(f"{name} {other}")
    attempts = (_marked, _utf8, _utf16, _declared, _western, _guessed)
    text = next((text for attempt in attempts if (text := attempt(data)) is not None), None)
    if text is None or len(CONTROL.findall(text)) > FEW * len(text):
        raise UnreadableError(f"{name} is not text; geomap reads plain text, Markdown, HTML, Word (.docx) and OpenDocument (.odt)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _marked(data: bytes) -> str | None:
    """By the byte order mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding)
    return None


def _utf8(data: bytes) -> str | None:
    return _strict(data, "utf-8") if b"\0" not in data else None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark has noughts in every space and line break; the byte order with more spaces is the right one."""
    if b"\0" not in data:
        return None
    readings = [text for encoding in ("utf-16-le", "utf-16-be") if (text := _strict(data, encoding)) and " " in text]
    best = max(readings, key=lambda text: text.count(" "), default=None)
    return best if best and not CONTROL.search(best) else None


def _declared(data: bytes) -> str | None:
    """By what a page says of itself."""
    found = DECLARED.search(data, 0, HEAD) if data.lstrip().startswith(b"<") else None
    return _strict(data, found[1].decode("ascii", "replace")) if found else None


def _western(data: bytes) -> str | None:
    """Windows-1252, if the text looks like a western language."""
    text = None if b"\0" in data else _strict(data, "cp1252")
    if text is None or MISREAD.search(text):
        return None
    letters = [letter for letter in text if letter.isalpha()]
    accents = sum(not letter.isascii() for letter in letters)
    return text if accents <= MOST_ACCENTS * len(letters) else None


def _guessed(data: bytes) -> str | None:
    """Any other code page that makes words of the bytes."""
    if b"\0" in data:
        return None
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to load and hardly ever needed

    best = from_bytes(data).best()
    return str(best) if best else None
