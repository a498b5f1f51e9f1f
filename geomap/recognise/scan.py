"""Capitalised runs -> the parts of them that name a place. What is rejected and why is decided here, and nowhere else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from geomap.languages import Language
from geomap.languages.patterns import after, before
from geomap.models import Article, Sentence
from geomap.places import Gazetteer, Match
from geomap.places.features import FEATURES
from geomap.places.spelling import heard, people
from geomap.recognise.decide import decide
from geomap.recognise.document import Document, Found
from geomap.recognise.features import Run
from geomap.recognise.parts import HYPHENS, names_of, only_opens, parts_of, with_noun_around, without_opening
from geomap.recognise.tokens import Token, runs

__all__ = ["FAMOUS", "SEATS", "WELL_KNOWN", "by_sound", "find_names", "ruled"]

SEATS = frozenset({"country", "capital", "continent", "macro_region"})
# what names its country
NAMING = SEATS | {"first_order_unit"}
# what needs no inhabitants to be meant where nothing calls it a place: all but towns and parts of them
FAMOUS = FEATURES - {"populated_place", "neighbourhood", "second_order_unit"}
# what follows the place that an agency's report opens with: ", Tenn. (AP) -", " — "
DATELINE = re.compile(r"(?:,\s[\w. ]{2,20})?\s*(?:\([^)]{2,20}\)\s*)?[—–-]\s|,\s\w+\.\s\([A-Z]")
# an unknown name that something belongs to is mostly a person's
POSSESSIVE = re.compile(r"['’]s\b")
# a place with fewer inhabitants needs a word beside it that calls it a place
WELL_KNOWN = 100_000
# in a country that the text names, a town of this size needs no word beside it
LOCAL = 20_000
# what a name that only sounds right must reach, in a country that the text names
SOUNDS_RIGHT = 0.8
SHORTEST_BY_SOUND = 5
# a shorter unknown name is more often an institution's initials
SHORTEST_UNKNOWN = 4
# an unknown name of as many words that nothing calls a place is a person's
NAMES = 3
# characters before a name that are looked at
NEAR = 60


def find_names(article: Article, language: Language, gazetteer: Gazetteer) -> tuple[Found, ...]:
    """Every name of a place in the article's sentences, in order and without overlap. Furniture is not read."""
    document, cut, found = ruled(article, language, gazetteer)
    decided = decide(document, cut, found)
    people = (each for each in _lower_demonyms(document) if not any(name.start < each.start < name.end for name in decided))
    return tuple(sorted((*decided, *people), key=lambda each: each.start))


def ruled(article: Article, language: Language, gazetteer: Gazetteer) -> tuple[Document, tuple[Run, ...], tuple[Found, ...]]:
    """What the rules alone make of the runs of capitals: the document as they leave it, the runs, and the names found."""
    document = Document(article, language, gazetteer)
    text = article.document.text
    found_runs = tuple((each, run) for each in document.sentences for run in runs(text, each.start, each.end, language))
    bare = ((each, without_opening(document, part, each)) for each, run in found_runs for part in parts_of(document, run))
    cut = ((each, piece) for each, part in bare for piece in names_of(document, part, each))
    parts = [(each, with_noun_around(document, part, each)) for each, part in cut]
    _remember_persons(document, parts)
    known = [_known(document, part, sentence) for sentence, part in parts]
    found = [each for each in known if each]
    # where case endings tell names from other words, units and peoples name their country too, and a list goes on with places
    cased = language.names.genitives
    countries = _countries([*found, *(_lower_demonyms(document) if cased else ())], NAMING if cased else SEATS)
    (ends, listed) = ({each.end for each in found}, set[int]())
    for (sentence, part), name in zip(parts, known, strict=True):
        beside = cased and _in_list(document, part[0].start, sentence, listed)
        named = name or _unknown(document, part, sentence, countries, ends, beside=beside)
        if named and not name:
            found.append(named)
            ends.add(named.end)
        if named and cased and (beside or _called_a_place(document, part, sentence)):
            listed.add(named.end)
    return document, found_runs, (*found, *_again(document, parts, found))


def _again(document: Document, parts: Sequence[tuple[Sentence, tuple[Token, ...]]], found: Sequence[Found]) -> Iterator[Found]:
    """The names that nobody knows where nothing calls them places, though the text mostly does so elsewhere."""
    called = Counter(document.source[each.start : each.end] for each in found if not each.matches)
    taken = {each.start for each in found}
    bare = [(sentence, part) for sentence, part in parts if part[0].start not in taken and document.text(part) in called]
    times = Counter(document.text(part) for _, part in bare)
    for sentence, part in bare:
        text = document.text(part)
        if times[text] <= called[text] and " " not in text and text not in document.surnames:
            yield Found(part[0].start, part[-1].end, sentence, ())


def _in_list(document: Document, start: int, sentence: Sentence, places: Collection[int]) -> bool:
    """Does a comma or a conjunction join what starts at `start` to a name that the text calls a place? `places` are the ends of those."""
    left = document.source[max(sentence.start, start - NEAR) : start]
    joint = before(document.language.usage.conjunctions).search(left)
    head = left[: joint.start()] if joint else left
    bare = head.rstrip(" \n\u00a0").removesuffix(",")
    return (joint is not None or bare != head.rstrip(" \n\u00a0")) and start - len(left) + len(bare) in places


