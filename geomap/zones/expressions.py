"""What a phrase says, before anything is drawn: a tree of a few frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = ["FAR", "Anchor", "Around", "Between", "Border", "Expression", "Hull", "Named", "Offset", "Part", "Refined", "Side", "Units"]

FAR = 0.07
"""The share of a region that its very end holds ("the far north")."""

Direction = Literal["N", "NE", "E", "SE", "S", "SW", "W", "NW", "C"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A resolved place as zones see it.

    `region` is the code of the country or first-order unit that it is, or its `zone`, None for anything else; `zone` is its id when it is a
    conventional zone; `unit` the first-order unit of its own name,
    for words that say so ("Aleppo province"), None when there is none. `small` places can be drawn around; a sea or a continent cannot.
    """

    name: str
    region: str | None
    country: str | None
    unit: str | None
    lon: float
    lat: float
    small: bool = True
    population: int = 0
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The end (or, with C, the middle) of a region. `share` of its area when the words say one, None when they only point."""

    place: Anchor
    direction: Direction
    share: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The surroundings of a place, within `radius_km` when the words say so."""

    place: Anchor
    radius_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offset:
    """Outside a place: `distance_km` away, in a `direction`; at least one of them is said."""

    place: Anchor
    direction: Direction | None
    distance_km: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a town."""

    place: Anchor
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """The strip between two places, `width_km` wide when the words say so."""

    first: Anchor
    second: Anchor
    width_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """Both sides of the border that two regions share, each `depth_km` deep when the words say so."""

    first: Anchor
    second: Anchor
    depth_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hull:
    """What lies inside three places or more."""

    places: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Named units of administration."""

    places: tuple[Anchor, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A conventional zone, by its name."""

    place: Anchor


Simple: TypeAlias = Part | Around | Offset | Side | Between | Border | Hull | Units | Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Refined:
    """A zone narrowed by the surroundings of a place in it."""

    zone: Simple
    around: Around


Expression: TypeAlias = Simple | Refined
