"""How far the gazetteer alone can reach on a toponym corpus: python tests/quality/oracle.py CORPUS.jsonl… [--misses].

Gold spans that have coordinates are looked up with no context. `covered` is the share that gets any answer, `first` the share whose
first answer lies within 161 km, `oracle` the share with such an answer among the first LIMIT.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geomap.places import Gazetteer
from geomap.places.distance import kilometres

LIMIT = 50
NEAR_KM = 161


def golds(corpus: Path) -> Iterator[tuple[str, str, float, float]]:
    """(name, language, lon, lat) of every gold toponym with coordinates."""
    for line in filter(None, corpus.read_text(encoding="utf-8").split("\n")):
        document: dict[str, Any] = json.loads(line)
        for gold in document["gold"]:
            if "lat" in gold:
                yield document["text"][gold["start"] : gold["end"]], document["language"], gold["lon"], gold["lat"]


def rank_of(gazetteer: Gazetteer, name: str, language: str, lon: float, lat: float) -> int | None:
    """0 when the first candidate is near the gold point, 1 when the second is …, -1 when none is; None without candidates."""
    matches = gazetteer.find(name, language=language, limit=LIMIT)
    near = (i for i, match in enumerate(matches) if kilometres(lon, lat, match.place.lon, match.place.lat) <= NEAR_KM)
    return next(near, -1) if matches else None


def main() -> None:
    """One line a corpus; with --misses the names that no candidate is near, the most frequent first."""
    gazetteer = Gazetteer.open()
    for path in (Path(each) for each in sys.argv[1:] if not each.startswith("-")):
        ranks = [(name, rank_of(gazetteer, name, language, lon, lat)) for name, language, lon, lat in golds(path)]
        (covered, first, best) = (sum(test(rank) for _, rank in ranks) / len(ranks) for test in (_is_covered, _is_first, _is_near))
        sys.stdout.write(f"{path.stem:10} n {len(ranks)}  covered {covered:.3f}  first {first:.3f}  oracle {best:.3f}\n")
        if "--misses" in sys.argv:
            misses = Counter((name, "none" if rank is None else "far") for name, rank in ranks if not _is_near(rank))
            sys.stdout.writelines(f"{count:4} {why:5} {name}\n" for (name, why), count in misses.most_common(150))


def _is_covered(rank: int | None) -> bool:
    return rank is not None


def _is_first(rank: int | None) -> bool:
    return rank == 0


def _is_near(rank: int | None) -> bool:
    return rank is not None and rank >= 0


if __name__ == "__main__":
    main()
