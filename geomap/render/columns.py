"""Many events as columns: each distinct value once, compressed, as text that needs no escape. `static/page/elements.js` reads it back.

Of a column of lists, each distinct item stands once, and a row has a list of numbers.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Container, Mapping, Sequence
from itertools import chain, count, islice
from typing import Any

from geomap.render.inert import well_formed

__all__ = ["pack", "unpack"]

LEVEL = 5
"""Of zlib: 9 takes three times as long for a hundredth less."""
OWN_KEY = frozenset({str, tuple})
"""What is told apart by its value: in a tuple stands no number that equals another kind of value."""


def pack(rows: Sequence[Mapping[str, Any]], lists: Container[str] = ()) -> str:
    """`rows`, which all have the same keys, as base64 of zlib of JSON; under the keys in `lists` each has a list of items."""
    keys = list(rows[0]) if rows else []
    columns = {key: (_lists if key in lists else _column)([row[key] for row in rows]) for key in keys}
    text = json.dumps({"count": len(rows), "columns": columns}, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return base64.b64encode(zlib.compress(well_formed(text).encode(), LEVEL)).decode()


def unpack(text: str) -> list[dict[str, Any]]:
    """The rows that `pack` wrote."""
    read = json.loads(zlib.decompress(base64.b64decode(text)))
    columns = {key: [_cell(column["values"], at) for at in column["at"]] for key, column in read["columns"].items()}
    return [{key: column[row] for key, column in columns.items()} for row in range(read["count"])]


def _cell(values: Sequence[Any], at: int | Sequence[int]) -> Any:  # noqa: ANN401 - any JSON
    return values[at] if isinstance(at, int) else [values[each] for each in at]


def _column(cells: Sequence[Any]) -> dict[str, list[Any]]:
    """The distinct values in the order they come, and which of them stands in each row."""
    keys = [cell if type(cell) in OWN_KEY else (type(cell), repr(cell)) for cell in cells]
    values = dict(zip(keys, cells, strict=True))
    numbers = dict(zip(values, count()))
    return {"values": list(values.values()), "at": [numbers[key] for key in keys]}


def _lists(cells: Sequence[Sequence[Any]]) -> dict[str, list[Any]]:
    """The distinct items of all cells, and which of them stand in each row."""
    flat = _column(list(chain.from_iterable(cells)))
    at = iter(flat["at"])
    return {"values": flat["values"], "at": [list(islice(at, len(cell))) for cell in cells]}
