"""docs/exchange.md, written from the JSON Schema so that it cannot lag behind the models: `python -m geomap.exchange.reference`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from geomap.exchange.codec import schema

__all__ = ["page"]

INTRODUCTION = """\
# The dossier format

`geomap extract` writes a dossier, people correct it, `geomap render` draws it. It is one RFC 7946 GeoJSON text (UTF-8): a FeatureCollection
of places, events and zones with one more member, `geomap`, that holds the documents they come from.

- A position is [longitude, latitude] in degrees, WGS 84. Altitudes are read and left out.
- Offsets (`start`, `end` of a span) count Unicode code points of the document's `text`, from 0, end exclusive.
  Every quote equals `text[start:end]` of its document: that is checked when a dossier is written and again when it is read.
- A text written by geomap has every member, with `null` where nothing is known. A text written by hand may leave out what has a default,
  have more members (they are ignored), and put the features in any order.
- The least that a new zone needs is `{"type": "Feature", "properties": {"kind": "zone", "label": "…"}, "geometry": {…}}`; it gets an id.
- A feature may be deleted although others name it; `geomap check` reports what is missing then.
- Ids are unique, numbers are finite, positions are on Earth, rings are closed. What breaks this is refused with the path of the break.

## Correcting by hand

An event is drawn at its own `geometry`; its card says the place that `where` names. So a pin at a wrong place has two things to mend:

- The right place is in the dossier too: put its id into `where[].place` of the event, and its coordinates into the event's `geometry`.
- It is not: add a place, `{"type": "Feature", "id": "place:mine", "geometry": {"type": "Point", "coordinates": [37.6, 49.7]}, "properties":
  {"kind": "place", "name": "Kupiansk", "label": "Kupiansk"}}`, and name that. `geomap geocode Kupiansk` tells the coordinates.
- The place itself is wrong: move it, and each event that names it.
- Nobody knows where it was: `"geometry": null` and `"where": []`. The event stays in the list.

`geomap check` and `geomap render` say which pins are far from the place that they name. An event that geomap missed is a row of a table
given beside the article: `geomap map article.txt missed.csv` ([its columns](outputs.md#a-table-instead-of-an-article)).

This page is written by `make docs` from the models; do not edit it. The JSON Schema at its end says the same to programs.
"""


def page() -> str:
    """The page as Markdown."""
    made = schema()
    definitions = made["$defs"]
    sections = [_section(name, definitions[name]) for name in _reading_order(made["$ref"], definitions)]
    text = json.dumps(made, ensure_ascii=False, separators=(",", ":"))
    return "\n".join([INTRODUCTION, *sections, "## JSON Schema\n", f"```json\n{text}\n```\n"])


def _reading_order(start: str, definitions: Mapping[str, Any]) -> list[str]:
    """The names of `definitions` from the whole to its parts."""
    order: list[str] = []
    names = [_name(start)]
    while names:
        name = names.pop(0)
        if name not in order:
            order.append(name)
            names += map(_name, _references(definitions[name].get("properties", {})))
    return order


def _references(value: Any) -> Iterator[str]:  # noqa: ANN401 - a schema nests to any depth
    if isinstance(value, dict):
        if "$ref" in value:
            yield value["$ref"]
        for key, each in value.items():
            if key != "discriminator":
                yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)


def _section(name: str, definition: Mapping[str, Any]) -> str:
    lines = [f"## {name}\n", definition["description"], ""]
    if "properties" in definition:
        lines += ["| member | value | when it is left out |", "| --- | --- | --- |"]
        lines += [_row(key, value, required=key in definition["required"]) for key, value in definition["properties"].items()]
    else:
        lines += [f"- {_geometry(each)}" for each in definition["oneOf"]]
    return "\n".join(lines) + "\n"


def _row(name: str, value: Mapping[str, Any], *, required: bool) -> str:
    absent = f"`{json.dumps(value['default'])}`" if "default" in value else "its defaults"
    return f"| `{name}` | {_value(value)} | {'refused' if required else absent} |"


def _value(value: Mapping[str, Any]) -> str:
    """What may stand for `value`, in a few words."""
    match value:
        case {"$ref": ref}:
            return f"[{_name(ref)}](#{_name(ref).lower()})"
        case {"anyOf": choices}:
            return " or ".join(map(_value, choices))
        case {"enum": choices}:
            return ", ".join(f"`{json.dumps(each)}`" for each in choices)
        case {"type": kind, "items": item} | {"type": kind, "additionalProperties": item}:
            return f"{kind} of {_value(item)}"
        case {"type": kind}:
            return str(kind)
    raise AssertionError(value)


def _geometry(value: Mapping[str, Any]) -> str:
    kind = value["properties"]["type"]["const"]
    depth = json.dumps(value).count('"items"')
    return f"`{kind}`: " + "array of " * depth + "[longitude, latitude]"


def _name(ref: str) -> str:
    return ref.rpartition("/")[2]


if __name__ == "__main__":
    sys.stdout.write(page())
