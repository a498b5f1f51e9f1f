"""Where a row's event happened: its coordinates at the precision that the table states, else its names, looked up in the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from math import isfinite
from typing import cast

from geomap.exchange.tables.kinds import values
from geomap.models import Alternative, Geometry, Place, Toponym, Where
from geomap.places import Gazetteer, Regions
from geomap.places.answers import Answer, answers, country_code

__all__ = ["Atlas", "Location", "Stated"]

EXACT, NEAR, UNIT, COUNTRY, AT_SEA = 1, 2, 4, 6, 7
PINNED = 3
"""What is known no closer than a second-order unit is no pin."""
NEAR_KM = 25.0
"""UCDP's second step: within about so far of the place."""
UNSURE = 0.5
"""Below this confidence the name may as well mean another place."""
KEPT_ALTERNATIVES = 4
MARGIN = 1.0
"""Degrees that a point may lie outside the box of its country: coasts are simplified, and seas belong to somebody."""
DEGREES = re.compile(
    r"(-?\d{1,3})\s*[°d:\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′m:\s]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:\"|″|''|s)?)?)?\s*([NSEWnsew])?", re.ASCII
)
NEGATIVE = frozenset("SWsw")


@dataclass(frozen=True, slots=True)
class Stated:
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
    """The places of one table as they are met. Each name and each code is looked up once."""

    gazetteer: Gazetteer
    document: str
    places: dict[str, Toponym] = field(default_factory=dict)
    _own: dict[tuple[object, ...], str] = field(default_factory=dict)
    _found: dict[Stated, Location] = field(default_factory=dict)
    _codes: dict[str, str | None] = field(default_factory=dict)
    _units: dict[tuple[str, str | None], Place | None] = field(default_factory=dict)
    _boxes: dict[str, tuple[float, float, float, float] | None] = field(default_factory=dict)

    def locate(self, stated: Stated, geometry: Geometry | None = None) -> Location:
        """Where the cells say; `geometry` is that of a GeoJSON feature."""
        if geometry is not None:
            return self._located(stated, geometry)
        if stated not in self._found:
            self._found[stated] = self._located(stated, None)
        return self._found[stated]

    def _located(self, stated: Stated, geometry: Geometry | None) -> Location:
        problems: list[str] = []
        country = self._country(stated.country, problems)
        ladder = _precision(stated, problems)
        shape = geometry or _point(stated, problems)
        if shape is None and problems and (stated.lat or stated.lon):
            return Location(reason=problems[-1], problems=tuple(problems))
        if shape is None:
            return self._named(stated, country, ladder, problems)
        if shape.type == "Point" and country:
            problems.extend(self._outside(country, stated.country, shape))
        return self._at(stated, country, ladder or EXACT, shape, problems)

    def _at(self, stated: Stated, country: str | None, ladder: int, shape: Geometry, problems: list[str]) -> Location:
        """At the table's own coordinates; an area that they stand for is named, and gets no pin."""
        unit = self._unit(stated.admin1, country)
        if PINNED < ladder < AT_SEA:
            return self._area(stated, country, unit, ladder, shape, problems)
        named = next((each for each in ("place", "admin2", "admin1", "country") if getattr(stated, each)), "")
        label = getattr(stated, named) if named else _coordinates(shape)
        place = self._add_own(label, None, country, unit.admin1 if unit else None, shape)
        where = Where(
            place=place,
            role="event",
            relation="near" if ladder == NEAR else "in",
            precision=ladder,
            radius_km=_radius(stated) if ladder == NEAR else None,
        )
        return Location((where,), shape, named, problems=tuple(problems))

    def _area(self, stated: Stated, country: str | None, unit: Place | None, ladder: int, shape: Geometry, problems: list[str]) -> Location:
        """The unit or the country that coordinates stand for."""
        level = 0 if ladder == COUNTRY else 1
        found = self._country_place(country) if level == 0 else unit
        found = found or (self._around(*shape.coordinates[:2], level) if shape.type == "Point" else None)
        named = "country" if level == 0 else "admin1"
        named = named if getattr(stated, named) else ""
        if found is not None:
            place = self._add(found, getattr(stated, named) if named else found.name, 1.0, "named by the table", ())
        else:
            named = named or ("place" if stated.place else "")
            label = getattr(stated, named) if named else _coordinates(shape)
            place = self._add_own(label, "country" if level == 0 else "first_order_unit", country, None, shape)
        where = Where(place=place, role="event", precision=ladder)
        return Location((where,), None, named, reason="known no closer than this area", problems=tuple(problems))

    def _named(self, stated: Stated, country: str | None, ladder: int | None, problems: list[str]) -> Location:
        """By the most exact name that the gazetteer has."""
        unit = self._unit(stated.admin1, country)
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
        precision = max(ladder or EXACT, values()["features"].get(place.feature, EXACT))
        if first.confidence < UNSURE and len(found) > 1:
            problems.append(f"{text!r} may be any of several places; {place.name} ({place.admin1 or place.country}) is the likeliest")
        how = f"found by name ({first.match.method})"
        id_ = self._add(place, text, first.confidence, how, found[1 : KEPT_ALTERNATIVES + 1])
        relation = "near" if precision == NEAR else "in"
        where = Where(place=id_, role="event", relation=relation, precision=precision)
        pinned = precision <= PINNED
        return Location(
            (where,),
            self.places[id_].geometry if pinned else None,
            named,
            first.confidence,
            None if pinned else "known no closer than this area",
            tuple(problems),
        )

    def _answers(self, text: str, named: str, country: str | None, unit: Place | None) -> Sequence[Answer]:
        if named == "country":
            place = self._country_place(country)
            return [answer for answer in answers(self.gazetteer, text) if place and answer.match.place.id == place.id]
        found = answers(self.gazetteer, text, country=country)
        if named == "admin1":
            return [each for each in found if unit and each.match.place.id == unit.id] or found
        inside = [each for each in found if unit and each.match.place.admin1 == unit.admin1]
        return inside or ([] if unit else found)

    # ---- codes and areas

    def _country(self, cell: str, problems: list[str]) -> str | None:
        if cell not in self._codes:
            self._codes[cell] = country_code(self.gazetteer, cell) if cell else None
        code = self._codes[cell]
        if cell and (code is None or self._country_place(code) is None):
            problems.append(f"{cell!r} is no country that the gazetteer knows")
            return None
        return code

    def _country_place(self, code: str | None) -> Place | None:
        key = ("", code)
        if code and key not in self._units:
            region = Regions(self.gazetteer).country(code)
            self._boxes[code] = region.box if region else None
            self._units[key] = self.gazetteer.place(region.place) if region and region.place else None
        return self._units.get(key)

    def _unit(self, cell: str, country: str | None) -> Place | None:
        """The first-order unit that `cell` names."""
        key = (cell, country)
        if cell and key not in self._units:
            matches = (match for name in _unit_names(cell) for match in self.gazetteer.find(name, country=country))
            self._units[key] = next((match.place for match in matches if match.place.feature == "first_order_unit"), None)
        return self._units.get(key) if cell else None

    def _around(self, lon: float, lat: float, level: int) -> Place | None:
        """The country or unit at a point."""
        key = (f"{level} {lon} {lat}", None)
        if key not in self._units:
            region = Regions(self.gazetteer).at(lon, lat, level)
            self._units[key] = self.gazetteer.place(region.place) if region and region.place else None
        return self._units[key]

    def _outside(self, country: str, cell: str, shape: Geometry) -> Iterator[str]:
        lon, lat = shape.coordinates[:2]
        box = self._boxes.get(country)
        if box and not (box[0] - MARGIN <= lon <= box[2] + MARGIN and box[1] - MARGIN <= lat <= box[3] + MARGIN):
            yield f"latitude {lat:g}, longitude {lon:g} lies far outside {cell}"

    # ---- the places of the dossier

    def _add_own(self, label: str, feature: str | None, country: str | None, admin1: str | None, shape: Geometry) -> str:
        """The id of a place that the table itself gives."""
        key = (label, feature, country, admin1, shape)
        if key not in self._own:
            self._own[key] = id_ = f"place:{self.document}:{len(self._own) + 1}"
            self.places[id_] = Toponym(
                id=id_,
                name=label,
                label=label,
                feature=feature,
                country=country,
                admin1=admin1,
                geometry=shape,
                confidence=1.0,
                source="table",
                reason="coordinates of the table",
            )
        return self._own[key]

    def _add(self, place: Place, label: str, confidence: float, how: str, others: Sequence[Answer]) -> str:
        """The id of a place of the gazetteer."""
        id_ = f"place:{place.id}"
        if id_ not in self.places:
            self.places[id_] = Toponym(
                id=id_,
                name=place.name,
                label=label,
                feature=place.feature,
                country=place.country,
                admin1=place.admin1,
                geometry=Geometry(type="Point", coordinates=(place.lon, place.lat)),
                confidence=confidence,
                source=place.id.partition(":")[0],
                reason=how,
                alternatives=tuple(Alternative(id=each.match.place.id, score=each.confidence) for each in others),
            )
        return id_