def _remember_persons(document: Document, parts: Sequence[tuple[Sentence, tuple[Token, ...]]]) -> None:
    """Words of persons' names: a title or a first name tells the first time, the memory tells the others ("Trump")."""
    governed, genitives = 0, document.language.names.genitives
    for sentence, part in parts:
        words = [word.text for word in part if word.capital]
        holder = len(words) > 1 and 0 < governed < part[0].start and document.source[governed : part[0].start].isspace()
        governed = part[-1].end if genitives and _governed(document, part) else 0
        if _of_a_kind(document, part, sentence):
            continue
        titled = "titles" in document.cues(part, sentence)
        if titled and governed:
            continue
        if titled or holder or (len(words) > 1 and document.word(words[0]).first_name):
            document.persons.update(words)
        elif len(words) > 1 and not _named_place(document, part):
            document.surnames.add(words[-1])


def _governed(document: Document, part: tuple[Token, ...]) -> bool:
    """Is it what the office before it is over ("президент Мали", "мэр Харькова"), rather than its holder?"""
    matches = document.find(document.text(part))
    return bool(matches) and (matches[0].place.feature == "country" or (matches[0].method == "inflected" and _famous(matches[0])))


def _named_place(document: Document, part: tuple[Token, ...]) -> bool:
    """Is the whole a place, or a place with what goes with places and institutions?"""
    return bool(document.find(document.text(_head(document, part))))


def _head(document: Document, part: tuple[Token, ...]) -> tuple[Token, ...]:
    """The beginning of `part` without the nouns of places, institutions and initials at its end, unless the gazetteer has them with it."""
    while len(part) > 1 and part[-1].capital and _goes_with_place(document, part[-1]) and not document.find(document.text(part)):
        part = part[:-1]
    return part


def _known(document: Document, part: tuple[Token, ...], sentence: Sentence) -> Found | None:
    """The places that `part` names exactly: the whole of it, or its beginning when nouns of places or initials follow ("Logo LGA")."""
    if shortened := _shortened(document, part, sentence):
        return shortened
    head = _head(document, part)
    matches = document.find(document.name(head))
    if not matches or _is_noun(document, head) or document.never(part, sentence):
        return None
    if not _accepted(document, head, sentence, matches):
        return None
    institution = any(document.word(word.text).body for word in part[len(head) :])
    return Found(head[0].start, head[-1].end, sentence, matches, institution)


def _shortened(document: Document, part: tuple[Token, ...], sentence: Sentence) -> Found | None:
    """The place whose name is cut short with a stop ("Ky."); the stop is part of the name."""
    (start, end) = (part[0].start, part[-1].end)
    if not document.source.startswith(".", end) or document.text(part).isupper():  # the stop behind "ЮАР" ends a sentence
        return None
    matches = document.find(f"{document.text(part)}.")
    return Found(start, end + 1, sentence, matches) if matches and matches[0].kind == "abbreviation" else None


def _is_noun(document: Document, part: Sequence[Token]) -> bool:
    """Is it only a noun that goes with a name, whatever it means in another language ("Island")?"""
    return len(part) == 1 and document.word(part[0].text).noun


def _goes_with_place(document: Document, word: Token) -> bool:
    return document.word(word.text).noun or (word.text.isupper() and len(word.text) <= SHORTEST_UNKNOWN)


def _accepted(document: Document, part: tuple[Token, ...], sentence: Sentence, matches: tuple[Match, ...]) -> bool:
    """Is the exactly known name `part` used as a place here?"""
    (first, best) = (part[0], matches[0])
    if best.kind == "demonym" or best.place.feature == "country" or first.start in document.areas:
        return True
    if first.text in document.persons or document.never(part, sentence):
        return False
    if best.kind == "abbreviation":
        return first.text.isupper() or first.text.endswith(".")
    opens, called = document.opens(first, sentence), _called_a_place(document, part, sentence)
    if len(part) > 1:
        return called or not all(document.common(word.text) for word in part)
    famous = any(_famous(each) and each.language in {"", document.language.code} for each in matches)
    if opens:
        sure = best.method == "exact" or best.place.feature in SEATS
        known = sure and (famous or called)
        return known and first.text.lower() not in document.lower and first.text not in document.surnames
    person = first.text in document.surnames or document.word(first.text).first_name
    return not first.text.isupper() and (called or (famous and not person))


def _famous(match: Match) -> bool:
    return match.place.feature in FAMOUS or match.place.population >= WELL_KNOWN


def _called_a_place(document: Document, part: Sequence[Token], sentence: Sentence) -> bool:
    if not {"place_before", "literal_before"}.isdisjoint(document.cues(part, sentence)):
        return True
    behind = (document.source, part[-1].end, sentence.end)
    return after(document.language.usage.literal_after).match(*behind) is not None or (
        document.opens(part[0], sentence) and DATELINE.match(*behind) is not None
    )


