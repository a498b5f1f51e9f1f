"""A name asked on its own, without an article: the places it may mean, and how sure each is."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log10
from typing import NamedTuple

from geomap.places.distance import kilometres
from geomap.places.match import Match, weights
from geomap.places.store import Gazetteer

__all__ = ["CANDIDATES", "Answer", "answers", "country_code"]

CANDIDATES = 200
"""Places asked of the gazetteer, so that the one nearby is among them when a name is common."""
CLOSE_KM = 25.0
"""Up to about here a place is as good as at the point asked for."""
SAME_SPOT_KM = 30.0
SAME_SOUND = 0.95
FALL = 3.0
"""Of names that the gazetteer does not have, one in sixteen is near another in its country (docs/gazetteer.md): half of the answers
that are less than nine tenths alike come from those."""
SHARPNESS = 2.0
"""At this the shares are right as often as they say, on the press spellings of tests/places."""
NEARNESS = 2.0
"""A place ten times as far needs so many powers of ten more inhabitants."""


class Answer(NamedTuple):
    """A place that a name may mean. `confidence` is 0 to 1: the trust in the spelling times the share among the candidates."""

    match: Match
    confidence: float


def answers(  # noqa: PLR0913  # one for each thing that may be known of a name
    gazetteer: Gazetteer,
    name: str,
    *,
    country: str | None = None,
    near: tuple[float, float] | None = None,
    language: str | None = None,
    limit: int = 10,
) -> tuple[Answer, ...]:
    """At most `limit` places that `name` may mean, best first; () when the gazetteer has none.

    `country` is an ISO 3166-1 alpha-2 code and keeps the places in it, `language` is ISO 639-1; `near`, (longitude, latitude), puts the
    places around that point first.
    """
    matches = gazetteer.find(name, country=country, language=language, limit=CANDIDATES)
    worths = [worth - _far(match, near) for worth, match in zip(weights(matches), matches, strict=True)]
    ordered = sorted(zip(worths, matches, strict=True), key=lambda each: (-each[0], each[1].place.id))
    shares = _shares([worth for worth, _ in ordered])
    ranked = [(share, match) for share, (_, match) in zip(shares, ordered, strict=True)]
    return tuple(
        Answer(match=match, confidence=round(_trust(match) * sum(share for share, other in ranked if _same_spot(match, other)), 4))
        for _, match in ranked[:limit]
    )


def country_code(gazetteer: Gazetteer, country: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of `country`, given as such or by any name that the gazetteer knows; None when it is neither."""
    code = country.strip()
    if next(gazetteer.rows("SELECT 1 FROM region WHERE level = 0 AND code = ?", (code.upper(),)), None):
        return code.upper()
    named = (match.place for match in gazetteer.exact(code) if match.place.feature == "country")
    return next((place.country for place in named), None)


def _trust(match: Match) -> float:
    """How often a spelling so near is the name that was meant: as often as it is alike down to the same sound, then ever less."""
    return match.similarity if match.similarity >= SAME_SOUND else max(0.1, SAME_SOUND - FALL * (SAME_SOUND - match.similarity))


def _far(match: Match, near: tuple[float, float] | None) -> float:
    """What its distance from the point takes off the weight of a match."""
    return NEARNESS * log10(1 + kilometres(*near, match.place.lon, match.place.lat) / CLOSE_KM) if near else 0.0


def _same_spot(one: Match, other: Match) -> bool:
    """A town and the unit around it: to mean either is to mean the same spot of the map."""
    return kilometres(one.place.lon, one.place.lat, other.place.lon, other.place.lat) <= SAME_SPOT_KM


def _shares(worths: Sequence[float]) -> list[float]:
    """The worths as shares of one (softmax)."""
    raised = [exp(SHARPNESS * (worth - worths[0])) for worth in worths]
    return [each / sum(raised) for each in raised]
