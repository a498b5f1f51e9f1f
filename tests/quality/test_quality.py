"""The gate: the whole pipeline on every seed, against the pinned floors; and the first article, where it is at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from geomap.exchange import dumps
from geomap.pipeline import extract
from geomap.places import Gazetteer
from geomap.read import read
from tests.quality import floors
from tests.quality.score import values
from tests.quality.seeds import FRESH, by_group, extracted, seeds

SHARED = Path(__file__).parents[3] / "shared"

AT_THEIR_BAR = ("mentions", "pins", "wrong_pins", "zone", "broken_quotes")
AT_LEAST = {"events": 0.70, "types": 0.70}
"""What the checker's other measures must reach; its own bars are higher."""


def test_the_pipeline_reaches_its_floors_on_every_seed_and_fresh_article(capsys):
    chosen = (*seeds(), *seeds(FRESH))
    found = {group: values(scores) for group, scores in by_group(chosen, list(extracted(chosen))).items()}
    with capsys.disabled():
        sys.stdout.write("\n" + floors.table(found, floors.read()) + "\n")
    assert not list(floors.below(found, floors.read()))


@pytest.mark.skipif(not (SHARED / "check" / "score_seed.py").exists(), reason="the first article is not ours to ship")
def test_the_first_article_reaches_the_bars_of_its_checker(tmp_path):
    dossier = tmp_path / "dossier.geojson"
    dossier.write_text(dumps(extract(read(SHARED / "seed" / "article.fr.txt"), Gazetteer.open())), encoding="utf-8")
    checked = subprocess.run([sys.executable, SHARED / "check" / "score_seed.py", dossier], capture_output=True, text=True, check=False)
    lines = {line.split()[0]: line for line in checked.stdout.splitlines() if " bar " in line}
    assert not [measure for measure in AT_THEIR_BAR if "BELOW" in lines[measure]], checked.stdout
    assert not [measure for measure, least in AT_LEAST.items() if float(lines[measure].split()[1]) < least], checked.stdout
