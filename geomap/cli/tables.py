"""Tables of events on the command line: which columns were read as what, and every row with something wrong, on standard error."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from geomap.cli.files import STANDARD, content
from geomap.cli.terminal import progress, say
from geomap.errors import UsageError

if TYPE_CHECKING:
    from geomap.exchange.tables import Imported
    from geomap.models import Dossier
    from geomap.places import Gazetteer

__all__ = ["Reading", "is_table"]

SHOWN = 1000
"""At most so many rows are reported one by one; the dossier has the reason of each."""
COLUMNS = 12
ORDERS = {"dmy": False, "mdy": True}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What the user says of tables: `columns` as "field=name", `order` of dates such as 03/04/2024 ("dmy", "mdy")."""

    columns: Sequence[str] = ()
    order: str | None = None

    def dossier(self, source: str, gazetteer: Gazetteer, *, id_: str, language: str | None, alone: bool) -> Dossier:
        """The dossier of the table in the file `source`; its columns and its broken rows are reported. What is a dossier stands `alone`."""
        from geomap.exchange import tables
        from geomap.read.article import shown_name
        from geomap.read.decoding import decode
        from geomap.read.language import tell

        data, name = content(source), "table.csv" if source == STANDARD else shown_name(source)
        imported = tables.read(
            decode(data, name),
            gazetteer,
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            id=id_,
            language=language,
            said=self.said(),
            month_first=self.month_first(),
            tell=tell,
            watched=lambda rows: progress(rows, len(rows), "rows"),
        )
        if imported.columns is None and not alone:
            raise UsageError(f"{source} is a dossier already: draw it alone (geomap render), or give the articles and tables it is made of")
        _report(imported, name)
        return imported.dossier

    def said(self) -> Mapping[str, str]:
        """Field -> column, as `--column` says; UsageError for what is no pair."""
        pairs = [each.partition("=") for each in self.columns]
        if wrong := next((field for field, sign, _ in pairs if not sign), None):
            raise UsageError(f"--column {wrong}: write FIELD=COLUMN, date=when")
        return {field.strip(): column.strip() for field, _, column in pairs}

    def month_first(self) -> bool | None:
        """The order that `--dates` says."""
        if self.order is not None and self.order not in ORDERS:
            raise UsageError(f"--dates {self.order}: give dmy (day/month/year) or mdy (month/day/year)")
        return None if self.order is None else ORDERS[self.order]


def is_table(source: str, reading: Reading) -> bool:
    """Is `source` a table of events? Standard input is one when columns are named."""
    from geomap.exchange.tables import SUFFIXES

    return bool(reading.columns) if source == STANDARD else PurePath(source).suffix.lower() in SUFFIXES


def _report(imported: Imported, name: str) -> None:
    if imported.columns is not None:
        kind = f"{imported.columns.kind}'s columns" if imported.columns.kind else "columns"
        used = ", ".join(column if field == column else f"{field}={column}" for field, column in imported.columns.used)
        left = imported.columns.unused
        unread = f"; not read: {', '.join(left[:COLUMNS])}{' …' if len(left) > COLUMNS else ''}" if left else ""
        say(f"{name}: {kind} {used}{unread} (--column FIELD=COLUMN says otherwise)")
    if imported.either_order:
        say(f"{name}: its dates may begin with the day or with the month; they are read as day/month (--dates mdy says otherwise)")
    for problem in imported.problems[:SHOWN]:
        say(f"{name}, {problem.where}: {problem.sentence}{'' if problem.placed else ' (not on the map)'}")
    if len(imported.problems) > SHOWN:
        say(f"{name}: {len(imported.problems) - SHOWN:,} more rows have something wrong; geomap extract writes the reason of each")
