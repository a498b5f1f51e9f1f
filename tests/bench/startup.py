"""How long the commands take to start, against the libraries they cannot do without: python tests/bench/startup.py ARTICLE."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time

ROUNDS = 7
GEOMAP = ["-m", "geomap"]


def fastest(arguments: list[str]) -> float:
    """Milliseconds of the quickest of ROUNDS runs of this Python with `arguments`."""
    return min(_run(arguments) for _ in range(ROUNDS)) * 1000


def _run(arguments: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    return time.perf_counter() - started


def compare(name: str, arguments: list[str], imports: str) -> None:
    """Print one line: the command, the imports, and how many times as long the command takes."""
    command, floor = fastest(arguments), fastest(["-c", f"import {imports}"])
    sys.stdout.write(f"{name:20} {command:6.0f} ms   import {imports:15} {floor:6.0f} ms   {command / floor:4.1f} times\n")


if __name__ == "__main__":
    article = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        compare("geomap --help", [*GEOMAP, "--help"], "typer")
        compare("geomap geocode", [*GEOMAP, "geocode", "Deraa"], "typer")
        compare("geomap map", [*GEOMAP, "map", article, "-o", f"{folder}/map.html"], "folium, typer")
