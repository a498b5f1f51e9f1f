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
    ("ru", "Бои идут в Донецке, Бахмуте и Краматорске. Обстреляно село Николаевка Сумской области.", "Николаевка", ("UA", "UA-59")),
    ("en", "Shells fell near Donetsk and Bakhmut, Ukraine said. The Security Council met in New York.", "New York", ("US", "US-NY")),
    ("en", "Protesters met in Paris, Texas on Friday.", "Paris", ("US", "US-TX")),
    # what it lies "in", though the name is a capital's, and the unit of the country told there
    ("en", "Rebels attacked Buenos Aires, in the south-western department of Cauca.", "Buenos Aires", ("CO", "CO-CAU")),
    ("en", "Rebels attacked the town of Buenos Aires in Cauca on Saturday.", "Buenos Aires", ("CO", "CO-CAU")),
    ("en", "Gunmen attacked Cordoba, in Colombia's Bolivar department, on Saturday.", "Cordoba", ("CO", "CO-BOL")),
    ("fr", "Des rebelles ont attaqué Buenos Aires, dans le département colombien du Cauca.", "Buenos Aires", ("CO", "CO-CAU")),
    ("es", "Disidentes atacaron Buenos Aires, en el suroccidental departamento de Cauca.", "Buenos Aires", ("CO", "CO-CAU")),
    ("de", "Rebellen griffen Buenos Aires in der kolumbianischen Provinz Cauca an.", "Buenos Aires", ("CO", "CO-CAU")),
    ("en", "Russian shells hit Simferopol in Russian-annexed Crimea on Monday.", "Simferopol", ("UA", "UA-43")),
    ("en", "Rebels from Goma in Rwanda attacked Sake.", "Goma", ("CD", "CD-NK")),
    ("en", "Protesters met in Paris on Friday.", "Paris", ("FR", "FR-IDF")),
    ("en", "Clashes broke out in Tripoli. The Lebanese army sent troops to Tripoli and Sidon in Lebanon.", "Tripoli", ("LB", "LB-AS")),
    ("en", "Clashes broke out in Tripoli. Libya closed the road to Misrata.", "Tripoli", ("LY", "LY-TB")),
    ("fr", "Le sommet se tient à Hambourg, en Allemagne.", "Hambourg", ("DE", "DE-HH")),
    ("fr", "Une opération a lieu dans la commune d'Argelia, en Colombie, près de Popayán.", "Argelia", ("CO", "CO-CAU")),
    ("es", "Fue detenido en un aeródromo de El Paso, Texas, según el Gobierno de México en Sinaloa.", "Texas", ("US", "US-TX")),
    ("en", "In the southern province of Shabwa, clashes killed six soldiers, officials in Aden, Yemen said.", "Shabwa", ("YE", "YE-SH")),
    ("en", "Shells hit the Sotk village of Armenia's Gegharkunik Province.", "Armenia", ("AM", None)),
    ("en", "MEXICO CITY (AP) - Four policemen were killed in the west of Mexico.", "Mexico", ("MX", None)),
    ("es", "Las partes se reunirán en Ginebra el 5 de mayo.", "Ginebra", ("CH", "CH-GE")),
    # where people meet is rather a large town than a small one nearby
    (
        "es",
        "Hubo combates en Cali y en Popayán, en Colombia. Gustavo Petro se reunió en Madrid con Pedro Sánchez.",
        "Madrid",
        ("ES", "ES-MD"),
    ),
    ("es", "Hubo combates en Cali y en Popayán, en Colombia. La ONU pidió calma desde Ginebra.", "Ginebra", ("CH", "CH-GE")),
    ("es", "Hubo combates en Cali y en Popayán, en Colombia, y dos muertos en Ginebra.", "Ginebra", ("CO", "CO-VAC")),
    ("de", "Bei Kämpfen in Süd-Kordofan starben zwölf Zivilisten.", "Süd-Kordofan", ("SD", "SD-KS")),
    ("es", "Los combates en Kivu Sur dejaron 20 muertos.", "Kivu Sur", ("CD", "CD-SK")),
    ("es", "Dos policías murieron en la región costa grande de Guerrero, en México.", "Guerrero", ("MX", "MX-GRO")),
    ("es", "Los bombardeos en Al Hudeida, en el Yemen, dejaron 20 muertos.", "Al Hudeida", ("YE", "YE-HU")),
    ("de", "Das Gericht in Den Haag verhängte zehn Jahre Haft.", "Haag", ("NL", "NL-ZH")),
    ("de", "Im Donezker Gebiet kamen drei Menschen ums Leben.", "Donezker Gebiet", ("UA", "UA-14")),
    (
        "ru",
        "Украинский дрон атаковал автобус в посёлке Погар Брянской области. Удар Вооружённых сил Украины пришёлся по дому в Донецке.",
        "Донецке",
        ("UA", "UA-14"),
    ),
    ("en", "Mozambique counts the dead of Palma, said a minister in Maputo.", "Palma", ("MZ", "MZ-P")),
    # a town of the people named before it, and a capital rather than a town known by another name
    ("en", "Indonesia said talks would resume in the Dutch resort of Noordwijk.", "Noordwijk", ("NL", "NL-ZH")),
    ("fr", "L'Inde accuse : des armes viennent de la ville pakistanaise de Hyderabad.", "Hyderabad", ("PK", "PK-SD")),
    ("en", "India struck Muzaffarabad after the attack in Pahalgam and Srinagar. Islamabad denies it.", "Islamabad", ("PK", "PK-IS")),
    ("es", "Rusia tomó la aldea de Novopil, en Donetsk, y Ucrania atacó Riazán.", "Donetsk", ("UA", "UA-14")),
    # a unit called after a direction, of the country that the text names
    ("es", "En Haití, hombres armados atacaron dos pueblos del departamento del Oeste.", "Oeste", ("HT", "HT-OU")),
    ("fr", "Au Sri Lanka, deux soldats ont été tués dans la province du Nord.", "Nord", ("LK", "LK-4")),
    ("fr", "Au Mali, douze villages de la région du Nord sont vides.", "Nord", (None, None)),
    ("en", "Talks open in Geneva. Sudan wants peace in Khartoum and Omdurman, American envoys say.", "Geneva", ("CH", "CH-GE")),
]


