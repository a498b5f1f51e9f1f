"""Packs: places that the user adds to the gazetteer, each pack a file of the same tables as the one that came with geomap.

A pack is written beside its place and renamed when it is whole, so that a file which cannot be read changes nothing.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from geomap.errors import GazetteerError, InputError, OutputError
from geomap.places import folders
from geomap.places.bits import bits_of
from geomap.places.names import fold, skeletons
from geomap.places.store import TABLES

__all__ = ["Pack", "PackPlace", "pack_file", "read", "remove", "write"]

NAME = re.compile(r"[\w-]{1,60}")
BATCH = 20_000
"""Places held in memory at a time."""
LATIN = re.compile("[\\W\\d]*[a-zÀ-ɏḀ-ỿ]", re.IGNORECASE)
READ_AS = "fr"
"""The habit that the sounds of names are indexed by; the gazetteer's own build has the same one (gazetteer/sources.toml)."""
OWN_NUMBERS = 2 * 10**9
"""Places without a number of GeoNames' are numbered from here, beyond those of the gazetteer itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPlace:
    """A place to be. `number` is GeoNames' own, or None with a `ref` ("source:key"); `names` are (text, language or "")."""

    number: int | None
    ref: str | None
    name: str
    feature: str
    country: str | None
    admin1: str | None
    lon: float
    lat: float
    population: int
    names: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A pack that is there: its name, the version and licence of its data, and how many places it has."""

    name: str
    version: str
    licence: str
    places: int
    path: Path


def pack_file(name: str) -> Path:
    """Where the pack `name` is, or would be; InputError when it is no name for one."""
    if not NAME.fullmatch(name):
        raise InputError(f"{name} is no name for a pack: give letters, digits and hyphens (--name)")
    return folders.data() / "packs" / f"{name}.sqlite"


def read(path: Path) -> Pack:
    """The pack in the file `path`; GazetteerError when it is none."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
            meta = dict(file.execute("SELECT key, value FROM meta"))
            return Pack(name=path.stem, version=meta["version"], licence=meta["licence"], places=int(meta["places"]), path=path)
    except (sqlite3.Error, KeyError, ValueError) as error:
        raise GazetteerError(f"the pack {path.stem} is damaged ({error}): remove it with `geomap gazetteer remove {path.stem}`") from error


def remove(name: str) -> None:
    """Remove the pack `name`; InputError when there is none."""
    try:
        pack_file(name).unlink()
    except FileNotFoundError as error:
        there = ", ".join(each.stem for each in folders.packs()) or "none"
        raise InputError(f"there is no pack {name}; there is {there}") from error
    except OSError as error:
        raise OutputError(f"cannot remove the pack {name}: {error.strerror}") from error


def write(  # noqa: PLR0913  # a pack has as many properties
    name: str,
    places: Iterable[PackPlace],
    *,
    base: Path,
    version: str,
    licence: str,
    progress: Callable[[int], None] = lambda _: None,
) -> Pack:
    """Write the pack `name` of `places`, with the tables of the gazetteer `base`, and put it in the place of one of that name.

    `progress` is called with the places written so far. InputError when there are none; whatever goes wrong, nothing changes.
    """
    path = pack_file(name)
    part = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(sqlite3.connect(part, isolation_level=None)) as file:
            # built to be thrown away if anything breaks; what is sorted goes to disk, not to memory
            file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536; PRAGMA temp_store = FILE")
            _tables(file, base)
            written = _fill(file, places, progress)
            meta = {"name": name, "version": version, "licence": licence, "places": str(written), "tables": tables(base)}
            file.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
        if not written:
            raise InputError(f"the pack {name} would have no places; give a file with some")
        part.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise OutputError(f"cannot write the pack {name}: {error}") from error
    finally:
        with suppress(OSError):
            part.unlink()
    return read(path)


def tables(base: Path) -> str:
    """The tables of a gazetteer file, in words: a pack has to have the same."""
    with closing(sqlite3.connect(f"{base.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
        return "\n".join(sql for (sql,) in file.execute(TABLES))


def _tables(file: sqlite3.Connection, base: Path) -> None:
    with closing(sqlite3.connect(f"{base.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as origin:
        statements = [sql for (sql,) in origin.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type = 'index'")]
    for statement in statements:
        file.execute(statement)


LOOSE = """
CREATE TEMP TABLE loose_name (key TEXT, place INTEGER, kind TEXT, language TEXT, name TEXT);
CREATE TEMP TABLE loose_skeleton (key TEXT, neutral TEXT, place INTEGER);
"""
# rows come by place and are kept by key: sorted once at the end, they fill the pages of the file in order
SORTED = """
INSERT OR IGNORE INTO name (key, place, kind, language, name) SELECT key, place, kind, language, name FROM loose_name ORDER BY 1, 2, 3, 4;
INSERT OR IGNORE INTO skeleton (key, neutral, place) SELECT key, neutral, place FROM loose_skeleton ORDER BY 1, 2, 3;
"""


PLACE = """
INSERT OR IGNORE INTO place (id, ref, name, feature, country, admin1, lon, lat, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""


def _fill(file: sqlite3.Connection, places: Iterable[PackPlace], progress: Callable[[int], None]) -> int:
    """The number of places written."""
    file.executescript(LOOSE)
    written = 0
    numbered = iter(_numbered(places))
    while batch := list(islice(numbered, BATCH)):
        file.execute("BEGIN")
        file.executemany(
            PLACE,
            ((n, p.ref, p.name, p.feature, p.country, p.admin1, p.lon, p.lat, p.population) for n, p in batch),
        )
        file.executemany("INSERT INTO loose_name VALUES (?, ?, 'name', ?, ?)", (row for n, p in batch for row in _names(n, p)))
        file.executemany(
            "INSERT OR IGNORE INTO label (place, language, name) VALUES (?, ?, ?)",
            ((n, language, text) for n, p in batch for text, language in p.names if language),
        )
        file.executemany("INSERT INTO loose_skeleton VALUES (?, ?, ?)", (row for n, p in batch for row in _sounds(n, p)))
        file.execute("COMMIT")
        progress(written := written + len(batch))
    file.executescript(SORTED)
    file.execute("INSERT INTO bits VALUES (?)", (bits_of(key for (key,) in file.execute("SELECT key FROM name ORDER BY key")),))
    return int(file.execute("SELECT count(*) FROM place").fetchone()[0])


def _numbered(places: Iterable[PackPlace]) -> Iterator[tuple[int, PackPlace]]:
    own = OWN_NUMBERS
    for place in places:
        own += place.number is None
        yield (own if place.number is None else place.number, place)


def _names(number: int, place: PackPlace) -> Iterator[tuple[str, int, str, str | None]]:
    own = fold(place.name)
    for text, language in ((place.name, ""), *place.names):
        if key := fold(text):
            yield (key, number, language, None if key == own else text)


def _sounds(number: int, place: PackPlace) -> set[tuple[str, str, int]]:
    latin = (text for text in {place.name, *(text for text, _ in place.names)} if LATIN.match(text))
    return {(*pair, number) for text in latin for pair in skeletons(text, READ_AS)}