def _of_a_kind(document: Document, part: Sequence[Token], sentence: Sentence) -> bool:
    """Is it called a place by a noun before it ("town of Musa Qala"), or by the noun that it ends with ("Jazal Mountains")?"""
    if "place_before" in document.cues(part, sentence):
        return True
    return len(part) > 1 and part[-1].text in document.language.names.place_after


def _countries(found: Sequence[Found], naming: Collection[str]) -> tuple[str, ...]:
    """The countries that the text names, by features of `naming`, the commonest first."""
    named = (each.matches for each in found if each.matches and each.matches[0].place.feature in naming)
    codes = [all_[0].place.country for all_ in named if all_[0].place.feature in SEATS or len({each.place.country for each in all_}) == 1]
    return tuple(sorted({code for code in codes if code}, key=lambda code: (-codes.count(code), code)))


def _unknown(  # noqa: PLR0913  # a name is seen from many sides
    document: Document, part: tuple[Token, ...], sentence: Sentence, countries: Sequence[str], places: Collection[int], *, beside: bool
) -> Found | None:
    """A name not in the gazetteer as it is spelt: found by sound in the text's countries, or unresolved where the text calls it a place,
    or lists it `beside` one that it does.
    """  # noqa: D205
    text, kind = document.text(part), _of_a_kind(document, part, sentence)
    if (
        _is_noun(document, part)
        or (not kind and any(word.text in document.persons for word in part))
        or text in document.vocabulary.never
        or text.isupper()
    ):
        return None
    local = tuple(each for each in document.find(text) if each.kind == "name" and each.place.country in countries)
    if local and local[0].method == "inflected" and document.opens(part[0], sentence):
        local = ()
    likely = local and (local[0].place.population >= LOCAL or _listed(document, part, sentence, places))
    if likely and part[0].text.lower() not in document.lower:
        return Found(part[0].start, part[-1].end, sentence, local)
    called = kind or beside or (_called_a_place(document, part, sentence) and not only_opens(document, part, sentence))
    if not called and "links" not in document.cues(part, sentence):
        return None
    matches = by_sound(document, text, countries)
    person = not kind and (POSSESSIVE.match(document.source, part[-1].end) or _personlike(document, part, sentence))
    named = matches or (called and not person and _placelike(document, part, kind=kind))
    return Found(part[0].start, part[-1].end, sentence, matches) if named else None


def _listed(document: Document, part: Sequence[Token], sentence: Sentence, places: Collection[int]) -> bool:
    """Does a preposition of places, a conjunction, or a known place and a comma or hyphen stand before it? `places` are their ends."""
    if not {"links", "conjunctions"}.isdisjoint(document.cues(part, sentence)):
        return True
    left = document.left(part, sentence)
    gap = 2 if left.endswith(", ") else 1 if left[-1:] in HYPHENS else 0
    return gap > 0 and part[0].start - gap in places


def _placelike(document: Document, part: tuple[Token, ...], *, kind: bool) -> bool:
    """Could `part` be a village that no gazetteer has, rather than an institution, a person or a common word?"""
    words = [word.text for word in part]
    if any(document.common(word) for word in words if word[0].isupper()):
        return False
    if not kind and (document.word(words[-1]).institution or len(document.text(part).split()) >= NAMES):
        return False
    return (
        ((kind and len(words) == 1) or not document.word(words[0]).first_name)
        and all(word.isalpha() or (kind and word.isalnum()) for word in words)
        and len(document.text(part)) >= SHORTEST_UNKNOWN
    )


def _personlike(document: Document, part: tuple[Token, ...], sentence: Sentence) -> bool:
    """Is it a name of several words, behind a preposition that rather goes with persons ("с Педро Санчесом") or before who it is?"""
    if " " not in document.source[part[0].end : part[-1].start]:
        return False
    called = after(document.language.names.persons_after).match(document.source, part[-1].end, sentence.end)
    return called is not None or "persons_before" in document.cues(part, sentence)


def by_sound(document: Document, text: str, countries: Sequence[str]) -> tuple[Match, ...]:
    """The places in `countries` that a name, which the gazetteer does not have as it is spelt, sounds like."""
    if len(text) < SHORTEST_BY_SOUND or document.find(text):
        return ()
    near = heard(document.gazetteer, text, document.language.code, countries)
    return tuple(sorted((each for each in near if each.similarity >= SOUNDS_RIGHT), key=lambda each: -each.similarity))


def _lower_demonyms(document: Document) -> Iterator[Found]:
    """Demonyms in languages that write them in lower case ("syrienne")."""
    if not document.language.names.lower_case_demonyms:
        return
    words = (word for word in document.lower if len(word) >= SHORTEST_UNKNOWN)
    named = {word: found for word in words if (found := people(document.gazetteer, word, document.language.code))}
    if named:
        pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(named))})(?![^\W_])")
        for each in document.sentences:
            for word in pattern.finditer(document.source, each.start, each.end):
                yield Found(word.start(), word.end(), each, named[word[0]])