def _unit_names(cell: str) -> Iterator[str]:
    """The name as it stands, and without the word for what it is ("Amhara state")."""
    yield cell
    words = [each for each in cell.split() if each.lower() not in values()["generic"]["words"]]
    if words and len(words) < len(cell.split()):
        yield " ".join(words)


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
    said = _degrees(stated.radius)
    return said if said and said > 0 else NEAR_KM if stated.where_prec and not stated.geo_precision else None


def _point(stated: Stated, problems: list[str]) -> Geometry | None:
    """The point that latitude and longitude say; None when they say none, with the reason in `problems`."""
    if not stated.lat and not stated.lon:
        return None
    if not stated.lat or not stated.lon:
        problems.append(f"there is no {'longitude' if stated.lat else 'latitude'}")
        return None
    lat, lon = _degrees(stated.lat), _degrees(stated.lon)
    for name, cell, number in (("latitude", stated.lat, lat), ("longitude", stated.lon, lon)):
        if number is None:
            problems.append(f"{name} {cell!r} is no number of degrees")
            return None
    assert lat is not None  # noqa: S101 - both were looked at
    assert lon is not None  # noqa: S101
    if wrong := _off(lat, lon):
        problems.append(wrong)
        return None
    return Geometry(type="Point", coordinates=(round(lon, 7), round(lat, 7)))


