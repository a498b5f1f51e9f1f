"""What `map` and `extract` share: articles and tables in, a dossier with something on the map out, and what to say about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from geomap.cli.files import STANDARD, content
from geomap.cli.tables import Reading, is_table
from geomap.cli.terminal import progress, say
from geomap.errors import NoPlacesError, UsageError

if TYPE_CHECKING:
    from geomap.models import Article, Dossier  # its dataclasses take 13 ms to make, which --help need not wait for
    from geomap.resolve.online import OnlineGeocoder

__all__ = ["counts", "dossier_of", "doubt_language", "many", "summary"]

LONG = 5
"""So many articles take seconds, which deserve a bar."""

SHOWN = 5
"""At most so many names are listed in a sentence; the dossier has them all."""


def dossier_of(
    sources: Sequence[str],
    *,
    date: str | None,
    language: str | None,
    title: str | None,
    online: OnlineGeocoder | None,
    tables: Reading,
    recognisers: Sequence[str],
) -> Dossier:
    """One dossier of all `sources`, articles and tables of events; NoPlacesError when it would leave the map empty."""
    from dataclasses import replace
    from functools import partial

    from geomap import pipeline, recognise
    from geomap.places import Gazetteer

    if sources.count(STANDARD) > 1:
        raise UsageError("standard input can be read once; give - once")
    gazetteer = Gazetteer.open()
    others = [recognise.recogniser(each) for each in recognisers]
    extract = partial(pipeline.extract, gazetteer=gazetteer, online=online, recognisers=others)
    dossiers = [
        tables.dossier(source, gazetteer, id_=f"d{i}", language=language, alone=len(sources) == 1)
        if is_table(source, tables)
        else extract(_article(source, id_=f"d{i}", date=date, language=language, alone=len(sources) == 1))
        for i, source in enumerate(progress(sources, len(sources), "articles", long=LONG, step=1), 1)
    ]
    dossier = dossiers[0] if len(dossiers) == 1 else pipeline.merge(dossiers)
    dossier = dossier if title is None else replace(dossier, title=title)
    if not dossier.zones and all(place.geometry is None for place in dossier.places) and not _of_tables(dossier):
        raise NoPlacesError(f"{' and '.join(sources)}: no place on Earth is named here, so there is nothing to map")
    return dossier


def _article(source: str, *, id_: str, date: str | None, language: str | None, alone: bool) -> Article:
    """The article in `source`; where it does not stand `alone`, `date` is that of the articles that do not state theirs."""
    from geomap import read

    data = content(source) if source == STANDARD else None
    article = read.read(source, data=data, language=language, published=date if alone else None, id=id_)
    if date and not alone and not (article.document.published_basis or "").startswith("stated"):
        article = read.read(source, data=data, language=language, published=date, id=id_)
    doubt_language(article, told=language)
    return article


def doubt_language(article: Article, *, told: str | None, name: str | None = None) -> None:
    """Say it when the words of `article` are not in the language that it was read in, which `told` may have said."""
    from geomap import languages, read

    text, code = article.document.text, article.document.language
    if read.fits(text, code):
        return
    likely = read.tell(text)
    name = name or article.document.source
    if likely != code and read.fits(text, likely):
        because = f"as {'--language says' if told else 'it says of itself'}"
        say(f"{name}: read as '{code}' {because}, but its words are those of '{likely}', so expect events to be missed")
    else:
        known = ", ".join(languages.codes())
        say(f"{name}: its words are in none of the languages that geomap reads ({known}); read as '{code}', so expect events to be missed")


def _of_tables(dossier: Dossier) -> bool:
    """Does it list the rows of a table, placed or not?"""
    return bool(dossier.events) and any(document.kind == "table" for document in dossier.documents)


def counts(dossier: Dossier) -> dict[str, Any]:
    """What `dossier` holds, for a program: numbers, and the names and labels of what could not be placed."""
    return {
        "documents": len(dossier.documents),
        "places": len(dossier.places),
        "places_not_found": [place.label for place in dossier.places if place.geometry is None],
        "events": len(dossier.events),
        "events_without_a_point": [event.label for event in dossier.events if event.geometry is None],
        "zones": len(dossier.zones),
    }


def summary(dossier: Dossier, target: str) -> str:
    """The same for a person, in one line."""
    known = counts(dossier)
    unplaced, unfound = len(known["events_without_a_point"]), known["places_not_found"]
    undated = _undated(dossier)
    parts = [
        f"{known['events'] - unplaced} of {many(known['events'], 'event')} on the map",
        f"{unplaced} without a point (in the list)" if unplaced else "",
        many(known["zones"], "zone"),
        many(known["places"], "place"),
        undated,
        f"not found: {_listed(unfound)}" if unfound else "",
    ]
    return "; ".join(filter(None, parts)) + ("" if target == STANDARD else f" -> {target}")


def _undated(dossier: Dossier) -> str:
    """How many events have a date in words alone ("14 January"), for want of the day on which their text was published; of which texts."""
    unknown = {document.id: document.source for document in dossier.documents if document.published is None}
    dates = [event.when.text for event in dossier.events if event.when.start is None and event.when.end is None]
    lacking = [unknown[date.document] for date in dates if date is not None and date.document in unknown]
    whose = "" if len(dossier.documents) == 1 else f" of {_listed(list(dict.fromkeys(lacking)))}"
    return f"{many(len(lacking), 'date')}{whose} could be read with --date" if lacking else ""


def _listed(names: Sequence[str]) -> str:
    """The first of `names`, in a sentence."""
    return f"{', '.join(names[:SHOWN])}{' …' if len(names) > SHOWN else ''}"


def many(number: int, noun: str) -> str:
    """`number` with its noun in the right number."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
