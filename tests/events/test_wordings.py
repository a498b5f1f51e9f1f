"""What a good journalist writes instead of the stock phrase; a sentence a case."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.read import from_text

WORDINGS = [
    ("de", "Kämpfer haben sich der Stadt Goma bemächtigt.", "Non-state actor overtakes territory"),
    ("de", "Beamte kesselten am Samstag in Lyon Hunderte Teilnehmer ein.", "Protest with intervention"),
    ("de", "Soldaten haben bei Kidal zwei Granaten kontrolliert gesprengt.", "Disrupted weapons use"),
    # verbs in two parts, in the present and behind much else
    ("de", "Grenzer greifen am Montag im Hafen von Varna zwei Schmuggler an.", "Attack"),
    ("de", "Am Abend fielen Söldner in Sokolo über eine Hochzeitsgesellschaft her.", "Attack"),
    ("de", "Offiziere nehmen in Lomé einen Abgeordneten fest.", "Arrests"),
    ("de", "Die Junta in Conakry setzt den Bürgermeister fest.", "Arrests"),
    ("de", "Oslo sagte Kiew am Montag Waffen im Wert von 360.000 Euro zu.", "AID"),
    ("de", "Athen beruft bis zum 12. Juli rund 1.500 Reservisten ein.", "MOBILIZE"),
    ("de", "Truppen kesseln bei Sake eine Garnison ein.", "Other"),
    ("de", "In Kayes haben Unbekannte den jüdischen Friedhof geschändet.", "Looting/property destruction"),
    ("de", "Einen Viehdieb haben Anwohner in Maroua gelyncht.", "Mob violence"),
    ("de", "In Ankara vermittelte Katar im Mai zum dritten Mal zwischen Sudan und Tschad.", "CONSULT"),
    ("es", "Los ancianos de los dos clanes hicieron las paces en Baidoa.", "Agreement"),
    ("es", "Hombres armados atacaron un convoy del Programa Mundial de Alimentos en Darfur.", "Attack"),
    ("es", "Un coche embistió a la multitud en Niza.", "Attack"),
    ("es", "Los rebeldes ocuparon el lunes el ayuntamiento de Goma.", "Non-state actor overtakes territory"),
    ("es", "La columna topó con insurgentes a la salida de Menaka.", "Armed clash"),
    ("es", "Los soldados recobraron Bambari al amanecer.", "Government regains territory"),
    ("es", "Las tropas gubernamentales tomaron la ciudad de Goma.", "Government regains territory"),
    ("es", "Un vendedor quitó la anilla a una granada en un autobús de Cali.", "Grenade"),
    ("es", "El coronel derrocó al presidente en Bangui.", "Change to group/activity"),
    ("es", "Los manifestantes se enfrentaron a la policía en Ereván.", "Violent demonstration"),
    ("es", "Soldados tirotearon a los manifestantes en Bamako.", "Excessive force against protesters"),
    ("es", "Un cordón policial cercó a los manifestantes en Minsk.", "Protest with intervention"),
    ("es", "Una riña entre comuneros acabó con dos muertos en Huehuetenango.", "Mob violence"),
    ("es", "El general advirtió de que sus hombres derribarán cualquier avión sobre Trípoli.", "THREATEN"),
    ("en", "Guerrillas wrested two hill towns from the army in Lashio.", "Non-state actor overtakes territory"),
    ("en", "Loyalists have brought the airport at Sebha back under government control.", "Government regains territory"),
    ("en", "Federal forces restored their authority over Gondar.", "Government regains territory"),
    ("en", "Canisters of chlorine were dropped on Douma.", "Chemical weapon"),
    ("en", "Government howitzers pounded the hills around Kalemie.", "Shelling/artillery/missile attack"),
    ("en", "A farmer trod on a mine outside Kharkiv.", "Remote explosive/landmine/IED"),
    ("en", "Officers kettled several hundred marchers in Lyon.", "Protest with intervention"),
    ("en", "Rustlers made off with two hundred cattle near Marsabit.", "Looting/property destruction"),
    ("en", "The militia ceded the port to the national guard in Derna.", "Non-violent transfer of territory"),
    ("en", "Ankara and Cairo exchanged ambassadors on Monday.", "COOPERATE"),
    ("en", "The army held its fire and the guns fell silent in Juba on Friday.", "Agreement"),
    ("en", "Inspectors found traces of sarin near Idlib on Monday.", "Chemical weapon"),
    ("en", "A swarm of drones descended on Odesa before dawn.", "Air/drone strike"),
    ("en", "The mill at Homs was peppered with mortars on Friday.", "Shelling/artillery/missile attack"),
    ("en", "The lorry went up on a mine near Gao.", "Remote explosive/landmine/IED"),
    ("en", "Insurgents ran up their flag over Palma on Sunday.", "Non-state actor overtakes territory"),
    ("en", "Armed men bundled a surgeon into a van in Port-au-Prince.", "Abduction/forced disappearance"),
    ("en", "The opposition brought 40,000 people onto the streets in Maputo.", "Peaceful protest"),
    ("en", "A driver was beaten to death by villagers near Jos.", "Mob violence"),
    ("en", "The general threw in his lot with the junta in Bamako.", "Change to group/activity"),
    ("en", "Soldiers turned a school in Bria into a barracks.", "Headquarters or base established"),
    ("en", "Masked men looted a pharmacy in Goma.", "Looting/property destruction"),
    ("en", "The government struck a deal with the miners in Lima on Monday.", "AGREE"),
    ("en", "Ankara and Baghdad mended fences on Monday.", "COOPERATE"),
    ("en", "Washington sent 1,200 soldiers to Manila.", "MOBILIZE"),
    ("en", "Five landmines were found near Daraa on Monday.", "Disrupted weapons use"),
    ("en", "Washington withdrew the accreditation of two envoys on Friday.", "SANCTION"),
    ("en", "Gunners knocked two drones out of the sky near Homs.", "Disrupted weapons use"),
    ("en", "The black flag flies over the prefecture in Gao.", "Non-state actor overtakes territory"),
    ("en", "Officers carted off sixty protesters in The Hague on Friday.", "Protest with intervention"),
    ("en", "A bus was hit by a rocket in Sderot on Friday.", "Shelling/artillery/missile attack"),
    ("en", "The two teams met in Doha on Monday.", "CONSULT"),
    ("en", "Rebels shot down a government helicopter near Goma.", "Disrupted weapons use"),
    ("en", "Troops withdrew from land under rebel control near Goma.", "Non-violent transfer of territory"),
    ("fr", "Les loyalistes ont remis la main sur la raffinerie de Brega.", "Government regains territory"),
    ("fr", "Un blindé a écrasé trois manifestants à Lima.", "Excessive force against protesters"),
    ("fr", "Un homme a dégoupillé une grenade au marché de Kigali.", "Grenade"),
    ("fr", "L'armée et les rebelles en décousent à Kibumba.", "Armed clash"),
    ("fr", "Des pillards ont fait main basse sur plusieurs camions à Gao.", "Looting/property destruction"),
    ("fr", "Séoul et Tokyo ont scellé un pacte de défense lundi.", "AGREE"),
    ("fr", "Bukavu, tombée le 16 février, manque de tout.", "Non-state actor overtakes territory"),
    ("fr", "À Goma, on se bat depuis mardi à l'arme lourde.", "Armed clash"),
    ("fr", "La ville de Gao est soumise à un blocus depuis mars.", "Other"),
    ("fr", "Les habitants de Bunia ont découvert mardi une trentaine de cadavres.", "Attack"),
    ("fr", "Les assaillants tuèrent douze villageois à Gao en juin 2021.", "Attack"),
    ("fr", "Après que l'émissaire eut appelé les parties à négocier, Goma resta calme.", "REQUEST"),
    ("fr", "Les villages de Dablo et Gao ont été enlevés par les rebelles lundi.", "Non-state actor overtakes territory"),
    ("fr", "Trois infirmières ont été enlevées lundi près de Gao.", "Abduction/forced disappearance"),
    ("fr", "Un bus a été attaqué à Gao. Deux taxis ont subi le même sort à Kidal.", "Attack"),
    ("fr", "Le 15 août, le mouvement prend Kaboul.", "Non-state actor overtakes territory"),
    ("fr", "Le 18 août, une junte renverse le président à Bamako.", "Change to group/activity"),
    ("fr", "Le 3 juin, la police disperse un sit-in à Khartoum.", "Protest with intervention"),
    ("fr", "Le 20 juin, l'Iran abat un drone américain.", "Disrupted weapons use"),
    ("fr", "Le 17, la junte libère le Premier ministre à Ouagadougou.", "CONCEDE"),
    ("fr", "Londres enverra jeudi deux frégates en mer Rouge.", "MOBILIZE"),
    ("fr", "L'armée a découvert deux tunnels à Rafah.", "Disrupted weapons use"),
    ("fr", "Une centaine de détenus sont sortis de prison vendredi à Caracas.", "CONCEDE"),
    ("fr", "Le chef d'état-major a été relevé lundi de ses fonctions.", "Change to group/activity"),
    ("fr", "Londres gèlera lundi les avoirs de six oligarques.", "SANCTION"),
    ("fr", "Le Parlement a autorisé l'envoi d'un millier de policiers en Haïti.", "MOBILIZE"),
    ("ru", "Канонада всю ночь была слышна в Донецке.", "Shelling/artillery/missile attack"),
    ("ru", "По колонне под Гао били вертолёты.", "Air/drone strike"),
    ("ru", "Боевики прибрали к рукам золотой прииск у Кидаля.", "Non-state actor overtakes territory"),
    ("ru", "Город Гома оказался в руках повстанцев.", "Non-state actor overtakes territory"),
    ("ru", "Военные выдавили исламистов из Маравы.", "Government regains territory"),
    ("ru", "Город Тартус сдан без боя.", "Non-violent transfer of territory"),
    ("ru", "Машина главы района изрешечена пулями в Махачкале.", "Attack"),
    ("ru", "Тысячи людей выстроились в живую цепь в Минске.", "Peaceful protest"),
    ("ru", "Полицейские снесли в четверг палаточный лагерь студентов в Брюсселе.", "Protest with intervention"),
    ("ru", "Вертолёты сбросили на пригород Дума бочки с хлором.", "Chemical weapon"),
    ("uk", "Уночі в промзону Харкова прилетіли два «Шахеди».", "Air/drone strike"),
    ("uk", "Противник тричі пробував прорватися в районі Роботиного.", "Armed clash"),
    ("uk", "У перестрілці під Хорогом загинув прикордонник.", "Armed clash"),
    ("uk", "Студенти перекрили вулицю в Белграді.", "Peaceful protest"),
    ("uk", "Останні французькі солдати покинули базу в Гао.", "Non-violent transfer of territory"),
    ("uk", "Натовп роздер у Сіялкоті управителя фабрики.", "Mob violence"),
    ("ar", "آلت السيطرة على مطار كسمايو إلى حركة الشباب.", "Non-state actor overtakes territory"),
    ("ar", "طهّرت القوات العراقية حي الكرامة من عناصر التنظيم.", "Government regains territory"),
    ("ar", "وفي اليوم ذاته انضوت بلدة سبها تحت سلطة الحكومة سلما.", "Non-violent transfer of territory"),
    ("ar", "فخّخت فلول الجماعة المنازل قبل فرارها.", "Remote explosive/landmine/IED"),
    ("ar", "دوّت المدافع من جديد في الحديدة.", "Shelling/artillery/missile attack"),
    ("ar", "غادر آخر جندي أمريكي مطار كابول.", "Non-violent transfer of territory"),
    ("ru", "Автоматные очереди слышны в Триполи.", "Armed clash"),
    ("ru", "Тысячи людей пешком уходят в Вад-Медани.", "Other"),
    ("ru", "Журналиста подстрелили во время прогулки в Хандлове.", "Attack"),
    ("uk", "Лондон перекидає до регіону додаткові винищувачі.", "MOBILIZE"),
    ("ru", "Алеппо пал, сообщили жители.", "Non-state actor overtakes territory"),
    ("ru", "Хуситы вошли в Ибб.", "Non-state actor overtakes territory"),
    ("ru", "Старейшины двух племён помирились в Марибе.", "Agreement"),
    ("ru", "Водителя увезли в неизвестном направлении из Мелитополя.", "Abduction/forced disappearance"),
    ("ru", "Толпа учинила расправу над торговцем в Лахоре.", "Mob violence"),
    ("ru", "Сапёры подорвали на месте две мины под Изюмом.", "Disrupted weapons use"),
    ("ru", "Рота ополчения расквартировалась в школе Токмака.", "Headquarters or base established"),
    ("ru", "Анкара и Каир объединили усилия против контрабанды.", "COOPERATE"),
    ("ru", "Сеул ответил отказом Пхеньяну.", "REJECT"),
    ("ru", "Париж обложил пошлинами сталь из Китая.", "SANCTION"),
    ("uk", "Лимонка розірвалася на ринку в Гомі.", "Grenade"),
    ("uk", "Бойовики забрали із собою трьох лікарів у Джібо.", "Abduction/forced disappearance"),
    ("uk", "Поліція відтіснила натовп від суду в Найробі.", "Protest with intervention"),
    ("uk", "Повстанець підірвав у кав'ярні гранату в Гомі.", "Grenade"),
    ("uk", "Натовп удерся до парламенту в Коломбо.", "Violent demonstration"),
    ("uk", "Найманці залишили базу в Тіллабері.", "Non-violent transfer of territory"),
    ("uk", "Каїр засвідчив підтримку Хартуму.", "SUPPORT"),
    ("uk", "Рим обіцяє відповісти ударом на удар.", "THREATEN"),
    ("ru", "Израиль нанёс три воздушных удара по Латакии.", "Air/drone strike"),
    ("ru", "Задержаны участники несогласованной акции в Казани.", "Protest with intervention"),
    ("ru", "Под мостом в Керчи нашли пять килограммов тротила.", "Disrupted weapons use"),
    ("ru", "Рим направил фрегат в Красное море.", "MOBILIZE"),
    ("uk", "Снаряди падають на табір Замзам.", "Shelling/artillery/missile attack"),
    ("uk", "Сотні матерів зібралися під військкоматом у Махачкалі.", "Peaceful protest"),
    ("uk", "Патруль наштовхнувся на бойовиків у горах Хост.", "Armed clash"),
    ("ru", "Повстанцы вошли в центральную часть.", "Non-state actor overtakes territory"),
    ("ru", "Пилоты в Найроби забастовали.", "Peaceful protest"),
    ("ru", "Полиция устроила разгон протестующих в Чаде.", "Protest with intervention"),
    ("ru", "Мощный хлопок прогремел у вокзала в Подольске.", "Remote explosive/landmine/IED"),
    ("ru", "Окраину Суджи засыпали кассетными боеприпасами.", "Shelling/artillery/missile attack"),
    ("ru", "Диверсионная группа уничтожена под Херсоном.", "Armed clash"),
    ("uk", "Учителя забрали люди в масках у Мелітополі.", "Abduction/forced disappearance"),
    ("uk", "Безпілотник наздогнав автобус у Херсоні.", "Air/drone strike"),
    ("uk", "Армія розбила колону під Торецьком.", "Armed clash"),
    ("uk", "Пікетувальники простояли ніч: водії пікетують мерію Загреба.", "Peaceful protest"),
    ("uk", "Пірати захопили суховантаж з екіпажем біля берегів Сомалі.", "Abduction/forced disappearance"),
    ("ar", "استولى قراصنة على سفينة شحن وطاقمها قبالة الصومال.", "Abduction/forced disappearance"),
    ("ar", "حالت الشرطة دون وصول المسيرة إلى البرلمان في بيروت.", "Protest with intervention"),
    ("ar", "صبّت راجمات الجيش حممها على أطراف مدينة أم درمان ليل الأربعاء.", "Shelling/artillery/missile attack"),
    ("ar", "ساق مسلحون سبعة رعاة من قرية قرب ديالى إلى جهة مجهولة.", "Abduction/forced disappearance"),
    ("ar", "دحر الجيش النيجيري مسلحي بوكو حرام من بلدة باما.", "Government regains territory"),
    ("ar", "كبلت الشرطة ثلاثة صحفيين واقتادتهم إلى المخفر في إسطنبول.", "Arrests"),
    ("ar", "حفر الجيش خنادق جديدة حول مدينة الفاشر.", "Headquarters or base established"),
    ("ar", "أطلق الخاطفون سراحهم نهاية الشهر في كانو.", "CONCEDE"),
    ("ar", "سلمت الحركة جثمان رهينة عبر الصليب الأحمر.", "CONCEDE"),
    ("ar", "أدخلت الأمم المتحدة أمس 90 شاحنة محملة بالدقيق عبر معبر زيكيم.", "AID"),
    ("ar", "رضخت الحكومة لمطالب المعلمين ورفعت الأجور يوم الأحد.", "CONCEDE"),
    ("ar", "تحرش جنود بنازحات في مخيم قرب غوما.", "Sexual violence"),
    ("ar", "دهست مدرعة متظاهرين اثنين في وسط الخرطوم.", "Excessive force against protesters"),
    ("ar", "ألقى راكب دراجة رمانة يدوية على مقهى في بغداد.", "Grenade"),
    ("ar", "هجّر المستوطنون ثلاثين عائلة بدوية من الأغوار.", "Other"),
    ("ar", "سلمت الفصائل معبر نصيب إلى القوات الحكومية دون قتال.", "Non-violent transfer of territory"),
    ("ar", "أبرمت أنقرة وبغداد اتفاقية تعاون في مجال المياه يوم الثلاثاء.", "AGREE"),
    ("ar", "لوّحت طهران يوم الأحد باستخدام صواريخها.", "THREATEN"),
    ("ar", "وصل قائد سابق في الميليشيا إلى طرطوس حيث قُبض على قائد سابق آخر.", "Arrests"),
]
# text that only looks like it: a figure of speech, soldiers as their mothers', what is no verb
NONE = [
    ("en", "Sharp words flew in Lima as the two novelists sat down to lunch."),
    ("es", "El euro recuperó terreno frente al dólar en Fráncfort."),
    ("es", "La marcha del entrenador dejó en Valencia un vacío."),
    ("es", "El sospechoso portaba fusiles de asalto en Agua Prieta."),
    ("de", "Das Recht wird immer wieder verletzt."),
    ("en", "The strike committee of the dockers was elected in Lima on Monday."),
    ("en", "Critics slammed the new opera in Paris on Friday."),
    ("en", "Two brothers opened a training centre for bakers in Lyon."),
    ("fr", "Le maire a fait la sourde oreille au bruit du chantier."),
    ("fr", "Le travail reprendra mardi à la mine de Goma."),
    ("fr", "L'hôpital de Goma a reçu les corps de deux noyés."),
    ("ru", "В выходные центру России угрожают грозы с градом."),
    ("de", "Die Partei zog ihre Unterstützung für den Bürgermeister von Kiel zurück."),
    ("de", "Der Konzern setzt auf Drohnen aus eigener Fertigung."),
    ("uk", "Партія мобілізувала в неділю передусім молодих виборців."),
    ("ru", "Вратарь перехватил передачу и спас команду в финале кубка."),
    ("ru", "Наша лыжница захватила лидерство на третьем круге."),
    ("uk", "Виведення супутника на орбіту минуло успішно."),
    ("uk", "Борги міста — бомба сповільненої дії, каже мерка."),
    ("ar", "يخوض الرجاء يوم السبت معركة تفادي الهبوط أمام ضيفه من وجدة."),
    ("ar", "عزز النادي دفاعه بلاعب من الدوري الإسباني."),
    ("ar", "أعلنت المؤسسة حالة القوة القاهرة في الحقل."),
    ("ar", "شيّع المئات الضحايا في صيدا."),
    ("ar", "منعت البلدية وقوف السيارات في الشارع الرئيسي."),
    ("ar", "وتباع أجهزة نداء آلي في بيروت، ويجري التعامل عبر الحدود من دون إنذار الزبائن."),
    ("ru", "Рабочие снесли старый дом и построили новый."),
    ("ru", "Туман накрыл Петербург."),
    ("ru", "Полиция не нашла автоколонну с мебелью."),
    ("uk", "Безпритульні собаки накинулися на перехожого в Черкасах."),
]
PLACES = [
    ("fr", "À Kati, des tirs ont retenti lundi.", "Kati"),
    ("ru", "В Рязани Руслан Зинин выстрелил в военкома.", "Рязани"),
    ("ru", "В Кандагаре врачи фиксируют казни чиновников.", "Кандагаре"),
    ("ru", "Митинг, как сообщают местные каналы, прошёл в Кызыле.", "Кызыле"),
    ("en", "Washington quickly sends soldiers to Kabul – not to fight, says the Pentagon.", "Kabul"),
    ("ru", "В Каире Лига арабских государств собралась на заседание, в Найроби президент предложил посредничество.", "Каире"),
    ("ar", "جرح شاب خلال اقتحام قوة إسرائيلية مخيم بلاطة.", "مخيم بلاطة"),
    ("ar", "باغت مسلحون يُعتقد أنهم من القاعدة نقطة تفتيش في عدن.", "عدن"),
    ("ru", "Дамаск молчит. Взрыв прогремел в сирийской столице.", "Дамаск"),
    ("ru", "В Нджамене полиция открыла огонь по колонне. Есть погибшие.", "Нджамене"),
]


def _events(code: str, text: str, gazetteer) -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, language=code), gazetteer).events


@pytest.mark.parametrize(("code", "text", "kind"), WORDINGS)
def test_an_event_is_found_in_other_words(code, text, kind, gazetteer):
    assert kind in {each.sub_event_type for each in _events(code, text, gazetteer)}


@pytest.mark.parametrize(("code", "text"), NONE)
def test_words_of_another_meaning_tell_no_event(code, text, gazetteer):
    assert not _events(code, text, gazetteer)


@pytest.mark.parametrize(("code", "text", "label"), PLACES)
def test_it_happened_there(code, text, label, gazetteer):
    dossier = pipeline.extract(from_text(text, language=code), gazetteer)
    labels = {each.id: each.label for each in dossier.places}
    assert {labels[where.place] for each in dossier.events for where in each.where} == {label}


def test_a_resident_who_tells_of_soldiers_claims_nothing(gazetteer):
    (event,) = _events("ar", "وقال سكان إن جنود الجيش انسحبوا من غوما.", gazetteer)
    assert event.certainty == "reported_fact"


def test_what_is_not_done_inside_a_pattern_is_negated(gazetteer):
    (event,) = _events("uk", "Солдати не залишають базу в Гао.", gazetteer)
    assert event.certainty == "negated"


def test_each_deed_that_an_operation_made_possible_is_told(gazetteer):
    told = _events("fr", "L'opération a permis de tuer huit jihadistes à Gao et d'en interpeller trente-huit.", gazetteer)
    assert [each.sub_event_type for each in told] == ["Attack", "Arrests"]


def test_without_says_nothing_of_what_stands_behind_a_comma(gazetteer):
    found = _events("es", "Hubo allanamientos sin orden, saqueos y detenciones en Goma.", gazetteer)
    assert {each.certainty for each in found} == {"reported_fact"}


def test_what_will_be_done_is_planned(gazetteer):
    (event,) = _events("fr", "L'opposition manifestera à Dakar.", gazetteer)
    assert event.certainty == "planned"


def test_a_deed_of_the_same_day_is_another(gazetteer):
    text = "Des rebelles ont attaqué le camp de Gao lundi.\n\nLe même jour, un convoi est tombé dans une embuscade."
    assert len(_events("fr", text, gazetteer)) == 2
