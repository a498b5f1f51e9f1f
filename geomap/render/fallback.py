"""The map's content as plain text, for a reader whose browser runs no script. Every word is escaped here and passes no template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from geomap.render.inert import well_formed

__all__ = ["noscript"]

# more cards than these nobody reads without the map
SHOWN = 200


def noscript(content: Mapping[str, Any], picture: str) -> str:
    """The `<noscript>` element for the page of `content`, with `picture`, an `<svg>` or ""."""
    return f'<noscript><div class="plain">{"".join(_parts(content, picture))}</div></noscript>'


def _parts(content: Mapping[str, Any], picture: str) -> Iterator[str]:
    words = content["words"]
    yield _element("h1", content["title"])
    yield from (_element("p", line) for line in content["byline"][:SHOWN])
    yield picture
    yield _element("p", words["no_script"])
    for heading, rows in ((words["events"], content["events"]), (words["zones"], content["zones"])):
        if rows:
            yield _element("h2", heading)
            yield f"<ul>{''.join(f'<li>{_card(row)}</li>' for row in rows[:SHOWN])}</ul>"
        if len(rows) > SHOWN:
            yield _element("p", f"+ {words['several'].format(count=len(rows) - SHOWN)}")
    yield _element("p", words["precision_note"])
    yield _element("p", words["disclaimer"])
    yield _element("p", " · ".join((*content["credits"], content["version"])))


def _card(row: Mapping[str, Any]) -> str:
    card = row["card"]
    kind = " – ".join(part for part in (card["type"], card["subtype"]) if part)
    rows = "".join(map(_row, card["rows"]))
    return f"{_element('h3', card['label'])}{_element('p', kind)}{''.join(map(_source, card['sources']))}<dl>{rows}</dl>"


def _row(row: Sequence[str]) -> str:
    name, *parts = row
    return f'<dt>{_text(name)}</dt><dd dir="auto">{_text(" · ".join(part for part in parts if part))}</dd>'


def _source(source: Mapping[str, Any]) -> str:
    opening = f'<blockquote lang="{_text(source["lang"])}" dir="{_text(source["dir"])}">'
    quotes = "".join(f"{opening}{_text(quote)}</blockquote>" for quote in source["quotes"])
    says = "".join(_element("p", " ".join(each)) for each in source["says"])
    return quotes + says + _element("p", " · ".join(part for part in (source["name"], source["date"]) if part))


def _element(name: str, text: str) -> str:
    return f'<{name} dir="auto">{_text(text)}</{name}>'


def _text(text: str) -> str:
    return escape(well_formed(text).replace("\0", "\ufffd"))
