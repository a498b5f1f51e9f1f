"""Where a row's event happened: its coordinates at the precision that the table states, else its names, looked up in the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast

from geomap.exchange.tables.areas import Areas
from geomap.exchange.tables.kinds import values
from geomap.exchange.tables.points import coordinates, degrees, point
from geomap.models import Alternative, Geometry, Place, Where
from geomap.places import Gazetteer
from geomap.places.answers import Answer, answers
from geomap.places.precision import AT_SEA, COUNTRY, EXACT, NEAR, PINNED, of_feature

__all__ = ["Atlas", "Location", "Stated"]

NEAR_KM = 25.0
"""UCDP's second step: within about so far of the place."""
UNSURE = 0.5
"""Below this confidence the name may as well mean another place."""
KEPT_ALTERNATIVES = 4


class Stated(NamedTuple):
    """The cells of a row that say where; each "" when the table has none."""

    place: str = ""
    admin2: str = ""
    admin1: str = ""
    country: str = ""
    lat: str = ""
    lon: str = ""
    geo_precision: str = ""
    where_prec: str = ""
    geo_type: str = ""
    radius: str = ""


@dataclass(frozen=True, slots=True)
class Location:
    """Where an event is: as in `Event`. `named` is the field whose cell is the place's name; `problems` what is wrong, in sentences."""

    where: tuple[Where, ...] = ()
    geometry: Geometry | None = None
    named: str = ""
    confidence: float = 1.0
    reason: str | None = None
    problems: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Atlas:
    """The places of one table as they are met: what a toponym says of each, by id. Each name and each code is looked up once."""

    gazetteer: Gazetteer
    document: str
    places: dict[str, dict[str, Any]] = field(default_factory=dict)
    _own: dict[tuple[object, ...], str] = field(default_factory=dict)
    _found: dict[Stated, Location] = field(default_factory=dict)
    _areas: Areas = field(init=False)

    def __post_init__(self) -> None:
        """The areas are those of the gazetteer."""
        self._areas = Areas(self.gazetteer)

    def locate(self, stated: Stated, geometry: Geometry | None = None) -> Location:
        """Where the cells say; `geometry` is that of a GeoJSON feature."""
        if geometry is not None:
            return self._located(stated, geometry)
        found = self._found.get(stated)
        if found is None:
            found = self._found[stated] = self._located(stated, None)
        return found

    def _located(self, stated: Stated, geometry: Geometry | None) -> Location:
        problems: list[str] = []
        country = self._areas.code(stated.country)
        if stated.country and not country:
            problems.append(f"{stated.country!r} is no country that the gazetteer knows")
        ladder = _precision(stated, problems)
        shape = geometry or point(stated.lat, stated.lon, problems)
        if shape is None and problems and (stated.lat or stated.lon):
            return Location(reason=problems[-1], problems=tuple(problems))
        if shape is None:
            return self._named(stated, country, ladder, problems)
        if shape.type == "Point" and country and self._areas.outside(country, shape):
            lon, lat = shape.coordinates
            problems.append(f"latitude {lat:g}, longitude {lon:g} lies far outside {stated.country}")
        return self._at(stated, country, ladder or EXACT, shape, problems)

    def _at(self, stated: Stated, country: str | None, ladder: int, shape: Geometry, problems: list[str]) -> Location:
        """At the table's own coordinates; an area that they stand for is named, and gets no pin."""
        if PINNED < ladder < AT_SEA:
            return self._area(stated, country, ladder, shape, problems)
        unit = self._areas.unit(stated.admin1, country)
        named = next((each for each in ("place", "admin2", "admin1", "country") if getattr(stated, each)), "")
        label = getattr(stated, named) if named else coordinates(shape)
        place = self._add_own(label, None, country, unit.admin1 if unit else None, shape)
        where = Where(
            place=place,
            role="event",
            relation="near" if ladder == NEAR else "in",
            precision=ladder,
            radius_km=_radius(stated) if ladder == NEAR else None,
        )
        return Location((where,), shape, named, problems=tuple(problems))

    def _area(self, stated: Stated, country: str | None, ladder: int, shape: Geometry, problems: list[str]) -> Location:
        """The unit or the country that coordinates stand for."""
        level = 0 if ladder == COUNTRY else 1
        found = self._areas.unit(stated.admin1, country) if level else self._areas.country(country) if country else None
        found = found or (self._areas.around(*shape.coordinates, level) if shape.type == "Point" else None)
        named = "country" if level == 0 else "admin1"
        named = named if getattr(stated, named) else ""
        if found is not None:
            place = self._add(found, getattr(stated, named) if named else found.name, 1.0, "named by the table", ())
        else:
            named = named or ("place" if stated.place else "")
            label = getattr(stated, named) if named else coordinates(shape)
            place = self._add_own(label, "country" if level == 0 else "first_order_unit", country, None, shape)
        where = Where(place=place, role="event", precision=ladder)
        return Location((where,), None, named, reason="known no closer than this area", problems=tuple(problems))

    def _named(self, stated: Stated, country: str | None, ladder: int | None, problems: list[str]) -> Location:
        """By the most exact name that the gazetteer has."""
        unit = self._areas.unit(stated.admin1, country)
        named = [each for each in ("place", "admin2", "admin1", "country") if getattr(stated, each)]
        for each in named:
            found = self._answers(getattr(stated, each), each, country, unit)
            if found:
                return self._answered(stated, each, found, ladder, problems)
            problems.append(f"the gazetteer has no {getattr(stated, each)!r}")
        if not named:
            problems.append("the row says no place: neither coordinates nor a name")
        return Location(reason=problems[-1], problems=tuple(problems))

    def _answered(self, stated: Stated, named: str, found: Sequence[Answer], ladder: int | None, problems: list[str]) -> Location:
        first, text = found[0], getattr(stated, named)
        place = first.match.place
        precision = max(ladder or EXACT, of_feature(place.feature))
        if first.confidence < UNSURE and len(found) > 1:
            problems.append(f"{text!r} may be any of several places; {place.name} ({place.admin1 or place.country}) is the likeliest")
        how = f"found by name ({first.match.method})"
        id_ = self._add(place, text, first.confidence, how, found[1 : KEPT_ALTERNATIVES + 1])
        relation = "near" if precision == NEAR else "in"
        where = Where(place=id_, role="event", relation=relation, precision=precision)
        pinned = precision <= PINNED
        return Location(
            (where,),
            self.places[id_]["geometry"] if pinned else None,
            named,
            first.confidence,
            None if pinned else "known no closer than this area",
            tuple(problems),
        )

    def _answers(self, text: str, named: str, country: str | None, unit: Place | None) -> Sequence[Answer]:
        if named == "country":
            place = self._areas.country(country) if country else None
            return [answer for answer in answers(self.gazetteer, text) if place and answer.match.place.id == place.id]
        found = answers(self.gazetteer, text, country=country)
        if named == "admin1":
            return [each for each in found if unit and each.match.place.id == unit.id] or found
        inside = [each for each in found if unit and each.match.place.admin1 == unit.admin1]
        return inside or ([] if unit else found)

    # ---- the places of the dossier

    def _add_own(self, label: str, feature: str | None, country: str | None, admin1: str | None, shape: Geometry) -> str:
        """The id of a place that the table itself gives."""
        key = (label, feature, country, admin1, shape)
        if key not in self._own:
            self._own[key] = id_ = f"place:{self.document}:{len(self._own) + 1}"
            self.places[id_] = {
                "id": id_,
                "name": label,
                "label": label,
                "feature": feature,
                "country": country,
                "admin1": admin1,
                "geometry": shape,
                "confidence": 1.0,
                "source": "table",
                "reason": "coordinates of the table",
            }
        return self._own[key]

    def _add(self, place: Place, label: str, confidence: float, how: str, others: Sequence[Answer]) -> str:
        """The id of a place of the gazetteer."""
        id_ = f"place:{place.id}"
        if id_ not in self.places:
            self.places[id_] = {
                "id": id_,
                "name": place.name,
                "label": label,
                "feature": place.feature,
                "country": place.country,
                "admin1": place.admin1,
                "geometry": Geometry(type="Point", coordinates=(place.lon, place.lat)),
                "confidence": confidence,
                "source": place.id.partition(":")[0],
                "reason": how,
                "alternatives": tuple(Alternative(id=each.match.place.id, score=each.confidence) for each in others),
            }
        return id_


def _precision(stated: Stated, problems: list[str]) -> int | None:
    """UCDP's ladder; None when the table does not say. What it says in no code of its own is not exact."""
    if stated.where_prec:
        text = stated.where_prec.removesuffix(".0")
        if text in {"1", "2", "3", "4", "5", "6", "7"}:
            return int(text)
        problems.append(f"where_prec {stated.where_prec!r} is none of 1 to 7")
        return NEAR
    for name, cell in (("geo_precision", stated.geo_precision), ("geo_type", stated.geo_type)):
        if cell:
            known = values()[name].get(cell.removesuffix(".0"))
            if known:
                return cast("int", known)
            problems.append(f"{name} {cell!r} is none of {', '.join(values()[name])}")
            return NEAR
    return None


def _radius(stated: Stated) -> float | None:
    """How far from the place "near" reaches, in kilometres: as the table says, or UCDP's own measure; None when nobody says."""
    said = degrees(stated.radius)
    return said if said and said > 0 else NEAR_KM if stated.where_prec and not stated.geo_precision else None
