"""HTML: the main text of a page and what its metadata state. The only door to trafilatura."""

from __future__ import annotations

from typing import Any

import trafilatura

from geomap.errors import InputError
from geomap.read.content import Content

__all__ = ["content"]

DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d", "max_date": "2100-01-01"}
"""Only dates that the page's markup states, the first publication before an update, and no look at today's clock."""


MAP = 'id="geomap-data"'
"""What a page of geomap's own has: its words would be read as news once more."""


def content(html: str, name: str) -> Content:
    """The content of a page; `name` stands in the InputError that a page without any text raises, and a map of geomap's own."""
    if MAP in html:
        raise InputError(f"{name} is a map that geomap has made; give the articles it was made of")
    page: Any = trafilatura.bare_extraction(html, include_comments=False, with_metadata=True, date_extraction_params=DATES)
    text = (page.text if page else "") or trafilatura.html2txt(html)
    if not text.strip():
        raise InputError(f"{name} is a page without text; save the article itself and try again")
    if page is None:
        return Content(text=text)
    return Content(text=text, title=page.title or None, publisher=page.sitename or None, url=page.url or None, published=page.date or None)
