"""A further language is one file: nothing else in the program has to know it."""

from __future__ import annotations

import pytest

from geomap import languages
from geomap.dates import find_dates, resolve
from geomap.dates.grammar import grammar

FILES = {
    "de": """
code = "de"
name = "Deutsch"
function_words = ["der", "die", "das", "und", "ist"]
[dates]
months = [["Januar"], ["Februar"], ["März"], ["April"], ["Mai"], ["Juni"], ["Juli"], ["August"], ["September"], ["Oktober"], ["November"],
  ["Dezember"]]
weekdays = [["Montag"], ["Dienstag"], ["Mittwoch"], ["Donnerstag"], ["Freitag"], ["Samstag", "Sonnabend"], ["Sonntag"]]
capitalised = true
ordinal = "\\\\."
relative = { gestern = -1, heute = 0 }
numbers = { zwei = 2 }
units = { Tagen = "day", Wochen = "week" }
last = ["letzten", "vergangenen"]
joins = [",? "]
forms = [
  { form = "(?:{weekday},? (?:dem |den )?)?{day} {month}(?: {year})?" },
  { form = "im {month}(?: {year})?" },
  { form = "{last} {weekday}" },
  { form = "vor {number} {unit}", offset = -1 },
  { form = "{relative}" },
]
times = [{ form = "um {hour}(?:[.:]{minute})? Uhr" }]
""",
    "ru": """
code = "ru"
name = "русский"
function_words = ["и", "в", "на", "что", "не"]
[dates]
months = [["января"], ["февраля"], ["марта"], ["апреля", "апреле"], ["мая"], ["июня"], ["июля"], ["августа"], ["сентября"], ["октября"],
  ["ноября"], ["декабря"]]
weekdays = [["понедельник"], ["вторник"], ["среду"], ["четверг"], ["пятницу"], ["субботу"], ["воскресенье"]]
relative = { "вчера" = -1 }
last = ["прошлую"]
since = ["с"]
forms = [
  { form = "{day} {month}(?: {year}(?: года)?)?" },
  { form = "в {month}(?: {year} года)?" },
  { form = "в (?:{last} )?{weekday}" },
  { form = "{relative}" },
]
""",
    "ar": """
code = "ar"
name = "العربية"
direction = "rtl"
function_words = ["في", "من", "على", "إلى", "أن"]
[dates]
months = [["كانون الثاني"], ["شباط"], ["آذار"], ["نيسان"], ["أيار"], ["حزيران"], ["تموز", "يوليو"], ["آب"], ["أيلول"], ["تشرين الأول"],
  ["تشرين الثاني"], ["كانون الأول"]]
weekdays = [["الاثنين"], ["الثلاثاء"], ["الأربعاء"], ["الخميس"], ["الجمعة"], ["السبت"], ["الأحد"]]
relative = { "أمس" = -1 }
last = ["الماضي"]
forms = [
  { form = "(?:{weekday} )?{day} {month}(?: {year})?" },
  { form = "في (?:شهر )?{month}" },
  { form = "{weekday}(?: {last})?" },
  { form = "{relative}" },
]
""",
}


@pytest.fixture
def written(tmp_path, monkeypatch):
    for code, text in FILES.items():
        (tmp_path / f"{code}.toml").write_text(text, encoding="utf-8")
    caches = (languages.codes, languages.load, grammar)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    for each in caches:
        each.cache_clear()
    yield
    for each in caches:
        each.cache_clear()


@pytest.mark.parametrize(
    ("language", "text", "words", "start"),
    [
        ("de", "am Sonntag, dem 13. März um 18.30 Uhr", "Sonntag, dem 13. März um 18.30 Uhr", "2016-03-13T18:30"),
        ("de", "im April 2015", "im April 2015", "2015-04"),
        ("de", "am vergangenen Freitag", "vergangenen Freitag", "2016-03-11"),
        ("de", "vor zwei Tagen", "vor zwei Tagen", "2016-03-12"),
        ("ru", "9 июля 2015 года", "9 июля 2015 года", "2015-07-09"),
        ("ru", "в прошлую пятницу", "в прошлую пятницу", "2016-03-11"),
        ("ru", "вчера", "вчера", "2016-03-13"),
        ("ar", "الأحد ٩ تموز ٢٠١٧", "الأحد ٩ تموز ٢٠١٧", "2017-07-09"),
        ("ar", "في كانون الثاني", "في كانون الثاني", "2016-01"),
        ("ar", "الجمعة الماضي", "الجمعة الماضي", "2016-03-11"),
    ],
)
@pytest.mark.usefixtures("written")
def test_its_dates_need_no_line_of_python(language, text, words, start):
    (found,) = find_dates(text, 0, len(text), language)
    assert found.text == words
    assert resolve(found, "2016-03-14").start == start
