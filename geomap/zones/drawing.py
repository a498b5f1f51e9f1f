"""From an expression to a shape, by the formula that was measured best for it (docs/zones.md has the figures)."""

from __future__ import annotations

from dataclasses import replace

from geomap import shapes
from geomap.places.lexicon import Lexicon
from geomap.places.regions import Regions
from geomap.zones import expressions as say
from geomap.zones.drawn import Basis, Drawn, conventional, region_of, whole
from geomap.zones.expressions import Expression
from geomap.zones.lines import beside, border, coast, river
from geomap.zones.near import lake, near_points
from geomap.zones.parts import part, part_around
from geomap.zones.reading import LAKE

__all__ = ["Drawn", "drawn"]

BASES: tuple[Basis, ...] = ("estimated", "lexicon", "named")
MOST_LEFT = 0.9999  # of a zone may stay when something is taken away from it


def drawn(expression: Expression, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The shape that `expression` describes; None when its region has no boundary, or nothing is left of it.

    A convention goes before any formula; without a `lexicon` there are none.
    """
    zone = _drawn(expression, regions, lexicon)
    return zone if zone and not zone.shape.is_empty else None


def _drawn(expression: Expression, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:  # noqa: C901, PLR0911, PLR0912  (a table, one row a kind of expression)
    match expression:
        case say.Named(place=place):
            return conventional(lexicon.named(place.zone), f"zone({place.name})") if lexicon and place.zone else None
        case say.Whole(place=place):
            region = region_of(place, regions, lexicon)
            return whole(region) if region else None
        case say.Part():
            return part(expression, regions, lexicon)
        case say.Refined(zone=say.Part() as of, around=around):
            return part_around(of, around, regions, lexicon)
        case say.Refined(zone=other, around=around):
            return _narrowed(drawn(other, regions, lexicon), drawn(around, regions, lexicon))
        case say.Several():
            return _several(expression, regions, lexicon)
        case say.Rest():
            return _rest(expression, regions, lexicon)
        case say.Units():
            return _units(expression, regions)
        case say.Border():
            return border(expression, regions, lexicon)
        case say.Coast():
            return coast(expression, regions, lexicon)
        case say.River():
            return river(expression, regions, lexicon)
        case say.Beside():
            return beside(expression, regions, lexicon)
        case say.Around(place=place) if place.feature == LAKE:
            return lake(expression, regions)
        case say.Around(place=place) if place.region:
            return None  # a whole unit has no surroundings of its own, but it may refine a zone
        case say.Around() | say.Offset() | say.Side() | say.Between() | say.Hull():
            return near_points(expression)


def _narrowed(zone: Drawn | None, around: Drawn | None) -> Drawn | None:
    if zone is None or around is None:
        return zone
    common = shapes.overlap(zone.shape, around.shape)
    if common.is_empty:
        return zone
    return Drawn(shape=common, method=f"{zone.method} ∩ {around.method}", parameters={**zone.parameters, **around.parameters})


def _units(named: say.Units, regions: Regions) -> Drawn | None:
    found = [regions.unit(place.unit) for place in named.places if place.unit]
    units = {unit.code: unit for unit in found if unit is not None}
    if len(units) < len({place.unit for place in named.places}):
        return None
    codes = tuple(sorted(units))
    shape = shapes.joined(units[code].shape for code in codes)
    return Drawn(shape=shape, method=f"units({', '.join(codes)})", units=codes, basis="named")


def _several(said: say.Several, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """The union of zones that can all be drawn; as sure as the least sure of them."""
    zones = [drawn(each, regions, lexicon) for each in said.zones]
    found = [zone for zone in zones if zone]
    if len(found) < len(zones):
        return None
    cores = [zone.core or zone.shape for zone in found]
    return Drawn(
        shape=shapes.union(zone.shape for zone in found),
        method=" ∪ ".join(zone.method for zone in found),
        parameters={key: value for zone in found for key, value in zone.parameters.items()},
        units=tuple(sorted({unit for zone in found for unit in zone.units})) if all(zone.units for zone in found) else (),
        core=shapes.union(cores) if any(zone.core for zone in found) else None,
        basis=_surest(found),
        sources=tuple(dict.fromkeys(source for zone in found for source in zone.sources)),
    )


def _surest(zones: list[Drawn]) -> Basis:
    """An estimate stays one beside what is known."""
    return min((zone.basis for zone in zones), key=BASES.index)


def _rest(said: say.Rest, regions: Regions, lexicon: Lexicon | None) -> Drawn | None:
    """A zone without others: by whole units where they all have them."""
    whole_zone, zones = drawn(said.zone, regions, lexicon), [drawn(each, regions, lexicon) for each in said.without]
    away = [zone for zone in zones if zone]
    if whole_zone is None or not away or len(away) < len(zones):
        return None
    shape = shapes.less(whole_zone.shape, shapes.union(zone.shape for zone in away))
    if shapes.area_km2(shape) > MOST_LEFT * shapes.area_km2(whole_zone.shape):
        return whole_zone  # they lie elsewhere
    gone = {unit for zone in away for unit in zone.units}
    units = tuple(unit for unit in whole_zone.units if unit not in gone) if all(zone.units for zone in away) else ()
    return replace(
        whole_zone,
        shape=shape,
        method=f"{whole_zone.method} ∖ {' ∖ '.join(zone.method for zone in away)}",
        units=units,
        core=None,
        basis=_surest([whole_zone, *away]),
        sources=tuple(dict.fromkeys(source for zone in (whole_zone, *away) for source in zone.sources)),
    )
