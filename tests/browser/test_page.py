"""The page as a reader has it: in Chromium, with the network refused."""

from __future__ import annotations

from html import escape

import pytest

from geomap.render.html import page

SIZES = [(1280, 800), (768, 900), (375, 700)]
DRAWN = [
    "Rencontre au sommet",
    "Affrontement armé",
    "Attaque au gaz",
    "Nouveaux pourparlers",
    "Sanctions durcies",
    "Trêve annoncée",
    "Sud-ouest syrien",
]


def entry(tab, label):
    return tab.locator("#view-events .entry", has_text=label)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_page_asks_for_nothing_and_complains_of_nothing(visit, syria, width, height):
    with visit(syria, width=width, height=height) as seen:
        seen.tab.get_by_role("button", name="Tout", exact=True).click()
        seen.tab.get_by_role("tab", name="Texte").click()
        assert seen.tab.locator("html.ready").count() == 1
        seen.assert_quiet()


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("label", DRAWN)
def test_the_list_opens_the_card_of_each_event_inside_the_map(visit, syria, label, width, height):
    with visit(syria, width=width, height=height) as seen:
        entry(seen.tab, label).first.click()
        card = seen.tab.locator(".leaflet-popup h3", has_text=label)
        card.wait_for()
        outer, inner = seen.tab.locator(".folium-map").bounding_box(), seen.tab.locator(".leaflet-popup-content-wrapper").bounding_box()
        assert outer["x"] <= inner["x"]
        assert inner["x"] + inner["width"] <= outer["x"] + outer["width"] + 1
        assert outer["y"] <= inner["y"] + 1
        seen.assert_quiet()


def test_a_card_says_what_who_when_where_how_sure_and_shows_the_words(visit, syria):
    with visit(syria) as seen:
        entry(seen.tab, "Attaque au gaz").click()
        card = seen.tab.locator(".leaflet-popup")
        text = card.inner_text()
        for words in (
            "Arme chimique",
            "présumé",
            "« présumée »",
            "avril 2017",
            "au mois près",
            "Khan Cheikhoun",
            "lieu exact",
            "La Gazette d'essai",
        ):
            assert words in text
        assert card.locator("blockquote[lang=fr]").inner_text() == "l'attaque présumée au gaz contre Khan Cheikhoun"


def test_an_unlocated_event_opens_in_the_list_itself(visit, syria):
    with visit(syria) as seen:
        entry(seen.tab, "Convoi d'aide").click()
        assert "aucun lieu dans la phrase" in seen.tab.locator(".list .card").inner_text()
        assert seen.tab.locator(".leaflet-popup").count() == 0


def test_every_pin_opens_by_keyboard_and_gives_the_focus_back(visit, syria):
    with visit(syria) as seen:
        seen.tab.get_by_role("button", name="Tout", exact=True).click()
        pins = seen.tab.locator(".pin, .note, path.zone")
        assert pins.count() == 6
        for index in range(pins.count()):
            pins.nth(index).focus()
            seen.tab.keyboard.press("Enter")
            seen.tab.locator(".leaflet-popup h3").first.wait_for()
            seen.tab.keyboard.press("Escape")
            seen.tab.locator(".leaflet-popup").wait_for(state="detached")
        assert seen.tab.evaluate("document.activeElement === document.querySelectorAll('.pin, .note, path.zone')[5]")


def test_tab_reaches_every_event(visit, syria):
    with visit(syria) as seen:
        reached = set()
        for _ in range(60):
            seen.tab.keyboard.press("Tab")
            reached.add(seen.tab.evaluate("document.activeElement.closest('[data-id]')?.dataset.id"))
        assert len(reached - {None}) == 8


def test_a_pin_opens_by_click(visit, syria):
    with visit(syria) as seen:
        seen.tab.locator(".pin", has=seen.tab.locator("svg")).nth(1).click()
        assert seen.tab.locator(".leaflet-popup h3").inner_text() == "Affrontement armé"


def test_pointing_at_an_event_lights_it_everywhere(visit, syria):
    with visit(syria) as seen:
        entry(seen.tab, "Affrontement armé").hover()
        assert seen.tab.locator(".pin.lit").count() == 1
        assert seen.tab.locator("mark.lit").count() >= 1


