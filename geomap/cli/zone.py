"""`geomap zone`: a phrase -> the area it describes, as GeoJSON; or lines of phrases -> lines of geometries."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from geomap.cli.files import STANDARD, deliver, lines
from geomap.cli.terminal import say
from geomap.errors import InputError, UsageError

if TYPE_CHECKING:
    from geomap.models import Geometry, Zone
    from geomap.places import Gazetteer

__all__ = ["command"]


def command(
    phrase: Annotated[
        str,
        typer.Argument(
            metavar="PHRASE", help='Words such as "southwestern Syria, around Deraa"; with --jsonl a file, - is standard input.'
        ),
    ] = STANDARD,
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="FILE", help="The GeoJSON file to write; - is standard output.")
    ] = STANDARD,
    language: Annotated[str, typer.Option(metavar="CODE", help="The phrase's language as ISO 639-1 has it.")] = "en",
    no_lexicon: Annotated[bool, typer.Option("--no-lexicon", help="Leave out the conventional zones: only formulas.")] = False,
    jsonl: Annotated[
        bool, typer.Option("--jsonl", help="Each line is a JSON object (text, language); write a geometry or null a line, in order.")
    ] = False,
) -> None:
    """Draw the area that a phrase describes.

    The result is a GeoJSON feature that says how it was drawn and from which source; with --jsonl only geometries.
    """
    from geomap.places import Gazetteer

    gazetteer = Gazetteer.open()
    if jsonl:
        broken: list[int] = []
        deliver(_geometries(phrase, language, gazetteer, broken, conventions=not no_lexicon), output)
        if broken:
            raise typer.Exit(InputError.exit_code)
        return
    if phrase == STANDARD:
        raise UsageError("geomap zone needs a PHRASE; try geomap zone --help")
    zone = _built(phrase, language, gazetteer, conventions=not no_lexicon)
    if zone is None:
        raise InputError(
            f"“{phrase}” describes no area that geomap can draw; name a known place and say which part, or what lies around it"
        )
    deliver([json.dumps(_feature(zone), ensure_ascii=False).encode() + b"\n"], output)


def _geometries(source: str, language: str, gazetteer: Gazetteer, broken: list[int], *, conventions: bool) -> Iterator[bytes]:
    """A geometry or null for each line that is not blank, in order; a line that is no task gives null, its number goes to `broken`."""
    for number, line in enumerate(lines(source), 1):
        if not line.strip():
            continue
        try:
            (text, spoken) = _task(line, number, language)
            zone = _built(text, spoken, gazetteer, conventions=conventions)
        except InputError as error:
            say(str(error))
            broken.append(number)
            zone = None
        yield json.dumps(_geometry(zone.geometry) if zone else None).encode() + b"\n"


def _task(line: bytes, number: int, language: str) -> tuple[str, str]:
    try:
        task: Any = json.loads(line)
        (text, spoken) = (task["text"], task.get("language") or language)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise InputError(f'line {number}: expected a JSON object such as {{"text": "northern Mali", "language": "en"}}') from error
    if not (isinstance(text, str) and isinstance(spoken, str)):
        raise InputError(f"line {number}: text and language are strings")
    return text, spoken


def _built(text: str, language: str, gazetteer: Gazetteer, *, conventions: bool) -> Zone | None:
    from geomap import zones
    from geomap.languages import codes

    if language not in codes():
        say(f"geomap has no words for zones in {language!r} (it has {', '.join(sorted(codes()))})")
        return None
    return zones.build(text, language, gazetteer, conventions=conventions)


def _feature(zone: Zone) -> dict[str, object]:
    said = {
        "label": zone.label,
        "method": zone.method,
        "basis": zone.basis,
        "parameters": dict(zone.parameters),
        "units": zone.units,
        "sources": zone.sources,
        "core": _geometry(zone.core) if zone.core else None,
    }
    return {"type": "Feature", "geometry": _geometry(zone.geometry), "properties": said}


def _geometry(geometry: Geometry) -> dict[str, object]:
    return {"type": geometry.type, "coordinates": geometry.coordinates}
