"""Protests, strikes and unrest in the words of the local press, and what only looks like them."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text

PEACEFUL, RIOT = "Peaceful protest", "Violent demonstration"
POLICED, SHOT_AT = "Protest with intervention", "Excessive force against protesters"


def events(text: str, gazetteer: Gazetteer) -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, id="d1", source="test", language="en", published="2024-03-15"), gazetteer).events


def told(text: str, gazetteer: Gazetteer) -> list[tuple[str, str, str | None]]:
    """The class, the place as its label ends, and the day of each event."""
    return [(each.sub_event_type, each.label.partition(" – ")[2], each.when.start) for each in events(text, gazetteer)]


@pytest.mark.parametrize(
    ("text", "kind", "place", "day"),
    [
        # South Asia
        ("Nurses staged a dharna outside the secretariat in Multan on Monday.", PEACEFUL, "Multan", "2024-03-11"),
        ("Parents gheraoed the headmaster of a school in Asansol on Tuesday.", PEACEFUL, "Asansol", "2024-03-12"),
        ("The front called a 48-hour bandh in Kohima on Wednesday.", PEACEFUL, "Kohima", "2024-03-13"),
        ("A hartal emptied the streets of Rajshahi on Sunday.", PEACEFUL, "Rajshahi", "2024-03-10"),
        ("Cane growers held a rail roko at Meerut on Monday.", PEACEFUL, "Meerut", "2024-03-11"),
        ("Commuters squatted on the tracks at Kharagpur on Monday.", PEACEFUL, "Kharagpur", "2024-03-11"),
        ("A shutter-down strike was observed in Sukkur on Tuesday.", PEACEFUL, "Sukkur", "2024-03-12"),
        ("Advocates stayed away from work in Ambala on Thursday.", PEACEFUL, "Ambala", "2024-03-14"),
        ("Party workers courted arrest in Madurai on Monday.", PEACEFUL, "Madurai", "2024-03-11"),
        ("Traders burnt effigies of the finance minister in Jodhpur on Monday.", PEACEFUL, "Jodhpur", "2024-03-11"),
        ("Police lathi-charged teachers in Patiala on Wednesday.", POLICED, "Patiala", "2024-03-13"),
        ("Stone pelting was reported from Baramulla on Sunday.", RIOT, "Baramulla", "2024-03-10"),
        ("A crowd pelted a minister's car with shoes in Bogra on Monday.", RIOT, "Bogra", "2024-03-11"),
        # Africa
        ("Nurses embarked on a go-slow in Polokwane on Monday.", PEACEFUL, "Polokwane", "2024-03-11"),
        ("Lecturers downed their tools in Nyeri on Tuesday.", PEACEFUL, "Nyeri", "2024-03-12"),
        ("Residents blocked the N1 near Bloemfontein on Tuesday.", PEACEFUL, "Bloemfontein", "2024-03-12"),
        ("Marchers handed over a memorandum in Pretoria on Friday.", PEACEFUL, "Pretoria", "2024-03-15"),
        ("Youths engaged police in running battles in Kisumu on Thursday.", RIOT, "Kisumu", "2024-03-14"),
        ("Thugs hijacked the protest in Ibadan on Monday.", RIOT, "Ibadan", "2024-03-11"),
        ("Soldiers opened fire on youths protesting in Warri on Monday.", SHOT_AT, "Warri", "2024-03-11"),
        # and elsewhere
        ("Cleaners went on strike in Lyon on Monday.", PEACEFUL, "Lyon", "2024-03-11"),
        ("Welders walked off the assembly line in Detroit on Friday.", PEACEFUL, "Detroit", "2024-03-15"),
        ("Pupils walked out of class in Nashville on Monday.", PEACEFUL, "Nashville", "2024-03-11"),
        ("Two activists threw paint over a statue in Leeds on Monday.", PEACEFUL, "Leeds", "2024-03-11"),
        ("Demonstrators broke through police barriers in Colombo on Monday.", RIOT, "Colombo", "2024-03-11"),
        ("Petrol bombs were thrown at officers in Belfast on Monday.", RIOT, "Belfast", "2024-03-11"),
    ],
)
def test_protest_is_told_in_the_words_of_the_local_press(text, kind, place, day, gazetteer):
    assert (kind, place, day) in told(text, gazetteer)
    assert {each.sub_event_type for each in events(text, gazetteer)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "Bank stocks staged a rally in Mumbai on Monday.",
        "The army marched on Kharkiv on Monday.",
        "A landslide blocked the highway near Chiplun on Monday.",
        "Traffic was blocked by fallen trees near Durban on Thursday.",
        "The team began its march to the final in Doha on Sunday.",
        "The refinery observed a shutdown for maintenance in Jamnagar on Monday.",
        "Drillers struck oil near Lokichar on Tuesday.",
        "The court in Lahore struck down the law on Tuesday.",
        "Her strike rate rose in Mumbai on Sunday.",
        "Nurses in Leeds are balloting on whether to strike in May.",
        "Two countries signed a memorandum of understanding in Doha on Monday.",
    ],
)
def test_what_only_looks_like_protest_or_a_strike_is_neither(text, gazetteer):
    kinds = {each.sub_event_type for each in events(text, gazetteer)}
    assert kinds.isdisjoint({PEACEFUL, RIOT, POLICED, SHOT_AT, "Air/drone strike", "Shelling/artillery/missile attack"})


def test_strike_is_one_of_workers_where_the_text_speaks_of_work_and_so_is_what_follows(gazetteer):
    text = "Dockers went on strike in Mombasa on Monday.\n\nThe strike ended on Wednesday.\n\nThe union said the strike was a success."
    assert {each.sub_event_type for each in events(text, gazetteer)} == {PEACEFUL}
    (called_off,) = events("Teachers in Accra called off their strike on Thursday.", gazetteer)
    assert (called_off.sub_event_type, called_off.certainty) == (PEACEFUL, "negated")


@pytest.mark.parametrize(
    "text",
    [
        "A strike on a depot in Rafah killed three workers on Monday.",
        "Doctors said the strike on the hospital in Idlib destroyed a ward.",
        "Aid workers left Gaza City on Monday.\n\nTwo strikes were reported in Rafah on Tuesday.",
        "Drivers were told to avoid Kherson after a strike on Monday.",
        "Workers were repairing power lines in Odesa on Monday after the strike.",
    ],
)
def test_strike_that_hits_is_one_of_war_whoever_works_there(text, gazetteer):
    assert "Air/drone strike" in {each.sub_event_type for each in events(text, gazetteer)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A shutdown was observed in Srinagar on Thursday against the killing of two youths.", "Srinagar"),
        ("Students took out a rally in Kanpur on Saturday to condemn the rape of a girl.", "Kanpur"),
        ("Doctors in Kaduna downed tools on Wednesday over the abduction of a colleague.", "Kaduna"),
        ("Women held a rally in Gwadar on Friday for the release of their leader.", "Gwadar"),
    ],
)
def test_what_a_protest_is_about_did_not_happen_there_and_then(text, place, gazetteer):
    (protest, *others) = told(text, gazetteer)
    assert protest[:2] == (PEACEFUL, place)
    assert {each[1:] for each in others} <= {("", None)}


def test_police_act_where_the_crowd_is_and_then(gazetteer):
    text = "Police used pepper spray on demonstrators who blocked a bridge in Oakland on Saturday."
    assert (POLICED, "Oakland", "2024-03-09") in told(text, gazetteer)


def test_strike_that_has_been_called_lies_ahead_and_what_is_due_to_one_does_not(gazetteer):
    (ahead,) = events("The union has called a two-day strike in Kohima from Saturday.", gazetteer)
    assert (ahead.certainty, ahead.when.start) == ("planned", "2024-03-16")
    (event,) = events("Trains stood still in Bhagalpur on Monday due to a bandh.", gazetteer)
    assert (event.certainty, event.when.start) == ("reported_fact", "2024-03-11")


@pytest.mark.parametrize(
    "text",
    ["Iran called off its strike on Erbil on Monday.", "The general called off the strike on Rafah on Monday."],
)
def test_strike_that_was_called_off_did_not_hit(text, gazetteer):
    (event,) = events(text, gazetteer)
    assert event.certainty == "negated"


def test_stoppage_is_not_the_crowd_that_gathers_during_it(gazetteer):
    text = (
        "A 12-hour bandh brought Silchar to a standstill on Tuesday.\n\nWomen squatted on the tracks in Silchar on Tuesday and burnt tyres."
    )
    assert told(text, gazetteer)[0] == (PEACEFUL, "Silchar", "2024-03-12")
    assert len(events(text, gazetteer)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers blocked the A1 near Kherson on Monday.",
        "Israeli tanks blocked the entrance to the hospital in Gaza on Monday.",
        "Fighters broke through the barricades in Kherson on Monday.",
        "The group in Sanaa said it would resume strikes on Tuesday.",
        "The president was pelted with questions in Paris on Monday.",
        "The government blocked the road project in Lumbini on Monday.",
        "Muslims began the fast of Ramadan in Cairo on Monday.",
        "The yen's rally against the dollar continued in Tokyo on Wednesday.",
        "The Dakar Rally stage ended in Riyadh on Thursday.",
    ],
)
def test_what_armies_markets_and_believers_do_is_no_protest(text, gazetteer):
    assert {each.event_type for each in events(text, gazetteer)}.isdisjoint({"Protests", "Riots"})


def test_tear_shells_are_no_shelling_and_a_petrol_bomb_comes_from_no_plane(gazetteer):
    ((kind, *_),) = told("Police charged batons and fired tear shells in Gazipur on Wednesday.", gazetteer)
    assert kind == POLICED
    ((kind, *_),) = told("Two buses were petrol-bombed in Zwide on Wednesday.", gazetteer)
    assert kind == RIOT


def test_police_that_arrested_nobody_made_no_arrest_nor_on_a_day_to_come(gazetteer):
    text = "The federation threatened to besiege the ministry in Dhaka next Tuesday. Police arrested nobody."
    (event,) = (each for each in events(text, gazetteer) if each.sub_event_type == "Arrests")
    assert (event.certainty, event.when.start) == ("negated", None)
    text = "The federation threatened to besiege the ministry in Dhaka next Tuesday. Police arrested four people."
    (event,) = (each for each in events(text, gazetteer) if each.sub_event_type == "Arrests")
    assert event.when.start is None


def test_march_begins_where_it_begins_and_not_where_it_goes(gazetteer):
    assert told("Farmers began their march to Delhi from Ambala on Tuesday.", gazetteer) == [(PEACEFUL, "Ambala", "2024-03-12")]


def test_road_between_two_towns_places_nothing_in_them(gazetteer):
    text = "Garment workers blocked the Dhaka-Mymensingh highway in Gazipur on Tuesday."
    assert told(text, gazetteer) == [(PEACEFUL, "Gazipur", "2024-03-12")]
    assert told("Workers blocked the Dhaka-Tangail highway on Tuesday.", gazetteer) == [(PEACEFUL, "", "2024-03-12")]


def test_who_is_accused_of_something_suffers_what_the_sentence_tells_for_certain(gazetteer):
    (event,) = events("A man accused of blasphemy was lynched in Swat on Thursday.", gazetteer)
    assert event.certainty == "reported_fact"


def test_evening_is_not_todays_where_the_text_told_of_last_month(gazetteer):
    text = "Silchar stood still on Tuesday. A boy was killed there last month.\n\nYouths burned a shop in Silchar in the evening."
    assert told(text, gazetteer)[-1][2] != "2024-03-15"


def test_memorandum_that_is_handed_over_is_no_territory(gazetteer):
    kinds = {each.sub_event_type for each in events("Farmers handed over a memorandum to the collector in Indore on Monday.", gazetteer)}
    assert "Non-violent transfer of territory" not in kinds
