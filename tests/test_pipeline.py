"""The stages in order, on one article and on several."""

from __future__ import annotations

import pickle
from dataclasses import replace

from geomap import exchange, pipeline, read
from geomap.models import Geometry

EAST = "Shelling hit Kharkiv on Monday. Protesters marched in Poltava on Tuesday."
WEST = "A drone struck a depot in Kharkiv on Wednesday. In Lviv, two people were killed in a blast."


def articles():
    return [
        read.from_text(text, id=f"d{i}", source=f"{i}", language="en", published="2022-06-07") for i, text in enumerate((EAST, WEST), 1)
    ]


def test_a_dossier_of_several_articles_can_be_written(gazetteer):
    dossier = pipeline.extract_all(articles(), gazetteer, title="Two")
    assert exchange.loads(exchange.dumps(dossier)) == dossier
    assert dossier.title == "Two"
    assert exchange.notes(dossier) == ()


def test_the_same_place_of_several_articles_is_one_with_all_its_mentions(gazetteer):
    (kharkiv,) = (place for place in pipeline.extract_all(articles(), gazetteer).places if place.label == "Kharkiv")
    assert [mention.document for mention in kharkiv.mentions] == ["d1", "d2"]


def test_several_articles_have_the_events_of_each(gazetteer):
    alone = [pipeline.extract(article, gazetteer) for article in articles()]
    assert all(dossier.events for dossier in alone)
    assert pipeline.merge(alone).events == alone[0].events + alone[1].events


def told(*texts):
    return [read.from_text(text, id=f"d{i}", source=f"{i}", language="en", published="2022-06-07") for i, text in enumerate(texts, 1)]


def test_an_event_that_two_articles_tell_is_one_with_the_words_and_numbers_of_both(gazetteer):
    one = "A drone strike hit a depot in Kharkiv on 6 June, killing four people."
    other = "In the drone strike in Kharkiv on 6 June, six people were killed, doctors said."
    (event,) = pipeline.extract_all(told(one, other), gazetteer).events
    assert [each.document for each in event.evidence] == ["d1", "d2"]
    assert [(each.text.document, each.best) for each in event.numbers] == [("d1", 4), ("d2", 6)]


def test_the_same_kind_of_event_on_another_day_or_in_another_town_stays_another(gazetteer):
    one = "A drone strike hit Kharkiv on 6 June."
    later, elsewhere = "A drone strike hit Kharkiv on 4 June.", "A drone strike hit Poltava on 6 June."
    assert len(pipeline.extract_all(told(one, later, elsewhere), gazetteer).events) == 3


class Server:
    """A geocoder that knows every name it is asked for, and always the same place."""

    service, credit = "nominatim", "the server's own"

    def complete(self, toponyms, *, language):
        assert language == "en"
        point = Geometry(type="Point", coordinates=(38.0, 35.0))
        return tuple(
            each if each.geometry else replace(each, id="place:nominatim:1", geometry=point, source="nominatim", reason=None)
            for each in toponyms
        )


def test_two_names_of_one_place_of_a_server_are_one_place(gazetteer):
    (article,) = told("Shells hit the village of Qwertzu in Syria on 3 June. The army then stormed the village of Asdfgo.")
    dossier = pipeline.extract(article, gazetteer, online=Server())
    (found,) = (each for each in dossier.places if each.source == "nominatim")
    assert [each.text for each in found.mentions] == ["Qwertzu", "Asdfgo"]
    assert exchange.loads(exchange.dumps(dossier)) == dossier


def test_the_credit_of_any_article_is_that_of_the_map(gazetteer):
    articles = told("Shells hit Raqqa in Syria on 3 June.", "Shells hit the village of Qwertzu in Syria on 4 June.")
    info = pipeline.extract_all(articles, gazetteer, online=Server()).gazetteer
    assert info.licence == f"{gazetteer.info.licence}; nominatim: the server's own"


def test_the_gazetteer_and_the_dossier_can_be_sent_to_another_process(gazetteer):
    there = pickle.loads(pickle.dumps(gazetteer))  # noqa: S301 - our own bytes
    dossier = pipeline.extract(articles()[0], there)
    assert pickle.loads(pickle.dumps(dossier)) == pipeline.extract(articles()[0], gazetteer)  # noqa: S301


def test_an_entry_of_a_clock_time_is_read_where_only_the_year_of_publication_is_known(gazetteer):
    text = "08:00 — Good morning. In November they seized the Galaxy Leader and its crew, who are still held in Hodeidah."
    assert pipeline.extract(read.from_text(text, language="en", published="2017"), gazetteer).places
