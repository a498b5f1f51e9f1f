"""When an event happened: the date of its clause, the day its paragraph speaks of, never the date of the background."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.places import Gazetteer
from geomap.read import from_text


def starts(text: str, gazetteer: Gazetteer, language: str = "en") -> dict[str, tuple[str | None, str | None]]:
    """The dates of the events by trigger; published on Wednesday, 15 May 2024."""
    article = from_text(text, id="d1", source="test", language=language, published="2024-05-15")
    return {each.trigger.text: (each.when.start, each.when.end) for each in pipeline.extract(article, gazetteer).events}


CASES = [
    # a month without a year goes on with the older day of its paragraph, one of these months does not
    (
        "fr",
        "Le 1er juin 2017, une foule a défilé à Buea. En août, quatre soldats ont été tués près de Mamfé.",
        {"défilé": "2017-06-01", "tués": "2017-08"},
    ),
    ("en", "On 3 May 2019 rebels shelled Goma. In April, the army bombed Sake.", {"bombed": "2024-04"}),
    # what an aside tells that befell somebody, or how long he has been what he is, is no day of the verb behind it
    ("fr", "La trêve signée en 1991 a été rompue par l'armée le 13 mars.", {"rompue": "2024-03-13"}),
    (
        "fr",
        "L'armée a achevé l'opération, lancée le 31 mars en réponse à un raid : le 23 mars, des rebelles ont tué 98 soldats à Goma.",
        {"tué": "2024-03-23"},
    ),
    ("fr", "Les rebelles, arrivés le 3 janvier, ont tué deux habitants de Goma le 16 janvier.", {"tué": "2024-01-16"}),
    ("fr", "À Berlin, l'opposante, exilée depuis août, a demandé que la pression ne faiblisse pas.", {"a demandé que la": None}),
    ("en", "The envoy, in exile since August, condemned the attack on Goma.", {"condemned": None}),
    # nor is that of what was held since then, or of the older deed that somebody speaks of
    ("fr", "L'armée a repris des positions occupées par les rebelles depuis 2014 près de Goma.", {"repris des positions": None}),
    ("en", "The front demanded that a new envoy be named after the resignation of John Doe in May 2019.", {"demanded": None}),
    # each trigger its own date
    (
        "en",
        "Rebels captured Goma in October 2023 and shelled Sake early the following month.",
        {"captured": "2023-10", "shelled": "2023-11"},
    ),
    # a date that heads the sentence dates all its clauses
    ("en", "On Monday, rebels shelled Goma; they captured Sake.", {"shelled": "2024-05-13", "captured": "2024-05-13"}),
    # "two days later" than a day of March that nobody gave is no nearer than March, and not two days after Monday
    (
        "fr",
        "Les rebelles ont attaqué Goma lundi. En mars, ils avaient bombardé Sake. Ils s'étaient retirés deux jours plus tard.",
        {"attaqué": "2024-05-13", "bombardé": "2024-03", "s'étaient retirés": "2024-03"},
    ),
    # the date of a participle is that of its noun
    ("ru", "В Киеве прошёл митинг против подписанного 3 мая закона.", {"прошёл митинг": None}),
    ("ru", "Взрыв, произошедший 3 мая в Киеве, расследуют.", {"Взрыв": "2024-05-03"}),
    ("uk", "Під час недільних сутичок у Києві загинув чоловік.", {"сутичок": "2024-05-12"}),
    # a verb that tells what was, however near the next such day is
    ("uk", "1 червня війська увійшли до Ізюма.", {"увійшли до": "2023-06-01"}),
    # the day on which something was said, set off by a comma, yields to that of the deed
    ("ar", "قال الجيش، اليوم الأربعاء، إنه هاجم غوما أمس.", {"هاجم": "2024-05-14"}),
    ("ar", "علق الاتحاد الأفريقي اليوم عضوية مالي، بعد يومين على الانقلاب في باماكو.", {"الانقلاب": "2024-05-13"}),
    ("ar", "وبالأمس اقتحم مسلحون غوما.", {"اقتحم مسلحون": "2024-05-14"}),
    # a relative clause does not date what happened when its noun ended
    ("ar", "انتهت مساء الأحد المعركة التي اندلعت يوم الجمعة، حين سيطرت القوات على غوما.", {"سيطرت": "2024-05-12", "المعركة": "2024-05-10"}),
    # behind "that" the day is that of what is told
    ("es", "El gobernador afirmó que ayer hubo un ataque contra Goma.", {"ataque contra": "2024-05-14"}),
    ("es", "En las últimas horas, hombres armados atacaron Goma.", {"atacaron": "2024-05-15"}),
    ("es", "Esta misma mañana, hombres armados atacaron Goma.", {"atacaron": "2024-05-15"}),
    ("es", "Hombres armados atacaron Goma a mediados del pasado mes de febrero.", {"atacaron": "2024-02"}),
    ("es", "Diez civiles murieron en un bombardeo en Goma, trascendió el lunes.", {"bombardeo": None}),
    ("en", "She was wounded in a 2012 air strike in Goma.", {"air strike": "2012"}),
    # the day of a name, and that of a count, are none
    ("en", "Fighters of the March 23 Movement attacked Goma.", {"attacked": None}),
    ("fr", "Au 4 avril, 400 personnes avaient fui Gao.", {"avaient fui": None}),
    # nor has what is compared with an older event, or stands beside a bracket, the year of these
    (
        "es",
        "Diez soldados murieron en los choques más violentos desde la firma del acuerdo entre el Gobierno y las FARC, en 2016.",
        {"choques": None},
    ),
    (
        "fr",
        "Des affrontements opposent l'armée aux dissidents des FARC (qui ont signé un accord de paix en 2016).",
        {"affrontements": None, "signé un accord de paix": "2016"},
    ),
    # a sentence that tells nothing but the day sets it for its paragraph
    ("en", "Tuesday was a violent day in Mali. In Gao, gunmen killed two men.", {"killed": "2024-05-14"}),
    ("en", "Tuesday was a violent day in Mali.\n\nIn Gao, gunmen killed two men.", {"killed": None}),
    # a new paragraph does not go on with the day of the one before
    ("fr", "Les rebelles ont attaqué Gao lundi.\n\nIls ont également pillé des magasins.", {"attaqué": "2024-05-13", "pillé": None}),
    # a background does not leak
    (
        "en",
        "Rebels shelled Goma on Monday. In 2013 they captured Sake. Troops attacked Bunia.",
        {"shelled": "2024-05-13", "captured": "2013", "attacked": None},
    ),
    # the day that the text spoke of, also without an event
    ("en", "On 2 May the president arrived. The next day rebels shelled Goma.", {"shelled": "2024-05-03"}),
    (
        "en",
        "Rebels shelled Goma on Monday.\n\nA heading\n\nTwo days later rebels captured Sake.",
        {"shelled": "2024-05-13", "captured": None},
    ),
    # "the day before" is no day that "the next day" is counted from
    (
        "fr",
        "Lundi, les rebelles ont bombardé Goma. La veille, ils avaient pilonné Sake. Le lendemain, ils ont attaqué Bunia.",
        {"bombardé": "2024-05-13", "pilonné": "2024-05-12", "attaqué": "2024-05-14"},
    ),
    # an entry of a live blog is of the day of publication
    ("fr", "19h45. Pillages à Goma. Des magasins ont été incendiés dans l'après-midi.", {"incendiés": "2024-05-15"}),
    ("fr", "Kumba, 24 octobre 2020 : sept écoliers ont été abattus.", {"abattus": "2020-10-24"}),
    ("fr", "La veille, les rebelles ont bombardé Goma.", {"bombardé": "2024-05-14"}),
    # "a day after" counts the clause behind it back
    ("en", "Drones hit Kharkiv on Sunday. The raid came a day after troops recaptured Kupiansk.", {"recaptured": "2024-05-11"}),
    # a noun has the date of its own relative clause; what a visit is the first since has another
    ("ar", "شيعت المدينة الثلاثاء ضحايا الهجوم الذي وقع أمس الأول في حمص.", {"الهجوم": "2024-05-13"}),
    ("ar", "زار الوزير كييف لأول مرة منذ بدء الغزو في شباط/فبراير 2022.", {"زار": None}),
    # a comma parts it from the event before it; what is asked for lies ahead, not the asking
    ("ar", "سقط قتلى في هجوم في ديسمبر، وفي 21 مارس وقع كمين قرب غاو.", {"كمين": "2024-03-21"}),
    ("ar", "طالبت باريس بعقد قمة في 20 مايو.", {"طالبت": None}),
    # a day without its year is not read as one of eleven months ago
    ("en", "The envoy invited both sides to talks in Geneva on 25 May.", {"talks": "2024-05-25"}),
    ("ar", "أجرى المبعوث مشاورات في بورتسودان، ودعا الطرفين إلى لقاء يوم 20 مايو.", {"مشاورات": None}),
    # the day of the report is not that of the event
    ("en", "A raid on Goma killed ten people, officials said on Tuesday.", {"raid": None}),
    # when its source spoke
    ("en", "Ten people were killed in Gao, according to a report published on Monday.", {"killed": None}),
    ("fr", "Dix personnes ont été tuées à Gao, selon un rapport publié lundi.", {"tuées": None}),
    ("de", "Zehn Menschen wurden in Gao getötet, laut einem Bericht vom Montag.", {"getötet": None}),
    ("ru", "Десять человек погибли в Гао, говорится в докладе, опубликованном в понедельник.", {"погибли": None}),
    ("ar", "قتل عشرة أشخاص في غاو، وفق تقرير نشر يوم الاثنين.", {"قتل": None}),
    ("fr", "L'attentat de Gao est le plus meurtrier depuis octobre 2022.", {"attentat": None}),
    (
        "fr",
        "Le président Félix Tshisekedi, attendu samedi à Addis-Abeba, a rencontré à Luanda son homologue angolais.",
        {"a rencontré": None},
    ),
    # what somebody announced on a day lies on another
    ("es", "El Gobierno anunció el martes que atacará Cúcuta el próximo 8 de junio.", {"atacará": "2024-06-08"}),
    ("es", "El Gobierno anunció el martes que atacará Cúcuta.", {"atacará": None}),
    # a date that tells since when something is so far is another's
    ("es", "Tropas y rebeldes se enfrentaron en Goma por primera vez desde su llegada el mes pasado.", {"se enfrentaron": None}),
    # what has been so since a day lies not ahead, though the verb tells what will be too
    ("de", "Goma wird seit Anfang April belagert.", {"belagert": "2024-04"}),
    # the day of the protests is not that of the arrests in them
    (
        "es",
        "Doce jóvenes fueron detenidos en Goma en las protestas que comenzaron el lunes.",
        {"jóvenes fueron detenidos en": None, "protestas": "2024-05-13"},
    ),
    # a group is no day
    ("es", "El Movimiento 23 de Marzo atacó Goma.", {"atacó": None}),
    # the date of a deed is not that of what is said of it
    ("fr", "Berlin a appelé les parties à respecter l'accord signé le 4 mai à Genève.", {"a appelé les": None, "signé": "2024-05-04"}),
    ("fr", "Des hommes ont attaqué Gao et tué dix soldats le 4 mai.", {"attaqué": "2024-05-04"}),
    ("en", "Paris condemned the attack on Goma on Monday.", {"condemned": None, "attack": "2024-05-13"}),
    # nor is the date of a noun in another clause, of an aside about somebody, or of a name
    ("fr", "L'UE a adopté des sanctions contre le Niger à la suite du coup d'État du 26 avril.", {"adopté des sanctions contre": None}),
    ("fr", "Deux soldats, dont un père de famille né en 1992, ont été tués à Goma.", {"tués": None}),
    ("fr", "Dix civils ont été tués à Goma depuis le début de la guerre en 2022.", {"tués": None}),
    ("fr", "La junte a arrêté Aminata Sow, dont le parti a remporté le scrutin en mars.", {"a arrêté": None}),
    ("fr", "Un missile est tombé sur le quartier du « 7 Avril » à Goma.", {"missile est tombé": None}),
    # nor is that of what lies ahead, or what it is counted from
    ("en", "The attack on Goma comes two weeks before an election that the junta plans to hold on 28 June.", {"attack": None}),
    ("en", "The attack on Goma comes before an election that will be held on 28 June.", {"attack": None}),
    ("es", "El ataque en Cúcuta ocurrió dos semanas antes de las elecciones.", {"ataque": None}),
    # the date that opens the clause of the next event is that one's
    ("ru", "Париж осудил насилие, в понедельник Вильнюс ввёл санкции.", {"осудил насилие": None, "ввёл санкции": "2024-05-13"}),
    ("uk", "Два тижні тому повстанці атакували Гому, а в неділю захопили Саке.", {"атакували": "2024-04-29", "захопили": "2024-05-12"}),
    # a day that nearly a year ago had is rather the one that is soon
    ("ru", "Генерал покидает базу в Бамако 29 мая.", {"покидает базу": "2024-05-29"}),
    # but violence, and what has been done, lies behind
    ("fr", "Le 20 juin, les rebelles ont lancé une offensive contre Goma.", {"lancé une offensive contre": "2023-06-20"}),
    # the day of the deed that a crowd protests against, or of what somebody condemns to be broken, is no other's
    (
        "fr",
        "Samedi, à Goma, on a tiré sur une foule opposée au coup d'État du 1er février.",
        {"tiré sur une foule": "2024-05-11"},
    ),
    ("fr", "L'ONU a dénoncé des violations de la trêve instaurée le 12 mars.", {"dénoncé": None}),
    # an aside that a comma ends is over, and what stands behind "where" is told of the place
    ("fr", "On a tué vingt personnes, dont trois enfants, dans la nuit de lundi à mardi à Goma.", {"tué": "2024-05-13"}),
    ("uk", "Авіація завдала ударів по місту, де напередодні пройшли танки.", {"Авіація завдала": None}),
    # whoever accuses does so on another day than the deed, and what led to a retreat began on another day
    ("fr", "Le ministre a accusé l'armée d'avoir ouvert le feu lundi à Goma.", {"accusé": None, "avoir ouvert le feu": "2024-05-13"}),
    ("en", "The army withdrew after heavy fighting that began on Monday.", {"withdrew": None, "heavy fighting": "2024-05-13"}),
    # a date that a conjunction follows is of what is told before it
    ("en", "Rebels blew up the tracks near Goma, in the hills, on Monday and opened fire.", {"blew up": "2024-05-13"}),
    # what has been so "since" a deed of that day, or an aside about somebody, tells not when the rest happened
    ("en", "It was the deadliest attack on Goma since the war of 2020.", {"attack": None}),
    ("de", "Zum ersten Mal seit der Einnahme von Sake im März beschossen Rebellen Goma.", {"beschossen": None}),
    ("fr", "Depuis la prise de Sake en mars, des dizaines de personnes ont été tuées à Goma.", {"tuées": None}),
    ("en", "Charles Taylor (1997-2003) was arrested in Goma.", {"arrested": None}),
    ("de", "Am Montag war ein Lehrer, der zuvor verschleppt worden war, in Goma enthauptet worden.", {"enthauptet": "2024-05-13"}),
    # a source inside the sentence, and what it says of several deeds
    ("de", "Die Rebellen töteten nach Angaben der Armee am Montag zehn Menschen in Goma.", {"töteten": "2024-05-13"}),
    ("de", "Bei dem Angriff auf Goma starben laut einem Bericht vom Montag zehn Menschen.", {"Angriff": None}),
    (
        "en",
        "The army said fighting on Friday killed eight rebels in Goma, while a soldier died in a mine blast in Sake.",
        {"fighting": "2024-05-10", "mine blast": "2024-05-10"},
    ),
    # the day behind what somebody condemns, where verbs come second, is when he did, but "vom Montag" is when it happened
    ("de", "Der Minister verurteilte den Anschlag am Montag in Berlin.", {"verurteilte den": "2024-05-13", "Anschlag": None}),
    ("de", "Der Minister verurteilte den Anschlag vom Montag in Berlin.", {"Anschlag": "2024-05-13"}),
    # what a relative clause tells has nothing of the main clause behind it
    ("fr", "L'Arménie, qui compte 50 soldats tués, a proposé mercredi une trêve.", {"tués": None}),
    # a day after the night is one after its morning; a part of the day is of the day spoken of last
    ("en", "Shells hit Goma overnight, a day after missiles hit Sake.", {"missiles hit": "2024-05-14"}),
    ("fr", "Des rebelles ont attaqué Goma lundi.\n\nÀ l'aube, ils ont bombardé Sake.", {"bombardé": "2024-05-13"}),
    # the day before a verb of speech is no day of what is condemned, and that of a statement none of what is said to come
    (
        "en",
        "The Security Council on Tuesday strongly condemned the attack on a mosque in Goma that killed ten people on Monday.",
        {"condemned": "2024-05-14", "attack": "2024-05-13"},
    ),
    ("en", "The minister condemned last week's shooting in Goma.", {"condemned": None, "shooting": "2024-05-06"}),
    ("en", "The rebels said in a statement on Tuesday they would withdraw from Goma.", {"withdraw": None}),
    ("en", "The prosecutor said in March that an inquiry into the massacre in Goma was closed.", {"massacre": None}),
    # a relative clause has its own day, and one that is over has none of what goes on
    (
        "en",
        "Police on Tuesday arrested in Goma a man who shot dead two farmers in March.",
        {"arrested": "2024-05-14", "shot dead": "2024-03"},
    ),
    ("en", "In April 2020, in Goma, men who refused to join were massacred.", {"massacred": "2020-04"}),
    ("en", "Families left Goma on Monday, a day after rebels overran parts of the town.", {"overran": "2024-05-12"}),
    ("fr", "Les soldats ont quitté Goma, où ils avaient, fin avril, enlevé dix élèves.", {"enlevé dix élèves": "2024-04"}),
    # of two deeds that are joined, and of a list, each its own day
    ("en", "Rebels moved into Sake on 10 May and entered Goma on the following day.", {"entered": "2024-05-11"}),
    ("ru", "В воскресенье боевики взяли Кундуз, в понедельник – Газни.", {"взяли": "2024-05-12"}),
    # who or which is meant by a participle, and what befell a place
    ("fr", "Deux des femmes enlevées à Goma ont été libérées lundi.", {"enlevées": None}),
    ("fr", "Dix personnes ont été tuées et vingt autres enlevées lundi à Goma.", {"tuées": "2024-05-13", "enlevées": "2024-05-13"}),
    ("fr", "À Goma, reprise en mars par l'armée, dix personnes ont été tuées jeudi.", {"tuées": "2024-05-09"}),
    # counted from the month told before, from the day of the report, or from a day so near ahead
    ("en", "In December, rebels shelled Goma. A month earlier they had captured Sake.", {"captured": "2023-11"}),
    ("en", "Two days after the bombing of Goma, people are still looking for their dead.", {"bombing": "2024-05-13"}),
    ("en", "The envoys leave on 17 May. The next day, officers will meet in Goma.", {"meet in": "2024-05-18"}),
    # what somebody was sentenced for on Monday
    ("en", "A court on Monday sentenced a man for the killing of three tourists in Goma in August 2020.", {"killing of": "2020-08"}),
    # "a day after the attack" counts from what the text is about, and a story goes on past what it recalls
    (
        "en",
        "Gunmen killed ten people in Goma on Monday. In 2004, a bomb went off in Sake. Police arrested a man a day after the shooting.",
        {"arrested": "2024-05-14"},
    ),
    (
        "en",
        "Gunfire broke out on Monday in Kati, where a mutiny had begun in 2012. The troops then arrested the president.",
        {"mutiny": "2012", "arrested": "2024-05-13"},
    ),
    # a date behind which a clause opens with "when" is that of the clause, though it ends something
    ("en", "Goma was quiet until March 2023, when rebels shelled the airport.", {"shelled": "2023-03"}),
    (
        "en",
        "It recalled the riots of May 2021, when nine people were killed in Goma, and of June 2022, when gunmen attacked Beni.",
        {"riots": "2021-05", "attacked": "2022-06"},
    ),
    ("fr", "Goma a été épargnée jusqu'en mars 2023, lorsque des rebelles ont bombardé l'aéroport.", {"bombardé": "2023-03"}),
    ("ru", "Гома оставалась нетронутой до марта 2023 года, когда повстанцы обстреляли аэропорт.", {"обстреляли": "2023-03"}),
    # a night behind a day told of is the one that follows it, unless the words say which
    (
        "uk",
        "У четвер армія обстріляла Гому. Вночі повстанці обстріляли Саке.",
        {"обстріляла": "2024-05-09", "обстріляли": "2024-05-09"},
    ),
    (
        "fr",
        "Mardi 7 mai, l'armée a bombardé Goma. La nuit dernière, des rebelles ont attaqué Sake.",
        {"bombardé": "2024-05-07", "attaqué": "2024-05-14"},
    ),
    # a day of a month that has not come was in the last one
    ("fr", "L'armée a bombardé Goma mardi. Le 28, les rebelles ont attaqué Sake.", {"attaqué": "2024-04-28"}),
    # what was called off was to be on its day
    ("fr", "Le président a renoncé à la réunion prévue lundi à Goma.", {"réunion": "2024-05-20"}),
    # behind a colon stand the details
    ("en", "Troops struck back on Monday: in Goma, nine people died when a market was bombed.", {"was bombed": "2024-05-13"}),
    ("en", "Rebels raided Goma on Sunday. Hours before the raid, on Saturday evening, they shelled Sake.", {"shelled": "2024-05-11"}),
    ("en", "Rebels shelled Goma on Sunday. A few hours later they attacked Sake.", {"attacked": "2024-05-12"}),
    ("en", "In 2013 Sake was a village. In August of that year, rebels killed ten people there.", {"killed": "2013-08"}),
    ("en", "He returned on Monday from a town where he had met the rebels.", {"had met": None}),
    # what had happened before has not the day of what came after, but what only led to it has
    ("fr", "Les rebelles se sont retirés lundi de Goma après que l'armée avait bombardé Sake.", {"bombardé": None}),
    ("en", "Police fired tear gas on Monday in Goma after protesters threw stones.", {"protesters threw stones": "2024-05-13"}),
    # who waits since Monday was not bombed since then
    ("fr", "Un convoi attend depuis lundi à Rafah, bombardé sans relâche.", {"bombardé": None}),
    ("en", "It is nine months since rebels captured Goma.", {"captured": "2023-08"}),
    ("en", "In November, rebels shelled Goma. The previous June they had captured Sake.", {"captured": "2023-06"}),
    (
        "fr",
        "Les rebelles ont pris Goma en novembre 2019. Le 1er mai de la même année, ils avaient bombardé Sake.",
        {"bombardé": "2019-05-01"},
    ),
    ("fr", "La nuit dernière, des rebelles ont bombardé Goma.", {"bombardé": "2024-05-14"}),
    # since when a truce had held is not when it was broken, nor since when there was nothing worse when it happened
    (
        "es",
        "El lunes los rebeldes irrumpieron en Goma y rompieron el alto el fuego vigente desde el 6 de septiembre de 1991.",
        {"rebeldes irrumpieron en": "2024-05-13", "rompieron el alto el fuego": "2024-05-13"},
    ),
    (
        "de",
        "Spanien rief seine Bürger zur Ausreise auf, Israel flog am 10. Mai Verletzte aus Gondar aus.",
        {"rief seine Bürger zur Ausreise auf": None},
    ),
    ("de", "Das Abkommen von Pretoria vom 2. November 2022 lehnt die Miliz ab.", {"lehnt die Miliz ab": None}),
    ("es", "El sábado 30 de marzo mataron a 62 personas en Lima. En todo el fin de semana detuvieron a 87.", {"detuvieron": "2024-03-30"}),
    ("de", "Es war der schwerste Angriff der Gruppe, seit sie im März 2019 Baghus verlor.", {"Angriff": None}),
    ("es", "Combaten desde que, el lunes 13 de mayo, los rebeldes bombardearon Goma.", {"bombardearon": "2024-05-13"}),
    # nor is the day of an offer that of what is offered
    ("de", "Paris bot am Montag an, Soldaten nach Mali zu entsenden.", {"Soldaten nach Mali zu entsenden": None}),
    # what lies ahead
    ("fr", "Des pourparlers s'ouvriront vendredi à Genève.", {"pourparlers": "2024-05-17"}),
    ("fr", "Les rebelles ont bombardé Goma avant l'aube.", {"bombardé": "2024-05-15"}),
    # nobody tells a death before it comes; a participle may tell what was done
    ("ru", "20 мая в Гао убит судья.", {"убит": "2023-05-20"}),
    ("ru", "20 мая в Гао задержан судья.", {"задержан": "2023-05-20"}),
    # a clause counted from the day of another
    ("ru", "Нападения начались 24 апреля, через девять дней после того, как в Гао вспыхнули бои.", {"вспыхнули бои": "2024-04-15"}),
    ("uk", "9 лютого поліція поранила студентку в Гао; за десять днів вона померла.", {"померла": "2024-02-19"}),
    # a day in which much was done is the one that was named
    ("uk", "Найгіршим став День армії, 27 березня: за добу солдати вбили сто людей.", {"вбили": "2024-03-27"}),
    # a day without its year, behind one that has it
    (
        "ru",
        "В марте 1992 года начались бои, а 19 июня войска вошли в Бендеры. 21 июля подписали соглашение о прекращении огня.",
        {"вошли в": "1992-06-19", "подписали соглашение": "1992-07-21"},
    ),
    # the day between commas is not that of what came later
    ("ru", "За несколько дней до взрывов, 22 апреля, Киев осудил нападение.", {"взрывов": None, "осудил нападение": "2024-04-22"}),
    ("en", "Days before the bombings, on 22 April, rebels shelled Goma.", {"bombings": None, "shelled": "2024-04-22"}),
    # the day of the announcement is none of the delivery
    ("uk", "Лондон у суботу оголосив, що передасть Києву 14 танків.", {"передасть Києву 14 танків": None}),
    ("uk", "Станом на вечір понеділка в Києві загинули 40 людей.", {"загинули": None}),
    # a clause behind it, with a subject of its own, has its day for itself
    ("en", "Protests followed in Goma, and two men were shot dead in Sake on 9 April.", {"Protests": None, "shot dead": "2024-04-09"}),
    ("fr", "Des manifestations ont suivi à Bamako, et deux hommes ont été abattus à Kati lundi.", {"manifestations": None}),
    # and so has an aside before it, or the war of which something else is told
    ("en", "A truce, agreed in Goma on May 5, collapsed after rebels attacked Sake.", {"truce": "2024-05-05", "attacked": None}),
    ("en", "The militia had fought in the war in Tigray, which ended with a deal on 2 November 2022.", {"fought": None}),
    ("en", "The attack, which took place on Monday, killed ten people in Goma.", {"attack": "2024-05-13"}),
    # what a participle says more of happened on its day, whatever day stands before
    (
        "en",
        "On Monday rockets struck Sake, killing six people, and on Tuesday shells hit a bus stop in Goma, killing two.",
        {"rockets struck": "2024-05-13", "shells hit a bus": "2024-05-14"},
    ),
    # an order says nothing of the day of the clashes that it came after
    ("en", "The government declared a curfew in Goma on 4 April after clashes between soldiers and rebels.", {"clashes": None}),
    ("en", "The army seized power in 2020 and has since expelled French forces.", {"expelled French forces": None}),
    # a month goes on in the year told before it
    ("en", "In August 2019 rebels bombed Goma, and in September they shelled Sake.", {"bombed": "2019-08", "shelled": "2019-09"}),
    ("es", "En diciembre de 2019 bombardearon Tibú, y en enero atacaron Cúcuta.", {"bombardearon": "2019-12", "atacaron": "2020-01"}),
    # "when" says what happened then, and what ends a sentence is of the clause that it ends
    (
        "en",
        "Goma was spared since March 2016, when gunmen struck a school, and since May 2015, when 20 people were killed in Sake.",
        {"gunmen struck": "2016-03", "killed": "2015-05"},
    ),
    (
        "en",
        "The army turned to Wagner, which lost ten men in an ambush near Kidal, on the Algerian border, in late April.",
        {"ambush": "2024-04"},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_an_event_has_the_date_of_its_own_clause(language, text, expected, gazetteer):
    found = starts(text, gazetteer, language)
    assert {trigger: found[trigger][0] for trigger in expected} == expected


def test_a_word_of_a_date_is_no_trigger(gazetteer):
    assert list(starts("Rebels shelled Goma in early March.", gazetteer)) == ["shelled"]


def test_the_day_of_a_dateline_with_stops_is_when_it_was_written(gazetteer):
    text = "Berlin, 15. Mai 2024 – Bei einem Raketenangriff auf Charkiw sind in der Nacht zum Montag vier Menschen getötet worden."
    assert starts(text, gazetteer, "de")["Raketenangriff"] == ("2024-05-12", "2024-05-13")


def test_the_day_before_an_agency_is_when_it_was_written(gazetteer):
    assert starts("10 May 2024 (Agency) - Rebels shelled Goma on Monday.", gazetteer) == {"shelled": ("2024-05-13", None)}


def test_the_end_of_what_lasts_is_the_nearer_one(gazetteer):
    dated = starts("Kenya suspended aid until Thursday. Rebels besieged Goma until Tuesday.", gazetteer)
    assert dated == {"suspended aid": (None, "2024-05-16"), "besieged": (None, "2024-05-14")}


def test_an_end_that_is_a_year_is_weighed_too(gazetteer):
    assert starts("Kenya suspended aid until 2028.", gazetteer) == {"suspended aid": (None, "2028")}


def test_the_day_in_the_name_of_a_group_is_no_date(gazetteer):
    assert starts("Clashes with the March 23 Movement went on in Goma.", gazetteer) == {"Clashes": (None, None)}


def test_what_an_entry_of_a_chronicle_tells_happened_on_its_date(gazetteer):
    text = "23. März: Rebellen wollen Goma erobern. Soldaten beschießen Sake.\n\n2. April: Es regnet.\n\n9. April: Es regnet wieder."
    assert starts(text, gazetteer, "de") == {"erobern": ("2024-03-23", None), "beschießen": ("2024-03-23", None)}


def test_an_entry_goes_on_in_the_list_under_it_and_may_end_with_a_stop(gazetteer):
    text = "Wed 8 – Rebels stormed Goma.\n – Troops shelled Sake.\n\nThu 9 – It rains.\n\nFri 10 – It rains."
    assert starts(text, gazetteer) == {"stormed": ("2024-05-08", None), "shelled": ("2024-05-08", None)}
    text = "8 mai. Des rebelles attaquent Goma.\n\n9 mai. Il pleut.\n\n10 mai. Il pleut."
    assert starts(text, gazetteer, "fr") == {"attaquent": ("2024-05-08", None)}


def test_what_stands_under_a_heading_with_a_date_was_written_then(gazetteer):
    said = "This morning rebels shelled Goma.\nYesterday they stormed Sake."
    text = f"Two armies\n\nMINISTRY OF DEFENCE, 9 MAY\n\n{said}\n\nNOTE\n\nRebels attacked Beni."
    assert starts(text, gazetteer) == {"shelled": ("2024-05-09", None), "stormed": ("2024-05-08", None), "attacked": (None, None)}


def test_a_line_that_is_but_a_date_heads_the_list_under_it(gazetteer):
    text = "Communiqué\n\nVendredi 3 mai :\n- bombardement de Sake ;\n- attaque contre Goma.\n\nLes rebelles ont attaqué Beni."
    assert starts(text, gazetteer, "fr") == {
        "bombardement": ("2024-05-03", None), "attaque": ("2024-05-03", None), "attaqué": (None, None),
    }  # fmt: skip


REPORTS = [
    (
        "fr",
        "Congo, en direct\n\nSamedi 11 mai. Toutes les heures sont celles de Goma.\n\n14h30 – Des rebelles ont attaqué Goma.",
        "attaqué",
    ),
    ("en", "Digest of Saturday's bulletins\n\nRebels shelled Goma.", "shelled"),
    ("fr", "Congo, en direct\n\nSuivez les événements du samedi 11 mai. Des rebelles ont attaqué Goma.", "attaqué"),
    ("ru", "Сводка армии за 11 мая\n\nПовстанцы обстреляли Гому.", "обстреляли"),
]


@pytest.mark.parametrize(("language", "text", "trigger"), REPORTS)
def test_a_report_of_one_day_tells_what_happened_on_that(language, text, trigger, gazetteer):
    assert starts(text, gazetteer, language)[trigger] == ("2024-05-11", None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The United Nations mission condemned Saturday's violence."),
        ("en", "Rebels rejected Monday's offer."),
        ("fr", "La mission de l'ONU a condamné les violences de samedi."),
        ("es", "La misión de la ONU condenó la violencia del sábado."),
    ],
)
def test_the_day_of_what_is_spoken_of_is_not_that_of_speaking(language, text, gazetteer):
    article = from_text(text, id="d1", source="test", language=language, published="2024-05-15")
    assert [each.when.start for each in pipeline.extract(article, gazetteer).events] == [None]


def test_the_attack_that_a_verb_takes_in_is_told_by_itself(gazetteer):
    text = "El ministro condenó el ataque del lunes en Cali."
    (said, attack) = pipeline.extract(from_text(text, id="d1", source="test", language="es", published="2024-05-15"), gazetteer).events
    assert (said.trigger.text, said.when.start, said.where) == ("condenó el", None, ())
    assert (attack.trigger.text, attack.when.start, len(attack.where)) == ("ataque", "2024-05-13", 1)


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Ten people were killed on Monday in Goma, according to the United Nations, which called for an inquiry.", "United Nations"),
        ("fr", "Dix fidèles ont été tués lundi à Gao, selon les autorités, qui accusent l'État islamique.", "autorités"),
    ],
)
def test_what_the_source_of_a_deed_says_of_its_own_has_neither_its_day_nor_its_place(language, text, speaker, gazetteer):
    article = from_text(text, id="d1", source="test", language=language, published="2024-05-15")
    (killed, said) = pipeline.extract(article, gazetteer).events
    assert (killed.when.start, len(killed.where)) == ("2024-05-13", 1)
    assert (said.when.start, said.where) == (None, ())
    assert speaker in [each.name for each in said.actors]
