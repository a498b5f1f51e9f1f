"""Score the pipeline on the seeds and the fresh articles: `python -m tests.quality [--pin [--lower]] [--faults] [NAME…]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from tests.quality import floors
from tests.quality.faults import faults
from tests.quality.score import score, values
from tests.quality.seeds import FRESH, Seed, by_group, extracted, seeds


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 1 when a measure breaks its floor."""
    options = _options(arguments)
    chosen = [seed for seed in (*seeds(), *seeds(FRESH)) if not options.names or any(name in seed.name for name in options.names)]
    dossiers = list(extracted(chosen))
    for seed, dossier in zip(chosen, dossiers, strict=True):
        if options.faults:
            _show(seed, list(faults(seed.gold, dossier)))
    if options.names:
        each = {seed.name: values(score(seed.gold, dossier)) for seed, dossier in zip(chosen, dossiers, strict=True)}
        return _say("\n\n".join(floors.table({name: found}, {}) for name, found in each.items()))
    found = {group: values(scores) for group, scores in by_group(chosen, dossiers).items()}
    if options.pin:
        floors.FLOORS.write_text(floors.written(floors.tightened(found, floors.read(), lower=options.lower)), encoding="utf-8")
    broken = list(floors.below(found, floors.read()))
    _say("\n".join([floors.table(found, floors.read()), *broken]))
    return 1 if broken else 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.quality", description="Score the pipeline on the seeds and the fresh articles; (floor) after each value."
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help="only the articles whose name holds NAME, each by itself, without floors")
    parser.add_argument("--faults", action="store_true", help="say what every score is lost on")
    parser.add_argument("--pin", action="store_true", help="raise the floors to this run")
    parser.add_argument("--lower", action="store_true", help="with --pin: let floors fall too; the commit says why")
    options = parser.parse_args(arguments)
    if options.lower and not options.pin:
        parser.error("--lower goes with --pin")
    if options.pin and options.names:
        parser.error("--pin takes all articles: leave the names out")
    return options


def _show(seed: Seed, lines: Sequence[str]) -> None:
    _say("\n".join([f"{seed.name}: {len(lines)} faults", *(f"  {line}" for line in lines), ""]))


def _say(text: str) -> int:
    sys.stdout.write(text + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
