"""The stage's order: decode, tell the language, find the publication date, split sentences."""

from __future__ import annotations

import hashlib

from geomap import languages
from geomap.models import Article, Document
from geomap.read.language import tell
from geomap.read.sentences import sentences

__all__ = ["from_text"]


def from_text(
    text: str,
    *,
    id: str = "d1",  # noqa: A002
    source: str = "text",
    language: str | None = None,
    published: str | None = None,
    sha256: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """An article from text that is already decoded; `text` is kept as it is, so that offsets into it stay good."""
    code = language or tell(text)
    document = Document(
        id=id,
        source=source,
        sha256=sha256 or hashlib.sha256(text.encode()).hexdigest(),
        language=code,
        published=published,
        published_basis="argument" if published else None,
        title=title,
        publisher=publisher,
        url=url,
        text=text,
    )
    return Article(document=document, sentences=sentences(text, languages.load(code)))
