"""The dossier as one GeoPackage (OGC 12-128) for QGIS and other GIS: layers events, places, zones and mentions, with styles.

Written with SQLite alone: GeoPackage is a database with a few tables of its own, and its geometries are WKB behind eight bytes.
The file is made in memory, from constants and the dossier, so that the same dossier has the same bytes.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.models import Dossier, Geometry, Mention, Toponym, Zone
from geomap.places import Gazetteer
from geomap.render import content, layout, qgis
from geomap.render.characters import for_xml
from geomap.render.formats import Options
from geomap.render.rows import COLUMNS, Cell, rows
from geomap.shapes import from_geometry, to_wkb

__all__ = ["render"]

APPLICATION = 0x47504B47  # "GPKG"
VERSION = 10300
WGS84 = 4326
# blob header: magic, version 0, little-endian without an envelope, the coordinate system
HEADER = struct.pack("<2sBBi", b"GP", 0, 1, WGS84)
POINT = struct.Struct("<BIdd")
LARGEST = 2**63
CHANGED = "2000-01-01T00:00:00.000Z"
"""GeoPackage asks when a layer was changed; a clock would give every file other bytes."""
WGS84_TEXT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],'
    'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'
)
SYSTEMS = (
    ("Undefined Cartesian", -1, "NONE", -1, "undefined"),
    ("Undefined geographic", 0, "NONE", 0, "undefined"),
    ("WGS 84", WGS84, "EPSG", WGS84, WGS84_TEXT),
)
TABLES = """
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL PRIMARY KEY REFERENCES gpkg_contents(table_name),
  column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id),
  z TINYINT NOT NULL, m TINYINT NOT NULL);
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT,
  f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT,
  update_time DATETIME);
