"""People counted: kind, best, low, high and the words."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.read import from_text

CASES = [
    # who says so stands between
    ("es", "El frente mató según el Ejército a doce soldados en Guasdualito.", [("killed", 12, 12, 12, "doce soldados")]),
    # who searched houses is not who was taken
    ("es", "En total 10.000 soldados registraron casa por casa en Soyapango.", []),
    ("fr", "Au moins 160 policiers ont été blessés à Lyon.", [("wounded", 160, 160, None, "Au moins 160 policiers")]),
    (
        "fr",
        "L'attaque de Bourem a tué dix soldats et 46 civils.",
        [("killed", 10, 10, 10, "dix soldats"), ("killed", 46, 46, 46, "46 civils")],
    ),
    ("fr", "Un attentat a fait des dizaines de morts à Kaboul.", [("killed", None, 20, None, "des dizaines de morts")]),
    ("fr", "Un attentat a fait vingt-trois morts à Kaboul.", [("killed", 23, 23, 23, "vingt-trois morts")]),
    ("fr", "Une frappe a tué entre 20 et 30 rebelles à Kidal.", [("killed", None, 20, 30, "entre 20 et 30 rebelles")]),
    ("fr", "Une attaque a tué un homme à 25 km de Kidal le 12 mai 2023.", [("killed", 1, 1, 1, "un homme")]),
    ("fr", "Une explosion a fait une trentaine de morts à Kaboul.", [("killed", 30, None, None, "une trentaine de morts")]),
    ("fr", "Une attaque a tué plus d'une centaine de soldats à Bourem.", [("killed", 100, 100, None, "plus d'une centaine de soldats")]),
    ("en", "More than a dozen people were killed in Goma.", [("killed", 12, 12, None, "More than a dozen people")]),
    (
        "en",
        "A blast killed a US soldier and an Iraqi interpreter in Goma.",
        [("killed", 1, 1, 1, "a US soldier"), ("killed", 1, 1, 1, "an Iraqi")],
    ),
    # who is freed, or belongs to those who fight, is none of the dead
    (
        "en",
        "Troops ended a siege in Quetta, killing 33 militants and freeing more than 300 passengers.",
        [("killed", 33, 33, 33, "33 militants")],
    ),
    (
        "fr",
        "La mission, qui compte environ 400 policiers, a repoussé une attaque à Cabaret, tuant deux assaillants.",
        [("killed", 2, 2, 2, "deux assaillants")],
    ),
    # a captive who is killed is killed
    (
        "en",
        "Twenty-one hostages and four soldiers were killed in Quetta.",
        [("killed", 21, 21, 21, "Twenty-one hostages"), ("killed", 4, 4, 4, "four soldiers")],
    ),
    ("en", "The group executed 50 hostages near Quetta.", [("killed", 50, 50, 50, "50 hostages")]),
    ("en", "Five people were killed by two ballistic missiles in Sumy.", [("killed", 5, 5, 5, "Five people")]),
    ("uk", "Унаслідок удару двома балістичними ракетами по Сумах 117 людей поранені.", [("wounded", 117, 117, 117, "117 людей")]),
    # what is counted is no people
    ("fr", "Trente drones ont visé Odessa ; l'armée affirme en avoir abattu 21.", []),
    ("fr", "Une mine a sauté au passage d'une ONG près de Gao, faisant deux blessés.", [("wounded", 2, 2, 2, "deux blessés")]),
    ("es", "El choque en Cúcuta terminó con un balance de 22 muertos.", [("killed", 22, 22, 22, "22 muertos")]),
    ("es", "Los rebeldes asesinaron al menos a siete civiles en Beni.", [("killed", 7, 7, None, "al menos a siete civiles")]),
    ("es", "Otro soldado murió en Gao, donde los ataques dejaron a miles sin electricidad.", [("killed", 1, 1, 1, "Otro soldado")]),
    ("es", "Tres policías fueron asesinados por dos sicarios en Cúcuta.", [("killed", 3, 3, 3, "Tres policías")]),
    ("en", "Seven people were killed in Quetta in a blast set off by two bombers.", [("killed", 7, 7, 7, "Seven people")]),
    ("es", "La Policía halló fusiles durante una redada en Lagos.", []),
    ("es", "Un hombre sufrió una herida de bala en Ramala.", [("wounded", 1, 1, 1, "Un hombre")]),
    ("en", "Shelling of Goma hurt no one.", []),
    ("en", 'Armed men carried out a "massacre of innocents" in Goma.', []),
    ("de", "Sie wurde 1995 in Wien erschossen.", []),
    ("en", "A seven-year-old girl was killed in Goma.", [("killed", 1, 1, 1, "A seven-year-old girl")]),
    ("uk", "Ракетами С-300 по Харкову поранено двох людей.", [("wounded", 2, 2, 2, "двох людей")]),
    ("uk", "У Харкові поранено жінок 18 та 45 років.", []),
    ("uk", "Внаслідок влучання дрона в Харкові загинула 65-річна жінка.", [("killed", 1, 1, 1, "жінка")]),
    ("uk", "Троє людей, серед них літня жінка, загинули в Харкові.", [("killed", 3, 3, 3, "Троє людей")]),
    ("uk", "Двоє смертників підірвали себе в Кабулі, загинули 9 людей.", [("killed", 9, 9, 9, "9 людей")]),
    ("uk", "За чотири доби в Харкові поранено 11 людей.", [("wounded", 11, 11, 11, "11 людей")]),
    (
        "en",
        "Between 10,000 and 15,000 people were massacred in Bunia.",
        [("killed", None, 10000, 15000, "Between 10,000 and 15,000 people")],
    ),
    ("en", "Shells killed at least five civilians in Goma on 3 May.", [("killed", 5, 5, None, "at least five civilians")]),
    ("en", "Up to 40 people were injured in a blast in Kabul.", [("wounded", 40, None, 40, "Up to 40 people")]),
    ("en", "More than 600,000 refugees fled Khartoum.", [("displaced", 600000, 600000, None, "More than 600,000 refugees")]),
    ("en", "Police arrested dozens of protesters in Tunis.", [("detained", None, 24, None, "dozens of protesters")]),
    ("en", "The strike hit three houses 25 km west of Goma.", []),
    # the word that tells the kind: none beyond a comma or a conjunction where a nearer clause has one, and at any distance in its own
    (
        "en",
        "A strike on Goma left a nurse dead and two others badly hurt.",
        [("killed", 1, 1, 1, "a nurse"), ("wounded", 2, 2, 2, "two others")],
    ),
    ("en", "The death toll from the attacks on villages around Goma and Sake has risen to 113.", [("killed", 113, 113, 113, "113")]),
    ("en", "A soldier killed three women in Goma.", [("killed", 3, 3, 3, "three women")]),
    ("en", "An official said the dead in the strike on Goma were farmers.", []),
    ("fr", "L'attaque de Gao a fait douze morts et sept disparus.", [("killed", 12, 12, 12, "douze morts")]),
    ("fr", "À Gao, quarante jeunes ont été emmenés par la police.", [("detained", 40, 40, 40, "quarante jeunes")]),
    (
        "de",
        "Neun Menschen, darunter drei Kinder, wurden bei einem Luftangriff auf Aleppo getötet.",
        [("killed", 9, 9, 9, "Neun Menschen")],
    ),
    # numbers in words
    ("fr", "L'attaque de Gao a tué quatre-vingt-trois civils.", [("killed", 83, 83, 83, "quatre-vingt-trois civils")]),
    ("de", "In Goma starben bei Angriffen 22 Soldaten.", [("killed", 22, 22, 22, "22 Soldaten")]),
    ("de", "In Goma wurden zweiundvierzig Soldaten getötet.", [("killed", 42, 42, 42, "zweiundvierzig Soldaten")]),
    ("ru", "Не менее двухсот человек погибли в Гоме.", [("killed", 200, 200, None, "Не менее двухсот человек")]),
    ("ar", "قتل مقاتلون من طالبان في كابل.", []),
    ("ar", "أسفر القصف على مأرب عن سقوط 30 شخصا بين قتيل وجريح.", [("killed", 30, 30, 30, "30 شخصا")]),
    ("fr", "Deux soldats de la mission (10 000 hommes) ont été tués à Gao.", [("killed", 2, 2, 2, "Deux soldats")]),
    ("fr", "L'attaque a fait huit blessés à Gao, dont quatre enfants et trois femmes.", [("wounded", 8, 8, 8, "huit blessés")]),
    (
        "fr",
        "Dix soldats, dont trois officiers, et quatre rebelles ont été tués à Gao.",
        [("killed", 10, 10, 10, "Dix soldats"), ("killed", 4, 4, 4, "quatre rebelles")],
    ),
    ("fr", "Une trentaine de rebelles ont tué mardi à Gao six civils.", [("killed", 6, 6, 6, "six civils")]),
    ("fr", "L'armée a abattu deux rebelles à Gao et saisi trois pistolets.", [("killed", 2, 2, 2, "deux rebelles")]),
    ("fr", "Les tueries continuent à Gao malgré une présence policière.", []),
    # one of them, where no article says so, and his age is no number
    (
        "ru",
        "При обстреле Херсона погибла 35-летняя женщина, двое мужчин ранены.",
        [
            ("killed", 1, 1, 1, "женщина"),
            ("wounded", 2, 2, 2, "двое мужчин"),
        ],
    ),
    ("uk", "Через обстріл Херсона поранено 81-річного чоловіка.", [("wounded", 1, 1, 1, "чоловіка")]),
    ("de", "Beim Beschuss von Cherson wurde ein 58-Jähriger getötet.", [("killed", 1, 1, 1, "ein 58-Jähriger")]),
    ("en", "Some 40,000 people were left without power in Odesa, a woman was killed.", [("killed", 1, 1, 1, "a woman")]),
    ("ru", "Полиция задержала в Тбилиси 48 демонстрантов.", [("detained", 48, 48, 48, "48 демонстрантов")]),
    # whoever is jailed is not those whom he killed, nor are rockets people who flee
    ("en", "Soldiers were sentenced to life in prison for the murder of four villagers in Goma.", [("killed", 4, 4, 4, "four villagers")]),
    ("en", "Some 250 projectiles crossed the border near Goma.", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_people_are_counted_with_their_bounds(language, text, expected, gazetteer):
    events = pipeline.extract(from_text(text, language=language), gazetteer).events
    found = [(each.kind, each.best, each.low, each.high, each.text.text) for event in events for each in event.numbers]
    assert found == expected


def test_a_toll_told_in_the_next_sentence_belongs_to_the_attack(gazetteer):
    text = "Un drone a bombardé un marché à Goma. Au moins douze civils ont été tués."
    (event,) = pipeline.extract(from_text(text, language="fr"), gazetteer).events
    assert [(each.kind, each.best) for each in event.numbers] == [("killed", 12)]


EVERYWHERE = [
    ("en", "Twenty to thirty fighters were killed in Gaza.", ("killed", None, 20, 30)),
    ("en", "Some 1.2 million people fled Khartoum.", ("displaced", 1_200_000, None, None)),
    ("fr", "Près de 700 000 personnes ont fui Goma.", ("displaced", 700_000, None, None)),
    ("en", "The war has displaced two million people.", ("displaced", 2_000_000, 2_000_000, 2_000_000)),
    ("en", "Fighting displaced half a million people.", ("displaced", 500_000, 500_000, 500_000)),
    ("fr", "Plus de deux millions de personnes ont fui Goma.", ("displaced", 2_000_000, 2_000_000, None)),
    ("de", "Der Krieg hat zwei Millionen Menschen vertrieben.", ("displaced", 2_000_000, 2_000_000, 2_000_000)),
    ("es", "El ataque en Cúcuta dejó 12 muertos como mínimo.", ("killed", 12, 12, None)),
    ("es", "Cinco sospechosos fueron capturados en Tres Arroyos.", ("detained", 5, 5, 5)),
    ("de", "Bei dem Anschlag in Kabul starben zwischen 20 und 30 Menschen, darunter drei Kinder.", ("killed", None, 20, 30)),
    ("ru", "В Харькове погибли не менее 12 человек.", ("killed", 12, 12, None)),
    ("ru", "Задержаны более трёх тысяч человек.", ("detained", 3000, 3000, None)),
    ("uk", "У Харкові загинули щонайменше п'ятеро людей.", ("killed", 5, 5, None)),
    ("ru", "В Гао убиты более тысячи человек.", ("killed", 1000, 1000, None)),
    ("uk", "У Гао вбили близько тисячі людей.", ("killed", 1000, None, None)),
    ("ru", "В Гао убиты тысячи человек.", ("killed", None, 2000, None)),
    ("ar", "قتل ما لا يقل عن ١٢ شخصا في قصف على غزة.", ("killed", 12, 12, None)),
    ("ar", "قتل جنديان في غزة.", ("killed", 2, 2, 2)),
    ("ar", "أسفر القصف على حلب عن سقوط جرحى و10 قتلى.", ("killed", 10, 10, 10)),
    ("ar", "أودى كمين قرب العريش بـ16 شرطيا.", ("killed", 16, 16, 16)),
    ("ar", "قتل خمسة وعشرون شخصا في حلب.", ("killed", 25, 25, 25)),
    ("ar", "نفذت طائرات خمسا وثلاثين طلعة، وأسفرت عن مقتل 196 عنصرا في الموصل.", ("killed", 196, 196, 196)),
    ("ar", "وقتلت الضربة اثنين من المسلحين في غاو من دون إصابة أي مدني.", ("killed", 2, 2, 2)),
    ("ar", "وفر ما بين 250 ألفا و300 ألف شخص من الخرطوم.", ("displaced", None, 250_000, 300_000)),
]


@pytest.mark.parametrize(("language", "text", "expected"), EVERYWHERE)
def test_people_are_counted_in_every_language(language, text, expected, gazetteer):
    events = pipeline.extract(from_text(text, language=language, published="2024-05-10"), gazetteer).events
    assert [(each.kind, each.best, each.low, each.high) for event in events for each in event.numbers] == [expected]


def test_attacks_behind_an_adjective_are_no_people(gazetteer):
    events = pipeline.extract(from_text("Six people were killed in three separate attacks in Baghdad.", language="en"), gazetteer).events
    assert [each.best for event in events for each in event.numbers] == [6]


def test_the_dead_before_a_conjunction_grown_to_more_than_so_many_wounded_are_counted(gazetteer):
    text = "سقط 78 قتيلا وأكثر من 320 جريحا في الغارات على طهران."
    (event,) = pipeline.extract(from_text(text, language="ar"), gazetteer).events
    assert [(each.kind, each.best, each.low) for each in event.numbers] == [("killed", 78, 78), ("wounded", 320, 320)]


def test_the_number_of_a_name_counts_nobody(gazetteer):
    text = "El portavoz negó que sus hombres hayan matado a civiles y culpó al Frente 33 de haber roto los pactos."
    assert not [
        each
        for event in pipeline.extract(from_text(text, id="d1", source="test", language="es"), gazetteer).events
        for each in event.numbers
    ]