def test_the_text_opens_the_event_that_it_is_evidence_of(visit, syria, examples):
    with visit(syria) as seen:
        seen.tab.get_by_role("tab", name="Texte").click()
        assert seen.tab.locator(".text").evaluate("element => element.textContent") == examples.TEXT
        seen.tab.locator("mark", has_text="accrochages").first.click()
        assert seen.tab.locator(".leaflet-popup h3").inner_text() == "Affrontement armé"


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_map_opens_on_the_theatre_where_most_happens(visit, syria, width, height):
    with visit(syria, width=width, height=height) as seen:
        assert seen.tab.get_by_role("button", name="Syrie", exact=True).get_attribute("aria-pressed") == "true"
        assert inside_the_map(seen.tab) == ["Affrontement armé", "Attaque au gaz"]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_one_click_shows_everything(visit, syria, width, height):
    with visit(syria, width=width, height=height) as seen:
        seen.tab.get_by_role("button", name="Tout", exact=True).click()
        assert inside_the_map(seen.tab) == ["Affrontement armé", "Attaque au gaz", "Nouveaux pourparlers", "Rencontre au sommet"]


def inside_the_map(tab):
    """The labels of the pins that stand in the map's box, and on which nothing else lies."""
    return tab.evaluate(
        """() => [...document.querySelectorAll('.pin')].filter((pin) => {
            const map = document.querySelector('.folium-map').getBoundingClientRect(), box = pin.getBoundingClientRect();
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            return box.left >= map.left && box.right <= map.right && box.top >= map.top && box.bottom <= map.bottom
                && document.elementFromPoint(x, y).closest('.pin') === pin;
        }).map((pin) => pin.getAttribute('aria-label').split(',')[0]).sort()"""
    )


def test_what_is_not_plain_fact_is_hollow_and_says_so(visit, syria):
    with visit(syria) as seen:
        doubtful = seen.tab.locator(".pin[aria-label^='Attaque'] .symbol path.paper")
        assert doubtful.get_attribute("stroke-dasharray") != "none"
        assert seen.tab.locator(".label.event small").all_inner_texts() == ["présumé ?"]


def test_an_estimated_zone_says_that_its_limits_are_not_stated(visit, syria):
    with visit(syria) as seen:
        assert seen.tab.locator(".label.zone small").inner_text() == "limites non précisées par la source"


def test_what_must_always_be_printed_is_there(visit, syria):
    with visit(syria) as seen:
        text = seen.tab.locator("body").inner_text()
        for words in (
            "Poignée de main sur l'Elbe",
            "La Gazette d'essai",
            "8–9 juillet 2017",
            "Légende",
            "prise de position",
            "GeoNames",
            "Natural Earth",
            "geomap 0",
        ):
            assert words in text


def test_events_at_one_point_are_all_in_sight(visit, examples, gazetteer):
    for count in (2, 4, 9):
        with visit(page(examples.crowded(count), gazetteer)) as seen:
            assert len(inside_the_map(seen.tab)) == count


def test_embedded_small_the_panel_folds_to_a_button(visit, syria):
    with visit(syria, width=700, height=400) as seen:
        assert not seen.tab.locator(".panel").is_visible()
        seen.tab.get_by_role("button", name="Événements", exact=True).click()
        assert entry(seen.tab, "Affrontement armé").is_visible()


def test_the_page_works_inside_a_sandboxed_frame(visit, syria):
    outer = f'<iframe sandbox="allow-scripts" width="900" height="600" srcdoc="{escape(syria.decode())}"></iframe>'
    with visit(outer) as seen:
        frame = seen.tab.frames[-1]
        frame.locator(".pin").first.wait_for()
        frame.locator(".entry").nth(1).click()
        assert frame.locator(".leaflet-popup h3").inner_text() == "Affrontement armé"
        seen.assert_quiet()


def test_a_frame_without_scripts_shows_the_words(visit, syria):
    with visit(syria, java_script_enabled=False) as seen:
        assert "Attaque au gaz" in seen.tab.locator(".plain").inner_text()
        assert seen.requests == []
