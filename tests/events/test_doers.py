"""Who is told to have done what, where several verbs, numbers and participles stand between; nobody else is accused."""

from __future__ import annotations

import pytest

from tests.events.test_actors import events, roles

SHARED = [
    ("fr", "L'armée dit avoir avancé près de Bakhmout et libéré des positions.", [("armée", "actor")]),
    # the last verb of several is told of whoever does them all, not of whom one before it hits
    ("en", "The gunmen tied up the guards, emptied the safe and burned the town hall in Wum.", [("gunmen", "actor")]),
    ("en", "The rebels met the elders on Monday, promised them safety and then shelled the town of Wum.", [("rebels", "actor")]),
    ("en", "When soldiers came to Wum, rebels moved in and burned houses.", [("rebels", "actor")]),
    ("fr", "Les assaillants ont ligoté les gardes, vidé les caisses et incendié la mairie de Djibo.", [("assaillants", "actor")]),
    ("fr", "L'armée a prévenu les habitants, encerclé la ville et bombardé Djibo.", [("armée", "actor")]),
    ("es", "Los asaltantes ataron a los guardias, vaciaron la caja e incendiaron la alcaldía de Tibú.", [("asaltantes", "actor")]),
    ("de", "Die Angreifer fesselten die Wachleute und zündeten das Rathaus in Kundus an.", [("Angreifer", "actor")]),
    ("ru", "Губернатор поблагодарил солдат и осудил нападение в Авдеевке.", [("Губернатор", "actor")]),
    ("uk", "Бойовики зв'язали охоронців, забрали гроші й підпалили мерію в Авдіївці.", [("Бойовики", "actor")]),
    (
        "en",
        "The president denounced the strike as a “massacre” and urged Israel to leave.",
        [("president", "actor"), ("Israel", "recipient")],
    ),
    # two verbs share whom they hit
    ("en", "Dissident guerrillas kidnapped and released twelve teachers in Cali.", [("guerrillas", "actor"), ("teachers", "recipient")]),
    # a participle goes on with the main clause
    ("en", "The M23 left Sake as night fell, abducting ten traders.", [("M23", "actor"), ("traders", "recipient")]),
    ("en", "Troops entered Sake as residents fled, arresting dozens of suspects.", [("Troops", "actor"), ("suspects", "recipient")]),
    (
        "es",
        "Los rebeldes abandonaron Tibú al anochecer, secuestrando a diez comerciantes.",
        [("rebeldes", "actor"), ("comerciantes", "recipient")],
    ),
    # a name that an apposition follows is all that stands before the comma
    (
        "es",
        "La ONU condenó los ataques en el país, donde las Fuerzas Democráticas Aliadas, una milicia, asesinaron a diez civiles.",
        [("Fuerzas Democráticas Aliadas", "actor"), ("civiles", "recipient")],
    ),
    # what a passive verb behind an "and" is told of has nothing to do with the subject before it
    ("en", "Rebels bombarded Goma and Sake was struck with missiles.", []),
    ("en", "The army attacked the rebels and three villages near Sake were burned.", []),
    # who accuses also threatens, not those whom he accuses; a speaker of himself is nobody who was named before
    ("en", "The president accuses those who organised the rebellion of treason and vows to punish them.", [("president", "actor")]),
    ("en", "The American envoy Jo Bloggs left Goma, and we will not negotiate under fire.", []),
    # who loses men suffers
    ("en", "Wagner lost ten men in an ambush near Kidal.", [("Wagner", "recipient")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), SHARED)
def test_verbs_and_participles_share_their_subject(language, text, expected, gazetteer):
    assert roles(events(language, text, gazetteer)[-1]) == expected


COUNTED = [
    ("en", "Nine people were killed by at least three gunmen in Wum.", [("gunmen", "actor")]),
    ("en", "An attack on three villagers in Wum was reported on Monday.", [("villagers", "recipient")]),
    ("en", "The offensive of the March 23 Movement in Sake and the killing of the soldiers continue.", [("March 23 Movement", "side_b")]),
    ("en", "Ten people were killed by pro-Russian rebels in Debaltseve.", [("rebels", "actor")]),
    ("en", "Gunmen killed at least a dozen Iraqi soldiers in Mosul.", [("Gunmen", "actor"), ("Iraqi soldiers", "recipient")]),
    (
        "en",
        "Fighting between the army (FARDC) and the M-23 armed group resumed in Kibumba.",
        [("army", "side_a"), ("M-23 armed group", "side_b")],
    ),
    ("fr", "L'offensive lancée par plusieurs dizaines de combattants contre Ben Guerdane a échoué.", [("combattants", "side_a")]),
    (
        "fr",
        "Des heurts entre l'armée et des milliers de manifestants ont éclaté à Conakry.",
        [("armée", "actor"), ("manifestants", "recipient")],
    ),
    ("fr", "Neuf personnes ont été tuées par trois hommes armés à Goma.", [("personnes", "recipient"), ("hommes armés", "actor")]),
    ("fr", "La libération de trois soldats par les rebelles à Goma a été annoncée.", [("soldats", "recipient"), ("rebelles", "actor")]),
    ("es", "Un ataque contra tres policías en Cali dejó dos muertos.", [("policías", "recipient")]),
    ("es", "El asesinato de dos soldados en Cali fue denunciado.", [("soldados", "recipient")]),
    ("de", "Die Tötung von zwei Soldaten in Kundus wurde am Montag gemeldet.", [("Soldaten", "recipient")]),
    ("ru", "Нападение на трёх полицейских произошло в Киеве.", [("полицейских", "recipient")]),
    (
        "en",
        "Troops fought a group of about 30 heavily armed militants in Wum.",
        [("Troops", "side_a"), ("group of about 30 heavily armed militants", "side_b")],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), COUNTED)
def test_a_number_before_somebody_changes_nothing_of_his_role(language, text, expected, gazetteer):
    assert roles(events(language, text, gazetteer)[0]) == expected


INNOCENT = [
    ("fr", "L'attaque la plus meurtrière jamais subie par l'armée a fait dix morts à Goma."),
    # who holds, uses or frequents what is hit
    ("en", "An attack on a village controlled by rebels near Wum killed ten people."),
    ("en", "A bomb exploded at a hotel frequented by lawmakers in Mogadishu."),
    ("fr", "Une attaque contre une base utilisée par l'armée près de Djibo a fait dix morts."),
    ("es", "Un ataque contra una aldea controlada por los rebeldes cerca de Tibú dejó diez muertos."),
    # who says who did it, or that it happened
    ("fr", "Le ministère de la Santé a par la suite signalé une autre frappe à Idlib."),
    ("de", "Die Armee meldete einen Angriff in Kundus."),
    ("es", "Según el portavoz militar, teniente general Ahmed Sharif Chaudhry, han sido abatidos 25 aparatos en Karachi."),
    ("en", "The governor of Sinaloa spoke of 16 wounded."),
    # words that hold a name, and days
    ("en", "Clashes broke out in Tripoli in spite of a UN-brokered truce."),
    ("en", "Since December nearly a million people have been forced from their homes in Idlib."),
    # who is far from what is told
    ("en", "Talks under the roof of the European Union in Brussels broke up on Monday."),
]


@pytest.mark.parametrize(("language", "text"), INNOCENT)
def test_nobody_acts_whom_the_text_does_not_make_act(language, text, gazetteer):
    assert [roles(each) for each in events(language, text, gazetteer) if each.event_type != "Diplomacy" and each.actors] == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Niger Justice Movement (MNJ) envoys left. The MNJ shot down a helicopter near Agadez.", [("MNJ", "actor")]),
        ("fr", "La Force mixte multinationale (FMM) est arrivée. La FMM a bombardé Bosso.", [("FMM", "actor")]),
    ],
)
def test_letters_in_brackets_name_somebody_later_on(language, text, expected, gazetteer):
    assert roles(events(language, text, gazetteer)[-1]) == expected


