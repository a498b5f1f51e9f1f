"""Dossier <-> one RFC 7946 GeoJSON text, without loss; what people may correct by hand is read back here.

The format is docs/exchange.md, which `reference.page()` writes from the models.
"""

from __future__ import annotations

from geomap.exchange.codec import dumps, loads, schema
from geomap.exchange.notes import notes
from geomap.exchange.tasks import Task, task

__all__ = ["Task", "dumps", "loads", "notes", "schema", "task"]
