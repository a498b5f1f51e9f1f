from __future__ import annotations

import pytest

from geomap.render.passages import passages


@pytest.fixture
def found(examples):
    dossier = examples.syria()
    return passages(dossier.documents[0], dossier)


def test_the_passages_are_the_whole_text(found, examples):
    assert "".join(text for text, _, _ in found) == examples.TEXT


def test_a_trigger_is_a_passage_of_its_own(found):
    assert ("trêve", ["event:truce"], ["event:truce"]) in found


def test_words_that_several_quote_belong_to_all_of_them(found):
    both = [text for text, ids, _ in found if ids == ["event:truce", "zone:south-west"]]
    assert both == ["dans le sud-ouest syrien, aux alentours de Deraa"]
