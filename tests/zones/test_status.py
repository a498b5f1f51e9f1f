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


ENDS = [
    ("en", "A ceasefire in northern Yemen will last until 31 August.", None, "2024-08-31"),
    ("en", "Rebels entered the town in southern Lebanon on Monday after an 18-month siege.", None, "2024-05-06"),
    ("de", "Nach einer zweiwöchigen Waffenruhe in Nordsyrien wurde am Montag gekämpft.", None, "2024-05-06"),
    ("en", "A 72-hour truce took effect in southern Lebanon on Monday.", "2024-05-06", "2024-05-09"),
    ("en", "A two-week ceasefire began in northern Ethiopia on 2 May.", "2024-05-02", "2024-05-16"),
    ("en", "A truce will hold in western Sudan from 8 July to 12 July.", "2024-07-08", "2024-07-12"),
    ("en", "The army lifted the siege of northern Gaza on Monday.", None, "2024-05-06"),
    ("en", "The ceasefire in eastern DR Congo ended on 3 May.", None, "2024-05-03"),
    ("en", "A truce began in northern Mali on Monday, two days after talks in Algiers.", "2024-05-06", None),
    ("en", "The ceasefire that took hold in northern Mali on 2 May has not ended.", "2024-05-02", None),
    ("fr", "Un cessez-le-feu est en vigueur dans le nord du Mali jusqu'au 31 août.", None, "2024-08-31"),
    ("fr", "Une trêve de 72 heures a débuté lundi dans le sud du Liban.", "2024-05-06", "2024-05-09"),
    ("fr", "Un cessez-le-feu entrera en vigueur dans l'est du Congo à partir du 8 juillet.", "2024-07-08", None),
    ("es", "La tregua en el norte de Siria durará hasta el 31 de agosto.", None, "2024-08-31"),
    ("es", "El ejército levantó el lunes el asedio del norte de Gaza.", None, "2024-05-06"),
    ("de", "In Nordsyrien begann am Montag eine zweiwöchige Waffenruhe.", "2024-05-06", "2024-05-20"),
    ("de", "Die Waffenruhe in Nordsyrien gilt bis zum 31. August.", None, "2024-08-31"),
    ("ru", "В понедельник на севере Сирии началось 72-часовое перемирие.", "2024-05-06", "2024-05-09"),
    ("ru", "Перемирие на севере Сирии продлится до 31 августа.", None, "2024-08-31"),
    ("uk", "Армія в понеділок зняла облогу з північної частини Сектору Гази.", None, "2024-05-06"),
    ("uk", "Перемир'я на півночі Сирії триватиме до 31 серпня.", None, "2024-08-31"),
    ("ar", "بدأت يوم الاثنين هدنة لمدة 72 ساعة في شمال سوريا.", "2024-05-06", "2024-05-09"),
    ("ar", "رفع الجيش يوم الاثنين الحصار عن شمال قطاع غزة.", None, "2024-05-06"),
]


@pytest.mark.parametrize(("language", "text", "start", "end"), ENDS, ids=[each[1][:50] for each in ENDS])
def test_a_zone_says_until_when_it_holds(gazetteer, language, text, start, end):
    (zone,) = pipeline.extract(from_text(text, id="d1", source="a.txt", language=language, published=PUBLISHED), gazetteer).zones
    assert (zone.start, zone.end) == (start, end)


def test_the_name_of_an_army_is_no_zone(gazetteer):
    text = "Since early this year the Arakan Army has surrounded Sittwe, the capital of Rakhine State."
    article = from_text(text, id="d1", source="a.txt", language="en", published=PUBLISHED)
    assert pipeline.extract(article, gazetteer).zones == ()


@pytest.mark.parametrize(
    ("language", "text", "methods"),
    [
        (
            "fr",
            "Goma et Beni sont au Nord-Kivu. La trêve négociée à Luanda est entrée en vigueur dans l'est du pays.",
            ["convention(CD, E)"],
        ),
        (
            "en",
            "Fighting went on in Goma and Beni. A truce brokered in Luanda took effect in the east of the country.",
            ["convention(CD, E)"],
        ),
        ("en", "Rebels hold Goma and Beni. In Mali, a ceasefire took effect in the north of the country.", ["convention(ML, N)"]),
    ],
)
def test_the_country_is_the_one_that_the_text_is_about(gazetteer, language, text, methods):
    dossier = pipeline.extract(from_text(text, id="d1", source="a.txt", language=language, published=PUBLISHED), gazetteer)
    assert [each.method for each in dossier.zones] == methods
    assert not any(event.geometry for event in dossier.events if event.plover.event == "AGREE")
