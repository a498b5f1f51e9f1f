"""Names in Spanish, German, Arabic, Russian and Ukrainian: real sentences against the real gazetteer."""

from __future__ import annotations

import pytest

from geomap.read import from_text
from geomap.recognise import recognise
from geomap.resolve import resolve

NAMES = [
    ("es", "Huyeron del norte del Cauca y Valle del Cauca hacia Cali.", ["Cauca", "Valle del Cauca", "Cali"]),
    ("es", "El ejército sirio bombardeó Alepo, según Moscú.", ["sirio", "Alepo", "Moscú"]),
    ("es", "Policías palestinos de la ciudad cisjordana de Yenín huyeron.", ["palestinos", "cisjordana", "Yenín"]),
    ("es", "La policía palestina visitó la vecina Siria.", ["palestina", "Siria"]),
    ("de", "Russische Truppen beschossen am Samstag die Stadt Charkiw.", ["Russische", "Charkiw"]),
    ("de", "In der Grenzstadt Rafah und im Norden Syriens gab es Kämpfe.", ["Rafah", "Syriens"]),
    ("de", "Die Region Nord-Darfur im Sudan ist in Not.", ["Nord-Darfur", "Sudan"]),
    ("de", "In Nordsyrien und der Ostukraine wird gekämpft.", ["syrien", "ukraine"]),
    ("de", "Die Rebellen der Kachin Independence Army kämpfen in Myanmar.", ["Myanmar"]),
    ("de", "Die Regierung in Kiew und die Opposition in Caracas verhandeln.", ["Kiew", "Caracas"]),
    # straits, dams and islands need no word beside them, nor a town of the text's countries
    ("de", "Der Frachter hat den Bosporus passiert, Duterte verhängt über ganz Mindanao das Kriegsrecht.", ["Bosporus", "Mindanao"]),
    ("de", "Rebellen entrissen der Armee in Syrien am Abend Sarakib.", ["Syrien", "Sarakib"]),
    ("ar", "قصفت الطائرات مدينة إدلب وحلب.", ["إدلب", "حلب"]),
    ("ar", "انفجرت دراجة في محافظة إب، ثم في قرية جديدة قرب عدن.", ["إب", "عدن"]),
    ("ar", "قصفت قرية زاونغو في بوركينا فاسو.", ["زاونغو", "بوركينا فاسو"]),
    ("ar", "دخل مسلحون بلدتي العزبة ومعيزيلة في سوريا. وغادرت عائلات العزبة.", ["العزبة", "معيزيلة", "سوريا", "العزبة"]),
    ("ar", "احترقت بيوت في قرية أبو خشب وقرب ميناء أوديسا.", ["أبو خشب", "أوديسا"]),
    ("ar", "سقطت مسيرة في خيرسون ثم قرب دروجكيفكا في أوكرانيا.", ["خيرسون", "دروجكيفكا", "أوكرانيا"]),
    ("ar", "هاجموا قرية نهر الإمام وبلدة يثرب، ثم وصلت القافلة من أدري في تشاد.", ["نهر الإمام", "يثرب", "أدري", "تشاد"]),
    ("ar", "أطلقوا النار قرب سوق البلدة صباح 27 مارس في مالي.", ["مالي"]),
    ("ar", "أجاز الرئيس باراك أوباما شن غارات، وبقيت مدينة إدلب تحت سيطرة التنظيم، ونقلت ألفين إلى الحدود الشمالية.", ["إدلب"]),
    ("ar", "نزحت عائلات من صور والنبطية في لبنان.", ["صور", "النبطية", "لبنان"]),
    # behind a noun that wants a name no clitic grows to it
    ("ar", "نصب مسلحون كمينا في منطقة فبوري في بوركينا فاسو.", ["فبوري", "بوركينا فاسو"]),
    ("ar", "وصل الوفد المصري إلى بيروت قادما من دمشق.", ["المصري", "بيروت", "دمشق"]),
    ("ar", "عقد اجتماع بموسكو بين تركيا وسوريا.", ["موسكو", "تركيا", "سوريا"]),
    ("ar", "قصف الطيران قرى “رانتابو” و”نيوغيلو” في ميانمار.", ["رانتابو", "نيوغيلو", "ميانمار"]),
    ("ar", "دخل المتمردون مدينة “بور” في جنوب السودان.", ["بور", "جنوب السودان"]),
    ("ar", "سيطر الجيش على بلدة أم سيدرة، وقال شاهد للجزيرة إن قرى هامة أحرقت في السودان.", ["أم سيدرة", "السودان"]),
    ("ru", "Обстрелы Харькова и Одессы продолжились, в Сирии тихо.", ["Харькова", "Одессы", "Сирии"]),
    ("ru", "В Донецкой области и под Киевом шли бои.", ["Донецкой области", "Киевом"]),
    ("uk", "Війська увійшли до Ізюма, у Харкові та Києві тривоги.", ["Ізюма", "Харкові", "Києві"]),
    ("uk", "На Харківщині та в Донецькій області тривають бої.", ["Харківщині", "Донецькій області"]),
    # what an office or an institution is over stands between it and its holder
    ("ru", "Президент США Джо Байден и мэр Харькова Игорь Терехов.", ["США", "Харькова"]),
    ("ru", "Вчера губернатор Западного Дарфура Хамис Абакар был похищен.", ["Западного Дарфура"]),
    ("ru", "Лидер Северной Кореи Ким Чен Ын и президент Нигерии Бола Тинубу.", ["Северной Кореи", "Нигерии"]),
    ("uk", "Президентка Молдови Мая Санду провела бесіду з прем'єром Іспанії Педро Санчесом.", ["Молдови", "Іспанії"]),
    ("ru", "По деревне Тинзауатен нанесён удар. Это в Мали.", ["Тинзауатен", "Мали"]),
    # a list of places goes on with names that no gazetteer has
    ("ru", "Деревня Бомборокуй в Мали подверглась нападению.", ["Бомборокуй", "Мали"]),
    ("ru", "Сёла Журавлёвка, Нехотеевка и Щетинкино под огнём.", ["Журавлёвка", "Нехотеевка", "Щетинкино"]),
    ("uk", "Бої в Україні: у районах Вовчанська, Тридубового та Липців.", ["Україні", "Вовчанська", "Тридубового", "Липців"]),
    ("ru", "Среди убитых гражданин ЮАР.", ["ЮАР"]),
    ("uk", "За даними МВС Грузії, прем'єр Іраку Мухаммед прибув.", ["Грузії", "Іраку"]),
]


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_a_name_is_found_with_its_exact_span(language, text, expected, gazetteer):
    found = recognise(from_text(text, id="d1", source="test", language=language), gazetteer)
    assert [each.text for each in found] == expected
    assert [text[each.start : each.end] for each in found] == expected


