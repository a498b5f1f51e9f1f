"""Which characters a text is written in, and words for formats that do not hold every one."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["FORMULA", "for_xml", "script_of", "web_address"]

# what stands before the sign that is not shown; full-width signs become plain ones in some spreadsheets
FORMULA = re.compile(
    "[\\s\\x00-\\x1f\\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+@|%\uff1d\uff0b\uff20\\-\uff0d\u2212]|[\\t\\r\\n]"
)
"""What a cell begins with that a spreadsheet would run."""

# what XML 1.0 has no way to write, surrogates included, and the controls that it has but nobody can see; two classes of characters,
# one of small codes and one of few, are compiled thirty times quicker than one of both
_NOT_IN_XML = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]|[\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^\x00-\x20]+", re.IGNORECASE | re.ASCII)


def for_xml(text: str) -> str:
    """`text` with U+FFFD for each character that XML 1.0 does not hold; line breaks are line feeds."""
    return _NOT_IN_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def web_address(text: str | None) -> str | None:
    """`text` when it is an address on the web and nothing else: no script, no file, no mail."""
    return text if text and _ADDRESS.fullmatch(text) else None


def script_of(text: str) -> str:
    """The script of the first letter ("ARABIC"); "" without a letter."""
    return next((unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()), "")
