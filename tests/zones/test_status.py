"""What holds in a zone, in seven languages: its status, how sure it is and since when, told by the events of fresh articles."""

import pytest

from geomap import pipeline
from geomap.read import from_text

PUBLISHED = "2024-05-10"  # a Friday
TOLD = [
    ("en", "A ceasefire took effect in northern Yemen on 2 April 2024.", "convention(YE, N)", "ceasefire", "2024-04-02"),
    ("en", "The army declared a no-fly zone over eastern Libya on Monday.", "convention(LY, E)", "no-fly zone", "2024-05-06"),
    (
        "en",
        "Israel issued an evacuation order for the northern Gaza Strip on 5 May.",
        "zone(northern Gaza Strip)",
        "evacuation order",
        "2024-05-05",
    ),
    (
        "en",
        "A humanitarian corridor was opened along the road from Goma to Sake on Tuesday.",
        "road(Goma, Sake)",
        "humanitarian corridor",
        "2024-05-07",
    ),
    (
        "en",
        "Rebels said they controlled southeastern Central African Republic since March.",
        "convention(CF, SE)",
        "claimed control",
        "2024-03",
    ),
    ("fr", "Un cessez-le-feu est entré en vigueur dans le nord du Mali le 2 mai.", "convention(ML, N)", "ceasefire", "2024-05-02"),
    ("fr", "L'armée a ordonné l'évacuation du sud du Liban lundi.", "convention(LB, S)", "evacuation order", "2024-05-06"),
    (
        "fr",
        "Un couloir humanitaire a été ouvert le long de la route reliant Goma à Sake mardi.",
        "road(Goma, Sake)",
        "humanitarian corridor",
        "2024-05-07",
    ),
    (
        "fr",
        "Les rebelles affirment contrôler le sud-est de la Centrafrique depuis mars.",
        "convention(CF, SE)",
        "claimed control",
        "2024-03",
    ),
    ("es", "El ejército ordenó la evacuación del norte de Siria el lunes.", "convention(SY, N)", "evacuation order", "2024-05-06"),
    ("de", "In Nordsyrien gilt seit Montag eine Waffenruhe.", "convention(SY, N)", "ceasefire", "2024-05-06"),
    ("ru", "На северо-востоке Сирии с понедельника действует перемирие.", "convention(SY, NE)", "ceasefire", "2024-05-06"),
    ("uk", "На півночі Харківської області 9 травня оголосили евакуацію.", "cardinal_part(UA-63, N)", "evacuation order", "2024-05-09"),
    ("ar", "دخل وقف إطلاق النار حيز التنفيذ في شمال سوريا يوم الاثنين.", "convention(SY, N)", "ceasefire", "2024-05-06"),
]


@pytest.mark.parametrize("told", TOLD, ids=[" ".join((each[0], each[3])) for each in TOLD])
def test_a_zone_says_what_holds_in_it_and_since_when(gazetteer, told):
    (language, text, *known) = told
    article = from_text(text, id="d1", source="a.txt", language=language, published=PUBLISHED)
    (zone,) = pipeline.extract(article, gazetteer).zones
    assert [zone.method, zone.status, zone.start] == known


def test_a_claim_of_control_stays_a_claim(gazetteer):
    article = from_text(TOLD[4][1], id="d1", source="a.txt", language="en", published=PUBLISHED)
    assert pipeline.extract(article, gazetteer).zones[0].certainty == "claimed"
