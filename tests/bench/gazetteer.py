"""How fast and how large the gazetteer is: python tests/bench/gazetteer.py. Each line that a machine's speed decides has a ratio beside it.

The reference is a plain look-up by primary key in SQLite, made in the same process: ratios can be compared between machines, counts cannot.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable
from itertools import cycle, islice

from geomap.places import Gazetteer
from geomap.places.store import SHIPPED

ROUNDS = 3
MEGA = 1_000_000
KILO = 1024


def rate(call: Callable[[object], object], asked: Iterable[object]) -> float:
    """Calls a second over everything `asked`, the best of ROUNDS."""
    todo = list(asked)

    def once() -> float:
        started = time.perf_counter()
        for each in todo:
            call(each)
        return len(todo) / (time.perf_counter() - started)

    return max(once() for _ in range(ROUNDS))


def opening() -> float:
    """Milliseconds from nothing open to the first answer."""
    started = time.perf_counter()
    Gazetteer.open().find("Goma")
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print a line for each bar: what, how much, and how many times the reference."""
    first = min(opening() for _ in range(5))
    gazetteer = Gazetteer.open()
    names = [name for (name,) in gazetteer.rows("SELECT name FROM place WHERE id % 37 = 0 LIMIT 5000")]
    points = list(gazetteer.rows("SELECT lon + 0.01, lat + 0.01 FROM place WHERE id % 53 = 0 LIMIT 2000"))
    ids = [number for (number,) in gazetteer.rows("SELECT id FROM place WHERE id % 37 = 0 LIMIT 5000")]
    misspelt = [name[:2] + name[3:] for name in islice(cycle(names), 1000)]
    reference = sqlite3.connect(SHIPPED)
    plain = rate(lambda id: reference.execute("SELECT name FROM place WHERE id = ?", (id,)).fetchone(), ids)  # noqa: A006
    rates = {
        "known": rate(lambda name: gazetteer.known(str(name)), names),
        "exact": rate(lambda name: gazetteer.exact(str(name)), names),
        "by sound": rate(lambda name: gazetteer.by_sound(str(name), language="en"), misspelt),
        "reverse": rate(lambda at: gazetteer.nearest(*at), points),  # type: ignore[misc]
    }
    sys.stdout.write(f"{'file':12} {SHIPPED.stat().st_size / MEGA:8.1f} MB\n{'open, find':12} {first:8.2f} ms\n")
    sys.stdout.write(f"{'reference':12} {plain:8.0f} /s\n")
    sys.stdout.writelines(f"{what:12} {each:8.0f} /s   {plain / each:6.1f} times the reference\n" for what, each in rates.items())
    sys.stdout.write(f"{'memory':12} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILO:8.1f} MB at most\n")


if __name__ == "__main__":
    main()
