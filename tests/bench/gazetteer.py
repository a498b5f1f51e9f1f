"""How fast and how large the gazetteer is, each with its bar: python tests/bench/gazetteer.py.

The reference is a plain look-up by primary key in SQLite, made in the same process: ratios to it can be compared between machines, counts
cannot. Every name and point is asked once, so that no kept answer makes the figures better than a first reading is.
"""

from __future__ import annotations

import gc
import resource
import sqlite3
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from geomap.places import Gazetteer
from geomap.places.store import SHIPPED

ROUNDS = 5
MEGA = 1_000_000
KILO = 1024


def rate(call: Callable[[Any], object], asked: Sequence[Any]) -> float:
    """Calls a second, the best of ROUNDS parts of `asked`."""

    def part(todo: Sequence[Any]) -> float:
        started = time.perf_counter()
        for each in todo:
            call(each)
        return len(todo) / (time.perf_counter() - started)

    return max(part(asked[start::ROUNDS]) for start in range(ROUNDS))


def opening() -> float:
    """Milliseconds from nothing open to the first answer."""
    started = time.perf_counter()
    Gazetteer.open().find("Goma")
    return (time.perf_counter() - started) * 1000


def main() -> None:
    """Print a line for each bar: what, how much, and how many times the reference."""
    first = min(opening() for _ in range(ROUNDS))
    gazetteer = Gazetteer.open()
    gc.freeze()
    names = [name for (name,) in gazetteer.rows("SELECT DISTINCT name FROM place WHERE id % 23 = 0 ORDER BY id LIMIT 10000")]
    points = list(gazetteer.rows("SELECT lon + 0.01, lat + 0.01 FROM place WHERE id % 53 = 0 LIMIT 4000"))
    ids = [number for (number,) in gazetteer.rows("SELECT id FROM place WHERE id % 37 = 0 LIMIT 5000")]
    misspelt = [name[:2] + name[3:] for name in names[1::2]]
    connection = sqlite3.connect(SHIPPED)
    plain = rate(lambda number: connection.execute("SELECT name FROM place WHERE id = ?", (number,)).fetchone(), ids)
    rates = {
        "exact": (rate(gazetteer.exact, names), 50_000),
        "exact, again": (rate(gazetteer.exact, names[-5000:]), 50_000),
        "known": (rate(gazetteer.known, names), 50_000),
        "fuzzy": (rate(lambda name: gazetteer.find(name, language="en"), misspelt), 3_000),
        "reverse": (rate(lambda at: gazetteer.nearest(*at), points), 5_000),
    }
    say = sys.stdout.write
    say(f"{'reference':14} {plain:11,.0f} /s\n")
    for what, (figure, bar) in rates.items():
        say(f"{what:14} {figure:11,.0f} /s   at least {bar:6,} {verdict(figure >= bar)}   {plain / figure:5.1f} times the reference\n")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KILO
    for what, figure, unit, bar in (
        ("open and find", first, "ms", 5),
        ("memory", memory, "MB", 60),
        ("file", SHIPPED.stat().st_size / MEGA, "MB", 80),
    ):
        say(f"{what:14} {figure:11,.1f} {unit}   at most {bar:7,} {verdict(figure <= bar)}\n")


def verdict(reached: bool) -> str:  # noqa: FBT001
    """Is the bar reached?"""
    return "reached" if reached else "MISSED "


if __name__ == "__main__":
    main()
