"""The events as CSV under ACLED's column names: UTF-8 with a byte order mark for Excel, RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8

from geomap.models import Dossier
from geomap.places import Gazetteer
from geomap.render.characters import FORMULA
from geomap.render.formats import Options
from geomap.render.inert import well_formed
from geomap.render.rows import COLUMNS, Cell, rows

__all__ = ["render", "safe"]

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The events of `dossier`, one a row; with `options.hxl` a row of HXL tags stands under the names of the columns."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in COLUMNS])
    if options.hxl:
        writer.writerow([column.hxl for column in COLUMNS])
    for _, _, row in rows(dossier, gazetteer, options.language):
        writer.writerow([safe(row[column.name]) for column in COLUMNS])
    return BOM_UTF8 + text.getvalue().encode()


def safe(cell: Cell) -> Cell:
    """`cell`, behind an apostrophe when a spreadsheet would run it; line breaks are line feeds, other control characters U+FFFD."""
    if not isinstance(cell, str):
        return cell
    plain = _CONTROL.sub("\ufffd", well_formed(cell).replace("\r\n", "\n").replace("\r", "\n"))
    return f"'{plain}" if FORMULA.match(plain) else plain
