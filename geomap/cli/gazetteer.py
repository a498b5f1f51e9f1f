"""`geomap gazetteer`: what is in the gazetteer, and the packs that a user adds to it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from geomap.cli.articles import many
from geomap.cli.files import STANDARD, deliver
from geomap.cli.terminal import bar, plain, say
from geomap.errors import InputError, UnreadableError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["app"]

GEONAMES = "https://download.geonames.org/export/dump"
GEONAMES_LICENCE = "GeoNames CC BY 4.0"
EVERYTHING = "allCountries"

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


@app.command("list")
def list_packs(as_json: Json = False) -> None:
    """List the packs that were added."""
    from geomap.places import folders, packs

    held = [packs.read(path) for path in folders.packs()]
    lines = [f"{each.name} {each.version}: {many(each.places, 'place')} [{each.licence}]  {each.path}" for each in held]
    rows = [
        {"name": each.name, "version": each.version, "licence": each.licence, "places": each.places, "file": str(each.path)}
        for each in held
    ]
    _print(rows, lines or ["no packs; add one with `geomap gazetteer fetch` or `geomap gazetteer add`"], as_json=as_json)


@app.command("remove")
def remove(name: Annotated[str, typer.Argument(metavar="PACK", help="The name that `geomap gazetteer list` shows.")]) -> None:
    """Remove a pack."""
    from geomap.places import packs

    packs.remove(name)
    say(f"removed the pack {name}")


@app.command("add")
def add(
    file: Annotated[str, typer.Argument(metavar="FILE", help="GeoNames' .zip or .txt, a CSV table, or GeoJSON points.")],
    name: Annotated[str | None, typer.Option(metavar="PACK", help="The name of the pack; otherwise the file's.")] = None,
    names: Annotated[str | None, typer.Option(metavar="FILE", help="GeoNames' alternate names, to go with its .zip or .txt.")] = None,
    licence: Annotated[str | None, typer.Option(metavar="TEXT", help="The licence of the data, printed on every map.")] = None,
) -> None:
    """Add the places of a file to the gazetteer, as a pack.

    A CSV table has the columns name, lat and lon, and may have id, feature, country, admin1, population, names (a|b) and name_fr …;
    GeoJSON the same as properties. A pack of the same name is replaced. A file that is broken changes nothing.
    """
    from pathlib import Path

    _add(Path(file), name or Path(file).stem, Path(names) if names else None, licence)


@app.command("fetch")
def fetch(
    countries: Annotated[list[str], typer.Argument(metavar="COUNTRY", help="Countries: two-letter codes, as SY; or allCountries.")],
    base: Annotated[str, typer.Option("--url", metavar="URL", envvar="GEOMAP_GEONAMES_URL", help="Where GeoNames' dumps are.")] = GEONAMES,
) -> None:
    """Fetch all places of a country from GeoNames, with their names in many languages, and add them as a pack.

    What was fetched is kept, and fetched again only when GeoNames has a newer one; a download that breaks off goes on where it was.
    """
    from geomap.places import folders
    from geomap.places.download import download

    for country in countries:
        code = country if country == EVERYTHING else country.upper()
        if code != EVERYTHING and not (len(code) == 2 and code.isascii() and code.isalpha()):  # noqa: PLR2004
            raise UsageError(f"{country} is no two-letter code of a country (ISO 3166-1), nor {EVERYTHING}")
        folder = folders.cache() / "geonames"
        (folder / "names").mkdir(parents=True, exist_ok=True)
        dump = download(f"{base.rstrip('/')}/{code}.zip", folder / f"{code}.zip", _bytes(code))
        names = None
        if code != EVERYTHING:  # the names of the whole world would not fit into memory; the dump has them without languages
            names = download(f"{base.rstrip('/')}/alternatenames/{code}.zip", folder / "names" / f"{code}.zip", _bytes(f"names of {code}"))
        try:
            _add(dump, code, names, GEONAMES_LICENCE)
        except InputError:
            for file in filter(None, (dump, names)):
                file.unlink()  # what is damaged would be kept as long as GeoNames has no newer one
            raise


def _bytes(what: str) -> Callable[[int, int], None]:
    """A bar of bytes, on a terminal."""
    if not sys.stderr.isatty():
        return lambda _done, _total: None
    return lambda done, total: bar(done, total, f"bytes of {what}", end="\n" if done == total else "")


def _add(file: Path, name: str, names: Path | None, licence: str | None) -> None:
    from datetime import UTC, datetime

    from geomap.places import packs
    from geomap.places.formats import places_of
    from geomap.places.store import SHIPPED, Gazetteer

    base = Gazetteer.open(SHIPPED)
    packs.pack_file(name)  # a name that cannot be is refused before the work
    if not file.is_file():
        raise UnreadableError(f"cannot read {file}: there is no such file")
    dated = datetime.fromtimestamp(file.stat().st_mtime, UTC).date().isoformat()
    geonames = file.suffix.lower() in {".zip", ".txt"}
    shown = sys.stderr.isatty()
    pack = packs.write(
        name,
        places_of(file, pack=name, gazetteer=base, names=names),
        base=SHIPPED,
        version=dated,
        licence=licence or (GEONAMES_LICENCE if geonames else f"the user's own data ({name})"),
        progress=lambda done: bar(done, done, "places") if shown else None,
    )
    if shown:
        sys.stderr.write("\n")
    say(f"added the pack {pack.name}: {many(pack.places, 'place')}; every command looks there too from now on")