SUFFERING = [
    ("fr", "Dix habitants ont été tués lundi lorsqu'un attentat a visé une mosquée de Peshawar.", "habitants"),
    ("en", "Forty policemen lost their lives in Pulwama.", "policemen"),
    ("en", "The soldiers came under fire in Iguala.", "soldiers"),
    ("fr", "À Canala, les gendarmes ont essuyé des coups de feu dans la soirée.", "gendarmes"),
    ("fr", "Le général Adolphe Bizi périt dans l'attaque de Kamenge.", "Adolphe Bizi"),
]


@pytest.mark.parametrize(("language", "text", "name"), SUFFERING)
def test_whoever_dies_or_comes_under_fire_does_nothing(language, text, name, gazetteer):
    assert roles(events(language, text, gazetteer)[0]) == [(name, "recipient")]


DOING = [
    # behind what he is quoted with stands who says so
    ("fr", "« C'est inacceptable », a dénoncé Emmanuel Macron à Paris.", [("Emmanuel Macron", "actor")]),
    ("fr", "« C'est un tournant », s'est félicitée Stephanie Williams.", [("Stephanie Williams", "actor")]),
    (
        "fr",
        "Les rebelles ont poursuivi leurs attaques contre les positions de l'armée à Sake.",
        [("rebelles", "side_a"), ("armée", "side_b")],
    ),
    ("fr", "Goma est tombée aux mains du M23.", [("M23", "actor")]),
    ("fr", "Goma reste aux mains du M23.", [("M23", "actor")]),
    ("fr", "Des manifestants s'en sont pris aux commerces de Douala.", [("manifestants", "actor")]),
    ("fr", "Pourquoi Israël a-t-il bombardé Doha mardi ?", [("Israël", "actor")]),
    ("fr", "Washington a en revanche imposé jeudi des sanctions à douze financiers.", [("Washington", "actor")]),
    (
        "fr",
        "Le renversement du président Mohamed Bazoum par sa garde présidentielle à Niamey a surpris.",
        [("garde présidentielle", "actor")],
    ),
    ("fr", "Les Casques bleus, dont les autorités maliennes ont exigé le départ, quitteront le Mali.", [("autorités maliennes", "actor")]),
    ("fr", "Kigali réclame un dialogue direct entre Kinshasa et le M23.", [("Kigali", "actor")]),
    ("en", "Turkey, whose parliament voted to dispatch soldiers, has flown about 2,000 fighters to Tripoli.", [("Turkey", "actor")]),
    ("en", "A drone hit the military academy at Hadba on Monday.", [("military", "side_b")]),
    ("ru", "Утром в Рязани мужчина убил военкома.", [("мужчина", "actor")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), DOING)
def test_words_between_a_doer_and_his_deed_do_not_hide_him(language, text, expected, gazetteer):
    assert roles(events(language, text, gazetteer)[0]) == expected


def test_an_attack_attributed_by_somebody_is_not_his(gazetteer):
    text = "Deux policiers ont été tués à Arauca lors d'une attaque attribuée par les autorités à la guérilla de l'ELN."
    assert roles(events("fr", text, gazetteer)[-1]) == [("guérilla de l'ELN", "actor")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thousands of displaced people entered Tawila on Monday."),
        ("fr", "Des milliers de déplacés sont entrés lundi à Tawila."),
        ("es", "Miles de desplazados entraron el lunes en Tawila."),
        ("de", "Tausende Vertriebene sind am Montag in Tawila eingerückt."),
        ("ru", "Тысячи беженцев вошли в понедельник в Тавилу."),
        ("uk", "Тисячі біженців увійшли в понеділок до Тавіли."),
        ("ar", "دخل آلاف النازحين مدينة طويلة يوم الاثنين."),
    ],
)
def test_civilians_who_enter_a_town_do_not_take_it(language, text, gazetteer):
    found = {each.sub_event_type for each in events(language, text, gazetteer)}
    assert not found & {"Non-state actor overtakes territory", "Government regains territory"}


