"""Where an event happened: one sentence a case, the real gazetteer and language files."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text


def events(language: str, text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-05-15"), gazetteer).events


def places(event: Event) -> list[str]:
    return [event.label.partition(" – ")[2]] if event.where and event.where[0].role != "announcement" else []


CHOICES = [
    # whose time a time is
    ("ru", "Встреча прошла в 10:00 (09:00 по Киеву) в Тегеране.", ["Тегеране"]),
    ("uk", "Зустріч відбулася о 10:00 (09:00 за Києвом) у Тегерані.", ["Тегерані"]),
    # the finest of places inside each other
    ("en", "A bomb exploded in Yemen's capital Sanaa.", ["Sanaa"]),
    ("en", "A firefight erupted shortly before noon on Monday in Goma, an official said.", ["Goma"]),
    ("en", "The attack, which the army later confirmed, took place in Goma.", ["Goma"]),
    ("ru", "Снаряды попали в жилой дом в посёлке Тёткино Глушковского района.", ["Тёткино"]),
    ("uk", "Обстріляли село Петропавлівка Куп'янського району.", ["Петропавлівка"]),
    ("uk", "Місто Ель-Фашер у Дарфурі захопили бойовики.", ["Ель-Фашер"]),
    # the town whose quarter it is, where several towns have one of that name
    ("uk", "Дрон атакував Київський район Харкова.", ["Харкова"]),
    ("ru", "Контролирующие столицу Сану повстанцы обстреляли побережье Ходейды.", ["Ходейды"]),
    ("ru", "В Херсоне обстреляли Днепровский район.", ["Херсоне"]),
    ("uk", "Внаслідок удару по Енергодару поранено працівника Запорізької АЕС.", ["Енергодару"]),
    ("en", "In the Salamiyah district of Hama, rebels attacked a convoy.", ["Salamiyah"]),
    ("en", "In the West Bank town of Jericho, soldiers shot a man dead.", ["Jericho"]),
    ("en", "Shells struck people at the Naf River near Maungdaw in Myanmar.", ["Maungdaw"]),
    ("en", "In the Waer district on the outskirts of Homs, a raid killed ten people.", ["Waer"]),
    ("de", "Die Luftwaffe bombardierte den Beiruter Vorort Haret Hreik.", ["Haret Hreik"]),
    ("de", "Der Präsident bestätigte den Angriff in einer Fernsehansprache aus Maputo.", []),
    ("de", "Die Rebellen töteten nach Angaben der Armee zehn Menschen in Goma.", ["Goma"]),
    # who some of the dead were, or what talks are about, is not where it happened
    ("en", "Ten people were killed, including two teachers from Sake, in Goma.", ["Goma"]),
    ("en", "Talks on a withdrawal from Rafah began in Doha.", ["Doha"]),
    ("de", "In Uvira am Tanganjikasee wurden drei Frauen getötet.", ["Uvira"]),
    # what opens the sentence is where it ends, behind a clause about it
    ("de", "In Goma, das die Rebellen belagern, wurden am Montag zehn Frauen getötet.", ["Goma"]),
    # no event is in a continent
    ("es", "Hombres armados secuestraron en Kaduna a 200 alumnos, uno de los mayores plagios de África.", ["Kaduna"]),
    # where people went is not where they are killed
    ("es", "Los combates dejaron diez muertos y empujaron a campesinos hacia las ciudades de Cúcuta y Ocaña.", []),
    # nor are talks where the truce holds that they are about
    ("en", "Talks on a ceasefire in Gaza resumed in Cairo on Monday.", ["Cairo"]),
    ("ru", "В Каире начались переговоры о прекращении огня в секторе Газа.", ["Каире"]),
    # the town where people died is closer than the country of which they were the worst
    ("en", "Police arrested ten men over one of the worst massacres in Ecuador, which left 22 people dead in Guayaquil.", ["Guayaquil"]),
    ("es", "Los combates estallaron en la capital de República Centroafricana (RCA), Bangui.", ["Bangui"]),
    # nor is a place from which something is so far
    ("ru", "В городе Нампала (более 500 км от Бамако) боевики атаковали базу армии.", ["Нампала"]),
    ("fr", "À 300 kilomètres de Bamako, des hommes armés ont tué dix villageois.", []),
    # but where those who advance go to is where they are
    ("es", "Los rebeldes avanzan hacia Goma, estratégica capital de la conflictiva provincia oriental de Kivu del Norte.", ["Goma"]),
    ("fr", "Une voiture piégée a explosé dans le quartier Ksar de Khiam, au Liban.", ["Khiam"]),
    # a quarter that nobody knows, or whose namesakes are far away, is in its town
    ("es", "Hombres armados mataron a tiros a dos jóvenes en la colonia Guadalupe, al norte de Culiacán.", ["Culiacán"]),
    # what an attack is against is where it is
    ("es", "Diez civiles murieron en una ofensiva contra la ciudad de Goma.", ["Goma"]),
    ("es", "El ataque ocurrió en la carretera entre Bamako y Segú.", ["Bamako"]),
    ("es", "Dos policías murieron en una emboscada en la zona de Buyamba.", ["Buyamba"]),
    ("es", "La sede fue asaltada por miles de manifestantes favorables a Irán.", []),
    ("es", "El lunes, tras dos semanas de espera, entraron en Bukavu.", ["Bukavu"]),
    # a date opens no clause, and a relative clause between commas closes again
    ("en", "The junta, which seized power in 2023, attacked rebels near Agadez.", []),
    ("fr", "La junte, qui a pris le pouvoir en 2023, a attaqué des rebelles près d'Agadez.", []),
    ("fr", "Des hommes armés ont attaqué jeudi avant l'aube la ville de Gao.", ["Gao"]),
    ("en", "Air raids, which had stopped for two weeks, resumed over Jilib.", ["Jilib"]),
    # where those sit who say so
    ("de", "Nach Angaben der in London ansässigen Gruppe wurden bei Kämpfen 235 Menschen getötet.", []),
    # from where somebody speaks
    ("es", "Desde Bangkok, el Ejército confirmó la muerte de un civil.", []),
    ("en", "From Bangkok, the army confirmed that shelling had killed a civilian.", []),
    ("de", "Aus Bangkok meldete die Armee den Tod eines Zivilisten bei einem Angriff.", []),
    # a nickname between quotation marks is none, but what is called a town is
    ("fr", "Il accuse l'un des fils d'\"El Chapo\" de l'avoir enlevé.", []),
    ("fr", "Une frappe a touché la localité de « Jabalia » dimanche.", ["Jabalia"]),
    # what heads the sentence before a colon
    ("fr", "Kumba, le 24 octobre : sept écoliers ont été abattus dans leur classe.", ["Kumba"]),
    # where a shot was aimed is no way to go
    ("fr", "Un missile tiré vers Eilat a été intercepté.", ["Eilat"]),
    ("fr", "Des milliers de personnes ont fui vers Eilat.", []),
    # the same moment, another clause
    ("en", "A man was shot dead as he was walking near the market in Jolo.", ["Jolo"]),
    ("en", "Gunmen attacked a church in Kaduna, killing two people.", ["Kaduna"]),
    ("en", "Rebels attacked the army, while in Goma life went on.", []),
    ("en", "The man was captured after a gun battle in Karachi.", ["Karachi"]),
    ("en", "The army launched an offensive on Monday that targeted towns in northern Aleppo.", ["Aleppo"]),
    ("en", "Ten soldiers were killed on Monday after militants attacked a base in Djibo.", ["Djibo"]),
    ("en", "A man was shot by gunmen who opened fire on his car in Monterrey.", ["Monterrey"]),
    ("en", "The envoy was captured in 1995 and sentenced for selling arms to Libya.", []),
    ("en", "The baker was arrested on Monday for allegedly robbing a shop in Fallujah.", []),
    ("en", "Ten men were killed in raids on rebels (who had fled) in Kobane.", ["Kobane"]),
    ("en", "Four elders were killed near Kismayo after their car was stopped and attacked by gunmen.", ["Kismayo"]),
    # what "here" means
    ("en", "TRIPOLI, Oct 9 (AFP) — Thousands demonstrated here against the war in Sirte.", ["TRIPOLI"]),
    ("en", "Thousands demonstrated here against the war in Sirte.", []),
    ("en", "Gunmen killed ten people in Goma, a resident here said.", ["Goma"]),
    # offices, origins, aims, attributes
    ("en", "Crowds protested outside the Russian and US embassies in Ottawa.", ["Ottawa"]),
    ("en", "Gunmen attacked Caracas Mayor Alfredo Pena.", []),
    ("en", "Ten men with teams from Singapore were killed.", []),
    ("en", "Thousands marched on Tuesday against the blockade of the Gaza Strip.", []),
    ("en", "Thousands marched against the war on Iraq in Tokyo.", ["Tokyo"]),
    ("en", "The governor of Borno was killed on Monday.", []),
    ("en", "The man, a commander from Raqqa, was killed.", []),
    ("es", "Miles de personas huyeron hacia Cúcuta y Ocaña.", []),
    ("fr", "Un chef originaire de Gao a été tué.", []),
    ("de", "Ein aus Aleppo stammender Mann wurde in Köln getötet.", ["Köln"]),
    ("fr", "Dix blessés ont été transférés dans des hôpitaux de Jos et d'Abuja.", []),
    ("ru", "Десятки раненых доставлены в больницу Кая.", []),
    ("ru", "Переговоры о ситуации в Судане пройдут в Женеве.", ["Женеве"]),
    # an aside, and what opens the sentence
    ("uk", "На Торецькому напрямку, за даними Генштабу, відбито 14 штурмів.", ["Торецькому напрямку"]),
    ("en", "In New York City, immigrants protested outside City Hall.", ["New York City"]),
    ("en", "Hamdan was captured at a roadblock in Afghanistan.", ["Afghanistan"]),
    ("en", "China, which runs the port of Gwadar, condemned the attack.", []),
    ("ar", "وفي القاهرة، اجتمع وسطاء من مصر.", ["القاهرة"]),
    ("en", "On 19 June, Kupiansk, east of Kharkiv, was bombed.", ["Kupiansk"]),
    ("fr", "La base de Djibo, bourgade située à 200 km au nord-est de la capitale régionale Ouahigouya, a été attaquée.", ["Djibo"]),
    ("fr", "Les combats, qui se sont déroulés aux alentours de Goma, ont cessé.", ["Goma"]),
    ("fr", "Une attaque à Djibo (nord), près de la frontière avec le Mali, a tué dix soldats.", ["Djibo"]),
    ("fr", "À Goma, des incendies ont été signalés après des frappes.", ["Goma"]),
    ("en", "On Sunday, Abu Omar, the governor of Azaz district in Aleppo province, was killed.", []),
    ("en", "Rebels shelled a power plant in western Congo, plunging Kinshasa into darkness.", ["western Congo"]),
    ("en", "Stepanakert was captured when troops stormed the hills above Shushi.", ["Stepanakert"]),
    ("en", "Soldiers arrested two men whom they accused of an attack in Mogadishu.", []),
    ("en", "The chief of military operations in northern Raqqa, Abu Ali al-Tunisi, was killed.", []),
    ("en", "The United Nations Mission in South Sudan patrolled the streets.", []),
    # whoever has others come is where they meet
    ("en", "Riyadh is expected to host the talks.", ["Riyadh"]),
    ("fr", "Doha accueille des négociations.", ["Doha"]),
    ("en", "Talks between the rebels and Riyadh have begun.", []),
    ("en", "Police in Karachi arrested two men suspected of an attack in Lahore.", ["Karachi"]),
    # what was said elsewhere
    ("en", "Officials told Reuters in Islamabad that 30 militants had been killed.", []),
    ("en", "A raid killed ten soldiers, the ministry said in Niamey.", []),
    ("uk", "Міноборони в Москві заявило, що війська захопили Вугледар.", ["Вугледар"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), CHOICES)
def test_the_place_of_the_clause_is_chosen_or_none(language, text, expected, gazetteer):
    (event, *_) = events(language, text, gazetteer)
    assert places(event) == expected


POINTING_BACK = [
    ("en", "Rebels entered Goma on Monday. The city was shelled again on Tuesday.", "Goma"),
    ("en", "Rebels captured the village of Rasdan, near Goma. On Tuesday the village was shelled.", "Rasdan"),
    ("fr", "Des combats ont éclaté à Gao. Mardi, un obus a touché l'hôpital.", "Gao"),
    ("de", "In Charkiw fiel der Strom aus. Die Stadt wurde am Sonntag beschossen.", "Charkiw"),
    ("de", "Ghazni liegt etwa 150 Kilometer südwestlich von Kabul. Rebellen hatten die Stadt geplündert.", "Ghazni"),
    ("ru", "В парламенте в Бишкеке спорят; в городе прошёл митинг.", "Бишкеке"),
    ("uk", "У Харкові немає світла. Місто вчора обстріляли.", "Харкові"),
    ("fr", "Une bombe a tué dix personnes à Mogadiscio. Une explosion a secoué un café dans la capitale somalienne.", "Mogadiscio"),
    ("ar", "سيطر الجنود على قرية زاونغو قرب كايا في بوركينا فاسو. ثم قُصفت القرية.", "زاونغو"),
    ("ar", "دارت معارك في محافظة مأرب. وقصفت طائرات جنوب المحافظة.", "مأرب"),
    ("ar", "اتهمت طهران واشنطن. وانفجرت سيارة في الموصل وأخرى في بغداد. واعتقلت الشرطة في العاصمة متظاهرين.", "بغداد"),
    ("ar", "هددت أنقرة الأكراد، وقصفت طائرات دمشق. وانفجرت قنبلة في العاصمة التركية.", "أنقرة"),
    ("ar", "هدوء في الفاشر. وفرت مئات العائلات من مخيم زمزم.", "مخيم زمزم"),
    ("ar", "استهدف تفجير بلدة يثرب بمحافظة صلاح الدين.", "يثرب"),
    ("ar", "سقطت قذيفة على حي الكمب في مدينة تعز.", "تعز"),
    ("fr", "Des heurts ont éclaté à Jénine et dans son camp. L'armée a assiégé le camp.", "Jénine"),
    ("en", "Rebels attacked Djibo. Men from Gao and Kidal joined them. Gunmen torched the town hall.", "Djibo"),
    ("fr", "Niamey se tait, le Niger attend. Abuja menace. La foule a manifesté mardi devant l'ambassade.", "Niamey"),
    ("fr", "Alger se tait. Le Liban pleure à Beyrouth. Une frappe a visé la capitale libanaise.", "Beyrouth"),
    ("en", "Kampala was quiet. Police arrested ten protesters in the capital.", "Kampala"),
    ("en", "Kampala was quiet. A blast rocked the Ugandan capital.", "Kampala"),
]


@pytest.mark.parametrize(("language", "text", "place"), POINTING_BACK)
def test_the_town_means_the_town_named_before(language, text, place, gazetteer):
    assert places(events(language, text, gazetteer)[-1]) == [place]


def test_a_camp_that_the_text_has_put_in_no_town_is_nowhere(gazetteer):
    text = "Des colons ont brûlé dimanche des maisons à Jinsafut. L'armée assiégeait le camp depuis lundi."
    assert places(events("fr", text, gazetteer)[-1]) == []


def test_whose_forces_fight_and_where_condolences_go_is_no_place_of_it(gazetteer):
    told = events("ar", "هاجم مسلحون فندقا في كيسمايو. واشتبكوا مع قوات ولاية جوبالاند.", gazetteer)
    told += events("ar", "أدان مجلس الأمن الهجوم، وبعث الرئيس ببرقية تعزية إلى القاهرة.", gazetteer)
    assert {place for each in told for place in places(each)} == {"كيسمايو"}


def test_a_village_that_no_gazetteer_has_is_no_other_town(gazetteer):
    event = events("en", "Rebels captured the village of Rasdan, near Goma. On Tuesday the village was shelled.", gazetteer)[-1]
    assert (event.geometry, event.reason) == (None, "the gazetteer has no place of this name that fits the text")


AROUND = [
    ("en", "In Goma, gunmen shot dead a lecturer outside his home in the Himbi district.", "Himbi", "Goma"),
    ("en", "A roadside bomb wounded two civilians in Baghdad's southern Doorah district.", "Doorah", "Baghdad"),
    ("en", "A mortar shell hit a house in Kuzalo in the Macomia district of Mozambique.", "Kuzalo", "Macomia"),
    ("uk", "Росіяни обстріляли село Щурівка у Краматорському районі.", "Щурівка", "Краматорському районі"),
]


@pytest.mark.parametrize(("language", "text", "place", "wider"), AROUND)
def test_a_place_that_nobody_knows_lies_in_the_wider_one_that_the_sentence_names(language, text, place, wider, gazetteer):
    found = pipeline.extract(from_text(text, id="d1", source="test", language=language), gazetteer)
    names = {each.id: each for each in found.places}
    (event,) = found.events
    assert [names[each.place].mentions[0].text for each in event.where] == [place, wider]
    assert event.geometry == names[event.where[1].place].geometry


def test_a_town_that_something_lies_west_of_was_seized_itself(gazetteer):
    (seized,) = events("en", "The front lies 125 km west of Goma, which the rebels seized in January.", gazetteer)
    assert [(each.relation, each.radius_km) for each in seized.where] == [("in", None)]


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("fr", "Le ministre a condamné mardi à Paris l'attaque.", ["announcement"]),
        ("en", "The minister condemned in Paris the attack.", ["announcement"]),
        ("de", "Der Minister verurteilte den Anschlag am Montag in Berlin.", []),
    ],
)
def test_where_somebody_speaks_of_an_attack_it_did_not_happen(language, text, said, gazetteer):
    condemned, attack = events(language, text, gazetteer)
    assert [each.role for each in condemned.where] == said
    assert attack.where == ()


def test_a_doubtful_namesake_abroad_is_no_pin_but_for_talks(gazetteer):
    text = "The army lost Quetta and Gwadar. Gunmen attacked a train in the Bolan district. Envoys held talks in Geneva. China is far away."
    attack, talks = (each for each in events("en", text, gazetteer) if each.event_type in {"Violence against civilians", "Diplomacy"})
    assert attack.where
    assert attack.geometry is None
    assert talks.geometry is not None


def test_a_town_of_a_country_that_the_text_never_names_is_no_pin(gazetteer):
    text = "Gunmen killed ten farmers in the district of Nawa, in Helmand province. Afghanistan sent troops to Kandahar."
    attack = next(each for each in events("en", text, gazetteer) if each.numbers)
    assert attack.where
    assert attack.geometry is None


RELATIONS = [
    ("en", "A drone hit a truck 30 km north of Goma.", "north_of", 30.0),
    ("en", "A drone hit a truck 30 km south-east of Goma.", "south_east_of", 30.0),
    ("en", "A missile struck a tanker 70 nautical miles west of the port city of Hodeidah.", "west_of", 129.6),
    ("fr", "Un drone a bombardé un dépôt à 12 km à l'est de la ville de Deraa.", "east_of", 12.0),
    ("en", "Gunmen attacked a convoy some 18 miles (30 km) from Goma.", "near", 29.0),
    ("fr", "Des hommes armés ont attaqué un convoi à 12 km de Gao.", "near", 12.0),
    ("es", "Un ataque con drones alcanzó una base a 20 kilómetros al norte de Cali.", "north_of", 20.0),
    ("ru", "Беспилотник ударил по селу в 20 км к северу от Харькова.", "north_of", 20.0),
    ("uk", "Напад стався поблизу міста Менака.", "near", 10.0),
    ("ar", "قصفت طائرة قرية على بعد 20 كم شمال حلب.", "north_of", 20.0),
    ("fr", "L'armée a bombardé les environs de Kharkiv.", "around", 20.0),
]


@pytest.mark.parametrize(("language", "text", "relation", "radius_km"), RELATIONS)
def test_a_distance_that_the_text_gives_is_the_radius(language, text, relation, radius_km, gazetteer):
    (event,) = events(language, text, gazetteer)
    (where,) = event.where
    assert (where.relation, where.precision, where.radius_km) == (relation, 2, radius_km)


BEYOND_THE_CAPITAL = [
    ("en", "Bamako is short of fuel. A convoy was attacked 120 kilometres north of the capital."),
    ("fr", "L'essence manque à Bamako. Un convoi a été attaqué à 120 kilomètres au nord de la ville."),
    ("es", "En Bamako falta gasolina. Un convoy fue atacado a 120 kilómetros al norte de la capital."),
    ("de", "In Bamako fehlt Treibstoff. Ein Konvoi wurde 120 Kilometer nördlich der Hauptstadt angegriffen."),
    ("ru", "В Бамако нет топлива. Колонна была атакована в 120 километрах к северу от столицы."),
    ("uk", "У Бамако бракує пального. Колону атакували за 120 кілометрів на північ від столиці."),
    ("ar", "تعاني باماكو من نقص الوقود. وهاجم مسلحون قافلة على بعد 120 كيلومترا شمال العاصمة."),
]


@pytest.mark.parametrize(("language", "text"), BEYOND_THE_CAPITAL)
def test_a_distance_from_the_town_meant_is_kept(language, text, gazetteer):
    (event,) = events(language, text, gazetteer)
    (where,) = event.where
    assert (where.relation, where.precision, where.radius_km) == ("north_of", 2, 120.0)


ON_THE_WAY = [
    ("ru", "Боевики напали на колонну, направлявшуюся в Гао."),
    ("ru", "Поезд, следовавший из Кветты в Пешавар, захватили боевики."),
    ("uk", "Бойовики напали на колону, що прямувала до Гао."),
    ("uk", "Автобус, який рухався з Гао до Менаки, підірвався на міні."),
]


@pytest.mark.parametrize(("language", "text"), ON_THE_WAY)
def test_where_somebody_was_going_is_not_where_he_was_attacked(language, text, gazetteer):
    assert places(events(language, text, gazetteer)[0]) == []


TAKEN_AWAY = [
    ("en", "Ten soldiers were wounded in the ambush and airlifted to Juba."),
    ("de", "Zehn Soldaten wurden verletzt und nach Bamako ausgeflogen."),
    ("ru", "Десять военных ранены, их доставили в Гао."),
    ("uk", "Десятеро військових поранені, їх доставили до Києва."),
    ("ar", "أصيب عشرة جنود ونقلوا إلى عدن."),
]


@pytest.mark.parametrize(("language", "text"), TAKEN_AWAY)
def test_where_the_wounded_were_taken_is_not_where_they_were_hurt(language, text, gazetteer):
    assert places(events(language, text, gazetteer)[0]) == []


def test_what_only_tells_how_far_a_town_lies_from_the_capital_is_not_the_capital(gazetteer):
    text = "In Bamako fehlt Treibstoff. Ein Konvoi wurde bei Sikasso angegriffen, rund 300 Kilometer südöstlich der Hauptstadt."
    assert places(events("de", text, gazetteer)[-1]) == ["Sikasso"]


def test_the_airport_of_a_town_that_was_only_named_is_not_guessed(gazetteer):
    event = events("en", "The embassy in Kyiv is closed.\n\nA missile struck the hospital.", gazetteer)[-1]
    assert event.where == ()


def test_between_an_unknown_place_and_a_town_is_near_the_town(gazetteer):
    (event,) = events("ru", "На трассе между Зубаревкой и Мелитополем взорвался автомобиль.", gazetteer)
    assert (event.where[-1].relation, event.where[-1].precision) == ("between", 2)


def test_between_two_towns_is_half_way(gazetteer):
    (event,) = events("fr", "Des combats ont éclaté sur la route entre Goma et Bukavu.", gazetteer)
    assert [each.relation for each in event.where] == ["between", "between"]
    assert event.geometry is not None
    assert event.geometry.coordinates == pytest.approx((29.04, -2.09), abs=0.05)
    assert event.where[0].radius_km == pytest.approx(52, abs=3)


def test_what_is_said_has_the_place_where_it_was_said_and_no_pin(gazetteer):
    (condemned, shelling) = events("fr", "À Genève, l'émissaire a condamné le bombardement d'Alep.", gazetteer)
    assert [(each.role, condemned.geometry) for each in condemned.where] == [("announcement", None)]
    assert places(shelling) == ["Alep"]


def test_a_sea_is_precision_seven(gazetteer):
    (event,) = events("en", "The navy seized a tanker in the Red Sea.", gazetteer)
    assert (event.where[0].precision, event.geometry) == (7, None)


def test_an_apostrophe_does_not_cut_a_name(gazetteer):
    (event,) = events("uk", "Бої тривають під Слов’янськом.", gazetteer)
    assert places(event) == ["Слов’янськом"]


LISTS = [
    ("es", "Hubo enfrentamientos en El Cairo y Alejandría.", ["El Cairo", "Alejandría"]),
    ("es", "Hubo protestas en varias ciudades, entre ellas Arequipa, Apurímac y Puno.", ["Arequipa", "Apurímac", "Puno"]),
    ("fr", "Des voitures piégées ont explosé à Machala et à Quito.", ["Machala", "Quito"]),
    ("en", "Missiles struck Tel Aviv and the port city of Haifa.", ["Tel Aviv", "Haifa"]),
    ("fr", "Des soldats ont été tués à Djibo, à Dori et à Kaya.", ["Djibo", "Dori", "Kaya"]),
    ("de", "In Goma und im benachbarten Bukavu wurden drei Frauen getötet.", ["Goma", "Bukavu"]),
    ("en", "Rebels attacked bases near Kyaukme and Lashio.", ["Kyaukme", "Lashio"]),
    ("en", "Air strikes hit Goma, Bukavu and Uvira.", ["Goma", "Bukavu", "Uvira"]),
    ("en", "Rebels attacked Goma, and Bukavu was quiet.", ["Goma"]),
    ("fr", "Un bus a explosé à Jos, au Nigeria.", ["Jos"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), LISTS)
def test_an_event_is_at_every_place_of_a_list_and_drawn_at_the_first(gazetteer, language, text, expected):
    dossier = pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-05-15"), gazetteer)
    labels = {each.id: each for each in dossier.places}
    (event, *_) = dossier.events
    assert [labels[each.place].label for each in event.where] == expected
    assert event.geometry == labels[event.where[0].place].geometry


ELSEWHERE = [
    # where the wounded lie, where survivors fled to and where talks go on is not where it happened
    ("en", "Hospitals in Rabak received 14 wounded."),
    ("fr", "L'hôpital de Beni a admis neuf blessés."),
    ("en", "Survivors who reached Tawila described summary executions."),
]


@pytest.mark.parametrize(("language", "text"), ELSEWHERE)
def test_where_something_is_only_told_treated_or_talked_about_is_no_pin(language, text, gazetteer):
    found = [each for each in events(language, text, gazetteer) if each.plover.event not in {"CONSULT", "ACCUSE"}]
    assert found
    assert all(each.geometry is None for each in found)


def test_a_hospital_that_is_hit_is_where_it_happened(gazetteer):
    (event,) = events("en", "A strike on the hospital in Kosti killed seven people.", gazetteer)
    assert event.geometry is not None


NEITHER = [
    # who says so, what is only bordered on, and where a report was written
    ("Gunmen attacked a post in Djibo on Monday, a resident of Kaya told reporters.", ["Djibo"]),
    ("Ten travellers were killed on Monday, a local chief in nearby Kaya told reporters.", []),
    ("Soldiers were killed in an ambush close to the Mali border in Djibo.", ["Djibo"]),
    ("RAWALPINDI: Security forces killed four militants in Quetta.", ["Quetta"]),
    ("Guwahati: A mob torched a police station in Imphal.", ["Imphal"]),
    ("Kherson: two people were killed by shelling.", ["Kherson"]),
    ("Corinto, Colombia | AFP | Tuesday 14/05/2024 - A bomb exploded in Cali.", ["Cali"]),
    # a road between two towns, and a quarter that nobody knows
    ("Bandits kidnapped ten travellers on the Kaduna-Zaria highway.", ["Zaria", "Kaduna"]),
    ("Bandits kidnapped ten travellers along the Kaduna-Zaria Expressway.", ["Zaria", "Kaduna"]),
    ("Protests went on in Baghdad. A bomb exploded in the southern Bayaa district.", ["Baghdad"]),
    ("A bomb went off in Baghdad's southern Doura district.", ["Doura", "Baghdad"]),
    ("ZAMBOANGA CITY -- Five soldiers were killed in Quetta.", ["Quetta"]),
    # whoever withdraws towards a town has not been there
    ("The army withdrew towards Mubi.", []),
    # the place of the deed that the next clause begins with
    ("There were attacks across the province, and a bombing in Quetta.", ["Quetta"]),
    # the unit of a village that nobody knows
    ("Gunmen attacked the village of Zurbatan in Katsina state.", ["Zurbatan", "Katsina"]),
]


@pytest.mark.parametrize(("text", "expected"), NEITHER)
def test_who_says_so_a_border_and_a_dateline_are_not_where_it_happened(text, expected, gazetteer):
    dossier = pipeline.extract(from_text(text, id="d1", source="test", language="en", published="2024-05-15"), gazetteer)
    labels = {each.id: each.label for each in dossier.places}
    assert [labels[each.place] for each in dossier.events[-1].where] == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Residents of Kaya said that gunmen had looted a warehouse.", "event"),
        ("In Kharkiv, the governor of the region said that gunmen had looted a warehouse.", "event"),
        ("In Moscow, the ministry said that gunmen had looted a warehouse.", "announcement"),
    ],
)
def test_who_lives_in_a_place_tells_what_happened_there(text, role, gazetteer):
    (event,) = events("en", text, gazetteer)
    assert [each.role for each in event.where] == [role]


def test_bombs_in_two_unknown_quarters_of_a_town_are_two(gazetteer):
    found = events("en", "A bomb went off in Baghdad's Doura district. A bomb killed two in Baghdad's Baladiyat district.", gazetteer)
    assert [event.geometry is not None for event in found] == [True, True]


def test_a_truce_holds_in_the_place_right_behind_it(gazetteer):
    text = "Nach dem Scheitern der Waffenruhe in Syrien haben Kampfflugzeuge nahe Aleppo Dörfer bombardiert."
    (truce, raid) = events("de", text, gazetteer)
    assert [event.where[0].precision for event in (truce, raid)] == [6, 2]


def test_a_name_nobody_knows_is_no_clitic_and_a_town_far_away(gazetteer):
    found = pipeline.extract(from_text("نصب مسلحون كمينا في منطقة فبوري في بوركينا فاسو.", language="ar", source="test"), gazetteer)
    assert [(each.geometry, each.reason is None) for each in found.events] == [(None, False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an attack is where it hit, whoever came from elsewhere
        ("Rebels launched an attack on Goma from Sake.", ["Goma"]),
        ("The rebels launched the attack from Sake.", []),
        # what was taken before, and what was told of a town, whatever the next verb tells
        ("In the capital, Khartoum, which the army recaptured in March, people danced.", ["Khartoum"]),
        ("The spokesman said that Goma had not fallen and that soldiers had retaken the hospital.", ["Goma", "Goma"]),
        # whoever withdraws leaves where he was
        ("Rebels attacked Goma. They withdrew to Sake.", ["Goma", "Goma"]),
        ("The army reached Goma. Rebels shelled the town's hospital and later withdrew to Sake.", ["Goma", "Goma"]),
        # a host, whatever body meets there, and where somebody spoke and then met others
        ("Maputo is to host a summit of the Economic Community of West Africa.", ["Maputo"]),
        ("In Munich the president called for calm, and met the leader of the rebels.", ["Munich"]),
        # a building is in the town of its paragraph
        ("El Fasher has little food left. The Saudi hospital was shelled on Sunday.", ["El Fasher"]),
        ("Shells fell on Goma on Monday. On 2 March the market was hit by a rocket.", ["Goma", "Goma"]),
        ("Gunmen stormed Goma on Monday. Rebels shot dead seven people in the Zurbatan hotel.", ["Goma", "Goma"]),
        # the south of a town is in it, and the town that was hit is not where the fighting spread
        ("Rebels entered Goma. Clashes broke out in the south of the city and later reached Sake.", ["Goma", "Goma"]),
        # where somebody came from
        ("Two men who attacked a ministry in Ankara on Sunday had come from Syria.", ["Ankara"]),
        # who only talks is in no one place, nor is what happens all over a country; the crowd of a dateline is in its town
        ("The presidents spoke by phone on Monday and are to meet in Moscow on Thursday.", ["Moscow"]),
        ("Shells fell on Goma after jets had bombed sites across the country.", ["Goma"]),
        ("KAMPALA, May 14 - Police broke up a demonstration on Monday.", ["KAMPALA"]),
        ("Farmers in Jericho, on the other side of the Jordan, threw stones at soldiers.", ["Jericho"]),
        ("The rebels pulled out under a deal brokered in Luanda.", []),
        ("The two towns, Goma and Bukavu, were bombed on Monday.", ["Goma"]),
    ],
)
def test_the_town_of_a_deed_is_neither_where_it_came_from_nor_where_it_led(text, expected, gazetteer):
    assert [place for event in events("en", text, gazetteer) for place in places(event)] == expected


def test_the_city_is_not_its_quarter(gazetteer):
    text = "A bomb exploded in the city of Istanbul. A woman was arrested in Küçükçekmece. A gunman shot dead ten people in the city."
    assert [place for event in events("en", text, gazetteer) for place in places(event)][-1] == "Istanbul"


SEATS = [
    ("en", "Kenya is calm, said a minister in Nairobi. Police opened fire on protesters outside parliament on Tuesday.", "Nairobi"),
    ("fr", "Le calme règne à Conakry, en Guinée. Des soldats ont attaqué le palais présidentiel lundi.", "Conakry"),
    ("de", "In Nairobi in Kenia ist es ruhig. Am Dienstag schoss die Polizei vor dem Parlament auf Demonstranten.", "Nairobi"),
    ("es", "Perú está en calma, dicen en Lima. El martes la policía disparó contra manifestantes frente al Congreso.", "Lima"),
]


@pytest.mark.parametrize(("language", "text", "capital"), SEATS)
def test_what_happens_at_the_seat_of_a_state_happens_in_its_capital(language, text, capital, gazetteer):
    assert [place for event in events(language, text, gazetteer) for place in places(event)] == [capital]


def test_a_seat_is_nowhere_where_no_capital_is_named(gazetteer):
    assert not [place for event in events("en", "Police shot five protesters outside parliament.", gazetteer) for place in places(event)]


def test_the_village_is_no_capital(gazetteer):
    text = "In Maputo, officials met donors on Monday. Rebels torched houses in the village."
    assert not places(events("en", text, gazetteer)[-1])


@pytest.mark.parametrize(("where", "relation"), [("in the south of Khartoum", "in"), ("south of Khartoum", "south_of")])
def test_the_south_of_a_town_is_in_it(where, relation, gazetteer):
    (event,) = events("en", f"A bomb exploded {where} on Monday.", gazetteer)
    assert event.where[0].relation == relation


def test_those_found_elsewhere_do_not_place_the_others(gazetteer):
    text = "Onze suspects ont été arrêtés samedi, dont quatre assaillants interceptés à Goma."
    assert [place for event in events("fr", text, gazetteer) for place in places(event)] == ["Goma"]


def test_where_somebody_speaks_on_a_day_is_told_before_he_does(gazetteer):
    (event,) = events("en", "The president, speaking in Juba on Tuesday, demanded elections.", gazetteer)
    assert [each.role for each in event.where] == ["announcement"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The authorities imposed a curfew in Kaduna on Monday."),
        ("fr", "Un couvre-feu a été décrété lundi à Kaduna."),
        ("de", "In Kaduna gilt seit Montag eine Ausgangssperre."),
        ("ru", "В Кадуне введён комендантский час."),
    ],
)
def test_a_curfew_applies_to_its_place(language, text, gazetteer):
    (event,) = events(language, text, gazetteer)
    assert [each.role for each in event.where] == ["application"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A patrol car was surrounded near Juliaca; one officer was burned alive.", ["Juliaca"]),
        ("Marines clashed with troops who had crept across the line in Trat province.", ["Trat"]),
        ("In Kaduna the minister spoke; a bomb went off.", ["Kaduna"]),
        ("Soldiers arrested two men who had planned an attack in Kaduna.", []),
    ],
)
def test_violence_that_no_clause_places_is_at_the_place_that_its_sentence_leaves(text, expected, gazetteer):
    (event, *_) = events("en", text, gazetteer)
    assert places(event) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Des habitants ont manifesté à Goma contre le bombardement de villages.", ["Goma"]),
        ("fr", "Des habitants ont manifesté contre le pouvoir à Goma.", ["Goma"]),
        ("fr", "Tripoli est calme. Les troupes ont lancé une offensive contre la capitale.", ["Tripoli"]),
        ("fr", "Bangassou : les rebelles, maîtres de la ville depuis le 3 janvier, l'ont quittée le 16.", ["Bangassou"]),
        ("fr", "Une offensive de plusieurs dizaines d'hommes contre Goma a fait dix morts.", ["Goma"]),
        ("fr", "Les talibans ont pris Kunduz. Ils ont pris d'assaut la prison de Kandahar.", ["Kandahar"]),
        ("fr", "Plus au sud, les accès du port d'Oum Qasr, par où transite le blé, sont bloqués par des sit-in.", ["port d'Oum Qasr"]),
        ("en", "Smugglers in Mizda gunned down 30 migrants, most of them from Bangladesh.", ["Mizda"]),
        ("en", "In Goma gunmen pulled men off buses and shot them, and a bridge was blown up at Sake.", ["Goma", "Sake"]),
        ("fr", "À Labé, une foule a saccagé un commissariat, et à Conakry un poste a été pillé.", ["Labé", "Conakry"]),
        ("de", "Die Rebellen haben am Montag Goma erobert und sind in Bukavu eingedrungen.", ["Goma", "Bukavu"]),
        ("de", "Bei Angriffen wurden in Goma und in Bukavu zehn Menschen getötet.", ["Goma"]),
        ("de", "Am Tag, an dem in Hasaka Bomben explodierten, töteten Kämpfer in Bakuba elf Soldaten.", ["Hasaka", "Bakuba"]),
        ("es", "Los rebeldes mataron a diez personas en Goma y en Bukavu quemaron una iglesia.", ["Goma", "Bukavu"]),
        ("es", "Hirieron a un joven cuando tomaban el aeropuerto de Puno, y en Juliaca fue incendiada la comisaría.", ["Puno", "Juliaca"]),
    ],
)
def test_each_clause_has_its_own_place(language, text, expected, gazetteer):
    told = [place for event in events(language, text, gazetteer) for place in places(event)]
    assert [each for at, each in enumerate(told) if each not in told[:at]][-len(expected) :] == expected


def test_what_a_crowd_is_against_did_not_happen_where_it_marched(gazetteer):
    (_, strikes) = events("fr", "La foule a manifesté à Bamako contre les frappes de drones.", gazetteer)
    assert not strikes.where


def test_the_place_of_a_verb_is_none_of_a_participle_before_it(gazetteer):
    text = "La trêve signée en 1991 a été rompue par l'armée, quand ses troupes ont pris Goma."
    (signed,) = (each for each in events("fr", text, gazetteer) if each.sub_event_type == "Agreement")
    assert not signed.where


def test_the_capital_is_that_of_the_country_whose_region_the_sentence_names(gazetteer):
    text = "Moscou se barricade. L'armée a pris Bakhmout, près de Donetsk. À Kiev, tout est calme.\n\n{}"
    found = events("fr", text.format("Un attentat a fait dix morts dans la capitale et dans la région de Voronej."), gazetteer)
    assert places(found[-1]) == ["Moscou"]


def test_where_one_of_the_dead_was_shot_is_not_where_all_died(gazetteer):
    text = "Cent manifestants ont été arrêtés en Biélorussie et dix sont morts, dont un étudiant, tué par balle à Minsk."
    (arrested, *_) = events("fr", text, gazetteer)
    assert (places(arrested), [each.text for each in arrested.coreferent]) == (["Biélorussie"], ["sont morts"])


def test_the_town_by_whose_hour_a_truce_begins_is_not_where_it_holds(gazetteer):
    (truce,) = events("fr", "La trêve entre en vigueur à 7 heures, heure de Téhéran.", gazetteer)
    assert not truce.where


def test_no_foreign_capital_is_the_capital(gazetteer):
    text = "Washington condemns the violence in Kumba.\n\nGunmen stormed two barracks in Kumba. They attacked a camp in the capital."
    assert "Washington" not in [place for event in events("en", text, gazetteer) for place in places(event)]


def test_a_town_that_opens_the_next_clause_is_none_of_the_one_before(gazetteer):
    text = "At least ten soldiers died, and the towns of Kiryat Shmona and Metula were evacuated."
    (died, evacuated) = pipeline.extract(from_text(text, id="d1", source="test", language="en"), gazetteer).events
    assert (died.where, len(evacuated.where)) == ((), 2)


LAUNCHED = [
    ("uk", "Ракета влучила в будинок у Дніпрі. Ракету випустили з літака з району Курська.", "Курська"),
    ("ru", "Ракета попала в дом в Днепре. Ее выпустили из района Курска.", "Курска"),
    ("uk", "У суботу ракета влучила в будинок у Дніпрі. Того ж дня під удар потрапили й інші міста.", None),
]


@pytest.mark.parametrize(("language", "text", "wrong"), LAUNCHED)
def test_a_strike_is_not_where_it_was_launched_nor_in_the_town_told_before_where_others_are_meant(language, text, wrong, gazetteer):
    (first, *others) = events(language, text, gazetteer)
    assert wrong not in places(first)
    assert wrong or not any(places(each) for each in others)


def test_who_says_so_is_no_place(gazetteer):
    text = "За твердженням Києва, уражено 41 літак; решту атак, мовляв, відбито."
    assert events("uk", text, gazetteer) == () or all(not each.where for each in events("uk", text, gazetteer))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thousands marched in Karachi on Monday over the killing of two students."),
        ("en", "Protesters took to the streets of Lagos against the arrest of their leader."),
        ("fr", "Des milliers de personnes ont manifesté lundi à Conakry contre l'arrestation de leur chef."),
        ("es", "Familiares protestaron el lunes en Guerrero por la desaparición de 43 estudiantes."),
        ("de", "Tausende demonstrierten am Montag in Conakry gegen die Festnahme ihres Anführers."),
        ("ar", "تظاهر الآلاف يوم الاثنين في الخرطوم احتجاجا على اعتقال زعيمهم."),
        ("ru", "Тысячи людей вышли на митинг в понедельник в Бишкеке против ареста лидера оппозиции."),
        ("uk", "Мешканці протестували в Батумі через вбивство підлітка."),
    ],
)
def test_what_a_protest_is_about_is_neither_where_nor_when_nor_by_how_many_it_was_held(language, text, gazetteer):
    (protest, cause) = events(language, text, gazetteer)
    assert protest.plover.event == "PROTEST"
    assert protest.where
    assert (cause.where, cause.when.start) == ((), None)
    assert max((each.best or each.low or 0 for each in cause.numbers), default=0) < 100
    assert all(actor.mention.start > cause.trigger.start for actor in cause.actors)


def test_who_planned_a_deed_is_not_what_it_did(gazetteer):
    (shot, bombing) = events("en", "Police in Kano on Monday shot dead the planner of the bombing.", gazetteer)
    assert (shot.sub_event_type, places(shot)) == ("Attack", ["Kano"])
    assert (bombing.where, bombing.actors, bombing.when.start) == ((), (), None)


def test_the_force_before_a_killing_did_it(gazetteer):
    (killing,) = events("en", "The police killing of a student in Kano shocked the country.", gazetteer)
    assert [(each.name, each.role) for each in killing.actors if each.name == "police"] == [("police", "actor")]


EACH_ITS_OWN = [
    # the subject of the next verb is none of what the one before it hit
    ("en", "Goma was bombarded with rockets and Sake was struck with missiles.", [["Goma"], ["Sake"]]),
    ("en", "Rebels bombarded Goma and Sake was struck with missiles.", [["Goma"], ["Sake"]]),
    ("es", "Los rebeldes bombardearon Goma y Sake fue atacada con misiles.", [["Goma"], ["Sake"]]),
    ("en", "Rebels shelled the towns of Goma and Sake, killing ten.", [["Goma", "Sake"]]),
    ("en", "Goma and Sake were shelled and a bridge was hit.", [["Goma", "Sake"]]),
    # from where troops set out is not where they fight, nor is a town that is only occupied taken
    ("en", "The battle began in October, when fighters advanced from Sake and soldiers from Goma.", [[]]),
    ("en", "Gunmen crossed from occupied Luhansk and shelled Rostov.", [["Rostov"]]),
    # the wounded were hurt elsewhere than where they are treated
    ("en", "Rebels attacked Sake on Monday; nine of the wounded were treated in Goma.", [["Sake"]]),
    # whose representatives sign is not where their troops withdraw
    ("en", "Under a document signed by representatives of Goma and of the separatists of Sake, both sides are to pull back weapons.", [[]]),
    # "15 km from the capital" says how a place lies
    ("en", "Mali's capital is Bamako. In 2022 a suicide bomber hit Kati, 15 km from the capital, killing a soldier.", [["Kati"]]),
    # "there were" means no town
    ("en", "Flights link Goma and Sake.\n\nThere were attacks on aid workers on Monday.", [[]]),
    ("en", "Rebels captured Goma. Soldiers shot ten people there on Tuesday.", [["Goma"], ["Goma"]]),
    # a sentence that opens with a town sets the scene for the next one
    (
        "en",
        "Rebels took Goma. In Sake, people heard guns all night. A doctor at the hospital counted ten dead and twenty wounded.",
        [["Goma"], ["Sake"]],
    ),
    # a crowd of the next clause, and where patients were brought
    ("en", "An ambush in Goma killed 13 soldiers and mobs in Sake murdered ten traders.", [["Goma"], ["Sake"]]),
    ("en", "A ship evacuated 495 patients to Goma on Thursday; it could not land on Saturday because of the fighting.", [[], []]),
    # neither a port that a country runs nor where something else happened is where it speaks
    ("en", "China, which runs the port of Goma, condemned the attacks in Sake.", [[], ["Sake"]]),
]


@pytest.mark.parametrize(("language", "text", "expected"), EACH_ITS_OWN)
def test_each_event_has_its_own_place(language, text, expected, gazetteer):
    found = pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-05-15"), gazetteer)
    names = {each.id: each.mentions[0].text for each in found.places}
    assert [[names[at.place] for at in each.where] for each in found.events] == expected


def test_the_road_to_a_town_is_near_it(gazetteer):
    for text in ("Gunmen ambushed a convoy on the road to Goma.", "Rebels cut the road to Goma."):
        (event,) = events("en", text, gazetteer)
        assert [(each.relation, each.precision) for each in event.where] == [("near", 2)]