"""
Columns = Mapping[str, str]
Value = tuple[Geometry | None, Sequence[Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """A table of features: its columns (name -> SQL type) and its rows, each a geometry or None and the cells."""

    name: str
    description: str
    columns: Columns
    values: tuple[Value, ...]
    style: str


def render(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> bytes:
    """The layers of `dossier`. What is known by an area only is a row without a geometry."""
    title = options.title or content.title_of(dossier)
    layers = (
        Layer(name="zones", description=title, columns=ZONES, values=tuple(map(_zone, dossier.zones)), style=qgis.zones()),
        Layer(name="places", description=title, columns=PLACES, values=tuple(map(_place, dossier.places)), style=qgis.places()),
        Layer(name="mentions", description=title, columns=MENTIONS, values=tuple(_mentions(dossier)), style=qgis.places(small=True)),
        Layer(name="events", description=title, columns=EVENTS, values=tuple(_events(dossier, gazetteer, options)), style=qgis.events()),
    )
    file = sqlite3.connect(":memory:", isolation_level=None)
    file.execute(f"PRAGMA application_id = {APPLICATION}")
    file.execute(f"PRAGMA user_version = {VERSION}")
    file.executescript(TABLES)
    file.execute("BEGIN")
    file.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, NULL)", SYSTEMS)
    for layer in layers:
        _write(file, layer)
    file.execute("INSERT INTO gpkg_contents (table_name, data_type, identifier, last_change) VALUES (?, ?, ?, ?)", STYLES)
    file.execute("COMMIT")
    return file.serialize()


STYLES = ("layer_styles", "attributes", "layer_styles", CHANGED)
ID = "fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"
EVENTS: Columns = {column.name: column.kind for column in COLUMNS}
PLACES: Columns = {
    **dict.fromkeys(("id", "name", "label", "feature", "country", "admin1"), "TEXT"),
    "confidence": "REAL",
    **dict.fromkeys(("source", "reason"), "TEXT"),
    "mentions": "INTEGER",
}
ZONES: Columns = dict.fromkeys(
    ("id", "label", "status", "basis", "method", "units", "certainty", "start", "end", "sources", "events", "quotes"), "TEXT"
)
MENTIONS: Columns = {
    **dict.fromkeys(("place", "label", "document", "source"), "TEXT"),
    **dict.fromkeys(("start", "end"), "INTEGER"),
    **dict.fromkeys(("text", "usage"), "TEXT"),
}


def _write(file: sqlite3.Connection, layer: Layer) -> None:
    shapes = [shape for shape, _ in layer.values if shape]
    kind = _common_type(shapes, "Polygon" if layer.name == "zones" else "Point")
    extent = layout.outline(from_geometry(shape).bounds for shape in shapes) if shapes else (None,) * 4
    named = "".join(f', "{name}" {kind_}' for name, kind_ in layer.columns.items())
    file.execute(f"CREATE TABLE {layer.name} ({ID}, geom {kind}{named})")
    about = (layer.name, layer.name, layer.description, CHANGED, *extent, WGS84)
    file.execute("INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)", tuple(map(_held, about)))
    file.execute("INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)", (layer.name, kind, WGS84))
    places = ", ".join("?" * (len(layer.columns) + 2))
    made = ((number, _blob(shape, kind), *map(_held, cells)) for number, (shape, cells) in enumerate(layer.values, 1))
    file.executemany(f"INSERT INTO {layer.name} VALUES ({places})", made)  # noqa: S608 - the names of our own layers
    style = (layer.name, layer.name, layer.style, CHANGED)
    file.execute(
        "INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName, styleQML, styleSLD, "
        "useAsDefault, description, owner, update_time) VALUES ('', '', ?, 'geom', ?, ?, '', 1, '', '', ?)",
        style,
    )


def _common_type(shapes: Sequence[Geometry], empty: str) -> str:
    """The type that holds all `shapes`: that of points, of polygons whether single or not, or any; `empty` for none."""
    kinds = {shape.type.removeprefix("Multi") for shape in shapes} or {empty}
    return {frozenset({"Point"}): "POINT", frozenset({"Polygon"}): "MULTIPOLYGON"}.get(frozenset(kinds), "GEOMETRY")


def _events(dossier: Dossier, gazetteer: Gazetteer, options: Options) -> Iterator[Value]:
    for _, at, row in rows(dossier, gazetteer, options.language):
        pinned = at is not None and at.style not in layout.NOTES
        shape = Geometry(type="Point", coordinates=(at.lon, at.lat)) if at and pinned else None
        yield shape, list(row.values())


def _place(place: Toponym) -> Value:
    cells = (place.id, place.name, place.label, place.feature, place.country, place.admin1)
    return place.geometry, (*cells, place.confidence, place.source, place.reason, len(place.mentions))


def _zone(zone: Zone) -> Value:
    lists = ("; ".join(each) for each in (zone.sources, zone.events, [span.text for span in zone.expression]))
    cells = (zone.id, zone.label, zone.status, zone.basis, zone.method, ", ".join(zone.units), zone.certainty, zone.start, zone.end)
    return zone.geometry, (*cells, *lists)


def _mentions(dossier: Dossier) -> Iterator[Value]:
    sources = {each.id: each.source for each in dossier.documents}
    for place in dossier.places:
        for mention in place.mentions:
            # a government or a people is not where its capital is
            shape = place.geometry if mention.usage == "literal" else None
            yield shape, _mention(place, mention, sources.get(mention.document))


def _mention(place: Toponym, mention: Mention, source: str | None) -> tuple[Cell, ...]:
    return (place.id, place.label, mention.document, source, mention.start, mention.end, mention.text, mention.usage)


def _held(cell: Cell) -> Cell:
    """`cell` as SQLite holds it and as GIS programs can show it."""
    if isinstance(cell, str):
        return for_xml(cell)
    return float(cell) if isinstance(cell, int) and abs(cell) >= LARGEST else cell


def _blob(shape: Geometry | None, kind: str) -> bytes | None:
    if shape is None:
        return None
    if shape.type == "Point":
        return HEADER + POINT.pack(1, 1, *shape.coordinates[:2])
    if shape.type == "Polygon" and kind == "MULTIPOLYGON":
        shape = Geometry(type="MultiPolygon", coordinates=(shape.coordinates,))
    return HEADER + to_wkb(from_geometry(shape))
