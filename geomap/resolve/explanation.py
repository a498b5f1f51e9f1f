"""Why a name of an article means the place it does: every candidate, and what speaks for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from geomap.models import Article, Mention
from geomap.places import Gazetteer, Match
from geomap.places.names import fold
from geomap.resolve import candidates_with_features, resolve
from geomap.resolve.score import shares, total

__all__ = ["Candidate", "explain"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that a name may mean in an article: its `features` (see score.WEIGHTS), their weighted `total`, its `share` of one."""

    match: Match
    features: Mapping[str, float]
    total: float
    share: float
    chosen: bool


def explain(article: Article, mentions: Sequence[Mention], gazetteer: Gazetteer, name: str) -> tuple[Candidate, ...]:
    """Every place that `name` may mean in the article, the likeliest first, as `resolve` weighs them; () when there is none."""
    at = next((at for at, mention in enumerate(mentions) if fold(mention.text) == fold(name)), None)
    weighed = candidates_with_features(article, mentions, gazetteer)[at] if at is not None else ()
    if not weighed:
        return ()
    chosen = {
        toponym.id
        for toponym in resolve(article, mentions, gazetteer)
        if any(fold(mention.text) == fold(name) for mention in toponym.mentions)
    }
    totals = [total(features) for _, features in weighed]
    found = [
        Candidate(match=match, features=features, total=sum_, share=share, chosen=f"place:{match.place.id}" in chosen)
        for (match, features), sum_, share in zip(weighed, totals, shares(totals), strict=True)
    ]
    return tuple(sorted(found, key=lambda each: (-each.total, each.match.place.id)))