@pytest.mark.parametrize(("language", "text", "name", "where"), SENSES)
def test_a_name_means_the_place_that_fits_the_text(language, text, name, where, gazetteer):
    found = toponyms(text, gazetteer, language)[name]
    assert (found.country, found.admin1) == where


def test_a_capital_that_the_language_calls_otherwise_is_not_meant_by_the_name_of_its_country(gazetteer):
    assert toponyms("El Gobierno de México rechazó la propuesta.", gazetteer, "es")["México"].feature == "country"
    assert toponyms("Nigeria es el país más poblado de África.", gazetteer, "es")["África"].feature == "continent"


def test_all_mentions_of_a_place_are_one_toponym_with_its_people(gazetteer):
    found = toponyms("La Syrie est en guerre. L'armée syrienne tient Alep, en Syrie.", gazetteer, "fr")
    assert [each.text for each in found["Syrie"].mentions] == ["Syrie", "syrienne", "Syrie"]


def test_a_name_that_fits_nothing_in_the_text_is_left_unresolved_with_its_reason(gazetteer):
    found = toponyms("Les soldats sont entrés dans le bourg de Zorgobalé, au Mali.", gazetteer, "fr")["Zorgobalé"]
    assert found.geometry is None
    assert found.confidence == 0
    assert "gazetteer" in (found.reason or "")


def test_a_village_that_is_said_to_lie_in_another_country_is_no_namesake(gazetteer):
    text = "Des combats ont éclaté à Bangui.\n\nDes habitants ont fui à Ndu, sur l'autre rive, en République démocratique du Congo."
    assert toponyms(text, gazetteer, "fr")["Ndu"].geometry is None
    assert toponyms("Des frappes ont visé Deraa, en Irak et au Yémen.", gazetteer, "fr")["Deraa"].country == "SY"


def test_a_village_far_from_nearly_all_that_the_text_names_is_not_meant(gazetteer):
    text = "Армия обстреляла Омдурман, Хартум и Кадугли. Бои идут в Саррола."
    assert toponyms(text, gazetteer, "ru")["Саррола"].geometry is None


def test_no_town_is_in_a_country_that_the_text_does_not_speak_of_far_from_all_others(gazetteer):
    text = (
        "Soldiers came to Soro from Ouahigouya, in northern Burkina Faso. They shot people in Soro. Others were killed in Nondin and "
        "Thiou, in Yatenga province, and, last year, in Karma, people from Soro said."
    )
    found = toponyms(text, gazetteer)
    assert (found["Soro"].geometry, found["Karma"].geometry, found["Thiou"].country) == (None, None, "BF")


def test_an_abbreviation_in_capitals_is_no_small_town(gazetteer):
    found = toponyms("Nineteen people were barred from the EU, officials said in Berlin and Paris.", gazetteer)
    assert found["EU"].name == "European Union"


