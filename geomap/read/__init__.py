"""A file, standard input or bytes -> an Article: decoded text, language, publication date, sentences."""

from __future__ import annotations

from geomap.read.article import from_text, read
from geomap.read.language import fits, tell

__all__ = ["fits", "from_text", "read", "tell"]
