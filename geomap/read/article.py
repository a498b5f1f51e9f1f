"""The stage's order: fetch the bytes, decode them, take the content out of its format, and understand the text."""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import Path, PurePath

from geomap import dates, languages
from geomap.errors import InputError, UnreadableError, UsageError
from geomap.models import Article, Document, Sentence
from geomap.read import markdown, office
from geomap.read.content import Content
from geomap.read.decoding import decode
from geomap.read.language import tell
from geomap.read.publication import publication
from geomap.read.sentences import sentences

__all__ = ["from_text", "read", "shown_name"]

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body|article|div|p|h1)\b", re.IGNORECASE | re.DOTALL
)
JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]*\"\s*:")
"""How no article begins, but a corpus or a dossier does."""

PAGE_SUFFIXES = {".html", ".htm", ".xhtml"}
MARKDOWN_SUFFIXES = {".md", ".markdown"}


def read(
    source: str | Path,
    *,
    data: bytes | None = None,
    language: str | None = None,
    published: str | None = None,
    id: str = "d1",  # noqa: A002 - the document's field has this name
) -> Article:
    """The article in the file `source`, on standard input ("-"), or in `data`, which `source` then only names.

    `language` (ISO 639-1) and `published` (ISO 8601 date or interval) override what the article says. The text is decoded and its line
    breaks become line feeds; otherwise it stays as it is, but of a page only the main text is taken, of a Word file its paragraphs.
    Raises UnreadableError for what cannot be opened or is no text, InputError for what holds no words, LanguageError, and UsageError
    for an address or a date that is none.
    """
    name = "standard input" if str(source) == STANDARD_INPUT else shown_name(source)
    raw = _bytes(source) if data is None else data
    content = office.content(raw, name) if raw.startswith(office.PACKED) else _content(decode(raw, name), name)
    return _article(content, id=id, source=name, sha256=hashlib.sha256(raw).hexdigest(), language=language, published=published)


def from_text(  # noqa: PLR0913 - one argument a field of the document
    text: str,
    *,
    id: str = "d1",  # noqa: A002 - the document's field has this name
    source: str = "text",
    language: str | None = None,
    published: str | None = None,
    sha256: str | None = None,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Article:
    """An article from text that is already decoded; `text` is kept to the last character, so offsets into it stay good.

    `sha256` is that of the text as UTF-8 unless it is given. Errors are those of `read`.
    """
    content = Content(text=text, title=title, publisher=publisher, url=url)
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _article(content, id=id, source=source, sha256=digest, language=language, published=published)


def _article(content: Content, *, id: str, source: str, sha256: str, language: str | None, published: str | None) -> Article:  # noqa: A002, PLR0913
    if not content.text.strip():
        raise InputError(f"{source} is empty; give geomap an article with text in it")
    if published:
        dates.interval(published)
    code = language or _stated_language(content) or tell(content.text)
    found = sentences(content.text, languages.load(code), content.markup)
    day, basis = publication(content, found, code, published)
    document = Document(
        id=id,
        source=source,
        sha256=sha256,
        language=code,
        published=day,
        published_basis=basis,
        title=content.title or _first_heading(content.text, found),
        publisher=content.publisher,
        url=content.url,
        text=content.text,
    )
    return Article(document=document, sentences=found)


def _first_heading(text: str, found: Sequence[Sentence]) -> str | None:
    """The heading that the text opens with; None when it opens with anything else."""
    opening = found[:1]
    return " ".join(text[opening[0].start : opening[0].end].lstrip("#").split()) if opening and opening[0].kind == "heading" else None


def _stated_language(content: Content) -> str | None:
    """The language that metadata state ("fr-CA"), if geomap has it."""
    code = (content.language or "")[:2].lower()
    return code if code in languages.codes() else None


def _content(text: str, name: str) -> Content:
    """The content of `text` by the suffix of its name, or by its looks when it has no telling suffix."""
    suffix = PurePath(name).suffix.lower()
    if JSON.match(text):
        raise UnreadableError(
            f"{name} is JSON and no article; a corpus goes through `geomap extract --jsonl`, dossiers through `geomap render`"
        )
    if suffix in PAGE_SUFFIXES or (suffix not in MARKDOWN_SUFFIXES and PAGE.match(text)):
        from geomap.read import html  # noqa: PLC0415 - trafilatura is slow to load, and only pages need it

        return html.content(text, name)
    return markdown.content(text) if suffix in MARKDOWN_SUFFIXES else Content(text=text)


def shown_name(source: str | Path) -> str:
    """The name of the file `source` as text: one in another encoding than the system's holds what no file can."""
    return PurePath(source).name.encode(errors="replace").decode()


def _bytes(source: str | Path) -> bytes:
    """What the file or standard input holds, or UnreadableError in one sentence."""
    if str(source) == STANDARD_INPUT:
        return sys.stdin.buffer.read()
    if ADDRESS.match(str(source)):
        raise UsageError(f"geomap does not fetch pages from the web yet; save {source} as an HTML file and give it that file")
    try:
        return Path(source).read_bytes()
    except FileNotFoundError:
        raise UnreadableError(f"there is no file {source}; check its name") from None
    except IsADirectoryError:
        raise UnreadableError(f"{source} is a folder; give geomap the articles in it one by one") from None
    except PermissionError:
        raise UnreadableError(f"{source} may not be read; ask its owner for the right to") from None
    except OSError as error:
        raise UnreadableError(f"{source} cannot be read: {error.strerror}") from error
