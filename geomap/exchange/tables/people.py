"""Who takes part, how many were hurt, and how sure the table is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from geomap.exchange.tables.counts import CountError, count
from geomap.exchange.tables.kinds import Kind
from geomap.exchange.tables.line import Line
from geomap.models import Actor, Certainty, Number

__all__ = ["actors", "certainty", "numbers"]

EMPTY = frozenset({"", "na", "nan", "null", "none", "n/a", "-"})
CERTAINTIES = frozenset(get_args(Certainty))
TWO_SIDES = "Battles"


def actors(line: Line, told: Kind) -> Iterator[Actor]:
    """Two sides fight, or one does something to the other; who stands with them supports them."""
    roles = ("side_a", "side_b") if told.event_type == TWO_SIDES else ("actor", "recipient")
    for name, role in (("actor1", roles[0]), ("actor2", roles[1]), ("assoc1", "supporter"), ("assoc2", "supporter")):
        for each in line.cells.get(name, "").split(";"):
            if each.strip().lower() not in EMPTY:
                yield Actor(name=each.strip(), role=role, mention=line.span(name))


def numbers(line: Line, problems: list[str]) -> Iterator[Number]:
    """Those killed, wounded, displaced and detained; what cannot be read keeps its words, with its reason in `problems`."""
    cells = line.cells
    for name, counted in (("fatalities", "killed"), ("wounded", "wounded"), ("displaced", "displaced"), ("detained", "detained")):
        if name not in cells:
            continue
        try:
            found = count(cells[name])
            low, high = (_bound(cells.get(f"{name}_{side}", "")) for side in ("low", "high"))
        except CountError as error:
            problems.append(f"{counted}: {error}")
            found, low, high = (None, None, None), None, None
        if found is None:
            continue
        best = found[0]
        low, high = found[1] if low is None else low, found[2] if high is None else high
        if low is not None and high is not None and low > high:
            problems.append(f"{counted}: the lowest figure, {low}, is above the highest, {high}")
        yield Number(kind=counted, best=best, low=low, high=high, text=line.span(name))


def _bound(cell: str) -> int | None:
    found = count(cell)
    return found[0] if found else None


def certainty(cell: str, problems: list[str]) -> Certainty:
    """What the cell says; a plain table reports facts."""
    if cell and cell not in CERTAINTIES:
        problems.append(f"{cell!r} is no certainty; there are {', '.join(sorted(CERTAINTIES))}")
    return cell if cell in CERTAINTIES else "reported_fact"  # type: ignore[return-value]
