"""How long the commands take to start, against the libraries they cannot do without: python tests/bench/startup.py ARTICLE."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time

ROUNDS = 7
GEOMAP = ["-m", "geomap"]
COMPILED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""As for a user: what was imported once is not compiled again."""


def fastest(arguments: list[str]) -> float:
    """Milliseconds of the quickest of ROUNDS runs of this Python with `arguments`."""
    return min(_run(arguments) for _ in range(ROUNDS)) * 1000


def _run(arguments: list[str]) -> float:
    started = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=COMPILED)
    return time.perf_counter() - started


def compare(name: str, arguments: list[str], base: str, floor: list[str], bar: float) -> None:
    """Print one line: the command, what it is measured against, and how many times as long the command takes."""
    took, least = fastest(arguments), fastest(floor)
    verdict = "reached" if took <= bar * least else "MISSED"
    sys.stdout.write(f"{name:16} {took:6.0f} ms   {base:21} {least:6.0f} ms   {took / least:4.2f} times, at most {bar} {verdict}\n")


if __name__ == "__main__":
    article = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        compare("geomap --help", [*GEOMAP, "--help"], "import typer", ["-c", "import typer"], 2.5)
        compare("geomap geocode", [*GEOMAP, "geocode", "Deraa"], "geomap --help", [*GEOMAP, "--help"], 1.3)
        compare(
            "geomap map", [*GEOMAP, "map", article, "-o", f"{folder}/map.html"], "import folium, typer", ["-c", "import folium, typer"], 3
        )