def test_a_town_that_falls_is_taken_by_those_it_falls_to(gazetteer):
    (*_, fallen) = events("en", "The army retreated on Monday and Goma fell to the M23.", gazetteer)
    assert roles(fallen) == [("M23", "actor")]


VERB_FIRST = [
    # whoever stands right behind a verb acts, known or not, and not whom he addresses
    ("وتدعو المنظمة السلطات المالية إلى فتح تحقيق.", [("المنظمة", "actor"), ("السلطات المالية", "recipient")]),
    ("طالب المرصد الحكومة السورية بالإفراج عن المعتقلين.", [("المرصد", "actor"), ("الحكومة السورية", "recipient")]),
    ("أقر المغرب الخطة، فرفضتها الجبهة.", [("الجبهة", "actor")]),
    # nor somebody of the other gender
    ("ترامب يحث إيران على إبرام اتفاق.", [("إيران", "recipient")]),
    ("دعت المنظمة إلى التهدئة، وتطالب مجلس الأمن بالتحرك.", [("المنظمة", "actor"), ("مجلس الأمن", "recipient")]),
    ("سيطرت قوات الدعم السريع على مدينة ود مدني.", [("قوات الدعم السريع", "actor")]),
    # whom the verb before hit does not go on
    ("قال الجيش إنه قتل 20 مسلحا في مورا واعتقل 51 آخرين.", [("الجيش", "actor")]),
    ("قتل الجيش خمسة مسلحين واعتقل عشرة آخرين في درنة.", [("الجيش", "actor")]),
    # a preposition ends the verb, civilians are bombed, forces are theirs whose they are
    ("أُفرج عن عشرات المحتجزين في مورا.", [("المحتجزين", "recipient")]),
    ("قصف مدنيين في قرية مورا.", [("مدنيين", "recipient")]),
    # a noun with its article is nobody's, and a town falls to whom it falls to
    ("وعلق على الهجوم الرئيس المصري.", []),
    ("كانت قوات حفتر شنت هجوما انتهى بانسحابها وسقوط ترهونة في ليبيا بيد قوات الوفاق.", [("قوات", "actor")]),
    ("اعتقلت مسلحين في غاو.", [("مسلحين", "recipient")]),
    ("سقطت قذائف على مواقع البيشمركة في سنجار فقتلت مقاتلا.", [("البيشمركة", "recipient")]),
    # "had" before the subject, and names whose last noun has an article
    ("وكان الجيش قد اعتقل فجر الاثنين رئيس الوزراء عبد الله حمدوك.", [("الجيش", "actor"), ("عبد الله حمدوك", "recipient")]),
    ("ودعا مجلس الأمن العسكريين إلى التهدئة.", [("مجلس الأمن", "actor"), ("العسكريين", "recipient")]),
    ("سحب قواتها من مالي انتهى.", [("قواتها", "actor")]),
]