def test_what_a_noun_behind_it_calls_a_unit_is_the_unit(gazetteer):
    found = toponyms("Warplanes struck radar sites in Taiz governorate, Yemen, on Monday.", gazetteer)["Taiz"]
    assert found.feature == "first_order_unit"


def test_a_unit_that_only_other_countries_have_by_its_full_name_is_that_of_the_country_named(gazetteer):
    found = toponyms("In der Provinz Santa Cruz in Bolivien gab es Proteste.", gazetteer, "de")
    assert next(each for name, each in found.items() if "Santa Cruz" in name).country == "BO"


def test_a_place_that_no_language_calls_otherwise_is_weighed_alike_in_all_of_its_letters(gazetteer):
    assert toponyms("Rebellen haben die Stadt Palma in Cabo Delgado in Mosambik eingenommen.", gazetteer, "de")["Palma"].country == "MZ"


def test_what_the_words_before_it_call_a_river_is_the_river(gazetteer):
    text = "Росіяни обстріляли лівий берег Дніпра. У Дніпрі пролунали вибухи."
    article = from_text(text, id="d1", source="test", language="uk")
    found = {each.text: place.feature for place in resolve(article, recognise(article, gazetteer), gazetteer) for each in place.mentions}
    assert found == {"Дніпра": "river", "Дніпрі": "populated_place"}


def test_a_guess_is_no_answer_but_an_alternative(gazetteer):
    found = toponyms("Les civils ont été massacrés à Pissala, dans le nord du Burkina Faso.", gazetteer, "fr")["Pissala"]
    assert found.geometry is None
    assert found.alternatives


def test_a_name_by_ear_is_trusted_where_the_script_is_another(gazetteer):
    found = toponyms("En Syrie, la ville de Khan Cheikhoun a été bombardée, selon des habitants d'Idleb.", gazetteer, "fr")[
        "Khan Cheikhoun"
    ]
    assert found.confidence > 0.6


def test_alternatives_are_kept_with_their_share(gazetteer):
    found = toponyms("Protesters met in Paris on Friday.", gazetteer)["Paris"]
    assert found.alternatives
    assert found.confidence >= max(each.score for each in found.alternatives)


def test_a_town_that_stands_where_a_capital_might_is_literal(gazetteer):
    found = toponyms("Paris, Texas has said no to Mexico.", gazetteer)["Paris"]
    assert [each.usage for each in found.mentions] == ["literal"]


def where(text: str, gazetteer: Gazetteer, language: str, name: str) -> list[str | None]:
    """The feature of the place that each mention of `name` means, in the order of the text."""
    article = from_text(text, id="d1", source="test", language=language)
    found = resolve(article, recognise(article, gazetteer), gazetteer)
    return [
        feature for _, feature in sorted((each.start, place.feature) for place in found for each in place.mentions if each.text == name)
    ]


PER_MENTION = [
    ("fr", "La trêve vaut dans les provinces de Deraa et Quneitra. Des tirs ont été entendus autour de Deraa, en Syrie.", "Deraa", "ut"),
    ("en", "Clashes spread in the province of Idlib, Syria. Shells hit Idlib again.", "Idlib", "uu"),
    ("en", "Shells hit Idlib, Syria. Clashes spread in the province of Idlib. Shells hit Idlib again.", "Idlib", "tuu"),
    ("en", "The city of Idlib, Syria, was shelled. In the province of Idlib, roads are cut.", "Idlib", "tu"),
    ("es", "Hubo combates en la región de Tumbes, en Perú. Cerca de Tumbes cayeron bombas. Tumbes espera.", "Tumbes", "utt"),
]


@pytest.mark.parametrize(("language", "text", "name", "senses"), PER_MENTION)
def test_a_name_has_one_sense_unless_the_words_beside_it_say_otherwise(language, text, name, senses, gazetteer):
    found = where(text, gazetteer, language, name)
    assert "".join("u" if feature == "first_order_unit" else "t" for feature in found) == senses


def test_a_town_named_as_a_country_is_the_town_of_the_unit_behind_it(gazetteer):
    said = "Cuatro soldados fueron secuestrados en Argelia, en el Cauca. El alcalde de Argelia pidió ayuda."
    assert where(said, gazetteer, "es", "Argelia") == ["populated_place"] * 2
    assert where("Il est passé par Argelia, puis par le Cauca.", gazetteer, "fr", "Argelia") == ["populated_place"]
    assert where("Argelia, y en el Cauca Colombia, enviaron tropas.", gazetteer, "es", "Argelia") == ["country"]


