"""Dates in seven languages: decades, pairs, nights, stretches until now, years counted back. Published on Wednesday, 15 May 2024."""

from __future__ import annotations

import pytest

from geomap.dates import find_dates, resolve
from geomap.languages.stems import stems

WEDNESDAY, SPOKEN_OF = "2024-05-15", "2024-05-08"

NIGHT = ("2024-05-13", "2024-05-14")
NINETIES = ("1990", "1999")
DATES = [
    ("en", "in the 1990s", *NINETIES),
    ("en", "in December last year", "2023-12", None),
    ("en", "on October 7 last year", "2023-10-07", None),
    ("en", "Monday and Tuesday", "2024-05-13", "2024-05-14"),
    ("en", "overnight into Tuesday", *NIGHT),
    ("en", "in the past 24 hours", "2024-05-14", "2024-05-15"),
    ("en", "in the past 36 hours", "2024-05-14", "2024-05-15"),
    ("en", "two weeks later", "2024-05-22", None),
    ("en", "over the last three weeks", "2024-04-24", "2024-05-15"),
    ("en", "in the first week of May", "2024-05", None),
    ("en", "in the first quarter of 2024", "2024-01", "2024-03"),
    ("en", "in the fourth quarter", "2023-10", "2023-12"),
    ("en", "during the first half of last year", "2023-01", "2023-06"),
    ("en", "in the first half of this year", "2024-01", "2024-06"),
    ("en", "in the first three months of the year", "2024-01", "2024-03"),
    ("en", "Q4 2023", "2023-10", "2023-12"),
    ("fr", "au premier trimestre", "2024-01", "2024-03"),
    ("fr", "au second semestre 2023", "2023-07", "2023-12"),
    ("fr", "dans les six premiers mois de l'année dernière", "2023-01", "2023-06"),
    ("es", "en el último trimestre de 2023", "2023-10", "2023-12"),
    ("es", "en los primeros tres meses del año", "2024-01", "2024-03"),
    ("de", "im ersten Quartal", "2024-01", "2024-03"),
    ("de", "im zweiten Halbjahr des vergangenen Jahres", "2023-07", "2023-12"),
    ("de", "in den ersten drei Monaten des Jahres", "2024-01", "2024-03"),
    ("ar", "في الربع الأول من عام 2024", "2024-01", "2024-03"),
    ("ar", "خلال النصف الثاني من العام الماضي", "2023-07", "2023-12"),
    ("ru", "в первом квартале", "2024-01", "2024-03"),
    ("ru", "во втором полугодии прошлого года", "2023-07", "2023-12"),
    ("uk", "у першому кварталі 2024 року", "2024-01", "2024-03"),
    ("uk", "у другому півріччі минулого року", "2023-07", "2023-12"),
    ("en", "a day earlier", "2024-05-07", None),
    ("en", "shortly after midnight local time on Tuesday", "2024-05-14T00:00", None),
    ("en", "before dawn on Tuesday", "2024-05-14", None),
    ("en", "before dawn", "2024-05-08", None),
    ("en", "on the 6th", "2024-05-06", None),
    ("en", "as recently as February", "2024-02", None),
    ("en", "a few hours later", "2024-05-08", None),
    ("en", "the same afternoon", "2024-05-08", None),
    ("en", "the evening before", "2024-05-07", None),
    ("en", "in the afternoon", "2024-05-08", None),
    ("en", "a fortnight later", "2024-05-22", None),
    ("en", "Friday of last week", "2024-05-10", None),
    ("en", "Friday week", "2024-05-24", None),
    ("en", "that December", "2024-12", None),
    ("en", "on 2 July of that year", "2024-07-02", None),
    ("en", "the Monday before", "2024-05-06", None),
    ("en", "since the weekend", "2024-05-11", None),
    ("fr", "dans les heures qui ont suivi", "2024-05-08", None),
    ("fr", "ce soir-là", "2024-05-08", None),
    ("fr", "mercredi de la semaine dernière", "2024-05-08", None),
    ("fr", "vendredi en huit", "2024-05-24", None),
    ("fr", "mercredi 8, la ville", "2024-05-08", None),
    ("en", "on Wednesday the 8th", "2024-05-08", None),
    ("fr", "au lever du jour", "2024-05-08", None),
    ("fr", "samedi 10 personnes", "2024-05-11", None),
    ("fr", "le lundi précédent", "2024-05-06", None),
    ("es", "unas horas más tarde", "2024-05-08", None),
    ("es", "el lunes anterior", "2024-05-06", None),
    ("es", "en diciembre de ese año", "2024-12", None),
    ("de", "wenige Stunden später", "2024-05-08", None),
    ("de", "am Montag davor", "2024-05-06", None),
    ("de", "noch am selben Nachmittag", "2024-05-08", None),
    ("ru", "несколькими часами ранее", "2024-05-08", None),
    ("ru", "в пятницу на прошлой неделе", "2024-05-10", None),
    ("ru", "в декабре того же года", "2024-12", None),
    ("ru", "через неделю", "2024-05-13", "2024-05-19"),
    ("uk", "кількома годинами раніше", "2024-05-08", None),
    ("uk", "у ту ж ніч", "2024-05-08", None),
    ("uk", "у п'ятницю минулого тижня", "2024-05-10", None),
    ("uk", "у 2011-му", "2011", None),
    ("ar", "الجمعة من الأسبوع الماضي", "2024-05-10", None),
    ("ar", "في ديسمبر من العام نفسه", "2024-12", None),
    ("fr", "dans les années 1990", *NINETIES),
    ("fr", "cette année-là", "2024", None),
    ("fr", "lundi et mardi", "2024-05-13", "2024-05-14"),
    ("fr", "dans la nuit du vendredi 10 au samedi 11 mai", "2024-05-10", "2024-05-11"),
    ("fr", "les 3, 4 et 5 mai", "2024-05-03", "2024-05-05"),
    ("fr", "au cours des dernières 24 heures", "2024-05-14", "2024-05-15"),
    ("fr", "ces trois derniers mois", "2024-02", "2024-05"),
    ("fr", "en mars de l'année dernière", "2023-03", None),
    ("fr", "à la fin du mois d'avril", "2024-04", None),
    ("fr", "ce week-end", "2024-05-11", "2024-05-12"),
    ("fr", "mardi avant l'aube", "2024-05-14", None),
    ("es", "en los años noventa", *NINETIES),
    ("es", "la madrugada del martes", "2024-05-14", None),
    ("es", "el fin de semana", "2024-05-11", "2024-05-12"),
    ("es", "en marzo del año pasado", "2023-03", None),
    ("es", "en los últimos tres días", "2024-05-12", "2024-05-15"),
    ("de", "in der Nacht zum Dienstag", *NIGHT),
    ("de", "in den 1990er Jahren", *NINETIES),
    ("de", "im Dezember vergangenen Jahres", "2023-12", None),
    ("de", "am 13.05.2024", "2024-05-13", None),
    ("de", "Montag und Dienstag", "2024-05-13", "2024-05-14"),
    ("de", "am Freitagabend vergangener Woche", "2024-05-10", None),
    ("de", "seit Jahresbeginn", "2024", None),
    ("de", "am darauffolgenden Freitag", "2024-05-10", None),
    ("de", "in der Nacht davor", "2024-05-07", None),
    ("de", "8./9. Mai", "2024-05-08", "2024-05-09"),
    ("es", "el viernes de la semana pasada", "2024-05-10", None),
    ("es", "el lunes 6", "2024-05-06", None),
    ("es", "el lunes 20 personas", "2024-05-13", None),
    ("es", "la jornada anterior", "2024-05-07", None),
    ("es", "a fines del mes pasado", "2024-04", None),
    ("es", "la noche del lunes 13 de mayo", "2024-05-13", None),
    ("es", "este lunes 13 de mayo", "2024-05-13", None),
    ("es", "el pasado 7 de mayo", "2024-05-07", None),
    ("es", "entre la noche del domingo y la madrugada del lunes", "2024-05-12", "2024-05-13"),
    ("es", "antenoche", "2024-05-13", None),
    ("es", "ese mismo año", "2024", None),
    ("es", "a principios de semana", "2024-05-13", "2024-05-19"),
    ("ru", "в ночь на 5 мая", "2024-05-04", "2024-05-05"),
    ("ru", "в ночь на вторник", *NIGHT),
    ("ru", "с 3 по 7 мая", "2024-05-03", "2024-05-07"),
    ("ru", "год назад", "2023", None),
    ("ru", "в марте прошлого года", "2023-03", None),
    ("ru", "в 1990-х годах", *NINETIES),
    ("ru", "в воскресенье, 5 мая", "2024-05-05", None),
    ("ru", "за последние сутки", "2024-05-14", "2024-05-15"),
    ("ru", "двумя днями ранее", "2024-05-06", None),
    ("uk", "вночі проти 5 травня", "2024-05-04", "2024-05-05"),
    ("uk", "у ніч на вівторок", *NIGHT),
    ("uk", "цього березня", "2024-03", None),
    ("ru", "в текущем месяце", "2024-05", None),
    ("uk", "рік тому", "2023", None),
    ("uk", "через годину", "2024-05-08", None),
    ("uk", "вчорашнього удару", "2024-05-14", None),
    ("uk", "нічна атака", "2024-05-14", "2024-05-15"),
    ("uk", "14.05 близько 11:00", "2024-05-14T11:00", None),
    ("ru", "вчерашний удар", "2024-05-14", None),
    ("ru", "ночной атаки", "2024-05-14", "2024-05-15"),
    ("uk", "у вихідні", "2024-05-11", "2024-05-12"),
    ("uk", "двома днями раніше", "2024-05-06", None),
    ("ar", "فجر الثلاثاء", "2024-05-14", None),
    ("ar", "في السابع من أكتوبر الماضي", "2023-10-07", None),
    ("ar", "في الـ7 من أكتوبر 2023", "2023-10-07", None),
    ("ar", "الحادي والعشرين من مارس", "2024-03-21", None),
    ("ar", "في يوليو (تموز) 2023", "2023-07", None),
    ("ar", "بعد ظهر أمس", "2024-05-14", None),
    ("ar", "يوم غد الخميس", "2024-05-16", None),
    ("ar", "في جويلية الفارط", "2023-07", None),
    ("ar", "في (فبراير/ شباط)", "2024-02", None),
    ("ar", "في 12 كانون الثاني/يناير 2024", "2024-01-12", None),
    ("ar", "في تسعينيات القرن الماضي", *NINETIES),
    ("ar", "من الاثنين إلى الأربعاء", "2024-05-13", "2024-05-15"),
    ("ar", "وقبل يومين", "2024-05-13", None),
    ("ar", "في 28 من الشهر الماضي", "2024-04-28", None),
    ("ar", "في الثالث من الشهر الجاري", "2024-05-03", None),
    ("ar", "ليل الأحد - الاثنين", "2024-05-12", "2024-05-13"),
    ("ar", "بعد ذلك بيومين", "2024-05-10", None),
    ("ar", "منذ ساعات الفجر الأولى", "2024-05-15", None),
    ("ar", "خلال الـ24 ساعة الماضية", "2024-05-14", "2024-05-15"),
]