def _off(lat: float, lon: float) -> str | None:
    """Why the two are no point, in a sentence."""
    if abs(lat) <= 90 and abs(lon) <= 180:  # noqa: PLR2004 - degrees
        return "latitude 0, longitude 0 is what programs write for a place they do not know" if lat == lon == 0 else None
    if abs(lat) > 1000 or abs(lon) > 1000:  # noqa: PLR2004
        return f"{lat:.0f}, {lon:.0f} are metres of a projection, not degrees; export the table in WGS 84"
    name, number, most = ("latitude", lat, 90) if abs(lat) > 90 else ("longitude", lon, 180)  # noqa: PLR2004
    exchanged = "; are latitude and longitude exchanged?" if abs(lat) <= 180 and abs(lon) <= 90 else ""  # noqa: PLR2004
    return f"{name} {number:g} is not on Earth, where it goes from -{most} to {most}{exchanged}"


@cache
def _degrees(cell: str) -> float | None:
    """Decimal degrees, with a point or a comma, or degrees, minutes and seconds with a letter."""
    text = cell.strip().replace("−", "-")
    letter = text[-1:] if text[-1:].isalpha() else ""
    try:
        number = float((text.rstrip("NSEWnsew°  ") if letter.upper() in "NSEW" else text).replace(",", "."))
        return (-number if letter in NEGATIVE else number) if isfinite(number) and (not letter or letter.upper() in "NSEW") else None
    except ValueError:
        pass
    found = DEGREES.fullmatch(text)
    if not found:
        return None
    whole, minutes, seconds = (float((each or "0").replace(",", ".")) for each in found.groups()[:3])
    size = abs(whole) + minutes / 60 + seconds / 3600
    return -size if text.startswith("-") or found[4] in NEGATIVE else size


def _coordinates(shape: Geometry) -> str:
    """A label for a place that has no name."""
    return f"{shape.coordinates[1]:.4f}, {shape.coordinates[0]:.4f}" if shape.type == "Point" else shape.type
