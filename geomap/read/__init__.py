"""A file, standard input or bytes -> an Article: decoded text, language, publication date, sentences."""

from __future__ import annotations

from geomap.read.article import from_text, read

__all__ = ["from_text", "read"]
