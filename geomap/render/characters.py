"""Words for formats that do not hold every character."""

from __future__ import annotations

import re

__all__ = ["for_xml", "web_address"]

# what XML 1.0 has no way to write, surrogates included, and the controls that it has but nobody can see
_NOT_IN_XML = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^\x00-\x20]+", re.IGNORECASE | re.ASCII)


def for_xml(text: str) -> str:
    """`text` with U+FFFD for each character that XML 1.0 does not hold; line breaks are line feeds."""
    return _NOT_IN_XML.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def web_address(text: str | None) -> str | None:
    """`text` when it is an address on the web and nothing else: no script, no file, no mail."""
    return text if text and _ADDRESS.fullmatch(text) else None
