"""`geomap explain`: why a name of an article means the place it does."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from geomap.cli.files import STANDARD, content, deliver
from geomap.cli.options import Date, Language
from geomap.cli.terminal import plain
from geomap.errors import InputError

if TYPE_CHECKING:
    from geomap.recognise.explanation import Verdict
    from geomap.resolve.explanation import Candidate

__all__ = ["command"]


def command(
    source: Annotated[str, typer.Argument(metavar="IN", help="An article: a text, Markdown or HTML file; - is standard input.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="A name in it, as it is written there.")],
    date: Date = None,
    language: Language = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the candidates as JSON.")] = False,
) -> None:
    """Show why a name in an article was taken for a place, every place that it may mean, and why one was chosen.

    The total of a candidate is the sum of its features, each times its weight; its share is what the total is worth beside the others.
    """
    from geomap import read, recognise
    from geomap.places import Gazetteer
    from geomap.recognise.explanation import verdicts
    from geomap.resolve.explanation import explain

    gazetteer = Gazetteer.open()
    article = read.read(source, data=content(source) if source == STANDARD else None, language=language, published=date)
    mentions = recognise.recognise(article, gazetteer)
    found, read_as = explain(article, mentions, gazetteer, name), verdicts(article, gazetteer, name)
    if not found:
        seen = list(dict.fromkeys(each.text for each in mentions))
        refused = f" ({read_as[0].chance:.0%} sure: {_added(read_as[0])})" if read_as else ""
        raise InputError(f"{source}: geomap reads no place called {name} there{refused}; it reads {', '.join(seen) or 'none at all'}")
    text = json.dumps(list(map(_row, found)), ensure_ascii=False, indent=2) + "\n" if as_json else _table(found, read_as)
    deliver([text.encode()], STANDARD)


def _row(candidate: Candidate) -> dict[str, object]:
    place = candidate.match.place
    return {
        "id": place.id,
        "name": place.name,
        "feature": place.feature,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "method": candidate.match.method,
        "chosen": candidate.chosen,
        "confidence": candidate.confidence and round(candidate.confidence, 4),
        "mentions": list(candidate.mentions),
        "share": round(candidate.share, 4),
        "total": round(candidate.total, 3),
        "features": {name: round(value, 3) for name, value in candidate.features.items()},
    }


def _table(found: Sequence[Candidate], read_as: Sequence[Verdict]) -> str:
    """A line for each place where the name stands, then the candidates of each sense under the places that it holds for."""
    lines = [f"a place at {each.start}: {each.chance:.1%} sure = {_added(each)}" for each in read_as]
    senses = dict.fromkeys(each.mentions for each in found)
    for mentions in senses:
        if len(senses) > 1:
            lines.append(f"in the sense it has at {', '.join(map(str, mentions))}:")
        lines += [line for each in found if each.mentions == mentions for line in _lines(each)]
    return "".join(f"{plain(line)}\n" for line in lines)


def _added(verdict: Verdict) -> str:
    """What each feature adds to the log-odds of a place, the weightiest first."""
    ordered = sorted(verdict.contributions.items(), key=lambda each: (-abs(each[1]), each[0]))
    return "  ".join(f"{name} {value:+.2f}" for name, value in ordered)


def _lines(candidate: Candidate) -> tuple[str, str]:
    from geomap.resolve.score import WEIGHTS

    place = candidate.match.place
    where = place.admin1 or place.country or "no country"
    mark = "*" if candidate.chosen else " "
    sure = f", confidence {candidate.confidence:.2f}" if candidate.confidence is not None else ""
    why = "  ".join(f"{name} {value:.2f} x {WEIGHTS[name]:g}" for name, value in candidate.features.items())
    what = f"{place.name} ({place.feature.replace('_', ' ')}, {where})"
    return (
        f"{mark} {candidate.share:5.1%}  {what}  {place.id}  {candidate.match.method}{sure}",
        f"          {candidate.total:.2f} = {why}",
    )
