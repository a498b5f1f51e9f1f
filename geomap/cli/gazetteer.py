"""`geomap gazetteer`: what is in the gazetteer, and the packs that a user adds to it."""

from __future__ import annotations

import json
from typing import Annotated, Any

import typer

from geomap.cli.articles import many
from geomap.cli.files import STANDARD, deliver
from geomap.cli.terminal import plain

__all__ = ["app"]

app = typer.Typer(help="Show what the gazetteer holds, and add to it.", no_args_is_help=True, rich_markup_mode=None)

Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]


@app.command("info")
def info(as_json: Json = False) -> None:
    """Show the layers of the gazetteer with their counts, versions and licences."""
    from geomap.places.contents import contents
    from geomap.places.store import Gazetteer

    held = contents(Gazetteer.open())
    _print(held, [*_sources(held), *_counts(held)], as_json=as_json)


def _print(value: Any, lines: list[str], *, as_json: bool) -> None:  # noqa: ANN401
    text = json.dumps(value, ensure_ascii=False, indent=2) if as_json else "\n".join(map(plain, lines))
    deliver([text.encode() + b"\n"], STANDARD)


def _sources(held: dict[str, Any]) -> list[str]:
    first = (
        f"{held['name']} {held['version']} ({held['bytes'] / 1e6:.0f} MB): {many(held['places'], 'place')}, {many(held['names'], 'name')}"
    )
    return [first, *(f"  {each['name']}: {each['gives']} [{each['licence']}]" for each in held["sources"])]


def _counts(held: dict[str, Any]) -> list[str]:
    layers = [
        f"layer {layer['layer']}: " + ", ".join(f"{number:,} {feature.replace('_', ' ')}" for feature, number in layer["features"].items())
        for layer in held["layers"]
    ]
    packs = [f"pack {each['name']} {each['version']}: {many(each['places'], 'place')} [{each['licence']}]" for each in held["packs"]]
    return [*layers, *packs]
