"""Reading a map: search, filters, the timeline, the address, sources as cards, and what stands where scripts are refused."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path

import pytest

from geomap import exchange
from geomap.models import Document, Number, Span, When, Where
from geomap.render.html import page
from geomap.render.tiles import tiles

GOLD = sorted((Path(__file__).parents[2] / "seeds").glob("*.gold.geojson"))


@pytest.mark.parametrize("gold", GOLD, ids=lambda path: path.name.partition(".")[0])
def test_the_map_of_every_seed_asks_for_nothing_and_complains_of_nothing(visit, gazetteer, gold):
    dossier = exchange.loads(gold.read_text(encoding="utf-8"))
    with visit(page(dossier, gazetteer), width=375, height=700) as seen:
        assert seen.tab.locator("html.ready").count() == 1
        assert len(rows(seen.tab)) >= 5
        assert walked(seen.tab) >= {each.id for each in (*dossier.events, *dossier.zones)}
        seen.assert_quiet()


def walked(tab):
    """What the Tab key reaches in the list; each is opened with Enter and left with Escape, which gives the focus back."""
    tab.get_by_role("searchbox").focus()
    reached = []
    while not reached or reached[-1]:
        tab.keyboard.press("Tab")
        at = tab.evaluate("document.activeElement.closest('[data-id]')?.dataset.id")
        if at:
            tab.keyboard.press("Enter")
            assert tab.locator(".leaflet-popup h3, .list .card").count()
            tab.keyboard.press("Escape")
        if at or reached:
            reached.append(at)
    return set(reached)


def rows(tab):
    return tab.locator(".list li:visible strong").all_inner_texts()


def tick(tab, label):
    tab.locator(".filters summary").click()
    tab.locator(".filters label", has_text=label).locator("input").click()


def test_searching_keeps_what_has_the_words_in_list_map_and_count(visit, syria):
    with visit(syria) as seen:
        seen.tab.get_by_role("searchbox").fill("habitants")
        assert rows(seen.tab) == ["Affrontement armé"]
        assert seen.tab.locator(".pin:visible").count() == 1
        assert seen.tab.locator(".shown").inner_text() == "Événements : 1 sur 7"
        seen.tab.get_by_role("button", name="Tout afficher").click()
        assert len(rows(seen.tab)) == 8
        seen.assert_quiet()


def test_a_type_can_be_left_out(visit, syria):
    with visit(syria) as seen:
        tick(seen.tab, "Diplomatie")
        assert rows(seen.tab) == ["Affrontement armé", "Attaque au gaz", "Sud-ouest syrien", "Trêve annoncée"]
        assert seen.tab.locator(".note:visible").count() == 0


def test_a_certainty_can_be_left_out(visit, syria):
    with visit(syria) as seen:
        tick(seen.tab, "présumé")
        assert "Attaque au gaz" not in rows(seen.tab)
        assert seen.tab.locator(".label", has_text="Khan Cheikhoun").count() == 0


def test_a_search_for_nothing_says_so(visit, syria):
    with visit(syria) as seen:
        seen.tab.get_by_role("searchbox").fill("{{ nothing }}")
        assert rows(seen.tab) == []
        assert seen.tab.locator(".shown").inner_text() == "Aucun événement ne répond à ces filtres."


def test_the_timeline_filters_by_keyboard_and_says_its_days(visit, syria):
    with visit(syria) as seen:
        handle = seen.tab.get_by_role("slider", name="Du")
        assert handle.get_attribute("aria-valuetext") == "1er avril 2017"
        handle.focus()
        for _ in range(40):
            seen.tab.keyboard.press("ArrowRight")
        assert "Attaque au gaz" not in rows(seen.tab)
        assert "Affrontement armé" in rows(seen.tab)
        assert seen.tab.locator(".range").inner_text().startswith("11 mai 2017")


def test_dates_of_all_millennia_have_a_timeline(visit, examples, gazetteer):
    first, second, *_ = examples.syria().events
    days = (replace(first, when=When(start="0001-01-01", precision="day")), replace(second, when=When(start="9999-12-31", precision="day")))
    with visit(page(replace(examples.syria(), events=days), gazetteer)) as seen:
        seen.tab.locator("html.ready").wait_for(state="attached")
        assert seen.tab.locator(".axis span").count() > 0
        seen.assert_quiet()


def test_undated_events_can_be_hidden(visit, syria):
    with visit(syria) as seen:
        seen.tab.locator(".undated input").click()
        assert set(rows(seen.tab)) == {"Rencontre au sommet", "Affrontement armé", "Attaque au gaz", "Sud-ouest syrien", "Trêve annoncée"}


def test_the_timeline_shows_a_month_longer_than_a_day_and_lights_its_event(visit, syria):
    with visit(syria) as seen:
        bars = {name: seen.tab.locator(f".bar[title^='{name}']") for name in ("Attaque", "Affrontement armé", "Rencontre")}
        widths = [bars[name].bounding_box()["width"] for name in bars]
        assert widths == sorted(widths, reverse=True)
        bars["Affrontement armé"].hover()
        assert seen.tab.locator(".pin.lit").count() == 1


def test_the_address_brings_view_card_and_filters_back(visit, syria):
    with visit(syria) as seen:
        tick(seen.tab, "Diplomatie")
        seen.tab.locator(".entry", has_text="Affrontement armé").click()
        kept = seen.tab.evaluate("location.hash")
        seen.tab.goto("about:blank")
        seen.tab.goto(f"https://map.test/{kept}")
        seen.tab.locator(".leaflet-popup h3", has_text="Affrontement armé").wait_for()
        assert "Rencontre au sommet" not in rows(seen.tab)
        assert seen.tab.evaluate("location.hash") == kept


@pytest.mark.parametrize("hash_", ["#map=a/b/c", "#open=%00&from=x&to=1e9", "#not=__proto__&find=%3Cb%3E", "#%%%", "#map=99/999/999"])
def test_a_strange_address_breaks_nothing(visit, syria, hash_):
    with visit(syria) as seen:
        seen.tab.goto("about:blank")
        seen.tab.goto(f"https://map.test/{hash_}")
        assert seen.tab.locator("html.ready").count() == 1
        seen.assert_quiet()


def test_several_sources_of_one_event_are_cards_of_their_own(visit, examples, gazetteer):
    dossier = examples.syria()
    other = Document(id="d2", source="b.txt", sha256="1" * 64, language="ar", title="خبر", published="2017-07-10", text="قصف في درعا")
    told = Span(document="d2", start=0, end=11, text=other.text)
    clash = next(event for event in dossier.events if event.id == "event:clash")
    killed = [Number(kind="killed", best=count, low=count, high=count, text=span) for count, span in ((9, clash.trigger), (61, told))]
    both = replace(clash, evidence=(*clash.evidence, told), numbers=tuple(killed))
    with visit(page(replace(dossier, documents=(*dossier.documents, other), events=(both,)), gazetteer)) as seen:
        seen.tab.locator(".entry", has_text="Affrontement armé").click()
        cards = seen.tab.locator(".leaflet-popup .said")
        assert cards.count() == 2
        assert cards.nth(1).locator("blockquote").evaluate("quote => getComputedStyle(quote).direction") == "rtl"
        assert "10 juillet 2017" in cards.nth(1).inner_text()
        assert [each.locator(".says").inner_text() for each in cards.all()] == ["9 tués", "61 tués"]
        assert seen.tab.locator(".filters legend").last.text_content() == "Sources"


def test_what_is_known_by_region_has_a_plate_and_a_group_of_its_own(visit, examples, gazetteer):
    dossier = examples.syria()
    sanction = next(event for event in dossier.events if event.id == "event:sanction")
    region = replace(sanction, where=(Where(place="place:syria", role="event", precision=4),))
    with visit(page(replace(dossier, events=(region,)), gazetteer)) as seen:
        assert seen.tab.locator(".note.unit").count() == 1
        assert "CONNUS PAR RÉGION SEULEMENT" in seen.tab.locator(".list").inner_text().upper()


def test_every_event_shows_its_words_in_the_list(visit, syria):
    with visit(syria) as seen:
        shown = seen.tab.locator(".snippet:visible").all_inner_texts()
        assert "Un convoi d'aide serait aussi parti" in shown
        assert "Des accrochages ont encore opposé rebelles et soldats près de Deraa" in shown


def test_arabic_turns_the_page_and_leaves_the_map(visit, examples, gazetteer):
    with visit(page(examples.syria(), gazetteer, language="ar")) as seen:
        panel, frame = seen.tab.locator(".panel").bounding_box(), seen.tab.locator(".folium-map").bounding_box()
        assert panel["x"] < frame["x"]
        assert seen.tab.locator(".folium-map").get_attribute("dir") == "ltr"
        seen.tab.locator(".entry", has_text="Attaque").click()
        assert seen.tab.locator(".leaflet-popup blockquote").get_attribute("dir") == "ltr"
        assert "أبريل 2017" in seen.tab.locator(".leaflet-popup").inner_text()


@pytest.mark.parametrize("language", ["fr", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (768, 900), (375, 700), (320, 640)])
def test_nothing_is_cut_off_at_any_width(visit, examples, gazetteer, language, size):
    with visit(page(examples.syria(), gazetteer, language=language), width=size[0], height=size[1]) as seen:
        assert seen.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert seen.tab.evaluate(TOO_WIDE) == []
        assert seen.tab.locator(".folium-map").bounding_box()["height"] >= 200


TOO_WIDE = """() => [...document.querySelectorAll('.head *, .panel *, .time, .foot')].filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width && (box.left < -1 || box.right > innerWidth + 1);
}).map((element) => element.outerHTML.slice(0, 80))"""


def test_a_frame_that_allows_nothing_shows_the_map_as_a_picture(visit, syria):
    with visit(f'<iframe sandbox="" width="900" height="700" srcdoc="{escape(syria.decode())}"></iframe>') as seen:
        picture = seen.tab.frame_locator("iframe").locator("svg[role=img]")
        assert picture.bounding_box()["width"] > 600
        assert picture.locator("text", has_text="Deraa").count() == 1
        assert seen.requests == []


def test_print_gives_map_events_and_text_without_controls(visit, syria):
    with visit(syria) as seen:
        seen.tab.emulate_media(media="print")
        assert not seen.tab.locator(".finder").is_visible()
        assert not seen.tab.locator(".controls").is_visible()
        for part in (".folium-map", ".legend", ".list li >> nth=0", ".text"):
            assert seen.tab.locator(part).is_visible(), part


def test_paper_gets_lines_light_colours_and_quotes_and_the_window_comes_back(visit, syria):
    with visit(syria, color_scheme="dark") as seen:
        seen.tab.evaluate("dispatchEvent(new Event('beforeprint'))")
        seen.tab.emulate_media(media="print")
        assert seen.tab.locator(".leaflet-basemap-pane path").count() > 20
        assert seen.tab.locator(".leaflet-basemap-pane canvas").count() == 0
        assert seen.tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert all(seen.tab.locator(".snippet").nth(index).is_visible() for index in range(8))
        assert seen.tab.locator(".folium-map + .legend").is_visible()
        seen.tab.emulate_media(media="screen")
        seen.tab.evaluate("dispatchEvent(new Event('afterprint'))")
        assert seen.tab.locator(".leaflet-basemap-pane path").count() == 0
        assert seen.tab.locator(".folium-map .legend").is_visible()
        seen.assert_quiet()


def test_tiles_ask_their_own_host_only(visit, examples, gazetteer):
    with visit(page(examples.syria(), gazetteer, tiles=tiles("https://tiles.example.org/{z}/{x}/{y}.png"))) as seen:
        seen.tab.wait_for_timeout(300)
        assert seen.requests
        assert all(each.startswith("https://tiles.example.org/") for each in seen.requests)
        assert "tiles.example.org" in seen.tab.locator(".credits").inner_text()
