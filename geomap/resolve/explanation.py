"""Why a name of an article means the place it does: every candidate of each of its senses, and what speaks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from geomap.languages import load
from geomap.models import Article, Mention
from geomap.places import Gazetteer, Match
from geomap.places.names import fold
from geomap.resolve.candidates import candidates
from geomap.resolve.choosing import Choice, Weighed, choices, weighed
from geomap.resolve.score import shares, total
from geomap.resolve.senses import senses

__all__ = ["Candidate", "explain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean in an article: its `features` (see score.WEIGHTS), their weighted `total`, its `share` of one.

    `mentions` are where the name stands in the sense that the candidate belongs to, as offsets; the `confidence` of one not chosen is None.
    """

    match: Match
    features: Mapping[str, float]
    total: float
    share: float
    chosen: bool
    confidence: float | None
    mentions: tuple[int, ...]


def explain(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer, name: str) -> tuple[Candidate, ...]:
    """Every place that `name` may mean in the article, sense by sense, the likeliest first, as `resolve` weighs them; () for none."""
    language = load(article.document.language)
    known = candidates(mentions, gazetteer, language.code)
    said = senses(article.document.text, mentions, known, language)
    chosen, rows = choices(mentions, said, known), weighed(mentions, said, known)
    asked = dict.fromkeys(sense for sense in said if sense.name == fold(name))
    where = {sense: tuple(each.start for each, own in zip(mentions, said, strict=True) if own == sense) for sense in asked}
    return tuple(each for sense in asked for each in _candidates(rows[sense], chosen.get(sense), where[sense]))


def _candidates(rows: Sequence[Weighed], choice: Choice | None, mentions: tuple[int, ...]) -> Iterator[Candidate]:
    features = [{**each.features, **named} for each, named in rows]
    totals = [total(each) for each in features]
    ranked = sorted(range(len(rows)), key=lambda at: (-totals[at], rows[at][0].match.place.id))
    share = shares(totals) if totals else []
    for at in ranked:
        match = rows[at][0].match
        chosen = choice is not None and choice.match.place.id == match.place.id
        yield Candidate(
            match=match,
            features=features[at],
            total=totals[at],
            share=share[at],
            chosen=chosen,
            confidence=choice.confidence if chosen and choice else None,
            mentions=mentions,
        )
