"""What speaks for the point of a row of the supplement, besides the row itself: each witness is a sentence, '' when it says nothing."""

from __future__ import annotations

import re
from math import atan2, cos, degrees, radians, sin

import shapely

from geomap.places.distance import kilometres

WINDS = ("N", "NE", "E", "SE", "S", "SW", "W", "NW")
NEIGHBOUR = re.compile(r"(\d+) km (N|NE|E|SE|S|SW|W|NW) of ([^;@]+)(?:@([A-Z]{2}))?")
AROUND = re.compile(r"around ([^;@]+)(?:@([A-Z]{2}))?")
BETWEEN = re.compile(r"between ([^;@]+?)(?:@([A-Z]{2}))? and ([^;@]+)(?:@([A-Z]{2}))?$")
HOLDS = re.compile(r"holds ([^;]+)")
DETOUR = 1.4
"""How much longer than the straight line the way over a place between two towns may be: valleys and roads bend."""
WATER = {"river": "river", "lake": "lake"}
AT_SEA = frozenset({"sea", "strait"})
MANY_KM = 40
"""How far from the town whose name it bears a place may lie: a county's breadth."""


def witnesses(row, gazetteer, regions):
    """Those that speak for `row`; () when nothing but the row itself does."""
    return tuple(filter(None, (each(row, gazetteer, regions) for each in (neighbour, surroundings, way, contents, namesake, water))))


def neighbour(row, gazetteer, _regions):
    """The note gives a distance and a direction from a town, and they are right."""
    if not (stated := NEIGHBOUR.search(row["note"])):
        return ""
    (far, wind, name, country) = stated.groups()
    at = point(row)
    for match in gazetteer.find(name, country=country or row["country"] or None, limit=40):
        km = kilometres(match.place.lon, match.place.lat, *at)
        if abs(km - int(far)) <= max(3.0, 0.25 * int(far), float(row["tolerance_km"])) and (
            int(far) < 5 or turned(match.place, at, wind) <= 50
        ):
            return f"{stated.group()}: {km:.0f} km from {match.place.id}"
    return ""


def surroundings(row, gazetteer, _regions):
    """The note says that it lies around a town, and the town is no farther than the place may reach."""
    if not (stated := AROUND.search(row["note"])):
        return ""
    (name, country) = stated.groups()
    return near(row, gazetteer.find(name, country=country or row["country"] or None, limit=40), float(row["tolerance_km"]) + 5)


def way(row, gazetteer, _regions):
    """The note names two towns that it lies between, and it does."""
    if not (stated := BETWEEN.search(row["note"])):
        return ""
    (one, its, other, others) = stated.groups()
    (lon, lat) = point(row)
    for a in _towns(gazetteer, one, its or row["country"]):
        for b in _towns(gazetteer, other, others or row["country"]):
            over = kilometres(a.lon, a.lat, lon, lat) + kilometres(b.lon, b.lat, lon, lat)
            if over <= DETOUR * kilometres(a.lon, a.lat, b.lon, b.lat) + float(row["tolerance_km"]):
                return f"{stated.group()}: {a.id}, {b.id}"
    return ""


def contents(row, gazetteer, _regions):
    """The note names towns that lie in it: each does, and the point is not at their edge."""
    if not (stated := HOLDS.search(row["note"])):
        return ""
    (at, reach) = (point(row), float(row["tolerance_km"]))
    towns = [_town_within(gazetteer, name.strip(), row["country"], at, reach) for name in stated.group(1).split(",")]
    if len(towns) < 2 or not all(towns):
        return ""
    (lon, lat) = (sum(getattr(town, axis) for town in towns) / len(towns) for axis in ("lon", "lat"))
    return f"holds {', '.join(town.id for town in towns)}" if kilometres(lon, lat, *at) <= 0.75 * reach else ""


def _town_within(gazetteer, name, country, at, reach):
    (name, _, own) = name.partition("@")
    found = _towns(gazetteer, name, own or country)
    return next((town for town in found if kilometres(town.lon, town.lat, *at) <= reach), None)


def _towns(gazetteer, name, country):
    return [
        match.place
        for match in gazetteer.find(name, country=country or None, limit=5)
        if match.place.population or match.place.feature == "capital"
    ]


def namesake(row, gazetteer, _regions):
    """GeoNames has a place with one of its names there, or its name holds that of a town nearby."""
    names = [name for column in ("en", "fr") for name in row[column].split("|") if name]
    for name in names:
        if row["country"] and (
            found := near(row, own(gazetteer.find(name, country=row["country"], limit=40)), float(row["tolerance_km"]) + 5)
        ):
            return found
    words = [word for name in names for word in re.split(r"[ ()]", name) if len(word) > 3 and word[0].isupper()]
    reach = float(row["tolerance_km"]) + MANY_KM
    return next(
        (found for word in words if row["country"] and (found := near(row, own(gazetteer.exact(word, country=row["country"])), reach))), ""
    )


def water(row, _gazetteer, regions):
    """A river or a lake is drawn there; a sea lies in no country."""
    (lon, lat) = point(row)
    if row["feature"] in AT_SEA:
        return "" if regions.at(lon, lat, 0) else "in no country"
    if not (layer := WATER.get(row["feature"])):
        return ""
    reach = max(0.3, min(1.0, float(row["tolerance_km"]) / 300))
    shapes = (shape for _, _, shape in regions.basemap(layer, 1, (lon - reach, lat - reach, lon + reach, lat + reach)))
    return f"a {layer} of the basemap" if any(shapely.dwithin(shape, shapely.Point(lon, lat), reach) for shape in shapes) else ""


def own(matches):
    """Those that GeoNames gives: a row is no witness of itself."""
    return [match for match in matches if match.place.id.startswith("geonames:") and match.kind == "name"]


def near(row, matches, reach):
    """The first of `matches` within `reach` kilometres of the row."""
    at = point(row)
    measured = ((kilometres(match.place.lon, match.place.lat, *at), match.place) for match in matches)
    return next((f"{km:.0f} km from {place.id} {place.name}" for km, place in measured if km <= reach), "")


def turned(place, at, wind):
    """Degrees between the stated wind and the true bearing from `place` to the point `at`."""
    (lon, lat) = at
    (one, two, east) = (radians(place.lat), radians(lat), radians(lon - place.lon))
    bearing = degrees(atan2(sin(east) * cos(two), cos(one) * sin(two) - sin(one) * cos(two) * cos(east)))
    return abs((bearing - 45 * WINDS.index(wind) + 180) % 360 - 180)


def point(row):
    """(longitude, latitude) in degrees."""
    return float(row["lon"]), float(row["lat"])
