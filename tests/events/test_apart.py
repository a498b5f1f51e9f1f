"""What a text tells apart: deeds under other headings, of other days and other doers, and what only counts a day from them."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text
from tests.events.test_actors import roles


def events(language: str, text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    article = from_text(text, id="d1", source="test", language=language, published="2024-05-15")
    return pipeline.extract(article, gazetteer).events


def places(event: Event) -> list[str]:
    return [each.place for each in event.where]


ATTACKS = "Нападения начались 24 апреля, через девять дней после того, как в Хартуме вспыхнули бои."


def test_what_only_counts_a_day_lends_its_place_to_nothing(gazetteer):
    found = events("ru", f"{ATTACKS} Боевики насиловали женщин.\n\nВ Ньяле и в Кутуме тихо.", gazetteer)
    placed = [each.trigger.text for each in found if each.where]
    assert placed == ["вспыхнули бои"]


def test_what_was_shot_down_by_others_is_told_apart(gazetteer):
    text = "По словам Тегерана, сбиты два израильских истребителя.\n\nИордания перехватила несколько ракет."
    (first, second) = events("ru", text, gazetteer)
    assert (roles(first), roles(second)) == ([("израильских истребителя", "recipient")], [("Иордания", "actor")])


def test_strikes_under_another_heading_are_not_those_of_another_weapon_told_before(gazetteer):
    text = "Коротко\n\nТегеран ответил беспилотниками.\n\nУдары по Ирану\n\nУдары пришлись по базам в Тебризе и Керманшахе."
    (answer, strikes) = events("ru", text, gazetteer)
    assert (places(answer), len(strikes.where)) == ([], 2)


def test_the_dead_of_a_year_are_not_those_of_a_day(gazetteer):
    text = "9 квітня військо штурмувало барикади в Баго, загинули 82 людини. Загалом від початку року вбито понад 1370 людей."
    killed = [[each.best for each in event.numbers] for event in events("uk", text, gazetteer) if event.numbers]
    assert killed == [[82], [1370]]


def test_a_strike_is_in_the_town_of_title_and_dateline(gazetteer):
    text = "Удар по Дніпру: шукають людей\n\nДНІПРО, 15 травня 2024 року\n\nУ будинок на набережній влучила ракета, загинули 40 людей."
    (strike,) = events("uk", text, gazetteer)
    assert strike.label.endswith("Дніпру")


def test_where_troops_are_to_leave_nobody_spoke(gazetteer):
    text = "Документ вимагає, щоб українські війська вийшли з Донецької, Луганської та Херсонської областей."
    assert all(not each.where for each in events("uk", text, gazetteer))


DOERS = [
    ("ru", "Вашингтон 6 сентября ввел санкции против генерала.", "Вашингтон"),
    ("ru", "«Вагнер» без единого выстрела занял военные объекты Ростова.", "Вагнер"),
    ("uk", "У травні загони самооборони відбили в армії місто Міндат.", "загони"),
]


@pytest.mark.parametrize(("language", "text", "doer"), DOERS)
def test_a_day_or_quotation_marks_hide_nobody(language, text, doer, gazetteer):
    assert (doer, "actor") in roles(events(language, text, gazetteer)[0])


def test_talks_of_delegations_are_told_where_they_were_and_not_with_the_round_before(gazetteer):
    text = (
        "Делегації України та Росії в понеділок годину розмовляли у Стамбулі й домовилися про обмін полоненими."
        " Попередній раунд відбувся там само 3 травня."
    )
    talks = [(each.when.start, bool(each.where)) for each in events("uk", text, gazetteer) if each.sub_event_type == "CONSULT"]
    assert talks[0] == ("2024-05-13", True)
    assert talks[1][0] == "2024-05-03"


REPORT = "Цей звіт про події в Херсоні між 2 березня і 11 листопада 2022 року.\n\n"


def test_the_days_of_a_report_are_of_the_year_that_it_tells_of(gazetteer):
    found = events(
        "uk", f"{REPORT}Затримання та катування. 27 березня в селищі Білозерка викрали депутатку. 10 травня її звільнили.", gazetteer
    )
    assert [(each.trigger.text, each.when.start) for each in found][:1] == [("викрали", "2022-03-27")]


def test_what_is_planned_for_a_day_does_not_make_it_the_day_spoken_of(gazetteer):
    text = "Рада Безпеки збереться у четвер. Увечері у Варшаві підписали угоду про безпекову співпрацю."
    (council, treaty) = events("uk", text, gazetteer)
    assert (council.when.start, treaty.when.start) == ("2024-05-16", "2024-05-15")


WRONGLY_ACCUSED = [
    ("uk", "Російські війська обстріляли ракетами Київ.", "Київ"),
    ("ru", "Эфиопские танки, утверждают дипломаты, перебрасывают к границе.", "дипломаты"),
    ("en", "Troops, diplomats say, shelled the town of Sake.", "diplomats"),
    ("ru", "Боевики взяли под контроль мэрию в Мэкэле.", "мэрию"),
]


@pytest.mark.parametrize(("language", "text", "bystander"), WRONGLY_ACCUSED)
def test_nobody_is_accused_by_the_words_beside_a_deed(language, text, bystander, gazetteer):
    doers = [name for event in events(language, text, gazetteer) for name, role in roles(event) if role != "recipient"]
    assert not any(bystander in each for each in doers)


def test_a_person_whose_followers_act_is_not_hit(gazetteer):
    (taken,) = events("ru", "Вооруженные сторонники Гебремикаэля заняли Адиграт.", gazetteer)
    assert roles(taken) == []


NOTHING = [
    ("uk", "Місто два роки перебувало під російською окупацією."),
    ("ru", "Президент сидит на диване в окружении спецназовцев."),
    ("ru", "В понедельник он ждет министров свергнутого кабинета."),
    ("ru", "Тысячи людей вышли приветствовать солдат."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_a_state_of_things_is_no_event(language, text, gazetteer):
    assert events(language, text, gazetteer) == ()


def test_a_truce_does_not_hold_where_it_was_signed(gazetteer):
    (signed,) = events("ru", "2 ноября 2022 года в Претории стороны подписали соглашение о прекращении огня.", gazetteer)
    assert [each.role for each in signed.where] == ["event"]


def test_the_dead_of_a_war_did_not_die_in_the_town_that_fell(gazetteer):
    text = "28 ноября 2020 года войска вошли в Мэкэле. За два года погибли до 600 тысяч человек."
    (fallen, *_) = events("ru", text, gazetteer)
    assert fallen.numbers == ()


def test_the_dead_of_a_war_did_not_die_in_the_attack_that_began_it(gazetteer):
    text = "4 ноября 2020 года силы НФОТ напали на базы. 28 ноября войска вошли в Мэкэле. За два года погибли до 600 тысяч человек."
    (attack, *_, dead) = events("ru", text, gazetteer)
    assert (attack.numbers, dead.where) == ((), ())


def test_what_came_later_is_not_where_its_eve_was(gazetteer):
    text = "Перед відступом, у жовтні, окупаційна адміністрація вивезла до Криму 46 дітей."
    assert all(each.sub_event_type != "Non-violent transfer of territory" or not each.where for each in events("uk", text, gazetteer))


def test_what_many_did_in_a_year_is_not_what_began_on_a_day(gazetteer):
    text = "Ополчения в 2023 году убили в Эль-Генейне тысячи жителей.\n\nНападения начались 24 апреля. Их обстреливали из минометов."
    (killed, *_) = events("ru", text, gazetteer)
    assert (killed.sub_event_type, killed.when.start) == ("Attack", "2023")


def test_the_day_on_which_police_shot_is_not_that_of_the_march_told_before(gazetteer):
    text = "На вулиці вийшли сотні тисяч людей. 9 лютого поліція поранила студентку."
    (march, shot) = events("uk", text, gazetteer)
    assert (march.when.start, shot.when.start) == (None, "2024-02-09")


def test_who_spoke_before_a_semicolon_does_not_tell_what_stands_behind_it(gazetteer):
    text = "Генерал сказал, что войска выйдут к границе; Кишинев вызвал российского посла."
    assert all(each.attributed_to is None for each in events("ru", text, gazetteer))


def test_an_adverb_makes_no_passive_and_no_noun_of_a_verb(gazetteer):
    (strike,) = events("uk", "Російські війська в понеділок масовано обстріляли ракетами Київ.", gazetteer)
    assert roles(strike) == [("Російські війська", "actor")]


PLACES = [
    # the towns of a list, each in its unit
    (
        "uk",
        "Загарбники били по Сеньківці на Чернігівщині, Середина-Буді на Сумщині та Вовчанську.",
        {"Senkivka", "Seredyna-Buda", "Vovchansk"},
    ),
    # a unit by its own noun, and a quarter behind its town
    ("ru", "В Московской и Воронежской областях введен комендантский час. В Воронеже тихо.", {"Moscow Oblast", "Voronezh Oblast"}),
    ("uk", "У промисловому передмісті Янгона Хлайнтхая солдати застрелили робітників.", {"Yangon"}),
    # several towns are not the one told before
    ("ru", "В Тирасполе прогремел взрыв, на въездах в города появились блокпосты.", {"Tiraspol"}),
]


@pytest.mark.parametrize(("language", "text", "expected"), PLACES)
def test_places_are_read_by_their_own_nouns(language, text, expected, gazetteer):
    dossier = pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-05-15"), gazetteer)
    names = {each.id: each.name for each in dossier.places}
    assert {names[at.place] for event in dossier.events for at in event.where} == expected


def test_a_communique_claims_what_its_own_side_did(gazetteer):
    text = "Ворог обстріляв Херсон. Наші воїни тримають оборону. Сили оборони відбили атаки біля Мар'їнки. Позиції наших військ незмінні."
    sure = {each.trigger.text: each.certainty for each in events("uk", text, gazetteer)}
    assert (sure["відбили атаки"], sure["обстріляв"]) == ("claimed", "reported_fact")


def test_who_is_quoted_of_his_own_troops_makes_no_communique_of_the_text(gazetteer):
    text = "«Наші воїни тримають оборону», — сказав речник. Сили оборони відбили атаки біля Мар'їнки."
    assert events("uk", text, gazetteer)[-1].certainty == "reported_fact"
