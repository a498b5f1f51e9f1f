"""Each seed is what seeds/README.md says it is."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from geomap import languages
from geomap.events.taxonomy import classes
from geomap.exchange import dumps, notes
from tests.quality.geometry import contains
from tests.quality.seeds import FRESH, SEEDS, Seed, seeds

SHARED = Path(__file__).parents[3] / "shared" / "seed" / "article.fr.txt"
WORDS_IN_COMMON = 8
"""Seven are no sentence: "dans le sud-ouest de la Syrie"."""
each_seed = pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.name)
each_article = pytest.mark.parametrize("seed", [*seeds(), *seeds(FRESH)], ids=lambda seed: seed.name)


def runs(text: str, length: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def test_every_article_has_a_gold_and_a_line_in_the_readme():
    named = {seed.article.name for seed in seeds()}
    assert named == {path.name for path in SEEDS.glob("*.txt")}
    readme = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in readme for name in named)


def test_every_language_has_an_article_and_french_and_english_have_two():
    spoken = [seed.language for seed in seeds()]
    assert set(spoken) == set(languages.codes())
    assert min(spoken.count("fr"), spoken.count("en")) >= 2


@each_article
def test_the_gold_is_of_this_very_text(seed: Seed):
    (document,) = seed.gold.documents
    data = seed.article.read_bytes()
    assert document.text == data.decode()
    assert document.sha256 == hashlib.sha256(data).hexdigest()
    assert document.published
    assert document.source == seed.article.name
    assert f".{document.language}.txt" in seed.article.name


@each_seed
def test_the_article_is_of_an_article_s_length_and_begins_with_its_title(seed: Seed):
    text = seed.gold.documents[0].text
    assert 250 <= len(text.split()) <= 450
    assert text.splitlines()[0] == seed.gold.title


@each_article
def test_the_gold_is_written_as_the_codec_writes_it_and_refers_to_nothing_missing(seed: Seed):
    path = seed.article.with_name(f"{seed.name}.gold.geojson")
    assert path.read_text(encoding="utf-8") == dumps(seed.gold)
    assert not notes(seed.gold)


@each_article
def test_every_gold_event_is_of_a_class_of_the_taxonomy(seed: Seed):
    known = {(each.event_type, each.sub_event_type) for each in classes().values()}
    assert {(event.event_type, event.sub_event_type) for event in seed.gold.events} <= known


@each_article
def test_every_trigger_stands_in_its_evidence(seed: Seed):
    for event in seed.gold.events:
        assert any(span.start <= event.trigger.start and event.trigger.end <= span.end for span in event.evidence), event.label


@each_seed
def test_only_a_literal_mention_locates_a_gold_event(seed: Seed):
    literal = {place.id for place in seed.gold.places if any(mention.usage == "literal" for mention in place.mentions)}
    zones = {zone.id for zone in seed.gold.zones}
    for event in seed.gold.events:
        assert {where.place for where in event.where} <= literal | zones, event.label


@each_seed
def test_no_gold_event_is_pinned_that_is_known_by_country_only(seed: Seed):
    drawn = {place.id for place in seed.gold.places if place.geometry}
    for event in seed.gold.events:
        exact = [where for where in event.where if where.role == "event" and where.precision < 5 and where.place in drawn]
        assert (event.geometry is not None) == bool(exact), event.label


@each_seed
def test_a_presumed_or_negated_event_has_the_word_that_says_so(seed: Seed):
    for event in seed.gold.events:
        assert event.certainty == "reported_fact" or event.cue, event.label


@each_seed
def test_a_zone_holds_a_town_of_its_units_and_none_of_another(seed: Seed):
    for zone in seed.gold.zones:
        towns = [place for place in seed.gold.places if place.geometry and place.feature in ("populated_place", "capital")]
        inside = {place.admin1 for place in towns if contains(zone.geometry, *place.geometry.coordinates)}
        assert inside, zone.label
        assert inside <= set(zone.units), zone.label


@pytest.mark.skipif(not SHARED.exists(), reason="the first article is not ours to ship")
@each_article
def test_no_article_reuses_words_of_the_first_one(seed: Seed):
    first = runs(SHARED.read_text(encoding="utf-8"), WORDS_IN_COMMON)
    assert not runs(seed.gold.documents[0].text, WORDS_IN_COMMON) & first
