-- The gazetteer: one read-only SQLite file. Longitudes and latitudes are degrees (WGS 84), shapes are WKB in (lon, lat), deflated (zlib).
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- ref: "source:key" ("geomap:donbass"), NULL for GeoNames' places, whose number is the id ("geonames:168325" is 168325). feature: a house term (geomap.places.FEATURES). admin1: an ISO 3166-2 code.
CREATE TABLE place (
    id INTEGER PRIMARY KEY, ref TEXT, name TEXT NOT NULL, feature TEXT NOT NULL, country TEXT, admin1 TEXT,
    lon REAL NOT NULL, lat REAL NOT NULL, population INTEGER NOT NULL DEFAULT 0, tolerance_km REAL NOT NULL DEFAULT 0,
    -- the square of a quarter of a degree that it lies in: rows of 1440 from the south pole up
    cell INTEGER GENERATED ALWAYS AS (CAST((lat + 90) * 4 AS INTEGER) * 1440 + CAST((lon + 180) * 4 AS INTEGER)) VIRTUAL);
CREATE UNIQUE INDEX place_ref ON place (ref) WHERE ref IS NOT NULL;
CREATE INDEX place_cell ON place (cell);
CREATE INDEX place_large ON place (population) WHERE population >= 500000;

-- Exact look-up. key: the name folded by geomap.places.names.fold. kind: name | demonym | abbreviation. language: ISO 639-1 or ''.
-- name: as it is written; NULL when it is the place's own.
CREATE TABLE name (
    key TEXT NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, language TEXT NOT NULL, name TEXT,
    PRIMARY KEY (key, place, kind, language)) WITHOUT ROWID;

-- The keys of all names as bits (geomap.places.bits), one row.
CREATE TABLE bits (data BLOB NOT NULL);

-- What a map in `language` calls a place: the first name that the sources give in it.
CREATE TABLE label (place INTEGER NOT NULL, language TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (place, language)) WITHOUT ROWID;

-- Look-up by sound. key: consonant skeleton; neutral: the romanisation-neutral spelling it was made from, compared by edit distance.
CREATE TABLE skeleton (
    key TEXT NOT NULL, neutral TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (key, neutral, place)) WITHOUT ROWID;

-- Boundaries. level 0: countries (code: ISO 3166-1 alpha-2); level 1: first-order units (code: ISO 3166-2).
CREATE TABLE region (
    code TEXT PRIMARY KEY, level INTEGER NOT NULL, country TEXT NOT NULL, name TEXT NOT NULL, place TEXT,
    west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL, wkb BLOB NOT NULL) WITHOUT ROWID;
CREATE INDEX region_country ON region (country, level);

-- Conventional zones. place: the id of the place that a zone is; part: the part of a region that it is ("ML N", "TH far S"). units, wider: codes separated by spaces;
-- wkb: the shape of what is not made of whole units. basis: official | treaty | un | historic | usage | claimed; disputed: who says otherwise.
CREATE TABLE zone (
    id TEXT PRIMARY KEY, place TEXT UNIQUE, part TEXT UNIQUE, units TEXT NOT NULL, wider TEXT NOT NULL, wkb BLOB,
    since TEXT, until TEXT, basis TEXT NOT NULL, source TEXT NOT NULL, disputed TEXT) WITHOUT ROWID;

-- What the page draws under the events. layer: land | border | border_disputed | border_admin1 | lake | river; detail: 0 world, 1 close.
-- view: un | de-facto for a line that only this view of the borders has, '' for what both have.
CREATE TABLE basemap (
    layer TEXT NOT NULL, detail INTEGER NOT NULL, view TEXT NOT NULL, rank INTEGER NOT NULL, name TEXT NOT NULL,
    west REAL NOT NULL, south REAL NOT NULL, east REAL NOT NULL, north REAL NOT NULL, wkb BLOB NOT NULL);
CREATE INDEX basemap_layer ON basemap (layer, detail);
