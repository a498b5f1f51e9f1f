"""Which kind of line each shared edge is: border, border_disputed, border_admin1, or nothing at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from gazetteer.boundaries.arcs import Arcs
from gazetteer.boundaries.pieces import Piece, table

__all__ = ["lines"]


def lines(arcs: Arcs, pieces: Sequence[Piece]) -> list[dict[str, Any]]:
    """TopoJSON geometries with the properties layer and name: one for each kind of line and pair of neighbours ("AA-BB")."""
    dashed = [(row["one"], row["other"]) for row in table("dashed")]
    estimated = {row["source"] for row in table("splits")}
    groups: dict[tuple[str, str], list[list[int]]] = defaultdict(list)
    for number, faces in sorted(arcs.faces.items()):
        if len(faces) == 2:  # noqa: PLR2004  # with one side only it is a coast
            a, b = sorted((pieces[face] for face in faces), key=lambda piece: (piece.country, piece.code, piece.tag))
            if layer := _layer(a, b, dashed, estimated):
                name = f"{a.country}-{b.country}" if a.country != b.country else a.country
                groups[layer, name].append([number])
    return [
        {"type": "MultiLineString", "properties": {"layer": layer, "name": name}, "arcs": own}
        for (layer, name), own in sorted(groups.items())
    ]


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
