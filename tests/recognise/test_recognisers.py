"""Other recognisers add names to the gazetteer scan; they never replace its checks."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from geomap.errors import UsageError
from geomap.places import Gazetteer
from geomap.read import from_text
from geomap.recognise import recognise, recogniser

TEXT = (
    "Des tirs ont visé Khan Cheikhoun et les hameaux voisins. Zorgobalé compte ses morts, dit le maire. "
    "Mardi, Donald Trump a parlé à Damas. Le convoi venait de La Haye."
)


class Marks:
    """A recogniser that marks the words it was made with."""

    def __init__(self, *words: str) -> None:
        self._words = words

    def spans(self, text: str) -> list[tuple[int, int]]:
        return [(text.index(word), text.index(word) + len(word)) for word in self._words]


def mentions(gazetteer: Gazetteer, *others: Marks) -> list[str]:
    return [each.text for each in recognise(from_text(TEXT, language="fr"), gazetteer, others)]


def test_a_name_that_only_another_recogniser_sees_is_added(gazetteer):
    assert "Zorgobalé" not in mentions(gazetteer)
    assert mentions(gazetteer, Marks("Zorgobalé")) == sorted([*mentions(gazetteer), "Zorgobalé"], key=TEXT.index)


def test_what_the_gazetteer_scan_found_stays_as_it_is(gazetteer):
    assert mentions(gazetteer, Marks("Khan", "Khan Cheikhoun et les hameaux", "Damas")) == mentions(gazetteer)


def test_persons_days_and_common_words_stay_none_whoever_calls_them_places(gazetteer):
    assert mentions(gazetteer, Marks("Donald Trump", "Mardi", "morts", "Le")) == mentions(gazetteer)


def test_an_unknown_recogniser_or_a_missing_pipeline_is_said_in_a_sentence():
    with pytest.raises(UsageError, match="there is no recogniser 'flair'"):
        recogniser("flair:ner")
    with pytest.raises(UsageError, match="pip install xx-none-sm"):
        recogniser("spacy:xx_none_sm")


@pytest.fixture(scope="module")
def spacy_dossier(tmp_path_factory):
    """What the command line makes of TEXT with the real French pipeline."""
    article = tmp_path_factory.mktemp("spacy") / "a.fr.txt"
    article.write_text(TEXT, encoding="utf-8")
    run = [sys.executable, "-W", "ignore", "-m", "geomap", "extract", str(article), "--recogniser", "spacy:fr_core_news_sm"]
    return json.loads(subprocess.run(run, check=True, capture_output=True, encoding="utf-8").stdout)


def test_a_spacy_pipeline_is_merged_with_the_scan(spacy_dossier, gazetteer):
    found = {each["text"] for feature in spacy_dossier["features"] for each in feature["properties"].get("mentions", ())}
    assert set(mentions(gazetteer)) <= found
    assert "Donald Trump" not in found