@pytest.mark.parametrize(("text", "expected"), VERB_FIRST)
def test_where_verbs_come_first_their_object_does_nothing(text, expected, gazetteer):
    assert roles(events("ar", text, gazetteer)[-1]) == expected


NUMBER = [
    # one did not do what many did, nor the other way round
    ("uk", "Аун Сан Су Чжі заарештували в Нейп'їдо.", [("Аун Сан Су Чжі", "recipient")]),
    ("ru", "Солдата убили боевики в Гао.", [("Солдата", "recipient"), ("боевики", "actor")]),
    ("ru", "Командир отряда обвинил Минобороны в обстреле Гао.", [("Минобороны", "recipient")]),
    # but for whom nobody knows, who may have done it with him, and for what is one
    ("ru", "Россия и ее союзники обстреляли Харьков.", [("Россия", "actor")]),
    ("ru", "США ввели санкции против Мали.", [("США", "actor"), ("Мали", "recipient")]),
    ("ru", "Совет Безопасности осудил нападение.", [("Совет Безопасности", "actor")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NUMBER)
def test_who_is_one_does_not_do_what_many_did(language, text, expected, gazetteer):
    assert roles(events(language, text, gazetteer)[0]) == expected


def test_whoever_shot_is_not_told_to_have_been_shot_down_by_himself(gazetteer):
    (*_, shot) = events("ru", "Иран выпустил по Израилю более ста дронов, их сбили на подлете.", gazetteer)
    assert shot.sub_event_type == "Disrupted weapons use"
    assert roles(shot) == []


def test_what_rescuers_dig_through_they_did_not_destroy(gazetteer):
    text = "Рятувальники розбирають завали будинку в Дніпрі, який зруйнувала ракета. Будинок, яку частину зруйнувала ракета, знесуть."
    assert all(name != "Рятувальники" for event in events("uk", text, gazetteer) for name, _ in roles(event))


def test_who_denies_a_deed_did_not_do_it(gazetteer):
    text = "Ракета влучила в будинок у Дніпрі, загинули 40 людей. Речник Кремля заявив, що російська армія не завдає ударів по будинках."
    done = [each for each in events("uk", text, gazetteer) if each.certainty == "reported_fact"]
    assert [name for each in done for name, _ in roles(each)] == ["людей"]


OPENED = [
    ("en", "After the Fano fighters withdrew, soldiers went from house to house, dragged men outside and shot them.", "shot", "soldiers"),
    ("en", "When rebels attacked, soldiers entered the town, burned houses and killed ten men.", "burned", "soldiers"),
    ("en", "After clashes with the army, rebels went to Sake, burned houses and killed ten men.", "burned", "rebels"),
    ("fr", "Quand les rebelles ont attaqué, des soldats ont incendié des maisons et tué dix hommes.", "tué", "soldats"),
    ("de", "Nachdem die Rebellen abgezogen waren, gingen Soldaten von Haus zu Haus und erschossen zehn Männer.", "erschossen", "Soldaten"),
]


@pytest.mark.parametrize(("language", "text", "trigger", "who"), OPENED)
def test_who_acts_in_a_clause_that_opens_a_sentence_does_not_what_the_main_one_tells(language, text, trigger, who, gazetteer):
    told = events(language, text, gazetteer)
    (deed,) = (each for each in told if each.trigger.text == trigger)
    assert [name for name, role in roles(deed) if role == "actor"] == [who]
    assert all(each.best != 10 for event in told if event.trigger.text.startswith("atta") for each in event.numbers)
