"""Build geomap/places/gazetteer.sqlite from the data beside this file: python -m gazetteer.build [-o FILE].

The same sources give the same bytes: rows are sorted, there is no clock in them, and the file is written in one go.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sqlite3
import sys
import tempfile
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
ROOT = HERE.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from gazetteer.admin import Boundary, boundaries, middle, unnamed, with_admin1  # noqa: E402  # the path above lets "python gazetteer/build.py" work too
from gazetteer.boundaries.load import load  # noqa: E402
from gazetteer.cities import cities  # noqa: E402
from gazetteer.districts.load import districts  # noqa: E402
from gazetteer.labels.load import more_names  # noqa: E402
from gazetteer.made import with_made_names  # noqa: E402
from gazetteer.rows import Entry  # noqa: E402
from gazetteer.supplement import supplement  # noqa: E402
from gazetteer.territories import capitals, continents, countries  # noqa: E402
from gazetteer.units import codes, points_from, seats, units  # noqa: E402
from gazetteer.zones import conventions, entries, rows, stored_regions  # noqa: E402
from geomap.places.bits import bits_of  # noqa: E402
from geomap.places.names import fold, skeletons  # noqa: E402

__all__ = ["build", "main"]

TARGET = ROOT / "geomap" / "places" / "gazetteer.sqlite"
Progress = Callable[[float, str], None]
"""Called with the share done (0 to 1) and what comes next."""


def silent(_share: float, _step: str) -> None:
    """Report nothing."""


def build(path: Path = TARGET, progress: Progress = silent) -> None:
    """Write the gazetteer to `path`; what stands there is replaced only when the new one is whole."""
    settings = tomllib.loads((HERE / "sources.toml").read_text(encoding="utf-8"))
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=".gazetteer-") as folder:
        new = Path(folder) / "gazetteer.sqlite"
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;")
            connection.executescript((HERE / "schema.sql").read_text(encoding="utf-8"))
            connection.execute("BEGIN")
            _fill(connection, settings, progress)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
        new.replace(path)
    progress(1.0, "done")


def _fill(connection: sqlite3.Connection, settings: dict[str, Any], progress: Progress) -> None:
    sources = json.dumps(settings["source"], ensure_ascii=False)
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted((settings["gazetteer"] | {"sources": sources}).items()))
    progress(0.0, "boundaries")
    load(connection)
    progress(0.15, "places")
    found = boundaries(connection)
    (zones, regions) = (conventions(tuple(settings["languages"])), stored_regions(connection))
    connection.executemany("INSERT INTO zone VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows(zones, regions))
    places = dict(_numbered(_entries(settings, found, tuple(entries(zones, regions)))))
    _join(connection, places.values())
    connection.executemany("INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_place_row, places, places.values()))
    progress(0.35, "names")
    connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?)", names := _name_rows(places))
    connection.execute("INSERT INTO bits VALUES (?)", (bits_of(key for key, *_ in names),))
    connection.executemany("INSERT INTO label VALUES (?, ?, ?)", _label_rows(places))
    progress(0.6, "names by sound")
    connection.executemany("INSERT INTO skeleton VALUES (?, ?, ?)", _skeleton_rows(places, settings["sounds"]["read_as"]))


def _entries(settings: dict[str, Any], found: list[Boundary], named_zones: tuple[Entry, ...]) -> Iterator[Entry]:
    """Every place; of two with the same ref the first is the place, the second gives names (the supplement's work)."""
    spoken = tuple(settings["languages"])
    towns = list(cities(codes(), capitals()))
    middles = {boundary.code: middle(boundary.shape) for boundary in found}
    labels = {boundary.place: boundary.code for boundary in found if boundary.place}
    regions = list(supplement(spoken))
    first_order = list(with_made_names(list(units(middles, points_from(towns), labels)), regions, settings["made"]))
    named_after = seats(towns, first_order, countries(spoken))
    towns = [replace(town, names=(*town.names, *named_after.get(town.ref, ()))) for town in towns]
    yield from continents(spoken)
    yield from countries(spoken)
    yield from first_order
    yield from unnamed(found, first_order)
    yield from with_admin1([*towns, *districts(codes()), *regions, *named_zones], found)


def _join(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Tell the boundaries that came without a place which one is theirs."""
    units_only = [(entry.ref, entry.admin1) for entry in entries if entry.feature == "first_order_unit"]
    connection.executemany("UPDATE region SET place = ? WHERE code = ? AND level = 1 AND place IS NULL", units_only)


FIRST_OWN_NUMBER = 10**9
"""GeoNames' ids number their places; the places of other sources follow from here."""


def _numbered(entries: Iterable[Entry]) -> Iterator[tuple[int, Entry]]:
    """Each entry with its number in the file; of those with the same ref the first, with the names of all."""
    by_ref: dict[str, Entry] = {}
    for entry in entries:
        first = by_ref.setdefault(entry.ref, entry)
        if first is not entry:
            by_ref[entry.ref] = replace(first, names=(*first.names, *entry.names), tolerance_km=max(first.tolerance_km, entry.tolerance_km))
    for ref, names in more_names().items():
        by_ref[ref] = replace(by_ref[ref], names=(*by_ref[ref].names, *names))
    own = sorted(ref for ref in by_ref if not ref.startswith("geonames:"))
    numbers = {ref: FIRST_OWN_NUMBER + i for i, ref in enumerate(own)}
    yield from sorted((numbers.get(ref) or int(ref.partition(":")[2]), entry) for ref, entry in by_ref.items())


def _place_row(number: int, entry: Entry) -> tuple[object, ...]:
    ref = None if entry.ref.startswith("geonames:") else entry.ref
    return (number, ref, entry.name, entry.feature, entry.country, entry.admin1, entry.lon, entry.lat, entry.population, entry.tolerance_km)


def _name_rows(places: dict[int, Entry]) -> list[tuple[str, int, str, str, str | None]]:
    """Sorted, so that they fill the pages of the file in order.

    Of names with the same key the first stays, and one that is given without a language serves every language. The place's own name is
    not written again (NULL), nor is another spelling of it.
    """
    rows: dict[tuple[str, int, str, str], str | None] = {}
    for number, entry in places.items():
        own = fold(entry.name)
        for name in entry.names:
            if key := fold(name.text):
                rows.setdefault((key, number, name.kind, name.language), None if key == own and name.kind == "name" else name.text)
    told = (key for key in rows if not key[3] or (*key[:3], "") not in rows)
    return [(*key, rows[key]) for key in sorted(told)]


def _label_rows(places: dict[int, Entry]) -> list[tuple[int, str, str]]:
    """The first name of each place in each language."""
    labels: dict[tuple[int, str], str] = {}
    for number, entry in places.items():
        for name in entry.names:
            if name.language and name.kind == "name":
                labels.setdefault((number, name.language), name.text)
    return sorted((*key, text) for key, text in labels.items())


def _skeleton_rows(places: dict[int, Entry], read_as: str) -> list[tuple[str, str, int]]:
    return sorted({(*pair, number) for number, entry in places.items() for pair in _sounds(entry, read_as)})


def _sounds(entry: Entry, read_as: str) -> Iterator[tuple[str, str]]:
    """How the Latin names of `entry` sound: those in other scripts sound the same and would fill the file twice."""
    for name in entry.names:
        if name.kind == "name" and _LATIN.match(name.text):
            yield from skeletons(name.text, read_as)


_LATIN = re.compile("[\\W\\d]*[a-zÀ-ɏḀ-ỿ]", re.IGNORECASE)


def main() -> None:
    """The command line: a bar on a terminal, one line in a log."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-o", "--output", type=Path, default=TARGET, metavar="FILE")
    output = parser.parse_args().output
    build(output, bar if sys.stderr.isatty() else line)
    print(f"{output}: {output.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


def bar(share: float, step: str) -> None:
    """Draw the progress over the line before it."""
    filled = round(share * 30)
    end = os.linesep if share == 1.0 else ""
    print(f"\r[{'#' * filled}{'.' * (30 - filled)}] {share:4.0%} {step:<20}", end=end, file=sys.stderr, flush=True)


def line(share: float, step: str) -> None:
    """One line a step."""
    print(f"{share:4.0%} {step}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
