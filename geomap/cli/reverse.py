"""`geomap reverse`: a point -> the places around it."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from geomap.cli.files import STANDARD, deliver
from geomap.cli.points import point
from geomap.cli.terminal import plain
from geomap.errors import InputError

__all__ = ["command"]

REACH_KM = (10.0, 50.0, 250.0, 1000.0)


def command(
    lat: Annotated[str, typer.Argument(metavar="LAT", help="Latitude in decimal degrees, north positive.")],
    lon: Annotated[str, typer.Argument(metavar="LON", help="Longitude in decimal degrees, east positive.")],
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=100, help="At most so many places.")] = 3,
    as_json: Annotated[bool, typer.Option("--json", help="Print the answer as JSON.")] = False,
) -> None:
    """Find the places nearest to a point.

    With the country and the first-order unit that the point lies in; at sea there is none.
    """
    (east, north) = point(lat, lon)
    from geomap.places import Gazetteer, Regions

    gazetteer = Gazetteer.open()
    regions = Regions(gazetteer)
    near = next((found for km in REACH_KM if (found := gazetteer.within(east, north, km))), ())
    answer = {
        "lat": north,
        "lon": east,
        "country": getattr(regions.at(east, north, 0), "code", None),
        "admin1": getattr(regions.at(east, north, 1), "code", None),
        "places": [
            {"id": place.id, "name": place.name, "lat": place.lat, "lon": place.lon, "feature": place.feature, "km": round(km, 3)}
            for km, place in near[:limit]
        ],
    }
    text = json.dumps(answer, ensure_ascii=False, indent=2) if as_json else "\n".join(map(plain, _lines(answer)))
    deliver([text.encode() + b"\n"], STANDARD)
    if not near:
        raise typer.Exit(InputError.exit_code)


def _lines(answer: dict[str, Any]) -> list[str]:
    region = ", ".join(filter(None, (answer["admin1"], answer["country"]))) or "no country: at sea, or farther from land than the maps draw"
    places = [
        f"{each['km']:.1f} km  {each['name']} ({each['feature'].replace('_', ' ')})  {each['lat']:.5f}, {each['lon']:.5f}  {each['id']}"
        for each in answer["places"]
    ]
    return [f"in {region}" if answer["country"] else region, *(places or ["no place within 1000 km"])]
