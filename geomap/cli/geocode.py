"""`geomap geocode`: names -> places of the gazetteer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from geomap.cli.files import STANDARD, deliver
from geomap.cli.online import DATA, Agent, Key, Online, Url, agree_online
from geomap.cli.terminal import plain, say
from geomap.errors import InputError, UsageError

if TYPE_CHECKING:
    from geomap.places import Gazetteer
    from geomap.places.answers import Answer

__all__ = ["command"]


def command(
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME", help="Names of places.")] = None,
    country: Annotated[
        str | None, typer.Option(metavar="COUNTRY", help="Keep places in this country: its two-letter code or name.")
    ] = None,
    near: Annotated[str | None, typer.Option(metavar="LAT,LON", help="Put the places around this point first.")] = None,
    language: Annotated[str | None, typer.Option(metavar="CODE", help="The language of the names, as ISO 639-1 has it.")] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, max=100, help="At most so many places a name.")] = 5,
    as_json: Annotated[bool, typer.Option("--json", help="Print the places as JSON.")] = False,
    table: Annotated[str | None, typer.Option("--csv", metavar="FILE", help="Find the place of each row; - is standard input.")] = None,
    column: Annotated[str | None, typer.Option(metavar="COLUMN", help="With --csv: the column of the names.")] = None,
    country_column: Annotated[str | None, typer.Option(metavar="COLUMN", help="With --csv: the column of countries.")] = None,
    language_column: Annotated[str | None, typer.Option(metavar="COLUMN", help="With --csv: the column of languages.")] = None,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="With --csv: the file to write.")] = STANDARD,
    online: Online = None,
    url: Url = None,
    agent: Agent = None,
    key: Key = None,
) -> None:
    """Find the places that names mean.

    Exit code 65 says that a name was not found. --csv adds geomap_lat, geomap_lon, geomap_id, geomap_name, geomap_method and
    geomap_confidence to each row, empty where nothing was found.
    """
    _agree(names, table, column)
    agree_online(online, url, many=table is not None)
    from geomap.places.store import Gazetteer

    gazetteer = Gazetteer.open()
    options: dict[str, Any] = {"country": _country(gazetteer, country), "near": _point(near) if near else None, "language": language}
    if table is not None and column is not None:
        from geomap.cli.table import Columns, fill

        fill(gazetteer, table, output, Columns(name=column, country=country_column, language=language_column), options)
        return
    from geomap.places.answers import answers

    found = {name: [_row(each) for each in answers(gazetteer, name, limit=limit, **options)] for name in names or ()}
    if online:
        from geomap.cli.online import ask

        missing = [name for name, rows in found.items() if not rows]
        found |= ask(missing, service=online, url=url, agent=agent, key=key, country=options["country"], language=language)
    _print(found, as_json=as_json)
    if missing := [name for name, rows in found.items() if not rows]:
        say(f"not found: {', '.join(missing)}")
        raise typer.Exit(InputError.exit_code)


def _agree(names: list[str] | None, table: str | None, column: str | None) -> None:
    if bool(names) == (table is not None):
        raise UsageError("give either names or --csv FILE with --column COLUMN")
    if (table is None) != (column is None):
        raise UsageError("--csv and --column go together: the file, and the column that holds the names")


def _country(gazetteer: Gazetteer, country: str | None) -> str | None:
    from geomap.places.answers import country_code

    if country is not None and (code := country_code(gazetteer, country)) is None:
        raise UsageError(f"{country} is no country that geomap knows; give its two-letter code (ISO 3166-1)")
    return code if country is not None else None


def _point(near: str) -> tuple[float, float]:
    """(longitude, latitude) of "LAT,LON"."""
    from geomap.cli.points import point

    (lat, _, lon) = near.partition(",")
    return point(lat, lon)


def _row(answer: Answer) -> dict[str, Any]:
    place = answer.match.place
    return {
        "id": place.id,
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "feature": place.feature,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        "method": answer.match.method,
        "confidence": answer.confidence,
    }


def _print(found: dict[str, list[dict[str, Any]]], *, as_json: bool) -> None:
    if as_json:
        import json

        text = json.dumps([{"query": name, "places": rows} for name, rows in found.items()], ensure_ascii=False, indent=2) + "\n"
    else:
        text = "".join(f"{_line(row, name if len(found) > 1 else '')}\n" for name, rows in found.items() for row in rows)
        online = {row[DATA] for rows in found.values() for row in rows if DATA in row}
        text += "".join(f"{plain(credit)}\n" for credit in sorted(online))
    deliver([text.encode()], STANDARD)


def _line(row: dict[str, Any], query: str) -> str:
    where = ", ".join(filter(None, (row["feature"].replace("_", " "), row["admin1"] or row["country"])))
    said = f"{row['lat']:.5f}, {row['lon']:.5f}  {row['name']} ({where})  {row['id']}  {row['method']} {row['confidence']:.2f}"
    return plain(f"{query}: {said}" if query else said)
