"""Words that would like to be code: they are shown as they were typed, in every place where the page shows words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from geomap.render.html import page

SHARED = Path(__file__).parents[3] / "shared" / "hostile"
OWN = [
    "{{ 7*191 }}",
    "{% for x in y %}",
    "{# never closed",
    "${7*191}",
    "`;alert(1)//",
    "</script><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</noscript><img src=x onerror=alert(1)>",
    "<!--<script>",
    "<svg/onload=alert(1)>",
    "<iframe srcdoc='<script>top.ran=1</script>'>",
    "javascript:alert(1)",
    "\\u003cscript\\u003e",
    "a\u2028b\u2029c",
    "\u202eright to left\u2066never closed",
    "a\ud800b",
    "__proto__",
    "constructor",
    "&lt;b&gt; &amp;amp;",
    "' onfocus=alert(1) autofocus x='",
    "A" * 5000,
    "{{{{{{ }} {% raw %} ${${7*191}}",
    "\\",
    "\\\\\"'`\\x3cscript\\x3e\\u2028",
    "null",
    "Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031ealgo",
    "\U0001f4a3\U0001f1fa\U0001f1e6\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "\u202eRTL override\u202c and \u2067isolate",
    "javascript://%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "url(https://evil.example/x) @import 'https://evil.example'",
    "'{word}' before {date}",
    "%s %(x)s {0} {0.__class__} {date.__class__}",
    "]]><![CDATA[<script>alert(1)</script>",
    "\ufeffzero\u200bwidth\u0000nul",
]


def lists():
    yield pytest.param(OWN, id="own")
    for path in sorted(SHARED.glob("*.json")):
        words = [each for each in json.loads(path.read_text(encoding="utf-8")) if isinstance(each, str) and each.strip()]
        yield pytest.param(words, id=path.stem)


def as_shown(text):
    return "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


@pytest.mark.parametrize("words", list(lists()))
def test_hostile_words_are_shown_as_typed_and_nothing_runs(visit, examples, gazetteer, words):
    with visit(page(examples.hostile(words), gazetteer)) as seen:
        seen.tab.get_by_role("tab", name="Text").click()
        assert seen.tab.locator(".text").first.evaluate("element => element.textContent") == as_shown("\n".join(words))
        assert seen.tab.locator(".text").evaluate_all("all => all.slice(1).map((each) => each.textContent)") == [
            as_shown(each) for each in words
        ]
        shown = seen.tab.evaluate(OPEN_EVERY_CARD)
        expected = [as_shown(each) for each in words]
        for part in ("label", "quote", "actor", "place"):
            assert [card[part] for card in shown] == expected, part
        assert seen.tab.title() == " ".join(expected[0].split())
        assert seen.tab.locator("h1").evaluate("element => element.textContent") == expected[0]
        assert seen.tab.evaluate(OPEN_EVERY_ZONE) == expected[: examples.MOST_ZONES]
        assert seen.tab.evaluate(STRANGERS) == []
        seen.tab.wait_for_timeout(200)
        seen.assert_quiet()


# what the card of each event shows, opened from the list
OPEN_EVERY_CARD = """async () => {
    const shown = [];
    const text = (element) => element.textContent;
    for (const row of document.querySelectorAll('[data-id^=event] .entry')) {
        row.click();
        const card = [...document.querySelectorAll('.leaflet-popup .card')].at(-1); // the one before fades out
        const [, , place, actor] = [...card.querySelectorAll('dd > span')].map(text);
        shown.push({ label: text(card.querySelector('h3')), quote: text(card.querySelector('blockquote')), place, actor });
    }
    return shown;
}"""

OPEN_EVERY_ZONE = """() => [...document.querySelectorAll('[data-id^=zone] .entry')].map((row) => {
    row.click();
    return [...document.querySelectorAll('.leaflet-popup .card')].at(-1).querySelector('h3').textContent;
})"""

STRANGE = ["img", "iframe", "object", "embed", "form", "style", "link", "b", "video", "audio", "base", "meta", "input", "textarea"]
OURS = "body *:not(.finder input, .time input)"
STRANGERS = f"() => [...document.querySelectorAll('{OURS}')].map((element) => element.localName).filter((name) => {STRANGE}.includes(name))"
