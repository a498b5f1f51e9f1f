"""The zones that an article speaks of: each with every span that says where it lies."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from geomap.languages import load
from geomap.languages.zones import Zones
from geomap.models import Article, Sentence
from geomap.zones.anchors import Named, as_country, as_unit
from geomap.zones.expressions import Anchor, Around, Expression, Refined, Simple, Units
from geomap.zones.expressions import Named as Conventional
from geomap.zones.grammar import Found, found_in, holds, joined
from geomap.zones.marks import LENGTH, PEOPLE, PLACE, ZONE, direction_at, kilometres, marked
from geomap.zones.reading import expression

__all__ = ["REACH", "Draft", "drafts"]

REACH = 2  # sentences that "this zone", or a list of its units, may look back


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A zone that is not drawn yet: what the words say, where they stand, and the number of the sentence that spoke of it last."""

    expression: Expression
    spans: tuple[tuple[int, int], ...]
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """[start, end) of the text says where a zone lies. Without a `zone` it points back to one that the text spoke of before."""

    zone: Simple | None
    around: Around | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """An article with its names, and its text with marks for them."""

    article: Article
    names: Sequence[Named]
    words: Zones
    marked: str


def drafts(article: Article, names: Sequence[Named], *, every: bool = False) -> tuple[Draft, ...]:
    """The zones of the body, in the order in which the text first speaks of them.

    What only says again where a place is ("near Deraa", "Aleppo province") is no zone unless something holds there; `every` keeps it.
    """
    words = load(article.document.language).zones
    marks = [(each.start, each.end, _mark(each)) for each in names]
    reading = Reading(article=article, names=names, words=words, marked=marked(article.document.text, marks, words))
    found: list[Draft] = []
    for number, sentence in enumerate(article.sentences):
        if sentence.kind == "body":
            holding = every or holds(article.document.text[sentence.start : sentence.end], article.document.language)
            for saying in _joined(tuple(_sayings(reading, sentence)), article):
                if holding or not _adds_nothing(saying):
                    _add(saying, number, found)
    return tuple(found)


def _mark(name: Named) -> str:
    if name.usage == "demonym":
        return PEOPLE
    return ZONE if name.anchor.zone else PLACE


def _sayings(reading: Reading, sentence: Sentence) -> Iterator[Saying]:
    """What single patterns say in `sentence`."""
    for found in found_in(reading.marked, reading.article.document.language, sentence.start, sentence.end):
        zone = _zone(found, reading)
        if zone or found.operator == "anaphora":
            yield Saying(zone=zone, around=None, start=found.start, end=found.end)


def _zone(found: Found, reading: Reading) -> Simple | None:
    """What a match says: its slots in the order of the text."""
    text, matched = reading.article.document.text, range(found.start, found.end)
    direction = next(filter(None, (direction_at(reading.marked[at]) for at in matched)), None)
    length = next((kilometres(text[at:], reading.words) for at in matched if reading.marked[at] == LENGTH), None)
    return expression(found.operator, _anchors(found, reading), direction, length)


def _anchors(found: Found, reading: Reading) -> list[Anchor]:
    """The places of a match. "The country" is that of the name before it, a demonym names its country."""
    inside = [each for each in reading.names if found.start <= each.start and each.end <= found.end]
    if found.operator == "own_part":
        return [as_country(each.anchor) for each in reading.names if each.start < found.start][-1:]
    if found.operator == "between" and any(each.usage != "literal" for each in inside):
        return []  # relations between two capitals are no stretch of land
    if found.operator in {"part_of_unit", "units"}:
        return [as_unit(each.anchor) for each in inside]
    return [as_country(each.anchor) if each.usage == "demonym" else each.anchor for each in inside]


def _joined(sayings: Sequence[Saying], article: Article) -> Iterator[Saying]:
    """`sayings` with each pair made one that stands side by side, when one of the two is the surroundings of a place."""
    waiting: Saying | None = None
    for saying in sayings:
        pair = _pair(waiting, saying, article) if waiting else None
        if waiting and not pair:
            yield waiting
        waiting = pair or saying
    if waiting:
        yield waiting


def _adds_nothing(saying: Saying) -> bool:
    """Is it a place of the gazetteer, or near one, and no more?"""
    match saying.zone:
        case Around(radius_km=None) | Conventional():
            return True
        case Units(places=places):
            return len(places) == 1
    return False


def _pair(first: Saying, second: Saying, article: Article) -> Saying | None:
    if first.around or not joined(article.document.text[first.end : second.start], article.document.language):
        return None
    match first.zone, second.zone:
        case (Units(places=[_, _, *_]) as units, Around()) | (Around(), Units(places=[_, _, *_]) as units):
            return Saying(zone=units, around=None, start=first.start, end=second.end)  # units that are named stay whole
        case (other, Around() as around) | (Around() as around, other) if not isinstance(other, Around):
            return Saying(zone=other, around=around, start=first.start, end=second.end)
    return None


def _add(saying: Saying, number: int, found: list[Draft]) -> None:
    """Put `saying` to the draft that it speaks of again, or begin one."""
    at = _spoken_of(saying, number, found)
    if at is not None:
        draft = found[at]
        narrowed = _refined(_plain(draft.expression), saying.around) if saying.around else draft.expression
        found[at] = Draft(expression=narrowed, spans=(*draft.spans, (saying.start, saying.end)), seen=number)
    elif saying.zone:
        found.append(Draft(expression=_refined(saying.zone, saying.around), spans=((saying.start, saying.end),), seen=number))


def _spoken_of(saying: Saying, number: int, found: Sequence[Draft]) -> int | None:
    """The place in `found` of the zone meant: the last one for words that point back, otherwise the one described alike."""
    if saying.zone is None:
        near = [at for at, draft in enumerate(found) if number - draft.seen <= REACH]
        return max(near, key=lambda at: found[at].spans[-1], default=None)
    return next((at for at, draft in enumerate(found) if _plain(draft.expression) == saying.zone), None)


def _plain(zone: Expression) -> Simple:
    return zone.zone if isinstance(zone, Refined) else zone


def _refined(zone: Simple, around: Around | None) -> Expression:
    return Refined(zone=zone, around=around) if around else zone
