"""The scorer itself: full marks for the gold, and the known loss for each known fault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from geomap.models import Dossier, Event, Geometry, Span, Toponym, When, Where
from tests.quality.faults import faults
from tests.quality.pairing import is_core
from tests.quality.score import FAULTS, Count, add, score, values
from tests.quality.seeds import Seed, seeds

GOLD = next(seed.gold for seed in seeds() if seed.gold.zones and seed.name.startswith("syria"))


def changed(event: Callable[[Event], Event], dossier: Dossier = GOLD) -> Dossier:
    return replace(dossier, events=tuple(map(event, dossier.events)))


def core(dossier: Dossier) -> list[Event]:
    return [event for event in dossier.events if is_core(event)]


@pytest.mark.parametrize("seed", seeds(), ids=lambda seed: seed.name)
def test_gold_against_itself_has_full_marks(seed: Seed):
    for measure, value in values(score(seed.gold, seed.gold)).items():
        assert value == (0 if measure in FAULTS else 1), measure
    assert not list(faults(seed.gold, seed.gold))


def test_an_empty_dossier_has_no_recall_and_no_faults():
    found = values(score(GOLD, replace(GOLD, places=(), events=(), zones=())))
    assert found["mentions_recall"] == found["events_recall"] == found["types"] == found["usage"] == 0
    assert found["wrong_pins"] == found["broken_quotes"] == 0


def test_a_deleted_mention_costs_recall_and_no_precision():
    first, *rest = GOLD.places
    lost = replace(GOLD, places=(replace(first, mentions=first.mentions[1:]), *rest))
    total = sum(len(place.mentions) for place in GOLD.places)
    assert score(GOLD, lost)["mentions"] == Count(right=total - 1, gold=total, found=total - 1)


def test_an_invented_mention_costs_precision_and_no_recall():
    first, *rest = GOLD.places
    invented = replace(first.mentions[0], start=0, end=1, text=GOLD.documents[0].text[0])
    more = replace(GOLD, places=(replace(first, mentions=(*first.mentions, replace(invented, document="d2"))), *rest))
    count = score(GOLD, more)["mentions"]
    assert count.recall == 1
    assert count.precision == count.gold / (count.gold + 1)


def test_a_mention_with_its_article_still_counts():
    def wider(place: Toponym) -> Toponym:
        return replace(place, mentions=tuple(replace(m, start=max(0, m.start - 3)) for m in place.mentions))

    assert score(GOLD, replace(GOLD, places=tuple(map(wider, GOLD.places))))["mentions"].f1 == 1


def test_a_wrong_usage_costs_usage_only():
    literal = tuple(replace(place, mentions=tuple(replace(m, usage="literal") for m in place.mentions)) for place in GOLD.places)
    wrong = sum(m.usage != "literal" for place in GOLD.places for m in place.mentions)
    found = score(GOLD, replace(GOLD, places=literal))
    assert wrong
    assert found["usage"].right == found["usage"].gold - wrong
    assert found["resolution"].recall == 1


def test_a_town_elsewhere_is_a_wrong_resolution():
    def moved(place: Toponym) -> Toponym:
        if place.label != "Khan Cheikhoun":
            return place
        return replace(place, id="place:geonames:0", geometry=Geometry(type="Point", coordinates=(36.65, 36.2)))

    found = score(GOLD, replace(GOLD, places=tuple(map(moved, GOLD.places))))
    assert found["resolution"].gold - found["resolution"].right == 1


def test_a_country_is_compared_by_code_not_by_its_point():
    def moved(place: Toponym) -> Toponym:
        if place.feature != "country":
            return place
        return replace(place, id="other:" + place.id, geometry=Geometry(type="Point", coordinates=(0.0, 0.0)))

    assert score(GOLD, replace(GOLD, places=tuple(map(moved, GOLD.places))))["resolution"].recall == 1


def test_a_missed_core_event_costs_every_event_measure():
    lost = replace(GOLD, events=tuple(event for event in GOLD.events if event is not core(GOLD)[0]))
    found = score(GOLD, lost)
    for measure in ("events", "types", "dates", "places", "certainty"):
        assert found[measure].gold - found[measure].right == 1, measure
    assert found["events"].precision == 1


def test_a_welcome_event_is_neither_missed_nor_spurious():
    lost = replace(GOLD, events=tuple(core(GOLD)))
    assert len(lost.events) < len(GOLD.events)
    assert values(score(GOLD, lost)) == values(score(GOLD, GOLD))


def test_a_spurious_event_costs_precision():
    words = Span(document="d1", start=0, end=5, text=GOLD.documents[0].text[:5])
    invented = replace(GOLD.events[0], id="event:x", trigger=words, evidence=(words,), coreferent=())
    count = score(GOLD, replace(GOLD, events=(*GOLD.events, invented)))["events"]
    assert (count.right, count.found) == (count.gold, count.gold + 1)


def test_another_trigger_in_the_same_sentence_counts_when_the_type_is_the_same():
    event = next(each for each in core(GOLD) if len(each.evidence) == 1 and not each.coreferent)
    start = event.evidence[0].start
    elsewhere = replace(event, trigger=Span(document="d1", start=start, end=start + 2, text=event.evidence[0].text[:2]))
    assert elsewhere.trigger.end <= event.trigger.start
    assert score(GOLD, changed(lambda each: elsewhere if each is event else each))["events"].recall == 1
    other = replace(elsewhere, sub_event_type="Grenade")
    assert score(GOLD, changed(lambda each: other if each is event else each))["events"].recall < 1


def test_a_wrong_type_costs_types_and_not_the_event():
    found = score(GOLD, changed(lambda event: replace(event, sub_event_type="Grenade")))
    assert found["types"].right == 0
    assert found["events"].recall == 1


@pytest.mark.parametrize("start", ["2016", "2017-04", None])
def test_wrong_dates_cost_the_dated_events(start: str | None):
    found = score(GOLD, changed(lambda event: replace(event, when=When(start=start, precision="month"))))
    undated = sum(event.when.start is None for event in core(GOLD))
    assert found["dates"].right == (undated if start is None else 0)


def test_a_day_where_the_text_gives_a_month_is_wrong():
    seed = next(each for each in seeds() if any(event.when.precision == "month" for event in core(each.gold)))
    finer = changed(
        lambda e: replace(e, when=replace(e.when, start=f"{e.when.start}-04", precision="day")) if e.when.precision == "month" else e,
        seed.gold,
    )
    months = sum(event.when.precision == "month" for event in core(seed.gold))
    count = score(seed.gold, finer)["dates"]
    assert count.gold - count.right == months


def test_pinning_every_event_in_one_wrong_place_is_caught():
    oslo = Geometry(type="Point", coordinates=(10.75, 59.91))
    found = score(GOLD, changed(lambda event: replace(event, geometry=oslo)))
    assert found["wrong_pins"].found == len(GOLD.events)


def test_an_event_without_a_place_must_stay_without_one():
    somewhere = Where(place=GOLD.places[0].id, role="event")
    found = score(GOLD, changed(lambda event: event if event.where else replace(event, where=(somewhere,))))
    assert found["places"].gold - found["places"].right == sum(not event.where for event in core(GOLD))


def test_a_country_level_event_may_be_unplaced_but_not_pinned():
    seed = next(each for each in seeds() if any(e.where and e.where[0].precision == 6 for e in core(each.gold)))
    event = next(e for e in core(seed.gold) if e.where and e.where[0].precision == 6)
    bare = replace(event, where=())
    pinned = replace(bare, geometry=Geometry(type="Point", coordinates=(0.0, 0.0)))
    assert score(seed.gold, changed(lambda e: bare if e is event else e, seed.gold))["places"].recall == 1
    assert score(seed.gold, changed(lambda e: pinned if e is event else e, seed.gold))["places"].recall < 1


def test_a_siege_may_apply_where_it_happens_but_an_attack_may_not():
    (other,) = {"event", "application"} - {"event"}
    swapped = changed(lambda event: replace(event, where=tuple(replace(each, role=other) for each in event.where)))
    kept = [event for event in core(GOLD) if not event.where or event.plover.event == "COERCE" or event.where[0].role == other]
    assert score(GOLD, swapped)["places"].right == len(kept)


def test_announced_may_stand_for_planned_but_not_for_a_fact():
    planned = changed(lambda event: replace(event, certainty="planned") if event.certainty == "announced" else event)
    facts = changed(lambda event: replace(event, certainty="reported_fact"))
    assert score(GOLD, planned)["certainty"].recall == 1
    assert score(GOLD, facts)["certainty"].right == sum(event.certainty == "reported_fact" for event in core(GOLD))


def test_an_accused_victim_is_a_wrong_actor():
    swapped = changed(lambda event: replace(event, actors=tuple(replace(a, role="recipient") for a in event.actors)))
    doers = sum(a.role in ("actor", "announcer") for event in core(GOLD) for a in event.actors)
    count = score(GOLD, swapped)["actors"]
    assert count.gold - count.right == doers


def test_a_wrong_toll_costs_numbers():
    doubled = changed(lambda event: replace(event, numbers=tuple(replace(n, best=(n.best or 0) * 2) for n in event.numbers)))
    count = score(GOLD, doubled)["numbers"]
    assert count.gold
    assert count.right == 0


def test_a_zone_counts_by_its_units_or_by_its_area():
    (zone,) = GOLD.zones
    ring = zone.geometry.coordinates[0]
    shifted = Geometry(type="Polygon", coordinates=(tuple((x + 3, y) for x, y in ring),))
    assert score(GOLD, replace(GOLD, zones=(replace(zone, geometry=shifted),)))["zones"].recall == 1
    assert score(GOLD, replace(GOLD, zones=(replace(zone, units=()),)))["zones"].recall == 1
    assert score(GOLD, replace(GOLD, zones=(replace(zone, units=(), geometry=shifted),)))["zones"].recall == 0


def test_a_shifted_quote_is_broken():
    found = score(GOLD, changed(lambda event: replace(event, trigger=replace(event.trigger, start=event.trigger.start + 1))))
    assert found["broken_quotes"].found == len(GOLD.events)


def test_documents_add_up():
    total = add([score(GOLD, GOLD), score(GOLD, replace(GOLD, places=()))])["mentions"]
    assert total.right == total.found == total.gold / 2


def test_faults_name_what_was_missed():
    lines = list(faults(GOLD, replace(GOLD, places=(), events=(), zones=())))
    assert sum(line.startswith("mention missed") for line in lines) == score(GOLD, GOLD)["mentions"].gold
    assert sum(line.startswith("event missed") for line in lines) == len(core(GOLD))
    assert sum(line.startswith("no zone") for line in lines) == len(GOLD.zones)
