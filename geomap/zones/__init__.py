"""From spatial expressions to zones: "the southwest of Syria, around Deraa" becomes a polygon that says how it was drawn.

`find` reads an article with its toponyms, `build` a bare phrase. The words of each language are in its [zones] table.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial

from geomap import shapes
from geomap.languages import codes
from geomap.models import Article, Document, Sentence, Span, Toponym, Undrawn, Zone
from geomap.places import Gazetteer
from geomap.places.lexicon import Lexicon
from geomap.places.regions import Regions
from geomap.zones.anchors import from_toponyms, with_glued
from geomap.zones.drawing import Drawn, drawn
from geomap.zones.finding import Draft, drafts, together
from geomap.zones.listing import listed
from geomap.zones.phrase import from_phrase

__all__ = ["build", "find"]


def find(article: Article, toponyms: Sequence[Toponym], gazetteer: Gazetteer) -> tuple[Undrawn, ...]:
    """The zones that the article's body speaks of, whose places are among `toponyms`; what happens in them (status, events) is not set.

    Each is drawn when it is asked for; a phrase whose region has no boundary in the gazetteer then gives no zone.
    """
    if article.document.language not in codes():
        return ()
    lexicon = Lexicon(gazetteer)
    names = from_toponyms(toponyms, article.document.id, gazetteer, lexicon)
    said = drafts(article, with_glued(names, article.document.text, article.document.language, gazetteer, lexicon))
    return tuple(_undrawn(article, said, gazetteer, lexicon)) if said else ()


def build(phrase: str, language: str, gazetteer: Gazetteer, *, conventions: bool = True) -> Zone | None:
    """The zone that a bare phrase describes; None when it names no zone, or one that cannot be drawn. It quotes nothing.

    Without `conventions` the lexicon is not asked, only the formulas.
    """
    lexicon = Lexicon(gazetteer) if conventions else None
    document = Document(id="phrase", source="phrase", sha256="", language=language, text=phrase)
    article = Article(document=document, sentences=(Sentence(start=0, end=len(phrase), kind="body", paragraph=0),))
    names = from_phrase(phrase, language, gazetteer, lexicon)
    said = together(drafts(article, with_glued(names, phrase, language, gazetteer, lexicon), every=True), document)
    zones = (each.draw() for each in _undrawn(article, said, gazetteer, lexicon))
    return next((replace(zone, expression=()) for zone in zones if zone), None)


def _undrawn(article: Article, said: Sequence[Draft], gazetteer: Gazetteer, lexicon: Lexicon | None) -> list[Undrawn]:
    regions = Regions(gazetteer)
    shaped = [(draft, cache(partial(drawn, draft.expression, regions, lexicon))) for draft in said]
    return [_said(article.document, draft, shape) for draft, shape in listed(shaped)]


def _said(document: Document, draft: Draft, shape: Callable[[], Drawn | None]) -> Undrawn:
    spans = tuple(Span(document=document.id, start=start, end=end, text=document.text[start:end]) for start, end in draft.spans)
    id_ = f"zone:{document.id}:{spans[0].start}"

    @cache
    def draw() -> Zone | None:
        found = shape()
        return _zone(id_, spans, found) if found else None

    return Undrawn(id=id_, label=spans[0].text, expression=spans, draw=draw)


def _zone(id_: str, spans: tuple[Span, ...], drawn: Drawn) -> Zone:
    return Zone(
        id=id_,
        label=spans[0].text,
        geometry=shapes.geometry(drawn.shape),
        expression=spans,
        method=drawn.method,
        parameters=drawn.parameters,
        basis=drawn.basis,
        units=drawn.units,
        sources=drawn.sources,
        core=shapes.geometry(drawn.core) if drawn.core and not drawn.core.is_empty else None,
    )