NOT_NAMES = [
    ("es", "El presidente Gustavo Petro habló el lunes con la Cruz Roja."),
    ("es", "La ofensiva de Fano fracasó, dijo a Efe un portavoz."),
    ("de", "Die Lage an der Front ist ruhig, das Essen wird in der Halle verteilt."),
    ("de", "Das gab Innenministerin María Paula Romo bekannt. Romo sprach vor der Presse."),
    ("de", "Bundeskanzlerin Angela Merkel sprach am Montag vor der Presse."),
    ("ar", "جاء في بيان أن القصف يتكرر يومياً شماليّ القريتين."),
    ("ar", "قال محمد علي يوم الخميس إن الحرب مستمرة في كل مكان."),
    ("ar", "دعا مجلس الأمن إلى وقف القتال في المدينة."),
    ("ar", "شهدت بلدة حدودية هدوءا، وقال المرصد السوري إن قرية دمرها القصف خالية."),
    ("ar", "أطلقت مسيرات محلية الصنع على مدينة كبيرة وعلى قرية مجاورة فيها مخيم للنازحين ومنطقة عازلة."),
    ("ar", 'أصابت صواريخ سفينة "بومبا" في منطقة يسيطر عليها مقاتلون.'),
    ("ar", "قصفت جبهة النصرة منطقة مدرسة وقاعدة متقدّمة على الضفة الشمالية."),
    ("ar", "شرح كيف هاجمت قوة كبيرة معسكرا من طراز قديم بحجة أن مؤتمرا دوليا فشل."),
    ("ru", "Президент Владимир Путин выступил в понедельник в Кремле."),
    ("uk", "Крім того, об 11:20 у Генштабі повідомили про втрати."),
    ("uk", "Президент Володимир Зеленський виступив у середу. Того ж дня Рада мовчала."),
]


