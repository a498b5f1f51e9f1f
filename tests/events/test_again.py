"""Violence that a noun means again, and what does not belong to an event though it stands in its sentence."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text


def events(text: str, gazetteer: Gazetteer, language: str = "en") -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, id="d1", source="test", language=language, published="2024-07-09"), gazetteer).events


def told(text: str, gazetteer: Gazetteer, language: str = "en") -> list[tuple[str, str, str | None]]:
    """(trigger, place, day) of each event."""
    return [(each.trigger.text, each.label.partition(" – ")[2], each.when.start) for each in events(text, gazetteer, language)]


@pytest.mark.parametrize(
    "again", ["The attack shocked the region.", "The minister denounced the massacre.", "The killings went on for an hour."]
)
def test_a_noun_for_any_violence_means_the_one_told(again, gazetteer):
    found = events(f"Rebels ambushed a convoy near Goma on Monday. {again}", gazetteer)
    assert len([each for each in found if each.plover.event == "ASSAULT"]) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed ten villagers in northern Mali.\n\nThe incident occurred on Monday in Gao."),
        ("en", "Gunmen killed ten villagers in northern Mali.\n\nIt happened on Monday in Gao, a witness said."),
        ("fr", "Des hommes armés ont tué dix villageois dans le nord du Mali.\n\nLes faits se sont produits lundi à Gao."),
        ("es", "Hombres armados mataron a diez aldeanos en Malí.\n\nLos hechos ocurrieron el lunes en Gao."),
        ("de", "Bewaffnete haben in Mali zehn Dorfbewohner getötet.\n\nDie Tat geschah am Montag in Gao."),
        ("ru", "Боевики убили в Мали десять жителей.\n\nИнцидент произошёл в понедельник в Гао."),
        ("uk", "Бойовики вбили в Малі десятьох жителів.\n\nІнцидент стався в понеділок у Гао."),
        ("ar", "قتل مسلحون عشرة قرويين في مالي.\n\nووقع الحادث يوم الاثنين في غاو."),
    ],
)
def test_an_incident_says_when_and_where_what_was_told_happened(language, text, gazetteer):
    (event,) = events(text, gazetteer, language)
    assert event.when.start == "2024-07-08"
    assert event.label.partition(" – ")[2] in {"Gao", "Гао", "غاو"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Боевики убили в Мали десять жителей.\n\nНападение произошло в понедельник в Гао."),
        ("uk", "Бойовики вбили в Малі десятьох жителів.\n\nНапад стався в понеділок у Гао."),
    ],
)
def test_without_articles_a_noun_before_its_verb_is_what_was_told(language, text, gazetteer):
    (event,) = events(text, gazetteer, language)
    assert (event.when.start, event.label.partition(" – ")[2]) == ("2024-07-08", "Гао")


def test_without_articles_a_noun_before_its_verb_may_be_elsewhere(gazetteer):
    assert len(events("Боевики напали на Гао.\n\nВзрыв прогремел в понедельник в Найроби.", gazetteer, "ru")) == 2


def test_an_incident_alone_is_no_event(gazetteer):
    assert not events("The incident occurred on Monday in Goma.", gazetteer)


def test_a_noun_that_counts_nobody_is_no_event(gazetteer):
    text = "Los rebeldes atacaron Goma el lunes.\n\nLos hospitales de Nairobi están llenos. Los heridos esperan a un médico."
    assert [trigger for trigger, *_ in told(text, gazetteer, "es")] == ["atacaron"]


def test_what_is_told_again_of_a_place_without_its_day_is_told_once(gazetteer):
    text = "Una bomba explotó el lunes en Goma.\n\nEl ministro viajó.\n\nUna bomba explotó en Goma, dijo un testigo."
    assert [each for each in told(text, gazetteer, "es") if each[1]] == [("explotó", "Goma", "2024-07-08")]


def test_the_day_of_what_is_told_again_is_the_closer_one(gazetteer):
    text = "En enero hombres armados mataron a once policías en Goma. El asesinato de los once policías el 18 de enero conmovió a todos."
    assert told(text, gazetteer, "es") == [("mataron", "Goma", "2024-01-18")]


def test_those_detained_are_told_once(gazetteer):
    text = "La policía detuvo a ocho personas en Goma.\n\nDurante la redada, ocho fueron detenidos."
    assert len([each for each in events(text, gazetteer, "es") if each.sub_event_type == "Arrests"]) == 1


def test_a_report_that_begins_with_the_toll_goes_on_with_the_place(gazetteer):
    text = "Angreifer haben mehr als 100 Menschen getötet. Bewaffnete erschossen nahe Goma vor allem Bauern."
    assert told(text, gazetteer, "de") == [("getötet", "Goma", None)]


def test_who_condemns_an_attack_abroad_does_not_place_it(gazetteer):
    text = "Des rebelles ont attaqué Goma. À New York, António Guterres a condamné l'attentat."
    assert {place for trigger, place, _ in told(text, gazetteer, "fr") if trigger != "condamné"} == {"Goma"}


def test_a_month_is_no_possibility(gazetteer):
    (event,) = events("In May the rebels attacked Goma.", gazetteer)
    assert event.certainty == "reported_fact"


def test_what_an_aside_plans_is_not_what_the_sentence_tells(gazetteer):
    (_, urged) = events("President William Ruto, who was due to visit Goma on 25 July, urged the rebels to leave.", gazetteer)
    assert (urged.certainty, urged.when.start) == ("reported_fact", None)


def test_a_day_behind_a_conjunction_belongs_to_what_follows(gazetteer):
    (_, second) = told("Last month, 21 miners were shot dead in Bunia, and on July 6 a car bomb exploded in Goma.", gazetteer)
    assert second[1:] == ("Goma", "2024-07-06")


def test_the_day_of_a_participle_is_not_the_main_verbs(gazetteer):
    text = "À Goma, les élèves ont manifesté pour leur professeur, arrêté samedi."
    assert told(text, gazetteer, "fr")[0] == ("manifesté", "Goma", None)


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "The UN urged Rwanda to withdraw its troops.", ["urged"]),
        ("en", "The rebels are trying to retake Goma.", []),
        ("en", "The envoy called for talks.", ["called for"]),
        ("en", "Hundreds marched in Goma and demanded justice.", ["marched"]),
        ("fr", "Le groupe exclut toute négociation.", ["exclut toute"]),
        ("de", "Die Armee drohte am Montag, Goma anzugreifen.", ["drohte"]),
        ("de", "Die Miliz drohte, Goma zu beschießen.", ["drohte"]),
    ],
)
def test_an_aim_a_demand_or_a_refusal_is_no_deed(language, text, said, gazetteer):
    assert [each.trigger.text for each in events(text, gazetteer, language)] == said


def test_what_an_aim_became_is_a_deed(gazetteer):
    assert told("The rebels managed to retake Goma.", gazetteer) == [("retake", "Goma", None)]
    assert told("Den Rebellen gelang es, Goma einzunehmen.", gazetteer, "de") == [("einzunehmen", "Goma", None)]


def test_one_fight_is_told_in_several_words(gazetteer):
    text = "Gunmen attacked a patrol near Goma on Monday. Soldiers repelled the attackers. Two villagers were shot."
    assert len(events(text, gazetteer)) == 1


def test_the_attack_of_a_live_blog_is_told_below(gazetteer):
    text = "18:00\nFrance condemned the attack.\n\n12:00\nGunmen ambushed a convoy near Goma this morning."
    assert [each.sub_event_type for each in events(text, gazetteer)] == ["ACCUSE", "Armed clash"]


def test_the_day_of_a_claim_is_not_that_of_the_attack(gazetteer):
    text = "Le groupe a revendiqué dimanche la tuerie de Barsalogho."
    assert {each.when.start for each in events(text, gazetteer, "fr") if each.event_type != "Diplomacy"} == {None}


def test_a_trigger_takes_no_word_of_another_clause(gazetteer):
    assert "held since a summit" not in [
        each.trigger.text for each in events("No talks were held since a summit was cancelled.", gazetteer)
    ]


def test_what_stands_behind_a_trigger_says_nothing_of_it(gazetteer):
    (event,) = events("À Kaolack, les manifestants ont été dispersés sans incident.", gazetteer, "fr")
    assert (event.trigger.text, event.certainty) == ("dispersés", "reported_fact")


def test_a_participle_of_the_same_kind_tells_no_further_event(gazetteer):
    (event,) = events("Thousands filled Tahrir Square in Sanaa, waving flags and shouting slogans.", gazetteer)
    assert [each.text for each in event.coreferent] == ["waving flags", "shouting slogans"]


def test_that_nobody_was_hurt_takes_nothing_back(gazetteer):
    (event,) = events("Rebels attacked Djibo on Monday. There were no casualties.", gazetteer)
    assert event.certainty == "reported_fact"


def test_an_attack_is_known_again_by_its_toll_and_then_has_its_village_and_its_day(gazetteer):
    text = "Gunmen killed 14 villagers in Burkina Faso.\n\nThe army is on alert.\n\nOn Saturday 14 people were shot dead in Djibo."
    (event,) = events(text, gazetteer)
    assert (event.label.partition(" – ")[2], event.when.start) == ("Djibo", "2024-07-06")


def test_others_who_fled_elsewhere_are_not_part_of_about_so_many(gazetteer):
    text = "Nearly 19,000 people have been displaced in North Darfur.\n\nSome 2,500 people are taking refuge in the village of Gihair."
    assert [[number.best for number in each.numbers] for each in events(text, gazetteer)] == [[19000], [2500]]


def test_a_toll_that_is_told_twice_stands_once(gazetteer):
    text = "A drone strike in Goma on Monday killed at least two drivers. In the strike two drivers died and six passengers were wounded."
    (strike,) = events(text, gazetteer)
    assert [(each.kind, each.best) for each in strike.numbers] == [("killed", 2), ("wounded", 6)]


def test_the_dead_are_those_of_the_violence_that_the_text_says_they_came_of(gazetteer):
    (_, strike) = events("قصفت المدفعية كادقلي، وقتل سبعة أشخاص إثر هجوم بمسيرة على سوق في نيالا.", gazetteer, "ar")
    assert [each.best for each in strike.numbers] == [7]


def test_an_attack_and_its_suicide_bomber_are_one(gazetteer):
    (event,) = events("Gunmen stormed a police station in Peshawar and a suicide bomber rammed the gate.", gazetteer)
    assert event.sub_event_type == "Suicide bomb"


def test_who_is_abducted_and_held_is_abducted_once(gazetteer):
    (event,) = events("خطف مسلحون عشرين تلميذا من مدرسة في كانو واحتجزوهم ستة أيام.", gazetteer, "ar")
    assert event.sub_event_type == "Abduction/forced disappearance"


def test_an_article_grown_to_a_noun_with_a_place_of_its_own_points_nowhere(gazetteer):
    assert len(events("قصفت المدفعية سنجة. وأدى القصف على سنار إلى حرائق.", gazetteer, "ar")) == 2


def test_a_town_that_only_says_how_the_camp_lies_is_not_hit(gazetteer):
    found = events("قصفت المدفعية مخيم زمزم في السودان. ثم استهدفت المسيرات المخيم، الواقع غربي مدينة الفاشر.", gazetteer, "ar")
    assert [each.label.partition(" – ")[2] for each in found] == ["مخيم زمزم", "مخيم زمزم"]


def test_violence_without_a_place_a_day_or_a_toll_is_that_told_last(gazetteer):
    text = "A drone strike hit Djibo on Monday.\n\nResidents heard it coming.\n\nDrones dropped bombs for an hour, one of them said."
    assert len(events(text, gazetteer)) == 1


@pytest.mark.parametrize(
    "another",
    ["Rebels shot dead three people in Bunia on Monday.", "Rebels shot dead three people on Friday.", "Three people were shot dead."],
)
def test_violence_that_contradicts_what_was_told_is_another(another, gazetteer):
    assert len(events(f"Rebels shot dead nine people in Goma on Monday.\n\nThe town is in shock.\n\n{another}", gazetteer)) == 2


def test_an_agency_tells_on_where_it_gives_each_sentence_a_line(gazetteer):
    text = "On Monday gunmen attacked Djibo.\n\nA school was looted.\n\nBefore dawn, soldiers arrested ten men."
    assert [each.label.partition(" – ")[2] for each in events(text, gazetteer)] == ["Djibo"] * 3


def test_an_entry_of_a_list_tells_nothing_on(gazetteer):
    text = "- On Monday gunmen attacked Djibo.\n\n- A school was looted."
    assert [each.label.partition(" – ")[2] for each in events(text, gazetteer)] == ["Djibo", ""]


def test_what_points_back_may_tell_the_place_and_the_day_at_last(gazetteer):
    text = "A convoy was ambushed by gunmen.\n\nThe army mourned its dead.\n\nThe ambush took place on Monday near Djibo."
    (event,) = events(text, gazetteer)
    assert (event.label.partition(" – ")[2], event.when.start) == ("Djibo", "2024-07-08")


RETOLD = [
    # a weekend and its day; a lead without a day, and the town behind it
    "Over the weekend an air strike hit a town in Mali.\n\nThe army is on alert.\n\nAn air strike hit Gao on Sunday.",
    "Rebels attacked a post in Mali.\n\nThe army is on alert.\n\nThey attacked Gao on Sunday.",
]


@pytest.mark.parametrize("text", RETOLD)
def test_a_day_and_a_town_told_later_are_those_of_what_was_told_first(text, gazetteer):
    assert [each[1:] for each in told(text, gazetteer)] == [("Gao", "2024-07-07")]


def test_at_least_ten_are_not_eight_hundred(gazetteer):
    text = "An attack in Mali killed at least ten people.\n\nThe army is on alert.\n\nJihadists have killed almost 800 people in Mali."
    assert len(events(text, gazetteer)) == 2


def test_each_attack_of_a_sentence_has_its_own_dead(gazetteer):
    text = "Rebels stormed a post in Goma and killed nine guards, while a car bombing killed six people in Bunia."
    assert [[number.best for number in each.numbers] for each in events(text, gazetteer)] == [[9], [6]]


def test_what_an_attack_was_due_to_lies_not_ahead(gazetteer):
    assert {each.certainty for each in events("A man died due to rocket attacks on Goma.", gazetteer)} == {"reported_fact"}


def test_the_verb_behind_a_strike_only_says_what_it_hit(gazetteer):
    assert len(events("Une frappe a touché un immeuble à Homs.", gazetteer, "fr")) == 1


def test_who_is_due_somewhere_does_not_speak_on_that_day(gazetteer):
    text = "The minister will attend a summit in Geneva on June 15. He urged Joe Balu to come."
    assert [each.when.start for each in events(text, gazetteer)][1:] == [None]


@pytest.mark.parametrize(
    ("language", "attack", "arrest"),
    [
        (
            "en",
            "Gunmen attacked a market in Goma on 1 July, killing ten people.",
            "On 5 July police arrested the planner of the attack in Bukavu.",
        ),
        (
            "fr",
            "Des hommes armés ont attaqué un marché à Goma le 1er juillet, tuant dix personnes.",
            "Le 5 juillet, la police a arrêté à Bukavu le cerveau de l'attaque.",
        ),
        (
            "es",
            "Hombres armados atacaron un mercado en Goma el 1 de julio y mataron a diez personas.",
            "El 5 de julio la policía detuvo en Bukavu al cerebro del ataque.",
        ),
        (
            "de",
            "Bewaffnete haben am 1. Juli in Goma einen Markt angegriffen und zehn Menschen getötet.",
            "Am 5. Juli wurde in Bukavu der Drahtzieher des Angriffs festgenommen.",
        ),
        (
            "ru",
            "Боевики напали 1 июля на рынок в Гоме и убили десять человек.",
            "5 июля в Букаву полиция задержала организатора нападения.",
        ),
        (
            "uk",
            "Бойовики напали 1 липня на ринок у Гомі і вбили десятьох людей.",
            "5 липня в Букаву поліція затримала організатора нападу.",
        ),
        ("ar", "هاجم مسلحون سوقا في غوما في 1 يوليو وقتلوا عشرة أشخاص.", "وفي 5 يوليو اعتقلت الشرطة في بوكافو منفذي الهجوم."),
    ],
)
def test_who_planned_an_attack_is_arrested_elsewhere_and_later(language, attack, arrest, gazetteer):
    found = events(f"{attack} {arrest}", gazetteer, language)
    assert [(each.when.start, len(each.where)) for each in found] == [("2024-07-01", 1), ("2024-07-05", 1)]


def test_who_is_wanted_for_a_bombing_is_not_shot_by_it(gazetteer):
    text = "A car bomb killed ten people in Goma on 1 July. A man wanted for the bombing was shot dead in Bukavu on 5 July."
    assert told(text, gazetteer) == [("car bomb killed", "Goma", "2024-07-01"), ("shot dead", "Bukavu", "2024-07-05")]


def test_a_bombing_that_the_text_tells_has_its_own_day(gazetteer):
    text = "Three men were charged over the blast that tore through a market in Goma in May."
    assert ("blast", "Goma", "2024-05") in told(text, gazetteer)


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Police defused a car bomb in Kabul on Monday.", "defused"),
        ("A landmine was defused in Basra on Monday.", "was defused"),
        ("Suspects in the bombing were detained in Jammu on Monday.", "were detained"),
    ],
)
def test_what_never_went_off_is_no_explosion_and_who_is_detained_no_bomb(text, trigger, gazetteer):
    assert trigger in [each.trigger.text for each in events(text, gazetteer)]
    assert not [each for each in events(text, gazetteer) if each.where and each.event_type == "Explosions/Remote violence"]


NOTHING = [
    ("uk", "Москва пообіцяла повернути тіла шести тисяч загиблих."),
    ("ru", "В Воронеже горит нефтебаза. Пострадавших, по данным губернатора, нет."),
    ("ru", "Они стреляли во всех, кто бежал."),
    ("ru", "ФСБ возбудила дело о призыве к вооруженному мятежу."),
    ("uk", "У жовтні генерала не запросили на саміт."),
]


@pytest.mark.parametrize(("language", "text"), NOTHING)
def test_what_only_looks_like_an_event_is_none(language, text, gazetteer):
    article = from_text(text, id="d1", source="test", language=language, published="2024-05-15")
    told = {each.sub_event_type for each in pipeline.extract(article, gazetteer).events}
    assert not told & {"CONSULT", "REQUEST", "Other"}
    assert "стреляли" in text or "Attack" not in told


def test_an_attack_that_was_driven_off_takes_no_town(gazetteer):
    text = "За добу підрозділи Сил оборони відбили атаки окупантів у районах населених пунктів Бахмут і Мар'їнка Донецької області."
    article = from_text(text, id="d1", source="test", language="uk", published="2024-05-15")
    (event,) = pipeline.extract(article, gazetteer).events
    assert event.sub_event_type == "Armed clash"


def test_talks_that_will_not_be_held_are_not_planned(gazetteer):
    text = "Шестой раунд переговоров, намеченный на воскресенье в Маскате, не состоится."
    article = from_text(text, id="d1", source="test", language="ru", published="2024-05-15")
    (event,) = pipeline.extract(article, gazetteer).events
    assert event.certainty == "negated"


def test_entries_of_a_list_tell_each_a_deed_of_its_own(gazetteer):
    text = "1. Rebels shelled Goma with rockets. The shells hit a school.\n\n2. In the evening a barrage of shells killed ten people."
    assert len(events(text, gazetteer)) == 2


def test_fighting_that_goes_on_elsewhere_is_not_what_an_order_came_after(gazetteer):
    text = "A curfew was declared after clashes between the army and the M23.\n\nFighting is still going on around Minova."
    assert [each.label for each in events(text, gazetteer) if each.plover.event == "ASSAULT"] == ["Clashes", "Fighting – Minova"]


def test_talks_that_were_not_held_are_neither_those_held_nor_those_called_off(gazetteer):
    text = "The Council met in New York on Sunday. No peace talks have been held since a summit planned in Luanda was cancelled in May."
    assert [each.certainty for each in events(text, gazetteer)] == ["reported_fact", "negated", "negated"]


def test_other_dead_of_another_paragraph_are_none_of_those_counted(gazetteer):
    text = (
        "Six bodies were found under a bridge near Goma that had been destroyed with explosives.\n\n"
        "The army said 14 soldiers had died in the operations that followed."
    )
    assert [[each.best for each in event.numbers] for event in events(text, gazetteer)] == [[6], [14]]


def test_a_town_that_may_fall_has_not_fallen(gazetteer):
    text = 'Rebels occupied the camp of Kidal.\n\n"If Kidal falls, the war will move to the mountains," said a former minister.'
    assert [each.certainty for each in events(text, gazetteer)] == ["reported_fact", "hypothetical"]
