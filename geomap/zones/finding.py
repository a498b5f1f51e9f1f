"""The zones that an article speaks of: each with every span that says where it lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import cast

from geomap.languages import load
from geomap.languages.zones import Zones
from geomap.models import Article, Document, Sentence
from geomap.shapes import FARTHEST_KM
from geomap.zones.anchors import Named, as_country, as_unit
from geomap.zones.expressions import Anchor, Around, Direction, Expression, Part, Refined, Rest, Several, Simple, Units, Whole
from geomap.zones.expressions import Named as Conventional
from geomap.zones.grammar import Found, bare, excepted, found_in, holds, joined, listed, width
from geomap.zones.marks import LENGTH, PEOPLE, PLACE, ZONE, direction_at, kilometres, marked
from geomap.zones.reading import as_whole, expression

__all__ = ["REACH", "Draft", "drafts", "together"]

BOTH_SIDES = {"border", "border_of", "river", "beside"}
LOOK_BACK = 3  # names: "the Turkish border" is that of the country of one of them
REACH = 2  # sentences that "this zone", or a list of its units, may look back


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A zone that is not drawn yet: what the words say, where they stand, and the number of the sentence that spoke of it last."""

    expression: Expression
    spans: tuple[tuple[int, int], ...]
    seen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """[start, end) of the text says where a zone lies. Without a `zone` it points back to one that the text spoke of before.

    `away` are zones, `toward` the ends of the zone before it, that the words take away from it.
    """

    zone: Simple | None
    around: Around | None
    start: int
    end: int
    away: tuple[Simple, ...] = ()
    toward: tuple[Direction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A sentence of an article with all names of it, and the sentence's text with marks for them; `anaphora`: may it point back?"""

    article: Article
    sentence: Sentence
    names: Sequence[Named]
    words: Zones
    marked: str
    anaphora: bool


def drafts(article: Article, names: Sequence[Named], *, every: bool = False) -> tuple[Draft, ...]:
    """The zones of the body, in the order in which the text first speaks of them.

    What only says again where a place is ("near Deraa", "Aleppo province") is no zone unless something holds there; `every` keeps it.
    """
    found: list[Draft] = []
    said = False
    for number, sentence in enumerate(article.sentences):
        if sentence.kind == "body" and (reading := _reading(article, sentence, names, anaphora=bool(found))):
            for saying in _joined(tuple(_sayings(reading)), article):
                said = True
                holding = every or holds(article.document.text[sentence.start : sentence.end], article.document.language)
                if _says_enough(saying, every=holding):
                    _add(saying, number, found)
    return (*found, *_bare_names(article, names, found, said=said)) if every else tuple(found)


def _reading(article: Article, sentence: Sentence, names: Sequence[Named], *, anaphora: bool) -> Reading | None:
    """`sentence` with marks; None when it holds no name and there is nothing to point back to."""
    here = [(each.start - sentence.start, each.end - sentence.start, _mark(each)) for each in names if _inside(each, sentence)]
    if not here and not anaphora:
        return None
    words = load(article.document.language).zones
    text = marked(article.document.text, sentence.start, sentence.end, here, article.document.language)
    return Reading(article=article, sentence=sentence, names=names, words=words, marked=text, anaphora=anaphora)


def _inside(name: Named, sentence: Sentence) -> bool:
    return sentence.start <= name.start and name.end <= sentence.end


def _bare_names(phrase: Article, names: Sequence[Named], found: Sequence[Draft], *, said: bool) -> Sequence[Draft]:
    """What a phrase of one sentence only names: all of it when it says nothing else, or what it lists beside the zones `found`."""
    reading = _reading(phrase, phrase.sentences[0], names, anaphora=True)
    alone = bare(phrase.document.language).fullmatch(reading.marked) if reading and not said else None
    if alone:
        return _alone(names[:1] if alone["where"] else names)
    spans = [span for draft in found for span in draft.spans]
    others = _alone([each for each in names if all(end <= each.start or each.end <= start for start, end in spans)])
    return others if found and _is_list([*found, *others], phrase.document) else ()


def _alone(names: Sequence[Named]) -> list[Draft]:
    """Names as zones of their own, where they have land."""
    return [Draft(expression=zone, spans=((each.start, each.end),), seen=0) for each in names if (zone := _bare(each))]


def _is_list(found: Sequence[Draft], phrase: Document) -> bool:
    """Does nothing but "and" stand between the drafts of a phrase?"""
    spans = sorted(span for draft in found for span in draft.spans)
    return all(listed(phrase.language).fullmatch(phrase.text[end:start]) for (_, end), (start, _) in pairwise(spans))


def together(found: Sequence[Draft], phrase: Document) -> tuple[Draft, ...]:
    """The drafts of a bare phrase: a list ("northern Mali and eastern Niger") is one zone; refined zones stay apart."""
    (first, *others) = found or (None,)
    if first is None or not others or not _is_list(found, phrase):
        return tuple(found)
    zones = tuple(draft.expression for draft in found if not isinstance(draft.expression, Refined))
    return (replace(first, expression=Several(zones=zones)),) if len(zones) == len(found) else tuple(found)


def _bare(name: Named) -> Simple | None:
    """A name on its own, when it has land: a country, a unit, a conventional zone."""
    return as_whole(name.anchor) if name.anchor.region or name.anchor.zone or name.anchor.extent_km else None


def _mark(name: Named) -> str:
    if name.usage == "demonym":
        return PEOPLE
    return ZONE if name.zone and name.usage != "metonymic" else PLACE  # "the Arakan Army has surrounded Sittwe" is not said of Arakan


def _sayings(reading: Reading) -> Iterator[Saying]:
    """What single patterns say in the sentence, without overlap: the first that makes sense wins, then the longer of two."""
    done = reading.sentence.start
    for found in found_in(
        reading.marked, reading.article.document.text, done, reading.article.document.language, anaphora=reading.anaphora
    ):
        saying = _saying(found, reading) if found.start >= done else None
        if saying:
            done = found.end
            yield saying


def _saying(found: Found, reading: Reading) -> Saying | None:
    said, toward = _anchors(found, reading), _directions(found, reading)
    if found.operator == "without":
        away = tuple(zone for place in said if (zone := as_whole(place)))
        return Saying(zone=None, around=None, start=found.start, end=found.end, away=away, toward=() if said else toward)
    length = _length(found, reading)
    if length and length > FARTHEST_KM:
        return None
    zone = expression(found.operator, said, toward, length)
    if zone is None and found.operator != "anaphora":
        return None
    return Saying(zone=zone, around=None, start=found.start, end=found.end)


def _directions(found: Found, reading: Reading) -> tuple[Direction, ...]:
    codes = map(direction_at, reading.marked[found.start - reading.sentence.start : found.end - reading.sentence.start])
    return tuple(cast("Direction", code) for code in codes if code)


def _length(found: Found, reading: Reading) -> float | None:
    """The length in a match, in kilometres; along a line, where "wide" counts both sides of it, the half of that."""
    text = reading.article.document.text
    at = reading.marked.find(LENGTH, found.start - reading.sentence.start, found.end - reading.sentence.start)
    if at < 0:
        return None
    both_sides = found.operator in BOTH_SIDES and width(text[found.start : found.end], reading.article.document.language)
    return kilometres(text[reading.sentence.start + at :], reading.words) / (2 if both_sides else 1)


def _anchors(found: Found, reading: Reading) -> list[Anchor]:
    """The places of a match. A demonym names its country."""
    inside = [each for each in reading.names if found.start <= each.start and each.end <= found.end]
    before = [each for each in reading.names if each.start < found.start]
    if found.operator == "own_part" or (found.operator in {"rest", "coast"} and not inside):
        return _the_country(reading, before)
    if found.operator == "between" and any(each.usage != "literal" for each in inside):
        return []  # relations between two capitals are no stretch of land
    if found.operator in {"part_of_unit", "units"}:
        return [as_unit(each.anchor) for each in inside if each.usage != "demonym" or len(inside) == 1]
    said = [as_country(each.anchor) if each.usage == "demonym" else each.anchor for each in inside]
    if found.operator == "border_of":
        countries = (as_country(each.anchor) for each in reversed(before))
        said += [each for each in islice(countries, LOOK_BACK) if each.region and said and each.region != said[0].region][:1]
    return said


def _the_country(reading: Reading, before: Sequence[Named]) -> list[Anchor]:
    """What "the country" means: the one that its sentence names, else that of most names so far, the last of those with as many.

    A town is no country: talks in Luanda lead no story to Angola.
    """
    anchors = [each.anchor for each in before]
    here = [each.anchor for each in before if each.start >= reading.sentence.start]
    named = [each for each in here if each.country and each.region == each.country]
    if named:
        return [as_country(named[-1])]
    told = Counter(each.country for each in anchors if each.country)
    last = {each.country: at for at, each in enumerate(anchors)}
    country = max(told, key=lambda each: (told[each], last[each]), default=None)
    return [as_country(each) for each in anchors if each.country == country][-1:]


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


def _says_enough(saying: Saying, *, every: bool) -> bool:
    """Is it more than a place of the gazetteer, or near one? With `every` those are enough, but what hangs in the air never is."""
    if isinstance(saying.zone, Whole) or saying.away or saying.toward:
        return False
    match saying.zone:
        case Around(radius_km=None) | Conventional():
            return every
        case Units(places=places):
            return every or len(places) > 1
    return True


def _pair(first: Saying, second: Saying, article: Article) -> Saying | None:
    between = article.document.text[first.end : second.start]
    without = _less(first, second, between, article.document.language)
    if without:
        return Saying(zone=without, around=first.around, start=first.start, end=second.end)
    if first.around or not joined(between, article.document.language):
        return None
    match first.zone, second.zone:
        case (Units(places=[_, _, *_]) as units, Around()) | (Around(), Units(places=[_, _, *_]) as units):
            return Saying(zone=units, around=None, start=first.start, end=second.end)  # units that are named stay whole
        case (other, Around() as around) | (Around() as around, other) if not isinstance(other, Around):
            return Saying(zone=other, around=around, start=first.start, end=second.end)
    return None


def _less(first: Saying, second: Saying, between: str, language: str) -> Rest | None:
    """The zone of `first` without what `second` takes away from it ("Syria" + "except Idlib")."""
    zone = first.zone.zone if isinstance(first.zone, Rest) and not first.zone.without else first.zone
    if zone is None:
        return None
    if (second.away or second.toward) and len(between.strip(" ,")) == 0:
        ends = (Part(place=zone.place, direction=each) for each in second.toward) if isinstance(zone, (Whole, Part)) else ()
        away = (*second.away, *ends)
    else:
        away = (second.zone,) if second.zone and excepted(language).fullmatch(between) else ()
    return Rest(zone=zone, without=away) if away else None


def _add(saying: Saying, number: int, found: list[Draft]) -> None:
    """Put `saying` to the draft that it speaks of again, or begin one; "the rest" is what the zones said before leave."""
    if isinstance(saying.zone, Rest) and not saying.zone.without:
        before = tuple(_plain(draft.expression) for draft in found if number - draft.seen <= REACH)
        if not before:
            return
        saying = replace(saying, zone=Rest(zone=saying.zone.zone, without=before))
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
