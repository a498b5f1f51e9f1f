"""What a phrase says, before anything is drawn: a tree of a few frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = [
    "FAR", "Anchor", "Around", "Beside", "Between", "Border", "Coast", "Direction", "Expression", "Hull", "Named", "Offset",
    "Part", "Refined", "Rest", "River", "Several", "Side", "Simple", "Units", "Whole",
]  # fmt: skip

FAR = 0.07
"""The share of a region that its very end holds ("the far north")."""

Direction = Literal["N", "NE", "E", "SE", "S", "SW", "W", "NW", "C"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """A resolved place as zones see it.

    `region` is the code of the country or first-order unit that it is, or its `zone`, None for anything else; `zone` is its id when it is a
    conventional zone; `unit` the first-order unit of its own name, for words that say so ("Aleppo province"), None when there is none,
    `namesakes` those of that name in other countries.
    `small` places can be drawn around; a sea or a continent cannot. `feature` is the gazetteer's word for what it is, `extent_km` the
    radius of mountains, valleys and other land without a boundary, 0 for anything else.
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
    feature: str | None = None
    namesakes: tuple[str, ...] = ()
    extent_km: float = 0.0


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
    """The strip between two places, `width_km` wide in all when the words say so; with `road` no wider than what a road commands."""

    first: Anchor
    second: Anchor
    width_km: float | None = None
    road: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """Both sides of the border of two regions, each `depth_km` deep when the words say so; without `second`, of all land borders.

    Of those with a `direction` only the ones on that side.
    """

    first: Anchor
    second: Anchor | None
    direction: Direction | None = None
    depth_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coast:
    """The land of a region within `depth_km` of the sea: of one `sea`, or on the side of a `direction`, when the words say so."""

    place: Anchor
    sea: Anchor | None = None
    direction: Direction | None = None
    depth_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class River:
    """Both banks of a river, or the `bank` on one side, `depth_km` deep: between the two places `ends`, or within the region `inside`.

    Without `river` it is the one that flows past both ends.
    """

    river: Anchor | None
    ends: tuple[Anchor, Anchor] | None = None
    inside: Anchor | None = None
    bank: Direction | None = None
    depth_km: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What lies within `distance_km` of a region, outside it; of a line of control, on both its sides."""

    place: Anchor
    distance_km: float


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A region as it is: something that other words take a part away from."""

    place: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class Several:
    """Zones said in one breath ("northern and central Mali")."""

    zones: tuple[Simple, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A zone without others ("Syria except Idlib"); with nothing in `without`, what is left of it is for the text before to say."""

    zone: Simple
    without: tuple[Simple, ...] = ()


Simple: TypeAlias = (
    Part | Around | Offset | Side | Between | Border | Coast | River | Beside | Hull | Units | Named | Whole | Several | Rest
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refined:
    """A zone narrowed by the surroundings of a place in it."""

    zone: Simple
    around: Around


Expression: TypeAlias = Simple | Refined
