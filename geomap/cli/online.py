"""The options of an online geocoder, which several commands have: it is asked only when the user says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from geomap.errors import UsageError

if TYPE_CHECKING:
    from geomap.resolve.online import OnlineGeocoder

__all__ = ["DATA", "Agent", "Key", "Online", "Url", "agree_online", "ask", "geocoder"]

DATA = "credit"
Online = Annotated[
    str | None,
    typer.Option(
        "--online", metavar="SERVICE", help="Ask nominatim, photon, pelias or geonames for names that the gazetteer does not know."
    ),
]
Url = Annotated[str | None, typer.Option("--online-url", metavar="URL", help="The server of --online; otherwise the service's public one.")]
Agent = Annotated[
    str | None,
    typer.Option("--user-agent", metavar="TEXT", help="With --online: who asks, with an address to write to."),
]
Key = Annotated[
    str | None, typer.Option("--online-key", metavar="KEY", envvar="GEOMAP_ONLINE_KEY", help="With --online: the user name or key.")
]


def agree_online(online: str | None, url: str | None, *, many: bool) -> None:
    """UsageError, before any work is done, when the options ask for what a public server forbids."""
    if online and many:
        raise UsageError(
            "--online asks a server name by name and is not for tables and corpora; leave it out, or add a pack (geomap gazetteer fetch)"
        )
    if url and not online:
        raise UsageError("--online-url says where; say which service too (--online nominatim)")


def geocoder(service: str | None, url: str | None, agent: str | None, key: str | None) -> OnlineGeocoder | None:
    """The geocoder that the options ask for; None when they do not."""
    if service is None:
        return None
    from geomap.resolve.online import OnlineGeocoder

    return OnlineGeocoder(service, url=url, user_agent=agent, key=key)


def ask(
    names: Sequence[str],
    *,
    service: str,
    url: str | None,
    agent: str | None,
    key: str | None,
    country: str | None,
    language: str | None,
) -> dict[str, list[dict[str, Any]]]:
    """The place of each of `names`, as `geocode` prints places; none when the server knows none."""
    online = geocoder(service, url, agent, key) if names else None
    if online is None:
        return {}
    found = {name: online.find(name, country=country, language=language) for name in names}
    return {name: [_row(each, service, online.credit)] if each else [] for name, each in found.items()}


def _row(found: Any, service: str, credit: str) -> dict[str, Any]:  # noqa: ANN401
    return {
        "id": found.id,
        "name": found.name,
        "lat": found.lat,
        "lon": found.lon,
        "feature": found.feature,
        "country": found.country,
        "admin1": None,
        "population": 0,
        "method": service,
        "confidence": found.confidence,
        DATA: credit,
    }
