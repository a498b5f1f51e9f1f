"""Which place on Earth a name means: the document decides."""

from __future__ import annotations

import pytest

from geomap.models import Toponym
from geomap.places import Gazetteer
from geomap.read import from_text
from geomap.recognise import recognise
from geomap.resolve import resolve


def toponyms(text: str, gazetteer: Gazetteer, language: str = "en") -> dict[str, Toponym]:
    article = from_text(text, id="d1", source="test", language=language)
    return {each.label: each for each in resolve(article, recognise(article, gazetteer), gazetteer)}


SENSES = [
    ("en", "Shells fell near Donetsk and Bakhmut, Ukraine said. The Security Council met in New York.", "New York", ("US", "US-NY")),
    ("en", "Protesters met in Paris, Texas on Friday.", "Paris", ("US", "US-TX")),
    ("en", "Protesters met in Paris on Friday.", "Paris", ("FR", "FR-IDF")),
    ("en", "Clashes broke out in Tripoli. The Lebanese army sent troops to Tripoli and Sidon in Lebanon.", "Tripoli", ("LB", "LB-AS")),
    ("en", "Clashes broke out in Tripoli. Libya closed the road to Misrata.", "Tripoli", ("LY", "LY-TB")),
    ("fr", "Le sommet se tient à Hambourg, en Allemagne.", "Hambourg", ("DE", "DE-HH")),
    ("fr", "Une opération a lieu dans la commune d'Argelia, en Colombie, près de Popayán.", "Argelia", ("CO", "CO-CAU")),
    ("en", "Talks open in Geneva. Sudan wants peace in Khartoum and Omdurman, American envoys say.", "Geneva", ("CH", "CH-GE")),
]


@pytest.mark.parametrize(("language", "text", "name", "where"), SENSES)
def test_a_name_means_the_place_that_fits_the_text(language, text, name, where, gazetteer):
    found = toponyms(text, gazetteer, language)[name]
    assert (found.country, found.admin1) == where


def test_all_mentions_of_a_place_are_one_toponym_with_its_people(gazetteer):
    found = toponyms("La Syrie est en guerre. L'armée syrienne tient Alep, en Syrie.", gazetteer, "fr")
    assert [each.text for each in found["Syrie"].mentions] == ["Syrie", "syrienne", "Syrie"]


def test_a_name_that_fits_nothing_in_the_text_is_left_unresolved_with_its_reason(gazetteer):
    found = toponyms("Les soldats sont entrés dans le bourg de Zorgobalé, au Mali.", gazetteer, "fr")["Zorgobalé"]
    assert found.geometry is None
    assert found.confidence == 0
    assert "gazetteer" in (found.reason or "")


def test_alternatives_are_kept_with_their_share(gazetteer):
    found = toponyms("Protesters met in Paris on Friday.", gazetteer)["Paris"]
    assert found.alternatives
    assert found.confidence >= max(each.score for each in found.alternatives)


def test_a_town_that_stands_where_a_capital_might_is_literal(gazetteer):
    found = toponyms("Paris, Texas has said no to Mexico.", gazetteer)["Paris"]
    assert [each.usage for each in found.mentions] == ["literal"]
