"""How long the gazetteer takes to build and how large the wheel is, with their bars: python tests/bench/package.py."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
MEGA = 1_000_000


def verdict(figure: float, bar: float) -> str:
    """Is the bar reached?"""
    return f"at most {bar:3.0f} {'reached' if figure <= bar else 'MISSED'}"


def main() -> None:
    """Build both in a folder that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "gazetteer.build", "-o", f"{folder}/gazetteer.sqlite"], cwd=ROOT, check=True, capture_output=True
        )
        took = time.perf_counter() - started
        wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", folder, str(ROOT)]
        subprocess.run(wheel, check=True)
        (size,) = (path.stat().st_size / MEGA for path in Path(folder).glob("*.whl"))
    sys.stdout.write(f"build          {took:11,.1f} s    {verdict(took, 60)}\nwheel          {size:11,.1f} MB   {verdict(size, 40)}\n")


if __name__ == "__main__":
    main()
