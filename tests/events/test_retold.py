"""One event that a text tells again, as the press does: in the lead and in the body, by a noun, with its figures, more closely."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.read import from_text


@pytest.fixture
def told(gazetteer):
    """The events of a text."""

    def extract(text, language):
        article = from_text(text, id="d1", source="test", language=language, published="2024-05-10")
        return pipeline.extract(article, gazetteer).events

    return extract


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed 12 soldiers in Menaka.\n\nThe mayor said 12 soldiers had been killed in the attack."),
        ("en", "An air strike hit Idlib on Tuesday.\n\nRescuers are still searching after the strike."),
        ("ru", "В Кабуле прогремел взрыв, погибли 12 человек.\n\nК месту взрыва прибыли врачи."),
        ("ru", "В понедельник взрыв прогремел в Кабуле.\n\nВзрыв в Кабуле ранил прохожих."),
        ("ru", "В понедельник на рынке в Кабуле подорвал себя смертник.\n\nОт взрыва вылетели стёкла."),
        ("ru", "В Каракасе полиция разогнала шествие. Пострадали 20 участников."),
        ("uk", "Окупанти обстріляли Нікополь.\n\nУ районі живуть внутрішньо переміщені особи."),
        ("uk", "Окупанти обстріляли Нікополь.\n\nУнаслідок обстрілу Нікополя пошкоджено школу."),
        ("fr", "Une attaque a fait 15 morts au Burkina Faso.\n\nL'attaque a visé un marché de Djibo, a dit le maire."),
        ("fr", "Mardi, une attaque a fait 15 morts au Burkina Faso.\n\nCette double attaque a visé Djibo."),
        ("fr", "La police a dispersé une marche à Goma lundi.\n\nElle a lancé des gaz lacrymogènes à Goma."),
        ("fr", "Des hommes ont enlevé 79 élèves lundi à Jos.\n\nL'enlèvement de 82 personnes a eu lieu lundi à Jos."),
        ("fr", "Lundi, une attaque a visé un hôtel de Mogadiscio.\n\nDes hommes armés ont attaqué lundi."),
        ("fr", "Lundi, un drone a frappé l'ouest de l'Ukraine.\n\nL'armée l'a confirmé. Une frappe de drone a visé Khmelnytsky."),
        ("uk", "Унаслідок авіаудару по Сані загинули 82 людини.\n\nЩе 534 людини отримали поранення, додав міністр."),
        ("uk", "Авіаудар у четвер убив 10 людей у Мекеле.\n\nУряд заперечив, що авіаудари вразили лікарню."),
        ("ru", "ВВС нанесли авиаудар по Триполи в понедельник.\n\nЖители слышали взрывы."),
        ("de", "Bei einem Angriff auf ein Lager starben 29 Menschen.\n\nAm Montag starben bei einer Explosion in Laiza mindestens 29."),
        ("de", "Berlin hat entschieden, die Botschaft in Sanaa zu schließen.\n\nEs sei nötig, die Botschaft zu schließen, hieß es."),
        ("de", "Regierung und Rebellen haben am Mittwoch eine Waffenruhe verkündet.\n\nDie Rebellen haben am Mittwoch zugestimmt."),
        ("en", "Six soldiers died in an attack in Kurram. In the attack four soldiers were wounded and two fighters killed."),
        ("en", "An air strike hit Idlib on Monday. Two houses were destroyed."),
        ("en", "The officers were abducted in April.\n\nNobody has seen them. They were abducted on 29 April near Patikul."),
        ("fr", "Un cessez-le-feu a été signé mardi au Soudan.\n\nLes armes se sont tues avec le cessez-le-feu."),
        ("es", "Un ataque mató a 60 personas en Maiduguri el lunes.\n\nLuego el gobernador habló de 70 muertos."),
        ("fr", "Un attentat a tué 16 personnes à Bamako lundi.\n\nLe syndicat compte 19 morts dans l'attentat."),
        ("de", "Bei einem Anschlag in Kabul starben 16 Menschen.\n\nDie Rettung sprach von 21 Toten bei dem Anschlag."),
        ("uk", "У середу внаслідок обстрілу Херсона загинули 5 людей.\n\nПрокуратура повідомила про 7 загиблих через цей обстріл."),
        ("de", "In Sudan gilt seit April eine Waffenruhe.\n\nDie Lage ist ruhig. Ein Friedensabkommen in Khartum sieht Wahlen vor."),
        ("es", "Un coche bomba explotó en Bogotá el lunes por la noche.\n\nLa bomba del martes en Bogotá destruyó una comisaría."),
        ("en", "On Monday gunmen attacked Gamba and Loko in Nigeria, beheading a farmer."),
        ("en", "Jets bombed a camp near Idlib, their first raid since March."),
        ("en", "A strike which hit a market in Idlib killed six people."),
        ("en", "Ministers were to meet in Istanbul on Sunday for a third round of talks."),
        ("en", "Israel agreed to a truce with Hezbollah that came into force."),
        ("en", "Crowds marched in Lima on Monday, throwing stones and blocking the highway."),
        ("en", "A drone hit a clinic in Bara on Monday. Doctors said the bombing in Bara wrecked it."),
        ("en", "Soldiers looted shops in Goma.\n\nResidents said that shops were looted."),
        ("ru", "В понедельник делегации провели переговоры в Женеве.\n\nДипломаты довольны ходом переговоров."),
        ("en", "A rocket hit a bus near Sloviansk, and six people died in a hospital in Kramatorsk."),
        ("es", "Un coche bomba estalló cerca de Tibú y dejó tres muertos en Cúcuta."),
        ("es", "En abril entró en vigor la tregua en Sudán.\n\nUn acuerdo de paz en Jartum prevé elecciones."),
    ],
)
def test_what_is_told_again_is_one_event(language, text, told):
    assert len(told(text, language)) == 1


def test_the_lead_and_the_body_are_one_event_at_the_finer_place(told):
    (event,) = told("Un atentado mató a 15 personas en Burkina Faso.\n\nEl atentado ocurrió en Djibo.", "es")
    assert "Djibo" in event.label
    assert len(event.where) == 2  # the country that was told first stays behind it


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The army blamed rebels for a bombing in Quetta.\n\nThe bombing took place on Tuesday at a bus station."),
        ("fr", "Le gouvernement a accusé les rebelles d'un attentat à Bamako.\n\nL'attentat a eu lieu lundi sur le marché."),
        ("es", "El Gobierno acusó a la guerrilla de un atentado en Tibú.\n\nEl atentado ocurrió el lunes."),
    ],
)
def test_what_somebody_is_accused_of_is_what_is_told_next(language, text, told):
    (_, deed) = told(text, language)
    assert deed.when.start


def test_the_wounded_told_besides_are_those_of_the_attack(told):
    (attack,) = told("Gunmen attacked a base in Menaka on Monday. The mayor spoke.\n\nSeven others were also wounded.", "en")
    assert [each.kind for each in attack.numbers] == ["wounded"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Gunmen attacked a convoy in Jos on Monday.\n\nOn Thursday rebels raided a farm.\n\nThe attack on Monday killed two.",
        ),
        ("fr", "Un obus a frappé Homs lundi.\n\nJeudi, des rebelles ont attaqué une ferme.\n\nL'attaque de lundi a fait deux morts."),
    ],
)
def test_the_attack_is_that_of_the_lead_though_another_was_told_since(language, text, told):
    assert [len(each.numbers) for each in told(text, language)] == [1, 0]


def test_protests_of_another_day_are_others(told):
    assert len(told("Protesters gathered in Lima on Monday.\n\nThe protests of Tuesday were peaceful.", "en")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed 12 soldiers in Menaka.\n\nIn Gao, gunmen killed 4 soldiers."),
        ("en", "An air strike hit Idlib on Monday.\n\nOn Wednesday an air strike hit Idlib."),
        ("ru", "В понедельник взрыв прогремел в Кабуле.\n\nВ среду взрыв прогремел в Кабуле."),
        ("en", "Rebels shelled Idlib on Monday and planes bombed Idlib on Monday."),
        ("en", "Gunfire rang out in Goma on Monday.\n\nThe fighting has killed 7,000 people this year."),
        (
            "en",
            "Jets bombed Tyre on Thursday.\n\nDrones hit a car. Israel denied it. It recalls the attack of 7 October 2023.",
        ),
        # what may come has killed nobody, what somebody alleges nobody elsewhere, and talks that are not planned are none that were held
        ("fr", "L'assaut sur Kobané devrait être lancé mardi. Dimanche, des djihadistes ont tué deux journalistes."),
        ("en", "The assault on Kobani is expected on Tuesday. On Sunday, gunmen killed two reporters."),
        ("en", "The chancellor met the president in Berlin on Friday.\n\nNo talks are planned between the government and the opposition."),
        ("fr", "Sept élèves ont été abattus à Kumba. Retour sur une guerre qui a fait plus de 6 000 morts."),
        # the toll of a war that a later paragraph gives is none of the last raid
        ("fr", "L'armée a bombardé Goma lundi. Rien à Bukavu. Rien à Uvira. Un raid a visé Sake mardi.\n\nLe bilan s'élève à 610 morts."),
        # an entry of a list goes on with nothing
        ("fr", "L'armée a poursuivi ses attaques contre les rebelles.\n\n- tirs nourris dans le secteur de Sake ;"),
        ("en", "The presidents spoke by phone on Tuesday and are to meet in Moscow on Saturday."),
        (
            "de",
            "In Goma ging die Polizei mit Tränengas gegen Trauernde vor. 52 weitere wurden zwischen dem 3. und dem 9. Mai getötet.",
        ),
        ("es", "Los vecinos habían levantado barricadas.\n\nLas protestas estallaron el 18 de abril en León."),
        ("de", "In Hasaka explodierte am Montag eine Bombe.\n\nDie USA flogen Luftangriffe auf Stellungen der Dschihadisten."),
        ("en", "A mortar shell hit Idlib on Monday.\n\nAn air strike hit Saraqib."),
        # strikes of another country, what another entry of a live blog counts, and what somebody else does too
        ("ar", "أطلقت إيران عشرات الصواريخ على حيفا.\n\nوقتل 78 شخصا في الضربات الإسرائيلية."),
        ("ar", "14:20 – دوي انفجارات في تبريز.\n\n06:30 – التلفزيون يؤكد مقتل القائد العام للحرس الثوري حسين سلامي."),
        ("ar", "أعلن الأردن إغلاق الأجواء أمام الملاحة. وأغلق العراق مجاله الجوي أيضا."),
        (
            "es",
            "El Ejército dijo que había atacado a milicianos. Llevaban armas.\n\nNada más.\n\nEn Siria, hubo enfrentamientos en Latakia.",
        ),
    ],
)
def test_another_place_day_figure_or_weapon_is_another_event(language, text, told):
    assert len(told(text, language)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Talks on a humanitarian truce, proposed by Egypt, have stalled in Jeddah."),
        ("ru", "В понедельник ракета попала в дом в Харькове. Жители боятся обстрелов."),
        ("fr", "Des hommes armés ont attaqué Djibo lundi. Les habitants redoutent des bombardements."),
    ],
)
def test_a_noun_that_only_speaks_at_large_is_no_event_beside_a_particular_one(language, text, told):
    assert len(told(text, language)) == 1


def test_a_noun_alone_is_the_event_of_its_text(told):
    assert told("Survivors described summary executions.", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An air strike hit Idlib on Monday. The army conducted another air strike on Monday."),
        ("en", "Four agents were killed in Bamenda. Another soldier was killed on 14 January."),
        ("fr", "Lundi, une frappe a visé Homs. Une autre frappe a fait deux morts."),
        ("es", "El lunes un ataque mató a dos soldados en Tibú. Otro ataque dejó heridos."),
        ("de", "Am Montag gab es einen Angriff auf Goma. Bei einem weiteren Angriff starben zwei Menschen."),
        ("ru", "В понедельник взрыв прогремел в Кабуле. Ещё один взрыв ранил троих."),
        ("uk", "У понеділок вибух пролунав у Кабулі. Інший вибух поранив трьох."),
        ("ar", "وقع هجوم في كابول يوم الاثنين. ووقع هجوم آخر قرب المطار."),
    ],
)
def test_another_event_is_none_of_those_told(language, text, told):
    assert len(told(text, language)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed a judge in Jos on Monday.\n\nMilitants also attacked a convoy."),
        ("fr", "Des hommes armés ont tué un juge à Jos lundi.\n\nDes miliciens ont également attaqué un convoi."),
        ("de", "Am Montag töteten Bewaffnete in Jos einen Richter.\n\nAuch griffen Milizen einen Konvoi an."),
        ("ru", "В понедельник боевики убили судью в Кабуле.\n\nТакже они атаковали колонну."),
        ("es", "El lunes pistoleros mataron a un juez en Cali.\n\nEn represalia, policías mataron a un pistolero."),
    ],
)
def test_what_is_set_beside_a_deed_is_another(language, text, told):
    assert len(told(text, language)) == 2


def test_a_text_comes_back_to_what_it_is_about(told):
    lead = "On Monday gunmen attacked a village near Jos.\n\nThe market is closed.\n\nThe region is poor."
    aside = "\n\nOn Tuesday rebels attacked a bus near Minna.\n\nThe mayor spoke on radio."
    assert [len(told(text + "\n\nThe attackers shot at farmers.", "en")) for text in (lead, lead + aside)] == [1, 3]


def test_the_attack_of_a_text_that_tells_of_one_is_where_it_says(told):
    (event,) = told("Un attentat a frappé Tillabéri dimanche.\n\nL'attentat a visé une base à Inates.", "fr")
    assert "Tillabéri" in event.label


def test_where_somebody_was_when_it_happened_is_no_place_of_it(told):
    text = "An airstrike killed three fighters near Jilib in Somalia.\n\nThe airstrike came as the president was in Paris and Berlin."
    (strike, *_) = told(text, "en")
    assert len(strike.where) == 1


def test_the_fighting_of_others_in_another_paragraph_is_not_the_attack_told_before(told):
    text = (
        "Am Samstag gab es in Bogotá ein Attentat. Die Stadt trauert.\n\nAn der Grenze dauern die Kämpfe zwischen der ELN und der Armee an."
    )
    assert len(told(text, "de")) == 2
