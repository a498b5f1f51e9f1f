"""The only door to SQLite: the gazetteer, one read-only file, and look-up in it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from itertools import repeat
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from geomap.errors import GazetteerError
from geomap.models import GazetteerInfo, Place
from geomap.places import folders
from geomap.places.bits import ANY, Bits
from geomap.places.distance import kilometres, window
from geomap.places.match import Match, best_first, letters, match_of, place_of
from geomap.places.names import fold, skeletons
from geomap.places.ranking import alike, likely

if TYPE_CHECKING:
    from geomap.shapes import Box

__all__ = ["SHIPPED", "TABLES", "Gazetteer"]

SHIPPED = Path(__file__).with_name("gazetteer.sqlite")
TABLES = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name"
COLUMNS = (
    "coalesce(place.ref, 'geonames:' || place.id), place.name, place.feature, place.country, place.admin1, "
    "place.lon, place.lat, place.population, place.tolerance_km"
)

SPELT = "name.name, name.kind, name.language"
EXACT = f"SELECT {COLUMNS}, {SPELT} FROM name JOIN place ON place.id = name.place WHERE name.key = ?"  # noqa: S608
OTHER_SCRIPTS = ("\u0370", "\u1e00")
"""Between these no script is Latin: a name in one of them is not how a place with a Latin name is written, even if it sounds the same."""
FEW = 50
"""Names that are looked for in the file: to ask a few takes less time than to read the bits of all."""
KEPT = 1 << 13
"""Answers kept in memory: an article, and a corpus the more, asks for the same names again and again."""
INFLECTED = 0.97
"""Similarity of a name to one that it is a form of: below the same spelling, above every likeness by sound."""

# (first row, last row, first column, last column, west, south, east, north): the squares of a box row by row, then what lies in it
IN_BOX = (
    "(WITH RECURSIVE band(row, last) AS (VALUES (?, ?) UNION ALL SELECT row + 1, last FROM band WHERE row < last) SELECT row FROM band) "
    "CROSS JOIN place ON place.cell BETWEEN row * 1440 + ? AND row * 1440 + ? WHERE lon >= ? AND lat >= ? AND lon <= ? AND lat <= ?"
)


class Gazetteer:
    """Names -> places. It can be pickled (by its path) and used from several threads; it never writes."""

    def __init__(self, path: Path, packs: Sequence[Path] = ()) -> None:
        """Use `open`, which says what to do when there is no such file."""
        self.path = path
        self.packs = tuple(packs)
        self._files = [_connect(each) for each in (path, *packs)]
        self._names = _Names(self._files)
        self._exact = lru_cache(KEPT)(partial(_exact, self._names))
        self._by_sound = lru_cache(KEPT)(partial(_by_sound, self._files))

    @classmethod
    def open(cls, path: Path | None = None, packs: Sequence[Path] | None = None) -> Self:
        """The gazetteer in the file `path`, or the one that came with geomap; GazetteerError when it is missing or damaged.

        `packs` are files of places to look up beside it; without `path` and `packs`, those that the user has added.
        """
        if packs is None:
            packs = folders.packs() if path is None else ()
        file = path or SHIPPED
        if not file.is_file():
            raise GazetteerError(f"there is no gazetteer at {file}: build one with `python -m gazetteer.build` or install geomap again")
        try:
            gazetteer = cls(file, packs)
            gazetteer._agree()
            gazetteer.info  # noqa: B018  # a damaged file shows itself here, not in the middle of an article
        except (sqlite3.DatabaseError, KeyError) as error:
            raise GazetteerError(f"{file} is not a gazetteer of this version of geomap ({error}): build it again") from error
        return gazetteer

    def _agree(self) -> None:
        """GazetteerError when a pack does not have the tables of the gazetteer it is put beside."""
        if not self.packs:
            return
        tables = "\n".join(sql for (sql,) in self._files[0].execute(TABLES))
        for path, file in zip(self.packs, self._files[1:], strict=True):
            try:
                (made_for,) = file.execute("SELECT value FROM meta WHERE key = 'tables'").fetchone()
            except (sqlite3.DatabaseError, TypeError):
                made_for = ""
            if made_for != tables:
                remedy = f"remove it (geomap gazetteer remove {path.stem}) and add it again"
                raise GazetteerError(f"the pack {path.stem} is damaged or was made by another version of geomap: {remedy}")

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self).open, (self.path, self.packs))

    @cached_property
    def info(self) -> GazetteerInfo:
        """Name, version and licence of the data."""
        (meta, *others) = (dict(file.execute("SELECT key, value FROM meta")) for file in self._files)
        packs = [f"{each['name']} {each['version']}" for each in others]
        licences = dict.fromkeys([meta["licence"], *(each["licence"] for each in others)])
        return GazetteerInfo(name=meta["name"], version=" + ".join([meta["version"], *packs]), licence="; ".join(licences))

    def rows(self, sql: str, params: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows that `sql` selects, those of the packs last; for the other files of this folder."""
        for file in self._files:
            yield from file.execute(sql, params)

    def known(self, name: str) -> bool:
        """Is `name` written like this in the gazetteer (accents and marks aside, letter case too but for abbreviations)?"""
        sql = "SELECT 1 FROM name WHERE key = ? AND (kind <> 'abbreviation' OR ?) LIMIT 1"
        return bool(self._names.rows(sql, fold(name), name.isupper()))

    def may_begin(self, words: str) -> bool:
        """Can a name begin with `words`, whatever follows? False is sure, True is not."""
        key = fold(words)
        return any(bits.may_begin(key) for bits in self._names.bits)

    def exact(self, name: str, *, country: str | None = None, language: str | None = None) -> tuple[Match, ...]:
        """The places with exactly this folded name, the likeliest first; `country` keeps those in it, `language` prefers its names."""
        return self._exact(name, country, language)

    def inflected(self, name: str, *, country: str | None = None, language: str | None = None) -> tuple[Match, ...]:
        """The places whose name a sentence may have turned into `name` ("Харкові", "Moskaus"), the likeliest first."""
        from geomap.places.inflection import base_forms  # noqa: PLC0415  # most names stand as they are on a map

        forms = base_forms(name, language)
        found = [match for form in forms for match in self.exact(form, country=country, language=language) if match.kind == "name"]
        places = Counter(match.place.id for match in found)
        # "Курской": not the "Курська" of another; "Одессе" is no form of "Odess", another name of Odessa
        found.sort(
            key=lambda match: (
                language is not None and match.language not in {"", language},
                places[match.place.id] > 1 and fold(match.name) != fold(self.label(match.place, language or "")),
            )
        )
        return best_first(replace(match, method="inflected", similarity=INFLECTED) for match in found) if found else ()

    def written(self, name: str, *, country: str | None = None, language: str | None = None) -> tuple[Match, ...]:
        """The places that are called `name` as it is written, or else in the form that a sentence gives it; none by sound."""
        return self.exact(name, country=country, language=language) or self.inflected(name, country=country, language=language)

    def by_sound(self, name: str, *, country: str | None = None, language: str | None = None) -> tuple[Match, ...]:
        """The places whose name sounds like `name` in another romanisation, the likeliest first; () when none is near enough."""
        return self._by_sound(name, country, language)

    def find(self, name: str, *, country: str | None = None, language: str | None = None, limit: int = 20) -> tuple[Match, ...]:
        """At most `limit` places that `name` may mean, best first: the exact ones, else of its base form, else those that sound like it.

        `country` is an ISO 3166-1 alpha-2 code, `language` ISO 639-1. () means that the gazetteer does not have it.
        """
        found = self.written(name, country=country, language=language)
        return (found or self.by_sound(name, country=country, language=language))[:limit]

    def place(self, id: str) -> Place | None:  # noqa: A002  # the word of the models
        """The place with the id `id` ("geonames:168325")."""
        (source, _, number) = id.partition(":")
        (column, value) = ("id", number) if source == "geonames" else ("ref", id)
        return next((place_of(row) for row in self.rows(f"SELECT {COLUMNS} FROM place WHERE {column} = ?", (value,))), None)  # noqa: S608

    def label(self, place: Place, language: str) -> str:
        """What a map in `language` (ISO 639-1) calls `place`: the gazetteer's own name when it has none in it."""
        (source, _, number) = place.id.partition(":")
        (column, value) = ("id", number) if source == "geonames" else ("ref", place.id)
        sql = f"SELECT name FROM label WHERE language = ? AND place = (SELECT id FROM place WHERE {column} = ?)"  # noqa: S608
        return next((name for (name,) in self.rows(sql, (language, value))), place.name)

    def largest(self, limit: int) -> tuple[Place, ...]:
        """The `limit` most populous places of the world; none has under 500,000 inhabitants."""
        sql = f"SELECT {COLUMNS} FROM place WHERE population >= 500000 ORDER BY population DESC, id LIMIT ?"  # noqa: S608
        return self._most_populous(sql, (limit,), limit)

    def places_in(self, box: Box, *, limit: int = 1000) -> tuple[Place, ...]:
        """At most `limit` places in `box`, the most populous first."""
        sql = f"SELECT {COLUMNS} FROM {IN_BOX} ORDER BY place.population DESC, place.id LIMIT ?"  # noqa: S608
        return self._most_populous(sql, (*_cells(box), *box, limit), limit)

    def _most_populous(self, sql: str, params: Sequence[object], limit: int) -> tuple[Place, ...]:
        """The places that `sql` selects, most populous first in each file; a place that is in several is the first one's."""
        places = tuple(place_of(row) for row in self.rows(sql, params))
        if not self.packs:
            return places
        once = {place.id: place for place in reversed(places)}.values()
        ordered = sorted(once, key=lambda place: (-place.population, place.id))
        return tuple(ordered if limit < 0 else ordered[:limit])

    def within(self, lon: float, lat: float, km: float) -> tuple[tuple[float, Place], ...]:
        """(kilometres, place) for the places within `km` kilometres of the point, the nearest first."""
        near = (place for box in window(lon, lat, km) for place in self.places_in(box, limit=-1))
        measured = ((kilometres(lon, lat, place.lon, place.lat), place) for place in near)
        return tuple(sorted((each for each in measured if each[0] <= km), key=lambda each: (each[0], each[1].id)))

    def nearest(self, lon: float, lat: float) -> tuple[float, Place] | None:
        """(kilometres, place) for the nearest place; None when there is none within 1000 kilometres."""
        for reach in (10.0, 50.0, 250.0, 1000.0):
            sql = f"SELECT place.lon, place.lat, place.id FROM {IN_BOX}"  # noqa: S608
            boxes = [(*_cells(box), *box) for box in window(lon, lat, reach)]
            near = ((file, row) for file in self._files for box in boxes for row in file.execute(sql, box))
            measured = ((kilometres(lon, lat, east, north), number, file) for file, (east, north, number) in near)
            (km, number, file) = min(measured, key=itemgetter(0, 1), default=(reach + 1, 0, None))
            if file and km <= reach:
                return km, _numbered(file, number)
        return None