@pytest.mark.parametrize(("language", "words", "start", "end"), DATES)
def test_a_date_is_one_expression_with_its_days(language, words, start, end):
    (found,) = find_dates(f"x {words}.", 0, len(words) + 3, language)
    when = resolve(found, WEDNESDAY, tense="past", context=SPOKEN_OF)
    assert found.text in words
    assert (when.start, when.end) == (start, end)


def test_a_clock_time_or_a_number_with_a_point_is_no_day_of_a_month():
    assert not [each for text in ("о 10.11 ранку", "понад 12.05 млн грн") for each in find_dates(text, 0, len(text), "uk") if each.dated]


def test_what_is_due_is_told_ahead():
    (found,) = find_dates("a summit for Friday", 0, 19, "en")
    assert found.due


def test_a_night_that_contradicts_its_weekday_is_reported():
    (found,) = find_dates("в ночь на вторник, 15 мая", 0, 25, "ru")[-1:]
    assert found.text.endswith("15 мая")


def test_the_words_of_a_text_tell_which_forms_it_can_hold():
    assert stems("On 5th March 2016", clitics=False) >= {"marc", "#", "####"}
    assert "####" not in stems("12 people", clitics=False)
    assert "ثلاث" in stems("والثلاثاء", clitics=True) or "الثل" in stems("والثلاثاء", clitics=True)
