"""The first article, when the shared files are there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geomap.read import from_text

SEED = Path(__file__).parents[3] / "shared" / "seed"
KINDS = {"sentence": "body", "subheading": "heading", "furniture": "furniture"}

pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the first article is not part of the project")


def test_sentences_of_the_first_article_are_those_of_its_gold():
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    article = from_text((SEED / "article.fr.txt").read_text(encoding="utf-8"))
    assert [(s.start, s.end, s.kind) for s in article.sentences] == [(s["start"], s["end"], KINDS[s["kind"]]) for s in gold["sentences"]]


def test_the_first_article_is_in_its_own_language():
    assert from_text((SEED / "article.fr.txt").read_text(encoding="utf-8")).document.language == "fr"