@pytest.mark.parametrize(("language", "text"), NOT_NAMES)
def test_persons_days_and_common_words_are_no_places(language, text, gazetteer):
    assert not recognise(from_text(text, id="d1", source="test", language=language), gazetteer)


USAGES = [
    ("es", "Colombia rompió relaciones con Israel.", ["metonymic", "metonymic"]),
    ("de", "Die Ukraine wirft Moskau Kriegsverbrechen vor.", ["metonymic", "metonymic"]),
    ("de", "Die von Ruanda unterstützte Miliz blieb in Ruanda.", ["metonymic", "literal"]),
    ("de", "Die Führung in Teheran sprach in Teheran.", ["metonymic", "literal"]),
    ("de", "Sie starben durch Israels Luftwaffe; Gespräche lehnte Moskau ab.", ["metonymic", "metonymic"]),
    (
        "de",
        "Das Gesetz hat Manila nie verabschiedet. Zwei Wochen später bietet Canberra in Manila Flugzeuge an.",
        ["metonymic"] * 2 + ["literal"],
    ),
    ("ar", "اتهمت مصر إثيوبيا.", ["metonymic", "metonymic"]),
    ("ar", "انسحبت موسكو من الاتفاق، وتدير باماكو ظهرها لفرنسا.", ["metonymic", "metonymic", "literal"]),
    ("ar", "في المثلث الحدودي بين مالي والنيجر مقاتلون موالون لليبيا.", ["literal", "literal", "metonymic"]),
    ("ru", "Москва обвинила Киев, в Берлине прошла встреча.", ["metonymic", "metonymic", "literal"]),
    ("uk", "Україна звинувачує Росію.", ["metonymic", "metonymic"]),
]


@pytest.mark.parametrize(("language", "text", "usages"), USAGES)
def test_a_government_is_told_from_a_place(language, text, usages, gazetteer):
    assert [each.usage for each in recognise(from_text(text, id="d1", source="test", language=language), gazetteer)] == usages


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("ru", "Минздрав Ливана сообщил о раненых.", "Lebanon"),
        ("ru", "В Кривом Роге прогремел взрыв.", "Kryvyy Rih"),
        ("uk", "Бої тривали у столиці сусідньої Еритреї.", "Eritrea"),
        ("ru", "Бои идут в Бахмуте.", "Bakhmut"),
        ("uk", "Бої точаться в Ізюмі.", "Izyum"),
        ("ar", "وصلت المساعدات للسودان.", "Sudan"),
        ("ar", "تظاهر المئات في كيجالي.", "Kigali"),
        ("uk", "Бої в місті Ель-Генейна.", "Al-Junaynah"),
        ("ru", "Бои в Демократической республике Конго.", "Democratic Republic of the Congo"),
        ("ru", "Взрыв прогремел на Голанских высотах.", "Golan"),
        ("uk", "Вибух пролунав у Кот-д'Івуарі.", "Ivory Coast"),
        ("ru", "Взрыв прогремел в Одессе.", "Odesa"),
    ],
)
def test_a_form_leads_to_its_place(language, text, name, gazetteer):
    article = from_text(text, id="d1", source="test", language=language)
    assert [each.name for each in resolve(article, recognise(article, gazetteer), gazetteer)] == [name]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("uk", "Ворог атакував на Куп'янському та Лиманському напрямках в Україні.", ["Kupyansk", "Lyman", "Ukraine"]),
        (
            "uk",
            "У Харківській, Сумській та Чернігівській областях України вибухи.",
            ["Kharkiv Oblast", "Sumy Oblast", "Chernihiv Oblast", "Ukraine"],
        ),
        ("ru", "В Белгородском и Шебекинском районах России сбиты дроны.", ["Belgorod", "Shebekino", "Russia"]),
    ],
)
def test_adjectives_of_areas_lead_to_their_places(language, text, names, gazetteer):
    article = from_text(text, id="d1", source="test", language=language)
    assert [each.name for each in resolve(article, recognise(article, gazetteer), gazetteer)] == names