class _Names:
    """The names of all files, with the bits that tell what is none of them: read when somebody asks for more than a few."""

    def __init__(self, files: Sequence[sqlite3.Connection]) -> None:
        self._files = files
        self._asked = 0

    @cached_property
    def bits(self) -> tuple[Bits, ...]:
        found = (file.execute("SELECT data FROM bits").fetchone() for file in self._files)
        return tuple(Bits(*row) if row else ANY for row in found)

    def rows(self, sql: str, key: str, *more: object) -> list[tuple[Any, ...]]:
        """The rows that `sql` selects for names that are folded to `key`."""
        self._asked += 1
        held = zip(self._files, self.bits if self._asked > FEW else repeat(ANY), strict=False)
        return [row for file, bits in held if bits.may_hold(key) for row in file.execute(sql, (key, *more))]


def _cells(box: Box) -> tuple[int, int, int, int]:
    """The squares of a quarter of a degree that `box` touches: first and last row, first and last column."""
    (west, south, east, north) = box
    return int((south + 90) * 4), int((north + 90) * 4), int((west + 180) * 4), int((east + 180) * 4)


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)


def _exact(names: _Names, name: str, country: str | None, language: str | None) -> tuple[Match, ...]:
    key = fold(name)
    rows = names.rows(EXACT, key) if country is None else names.rows(f"{EXACT} AND place.country = ?", key, country)
    written = name if OTHER_SCRIPTS[0] <= name < OTHER_SCRIPTS[1] else ""
    matches = [
        match_of(place_of(row), row[9] or written or row[1], "exact", 1.0, row[10], row[11])
        for row in rows
        if row[10] != "abbreviation" or letters(row[9]) == letters(name)
    ]
    if len(matches) > 1:
        # "Argentine" is a people in English, though French calls the country so
        matches.sort(key=lambda match: (match.language not in {"", language}, match.kind != "name", match.language != (language or "")))
    return best_first(matches)


def _by_sound(files: Sequence[sqlite3.Connection], name: str, country: str | None, language: str | None) -> tuple[Match, ...]:
    known = country is not None
    found = []
    for key, neutral in skeletons(name, language):
        for file in files:
            others = file.execute("SELECT neutral, place FROM skeleton WHERE key = ?", (key,)).fetchall()
            for index, similarity in alike(neutral, [other for other, _ in others], key, country_known=known):
                place = _numbered(file, others[index][1])
                if country in (None, place.country) and likely(similarity, key, place, country_known=known):
                    found.append(match_of(place, place.name, "skeleton", similarity, "name", ""))
    found.sort(key=lambda match: -match.similarity)
    return best_first(found)


def _numbered(file: sqlite3.Connection, number: int) -> Place:
    """The place with the number `number` in `file`: packs count their own places alike."""
    return place_of(file.execute(f"SELECT {COLUMNS} FROM place WHERE id = ?", (number,)).fetchone())  # noqa: S608
