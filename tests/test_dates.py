"""Date expressions: what is found, with which span, and when it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geomap.dates import find_dates, interval, resolve
from geomap.errors import UsageError

MONDAY = "2016-03-14"
"""The day of publication in the tables: Monday, 14 March 2016."""

FRENCH = [
    # absolute
    ("Le 7 juillet 2015, un obus", "7 juillet 2015", "2015-07-07", None, "day"),
    ("le 1er mai 2014", "1er mai 2014", "2014-05-01", None, "day"),
    ("mardi 3 novembre 2015", "mardi 3 novembre 2015", "2015-11-03", None, "day"),
    ("le 9 juil. 2015 à Gao", "9 juil. 2015", "2015-07-09", None, "day"),
    ("le 04/05/2015", "04/05/2015", "2015-05-04", None, "day"),
    ("le 25-11-2015", "25-11-2015", "2015-11-25", None, "day"),
    ("2015-11-03", "2015-11-03", "2015-11-03", None, "day"),
    ("en 2012", "en 2012", "2012", None, "year"),
    ("depuis 2012", "depuis 2012", "2012", None, "year"),
    ("début 2013", "début 2013", "2013", None, "year"),
    ("à l'été 2014", "à l'été 2014", "2014", None, "year"),
    ("(2012-2014)", "2012-2014", "2012", "2014", "year"),
    ("en août 2013", "en août 2013", "2013-08", None, "month"),
    ("l'accord de 2013, jamais appliqué", "de 2013", "2013", None, "year"),
    # partial
    ("en avril", "en avril", "2016-04", None, "month"),
    ("fin février", "fin février", "2016-02", None, "month"),
    ("à la mi-janvier", "à la mi-janvier", "2016-01", None, "month"),
    ("le 2 mars", "2 mars", "2016-03-02", None, "day"),
    ("le 20 décembre dernier", "20 décembre dernier", "2015-12-20", None, "day"),
    ("en avril dernier", "en avril dernier", "2015-04", None, "month"),
    ("samedi 12 mars", "samedi 12 mars", "2016-03-12", None, "day"),
    # relative
    ("hier", "hier", "2016-03-13", None, "day"),
    ("avant-hier soir", "avant-hier soir", "2016-03-12", None, "day"),
    ("aujourd’hui", "aujourd’hui", "2016-03-14", None, "day"),
    ("demain matin", "demain matin", "2016-03-15", None, "day"),
    ("ce matin", "ce matin", "2016-03-14", None, "day"),
    ("vendredi dernier", "vendredi dernier", "2016-03-11", None, "day"),
    ("jeudi prochain", "jeudi prochain", "2016-03-17", None, "day"),
    ("ce lundi", "ce lundi", "2016-03-14", None, "day"),
    ("Samedi, des frappes", "Samedi", "2016-03-12", None, "day"),
    ("samedi soir", "samedi soir", "2016-03-12", None, "day"),
    ("la semaine dernière", "la semaine dernière", "2016-03-07", "2016-03-13", "week"),
    ("le mois dernier", "le mois dernier", "2016-02", None, "month"),
    ("l’an dernier", "l’an dernier", "2015", None, "year"),
    ("cette année", "cette année", "2016", None, "year"),
    ("le week-end dernier", "le week-end dernier", "2016-03-12", "2016-03-13", "day"),
    ("il y a deux jours", "il y a deux jours", "2016-03-12", None, "day"),
    ("il y a trois mois", "il y a trois mois", "2015-12", None, "month"),
    ("il y a 10 ans", "il y a 10 ans", "2006", None, "year"),
    # ranges
    ("du 3 au 5 mars", "du 3 au 5 mars", "2016-03-03", "2016-03-05", "day"),
    ("du 28 février au 2 mars", "du 28 février au 2 mars", "2016-02-28", "2016-03-02", "day"),
    ("entre le 28 décembre 2015 et le 2 janvier 2016", "entre le 28 décembre 2015 et le 2 janvier 2016", "2015-12-28", "2016-01-02", "day"),
    ("de 2012 à 2014", "de 2012 à 2014", "2012", "2014", "year"),
    ("les 7 et 8 mars", "7 et 8 mars", "2016-03-07", "2016-03-08", "day"),
    ("dans la nuit de samedi à dimanche", "dans la nuit de samedi à dimanche", "2016-03-12", "2016-03-13", "day"),
    ("Dans la nuit du 3 au 4 mars", "Dans la nuit du 3 au 4 mars", "2016-03-03", "2016-03-04", "day"),
    ("lundi 7 et mardi 8 mars", "lundi 7 et mardi 8 mars", "2016-03-07", "2016-03-08", "day"),
    ("dans la nuit, un raid", "dans la nuit", "2016-03-13", "2016-03-14", "day"),
    ("depuis trois jours", "depuis trois jours", "2016-03-11", None, "day"),
    ("depuis samedi", "samedi", "2016-03-12", None, "day"),
    ("depuis la semaine dernière", "la semaine dernière", "2016-03-07", None, "ongoing"),
    ("depuis le début du mois", "début du mois", "2016-03", None, "month"),
    ("jusqu'au 20 mars", "20 mars", None, "2016-03-20", "day"),
    # clock times
    ("samedi à 18h30", "samedi à 18h30", "2016-03-12T18:30", None, "hour"),
    ("vendredi 11 mars à la mi-journée", "vendredi 11 mars à la mi-journée", "2016-03-11T12:00", None, "hour"),
    ("hier vers midi", "hier vers midi", "2016-03-13T12:00", None, "hour"),
    ("à minuit samedi", "à minuit samedi", "2016-03-12T00:00", None, "hour"),
    ("dimanche vers 5h du soir", "dimanche vers 5h du soir", "2016-03-13T17:00", None, "hour"),
    ("dimanche à 6 heures", "dimanche à 6 heures", "2016-03-13T06:00", None, "hour"),
]

ENGLISH = [
    ("On July 7, 2015, a shell", "July 7, 2015", "2015-07-07", None, "day"),
    ("on 7 July 2015", "7 July 2015", "2015-07-07", None, "day"),
    ("the 9th of July 2015", "the 9th of July 2015", "2015-07-09", None, "day"),
    ("Sept. 11, 2001", "Sept. 11, 2001", "2001-09-11", None, "day"),
    ("on 04/05/2015", "04/05/2015", "2015-04-05", None, "day"),
    ("on 17.02.2015", "17.02.2015", "2015-02-17", None, "day"),
    ("in 2014", "in 2014", "2014", None, "year"),
    ("in the summer of 2014", "in the summer of 2014", "2014", None, "year"),
    ("in early 2014", "in early 2014", "2014", None, "year"),
    ("the 2011 uprising", "the 2011", "2011", None, "year"),
    ("in March 2013", "in March 2013", "2013-03", None, "month"),
    ("May 2013", "May 2013", "2013-05", None, "month"),
    ("in May", "in May", "2016-05", None, "month"),
    ("last April", "last April", "2015-04", None, "month"),
    ("mid-July 2015", "mid-July 2015", "2015-07", None, "month"),
    ("at the end of February", "at the end of February", "2016-02", None, "month"),
    ("in March 3,000 people fled", "in March", "2016-03", None, "month"),
    ("on March 5 after", "March 5", "2016-03-05", None, "day"),
    ("on Tuesday", "Tuesday", "2016-03-08", None, "day"),
    ("killed five people Monday", "Monday", "2016-03-14", None, "day"),
    ("Saturday's attack", "Saturday's", "2016-03-12", None, "day"),
    ("last Friday", "last Friday", "2016-03-11", None, "day"),
    ("next Friday", "next Friday", "2016-03-18", None, "day"),
    ("late Saturday night", "late Saturday night", "2016-03-12", None, "day"),
    ("Sunday at dawn", "Sunday at dawn", "2016-03-13", None, "day"),
    ("yesterday morning", "yesterday morning", "2016-03-13", None, "day"),
    ("the day before yesterday", "the day before yesterday", "2016-03-12", None, "day"),
    ("last night", "last night", "2016-03-13", None, "day"),
    ("overnight", "overnight", "2016-03-13", "2016-03-14", "day"),
    ("this morning", "this morning", "2016-03-14", None, "day"),
    ("last week", "last week", "2016-03-07", "2016-03-13", "week"),
    ("over the weekend", "over the weekend", "2016-03-12", "2016-03-13", "day"),
    ("late last month", "late last month", "2016-02", None, "month"),
    ("last year", "last year", "2015", None, "year"),
    ("three days ago", "three days ago", "2016-03-11", None, "day"),
    ("two weeks ago", "two weeks ago", "2016-02-29", "2016-03-06", "week"),
    ("between 3 and 5 March", "between 3 and 5 March", "2016-03-03", "2016-03-05", "day"),
    ("on March 3-5, 2015", "March 3-5, 2015", "2015-03-03", "2015-03-05", "day"),
    ("from December 28 to January 3", "from December 28 to January 3", "2015-12-28", "2016-01-03", "day"),
    ("from 2011 to 2014", "from 2011 to 2014", "2011", "2014", "year"),
    ("from Thursday to Saturday", "from Thursday to Saturday", "2016-03-10", "2016-03-12", "day"),
    ("since Friday", "Friday", "2016-03-11", None, "day"),
    ("since the start of the month", "the start of the month", "2016-03", None, "month"),
    ("at noon on Sunday", "at noon on Sunday", "2016-03-13T12:00", None, "hour"),
    ("at 6:30 p.m. Saturday", "at 6:30 p.m. Saturday", "2016-03-12T18:30", None, "hour"),
    ("Sunday at 12:15 am", "Sunday at 12:15 am", "2016-03-13T00:15", None, "hour"),
]

NO_DATES = [
    ("fr", "durant un peu plus de deux heures"),
    ("fr", "les 30 minutes prévues"),
    ("fr", "trois jours de combats, sept personnes tuées en une semaine"),
    ("fr", "un obus de 120 mm, 2000 personnes et 2 016 soldats"),
    ("fr", "la planète Mars"),
    ("fr", "mardi gras"),
    ("en", "three days of clashes and a two-week truce"),
    ("en", "they may march on the city within 48 hours"),
    ("en", "Bloody Sunday, and the Sunday Times"),
    ("es", "la carretera del 21 de octubre"),
    ("en", "he sat in the sun; she may, in august company"),
    ("en", "some 2,014 fighters and 2016.5 tonnes, or 2015 %"),
    ("en", "in the last days of the war"),
]


OTHERS = [
    ("es", "El 7 de julio de 2015, un obús", "7 de julio de 2015", "2015-07-07", None, "day"),
    ("es", "anteayer por la noche", "anteayer por la noche", "2016-03-12", None, "day"),
    ("es", "el viernes pasado", "viernes pasado", "2016-03-11", None, "day"),
    ("es", "a mediados de enero", "a mediados de enero", "2016-01", None, "month"),
    ("es", "hace dos días", "hace dos días", "2016-03-12", None, "day"),
    ("es", "la semana pasada", "la semana pasada", "2016-03-07", "2016-03-13", "week"),
    ("es", "del 3 al 5 de marzo", "del 3 al 5 de marzo", "2016-03-03", "2016-03-05", "day"),
    ("de", "am Sonntag, dem 13. März um 18.30 Uhr", "Sonntag, dem 13. März um 18.30 Uhr", "2016-03-13T18:30", None, "hour"),
    ("de", "im April 2015", "im April 2015", "2015-04", None, "month"),
    ("de", "am vergangenen Freitag", "vergangenen Freitag", "2016-03-11", None, "day"),
    ("de", "vor zwei Tagen", "vor zwei Tagen", "2016-03-12", None, "day"),
    ("de", "vergangene Woche", "vergangene Woche", "2016-03-07", "2016-03-13", "week"),
    ("de", "Anfang Januar", "Anfang Januar", "2016-01", None, "month"),
    ("de", "am 9. wurde gekämpft", "am 9.", "2016-03-09", None, "day"),
    ("de", "in der Nacht zum 9. in Goma", "in der Nacht zum 9.", "2016-03-08", "2016-03-09", "day"),
    ("de", "am Freitag der Vorwoche", "Freitag der Vorwoche", "2016-03-11", None, "day"),
    ("de", "im Laufe des Dienstags", "Dienstags", "2016-03-08", None, "day"),
    ("de", "vorgestern Abend", "vorgestern Abend", "2016-03-12", None, "day"),
    ("ru", "7 июля 2015 года снаряд", "7 июля 2015 года", "2015-07-07", None, "day"),
    ("ru", "в прошлую пятницу", "в прошлую пятницу", "2016-03-11", None, "day"),
    ("ru", "вчера вечером", "вчера вечером", "2016-03-13", None, "day"),
    ("ru", "два дня назад", "два дня назад", "2016-03-12", None, "day"),
    ("ru", "на прошлой неделе", "на прошлой неделе", "2016-03-07", "2016-03-13", "week"),
    ("ru", "в начале января", "в начале января", "2016-01", None, "month"),
    ("uk", "7 липня 2015 року снаряд", "7 липня 2015 року", "2015-07-07", None, "day"),
    ("uk", "минулої п'ятниці", "минулої п'ятниці", "2016-03-11", None, "day"),
    ("uk", "учора ввечері", "учора ввечері", "2016-03-13", None, "day"),
    ("uk", "два дні тому", "два дні тому", "2016-03-12", None, "day"),
    ("uk", "минулого тижня", "минулого тижня", "2016-03-07", "2016-03-13", "week"),
    ("ar", "الأحد ٩ تموز ٢٠١٧", "الأحد ٩ تموز ٢٠١٧", "2017-07-09", None, "day"),
    ("ar", "في 7 يوليو 2015", "7 يوليو 2015", "2015-07-07", None, "day"),
    ("ar", "يوم الجمعة الماضي", "يوم الجمعة الماضي", "2016-03-11", None, "day"),
    ("ar", "قبل ثلاثة أيام", "قبل ثلاثة أيام", "2016-03-11", None, "day"),
    ("ar", "الأسبوع الماضي", "الأسبوع الماضي", "2016-03-07", "2016-03-13", "week"),
    ("ar", "مطلع يناير", "مطلع يناير", "2016-01", None, "month"),
]


@pytest.mark.parametrize(("language", "text", "words", "start", "end", "precision"), OTHERS)
def test_dates_of_other_languages(language, text, words, start, end, precision):  # noqa: PLR0913, PLR0917  # one row of the table
    _check(language, text, words, start, end, precision)


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), FRENCH)
def test_french_dates(text, words, start, end, precision):
    _check("fr", text, words, start, end, precision)


@pytest.mark.parametrize(("text", "words", "start", "end", "precision"), ENGLISH)
def test_english_dates(text, words, start, end, precision):
    _check("en", text, words, start, end, precision)


def _check(language, text, words, *expected):
    (found,) = find_dates(text, 0, len(text), language)
    assert text[found.start : found.end] == found.text == words
    when = resolve(found, MONDAY)
    assert (when.start, when.end, when.precision) == expected
    assert words in when.reason


@pytest.mark.parametrize(("language", "text"), NO_DATES)
def test_durations_numbers_and_names_are_no_dates(language, text):
    assert find_dates(text, 0, len(text), language) == ()


def one(text, language="en"):
    (found,) = find_dates(text, 0, len(text), language)
    return found


@pytest.mark.parametrize(
    ("words", "tense", "start"),
    [
        ("on 20 March", "future", "2016-03-20"),
        ("on 20 March", "past", "2015-03-20"),
        ("on 20 March", None, "2016-03-20"),
        ("in December", "past", "2015-12"),
        ("in December", "future", "2016-12"),
        ("on Friday", "past", "2016-03-11"),
        ("on Friday", "future", "2016-03-18"),
        ("on February 29", "past", "2016-02-29"),
        ("on February 29", "future", "2020-02-29"),
    ],
)
def test_the_tense_says_on_which_side_of_the_publication_a_date_lies(words, tense, start):
    assert resolve(one(words), MONDAY, tense=tense).start == start


def test_on_a_sunday_the_weekend_is_the_one_that_ends():
    found = resolve(one("over the weekend"), "2016-03-13", tense="past")
    assert (found.start, found.end) == ("2016-03-12", "2016-03-13")


def test_the_weekday_chooses_the_year_when_the_tense_is_misleading():
    assert resolve(one("on Sunday, March 20"), MONDAY, tense="past").start == "2016-03-20"


@pytest.mark.parametrize("words", ["on Tuesday, March 13", "on Tuesday, March 13, 2016"])
def test_a_weekday_that_contradicts_its_date_is_reported_and_not_guessed(words):
    when = resolve(one(words), MONDAY)
    assert when.start == "2016-03-13"
    assert "does not fit" in when.reason


@pytest.mark.parametrize("words", ["on February 30, 2015", "31 June"])
def test_a_day_that_no_calendar_has_is_unknown(words):
    when = resolve(one(words), MONDAY)
    assert (when.start, when.precision) == (None, "unknown")
    assert "no day of the calendar" in when.reason


@pytest.mark.parametrize(("words", "published"), [("yesterday", "0001-01-01"), ("tomorrow", "9999-12-31"), ("next week", "9999-12-30")])
def test_a_day_beyond_the_calendar_is_unknown(words, published):
    assert resolve(one(words), published).precision == "unknown"


def test_without_a_publication_date_only_dates_with_a_year_are_known():
    assert resolve(one("on 9 July 2015"), None).start == "2015-07-09"
    when = resolve(one("yesterday"), None)
    assert (when.start, when.precision) == (None, "unknown")
    assert "publication date" in when.reason


@pytest.mark.parametrize(
    ("words", "published", "start", "end", "precision"),
    [
        ("last Friday", "2016-03-12/2016-03-13", "2016-03-11", None, "day"),
        ("yesterday", "2016-03-12/2016-03-13", "2016-03-11", "2016-03-12", "week"),
        ("on Sunday", "2016-03-12/2016-03-13", "2016-03", None, "month"),
        ("last month", "2016-03", "2016-02", None, "month"),
        ("yesterday", "2016-03", "2016", None, "year"),
        ("last year", "2016", "2015", None, "year"),
    ],
)
def test_an_interval_of_publication_gives_one_answer_or_a_coarser_one(words, published, start, end, precision):
    when = resolve(one(words), published)
    assert (when.start, when.end, when.precision) == (start, end, precision)


def test_years_apart_leave_a_date_unknown():
    assert resolve(one("yesterday"), "2014/2016").precision == "unknown"


@pytest.mark.parametrize(
    ("language", "words", "start"),
    [
        ("en", "the next day", "2015-07-10"),
        ("en", "the previous day", "2015-07-08"),
        ("en", "two days later", "2015-07-11"),
        ("en", "48 hours later", "2015-07-11"),
        ("en", "that year", "2015"),
        ("fr", "le lendemain", "2015-07-10"),
        ("fr", "la veille", "2015-07-08"),
        ("fr", "trois jours plus tôt", "2015-07-06"),
        ("fr", "vendredi suivant", "2015-07-10"),
        ("fr", "la semaine précédente", "2015-06-29"),
        ("fr", "la même nuit", "2015-07-09"),
        ("fr", "deux jours avant la visite", "2015-07-07"),
        ("fr", "le 24 octobre suivant", "2015-10-24"),
        ("fr", "le 24 octobre de la même année", "2015-10-24"),
        ("fr", "quelques heures plus tard", "2015-07-09"),
        ("fr", "le 12 au soir", "2015-07-12"),
        ("en", "at 18:30", "2015-07-09T18:30"),
        ("fr", "vers midi", "2015-07-09T12:00"),
    ],
)
def test_some_dates_are_counted_from_one_that_the_text_spoke_of(language, words, start):
    found = one(words, language)
    assert resolve(found, MONDAY, context="2015-07-09").start == start
    assert resolve(found, MONDAY).start is None


def test_several_dates_of_a_sentence_keep_their_order_and_places():
    text = "Le 3 mars, puis samedi à 6h, et enfin en avril 2017."
    found = find_dates(text, 0, len(text), "fr")
    assert [text[each.start : each.end] for each in found] == ["3 mars", "samedi à 6h", "en avril 2017"]


def test_only_the_stretch_asked_for_is_searched():
    text = "Monday. Tuesday. Wednesday."
    (found,) = find_dates(text, 8, 16, "en")
    assert (found.start, found.end, found.text) == (8, 15, "Tuesday")


@pytest.mark.parametrize("text", ["", "yesterday", "2017-13", "2017-02-30", "2017-7-9", "2017-07-09/2017-07-08"])
def test_what_is_no_iso_date_is_refused_with_what_to_write(text):
    with pytest.raises(UsageError, match="write"):
        interval(text)


def test_an_interval_reaches_from_the_first_to_the_last_day():
    found = interval("2017-02/2017-07-09")
    assert (found.first.isoformat(), found.last.isoformat()) == ("2017-02-01", "2017-07-09")


SEED = Path(__file__).parents[2] / "shared" / "seed"


@pytest.mark.skipif(not SEED.exists(), reason="the first article is not part of the project")
def test_the_dates_of_the_first_article_are_those_of_its_gold():
    text = (SEED / "article.fr.txt").read_text(encoding="utf-8")
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))
    wanted = [(each["start"], each["end"], each["value"], each["precision"]) for each in gold["timex"] if each["type"] == "DATE"]
    found = [(each, resolve(each, gold["document"]["published_interval"])) for each in find_dates(text, 0, len(text), "fr")]
    assert [(each.start, each.end, when.start, when.precision) for each, when in found] == wanted
