"""Maps with more symbols than room: nothing is lost, and every name keeps its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from geomap.models import Geometry, Toponym, Where
from geomap.render.html import page


def towns(examples, count, step):
    """An event in each of `count` towns, `step` degrees apart in rows of eight, and one far away that keeps the map from going near."""
    first = next(each for each in examples.syria().events if each.id == "event:chemical")
    points = [(36.0 + index % 8 * step, 33.0 + index // 8 * step) for index in range(count)]
    geometries = [Geometry(type="Point", coordinates=point) for point in (*points, (40.5, 37.0))]
    places = tuple(
        Toponym(id=f"place:{index}", name=f"Town {index}", label=f"Town {index}", feature="populated_place", geometry=each)
        for index, each in enumerate(geometries)
    )
    events = tuple(
        replace(first, id=f"event:{index}", label=f"Event {index}", where=(Where(place=place.id, role="event"),), geometry=place.geometry)
        for index, place in enumerate(places)
    )
    return replace(examples.syria(), places=places, events=events, zones=())


@pytest.fixture(scope="module")
def crowded(examples, gazetteer):
    return page(towns(examples, 40, 0.03), gazetteer)


def test_a_crowd_is_one_disc_with_its_number_and_its_types(visit, crowded):
    with visit(crowded) as seen:
        disc = seen.tab.locator(".disc")
        assert disc.inner_text() == "40"
        assert disc.get_attribute("aria-label").startswith("Événements : 40, Event ")
        assert "plusieurs événements" in seen.tab.locator(".legend").inner_text()
        assert seen.tab.locator(".pin:visible").count() == 1
        seen.assert_quiet()


@pytest.mark.parametrize("by", ["click", "keyboard"])
def test_a_disc_opens_into_its_parts(visit, crowded, by):
    with visit(crowded) as seen:
        if by == "click":
            seen.tab.locator(".disc").click()
        else:
            seen.tab.locator(".disc").focus()
            seen.tab.keyboard.press("Enter")
        seen.tab.wait_for_function("document.querySelectorAll('.pin:not(.gathered)').length > 20")


def test_every_event_of_a_disc_opens_from_the_list_and_lights_it(visit, crowded):
    with visit(crowded) as seen:
        row = seen.tab.locator(".entry", has_text="Event 17")
        row.hover()
        assert seen.tab.locator(".disc.lit").count() == 1
        row.click()
        assert seen.tab.locator(".leaflet-popup h3").inner_text() == "Event 17 – Town 17".partition(" –")[0]


def test_a_filter_takes_its_events_out_of_the_disc(visit, crowded):
    with visit(crowded) as seen:
        seen.tab.get_by_role("searchbox").fill("Town 1")
        assert seen.tab.locator(".disc").inner_text() == "11"


def test_every_place_of_an_event_keeps_its_name(visit, examples, gazetteer):
    with visit(page(towns(examples, 16, 0.5), gazetteer)) as seen:
        assert sorted(seen.tab.locator(".label.event > span").all_inner_texts()) == sorted(f"Town {index}" for index in range(17))


def test_a_word_under_a_place_is_true_of_all_that_happened_there(visit, examples, gazetteer):
    dossier = examples.syria()
    doubted = next(each for each in dossier.events if each.id == "event:chemical")
    sure = replace(doubted, id="event:sure", certainty="reported_fact", cue=None)
    for events, words in (((doubted,), ["présumé ?"]), ((doubted, sure), [])):
        with visit(page(replace(dossier, events=events, zones=()), gazetteer)) as seen:
            assert seen.tab.locator(".label.event small").all_inner_texts() == words


def test_a_plate_stays_on_the_map_and_off_the_symbols(visit, examples, gazetteer):
    dossier = examples.syria()
    clash = next(each for each in dossier.events if each.id == "event:clash")
    sanction = next(each for each in dossier.events if each.id == "event:sanction")
    country = replace(dossier.places[-1], geometry=clash.geometry)
    with visit(page(replace(dossier, places=(*dossier.places[:-1], country), events=(clash, sanction), zones=()), gazetteer)) as seen:
        plate, pin = (seen.tab.locator(each).bounding_box() for each in (".note-inner", ".pin .symbol"))
        apart_x = plate["x"] + plate["width"] <= pin["x"] + 4 or pin["x"] + pin["width"] - 4 <= plate["x"]
        apart_y = plate["y"] + plate["height"] <= pin["y"] + 4 or pin["y"] + pin["height"] - 4 <= plate["y"]
        assert apart_x or apart_y
