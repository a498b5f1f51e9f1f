"""A row as a line of the document: its cells where they stand, so that spans can quote them."""

from __future__ import annotations

from collections.abc import Mapping

from geomap.models import Span

__all__ = ["CODES", "Line"]

BETWEEN = " · "
CODES = frozenset(
    {
        *("id", "lat", "lon", "geo_precision", "where_prec", "geo_type", "radius", "cameo", "cameo_root", "type_of_violence"),
        *("time_precision", "date_prec", "date_precision", "certainty", "fatalities_low", "fatalities_high"),
    }
)
"""Fields that tell a reader nothing."""


class Line:
    """The cells of a row (field -> text) as they stand in the document, from the offset `start` on."""

    __slots__ = ("cells", "document", "end", "start", "starts", "text")

    def __init__(self, document: str, start: int, cells: Mapping[str, str]) -> None:
        """Codes come last in `cells`."""
        self.document, self.start, self.cells = document, start, cells
        self.text = BETWEEN.join(cells.values())
        self.starts: dict[str, int] = {}
        self.end = start
        for name, text in cells.items():
            self.starts[name] = start
            start += len(text) + len(BETWEEN)
            if name not in CODES:
                self.end = self.starts[name] + len(text)
        if self.end == self.start:
            self.end += len(self.text)

    def span(self, name: str) -> Span:
        """The cell of the field `name`."""
        start, text = self.starts[name], self.cells[name]
        return Span(document=self.document, start=start, end=start + len(text), text=text)

    def whole(self) -> Span:
        """All that a reader understands of it; the codes where it has nothing else."""
        return Span(document=self.document, start=self.start, end=self.end, text=self.text[: self.end - self.start])
