"""Answers of online geocoders, kept on disk: one file that many processes share, and that outlives any of them being killed."""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from geomap.errors import OutputError

__all__ = ["Cache"]

KEPT = 90 * 86_400.0
"""Seconds that an answer is good for."""
KEPT_NOTHING = 7 * 86_400.0
"""The same for "no such place", which somebody may be about to map."""
POLL = 0.05
TABLES = """
CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, at REAL NOT NULL, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS asking (key TEXT PRIMARY KEY, until REAL NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS turn (server TEXT PRIMARY KEY, at REAL NOT NULL) WITHOUT ROWID;
"""


class Cache:
    """JSON values by key, in the file `path`."""

    def __init__(self, path: Path) -> None:
        """The file is made on first use; OutputError then, when it cannot be."""
        self.path = path

    def get(self, key: str, ask: Callable[[], Any], *, seconds: float) -> Any:  # noqa: ANN401
        """The value of `key`; `ask` makes it when there is none, in one process and thread at a time, within `seconds`.

        What `ask` raises is raised and not kept: the next one asks again. So it is when whoever asked was killed.
        """
        while True:
            with self._open() as file:
                known = self._known(file, key)
                if known:
                    return json.loads(known[0])
                mine = self._claim(file, key, seconds)
            if mine:
                return self._ask(key, ask)
            time.sleep(POLL)

    def wait_turn(self, server: str, *, every: float) -> None:
        """Sleep until `server` may be asked again: `every` seconds after whoever asked it last, in any process."""
        with self._open() as file:
            (last,) = file.execute("SELECT coalesce((SELECT at FROM turn WHERE server = ?), 0)", (server,)).fetchone()
            now = time.time()
            mine = now if not now - every < last < now + 60 * every else last + every  # a clock set back must not stop everybody
            file.execute("INSERT OR REPLACE INTO turn VALUES (?, ?)", (server, mine))
        time.sleep(max(0.0, mine - now))

    def _ask(self, key: str, ask: Callable[[], Any]) -> Any:  # noqa: ANN401
        try:
            value = ask()
            with self._open() as file:
                file.execute("INSERT OR REPLACE INTO answer VALUES (?, ?, ?)", (key, time.time(), json.dumps(value)))
            return value
        finally:
            with suppress(OutputError), self._open() as file:
                file.execute("DELETE FROM asking WHERE key = ?", (key,))

    def _known(self, file: sqlite3.Connection, key: str) -> tuple[str] | None:
        sql = "SELECT value FROM answer WHERE key = ? AND at > ? - CASE value WHEN 'null' THEN ? ELSE ? END"
        known: tuple[str] | None = file.execute(sql, (key, time.time(), KEPT_NOTHING, KEPT)).fetchone()
        return known

    def _claim(self, file: sqlite3.Connection, key: str, seconds: float) -> bool:
        """Is it ours to ask? A claim ends when whoever made it must have been done."""
        now = time.time()
        file.execute("DELETE FROM asking WHERE key = ? AND NOT until BETWEEN ? AND ?", (key, now, now + seconds))
        return file.execute("INSERT OR IGNORE INTO asking VALUES (?, ?)", (key, now + seconds)).rowcount == 1

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        """A connection inside a transaction that no other writer shares."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=30, isolation_level=None)) as file:
                file.execute("PRAGMA synchronous = NORMAL")
                file.execute("BEGIN IMMEDIATE")
                for table in filter(None, map(str.strip, TABLES.split(";"))):
                    file.execute(table)
                yield file
                file.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            raise OutputError(
                f"cannot keep answers in {self.path}: {error}; remove the file, or name a folder in XDG_CACHE_HOME"
            ) from error