def test_the_container_named_beside_a_mention_makes_its_sense(gazetteer):
    article = from_text("Paris, Texas is small. Paris, France is not. Paris has a tower.", language="en")
    places = {
        each.start: toponym.country for toponym in resolve(article, recognise(article, gazetteer), gazetteer) for each in toponym.mentions
    }
    text = article.document.text
    assert [places[at] for at in range(len(text)) if text.startswith("Paris", at)] == ["US", "FR", "FR"]


def test_confidences_lie_between_nought_and_one_and_fall_where_names_are_shared(gazetteer):
    found = toponyms("Shells fell near Kharkiv, Ukraine said. Springfield is quiet.", gazetteer)
    assert 0.9 < found["Kharkiv"].confidence < 1
    assert found["Springfield"].confidence < found["Kharkiv"].confidence


STRAY = "Clashes between police and protesters in Baghdad, Najaf and Basra continued, Iraq said. A motorcycle exploded in {}."


@pytest.mark.parametrize(("name", "known"), [("Shaab", False), ("Nasiriyah", True), ("Geneva", True)])
def test_a_small_town_of_a_country_that_the_text_has_nothing_else_of_is_not_meant(name, known, gazetteer):
    assert (toponyms(STRAY.format(name), gazetteer)[name].geometry is not None) is known


def test_a_city_far_away_in_a_list_of_names_that_nobody_knows_is_not_meant(gazetteer):
    text = "Les gangs tiennent Kenscoff. À Kenscoff, en Haïti, ils ont brûlé Bello, Bwa Majò, Maroka. Haïti a peur, Pétion-Ville aussi."
    assert toponyms(text, gazetteer, "fr")["Bello"].geometry is None


VILLAGES = [
    ("en", "Shelling hit Al-Qahera village in Idlib on Monday, activists in Idlib, Syria said.", "Al-Qahera"),
    ("en", "Gunmen attacked the village of Paris in Kaduna, Nigeria.", "Paris"),
    ("fr", "Des hommes armés ont attaqué le village de Paris près de Gao, au Mali.", "Paris"),
    ("ru", "Боевики напали на деревню Париж под Гао в Мали.", "Париж"),
    ("ar", "تقدمت القوات باتجاه ناحيتي العباسي والرياض في العراق، ثم قصفت مواقع في محيط الرياض.", "الرياض"),
    # nor one outside the country in a part of which it lies, or far from the town that it is said to be near
    ("ru", "В городе Кона на севере Индии прогремел взрыв.", "Кона"),
    ("ru", "Войска заняли село Барановка в районе города Торецк в Украине.", "Барановка"),
    ("uk", "В Україні бойовики напали на село Новосілки поблизу Мелітополя.", "Новосілки"),
]


@pytest.mark.parametrize(("language", "text", "name"), VILLAGES)
def test_no_city_and_no_place_of_another_country_is_called_a_village(language, text, name, gazetteer):
    assert toponyms(text, gazetteer, language)[name].geometry is None


ELSEWHERE = [
    ("Войска освободили Червоное в Запорожской области.", "Червоное"),
    ("Войска заняли населенный пункт Федоровка в ДНР.", "Федоровка"),
    ("Дрон атаковал Нескучное Харьковской области.", "Нескучное"),
]


def test_a_quarter_is_no_city_of_a_country_that_the_text_does_not_name(gazetteer):
    found = toponyms("قتل ثلاثة أشخاص في غارة على منزل في حي العين في بلدة عيترون جنوبي لبنان.", gazetteer, "ar")
    assert found["العين"].geometry is None


@pytest.mark.parametrize(("text", "name"), ELSEWHERE)
def test_a_village_said_to_lie_in_a_unit_is_no_namesake_elsewhere(text, name, gazetteer):
    assert toponyms(text, gazetteer, "ru")[name].geometry is None


STRIPS = [
    ("fr", "Vingt personnes ont fui la bande de Gaza.", "Gaza", "first_order_unit"),
    ("es", "Veinte personas huyeron de la franja de Gaza.", "Gaza", "first_order_unit"),
    ("ru", "Взрыв прогремел в секторе Газа.", "Газа", "first_order_unit"),
    ("uk", "Вибух пролунав у секторі Гази.", "Гази", "first_order_unit"),
    ("ru", "Взрыв прогремел в городе Газа.", "Газа", "populated_place"),
]


@pytest.mark.parametrize(("language", "text", "name", "feature"), STRIPS)
def test_a_noun_before_a_name_may_make_another_name_of_it(language, text, name, feature, gazetteer):
    assert toponyms(text, gazetteer, language)[name].feature == feature


def test_a_unit_may_have_villages_though_another_country_is_named(gazetteer):
    text = "Російські війська вдарили по містах та селах Запорізької області."
    assert toponyms(text, gazetteer, "uk")["Запорізької області"].feature == "first_order_unit"
