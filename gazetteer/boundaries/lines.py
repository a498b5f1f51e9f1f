"""Which kind of line each shared edge is, in either view of the borders: border, border_disputed, border_admin1, or nothing at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.boundaries.arcs import Arcs
from gazetteer.boundaries.pieces import Piece, table

__all__ = ["lines"]

UN, DE_FACTO, BOTH = "un", "de-facto", ""


def lines(arcs: Arcs, pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """TopoJSON geometries with the properties layer, name and view: one for each kind of line and pair of neighbours ("AA-BB")."""
    dashed = [(row["one"], row["other"]) for row in table("dashed")]
    estimated = {row["source"] for row in table("splits")}
    powers = {key: row["control"] for row in table("disputed") for key in row["pieces"].split()}
    groups: dict[tuple[str, str, str], list[list[int]]] = defaultdict(list)
    for number, faces in sorted(arcs.faces.items()):
        if len(faces) == 2:  # noqa: PLR2004  # with one side only it is a coast
            a, b = sorted((pieces[face] for face in faces), key=lambda piece: (piece.country, piece.code, piece.tag))
            name = f"{a.country}-{b.country}" if a.country != b.country else a.country
            for view, layer in _views(_layer(a, b, dashed, estimated), _power(a, powers) != _power(b, powers)):
                groups[layer, name, view].append([number])
    return [
        {"type": "MultiLineString", "properties": {"layer": layer, "name": name, "view": view}, "arcs": own}
        for (layer, name, view), own in sorted(groups.items())
    ]


def _views(agreed: str | None, powers_differ: bool) -> Iterator[tuple[str, str]]:  # noqa: FBT001
    """The views that draw the line, each with its layer: as the United Nations do, and by who holds the land on both sides."""
    apart = "border" if agreed == "border" else "border_disputed"
    held = apart if powers_differ else agreed and "border_admin1"
    views = ((BOTH, agreed),) if agreed == held else ((UN, agreed), (DE_FACTO, held))
    yield from ((view, layer) for view, layer in views if layer)


def _power(piece: Piece, powers: Mapping[str, str]) -> str:
    """Who holds a piece of land: its country, where nobody else does."""
    return next((powers[key] for key in (piece.tag, piece.code, piece.country) if key in powers), piece.country)


def _layer(a: Piece, b: Piece, dashed: Sequence[tuple[str, str]], estimated: set[str]) -> str | None:
    # both sides come from one source polygon that splits.csv shared out: the line is a guess and is not drawn
    if a.tag == b.tag and a.tag in estimated:
        return None
    if any((_is(a, one) and _is(b, other)) or (_is(b, one) and _is(a, other)) for one, other in dashed):
        return "border_disputed"
    if a.country != b.country:
        return "border"
    return "border_admin1" if a.code != b.code else None


def _is(piece: Piece, key: str) -> bool:
    return key in {"*", piece.country, piece.code, piece.tag}
