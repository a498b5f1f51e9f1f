"""Files that a pack can be made of: a dump of GeoNames (.txt, or the .zip it comes in), CSV and GeoJSON."""

from __future__ import annotations

import csv
import json
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from math import isfinite
from pathlib import Path
from typing import IO, Any

from geomap.errors import GazetteerError, InputError, UnreadableError
from geomap.places.features import FEATURES
from geomap.places.geonames import PlainRows, names_by_place, places
from geomap.places.packs import PackPlace
from geomap.places.store import Gazetteer

__all__ = ["LARGEST", "MOST_TIMES", "places_of"]

LARGEST = 8_000_000_000
"""Bytes that a zipped file may unpack to: allCountries has two thousand million."""
MOST_TIMES = 100
"""How many times smaller a zipped file may be; GeoNames' are four to eight times."""
LATITUDES = ("lat", "latitude", "geomap_lat", "y")
LONGITUDES = ("lon", "lng", "long", "longitude", "geomap_lon", "x")


def places_of(path: Path, *, pack: str, gazetteer: Gazetteer, names: Path | None = None) -> Iterator[PackPlace]:
    """The places in the file `path`, read as they are asked for; `names` is GeoNames' file of alternate names to go with a dump.

    InputError names the row that is none; UnreadableError says that the file cannot be read.
    """
    try:
        if path.suffix.lower() in {".geojson", ".json"}:
            yield from _geojson(path, pack)
        elif path.suffix.lower() == ".csv":
            yield from _table(path, pack)
        elif path.suffix.lower() in {".txt", ".zip"}:
            more = names_by_place(_rows(names)) if names else {}
            yield from places(lambda: _rows(path), gazetteer, more, path.name)
        else:
            raise InputError(f"{path.name} is nothing geomap can add: give GeoNames .zip or .txt, CSV (.csv) or GeoJSON (.geojson)")
    except OSError as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{path.name} is not UTF-8: save it as such and add it again") from error
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError) as error:
        if isinstance(error, GazetteerError):
            raise
        raise InputError(f"{path.name} is a damaged .zip ({error}): fetch it again") from error


def _rows(path: Path) -> PlainRows:
    with _text(path) as file:
        yield from file


@contextmanager
def _text(path: Path) -> Iterator[IO[bytes]]:
    """The lines of `path`, or of the one table in it when it is a .zip."""
    if path.suffix.lower() != ".zip":
        with path.open("rb") as plain:
            yield plain
        return
    with zipfile.ZipFile(path) as archive:
        tables = [each for each in archive.infolist() if each.filename.endswith(".txt") and each.filename.lower() != "readme.txt"]
        if len(tables) != 1:
            raise InputError(f"{path.name} holds {len(tables)} tables; a dump of GeoNames holds one .txt")
        (member,) = tables
        if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise zipfile.BadZipFile("packed in a way that GeoNames does not use")
        if member.file_size > min(LARGEST, max(1_000_000, MOST_TIMES * max(member.compress_size, 1))):
            raise InputError(f"{path.name} would unpack to {member.file_size:,} bytes, which no dump of GeoNames does")
        with archive.open(member) as file:
            yield file


def _table(path: Path, pack: str) -> Iterator[PackPlace]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        try:
            columns = [name or "" for name in rows.fieldnames or ()]
            if "name" not in columns or not (set(columns) & set(LATITUDES)) or not (set(columns) & set(LONGITUDES)):
                raise InputError(f"{path.name} has the columns {', '.join(columns[:20])}; it needs name, lat and lon")
            for number, row in enumerate(rows, 1):
                yield _place(row, pack, number, f"{path.name}, row {number}")
        except csv.Error as error:
            raise InputError(f"{path.name}, line {rows.line_num}: {error}") from error


def _geojson(path: Path, pack: str) -> Iterator[PackPlace]:
    try:
        collection = json.loads(path.read_text(encoding="utf-8-sig"))
        features = collection["features"] if collection["type"] == "FeatureCollection" else [collection]
        for number, feature in enumerate(features):
            where = f"{path.name}, features[{number}]"
            if feature["geometry"]["type"] != "Point":
                raise InputError(f"{where} is a {feature['geometry']['type']}; geomap adds points")
            (lon, lat, *_) = feature["geometry"]["coordinates"]
            own = {"id": feature["id"]} if "id" in feature else {}
            yield _place(own | (feature["properties"] or {}) | {"lon": lon, "lat": lat}, pack, number, where)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, InputError | UnicodeDecodeError):
            raise
        raise InputError(f"{path.name} is not GeoJSON with points ({type(error).__name__}: {error})") from error


def _place(row: Mapping[str, Any], pack: str, number: int, where: str) -> PackPlace:
    """The place of a row: name, lat, lon; and id, feature, country, admin1, population, names (a|b), name_fr … as far as they are there."""
    name = str(row.get("name") or "").strip()
    feature = str(row.get("feature") or "populated_place")
    if not name or feature not in FEATURES:
        raise InputError(
            f"{where}: " + ("it has no name" if not name else f"{feature} is no feature; there are {', '.join(sorted(FEATURES))}")
        )
    lat = _number(row, LATITUDES, 90, where)
    lon = _number(row, LONGITUDES, 180, where)
    return PackPlace(
        number=None,
        ref=f"{pack}:{row.get('id') or number}",
        name=name,
        feature=feature,
        country=str(row.get("country") or "").upper() or None,
        admin1=str(row.get("admin1") or "") or None,
        lon=lon,
        lat=lat,
        population=int(_number(row, ("population",), 1e10, where)) if row.get("population") else 0,
        names=tuple(_names(row)),
    )


def _names(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for column, cell in row.items():
        if column == "names" or str(column).startswith("name_"):
            language = "" if column == "names" else column.removeprefix("name_")[:2].lower()
            yield from ((each.strip(), language) for each in str(cell or "").split("|") if each.strip())


def _number(row: Mapping[str, Any], columns: Sequence[str], most: float, where: str) -> float:
    cell = next((row[column] for column in columns if row.get(column) not in {None, ""}), None)
    try:
        number = float(str(cell))
    except ValueError:
        number = float("nan")
    if not isfinite(number) or abs(number) > most:
        raise InputError(f"{where}: {cell} is no {columns[0]}; it is a number up to {most:g}")
    return number
