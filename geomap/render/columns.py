"""Many events as columns: each distinct value once, compressed, as text that needs no escape. `static/page/elements.js` reads it back."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from typing import Any

from geomap.render.inert import well_formed

__all__ = ["pack", "unpack"]

LEVEL = 5
"""Of zlib: 9 takes three times as long for a hundredth less."""


def pack(rows: Sequence[Mapping[str, Any]]) -> str:
    """`rows`, which all have the same keys, as base64 of zlib of JSON."""
    keys = list(rows[0]) if rows else []
    columns = {key: _column([row[key] for row in rows]) for key in keys}
    text = json.dumps({"count": len(rows), "columns": columns}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(zlib.compress(well_formed(text).encode(), LEVEL)).decode()


def unpack(text: str) -> list[dict[str, Any]]:
    """The rows that `pack` wrote."""
    read = json.loads(zlib.decompress(base64.b64decode(text)))
    columns = {key: [column["values"][at] for at in column["at"]] for key, column in read["columns"].items()}
    return [{key: column[row] for key, column in columns.items()} for row in range(read["count"])]


def _column(cells: Sequence[Any]) -> dict[str, list[Any]]:
    """The distinct values in the order they come, and which of them stands in each row."""
    numbers: dict[object, int] = {}
    values: list[Any] = []
    at: list[int] = []
    for cell in cells:
        # a tuple is its own key: nothing in it is a number that equals another kind of value
        key = cell if type(cell) in {str, tuple} else (type(cell), repr(cell))
        number = numbers.setdefault(key, len(numbers))
        if number == len(values):
            values.append(cell)
        at.append(number)
    return {"values": values, "at": at}
