"""Do the formulas' shares hold for a country they were not measured on? `python -m tests.zones.leave_one_out` says, from ../shared.

For each country the two shares (of N, E, S, W and of NE, SE, SW, NW) are chosen on the phrases of all others, then scored on its own.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from itertools import product
from pathlib import Path
from statistics import mean

from geomap import shapes
from geomap.places import Gazetteer
from geomap.places.regions import Regions
from geomap.zones import operators
from geomap.zones.drawn import BEARINGS
from geomap.zones.parts import COVERED, END_SHARE, MIDDLE_SHARE

EVAL = Path(__file__).parents[3] / "shared" / "eval"
CARDINAL = (0.12, 0.14, 0.16, 0.18, 0.20, 0.22, 0.25)
DIAGONAL = (0.06, 0.07, 0.08, 0.10, 0.12, 0.14, 0.17)
OURS = (END_SHARE[1], END_SHARE[2])

Shares = tuple[float, float]
Samples = dict[str, list[tuple[float, float, str]]]


def main() -> None:
    """Say the shares chosen without each country with its own score, and the means."""
    items = json.loads((EVAL / "zones_dev.json").read_text(encoding="utf-8"))["items"]
    samples = _samples()
    scores = [(item["country"], _scores(item, samples)) for item in items]
    left_out: list[float] = []
    for country in sorted({country for country, _ in scores}):
        own, others = ([score for other, score in scores if (other == country) is mine] for mine in (True, False))
        chosen = max(product(CARDINAL, DIAGONAL), key=lambda pair: sum(score[pair] for score in others))
        left_out += [score[chosen] for score in own]
        sys.stdout.write(f"{country}  shares of the others {chosen}, IoU of its {len(own)} phrases {mean(left_out[-len(own) :]):.3f}\n")
    sys.stdout.write(
        f"mean IoU, each country left out: {mean(left_out):.3f}; ours {OURS}: {mean(score[OURS] for _, score in scores):.3f}\n"
    )


def _samples() -> Samples:
    found: Samples = defaultdict(list)
    for line in (EVAL / "zones_grid.csv").read_text(encoding="utf-8").splitlines()[1:]:
        country, lon, lat, unit = line.split(",")
        found[country].append((float(lon), float(lat), unit))
    return found


def _scores(item: dict[str, str], samples: Samples) -> dict[Shares, float]:
    """The IoU of a phrase for each pair of shares; the one that its direction does not use changes nothing."""
    regions = Regions(Gazetteer.open())
    region = regions.country(item["country"])
    assert region is not None
    units = {unit.code: unit.shape for unit in regions.units(item["country"])}
    points = samples[item["country"]]
    held = {code: {i for i, (lon, lat, _) in enumerate(points) if shapes.contains(shape, lon, lat)} for code, shape in units.items()}
    meant = {i for i, (_, _, unit) in enumerate(points) if unit in item["core"]}
    by_share: dict[float, float] = {}
    direction = item["direction"]
    shares = {"C": (MIDDLE_SHARE,)}.get(direction, CARDINAL if len(direction) == 1 else DIAGONAL)
    for share in shares:
        part = operators.middle_of(region.shape, share) if direction == "C" else _end(region.shape, direction, share)
        found = set().union(*(held[code] for code in operators.snapped(part, units, COVERED)))
        by_share[share] = len(found & meant) / len(found | meant)
    place = 1 if len(direction) > 1 else 0
    return {pair: by_share[MIDDLE_SHARE if direction == "C" else pair[place]] for pair in product(CARDINAL, DIAGONAL)}


def _end(region: shapes.Shape, direction: str, share: float) -> shapes.Shape:
    return operators.end_of(region, BEARINGS[direction], share, bent=True)


if __name__ == "__main__":
    main()
